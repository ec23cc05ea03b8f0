// Laws of moving, aligning, distributing and tidying.
#include <algorithm>
#include <cmath>

#include <QObject>
#include <QTest>

#include "core/edit/Arrange.h"
#include "core/edit/Edits.h"
#include "core/storage/ScenarioFile.h"
#include "tests/core/QtText.h"
#include "tests/core/RandomScenario.h"
#include "tests/core/SampleScenario.h"

using namespace lockstep;

namespace {

std::vector<PlacedBox> randomBoxes(Dice& dice) {
    std::vector<PlacedBox> boxes;
    for (std::uint32_t i = dice.whole(2, 9); i > 0; --i)
        boxes.push_back({CampusId{i},
                         {{dice.real(-50, 50)}, {dice.real(-50, 50)}},
                         {dice.real(0.1, 20)},
                         {dice.real(0.1, 20)}});
    return boxes;
}

std::vector<PlacedBox> moved(std::vector<PlacedBox> boxes, const std::vector<Move>& moves) {
    for (PlacedBox& box : boxes)
        for (const Move& move : moves)
            if (move.id == box.id)
                box.center = move.to;
    return boxes;
}

double left(const PlacedBox& box) {
    return box.center.x.value - box.width.value / 2;
}
double right(const PlacedBox& box) {
    return box.center.x.value + box.width.value / 2;
}
double top(const PlacedBox& box) {
    return box.center.y.value - box.height.value / 2;
}
double bottom(const PlacedBox& box) {
    return box.center.y.value + box.height.value / 2;
}

bool near(double a, double b) {
    return std::abs(a - b) < 1e-9;
}

/// A tree of campuses, each pinned to an earlier one at some route length, thrown anywhere.
Scenario pinnedTree(Dice& dice, std::uint32_t count) {
    Scenario scenario = twoCampuses();
    scenario.campuses.clear();
    scenario.links.clear();
    for (std::uint32_t i = 1; i <= count; ++i)
        scenario.campuses.push_back({{i}, "C", {{dice.real(0, 40)}, {dice.real(0, 40)}}});
    for (std::uint32_t i = 2; i <= count; ++i) {
        Link link;
        link.id = {100 + i};
        link.from = {dice.whole(1, i - 1)};
        link.to = {i};
        link.pinnedLength = Kilometers{dice.real(5, 60)};
        scenario.links.push_back(link);
    }
    return scenario;
}

/// Root mean square of how far links are drawn from their pinned lengths, as a share of these.
double strain(const Scenario& scenario) {
    double sum = 0;
    for (const Link& link : scenario.links) {
        const double drawn =
            distanceBetween(scenario.find(link.from)->position, scenario.find(link.to)->position).value;
        const double wanted = link.pinnedLength->value / link.routeFactor;
        sum += (drawn / wanted - 1) * (drawn / wanted - 1);
    }
    return std::sqrt(sum / static_cast<double>(scenario.links.size()));
}

} // namespace

class ArrangeTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aFrameTakesAlongWhatLiesInIt();
    void severalMoveInOneStep();
    void placesAreWholeMillimeters();
    void nothingLeavesTheCanvas();
    void alignedShareAnEdge();
    void alignedShareACenter();
    void distributedHaveEqualGaps();
    void tidyingKeepsPinnedLengths();
    void tidyingKeepsTheCenterAndIsTheSame();
    void tidyingKeepsWhatFits();
    void tidyingPartsWhatLiesOnOneAnother();
    void tidyingIsOneStep();
};

void ArrangeTest::aFrameTakesAlongWhatLiesInIt() {
    Scenario scenario = twoCampuses(); // North at (0, 0), South at (12, 16)
    scenario.frames = {{{6}, {{1}, {1}}, {10}, {6}, "North's"}};
    scenario.notes = {{{7}, {{4}, {3}}, 100, 50, "inside"}, {{8}, {{40}, {3}}, 100, 50, "outside"}};
    const std::vector<PlacedId> ids = movedWith(scenario, {.campuses = {{1}}, .frames = {{6}}});
    QVERIFY(ids == (std::vector<PlacedId>{CampusId{1}, FrameId{6}, NoteId{7}})); // each once
    place(scenario, shifted(scenario, ids, {{5}, {-1}}));
    QVERIFY(scenario.campuses[0].position == (CanvasPoint{{5}, {-1}}));
    QVERIFY(scenario.campuses[1].position == (CanvasPoint{{12}, {16}}));
    QVERIFY(scenario.notes[0].position == (CanvasPoint{{9}, {2}}));
    QVERIFY(scenario.notes[1].position == (CanvasPoint{{40}, {3}}));
}

