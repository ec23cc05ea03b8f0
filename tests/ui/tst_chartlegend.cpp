// Legends stay readable however many and long their names, and empty charts say why they are.
#include <QLabel>
#include <QSet>
#include <QSettings>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

#include "tests/ui/ChartFrame.h"
#include "ui/charts/BarChart.h"
#include "ui/charts/CauseChart.h"
#include "ui/charts/CauseLegend.h"
#include "ui/charts/ChartPanel.h"
#include "ui/charts/HistogramChart.h"
#include "ui/charts/LegendEntry.h"
#include "ui/charts/LegendNames.h"
#include "ui/charts/LegendPlaces.h"
#include "ui/charts/LineChart.h"

using namespace lockstep;
using namespace lockstep::ui;

namespace {

const char* const longName = "Großrechenzentrum Südwestmecklenburg-Nordvorpommern";

struct Stage {
    ChartPanel panel;

    explicit Stage(const std::vector<ChartKind>& kinds, QSize size = {1600, 240}) {
        for (const ChartKind kind : allChartKinds)
            panel.setShown(kind, std::ranges::find(kinds, kind) != kinds.end());
        panel.resize(size);
        panel.show();
    }
    void draw(std::shared_ptr<const Frame> frame) {
        panel.setFrame(std::move(frame));
        panel.bringUpToDate();
        QCoreApplication::processEvents();
    }
    template<class Kind>
    Kind& chart() {
        return *panel.findChild<Kind*>();
    }
};

} // namespace

class ChartLegendTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { QSettings().clear(); }
    void placesFillRowsAndNeverOverlap();
    void theLongestGivesWayFirst();
    void cutLinksCanBeToldApart();
    void whatFitsIsWhole();
    void namesAreNeverAlike_data();
    void namesAreNeverAlike();
    void shortNamesAreThoseOfTheField();
    void manyLinksStayReadable_data();
    void manyLinksStayReadable();
    void valuesMoveNoPlot();
    void whatIsSwitchedOffStaysOff();
    void emptyChartsSayWhy();
    void linksSayThatThereAreNone();
    void nothingShownSaysWhereToChoose();
    void narrowPanelKeepsItsPlots();
    void barsAloneHaveTheirCausesNamed();
    void histogramMarksTheStepUnderTheCursor();
    void chartsSpeak();
};

void ChartLegendTest::placesFillRowsAndNeverOverlap() {
    const LegendRoom room{300, 80, 20, 3};
    // Beside the title there is room for 220, for two with a gap of 6; below for three with two gaps.
    const std::vector<LegendWish> wishes(5, LegendWish{96, 96});
    QCOMPARE(legendRows(wishes, room), 2);
    for (int count = 1; count < 12; ++count)
        for (const int width : {60, 150, 300, 900}) {
            const std::vector<LegendWish> some(static_cast<std::size_t>(count), LegendWish{90, 130});
            const LegendRoom in{width, 40, 20, 3};
            const auto places = legendPlaces(some, in);
            QCOMPARE(places.size(), some.size());
            QVERIFY(legendRows(some, in) <= 3);
            for (std::size_t i = 0; i < places.size(); ++i) {
                QVERIFY(places[i].left() >= 0 && places[i].bottom() < 60);
                for (std::size_t j = 0; j < i; ++j)
                    QVERIFY(!places[i].intersects(places[j]));
            }
        }
}

void ChartLegendTest::theLongestGivesWayFirst() {
    // 200 for 40, 60 and 300: the two short ones are whole, the long one has 200 − 2 × 6 − 100.
    const auto places = legendPlaces({{40, 40}, {60, 60}, {300, 300}}, {200, 0, 20, 1});
    QCOMPARE(places[0].width(), 40);
    QCOMPARE(places[1].width(), 60);
    QCOMPARE(places[2].width(), 88);
}

void ChartLegendTest::cutLinksCanBeToldApart() {
    const QFontMetrics metrics{QFont()};
    const QStringList links{QStringLiteral("Memphis 1 – Memphis 2"), QStringLiteral("Memphis 1 – Southaven"),
                            QStringLiteral("Memphis 2 – Southaven")};
    for (int percent = 100; percent >= 70; percent -= 5) {
        QSet<QString> cut;
        for (const QString& link : links) {
            const int width = metrics.horizontalAdvance(link) * percent / 100;
            const QString name = cutName(metrics, link, width);
            QVERIFY2(metrics.horizontalAdvance(name) <= width, qPrintable(name));
            cut.insert(name);
        }
        QCOMPARE(cut.size(), links.size());
    }
    QCOMPARE(cutName(metrics, links[0], metrics.horizontalAdvance(links[0])), links[0]);
}

