// GPUs wander slowly: normal at every step, alike for a while, forgetful over two knots.
#include <algorithm>
#include <cmath>

#include <QObject>
#include <QTest>

#include "core/training/Drift.h"

using namespace lockstep;

namespace {

constexpr double spread = 1e6; ///< ticks: millionths of a deviation
constexpr std::int32_t noBound = 1 << 30;
constexpr std::uint32_t gpus = 65536;
constexpr std::uint32_t knot = 8 * driftEvery;
const DrawnGroup group{42, 7, gpus};

/// Drift of every GPU, in deviations.
std::vector<double> driftAtStep(std::uint64_t step, const DrawnGroup& of = group) {
    static const std::vector<std::uint32_t> lasting(gpus, 10000000);
    std::vector<std::uint32_t> drifted(gpus);
    addDrift(of, {0, gpus}, driftTables(driftAt(step, knot), spread, noBound), lasting.data(),
             drifted.data());
    std::vector<double> deviations(gpus);
    std::ranges::transform(drifted, deviations.begin(),
                           [](std::uint32_t ticks) { return (ticks - 10000000.0) / spread; });
    return deviations;
}

double meanProduct(const std::vector<double>& a, const std::vector<double>& b) {
    double sum = 0;
    for (std::size_t i = 0; i < a.size(); ++i)
        sum += a[i] * b[i];
    return sum / static_cast<double>(a.size());
}

/// What the weights promise for two steps.
double promisedCorrelation(std::uint64_t one, std::uint64_t other) {
    const DriftMoment a = driftAt(std::min(one, other), knot);
    const DriftMoment b = driftAt(std::max(one, other), knot);
    if (a.knot == b.knot)
        return a.before * b.before + a.after * b.after;
    return a.knot + 1 == b.knot ? a.after * b.before : 0;
}

} // namespace

class DriftTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void knotsLieAsFarApartAsTheMemory();
    void momentsChangeSeldom();
    void oneGpuIsItsPlaceInTheFleet();
    void everyStepIsNormal();
    void memoryFadesOverTwoKnots();
    void onAverageItForgetsLikeAutoregression();
    void largestOfManyIsThatOfNormalDeviates();
    void boundHolds();
    void otherGroupsAndTheirSizeDoNotMatter();
};

void DriftTest::knotsLieAsFarApartAsTheMemory() {
    // Six hours of 10 s steps are 2,160, nearest 16 × 2^7 = 2,048; 3 % more or less time changes nothing.
    const Seconds sixHours{6 * 3600};
    QCOMPARE(stepsPerKnot(sixHours, Seconds{10}), 2048u);
    QCOMPARE(stepsPerKnot(sixHours, Seconds{10.3}), 2048u);
    QCOMPARE(stepsPerKnot(sixHours, Seconds{9.7}), 2048u);
    // 2,048 × sqrt 2 = 2,896 steps is where the next one is nearer: 7.46 s.
    QCOMPARE(stepsPerKnot(sixHours, Seconds{7.46}), 2048u);
    QCOMPARE(stepsPerKnot(sixHours, Seconds{7.45}), 4096u);
    QCOMPARE(stepsPerKnot(Seconds{1}, Seconds{60}), driftEvery);
    QCOMPARE(stepsPerKnot(Seconds{1e12}, Seconds{1e-3}), 1u << 30);
}

void DriftTest::momentsChangeSeldom() {
    std::uint32_t changes = 0;
    for (std::uint64_t step = 1; step < 4 * knot; ++step)
        changes += driftAt(step, knot) == driftAt(step - 1, knot) ? 0 : 1;
    QCOMPARE(changes, 4 * knot / driftEvery - 1);
    QCOMPARE(driftAt(0, knot), (DriftMoment{0, 1, 0}));
    QCOMPARE(driftAt(5 * knot + 3, knot), (DriftMoment{5, 1, 0}));
    // Half-way both knots count alike.
    QCOMPARE(driftAt(knot / 2, knot).before, std::sqrt(0.5));
    QCOMPARE(driftAt(knot / 2, knot).after, std::sqrt(0.5));
}

void DriftTest::oneGpuIsItsPlaceInTheFleet() {
    const DriftTables tables = driftTables(driftAt(1000, knot), 12345, 20000);
    // Any stretch of ordinals, within a batch and over its end.
    for (const OrdinalRange range : {OrdinalRange{0, 1}, OrdinalRange{7, 33}, OrdinalRange{1000, 2100}}) {
        std::vector<std::uint32_t> lasting(range.count);
        for (std::uint32_t i = 0; i < range.count; ++i)
            lasting[i] = 1000000 + i;
        std::vector<std::uint32_t> drifted(range.count);
        addDrift(group, range, tables, lasting.data(), drifted.data());
        for (std::uint32_t i = 0; i < range.count; ++i)
            QCOMPARE(static_cast<std::int32_t>(drifted[i] - lasting[i]),
                     driftOf(group, range.first + i, tables));
    }
}

