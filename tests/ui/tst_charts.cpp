#include <QAreaSeries>
#include <QBuffer>
#include <QChart>
#include <QLineSeries>
#include <QPaintEvent>
#include <QPainter>
#include <QSettings>
#include <QSvgGenerator>
#include <QTest>

#include "tests/ui/ChartFrame.h"
#include "ui/charts/CauseChart.h"
#include "ui/charts/CauseLegend.h"
#include "ui/charts/ChartBins.h"
#include "ui/charts/ChartPanel.h"
#include "ui/charts/LineChart.h"
#include "ui/charts/RefreshTurns.h"
#include "ui/charts/StepHistogram.h"
#include "ui/charts/UtilizationGauge.h"

using namespace lockstep;
using namespace lockstep::ui;

namespace {

/// What of a widget was painted.
struct Painted : QObject {
    explicit Painted(QWidget& widget) { widget.installEventFilter(this); }
    bool eventFilter(QObject*, QEvent* event) override {
        if (event->type() == QEvent::Paint)
            region += static_cast<QPaintEvent*>(event)->region();
        return false;
    }
    QRegion region;
};

} // namespace

class ChartsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { QSettings().clear(); }
    void binsKeepTheSums();
    void binsTellTokensAndLinks();
    void histogramCountsEveryStep();
    void linesAreCutWhereThePlotEnds();
    void everyChartDrawsAndTellsItsFigures();
    void anotherLackIsPaintedWhole();
    void plotsStandInLine();
    void chosenChartsAreRemembered();
    void valuesStandUnderTheCursor();
    void entryHidesItsLine();
    void picturesKeepTextAndPatterns();
    void binsAreBounded();
    void everySeriesStaysWithinItsPoints();
    void everyChartIsRefreshedAtTenHertz();
    void linesAreSmoothOnlyAtRest();
    void axesFollowTheSize();
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

void ChartsTest::binsTellTokensAndLinks() {
    // 2,200 tokens and 55 bytes a step of 1.1 s on average; the link takes 100 bytes a second, 80 arrive.
    const auto frame = frameOf(1000);
    const auto bins = chartBins(frame->timeline, Ticks{0}, frame->timeline.end, 7);
    double tokens = 0;
    double bytes = 0;
    std::uint64_t steps = 0;
    for (const ChartBin& bin : bins) {
        const double seconds = (bin.end - bin.begin).value;
        tokens += bin.tokensPerSecond * seconds;
        QCOMPARE(bin.firstStep, steps);
        steps += bin.steps;
        const auto loads = linkLoads(bin, frame->timeline);
        QCOMPARE(loads.size(), 1u);
        QCOMPARE(loads.front().goodput, 0.8);
        QCOMPARE(loads.front().load, loads.front().carried.value / 100);
        bytes += loads.front().carried.value * seconds;
    }
    QCOMPARE(steps, 1000u);
    QCOMPARE(tokens, 2200.0 * 1000);
    QCOMPARE(bytes, 55.0 * 1000);
}

void ChartsTest::histogramCountsEveryStep() {
    // Nine of ten steps take one second, the tenth two: nine tenths do not exceed one, more do.
    const auto frame = frameOf(1000);
    const auto histogram = stepHistogram(frame->timeline, Ticks{0}, frame->timeline.end, 20);
    QVERIFY(histogram);
    QVERIFY(histogram->isExact);
    QCOMPARE(histogram->steps, 1000u);
    QCOMPARE(histogram->bars.size(), 20u);
    QCOMPARE(histogram->bars.front().steps, 900u);
    QCOMPARE(histogram->bars.back().steps, 100u);
    QCOMPARE(histogram->median.value, 1.0);
    QCOMPARE(histogram->p90.value, 1.0);
    QCOMPARE(histogram->p99.value, 2.0);
    QCOMPARE(histogram->quiet.value, 0.9);
    QVERIFY(!stepHistogram(frame->timeline, Ticks{5}, Ticks{5}, 20));
    QVERIFY(!stepHistogram(frame->timeline, frame->timeline.end, frame->timeline.end + Ticks{9}, 20));
}

