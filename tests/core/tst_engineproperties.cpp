// What must hold for any scenario, however absurd its numbers.
#include <cmath>
#include <limits>

#include <QObject>
#include <QTest>

#include "core/report/Summary.h"
#include "core/scenario/PlanFit.h"
#include "tests/core/RunnableScenario.h"
#include "tests/core/StepSums.h"

using namespace lockstep;

namespace {

constexpr int tries = 10000;

/// GPU steps a test can wait for.
constexpr double mostWork = 2e5;

double workOf(const Fleet& fleet) {
    double inner = 0;
    for (const Learner& learner : fleet.learners)
        inner += learner.innerSteps;
    return inner * fleet.gpuCount();
}

bool isFinite(const Fleet& fleet) {
    for (const Learner& learner : fleet.learners) // one whose replicas have no work takes no time
        if (learner.innerSteps == 0 || learner.quietStep.count < 0 || learner.slowerLearner.count < 0 ||
            !std::isfinite(learner.innerStep.value) || learner.innerStep.value <= 0)
            return false;
    for (const double figure :
         {fleet.tokensPerStep, fleet.modelFlopsPerStep, fleet.nameplateFlops, fleet.allocatedNameplateFlops,
          fleet.usefulNameplateSeconds, fleet.tokenWorth})
        if (!(std::isfinite(figure) && figure > 0))
            return false;
    for (const LinkUse& link : fleet.links)
        if (!(std::isfinite(link.bytesPerStep.value) && link.bytesPerStep.value >= 0))
            return false;
    return fleet.quietStep().count > 0 && fleet.outer.linkBandwidth.count >= 0 &&
           fleet.outer.linkLatency.count >= 0;
}

/// What the scenarios that ran had in them.
struct Coverage {
    int byStages = 0;
    int learners = 0;
    int decoupled = 0; ///< learners that take different numbers of inner steps
    int stretched = 0; ///< replicas that wait for links inside a step
    int late = 0;
    int idle = 0;    ///< replicas without work
    int experts = 0; ///< spread over several ranks
    int latent = 0;  ///< attention

    void add(const Fleet& fleet, const Scenario& scenario) {
        const ModelType* own = scenario.ownTypes.model(scenario.job.model);
        experts += own && own->experts.value > 1 && scenario.job.plan.expert > 1;
        latent += own && own->keyValueRank.value > 0;
        byStages += !fleet.pipelines.empty();
        learners += fleet.learners.size() > 1;
        decoupled += std::ranges::any_of(fleet.learners, [&](const Learner& learner) {
            return learner.innerSteps != fleet.learners.front().innerSteps;
        });
        stretched += std::ranges::any_of(fleet.classes, [](const WorkClass& work) {
            return (work.stages.front().linkLatency + work.stages.front().linkBandwidth).count > 0;
        });
        late += fleet.stragglers.spikesPerGpuDay > 0 && fleet.stragglers.failSlowPerGpuYear > 0;
        idle += std::ranges::any_of(fleet.classes,
                                    [](const WorkClass& work) { return work.allocated && !work.works(); });
    }

