#pragma once

#include <algorithm>

#include "core/scenario/TypeCatalog.h"

namespace lockstep {

/// A transformer as its matrices see it: plain numbers, so that estimating a step touches no text.
struct TransformerShape {
    double layers = 1;
    double hidden = 1;
    double feedForward = 1; ///< width of one MLP, or of one expert
    double heads = 1;
    double kvHeads = 1;
    double headDimension = 1; ///< of a query and a key
    double vocabulary = 1;
    bool gated = false; ///< three matrices an MLP, not two

    double experts = 1; ///< 1: dense
    double expertsPerToken = 1;
    double placesPerToken = 0;   ///< nodes a token's experts may lie on; 0: any
    double sharedExperts = 0;    ///< every token's, beside the chosen ones
    double denseLayers = 0;      ///< at the bottom, without experts
    double expertEvery = 1;      ///< one layer of so many has experts, above those
    double denseFeedForward = 0; ///< MLP of the layers without experts; 0: feedForward

    /// Latent attention (DeepSeek-V2, arXiv 2405.04434): queries and keys through narrow matrices.
    double queryRank = 0;       ///< 0: queries come straight from the residual stream
    double keyValueRank = 0;    ///< 0: plain attention
    double rotaryDimension = 0; ///< part of headDimension that all heads share in a key
    double valueDimension = 0;  ///< 0: headDimension

    double window = 0;        ///< tokens that attention looks back over in some layers
    double windowedShare = 0; ///< of the layers

    double predictedAhead = 0; ///< further tokens predicted, each by one more layer and head

    bool isMixture() const { return experts > 1; }
    bool isLatent() const { return keyValueRank > 0; }
    double expertLayers() const {
        return isMixture() ? std::max(0.0, layers - denseLayers) / expertEvery : 0;
    }
    double denseWidth() const { return denseFeedForward > 0 ? denseFeedForward : feedForward; }
    double ownKeyWidth() const { return std::max(0.0, headDimension - rotaryDimension); }
    double valueWidth() const { return valueDimension > 0 ? valueDimension : headDimension; }

    friend bool operator==(const TransformerShape&, const TransformerShape&) = default;
};

TransformerShape shapeOf(const ModelType& model);

/// Weights of one layer: h d (q + 2 kv) + q d h in plain attention, {2|3} h f in an MLP.
double attentionParameters(const TransformerShape& shape);
double denseMlpParameters(const TransformerShape& shape);
double expertParameters(const TransformerShape& shape); ///< one expert

/// All layers, the input embedding and the output head, which are two matrices.
double parametersOf(const TransformerShape& shape);

} // namespace lockstep
