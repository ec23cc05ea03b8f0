// Two runs, taken again side by side.
#include <QTest>

#include "core/analysis/RunComparison.h"
#include "core/simulation/RunReplay.h"
#include "tests/core/QtText.h"
#include "tests/core/SampleScenario.h"

using namespace lockstep;

namespace {

Scenario wider() {
    Scenario scenario = twoCampuses();
    scenario.links[0].channels = 64;
    return scenario;
}

RunLog edited(std::uint64_t step) {
    RunLog log = logOf(twoCampuses());
    log.revisions.push_back({step, 1, std::make_shared<const Scenario>(wider())});
    return log;
}

} // namespace

class RunComparisonTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void differenceBeginsWhereTheScenariosDiffer();
    void aRunAgainstItselfIsTheSame();
    void luckIsTheSame();
    void hoursAddUp();
    void cancelEndsIt();
    void jobTellsAndStops();
};

void RunComparisonTest::differenceBeginsWhereTheScenariosDiffer() {
    const RunLog plain = logOf(twoCampuses());
    QVERIFY(!firstDifference(plain, plain));
    QCOMPARE(firstDifference(plain, logOf(wider())), std::optional<std::uint64_t>(0));
    QCOMPARE(firstDifference(plain, edited(30)), std::optional<std::uint64_t>(30));
    QCOMPARE(firstDifference(edited(20), edited(30)), std::optional<std::uint64_t>(20));
    Scenario renamed = twoCampuses();
    renamed.name = "Other";
    QVERIFY(!firstDifference(plain, logOf(renamed)));
}

void RunComparisonTest::aRunAgainstItselfIsTheSame() {
    JobControl control;
    const RunComparison same =
        compareSteps(shippedBasis(), logOf(twoCampuses()), logOf(twoCampuses()), 7, 25, control);
    QCOMPARE(same.steps, 25u);
    QCOMPARE(control.done(), 1.0);
    QCOMPARE(same.comparison.a.resultHash, same.comparison.b.resultHash);
    for (const ComparedCause& cause : same.comparison.causes)
        QCOMPARE(cause.hoursChange(), 0.0);
    QVERIFY(conclusionOf(same.comparison).starts_with("A and B come to the same"));
}

/// B changed at step 30. From there on A is what B would have been without the change: each of A's steps is
/// the one that A itself takes, with its luck of that step.
void RunComparisonTest::luckIsTheSame() {
    JobControl control;
    const RunComparison compared =
        compareSteps(shippedBasis(), logOf(twoCampuses()), edited(30), 30, 10, control);
    RunReplay alone(shippedBasis(), logOf(twoCampuses()), 0, {});
    for (int step = 0; step < 30; ++step)
        alone.advance();
    const auto& steps = compared.a.levels.front();
    QCOMPARE(steps.size(), 10u);
    for (const TimelineView::Column& column : steps) {
        const StepRecord& record = alone.advance();
        QCOMPARE(column->firstStep, record.step);
        QCOMPARE(column->duration.count, record.duration().count);
    }
    QCOMPARE(compared.comparison.differences.size(), 1u);
    QVERIFY(compared.comparison.sameLuck);
    QVERIFY(compared.comparison.b.meanStep < compared.comparison.a.meanStep); // a wider link
    const QString told = asText(conclusionOf(compared.comparison));
    QVERIFY2(told.contains(QStringLiteral("saves")), qPrintable(told));
}

void RunComparisonTest::hoursAddUp() {
    JobControl control;
    const RunComparison compared =
        compareSteps(shippedBasis(), logOf(twoCampuses()), logOf(wider()), 0, 12, control);
    QCOMPARE(asText(printHoursChange({Cause::compute, 0.5, 0.5, 4204, 4204 - 1e-9})), QStringLiteral("±0"));
    QCOMPARE(asText(printHoursChange({Cause::compute, 0.5, 0.4, 4204, 4100})), QStringLiteral("−104"));
    QCOMPARE(asText(printHoursChange({Cause::compute, 0.5, 0.4, 1, 1.25})), QStringLiteral("+0.25"));
    double a = 0;
    double b = 0;
    for (const ComparedCause& cause : compared.comparison.causes) {
        a += cause.hoursA;
        b += cause.hoursB;
    }
    const RunSummary& runA = compared.comparison.a;
    QCOMPARE(gpuHours(runA), runA.gpus * runA.simulated.value / 3600);
    QVERIFY(std::abs(a - gpuHours(runA)) < 1e-5 * a);
    QVERIFY(std::abs(b - gpuHours(compared.comparison.b)) < 1e-5 * b);
    QCOMPARE(compared.a.end.count, toTicks(runA.simulated).count);
}

void RunComparisonTest::cancelEndsIt() {
    JobControl control;
    control.cancel();
    QCOMPARE(compareSteps(shippedBasis(), logOf(twoCampuses()), logOf(wider()), 0, 1000, control).steps, 0u);
}

void RunComparisonTest::jobTellsAndStops() {
    Job<int> quick([](JobControl& control) {
        control.tell(1);
        return 7;
    });
    QTRY_VERIFY(quick.isOver());
    QCOMPARE(quick.done(), 1.0);
    QCOMPARE(*quick.take(), 7);
    QVERIFY(!quick.take());
    Job<int> endless([](JobControl& control) {
        while (!control.isCanceled())
            std::this_thread::yield();
        return 1;
    });
    QVERIFY(!endless.isOver());
    endless.cancel();
    QTRY_VERIFY(endless.isOver());
    QVERIFY(!endless.take());
}

QTEST_APPLESS_MAIN(RunComparisonTest)
#include "tst_runcomparison.moc"
