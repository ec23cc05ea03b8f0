// A run on its own thread gives what the same steps give anywhere else.
#include <algorithm>
#include <atomic>
#include <functional>
#include <vector>

#include <QElapsedTimer>
#include <QObject>
#include <QTest>

#include "core/simulation/SimulationSession.h"
#include "tests/core/QtText.h"
#include "tests/core/SampleScenario.h"

using namespace lockstep;

namespace {

using FramePointer = std::shared_ptr<const Frame>;

Scenario fewerChannels() {
    Scenario scenario = twoCampuses();
    scenario.links[0].channels = 1;
    return scenario;
}

/// Another layout of lane blocks as well.
Scenario moreRacks() {
    Scenario scenario = twoCampuses();
    scenario.rackGroups[0].count = 32;
    return scenario;
}

Scenario cannotRun() {
    Scenario scenario = twoCampuses();
    scenario.job.plan.tensor = 8000;
    return scenario;
}

/// The frame after all commands so far.
FramePointer settled(SimulationSession& session) {
    session.settle();
    return session.takeFrame();
}

/// The first frame that fits; nothing where none comes in a minute, which only a fault takes.
FramePointer awaited(SimulationSession& session, const std::function<bool(const Frame&)>& fits) {
    QElapsedTimer timer;
    timer.start();
    while (!timer.hasExpired(60000)) {
        if (const FramePointer frame = session.takeFrame(); frame && fits(*frame))
            return frame;
        QTest::qSleep(1);
    }
    return nullptr;
}

/// A summary as text, without the two figures that are measured.
QString textOf(const RunSummary& summary) {
    return asText(printSummaryJson(summary, {}, 0));
}

/// The same run in one go: steps of one scenario, then of another.
QString plainRun(std::uint64_t steps, const Scenario& scenario, std::uint64_t more = 0,
                 const Scenario& revised = {}) {
    Engine engine(fleetOf(scenario));
    RunTotals totals;
    for (; steps > 0; --steps)
        totals.add(engine.advance(), engine.fleet());
    if (more > 0)
        engine.revise(fleetOf(revised));
    for (std::uint64_t left = more; left > 0; --left)
        totals.add(engine.advance(), engine.fleet());
    return textOf(totals.summary(more > 0 ? revised.name : scenario.name, scenario.seed));
}

} // namespace

class SessionTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void beginsPaused();
    void stepsAreThoseOfTheEngine();
    void runAndPause();
    void restartBeginsAgain();
    void revisionCountsFromALaterStep_data();
    void revisionCountsFromALaterStep();
    void editThatCannotRunIsRecoveredFrom();
    void scenarioThatCannotRunIsEmpty();
    void causesOfGpusAreThoseOfTheNewestStep();
    void frameIsTakenOnceAndAtOnce();
    void readerIsToldOnceUntilItTakes();
    void firstStepOfAnEditLeavesAtOnce();
    void frameStaysAsItWas();
    void rewindsAndGoesOn();
    void replayComesToTheSame();
    void replayCanBeStopped();
    void editEndsAReplay();
    void canceledRewindChangesNothing();
    void endsInTheMiddleOfAnything();
};

void SessionTest::beginsPaused() {
    SimulationSession session(sharedBasis());
    session.load(twoCampuses(), 5);
    const FramePointer frame = settled(session);
    QVERIFY(frame);
    QCOMPARE(frame->state, RunState::paused);
    QCOMPARE(frame->edition, std::uint64_t{5});
    QCOMPARE(frame->summary.steps, std::uint64_t{0});
    QVERIFY(frame->findings.empty());
    QVERIFY(!frame->latest);
    QCOMPARE(frame->fleet->gpuCount(), 1088u);
}

void SessionTest::stepsAreThoseOfTheEngine() {
    SimulationSession session(sharedBasis());
    session.load(twoCampuses(), 1);
    session.step();
    session.step(24);
    const FramePointer frame = settled(session);
    QCOMPARE(frame->state, RunState::paused);
    QCOMPARE(textOf(frame->summary), plainRun(25, twoCampuses()));
    QCOMPARE(frame->timeline.steps, std::uint64_t{25});
    QCOMPARE(frame->latest->firstStep, std::uint64_t{24});
}

