// Campuses that learn alone and seldom exchange: nobody waits for another campus inside a round.
#include <cmath>
#include <numeric>

#include <QObject>
#include <QTest>

#include "core/simulation/FlapStall.h"
#include "core/simulation/StepReader.h"
#include "tests/core/RunnableScenario.h"
#include "tests/core/StepSums.h"

using namespace lockstep;

namespace {

constexpr std::uint32_t innerSteps = 5;

Scenario learning(SyncMethod method, Scenario scenario = twoCampuses()) {
    scenario.job.lowCommunication.method = method;
    scenario.job.lowCommunication.innerSteps = innerSteps;
    return scenario;
}

/// The GB200 of South compute so many times slower; work is dealt as before.
Scenario slowerSouth(Scenario scenario, double factor) {
    GpuType slower = *shippedCatalog().gpu("GB200 NVL72");
    slower.bf16.value.value /= factor;
    slower.memoryBandwidth.value.value /= factor;
    scenario.ownTypes.gpus = {slower};
    return scenario;
}

Scenario late(Scenario scenario) {
    scenario.job.stragglers.driftSpread = 0.02;
    scenario.job.stragglers.spikesPerGpuDay = 200;
    scenario.job.stragglers.failSlowPerGpuYear = 300;
    return scenario;
}

} // namespace

class LearnersTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void timeIsAccountedFor_data();
    void timeIsAccountedFor();
    void everyCampusIsALearner();
    void nobodyWaitsForAnotherCampusInARound();
    void slowerCampusIsWaitedForAtTheExchange();
    void fasterCampusTakesMoreSteps();
    void innerStepsAreNumberedThrough();
    void hoursPassAlikeForAll();
    void outagesCostWhatTheMethodWaitsFor();
    void tokensAreThoseOfAllInnerSteps();
    void oneLearnerIsARoundOfItsSteps();
    void campusesShareNoReplica();
};

void LearnersTest::timeIsAccountedFor_data() {
    QTest::addColumn<Scenario>("scenario");
    for (const SyncMethod method : {SyncMethod::diLoCo, SyncMethod::streaming, SyncMethod::decoupled}) {
        const int number = static_cast<int>(method);
        QTest::addRow("method %d", number) << learning(method);
        QTest::addRow("method %d, uneven batch", number) << learning(method, unevenBatch());
        QTest::addRow("method %d, few replicas", number) << learning(method, fewReplicas());
        QTest::addRow("method %d, idle replicas", number) << learning(method, idleReplicas());
        QTest::addRow("method %d, late", number) << late(learning(method));
        Scenario staged = learning(method);
        staged.job.plan.detail = PipelineDetail::stages;
        QTest::addRow("method %d, stage by stage", number) << staged;
        QTest::addRow("method %d, stage by stage, late", number) << late(staged);
    }
}

void LearnersTest::timeIsAccountedFor() {
    QFETCH(Scenario, scenario);
    Engine engine(fleetOf(scenario));
    for (int step = 0; step < 3; ++step) {
        const StepRecord& record = engine.advance();
        const char* fault = faultOf(record, engine.fleet());
        QVERIFY2(!fault, fault);
        fault = faultOfGpus(record, engine.fleet());
        QVERIFY2(!fault, fault);
    }
}

void LearnersTest::everyCampusIsALearner() {
    const auto fleet = fleetOf(learning(SyncMethod::diLoCo));
    QCOMPARE(fleet->learners.size(), fleet->campuses.size());
    for (std::size_t i = 0; i < fleet->learners.size(); ++i) {
        const Learner& learner = fleet->learners[i];
        QCOMPARE(learner.innerSteps, innerSteps);
        QCOMPARE(fleet->blocks[learner.firstBlock].gpus.first, fleet->campuses[i].gpus.first);
        QCOMPARE(fleet->blocks[learner.endBlock() - 1].gpus.end(), fleet->campuses[i].gpus.end());
        // Its gradients stay inside.
        QCOMPARE(learner.exchange.linkBandwidth.count, std::int64_t{0});
        QCOMPARE(learner.exchange.linkLatency.count, std::int64_t{0});
    }
    QCOMPARE(fleetOf(twoCampuses())->learners.size(), std::size_t{1});
}

void LearnersTest::nobodyWaitsForAnotherCampusInARound() {
    // However slow South is, North has the same steps, and none of its GPUs waits longer inside them: all
    // that grows is what it waits for South before the exchange.
    for (const PipelineDetail detail : {PipelineDetail::alike, PipelineDetail::stages}) {
        Scenario scenario = learning(SyncMethod::diLoCo);
        scenario.job.plan.detail = detail;
        Engine equal(fleetOf(slowerSouth(scenario, 1)));
        Engine slower(fleetOf(slowerSouth(scenario, 20)));
        for (int step = 0; step < 3; ++step) {
            const StepOutcome before = equal.advance().outcome;
            const StepOutcome after = slower.advance().outcome;
            QCOMPARE(after.barriers[0].count, before.barriers[0].count);
            QVERIFY(after.barriers[1].count > 5 * before.barriers[1].count);
        }
        const auto& fleet = equal.fleet();
        QCOMPARE(slower.fleet().learners[0].quietStep.count, fleet.learners[0].quietStep.count);
    }
}

