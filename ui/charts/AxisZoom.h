#pragma once

#include <optional>

namespace lockstep::ui {

/// A stretch of an axis, in the axis's unit.
struct Span {
    double first = 0;
    double last = 1;

    double length() const { return last - first; }
    /// `share` of the way from first to last.
    double at(double share) const { return first + share * length(); }
    friend bool operator==(const Span&, const Span&) = default;
};

/// What an axis shows: all there is, or a part that a person chose and that stays until it is reset. Places
/// are shares of what is shown, so that nobody who zooms needs to know the axis's unit.
class AxisZoom {
public:
    /// `limits`: as far as one can zoom out; `least`: no shorter part is shown. Leaves a chosen part alone.
    void setWhole(Span whole, Span limits, double least);
    /// One can zoom out to the whole and no further, and in to a thousandth of it.
    void setWhole(Span whole);

    Span shown() const { return m_chosen.value_or(m_whole); }
    const Span& whole() const { return m_whole; }
    bool isZoomed() const { return m_chosen.has_value(); }

    /// `factor` above 1 zooms in; what stands at `anchor` stays there.
    void zoom(double factor, double anchor = 0.5);
    void pan(double share); ///< above 0: to higher values
    void showPart(double from, double to);
    void reset() { m_chosen.reset(); }
    /// The axis counts in another unit from now on: `factor` of the new ones are one of the old.
    void scale(double factor);

private:
    void choose(Span span);

    Span m_whole;
    Span m_limits;
    double m_least = 1e-3;
    std::optional<Span> m_chosen;
};

} // namespace lockstep::ui
