// Where a thing stops on the canvas, and what picks several at once.
#include <cmath>

#include <QObject>
#include <QTest>

#include "core/edit/Picking.h"
#include "core/edit/Snap.h"
#include "tests/core/RandomScenario.h"
#include "tests/core/SampleScenario.h"

using namespace lockstep;

namespace {

/// By its edges.
SnapBox box(double left, double top, double right, double bottom) {
    return {{{(left + right) / 2}, {(top + bottom) / 2}}, {right - left}, {bottom - top}};
}

bool near(CanvasPoint point, double x, double y) {
    return std::abs(point.x.value - x) < 1e-9 && std::abs(point.y.value - y) < 1e-9;
}

} // namespace

class SnapTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void edgesMeet();
    void centersMeet();
    void gapsBecomeEqual();
    void farThingsDoNotPull();
    void oneAxisOnly();
    void guidesSpanWhatTheyJoin();
    void snappedStaysSnapped();
    void pickingByKind();
    void pickingFollowsLinks();
    void setsOfThings();
};

void SnapTest::edgesMeet() {
    const std::vector<SnapBox> others{box(0, 0, 10, 10)};
    QVERIFY(near(snap(box(10.5, 30, 14, 34), others, {1}).shift, -0.5, 0)); // left edge to right edge
    QVERIFY(near(snap(box(0.4, 30, 4, 34), others, {1}).shift, -0.4, 0));   // left to left
    QVERIFY(near(snap(box(30, 9.3, 34, 13), others, {1}).shift, 0, 0.7));   // top to bottom
}

void SnapTest::centersMeet() {
    const Snapped middle = snap(box(2.2, 30, 8.2, 34), {box(0, 0, 10, 10)}, {1});
    QVERIFY(near(middle.shift, -0.2, 0)); // its center at 5.2, the other's at 5
    QCOMPARE(middle.guides.size(), std::size_t(1));
    QVERIFY(middle.guides[0].kind == SnapGuide::Kind::center);
}

void SnapTest::gapsBecomeEqual() {
    // Gap of 5 between the two; the third comes 5.3 behind the second, then 4.6 before the first.
    const std::vector<SnapBox> row{box(0, 0, 10, 10), box(15, 1, 20, 9)};
    const Snapped behind = snap(box(25.3, 2.5, 28.3, 8.3), row, {0.45});
    QVERIFY(near(behind.shift, -0.3, -0.4)); // and its middle, 5.4, to theirs
    int gaps = 0;
    for (const SnapGuide& guide : behind.guides)
        if (guide.kind == SnapGuide::Kind::gap) {
            QVERIFY(std::abs(distanceBetween(guide.from, guide.to).value - 5) < 1e-9);
            ++gaps;
        }
    QCOMPARE(gaps, 2);
    QVERIFY(near(snap(box(-8.6, 30, -4.6, 40), row, {0.5}).shift, 0, 0)); // not in their row
    QVERIFY(near(snap(box(-8.6, 2.2, -4.6, 7), row, {0.42}).shift, -0.4, 0.4));
    // In the middle between two: a room of 10 for 4 leaves 3 on both sides.
    const std::vector<SnapBox> apart{box(0, 0, 10, 10), box(20, 0, 30, 10)};
    QVERIFY(near(snap(box(13.2, 20, 17.2, 24), apart, {0.5}).shift, 0, 0));
    QVERIFY(near(snap(box(13.2, 2.9, 17.2, 6.9), apart, {0.5}).shift, -0.2, 0.1));
}

void SnapTest::farThingsDoNotPull() {
    Dice dice(9);
    for (int i = 0; i < 500; ++i) {
        std::vector<SnapBox> others;
        for (int k = 0; k < 5; ++k)
            others.push_back(
                {{{dice.real(0, 50)}, {dice.real(0, 50)}}, {dice.real(1, 9)}, {dice.real(1, 9)}});
        const SnapBox moving{{{dice.real(0, 50)}, {dice.real(0, 50)}}, {4}, {3}};
        const double reach = dice.real(0, 2);
        const CanvasPoint shift = snap(moving, others, {reach}).shift;
        QVERIFY(std::abs(shift.x.value) <= reach && std::abs(shift.y.value) <= reach);
    }
    QVERIFY(near(snap(box(0, 0, 1, 1), {}, {5}).shift, 0, 0));
}

