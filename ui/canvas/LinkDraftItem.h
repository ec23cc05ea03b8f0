#pragma once

#include <QGraphicsItem>
#include <QLineF>

namespace lockstep::ui {

/// The rubber line of a link that is being pulled.
class LinkDraftItem : public QGraphicsItem {
public:
    enum { Type = UserType + 3 };
    int type() const override { return Type; }

    LinkDraftItem();

    /// `line` in scene units.
    void show(const QLineF& line, const QString& text, bool lands, double pixelsPerUnit);

    QRectF boundingRect() const override;
    void paint(QPainter* painter, const QStyleOptionGraphicsItem* option, QWidget* widget) override;

private:
    QRectF labelRect() const; ///< pixels

    QLineF m_line; ///< pixels
    QString m_text;
    bool m_lands = false;
    double m_pixelsPerUnit = 1;
};

} // namespace lockstep::ui