void ArrangeTest::severalMoveInOneStep() {
    Scenario scenario = twoCampuses();
    scenario.notes = {{{7}, {{4}, {3}}, 100, 50, "note"}};
    const ScenarioEdit edit =
        moveThings(scenario, shifted(scenario, {CampusId{1}, NoteId{7}, FrameId{9}}, {{1}, {0}}));
    QCOMPARE(asText(edit.name), asText("Move 2 items"));
    QCOMPARE(asText(moveThings(scenario, shifted(scenario, {CampusId{2}}, {{1}, {0}})).name),
             asText("Move South"));
    QVERIFY(moveThings(scenario, shifted(scenario, {CampusId{1}, NoteId{7}}, {})).empty());
    Scenario changed = scenario;
    apply(edit, changed);
    QVERIFY(changed.notes[0].position == (CanvasPoint{{5}, {3}}));
    revert(edit, changed);
    QVERIFY(changed == scenario);
}

void ArrangeTest::placesAreWholeMillimeters() {
    Scenario scenario = twoCampuses();
    const CanvasPoint before = scenario.campuses[0].position;
    const Move move{scenario.campuses[0].id,
                    {before.x + Kilometers{1.0 / 3}, before.y - Kilometers{2.0 / 3}}};
    apply(moveThings(scenario, {move}), scenario);
    QCOMPARE(scenario.campuses[0].position.x.value, std::round((before.x.value + 0.333333) * 1e6) / 1e6);
    QCOMPARE(scenario.campuses[0].position.y.value, std::round((before.y.value - 0.666667) * 1e6) / 1e6);
    // A thing that is moved by less stays where it is.
    const CanvasPoint there = scenario.campuses[0].position;
    QVERIFY(moveThings(scenario, {{scenario.campuses[0].id, {there.x + Kilometers{1e-7}, there.y}}}).empty());
}

void ArrangeTest::nothingLeavesTheCanvas() {
    const Scenario scenario = twoCampuses();
    Scenario changed = scenario;
    apply(moveThings(scenario, shifted(scenario, {CampusId{1}}, {{1e6}, {-1e6}})), changed);
    QVERIFY(loaded(parseScenario(printScenario(changed))) == changed);
}

void ArrangeTest::alignedShareAnEdge() {
    Dice dice(1);
    for (int i = 0; i < 200; ++i) {
        const std::vector<PlacedBox> before = randomBoxes(dice);
        const auto extreme = [&](auto edge, bool least) {
            double found = edge(before.front());
            for (const PlacedBox& box : before)
                found = least ? std::min(found, edge(box)) : std::max(found, edge(box));
            return found;
        };
        const auto check = [&](Alignment alignment, double (*edge)(const PlacedBox&), bool least,
                               bool across) {
            const std::vector<PlacedBox> after = moved(before, aligned(before, alignment));
            for (std::size_t k = 0; k < after.size(); ++k) {
                QVERIFY(near(edge(after[k]), extreme(edge, least)));
                QVERIFY(across ? after[k].center.y == before[k].center.y
                               : after[k].center.x == before[k].center.x);
            }
            // Again changes nothing.
            const std::vector<PlacedBox> again = moved(after, aligned(after, alignment));
            for (std::size_t k = 0; k < after.size(); ++k)
                QVERIFY(near(edge(again[k]), edge(after[k])));
        };
        check(Alignment::left, left, true, true);
        check(Alignment::right, right, false, true);
        check(Alignment::top, top, true, false);
        check(Alignment::bottom, bottom, false, false);
    }
    QVERIFY(aligned({{CampusId{1}, {}, {1}, {1}}}, Alignment::left).empty());
}

void ArrangeTest::alignedShareACenter() {
    // From 0 to 10 and from 6 to 20: the middle of all is 10.
    const std::vector<PlacedBox> boxes{{CampusId{1}, {{5}, {1}}, {10}, {2}},
                                       {NoteId{2}, {{13}, {7}}, {14}, {2}}};
    const std::vector<PlacedBox> columns = moved(boxes, aligned(boxes, Alignment::columns));
    QVERIFY(columns[0].center == (CanvasPoint{{10}, {1}}) && columns[1].center == (CanvasPoint{{10}, {7}}));
    const std::vector<PlacedBox> rows = moved(boxes, aligned(boxes, Alignment::rows));
    QVERIFY(rows[0].center == (CanvasPoint{{5}, {4}}) && rows[1].center == (CanvasPoint{{13}, {4}}));
}

