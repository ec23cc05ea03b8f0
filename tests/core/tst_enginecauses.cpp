// Each cause appears where there is reason for it, and nowhere else.
#include <algorithm>

#include <QObject>
#include <QTest>

#include "core/calibration/JobQuestion.h"
#include "core/simulation/StepReader.h"
#include "core/training/GradientTraffic.h"
#include "core/training/StepEstimate.h"
#include "tests/core/SampleScenario.h"
#include "tests/core/StepSums.h"

using namespace lockstep;

namespace {

/// What a GPU of this type computes once a step, whatever its micro-batches, in the 16 replicas of North.
Ticks onceOf(const Scenario& scenario, const std::string& gpu) {
    const StepEstimate step =
        estimateStep(jobQuestion(shippedBasis(), *shippedCatalog().gpu(gpu),
                                 *shippedCatalog().model(scenario.job.model), scenario.job, {16, 8}));
    return toTicks(step.optimizer + step.overhead);
}

/// Everything a step is, for comparing byte by byte.
auto parts(const StepRecord& record) {
    return std::tuple(record.step, record.start, record.outcome, record.blocker, record.blockCauses);
}

std::vector<std::uint64_t> ticksOf(const Fleet& fleet, GpuRange range, std::uint64_t step) {
    StepReader reader(fleet);
    std::vector<std::uint64_t> ticks;
    for (std::uint32_t gpu = range.first; gpu < range.end(); ++gpu) {
        std::uint64_t stall = 0;
        const bool works = fleet.classes[fleet.classIndexOf(gpu)].works();
        ticks.push_back(works ? reader.computeAt(gpu, step, 0, stall) : 0);
    }
    return ticks;
}

} // namespace

class EngineCausesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void seedChangesTheNoise();
    void racksElsewhereChangeNobodysLuck();
    void oneCampusHasNoLinks();
    void unevenBatchLeavesNoWork();
    void replicasWithoutWorkWait();
    void unusedGpusAreUnallocated();
    void olderTypeMakesTheNewerWait();
};

void EngineCausesTest::seedChangesTheNoise() {
    Scenario other = twoCampuses();
    other.seed = 43;
    Engine first(fleetOf(twoCampuses()));
    Engine second(fleetOf(other));
    QVERIFY(parts(first.advance()) != parts(second.advance()));
    QCOMPARE(first.fleet().quietStep().count, second.fleet().quietStep().count); // the quiet step has none
    QVERIFY(first.fleet().lastingTicks != second.fleet().lastingTicks);
}

void EngineCausesTest::racksElsewhereChangeNobodysLuck() {
    // A third campus with four more replicas, and four times eight more micro-batches: everybody else has the
    // same work, and with it the same lasting slowness and the same noise at every step.
    Scenario larger = twoCampuses();
    larger.campuses.push_back({{6}, "East", {{5}, {5}}, 1.0});
    larger.rackGroups.push_back({{7}, {6}, "H100 HGX rack", 4, {0}});
    larger.links.push_back(larger.links[0]);
    larger.links[1].id = {8};
    larger.links[1].to = {6};
    larger.job.globalBatch = 38 * 8;
    const auto before = fleetOf(twoCampuses());
    const auto after = fleetOf(larger);
    const GpuRange everybody{0, before->gpuCount()};
    QCOMPARE(after->gpuCount(), everybody.count + 128);
    QVERIFY(
        std::equal(before->lastingTicks.begin(), before->lastingTicks.end(), after->lastingTicks.begin()));
    for (const std::uint64_t step : {0u, 1u, 1000u})
        QVERIFY(ticksOf(*before, everybody, step) == ticksOf(*after, everybody, step));
}

void EngineCausesTest::oneCampusHasNoLinks() {
    Engine engine(fleetOf(oneCampus(33)));
    const StepRecord& record = engine.advance();
    QCOMPARE(total(record, Cause::commLinkBandwidth), std::uint64_t{0});
    QCOMPARE(total(record, Cause::commLinkLatency), std::uint64_t{0});
    QVERIFY(total(record, Cause::commFabric) > 0);
    Engine two(fleetOf(twoCampuses()));
    QVERIFY(total(two.advance(), Cause::commLinkBandwidth) > 0);
    QVERIFY(total(two.advance(), Cause::commLinkLatency) > 0);
}

