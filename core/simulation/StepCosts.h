#pragma once

#include "core/quantity/Ticks.h"

namespace lockstep {

/// What a GPU spends on one step without noise. First what it does itself, then what it waits for in every
/// step; a wait that noise makes shorter is charged in this order.
struct StepCosts {
    Ticks compute; ///< kernels, optimizer, host
    Ticks once;    ///< of it, what follows the last pass: optimizer, host
    Ticks scaleUp; ///< exposed traffic inside the scale-up domain
    Ticks fabric;  ///< exposed traffic over its network card before gradients travel: a tensor group larger
                   ///< than a domain, tokens to experts, activations to the next stage

    Ticks bubble;
    Ticks transfer;      ///< activations inside a campus, where pipelines are evaluated stage by stage
    Ticks linkBandwidth; ///< activations between campuses
    Ticks linkLatency;
    Ticks lackOfWork; ///< behind the busiest replica of the same type
    Ticks slowerType; ///< behind the slowest type at equal work

    Ticks kernels() const { return compute - once; }
    Ticks own() const { return compute + scaleUp + fabric; }
    Ticks ready() const { return own() + bubble + transfer + linkBandwidth + linkLatency; }
};

} // namespace lockstep
