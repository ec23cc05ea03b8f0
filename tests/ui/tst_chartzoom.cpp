// Every axis with numbers zooms and comes back, and pictures and figures keep to what is on view.
#include <QBuffer>
#include <QChart>
#include <QLineSeries>
#include <QPainter>
#include <QRegularExpression>
#include <QSettings>
#include <QSvgGenerator>
#include <QTest>
#include <QValueAxis>
#include <QWheelEvent>

#include "tests/ui/ChartFrame.h"
#include "ui/charts/BarChart.h"
#include "ui/charts/ChartLegend.h"
#include "ui/charts/ChartPanel.h"
#include "ui/charts/Clipped.h"
#include "ui/charts/HistogramChart.h"
#include "ui/charts/LineChart.h"
#include "ui/charts/StepHistogram.h"

using namespace lockstep;
using namespace lockstep::ui;

namespace {

constexpr double runSeconds = 1100; // of 1,000 steps

struct Stage {
    ChartPanel panel;

    Stage() {
        panel.setRackPowers({{"rack", Watts{1000}}});
        for (const ChartKind kind : allChartKinds)
            panel.setShown(kind, true);
        panel.resize(1600, 900);
        panel.show();
        const auto frame = frameOf(1000, {RunState::paused});
        panel.setRange(Ticks{0}, frame->timeline.end);
        panel.setFrame(frame);
        panel.bringUpToDate();
    }
    template<class Kind>
    Kind& chart() {
        return *panel.findChild<Kind*>();
    }
    void turnWheel(Chart& chart, QPointF at, int notches, Qt::KeyboardModifiers keys = Qt::NoModifier) {
        QWheelEvent wheel(at, chart.mapToGlobal(at), {}, {0, 120 * notches}, Qt::NoButton, keys,
                          Qt::NoScrollPhase, false);
        QApplication::sendEvent(chart.viewport(), &wheel);
        panel.bringUpToDate();
    }
    void drag(Chart& chart, QPointF from, QPointF to) {
        QTest::mousePress(chart.viewport(), Qt::LeftButton, {}, from.toPoint());
        QTest::mouseMove(chart.viewport(), ((from + to) / 2).toPoint());
        QTest::mouseMove(chart.viewport(), to.toPoint());
        QTest::mouseRelease(chart.viewport(), Qt::LeftButton, {}, to.toPoint());
        panel.bringUpToDate();
    }
};

QRectF plotOf(const Chart& chart) {
    return chart.chart()->plotArea();
}

Span axisOf(const Chart& chart, Qt::Orientation orientation) {
    const auto* axis = static_cast<QValueAxis*>(chart.chart()->axes(orientation).front());
    return {axis->min(), axis->max()};
}

Span valuesOf(const Chart& chart) {
    return axisOf(chart, Qt::Vertical);
}

QPointF onValueAxis(const Chart& chart, double share) {
    const QRectF plot = plotOf(chart);
    return {plot.left() - 20, plot.bottom() - share * plot.height()};
}

QPointF onBottomAxis(const Chart& chart, double share) {
    const QRectF plot = plotOf(chart);
    return {plot.left() + share * plot.width(), plot.bottom() + 12};
}

bool isNear(double a, double b, double tolerance) {
    return std::abs(a - b) <= tolerance;
}

} // namespace

class ChartZoomTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { QSettings().clear(); }
    void axisKeepsWhatStandsAtTheAnchor();
    void axisKeepsWithinItsLimits();
    void axisOutlivesAnotherUnit();
    void zoomLeavesTheTimelineAndComesBack();
    void everyChartZoomsItsValues();
    void wheelOverThePlotZoomsValuesWithCtrl();
    void dragAlongAnAxisChoosesAPart();
    void doubleClickResets();
    void histogramBinsWhatIsOnView();
    void keysZoomTheChartInHand();
    void aZoomOfValuesStaysWhileTheRunGoesOn();
    void csvHasWhatTheBottomAxisShows();
    void linesAreCutToTheBox();
    void zoomedPicturesStayInThePlot();
};

void ChartZoomTest::axisKeepsWhatStandsAtTheAnchor() {
    AxisZoom axis;
    axis.setWhole({100, 200});
    axis.zoom(2, 0.25); // 125 stays a quarter from the left of 50
    QCOMPARE(axis.shown(), (Span{112.5, 162.5}));
    axis.showPart(1, 0.5); // either way round
    QCOMPARE(axis.shown(), (Span{137.5, 162.5}));
    axis.pan(0.5);
    QCOMPARE(axis.shown(), (Span{150, 175}));
    QVERIFY(axis.isZoomed());
    axis.reset();
    QCOMPARE(axis.shown(), (Span{100, 200}));
}