void SessionTest::runAndPause() {
    SimulationSession session(sharedBasis());
    session.load(twoCampuses(), 1);
    session.run();
    session.run(); // running already
    QVERIFY(
        awaited(session, [](const Frame& f) { return f.state == RunState::running && f.summary.steps > 3; }));
    session.pause();
    const FramePointer frame = settled(session);
    QCOMPARE(frame->state, RunState::paused);
    QCOMPARE(textOf(frame->summary), plainRun(frame->summary.steps, twoCampuses()));
    session.settle();
    QVERIFY(!session.takeFrame()); // nothing moves any more
    // Run, pause, run leaves one run, which still takes each step once.
    session.run();
    session.pause();
    session.run();
    const std::uint64_t before = frame->summary.steps;
    QVERIFY(awaited(session, [&](const Frame& f) { return f.summary.steps > before + 3; }));
    session.pause();
    const FramePointer later = settled(session);
    QCOMPARE(textOf(later->summary), plainRun(later->summary.steps, twoCampuses()));
}

void SessionTest::restartBeginsAgain() {
    SimulationSession session(sharedBasis());
    session.load(twoCampuses(), 1);
    session.step(10);
    session.restart();
    FramePointer frame = settled(session);
    QCOMPARE(frame->state, RunState::paused);
    QCOMPARE(frame->summary.steps, std::uint64_t{0});
    QCOMPARE(frame->timeline.steps, std::uint64_t{0});
    session.step(3);
    frame = settled(session);
    QCOMPARE(textOf(frame->summary), plainRun(3, twoCampuses()));
}

void SessionTest::revisionCountsFromALaterStep_data() {
    QTest::addColumn<Scenario>("revised");
    QTest::newRow("same layout") << fewerChannels();
    QTest::newRow("other layout") << moreRacks();
}

void SessionTest::revisionCountsFromALaterStep() {
    QFETCH(Scenario, revised);
    SimulationSession session(sharedBasis());
    session.load(twoCampuses(), 1);
    session.setSpeed(400); // slow enough that every single step is still kept at the end
    session.run();
    QVERIFY(awaited(session, [](const Frame& f) { return f.summary.steps >= 5; }));
    session.revise(revised, 2);
    const FramePointer running = awaited(
        session, [](const Frame& f) { return f.edition == 2 && f.timeline.fleets.size() == 2 && f.latest; });
    QVERIFY(running);
    QCOMPARE(running->state, RunState::running);
    session.pause();
    const FramePointer frame = settled(session);
    const auto& steps = frame->timeline.levels[0];
    QCOMPARE(static_cast<std::uint64_t>(steps.size()), frame->summary.steps);
    std::uint64_t before = 0;
    while (before < steps.size() && steps[before]->revision == 0)
        ++before;
    QVERIFY(before >= 5 && before < steps.size());
    QCOMPARE(steps[before]->firstStep, before); // the count goes on
    QCOMPARE(textOf(frame->summary), plainRun(before, twoCampuses(), steps.size() - before, revised));
    QVERIFY(textOf(frame->summary) != plainRun(steps.size(), twoCampuses()));
}

void SessionTest::editThatCannotRunIsRecoveredFrom() {
    SimulationSession session(sharedBasis());
    session.load(twoCampuses(), 1);
    session.step(4);
    session.revise(cannotRun(), 2);
    FramePointer frame = settled(session);
    QCOMPARE(frame->state, RunState::empty);
    QCOMPARE(frame->edition, std::uint64_t{2});
    QVERIFY(!canRun(frame->findings));
    session.run(); // neither does anything
    session.step(3);
    frame = settled(session);
    QVERIFY(!frame || (frame->state == RunState::empty && frame->summary.steps == 4));
    session.revise(fewerChannels(), 3);
    session.step(2);
    frame = settled(session);
    QCOMPARE(frame->state, RunState::paused);
    QVERIFY(frame->findings.empty());
    QCOMPARE(textOf(frame->summary), plainRun(4, twoCampuses(), 2, fewerChannels()));
}

