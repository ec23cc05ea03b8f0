#include "core/simulation/Cause.h"

#include <algorithm>
#include <numeric>

namespace lockstep {

namespace {

struct CauseText {
    std::string_view name;
    std::string_view label;
    std::string_view meaning;
};

constexpr std::array<CauseText, causeCount> texts{{
    {"compute", "Compute", "It computes."},
    {"prefill", "Prefill", "It reads a prompt."},
    {"decode", "Decode", "It writes tokens."},
    {"comm_scale_up", "Scale-up traffic", "It exchanges activations inside its scale-up domain."},
    {"comm_fabric", "Fabric traffic",
     "It exchanges gradients, activations or tokens over the campus fabric."},
    {"comm_link_bandwidth", "Link bandwidth",
     "It waits for gradients or activations between campuses; a faster link would shorten this."},
    {"comm_link_latency", "Link latency",
     "It waits for round trips between campuses: distance, windows and buffers too small for it, packets "
     "sent again, links that are down. More channels would not help; a shorter route, larger windows or a "
     "better transport would."},
    {"pipeline_bubble", "Pipeline bubble",
     "Its pipeline fills and drains; more micro-batches or interleaving would shorten this."},
    {"wait_generation", "Slower generation",
     "It has finished and waits for a slower GPU type, in its campus or another."},
    {"wait_straggler", "Straggler",
     "It has finished and waits for a GPU that is late, or stands still itself."},
    {"kv_transfer", "KV transfer", "It waits for a key-value cache to arrive."},
    {"wait_memory", "Memory", "It waits for memory to become free."},
    {"no_work", "No work", "Its replica has fewer micro-batches than others."},
    {"checkpoint", "Checkpoint", "It writes a checkpoint."},
    {"lost", "Lost work", "It repeats work, restarts or is being repaired."},
    {"throttled", "Throttled", "Power, heat or a permit slows it down."},
    {"unallocated", "Unallocated", "It is owned but in no replica of the job."},
}};

} // namespace

std::string_view nameOf(Cause cause) {
    return texts[indexOf(cause)].name;
}
std::string_view labelOf(Cause cause) {
    return texts[indexOf(cause)].label;
}
std::string_view meaningOf(Cause cause) {
    return texts[indexOf(cause)].meaning;
}

std::optional<Cause> causeNamed(std::string_view name) {
    const auto found = std::ranges::find(texts, name, &CauseText::name);
    if (found == texts.end())
        return std::nullopt;
    return static_cast<Cause>(found - texts.begin());
}

CauseShares sharesOf(const std::array<double, causeCount>& amounts) {
    const double total = std::accumulate(amounts.begin(), amounts.end(), 0.0);
    CauseShares shares{};
    if (total > 0)
        std::ranges::transform(amounts, shares.begin(), [&](double amount) { return amount / total; });
    return shares;
}

double workShare(const CauseShares& shares) {
    double sum = 0;
    for (const Cause cause : allCauses)
        if (isWork(cause))
            sum += shares[indexOf(cause)];
    return sum;
}

} // namespace lockstep