    QString text() const {
        return QString(
                   "%1 by stages, %2 with learners, %3 decoupled, %4 over links, %5 late, %6 idle, %7 with "
                   "experts, %8 with latent attention")
            .arg(byStages)
            .arg(learners)
            .arg(decoupled)
            .arg(stretched)
            .arg(late)
            .arg(idle)
            .arg(experts)
            .arg(latent);
    }
};

const char* faultOf(const RunSummary& summary) {
    for (const double value : {summary.effectiveUtilization, summary.mfu, summary.meanStep.value,
                               summary.medianStep.value, summary.p99Step.value, summary.tokensPerSecond})
        if (!(std::isfinite(value) && value > 0))
            return "a figure that is none";
    if (summary.effectiveUtilization > 1)
        return "more useful work than the nameplates allow";
    double shares = 0;
    for (const double share : summary.shareByCause) {
        if (!(share >= 0 && share <= 1))
            return "a share that is none";
        shares += share;
    }
    return std::fabs(shares - 1) < 1e-12 ? nullptr : "shares that do not add up";
}

/// Why the first steps of a run cannot be; nothing where they can.
const char* faultOfRun(const std::shared_ptr<const Fleet>& fleet) {
    Engine engine(fleet);
    RunTotals totals;
    for (int step = 0; step < 2; ++step) {
        const StepRecord& record = engine.advance();
        if (record.duration().count <= 0 || record.outcome.linkStall.count < 0)
            return "a step that takes no time";
        // The sums fit 64 bits, so that equal means equal.
        if (static_cast<std::uint64_t>(record.duration().count) >
            std::numeric_limits<std::uint64_t>::max() / fleet->gpuCount())
            return "a step that is too long to count";
        for (const Ticks barrier : record.outcome.barriers)
            if (barrier.count < 0 || barrier > record.duration())
                return "a barrier outside the step";
        if (record.blocker >= fleet->gpuCount())
            return "a blocker that is no GPU";
        if (const char* fault = lockstep::faultOf(record, *fleet))
            return fault;
        totals.add(record, *fleet);
    }
    return faultOf(totals.summary("", 0));
}

/// The scenario can be had again by rolling the dice so many times.
QByteArray inNumber(const char* fault, int number) {
    return QByteArray(fault) + " in number " + QByteArray::number(number);
}

/// A quiet step is a sum of six parts, each rounded to a tick: it is off by three ticks at most.
constexpr std::int64_t rounding = 3;

} // namespace

class EnginePropertiesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void absurdNumbersStayFinite();
    void fasterGpuNeverLengthensTheStep();
    void fewerChannelsNeverShortenTheStep();
    void longerLinkNeverShortensTheStep();
    void agedLinkIsRefusedOrFinite();
    void tinyWorkTakesSomeTime();
    void partOfAGpuIsNone();
};

void EnginePropertiesTest::absurdNumbersStayFinite() {
    Dice dice(17);
    int ran = 0;
    Coverage coverage;
    for (int i = 0; i < tries; ++i) {
        const Scenario scenario = absurd(dice);
        const auto compiled = compile(scenario, shippedBasis());
        if (const auto* findings = std::get_if<std::vector<Finding>>(&compiled)) {
            QVERIFY(!canRun(*findings));
            for (const Finding& finding : *findings)
                QVERIFY(!finding.sentence.empty() && finding.pointer.starts_with('/'));
            continue;
        }
        const auto fleet = std::get<std::shared_ptr<const Fleet>>(compiled);
        QVERIFY2(isFinite(*fleet), inNumber("a figure that is none", i).constData());
        QCOMPARE(static_cast<double>(fleet->gpuCount()),
                 fitPlan(scenario, overlaid(shippedCatalog(), scenario.ownTypes)).gpus);
        if (workOf(*fleet) > mostWork)
            continue;
        ++ran;
        coverage.add(*fleet, scenario);
        const char* fault = faultOfRun(fleet);
        QVERIFY2(!fault, inNumber(fault, i).constData());
    }
    QVERIFY2(ran > tries / 10, qPrintable(QString("only %1 of %2 could run").arg(ran).arg(tries)));
    for (const int count : {coverage.byStages, coverage.learners, coverage.decoupled, coverage.stretched,
                            coverage.late, coverage.idle, coverage.experts, coverage.latent})
        QVERIFY2(count >= 5, qPrintable(coverage.text()));
}

void EnginePropertiesTest::fasterGpuNeverLengthensTheStep() {
    Dice dice(23);
    int compared = 0;
    for (int i = 0; i < 400; ++i) {
        Scenario scenario = plausible(dice, dice.whole(1, 3));
        const auto before = fleetIfAny(scenario);
        if (!before)
            continue;
        GpuType faster = *shippedCatalog().gpu(dice.pick(before->groups).gpu);
        faster.bf16.value.value *= dice.real(1, 4);
        scenario.ownTypes.gpus = {faster};
        const auto after = fleetIfAny(scenario);
        QVERIFY(after);
        QVERIFY2(after->quietStep().count <= before->quietStep().count + 2 * rounding,
                 printScenario(scenario).c_str());
        ++compared;
    }
    QVERIFY(compared > 150);
}

