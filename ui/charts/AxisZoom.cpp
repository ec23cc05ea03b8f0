#include "ui/charts/AxisZoom.h"

#include <algorithm>
#include <cmath>

namespace lockstep::ui {

namespace {

constexpr double leastShare = 1e-3;  // of the whole
constexpr double leastDigits = 1e-5; // of the largest value: labels keep to the margin

} // namespace

void AxisZoom::setWhole(Span whole, Span limits, double least) {
    m_whole = whole;
    m_limits = limits;
    m_least = least;
}

void AxisZoom::setWhole(Span whole) {
    const double largest = std::max(std::abs(whole.first), std::abs(whole.last));
    setWhole(whole, whole, std::max(leastShare * whole.length(), leastDigits * largest));
}

void AxisZoom::zoom(double factor, double anchor) {
    const Span from = shown();
    const double length = std::clamp(from.length() / factor, std::min(m_least, from.length()),
                                     std::max(m_limits.length(), from.length()));
    const double begin = from.at(anchor) - anchor * length;
    choose({begin, begin + length});
}

void AxisZoom::pan(double share) {
    const Span from = shown();
    choose({from.at(share), from.at(share + 1)});
}

void AxisZoom::showPart(double from, double to) {
    const Span present = shown();
    const double begin = present.at(std::min(from, to));
    const double end = present.at(std::max(from, to));
    const double lacking = std::max(0.0, m_least - (end - begin)) / 2;
    choose({begin - lacking, end + lacking});
}

void AxisZoom::scale(double factor) {
    for (Span* span : {&m_whole, &m_limits, m_chosen ? &*m_chosen : nullptr})
        if (span)
            *span = {span->first * factor, span->last * factor};
    m_least *= factor;
}

/// Moved to where it is within the limits.
void AxisZoom::choose(Span span) {
    const double beyond = std::min(0.0, std::max(m_limits.last, shown().last) - span.last);
    const double before = std::max(0.0, m_limits.first - (span.first + beyond));
    span = {span.first + beyond + before, span.last + beyond + before};
    const double tolerance = 1e-9 * m_whole.length();
    const bool isWhole =
        std::abs(span.first - m_whole.first) <= tolerance && std::abs(span.last - m_whole.last) <= tolerance;
    m_chosen = isWhole ? std::nullopt : std::optional(span);
}

} // namespace lockstep::ui