void EngineCausesTest::unevenBatchLeavesNoWork() {
    Engine even(fleetOf(twoCampuses()));
    QCOMPARE(total(even.advance(), Cause::noWork), std::uint64_t{0});
    // The first replica of North has nine micro-batches. Its 32 GPUs lack no work, North's others a ninth.
    Engine engine(fleetOf(unevenBatch()));
    const StepRecord& record = engine.advance();
    const GpuStep busy = stepOf(engine.fleet(), 0, 0, record.outcome);
    const GpuStep other = stepOf(engine.fleet(), 32, 0, record.outcome);
    QCOMPARE(busy[Cause::noWork].count, std::int64_t{0});
    QVERIFY(other[Cause::noWork].count > 0);
    const StepCosts& most = costsAt(engine.fleet(), 0);
    const StepCosts& fewer = costsAt(engine.fleet(), 32);
    QCOMPARE(fewer.lackOfWork.count, (most.ready() - fewer.ready()).count);
    // A slow one waits less than it lacks.
    const Ticks ready = other[Cause::compute] + fewer.ready() - fewer.compute;
    QCOMPARE(other[Cause::noWork].count,
             std::min(fewer.lackOfWork, record.outcome.barriers[0] - ready).count);
    // Eight ninths, rounded, of what grows with the work: all but the optimizer and the host's share.
    const auto once = onceOf(unevenBatch(), "H100 SXM");
    QVERIFY(std::abs((fewer.compute - once).count * 9 - (most.compute - once).count * 8) <= 20);
}

void EngineCausesTest::replicasWithoutWorkWait() {
    Engine engine(fleetOf(idleReplicas()));
    const StepRecord& record = engine.advance();
    const GpuStep idle = stepOf(engine.fleet(), engine.fleet().gpuCount() - 1, 0, record.outcome);
    QCOMPARE(idle[Cause::noWork].count, record.outcome.barriers[0].count);
    QCOMPARE(idle[Cause::compute].count, std::int64_t{0});
    QCOMPARE(costsAt(engine.fleet(), engine.fleet().gpuCount() - 1).ready().count, std::int64_t{0});
    // They hold the parameters, so they take part in the exchange.
    const Exchange& exchange = engine.fleet().learners[0].exchange;
    QVERIFY(exchange.total().count > 0);
    QCOMPARE(idle[Cause::commFabric].count, exchange.fabric.count);
    QCOMPARE(idle[Cause::commLinkBandwidth].count, exchange.linkBandwidth.count);
    QCOMPARE(idle[Cause::commLinkLatency].count, exchange.linkLatency.count);
}

void EngineCausesTest::unusedGpusAreUnallocated() {
    QCOMPARE(total(Engine(fleetOf(twoCampuses())).advance(), Cause::unallocated), std::uint64_t{0});
    Engine engine(fleetOf(fewReplicas()));
    const StepRecord& record = engine.advance();
    // 14 replicas of 32 GPUs do nothing all the time.
    QCOMPARE(total(record, Cause::unallocated),
             14 * 32 * static_cast<std::uint64_t>(record.duration().count));
    QCOMPARE(engine.fleet().replicas, 20u);
}

void EngineCausesTest::olderTypeMakesTheNewerWait() {
    Engine engine(fleetOf(twoCampuses()));
    const StepRecord& record = engine.advance();
    // An H100 reaches 989 × 0.60 TFLOP/s, a GB200 2,500 × 0.49: the GB200 of South wait, the H100 do not.
    const GpuStep north = stepOf(engine.fleet(), 0, 0, record.outcome);
    const GpuStep south = stepOf(engine.fleet(), 512, 0, record.outcome);
    QCOMPARE(north[Cause::waitGeneration].count, std::int64_t{0});
    QCOMPARE(south[Cause::waitGeneration].count, costsAt(engine.fleet(), 512).slowerType.count);
    QVERIFY(south[Cause::waitGeneration].count > record.outcome.barriers[0].count / 4);
}

QTEST_APPLESS_MAIN(EngineCausesTest)
#include "tst_enginecauses.moc"
