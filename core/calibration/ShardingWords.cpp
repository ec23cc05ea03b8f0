#include "core/calibration/ShardingWords.h"

#include <array>
#include <vector>

namespace lockstep {

namespace {

constexpr std::array<std::string_view, 4> zeroNames{"zero-0", "zero-1", "zero-2", "zero-3"};

bool isDigit(char letter) {
    return letter >= '0' && letter <= '9';
}

/// Whole numbers that stand alone: the 2 of "fsdp2" does not.
std::vector<double> numbersIn(std::string_view words) {
    std::vector<double> numbers;
    for (std::size_t i = 0; i < words.size(); ++i) {
        const bool begins = isDigit(words[i]) && (i == 0 || words[i - 1] == ' ' || words[i - 1] == '-');
        if (!begins)
            continue;
        double value = 0;
        for (; i < words.size() && isDigit(words[i]) && value < 1e9; ++i)
            value = 10 * value + (words[i] - '0');
        numbers.push_back(value);
    }
    return numbers;
}

} // namespace

ShardingWords shardingWords(std::string_view words) {
    for (std::size_t level = 0; level < zeroNames.size(); ++level)
        if (words.find(zeroNames[level]) != std::string_view::npos)
            return {static_cast<Sharding>(level), std::nullopt};
    if (words.find("fsdp") == std::string_view::npos)
        return {};
    const std::vector<double> numbers = numbersIn(words);
    if (numbers.empty())
        return {Sharding::parameters, std::nullopt};
    // "over 8 in node x 16-32 across nodes": the product with the larger end of the range.
    const double ranks = numbers.size() == 1 ? numbers.front() : numbers.front() * numbers.back();
    return {Sharding::parameters, ranks > 0 ? std::optional(ranks) : std::nullopt};
}

} // namespace lockstep