void ChartZoomTest::axisKeepsWithinItsLimits() {
    AxisZoom axis;
    axis.setWhole({100, 200});
    axis.zoom(0.1);
    axis.pan(3);
    QVERIFY(!axis.isZoomed());
    axis.zoom(4);
    axis.pan(9);
    QCOMPARE(axis.shown(), (Span{175, 200}));
    axis.pan(-99);
    QCOMPARE(axis.shown(), (Span{100, 125}));
    for (int i = 0; i < 40; ++i)
        axis.zoom(2);
    QVERIFY(isNear(axis.shown().length(), 0.1, 1e-9)); // a thousandth
    axis.zoom(1e-9);
    QVERIFY(!axis.isZoomed());
}

void ChartZoomTest::axisOutlivesAnotherUnit() {
    AxisZoom axis;
    axis.setWhole({0, 900});
    axis.showPart(0.5, 1);
    axis.scale(1e-3); // from 900 to 0.9 of a thousand
    axis.setWhole({0, 2});
    QCOMPARE(axis.shown(), (Span{0.45, 0.9}));
}

void ChartZoomTest::zoomLeavesTheTimelineAndComesBack() {
    Stage stage;
    auto& chart = stage.chart<UtilizationChart>();
    QCOMPARE(chart.bins().back().end.value, runSeconds);
    stage.turnWheel(chart, plotOf(chart).center(), 4);
    QVERIFY(stage.panel.isZoomed());
    // 1.25⁴ = 2.44 times: 451 s around the middle, give or take a bin of two steps.
    QVERIFY(isNear(chart.bins().front().begin.value, 550 - 225, 4));
    QVERIFY(isNear(chart.bins().back().end.value, 550 + 225, 4));
    const Seconds begin = chart.bins().front().begin;
    stage.panel.setRange(Ticks{0}, toTicks(Seconds{10}));
    stage.panel.bringUpToDate();
    QCOMPARE(chart.bins().front().begin.value, begin.value);
    stage.panel.resetZoom();
    stage.panel.bringUpToDate();
    QVERIFY(!stage.panel.isZoomed());
    QCOMPARE(chart.bins().front().begin.value, 0.0);
    QVERIFY(chart.bins().back().end.value < 13);
}

void ChartZoomTest::everyChartZoomsItsValues() {
    Stage stage;
    for (Chart* chart : stage.panel.findChildren<Chart*>()) {
        const Span whole = valuesOf(*chart);
        stage.turnWheel(*chart, onValueAxis(*chart, 0.5), 3);
        const Span part = valuesOf(*chart);
        QVERIFY2(isNear(part.length(), whole.length() / std::pow(1.25, 3), 1e-6 * whole.length()),
                 qPrintable(chart->accessibleName()));
        // The pointer stands on a whole pixel.
        QVERIFY(isNear(part.at(0.5), whole.at(0.5), whole.length() / 50));
        stage.turnWheel(*chart, onValueAxis(*chart, 0.5), 1, Qt::ShiftModifier);
        QVERIFY(isNear(valuesOf(*chart).first, part.at(0.1), 1e-6 * whole.length()));
        QVERIFY(chart->isZoomed());
        QVERIFY(stage.panel.isZoomed());
        stage.panel.resetZoom();
        QCOMPARE(valuesOf(*chart), whole);
        QVERIFY(!stage.panel.isZoomed());
    }
}

void ChartZoomTest::wheelOverThePlotZoomsValuesWithCtrl() {
    Stage stage;
    auto& chart = stage.chart<UtilizationChart>();
    const Span time = axisOf(chart, Qt::Horizontal);
    const Span values = valuesOf(chart);
    stage.turnWheel(chart, plotOf(chart).center(), 2, Qt::ControlModifier);
    QCOMPARE(axisOf(chart, Qt::Horizontal), time);
    QVERIFY(valuesOf(chart).length() < 0.7 * values.length());
    // Bars have no other axis with numbers.
    auto& bars = stage.chart<BarChart>();
    stage.turnWheel(bars, plotOf(bars).center(), 2);
    QVERIFY(bars.isZoomed());
}

