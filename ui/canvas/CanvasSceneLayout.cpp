// Where CanvasScene puts its items, and what is where.
#include <algorithm>
#include <utility>

#include <QFontMetricsF>

#include "ui/canvas/AnnotationLayout.h"
#include "ui/canvas/CampusItem.h"
#include "ui/canvas/CanvasScale.h"
#include "ui/canvas/CanvasScene.h"
#include "ui/canvas/CellImage.h"
#include "ui/canvas/LinkGeometry.h"
#include "ui/canvas/LinkItem.h"
#include "ui/canvas/PixelPainter.h"
#include "ui/theme/Swatch.h"

namespace lockstep::ui {

namespace {

/// Of the group's cells in the layout; of the tile where it does not show them.
QRectF boxOf(const CanvasTile& tile, RackGroupId group) {
    const auto at = static_cast<std::size_t>(std::ranges::find(tile.groups, group) - tile.groups.begin());
    return at < tile.plan.groups.size() ? tile.plan.groups[at].cells.translated(tile.rect.topLeft())
                                        : tile.rect;
}

} // namespace

const CanvasTile* CanvasScene::tileOf(RackGroupId group) const {
    const RackGroup* racks = shown().find(group);
    return racks ? m_layout.tile(racks->campus) : nullptr;
}

CellScale CanvasScene::cellScaleAt(double magnification) const {
    return {magnification, m_content.gpusPerCell,
            cellKindAt(magnification, m_content.gpusPerCell, m_content.rackOfLargest)};
}

std::vector<TileRequest> CanvasScene::tileRequests(double magnification) const {
    const TileMetrics metrics{QFontMetricsF(titleFont()).height() + 2, QFontMetricsF(labelFont()).height()};
    const CellScale scale = cellScaleAt(magnification);
    std::vector<TileRequest> requests;
    for (const CampusContent& campus : m_content.campuses) {
        TileRequest request{campus.id, campus.at, {}, {}, {}, std::nullopt};
        std::vector<GroupShape> shapes;
        for (const GroupContent& group : campus.groups) {
            request.groups.push_back(group.id);
            shapes.push_back({group.gpus, group.gpusPerRack});
        }
        request.plan = planTile(shapes, metrics, scale);
        request.compactPlan = planCompactTile(metrics);
        if (campus.collapsed)
            request.plan = request.compactPlan;
        if (const auto held = m_heldOffsets.find(campus.id); held != m_heldOffsets.end())
            request.heldOffset = held->second;
        requests.push_back(std::move(request));
    }
    return requests;
}

std::vector<LinkRequest> CanvasScene::linkRequests() const {
    std::vector<LinkRequest> requests;
    for (const LinkContent& link : m_content.links) {
        const LinkItem& item = *m_links.at(link.id);
        requests.push_back({link.id, link.from, link.to, widthOf(link.capacity),
                            item.labelSize(LabelForm::full), item.labelSize(LabelForm::brief)});
    }
    return requests;
}

void CanvasScene::relayout() {
    m_layout = layOut(tileRequests(m_form.magnification), linkRequests(), m_pixelsPerUnit * unitsPerKilometer,
                      m_form);
    placeAnnotations(m_layout, shown());
    placeItems();
}

void CanvasScene::placeItems() {
    for (const CanvasTile& tile : m_layout.tiles)
        m_campuses.at(tile.id)->place(tile, m_pixelsPerUnit);
    for (const CanvasLine& line : m_layout.links)
        m_links.at(line.id)->place(line, m_pixelsPerUnit);
    m_annotations.place(m_layout, m_pixelsPerUnit);
}

void CanvasScene::setZoom(double pixelsPerUnit, CanvasForm form) {
    if (pixelsPerUnit == m_pixelsPerUnit && form == m_form)
        return;
    m_pixelsPerUnit = pixelsPerUnit;
    m_form = form;
    relayout();
}

CanvasFit CanvasScene::fitInto(QSizeF room) const {
    return ui::fitInto(room, tileRequests(1), linkRequests(), shown());
}

CanvasHit CanvasScene::hitAt(QPointF scenePoint) const {
    return m_layout.hit(scenePoint * m_pixelsPerUnit);
}

CampusId CanvasScene::handleAt(QPointF scenePoint) const {
    return m_layout.handleAt(scenePoint * m_pixelsPerUnit);
}

std::optional<Badge> CanvasScene::badgeAt(QPointF scenePoint) const {
    const QPointF point = scenePoint * m_pixelsPerUnit;
    const CanvasHit hit = m_layout.hit(point);
    if (hit.campus.valid())
        return m_campuses.at(hit.campus)->badgeAt(point);
    return hit.link.valid() ? m_links.at(hit.link)->badgeAt(point) : std::nullopt;
}

std::optional<CanvasScene::CellHit> CanvasScene::cellAt(QPointF scenePoint) const {
    const QPointF point = scenePoint * m_pixelsPerUnit;
    const CanvasHit hit = m_layout.hit(point);
    const CanvasTile* tile = hit.rackGroup.valid() ? m_layout.tile(hit.campus) : nullptr;
    if (!tile)
        return std::nullopt;
    const auto at = std::ranges::find(tile->groups, hit.rackGroup) - tile->groups.begin();
    const TileGroupPlan& plan = tile->plan.groups[static_cast<std::size_t>(at)];
    const QPointF corner = tile->rect.topLeft() + plan.cells.topLeft();
    const auto cell = plan.grid.cellAt(point - corner);
    if (!cell)
        return std::nullopt;
    const QRectF rect = plan.grid.cellRect(cell->first).translated(corner);
    return CellHit{hit.rackGroup, *cell, {rect.topLeft() / m_pixelsPerUnit, rect.size() / m_pixelsPerUnit}};
}

std::optional<GroupPart> CanvasScene::neighborOf(const GroupPart& part, QPointF way) const {
    const auto found = cellScale().kind == CellKind::block ? nullptr : tileOf(part.group);
    const QRectF own = found ? cellsOf(*found, part) : QRectF();
    if (own.isNull())
        return std::nullopt;
    // Across the gap between racks, too, but not on to another group.
    const double step = std::min(own.width(), own.height()) / 2;
    for (QPointF at = own.center(); found->rect.contains(at); at += step * way) {
        const auto cell = cellAt(at / m_pixelsPerUnit);
        if (!cell || cell->group != part.group)
            continue;
        // At another zoom a cell may be larger or smaller than the part.
        const bool isOwn =
            cell->gpus.first < part.first + part.count && part.first < cell->gpus.first + cell->gpus.count;
        if (!isOwn)
            return GroupPart{cell->group, cell->gpus.first, cell->gpus.count};
    }
    return std::nullopt;
}

QRectF CanvasScene::rectOf(const GroupPart& part) const {
    const CanvasTile* tile = tileOf(part.group);
    if (!tile)
        return {};
    const QRectF cells = cellsOf(*tile, part);
    return cells.isNull() ? boxOf(*tile, part.group) : cells;
}

QString CanvasScene::describe(const CellHit& cell) const {
    if (cell.gpus.count == 1)
        return m_run.describe(cell.group, cell.gpus.first);
    const auto causes = m_run.causesOf(cell.group);
    if (causes.size() < cell.gpus.first + cell.gpus.count)
        return {};
    const Cause cause = commonCause(causes.subspan(cell.gpus.first, cell.gpus.count));
    return tr("GPUs %1 to %2\nMost of them: %3. Zoom in to see each.")
        .arg(cell.gpus.first)
        .arg(cell.gpus.first + cell.gpus.count - 1)
        .arg(causeLabel(cause));
}

CanvasScene::PlaceInTile CanvasScene::placeInTile(QPointF scenePoint) const {
    const QPointF point = scenePoint * m_pixelsPerUnit;
    const CanvasHit hit = m_layout.hit(point);
    const CanvasTile* tile = m_layout.tile(hit.campus);
    if (!tile)
        return {};
    const QRectF box = boxOf(*tile, hit.rackGroup);
    return {hit.campus,
            hit.rackGroup,
            {(point.x() - box.left()) / box.width(), (point.y() - box.top()) / box.height()}};
}

std::optional<QPointF> CanvasScene::sceneOf(const PlaceInTile& place) const {
    const CanvasTile* tile = m_layout.tile(place.campus);
    if (!tile)
        return std::nullopt;
    const QRectF box = boxOf(*tile, place.group);
    return QPointF(box.left() + place.share.x() * box.width(), box.top() + place.share.y() * box.height()) /
           m_pixelsPerUnit;
}

QRectF CanvasScene::boundsAt(const ThingSet& things, double pixelsPerKilometer, CanvasForm form) const {
    CanvasLayout layout = layOut(tileRequests(form.magnification), {}, pixelsPerKilometer, form);
    placeAnnotations(layout, shown());
    const auto holds = [](const auto& ids, auto id) { return std::ranges::find(ids, id) != ids.end(); };
    std::vector<CampusId> ends;
    for (const Link& link : shown().links)
        if (holds(things.links, link.id))
            ends.insert(ends.end(), {link.from, link.to});
    QRectF bounds;
    for (const CanvasTile& tile : layout.tiles) {
        if (holds(things.campuses, tile.id) || holds(ends, tile.id))
            bounds |= tile.rect;
        for (const RackGroupId group : tile.groups)
            if (holds(things.rackGroups, group))
                bounds |= boxOf(tile, group);
    }
    for (const CanvasNote& note : layout.notes)
        if (holds(things.notes, note.id))
            bounds |= note.rect;
    for (const CanvasFrameBox& frame : layout.frames)
        if (holds(things.frames, frame.id))
            bounds |= frame.rect;
    return bounds;
}

ThingSet CanvasScene::thingsIn(const QRectF& sceneRect) const {
    const QRectF pixels(sceneRect.topLeft() * m_pixelsPerUnit, sceneRect.size() * m_pixelsPerUnit);
    ThingSet found;
    for (const CanvasTile& tile : m_layout.tiles)
        if (tile.rect.intersects(pixels))
            found.campuses.push_back(tile.id);
    for (const CanvasLine& link : m_layout.links)
        if (clippedTo(link.line, pixels))
            found.links.push_back(link.id);
    for (const CanvasNote& note : m_layout.notes)
        if (note.rect.intersects(pixels))
            found.notes.push_back(note.id);
    for (const CanvasFrameBox& frame : m_layout.frames)
        if (pixels.contains(frame.rect))
            found.frames.push_back(frame.id);
    return found;
}

bool CanvasScene::isCovered(const QRectF& sceneRect) const {
    constexpr double border = 8; // pixels: rounded corners, and the frame of what is selected
    const QRectF pixels(sceneRect.topLeft() * m_pixelsPerUnit, sceneRect.size() * m_pixelsPerUnit);
    return std::ranges::any_of(m_layout.tiles, [&](const CanvasTile& tile) {
        return tile.rect.adjusted(border, border, -border, -border).contains(pixels);
    });
}

QRectF CanvasScene::tileRect(CampusId id) const {
    const CanvasTile* tile = m_layout.tile(id);
    return tile ? QRectF(tile->rect.topLeft() / m_pixelsPerUnit, tile->rect.size() / m_pixelsPerUnit)
                : QRectF();
}

} // namespace lockstep::ui
