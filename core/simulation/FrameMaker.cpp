#include "core/simulation/FrameMaker.h"

#include "core/simulation/RunMoment.h"
#include "core/simulation/RunRecorder.h"

namespace lockstep {

namespace {

TimelineView::Column newest(const TimelineView& timeline) {
    if (timeline.levels.empty() || timeline.levels.front().empty())
        return nullptr;
    return timeline.levels.front().back();
}

} // namespace

void FrameMaker::show(Frame& frame, const RunRecorder& run) {
    frame.timeline = run.view();
    frame.log = run.log();
    frame.fleet = run.engine().sharedFleet();
    frame.latest = newest(frame.timeline);
    if (frame.latest != m_latest || !m_gpuCauses || m_gpuCauses->size() != frame.fleet->gpuCount())
        m_gpuCauses = std::make_shared<const std::vector<std::uint8_t>>(run.engine().gpuCauses());
    m_latest = frame.latest;
    frame.gpuCauses = m_gpuCauses;
}

void FrameMaker::recallNewest(const RunRecorder& run) {
    const TimelineView view = run.view();
    forget();
    m_latest = newest(view);
    if (m_latest)
        m_gpuCauses =
            momentAt(view.fleets[m_latest->revision], m_latest->firstStep, m_latest->start).gpuCauses;
}

void FrameMaker::forget() {
    m_latest.reset();
    m_gpuCauses.reset();
}

} // namespace lockstep