void ChartsTest::linesAreCutWhereThePlotEnds() {
    const QList<QPointF> line{{0, 0}, {10, 10}, {20, 0}};
    QCOMPARE(cutOff(line, 5, 15), (QList<QPointF>{{5, 5}, {10, 10}, {15, 5}}));
    QCOMPARE(cutOff(line, 12, 14), (QList<QPointF>{{12, 8}, {14, 6}}));
    QCOMPARE(cutOff(line, -5, 50), line);
    QVERIFY(cutOff(line, 30, 40).isEmpty());
}

void ChartsTest::everyChartDrawsAndTellsItsFigures() {
    ChartPanel panel;
    panel.setRackPowers({{"rack", Watts{1000}}});
    for (const ChartKind kind : allChartKinds)
        panel.setShown(kind, true);
    panel.resize(1600, 900);
    panel.show();
    const auto frame = frameOf(40);
    panel.setRange(Ticks{0}, frame->timeline.end);
    panel.setFrame(frame);
    QTRY_VERIFY(panel.isSettled());
    for (const ChartKind kind : allChartKinds) {
        const QStringList rows = panel.csvOf(kind).split(QStringLiteral("\r\n"), Qt::SkipEmptyParts);
        QVERIFY2(rows.size() >= 2, qPrintable(idOf(kind)));
        for (const QString& row : rows)
            QCOMPARE(row.count(QLatin1Char(',')), rows.front().count(QLatin1Char(',')));
    }
    // Half of the time at full load, in 9 of 18 parts each cause of another draw: 0.5 (three of exchange, one
    // inside the rack) 0.4 (three waits), 0.3 (no work) and 0.2 (unallocated).
    const QStringList power = panel.csvOf(ChartKind::power).split(QStringLiteral("\r\n"), Qt::SkipEmptyParts);
    const QStringList first = power[1].split(QLatin1Char(','));
    const double expected = 1000 * (0.5 + (4 * 0.5 + 3 * 0.4 + 0.3 + 0.2) / 18);
    QVERIFY2(std::abs(first[4].toDouble() - expected) < 0.01, qPrintable(power[1]));
    QCOMPARE(first[5].toDouble(), 1000.0);
}

void ChartsTest::plotsStandInLine() {
    ChartPanel panel;
    for (const ChartKind kind : allChartKinds)
        panel.setShown(kind, true);
    panel.resize(600, 1900);
    panel.show();
    QVERIFY(QTest::qWaitForWindowExposed(&panel));
    panel.setFrame(frameOf(40));
    QTRY_VERIFY(panel.isSettled());
    const auto charts = panel.findChildren<Chart*>();
    QCOMPARE(charts.size(), static_cast<qsizetype>(chartKindCount));
    for (const Chart* chart : charts) {
        QCOMPARE(chart->x(), charts.front()->x());
        QCOMPARE(chart->chart()->plotArea().left(), charts.front()->chart()->plotArea().left());
        QCOMPARE(chart->chart()->plotArea().width(), charts.front()->chart()->plotArea().width());
    }
}

void ChartsTest::chosenChartsAreRemembered() {
    {
        ChartPanel panel;
        QVERIFY(panel.isShown(ChartKind::utilization));
        QVERIFY(!panel.isShown(ChartKind::power));
        panel.setShown(ChartKind::utilization, false);
        panel.setShown(ChartKind::power, true);
    }
    ChartPanel again;
    QVERIFY(!again.isShown(ChartKind::utilization));
    QVERIFY(again.isShown(ChartKind::power));
    QVERIFY(again.isShown(ChartKind::causes));
}

void ChartsTest::valuesStandUnderTheCursor() {
    TimeSelection selection;
    ChartPanel panel;
    panel.setTimeSelection(&selection);
    panel.resize(1600, 240);
    panel.show();
    panel.setFrame(frameOf(40));
    QTRY_VERIFY(panel.isSettled());
    const auto* chart = panel.findChild<StepTimeChart*>();
    QVERIFY(chart->entries().front()->accessibleDescription().isEmpty());
    selection.setCursor(toTicks(Seconds{0.5}));
    QCOMPARE(chart->entries().front()->accessibleDescription(), QStringLiteral("1 s"));
    const auto* legend = panel.findChild<CauseLegend*>();
    QCOMPARE(legend->findChildren<LegendEntry*>().size(), 10);
    QVERIFY(legend->findChildren<LegendEntry*>().front()->accessibleDescription().endsWith(QLatin1Char('%')));
    selection.setCursor(std::nullopt);
    QVERIFY(chart->entries().front()->accessibleDescription().isEmpty());
}

