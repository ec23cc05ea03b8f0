// Laws that hold whatever the figures are: faster is never slower, nearer never later, alone nobody talks.
#include <cmath>

#include <QObject>
#include <QTest>

#include "core/simulation/StepReader.h"
#include "tests/core/RunnableScenario.h"
#include "tests/core/StepSums.h"

using namespace lockstep;

namespace {

constexpr int tries = 400;
constexpr int enough = 80; ///< that both ran

/// A quiet step is a sum of about ten parts, each rounded to a tick; a pipeline's also of passes.
constexpr std::int64_t rounding = 20;

bool isNoLonger(const Fleet& after, const Fleet& before, Ticks allowed = {}) {
    const std::int64_t most = before.quietStep().count + allowed.count;
    return after.quietStep().count <= most + rounding + most / 1000000;
}

QByteArray told(int number, const Fleet& before, const Fleet& after) {
    return "number " + QByteArray::number(number) + ": " +
           QByteArray::number(static_cast<qlonglong>(before.quietStep().count)) + " to " +
           QByteArray::number(static_cast<qlonglong>(after.quietStep().count));
}

void quicken(GpuType& gpu, double factor) {
    gpu.bf16.value.value *= factor;
    gpu.memoryBandwidth.value.value *= factor;
}

/// All types of the catalog so many times faster, or one of them.
std::vector<GpuType> fasterTypes(double factor, const std::string& only = {}) {
    std::vector<GpuType> types = shippedCatalog().gpus;
    for (GpuType& gpu : types)
        if (only.empty() || gpu.name == only)
            quicken(gpu, factor);
    return types;
}

/// The mean of the largest of n standard normal deviates: the integral of 1 - F^n above zero, less that of
/// F^n below.
double meanOfLargest(double n) {
    constexpr double width = 1e-3;
    double mean = 0;
    for (double x = -8; x < 8; x += width) {
        const double below = std::pow(0.5 * std::erfc(-(x + width / 2) / std::sqrt(2.0)), n);
        mean += width * (x >= -width / 2 ? 1 - below : -below);
    }
    return mean;
}

} // namespace

class LawsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void fasterGpusEverywhereNeverLengthenTheStep();
    void fasterTypeHardlyLengthensABalancedStep();
    void splitBySpeedIsNeverSlower();
    void moreChannelsNeverLengthenTheStep();
    void shorterLinkNeverLengthensTheStep();
    void aloneNobodyCommunicates();
    void twiceTheReplicasAndTheBatchComputeAlike();
    void barrierIsTheLargestOfMany_data();
    void barrierIsTheLargestOfMany();
};

void LawsTest::fasterGpusEverywhereNeverLengthenTheStep() {
    Dice dice(1);
    int compared = 0;
    for (int i = 0; i < 3 * tries; ++i) {
        Scenario scenario = anyPlan(dice, dice.whole(1, 3));
        const auto before = fleetIfAny(scenario);
        scenario.ownTypes.gpus = fasterTypes(dice.real(1, 4));
        const auto after = fleetIfAny(scenario);
        QVERIFY(!before || after);
        if (!before)
            continue;
        QVERIFY2(isNoLonger(*after, *before), told(i, *before, *after));
        ++compared;
    }
    QVERIFY(compared > enough);
}

void LawsTest::fasterTypeHardlyLengthensABalancedStep() {
    // Work goes by speed in whole micro-batches: the last of them may end later by one, but no more.
    Dice dice(2);
    int compared = 0;
    for (int i = 0; i < tries; ++i) {
        Scenario scenario = plausible(dice, dice.whole(1, 3));
        scenario.job.plan.balance = Balance::proportional;
        const auto before = fleetIfAny(scenario);
        if (!before)
            continue;
        scenario.ownTypes.gpus = fasterTypes(dice.real(1, 4), dice.pick(before->groups).gpu);
        const auto after = fleetIfAny(scenario);
        QVERIFY(after);
        Ticks oneMore;
        for (const WorkClass& work : before->classes)
            if (work.works())
                oneMore = std::max(oneMore, {work.stages.front().ready().count / work.microBatches});
        QVERIFY2(isNoLonger(*after, *before, oneMore), told(i, *before, *after));
        ++compared;
    }
    QVERIFY(compared > enough);
}

void LawsTest::splitBySpeedIsNeverSlower() {
    // Nobody who balances would take a split that ends later than the equal one.
    Dice dice(5);
    int compared = 0;
    int shorter = 0;
    for (int i = 0; i < tries; ++i) {
        Scenario scenario = anyPlan(dice, dice.whole(1, 3));
        const auto equal = fleetIfAny(scenario);
        scenario.job.plan.balance = Balance::proportional;
        const auto bySpeed = fleetIfAny(scenario);
        QVERIFY(!equal || bySpeed);
        if (!equal)
            continue;
        QVERIFY2(isNoLonger(*bySpeed, *equal), told(i, *equal, *bySpeed));
        ++compared;
        shorter += bySpeed->quietStep().count * 100 < equal->quietStep().count * 99 ? 1 : 0;
    }
    QVERIFY(compared > enough);
    QVERIFY2(shorter > compared / 4, qPrintable(QString("%1 of %2").arg(shorter).arg(compared)));
}

