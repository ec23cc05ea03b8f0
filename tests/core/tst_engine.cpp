// At every step the time of every GPU is accounted for, to the tick.
#include <QObject>
#include <QTest>

#include "core/report/Summary.h"
#include "core/simulation/StepReader.h"
#include "tests/core/QtText.h"
#include "tests/core/SampleScenario.h"
#include "tests/core/StepSums.h"

using namespace lockstep;

namespace {

/// Everything a step is, for comparing byte by byte.
auto parts(const StepRecord& record) {
    return std::tuple(record.step, record.start, record.outcome, record.blocker, record.blockCauses);
}

} // namespace

class EngineTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void timeIsAccountedFor_data();
    void timeIsAccountedFor();
    void blockerIsTheLowestOfTheLast();
    void sameBytesTwice();
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
        QCOMPARE(fleet.learners.size(), std::size_t{1}); // synchronous: one barrier, one exchange
        QCOMPARE(record.duration().count,
                 (record.outcome.barriers[0] + fleet.learners[0].exchange.total()).count);
        QCOMPARE(record.blockCauses.size(), fleet.blocks.size());
        std::uint32_t gpu = 0;
        for (std::size_t b = 0; b < fleet.blocks.size(); ++b) {
            QCOMPARE(fleet.blocks[b].gpus.first, gpu); // blocks follow each other without a gap
            CauseTicks sums{};
            for (; gpu < fleet.blocks[b].gpus.end(); ++gpu) {
                const GpuStep alone = stepOf(fleet, gpu, step, record.outcome);
                QCOMPARE(sumOf(alone).count, record.duration().count);
                addTo(sums, alone);
            }
            QVERIFY(sums == record.blockCauses[b]);
        }
        QCOMPARE(gpu, fleet.gpuCount());
        now += record.duration();
    }
    QCOMPARE(engine.now().count, now.count);
}

void EngineTest::blockerIsTheLowestOfTheLast() {
    Engine engine(fleetOf(twoCampuses()));
    for (int i = 0; i < 20; ++i) {
        const StepRecord& record = engine.advance();
        const auto ready = [&](std::uint32_t gpu) {
            const StepCosts& costs = costsAt(engine.fleet(), gpu);
            return stepOf(engine.fleet(), gpu, record.step, record.outcome)[Cause::compute] + costs.ready() -
                   costs.compute;
        };
        const Ticks barrier = record.outcome.barriers[0];
        for (std::uint32_t gpu = 0; gpu < engine.fleet().gpuCount(); ++gpu)
            QVERIFY(gpu < record.blocker ? ready(gpu) < barrier : ready(gpu) <= barrier);
        QCOMPARE(ready(record.blocker).count, barrier.count);
    }
}

void EngineTest::sameBytesTwice() {
    Engine first(fleetOf(unevenBatch()));
    Engine second(fleetOf(unevenBatch()));
    for (int i = 0; i < 20; ++i)
        QVERIFY(parts(first.advance()) == parts(second.advance()));
}

void EngineTest::longWaitsAreCounted() {
    // V100 exchange activations of 32-way tensor parallelism over network cards of 0.1 Gb/s, GB200 inside
    // their rack: the wait of a GB200 is far beyond the 429 s that 32 bits of ticks hold.
    Scenario scenario = twoCampuses();
    scenario.ownTypes.gpus = {*shippedCatalog().gpu(shippedCatalog().rack("V100 DGX-2 rack")->gpu)};
    scenario.ownTypes.gpus[0].nic.value = BytesPerSecond{1e8 / 8};
    scenario.rackGroups[0] = {{3}, {1}, "V100 DGX-2 rack", 8, {2}};
    scenario.job.model = "Llama 3 405B";
    scenario.job.plan.tensor = 32;
    scenario.job.plan.pipeline = 1;
    scenario.job.plan.virtualStages = 1;
    scenario.job.globalBatch = 26 * 10;
    Engine engine(fleetOf(scenario));
    const StepRecord& record = engine.advance();
    const Fleet& fleet = engine.fleet();
    const GpuStep newer = stepOf(fleet, fleet.gpuCount() - 1, 0, record.outcome);
    const GpuStep older = stepOf(fleet, 0, 0, record.outcome);
    QCOMPARE(sumOf(newer).count, record.duration().count);
    QCOMPARE(sumOf(older).count, record.duration().count);
    const Ticks ready = costsAt(fleet, fleet.gpuCount() - 1).ready();
    QVERIFY((record.outcome.barriers[0] - ready).count > 0xffffffffLL);
    QCOMPARE(faultOf(record, fleet), nullptr);
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
    // Stalls of a few hundredths of a step, several of some GPUs in a round.
    Scenario stalling = twoCampuses();
    stalling.job.stragglers.spikesPerGpuDay = 20000;
    stalling.job.stragglers.spikeMedian = Seconds{0.1};
    Scenario rounds = stalling;
    rounds.job.lowCommunication.method = SyncMethod::decoupled;
    rounds.job.lowCommunication.innerSteps = 5;
    Scenario stages = stalling;
    stages.job.plan.detail = PipelineDetail::stages;
    for (const Scenario& scenario :
         {twoCampuses(), fewReplicas(), idleReplicas(), stalling, rounds, stages}) {
        Engine engine(fleetOf(scenario));
        const StepRecord& record = engine.advance();
        const auto causes = engine.gpuCauses();
        QCOMPARE(causes.size(), static_cast<std::size_t>(engine.fleet().gpuCount()));
        for (std::uint32_t gpu = 0; gpu < engine.fleet().gpuCount(); ++gpu) {
            CauseTicks times = stepOf(engine.fleet(), gpu, 0, record.outcome).causes;
            times[indexOf(Cause::compute)] = 0; // no loss
            const std::uint64_t largest = *std::max_element(times.begin(), times.end());
            if (largest * 20 < static_cast<std::uint64_t>(record.duration().count))
                QCOMPARE(causes[gpu], static_cast<std::uint8_t>(Cause::compute));
            else
                QCOMPARE(times[causes[gpu]], largest);
        }
    }
}

QTEST_APPLESS_MAIN(EngineTest)
#include "tst_engine.moc"
