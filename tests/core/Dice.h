#pragma once

#include <cmath>
#include <cstdint>
#include <random>
#include <vector>

namespace lockstep {

/// Random values that are the same on every machine: the distributions of the standard library are not.
class Dice {
public:
    explicit Dice(std::uint64_t seed) : m_words(seed) {}

    std::uint64_t word() { return m_words(); }
    /// A whole number from `least` to `most`, both possible.
    std::uint32_t whole(std::uint32_t least, std::uint32_t most) {
        return least + static_cast<std::uint32_t>(word() % (std::uint64_t{most} - least + 1));
    }
    /// Uniform over [least, most) with all 53 bits.
    double real(double least, double most) {
        return least + (most - least) * (static_cast<double>(word() >> 11) / 9007199254740992.0);
    }
    /// Every order of magnitude alike; `least` above zero.
    double magnitude(double least, double most) { return std::exp(real(std::log(least), std::log(most))); }
    bool chance(double share) { return real(0, 1) < share; }
    template<class Thing>
    const Thing& pick(const std::vector<Thing>& things) {
        return things[whole(0, static_cast<std::uint32_t>(things.size() - 1))];
    }

private:
    std::mt19937_64 m_words;
};

} // namespace lockstep
