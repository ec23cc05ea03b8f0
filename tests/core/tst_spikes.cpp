// Rare stalls: how many, how long, and whose they are.
#include <algorithm>
#include <cmath>

#include <QObject>
#include <QTest>

#include "core/quantity/Ticks.h"
#include "core/training/Poisson.h"
#include "core/training/PortableExp.h"
#include "core/training/Spikes.h"

using namespace lockstep;

namespace {

const DrawnGroup group{11, 3, 20000};

/// A tenth of 86.4 s, so that a rate of r a day means r / 10,000 a step.
constexpr Seconds stepTime{8.64};

Stragglers spiky(double perGpuDay) {
    Stragglers stragglers;
    stragglers.spikesPerGpuDay = perGpuDay;
    return stragglers;
}

NoiseStream counts(std::uint32_t step) {
    return group.stream(NoisePurpose::spikeCount, step);
}

} // namespace

class SpikesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void exponentialIsTheExponential();
    void countsArePoisson_data();
    void countsArePoisson();
    void moreExpectedIsNeverFewer();
    void listIsByGpu();
    void asManyAsExpected();
    void lengthsAreLogNormal();
    void noSpikeIsLongerThanTheLongest();
    void aLittleMoreTimeKeepsEverybodysLuck();
    void otherGroupsAndStepsAreIndependent();
};

void SpikesTest::exponentialIsTheExponential() {
    for (double x = -60; x <= 60; x += 0.37)
        QVERIFY(std::fabs(portableExp(x) / std::exp(x) - 1) < 1e-12);
    QCOMPARE(portableExp(0), 1.0);
    QCOMPARE(portableExp(-1e9), 0.0);
    QVERIFY(std::isinf(portableExp(1e9)));
}

void SpikesTest::countsArePoisson_data() {
    QTest::addColumn<double>("mean");
    for (const double mean : {0.01, 0.3, 5.0, 31.99, 32.01, 200.0, 3000.0})
        QTest::addRow("%g", mean) << mean;
}

void SpikesTest::countsArePoisson() {
    // Mean and variance are both m. Standard errors: sqrt(m / n) of the mean; of the variance
    // sqrt((m + 2 m^2) / n), the fourth central moment being m + 3 m^2. No event has chance exp(-m).
    QFETCH(double, mean);
    constexpr double n = 20000;
    double sum = 0;
    double squares = 0;
    double none = 0;
    for (std::uint32_t step = 0; step < 20000; ++step) {
        const double count = poissonCount(counts(step), mean);
        sum += count;
        squares += (count - mean) * (count - mean);
        none += count == 0 ? 1 : 0;
    }
    QVERIFY2(std::fabs(sum / n - mean) < 5 * std::sqrt(mean / n), qPrintable(QString::number(sum / n)));
    QVERIFY2(std::fabs(squares / n - mean) < 5 * std::sqrt((mean + 2 * mean * mean) / n),
             qPrintable(QString::number(squares / n)));
    const double noChance = std::exp(-mean);
    QVERIFY(std::fabs(none / n - noChance) <= 5 * std::sqrt(noChance * (1 - noChance) / n) + 1e-9);
}

void SpikesTest::moreExpectedIsNeverFewer() {
    for (std::uint32_t step = 0; step < 50; ++step) {
        std::uint32_t last = 0;
        for (double mean = 0; mean < 140; mean += 0.5) {
            const std::uint32_t count = poissonCount(counts(step), mean);
            QVERIFY(count >= last);
            last = count;
        }
        QCOMPARE(poissonCount(counts(step), 0), 0u);
    }
}

void SpikesTest::listIsByGpu() {
    // Five GPUs, 20 stalls a step expected: nearly everybody has several, which add up to one entry.
    Stragglers often = spiky(40000);
    often.spikeSpread = 0;
    often.spikeMedian = Seconds{2};
    const DrawnGroup five{1, 1, 5};
    std::uint64_t ticks = 0;
    constexpr std::uint64_t steps = 2000;
    for (std::uint64_t step = 0; step < steps; ++step) {
        const std::vector<Spike> spikes = spikesAt(often, five, step, stepTime);
        for (std::size_t i = 0; i < spikes.size(); ++i) {
            QVERIFY(spikes[i].ordinal < 5 && (i == 0 || spikes[i - 1].ordinal < spikes[i].ordinal));
            QCOMPARE(spikes[i].ticks % 20000000, 0u); // whole stalls of 2 s
            ticks += spikes[i].ticks;
        }
    }
    // 20 stalls of 2 s a step.
    const double stalls = static_cast<double>(ticks) / 2e7 / steps;
    QVERIFY2(std::fabs(stalls - 20) < 5 * std::sqrt(20.0 / steps), qPrintable(QString::number(stalls)));
    QVERIFY(spikesAt(spiky(0), five, 0, stepTime).empty());
}

