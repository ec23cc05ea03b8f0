// How a timeline's lanes are picked, arranged and filtered.
#include <algorithm>

#include <QKeyEvent>
#include <QLineEdit>
#include <QMouseEvent>

#include "ui/timeline/LaneWords.h"
#include "ui/timeline/TimelinePaint.h"
#include "ui/timeline/TimelineWidget.h"

namespace lockstep::ui {

namespace {

constexpr double stepsInSight = 3; // once a single GPU is looked at

bool isOpen(const LaneArrangement& arrangement, const LaneKey& part) {
    return std::ranges::count(arrangement.parts, part) + std::ranges::count(arrangement.pinned, part) > 0;
}

} // namespace

void TimelineWidget::setLinkNames(LinkNames names) {
    m_days.setLinkNames(std::move(names));
    update();
}

void TimelineWidget::setUpFilter() {
    m_filter->setAccessibleName(tr("Filter lanes"));
    m_filter->setToolTip(tr("Only lanes whose name holds this, or that lose time to a cause of that name: "
                            "\"H100\", \"straggler\", \"bubble > 10 %\", \"idle > 50 %\" (/)"));
    m_filter->setClearButtonEnabled(true);
    m_filter->installEventFilter(this);
    connect(m_filter, &QLineEdit::textChanged, &m_lanes, &LaneModel::setFilter);
    showFilter();
}

void TimelineWidget::showFilter() {
    if (m_filter->text() != m_lanes.filter())
        m_filter->setText(m_lanes.filter());
    const auto hidden = static_cast<int>(m_lanes.hiddenGroups());
    m_filter->setPlaceholderText(hidden > 0 ? tr("%n hidden", nullptr, hidden) : tr("Filter lanes"));
}

void TimelineWidget::focusFilter() {
    m_filter->setFocus(Qt::ShortcutFocusReason);
    m_filter->selectAll();
}

/// Escape and Enter lead back to the lanes.
bool TimelineWidget::eventFilter(QObject* watched, QEvent* event) {
    if (watched != m_filter || event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent*>(event)->key();
    if (key != Qt::Key_Escape && key != Qt::Key_Return && key != Qt::Key_Enter)
        return false;
    if (key == Qt::Key_Escape)
        m_filter->clear();
    setFocus(Qt::ShortcutFocusReason);
    return true;
}

/// On the mark of a campus it folds; elsewhere it picks what is there, or what that waits for.
void TimelineWidget::pickFrom(const QMouseEvent& event) {
    const LaneKey lane = laneAt(event.position());
    if (!lane.isValid())
        return;
    if (lane.isCampus() && event.position().x() < foldMarkWidth)
        return m_lanes.apply(toggleFolded, lane.campus);
    const auto found = probeAt(event.position());
    const QString by = found ? nameOf(found->heldUpBy, *found->fleet, m_days.linkNames()) : QString();
    m_pickedLane = lane;
    update();
    if (by.isEmpty())
        pickLane(lane);
    else
        Q_EMIT blockerPicked(pickOf(found->heldUpBy, *found->fleet), tr("Waits for %1.").arg(by));
    tellGpu(lane, event.position());
}

/// Of a lane whose GPUs have rows of their own, the one at the position.
void TimelineWidget::tellGpu(const LaneKey& lane, QPointF position) {
    if (lane.isGpu())
        Q_EMIT gpuPicked(lane);
    const int row = m_geometry.laneRowAt(static_cast<int>(toPicture(position).y()));
    const LaneBand* band = m_geometry.lanes.bandAt(row);
    if (band == nullptr || lane.isGpu() || !band->showsGpus())
        return;
    const std::uint32_t gpu = gpusOf(*m_lanes.fleet(), lane).first + band->gpuAt(row - band->top);
    const FleetGroup& group = groupOf(*m_lanes.fleet(), gpu);
    Q_EMIT gpuPicked(LaneKey::gpu(group.id, gpu - group.gpus.first));
}

void TimelineWidget::pickLane(const LaneKey& lane) {
    m_pickedLane = lane;
    update();
    Q_EMIT picked(pickOf(lane));
}

void TimelineWidget::mouseDoubleClickEvent(QMouseEvent* event) {
    if (event->button() != Qt::LeftButton || !picture().contains(event->position()) || !hasSteps())
        return QWidget::mouseDoubleClickEvent(event);
    const double step = usualStepTicks() / static_cast<double>(m_geometry.time.ticksPerPixel);
    if (step < leastPassStep * devicePixelRatioF())
        zoomAt(m_geometry.time.width / stepsInSight / step, toPicture(event->position()).x());
    if (!laneAt(event->position()).isGpu())
        openGpuLane();
}

std::optional<GroupPart> TimelineWidget::gpuInHand() const {
    const auto& fleet = m_lanes.fleet();
    const LaneKey lane = laneInHand();
    const GpuRange gpus = fleet ? gpusOf(*fleet, lane) : GpuRange{};
    if (gpus.count == 0)
        return std::nullopt;
    std::uint32_t gpu = gpus.first;
    const QPointF at = toPicture(underMouse() ? mapFromGlobal(QPointF(QCursor::pos())) : m_pressed);
    const int row = m_geometry.laneRowAt(static_cast<int>(at.y()));
    if (const LaneBand* band = m_geometry.lanes.bandAt(row); band && band->key == lane)
        gpu += band->gpuAt(row - band->top);
    const FleetGroup& group = groupOf(*fleet, gpu);
    return GroupPart{group.id, gpu - group.gpus.first};
}

void TimelineWidget::openPart(const LaneKey& part) {
    if (isOpen(m_lanes.arrangement(), part))
        return m_lanes.close(part);
    m_lanes.apply(togglePart, part);
    goToPart(part);
}

void TimelineWidget::goToPart(const LaneKey& part) {
    pickLane(part);
    showLane(part);
    if (part.isGpu())
        Q_EMIT gpuPicked(part);
}

void TimelineWidget::showPart(const GroupPart& part) {
    m_lanes.lookAt(part);
    m_pickedLane = LaneKey::of(part);
    showLane(m_pickedLane);
}

void TimelineWidget::openGpuLane() {
    const LaneKey lane = laneInHand();
    if (lane.isGpu())
        return m_lanes.close(lane);
    if (const auto gpu = gpuInHand())
        openPart(LaneKey::of(*gpu));
}

void TimelineWidget::openRackLane() {
    const auto gpu = gpuInHand();
    if (!gpu)
        return;
    for (const FleetGroup& group : m_lanes.fleet()->groups)
        if (group.id == gpu->group)
            openPart(LaneKey::rack(group, gpu->first));
}

void TimelineWidget::openBlockerLane() {
    if (!hasSteps())
        return;
    const Ticks last = m_frame->timeline.end - Ticks{1};
    const Ticks time = m_selection ? m_selection->cursor().value_or(last) : last;
    const auto columns = m_frame->timeline.columnsBetween(time, time + Ticks{1}, 1);
    if (columns.empty())
        return;
    const FleetGroup& group = groupOf(fleetOf(m_frame->timeline, *columns.front()), columns.front()->blocker);
    const LaneKey lane = LaneKey::gpu(group.id, columns.front()->blocker - group.gpus.first);
    if (!isOpen(m_lanes.arrangement(), lane))
        return openPart(lane);
    goToPart(lane);
}

void TimelineWidget::showLane(const LaneKey& lane) {
    for (const LaneBand& band : m_geometry.lanes.bands) {
        if (band.key != lane || band.top < m_geometry.lanes.pinnedHeight)
            continue;
        const int room = m_geometry.height - m_geometry.lanes.pinnedHeight;
        const int above = band.top - m_geometry.lanes.pinnedHeight;
        if (above < m_geometry.scroll || above + band.height > m_geometry.scroll + room)
            scrollTo(std::max(0, above - (room - band.height) / 2));
    }
    update();
}

void TimelineWidget::pinLane() {
    if (const LaneKey lane = laneInHand(); lane.isValid())
        m_lanes.apply(togglePinned, lane);
}

void TimelineWidget::hideLane() {
    const LaneKey lane = laneInHand();
    if (lane.isPart())
        m_lanes.close(lane);
    else if (lane.isValid() && m_lanes.fleet())
        m_lanes.apply(lockstep::ui::hide, *m_lanes.fleet(), lane);
}

void TimelineWidget::laneUp() {
    moveLane(-1);
}
void TimelineWidget::laneDown() {
    moveLane(1);
}

/// The picked one, wherever the pointer is: it stays the one that moves when the key is pressed again.
void TimelineWidget::moveLane(int places) {
    if (!m_pickedLane.isValid())
        m_pickedLane = laneInHand();
    if (!m_lanes.fleet() || gpusOf(*m_lanes.fleet(), m_pickedLane).count == 0)
        return;
    m_lanes.apply(moveBy, *m_lanes.fleet(), m_pickedLane, places);
    showLane(m_pickedLane);
}

void TimelineWidget::foldCampus() {
    const LaneKey lane = laneInHand();
    for (const Lane& each : m_lanes.lanes())
        if (each.key == lane)
            return m_lanes.apply(toggleFolded, m_lanes.fleet()->campuses[each.campus].id);
}

void TimelineWidget::foldAll() {
    if (m_lanes.fleet())
        m_lanes.apply(lockstep::ui::foldAll, *m_lanes.fleet());
}

void TimelineWidget::sortByIdle() {
    measureBusy();
    m_lanes.sortByIdle();
}

void TimelineWidget::nextLane() {
    pickBy(1);
}
void TimelineWidget::previousLane() {
    pickBy(-1);
}

void TimelineWidget::pickBy(int places) {
    const auto& bands = m_geometry.lanes.bands;
    if (bands.empty())
        return;
    const auto at = std::ranges::find(bands, m_pickedLane, &LaneBand::key);
    const auto last = static_cast<std::ptrdiff_t>(bands.size()) - 1;
    const std::ptrdiff_t from = at == bands.end() ? (places > 0 ? -1 : last + 1) : at - bands.begin();
    pickLane(bands[static_cast<std::size_t>(std::clamp<std::ptrdiff_t>(from + places, 0, last))].key);
    showLane(m_pickedLane);
    if (m_pickedLane.isGpu())
        Q_EMIT gpuPicked(m_pickedLane);
}

/// A lane changes places with a sibling once the pointer is past the sibling's middle: else two lanes of
/// different heights would change places back and forth.
void TimelineWidget::dragLane(const LaneKey& lane, double y) {
    setCursor(Qt::ClosedHandCursor);
    const LaneKey over = laneAt({0, y});
    if (!over.isValid() || over == lane)
        return;
    const auto placeOf = [this](const LaneKey& key) -> std::pair<int, int> {
        for (const LaneBand& band : m_geometry.lanes.bands)
            if (band.key == key)
                return {band.top, band.height};
        for (const LaneHeader& header : m_geometry.lanes.headers)
            if (LaneKey::of(m_lanes.fleet()->campuses[header.campus].id) == key)
                return {header.top, header.height};
        return {};
    };
    const auto [top, height] = placeOf(over);
    const double row = m_geometry.laneRowAt(static_cast<int>(toPicture({0, y}).y()));
    const bool isBelow = top > placeOf(lane).first;
    if (isBelow == (row > top + 0.5 * height))
        m_lanes.apply(moveTo, *m_lanes.fleet(), lane, over);
}

} // namespace lockstep::ui
