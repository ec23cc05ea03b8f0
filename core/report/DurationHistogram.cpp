#include "core/report/DurationHistogram.h"

#include <algorithm>
#include <bit>
#include <cmath>

namespace lockstep {

namespace {

constexpr unsigned finenessBits = 12;
constexpr std::uint64_t fineness = std::uint64_t{1} << finenessBits;

/// Below `2 × fineness` ticks each duration has a bin of its own; above, the highest set bit and twelve bits
/// after it.
std::size_t binOf(std::uint64_t ticks) {
    if (ticks < 2 * fineness)
        return ticks;
    const auto shift = static_cast<unsigned>(std::bit_width(ticks)) - finenessBits - 1;
    return shift * fineness + (ticks >> shift);
}

std::uint64_t lastOf(std::size_t bin) {
    if (bin < 2 * fineness)
        return bin;
    const std::size_t shift = bin / fineness - 1;
    return ((bin % fineness + fineness + 1) << shift) - 1;
}

} // namespace

void DurationHistogram::add(Ticks duration) {
    const std::size_t bin = binOf(static_cast<std::uint64_t>(duration.count));
    if (m_counts.empty())
        m_firstBin = bin;
    if (bin < m_firstBin) {
        m_counts.insert(m_counts.begin(), m_firstBin - bin, 0);
        m_firstBin = bin;
    }
    if (bin - m_firstBin >= m_counts.size())
        m_counts.resize(bin - m_firstBin + 1, 0);
    ++m_counts[bin - m_firstBin];
    ++m_total;
    m_longest = std::max(m_longest, duration);
}

Ticks DurationHistogram::quantile(double share) const {
    const auto wanted = static_cast<std::uint64_t>(std::ceil(share * static_cast<double>(m_total)));
    std::uint64_t counted = 0;
    for (std::size_t i = 0; i < m_counts.size(); ++i) {
        counted += m_counts[i];
        if (counted >= wanted && counted > 0)
            return std::min(m_longest, Ticks{static_cast<std::int64_t>(lastOf(m_firstBin + i))});
    }
    return {};
}

} // namespace lockstep
