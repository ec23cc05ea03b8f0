// Random numbers that are the same on every machine, and normal as far as a step can tell.
#include <algorithm>
#include <cmath>

#include <QObject>
#include <QTest>

#include "core/training/Noise.h"
#include "core/training/OperationNoise.h"
#include "core/training/StepKernel.h"

using namespace lockstep;

namespace {

using Counter = std::array<std::uint32_t, 4>;

/// Tables of ticks at this spread hold millionths of a deviation.
constexpr double spread = 1e6;
constexpr std::int32_t noBound = 2000000000;

NoiseStream stream(std::uint64_t seed, std::uint32_t step) {
    return {seed, 7, step, NoisePurpose::step};
}

} // namespace

class NoiseTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void philoxKnownAnswers();
    void batchIsItsDraws();
    void everyPartOfTheNameMatters();
    void quantilesAreThoseOfTheNormalDistribution();
    void quantileIndexFollowsTheTail();
    void scaledTablesRoundAndStop();
    void kernelAddsTheTable();
    void deviatesHaveTheirMoments();
    void largestOfManyIsAsLargeAsItShouldBe_data();
    void largestOfManyIsAsLargeAsItShouldBe();
    void groupsHaveTheirOwnLuck();
    void passesOfAStepAverageOut();
};

void NoiseTest::philoxKnownAnswers() {
    // The known-answer vectors published with Random123 for Philox4x32-10.
    QCOMPARE(philox({0, 0, 0, 0}, {0, 0}), (Counter{0x6627e8d5, 0xe169c58d, 0xbc57ac4c, 0x9b00dbd8}));
    QCOMPARE(philox({0xffffffff, 0xffffffff, 0xffffffff, 0xffffffff}, {0xffffffff, 0xffffffff}),
             (Counter{0x408f276d, 0x41c83b0e, 0xa20bc7c6, 0x6d5451fd}));
    // The third uses the digits of pi.
    QCOMPARE(philox({0x243f6a88, 0x85a308d3, 0x13198a2e, 0x03707344}, {0xa4093822, 0x299f31d0}),
             (Counter{0xd16cfe09, 0x94fdcceb, 0x5001e420, 0x24126ea1}));
}

void NoiseTest::batchIsItsDraws() {
    for (const std::uint64_t seed : {std::uint64_t{0}, std::uint64_t{42}, ~std::uint64_t{0}})
        for (const std::uint32_t batch : {0u, 1u, 224u, 3906u}) {
            std::uint32_t words[noiseBatch];
            drawBatch(stream(seed, 9), batch, words);
            for (std::uint32_t i = 0; i < noiseBatch; ++i)
                QCOMPARE(words[i],
                         drawOne(stream(seed, 9), batch * static_cast<std::uint32_t>(noiseBatch) + i));
        }
}

void NoiseTest::everyPartOfTheNameMatters() {
    const NoiseStream name{1, 2, 3, NoisePurpose::step};
    const std::uint32_t word = drawOne(name, 4);
    QVERIFY(drawOne({9, 2, 3, NoisePurpose::step}, 4) != word);
    QVERIFY(drawOne({1 + (std::uint64_t{1} << 32), 2, 3, NoisePurpose::step}, 4) != word);
    QVERIFY(drawOne({1, 9, 3, NoisePurpose::step}, 4) != word);
    QVERIFY(drawOne({1, 2, 9, NoisePurpose::step}, 4) != word);
    QVERIFY(drawOne({1, 2, 3, NoisePurpose::lasting}, 4) != word);
    QVERIFY(drawOne(name, 5) != word);
    QCOMPARE(drawOne(name, 4), word);
}

void NoiseTest::quantilesAreThoseOfTheNormalDistribution() {
    const std::vector<double>& quantiles = normalQuantiles();
    QCOMPARE(quantiles.size(), quantileCount);
    QCOMPARE(quantiles.back(), 0.0);
    // The smallest tail is 1.004 / 2^32 = 2.3e-10, which is 6.23 deviations out.
    QCOMPARE(QString::number(quantiles.front(), 'f', 2), QString("6.23"));
    for (std::size_t i = 0; i + 1 < quantileCount; ++i) {
        QVERIFY(quantiles[i] > quantiles[i + 1]);
        // Bin i is 1/128 of octave i / 128; its middle as a share of 2^32 is the tail above the deviate.
        const double middle = std::ldexp(1 + (static_cast<double>(i % 128) + 0.5) / 128, int(i / 128));
        const double tail = std::ldexp(middle, -32);
        const double found = 0.5 * std::erfc(quantiles[i] / std::sqrt(2.0));
        QVERIFY2(std::fabs(found / tail - 1) < 1e-9, qPrintable(QString("%1: %2").arg(i).arg(found / tail)));
    }
}