void ChartZoomTest::dragAlongAnAxisChoosesAPart() {
    Stage stage;
    auto& chart = stage.chart<StepTimeChart>();
    const Span values = valuesOf(chart);
    stage.drag(chart, onValueAxis(chart, 0.8), onValueAxis(chart, 0.2));
    const double pixel = values.length() / plotOf(chart).height();
    QVERIFY(isNear(valuesOf(chart).first, values.at(0.2), pixel));
    QVERIFY(isNear(valuesOf(chart).last, values.at(0.8), pixel));
    // Time, for all.
    stage.drag(chart, onBottomAxis(chart, 0.25), onBottomAxis(chart, 0.5));
    const auto& other = stage.chart<UtilizationChart>();
    QVERIFY(isNear(other.bins().front().begin.value, 0.25 * runSeconds, 8));
    QVERIFY(isNear(other.bins().back().end.value, 0.5 * runSeconds, 8));
    QVERIFY(!other.isZoomed()); // its values are whole
    // A mere press is none.
    stage.panel.resetZoom();
    stage.drag(chart, onValueAxis(chart, 0.5), onValueAxis(chart, 0.5));
    QVERIFY(!stage.panel.isZoomed());
}

void ChartZoomTest::doubleClickResets() {
    Stage stage;
    auto& chart = stage.chart<UtilizationChart>();
    const auto zoomBoth = [&] {
        stage.turnWheel(chart, plotOf(chart).center(), 2);
        stage.turnWheel(chart, plotOf(chart).center(), 2, Qt::ControlModifier);
    };
    zoomBoth();
    QTest::mouseDClick(chart.viewport(), Qt::LeftButton, {}, onValueAxis(chart, 0.5).toPoint());
    QVERIFY(!chart.isZoomed());
    QVERIFY(stage.panel.isZoomed()); // time still is
    QTest::mouseDClick(chart.viewport(), Qt::LeftButton, {}, onBottomAxis(chart, 0.5).toPoint());
    QVERIFY(!stage.panel.isZoomed());
    zoomBoth();
    QTest::mouseDClick(chart.viewport(), Qt::LeftButton, {}, plotOf(chart).center().toPoint());
    QVERIFY(!stage.panel.isZoomed());
}

void ChartZoomTest::histogramBinsWhatIsOnView() {
    // 900 steps of one second and 100 of two. A part around two seconds has these alone, in finer bars.
    const auto frame = frameOf(1000);
    const auto part = stepHistogram(frame->timeline, Ticks{0}, frame->timeline.end, 20,
                                    DurationRange{Seconds{1.9}, Seconds{2.1}});
    QCOMPARE(part->bars.size(), 20u);
    QCOMPARE(part->bars.front().begin.value, 1.9);
    QCOMPARE(part->steps, 1000u);
    std::uint64_t counted = 0;
    for (const StepHistogram::Bar& bar : part->bars)
        counted += bar.steps;
    QCOMPARE(counted, 100u);
    QCOMPARE(part->median.value, 1.0); // of all
    Stage stage;
    auto& chart = stage.chart<HistogramChart>();
    stage.turnWheel(chart, {plotOf(chart).right() - 5, plotOf(chart).center().y()}, 8);
    QVERIFY(chart.isZoomed());
    QCOMPARE(stage.chart<UtilizationChart>().bins().back().end.value, runSeconds); // time is not
    const Table table = chart.table();
    QCOMPARE(table.rows.size(), 60u);
    QVERIFY(std::get<double>(table.rows.front()[0]) > 1.5);
    QVERIFY(isNear(valuesOf(chart).last, 10, 0.1)); // the axis fits the 10 % that are left
    chart.resetZoom();
    QVERIFY(!stage.panel.isZoomed());
    stage.panel.bringUpToDate();
    QVERIFY(valuesOf(chart).last > 80);
}

void ChartZoomTest::keysZoomTheChartInHand() {
    Stage stage;
    auto& histogram = stage.chart<HistogramChart>();
    histogram.setFocus();
    stage.panel.zoom(ChartAxis::bottom, 2);
    QVERIFY(histogram.isZoomed());
    stage.panel.resetZoom();
    auto& bars = stage.chart<BarChart>();
    bars.setFocus();
    stage.panel.zoom(ChartAxis::bottom, 2); // names do not zoom: time does
    QVERIFY(!bars.isZoomed());
    QVERIFY(stage.panel.isZoomed());
    stage.panel.bringUpToDate();
    QVERIFY(isNear(stage.chart<UtilizationChart>().bins().front().begin.value, runSeconds / 4, 4));
    stage.panel.pan(ChartAxis::bottom, -0.25);
    stage.panel.bringUpToDate();
    QVERIFY(isNear(stage.chart<UtilizationChart>().bins().front().begin.value, runSeconds / 8, 4));
    stage.panel.zoom(ChartAxis::values, 2);
    QVERIFY(bars.isZoomed());
}

