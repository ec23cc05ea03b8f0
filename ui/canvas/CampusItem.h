#pragma once

#include <memory>
#include <optional>
#include <vector>

#include <QGraphicsItem>
#include <QImage>

#include "ui/canvas/CanvasContent.h"
#include "ui/canvas/CanvasLayout.h"

namespace lockstep::ui {

/// How a thing on the canvas is emphasized.
struct Emphasis {
    bool selected = false;
    bool hovered = false;
    bool target = false;  ///< what is being dragged would land here
    bool focused = false; ///< the canvas has the keyboard

    friend bool operator==(const Emphasis&, const Emphasis&) = default;
};

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
    /// Without a frame the cells are neutral.
    void setFrame(const Frame* frame);

    /// In scene units, without the handles.
    QRectF tileRect() const;

    QRectF boundingRect() const override;
    QPainterPath shape() const override;
    void paint(QPainter* painter, const QStyleOptionGraphicsItem* option, QWidget* widget) override;

private:
    void paintHead(QPainter* painter) const;
    void paintBar(QPainter* painter) const;
    void paintGroup(QPainter* painter, std::size_t index) const;
    void paintHandles(QPainter* painter) const;
    bool isSelected(RackGroupId id) const;
    bool hidesSelectedGroup() const;
    void setTexts();

    CampusContent m_content;
    CanvasTile m_tile; ///< rect relative to the anchor
    double m_pixelsPerUnit = 1;
    Emphasis m_emphasis;
    std::vector<RackGroupId> m_selectedGroups;
    std::vector<QImage> m_cells;
    std::optional<CauseShares> m_shares;
};

} // namespace lockstep::ui
