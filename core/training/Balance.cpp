#include "core/training/Balance.h"

#include <algorithm>
#include <cmath>
#include <queue>

namespace lockstep {

namespace {

double sharesUntil(std::span<const WorkerTime> workers, double end) {
    double parts = 0;
    for (const WorkerTime& worker : workers)
        parts += std::max(0.0, (end - worker.fixed) / worker.each);
    return parts;
}

/// When all that work end, by bisection: the parts done until then only grow with it.
double commonEnd(std::span<const WorkerTime> workers, double total) {
    double early = 0;
    double late = 0;
    for (const WorkerTime& worker : workers)
        late = std::max(late, worker.fixed + total * worker.each);
    for (int i = 0; i < 100 && late > early; ++i) {
        const double middle = (early + late) / 2;
        (sharesUntil(workers, middle) < total ? early : late) = middle;
    }
    return late;
}

} // namespace

std::vector<double> fractionalShares(std::span<const WorkerTime> workers, double total) {
    std::vector<double> shares;
    if (workers.empty())
        return shares;
    const double end = commonEnd(workers, total);
    double sum = 0;
    for (const WorkerTime& worker : workers) {
        shares.push_back(std::max(0.0, (end - worker.fixed) / worker.each));
        sum += shares.back();
    }
    for (double& share : shares)
        share *= sum > 0 ? total / sum : 0;
    return shares;
}

std::vector<std::uint32_t> wholeShares(std::span<const WorkerTime> workers, std::uint32_t total,
                                       std::uint32_t least) {
    std::vector<std::uint32_t> shares(workers.size(), least);
    const std::uint64_t taken = std::uint64_t{least} * workers.size();
    if (workers.empty() || taken >= total)
        return shares;
    // Whole parts of the fractional split are nobody's last; only the rest needs the one-by-one rule.
    const std::vector<double> ideal = fractionalShares(workers, total);
    std::uint64_t placed = 0;
    for (std::size_t i = 0; i < shares.size(); ++i) {
        shares[i] = std::max(least, static_cast<std::uint32_t>(std::max(0.0, std::floor(ideal[i]) - 1)));
        placed += shares[i];
    }
    for (; placed > total; --placed) // those raised to `least` took from the others
        --*std::ranges::max_element(shares);
    using Next = std::pair<double, std::size_t>; // when it would end with one more part, who
    std::priority_queue<Next, std::vector<Next>, std::greater<>> queue;
    const auto offer = [&](std::size_t i) {
        queue.emplace(workers[i].fixed + (shares[i] + 1.0) * workers[i].each, i);
    };
    for (std::size_t i = 0; i < shares.size(); ++i)
        offer(i);
    for (; placed < total; ++placed) {
        const std::size_t i = queue.top().second;
        queue.pop();
        ++shares[i];
        offer(i);
    }
    return shares;
}

} // namespace lockstep
