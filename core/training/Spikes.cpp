#include "core/training/Spikes.h"

#include <algorithm>

#include "core/quantity/Ticks.h"
#include "core/training/Poisson.h"
#include "core/training/PortableExp.h"

namespace lockstep {

namespace {

std::uint64_t ticksOf(const Stragglers& stragglers, std::uint32_t word) {
    const Seconds length = stragglers.spikeMedian * portableExp(stragglers.spikeSpread * normalDeviate(word));
    return static_cast<std::uint64_t>(toTicks(std::min(length, longestSpike)).count);
}

/// Several stalls of one GPU follow each other.
void addUp(std::vector<Spike>& spikes) {
    std::ranges::sort(spikes, {}, &Spike::ordinal);
    std::size_t kept = 0;
    for (std::size_t i = 1; i < spikes.size(); ++i)
        if (spikes[i].ordinal == spikes[kept].ordinal)
            spikes[kept].ticks += spikes[i].ticks;
        else
            spikes[++kept] = spikes[i];
    if (!spikes.empty())
        spikes.resize(kept + 1);
}

} // namespace

std::vector<Spike> spikesAt(const Stragglers& stragglers, const DrawnGroup& group, std::uint64_t step,
                            Seconds stepTime) {
    constexpr Seconds day{86400};
    const double mean = stragglers.spikesPerGpuDay * group.gpus * (stepTime / day);
    const std::uint32_t count = poissonCount(group.stream(NoisePurpose::spikeCount, step), mean);
    std::vector<Spike> spikes;
    spikes.reserve(count);
    for (std::uint32_t i = 0; i < count; ++i) {
        const auto words = drawWords(group.stream(NoisePurpose::spike, step), i);
        spikes.push_back({ordinalOf(words[0], group.gpus), ticksOf(stragglers, words[1])});
    }
    addUp(spikes);
    return spikes;
}

} // namespace lockstep
