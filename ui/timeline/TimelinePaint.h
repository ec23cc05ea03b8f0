#pragma once

#include <optional>
#include <vector>

#include <QRectF>

#include "ui/theme/Theme.h"
#include "ui/timeline/TimelineGeometry.h"

class QPainter;

namespace lockstep::ui {

/// The time axis over `target`, whose left and right edges are the view's.
void paintTimeAxis(QPainter& painter, const QRectF& target, const TimeScale& time, const Theme& theme);

/// Names, GPU counts and the share of time GPUs work, beside the lanes; racks and GPUs where they are high
/// enough to be named. `busy` has an entry a band, 0 to 1, or nothing where it is not known. `pixel` is the
/// device pixels of a logical one.
struct LaneLabels {
    const Fleet& fleet;
    const TimelineGeometry& geometry;
    const std::vector<std::optional<double>>& busy;
    const LaneArrangement& arrangement;
    LaneKey picked;
    double pixel = 1.0;
};
void paintLaneLabels(QPainter& painter, const QRectF& target, const LaneLabels& labels, const Theme& theme);

/// Width of the mark before a campus's name that folds it, in logical pixels from the left edge.
inline constexpr double foldMarkWidth = 24;

/// Hairlines across the lanes: below headers and below what is pinned.
void paintLaneLines(QPainter& painter, const QRectF& target, const TimelineGeometry& geometry, double pixel,
                    const Theme& theme);

} // namespace lockstep::ui
