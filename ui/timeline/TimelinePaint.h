#pragma once

#include <vector>

#include <QRectF>

#include "ui/theme/Theme.h"
#include "ui/timeline/TimelineGeometry.h"

class QPainter;

namespace lockstep::ui {

/// The time axis over `target`, whose left and right edges are the view's.
void paintTimeAxis(QPainter& painter, const QRectF& target, const TimeScale& time, const Theme& theme);

/// Campus names, group labels, GPU counts and the share of time GPUs work, beside the lanes. `busy` has an
/// entry a band, 0 to 1, or is empty before the first step. `pixel` is the device pixels of a logical one.
struct LaneLabels {
    const Fleet& fleet;
    const TimelineGeometry& geometry;
    const std::vector<double>& busy;
    double pixel = 1.0;
};
void paintLaneLabels(QPainter& painter, const QRectF& target, const LaneLabels& labels, const Theme& theme);

/// Headers' hairlines across the lanes.
void paintLaneLines(QPainter& painter, const QRectF& target, const TimelineGeometry& geometry, double pixel,
                    const Theme& theme);

} // namespace lockstep::ui