void ChartZoomTest::aZoomOfValuesStaysWhileTheRunGoesOn() {
    Stage stage;
    auto& chart = stage.chart<StepTimeChart>();
    chart.zoom(ChartAxis::values, 4);
    const Span part = valuesOf(chart);
    stage.panel.setFrame(frameOf(1500));
    stage.panel.bringUpToDate();
    QCOMPARE(valuesOf(chart), part);
}

/// A zoom of values leaves nothing out; one of time or step times does.
void ChartZoomTest::csvHasWhatTheBottomAxisShows() {
    Stage stage;
    stage.chart<UtilizationChart>().setFocus();
    const QString whole = stage.panel.csvOf(ChartKind::utilization);
    stage.panel.zoom(ChartAxis::values, 8);
    stage.panel.bringUpToDate();
    QCOMPARE(stage.panel.csvOf(ChartKind::utilization), whole);
    stage.panel.zoom(ChartAxis::bottom, 4);
    stage.panel.bringUpToDate();
    const QStringList rows = stage.panel.csvOf(ChartKind::utilization).split(QStringLiteral("\r\n"));
    QVERIFY(rows[1].section(QLatin1Char(','), 0, 0).toDouble() > 400);
}

void ChartZoomTest::linesAreCutToTheBox() {
    const QRectF box(0, 0, 10, 10);
    const auto pieces = piecesInside({{-5, 5}, {5, 5}, {5, -5}, {8, -5}, {8, 20}, {2, 20}}, box);
    QCOMPARE(pieces.size(), 2u);
    QCOMPARE(pieces[0], (QPolygonF{{{0, 5}, {5, 5}, {5, 0}}}));
    QCOMPARE(pieces[1], (QPolygonF{{{8, 0}, {8, 10}}}));
    QVERIFY(piecesInside({{-5, -5}, {20, -1}}, box).empty());
    const QRectF part = partInside(QPolygonF(QRectF(5, 5, 20, 20)), box).boundingRect();
    QCOMPARE(part, QRectF(5, 5, 5, 5));
}

/// Vector formats clip nothing: what leaves the plot must not be written.
void ChartZoomTest::zoomedPicturesStayInThePlot() {
    Stage stage;
    for (Chart* chart : stage.panel.findChildren<Chart*>()) {
        chart->zoom(ChartAxis::values, 3, 0.3);
        stage.panel.bringUpToDate();
        QByteArray svg;
        QBuffer buffer(&svg);
        QSvgGenerator generator;
        generator.setOutputDevice(&buffer);
        generator.setSize(chart->size());
        generator.setViewBox(QRect(QPoint(), chart->size()));
        QPainter painter(&generator);
        chart->paintPicture(painter, QRectF(chart->rect()), Theme::print());
        painter.end();
        static const QRegularExpression points(QStringLiteral("points=\"([^\"]+)\""));
        int seen = 0;
        for (auto match = points.globalMatch(QString::fromUtf8(svg)); match.hasNext();)
            for (const QString& point :
                 match.next().captured(1).split(QLatin1Char(' '), Qt::SkipEmptyParts)) {
                const QPointF at(point.section(QLatin1Char(','), 0, 0).toDouble(),
                                 point.section(QLatin1Char(','), 1).toDouble());
                if (at.y() <= chart->findChild<ChartLegend*>()->geometry().bottom()) // its samples
                    continue;
                ++seen;
                QVERIFY2(plotOf(*chart).adjusted(-8, -1, 1, 8).contains(at),
                         qPrintable(chart->accessibleName() + QLatin1Char(' ') + point));
            }
        QVERIFY2(seen > 0, qPrintable(chart->accessibleName()));
        // On screen all is as it was.
        for (const QAbstractSeries* series : chart->chart()->series())
            QVERIFY(series->isVisible());
    }
}

QTEST_MAIN(ChartZoomTest)
#include "tst_chartzoom.moc"
