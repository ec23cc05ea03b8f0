#include "core/analysis/Comparison.h"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "core/edit/Differences.h"
#include "core/quantity/QuantityText.h"

namespace lockstep {

namespace {

using Unit = ComparedFigure::Unit;

/// Below this share of GPU time a cause is not listed.
constexpr double leastShare = 1e-6;

std::vector<ComparedFigure> mainFigures(const RunSummary& a, const RunSummary& b) {
    return {
        {"effective_utilization", "effective utilization", Unit::share, a.effectiveUtilization,
         b.effectiveUtilization},
        {"mfu", "MFU", Unit::share, a.mfu, b.mfu},
        {"step_seconds/mean", "step, mean", Unit::seconds, a.meanStep.value, b.meanStep.value},
        {"step_seconds/p99", "step, p99", Unit::seconds, a.p99Step.value, b.p99Step.value},
        {"tokens_per_second", "tokens a second", Unit::perSecond, a.tokensPerSecond, b.tokensPerSecond},
        {"gpus", "GPUs", Unit::count, static_cast<double>(a.gpus), static_cast<double>(b.gpus)},
    };
}

std::vector<ComparedFigure> causeFigures(const RunSummary& a, const RunSummary& b) {
    std::vector<ComparedFigure> figures;
    for (const Cause cause : allCauses) {
        const double before = a.shareByCause[indexOf(cause)];
        const double after = b.shareByCause[indexOf(cause)];
        if (std::max(before, after) >= leastShare)
            figures.push_back({fmt::format("time_by_cause/{}", nameOf(cause)), std::string(labelOf(cause)),
                               Unit::share, before, after});
    }
    std::ranges::stable_sort(figures, std::ranges::greater{},
                             [](const ComparedFigure& figure) { return std::abs(figure.change()); });
    return figures;
}

std::vector<ComparedCause> causesOf(const RunSummary& a, const RunSummary& b) {
    std::vector<ComparedCause> causes;
    for (const Cause cause : allCauses) {
        const double before = a.shareByCause[indexOf(cause)];
        const double after = b.shareByCause[indexOf(cause)];
        if (std::max(before, after) >= leastShare)
            causes.push_back({cause, before, after, before * gpuHours(a), after * gpuHours(b)});
    }
    std::ranges::stable_sort(causes, std::ranges::greater{},
                             [](const ComparedCause& cause) { return std::abs(cause.hoursChange()); });
    return causes;
}

std::string lowered(std::string_view label) {
    std::string text(label);
    // Abbreviations stay: "KV transfer".
    if (text.size() > 1 && text[0] >= 'A' && text[0] <= 'Z' && text[1] >= 'a' && text[1] <= 'z')
        text[0] = static_cast<char>(text[0] - 'A' + 'a');
    return text;
}

/// The cause that changed most in the direction in which all of them together changed.
const ComparedCause* mainCause(const Comparison& comparison, double change) {
    for (const ComparedCause& cause : comparison.causes)
        if (cause.hoursChange() * change > 0)
            return &cause;
    return nullptr;
}

} // namespace

double gpuHours(const RunSummary& summary) {
    return summary.gpus * summary.simulated.value / 3600;
}

std::string printHours(double hours) {
    return std::abs(hours) >= 100 ? printCount(std::round(hours)) : printNumber(hours);
}

std::string printHoursChange(const ComparedCause& cause) {
    constexpr double told = 1e-4; // of the hours themselves, of which four digits are shown
    const double change = cause.hoursChange();
    if (std::abs(change) <= told * std::max(cause.hoursA, cause.hoursB))
        return "±0";
    return (change < 0 ? "−" : "+") + printHours(std::abs(change));
}

std::string conclusionOf(const Comparison& comparison) {
    constexpr double leastChange = 5e-4; // relative: less is the same at the digits shown
    const RunSummary& a = comparison.a;
    const RunSummary& b = comparison.b;
    if (a.steps == 0 || b.steps == 0)
        return "No steps were taken.";
    const double change = gpuHours(b) - gpuHours(a);
    const double useful = b.effectiveUtilization - a.effectiveUtilization;
    if (std::abs(change) < leastChange * gpuHours(a) && std::abs(useful) < leastChange)
        return fmt::format("A and B come to the same: {} effective utilization and {} a step.",
                           printPercent(b.effectiveUtilization), printSeconds(b.meanStep));
    std::string text = fmt::format("B has {} effective utilization, A {}; a step takes {} instead of {}.",
                                   printPercent(b.effectiveUtilization), printPercent(a.effectiveUtilization),
                                   printSeconds(b.meanStep), printSeconds(a.meanStep));
    text.pop_back();
    if (std::abs(change) < leastChange * gpuHours(a))
        return text + ".";
    text += fmt::format(", which {} {} GPU-hours over {} steps", change > 0 ? "costs" : "saves",
                        printHours(std::abs(change)), printCount(static_cast<double>(b.steps)));
    if (const ComparedCause* cause = mainCause(comparison, change))
        text += fmt::format(", {} of them in {}", printHours(std::abs(cause->hoursChange())),
                            lowered(labelOf(cause->cause)));
    return text + ".";
}

Comparison compareRuns(const Scenario& scenarioA, const RunSummary& a, const Scenario& scenarioB,
                       const RunSummary& b) {
    Comparison comparison{a, b, {}, mainFigures(a, b), causesOf(a, b), a.seed == b.seed};
    for (const ScenarioEdit& edit : differencesBetween(scenarioA, scenarioB))
        comparison.differences.push_back(describe(edit));
    std::ranges::move(causeFigures(a, b), std::back_inserter(comparison.figures));
    return comparison;
}

std::string printFigure(const ComparedFigure& figure, double value) {
    switch (figure.unit) {
    case Unit::share:
        return printPercent(value);
    case Unit::seconds:
        return printSeconds({value});
    case Unit::perSecond:
    case Unit::count:
        break;
    }
    return printCount(value);
}

std::string printChange(const ComparedFigure& figure) {
    const double change = figure.change();
    const std::string sign = change > 0 ? "+" : change < 0 ? "−" : "±";
    if (figure.unit == Unit::share)
        return fmt::format("{}{:.1f} points", sign, std::abs(change) * 100);
    if (figure.a == 0)
        return sign + printFigure(figure, std::abs(change));
    return fmt::format("{}{:.1f} %", sign, std::abs(change / figure.a) * 100);
}

std::string printComparisonText(const Comparison& comparison) {
    std::string text = fmt::format("A  {}\nB  {}\n", comparison.a.scenario, comparison.b.scenario);
    text += comparison.differences.empty() ? "Nothing differs that the run depends on.\n" : "What differs\n";
    for (const std::string& sentence : comparison.differences)
        text += "  " + sentence + "\n";
    text += fmt::format("{:<24}{:>14}{:>14}{:>16}\n", "", "A", "B", "change");
    for (const ComparedFigure& figure : comparison.figures)
        text += fmt::format("{:<24}{:>14}{:>14}{:>16}\n", figure.label, printFigure(figure, figure.a),
                            printFigure(figure, figure.b), printChange(figure));
    text += fmt::format("{:<24}{:>14}{:>14}{:>16}\n", "GPU-hours", "A", "B", "change");
    for (const ComparedCause& cause : comparison.causes)
        text += fmt::format("{:<24}{:>14}{:>14}{:>16}\n", labelOf(cause.cause), printHours(cause.hoursA),
                            printHours(cause.hoursB), printHoursChange(cause));
    if (!comparison.sameLuck)
        text += "The seeds differ: part of the change is luck.\n";
    return text + conclusionOf(comparison) + "\n";
}

std::string printComparisonJson(const Comparison& comparison) {
    nlohmann::ordered_json figures = nlohmann::ordered_json::array();
    for (const ComparedFigure& figure : comparison.figures)
        figures.push_back(
            {{"name", figure.name}, {"a", figure.a}, {"b", figure.b}, {"change", figure.change()}});
    nlohmann::ordered_json hours = nlohmann::ordered_json::array();
    for (const ComparedCause& cause : comparison.causes)
        hours.push_back({{"cause", nameOf(cause.cause)},
                         {"a", cause.hoursA},
                         {"b", cause.hoursB},
                         {"change", cause.hoursChange()}});
    const auto run = [](const RunSummary& summary) {
        return nlohmann::ordered_json{{"scenario", summary.scenario},
                                      {"seed", summary.seed},
                                      {"steps", summary.steps},
                                      {"result_hash", fmt::format("{:016x}", summary.resultHash)}};
    };
    const nlohmann::ordered_json json = {
        {"a", run(comparison.a)}, {"b", run(comparison.b)},      {"differences", comparison.differences},
        {"figures", figures},     {"gpu_hours_by_cause", hours}, {"conclusion", conclusionOf(comparison)}};
    return json.dump(2, ' ', false, nlohmann::ordered_json::error_handler_t::replace) + "\n";
}

} // namespace lockstep
