#include "ui/canvas/CanvasView.h"

#include <algorithm>
#include <cmath>

#include <QEvent>
#include <QPainter>
#include <QScrollBar>

#include "ui/canvas/CanvasBackdrop.h"
#include "ui/canvas/CanvasScale.h"
#include "ui/canvas/PixelPainter.h"
#include "ui/document/Document.h"
#include "ui/document/Selection.h"

namespace lockstep::ui {

namespace {

/// Pixels left free around everything; handles and the selection frame reach into them.
constexpr double fitMargin = 16;
constexpr double zoomStep = 1.25;

} // namespace

CanvasView::CanvasView(Document& document, Selection& selection, QWidget* parent)
    : QGraphicsView(parent)
    , m_document(document)
    , m_selection(selection)
    , m_scene(new CanvasScene(document, selection, this)) {
    setScene(m_scene);
    setAccessibleName(tr("Canvas"));
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setTransformationAnchor(NoAnchor);
    setResizeAnchor(NoAnchor);
    setViewportUpdateMode(MinimalViewportUpdate);
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setAcceptDrops(true);
    setMinimumSize(240, 180);
    setTransform(QTransform::fromScale(m_scene->pixelsPerUnit(), m_scene->pixelsPerUnit()));
    connect(&document, &Document::scenarioReplaced, this, &CanvasView::onScenarioReplaced);
    connect(&document, &Document::scenarioChanged, this, [this] {
        endGesture(false); // what it holds may be gone
        m_selection.retain(m_document.scenario());
        viewport()->update();
    });
}

CanvasView::~CanvasView() {
    m_gesture.reset();
}

void CanvasView::onScenarioReplaced() {
    endGesture(false);
    m_selection.retain(m_document.scenario());
    m_fitsByItself = true;
    fitAll();
}

double CanvasView::pixelsPerKilometer() const {
    return transform().m11() * unitsPerKilometer;
}

void CanvasView::zoomTo(double pixelsPerKilometer, QPoint anchor) {
    // Who comes nearer wants to see more than what all of it left room for.
    const bool nearer = pixelsPerKilometer > m_fit.pixelsPerKilometer * 1.01;
    setZoom(pixelsPerKilometer, nearer ? CanvasForm{} : m_fit.form, anchor);
}

void CanvasView::setZoom(double pixelsPerKilometer, CanvasForm form, QPoint anchor) {
    finishText(true);
    const double zoom = std::clamp(pixelsPerKilometer, leastPixelsPerKilometer, mostPixelsPerKilometer);
    const QPointF kept = mapToScene(anchor);
    const double scale = zoom / unitsPerKilometer;
    setTransform(QTransform::fromScale(scale, scale));
    m_scene->setZoom(scale, form);
    panBy(anchor - mapFromScene(kept));
    viewport()->update();
    Q_EMIT zoomChanged(zoom);
}

void CanvasView::panBy(QPoint pixels) {
    m_fitsByItself = false;
    horizontalScrollBar()->setValue(horizontalScrollBar()->value() - pixels.x());
    verticalScrollBar()->setValue(verticalScrollBar()->value() - pixels.y());
}

void CanvasView::fitAll() {
    // The notes along the lower edge stay free.
    const QRectF room = QRectF(viewport()->rect())
                            .adjusted(fitMargin, fitMargin, -fitMargin, -std::max(fitMargin, notesHeight()));
    if (room.width() <= 0 || room.height() <= 0)
        return;
    m_fit = m_scene->fitInto(room.size());
    setZoom(m_fit.pixelsPerKilometer, m_fit.form, viewport()->rect().center());
    const QPointF middle = m_scene->layout().bounds().center() / m_scene->pixelsPerUnit();
    panBy(room.center().toPoint() - mapFromScene(middle));
    m_fitsByItself = true;
}

void CanvasView::zoomIn() {
    zoomTo(pixelsPerKilometer() * zoomStep, viewport()->rect().center());
}

void CanvasView::zoomOut() {
    zoomTo(pixelsPerKilometer() / zoomStep, viewport()->rect().center());
}

void CanvasView::resizeEvent(QResizeEvent* event) {
    QGraphicsView::resizeEvent(event);
    if (m_fitsByItself)
        fitAll();
}

void CanvasView::showEvent(QShowEvent* event) {
    QGraphicsView::showEvent(event);
    if (m_fitsByItself)
        fitAll();
}

void CanvasView::changeEvent(QEvent* event) {
    QGraphicsView::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::StyleChange ||
        event->type() == QEvent::FontChange)
        m_scene->refreshColors();
}

void CanvasView::scrollContentsBy(int dx, int dy) {
    QGraphicsView::scrollContentsBy(dx, dy);
    finishText(true); // it would stay behind
    // What is drawn over the canvas stays in place and must not be dragged along.
    viewport()->update();
}

void CanvasView::drawBackground(QPainter* painter, const QRectF& rect) {
    paintGrid(*painter, rect, pixelsPerKilometer());
    const PixelPainter pixels(painter, m_scene->pixelsPerUnit());
    paintLeaders(*painter, m_scene->layout());
}

void CanvasView::drawForeground(QPainter* painter, const QRectF&) {
    const QRectF area = viewport()->rect();
    painter->save();
    painter->resetTransform();
    if (m_scene->content().campuses.empty())
        paintInvitation(*painter, area);
    else if (m_scene->showsCells())
        paintCellKey(*painter, area, m_scene->content().gpusPerCell);
    paintScaleBar(*painter, area, pixelsPerKilometer());
    paintGuides(*painter, m_guides,
                [this](CanvasPoint point) { return QPointF(mapFromScene(toScene(point))); });
    if (!m_band.isNull())
        paintBand(*painter, m_band);
    if (hasFocus() && m_showsFocus)
        paintFocusFrame(*painter, area);
    painter->restore();
}

void CanvasView::setBand(const QRect& band) {
    m_band = band;
    viewport()->update();
}

} // namespace lockstep::ui
