// The engine against a second one, written plainly: one GPU at a time, from the scenario's figures.
#include <QObject>
#include <QTest>

#include "tests/core/PlainEngine.h"

using namespace lockstep;

namespace {

/// Three rack groups on two campuses, a batch that leaves some with less and some without work, and racks
/// that no replica fits into; group sizes that are no multiple of a batch of random words.
Scenario mixed() {
    Scenario scenario = twoCampuses();
    scenario.rackGroups = {{{3}, {1}, "H100 HGX rack", 37, {2}},
                           {{8}, {1}, "H200 HGX rack", 5, {1}},
                           {{4}, {2}, "GB200 NVL72 rack", 23, {0.5}}};
    scenario.job.globalBatch = 500;
    return scenario;
}

Scenario idle() {
    Scenario scenario = mixed();
    scenario.job.plan.virtualStages = 1;
    scenario.job.globalBatch = 60;
    return scenario;
}

Scenario learning(SyncMethod method) {
    Scenario scenario = mixed();
    scenario.job.lowCommunication.method = method;
    scenario.job.lowCommunication.innerSteps = 3;
    return scenario;
}

Scenario byStages(Scenario scenario, PipelineSchedule schedule) {
    scenario.job.plan.detail = PipelineDetail::stages;
    scenario.job.plan.schedule = schedule;
    return scenario;
}

Scenario late(Scenario scenario) {
    scenario.job.stragglers.operationSpread = 0.1;
    scenario.job.stragglers.driftSpread = 0.02;
    scenario.job.stragglers.spikesPerGpuDay = 300;
    scenario.job.stragglers.failSlowPerGpuYear = 200;
    return scenario;
}

/// Slow GPUs and stalls that 32 bits of ticks, 429 s, do not hold.
Scenario veryLate(Scenario scenario) {
    scenario.job.stragglers.failSlowPerGpuYear = 1000;
    scenario.job.stragglers.failSlowFactor = 100;
    scenario.job.stragglers.spikesPerGpuDay = 20000;
    scenario.job.stragglers.spikeMedian = Seconds{60};
    return scenario;
}

Scenario flapping() {
    Scenario scenario = twoCampuses();
    LinkType link = *shippedCatalog().link(scenario.links[0].type);
    link.flapsPerYear.value = 1e6; // each channel every half minute
    link.flapOutage.value = {3};
    scenario.ownTypes.links = {link};
    return scenario;
}

} // namespace

class EngineReferenceTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void stepsAreTheSame_data();
    void stepsAreTheSame();
};

void EngineReferenceTest::stepsAreTheSame_data() {
    QTest::addColumn<Scenario>("scenario");
    QTest::newRow("two campuses") << twoCampuses();
    QTest::newRow("mixed") << mixed();
    QTest::newRow("idle replicas") << idle();
    QTest::newRow("one campus") << oneCampus(129);
    for (const SyncMethod method : {SyncMethod::diLoCo, SyncMethod::streaming, SyncMethod::decoupled})
        QTest::addRow("learners %d", static_cast<int>(method)) << learning(method);
    for (const PipelineSchedule schedule : {PipelineSchedule::gPipe, PipelineSchedule::oneForward,
                                            PipelineSchedule::interleaved, PipelineSchedule::zeroBubble})
        QTest::addRow("stage by stage, schedule %d", static_cast<int>(schedule))
            << byStages(mixed(), schedule);
    QTest::newRow("stage by stage, idle") << byStages(idle(), PipelineSchedule::oneForward);
    QTest::newRow("stage by stage, learners")
        << byStages(learning(SyncMethod::decoupled), PipelineSchedule::oneForward);
    Scenario across = mixed();
    across.job.plan.crossing = Crossing::pipeline;
    QTest::newRow("across campuses") << across;
    QTest::newRow("late") << late(twoCampuses());
    QTest::newRow("late learners") << late(learning(SyncMethod::diLoCo));
    QTest::newRow("late across campuses") << late(across);
    QTest::newRow("very late") << veryLate(twoCampuses());
    QTest::newRow("very late, stage by stage")
        << veryLate(byStages(twoCampuses(), PipelineSchedule::interleaved));
    QTest::newRow("flapping link") << flapping();
}

void EngineReferenceTest::stepsAreTheSame() {
    QFETCH(Scenario, scenario);
    Engine engine(fleetOf(scenario));
    const Fleet& fleet = engine.fleet();
    std::vector<PlainGpu> gpus = plainGpus(scenario, fleet);
    QCOMPARE(gpus.size(), static_cast<std::size_t>(fleet.gpuCount()));
    for (std::uint32_t gpu = 0; gpu < gpus.size(); ++gpu)
        QCOMPARE(std::int64_t{fleet.lastingTicks[gpu]}, gpus[gpu].lasting);
    for (std::uint64_t step = 0; step < 6; ++step) {
        const StepRecord expected = PlainStep(gpus, fleet, step).run(engine.now());
        const StepRecord& record = engine.advance();
        QCOMPARE(record.step, expected.step);
        QCOMPARE(record.start.count, expected.start.count);
        QCOMPARE(record.duration().count, expected.duration().count);
        QVERIFY(record.outcome == expected.outcome);
        QCOMPARE(record.blocker, expected.blocker);
        QVERIFY(record.blockCauses == expected.blockCauses);
    }
}

QTEST_APPLESS_MAIN(EngineReferenceTest)
#include "tst_enginereference.moc"
