#include "ui/timeline/DaySpans.h"

#include <algorithm>
#include <cmath>

namespace lockstep::ui {

namespace {

/// Takes stretches of time one after the other and cuts them at pixel columns.
class SpanCutter {
public:
    explicit SpanCutter(const TimeScale& time) : m_time(time) {}

    void add(const Activity& activity, Ticks dayStart) {
        Ticks at = std::max(dayStart + activity.start, m_time.from());
        const Ticks end = std::min(dayStart + activity.end, m_time.to());
        while (at < end) {
            const std::int64_t column = m_time.columnOf(at);
            const Ticks columnStart{column * m_time.ticksPerPixel};
            const std::int64_t whole = (end - columnStart).count / m_time.ticksPerPixel;
            if (at == columnStart && whole > 0) {
                flush();
                m_spans.push_back({column, whole, &activity, {}});
                m_spans.back().sums[indexOf(activity.cause)] =
                    static_cast<double>(whole * m_time.ticksPerPixel);
                at = Ticks{columnStart.count + whole * m_time.ticksPerPixel};
            } else {
                const Ticks cut = std::min(end, Ticks{columnStart.count + m_time.ticksPerPixel});
                share(column, activity, cut - at);
                at = cut;
            }
        }
    }

    std::vector<DaySpan> finish() {
        flush();
        return std::move(m_spans);
    }

private:
    void share(std::int64_t column, const Activity& activity, Ticks ticks) {
        if (m_hasShared && m_shared.column != column)
            flush();
        if (!m_hasShared)
            m_shared = {column, 1, &activity, {}};
        else
            m_shared.only = nullptr;
        m_hasShared = true;
        m_shared.sums[indexOf(activity.cause)] += static_cast<double>(ticks.count);
    }

    void flush() {
        if (m_hasShared)
            m_spans.push_back(m_shared);
        m_hasShared = false;
    }

    const TimeScale& m_time;
    std::vector<DaySpan> m_spans;
    DaySpan m_shared; ///< a column that several stretches may fall into
    bool m_hasShared = false;
};

QRgb darker(QRgb color, int percent) {
    return QColor::fromRgb(color).darker(percent).rgb();
}

QRgb* rowOf(QImage& image, int y) {
    return reinterpret_cast<QRgb*>(image.scanLine(y));
}

void drawStack(QImage& image, int x, const CauseSums& sums, const RasterColors& colors) {
    const double total = totalOf(sums);
    double below = 0;
    int bottom = image.height();
    for (const Cause cause : dayOrder) {
        if (sums[indexOf(cause)] <= 0)
            continue;
        below += sums[indexOf(cause)];
        const int top = image.height() - static_cast<int>(std::lround(below / total * image.height()));
        for (int y = top; y < bottom; ++y)
            rowOf(image, y)[x] = colors.causes[indexOf(cause)];
        bottom = top;
    }
}

} // namespace

std::vector<DaySpan> daySpans(const GpuDayList& days, const TimeScale& time) {
    SpanCutter cutter(time);
    for (const auto& day : days)
        for (const Activity& activity : day->activities)
            cutter.add(activity, day->step->start);
    return cutter.finish();
}

QRgb colorOf(const Activity& activity, const RasterColors& colors) {
    const QRgb color = colors.causes[indexOf(activity.cause)];
    if (activity.kind == ActivityKind::backward)
        return darker(color, 125);
    return activity.kind == ActivityKind::weightGradient ? darker(color, 150) : color;
}

bool beginsPass(const DaySpan& span) {
    return span.columns >= 4 && span.only != nullptr && span.only->cause == Cause::compute;
}

QRgb passEdge(const Activity& activity, const RasterColors& colors) {
    return darker(colorOf(activity, colors), 135);
}

void drawDaySpans(QImage& image, const std::vector<DaySpan>& spans, const TimeScale& time,
                  const RasterColors& colors) {
    const int height = image.height();
    for (const DaySpan& span : spans) {
        const auto x = static_cast<int>(span.column - time.firstColumn);
        if (span.only == nullptr) {
            drawStack(image, x, span.sums, colors);
            continue;
        }
        const QRgb color = colorOf(*span.only, colors);
        for (int y = 0; y < height; ++y)
            std::fill_n(rowOf(image, y) + x, span.columns, color);
        if (!beginsPass(span))
            continue;
        const QRgb edge = passEdge(*span.only, colors);
        for (int y = 0; y < height; ++y)
            rowOf(image, y)[x] = edge;
    }
}

} // namespace lockstep::ui