void LearnersTest::slowerCampusIsWaitedForAtTheExchange() {
    // North's H100 are slower than South's GB200: South waits, by its generation, what five quiet steps of
    // North take longer than its own.
    Engine engine(fleetOf(learning(SyncMethod::diLoCo)));
    const Fleet& fleet = engine.fleet();
    const Learner& north = fleet.learners[0];
    const Learner& south = fleet.learners[1];
    QCOMPARE(north.slowerLearner.count, std::int64_t{0});
    QCOMPARE(south.slowerLearner.count, (north.quietStep.count - south.quietStep.count) * innerSteps);
    const StepOutcome outcome = engine.advance().outcome;
    const GpuStep waiting = stepOf(fleet, fleet.gpuCount() - 1, 0, outcome);
    QVERIFY(waiting[Cause::waitGeneration].count > south.slowerLearner.count * 9 / 10);
    QVERIFY(stepOf(fleet, 0, 0, outcome)[Cause::waitGeneration] < waiting[Cause::waitGeneration]);
}

void LearnersTest::fasterCampusTakesMoreSteps() {
    // As many whole quiet steps of its own as fit while the slowest takes five: one more, and South would
    // wait for North.
    const auto fleet = fleetOf(learning(SyncMethod::decoupled, slowerSouth(twoCampuses(), 4)));
    const Learner& north = fleet->learners[0];
    const Learner& south = fleet->learners[1];
    QVERIFY(north.quietStep < south.quietStep);
    QVERIFY(south.innerSteps >= innerSteps); // more where the link holds rounds up
    QVERIFY(north.innerSteps > south.innerSteps);
    const std::int64_t round = south.innerSteps * south.quietStep.count;
    QVERIFY(north.innerSteps * north.quietStep.count <= round);
    QVERIFY((north.innerSteps + 1) * north.quietStep.count > round);
    QCOMPARE(fleet->quietStep().count, round);
    QCOMPARE(north.slowerLearner.count, round - north.innerSteps * north.quietStep.count);
    QCOMPARE(south.slowerLearner.count, std::int64_t{0});
}

void LearnersTest::innerStepsAreNumberedThrough() {
    // The first inner step of a learner's second round comes right after the last of its first, whatever the
    // others take: it has the luck of that number.
    const auto fleet = fleetOf(learning(SyncMethod::decoupled, slowerSouth(twoCampuses(), 4)));
    QVERIFY(fleet->learners[0].innerSteps != fleet->learners[1].innerSteps);
    StepReader reader(*fleet);
    std::uint64_t stall = 0;
    for (const Learner& learner : fleet->learners) {
        const std::uint32_t gpu = fleet->blocks[learner.firstBlock].gpus.first;
        QVERIFY(reader.computeAt(gpu, 0, 0, stall) != reader.computeAt(gpu, 0, 1, stall));
        for (const std::uint32_t round : {1u, 2u, 7u})
            QCOMPARE(reader.computeAt(gpu, round, 0, stall),
                     reader.computeAt(gpu, 0, round * learner.innerSteps, stall));
    }
}

void LearnersTest::hoursPassAlikeForAll() {
    // A round takes all learners the same time, so one that takes four times as many inner steps in it has
    // four times as many in an hour: what lasts hours lasts as many times more of its steps.
    Scenario scenario = learning(SyncMethod::decoupled, slowerSouth(twoCampuses(), 4));
    scenario.job.stragglers.driftHours = 6;
    scenario.job.stragglers.driftSpread = 0.01;
    const auto fleet = fleetOf(scenario);
    const double round = toSeconds(fleet->quietStep()).value;
    for (const Learner& learner : fleet->learners) {
        QVERIFY(std::fabs(learner.innerStep.value * learner.innerSteps / round - 1) < 1e-12);
        const double hours = learner.stepsPerKnot * learner.innerStep.value / 3600;
        QVERIFY2(hours > 6 / 1.5 && hours < 6 * 1.5, qPrintable(QString::number(hours)));
    }
    // In DiLoCo all take as many, however fast they are.
    const auto alike = fleetOf(learning(SyncMethod::diLoCo, slowerSouth(twoCampuses(), 4)));
    QCOMPARE(alike->learners[0].innerStep, alike->learners[1].innerStep);
}

