// At every step the time of every GPU is accounted for, to the tick.
#include <QObject>
#include <QTest>

#include "core/report/Summary.h"
#include "tests/core/QtText.h"
#include "tests/core/SampleScenario.h"

using namespace lockstep;

namespace {

/// 273 sequences over 34 replicas: one replica has a ninth micro-batch, the others lack it.
Scenario unevenBatch() {
    Scenario scenario = twoCampuses();
    scenario.job.globalBatch = 273;
    return scenario;
}

/// 20 of 34 replicas are used: all 16 of North, 4 of South's 18.
Scenario fewReplicas() {
    Scenario scenario = twoCampuses();
    scenario.job.plan.data = 20;
    scenario.job.globalBatch = 160;
    return scenario;
}

/// 30 sequences for 34 replicas: four have nothing at all.
Scenario idleReplicas() {
    Scenario scenario = twoCampuses();
    scenario.job.globalBatch = 30;
    return scenario;
}

Ticks sumOf(const GpuStep& step) {
    return step.compute + step.scaleUp + step.bubble + step.noWork + step.waitGeneration +
           step.waitStraggler + step.exchange.total() + step.unallocated;
}

void addTo(CauseTicks& causes, const GpuStep& step) {
    const auto add = [&](Cause cause, Ticks time) {
        causes[indexOf(cause)] += static_cast<std::uint64_t>(time.count);
    };
    add(Cause::compute, step.compute);
    add(Cause::commScaleUp, step.scaleUp);
    add(Cause::pipelineBubble, step.bubble);
    add(Cause::noWork, step.noWork);
    add(Cause::waitGeneration, step.waitGeneration);
    add(Cause::waitStraggler, step.waitStraggler);
    add(Cause::commFabric, step.exchange.fabric);
    add(Cause::commLinkBandwidth, step.exchange.linkBandwidth);
    add(Cause::commLinkLatency, step.exchange.linkLatency);
    add(Cause::unallocated, step.unallocated);
}

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

class EngineTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void timeIsAccountedFor_data();
    void timeIsAccountedFor();
    void blockerIsTheLowestOfTheLast();
    void sameBytesTwice();
    void seedChangesTheNoise();
    void racksElsewhereChangeNobodysLuck();
    void oneCampusHasNoLinks();
    void unevenBatchLeavesNoWork();
    void replicasWithoutWorkWait();
    void unusedGpusAreUnallocated();
    void olderTypeMakesTheNewerWait();
    void longWaitsAreCounted();
    void revisionGoesOn();
    void mainCauseIsTheLargestLoss();
};

void EngineTest::timeIsAccountedFor_data() {
    QTest::addColumn<Scenario>("scenario");
    QTest::newRow("even") << twoCampuses();
    QTest::newRow("uneven batch") << unevenBatch();
    QTest::newRow("few replicas") << fewReplicas();
    QTest::newRow("idle replicas") << idleReplicas();
    QTest::newRow("one campus") << oneCampus(33);
    QTest::newRow("Colossus") << exampleNamed("colossus-1");
}

void EngineTest::timeIsAccountedFor() {
    QFETCH(Scenario, scenario);
    Engine engine(fleetOf(scenario));
    const Fleet& fleet = engine.fleet();
    Ticks now;
    for (std::uint64_t step = 0; step < 3; ++step) {
        const StepRecord& record = engine.advance();
        QCOMPARE(record.step, step);
        QCOMPARE(record.start.count, now.count);
        QCOMPARE(record.duration.count, (record.barrier + fleet.exchange.total()).count);
        QCOMPARE(record.blockCauses.size(), fleet.blocks.size());
        std::uint32_t gpu = 0;
        for (std::size_t b = 0; b < fleet.blocks.size(); ++b) {
            QCOMPARE(fleet.blocks[b].gpus.first, gpu); // blocks follow each other without a gap
            CauseTicks sums{};
            for (; gpu < fleet.blocks[b].gpus.end(); ++gpu) {
                const GpuStep alone = stepOf(fleet, gpu, step, record.barrier);
                QCOMPARE(sumOf(alone).count, record.duration.count);
                addTo(sums, alone);
            }
            QVERIFY(sums == record.blockCauses[b]);
        }
        QCOMPARE(gpu, fleet.gpuCount());
        now += record.duration;
    }
    QCOMPARE(engine.now().count, now.count);
}

