#include "core/simulation/MainCause.h"

#include <algorithm>
#include <cassert>

#include "core/training/StepKernel.h"

namespace lockstep {

Cause mainCause(const CauseTicks& causes, Ticks duration) {
    std::size_t largest = 0;
    for (std::size_t cause = 1; cause < causeCount; ++cause)
        if (largest == 0 || causes[cause] > causes[largest])
            largest = cause;
    return causes[largest] * 20 < static_cast<std::uint64_t>(duration.count) ? Cause::compute
                                                                             : static_cast<Cause>(largest);
}

MainCauses::MainCauses(const StepAccount& account, Ticks duration) : m_end(account.end) {
    const auto causeAfter = [&](std::uint64_t wait) {
        return mainCause(causesOf(account, account.end - wait), duration);
    };
    m_stretches.push_back({0, causeAfter(0)});
    const auto addTurn = [&](std::uint64_t begin, std::uint64_t end) {
        const Cause last = m_stretches.back().cause;
        const Cause next = causeAfter(end);
        if (next == last)
            return;
        while (end - begin > 1) { // last at begin, next at end
            const std::uint64_t middle = begin + (end - begin) / 2;
            (causeAfter(middle) == last ? begin : end) = middle;
        }
        m_stretches.push_back({end, next});
    };
    std::uint64_t waited = 0;
    for (const StepAccount::Wait& reason : account.waits) {
        const std::uint64_t end = std::min(account.end, waited + reason.most);
        addTurn(waited, end);
        waited = end;
    }
    addTurn(waited, account.end);
}

Cause MainCauses::of(std::uint64_t compute) const {
    // Few stretches, and most GPUs wait long.
    auto stretch = m_stretches.end() - 1;
    while (stretch->from > m_end - compute)
        --stretch;
    return stretch->cause;
}

void MainCauses::ofEach(std::span<const std::uint64_t> compute, std::span<std::uint8_t> causes) const {
    assert(compute.size() == causes.size());
    // So many that they stay in the first cache from one stretch to the next.
    constexpr std::size_t atOnce = 1024;
    for (std::size_t from = 0; from < compute.size(); from += atOnce) {
        const std::size_t count = std::min(atOnce, compute.size() - from);
        std::fill_n(causes.data() + from, count, static_cast<std::uint8_t>(m_stretches.front().cause));
        for (auto stretch = m_stretches.begin() + 1; stretch != m_stretches.end(); ++stretch)
            markUpTo(compute.data() + from, count, m_end - stretch->from,
                     static_cast<std::uint8_t>(stretch->cause), causes.data() + from);
    }
}

} // namespace lockstep
