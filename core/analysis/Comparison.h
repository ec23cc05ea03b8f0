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

/// GPU time of two runs that goes to one cause.
struct ComparedCause {
    Cause cause = Cause::compute;
    double shareA = 0; ///< of GPU time, 0 to 1
    double shareB = 0;
    double hoursA = 0; ///< GPU-hours
    double hoursB = 0;

    double shareChange() const { return shareB - shareA; }
    double hoursChange() const { return hoursB - hoursA; }
};

/// Two runs side by side, and in words what separates them.
struct Comparison {
    RunSummary a;
    RunSummary b;
    std::vector<std::string> differences; ///< sentences; empty: the scenarios ask the same
    std::vector<ComparedFigure> figures;  ///< the main ones, then GPU time by cause, largest change first
    std::vector<ComparedCause> causes;    ///< that take any time, largest change of GPU-hours first
    bool sameLuck = true;                 ///< the same seed: what differs is not chance
};

Comparison compareRuns(const Scenario& scenarioA, const RunSummary& a, const Scenario& scenarioB,
                       const RunSummary& b);

/// What B brings against A and why, in one sentence.
std::string conclusionOf(const Comparison& comparison);

/// GPU-hours of all causes together.
double gpuHours(const RunSummary& summary);

/// "1,234", "0.52"
std::string printHours(double hours);
/// With its sign: "−12.3", "+0.52", "±0" where it is less than the figures shown can tell.
std::string printHoursChange(const ComparedCause& cause);

/// A figure with its unit: "31.4 %", "6.40 s".
std::string printFigure(const ComparedFigure& figure, double value);
/// The change with its sign: "+2.1 points", "−0.3 s (−5 %)".
std::string printChange(const ComparedFigure& figure);

std::string printComparisonText(const Comparison& comparison);
std::string printComparisonJson(const Comparison& comparison);

} // namespace lockstep