void SnapTest::oneAxisOnly() {
    const std::vector<SnapBox> others{box(0, 0, 10, 10)};
    const SnapBox moving = box(0.4, 0.3, 10.4, 10.3);
    QVERIFY(near(snap(moving, others, {1}).shift, -0.4, -0.3));
    QVERIFY(near(snap(moving, others, {1}, {true, false}).shift, -0.4, 0));
    QVERIFY(near(snap(moving, others, {1}, {false, true}).shift, 0, -0.3));
}

void SnapTest::guidesSpanWhatTheyJoin() {
    const Snapped snapped = snap(box(0.3, 30, 4.3, 34), {box(0, 0, 10, 10), box(50, 50, 60, 60)}, {1});
    QCOMPARE(snapped.guides.size(), std::size_t(1));
    QVERIFY(snapped.guides[0] == (SnapGuide{SnapGuide::Kind::edge,
                                            {{0}, {0}},
                                            {{0}, {34}}})); // from the upper one's top to its bottom
}

void SnapTest::snappedStaysSnapped() {
    Dice dice(10);
    for (int i = 0; i < 500; ++i) {
        std::vector<SnapBox> others;
        for (int k = 0; k < 4; ++k)
            others.push_back(
                {{{dice.real(0, 30)}, {dice.real(0, 30)}}, {dice.real(1, 9)}, {dice.real(1, 9)}});
        SnapBox moving{{{dice.real(0, 30)}, {dice.real(0, 30)}}, {4}, {3}};
        for (int turn = 0; turn < 3; ++turn) { // the second axis may bring it into another row
            const CanvasPoint shift = snap(moving, others, {1}).shift;
            moving.center = {moving.center.x + shift.x, moving.center.y + shift.y};
        }
        const Snapped again = snap(moving, others, {1});
        if (!again.guides.empty() && std::abs(again.shift.x.value) + std::abs(again.shift.y.value) < 1e-9)
            for (const SnapGuide& guide : again.guides) // lines are upright or level
                QVERIFY(std::abs(guide.from.x.value - guide.to.x.value) < 1e-9 ||
                        std::abs(guide.from.y.value - guide.to.y.value) < 1e-9);
    }
}

void SnapTest::pickingByKind() {
    Scenario scenario = twoCampuses();
    scenario.notes = {{{7}, {}, 100, 50, "a"}};
    scenario.rackGroups.push_back({{8}, {2}, "H100 HGX rack", 3, {0}});
    QVERIFY(everything(scenario) == (ThingSet{{{1}, {2}}, {}, {{5}}, {{7}}, {}}));
    QVERIFY(allBut(scenario, {{{2}}, {}, {{5}}}) == (ThingSet{{{1}}, {}, {}, {{7}}, {}}));
    QVERIFY(allAlike(scenario, {{}, {{3}}}) == (ThingSet{{}, {{3}, {8}}})); // H100 in both campuses
    QVERIFY(allAlike(scenario, {{{2}}}) == (ThingSet{{{1}, {2}}}));
    QVERIFY(allAlike(scenario, {}).empty());
}

void SnapTest::pickingFollowsLinks() {
    Scenario scenario = twoCampuses();
    scenario.campuses.push_back({{7}, "Alone", {{3}, {3}}});
    QVERIFY(allConnected(scenario, {{{1}}}) == (ThingSet{{{1}, {2}}, {}, {{5}}}));
    QVERIFY(allConnected(scenario, {{{7}}}) == (ThingSet{{{7}}}));
    QVERIFY(allConnected(scenario, {{}, {{4}}}) == (ThingSet{{{1}, {2}}, {}, {{5}}}));
    QVERIFY(allConnected(scenario, {{}, {}, {{5}}}) == (ThingSet{{{1}, {2}}, {}, {{5}}}));
}

void SnapTest::setsOfThings() {
    const ThingSet a{{{1}, {2}}, {{3}}, {{5}}, {{7}}, {}};
    const ThingSet b{{{2}, {9}}, {}, {{5}}, {}, {{8}}};
    QVERIFY(united(a, b) == (ThingSet{{{1}, {2}, {9}}, {{3}}, {{5}}, {{7}}, {{8}}}));
    QVERIFY(without(a, b) == (ThingSet{{{1}}, {{3}}, {}, {{7}}, {}}));
}

QTEST_APPLESS_MAIN(SnapTest)
#include "tst_snap.moc"
