// GPUs that are slow for a while: the same whoever asks first, as many and as long as the rates say.
#include <algorithm>
#include <cmath>
#include <map>

#include <QObject>
#include <QTest>

#include "core/training/SlowGpus.h"
#include "tests/core/Dice.h"

using namespace lockstep;

namespace {

/// A year of 365.25 days in steps of 3.15576 s: 10^7 of them. A median of 2,000 steps.
constexpr Seconds stepTime{3.15576};
constexpr double medianSteps = 2000;

Stragglers failing(double perGpuYear) {
    Stragglers stragglers;
    stragglers.failSlowPerGpuYear = perGpuYear;
    stragglers.failSlowHours = medianSteps * stepTime.value / 3600;
    stragglers.failSlowSpread = 1;
    return stragglers;
}

/// Mean of min(exp(z), 10): e^0.5 Phi(ln 10 - 1) + 10 (1 - Phi(ln 10)) = 1.64872 × 0.90364 + 10 × 0.010651.
constexpr double meanInMedians = 1.5963;

} // namespace

class SlowGpusTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void orderOfAskingDoesNotMatter();
    void listIsByGpuAndCoversTheStep();
    void asManyAsExpected_data();
    void asManyAsExpected();
    void lengthsAreLogNormalUpToTenMedians();
    void casesOfOneGpuAreOne();
    void noneWithoutARate();
    void aLittleMoreTimeKeepsEverybodysLuck();
    void slowedTicksAreMultiples();
};

void SlowGpusTest::orderOfAskingDoesNotMatter() {
    // 100,000 GPUs, 5 cases a year: 50 an epoch, 160 at a time; the longest reach over five epochs.
    const DrawnGroup group{3, 9, 100000};
    SlowGpus inOrder(failing(5), group, stepTime);
    SlowGpus jumping(failing(5), group, stepTime);
    std::map<std::uint64_t, std::vector<SlowCase>> answers;
    for (std::uint64_t step = 0; step < 60000; ++step) {
        const auto& now = inOrder.at(step);
        if (step % 61 == 0 || step % 4096 < 2 || step % 4096 == 4095)
            answers[step] = now;
    }
    Dice dice(4);
    for (int i = 0; i < 400; ++i) {
        const auto asked =
            std::next(answers.begin(), dice.whole(0, static_cast<std::uint32_t>(answers.size() - 1)));
        QVERIFY(jumping.at(asked->first) == asked->second);
        if (i % 10 == 0) {
            SlowGpus fresh(failing(5), group, stepTime);
            QVERIFY(fresh.at(asked->first) == asked->second);
        }
    }
    // Backward from the end.
    for (auto asked = answers.rbegin(); asked != answers.rend(); ++asked)
        QVERIFY(jumping.at(asked->first) == asked->second);
}

void SlowGpusTest::listIsByGpuAndCoversTheStep() {
    SlowGpus slow(failing(50), {5, 1, 2000}, stepTime);
    for (std::uint64_t step = 0; step < 20000; step += 13) {
        const std::vector<SlowCase>& now = slow.at(step);
        const auto at = static_cast<std::int64_t>(step);
        for (std::size_t i = 0; i < now.size(); ++i) {
            QVERIFY(now[i].first <= at && at < now[i].end);
            QVERIFY(now[i].ordinal < 2000 && (i == 0 || now[i - 1].ordinal < now[i].ordinal));
        }
    }
}

void SlowGpusTest::asManyAsExpected_data() {
    QTest::addColumn<std::uint64_t>("step");
    QTest::newRow("as the run begins") << std::uint64_t{0};
    QTest::newRow("later") << std::uint64_t{777777};
}

void SlowGpusTest::asManyAsExpected() {
    // Arrivals at rate r that stay for L on average are Poisson in number with mean r L (M/G/infinity):
    // 10^5 GPUs × 1 a year × 1.5963 × 2,000 of 10^7 steps = 31.93. Two of one GPU: 32^2 / 2 / 10^5 = 0.005.
    QFETCH(std::uint64_t, step);
    constexpr double mean = 1e5 * meanInMedians * medianSteps / 1e7;
    constexpr int runs = 2000;
    double sum = 0;
    double squares = 0;
    for (std::uint64_t seed = 0; seed < runs; ++seed) {
        SlowGpus slow(failing(1), {seed, 2, 100000}, stepTime);
        const auto count = static_cast<double>(slow.at(step).size());
        sum += count;
        squares += (count - mean) * (count - mean);
    }
    QVERIFY2(std::fabs(sum / runs - mean) < 5 * std::sqrt(mean / runs) + 0.005,
             qPrintable(QString::number(sum / runs)));
    QVERIFY2(std::fabs(squares / runs - mean) < 5 * std::sqrt((mean + 2 * mean * mean) / runs),
             qPrintable(QString::number(squares / runs)));
}

