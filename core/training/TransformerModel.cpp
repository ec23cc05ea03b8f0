#include "core/training/TransformerModel.h"

#include "core/training/TransformerShape.h"

namespace lockstep {

namespace {

/// A row of scores a layer with experts.
double routerParameters(const TransformerShape& shape) {
    return shape.expertLayers() * shape.hidden * shape.experts;
}

} // namespace

double parametersByShape(const ModelType& model) {
    const TransformerShape shape = shapeOf(model);
    return parametersOf(shape) + routerParameters(shape);
}

double activeParametersByShape(const ModelType& model) {
    const TransformerShape shape = shapeOf(model);
    const double unused = shape.expertLayers() * (shape.experts - shape.expertsPerToken);
    return parametersByShape(model) - unused * expertParameters(shape) - shape.vocabulary * shape.hidden;
}

double modelFlopsPerToken(const ModelType& model, std::uint32_t sequenceLength) {
    const TransformerShape shape = shapeOf(model);
    const double width = (shape.headDimension + shape.valueWidth()) / 2;
    return 6.0 * model.activeParameters.value + 6.0 * shape.layers * shape.heads * width * sequenceLength;
}

Bytes gradientBytes(const ModelType& model) {
    return {2.0 * model.totalParameters.value};
}

} // namespace lockstep
