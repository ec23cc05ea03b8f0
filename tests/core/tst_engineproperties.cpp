// What must hold for any scenario, however absurd its numbers.
#include <cmath>
#include <limits>
#include <numeric>

#include <QObject>
#include <QTest>

#include "core/report/Summary.h"
#include "core/scenario/PlanFit.h"
#include "tests/core/RandomScenario.h"
#include "tests/core/SampleScenario.h"

using namespace lockstep;

namespace {

/// A line of campuses with a few racks each, so that a fair share of scenarios can run.
Scenario layOut(Dice& dice, std::uint32_t campuses, const std::vector<std::string>& racks,
                const std::vector<std::string>& links) {
    Scenario scenario;
    scenario.seed = dice.word();
    std::uint32_t id = 0;
    for (std::uint32_t c = 0; c < campuses; ++c)
        scenario.campuses.push_back({{++id}, "C", {{dice.real(-50, 50)}, {dice.real(-50, 50)}}, 1});
    for (std::uint32_t c = 0; c < campuses; ++c)
        for (std::uint32_t g = dice.whole(1, 2); g-- > 0;)
            scenario.rackGroups.push_back(
                {{++id}, {c + 1}, dice.pick(racks), dice.whole(0, 12), {dice.real(0, 10)}});
    for (std::uint32_t c = 1; c < campuses; ++c) {
        Link link = randomLink(dice, ++id, {c}, {c + 1});
        link.type = dice.pick(links);
        link.channels = dice.whole(1, 64);
        scenario.links.push_back(link);
    }
    return scenario;
}

/// Numbers from the catalog and ordinary plans.
Scenario plausible(Dice& dice, std::uint32_t campuses) {
    Scenario scenario = layOut(
        dice, campuses,
        {"H100 HGX rack", "H200 HGX rack", "GB200 NVL72 rack", "V100 DGX-2 rack", "A100 80 GB HGX rack"},
        {"Dark fiber 400ZR", "Aged 100G DWDM", "Leased wave 100G"});
    for (Link& link : scenario.links)
        link.age = {dice.real(0, 8)};
    scenario.job.model = dice.chance(0.5) ? "Llama 3 8B" : "Llama 3 70B";
    scenario.job.globalBatch = dice.whole(1, 400);
    scenario.job.plan.tensor = 1u << dice.whole(0, 3);
    scenario.job.plan.pipeline = 1u << dice.whole(0, 2);
    scenario.job.allReduce = static_cast<AllReduce>(dice.whole(0, 1));
    scenario.job.overlap = dice.real(0, 1);
    return scenario;
}

/// Any figure at all, as far as files allow it; work is kept near what a step can hold.
Scenario absurd(Dice& dice) {
    Scenario scenario = layOut(dice, dice.whole(1, 4), {"Own rack", "Own rack", "H100 HGX rack"},
                               {"Own link", "Own link", "Aged 100G DWDM"});
    scenario.ownTypes = randomTypes(dice);
    if (dice.chance(0.9))
        scenario.ownTypes.racks[0].gpus.value = dice.real(1, 40); // half a GPU among them
    for (Campus& campus : scenario.campuses)
        campus.oversubscription = dice.chance(0.5) ? 1 : dice.real(1, 1000);
    for (Link& link : scenario.links)
        link.age = {dice.chance(0.5) ? 0 : dice.real(0, 100)};
    scenario.job = randomJob(dice);
    scenario.job.precision = dice.chance(0.8) ? Precision::bf16 : Precision::fp8;
    scenario.job.model = dice.chance(0.7) ? "Own model" : "Llama 3 8B";
    scenario.job.sequenceLength = static_cast<std::uint32_t>(dice.magnitude(1, 1e5));
    scenario.job.microBatch = dice.whole(1, 3);
    scenario.job.globalBatch = scenario.job.microBatch * static_cast<std::uint32_t>(dice.magnitude(1, 1e4));
    ParallelPlan& plan = scenario.job.plan = {};
    plan.tensor = dice.whole(1, 4);
    plan.pipeline = dice.whole(1, 4);
    plan.context = dice.whole(1, 2);
    plan.virtualStages = dice.whole(1, 3);
    if (dice.chance(0.2))
        scenario.job.plan.data = dice.whole(1, 4);
    return scenario;
}

std::shared_ptr<const Fleet> fleetIfAny(const Scenario& scenario) {
    const auto compiled = compile(scenario, shippedBasis());
    if (const auto* fleet = std::get_if<std::shared_ptr<const Fleet>>(&compiled))
        return *fleet;
    return nullptr;
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
    for (int i = 0; i < 500; ++i) {
        const Scenario scenario = absurd(dice);
        const auto compiled = compile(scenario, shippedBasis());
        if (const auto* findings = std::get_if<std::vector<Finding>>(&compiled)) {
            QVERIFY(!canRun(*findings));
            QVERIFY(!findings->front().sentence.empty());
            continue;
        }
        ++ran;
        Engine engine(std::get<std::shared_ptr<const Fleet>>(compiled));
        const Fleet& fleet = engine.fleet();
        QCOMPARE(static_cast<double>(fleet.gpuCount()),
                 fitPlan(scenario, overlaid(shippedCatalog(), scenario.ownTypes)).gpus);
        RunTotals totals;
        for (int step = 0; step < 3; ++step) {
            const StepRecord& record = engine.advance();
            const auto duration = static_cast<std::uint64_t>(record.duration().count);
            QVERIFY(record.outcome.barriers[0].count > 0 && record.duration() >= record.outcome.barriers[0]);
            // The sums below fit 64 bits, so that equal means equal.
            QVERIFY(duration <= std::numeric_limits<std::uint64_t>::max() / fleet.gpuCount());
            for (std::size_t b = 0; b < fleet.blocks.size(); ++b)
                QCOMPARE(std::accumulate(record.blockCauses[b].begin(), record.blockCauses[b].end(),
                                         std::uint64_t{0}),
                         fleet.blocks[b].gpus.count * duration);
            QVERIFY(record.blocker < fleet.gpuCount());
            totals.add(record, fleet);
        }
        const RunSummary summary = totals.summary("", 0);
        for (const double value : {summary.effectiveUtilization, summary.mfu, summary.meanStep.value,
                                   summary.medianStep.value, summary.p99Step.value, summary.tokensPerSecond})
            QVERIFY(std::isfinite(value) && value > 0);
        double shares = 0;
        for (const double share : summary.shareByCause) {
            QVERIFY(share >= 0 && share <= 1);
            shares += share;
        }
        QVERIFY(std::fabs(shares - 1) < 1e-12);
    }
    QVERIFY2(ran > 80, qPrintable(QString("only %1 of 500 could run").arg(ran)));
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
