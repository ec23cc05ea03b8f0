#include "ui/canvas/CanvasLayout.h"

#include <algorithm>

#include "ui/canvas/LinkGeometry.h"
#include "ui/canvas/LinkLabels.h"
#include "ui/canvas/TileSpacing.h"

namespace lockstep::ui {

namespace {

constexpr double tileGap = 28;
constexpr double parallelLinks = 16; ///< pixels between links of the same two campuses
constexpr double grab = 5;           ///< pixels beside a link that still hit it

/// Between tiles. Above one another they leave a label of their link just room enough.
QSizeF gapFor(const std::vector<LinkRequest>& links, LabelForm form) {
    double high = tileGap;
    for (const LinkRequest& link : links)
        high = std::max(high, labelSize(link, form).height() + 2 * labelMargin + 2);
    return {tileGap, high};
}

void placeTiles(CanvasLayout& layout, const std::vector<TileRequest>& requests, bool compact, QSizeF gap) {
    std::vector<QRectF> rects;
    std::vector<bool> held;
    for (const TileRequest& request : requests) {
        CanvasTile tile{request.id, {}, {}, request.groups, compact ? request.compactPlan : request.plan};
        tile.anchor = {request.at.x.value * layout.pixelsPerKilometer,
                       request.at.y.value * layout.pixelsPerKilometer};
        tile.rect = QRectF(QPointF(), tile.plan.size);
        tile.rect.moveCenter(tile.anchor + request.heldOffset.value_or(QPointF()));
        rects.push_back(tile.rect);
        held.push_back(request.heldOffset.has_value());
        layout.tiles.push_back(std::move(tile));
    }
    const std::vector<QPointF> offsets = spacedOffsets(std::move(rects), held, gap);
    for (std::size_t i = 0; i < offsets.size(); ++i)
        layout.tiles[i].rect.translate(offsets[i]);
}

bool joinsSame(const LinkRequest& a, const LinkRequest& b) {
    return (a.from == b.from && a.to == b.to) || (a.from == b.to && a.to == b.from);
}

/// How far link `index` runs beside the straight line, to the right of its own direction.
double asideOf(std::size_t index, const std::vector<LinkRequest>& links) {
    int before = 0;
    int all = 0;
    for (std::size_t i = 0; i < links.size(); ++i) {
        if (!joinsSame(links[i], links[index]))
            continue;
        ++all;
        before += i < index ? 1 : 0;
    }
    const double aside = (before - (all - 1) / 2.0) * parallelLinks;
    return links[index].from.value < links[index].to.value ? aside : -aside;
}

void placeLinks(CanvasLayout& layout, const std::vector<LinkRequest>& requests) {
    for (std::size_t i = 0; i < requests.size(); ++i) {
        const CanvasTile* from = layout.tile(requests[i].from);
        const CanvasTile* to = layout.tile(requests[i].to);
        if (!from || !to)
            continue;
        const QLineF line = beside(lineBetween(from->rect, to->rect), asideOf(i, requests));
        layout.links.push_back({requests[i].id, line, requests[i].width, LabelForm::none, {}});
    }
}

} // namespace

const CanvasTile* CanvasLayout::tile(CampusId id) const {
    const auto found = std::ranges::find(tiles, id, &CanvasTile::id);
    return found == tiles.end() ? nullptr : &*found;
}

const CanvasLine* CanvasLayout::link(LinkId id) const {
    const auto found = std::ranges::find(links, id, &CanvasLine::id);
    return found == links.end() ? nullptr : &*found;
}

QRectF CanvasLayout::bounds() const {
    QRectF all;
    for (const CanvasTile& tile : tiles)
        all = all.united(tile.rect).united(QRectF(tile.anchor - QPointF(4, 4), QSizeF(8, 8)));
    for (const CanvasLine& link : links)
        all = all.united(link.label);
    for (const CanvasNote& note : notes)
        all = all.united(note.rect);
    for (const CanvasFrameBox& frame : frames)
        all = all.united(frame.rect).united(frame.title);
    return all;
}

CanvasHit CanvasLayout::hit(QPointF point) const {
    // Later things are painted over earlier ones, notes over all.
    for (auto note = notes.rbegin(); note != notes.rend(); ++note)
        if (note->rect.contains(point))
            return {{}, {}, {}, note->id};
    for (auto tile = tiles.rbegin(); tile != tiles.rend(); ++tile) {
        if (!tile->rect.contains(point))
            continue;
        const QPointF inside = point - tile->rect.topLeft();
        for (std::size_t i = 0; i < tile->plan.groups.size(); ++i)
            if (tile->plan.groups[i].whole.contains(inside))
                return {tile->id, tile->groups[i], {}};
        return {tile->id, {}, {}};
    }
    for (const CanvasLine& link : links)
        if (link.label.contains(point) || distanceTo(link.line, point) <= link.width / 2 + grab)
            return {{}, {}, link.id};
    // A frame is held by its border or its title: inside one may draw a band.
    for (auto frame = frames.rbegin(); frame != frames.rend(); ++frame)
        if (frame->title.contains(point) || (frame->rect.adjusted(-grab, -grab, grab, grab).contains(point) &&
                                             !frame->rect.adjusted(grab, grab, -grab, -grab).contains(point)))
            return {{}, {}, {}, {}, frame->id};
    return {};
}

CampusId CanvasLayout::handleAt(QPointF point) const {
    for (auto tile = tiles.rbegin(); tile != tiles.rend(); ++tile)
        for (const QPointF handle : handlesOf(tile->rect))
            if (QLineF(handle, point).length() <= handleRadius + 3)
                return tile->id;
    return {};
}

QRectF cellsOf(const CanvasTile& tile, const GroupPart& part) {
    const auto at =
        static_cast<std::size_t>(std::ranges::find(tile.groups, part.group) - tile.groups.begin());
    if (at >= tile.plan.groups.size())
        return {};
    const TileGroupPlan& plan = tile.plan.groups[at];
    const QRectF rect = plan.grid.cellsRect({part.first, part.count});
    return rect.isNull() ? rect : rect.translated(tile.rect.topLeft() + plan.cells.topLeft());
}

CanvasLayout layOut(const std::vector<TileRequest>& tiles, const std::vector<LinkRequest>& links,
                    double pixelsPerKilometer, CanvasForm form) {
    CanvasLayout layout;
    layout.pixelsPerKilometer = pixelsPerKilometer;
    placeTiles(layout, tiles, form.compactTiles, gapFor(links, form.labels));
    placeLinks(layout, links);
    placeLabels(layout, links, form.labels);
    return layout;
}

} // namespace lockstep::ui