void LawsTest::moreChannelsNeverLengthenTheStep() {
    Dice dice(3);
    int compared = 0;
    for (int i = 0; i < tries; ++i) {
        Scenario scenario = anyPlan(dice, dice.whole(2, 3));
        const auto before = fleetIfAny(scenario);
        Link& link = scenario.links[dice.whole(0, static_cast<std::uint32_t>(scenario.links.size() - 1))];
        link.channels *= dice.whole(1, 20);
        const auto after = fleetIfAny(scenario);
        QVERIFY(!before || after);
        if (!before)
            continue;
        QVERIFY2(isNoLonger(*after, *before), told(i, *before, *after));
        ++compared;
    }
    QVERIFY(compared > enough);
}

void LawsTest::shorterLinkNeverLengthensTheStep() {
    Dice dice(4);
    int compared = 0;
    for (int i = 0; i < tries; ++i) {
        Scenario scenario = anyPlan(dice, dice.whole(2, 3));
        for (Link& link : scenario.links)
            link.pinnedLength = Kilometers{dice.magnitude(1, 5000)};
        const auto before = fleetIfAny(scenario);
        Link& link = scenario.links[dice.whole(0, static_cast<std::uint32_t>(scenario.links.size() - 1))];
        link.pinnedLength = *link.pinnedLength * dice.real(0, 1);
        const auto after = fleetIfAny(scenario);
        QVERIFY(!before || after);
        if (!before)
            continue;
        QVERIFY2(isNoLonger(*after, *before), told(i, *before, *after));
        ++compared;
    }
    QVERIFY(compared > enough);
}

void LawsTest::aloneNobodyCommunicates() {
    Scenario scenario = oneCampus(1);
    scenario.job.plan = {};
    scenario.job.plan.data = 1;
    scenario.job.globalBatch = 4;
    Engine engine(fleetOf(scenario));
    const GpuStep step = stepOf(engine.fleet(), 0, 0, engine.advance().outcome);
    for (const Cause cause :
         {Cause::commScaleUp, Cause::commFabric, Cause::commLinkBandwidth, Cause::commLinkLatency,
          Cause::pipelineBubble, Cause::waitGeneration, Cause::waitStraggler, Cause::noWork})
        QCOMPARE(step[cause].count, std::int64_t{0});
    QVERIFY(step[Cause::compute].count > 0);
}

void LawsTest::twiceTheReplicasAndTheBatchComputeAlike() {
    // Each replica has the same work. Optimizer state that is not sharded does not shrink either.
    for (const PipelineDetail detail : {PipelineDetail::alike, PipelineDetail::stages}) {
        const auto costs = [&](std::uint32_t racks) {
            Scenario scenario = oneCampus(racks);
            scenario.job.plan.pipeline = 4;
            scenario.job.plan.sharding = Sharding::none;
            scenario.job.plan.detail = detail;
            scenario.job.globalBatch = racks * 8;
            return costsAt(*fleetOf(scenario), 0);
        };
        const StepCosts once = costs(8);
        const StepCosts twice = costs(16);
        QVERIFY(once.bubble.count > 0);
        QCOMPARE(twice.compute.count, once.compute.count);
        QCOMPARE(twice.bubble.count, once.bubble.count);
        QCOMPARE(twice.scaleUp.count, once.scaleUp.count);
    }
}

void LawsTest::barrierIsTheLargestOfMany_data() {
    QTest::addColumn<int>("racks");
    for (const int racks : {1, 4, 32})
        QTest::addRow("%d GPUs", racks * 32) << racks;
}

void LawsTest::barrierIsTheLargestOfMany() {
    // A GPU's slowness in a step is the sum of two independent normal deviates, a lasting one of its own and
    // one of the step: normal with the root of the sum of squares. Over seeds the last of N of them is late
    // by as many of these as the largest of N deviates is on average, here within four standard errors. (The
    // standard deviation of the largest is below one.)
    QFETCH(int, racks);
    Scenario scenario = oneCampus(static_cast<std::uint32_t>(racks));
    const GpuType& gpu = *shippedCatalog().gpu("H100 SXM");
    const double age = scenario.rackGroups[0].age.value;
    const double sigma =
        std::hypot(gpu.persistentSpread.value + gpu.spreadGrowth.value * age, gpu.stepNoise.value);
    constexpr int seeds = 600;
    double sum = 0;
    double squares = 0;
    for (int seed = 0; seed < seeds; ++seed) {
        scenario.seed = static_cast<std::uint64_t>(seed);
        Engine engine(fleetOf(scenario));
        const StepCosts& costs = costsAt(engine.fleet(), 0);
        const Ticks late = engine.advance().outcome.barriers[0] - costs.ready();
        const double z = static_cast<double>(late.count) / (static_cast<double>(costs.compute.count) * sigma);
        sum += z;
        squares += z * z;
    }
    const double mean = sum / seeds;
    const double error = std::sqrt((squares / seeds - mean * mean) / seeds);
    const double expected = meanOfLargest(racks * 32);
    QVERIFY2(std::fabs(mean - expected) < 4 * error,
             qPrintable(QString("%1 ± %2, expected %3").arg(mean).arg(error).arg(expected)));
}

QTEST_APPLESS_MAIN(LawsTest)
#include "tst_laws.moc"
