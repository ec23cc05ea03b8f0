#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "core/simulation/StepAccount.h"

namespace lockstep {

/// The largest loss of a GPU, the first of several; compute where it loses less than a twentieth of the step.
Cause mainCause(const CauseTicks& causes, Ticks duration);

/// The main causes of GPUs that share an account and did not stall, looked up by their compute time. While a
/// GPU waits longer, one loss after the other grows and the rest stay, so in each reason's turn the main
/// cause changes once at most, to the one that grows. A loss that grows in two turns may become the main one
/// again.
class MainCauses {
public:
    MainCauses(const StepAccount& account, Ticks duration);

    Cause of(std::uint64_t compute) const;
    /// The same of many GPUs, as bytes; both spans are of one length.
    void ofEach(std::span<const std::uint64_t> compute, std::span<std::uint8_t> causes) const;

private:
    struct Stretch {
        std::uint64_t from = 0; ///< wait from which on
        Cause cause = Cause::compute;
    };

    std::uint64_t m_end; ///< compute ticks of a GPU that waits for nothing
    std::vector<Stretch> m_stretches;
};

} // namespace lockstep
