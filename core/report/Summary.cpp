#include "core/report/Summary.h"

#include <algorithm>
#include <bit>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "core/quantity/QuantityText.h"
#include "core/simulation/BlockSum.h"

namespace lockstep {

namespace {

std::uint64_t hashed(std::uint64_t hash, std::uint64_t value) {
    for (int byte = 0; byte < 8; ++byte) {
        hash ^= (value >> (8 * byte)) & 0xff;
        hash *= 1099511628211ull;
    }
    return hash;
}

std::vector<Cause> byShare(const RunSummary& summary) {
    std::vector<Cause> causes(allCauses.begin(), allCauses.end());
    std::erase_if(causes, [&](Cause cause) { return summary.shareByCause[indexOf(cause)] <= 0; });
    std::ranges::stable_sort(causes, std::ranges::greater{},
                             [&](Cause cause) { return summary.shareByCause[indexOf(cause)]; });
    return causes;
}

} // namespace

void RunTotals::add(const StepRecord& record, const Fleet& fleet) {
    const double seconds = toSeconds(record.duration()).value;
    ++m_steps;
    m_innerSteps = fleet.roundSteps();
    m_gpus = fleet.gpuCount();
    m_useful += fleet.usefulNameplateSeconds;
    m_offered += fleet.nameplateFlops * seconds;
    m_modelFlops += fleet.modelFlopsPerStep;
    m_allocated += fleet.allocatedNameplateFlops * seconds;
    m_tokens += fleet.tokensPerStep;
    m_worth += fleet.tokensPerStep * fleet.tokenWorth;
    m_simulated += record.duration();
    m_durations.add(record.duration());
    m_hash = hashed(hashed(hashed(m_hash, record.step), static_cast<std::uint64_t>(record.duration().count)),
                    record.blocker);
    const CauseTicks ticks = sumOf(record.blockCauses);
    for (std::size_t cause = 0; cause < causeCount; ++cause) {
        m_causes[cause] += static_cast<double>(ticks[cause]) / Ticks::perSecond;
        m_hash = hashed(m_hash, ticks[cause]);
    }
}

RunSummary RunTotals::summary(const std::string& scenario, std::uint64_t seed) const {
    RunSummary summary;
    summary.scenario = scenario;
    summary.seed = seed;
    summary.steps = m_steps;
    summary.innerSteps = m_innerSteps;
    summary.gpus = m_gpus;
    summary.simulated = toSeconds(m_simulated);
    summary.resultHash = m_hash;
    if (m_steps == 0)
        return summary;
    summary.effectiveUtilization = m_useful / m_offered;
    summary.mfu = m_modelFlops / m_allocated;
    summary.meanStep = summary.simulated / static_cast<double>(m_steps);
    summary.medianStep = toSeconds(m_durations.quantile(0.5));
    summary.p99Step = toSeconds(m_durations.quantile(0.99));
    summary.tokensPerSecond = m_tokens / summary.simulated.value;
    summary.tokenWorth = m_tokens > 0 ? m_worth / m_tokens : 1;
    summary.shareByCause = sharesOf(m_causes);
    return summary;
}

std::string printSummaryJson(const RunSummary& summary, Seconds wall, std::uint64_t peakBytes,
                             const ErrorBand* band) {
    nlohmann::ordered_json causes = nlohmann::ordered_json::object();
    for (const Cause cause : allCauses)
        if (summary.shareByCause[indexOf(cause)] > 0)
            causes[std::string(nameOf(cause))] = summary.shareByCause[indexOf(cause)];
    nlohmann::ordered_json json = {{"scenario", summary.scenario},
                                   {"seed", summary.seed},
                                   {"steps", summary.steps},
                                   {"inner_steps", summary.innerSteps},
                                   {"gpus", summary.gpus},
                                   {"effective_utilization", summary.effectiveUtilization},
                                   {"mfu", summary.mfu},
                                   {"step_seconds",
                                    {{"mean", summary.meanStep.value},
                                     {"p50", summary.medianStep.value},
                                     {"p99", summary.p99Step.value}}},
                                   {"tokens_per_second", summary.tokensPerSecond},
                                   {"token_worth", summary.tokenWorth},
                                   {"time_by_cause", causes},
                                   {"simulated_seconds", summary.simulated.value},
                                   {"wall_seconds", wall.value},
                                   {"peak_rss_bytes", peakBytes},
                                   {"result_hash", fmt::format("{:016x}", summary.resultHash)}};
    if (band)
        json["error_band"] = {
            {"relative", band->relative}, {"reason", band->explanation()}, {"in_range", band->inRange}};
    return json.dump(2, ' ', false, nlohmann::ordered_json::error_handler_t::replace) + "\n";
}

std::string printSummaryText(const RunSummary& summary, const ErrorBand* band) {
    const auto line = [](std::string_view label, const std::string& value) {
        return fmt::format("{:<24}{}\n", label, value);
    };
    std::string text = line("scenario", summary.scenario);
    text += line("GPUs", printCount(summary.gpus));
    text += line("seed", fmt::format("{}", summary.seed));
    const std::string kind = summary.innerSteps > 1
                                 ? fmt::format(" rounds of {} inner steps", printCount(summary.innerSteps))
                                 : "";
    text += line("steps", fmt::format("{}{} in {} simulated", printCount(static_cast<double>(summary.steps)),
                                      kind, printSeconds(summary.simulated)));
    text += line("effective utilization", printPercent(summary.effectiveUtilization));
    text += line("MFU", printPercent(summary.mfu));
    text += line(summary.innerSteps > 1 ? "round" : "step",
                 fmt::format("{} mean, {} median, {} p99", printSeconds(summary.meanStep),
                             printSeconds(summary.medianStep), printSeconds(summary.p99Step)));
    if (band)
        text += line("error of the step time", fmt::format("{}. {}", shortText(*band), band->explanation()));
    text += line("tokens a second", printCount(summary.tokensPerSecond));
    if (summary.tokenWorth != 1)
        text += line("worth of them", fmt::format("{} as in synchronous training, at an assumed {} a token",
                                                  printCount(summary.tokensPerSecond * summary.tokenWorth),
                                                  printPercent(summary.tokenWorth)));
    text += "GPU time by cause\n";
    for (const Cause cause : byShare(summary))
        text += fmt::format("  {:<22}{:>7}\n", labelOf(cause),
                            printPercent(summary.shareByCause[indexOf(cause)]));
    text += line("result hash", fmt::format("{:016x}", summary.resultHash));
    return text;
}

} // namespace lockstep
