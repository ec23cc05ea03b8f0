// The figures of a range as tables, and bookmarks with their notes.
#include <QApplication>
#include <QClipboard>
#include <QHeaderView>
#include <QHelpEvent>
#include <QScrollBar>
#include <QSignalSpy>
#include <QStandardItemModel>
#include <QTabWidget>
#include <QTest>
#include <QToolTip>

#include "core/quantity/QuantityText.h"
#include "core/simulation/StepReader.h"
#include "core/simulation/Timeline.h"
#include "tests/core/SampleScenario.h"
#include "ui/document/Selection.h"
#include "ui/tables/CopyableTable.h"
#include "ui/tables/RangeTables.h"
#include "ui/tables/StatisticsPanel.h"
#include "ui/theme/Swatch.h"

using namespace lockstep;
using namespace lockstep::ui;

namespace {

std::shared_ptr<const Frame> runOf(int steps) {
    const auto fleet = fleetOf(twoCampuses());
    Engine engine(fleet);
    Timeline timeline;
    for (int i = 0; i < steps; ++i)
        timeline.append(engine.advance(), fleet);
    auto frame = std::make_shared<Frame>();
    frame->state = RunState::paused;
    frame->fleet = fleet;
    frame->timeline = timeline.view();
    return frame;
}

} // namespace

class StatisticsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_panel.reset(); }
    void wholeRunWithoutARange();
    void rangeIsWhatIsShown();
    void sharesOfAllCausesAddUp();
    void rowsSelectWhatIsWaitedFor();
    void sortsByNumbersNotByText();
    void cursorsAreCompared();
    void pickedGpuIsToldPassByPass();
    void copiesAsTextAndCsv();
    void bookmarksAreListedEditedAndGoneTo();
    void speaksBeforeTheFirstStep();
    void emptyTablesSayWhy();
    void meaningsTakeWhatIsLeft();

private:
    QString cell(const CopyableTable& table, int row, int column) const {
        return table.model()->index(row, column).data().toString();
    }
    int rowOf(const CopyableTable& table, const QString& name) const {
        for (int row = 0; row < table.model()->rowCount(); ++row)
            if (cell(table, row, 0) == name)
                return row;
        return -1;
    }

    std::unique_ptr<TimeSelection> m_time;
    std::unique_ptr<Selection> m_selection;
    std::unique_ptr<StatisticsPanel> m_panel;
    std::shared_ptr<const Frame> m_frame;
};

void StatisticsTest::init() {
    m_time = std::make_unique<TimeSelection>();
    m_selection = std::make_unique<Selection>();
    m_panel = std::make_unique<StatisticsPanel>(*m_time, *m_selection);
    m_panel->setLinkNames(linkNamesOf(twoCampuses()));
    m_panel->resize(900, 300);
    m_panel->show();
    m_frame = runOf(20);
    m_panel->setFrame(m_frame);
    QTRY_VERIFY(m_panel->isSettled());
}

void StatisticsTest::wholeRunWithoutARange() {
    QVERIFY(m_panel->headText().startsWith(QStringLiteral("Whole run")));
    QVERIFY(m_panel->headText().contains(QStringLiteral("Steps 20")));
    const RangeStatistics sums = statisticsOf(m_frame->timeline, {}, m_frame->timeline.end);
    QVERIFY(m_panel->headText().contains(QString::fromStdString(printPercent(sums.effectiveUtilization))));
    QVERIFY(m_panel->headText().contains(QString::fromStdString(printPercent(sums.mfu))));
    QCOMPARE(m_panel->table(QStringLiteral("Campuses")).model()->rowCount(), 2);
    QCOMPARE(m_panel->table(QStringLiteral("GPU types")).model()->rowCount(), 2);
    QCOMPARE(m_panel->table(QStringLiteral("Rack groups")).model()->rowCount(), 2);
    QCOMPARE(m_panel->table(QStringLiteral("Links")).model()->rowCount(), 1);
    QCOMPARE(cell(m_panel->table(QStringLiteral("Links")), 0, 0), QStringLiteral("North – South"));
}

void StatisticsTest::rangeIsWhatIsShown() {
    const auto& steps = m_frame->timeline.levels.front();
    m_time->setRange(TimeRange{steps[4]->start, steps[8]->end()});
    QTRY_VERIFY(m_panel->headText().startsWith(QStringLiteral("Range")));
    QTRY_VERIFY(m_panel->headText().contains(QStringLiteral("Steps 5 ")));
    m_time->setRange(std::nullopt);
    QTRY_VERIFY(m_panel->headText().startsWith(QStringLiteral("Whole run")));
}

