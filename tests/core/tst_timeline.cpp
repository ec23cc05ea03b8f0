// The history of a run: however coarse it is looked at and however much was dropped, no tick is lost.
#include <unordered_set>

#include <QObject>
#include <QTest>

#include "core/simulation/Timeline.h"
#include "tests/core/RandomRun.h"

using namespace lockstep;

namespace {

constexpr std::size_t plenty = std::size_t{1} << 30;

/// Asks for many ranges in many widths; a message where one is not covered.
QString faultInRanges(const RandomRun& run, std::uint64_t seed) {
    Dice dice(seed);
    const TimelineView view = run.view();
    const auto most = static_cast<std::uint32_t>(run.end().count);
    for (int i = 0; i < 400; ++i) {
        std::uint32_t from = dice.whole(0, most - 1);
        std::uint32_t to = dice.whole(from + 1, most + 5);
        if (i % 4 == 0) {
            from = 0;
            to = most;
        } else if (i % 4 == 1) {
            to = std::min(most, from + dice.whole(1, 20000));
        }
        const std::size_t wanted = dice.whole(1, 700);
        const auto columns = view.columnsBetween({from}, {to}, wanted);
        if (const char* fault = run.faultOf(columns, {from}, {to}))
            return QString("[%1, %2) in %3: %4").arg(from).arg(to).arg(wanted).arg(fault);
    }
    return {};
}

std::size_t bytesOf(const TimelineView& view) {
    std::unordered_set<const TimelineColumn*> seen;
    std::size_t bytes = 0;
    for (const auto& level : view.levels)
        for (const auto& column : level)
            if (seen.insert(column.get()).second)
                bytes += sizeof(TimelineColumn) + column->blockCauses.capacity() * sizeof(CauseTicks);
    return bytes;
}

} // namespace

class TimelineTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyLevelIsTheExactSum();
    void rangesAreCovered();
    void asManyColumnsAsWanted();
    void emptyRanges();
    void droppedHistoryIsStillCovered();
    void layoutChangesAreNotAdded_data();
    void layoutChangesAreNotAdded();
    void droppedHistoryOfManyLayouts();
    void revisionsAreCounted();
    void memoryStaysInBudget();
    void viewOutlivesTheTimeline();
};

void TimelineTest::everyLevelIsTheExactSum() {
    RandomRun run(plenty);
    run.take(1000, fleetOfBlocks(5));
    const TimelineView view = run.view();
    QCOMPARE(view.steps, std::uint64_t{1000});
    QCOMPARE(view.end.count, run.end().count);
    // 1,000 steps are 250 fours, 62 sixteens, 15 of 64 and 3 of 256.
    QCOMPARE(view.levels.size(), std::size_t{5});
    const std::size_t counts[] = {1000, 250, 62, 15, 3};
    for (std::size_t level = 0; level < 5; ++level) {
        QCOMPARE(view.levels[level].size(), counts[level]);
        std::uint64_t step = 0;
        for (const auto& column : view.levels[level]) {
            QCOMPARE(column->firstStep, step);
            QCOMPARE(column->steps, std::uint32_t{1} << (2 * level));
            const char* fault = run.faultOf(*column);
            QVERIFY2(!fault, fault);
            step += column->steps;
        }
    }
}

void TimelineTest::rangesAreCovered() {
    RandomRun run(plenty);
    for (const std::uint64_t steps : {1u, 2u, 1u, 13u, 983u, 1u, 2u}) {
        run.take(steps, fleetOfBlocks(3));
        QCOMPARE(faultInRanges(run, steps), QString());
    }
}

void TimelineTest::asManyColumnsAsWanted() {
    RandomRun run(plenty);
    const auto fleet = fleetOfBlocks(2);
    run.take(3000, fleet);
    for (const std::size_t wanted : {1u, 2u, 10u, 100u, 600u, 2999u, 3000u, 100000u}) {
        const std::size_t found = run.view().columnsBetween({0}, run.end(), wanted).size();
        QVERIFY(found >= std::min<std::size_t>(wanted, 3000));
        QVERIFY(found <= 4 * wanted + 3 * run.view().levels.size()); // and what is not summed up yet
    }
}

void TimelineTest::emptyRanges() {
    QVERIFY(Timeline().view().columnsBetween({0}, {100}, 10).empty());
    RandomRun run(plenty);
    run.take(10, fleetOfBlocks(1));
    QVERIFY(run.view().columnsBetween({5}, {5}, 10).empty());
    QVERIFY(run.view().columnsBetween({9}, {5}, 10).empty());
    QVERIFY(run.view().columnsBetween(run.end(), run.end() + Ticks{9}, 10).empty());
}

