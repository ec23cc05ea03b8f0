#pragma once

#include <array>
#include <memory>

#include <QImage>
#include <QRgb>

#include "core/simulation/Frame.h"
#include "ui/theme/Theme.h"
#include "ui/timeline/TimelineGeometry.h"

namespace lockstep::ui {

struct RasterColors {
    std::array<QRgb, causeCount> causes{};
    QRgb empty = 0; ///< no lane, or no step yet

    static RasterColors of(const Theme& theme);
    friend bool operator==(const RasterColors&, const RasterColors&) = default;
};

/// A step must be this many pixels wide to be drawn as a day of spans; narrower ones become stacks of shares.
inline constexpr double leastDayWidth = 6;

/// How a picture of the timeline looks, apart from what the run holds.
struct RasterStyle {
    TimelineGeometry geometry;
    RasterColors colors;
    /// Single steps show their spans in the order of a GPU's day, block by block or, in tall lanes, GPU by
    /// GPU. Otherwise, and where the history holds no single steps, each pixel column of a lane is the exact
    /// shares of all its steps.
    bool days = false;

    friend bool operator==(const RasterStyle&, const RasterStyle&) = default;
};

/// Whether the steps in [from, to) are on average wide enough for days. `were` keeps a view on the threshold
/// calm.
bool wideEnoughForDays(const TimelineView& view, const TimeScale& scale, bool were);

/// Draws pixel columns [column, column + count) over the whole height of `image`, from its `x` on.
/// A pure function of its arguments; any thread.
void rasterize(const TimelineView& view, const RasterStyle& style, std::int64_t column, int count,
               QImage& image, int x);

/// The whole view.
QImage rasterize(const TimelineView& view, const RasterStyle& style);

} // namespace lockstep::ui
