#include <QAbstractButton>
#include <QHelpEvent>
#include <QTest>

#include "ui/charts/ChartBins.h"
#include "ui/charts/ChartPanel.h"
#include "ui/charts/UtilizationGauge.h"

using namespace lockstep;
using namespace lockstep::ui;

namespace {

/// Steps of one second: half compute, the rest shared by nine other causes; every tenth step takes two.
std::shared_ptr<const Frame> frameOf(int steps) {
    auto fleet = std::make_shared<Fleet>();
    FleetGroup group;
    group.id = RackGroupId{7};
    group.gpus = {0, 10};
    fleet->groups.push_back(group);
    fleet->blocks.push_back({0, 0, {0, 10}});
    fleet->nameplateFlops = fleet->allocatedNameplateFlops = 1000;
    fleet->usefulNameplateSeconds = 400;
    fleet->modelFlopsPerStep = 300;
    constexpr std::array others{Cause::commScaleUp,     Cause::commFabric,     Cause::commLinkBandwidth,
                                Cause::commLinkLatency, Cause::pipelineBubble, Cause::waitGeneration,
                                Cause::waitStraggler,   Cause::noWork,         Cause::unallocated};
    Timeline timeline;
    Ticks now;
    for (int i = 0; i < steps; ++i) {
        StepRecord step;
        step.step = static_cast<std::uint64_t>(i);
        step.start = now;
        step.outcome.duration = toTicks(Seconds{i % 10 == 9 ? 2.0 : 1.0});
        now += step.duration();
        step.blockCauses.assign(1, CauseTicks{});
        const auto whole = static_cast<std::uint64_t>(10 * step.duration().count);
        step.blockCauses[0][indexOf(Cause::compute)] = whole / 2;
        for (const Cause cause : others)
            step.blockCauses[0][indexOf(cause)] = whole / 18;
        timeline.append(step, fleet);
    }
    auto frame = std::make_shared<Frame>();
    frame->state = RunState::running;
    frame->fleet = fleet;
    frame->timeline = timeline.view();
    return frame;
}

} // namespace

class ChartsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void binsKeepTheSums();
    void binsAreBounded();
    void panelStaysWithinItsPoints();
    void panelRefreshesOneChartAFrame();
    void legendNamesWhatOccursAndHides();
    void hiddenPanelCostsNothing();
    void panelSurvivesOddRanges();
    void gaugeSpeaksAndExplains();
};

void ChartsTest::binsKeepTheSums() {
    // 1,000 steps take 1,100 s. 400 useful of 1,000 offered a second over 1.1 s a step: 36.4 per cent.
    const auto frame = frameOf(1000);
    for (const std::size_t most : {600u, 100u, 7u, 1u}) {
        const auto bins = chartBins(frame->timeline, Ticks{0}, frame->timeline.end, most);
        QVERIFY(!bins.empty());
        QCOMPARE(bins.front().begin.value, 0.0);
        QCOMPARE(bins.back().end.value, 1100.0);
        double useful = 0;
        double compute = 0;
        for (const ChartBin& bin : bins) {
            const double seconds = (bin.end - bin.begin).value;
            useful += bin.utilization * seconds;
            compute += bin.shares[indexOf(Cause::compute)] * seconds;
            QVERIFY(bin.shortestStep <= bin.meanStep && bin.meanStep <= bin.longestStep);
        }
        QVERIFY(std::abs(useful / 1100 - 400.0 / 1100) < 1e-9);
        QVERIFY(std::abs(compute / 1100 - 0.5) < 1e-6);
    }
}

void ChartsTest::binsAreBounded() {
    for (const int steps : {1, 3, 59, 1000, 20000}) {
        const auto frame = frameOf(steps);
        for (const std::size_t most : {600u, 118u, 10u})
            QVERIFY(chartBins(frame->timeline, Ticks{0}, frame->timeline.end, most).size() <= most);
        QVERIFY(chartBins(frame->timeline, Ticks{5}, Ticks{5}, 600).empty());
        QVERIFY(chartBins(frame->timeline, frame->timeline.end, frame->timeline.end + Ticks{9}, 600).empty());
    }
}