void SessionTest::scenarioThatCannotRunIsEmpty() {
    SimulationSession session(sharedBasis());
    session.load(cannotRun(), 1);
    FramePointer frame = settled(session);
    QCOMPARE(frame->state, RunState::empty);
    QVERIFY(!canRun(frame->findings));
    QVERIFY(!frame->fleet);
    // A good edit is then a run from the beginning.
    session.revise(twoCampuses(), 2);
    session.step(2);
    frame = settled(session);
    QCOMPARE(textOf(frame->summary), plainRun(2, twoCampuses()));
    session.load(cannotRun(), 3);
    QVERIFY(!settled(session)->fleet);
}

void SessionTest::causesOfGpusAreThoseOfTheNewestStep() {
    SimulationSession session(sharedBasis());
    session.load(twoCampuses(), 1);
    Engine engine(fleetOf(twoCampuses()));
    for (int i = 0; i < 5; ++i) {
        session.step();
        engine.advance();
        QVERIFY(*settled(session)->gpuCauses == engine.gpuCauses());
    }
    session.revise(moreRacks(), 2);
    QCOMPARE(settled(session)->gpuCauses->size(), std::size_t{1600});
}

void SessionTest::frameIsTakenOnceAndAtOnce() {
    SimulationSession session(sharedBasis());
    QVERIFY(!session.takeFrame());
    session.load(twoCampuses(), 1);
    QVERIFY(settled(session));
    QVERIFY(!session.takeFrame());
    // A reader that had to wait for the thread would come back with the frame at the end of these steps.
    session.step(20000);
    QVERIFY(!session.takeFrame());
    QCOMPARE(settled(session)->summary.steps, std::uint64_t{20000});
}

void SessionTest::readerIsToldOnceUntilItTakes() {
    std::atomic<int> told = 0;
    SimulationSession session(sharedBasis(), [&told](FrameNews) { ++told; });
    session.load(twoCampuses(), 1);
    session.step();
    session.settle();
    QCOMPARE(told.load(), 2); // of the scenario, and of its first step
    session.step();
    session.step();
    session.settle();
    QCOMPARE(told.load(), 2);
    QCOMPARE(session.takeFrame()->summary.steps, std::uint64_t{3});
    session.step();
    session.settle();
    QCOMPARE(told.load(), 3);
}

/// However fast the run is: nobody waits for the frame that would be due next.
void SessionTest::firstStepOfAnEditLeavesAtOnce() {
    std::vector<FramePointer> frames;
    std::vector<FramePointer> news;
    SimulationSession* reader = nullptr;
    SimulationSession session(sharedBasis(), [&](FrameNews kind) {
        frames.push_back(reader->takeFrame());
        if (kind == FrameNews::firstOfScenario)
            news.push_back(frames.back());
    });
    reader = &session;
    session.load(twoCampuses(), 1);
    QElapsedTimer timer;
    timer.start();
    session.run();
    QTest::qWait(50);
    session.revise(fewerChannels(), 2);
    QTest::qWait(50);
    session.pause();
    session.settle();
    const auto first =
        std::ranges::find_if(frames, [](const FramePointer& frame) { return frame->edition == 2; });
    QVERIFY(first != frames.end());
    QCOMPARE((*first)->sinceEdit.steps, std::uint64_t{1});
    QVERIFY((*first)->summary.steps > 1);
    QCOMPARE(news.size(), std::size_t{2}); // that of the run, and that of the edit
    QCOMPARE(news.back(), *first);
    // Sixty a second else, and one for each command.
    QVERIFY(frames.size() <= static_cast<std::size_t>(timer.elapsed() * 60 / 1000 + 10));
}

void SessionTest::frameStaysAsItWas() {
    SimulationSession session(sharedBasis());
    session.load(twoCampuses(), 1);
    session.step(3);
    const FramePointer early = settled(session);
    const QString summary = textOf(early->summary);
    session.step(50);
    session.revise(moreRacks(), 2);
    session.restart();
    session.settle();
    QCOMPARE(textOf(early->summary), summary);
    QCOMPARE(early->timeline.levels[0].size(), std::size_t{3});
    QCOMPARE(early->gpuCauses->size(), std::size_t{1088});
}

/// 12 steps, then 8 of another scenario.
static RunLog twoScenarios() {
    return {{{0, 0, std::make_shared<const Scenario>(twoCampuses())},
             {12, 0, std::make_shared<const Scenario>(moreRacks())}}};
}

