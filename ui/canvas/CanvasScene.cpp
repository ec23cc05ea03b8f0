#include "ui/canvas/CanvasScene.h"

#include <algorithm>
#include <cmath>

#include "ui/canvas/CampusItem.h"
#include "ui/canvas/CanvasScale.h"
#include "ui/canvas/LinkDraftItem.h"
#include "ui/canvas/LinkGeometry.h"
#include "ui/canvas/LinkItem.h"
#include "ui/canvas/SceneItems.h"
#include "ui/canvas/TrafficPainter.h"
#include "ui/document/Document.h"
#include "ui/document/Selection.h"

namespace lockstep::ui {

namespace {

/// The longest way on Earth twice over: panning never ends at an edge.
constexpr double reach = 40000 * unitsPerKilometer;

constexpr double mostMove = 4; ///< pixels a frame: faster would seem to stand still or run backward

template<class Key>
bool holds(const std::vector<Key>& ids, Key id) {
    return std::ranges::find(ids, id) != ids.end();
}

} // namespace

CanvasScene::CanvasScene(Document& document, Selection& selection, QObject* parent)
    : QGraphicsScene(parent)
    , m_document(document)
    , m_selection(selection)
    , m_annotations(*this)
    , m_draft(new LinkDraftItem) {
    setSceneRect(-reach / 2, -reach / 2, reach, reach);
    addItem(m_draft);
    m_draft->setVisible(false);
    connect(&document, &Document::scenarioChanged, this, &CanvasScene::rebuild);
    connect(&document, &Document::scenarioReplaced, this, [this] {
        m_run.setFrame(nullptr);
        rebuild();
    });
    connect(&selection, &Selection::changed, this, &CanvasScene::emphasize);
    rebuild();
}

CanvasScene::~CanvasScene() = default;

const Scenario& CanvasScene::shown() const {
    return m_preview ? *m_preview : m_document.scenario();
}

void CanvasScene::rebuild() {
    m_content = describeCanvas(shown(), m_document.catalog());
    syncItems();
    showBadges();
    relayout();
    applyFrame();
    emphasize();
}

void CanvasScene::syncItems() {
    ui::syncItems(m_campuses, m_content.campuses, *this);
    ui::syncItems(m_links, m_content.links, *this);
    m_annotations.show(shown());
}

void CanvasScene::showBadges() {
    if (m_preview)
        return; // the findings are the document's
    m_badges = FindingBadges(m_document.findings(), m_document.scenario());
    for (const auto& [id, item] : m_campuses)
        item->setBadges(m_badges);
    for (const auto& [id, item] : m_links)
        item->setBadge(m_badges.of(id));
}

void CanvasScene::setFrame(std::shared_ptr<const Frame> frame) {
    const std::uint64_t steps = frame ? frame->summary.steps : 0;
    m_run.setFrame(std::move(frame));
    const double passed = steps > m_steps ? static_cast<double>(steps - m_steps) : 0;
    m_phase = std::fmod(m_phase + std::min(mostMove, 2 * passed), trafficPeriod);
    m_steps = steps;
    applyFrame();
}

void CanvasScene::applyFrame() {
    for (const auto& [id, item] : m_campuses)
        item->setRun(m_run);
    for (const auto& [id, item] : m_links)
        item->setTraffic(m_run.trafficOf(id), m_run.isRunning() ? std::optional(m_phase) : std::nullopt);
}

void CanvasScene::refreshColors() {
    rebuild();
    update();
}

void CanvasScene::setHovered(const CanvasHit& hit) {
    if (std::exchange(m_hovered, hit) != hit)
        emphasize();
}

void CanvasScene::setTarget(const CanvasHit& hit) {
    if (std::exchange(m_target, hit) != hit)
        emphasize();
}

void CanvasScene::setFocused(bool focused) {
    m_focused = focused;
    emphasize();
}

void CanvasScene::emphasize() {
    for (const auto& [id, item] : m_campuses) {
        item->setEmphasis(
            {holds(m_selection.campuses(), id), m_hovered.campus == id, m_target.campus == id, m_focused});
        item->setSelectedGroups(m_selection.rackGroups());
        item->setMarked(m_selection.part());
    }
    for (const auto& [id, item] : m_links)
        item->setEmphasis(
            {holds(m_selection.links(), id), m_hovered.link == id, m_target.link == id, m_focused});
    m_annotations.emphasize(m_selection.things(), m_hovered);
}

void CanvasScene::previewMoves(const Moves& moves) {
    if (!m_preview)
        for (const CanvasTile& tile : m_layout.tiles)
            m_heldOffsets[tile.id] = tile.offset();
    m_preview = m_document.scenario();
    place(*m_preview, moves);
    rebuild();
    Q_EMIT previewChanged();
}

void CanvasScene::preview(const ScenarioEdit& edit) {
    m_preview = m_document.scenario();
    apply(edit, *m_preview);
    rebuild();
}

void CanvasScene::endPreview() {
    if (!m_preview)
        return;
    m_preview.reset();
    m_heldOffsets.clear();
    rebuild();
    Q_EMIT previewChanged();
}

void CanvasScene::showDraft(CampusId from, QPointF to, const QString& text, bool lands) {
    const QRectF tile = tileRect(from);
    const QPointF edge = tile.contains(to) ? to : lineBetween(tile, QRectF(to, QSizeF())).p1();
    m_draft->show(QLineF(edge, to), text, lands, m_pixelsPerUnit);
}

void CanvasScene::hideDraft() {
    m_draft->setVisible(false);
}

} // namespace lockstep::ui