void StatisticsTest::sharesOfAllCausesAddUp() {
    const CellTable table = causeTable(rangeReport(m_frame->timeline, {}, m_frame->timeline.end));
    double shares = 0;
    for (const CellRow& row : table.rows)
        shares += row.cells[2].sortKey.toDouble();
    QVERIFY(std::abs(shares - 1) < 1e-9);
}

void StatisticsTest::rowsSelectWhatIsWaitedFor() {
    CopyableTable& waits = m_panel->table(QStringLiteral("Waits"));
    const int row = rowOf(waits, causeLabel(Cause::commLinkBandwidth));
    QVERIFY(row >= 0);
    QCOMPARE(cell(waits, row, 1), QStringLiteral("link North – South"));
    Q_EMIT waits.activated(waits.model()->index(row, 0));
    QCOMPARE(m_selection->links(), std::vector{LinkId{5}});
    Q_EMIT waits.activated(waits.model()->index(rowOf(waits, causeLabel(Cause::waitGeneration)), 0));
    QCOMPARE(m_selection->rackGroups(), std::vector{RackGroupId{3}});
}

void StatisticsTest::sortsByNumbersNotByText() {
    CopyableTable& waits = m_panel->table(QStringLiteral("Waits"));
    waits.sortByColumn(3, Qt::AscendingOrder);
    double before = -1;
    for (int row = 0; row < waits.model()->rowCount(); ++row) {
        const double share = waits.model()->index(row, 3).data(CellModel::sortRole).toDouble();
        QVERIFY(share >= before);
        before = share;
    }
}

void StatisticsTest::cursorsAreCompared() {
    const auto& steps = m_frame->timeline.levels.front();
    CopyableTable& cursors = m_panel->table(QStringLiteral("Cursors"));
    QCOMPARE(cursors.model()->rowCount(), 0);
    m_time->setCursor(steps[3]->start);
    QTRY_VERIFY(cursors.model()->rowCount() > 0);
    const int step = rowOf(cursors, QStringLiteral("Step"));
    QCOMPARE(cell(cursors, step, 1), QStringLiteral("3"));
    QCOMPARE(cell(cursors, step, 2), QStringLiteral("–"));
    m_time->setSecondCursor(steps[10]->start);
    QTRY_COMPARE(cell(cursors, step, 2), QStringLiteral("10"));
    QCOMPARE(cell(cursors, step, 3), QStringLiteral("+7"));
    const Seconds between = toSeconds(steps[10]->start - steps[3]->start);
    QCOMPARE(cell(cursors, 0, 3), QLatin1Char('+') + QString::fromStdString(printSeconds(between)));
}

