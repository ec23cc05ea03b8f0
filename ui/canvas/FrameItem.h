#pragma once

#include <QGraphicsItem>

#include "ui/canvas/CanvasLayout.h"
#include "ui/canvas/Emphasis.h"

namespace lockstep::ui {

/// A titled rectangle behind what it holds together.
class FrameItem : public QGraphicsItem {
public:
    enum { Type = UserType + 5 };
    int type() const override { return Type; }

    FrameItem();

    void show(const CanvasFrame& frame);
    void place(const CanvasFrameBox& frame, double pixelsPerUnit);
    void setEmphasis(const Emphasis& emphasis);

    QRectF boundingRect() const override;
    void paint(QPainter* painter, const QStyleOptionGraphicsItem* option, QWidget* widget) override;

private:
    QString m_title;
    QRectF m_rect;      ///< pixels from the item's place, its center
    QRectF m_titleRect; ///< likewise; null without a title
    double m_pixelsPerUnit = 1;
    Emphasis m_emphasis;
};

} // namespace lockstep::ui
