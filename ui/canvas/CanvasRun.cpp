#include "ui/canvas/CanvasRun.h"

#include <algorithm>

#include "ui/timeline/TimelineProbe.h"

namespace lockstep::ui {

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
    if (!m_frame || !isLatestOfFleet(*m_frame))
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
    if (!m_frame || !isLatestOfFleet(*m_frame))
        return std::nullopt;
    return ui::trafficOf(id, *m_fleet, *m_frame->latest);
}

QString CanvasRun::describe(RackGroupId id, std::uint32_t gpu) const {
    const auto found = m_frame ? probePart(*m_frame, LaneKey::gpu(id, gpu)) : std::nullopt;
    return found ? ui::describe(*found) : QString();
}

} // namespace lockstep::ui