void StatisticsTest::pickedGpuIsToldPassByPass() {
    const auto& step = m_frame->timeline.levels.front()[7];
    CopyableTable& table = m_panel->table(QStringLiteral("GPU"));
    QCOMPARE(table.model()->rowCount(), 0);
    m_time->setCursor(step->start);
    m_panel->setGpu(LaneKey::gpu(RackGroupId{4}, 9)); // South's ninth: the fleet's 521st
    QTRY_VERIFY(table.model()->rowCount() > 0);
    StepReader reader(*m_frame->fleet);
    const auto day = activitiesOf(reader, 512 + 9, 7, step->outcome, step->blocker);
    QCOMPARE(table.model()->rowCount(), static_cast<int>(day.size()) + 1);
    QVERIFY(cell(table, 0, 0).startsWith(QStringLiteral("Step 7 of GPU 9 of ")));
    double shares = 0;
    for (int row = 1; row < table.model()->rowCount(); ++row)
        shares += table.model()->index(row, 3).data(CellModel::sortRole).toDouble();
    QVERIFY(std::abs(shares - 1) < 1e-9);
    const int pass = rowOf(table, QStringLiteral("Forward, micro-batch 3"));
    QVERIFY(pass > 0);
    QCOMPARE(cell(table, pass, 4), QStringLiteral("–"));
    m_panel->setGpu(LaneKey::gpu(RackGroupId{4}, 99'999));
    QTRY_COMPARE(table.model()->rowCount(), 0);
}

void StatisticsTest::copiesAsTextAndCsv() {
    m_panel->copyAsText();
    const QString text = QGuiApplication::clipboard()->text();
    QVERIFY(text.startsWith(QStringLiteral("Whole run")));
    QVERIFY(text.contains(QStringLiteral("Cause\tGPU hours\tShare")));
    QVERIFY(text.contains(causeLabel(Cause::compute) + QLatin1Char('\t')));
    m_panel->copyAsCsv();
    QVERIFY(
        QGuiApplication::clipboard()->text().startsWith(QStringLiteral("\"Cause\",\"GPU hours\",\"Share\"")));
}

void StatisticsTest::bookmarksAreListedEditedAndGoneTo() {
    CopyableTable& table = m_panel->table(QStringLiteral("Bookmarks"));
    m_time->addBookmark(Ticks{2000}, QStringLiteral("Step 2"));
    m_time->addBookmark(Ticks{1000}, QStringLiteral("Step 1"));
    QCOMPARE(cell(table, 0, 1), QStringLiteral("Step 1"));
    QVERIFY(table.model()->setData(table.model()->index(0, 1), QStringLiteral("where it slows down")));
    QCOMPARE(m_time->bookmarks().front().note, QStringLiteral("where it slows down"));
    QCOMPARE(m_time->bookmarks().size(), 2u);
    QSignalSpy gone(m_panel.get(), &StatisticsPanel::goToRequested);
    Q_EMIT table.activated(table.model()->index(1, 0));
    QCOMPARE(gone.size(), 1);
    QCOMPARE(*m_time->cursor(), Ticks{2000});
    table.selectRow(0);
    for (QAction* action : table.actions())
        if (action->shortcut() == QKeySequence(Qt::Key_Delete))
            action->trigger();
    QCOMPARE(m_time->bookmarks().size(), 1u);
    QCOMPARE(m_time->bookmarks().front().time, Ticks{2000});
}

void StatisticsTest::speaksBeforeTheFirstStep() {
    StatisticsPanel fresh(*m_time, *m_selection);
    fresh.show();
    QVERIFY(fresh.headText().contains(QStringLiteral("Run")));
    fresh.setFrame(std::make_shared<Frame>());
    QTRY_VERIFY(fresh.isSettled());
    QVERIFY(fresh.headText().contains(QStringLiteral("Press Run")));
}

/// In the middle of a table without rows some words stand; with rows they are gone.
void StatisticsTest::emptyTablesSayWhy() {
    CopyableTable& cursors = m_panel->table(QStringLiteral("Cursors"));
    auto* tabs = m_panel->findChild<QTabWidget*>();
    tabs->setCurrentIndex(tabs->indexOf(&cursors));
    const auto ink = [&cursors] {
        const QImage seen = cursors.viewport()->grab().toImage();
        const QColor paper = seen.pixelColor(1, seen.height() - 2);
        int found = 0;
        for (int y = seen.height() / 2 - 20; y < seen.height() / 2 + 20; ++y)
            for (int x = 0; x < seen.width(); ++x)
                found += seen.pixelColor(x, y) == paper ? 0 : 1;
        return found;
    };
    QCOMPARE(cursors.model()->rowCount(), 0);
    QVERIFY(ink() > 200);
    CopyableTable plain;
    QStandardItemModel rows(3, 1);
    plain.setModel(&rows);
    plain.setAlternatingRowColors(false);
    plain.resize(300, 300);
    const QImage with = plain.grab().toImage();
    plain.setLack(QStringLiteral("Words that nobody must see"));
    QCOMPARE(plain.grab().toImage(), with);
}

/// Nothing scrolls sideways; what is cut is told in a tool tip.
void StatisticsTest::meaningsTakeWhatIsLeft() {
    m_panel->resize(560, 300);
    CopyableTable& table = m_panel->table(QStringLiteral("Causes"));
    QTRY_COMPARE(table.horizontalHeader()->length(), table.viewport()->width());
    QCOMPARE(table.horizontalScrollBar()->maximum(), 0);
    QModelIndex meaning = table.model()->index(0, 3);
    for (int row = 1; row < table.model()->rowCount(); ++row)
        if (cell(table, row, 3).size() > meaning.data().toString().size())
            meaning = table.model()->index(row, 3);
    const QRect place = table.visualRect(meaning);
    QVERIFY(table.sizeHintForIndex(meaning).width() > place.width());
    QHelpEvent help(QEvent::ToolTip, place.center(), table.viewport()->mapToGlobal(place.center()));
    QApplication::sendEvent(table.viewport(), &help);
    QVERIFY(QToolTip::text().contains(meaning.data().toString().toHtmlEscaped()));
}

QTEST_MAIN(StatisticsTest)
#include "tst_statistics.moc"