void EngineTest::blockerIsTheLowestOfTheLast() {
    Engine engine(fleetOf(twoCampuses()));
    for (int i = 0; i < 20; ++i) {
        const StepRecord& record = engine.advance();
        const auto ready = [&](std::uint32_t gpu) {
            const GpuStep step = stepOf(engine.fleet(), gpu, record.step, record.barrier);
            return step.compute + step.scaleUp + step.bubble;
        };
        for (std::uint32_t gpu = 0; gpu < engine.fleet().gpuCount(); ++gpu)
            QVERIFY(gpu < record.blocker ? ready(gpu) < record.barrier : ready(gpu) <= record.barrier);
        QCOMPARE(ready(record.blocker).count, record.barrier.count);
    }
}

void EngineTest::sameBytesTwice() {
    Engine first(fleetOf(unevenBatch()));
    Engine second(fleetOf(unevenBatch()));
    for (int i = 0; i < 20; ++i)
        QVERIFY(parts(first.advance()) == parts(second.advance()));
}

void EngineTest::seedChangesTheNoise() {
    Scenario other = twoCampuses();
    other.seed = 43;
    Engine first(fleetOf(twoCampuses()));
    Engine second(fleetOf(other));
    QVERIFY(parts(first.advance()) != parts(second.advance()));
    QCOMPARE(first.fleet().quietStep().count, second.fleet().quietStep().count); // the quiet step has none
    QVERIFY(first.fleet().lastingTicks != second.fleet().lastingTicks);
}

