#pragma once

#include <optional>
#include <vector>

#include <QGraphicsItem>

#include "ui/canvas/CanvasContent.h"
#include "ui/canvas/CanvasLayout.h"
#include "ui/canvas/CanvasRun.h"
#include "ui/canvas/CellCauses.h"
#include "ui/canvas/Emphasis.h"
#include "ui/canvas/FindingBadges.h"

namespace lockstep::ui {

/// A campus as a tile that keeps its size on screen.
class CampusItem : public QGraphicsItem {
public:
    enum { Type = UserType + 1 };
    int type() const override { return Type; }

    CampusItem();

    void show(const CampusContent& content);
    void place(const CanvasTile& tile, double pixelsPerUnit);
    void setEmphasis(const Emphasis& emphasis);
    void setSelectedGroups(std::vector<RackGroupId> groups);
    /// Draws a ring around its cell, or the one it is in.
    void setMarked(std::optional<GroupPart> part);
    /// What to color the cells by, from now on; called again whenever it has another frame.
    void setRun(const CanvasRun& run);

    void setBadges(const FindingBadges& badges);
    /// The badge at a point in pixels of the layout.
    std::optional<Badge> badgeAt(QPointF point) const;

    /// In scene units, without the handles.
    QRectF tileRect() const;

    QRectF boundingRect() const override;
    QPainterPath shape() const override;
    void paint(QPainter* painter, const QStyleOptionGraphicsItem* option, QWidget* widget) override;

private:
    void fillBetweenCells(QPainter* painter, const QRectF& exposed) const;
    void paintHead(QPainter* painter) const;
    void paintBar(QPainter* painter) const;
    void paintGroup(QPainter* painter, std::size_t index, const QRectF& exposed);
    void paintGroupCells(QPainter* painter, std::size_t index, const QRectF& exposed);
    void paintMark(QPainter* painter) const;
    void paintHandles(QPainter* painter) const;
    QRectF badgeRect() const;
    QRectF badgeRect(std::size_t group) const;
    std::optional<Badge> ownBadge() const;
    bool isSelected(RackGroupId id) const;
    bool hidesSelectedGroup() const;
    void setTexts();

    CampusContent m_content;
    CanvasTile m_tile; ///< rect relative to the anchor
    double m_pixelsPerUnit = 1;
    Emphasis m_emphasis;
    std::vector<RackGroupId> m_selectedGroups;
    std::optional<GroupPart> m_marked;
    CellCauses m_causes;
    std::optional<CauseShares> m_shares;
    std::optional<Badge> m_badge;
    std::vector<std::optional<Badge>> m_groupBadges; ///< one for each group of the content
};

} // namespace lockstep::ui