void ChartLegendTest::whatFitsIsWhole() {
    QFont font;
    font.setHintingPreference(QFont::PreferNoHinting); // then a letter is no whole number of pixels wide
    for (int tenths = 80; tenths < 120; ++tenths) {
        font.setPointSizeF(tenths / 10.0);
        const QFontMetrics metrics(font);
        for (const char* name : {"MFU", "Step time", "shortest", "longest", "Memphis 1 – Southaven"}) {
            const QString whole = QString::fromUtf8(name);
            QCOMPARE(cutName(metrics, whole, metrics.horizontalAdvance(whole)), whole);
        }
    }
}

void ChartLegendTest::namesAreNeverAlike_data() {
    QTest::addColumn<QStringList>("names");
    const auto linked = [](const QStringList& campuses) {
        QStringList links;
        for (qsizetype i = 1; i < campuses.size(); ++i)
            links.append(campuses[0] + QString::fromUtf8(" – ") + campuses[i]);
        return links;
    };
    QStringList numbered;
    QStringList inTheMiddle;
    for (int i = 1; i <= 7; ++i) {
        numbered.append(QString::fromUtf8(longName) + QStringLiteral(" %1").arg(i));
        inTheMiddle.append(QString::fromUtf8("Großrechenzentrum %1 Vorpommern").arg(QChar('a' + i)));
    }
    QTest::newRow("campuses of one long name") << linked(numbered);
    QTest::newRow("that differ in their middle") << linked(inTheMiddle);
    QTest::newRow("of which one begins another")
        << linked({"Nord", "Nordost", "Nordostwest", "Nordostwestsüd"});
    QTest::newRow("whose letters are no Latin ones") << linked({"孟菲斯一", "孟菲斯二", "孟菲斯三"});
    QTest::newRow("without letters") << linked({"☀☀☀", "☀☀", "☀"});
    QTest::newRow("several between two") << QStringList{"Memphis – Southaven (1)", "Memphis – Southaven (2)"};
    QTest::newRow("no links") << QStringList{"Effective utilization", "Effective use", "MFU"};
}

void ChartLegendTest::namesAreNeverAlike() {
    QFETCH(QStringList, names);
    const QFontMetrics metrics{QFont()};
    for (int width = 600; width >= 8; width -= 7) {
        const std::vector<int> widths(static_cast<std::size_t>(names.size()), width);
        const QStringList fitted = namesApart(metrics, names, widths);
        QCOMPARE(QSet<QString>(fitted.begin(), fitted.end()).size(), names.size());
        for (qsizetype i = 0; i < names.size(); ++i) {
            QVERIFY2(metrics.horizontalAdvance(fitted[i]) <= std::max(width, metrics.averageCharWidth() * 2),
                     qPrintable(fitted[i]));
            if (metrics.horizontalAdvance(names[i]) <= width)
                QVERIFY(fitted[i] == names[i] || fitted[i].size() == 1);
        }
    }
}

void ChartLegendTest::shortNamesAreThoseOfTheField() {
    const QFontMetrics metrics{QFont()};
    const QStringList names{QStringLiteral("Memphis 1 – Memphis 2"), QStringLiteral("Memphis 1 – Southaven"),
                            QStringLiteral("Memphis 2 – Southaven")};
    const int width = metrics.horizontalAdvance(QStringLiteral("M1–M2")) + 4;
    QCOMPARE(namesApart(metrics, names, {width, width, width}),
             QStringList({QStringLiteral("M1–M2"), QStringLiteral("M1–S"), QStringLiteral("M2–S")}));
}

void ChartLegendTest::manyLinksStayReadable_data() {
    QTest::addColumn<int>("links");
    QTest::addColumn<QString>("campus");
    QTest::addColumn<int>("width");
    for (const int width : {300, 480, 1600})
        for (const int links : {3, 8}) {
            QTest::addRow("%d links, %d wide", links, width) << links << QStringLiteral("Memphis") << width;
            QTest::addRow("%d links with long names, %d wide", links, width)
                << links << QString::fromUtf8(longName) << width;
        }
}

/// Six at most; each with its sample and a name unlike the others, whole in the tool tip, none over another.
void ChartLegendTest::manyLinksStayReadable() {
    QFETCH(int, links);
    QFETCH(QString, campus);
    QFETCH(int, width);
    Stage stage({ChartKind::causes, ChartKind::links}, {width, 480});
    stage.draw(frameOf(40, {RunState::paused, static_cast<std::uint32_t>(links), campus.toStdString()}));
    const auto& chart = stage.chart<LinkChart>();
    const auto& entries = chart.entries();
    QCOMPARE(entries.size(), static_cast<std::size_t>(std::min(links, 6)));
    for (const LegendEntry* entry : entries) {
        QVERIFY(entry->isVisible());
        QVERIFY2(entry->width() >= 60, qPrintable(QString::number(entry->width())));
        QVERIFY(entry->toolTip().startsWith(campus + QString::fromUtf8(" – Southaven (")));
        QVERIFY(chart.rect().contains(QRect(entry->mapTo(&chart, QPoint()), entry->size())));
        QVERIFY(entry->mapTo(&chart, entry->rect().bottomLeft()).y() < chart.chart()->plotArea().top());
        for (const LegendEntry* other : entries) {
            QVERIFY(other == entry || !other->geometry().intersects(entry->geometry()));
            QVERIFY(other == entry || other->shortNames().alone != entry->shortNames().alone);
            QVERIFY(other == entry || other->shortNames().besideValue != entry->shortNames().besideValue);
        }
    }
    QVERIFY(chart.chart()->plotArea().height() >= 60);
}

