#pragma once

#include <string>
#include <vector>

#include "core/report/Summary.h"

namespace lockstep {

/// One figure of two runs, in plain numbers of its unit.
struct ComparedFigure {
    std::string name; ///< as in JSON: "effective_utilization", "time_by_cause/compute"
    std::string label;
    enum class Unit { share, seconds, perSecond, count } unit = Unit::count;
    double a = 0;
    double b = 0;

    double change() const { return b - a; }
};

/// Two runs side by side, and in words what separates them.
struct Comparison {
    RunSummary a;
    RunSummary b;
    std::vector<std::string> differences; ///< sentences; empty: the scenarios ask the same
    std::vector<ComparedFigure> figures;  ///< the main ones, then GPU time by cause, largest change first
};

Comparison compareRuns(const Scenario& scenarioA, const RunSummary& a, const Scenario& scenarioB,
                       const RunSummary& b);

/// A figure with its unit: "31.4 %", "6.40 s".
std::string printFigure(const ComparedFigure& figure, double value);
/// The change with its sign: "+2.1 points", "−0.3 s (−5 %)".
std::string printChange(const ComparedFigure& figure);

std::string printComparisonText(const Comparison& comparison);
std::string printComparisonJson(const Comparison& comparison);

} // namespace lockstep
