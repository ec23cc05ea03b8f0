// A run that was taken back and went on is the run that had gone that way at once.
#include <QObject>
#include <QTest>

#include "core/simulation/ReplayWorker.h"
#include "core/simulation/RunRecorder.h"
#include "tests/core/Dice.h"
#include "tests/core/QtText.h"
#include "tests/core/SampleScenario.h"

using namespace lockstep;

namespace {

/// Three scenarios of a few GPUs that differ in speed, the third also in the layout of its lane blocks.
Scenario variant(std::uint32_t which) {
    Scenario scenario = oneCampus(which == 2 ? 2 : 1);
    if (which == 1)
        scenario.job.sequenceLength = 4096;
    return scenario;
}

struct Stretch {
    std::uint32_t which = 0;
    std::uint64_t steps = 0;
};

void take(RunRecorder& run, std::uint64_t steps) {
    for (; steps > 0; --steps)
        run.advance();
}

void revise(RunRecorder& run, std::uint32_t which) {
    run.revise(variant(which), which + 1, fleetOf(variant(which)));
}

void rewind(RunRecorder& run, std::uint64_t step) {
    run.rewind(step);
    while (run.isCatchingUp())
        run.catchUp();
}

RunRecorder recorded(const std::vector<Stretch>& stretches) {
    RunRecorder run(sharedBasis(), variant(stretches.front().which), stretches.front().which + 1,
                    fleetOf(variant(stretches.front().which)));
    for (const Stretch& stretch : stretches) {
        if (&stretch != &stretches.front())
            revise(run, stretch.which);
        take(run, stretch.steps);
    }
    return run;
}

QString totalsOf(const RunRecorder& run) {
    return asText(printSummaryJson(run.totals().summary("run", 0), {}, 0));
}

/// Why the history is not whole; empty where it is.
QString faultOf(const RunRecorder& run) {
    const TimelineView view = run.view();
    if (view.steps != run.engine().nextStep() || view.end != run.engine().now())
        return QStringLiteral("another end");
    if (view.fleets.size() != run.log()->revisions.size())
        return QStringLiteral("%1 fleets, %2 revisions")
            .arg(view.fleets.size())
            .arg(run.log()->revisions.size());
    std::uint64_t step = 0;
    Ticks at;
    for (const auto& column : view.columnsBetween({0}, view.end, 1 << 20)) {
        if (column->firstStep != step || column->start != at)
            return QStringLiteral("a gap at step %1").arg(step);
        if (column->steps == 1 && column->revision != run.log()->revisionAt(step))
            return QStringLiteral("another revision at step %1").arg(step);
        step += column->steps;
        at = column->end();
    }
    return step == view.steps ? QString() : QStringLiteral("steps are missing at the end");
}

/// The same steps in the same columns, but for how many of each level are kept.
bool haveSameSums(const TimelineView& a, const TimelineView& b) {
    CauseTicks sums[2]{};
    for (const auto& column : a.columnsBetween({0}, a.end, 1))
        for (const CauseTicks& block : column->blockCauses)
            for (std::size_t cause = 0; cause < causeCount; ++cause)
                sums[0][cause] += block[cause];
    for (const auto& column : b.columnsBetween({0}, b.end, 1 << 20))
        for (const CauseTicks& block : column->blockCauses)
            for (std::size_t cause = 0; cause < causeCount; ++cause)
                sums[1][cause] += block[cause];
    return sums[0] == sums[1];
}

} // namespace

class RunRecorderTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void goesOnAsIfItHadGoneThatWay_data();
    void goesOnAsIfItHadGoneThatWay();
    void randomRewinds();
    void rewindToTheBegin();
    void stretchIsTakenAgain();
    void momentIsThatOfTheRun();
    void refinementIsCanceled();
};

void RunRecorderTest::goesOnAsIfItHadGoneThatWay_data() {
    QTest::addColumn<quint64>("step");
    // Within single steps, at a snapshot, just before and after one, and where only coarse sums are left.
    for (const quint64 step :
         {20299ull, 20001ull, 20000ull, 16384ull, 16383ull, 5000ull, 4097ull, 17ull, 1ull})
        QTest::addRow("step %llu", static_cast<unsigned long long>(step)) << step;
}

void RunRecorderTest::goesOnAsIfItHadGoneThatWay() {
    QFETCH(quint64, step);
    const std::vector<Stretch> stretches{{0, 3000}, {1, 2500}, {2, 14500}, {0, 300}};
    static const RunRecorder whole = recorded(stretches);
    RunRecorder run = whole;
    rewind(run, step);
    QCOMPARE(run.engine().nextStep(), std::uint64_t{step});
    QCOMPARE(faultOf(run), QString());
    revise(run, 1);
    take(run, 700);
    QCOMPARE(faultOf(run), QString());

    std::vector<Stretch> direct;
    std::uint64_t left = step;
    for (const Stretch& stretch : stretches) {
        if (left == 0)
            break;
        direct.push_back({stretch.which, std::min(left, stretch.steps)});
        left -= direct.back().steps;
    }
    direct.push_back({1, 700});
    const RunRecorder plain = recorded(direct);
    QCOMPARE(totalsOf(run), totalsOf(plain));
    QVERIFY(haveSameSums(run.view(), plain.view()));
}