/// A cursor that comes and goes must not shake what lies below.
void ChartLegendTest::valuesMoveNoPlot() {
    TimeSelection selection;
    Stage stage({ChartKind::utilization, ChartKind::stepTime, ChartKind::links}, {900, 240});
    stage.panel.setTimeSelection(&selection);
    stage.draw(frameOf(40, {RunState::paused, 3}));
    std::vector<QRectF> before;
    for (const Chart* chart : stage.panel.findChildren<Chart*>())
        before.push_back(chart->chart()->plotArea());
    selection.setCursor(toTicks(Seconds{5.5}));
    QCoreApplication::processEvents();
    std::vector<QRectF> after;
    for (const Chart* chart : stage.panel.findChildren<Chart*>())
        after.push_back(chart->chart()->plotArea());
    QCOMPARE(after, before);
}

void ChartLegendTest::whatIsSwitchedOffStaysOff() {
    QStringList hidden;
    {
        Stage stage({ChartKind::utilization, ChartKind::causes, ChartKind::links});
        stage.draw(frameOf(40));
        QSignalSpy changed(&stage.panel, &ChartPanel::hiddenEntriesChanged);
        QTest::mouseClick(stage.chart<UtilizationChart>().entries()[1], Qt::LeftButton);
        QTest::mouseClick(stage.chart<LinkChart>().entries()[0], Qt::LeftButton);
        auto* compute = stage.panel.findChild<CauseLegend*>()->findChildren<LegendEntry*>().back();
        QTest::keyClick(compute, Qt::Key_Space);
        QCOMPARE(changed.size(), 3);
        hidden = stage.panel.hiddenEntries();
    }
    QCOMPARE(hidden.size(), 3);
    QVERIFY(hidden.contains(QStringLiteral("utilization/mfu")));
    QVERIFY(hidden.contains(QStringLiteral("links/link 9")));
    // Before anything is drawn, and with charts that are made later.
    Stage stage({ChartKind::causes, ChartKind::links});
    stage.panel.setHiddenEntries(hidden);
    stage.panel.setShown(ChartKind::utilization, true);
    stage.draw(frameOf(40));
    QVERIFY(!stage.chart<UtilizationChart>().entries()[1]->isChecked());
    QVERIFY(!stage.chart<LinkChart>().entries()[0]->isChecked());
    QCOMPARE(stage.panel.hiddenEntries(), hidden);
    stage.panel.setHiddenEntries({});
    QVERIFY(stage.chart<LinkChart>().entries()[0]->isChecked());
    QVERIFY(stage.panel.hiddenEntries().isEmpty());
}

void ChartLegendTest::emptyChartsSayWhy() {
    Stage stage({allChartKinds.begin(), allChartKinds.end()}, {1600, 900});
    const auto lacks = [&stage](bool lacking) {
        return std::ranges::all_of(stage.panel.findChildren<Chart*>(), [lacking](const Chart* chart) {
            return chart->lack().isEmpty() != lacking;
        });
    };
    QVERIFY(lacks(true)); // no run at all
    stage.draw(frameOf(0));
    QVERIFY(lacks(true));
    const QString notRun = stage.chart<StepTimeChart>().lack();
    stage.draw(frameOf(40));
    QVERIFY(lacks(false));
    stage.panel.setRange(toTicks(Seconds{5000}), toTicks(Seconds{6000}));
    stage.panel.bringUpToDate();
    QVERIFY(lacks(true));
    QVERIFY(stage.chart<StepTimeChart>().lack() != notRun);
    stage.panel.setRange(Ticks{0}, toTicks(Seconds{40}));
    stage.panel.bringUpToDate();
    QVERIFY(lacks(false));
    for (LegendEntry* entry : stage.chart<StepTimeChart>().entries())
        entry->setChecked(false);
    QVERIFY(!stage.chart<StepTimeChart>().lack().isEmpty());
    for (LegendEntry* entry : stage.panel.findChild<CauseLegend*>()->findChildren<LegendEntry*>())
        entry->setChecked(false);
    QVERIFY(!stage.chart<CauseChart>().lack().isEmpty());
    QVERIFY(!stage.chart<BarChart>().lack().isEmpty());
}

