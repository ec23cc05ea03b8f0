// Each cause appears where there is reason for it, and nowhere else.
#include <algorithm>

#include <QObject>
#include <QTest>

#include "tests/core/SampleScenario.h"

using namespace lockstep;

namespace {

std::uint64_t total(const StepRecord& record, Cause cause) {
    std::uint64_t sum = 0;
    for (const CauseTicks& block : record.blockCauses)
        sum += block[indexOf(cause)];
    return sum;
}

/// Everything a step is, for comparing byte by byte.
auto parts(const StepRecord& record) {
    return std::tuple(record.step, record.start, record.barrier, record.duration, record.blocker,
                      record.blockCauses);
}

std::vector<std::uint32_t> ticksOf(const Fleet& fleet, GpuRange range, std::uint64_t step) {
    std::vector<std::uint32_t> ticks(range.count);
    computeTicks(fleet, range, step, ticks);
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
    const GpuStep busy = stepOf(engine.fleet(), 0, 0, record.barrier);
    const GpuStep other = stepOf(engine.fleet(), 32, 0, record.barrier);
    QCOMPARE(busy.noWork.count, std::int64_t{0});
    QVERIFY(other.noWork.count > 0);
    const WorkClass& most = engine.fleet().classes[0];
    const WorkClass& fewer = engine.fleet().classes[1];
    QCOMPARE(fewer.lackOfWork.count, (most.ready() - fewer.ready()).count);
    const Ticks ready = other.compute + other.scaleUp + other.bubble; // a slow one waits less than it lacks
    QCOMPARE(other.noWork.count, std::min(fewer.lackOfWork, record.barrier - ready).count);
    QVERIFY(std::abs(fewer.compute.count * 9 - most.compute.count * 8) <= 9); // eight ninths, rounded
}

void EngineCausesTest::replicasWithoutWorkWait() {
    Engine engine(fleetOf(idleReplicas()));
    const StepRecord& record = engine.advance();
    const GpuStep idle = stepOf(engine.fleet(), engine.fleet().gpuCount() - 1, 0, record.barrier);
    QCOMPARE(idle.noWork.count, record.barrier.count);
    QCOMPARE(idle.compute.count, std::int64_t{0});
    // They hold the parameters, so they take part in the exchange.
    QCOMPARE(idle.exchange.total().count, engine.fleet().exchange.total().count);
}

void EngineCausesTest::unusedGpusAreUnallocated() {
    QCOMPARE(total(Engine(fleetOf(twoCampuses())).advance(), Cause::unallocated), std::uint64_t{0});
    Engine engine(fleetOf(fewReplicas()));
    const StepRecord& record = engine.advance();
    // 14 replicas of 32 GPUs do nothing all the time.
    QCOMPARE(total(record, Cause::unallocated), 14 * 32 * static_cast<std::uint64_t>(record.duration.count));
    QCOMPARE(engine.fleet().replicas, 20u);
}

void EngineCausesTest::olderTypeMakesTheNewerWait() {
    Engine engine(fleetOf(twoCampuses()));
    const StepRecord& record = engine.advance();
    // An H100 reaches 989 × 0.60 TFLOP/s, a GB200 2,500 × 0.49: the GB200 of South wait, the H100 do not.
    const GpuStep north = stepOf(engine.fleet(), 0, 0, record.barrier);
    const GpuStep south = stepOf(engine.fleet(), 512, 0, record.barrier);
    QCOMPARE(north.waitGeneration.count, std::int64_t{0});
    QCOMPARE(south.waitGeneration.count, engine.fleet().classes.back().slowerType.count);
    QVERIFY(south.waitGeneration.count > record.barrier.count / 4);
}

QTEST_APPLESS_MAIN(EngineCausesTest)
#include "tst_enginecauses.moc"
