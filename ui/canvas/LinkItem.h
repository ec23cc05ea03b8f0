#pragma once

#include <optional>

#include <QGraphicsItem>

#include "ui/canvas/CampusItem.h"
#include "ui/canvas/CanvasContent.h"
#include "ui/canvas/CanvasLayout.h"

namespace lockstep::ui {

/// A link between two campus tiles with its figures.
class LinkItem : public QGraphicsItem {
public:
    enum { Type = UserType + 2 };
    int type() const override { return Type; }

    LinkItem();

    void show(const LinkContent& content);
    void place(const CanvasLine& line, double pixelsPerUnit);
    void setEmphasis(const Emphasis& emphasis);
    /// Pixels the dashes have moved; nothing while no run goes on.
    void setPhase(std::optional<double> phase);

    /// Pixels a label of this form needs.
    QSizeF labelSize(LabelForm form) const;

    QRectF boundingRect() const override;
    QPainterPath shape() const override;
    void paint(QPainter* painter, const QStyleOptionGraphicsItem* option, QWidget* widget) override;

private:
    void paintLine(QPainter* painter, const QLineF& line, double cut) const;
    void paintLabel(QPainter* painter) const;
    void paintFigures(QPainter* painter, QRectF line, const QString& text) const;

    LinkContent m_content;
    CanvasLine m_line; ///< pixels from the canvas' origin
    double m_pixelsPerUnit = 1;
    Emphasis m_emphasis;
    std::optional<double> m_phase;
};

} // namespace lockstep::ui