void ChartsTest::panelStaysWithinItsPoints() {
    ChartPanel panel;
    panel.resize(1600, 240);
    panel.show();
    QVERIFY(QTest::qWaitForWindowExposed(&panel));
    for (const int steps : {10, 500, 20000}) {
        const auto frame = frameOf(steps);
        for (int i = 0; i < 3; ++i)
            panel.setFrame(frame);
        // Five lines of 600 and the areas' 2,400.
        QVERIFY2(panel.pointCount() <= 5 * 600 + 2400, qPrintable(QString::number(panel.pointCount())));
        QVERIFY(panel.pointCount() > 0);
    }
}

void ChartsTest::panelRefreshesOneChartAFrame() {
    ChartPanel panel;
    panel.resize(1600, 240);
    panel.show();
    QVERIFY(QTest::qWaitForWindowExposed(&panel));
    const auto frame = frameOf(40);
    panel.setFrame(frame);
    const int first = panel.pointCount();
    panel.setFrame(frame);
    const int second = panel.pointCount();
    QVERIFY(first > 0);
    QVERIFY(second > first);
    // With no more frames the timer brings the others.
    QTRY_VERIFY(panel.pointCount() > second);
}

void ChartsTest::legendNamesWhatOccursAndHides() {
    ChartPanel panel;
    panel.resize(1600, 240);
    panel.show();
    QVERIFY(QTest::qWaitForWindowExposed(&panel));
    panel.setFrame(frameOf(40));
    QTRY_COMPARE(panel.findChildren<QAbstractButton*>().size(), 10);
    QAbstractButton* compute = nullptr;
    for (QAbstractButton* entry : panel.findChildren<QAbstractButton*>())
        if (entry->text() == QString::fromUtf8(labelOf(Cause::compute).data()))
            compute = entry;
    QVERIFY(compute != nullptr);
    QVERIFY(compute->isChecked());
    QTest::keyClick(compute, Qt::Key_Space);
    QVERIFY(!compute->isChecked());
}

void ChartsTest::hiddenPanelCostsNothing() {
    ChartPanel panel;
    panel.setFrame(frameOf(1000));
    QCOMPARE(panel.pointCount(), 0);
    panel.resize(1600, 240);
    panel.show();
    QTRY_VERIFY(panel.pointCount() > 0);
}

void ChartsTest::panelSurvivesOddRanges() {
    ChartPanel panel;
    panel.resize(1600, 240);
    panel.show();
    panel.setRange(Ticks{-500}, Ticks{-400});
    panel.setFrame(frameOf(10));
    panel.setRange(Ticks{0}, Ticks{0});
    panel.setFrame(nullptr);
    panel.setRange(Ticks{0}, Ticks{1});
    panel.setFrame(frameOf(10));
    panel.applyTheme(Theme::dark());
    QTest::qWait(150);
    QVERIFY(!panel.grab().isNull());
}

void ChartsTest::gaugeSpeaksAndExplains() {
    UtilizationGauge gauge;
    gauge.resize(gauge.sizeHint());
    QVERIFY(!gauge.accessibleDescription().isEmpty());
    RunSummary summary;
    summary.steps = 10;
    summary.effectiveUtilization = 0.314;
    summary.shareByCause[indexOf(Cause::compute)] = 0.4;
    summary.shareByCause[indexOf(Cause::commLinkBandwidth)] = 0.6;
    gauge.setSummary(summary);
    QVERIFY(gauge.accessibleDescription().startsWith(QStringLiteral("31.4 %")));
    // Largest first.
    const QString link = QString::fromUtf8(labelOf(Cause::commLinkBandwidth).data());
    const QString compute = QString::fromUtf8(labelOf(Cause::compute).data());
    QVERIFY(gauge.accessibleDescription().indexOf(link) < gauge.accessibleDescription().indexOf(compute));
    // The bar's right end is compute's color on the middle line, its patterned neighbor is not solid.
    const QImage shown = gauge.grab().toImage();
    int solid = 0;
    for (int y = 0; y < shown.height(); ++y)
        solid += shown.pixelColor(shown.width() - 12, y) == currentTheme().cause(Cause::compute) ? 1 : 0;
    QVERIFY(solid >= 8);
    gauge.clear();
    QVERIFY(!gauge.accessibleDescription().contains(link));
}

QTEST_MAIN(ChartsTest)
#include "tst_charts.moc"