void NoiseTest::quantileIndexFollowsTheTail() {
    // The largest tail, 2^31 - 1, rounds up to 2^31 as a float: the bin of the middle. The sign is not tail.
    QCOMPARE(quantileIndex(0x7fffffffu), static_cast<std::uint32_t>(quantileCount - 1));
    QCOMPARE(quantileIndex(0xffffffffu), static_cast<std::uint32_t>(quantileCount - 1));
    QCOMPARE(quantileIndex(0), 0u);
    QCOMPARE(quantileIndex(0x80000001u), 0u);
    QCOMPARE(quantileIndex(0x40000001u), 30u * 128); // the outer half of a half: octave 30
    QCOMPARE(quantileIndex(3), 128u + 64);           // 1.5 × 2
    std::uint32_t last = 0;
    for (std::uint32_t word = 1; word < 0x7ff00000u; word += 99991) {
        QVERIFY(quantileIndex(word) >= last && quantileIndex(word) < quantileCount);
        last = quantileIndex(word);
    }
}

void NoiseTest::scaledTablesRoundAndStop() {
    const auto table = scaledQuantiles(1000, 5000);
    QCOMPARE(table.size(), quantileCount);
    QCOMPARE(table.front(), 5000); // 6,230 without the bound
    QCOMPARE(table.back(), 0);
    for (std::size_t i = 0; i < quantileCount; ++i)
        QCOMPARE(table[i],
                 std::min(5000, static_cast<std::int32_t>(std::lround(1000 * normalQuantiles()[i]))));
    // Half of all words lie above the middle: the same deviate with the sign turned.
    QCOMPARE(deviate(table, 0x80000000u | 12345u), -deviate(table, 12345u));
    for (const std::int32_t none : scaledQuantiles(0, 5000))
        QCOMPARE(none, 0);
}

void NoiseTest::kernelAddsTheTable() {
    const auto table = scaledQuantiles(spread, noBound);
    std::uint32_t words[noiseBatch];
    drawBatch(stream(3, 1), 0, words);
    std::vector<std::uint32_t> base(noiseBatch);
    for (std::uint32_t i = 0; i < noiseBatch; ++i)
        base[i] = 10000000 + i;
    // Any stretch of a batch, so that whole vectors and rests are both met.
    for (const std::size_t count :
         {std::size_t{0}, std::size_t{1}, std::size_t{7}, std::size_t{8}, std::size_t{33}, noiseBatch}) {
        std::vector<std::uint32_t> narrow(noiseBatch, 1);
        addNoise(base.data(), words, table.data(), count, narrow.data());
        std::vector<std::uint64_t> ticks(noiseBatch, 1);
        addNoise(base.data(), words, table.data(), count, ticks.data());
        std::uint64_t sum = 0;
        std::uint64_t most = 0;
        std::uint64_t waits = 0;
        for (std::size_t i = 0; i < noiseBatch; ++i) {
            const auto expected =
                i < count ? static_cast<std::uint64_t>(std::int64_t{base[i]} + deviate(table, words[i])) : 1u;
            QCOMPARE(ticks[i], expected);
            QCOMPARE(std::uint64_t{narrow[i]}, expected);
            sum += i < count ? expected : 0;
            most = i < count ? std::max(most, expected) : most;
            waits += i < count ? std::min<std::uint64_t>(20000000u - expected, 10000000u) : 0;
        }
        QCOMPARE(sumAndMost(ticks.data(), count).sum, sum);
        QCOMPARE(sumAndMost(ticks.data(), count).most, most);
        QCOMPARE(sumOfCappedWaits(ticks.data(), count, 20000000u, 10000000u), waits);
    }
}

void NoiseTest::deviatesHaveTheirMoments() {
    constexpr double n = 1e6;
    const auto table = scaledQuantiles(spread, noBound);
    double sum = 0;
    double squares = 0;
    for (std::uint32_t i = 0; i < 1000000; ++i) {
        const double z = deviate(table, drawOne(stream(1, 0), i)) / spread;
        sum += z;
        squares += z * z;
    }
    // Standard errors: 1 / sqrt(n) of the mean, sqrt(2 / n) of the variance.
    QVERIFY(std::fabs(sum / n) < 5 / std::sqrt(n));
    QVERIFY(std::fabs(squares / n - 1) < 5 * std::sqrt(2 / n));
}

