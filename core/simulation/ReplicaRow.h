#pragma once

#include <cstdint>
#include <tuple>
#include <vector>

#include "core/scenario/TypeCatalog.h"

namespace lockstep {

/// Replicas side by side that are alike: their stages stand on the same kinds of GPUs.
struct ReplicaRow {
    std::uint32_t firstReplica = 0;
    std::uint32_t replicas = 0;
    std::uint32_t microBatches = 0;
    std::vector<const GpuType*> kinds; ///< per stage, the slowest of it
    std::vector<std::size_t> campuses; ///< per stage, index in the scenario

    /// Rows with the same of it cost the same.
    auto nature() const { return std::tie(microBatches, kinds, campuses); }
    using Nature = std::tuple<std::uint32_t, std::vector<const GpuType*>, std::vector<std::size_t>>;
};

} // namespace lockstep
