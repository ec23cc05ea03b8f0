// One GPU's step, pass by pass: without gaps, and by cause the same as its account.
#include <QObject>
#include <QTest>

#include "core/simulation/GpuActivity.h"
#include "core/simulation/StepReader.h"
#include "tests/core/Dice.h"
#include "tests/core/QtText.h"
#include "tests/core/SampleScenario.h"
#include "tests/core/StepSums.h"

using namespace lockstep;

namespace {

Scenario stageByStage() {
    Scenario scenario = twoCampuses();
    scenario.job.plan.detail = PipelineDetail::stages;
    scenario.job.stragglers.spikesPerGpuDay = 200;
    return scenario;
}

Scenario withSchedule(PipelineSchedule schedule) {
    Scenario scenario = twoCampuses();
    scenario.job.plan.schedule = schedule;
    scenario.job.plan.virtualStages = schedule == PipelineSchedule::interleaved ? 2 : 1;
    return scenario;
}

Scenario inRounds() {
    Scenario scenario = twoCampuses();
    scenario.job.lowCommunication.method = SyncMethod::diLoCo;
    scenario.job.lowCommunication.innerSteps = 5;
    return scenario;
}

Scenario crossingPipeline() {
    Scenario scenario = twoCampuses();
    scenario.job.plan.crossing = Crossing::pipeline;
    return scenario;
}

/// Why the day is not the GPU's step; empty where it is.
QString faultOf(const std::vector<Activity>& day, const GpuStep& step, Ticks duration) {
    Ticks at;
    CauseTicks sums{};
    for (const Activity& activity : day) {
        if (activity.start != at)
            return QStringLiteral("a gap at %1").arg(at.count);
        if (activity.end <= activity.start)
            return QStringLiteral("nothing at %1").arg(at.count);
        at = activity.end;
        sums[indexOf(activity.cause)] += static_cast<std::uint64_t>(activity.duration().count);
    }
    if (at != duration)
        return QStringLiteral("ends at %1 of %2").arg(at.count).arg(duration.count);
    return sums == step.causes ? QString() : QStringLiteral("other causes than its step");
}

std::vector<Activity> daysOf(const Fleet& fleet, std::uint32_t gpu, std::uint64_t step,
                             const StepOutcome& outcome, std::uint32_t blocker) {
    StepReader reader(fleet);
    return activitiesOf(reader, gpu, step, outcome, blocker);
}

int countOf(const std::vector<Activity>& day, ActivityKind kind) {
    return static_cast<int>(std::ranges::count(day, kind, &Activity::kind));
}

} // namespace

class GpuActivityTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void addsUpToTheStep_data();
    void addsUpToTheStep();
    void everyPassIsThere_data();
    void everyPassIsThere();
    void bubbleStandsWhereTheScheduleHasIt();
    void everyLearnerHasItsOwnRounds();
    void waitsAreNamed();
    void labels();
};

void GpuActivityTest::addsUpToTheStep_data() {
    QTest::addColumn<Scenario>("scenario");
    QTest::newRow("alike") << twoCampuses();
    QTest::newRow("stage by stage, with stalls") << stageByStage();
    QTest::newRow("pipeline over campuses") << crossingPipeline();
    QTest::newRow("zero bubble") << withSchedule(PipelineSchedule::zeroBubble);
    QTest::newRow("rounds") << inRounds();
    QTest::newRow("uneven batch") << unevenBatch();
    QTest::newRow("idle replicas") << idleReplicas();
    QTest::newRow("few replicas") << fewReplicas();
    QTest::newRow("no pipeline") << oneCampus(2);
}

void GpuActivityTest::addsUpToTheStep() {
    QFETCH(Scenario, scenario);
    const auto fleet = fleetOf(scenario);
    Engine engine(fleet);
    Dice dice(3);
    for (int step = 0; step < 20; ++step) {
        const StepRecord& record = engine.advance();
        for (int i = 0; i < 20; ++i) {
            const std::uint32_t gpu = dice.whole(0, fleet->gpuCount() - 1);
            const auto day = daysOf(*fleet, gpu, record.step, record.outcome, record.blocker);
            QCOMPARE(faultOf(day, stepOf(*fleet, gpu, record.step, record.outcome), record.duration()),
                     QString());
        }
    }
}

void GpuActivityTest::everyPassIsThere_data() {
    QTest::addColumn<Scenario>("scenario");
    QTest::addColumn<int>("chunks");
    QTest::addColumn<bool>("splits");
    QTest::newRow("1F1B") << withSchedule(PipelineSchedule::oneForward) << 1 << false;
    QTest::newRow("GPipe") << withSchedule(PipelineSchedule::gPipe) << 1 << false;
    QTest::newRow("interleaved") << withSchedule(PipelineSchedule::interleaved) << 2 << false;
    QTest::newRow("zero bubble") << withSchedule(PipelineSchedule::zeroBubble) << 1 << true;
}