void NoiseTest::largestOfManyIsAsLargeAsItShouldBe_data() {
    QTest::addColumn<std::uint32_t>("gpus");
    QTest::addColumn<int>("groups");
    QTest::addColumn<double>("expected");
    // Means of the largest of n standard normal deviates, by numerical integration of n x phi(x)
    // Phi(x)^(n-1).
    QTest::newRow("8") << 8u << 100000 << 1.4236;
    QTest::newRow("64") << 64u << 40000 << 2.3437;
    QTest::newRow("512") << 512u << 8000 << 3.0439;
    QTest::newRow("1024") << 1024u << 4000 << 3.2482;
    QTest::newRow("4096") << 4096u << 1500 << 3.6261;
    QTest::newRow("16384") << 16384u << 400 << 3.9714;
}

void NoiseTest::largestOfManyIsAsLargeAsItShouldBe() {
    // The largest of n scatters by 0.61 (n = 8) down to 0.29 (n = 16,384): over that many groups, each its
    // own step, the standard error of the mean is 0.002 to 0.015, and it may be five of them off.
    QFETCH(std::uint32_t, gpus);
    QFETCH(int, groups);
    QFETCH(double, expected);
    const auto table = scaledQuantiles(spread, noBound);
    double sum = 0;
    double squares = 0;
    for (int step = 0; step < groups; ++step) {
        std::uint32_t words[noiseBatch];
        std::int32_t most = -noBound;
        for (std::uint32_t first = 0; first < gpus; first += noiseBatch) {
            drawBatch(stream(5, static_cast<std::uint32_t>(step)), first / noiseBatch, words);
            for (std::uint32_t i = 0; i < std::min<std::uint32_t>(gpus, noiseBatch); ++i)
                most = std::max(most, deviate(table, words[i]));
        }
        sum += most / spread;
        squares += most / spread * (most / spread);
    }
    const double mean = sum / groups;
    const double error = std::sqrt((squares / groups - mean * mean) / groups);
    QVERIFY2(std::fabs(mean - expected) < 5 * error, qPrintable(QString::number(mean)));
    QVERIFY(error < 0.016); // or the check says nothing
}

void NoiseTest::groupsHaveTheirOwnLuck() {
    // The product of two independent deviates has mean 0 and deviation 1.
    constexpr std::uint32_t count = 200000;
    const NoiseStream one{1, 2, 3, NoisePurpose::step};
    for (const NoiseStream& other :
         {NoiseStream{1, 3, 3, NoisePurpose::step}, NoiseStream{1, 2, 4, NoisePurpose::step},
          NoiseStream{1, 2, 3 + (std::uint64_t{1} << 32), NoisePurpose::step},
          NoiseStream{1, 2, 3, NoisePurpose::drift}, NoiseStream{2, 2, 3, NoisePurpose::step}}) {
        double products = 0;
        for (std::uint32_t i = 0; i < count; ++i)
            products += normalDeviate(drawOne(one, i)) * normalDeviate(drawOne(other, i));
        QVERIFY(std::fabs(products / count) < 5 / std::sqrt(count));
    }
}

void NoiseTest::passesOfAStepAverageOut() {
    // 16 micro-batches through 8 layers, forward and backward, are 256 passes: 8 % of one is 0.5 % of the
    // step. With 1.2 % of the type's own, sqrt(1.2^2 + 0.5^2) = 1.3 %.
    QCOMPARE(wholeStepNoise(0, 0.08, 16, 8), 0.005);
    QCOMPARE(wholeStepNoise(0.012, 0.08, 16, 8), 0.013);
    QCOMPARE(wholeStepNoise(0.012, 0, 16, 8), 0.012);
    QCOMPARE(wholeStepNoise(0.012, 0.08, 0, 8), 0.012);
    // The same by drawing 256 passes of 4,000 steps: the standard error of a deviation is 1 / sqrt(2 n).
    constexpr int steps = 4000;
    double squares = 0;
    for (std::uint32_t step = 0; step < steps; ++step) {
        double late = 0;
        for (std::uint32_t pass = 0; pass < 256; ++pass)
            late += 0.08 * normalDeviate(drawOne(stream(8, step), pass)) / 256;
        squares += late * late;
    }
    const double found = std::sqrt(squares / steps);
    QVERIFY(std::fabs(found / wholeStepNoise(0, 0.08, 16, 8) - 1) < 5 / std::sqrt(2.0 * steps));
}

QTEST_APPLESS_MAIN(NoiseTest)
#include "tst_noise.moc"
