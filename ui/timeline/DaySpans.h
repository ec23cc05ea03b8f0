#pragma once

#include <memory>
#include <span>
#include <vector>

#include <QImage>

#include "ui/timeline/GpuDays.h"
#include "ui/timeline/LaneSource.h"
#include "ui/timeline/TimelineRaster.h"

namespace lockstep::ui {

using GpuDayList = std::vector<std::shared_ptr<const GpuDay>>;

/// What pixel columns of a GPU's row show: one stretch of its day where that fills them, else the sums of all
/// that fall into one column, however thin.
struct DaySpan {
    std::int64_t column = 0;
    std::int64_t columns = 1;
    const Activity* only = nullptr; ///< null where several share the column
    CauseSums sums{};               ///< ticks, of all its columns
};

/// Of days in the order of time, over the columns of the scale that they touch. Nothing is left out: the sums
/// are the ticks of the days inside the view.
std::vector<DaySpan> daySpans(const GpuDayList& days, const TimeScale& time);

/// Draws them over the whole height of an image as wide as the scale, over what is there.
void drawDaySpans(QImage& image, const std::vector<DaySpan>& spans, const TimeScale& time,
                  const RasterColors& colors);

/// Whether a dark edge has to tell a pass from the one before; and its color, one column wide.
bool beginsPass(const DaySpan& span);
QRgb passEdge(const Activity& activity, const RasterColors& colors);

/// The color of a stretch: its cause's; backward passes are darker than forward ones.
QRgb colorOf(const Activity& activity, const RasterColors& colors);

} // namespace lockstep::ui
