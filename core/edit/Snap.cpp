#include "core/edit/Snap.h"

#include <algorithm>
#include <cmath>
#include <optional>

namespace lockstep {

namespace {

/// Equal gaps are sought among so many of a row: their pairs grow with the square.
constexpr std::size_t mostOfARow = 24;
constexpr double same = 1e-9; ///< kilometers that count as none

/// A box seen along one axis: `least` to `most` along it, `across*` beside it.
struct Reach {
    double least;
    double most;
    double acrossLeast;
    double acrossMost;

    double middle() const { return (least + most) / 2; }
    double acrossMiddle() const { return (acrossLeast + acrossMost) / 2; }
    bool sharesRow(const Reach& other) const {
        return acrossLeast < other.acrossMost && other.acrossLeast < acrossMost;
    }
};

Reach seen(const SnapBox& box, bool horizontal) {
    const double x = box.center.x.value;
    const double y = box.center.y.value;
    const double w = box.width.value / 2;
    const double h = box.height.value / 2;
    return horizontal ? Reach{x - w, x + w, y - h, y + h} : Reach{y - h, y + h, x - w, x + w};
}

CanvasPoint pointAt(double along, double across, bool horizontal) {
    return horizontal ? CanvasPoint{{along}, {across}} : CanvasPoint{{across}, {along}};
}

/// The search along one axis.
class Axis {
public:
    Axis(const SnapBox& moving, const std::vector<SnapBox>& others, bool horizontal)
        : m_horizontal(horizontal), m_moving(seen(moving, horizontal)) {
        for (const SnapBox& other : others)
            m_others.push_back(seen(other, horizontal));
        for (const Reach& other : m_others)
            if (other.sharesRow(m_moving))
                m_row.push_back(other);
        std::ranges::stable_sort(m_row, {},
                                 [this](const Reach& r) { return std::abs(r.middle() - m_moving.middle()); });
        m_row.resize(std::min(m_row.size(), mostOfARow));
        std::ranges::stable_sort(m_row, {}, &Reach::least);
    }

    std::optional<double> way(double reach) {
        m_best.reset();
        m_reach = reach;
        for (const Reach& other : m_others) {
            offer(other.middle() - m_moving.middle());
            for (const double theirs : {other.least, other.most})
                for (const double ours : {m_moving.least, m_moving.most})
                    offer(theirs - ours);
        }
        for (std::size_t i = 0; i < m_row.size(); ++i)
            for (std::size_t j = i + 1; j < m_row.size(); ++j)
                offerGaps(m_row[i], m_row[j]);
        return m_best;
    }

    void addGuides(std::vector<SnapGuide>& guides) const {
        const Reach& there = m_moving;
        for (const double line : {there.least, there.most})
            addLine(line, SnapGuide::Kind::edge, there, guides);
        addLine(there.middle(), SnapGuide::Kind::center, there, guides);
        for (std::size_t i = 0; i < m_row.size(); ++i)
            for (std::size_t j = i + 1; j < m_row.size(); ++j)
                if (addGaps(m_row[i], m_row[j], there, guides))
                    return;
    }

private:
    void offer(double way) {
        if (std::abs(way) <= m_reach && (!m_best || std::abs(way) < std::abs(*m_best) - same))
            m_best = way;
    }

    void offerGaps(const Reach& a, const Reach& b) {
        const double gap = b.least - a.most;
        if (gap <= 0)
            return;
        offer(b.most + gap - m_moving.least);
        offer(a.least - gap - m_moving.most);
        if (gap >= m_moving.most - m_moving.least)
            offer((a.most + b.least) / 2 - m_moving.middle());
    }

    /// A line through all that has an edge, or its center, on it.
    void addLine(double line, SnapGuide::Kind kind, const Reach& there,
                 std::vector<SnapGuide>& guides) const {
        double least = there.acrossLeast;
        double most = there.acrossMost;
        bool found = false;
        for (const Reach& other : m_others) {
            const bool on = kind == SnapGuide::Kind::center
                                ? std::abs(other.middle() - line) < same
                                : std::abs(other.least - line) < same || std::abs(other.most - line) < same;
            if (!on)
                continue;
            found = true;
            least = std::min(least, other.acrossLeast);
            most = std::max(most, other.acrossMost);
        }
        if (found)
            guides.push_back({kind, pointAt(line, least, m_horizontal), pointAt(line, most, m_horizontal)});
    }

    bool addGaps(const Reach& a, const Reach& b, const Reach& there, std::vector<SnapGuide>& guides) const {
        const double gap = b.least - a.most;
        if (gap <= 0)
            return false;
        const auto addGap = [&](double from, double to) {
            guides.push_back({SnapGuide::Kind::gap, pointAt(from, there.acrossMiddle(), m_horizontal),
                              pointAt(to, there.acrossMiddle(), m_horizontal)});
        };
        const double before = there.least - a.most;
        const double after = b.least - there.most;
        if (before > same && std::abs(before - after) < same) {
            addGap(a.most, there.least);
            addGap(there.most, b.least);
        } else if (std::abs(there.least - b.most - gap) < same) {
            addGap(a.most, b.least);
            addGap(b.most, there.least);
        } else if (std::abs(a.least - there.most - gap) < same) {
            addGap(there.most, a.least);
            addGap(a.most, b.least);
        } else {
            return false;
        }
        return true;
    }

    bool m_horizontal;
    Reach m_moving;
    std::vector<Reach> m_others;
    std::vector<Reach> m_row; ///< of those beside the moving box, in order
    double m_reach = 0;
    std::optional<double> m_best;
};

SnapBox movedBy(SnapBox box, CanvasPoint way) {
    box.center = {box.center.x + way.x, box.center.y + way.y};
    return box;
}

} // namespace

Snapped snap(const SnapBox& moving, const std::vector<SnapBox>& others, Kilometers reach, SnapAxes axes) {
    Snapped snapped;
    const auto x = axes.x ? Axis(moving, others, true).way(reach.value) : std::nullopt;
    const auto y = axes.y ? Axis(moving, others, false).way(reach.value) : std::nullopt;
    snapped.shift = {{x.value_or(0)}, {y.value_or(0)}};
    // The guides are those of the place it comes to: a shift along one axis can leave or enter a row.
    const SnapBox there = movedBy(moving, snapped.shift);
    if (x)
        Axis(there, others, true).addGuides(snapped.guides);
    if (y)
        Axis(there, others, false).addGuides(snapped.guides);
    return snapped;
}

} // namespace lockstep
