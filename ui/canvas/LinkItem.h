#pragma once

#include <optional>

#include <QCoreApplication>
#include <QGraphicsItem>

#include "ui/canvas/CampusItem.h"
#include "ui/canvas/CanvasContent.h"
#include "ui/canvas/CanvasLayout.h"
#include "ui/canvas/LinkTraffic.h"

namespace lockstep::ui {

/// A link between two campus tiles with its figures.
class LinkItem : public QGraphicsItem {
    Q_DECLARE_TR_FUNCTIONS(LinkItem)

public:
    enum { Type = UserType + 2 };
    int type() const override { return Type; }

    LinkItem();

    void show(const LinkContent& content);
    void place(const CanvasLine& line, double pixelsPerUnit);
    void setEmphasis(const Emphasis& emphasis);
    void setBadge(const std::optional<Badge>& badge);
    /// The badge at a point in pixels of the layout.
    std::optional<Badge> badgeAt(QPointF point) const;
    /// `traffic`: of the step on view; nothing before the first. `phase`: pixels that the signs of it have
    /// moved; nothing while no run goes on.
    void setTraffic(const std::optional<LinkTraffic>& traffic, std::optional<double> phase);

    /// Pixels a label of this form needs.
    QSizeF labelSize(LabelForm form) const;

    QRectF boundingRect() const override;
    QPainterPath shape() const override;
    void paint(QPainter* painter, const QStyleOptionGraphicsItem* option, QWidget* widget) override;

private:
    void paintLine(QPainter* painter, const QLineF& line, double cut) const;
    static QString beforeTraffic(); ///< said while nothing is known of it
    void measure();
    QRectF markRect() const;
    bool isMarked() const { return m_content.warns || m_badge; }
    bool carries() const { return m_traffic && !m_traffic->isIdle(); }
    QString briefText() const;
    void showToolTip();
    void paintLabel(QPainter* painter) const;
    void paintFigures(QPainter* painter, QRectF line, const QString& text) const;

    LinkContent m_content;
    QSizeF m_fullSize;
    QSizeF m_briefSize;
    CanvasLine m_line; ///< pixels from the canvas' origin
    double m_pixelsPerUnit = 1;
    Emphasis m_emphasis;
    std::optional<Badge> m_badge;
    std::optional<LinkTraffic> m_traffic;
    std::optional<double> m_phase;
};

} // namespace lockstep::ui
