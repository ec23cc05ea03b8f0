#pragma once

#include <optional>

#include <QString>

#include "core/simulation/Frame.h"

namespace lockstep::ui {

/// What a link does in the step on view. What is exchanged goes both ways, so both directions carry the same.
struct LinkTraffic {
    /// What would have to be better for its traffic to take less time.
    enum class WaitsFor {
        nothing,    ///< it keeps up, or carries nothing
        bandwidth,  ///< more of it would be used at once
        latency,    ///< round trips, windows, and what is sent again because of them
        slowerLink, ///< another one of the same ring
        flap,       ///< a link was down in this step
    };

    double load = 0; ///< share of the step that its goodput needs for its bytes, 0 to 1
    double busy = 0; ///< share of the step in which traffic is under way, 0 to 1
    Bytes bytes;     ///< a step, one way
    WaitsFor waitsFor = WaitsFor::nothing;

    bool isIdle() const { return bytes.value <= 0; }
    friend bool operator==(const LinkTraffic&, const LinkTraffic&) = default;
};

/// `fleet`: the one the step ran on. Nothing where it does not have the link.
std::optional<LinkTraffic> trafficOf(LinkId link, const Fleet& fleet, const TimelineColumn& step);

/// "64 % load"; "idle".
QString loadText(const LinkTraffic& traffic);
/// "64 % load · bandwidth"; "idle".
QString brief(const LinkTraffic& traffic);
/// As long as `brief` can become.
QString longestBrief();
/// Sentences for a tooltip.
QString describe(const LinkTraffic& traffic);

} // namespace lockstep::ui
