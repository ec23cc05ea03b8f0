#pragma once

#include <optional>

#include "ui/charts/AxisZoom.h"
#include "ui/document/TimeSelection.h"

namespace lockstep::ui {

/// The stretch of a run that all charts show: the timeline's, or one of their own after a zoom. Before the
/// timeline has told its own the whole run.
class TimeStretch {
public:
    TimeStretch() { fit(); }

    void setRunEnd(Ticks end);
    void setTimeline(TimeRange range);
    TimeRange shown() const;
    AxisZoom& zoom() { return m_zoom; } ///< in ticks
    bool isZoomed() const { return m_zoom.isZoomed(); }

private:
    TimeRange ofTimeline() const;
    void fit();

    Ticks m_runEnd;
    std::optional<TimeRange> m_timeline;
    AxisZoom m_zoom;
};

} // namespace lockstep::ui