/// 272 sequences are 8 micro-batches for each of 34 replicas: 8 forward and 8 backward passes a chunk.
void GpuActivityTest::everyPassIsThere() {
    QFETCH(Scenario, scenario);
    QFETCH(int, chunks);
    QFETCH(bool, splits);
    for (const PipelineDetail detail : {PipelineDetail::alike, PipelineDetail::stages}) {
        scenario.job.plan.detail = detail;
        const auto fleet = fleetOf(scenario);
        Engine engine(fleet);
        const StepRecord& record = engine.advance();
        for (const std::uint32_t gpu : {0u, 9u, 17u, 31u, 600u}) { // all four stages
            const auto day = daysOf(*fleet, gpu, 0, record.outcome, record.blocker);
            QCOMPARE(countOf(day, ActivityKind::forward), 8 * chunks);
            QCOMPARE(countOf(day, ActivityKind::backward), 8 * chunks);
            QCOMPARE(countOf(day, ActivityKind::weightGradient), splits ? 8 : 0);
            // Then one optimizer, as long as it is priced, and what does not divide into passes.
            QCOMPARE(countOf(day, ActivityKind::optimizer), 1);
            const auto last = std::ranges::find(day, ActivityKind::optimizer, &Activity::kind);
            const std::int64_t once = costsAt(*fleet, gpu).once.count;
            QVERIFY(last->duration().count >= once && last->duration().count < once + 3 * 8 * chunks);
            QVERIFY(std::none_of(last, day.end(), [](const Activity& later) {
                return later.kind == ActivityKind::forward || later.kind == ActivityKind::backward;
            }));
        }
    }
}

/// Of four stages in 1F1B, the first waits nothing before its first pass and nothing at the end; the last
/// waits three forward passes first and nothing before its first backward pass.
void GpuActivityTest::bubbleStandsWhereTheScheduleHasIt() {
    const auto fleet = fleetOf(withSchedule(PipelineSchedule::oneForward));
    Engine engine(fleet);
    const StepRecord& record = engine.advance();
    const auto first = daysOf(*fleet, 0, 0, record.outcome, record.blocker);
    QCOMPARE(first.front().kind, ActivityKind::forward);
    const auto last = daysOf(*fleet, 24, 0, record.outcome, record.blocker);
    QCOMPARE(last.front().cause, Cause::pipelineBubble);
    const auto wait = static_cast<double>(last.front().duration().count);
    const auto pass = static_cast<double>(last[1].duration().count);
    QVERIFY2(std::abs(wait / pass - 3) < 0.5, qPrintable(QString::number(wait / pass)));
    const auto backward = std::ranges::find(last, ActivityKind::backward, &Activity::kind);
    QVERIFY((backward - 1)->kind == ActivityKind::forward ||
            (backward - 1)->kind == ActivityKind::collective);
}

/// Decoupled, South takes one inner step, which is shown pass by pass, while North, four times as fast and
/// more, takes several, which are a round.
void GpuActivityTest::everyLearnerHasItsOwnRounds() {
    Scenario scenario = twoCampuses();
    scenario.job.lowCommunication.method = SyncMethod::decoupled;
    scenario.job.lowCommunication.innerSteps = 1;
    scenario.links[0].channels = 4096; // the link holds nobody up
    GpuType slower = *shippedCatalog().gpu("GB200 NVL72");
    slower.bf16.value.value /= 20;
    scenario.ownTypes.gpus = {slower};
    for (const PipelineDetail detail : {PipelineDetail::alike, PipelineDetail::stages}) {
        scenario.job.plan.detail = detail;
        const auto fleet = fleetOf(scenario);
        QVERIFY(fleet->learners[0].innerSteps > 1);
        QCOMPARE(fleet->learners[1].innerSteps, 1u);
        Engine engine(fleet);
        const StepRecord& record = engine.advance();
        for (const std::uint32_t gpu : {0u, 600u}) {
            const auto day = daysOf(*fleet, gpu, 0, record.outcome, record.blocker);
            QCOMPARE(faultOf(day, stepOf(*fleet, gpu, 0, record.outcome), record.duration()), QString());
            QCOMPARE(countOf(day, ActivityKind::forward), gpu == 0 ? 0 : 16);
            QCOMPARE(countOf(day, ActivityKind::round) > 0, gpu == 0);
        }
    }
}

void GpuActivityTest::waitsAreNamed() {
    const auto fleet = fleetOf(twoCampuses());
    Engine engine(fleet);
    const StepRecord& record = engine.advance();
    // North's H100 are slower than South's GB200, so those wait for them.
    bool waitsForGroup = false;
    bool waitsForLink = false;
    for (const Activity& activity : daysOf(*fleet, 600, 0, record.outcome, record.blocker)) {
        if (activity.cause == Cause::waitGeneration)
            waitsForGroup = activity.heldUpBy.group == RackGroupId{3};
        if (activity.cause == Cause::commLinkBandwidth)
            waitsForLink = activity.heldUpBy.link == LinkId{5} && activity.kind == ActivityKind::exchange;
        if (activity.cause == Cause::waitStraggler)
            QVERIFY(activity.heldUpBy.gpu == record.blocker);
    }
    QVERIFY(waitsForGroup);
    QVERIFY(waitsForLink);
    for (const Activity& activity : daysOf(*fleet, record.blocker, 0, record.outcome, record.blocker))
        QVERIFY(activity.heldUpBy.gpu != record.blocker); // nobody waits for itself
}

void GpuActivityTest::labels() {
    QCOMPARE(asText(labelOf(Activity{ActivityKind::backward, Cause::compute, {}, {}, 3, 0, {}})),
             QStringLiteral("Backward, micro-batch 3"));
    QCOMPARE(asText(labelOf(Activity{ActivityKind::wait, Cause::pipelineBubble, {}, {}, 0, 0, {}})),
             QStringLiteral("Pipeline bubble"));
}

QTEST_APPLESS_MAIN(GpuActivityTest)
#include "tst_gpuactivity.moc"