void EngineTest::racksElsewhereChangeNobodysLuck() {
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

void EngineTest::oneCampusHasNoLinks() {
    Engine engine(fleetOf(oneCampus(33)));
    const StepRecord& record = engine.advance();
    QCOMPARE(total(record, Cause::commLinkBandwidth), std::uint64_t{0});
    QCOMPARE(total(record, Cause::commLinkLatency), std::uint64_t{0});
    QVERIFY(total(record, Cause::commFabric) > 0);
    Engine two(fleetOf(twoCampuses()));
    QVERIFY(total(two.advance(), Cause::commLinkBandwidth) > 0);
    QVERIFY(total(two.advance(), Cause::commLinkLatency) > 0);
}

void EngineTest::unevenBatchLeavesNoWork() {
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

void EngineTest::replicasWithoutWorkWait() {
    Engine engine(fleetOf(idleReplicas()));
    const StepRecord& record = engine.advance();
    const GpuStep idle = stepOf(engine.fleet(), engine.fleet().gpuCount() - 1, 0, record.barrier);
    QCOMPARE(idle.noWork.count, record.barrier.count);
    QCOMPARE(idle.compute.count, std::int64_t{0});
    // They hold the parameters, so they take part in the exchange.
    QCOMPARE(idle.exchange.total().count, engine.fleet().exchange.total().count);
}

void EngineTest::unusedGpusAreUnallocated() {
    QCOMPARE(total(Engine(fleetOf(twoCampuses())).advance(), Cause::unallocated), std::uint64_t{0});
    Engine engine(fleetOf(fewReplicas()));
    const StepRecord& record = engine.advance();
    // 14 replicas of 32 GPUs do nothing all the time.
    QCOMPARE(total(record, Cause::unallocated), 14 * 32 * static_cast<std::uint64_t>(record.duration.count));
    QCOMPARE(engine.fleet().replicas, 20u);
}

void EngineTest::olderTypeMakesTheNewerWait() {
    Engine engine(fleetOf(twoCampuses()));
    const StepRecord& record = engine.advance();
    // An H100 reaches 989 × 0.60 TFLOP/s, a GB200 2,500 × 0.49: the GB200 of South wait, the H100 do not.
    const GpuStep north = stepOf(engine.fleet(), 0, 0, record.barrier);
    const GpuStep south = stepOf(engine.fleet(), 512, 0, record.barrier);
    QCOMPARE(north.waitGeneration.count, std::int64_t{0});
    QCOMPARE(south.waitGeneration.count, engine.fleet().classes.back().slowerType.count);
    QVERIFY(south.waitGeneration.count > record.barrier.count / 4);
}

void EngineTest::longWaitsAreCounted() {
    // V100 exchange activations of 32-way tensor parallelism over their network cards, GB200 inside their
    // rack: the wait of a GB200 is far beyond the 429 s that 32 bits of ticks hold.
    Scenario scenario = twoCampuses();
    scenario.rackGroups[0] = {{3}, {1}, "V100 DGX-2 rack", 8, {2}};
    scenario.job.model = "Llama 3 405B";
    scenario.job.plan.tensor = 32;
    scenario.job.plan.pipeline = 1;
    scenario.job.plan.virtualStages = 1;
    scenario.job.globalBatch = 26 * 10;
    Engine engine(fleetOf(scenario));
    const StepRecord& record = engine.advance();
    const GpuStep newer = stepOf(engine.fleet(), engine.fleet().gpuCount() - 1, 0, record.barrier);
    const GpuStep older = stepOf(engine.fleet(), 0, 0, record.barrier);
    QCOMPARE(sumOf(newer).count, record.duration.count);
    QCOMPARE(sumOf(older).count, record.duration.count);
    QVERIFY((record.barrier - engine.fleet().classes.back().ready()).count > 0xffffffffLL);
    for (std::size_t b = 0; b < engine.fleet().blocks.size(); ++b) {
        std::uint64_t sum = 0;
        for (const std::uint64_t ticks : record.blockCauses[b])
            sum += ticks;
        QCOMPARE(sum,
                 engine.fleet().blocks[b].gpus.count * static_cast<std::uint64_t>(record.duration.count));
    }
}

void EngineTest::revisionGoesOn() {
    Engine engine(fleetOf(twoCampuses()));
    engine.advance();
    const Ticks end = engine.now();
    engine.revise(fleetOf(unevenBatch()));
    QVERIFY(engine.gpuCauses() ==
            std::vector<std::uint8_t>(engine.fleet().gpuCount(), std::uint8_t(Cause::noWork)));
    const StepRecord& record = engine.advance();
    QCOMPARE(record.step, std::uint64_t{1});
    QCOMPARE(record.start.count, end.count);
    // The second step is what the second fleet's own second step would have been.
    Engine other(fleetOf(unevenBatch()));
    other.advance();
    QVERIFY(other.advance().blockCauses == record.blockCauses);
}

void EngineTest::mainCauseIsTheLargestLoss() {
    for (const Scenario& scenario : {twoCampuses(), fewReplicas(), idleReplicas()}) {
        Engine engine(fleetOf(scenario));
        const StepRecord& record = engine.advance();
        const auto causes = engine.gpuCauses();
        QCOMPARE(causes.size(), static_cast<std::size_t>(engine.fleet().gpuCount()));
        for (std::uint32_t gpu = 0; gpu < engine.fleet().gpuCount(); ++gpu) {
            CauseTicks times{};
            addTo(times, stepOf(engine.fleet(), gpu, 0, record.barrier));
            times[indexOf(Cause::compute)] = 0; // no loss
            const std::uint64_t largest = *std::max_element(times.begin(), times.end());
            if (largest * 20 < static_cast<std::uint64_t>(record.duration.count))
                QCOMPARE(causes[gpu], static_cast<std::uint8_t>(Cause::compute));
            else
                QCOMPARE(times[causes[gpu]], largest);
        }
    }
}

QTEST_APPLESS_MAIN(EngineTest)
#include "tst_engine.moc"