void ChartLegendTest::linksSayThatThereAreNone() {
    Stage stage({ChartKind::links});
    stage.draw(frameOf(40, {RunState::paused, 0}));
    auto& chart = stage.chart<LinkChart>();
    QVERIFY(!chart.lack().isEmpty());
    QVERIFY(chart.lack().endsWith(QLatin1Char('.')));
    chart.setFocus();
    QCOMPARE(chart.accessibleDescription(), chart.lack());
    // It is painted, over the grid.
    const QImage seen = chart.grab().toImage();
    const QRect plot = chart.chart()->plotArea().toRect().adjusted(4, 4, -4, -4);
    int ink = 0;
    for (int y = plot.top(); y < plot.bottom(); ++y)
        for (int x = plot.left(); x < plot.right(); ++x)
            ink += seen.pixelColor(x, y) == currentTheme().surface ? 0 : 1;
    QVERIFY2(ink > 200, qPrintable(QString::number(ink)));
    stage.draw(frameOf(40, {RunState::paused, 1}));
    QVERIFY(chart.lack().isEmpty());
}

void ChartLegendTest::nothingShownSaysWhereToChoose() {
    Stage stage({});
    const auto labels = stage.panel.findChildren<QLabel*>();
    const auto visible = [](const QLabel* label) { return label->isVisible() && !label->text().isEmpty(); };
    QVERIFY(std::ranges::any_of(labels, visible));
    stage.panel.setShown(ChartKind::power, true);
    const QLabel* none = nullptr;
    for (const QLabel* label : labels)
        none = label->wordWrap() ? label : none;
    QVERIFY(none && !none->isVisible());
}

/// Beside the legend of causes there is no room: it stands above.
void ChartLegendTest::narrowPanelKeepsItsPlots() {
    Stage stage({ChartKind::utilization, ChartKind::causes}, {300, 500});
    stage.draw(frameOf(40));
    for (const Chart* chart : stage.panel.findChildren<Chart*>()) {
        if (!chart->isVisible())
            continue;
        QVERIFY(chart->width() > 270);
        QVERIFY(chart->chart()->plotArea().width() > 180);
        QCOMPARE(chart->mapTo(&stage.panel, QPoint()).x(), 0);
    }
    const auto* legend = stage.panel.findChild<CauseLegend*>();
    for (const LegendEntry* entry : legend->findChildren<LegendEntry*>())
        QVERIFY(legend->rect().contains(entry->geometry()));
    stage.panel.resize(900, 300);
    QCoreApplication::processEvents();
    QVERIFY(stage.chart<UtilizationChart>().mapTo(&stage.panel, QPoint()).x() > 150);
}

void ChartLegendTest::barsAloneHaveTheirCausesNamed() {
    Stage stage({ChartKind::campuses});
    stage.draw(frameOf(40));
    const auto* legend = stage.panel.findChild<CauseLegend*>();
    QCOMPARE(legend->causes().size(), 10u);
    QCOMPARE(legend->causes().back(), Cause::compute);
    stage.panel.setShown(ChartKind::power, true);
    stage.panel.setShown(ChartKind::campuses, false);
    QVERIFY(legend->causes().empty());
}

void ChartLegendTest::histogramMarksTheStepUnderTheCursor() {
    TimeSelection selection;
    Stage stage({ChartKind::histogram});
    stage.panel.setTimeSelection(&selection);
    stage.draw(frameOf(40));
    const LegendEntry* cursor = stage.chart<HistogramChart>().entries().back();
    QVERIFY(cursor->accessibleDescription().isEmpty());
    selection.setCursor(toTicks(Seconds{9.5})); // in the tenth step, which takes two seconds
    QCOMPARE(cursor->accessibleDescription(), QStringLiteral("2 s"));
    selection.setCursor(toTicks(Seconds{0.5}));
    QCOMPARE(cursor->accessibleDescription(), QStringLiteral("1 s"));
    selection.setCursor(std::nullopt);
    QVERIFY(cursor->accessibleDescription().isEmpty());
}

void ChartLegendTest::chartsSpeak() {
    Stage stage({allChartKinds.begin(), allChartKinds.end()}, {1600, 900});
    stage.draw(frameOf(40));
    for (Chart* chart : stage.panel.findChildren<Chart*>()) {
        QVERIFY(!chart->accessibleName().isEmpty());
        chart->setFocus();
        QVERIFY2(!chart->accessibleDescription().isEmpty(), qPrintable(chart->accessibleName()));
    }
    QVERIFY(stage.chart<UtilizationChart>().accessibleDescription().contains(QLatin1Char('%')));
}

QTEST_MAIN(ChartLegendTest)
#include "tst_chartlegend.moc"
