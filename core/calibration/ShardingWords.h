#pragma once

#include <optional>
#include <string_view>

#include "core/training/StepQuestion.h"

namespace lockstep {

/// How a publication says that data-parallel ranks share parameters out.
struct ShardingWords {
    std::optional<Sharding> sharding;
    std::optional<double> ranks; ///< over how many
};

/// Reads words in lower case such as "fsdp over 64", "fsdp over 8 in node x 16-32 across nodes", "zero-2".
ShardingWords shardingWords(std::string_view words);

} // namespace lockstep