void SpikesTest::asManyAsExpected() {
    // 20,000 GPUs, one stall a day each, in steps of a ten-thousandth of a day: 2 a step. Two of one GPU in
    // one step, which would count once, have a chance of 2^2 / 2 / 20,000 = 0.0001.
    constexpr int steps = 10000;
    double sum = 0;
    for (int step = 0; step < steps; ++step)
        sum +=
            static_cast<double>(spikesAt(spiky(1), group, static_cast<std::uint64_t>(step), stepTime).size());
    QVERIFY(std::fabs(sum / steps - 2) < 5 * std::sqrt(2.0 / steps));
}

void SpikesTest::lengthsAreLogNormal() {
    Stragglers stragglers = spiky(50);
    stragglers.spikeMedian = Seconds{0.5};
    stragglers.spikeSpread = 0.8;
    std::vector<double> logs;
    for (std::uint64_t step = 0; step < 400; ++step)
        for (const Spike& spike : spikesAt(stragglers, group, step, stepTime))
            logs.push_back(std::log(spike.ticks / Ticks::perSecond));
    const double n = static_cast<double>(logs.size());
    QVERIFY(n > 30000); // 400 steps of 100
    std::ranges::sort(logs);
    // A quantile q of a normal distribution has the standard error s sqrt(q (1-q) / n) / density: 1.2533 s /
    // sqrt(n) at the median, 1.7094 s / sqrt(n) at nine tenths, which is 1.2816 s above. A stall in 400
    // meets another of its GPU: that moves a quantile by no more than 0.0025 / density, 0.006 s at the
    // median, 0.014 s at nine tenths.
    const double median = logs[static_cast<std::size_t>(0.5 * n)];
    const double ninth = logs[static_cast<std::size_t>(0.9 * n)];
    QVERIFY(std::fabs(median - std::log(0.5)) < 0.8 * (5 * 1.2533 / std::sqrt(n) + 0.006));
    QVERIFY(std::fabs(ninth - std::log(0.5) - 0.8 * 1.2816) < 0.8 * (5 * 1.7094 / std::sqrt(n) + 0.014));
}

void SpikesTest::noSpikeIsLongerThanTheLongest() {
    Stragglers endless = spiky(40000);
    endless.spikeMedian = Seconds{200};
    endless.spikeSpread = 0;
    // 100 s each; all of them follow each other where several meet one of five GPUs.
    std::uint64_t sum = 0;
    for (const Spike& spike : spikesAt(endless, {1, 1, 5}, 0, stepTime)) {
        QCOMPARE(spike.ticks % 1000000000u, std::uint64_t{0});
        sum += spike.ticks;
    }
    QCOMPARE(sum, std::uint64_t{1000000000} *
                      poissonCount(DrawnGroup{1, 1, 5}.stream(NoisePurpose::spikeCount, 0),
                                   endless.spikesPerGpuDay * 5 * (stepTime.value / 86400)));
    QVERIFY(sum > 5000000000u); // more than one each
}

void SpikesTest::aLittleMoreTimeKeepsEverybodysLuck() {
    // 50 stalls a step; a thousandth more time expects 0.05 more, so one step in twenty gains one, and
    // nobody loses his.
    constexpr std::uint64_t steps = 2000;
    std::size_t gained = 0;
    for (std::uint64_t step = 0; step < steps; ++step) {
        const auto shorter = spikesAt(spiky(25), group, step, stepTime);
        const auto longer = spikesAt(spiky(25), group, step, stepTime * 1.001);
        gained += longer == shorter ? 0 : 1;
        for (const Spike& spike : shorter)
            QVERIFY(std::ranges::any_of(longer, [&](const Spike& other) {
                return other.ordinal == spike.ordinal && other.ticks >= spike.ticks;
            }));
    }
    QVERIFY(std::fabs(static_cast<double>(gained) - 100) < 5 * 10);
}

void SpikesTest::otherGroupsAndStepsAreIndependent() {
    // The covariance of two independent counts of mean 2 is 0 with a standard error of 2 / sqrt(n).
    constexpr int steps = 10000;
    const DrawnGroup other{11, 4, 20000};
    double groups = 0;
    double successive = 0;
    double last = 2;
    for (std::uint64_t step = 0; step < steps; ++step) {
        const auto here = static_cast<double>(spikesAt(spiky(1), group, step, stepTime).size());
        const auto there = static_cast<double>(spikesAt(spiky(1), other, step, stepTime).size());
        groups += (here - 2) * (there - 2);
        successive += (here - 2) * (last - 2);
        last = here;
    }
    QVERIFY(std::fabs(groups / steps) < 5 * 2 / std::sqrt(steps));
    QVERIFY(std::fabs(successive / steps) < 5 * 2 / std::sqrt(steps));
}

QTEST_APPLESS_MAIN(SpikesTest)
#include "tst_spikes.moc"
