// Where CanvasScene puts its items, and what is where.
#include <utility>

#include <QFontMetricsF>

#include "ui/canvas/AnnotationLayout.h"
#include "ui/canvas/CampusItem.h"
#include "ui/canvas/CanvasScale.h"
#include "ui/canvas/CanvasScene.h"
#include "ui/canvas/LinkGeometry.h"
#include "ui/canvas/LinkItem.h"
#include "ui/canvas/PixelPainter.h"

namespace lockstep::ui {

std::vector<TileRequest> CanvasScene::tileRequests() const {
    const TileMetrics metrics{QFontMetricsF(titleFont()).height() + 2, QFontMetricsF(labelFont()).height()};
    std::vector<TileRequest> requests;
    for (const CampusContent& campus : m_content.campuses) {
        TileRequest request{campus.id, campus.at, {}, {}, {}, std::nullopt};
        std::vector<int> cells;
        for (const GroupContent& group : campus.groups) {
            request.groups.push_back(group.id);
            cells.push_back(group.cells);
        }
        request.plan = planTile(cells, metrics);
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
    m_layout = layOut(tileRequests(), linkRequests(), m_pixelsPerUnit * unitsPerKilometer, m_form);
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
    const bool otherTiles = std::exchange(m_form, form).compactTiles != form.compactTiles;
    relayout();
    if (otherTiles)
        applyFrame();
}

CanvasFit CanvasScene::fitInto(QSizeF room) const {
    return ui::fitInto(room, tileRequests(), linkRequests(), shown());
}

CanvasHit CanvasScene::hitAt(QPointF scenePoint) const {
    return m_layout.hit(scenePoint * m_pixelsPerUnit);
}

CampusId CanvasScene::handleAt(QPointF scenePoint) const {
    return m_layout.handleAt(scenePoint * m_pixelsPerUnit);
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

QRectF CanvasScene::tileRect(CampusId id) const {
    const CanvasTile* tile = m_layout.tile(id);
    return tile ? QRectF(tile->rect.topLeft() / m_pixelsPerUnit, tile->rect.size() / m_pixelsPerUnit)
                : QRectF();
}

} // namespace lockstep::ui