void DriftTest::everyStepIsNormal() {
    // Over n GPUs the standard error of the mean is 1 / sqrt(n), of the variance sqrt(2 / n), and of the
    // mean fourth power sqrt(96 / n) (3 for a normal deviate, whose eighth moment is 105).
    constexpr double n = gpus;
    for (std::uint64_t step = 0; step < 2 * knot; step += driftEvery) {
        const std::vector<double> drift = driftAtStep(step);
        double sum = 0;
        double fourths = 0;
        for (const double z : drift) {
            sum += z;
            fourths += z * z * z * z;
        }
        QVERIFY(std::fabs(sum / n) < 5 / std::sqrt(n));
        QVERIFY(std::fabs(meanProduct(drift, drift) - 1) < 5 * std::sqrt(2 / n));
        QVERIFY(std::fabs(fourths / n - 3) < 5 * std::sqrt(96 / n));
    }
}

void DriftTest::memoryFadesOverTwoKnots() {
    // The mean product of two deviates of correlation r has a standard error of sqrt((1 + r^2) / n).
    const std::uint64_t first = 3 * knot + 2 * driftEvery;
    const std::vector<double> start = driftAtStep(first);
    for (std::uint64_t lag = 0; lag <= 3 * knot; lag += driftEvery) {
        const double promised = promisedCorrelation(first, first + lag);
        const double found = meanProduct(start, driftAtStep(first + lag));
        QVERIFY2(std::fabs(found - promised) < 5 * std::sqrt((1 + promised * promised) / gpus),
                 qPrintable(QString("lag %1: %2 for %3").arg(lag).arg(found).arg(promised)));
        QVERIFY(lag < 2 * knot || promised == 0);
    }
}

void DriftTest::onAverageItForgetsLikeAutoregression() {
    // One knot apart, a share f of the way, f (1-f) / (f^2 + (1-f)^2) remains, whose mean over f is
    // pi / 4 - 1 / 2. 512 values of f are near enough for five digits.
    constexpr std::uint32_t fine = 512 * driftEvery;
    double sum = 0;
    for (std::uint64_t step = 0; step < fine; step += driftEvery)
        sum += driftAt(step, fine).after * driftAt(step + fine, fine).before;
    QVERIFY(std::fabs(sum / 512 - (std::acos(-1.0) / 4 - 0.5)) < 1e-5);
}

void DriftTest::largestOfManyIsThatOfNormalDeviates() {
    // 64 groups of 1,024 at 63 moments, half-way between knots two apart, which are independent. Their
    // largest is 3.2482 on average (numerical integration) and scatters by 0.35: standard error 0.0055.
    double sum = 0;
    double squares = 0;
    int samples = 0;
    for (std::uint64_t moment = 0; moment < 63; ++moment) {
        const std::vector<double> drift = driftAtStep(2 * moment * knot + knot / 2);
        for (std::size_t first = 0; first < gpus; first += noiseBatch, ++samples) {
            const double most =
                *std::max_element(drift.begin() + static_cast<std::ptrdiff_t>(first),
                                  drift.begin() + static_cast<std::ptrdiff_t>(first + noiseBatch));
            sum += most;
            squares += most * most;
        }
    }
    const double mean = sum / samples;
    const double error = std::sqrt((squares / samples - mean * mean) / samples);
    QVERIFY2(std::fabs(mean - 3.2482) < 5 * error, qPrintable(QString::number(mean)));
    QVERIFY(error < 0.007);
}

void DriftTest::boundHolds() {
    // Three deviations are exceeded by 27 in 10,000.
    const DriftTables tables = driftTables(driftAt(knot / 2, knot), 1000, 3000);
    std::uint32_t atBound = 0;
    for (std::uint32_t gpu = 0; gpu < gpus; ++gpu) {
        const std::int32_t drift = driftOf(group, gpu, tables);
        QVERIFY(std::abs(drift) <= 3000);
        atBound += std::abs(drift) == 3000 ? 1 : 0;
    }
    QVERIFY(std::fabs(atBound / (gpus * 0.0027) - 1) < 5 / std::sqrt(gpus * 0.0027));
}

void DriftTest::otherGroupsAndTheirSizeDoNotMatter() {
    const DriftTables tables = driftTables(driftAt(77, knot), spread, noBound);
    QCOMPARE(driftOf({42, 7, 100}, 50, tables), driftOf(group, 50, tables));
    const double correlation = meanProduct(driftAtStep(77), driftAtStep(77, {42, 8, gpus}));
    QVERIFY(std::fabs(correlation) < 5 / std::sqrt(gpus));
}

QTEST_APPLESS_MAIN(DriftTest)
#include "tst_drift.moc"
