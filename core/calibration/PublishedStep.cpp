#include "core/calibration/ConfigNumbers.h"
#include "core/calibration/TrainingCase.h"

namespace lockstep {

namespace {

/// FLOPs of a step as publications count them: 6 a parameter and token, and attention with the causal mask or
/// without.
double publishedFlops(const TrainingCase& run) {
    const TransformerShape& model = run.question.model;
    const double width = (model.headDimension + model.valueWidth()) / 2;
    const double attention = 6 * model.layers * model.heads * width * run.question.plan.sequence;
    return (6 * run.parameters + (run.countsMaskedAttention ? 2 : 1) * attention) * run.tokens();
}

} // namespace

std::variant<Seconds, std::string> publishedStep(const MeasuredRow& row, const TrainingCase& run) {
    ConfigNumbers expected(row.expected);
    for (const char* key : {"step_s", "step_s_from_tflops", "step_s_from_hfu"})
        if (const auto step = expected.find(key))
            return Seconds{*step};
    if (const auto tokens = expected.find("tokens_per_s_per_gpu"))
        return Seconds{run.tokens() / (*tokens * run.gpus)};
    if (run.parameters <= 0)
        return "params_b is missing";
    if (const auto rate = expected.find("tflops_per_gpu"))
        return Seconds{publishedFlops(run) / (*rate * 1e12 * run.gpus)};
    if (const auto mfu = expected.find("mfu_pct"))
        return Seconds{publishedFlops(run) / (*mfu / 100 * run.peak.value * run.gpus)};
    return "nothing published that a step time can be compared with";
}

} // namespace lockstep
