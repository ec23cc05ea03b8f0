#include "ui/shell/TimeMachine.h"

#include <algorithm>

#include "ui/shell/RunControl.h"

namespace lockstep::ui {

namespace {

constexpr int pollMilliseconds = 16;
constexpr int stillMilliseconds = 200;
/// A stretch of more steps is not taken again: at 1,000 steps a second that would be half a minute.
constexpr std::uint64_t mostSteps = 32768;
/// At 64 MB each.
constexpr std::size_t mostStretches = 4;

TimelineView::Column columnAt(const TimelineView& view, Ticks time) {
    const auto columns = view.columnsBetween(time, time + Ticks{1}, 1u << 20);
    return columns.empty() ? nullptr : columns.front();
}

/// The step that runs at a time: exact where single steps are kept, else as if all of the column's were
/// alike.
std::uint64_t stepIn(const TimelineColumn& column, Ticks time) {
    const auto passed = static_cast<double>((time - column.start).count);
    const double share = passed / static_cast<double>(std::max<std::int64_t>(column.duration.count, 1));
    const auto offset = static_cast<std::uint64_t>(std::clamp(share, 0.0, 1.0) * column.steps);
    return column.firstStep + std::min<std::uint64_t>(offset, column.steps - 1);
}

} // namespace

TimeMachine::TimeMachine(RunControl& run, TimeSelection& selection, std::shared_ptr<const ModelBasis> basis,
                         QObject* parent)
    : QObject(parent), m_run(run), m_selection(selection), m_worker(std::move(basis)) {
    connect(&selection, &TimeSelection::cursorChanged, this, &TimeMachine::look);
    connect(&m_poll, &QTimer::timeout, this, &TimeMachine::poll);
    m_poll.setInterval(pollMilliseconds);
    m_settled.setSingleShot(true);
    m_settled.setInterval(stillMilliseconds);
    connect(&m_settled, &QTimer::timeout, this, &TimeMachine::refine);
}

void TimeMachine::setFrame(const std::shared_ptr<const Frame>& frame) {
    const bool isShorter = m_frame && frame->timeline.steps < m_frame->timeline.steps;
    m_frame = frame;
    if (!isShorter)
        return;
    forgetStretches();
    const Ticks end = frame->timeline.end;
    if (m_selection.cursor() && *m_selection.cursor() >= end)
        m_selection.setCursor(std::nullopt);
    if (m_selection.range() && m_selection.range()->to > end)
        m_selection.setRange(std::nullopt);
    look();
}

std::shared_ptr<const Frame> TimeMachine::refinedFrame(const std::shared_ptr<const Frame>& frame) const {
    if (m_stretches.empty())
        return frame;
    auto finer = std::make_shared<Frame>(*frame);
    for (const auto& stretch : m_stretches)
        finer->timeline = lockstep::refined(std::move(finer->timeline), stretch);
    return finer;
}

std::optional<std::uint64_t> TimeMachine::stepAtCursor() const {
    if (!m_frame || !m_selection.cursor())
        return std::nullopt;
    const auto column = columnAt(refinedFrame(m_frame)->timeline, *m_selection.cursor());
    return column ? std::optional(stepIn(*column, *m_selection.cursor())) : std::nullopt;
}

void TimeMachine::look() {
    m_looking = 0;
    const auto step = stepAtCursor();
    if (!step || !m_frame->log || m_frame->log->revisions.empty()) {
        if (m_past) {
            m_past.reset();
            Q_EMIT pastChanged();
        }
        return;
    }
    const auto column = columnAt(refinedFrame(m_frame)->timeline, *m_selection.cursor());
    const double before = static_cast<double>(*step - column->firstStep) / column->steps;
    const Ticks start =
        column->start +
        Ticks{static_cast<std::int64_t>(before * static_cast<double>(column->duration.count))};
    m_looking = m_worker.look(m_frame->log, *step, start);
    m_poll.start();
}

void TimeMachine::setVisibleRange(Ticks from, Ticks to, int pixels) {
    m_visible = {from, to};
    m_pixels = pixels;
    m_settled.start();
}

void TimeMachine::refine() {
    if (!m_frame || !m_frame->log || m_frame->log->revisions.empty())
        return;
    const auto wanted = static_cast<std::size_t>(std::max(m_pixels / 2, 1));
    const auto stretch = coarseStretch(refinedFrame(m_frame)->timeline, std::max(m_visible.from, Ticks{}),
                                       std::min(m_visible.to, m_frame->timeline.end), wanted);
    if (!stretch || stretch->steps > mostSteps)
        return cancelRefining();
    m_refining = m_worker.refine(m_frame->log, *stretch);
    Q_EMIT refiningProgressed(0);
    m_poll.start();
}

void TimeMachine::cancelRefining() {
    if (m_refining == 0)
        return;
    m_worker.cancelRefining();
    m_refining = 0;
    Q_EMIT refiningProgressed(1);
}

void TimeMachine::poll() {
    if (const auto seen = m_worker.takeMoment(); seen && seen->job == m_looking && m_frame) {
        auto past = std::make_shared<Frame>(*m_frame);
        past->latest = seen->moment.column;
        past->fleet = seen->moment.fleet;
        past->gpuCauses = seen->moment.gpuCauses;
        m_past = std::move(past);
        m_looking = 0;
        Q_EMIT pastChanged();
    }
    if (const auto progress = m_worker.takeProgress(); progress && progress->job == m_refining) {
        if (progress->stretch) {
            m_stretches.push_back(progress->stretch);
            if (m_stretches.size() > mostStretches)
                m_stretches.erase(m_stretches.begin());
            m_refining = 0;
            Q_EMIT refined();
        }
        Q_EMIT refiningProgressed(progress->done);
    }
    if (m_looking == 0 && m_refining == 0)
        m_poll.stop();
}

void TimeMachine::forgetStretches() {
    m_stretches.clear();
    cancelRefining();
}

void TimeMachine::forkAtCursor() {
    const auto step = stepAtCursor();
    if (!step)
        return;
    keepRun();
    m_run.session().rewind(*step);
}

void TimeMachine::keepRun() {
    if (!m_frame || m_frame->summary.steps == 0)
        return;
    m_kept = m_frame;
    Q_EMIT keptChanged();
}

} // namespace lockstep::ui
