// One cursor and one range over canvas, timeline and charts; the past can be looked at and gone on from.
#include <QSignalSpy>
#include <QTest>

#include "tests/core/SampleScenario.h"
#include "ui/canvas/CanvasView.h"
#include "ui/shell/MainWindow.h"
#include "ui/shell/TimeMachine.h"
#include "ui/timeline/OverviewStrip.h"
#include "ui/timeline/TimeAxis.h"
#include "ui/timeline/TimelinePanel.h"
#include "ui/timeline/TimelineWidget.h"

using namespace lockstep;
using namespace lockstep::ui;

class TimeMachineTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void cursorShowsThePast();
    void forkKeepsTheOldRun();
    void oldStretchIsTakenAgain();
    void axisDragMakesARange();
    void rangeEdgeCanBeMoved();
    void clicksSetCursors();
    void cursorStepsByKey();
    void overviewSeeks();
    void bookmarksAreGoneTo();
    void focusShowsTheRange();

private:
    void take(std::uint32_t steps);
    void press(const char* id) { m_window->commands().action(QLatin1String(id))->trigger(); }
    const TimelineView& history() const { return m_window->runControl().frame()->timeline; }
    /// The middle of a step that is kept.
    Ticks middleOf(std::size_t step) const {
        const auto& column = history().levels[0][step];
        return {(column->start.count + column->end().count) / 2};
    }
    TimeSelection& selection() { return m_window->timeSelection(); }

    std::unique_ptr<MainWindow> m_window;
};

void TimeMachineTest::init() {
    m_window = std::make_unique<MainWindow>(sharedBasis(), qEnvironmentVariable("LOCKSTEP_RESOURCES"));
    m_window->document().commit(
        {"Begin", {AssignJob{m_window->document().scenario().job, oneCampus(1).job}}});
    Scenario wanted = oneCampus(1);
    m_window->document().commit({"Racks",
                                 {Replace<Campus>{std::nullopt, wanted.campuses[0], 0},
                                  Replace<RackGroup>{std::nullopt, wanted.rackGroups[0], 0}}});
    m_window->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
    m_window->runControl().session().setSpeed(SimulationSession::unlimited);
}

void TimeMachineTest::cleanup() {
    m_window->document().startNew(); // nothing to ask about
    m_window.reset();
}

void TimeMachineTest::take(std::uint32_t steps) {
    m_window->runControl().session().step(steps);
    m_window->runControl().session().settle();
    m_window->runControl().poll();
}

void TimeMachineTest::cursorShowsThePast() {
    take(30);
    TimeMachine& machine = m_window->timeMachine();
    QVERIFY(!machine.past());
    selection().setCursor(middleOf(10));
    QTRY_VERIFY(machine.past());
    QCOMPARE(machine.past()->latest->firstStep, std::uint64_t{10});
    QVERIFY(machine.past()->latest->outcome == history().levels[0][10]->outcome);
    QCOMPARE(*machine.stepAtCursor(), std::uint64_t{10});
    take(5); // the run goes on, the canvas stays at the cursor
    QVERIFY(machine.past());
    press("timeline.clearMarks");
    QVERIFY(!machine.past());
}

void TimeMachineTest::forkKeepsTheOldRun() {
    take(30);
    const auto before = m_window->runControl().frame();
    QVERIFY(!m_window->commands().action("run.fork")->isEnabled()); // without a cursor
    selection().setCursor(middleOf(10));
    press("run.fork");
    m_window->runControl().session().settle();
    m_window->runControl().poll();
    const auto after = m_window->runControl().frame();
    QCOMPARE(after->summary.steps, std::uint64_t{10});
    QCOMPARE(after->state, RunState::paused);
    QVERIFY(!selection().cursor()); // its step is gone
    QCOMPARE(m_window->timeMachine().kept().get(), before.get());
    QCOMPARE(m_window->timeMachine().kept()->summary.steps, std::uint64_t{30});
    take(20); // without an edit the same luck
    QCOMPARE(m_window->runControl().frame()->summary.resultHash, before->summary.resultHash);
}

void TimeMachineTest::oldStretchIsTakenAgain() {
    take(9000);
    QVERIFY(history().levels[0].front()->firstStep > 1000); // the first steps are kept in sums only
    TimeMachine& machine = m_window->timeMachine();
    QSignalSpy refined(&machine, &TimeMachine::refined);
    const auto columns = history().columnsBetween({0}, history().end, 100000);
    // Ten columns of four steps or more are kept where forty single ones could be seen.
    machine.setVisibleRange({0}, columns[9]->end(), 800);
    QTRY_COMPARE(refined.size(), 1);
    const auto finer = machine.refinedFrame(m_window->runControl().frame());
    QCOMPARE(finer->timeline.columnsBetween({0}, Ticks{1}, 1000).front()->steps, 1u);
    selection().setCursor(
        Ticks{finer->timeline.columnsBetween({0}, columns[9]->end(), 1000)[20]->start.count + 1});
    QTRY_VERIFY(machine.past());
    QCOMPARE(machine.past()->latest->firstStep, std::uint64_t{20});
}

