#include "ui/canvas/CanvasView.h"

#include <algorithm>

#include <QEvent>
#include <QPainter>

#include "ui/canvas/CanvasBackdrop.h"
#include "ui/canvas/CanvasScale.h"
#include "ui/canvas/Minimap.h"
#include "ui/canvas/PixelPainter.h"
#include "ui/canvas/SightTrail.h"
#include "ui/canvas/Tidying.h"
#include "ui/document/Document.h"
#include "ui/document/Selection.h"

namespace lockstep::ui {

namespace {

bool hasGpus(const CanvasContent& content) {
    return std::ranges::any_of(content.campuses, [](const CampusContent& campus) { return campus.gpus > 0; });
}

} // namespace

CanvasView::CanvasView(Document& document, Selection& selection, QWidget* parent)
    : QGraphicsView(parent)
    , m_document(document)
    , m_selection(selection)
    , m_scene(new CanvasScene(document, selection, this))
    , m_minimap(new Minimap(*this))
    , m_tidying(new Tidying(document, this))
    , m_trail(new SightTrail(*this)) {
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
    viewport()->setAttribute(Qt::WA_OpaquePaintEvent); // grid or tiles cover all of it
    setTransform(QTransform::fromScale(m_scene->pixelsPerUnit(), m_scene->pixelsPerUnit()));
    connect(m_tidying, &Tidying::overtaken, this, [this] {
        Q_EMIT statusHint(tr("The scenario changed while the layout was being tidied. Nothing was moved."));
    });
    connect(m_tidying, &Tidying::tidyAlready, this,
            [this] { Q_EMIT statusHint(tr("The layout is tidy already.")); });
    connect(&document, &Document::scenarioReplaced, this, &CanvasView::onScenarioReplaced);
    connect(&document, &Document::scenarioChanged, this, [this] {
        endGesture(false); // what it holds may be gone
        m_hoveredCell.reset();
        m_selection.retain(m_document.scenario());
        viewport()->update();
        onSightChanged();
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

void CanvasView::resizeEvent(QResizeEvent* event) {
    QGraphicsView::resizeEvent(event);
    if (m_fitsByItself)
        fitAll();
    else
        onSightChanged();
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
    onSightChanged();
}

void CanvasView::onSightChanged() {
    m_minimap->follow();
    m_trail->follow();
}

void CanvasView::drawBackground(QPainter* painter, const QRectF& rect) {
    // Inside a tile nothing is seen of it, and at twice the pixels each of them counts.
    if (m_scene->isCovered(rect))
        return;
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
    else if (m_scene->showsCells() && hasGpus(m_scene->content()))
        paintCellKey(*painter, area, m_scene->cellScale());
    paintScaleBar(*painter, area, pixelsPerKilometer());
    if (m_hoveredCell)
        paintCellFrame(*painter, QRectF(mapFromScene(m_hoveredCell->rect).boundingRect()));
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
