// Zoom and place of CanvasView: what of the canvas is on view.
#include <algorithm>
#include <cmath>

#include <QHelpEvent>
#include <QScrollBar>
#include <QToolTip>

#include "ui/canvas/CanvasBackdrop.h"
#include "ui/canvas/CanvasScale.h"
#include "ui/canvas/CanvasView.h"
#include "ui/canvas/Minimap.h"
#include "ui/document/Document.h"
#include "ui/document/Selection.h"

namespace lockstep::ui {

namespace {

/// Pixels left free around everything; handles and the selection frame reach into them.
constexpr double fitMargin = 16;
constexpr double zoomStep = 1.25;
constexpr int searchSteps = 14;     ///< halvings: a thousandth of the range of zooms
constexpr double fills = 0.55;      ///< of the view: a campus that large is looked into, not at
constexpr double comfortably = 1.2; ///< nearer than where a kind of cells begins

} // namespace

double CanvasView::pixelsPerKilometer() const {
    return transform().m11() * unitsPerKilometer;
}

CanvasForm CanvasView::formAt(double zoom) const {
    return ui::formAt(zoom, m_fit, mostMagnification(m_scene->content().gpusPerCell));
}

void CanvasView::zoomTo(double pixelsPerKilometer, QPoint anchor) {
    const double zoom = std::clamp(pixelsPerKilometer, leastPixelsPerKilometer, mostPixelsPerKilometer);
    setZoom(zoom, formAt(zoom), anchor);
}

/// Tiles that grow keep the place under the anchor inside them, too: it is found again in the tile.
void CanvasView::setZoom(double pixelsPerKilometer, CanvasForm form, QPoint anchor) {
    finishText(true);
    const QPointF kept = mapToScene(anchor);
    const CanvasScene::PlaceInTile inside = m_scene->placeInTile(kept);
    const double scale = pixelsPerKilometer / unitsPerKilometer;
    setTransform(QTransform::fromScale(scale, scale));
    m_scene->setZoom(scale, form);
    panBy(anchor - mapFromScene(m_scene->sceneOf(inside).value_or(kept)));
    m_hoveredCell.reset();
    viewport()->update();
    onSightChanged();
    Q_EMIT zoomChanged(pixelsPerKilometer);
}

void CanvasView::panBy(QPoint pixels) {
    m_fitsByItself = false;
    horizontalScrollBar()->setValue(horizontalScrollBar()->value() - pixels.x());
    verticalScrollBar()->setValue(verticalScrollBar()->value() - pixels.y());
}

QRectF CanvasView::room() const {
    // The notes along the lower edge stay free.
    return QRectF(viewport()->rect())
        .adjusted(fitMargin, fitMargin, -fitMargin, -std::max(fitMargin, notesHeight()));
}

void CanvasView::fitAll() {
    if (room().width() <= 0 || room().height() <= 0)
        return;
    m_fit = m_scene->fitInto(room().size());
    setZoom(m_fit.pixelsPerKilometer, m_fit.form, viewport()->rect().center());
    centerOnPixels(m_scene->layout().bounds());
    m_fitsByItself = true;
}

void CanvasView::centerOnPixels(const QRectF& pixels) {
    panBy(room().center().toPoint() - mapFromScene(pixels.center() / m_scene->pixelsPerUnit()));
}

void CanvasView::fitThings(const ThingSet& things) {
    const QSizeF free = room().size();
    double least = std::log(leastPixelsPerKilometer);
    double most = std::log(mostPixelsPerKilometer);
    const auto fits = [&](double zoom) {
        const QSizeF size = m_scene->boundsAt(things, zoom, formAt(zoom)).size();
        return size.width() <= free.width() && size.height() <= free.height();
    };
    for (int step = 0; step < searchSteps; ++step) {
        const double middle = (least + most) / 2;
        (fits(std::exp(middle)) ? least : most) = middle;
    }
    zoomTo(std::exp(least), viewport()->rect().center());
    const QRectF bounds = m_scene->boundsAt(things, pixelsPerKilometer(), formAt(pixelsPerKilometer()));
    if (!bounds.isNull())
        centerOnPixels(bounds);
}

void CanvasView::revealSelection() {
    const CanvasForm form = formAt(pixelsPerKilometer());
    const QRectF pixels = m_selection.part()
                              ? m_scene->rectOf(*m_selection.part())
                              : m_scene->boundsAt(m_selection.things(), pixelsPerKilometer(), form);
    const QRectF onView(mapFromScene(pixels.topLeft() / m_scene->pixelsPerUnit()), pixels.size());
    if (pixels.isNull() || room().contains(onView.center()))
        return;
    centerOnPixels(pixels);
}

void CanvasView::goToPart(const GroupPart& part) {
    const CanvasContent& content = m_scene->content();
    const double wanted =
        comfortably * magnificationFor(CellKind::gpu, content.gpusPerCell, content.rackOfLargest);
    if (m_scene->cellScale().kind != CellKind::gpu || !m_scene->showsCells())
        zoomTo(zoomFor(wanted, m_fit), viewport()->rect().center());
    centerOnPixels(m_scene->rectOf(part));
}

void CanvasView::fitSelection() {
    if (m_selection.isEmpty())
        fitAll();
    else if (m_selection.part())
        goToPart(*m_selection.part());
    else
        fitThings(m_selection.things());
}

void CanvasView::drillInto(const CanvasHit& hit, QPoint at) {
    if (hit.link.valid()) {
        const Link* link = m_document.scenario().find(hit.link);
        return link ? fitThings({{link->from, link->to}}) : void();
    }
    const CanvasTile* tile = m_scene->layout().tile(hit.campus);
    if (!tile)
        return;
    const QSizeF free = room().size() * fills;
    if (!m_scene->showsCells() || (tile->rect.width() < free.width() && tile->rect.height() < free.height()))
        return fitThings({{hit.campus}});
    const CanvasContent& content = m_scene->content();
    for (const CellKind kind : {CellKind::rack, CellKind::gpu}) {
        const double wanted =
            comfortably * magnificationFor(kind, content.gpusPerCell, content.rackOfLargest);
        if (m_scene->cellScale().kind < kind)
            return zoomTo(zoomFor(wanted, m_fit), at);
    }
    zoomTo(pixelsPerKilometer() * 2, at);
}

void CanvasView::zoomIn() {
    zoomTo(pixelsPerKilometer() * zoomStep, viewport()->rect().center());
}

void CanvasView::zoomOut() {
    zoomTo(pixelsPerKilometer() / zoomStep, viewport()->rect().center());
}

void CanvasView::setShowsMinimap(bool shows) {
    m_minimap->setWanted(shows);
}

void CanvasView::hoverCell(QPointF scenePoint) {
    const auto cell = m_scene->showsCells() ? m_scene->cellAt(scenePoint) : std::nullopt;
    const bool same = cell.has_value() == m_hoveredCell.has_value() &&
                      (!cell || (cell->group == m_hoveredCell->group && cell->gpus == m_hoveredCell->gpus));
    if (!same)
        frameCell(cell);
}

void CanvasView::frameCell(std::optional<CanvasScene::CellHit> cell) {
    // Only around the frames: the cells beside them are many.
    const auto refresh = [this] {
        if (m_hoveredCell)
            viewport()->update(mapFromScene(m_hoveredCell->rect).boundingRect().adjusted(-3, -3, 3, 3));
    };
    refresh();
    m_hoveredCell = std::move(cell);
    refresh();
}

bool CanvasView::viewportEvent(QEvent* event) {
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        const auto cell = m_scene->showsCells() ? m_scene->cellAt(mapToScene(help->pos())) : std::nullopt;
        if (const QString text = cell ? m_scene->describe(*cell) : QString(); !text.isEmpty()) {
            QToolTip::showText(help->globalPos(), text, viewport(),
                               mapFromScene(cell->rect).boundingRect().adjusted(-1, -1, 1, 1));
            return true;
        }
    }
    return QGraphicsView::viewportEvent(event);
}

} // namespace lockstep::ui