void ArrangeTest::distributedHaveEqualGaps() {
    Dice dice(2);
    for (int i = 0; i < 200; ++i) {
        std::vector<PlacedBox> before = randomBoxes(dice);
        std::ranges::sort(before, {}, [](const PlacedBox& box) { return box.center.x; });
        const std::vector<PlacedBox> after = moved(before, distributed(before, Direction::horizontal));
        QVERIFY(after.front() == before.front() && after.back() == before.back());
        for (std::size_t k = 2; k < after.size(); ++k)
            QVERIFY(near(left(after[k]) - right(after[k - 1]), left(after[1]) - right(after[0])));
        std::ranges::sort(before, {}, [](const PlacedBox& box) { return box.center.y; });
        const std::vector<PlacedBox> column = moved(before, distributed(before, Direction::vertical));
        for (std::size_t k = 2; k < column.size(); ++k)
            QVERIFY(near(top(column[k]) - bottom(column[k - 1]), top(column[1]) - bottom(column[0])));
    }
}

void ArrangeTest::tidyingKeepsPinnedLengths() {
    // A tree can be drawn with every link as long as it is; stress that also parts its ends gives up little.
    Dice dice(3);
    for (int i = 0; i < 20; ++i) {
        Scenario scenario = pinnedTree(dice, dice.whole(2, 12));
        const double before = strain(scenario);
        place(scenario, tidied(scenario));
        QVERIFY2(strain(scenario) < 0.15, qPrintable(QString::number(strain(scenario))));
        QVERIFY(strain(scenario) <= before + 1e-3);
    }
}

void ArrangeTest::tidyingKeepsTheCenterAndIsTheSame() {
    Dice dice(4);
    const Scenario scenario = pinnedTree(dice, 9);
    Scenario tidy = scenario;
    place(tidy, tidied(scenario));
    CanvasPoint before;
    CanvasPoint after;
    for (std::size_t i = 0; i < scenario.campuses.size(); ++i) {
        before = {before.x + scenario.campuses[i].position.x, before.y + scenario.campuses[i].position.y};
        after = {after.x + tidy.campuses[i].position.x, after.y + tidy.campuses[i].position.y};
    }
    QVERIFY(distanceBetween(before, after).value < 0.01); // nine places rounded to a meter
    QVERIFY(tidied(scenario) == tidied(scenario));
}

void ArrangeTest::tidyingKeepsWhatFits() {
    // A link that nothing pins is as long as it is drawn: two campuses and their link stay to the meter.
    const Scenario scenario = twoCampuses();
    for (const Move& move : tidied(scenario))
        QVERIFY(distanceBetween(move.to, *positionOf(scenario, move.id)).value < 0.002);
}

void ArrangeTest::tidyingPartsWhatLiesOnOneAnother() {
    Scenario scenario = twoCampuses();
    scenario.links.clear();
    for (std::uint32_t i = 0; i < 5; ++i)
        scenario.campuses.push_back({{10 + i}, "C", {{0}, {0}}});
    Link link;
    link.id = {30};
    link.from = {10};
    link.to = {11};
    scenario.links = {link};
    place(scenario, tidied(scenario));
    for (const Campus& a : scenario.campuses)
        for (const Campus& b : scenario.campuses)
            if (a.id < b.id)
                QVERIFY(distanceBetween(a.position, b.position).value > 4.9);
}

void ArrangeTest::tidyingIsOneStep() {
    Dice dice(5);
    for (int i = 0; i < 50; ++i) {
        const Scenario scenario = randomScenario(dice);
        const ScenarioEdit edit = moveThings(scenario, tidied(scenario), "Tidy layout");
        Scenario changed = scenario;
        apply(edit, changed);
        QVERIFY(loaded(parseScenario(printScenario(changed))) == changed);
        revert(edit, changed);
        QCOMPARE(asText(printScenario(changed)), asText(printScenario(scenario)));
    }
}

QTEST_APPLESS_MAIN(ArrangeTest)
#include "tst_arrange.moc"