void TimeMachineTest::axisDragMakesARange() {
    take(30);
    TimelineWidget& timeline = m_window->timeline();
    QTest::mousePress(&timeline, Qt::LeftButton, {}, QPoint(timeMargin + 100, 10));
    QTest::mouseMove(&timeline, QPoint(timeMargin + 150, 10));
    QTest::mouseMove(&timeline, QPoint(timeMargin + 200, 10));
    QTest::mouseRelease(&timeline, Qt::LeftButton, {}, QPoint(timeMargin + 200, 10));
    QVERIFY(selection().range());
    const double pixel = static_cast<double>((timeline.visibleTo() - timeline.visibleFrom()).count) /
                         (timeline.width() - timeMargin);
    QVERIFY(std::abs(static_cast<double>(selection().range()->length().count) - 100 * pixel) <= 2 * pixel);
    QVERIFY(!timeline.follow());
    QVERIFY(!selection().cursor());
}

void TimeMachineTest::rangeEdgeCanBeMoved() {
    take(30);
    TimelineWidget& timeline = m_window->timeline();
    timeline.fitRun();
    const MarkPlaces places = timeline.marks();
    selection().setRange(TimeRange{places.timeAt(timeMargin + 100), places.timeAt(timeMargin + 200)});
    const Ticks from = selection().range()->from;
    QTest::mousePress(&timeline, Qt::LeftButton, {}, QPoint(timeMargin + 201, 10));
    QTest::mouseMove(&timeline, QPoint(timeMargin + 260, 10));
    QTest::mouseMove(&timeline, QPoint(timeMargin + 300, 10));
    QTest::mouseRelease(&timeline, Qt::LeftButton, {}, QPoint(timeMargin + 300, 10));
    QCOMPARE(selection().range()->from, from);
    QVERIFY(std::abs(places.xOf(selection().range()->to) - (timeMargin + 300)) < 2);
}

void TimeMachineTest::clicksSetCursors() {
    take(30);
    TimelineWidget& timeline = m_window->timeline();
    timeline.fitRun();
    const QPoint at(timeMargin + 120, timeline.height() / 2);
    QTest::mouseClick(&timeline, Qt::LeftButton, {}, at);
    QVERIFY(selection().cursor());
    QVERIFY(std::abs(timeline.marks().xOf(*selection().cursor()) - at.x()) < 2);
    QTest::mouseClick(&timeline, Qt::LeftButton, Qt::ShiftModifier, at + QPoint(80, 0));
    QVERIFY(selection().secondCursor());
    QVERIFY(*selection().secondCursor() > *selection().cursor());
    selection().setCursor(std::nullopt);
    QVERIFY(!selection().secondCursor());
}

void TimeMachineTest::cursorStepsByKey() {
    take(30);
    selection().setCursor(middleOf(10));
    press("timeline.cursorRight");
    QCOMPARE(*m_window->timeMachine().stepAtCursor(), std::uint64_t{11});
    press("timeline.cursorLeft");
    press("timeline.cursorLeft");
    QCOMPARE(*m_window->timeMachine().stepAtCursor(), std::uint64_t{9});
}

void TimeMachineTest::overviewSeeks() {
    take(2000);
    auto& overview = *m_window->findChild<OverviewStrip*>();
    TimelineWidget& timeline = m_window->timeline();
    const int width = overview.width() - timeMargin;
    QTest::mouseClick(&overview, Qt::LeftButton, {}, QPoint(timeMargin + width / 2, 10));
    const Ticks middle{(timeline.visibleFrom().count + timeline.visibleTo().count) / 2};
    const double share = static_cast<double>(middle.count) / static_cast<double>(history().end.count);
    QVERIFY2(std::abs(share - 0.5) < 0.02, qPrintable(QString::number(share)));
    QVERIFY(!timeline.follow());
}

void TimeMachineTest::bookmarksAreGoneTo() {
    take(100);
    selection().setCursor(middleOf(20));
    press("timeline.bookmark");
    selection().setCursor(middleOf(70));
    press("timeline.bookmark");
    QCOMPARE(selection().bookmarks().size(), std::size_t{2});
    QCOMPARE(selection().bookmarks()[0].note, QStringLiteral("Step 20"));
    press("timeline.previousBookmark");
    QCOMPARE(*selection().cursor(), middleOf(20));
    press("timeline.nextBookmark");
    QCOMPARE(*selection().cursor(), middleOf(70));
    // Another scenario: they meant the old run.
    m_window->document().startNew();
    QVERIFY(selection().bookmarks().empty());
}

void TimeMachineTest::focusShowsTheRange() {
    take(200);
    selection().setRange(TimeRange{history().levels[0][50]->start, history().levels[0][60]->start});
    press("timeline.focus");
    TimelineWidget& timeline = m_window->timeline();
    QVERIFY(timeline.visibleFrom() <= selection().range()->from);
    QVERIFY(timeline.visibleTo() >= selection().range()->to);
    QVERIFY((timeline.visibleTo() - timeline.visibleFrom()).count <
            selection().range()->length().count * 11 / 10);
    press("timeline.focus"); // again: the whole run
    QCOMPARE(timeline.visibleFrom().count, std::int64_t{0});
    QVERIFY(timeline.visibleTo() >= history().end);
}

QTEST_MAIN(TimeMachineTest)
#include "tst_timemachine.moc"
