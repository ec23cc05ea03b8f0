#pragma once

#include <QGraphicsItem>

#include "ui/canvas/CanvasLayout.h"
#include "ui/canvas/Emphasis.h"

namespace lockstep::ui {

/// A text on the canvas that keeps its size on screen.
class NoteItem : public QGraphicsItem {
public:
    enum { Type = UserType + 4 };
    int type() const override { return Type; }

    NoteItem();

    void show(const Note& note);
    void place(const CanvasNote& note, double pixelsPerUnit);
    void setEmphasis(const Emphasis& emphasis);

    QRectF boundingRect() const override;
    void paint(QPainter* painter, const QStyleOptionGraphicsItem* option, QWidget* widget) override;

private:
    QString m_text;
    QRectF m_rect; ///< pixels from the item's place, its center
    double m_pixelsPerUnit = 1;
    Emphasis m_emphasis;
};

/// The squares at the corners of what is selected alone.
void paintGrips(QPainter* painter, const QRectF& rect);

} // namespace lockstep::ui
