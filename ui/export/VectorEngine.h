#pragma once

#include <QImage>
#include <QPaintDevice>
#include <QPaintEngine>

#include "ui/export/ClipArea.h"

namespace lockstep::ui {

/// Pixels of the device that a pen's unit of width covers: a cosmetic pen is as wide under any transform.
double penScale(const QPen& pen, const QTransform& transform);

/// A paint engine that boils painting down to shapes, texts and images, and does the clipping: what lies
/// outside is left out. Qt's own vector engines do not know the clip that keeps a widget inside its parent,
/// nor, in SVG, any clip at all.
class VectorEngine : public QPaintEngine {
public:
    VectorEngine() : QPaintEngine(AllFeatures) {}

    Type type() const override { return User; }
    void updateState(const QPaintEngineState& now) override;
    void drawPath(const QPainterPath& path) override;
    void drawRects(const QRectF* rects, int count) override;
    void drawRects(const QRect* rects, int count) override;
    void drawLines(const QLineF* lines, int count) override;
    void drawLines(const QLine* lines, int count) override;
    void drawPolygon(const QPointF* points, int count, PolygonDrawMode mode) override;
    void drawPolygon(const QPoint* points, int count, PolygonDrawMode mode) override;
    void drawPixmap(const QRectF& box, const QPixmap& pixmap, const QRectF& part) override;
    void drawImage(const QRectF& box, const QImage& image, const QRectF& part,
                   Qt::ImageConversionFlags flags) override;
    void drawTextItem(const QPointF& place, const QTextItem& item) override;

protected:
    /// The clip that what is drawn next has to keep to, as an area of the device; null: it lies inside. Comes
    /// before each of the next three.
    virtual void keepTo(const ClipArea* area, int edition) = 0;
    virtual void putShape(const QPainterPath& path, bool isFilled) = 0;
    virtual void putImage(const QRectF& box, const QImage& image) = 0;
    virtual void putText(const QPointF& place, const QTextItem& item) = 0;
    /// What is not a clip has changed.
    virtual void takeState(const QPaintEngineState& now) = 0;

private:
    void putPath(const QPainterPath& path, bool isFilled);
    /// False where nothing of it shows.
    bool shows(const QRectF& box);

    ClipFollower m_clip;
};

/// A device whose units are a screen's logical pixels.
class VectorPaper : public QPaintDevice {
public:
    VectorPaper(QSize size, int dotsPerInch) : m_size(size), m_resolution(dotsPerInch) {}

protected:
    int metric(PaintDeviceMetric which) const override;

private:
    QSize m_size;
    int m_resolution;
};

} // namespace lockstep::ui
