#include "ui/export/PdfPaper.h"

#include <QPainter>

namespace lockstep::ui {

namespace {

class PdfEngine : public VectorEngine {
public:
    explicit PdfEngine(QPaintDevice& page) : m_page(page) {}

    bool begin(QPaintDevice*) override { return m_painter.begin(&m_page); }
    bool end() override { return m_painter.end(); }

protected:
    void keepTo(const ClipArea* area, int edition) override {
        if (area == nullptr)
            edition = unclipped;
        if (edition == m_edition)
            return;
        m_edition = edition;
        if (area == nullptr)
            return m_painter.setClipping(false);
        const QTransform transform = m_painter.transform();
        m_painter.resetTransform();
        m_painter.setClipPath(area->path());
        m_painter.setTransform(transform);
    }
    void putShape(const QPainterPath& path, bool isFilled) override {
        if (isFilled)
            m_painter.drawPath(path);
        else
            m_painter.strokePath(path, m_painter.pen());
    }
    void putImage(const QRectF& box, const QImage& image) override { m_painter.drawImage(box, image); }
    void putText(const QPointF& place, const QTextItem& item) override {
        m_painter.drawTextItem(place, item);
    }

    void takeState(const QPaintEngineState& now) override {
        const DirtyFlags changed = now.state();
        if (changed & DirtyTransform)
            m_painter.setTransform(now.transform());
        if (changed & DirtyPen)
            m_painter.setPen(now.pen());
        if (changed & DirtyBrush)
            m_painter.setBrush(now.brush());
        if (changed & DirtyBrushOrigin)
            m_painter.setBrushOrigin(now.brushOrigin());
        if (changed & DirtyOpacity)
            m_painter.setOpacity(now.opacity());
        if (changed & DirtyHints) {
            m_painter.setRenderHints(m_painter.renderHints(), false);
            m_painter.setRenderHints(now.renderHints());
        }
    }

private:
    static constexpr int unclipped = -1;

    QPaintDevice& m_page;
    QPainter m_painter;
    int m_edition = unclipped;
};

} // namespace

PdfPaper::PdfPaper(QPaintDevice& page, QSize size, int dotsPerInch)
    : VectorPaper(size, dotsPerInch), m_engine(std::make_unique<PdfEngine>(page)) {}

PdfPaper::~PdfPaper() = default;

QPaintEngine* PdfPaper::paintEngine() const {
    return m_engine.get();
}

} // namespace lockstep::ui
