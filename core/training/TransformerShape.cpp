#include "core/training/TransformerShape.h"

namespace lockstep {

namespace {

double matricesPerMlp(const TransformerShape& shape) {
    return shape.gated ? 3 : 2;
}

} // namespace

TransformerShape shapeOf(const ModelType& model) {
    TransformerShape shape;
    shape.layers = model.layers.value;
    shape.hidden = model.hidden.value;
    shape.feedForward = model.feedForward.value;
    shape.heads = model.heads.value;
    shape.kvHeads = model.kvHeads.value;
    shape.headDimension = model.headDimension.value;
    shape.vocabulary = model.vocabulary.value;
    shape.gated = model.gatedMlp.value > 0;
    shape.experts = model.experts.value;
    shape.expertsPerToken = model.expertsPerToken.value;
    shape.valueDimension = model.valueDimension.value;
    if (shape.isMixture()) {
        shape.sharedExperts = model.sharedExperts.value;
        shape.denseLayers = model.denseLayers.value;
        shape.denseFeedForward = model.denseFeedForward.value;
    }
    shape.keyValueRank = model.keyValueRank.value;
    if (shape.isLatent()) {
        shape.queryRank = model.queryRank.value;
        shape.rotaryDimension = model.rotaryDimension.value;
    }
    return shape;
}

double attentionParameters(const TransformerShape& shape) {
    const double h = shape.hidden;
    if (!shape.isLatent())
        return h * shape.headDimension * (2 * shape.heads + 2 * shape.kvHeads);
    const double queriesFrom = shape.queryRank > 0 ? shape.queryRank : h;
    return h * (shape.queryRank + shape.keyValueRank + shape.rotaryDimension) +
           queriesFrom * shape.heads * shape.headDimension +
           shape.keyValueRank * shape.heads * (shape.ownKeyWidth() + shape.valueWidth()) +
           shape.heads * shape.valueWidth() * h;
}

double denseMlpParameters(const TransformerShape& shape) {
    return matricesPerMlp(shape) * shape.hidden * shape.denseWidth();
}

double expertParameters(const TransformerShape& shape) {
    return matricesPerMlp(shape) * shape.hidden * shape.feedForward;
}

double parametersOf(const TransformerShape& shape) {
    const double mixed = shape.expertLayers();
    const double attention = shape.layers * attentionParameters(shape);
    const double dense = (shape.layers - mixed) * denseMlpParameters(shape);
    const double experts = mixed * (shape.experts + shape.sharedExperts) * expertParameters(shape);
    return attention + dense + experts + 2 * shape.vocabulary * shape.hidden;
}

} // namespace lockstep