void LearnersTest::outagesCostWhatTheMethodWaitsFor() {
    // Each channel is away for three seconds every half minute. DiLoCo waits for all that meets its exchange.
    // A fragment that streams under inner steps has the rest of them to spare, and only what an outage takes
    // beyond is waited for. Decoupled learners wait for no link.
    const auto fleetWith = [](SyncMethod method, std::uint32_t overlapSteps) {
        Scenario scenario = learning(method);
        LinkType link = *shippedCatalog().link(scenario.links[0].type);
        link.flapsPerYear.value = 1e6;
        link.flapOutage.value = {3};
        scenario.ownTypes.links = {link};
        scenario.links[0].channels = 64;
        scenario.job.lowCommunication.innerSteps = 20;
        scenario.job.lowCommunication.overlapSteps = overlapSteps;
        return fleetOf(scenario);
    };
    const auto stalls = [](const Fleet& fleet) {
        std::vector<std::int64_t> ticks;
        for (std::uint64_t step = 0; step < 50; ++step)
            ticks.push_back(flapStall(fleet, step).count);
        return ticks;
    };
    const auto sum = [](const std::vector<std::int64_t>& ticks) {
        return std::accumulate(ticks.begin(), ticks.end(), std::int64_t{0});
    };
    QVERIFY(sum(stalls(*fleetWith(SyncMethod::diLoCo, 0))) > 0);
    QCOMPARE(sum(stalls(*fleetWith(SyncMethod::decoupled, 1))), std::int64_t{0});
    const auto hidden = fleetWith(SyncMethod::streaming, 5);
    QVERIFY(hidden->outer.total().count == 0 && *hidden->outageSlack > toTicks(Seconds{3}));
    QCOMPARE(sum(stalls(*hidden)), std::int64_t{0});
    Fleet tight = *hidden;
    tight.outageSlack = Ticks{};
    const auto whole = stalls(tight);
    tight.outageSlack = toTicks(Seconds{0.1});
    const auto cut = stalls(tight);
    QVERIFY(sum(whole) > sum(cut) && sum(cut) > 0);
    for (std::size_t step = 0; step < whole.size(); ++step)
        QCOMPARE(cut[step], std::max<std::int64_t>(0, whole[step] - 1000000));
}

void LearnersTest::tokensAreThoseOfAllInnerSteps() {
    // 16 replicas in North and 18 in South take eight micro-batches of 8,192 tokens each an inner step.
    for (const SyncMethod method : {SyncMethod::diLoCo, SyncMethod::decoupled}) {
        const auto fleet = fleetOf(learning(method, slowerSouth(twoCampuses(), 4)));
        const double tokens =
            8 * 8192.0 * (16 * fleet->learners[0].innerSteps + 18 * fleet->learners[1].innerSteps);
        QCOMPARE(fleet->tokensPerStep, tokens);
    }
    QCOMPARE(fleetOf(learning(SyncMethod::diLoCo))->tokensPerStep,
             innerSteps * fleetOf(twoCampuses())->tokensPerStep);
}

void LearnersTest::oneLearnerIsARoundOfItsSteps() {
    // With one campus a round is five synchronous steps, with their noise: inner steps are numbered through.
    Engine rounds(fleetOf(learning(SyncMethod::diLoCo, oneCampus(9))));
    Engine steps(fleetOf(oneCampus(9)));
    for (int round = 0; round < 3; ++round) {
        const StepRecord& record = rounds.advance();
        Ticks sum;
        std::vector<CauseTicks> causes(record.blockCauses.size(), CauseTicks{});
        for (std::uint32_t inner = 0; inner < innerSteps; ++inner) {
            const StepRecord& step = steps.advance();
            sum += step.duration();
            for (std::size_t b = 0; b < causes.size(); ++b)
                causes[b][indexOf(Cause::compute)] += step.blockCauses[b][indexOf(Cause::compute)];
        }
        QCOMPARE(record.duration().count, sum.count);
        for (std::size_t b = 0; b < causes.size(); ++b)
            QCOMPARE(record.blockCauses[b][indexOf(Cause::compute)], causes[b][indexOf(Cause::compute)]);
    }
}

void LearnersTest::campusesShareNoReplica() {
    for (const Crossing crossing : {Crossing::pipeline, Crossing::tensor}) {
        Scenario scenario = learning(SyncMethod::diLoCo);
        scenario.job.plan.crossing = crossing;
        const auto compiled = compile(scenario, shippedBasis());
        const auto* findings = std::get_if<std::vector<Finding>>(&compiled);
        QVERIFY(findings && !canRun(*findings));
        QCOMPARE(findings->front().pointer, std::string("/job/plan/crossing"));
        QVERIFY(!findings->front().sentence.empty());
    }
}

QTEST_APPLESS_MAIN(LearnersTest)
#include "tst_learners.moc"
