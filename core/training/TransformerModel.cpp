#include "core/training/TransformerModel.h"

namespace lockstep {

double parametersByShape(const ModelType& model) {
    const double h = model.hidden.value;
    const double d = model.headDimension.value;
    const double attention =
        h * d * (model.heads.value + 2 * model.kvHeads.value) + model.heads.value * d * h;
    const double mlp = (model.gatedMlp.value > 0 ? 3 : 2) * h * model.feedForward.value;
    const double experts = model.experts.value;
    const double router = experts > 1 ? h * experts : 0;
    return model.layers.value * (attention + mlp * experts + router) + 2 * model.vocabulary.value * h;
}

double modelFlopsPerToken(const ModelType& model, std::uint32_t sequenceLength) {
    const double attention =
        6.0 * model.layers.value * model.heads.value * model.headDimension.value * sequenceLength;
    return 6.0 * model.activeParameters.value + attention;
}

Bytes gradientBytes(const ModelType& model) {
    return {2.0 * model.totalParameters.value};
}

} // namespace lockstep
