#pragma once

#include <map>
#include <memory>
#include <optional>
#include <span>
#include <vector>

#include "core/simulation/Frame.h"
#include "ui/canvas/CanvasContent.h"
#include "ui/canvas/LinkTraffic.h"

namespace lockstep::ui {

/// What a frame says of the things on the canvas, each quick to look up.
class CanvasRun {
public:
    void setFrame(std::shared_ptr<const Frame> frame);
    const std::shared_ptr<const Frame>& frame() const { return m_frame; }
    bool isRunning() const { return m_frame && m_frame->state == RunState::running; }
    /// Counts the frames: what was painted for another one is old.
    std::uint64_t edition() const { return m_edition; }

    /// A byte a GPU of the group, a Cause; empty where nothing ran yet.
    std::span<const std::uint8_t> causesOf(RackGroupId id) const;
    /// Of the campus' GPU time in the step; nothing where nothing ran yet.
    std::optional<CauseShares> sharesOf(CampusId id) const;
    std::optional<LinkTraffic> trafficOf(LinkId id) const;
    /// What one GPU of the group spent the step on, and what it is called; empty where nothing ran yet.
    QString describe(RackGroupId id, std::uint32_t gpu) const;

private:
    void index();
    void sumShares();

    std::shared_ptr<const Frame> m_frame;
    std::shared_ptr<const Fleet> m_fleet; ///< that m_groups is of
    std::map<RackGroupId, std::size_t> m_groups;
    std::vector<CauseShares> m_shares; ///< as the fleet's campuses; empty where nothing ran yet
    std::uint64_t m_edition = 0;
};

} // namespace lockstep::ui
