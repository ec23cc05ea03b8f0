#pragma once

#include <vector>

#include <QString>

#include "ui/timeline/LaneSource.h"

namespace lockstep::ui {

/// Time that is not computing, prefilling or decoding; 0 to 1, 0 where there is no time.
double idleShare(const CauseSums& sums);

/// What a person looks for among lanes: part of a name of the group, its rack, its GPU or its campus; or part
/// of a cause's name, for lanes that lose time to it, with "> 10 %" for more than that. "idle" is all that is
/// not work. Empty: everything.
class LaneFilter {
public:
    LaneFilter() = default;
    explicit LaneFilter(const QString& text);

    bool isEmpty() const { return m_words.isEmpty(); }
    /// Whether it looks at shares, which change while a run goes on.
    bool asksForCauses() const { return m_asksForIdle || !m_causes.empty(); }
    /// `sums`: of the group. `passed`: it did before; one at the threshold stays.
    bool passes(const Fleet& fleet, const FleetGroup& group, const CauseSums& sums, bool passed) const;

private:
    double shareIn(const CauseSums& sums) const;

    QString m_words;
    std::vector<Cause> m_causes;
    bool m_asksForIdle = false;
    bool m_hasThreshold = false;
    double m_least = 0.01;
};

} // namespace lockstep::ui
