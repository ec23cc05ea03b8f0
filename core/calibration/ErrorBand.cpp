#include "core/calibration/ErrorBand.h"

#include <algorithm>
#include <array>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "core/quantity/QuantityText.h"
#include "core/scenario/Words.h"

namespace lockstep {

namespace {

/// Fewer tell nothing of the tenth that is farthest off.
constexpr std::size_t fewest = 5;
/// Fewer have bent the constants their way: then errors count that they make where they set none.
constexpr std::size_t manyEnough = 10;

std::string inCapitals(std::string_view name) {
    std::string text(name);
    for (char& letter : text)
        if (letter >= 'a' && letter <= 'z')
            letter = static_cast<char>(letter - 'a' + 'A');
    return text;
}

std::string_view groupName(bool mixture) {
    return mixture ? "mixture of experts" : "dense";
}

/// What measurements are looked for.
struct Likeness {
    std::string generation;
    std::string_view precision;
    std::string_view group;
};

struct Sample {
    ErrorSummary all;
    ErrorSummary heldOut;
    ErrorSummary leftOut; ///< each with its whole publication left out of the fit

    bool isEnough() const { return all.n >= fewest; }
    bool asksHeldOut() const { return heldOut.n >= fewest && heldOut.p90 > all.p90; }
    bool asksLeftOut() const { return all.n < manyEnough && leftOut.p90 > all.p90; }
    double band() const {
        return std::max({all.p90, asksHeldOut() ? heldOut.p90 : 0, asksLeftOut() ? leftOut.p90 : 0});
    }
};

template<class Fits>
Sample sampleOf(const ResidualTable& table, Fits&& fits) {
    std::vector<double> all;
    std::vector<double> heldOut;
    std::vector<double> leftOut;
    for (const FamilyResiduals& entry : table)
        if (entry.kind == "training" && fits(entry))
            for (const RowResidual& row : entry.rows) {
                all.push_back(row.error);
                if (row.heldOut)
                    heldOut.push_back(row.error);
                if (row.leftOut)
                    leftOut.push_back(*row.leftOut);
            }
    return {summarize(std::move(all)), summarize(std::move(heldOut)), summarize(std::move(leftOut))};
}

std::string measurements(std::size_t n) {
    return n == 1 ? "1 measurement" : fmt::format("{} measurements", n);
}

/// A family and what it is called after "from 24 measurements".
struct Candidate {
    Sample sample;
    std::string name;
};

std::array<Candidate, 4> candidates(const ResidualTable& table, const Likeness& like) {
    const auto sameGeneration = [&](const FamilyResiduals& e) { return e.generation == like.generation; };
    const auto sameGroup = [&](const FamilyResiduals& e) { return e.group == like.group; };
    const auto alike = [&](const FamilyResiduals& e) {
        return sameGeneration(e) && sameGroup(e) && e.precision == like.precision;
    };
    const bool isMixture = like.group == groupName(true);
    const std::string models = isMixture ? "mixtures of experts" : "dense models";
    // Dense models are predicted far better: where they are many they must not speak for a mixture.
    const auto ofGeneration = [&](const FamilyResiduals& e) {
        return sameGeneration(e) && (!isMixture || sameGroup(e));
    };
    return {{{sampleOf(table, alike),
              fmt::format("of {} on {} in {}", models, like.generation, inCapitals(like.precision))},
             {sampleOf(table, ofGeneration), isMixture ? fmt::format("of {} on {}", models, like.generation)
                                                       : fmt::format("on {} of any kind", like.generation)},
             {sampleOf(table, sameGroup), fmt::format("of {} on any GPU", models)},
             {sampleOf(table, [](const FamilyResiduals&) { return true; }), "of any kind"}}};
}

std::string reasonOf(const Candidate& chosen, const Candidate& exact, double band) {
    std::string text = fmt::format("from {} {}, nine of ten within {}", measurements(chosen.sample.all.n),
                                   chosen.name, printPercent(chosen.sample.all.p90));
    if (chosen.sample.asksHeldOut())
        text += fmt::format("; of the {} that set no constant within {}", chosen.sample.heldOut.n,
                            printPercent(chosen.sample.heldOut.p90));
    if (chosen.sample.asksLeftOut())
        text += fmt::format("; with the whole publication of each left out of the fit within {}",
                            printPercent(chosen.sample.leftOut.p90));
    if (chosen.name == exact.name)
        return text;
    text += exact.sample.all.n == 0 ? fmt::format("; none {}", exact.name)
                                    : fmt::format("; only {} {}", exact.sample.all.n, exact.name);
    if (exact.sample.all.n > 0 && band <= exact.sample.all.max)
        text += fmt::format(", off by up to {}", printPercent(exact.sample.all.max));
    return text;
}

std::optional<std::string> whyUnmeasured(const Calibration& calibration, std::string_view gpu,
                                         Precision precision) {
    const GenerationFigures* generation = calibration.generationOf(gpu);
    const std::string wanted(nameOf(precision));
    if (generation && std::ranges::count(generation->measured, wanted) > 0)
        return std::nullopt;
    return fmt::format("no training step was measured on {} in {}", gpu, inCapitals(wanted));
}

void addOutside(ErrorBand& band, std::string text) {
    band.inRange = false;
    if (std::ranges::count(band.outside, text) == 0)
        band.outside.push_back(std::move(text));
}

std::vector<std::string> gpuTypesOf(const Scenario& scenario, const TypeCatalog& types) {
    std::vector<std::string> names;
    for (const RackGroup& group : scenario.rackGroups)
        if (const RackType* rack = types.rack(group.rack);
            rack && types.gpu(rack->gpu) && std::ranges::count(names, rack->gpu) == 0)
            names.push_back(rack->gpu);
    return names;
}

double gpusOf(const Scenario& scenario, const TypeCatalog& types) {
    double gpus = 0;
    for (const RackGroup& group : scenario.rackGroups)
        if (const RackType* rack = types.rack(group.rack))
            gpus += rack->gpus.value * group.count;
    return gpus;
}

std::size_t campusesWithRacks(const Scenario& scenario) {
    return static_cast<std::size_t>(std::ranges::count_if(scenario.campuses, [&](const Campus& campus) {
        return std::ranges::count(scenario.rackGroups, campus.id, &RackGroup::campus) > 0;
    }));
}

/// What a range's key is called, and its value in the scenario.
struct JobInput {
    std::string_view key;
    std::string_view name;
    double value = 0;
};

std::vector<JobInput> inputsOf(const Scenario& scenario, const TypeCatalog& types) {
    const TrainingJob& job = scenario.job;
    std::vector<JobInput> inputs{
        {"n_gpu", "GPUs", gpusOf(scenario, types)},
        {"seq_len", "tokens of sequence", static_cast<double>(job.sequenceLength)},
        {"tp", "tensor-parallel ranks", static_cast<double>(job.plan.tensor)},
        {"pp", "pipeline stages", static_cast<double>(job.plan.pipeline)},
        {"cp", "context-parallel ranks", static_cast<double>(job.plan.context)},
        {"micro_batch", "sequences of micro-batch", static_cast<double>(job.microBatch)}};
    if (const ModelType* model = types.model(job.model)) {
        inputs.push_back({"hidden", "of hidden size", model->hidden.value});
        inputs.push_back({"layers", "layers", model->layers.value});
    }
    return inputs;
}

void compareWithRanges(const Scenario& scenario, const TypeCatalog& types, const Calibration& calibration,
                       ErrorBand& band) {
    for (const JobInput& input : inputsOf(scenario, types))
        for (const MeasuredRange& range : calibration.ranges)
            if (range.key == input.key && (input.value < range.least || input.value > range.most))
                addOutside(band,
                           fmt::format("{} {} are outside the measured {} to {}", printCount(input.value),
                                       input.name, printCount(range.least), printCount(range.most)));
    if (campusesWithRacks(scenario) > 1)
        addOutside(band, "no measured step spans several campuses");
    if (!calibration.stack(scenario.job.stack))
        addOutside(band, fmt::format("no measurement of the software “{}”", scenario.job.stack));
}

std::string ownFactorsOf(const Scenario& scenario, const std::vector<std::string>& gpus) {
    std::string text;
    for (const OwnFactor& own : scenario.ownFactors)
        if (own.precision == scenario.job.precision && std::ranges::count(gpus, own.gpu) > 0)
            text += fmt::format("; compute of {} takes {} times as long by own measurements", own.gpu,
                                printNumber(own.factor));
    return text;
}

} // namespace

std::string ErrorBand::explanation() const {
    std::string text = reason;
    if (!text.empty())
        text.front() = inCapitals(text.substr(0, 1)).front();
    text += ".";
    if (!outside.empty())
        text += fmt::format(" Outside what was measured, so it may be more: {}.", fmt::join(outside, "; "));
    return text;
}

std::string shortText(const ErrorBand& band) {
    if (band.n == 0)
        return "unknown";
    return fmt::format("±{}{}", printPercent(band.relative), band.inRange ? "" : " or more");
}

ErrorBand bandOf(const ModelBasis& basis, std::string_view gpu, Precision precision, bool mixture) {
    const GenerationFigures* generation = basis.calibration.generationOf(gpu);
    const Likeness like{generation ? generation->name : std::string(gpu), nameOf(precision),
                        groupName(mixture)};
    const auto all = candidates(basis.residuals, like);
    const Candidate* chosen = &all.back();
    for (std::size_t i = all.size(); i-- > 0;)
        if (all[i].sample.isEnough())
            chosen = &all[i];
    ErrorBand band;
    band.n = chosen->sample.all.n;
    if (band.n == 0)
        band.reason = "no measurement to compare with";
    else {
        band.relative =
            std::max(chosen->sample.band(), all.front().sample.isEnough() ? 0 : all.front().sample.all.max);
        band.reason = reasonOf(*chosen, all.front(), band.relative);
    }
    if (const auto why = whyUnmeasured(basis.calibration, gpu, precision))
        addOutside(band, *why);
    return band;
}

ErrorBand bandOf(const Scenario& scenario, const ModelBasis& basis) {
    const TypeCatalog types = overlaid(basis.types, scenario.ownTypes);
    const ModelType* model = types.model(scenario.job.model);
    const bool mixture = model && model->experts.value > 1;
    ErrorBand widest;
    widest.reason = "no GPU to tell of";
    std::vector<std::string> outside;
    const std::vector<std::string> gpus = gpuTypesOf(scenario, types);
    for (const std::string& gpu : gpus) {
        ErrorBand band = bandOf(basis, gpu, scenario.job.precision, mixture);
        std::ranges::copy(band.outside, std::back_inserter(outside));
        if (widest.n == 0 || band.relative > widest.relative)
            widest = std::move(band);
    }
    widest.reason += ownFactorsOf(scenario, gpus);
    widest.outside.clear();
    for (std::string& text : outside)
        addOutside(widest, std::move(text));
    if (widest.n > 0)
        compareWithRanges(scenario, types, basis.calibration, widest);
    return widest;
}

} // namespace lockstep