void SessionTest::replayComesToTheSame() {
    SimulationSession session(sharedBasis());
    session.load(moreRacks(), 5);
    session.replay(twoScenarios(), 20, 5);
    const FramePointer frame = settled(session);
    QCOMPARE(textOf(frame->summary), plainRun(12, twoCampuses(), 8, moreRacks()));
    QCOMPARE(frame->state, RunState::paused);
    QCOMPARE(frame->edition, 5u);
    QCOMPARE(frame->log->revisions.size(), std::size_t{2});
    QCOMPARE(frame->log->revisions[1].firstStep, 12u);
    session.step(3); // with the last scenario
    QCOMPARE(textOf(settled(session)->summary), plainRun(12, twoCampuses(), 11, moreRacks()));
}

void SessionTest::replayCanBeStopped() {
    SimulationSession session(sharedBasis());
    session.replay(twoScenarios(), std::uint64_t{1} << 32, 5);
    const FramePointer under = awaited(session, [](const Frame& frame) {
        return frame.state == RunState::rewinding && frame.summary.steps > 0;
    });
    QVERIFY(under);
    QVERIFY(under->rewound < 1);
    session.cancelRewind();
    const FramePointer stopped = settled(session);
    QCOMPARE(stopped->state, RunState::paused);
    QVERIFY(stopped->summary.steps >= under->summary.steps);
    QCOMPARE(stopped->edition, 5u);
}

void SessionTest::editEndsAReplay() {
    SimulationSession session(sharedBasis());
    session.replay(twoScenarios(), std::uint64_t{1} << 32, 5);
    QVERIFY(awaited(session, [](const Frame& frame) { return frame.state == RunState::rewinding; }));
    session.revise(fewerChannels(), 6);
    const FramePointer frame = settled(session);
    QCOMPARE(frame->state, RunState::paused);
    QCOMPARE(frame->edition, 6u);
}

void SessionTest::rewindsAndGoesOn() {
    SimulationSession session(sharedBasis());
    session.load(twoCampuses(), 1);
    session.step(9000);
    const FramePointer before = settled(session);
    session.rewind(4500);
    FramePointer frame = settled(session);
    QCOMPARE(frame->state, RunState::paused);
    QCOMPARE(frame->summary.steps, std::uint64_t{4500});
    QCOMPARE(frame->latest->firstStep, std::uint64_t{4499});
    QCOMPARE(textOf(frame->summary), plainRun(4500, twoCampuses()));
    session.revise(fewerChannels(), 2);
    session.step(100);
    frame = settled(session);
    QCOMPARE(textOf(frame->summary), plainRun(4500, twoCampuses(), 100, fewerChannels()));
    QCOMPARE(frame->log->revisions.size(), std::size_t{2});
    QCOMPARE(frame->log->revisions[1].firstStep, std::uint64_t{4500});
    // The run of before is still whole for who kept it.
    QCOMPARE(before->timeline.steps, std::uint64_t{9000});
    QCOMPARE(textOf(before->summary), plainRun(9000, twoCampuses()));
}

void SessionTest::canceledRewindChangesNothing() {
    SimulationSession session(sharedBasis());
    session.load(twoCampuses(), 1);
    session.step(4000);
    session.rewind(3999); // without a snapshot but that of the begin
    session.cancelRewind();
    const FramePointer frame = settled(session);
    QCOMPARE(frame->state, RunState::paused);
    // It may have been through already: then it is the run of 3,999 steps.
    QCOMPARE(textOf(frame->summary), plainRun(frame->summary.steps, twoCampuses()));
    session.rewind(100000); // not in the past
    session.step();
    QVERIFY(settled(session)->summary.steps > frame->summary.steps);
}

void SessionTest::endsInTheMiddleOfAnything() {
    for (int i = 0; i < 20; ++i) {
        SimulationSession running(sharedBasis());
        running.load(twoCampuses(), 1);
        running.setSpeed(i % 2 == 0 ? SimulationSession::unlimited : 50);
        running.run();
        running.revise(moreRacks(), 2);
    }
    SimulationSession idle(sharedBasis());
    SimulationSession stepping(sharedBasis());
    stepping.load(twoCampuses(), 1);
    stepping.settle();
    stepping.step(4000000000u); // days of it: leaving does not wait for more than the step under way
}

QTEST_GUILESS_MAIN(SessionTest)
#include "tst_session.moc"
