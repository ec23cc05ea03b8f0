// What is said before a run: links held back, models that cannot fit, tensor groups beyond their domain; and
// the laws of routing and booking that the examination leans on.
#include <algorithm>

#include <QTest>

#include "core/edit/Edits.h"
#include "core/report/Summary.h"
#include "core/simulation/Examination.h"
#include "core/storage/CatalogFile.h"
#include "core/storage/ScenarioFile.h"

using namespace lockstep;

namespace {

const ModelBasis& shipped() {
    static const auto basis = std::get<ModelBasis>(readModelBasis(findResources() / "catalog"));
    return basis;
}

Scenario colossus() {
    return std::get<Scenario>(readScenario(findResources() / "examples" / "colossus-1.lockstep"));
}

std::vector<std::string> pointers(const Scenario& scenario) {
    std::vector<std::string> found;
    for (const Finding& finding : examine(scenario, shipped()))
        if (finding.severity == Severity::warning)
            found.push_back(finding.pointer);
    return found;
}

bool has(const std::vector<std::string>& all, const std::string& one) {
    return std::ranges::find(all, one) != all.end();
}

RunSummary afterFiveSteps(const Scenario& scenario) {
    const auto compiled = compile(scenario, shipped());
    Engine engine(std::get<std::shared_ptr<const Fleet>>(compiled));
    RunTotals totals;
    for (int i = 0; i < 5; ++i)
        totals.add(engine.advance(), engine.fleet());
    return totals.summary({}, 0);
}

/// Of the first rack group's first GPU.
StepCosts costsOfFirst(const Scenario& scenario) {
    const auto compiled = compile(scenario, shipped());
    return std::get<std::shared_ptr<const Fleet>>(compiled)->classes.front().costsOf(0);
}

double share(const RunSummary& summary, Cause cause) {
    return summary.shareByCause[indexOf(cause)];
}

} // namespace

class ExaminationTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void windowsThatHoldALinkBack();
    void modelThatCannotFit();
    void tensorBeyondItsDomain();
    void thinLinkSlowsNobodyDown();
    void distanceIsLatencyNotBandwidth();
    void idleRackSlowsNobodyDown();
    void stallsThatAreFailures();
    void histogramKeepsQuantiles();
};

/// 8 queue pairs of 256 KiB over a round trip of 297 us are 56 Gb/s of 100: the two long links are held back.
/// Over the 145 us of the short one they are 116 Gb/s: it is not.
void ExaminationTest::windowsThatHoldALinkBack() {
    const auto found = pointers(colossus());
    QVERIFY(has(found, "/links/0"));
    QVERIFY(!has(found, "/links/1"));
    QVERIFY(has(found, "/links/2"));
}

/// 405e9 parameters on one GPU are 4 bytes each, 1.6 TB, for weights and gradients alone.
void ExaminationTest::modelThatCannotFit() {
    Scenario scenario = colossus();
    QVERIFY(!has(pointers(scenario), "/rack_groups/0/rack"));
    scenario.job.plan.tensor = 1;
    scenario.job.plan.pipeline = 1;
    QVERIFY(has(pointers(scenario), "/rack_groups/0/rack"));
}

/// Stalls count as 100 s at most: a median beyond that is not what it says.
void ExaminationTest::stallsThatAreFailures() {
    Scenario scenario = colossus();
    scenario.job.stragglers.spikesPerGpuDay = 1;
    scenario.job.stragglers.spikeMedian = Seconds{100};
    QVERIFY(!has(pointers(scenario), "/job/stragglers/spike_median_s"));
    scenario.job.stragglers.spikeMedian = Seconds{101};
    QVERIFY(has(pointers(scenario), "/job/stragglers/spike_median_s"));
    scenario.job.stragglers.spikesPerGpuDay = 0;
    QVERIFY(!has(pointers(scenario), "/job/stragglers/spike_median_s"));
}

void ExaminationTest::tensorBeyondItsDomain() {
    Scenario scenario = colossus();
    scenario.job.plan.context = 1; // whose ring leaves the server in any case
    const StepCosts before = costsOfFirst(scenario);
    QVERIFY(before.scaleUp.count > 0);
    const double share8 = share(afterFiveSteps(scenario), Cause::commFabric);
    scenario.job.plan.tensor = 16; // an H100 server has 8
    QVERIFY(has(pointers(scenario), "/job/plan/tensor"));
    // Now two servers' cards carry what NVLink did: it is fabric traffic.
    const StepCosts after = costsOfFirst(scenario);
    QCOMPARE(after.scaleUp.count, std::int64_t{0});
    QVERIFY(after.fabric > before.fabric);
    QVERIFY(share(afterFiveSteps(scenario), Cause::commFabric) > share8);
}

void ExaminationTest::thinLinkSlowsNobodyDown() {
    Scenario without = colossus();
    apply(removeThings(without, {{}, {}, {without.links[2].id}}), without);
    Scenario thin = colossus();
    thin.links[2].channels = 1;
    const double alone = afterFiveSteps(without).effectiveUtilization;
    QVERIFY(afterFiveSteps(thin).effectiveUtilization >= alone);
    QVERIFY(afterFiveSteps(colossus()).effectiveUtilization >= alone);
}

/// Two thousand kilometers leave 21 Gb/s of 3.2 Tb/s to the old windows. More channels would bring next to
/// nothing that larger windows would not: it is booked as latency.
void ExaminationTest::distanceIsLatencyNotBandwidth() {
    Scenario scenario = colossus();
    scenario.campuses[0].position.x.value = -2000;
    const RunSummary far = afterFiveSteps(scenario);
    QVERIFY(share(far, Cause::commLinkLatency) > 10 * share(far, Cause::commLinkBandwidth));
}

/// A rack of V100 with slow network cards that is in no replica.
void ExaminationTest::idleRackSlowsNobodyDown() {
    Scenario scenario = colossus();
    const RunSummary before = afterFiveSteps(scenario);
    apply(addRacks(scenario, scenario.campuses[2].id, "V100 DGX-2 rack", 1), scenario);
    const RunSummary after = afterFiveSteps(scenario);
    QVERIFY(share(after, Cause::unallocated) > 0);
    QCOMPARE(after.meanStep.value, before.meanStep.value);
}

/// Of the durations 1 to 100,000 ticks the median is 50,000 and the 99th of a hundred 99,000; a bin there is
/// 16 ticks wide or less, and the longest is told exactly.
void ExaminationTest::histogramKeepsQuantiles() {
    DurationHistogram histogram;
    QCOMPARE(histogram.quantile(0.5).count, 0);
    for (int i = 100000; i > 0; --i)
        histogram.add({i});
    QVERIFY(std::abs(histogram.quantile(0.5).count - 50000) < 16);
    QVERIFY(std::abs(histogram.quantile(0.99).count - 99000) < 16);
    QCOMPARE(histogram.quantile(1).count, 100000);
    // Few ticks have bins of their own.
    QCOMPARE(histogram.quantile(0.00001).count, 1);
    QCOMPARE(histogram.quantile(0.05).count, 5000);
}

QTEST_APPLESS_MAIN(ExaminationTest)
#include "tst_examination.moc"