void TimelineTest::droppedHistoryIsStillCovered() {
    // About 2,000 columns of single steps fit: most of the 20,000 are dropped.
    const auto fleet = fleetOfBlocks(3);
    RandomRun run(std::size_t{2000} * 2 * (sizeof(TimelineColumn) + 3 * sizeof(CauseTicks)));
    for (int i = 0; i < 10; ++i) {
        run.take(2000, fleet);
        QCOMPARE(faultInRanges(run, 50 + static_cast<std::uint64_t>(i)), QString());
    }
    QVERIFY(run.view().levels[0].front()->firstStep > 10000);
}

void TimelineTest::layoutChangesAreNotAdded_data() {
    QTest::addColumn<int>("stretch");
    // One step and then another layout: the first merge meets columns of both. The others end in the middle
    // of columns of every level.
    for (const int stretch : {1, 2, 3, 4, 5, 15, 16, 17, 63, 85, 255})
        QTest::addRow("%d steps", stretch) << stretch;
}

void TimelineTest::layoutChangesAreNotAdded() {
    QFETCH(int, stretch);
    RandomRun run(plenty);
    for (std::uint32_t i = 0; i < 12; ++i) {
        run.take(static_cast<std::uint64_t>(stretch), fleetOfBlocks(1 + (i * 5) % 7));
        QCOMPARE(faultInRanges(run, 100 + i), QString());
    }
    for (const auto& level : run.view().levels)
        for (const auto& column : level) {
            const char* fault = run.faultOf(*column);
            QVERIFY2(!fault, fault);
        }
}

void TimelineTest::droppedHistoryOfManyLayouts() {
    RandomRun run(std::size_t{500} * 2 * (sizeof(TimelineColumn) + 3 * sizeof(CauseTicks)));
    for (std::uint32_t i = 0; i < 60; ++i) {
        run.take(1 + i * 37 % 400, fleetOfBlocks(1 + i % 3));
        QCOMPARE(faultInRanges(run, 200 + i), QString());
    }
    QVERIFY(run.view().levels[0].front()->firstStep > 5000);
}

void TimelineTest::revisionsAreCounted() {
    RandomRun run(plenty);
    const auto first = fleetOfBlocks(2);
    const auto second = fleetOfBlocks(2); // the same layout: columns may hold steps of both
    run.take(6, first);
    run.take(6, second);
    run.take(4, first);
    const TimelineView view = run.view();
    QCOMPARE(view.fleets.size(), std::size_t{3});
    for (const auto& column : view.levels[0]) {
        const std::uint32_t expected = column->firstStep < 6 ? 0 : column->firstStep < 12 ? 1 : 2;
        QCOMPARE(column->revision, expected);
    }
    QCOMPARE(view.levels[1].size(), std::size_t{4});
    QCOMPARE(view.levels[1][1]->revision, 0u); // steps 4 to 7
}

void TimelineTest::memoryStaysInBudget() {
    constexpr std::size_t budget = std::size_t{4} << 20;
    const auto fleet = fleetOfBlocks(1);
    Timeline timeline(budget);
    StepRecord record;
    record.blockCauses.resize(1);
    record.outcome.duration = {1};
    for (; record.step < 200000; ++record.step) {
        record.blockCauses[0][record.step % causeCount] += 1;
        timeline.append(record, fleet);
        record.start += record.duration();
        if (record.step % 9999 == 0)
            QVERIFY(bytesOf(timeline.view()) <= budget);
    }
    // All of it is still there in sum.
    CauseTicks sums{};
    std::uint64_t steps = 0;
    for (const auto& column : timeline.view().columnsBetween({0}, record.start, 1000)) {
        steps += column->steps;
        sums[0] += column->blockCauses[0][0];
    }
    QCOMPARE(steps, std::uint64_t{200000});
    QVERIFY(sums[0] > 0);
}

void TimelineTest::viewOutlivesTheTimeline() {
    TimelineView view;
    {
        RandomRun run(plenty);
        run.take(20, fleetOfBlocks(2));
        view = run.view();
        run.take(20, fleetOfBlocks(2));
    }
    QCOMPARE(view.steps, std::uint64_t{20});
    QCOMPARE(view.levels[0].size(), std::size_t{20});
}

QTEST_APPLESS_MAIN(TimelineTest)
#include "tst_timeline.moc"