void SlowGpusTest::lengthsAreLogNormalUpToTenMedians() {
    // 10^5 GPUs, 10 cases a year, 200,000 of a year's 10^7 steps: 20,000 cases begin.
    SlowGpus slow(failing(10), {8, 2, 100000}, stepTime);
    std::map<std::pair<std::uint32_t, std::int64_t>, std::int64_t> lengths;
    for (std::uint64_t step = 0; step < 200000; step += 5)
        for (const SlowCase& one : slow.at(step))
            if (one.first >= 0)
                lengths.try_emplace({one.ordinal, one.first}, one.end - one.first);
    std::vector<double> sorted;
    for (const auto& [name, length] : lengths)
        sorted.push_back(static_cast<double>(length));
    std::ranges::sort(sorted);
    const double n = static_cast<double>(sorted.size());
    QVERIFY2(std::fabs(n - 20000) < 5 * std::sqrt(20000.0) + 100, qPrintable(QString::number(n)));
    // As for spikes: standard errors of the logarithm 1.2533 / sqrt(n) and 1.7094 / sqrt(n); a case in 300
    // overlaps with one before (32 × 10 slow of 10^5), which moves the quantiles by less than 0.02.
    const double median = sorted[static_cast<std::size_t>(n / 2)] / medianSteps;
    const double ninth = sorted[static_cast<std::size_t>(0.9 * n)] / medianSteps;
    QVERIFY2(std::fabs(std::log(median)) < 5 * 1.2533 / std::sqrt(n) + 0.02,
             qPrintable(QString::number(median)));
    QVERIFY2(std::fabs(std::log(ninth) - 1.2816) < 5 * 1.7094 / std::sqrt(n) + 0.02,
             qPrintable(QString::number(ninth)));
    // One in 94 is cut off at ten medians: 1 - Phi(ln 10) = 0.01065.
    const auto cut = static_cast<double>(
        std::ranges::count_if(sorted, [](double length) { return length >= 10 * medianSteps; }));
    QVERIFY(std::fabs(cut / n - 0.01065) < 5 * std::sqrt(0.01065 / n) + 0.001);
}

void SlowGpusTest::casesOfOneGpuAreOne() {
    // One GPU with 50,000 cases a year of 10^7 steps, 2,000 steps and more each, is never well.
    SlowGpus slow(failing(50000), {8, 2, 1}, stepTime);
    for (std::uint64_t step = 0; step < 10000; step += 100) {
        QCOMPARE(slow.at(step).size(), std::size_t{1});
        QVERIFY(slow.at(step).front().end - slow.at(step).front().first > 2000);
    }
}

void SlowGpusTest::noneWithoutARate() {
    SlowGpus slow(failing(0), {8, 2, 100000}, stepTime);
    QVERIFY(slow.at(0).empty() && slow.at(123456789).empty());
    SlowGpus nobody(failing(5), {8, 2, 0}, stepTime);
    QVERIFY(nobody.at(5).empty());
}

void SlowGpusTest::aLittleMoreTimeKeepsEverybodysLuck() {
    // A thousandth more time a step: cases begin at the same steps, a thousandth shorter.
    SlowGpus shorter(failing(1), {6, 2, 100000}, stepTime);
    SlowGpus longer(failing(1), {6, 2, 100000}, stepTime * 1.001);
    std::size_t both = 0;
    std::size_t all = 0;
    for (std::uint64_t step = 0; step < 100000; step += 100) {
        const std::vector<SlowCase>& other = longer.at(step);
        for (const SlowCase& one : shorter.at(step)) {
            ++all;
            both += std::ranges::any_of(other, [&](const SlowCase& slow) {
                return slow.ordinal == one.ordinal && slow.first == one.first;
            });
        }
    }
    QVERIFY(all > 10000);
    // Those in their last thousandth are over.
    QVERIFY(static_cast<double>(both) > 0.99 * static_cast<double>(all));
}

void SlowGpusTest::slowedTicksAreMultiples() {
    QCOMPARE(slowed(1000, 1.5), std::uint64_t{1500});
    QCOMPARE(slowed(1001, 1.5), std::uint64_t{1502}); // half a tick rounds up
    QCOMPARE(slowed(7, 1), std::uint64_t{7});
    // 100 s a hundred times slower are 10,000 s, where 32 bits of ticks would stop at 429 s.
    QCOMPARE(slowed(1000000000, 100), std::uint64_t{100000000000});
}

QTEST_APPLESS_MAIN(SlowGpusTest)
#include "tst_slowgpus.moc"
