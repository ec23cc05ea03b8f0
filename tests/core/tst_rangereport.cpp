// What the window and the tables say of a range of a run.
#include <QObject>
#include <QTest>

#include "core/report/RangeReport.h"
#include "core/simulation/Timeline.h"
#include "tests/core/SampleScenario.h"

using namespace lockstep;

namespace {

TimelineView runOf(const std::shared_ptr<const Fleet>& fleet, int steps) {
    Engine engine(fleet);
    Timeline timeline;
    for (int i = 0; i < steps; ++i)
        timeline.append(engine.advance(), fleet);
    return timeline.view();
}

} // namespace

class RangeReportTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void waitsAddUpToTheLosses();
    void stragglersAreTheBlockersOfTheirSteps();
    void waitsNameTheSlowestGroupAndTheLink();
    void linksCarryTheStepsBytes();
    void halvesAddUpToTheWhole();
    void emptyRangeIsEmpty();
    void waitsAsTable();
};

/// All time that is neither computing nor outside the job is some row of the waits.
void RangeReportTest::waitsAddUpToTheLosses() {
    const TimelineView view = runOf(fleetOf(twoCampuses()), 50);
    const RangeReport report = rangeReport(view, {}, view.end);
    double waits = 0;
    for (const WaitStatistics& wait : report.waits)
        waits += wait.seconds;
    double expected = 0;
    for (const Cause cause : allCauses)
        if (cause != Cause::compute && cause != Cause::unallocated)
            expected += report.statistics.causes[indexOf(cause)];
    QVERIFY(expected > 0);
    QVERIFY2(std::abs(waits - expected) < 1e-9 * expected,
             qPrintable(QStringLiteral("%1 %2").arg(waits).arg(expected)));
    for (std::size_t i = 1; i < report.waits.size(); ++i)
        QVERIFY(report.waits[i - 1].seconds >= report.waits[i].seconds);
}

void RangeReportTest::stragglersAreTheBlockersOfTheirSteps() {
    const TimelineView view = runOf(fleetOf(twoCampuses()), 20);
    const RangeReport report = rangeReport(view, {}, view.end);
    double steps = 0;
    for (const WaitStatistics& wait : report.waits) {
        if (wait.cause != Cause::waitStraggler)
            continue;
        double blocked = 0;
        double seconds = 0;
        for (const auto& column : view.levels.front())
            if (column->blocker == wait.heldUpBy.gpu) {
                ++blocked;
                seconds += column->causes[indexOf(Cause::waitStraggler)];
            }
        QCOMPARE(wait.steps, blocked);
        QVERIFY(std::abs(wait.seconds - seconds) < 1e-9 * seconds);
        steps += wait.steps;
    }
    QCOMPARE(steps, 20.0);
}

void RangeReportTest::waitsNameTheSlowestGroupAndTheLink() {
    const TimelineView view = runOf(fleetOf(twoCampuses()), 5);
    bool namesGroup = false;
    bool namesLink = false;
    for (const WaitStatistics& wait : rangeReport(view, {}, view.end).waits) {
        // North's H100, group 3, are slower than South's GB200; link 5 joins the two.
        if (wait.cause == Cause::waitGeneration)
            namesGroup = wait.heldUpBy.group == RackGroupId{3};
        if (wait.cause == Cause::commLinkBandwidth)
            namesLink = wait.heldUpBy.link == LinkId{5};
        if (wait.cause == Cause::pipelineBubble)
            QCOMPARE(wait.heldUpBy, HeldUpBy{});
    }
    QVERIFY(namesGroup);
    QVERIFY(namesLink);
}

void RangeReportTest::linksCarryTheStepsBytes() {
    const auto fleet = fleetOf(twoCampuses());
    const TimelineView view = runOf(fleet, 8);
    const RangeReport report = rangeReport(view, {}, view.end);
    QCOMPARE(report.links.size(), 1u);
    const double expected = 8 * fleet->links[0].bytesPerStep.value;
    QVERIFY(expected > 0);
    QVERIFY(std::abs(report.links[0].bytes.value - expected) < 1e-9 * expected);
    QVERIFY(report.links[0].busyShare > 0 && report.links[0].busyShare <= 1);
    QCOMPARE(report.links[0].goodput, fleet->links[0].goodput);
}

void RangeReportTest::halvesAddUpToTheWhole() {
    const TimelineView view = runOf(fleetOf(twoCampuses()), 30);
    const Ticks middle{view.end.count / 2 + 12345};
    const RangeReport whole = rangeReport(view, {}, view.end);
    const RangeReport first = rangeReport(view, {}, middle);
    const RangeReport second = rangeReport(view, middle, view.end);
    for (const Cause cause : allCauses) {
        const double sum = first.statistics.causes[indexOf(cause)] + second.statistics.causes[indexOf(cause)];
        QVERIFY(std::abs(sum - whole.statistics.causes[indexOf(cause)]) <= 1e-9 * std::max(sum, 1.0));
    }
    const double bytes = first.links[0].bytes.value + second.links[0].bytes.value;
    QVERIFY(std::abs(bytes - whole.links[0].bytes.value) <= 1e-9 * bytes);
}

void RangeReportTest::emptyRangeIsEmpty() {
    const TimelineView view = runOf(fleetOf(twoCampuses()), 3);
    for (const RangeReport& report : {rangeReport(view, view.end, view.end), rangeReport({}, {}, Ticks{1}),
                                      rangeReport(view, Ticks{9}, Ticks{4})}) {
        QVERIFY(report.waits.empty());
        QVERIFY(report.links.empty());
        QVERIFY(report.fleet == nullptr);
    }
}

void RangeReportTest::waitsAsTable() {
    const Scenario scenario = twoCampuses();
    const auto fleet = fleetOf(scenario);
    std::vector<WaitStatistics> waits(3);
    waits[0].cause = Cause::commLinkLatency;
    waits[0].heldUpBy.link = LinkId{5};
    waits[0].seconds = 1.5;
    waits[1].heldUpBy.gpu = 513; // North has 512
    waits[2].cause = Cause::pipelineBubble;
    const Table table = waitTable(waits, *fleet, scenario);
    QCOMPARE(std::get<std::string>(table.rows[0][0]), std::string("comm_link_latency"));
    QCOMPARE(std::get<std::string>(table.rows[0][1]), std::string("link North - South"));
    QCOMPARE(std::get<double>(table.rows[0][2]), 1.5);
    QVERIFY(std::get<std::string>(table.rows[1][1]).starts_with("GPU 1 of "));
    QCOMPARE(std::get<std::string>(table.rows[2][1]), std::string());
}

QTEST_APPLESS_MAIN(RangeReportTest)
#include "tst_rangereport.moc"
