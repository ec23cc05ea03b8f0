#include "ui/timeline/TimelineRaster.h"

#include <algorithm>

#include "ui/timeline/RasterTarget.h"

namespace lockstep::ui {

RasterColors RasterColors::of(const Theme& theme) {
    RasterColors colors;
    std::transform(theme.causes.begin(), theme.causes.end(), colors.causes.begin(),
                   [](const QColor& color) { return color.rgb(); });
    colors.empty = theme.surface.rgb();
    return colors;
}

bool wideEnoughForDays(const TimelineView& view, const TimeScale& scale, bool were) {
    double ticks = 0;
    double steps = 0;
    for (const TimelineView::Column& column : view.columnsBetween(scale.from(), scale.to(), 16)) {
        ticks += static_cast<double>(column->duration.count);
        steps += column->steps;
    }
    const double least = were ? 0.8 * leastDayWidth : leastDayWidth;
    return steps > 0 && ticks >= least * steps * static_cast<double>(scale.ticksPerPixel);
}

LaneSources::LaneSources(const TimelineView& view, const Columns& columns, const LaneLayout& lanes)
    : m_sources(view.fleets.size()) {
    for (const TimelineView::Column& column : columns) {
        std::vector<LaneSource>& sources = m_sources[column->revision];
        if (!sources.empty())
            continue;
        for (const LaneBand& band : lanes.bands)
            sources.push_back(LaneSource(fleetOf(view, *column), band.key));
    }
}

void rasterize(const TimelineView& view, const RasterStyle& style, std::int64_t column, int count,
               QImage& image, int x) {
    Q_ASSERT(image.format() == QImage::Format_RGB32 && x + count <= image.width());
    RasterTarget target{style, reinterpret_cast<QRgb*>(image.bits()) + x, image.bytesPerLine() / 4, column,
                        count};
    for (int y = 0; y < image.height(); ++y)
        std::fill_n(target.row(y), count, style.colors.empty);
    const std::int64_t perPixel = target.ticksPerPixel();
    const Ticks to{(column + count) * perPixel};
    if (count <= 0 || to <= Ticks{0})
        return;
    const Ticks from{std::max<std::int64_t>(column * perPixel, 0)};
    Columns columns = view.columnsBetween(from, to, static_cast<std::size_t>(count));
    const LaneSources sources(view, columns, style.geometry.lanes);
    const auto single =
        std::stable_partition(columns.begin(), columns.end(), [&style](const auto& candidate) {
            return !style.days || candidate->steps > 1;
        });
    drawStacks(view, {columns.begin(), single}, sources, target);
    drawDays(view, {single, columns.end()}, sources, target);
}

QImage rasterize(const TimelineView& view, const RasterStyle& style) {
    const TimeScale& time = style.geometry.time;
    QImage image(time.width, style.geometry.height, QImage::Format_RGB32);
    rasterize(view, style, time.firstColumn, time.width, image, 0);
    return image;
}

} // namespace lockstep::ui