void ChartsTest::entryHidesItsLine() {
    ChartPanel panel;
    panel.resize(1600, 240);
    panel.show();
    QVERIFY(QTest::qWaitForWindowExposed(&panel));
    panel.setFrame(frameOf(40));
    QTRY_VERIFY(panel.isSettled());
    const auto* chart = panel.findChild<UtilizationChart*>();
    const auto* mfu = qobject_cast<QLineSeries*>(chart->chart()->series()[1]);
    QVERIFY(mfu->isVisible());
    QTest::keyClick(chart->entries()[1], Qt::Key_Space);
    QVERIFY(!mfu->isVisible());
    QTest::mouseClick(chart->entries()[1], Qt::LeftButton);
    QVERIFY(mfu->isVisible());
}

void ChartsTest::picturesKeepTextAndPatterns() {
    ChartPanel panel;
    panel.setShown(ChartKind::campuses, true);
    panel.resize(1600, 300);
    panel.show();
    QVERIFY(QTest::qWaitForWindowExposed(&panel));
    panel.setFrame(frameOf(40));
    QTRY_VERIFY(panel.isSettled());
    QByteArray svg;
    {
        QBuffer buffer(&svg);
        QSvgGenerator generator;
        generator.setOutputDevice(&buffer);
        generator.setSize(panel.pictureSize());
        generator.setViewBox(QRect(QPoint(), panel.pictureSize()));
        QPainter painter(&generator);
        panel.paintPicture(painter, QRectF(QPointF(), QSizeF(panel.pictureSize())), Theme::print());
    }
    const QString text = QString::fromUtf8(svg);
    for (const QString& word : {QStringLiteral("Effective utilization"), QStringLiteral("Memphis"),
                                QString::fromUtf8(labelOf(Cause::commLinkBandwidth).data())})
        QVERIFY2(text.contains(word), qPrintable(word));
    QVERIFY(!text.contains(QStringLiteral("<image")));
    // Fills by color, patterns as lines of their own.
    QVERIFY(text.contains(Theme::print().cause(Cause::commLinkBandwidth).name()));
    QVERIFY(text.count(QStringLiteral("<polyline")) + text.count(QStringLiteral("<line")) > 200);
    // On screen nothing has changed.
    QVERIFY(panel.grab().toImage().pixelColor(1590, 290) == currentTheme().surface);
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

/// 600 points a line, 2,400 for all areas: also of a run that is longer than both and zoomed to any part.
void ChartsTest::everySeriesStaysWithinItsPoints() {
    ChartPanel panel;
    panel.setRackPowers({{"rack", Watts{1000}}});
    for (const ChartKind kind : allChartKinds)
        panel.setShown(kind, true);
    panel.resize(1600, 900);
    panel.show();
    QVERIFY(QTest::qWaitForWindowExposed(&panel));
    for (const int steps : {10, 500, 20000}) {
        panel.setFrame(frameOf(steps, {RunState::running, 6}));
        for (const double factor : {1.0, 1.3, 7.0, 90.0}) {
            panel.zoom(ChartAxis::bottom, factor);
            panel.bringUpToDate();
            qsizetype areas = 0;
            for (const Chart* chart : panel.findChildren<Chart*>())
                for (const QAbstractSeries* series : chart->chart()->series()) {
                    if (const auto* line = qobject_cast<const QLineSeries*>(series))
                        QVERIFY2(line->count() <= 600, qPrintable(QString::number(line->count())));
                    const auto* area = qobject_cast<const QAreaSeries*>(series);
                    if (area && qobject_cast<const CauseChart*>(chart))
                        areas += area->upperSeries()->count() + area->lowerSeries()->count();
                }
            QVERIFY2(areas > 0 && areas <= 2400, qPrintable(QString::number(areas)));
        }
        panel.resetZoom();
    }
}

/// With all nine on view and frames at 60 Hz none waits for more than six of them. Counted in frames: how
/// busy the machine is changes nothing.
void ChartsTest::everyChartIsRefreshedAtTenHertz() {
    std::map<ChartKind, int> turnOf;
    int frame = 0;
    int widest = 0;
    RefreshTurns counted({[](ChartKind) { return true; },
                          [&](ChartKind kind) {
                              if (turnOf.contains(kind))
                                  widest = std::max(widest, frame - turnOf[kind]);
                              turnOf[kind] = frame;
                          }});
    for (; frame < 60; ++frame) {
        counted.addAll();
        counted.begin();
    }
    QCOMPARE(turnOf.size(), chartKindCount);
    QVERIFY2(widest <= 6, qPrintable(QString::number(widest)));
}

void ChartsTest::linesAreSmoothOnlyAtRest() {
    ChartPanel panel;
    panel.resize(1600, 240);
    panel.show();
    const auto* chart = panel.findChild<UtilizationChart*>();
    for (const RunState state : {RunState::running, RunState::paused}) {
        panel.setFrame(frameOf(40, {state}));
        panel.bringUpToDate();
        QCOMPARE(chart->renderHints().testFlag(QPainter::Antialiasing), state == RunState::paused);
    }
}

/// After a change of size while nothing runs the axes stand where the plot is.
void ChartsTest::axesFollowTheSize() {
    ChartPanel panel;
    panel.resize(1000, 240);
    panel.show();
    QVERIFY(QTest::qWaitForWindowExposed(&panel));
    panel.setFrame(frameOf(40, {RunState::paused}));
    panel.bringUpToDate();
    panel.resize(1500, 420);
    QTRY_VERIFY(panel.isSettled());
    auto* chart = panel.findChild<UtilizationChart*>();
    const QImage seen = chart->grab().toImage();
    const QRectF plot = chart->chart()->plotArea();
    QVERIFY(plot.height() > 250);
    const auto axisIn = [&](int y) {
        int inked = 0;
        for (int x = int(plot.left()); x < int(plot.right()); ++x)
            inked += seen.pixelColor(x, y) == currentTheme().surface ? 0 : 1;
        return inked > plot.width() / 2;
    };
    bool found = false;
    for (int y = int(plot.bottom()) - 2; y <= int(plot.bottom()) + 2; ++y)
        found = found || axisIn(y);
    QVERIFY(found);
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
    const auto* legend = panel.findChild<CauseLegend*>();
    QTRY_COMPARE(legend->findChildren<LegendEntry*>().size(), 10);
    LegendEntry* compute = nullptr;
    for (LegendEntry* entry : legend->findChildren<LegendEntry*>())
        if (entry->name() == QString::fromUtf8(labelOf(Cause::compute).data()))
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
    panel.bringUpToDate(); // for a picture
    QVERIFY(panel.pointCount() > 0);
    QVERIFY(panel.pictureSize().width() > 1500);
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

void ChartsTest::anotherLackIsPaintedWhole() {
    ChartPanel panel;
    panel.resize(1600, 240);
    panel.show();
    QVERIFY(QTest::qWaitForWindowExposed(&panel));
    auto* chart = panel.findChild<UtilizationChart*>();
    const auto take = [&](const std::shared_ptr<const Frame>& frame) {
        panel.setFrame(frame);
        panel.bringUpToDate();
        QTRY_VERIFY(panel.isSettled());
    };
    take(frameOf(0, {RunState::empty}));
    QCoreApplication::processEvents();
    // Text over the plot is no item: what stood there before stays where nothing is painted.
    for (const auto& frame : {frameOf(0, {RunState::paused}), frameOf(40, {RunState::paused})}) {
        const Painted painted(*chart->viewport());
        take(frame);
        QTRY_VERIFY(QRegion(chart->viewport()->rect()).subtracted(painted.region).isEmpty());
    }
}

QTEST_MAIN(ChartsTest)
#include "tst_charts.moc"