void EnginePropertiesTest::fewerChannelsNeverShortenTheStep() {
    Dice dice(29);
    int compared = 0;
    for (int i = 0; i < 400; ++i) {
        Scenario scenario = plausible(dice, dice.whole(2, 3));
        const auto before = fleetIfAny(scenario);
        Link& link = scenario.links[dice.whole(0, static_cast<std::uint32_t>(scenario.links.size() - 1))];
        link.channels = dice.whole(1, link.channels);
        const auto after = fleetIfAny(scenario);
        if (!before || !after)
            continue;
        QVERIFY(after->quietStep().count >= before->quietStep().count - 2 * rounding);
        ++compared;
    }
    QVERIFY(compared > 150);
}

void EnginePropertiesTest::longerLinkNeverShortensTheStep() {
    Dice dice(31);
    int compared = 0;
    for (int i = 0; i < 400; ++i) {
        Scenario scenario = plausible(dice, 2);
        scenario.links[0].pinnedLength = Kilometers{dice.real(0, 1000)};
        const auto before = fleetIfAny(scenario);
        scenario.links[0].pinnedLength = *scenario.links[0].pinnedLength * dice.real(1, 3);
        const auto after = fleetIfAny(scenario);
        if (!before || !after)
            continue;
        QVERIFY(after->quietStep().count >= before->quietStep().count - 2 * rounding);
        ++compared;
    }
    QVERIFY(compared > 150);
}

void EnginePropertiesTest::agedLinkIsRefusedOrFinite() {
    // After 100 years one bit in 1,000 is wrong: of 4,096 bytes nothing arrives. That is no step of a
    // million years but no link, and a finding says so.
    Scenario scenario = twoCampuses();
    scenario.links[0].type = "Aged 100G DWDM";
    scenario.links[0].age = {100};
    const auto compiled = compile(scenario, shippedBasis());
    const auto* findings = std::get_if<std::vector<Finding>>(&compiled);
    QVERIFY(findings);
    QVERIFY(!canRun(*findings));
    QCOMPARE(findings->front().pointer, std::string("/links"));
}

void EnginePropertiesTest::tinyWorkTakesSomeTime() {
    // A model of a million parameters and one token: 6 MFLOP are 10 ns of an H100, less than a tick. It still
    // is work, and a step still takes time.
    Scenario scenario = oneCampus(1);
    ModelType tiny = *shippedCatalog().model("Llama 3 8B");
    tiny.name = "Tiny";
    tiny.layers.value = tiny.heads.value = tiny.headDimension.value = 1;
    tiny.totalParameters.value = tiny.activeParameters.value = 1e6;
    scenario.ownTypes.models = {tiny};
    scenario.job.model = "Tiny";
    scenario.job.sequenceLength = 1;
    scenario.job.globalBatch = 32;
    scenario.job.plan = {};
    Engine engine(fleetOf(scenario));
    const StepRecord& record = engine.advance();
    QVERIFY(record.outcome.barriers[0].count > 0);
    QVERIFY(record.blockCauses[0][indexOf(Cause::compute)] > 0);
    QCOMPARE(record.blockCauses[0][indexOf(Cause::noWork)], std::uint64_t{0});
}

void EnginePropertiesTest::partOfAGpuIsNone() {
    // Racks of 2.5 GPUs hold two each: four of them are eight GPUs, one replica of five and none of ten.
    Scenario scenario = oneCampus(4);
    RackType rack = *shippedCatalog().rack("H100 HGX rack");
    rack.name = "Half";
    rack.gpus.value = 2.5;
    scenario.ownTypes.racks = {rack};
    scenario.rackGroups[0].rack = "Half";
    scenario.job.plan.tensor = 5;
    scenario.job.globalBatch = 8;
    const auto fleet = fleetOf(scenario);
    QCOMPARE(fleet->gpuCount(), 8u);
    QCOMPARE(fleet->replicas, 1u);
    scenario.job.plan.tensor = 10;
    QVERIFY(!fleetIfAny(scenario));
}

QTEST_APPLESS_MAIN(EnginePropertiesTest)
#include "tst_engineproperties.moc"
