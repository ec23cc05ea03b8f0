#include "core/training/SlowGpus.h"

#include <algorithm>
#include <tuple>

#include "core/network/LinkFlaps.h"
#include "core/training/Poisson.h"
#include "core/training/PortableExp.h"

namespace lockstep {

namespace {

constexpr double longestInMedians = 10;

void joinThoseOfOneGpu(std::vector<SlowCase>& cases) {
    std::ranges::sort(cases, {}, [](const SlowCase& c) { return std::tuple(c.ordinal, c.first, c.end); });
    std::size_t kept = 0;
    for (std::size_t i = 1; i < cases.size(); ++i)
        if (cases[i].ordinal == cases[kept].ordinal)
            cases[kept].end = std::max(cases[kept].end, cases[i].end);
        else
            cases[++kept] = cases[i];
    if (!cases.empty())
        cases.resize(kept + 1);
}

/// Of the stream of draws. Epochs before the run end below 2^32, and those of the run pass over them.
std::uint64_t numberOf(std::int64_t epoch) {
    constexpr std::int64_t before = std::int64_t{1} << 32;
    const std::int64_t number = epoch < 0 || epoch >= before / 2 ? epoch + before : epoch;
    return static_cast<std::uint64_t>(number);
}

} // namespace

SlowGpus::SlowGpus(const Stragglers& stragglers, const DrawnGroup& group, Seconds stepTime)
    : m_group(group)
    , m_medianSteps(stragglers.failSlowHours * 3600 / stepTime.value)
    , m_spread(stragglers.failSlowSpread)
    , m_meanCases(stragglers.failSlowPerGpuYear * group.gpus * slowCaseEpoch * (stepTime / secondsOfYear)) {
    if (m_meanCases > 0)
        m_epochsBack = static_cast<std::int64_t>(longestInMedians * m_medianSteps) / slowCaseEpoch + 1;
}

const std::vector<SlowCase>& SlowGpus::at(std::uint64_t step) {
    const auto now = static_cast<std::int64_t>(step);
    if (now < m_from || now >= m_until)
        find(now);
    return m_active;
}

void SlowGpus::find(std::int64_t step) {
    const std::int64_t epoch = step / slowCaseEpoch;
    if (epoch != m_epoch)
        enter(epoch);
    m_active.clear();
    m_from = epoch * slowCaseEpoch;
    m_until = m_from + slowCaseEpoch;
    for (const SlowCase& slow : m_cases) {
        if (slow.first <= step && step < slow.end)
            m_active.push_back(slow);
        for (const std::int64_t change : {slow.first, slow.end})
            if (change <= step)
                m_from = std::max(m_from, change);
            else
                m_until = std::min(m_until, change);
    }
    joinThoseOfOneGpu(m_active);
}

void SlowGpus::enter(std::int64_t epoch) {
    if (epoch - 1 != m_epoch) {
        m_cases.clear();
        for (std::int64_t earlier = epoch - m_epochsBack; earlier < epoch; ++earlier)
            draw(earlier);
    }
    std::erase_if(m_cases, [&](const SlowCase& slow) { return slow.end <= epoch * slowCaseEpoch; });
    draw(epoch);
    m_epoch = epoch;
}

void SlowGpus::draw(std::int64_t epoch) {
    const NoiseStream counts = m_group.stream(NoisePurpose::slowCaseCount, numberOf(epoch));
    const std::uint32_t count = poissonCount(counts, m_meanCases);
    for (std::uint32_t i = 0; i < count; ++i) {
        const SlowCase slow = caseOf(epoch, i);
        if (slow.first < slow.end)
            m_cases.push_back(slow);
    }
}

SlowCase SlowGpus::caseOf(std::int64_t epoch, std::uint32_t number) const {
    const NoiseStream stream = m_group.stream(NoisePurpose::slowCase, numberOf(epoch));
    const auto words = drawWords(stream, number);
    const double length =
        m_medianSteps * std::min(portableExp(m_spread * normalDeviate(words[1])), longestInMedians);
    // Begins at any time within a step, so that the mean length survives the rounding to whole steps.
    const double begin = words[2] / 4294967296.0 * slowCaseEpoch;
    const std::int64_t origin = epoch * slowCaseEpoch;
    return {ordinalOf(words[0], m_group.gpus), origin + static_cast<std::int64_t>(begin),
            origin + static_cast<std::int64_t>(begin + length)};
}

std::uint64_t slowed(std::uint64_t compute, double factor) {
    return static_cast<std::uint64_t>(static_cast<double>(compute) * factor + 0.5);
}

} // namespace lockstep
