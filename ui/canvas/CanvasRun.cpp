#include "ui/canvas/CanvasRun.h"

#include <algorithm>

#include "core/simulation/StepWaits.h"
#include "ui/timeline/TimelineProbe.h"

namespace lockstep::ui {

namespace {

bool hasStep(const Frame* frame) {
    return frame && frame->fleet && frame->latest &&
           frame->latest->blockCauses.size() == frame->fleet->blocks.size();
}

/// The fleet that the step on view ran on: right after an edit the frame has a newer one.
const Fleet* fleetOfStep(const Frame& frame) {
    const auto& fleets = frame.timeline.fleets;
    const std::size_t revision = frame.latest->revision;
    const bool isNewest = !frame.timeline.levels.empty() && !frame.timeline.levels.front().empty() &&
                          frame.timeline.levels.front().back() == frame.latest;
    if (isNewest && revision < fleets.size() && fleets[revision] != frame.fleet)
        return nullptr;
    return frame.fleet.get();
}

} // namespace

void CanvasRun::setFrame(std::shared_ptr<const Frame> frame) {
    m_frame = std::move(frame);
    ++m_edition;
    index();
    sumShares();
}

void CanvasRun::index() {
    const std::shared_ptr<const Fleet> fleet = m_frame ? m_frame->fleet : nullptr;
    if (fleet == m_fleet)
        return;
    m_fleet = fleet;
    m_groups.clear();
    for (std::size_t i = 0; fleet && i < fleet->groups.size(); ++i)
        m_groups.emplace(fleet->groups[i].id, i);
}

void CanvasRun::sumShares() {
    m_shares.clear();
    if (!hasStep(m_frame.get()))
        return;
    const Fleet& fleet = *m_fleet;
    m_shares.resize(fleet.campuses.size());
    for (std::size_t block = 0; block < fleet.blocks.size(); ++block) {
        CauseShares& amounts = m_shares[fleet.groups[fleet.blocks[block].group].campus];
        for (std::size_t cause = 0; cause < causeCount; ++cause)
            amounts[cause] += static_cast<double>(m_frame->latest->blockCauses[block][cause]);
    }
    for (CauseShares& amounts : m_shares)
        amounts = lockstep::sharesOf(amounts);
}

std::span<const std::uint8_t> CanvasRun::causesOf(RackGroupId id) const {
    const auto found = m_groups.find(id);
    if (!m_frame || !m_frame->gpuCauses || found == m_groups.end())
        return {};
    const GpuRange gpus = m_fleet->groups[found->second].gpus;
    return gpus.end() > m_frame->gpuCauses->size()
               ? std::span<const std::uint8_t>{}
               : std::span(*m_frame->gpuCauses).subspan(gpus.first, gpus.count);
}

std::optional<CauseShares> CanvasRun::sharesOf(CampusId id) const {
    for (std::size_t i = 0; i < m_shares.size(); ++i)
        if (m_fleet->campuses[i].id == id)
            return std::ranges::all_of(m_shares[i], [](double share) { return share == 0; })
                       ? std::nullopt
                       : std::optional(m_shares[i]);
    return std::nullopt;
}

std::optional<LinkTraffic> CanvasRun::trafficOf(LinkId id) const {
    return hasStep(m_frame.get()) ? ui::trafficOf(id, *m_fleet, *m_frame->latest) : std::nullopt;
}

QString CanvasRun::describe(RackGroupId id, std::uint32_t gpu) const {
    const auto found = m_groups.find(id);
    if (!hasStep(m_frame.get()) || found == m_groups.end() || m_frame->latest->steps != 1 ||
        gpu >= m_fleet->groups[found->second].gpus.count)
        return {};
    const Fleet* fleet = fleetOfStep(*m_frame);
    if (!fleet)
        return {};
    const TimelineColumn& step = *m_frame->latest;
    const std::uint32_t whole = fleet->groups[found->second].gpus.first + gpu;
    const GpuStep spent = stepOf(*fleet, whole, step.firstStep, step.outcome);
    TimelineProbe probe;
    probe.fleet = fleet;
    probe.lane = LaneKey::gpu(id, gpu);
    probe.firstGpu = whole;
    probe.gpus = 1;
    probe.firstStep = step.firstStep;
    probe.steps = 1;
    probe.blocker = step.blocker;
    probe.cause = static_cast<Cause>((*m_frame->gpuCauses)[whole]);
    probe.duration = toSeconds(spent[probe.cause]);
    probe.share = probe.duration / toSeconds(step.duration);
    probe.heldUpBy = heldUpBy(*fleet, whole, step.blocker, probe.cause);
    return ui::describe(probe);
}

} // namespace lockstep::ui