void RunRecorderTest::randomRewinds() {
    Dice dice(11);
    RunRecorder run = recorded({{0, 100}});
    std::vector<Stretch> direct{{0, 100}};
    for (int round = 0; round < 40; ++round) {
        const std::uint64_t back = dice.whole(0, static_cast<std::uint32_t>(run.engine().nextStep()) - 1);
        rewind(run, back);
        std::uint64_t left = back;
        std::vector<Stretch> kept;
        for (const Stretch& stretch : direct)
            if (left > 0) {
                kept.push_back({stretch.which, std::min(left, stretch.steps)});
                left -= kept.back().steps;
            }
        const std::uint32_t which = dice.whole(0, 2);
        const std::uint64_t steps = dice.whole(1, 900);
        revise(run, which);
        take(run, steps);
        kept.push_back({which, steps});
        direct = kept;
        QCOMPARE(faultOf(run), QString());
    }
    QCOMPARE(totalsOf(run), totalsOf(recorded(direct)));
}

void RunRecorderTest::rewindToTheBegin() {
    RunRecorder run = recorded({{0, 50}, {1, 50}});
    rewind(run, 0);
    QCOMPARE(run.engine().nextStep(), std::uint64_t{0});
    QCOMPARE(run.totals().summary("", 0).steps, std::uint64_t{0});
    QVERIFY(run.log()->revisions.empty());
    take(run, 20); // with the scenario given last
    QCOMPARE(totalsOf(run), totalsOf(recorded({{1, 20}})));
    QCOMPARE(faultOf(run), QString());
}

void RunRecorderTest::stretchIsTakenAgain() {
    RunRecorder run = recorded({{0, 2000}, {2, 18000}});
    const TimelineView view = run.view();
    QVERIFY(view.levels[0].front()->firstStep > 4000); // single steps of the begin are gone
    const Ticks from = view.columnsBetween({0}, view.end, 1 << 20)[2]->start;
    const Ticks to{from.count + 100 * view.columnsBetween({0}, view.end, 1 << 20)[2]->shortest.count};
    const auto coarse = coarseStretch(view, from, to, 50);
    QVERIFY(coarse);
    ReplayWorker worker(sharedBasis());
    const std::uint64_t job = worker.refine(run.log(), *coarse);
    worker.settle();
    const auto progress = worker.takeProgress();
    QVERIFY(progress && progress->stretch);
    QCOMPARE(progress->job, job);
    QCOMPARE(progress->done, 1.0);
    const TimelineView fine = refined(view, progress->stretch);
    const auto columns = fine.columnsBetween(from, to, 50);
    QVERIFY(columns.size() >= 50);
    std::uint64_t step = columns.front()->firstStep;
    for (const auto& column : columns) {
        QCOMPARE(column->firstStep, step);
        step += column->steps;
        QVERIFY(!fine.fleets[column->revision]->classes.empty()); // good for single GPUs
    }
    // Taken again, a stretch adds up to what was kept of it.
    QVERIFY(haveSameSums(view, fine));
    QVERIFY(!coarseStretch(fine, from, to, 50));
}

void RunRecorderTest::momentIsThatOfTheRun() {
    RunRecorder run = recorded({{0, 30}});
    ReplayWorker worker(sharedBasis());
    for (const std::uint64_t step : {7ull, 0ull, 29ull}) {
        const auto column = run.view().levels[0][step];
        worker.look(run.log(), step, column->start);
        worker.settle();
        const auto seen = worker.takeMoment();
        QVERIFY(seen);
        QCOMPARE(seen->moment.column->firstStep, step);
        QVERIFY(seen->moment.column->outcome == column->outcome);
        QVERIFY(seen->moment.column->blockCauses == column->blockCauses);
        QCOMPARE(seen->moment.gpuCauses->size(), std::size_t{32});
    }
    QVERIFY(*momentAt(fleetOf(variant(0)), 29, {}).gpuCauses == run.engine().gpuCauses());
}

void RunRecorderTest::refinementIsCanceled() {
    RunRecorder run = recorded({{0, 3000}});
    ReplayWorker worker(sharedBasis());
    worker.refine(run.log(), {0, 3000, {}});
    worker.refine(run.log(), {0, 10, {}}); // takes its place
    worker.settle();
    const auto progress = worker.takeProgress();
    QVERIFY(progress && progress->stretch);
    QCOMPARE(progress->stretch->steps, std::uint64_t{10});
    worker.refine(run.log(), {0, 3000, {}});
    worker.cancelRefining();
    worker.settle();
    const auto canceled = worker.takeProgress();
    QVERIFY(!canceled || !canceled->stretch);
}

QTEST_GUILESS_MAIN(RunRecorderTest)
#include "tst_runrecorder.moc"
