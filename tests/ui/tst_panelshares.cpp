// The panels share the window so that each shows what it is for, on a small screen too, until a person moves
// a border between them.
#include <QDockWidget>
#include <QScrollBar>
#include <QSettings>
#include <QTest>

#include "tests/ui/WindowStage.h"
#include "ui/canvas/CanvasView.h"
#include "ui/charts/Chart.h"
#include "ui/charts/ChartPanel.h"

using namespace lockstep;
using namespace lockstep::ui;

namespace {

struct Stage : WindowStage {
    explicit Stage(QSize size) : WindowStage(size) { QTest::qWait(20); }

    QRect placeOf(const char* panel) {
        return window.findChild<QDockWidget*>(QLatin1String(panel))->geometry();
    }
    /// Between timeline and charts.
    QPoint border() {
        const QRect timeline = placeOf("timeline");
        return {timeline.center().x(), timeline.bottom() + 2};
    }
};

} // namespace

class PanelSharesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { QSettings().clear(); }
    void everyPanelShowsWhatItIsFor_data();
    void everyPanelShowsWhatItIsFor();
    void chartsStandWhole();
    void smallerWindowTakesFromAll();
    void movedBorderStays();
    void sharesOutliveTheWindow();
};

void PanelSharesTest::everyPanelShowsWhatItIsFor_data() {
    QTest::addColumn<QSize>("size");
    for (const QSize size : {QSize(1280, 720), QSize(1366, 768), QSize(1600, 1000), QSize(2560, 1440)})
        QTest::addRow("%d × %d", size.width(), size.height()) << size;
}

void PanelSharesTest::everyPanelShowsWhatItIsFor() {
    QFETCH(QSize, size);
    Stage stage(size);
    QCOMPARE(stage.window.size(), size);
    const int height = size.height();
    // A form: half of the window's height. It stands beside the timeline, not above it.
    QVERIFY2(stage.placeOf("inspector").height() >= 0.5 * height,
             qPrintable(QString::number(stage.placeOf("inspector").height())));
    QVERIFY(stage.placeOf("inspector").left() >= stage.placeOf("timeline").right());
    QVERIFY(stage.placeOf("problems").height() >= 120);
    QVERIFY2(stage.window.canvas().height() >= 0.3 * height,
             qPrintable(QString::number(stage.window.canvas().height())));
    QVERIFY(stage.window.canvas().width() >= 0.5 * size.width());
    QVERIFY(stage.placeOf("timeline").height() >= 150);
}

void PanelSharesTest::chartsStandWhole() {
    for (const QSize size : {QSize(1440, 900), QSize(1600, 1000), QSize(2560, 1440)}) {
        Stage stage(size);
        const auto charts = stage.window.charts().findChildren<Chart*>();
        QCOMPARE(charts.size(), 4);
        const ChartPanel& panel = stage.window.charts();
        for (const Chart* chart : charts)
            QVERIFY(panel.rect().contains(QRect(chart->mapTo(&panel, QPoint()), chart->size())));
    }
}

void PanelSharesTest::smallerWindowTakesFromAll() {
    Stage stage({1600, 1000});
    const int before = stage.placeOf("timeline").height();
    stage.window.resize(1280, 720);
    QTest::qWait(20);
    QVERIFY(stage.placeOf("timeline").height() < before);
    QVERIFY(stage.window.canvas().height() >= 0.3 * 720);
}

void PanelSharesTest::movedBorderStays() {
    Stage stage({1600, 1000});
    const QPoint from = stage.border();
    QTest::mousePress(&stage.window, Qt::LeftButton, {}, from);
    QTest::mouseMove(&stage.window, from - QPoint(0, 30));
    QTest::mouseMove(&stage.window, from - QPoint(0, 60));
    QTest::mouseRelease(&stage.window, Qt::LeftButton, {}, from - QPoint(0, 60));
    QTest::qWait(20);
    const int chosen = stage.placeOf("charts").height();
    stage.window.resize(1600, 950);
    QTest::qWait(20);
    QCOMPARE(stage.placeOf("charts").height(), chosen);
    stage.window.resetLayout();
    QTest::qWait(20);
    QVERIFY(stage.placeOf("charts").height() < chosen);
}

void PanelSharesTest::sharesOutliveTheWindow() {
    int before = 0;
    {
        Stage stage({1600, 1000});
        before = stage.placeOf("timeline").height();
        stage.window.close();
    }
    Stage stage({1280, 720});
    QVERIFY(stage.placeOf("timeline").height() < before);
}

QTEST_MAIN(PanelSharesTest)
#include "tst_panelshares.moc"
