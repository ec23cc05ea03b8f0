// Which lanes there are: no arrangement loses one or shows one twice.
#include <set>

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QObject>
#include <QSignalSpy>
#include <QTest>

#include "tests/core/Dice.h"
#include "ui/timeline/LaneModel.h"
#include "ui/timeline/TimelineGeometry.h"

using namespace lockstep;
using namespace lockstep::ui;

namespace {

constexpr RackGroupId groupA{11};
constexpr RackGroupId groupB{12};
constexpr RackGroupId groupC{13};
constexpr CampusId north{1};
constexpr CampusId south{2};

Fleet fleetOf(const std::vector<std::size_t>& campusOfGroup, std::uint32_t campuses) {
    Fleet fleet;
    for (std::uint32_t c = 0; c < campuses; ++c)
        fleet.campuses.push_back({CampusId{c + 1}, "Campus " + std::to_string(c), {}});
    std::uint32_t first = 0;
    for (const std::size_t campus : campusOfGroup) {
        FleetGroup group;
        group.id = RackGroupId{static_cast<std::uint32_t>(fleet.groups.size()) + 11};
        group.campus = campus;
        group.label = "Group " + std::to_string(group.id.value);
        group.gpu = group.id.value % 2 ? "H100" : "GB200";
        group.gpusPerRack = 8;
        group.gpus = {first, 64};
        fleet.blocks.push_back({fleet.groups.size(), 0, group.gpus});
        GpuRange& home = fleet.campuses[campus].gpus;
        home = {home.count == 0 ? first : home.first, home.count + 64};
        first += 64;
        fleet.groups.push_back(group);
    }
    return fleet;
}

/// North with A and B, South with C.
Fleet twoCampuses() {
    return fleetOf({0, 0, 1}, 2);
}

std::vector<LaneKey> keysOf(const std::vector<Lane>& lanes) {
    std::vector<LaneKey> keys;
    for (const Lane& lane : lanes)
        if (!lane.isHeader)
            keys.push_back(lane.key);
    return keys;
}

std::vector<LaneKey> keysOf(std::initializer_list<RackGroupId> groups) {
    std::vector<LaneKey> keys;
    for (const RackGroupId group : groups)
        keys.push_back(LaneKey::of(group));
    return keys;
}

/// What is wrong with the lanes of an arrangement; empty where every group has its one place.
QString faultOf(const Fleet& fleet, const LaneArrangement& arrangement, const std::vector<bool>& passes) {
    const std::vector<Lane> lanes = lanesOf(fleet, arrangement, passes);
    std::set<std::pair<LaneKey, bool>> seen;
    for (const Lane& lane : lanes)
        if (!seen.insert({lane.key, lane.isHeader}).second)
            return QStringLiteral("a lane is there twice");
    for (std::size_t g = 0; g < fleet.groups.size(); ++g) {
        const FleetGroup& group = fleet.groups[g];
        const LaneKey campus = LaneKey::of(fleet.campuses[group.campus].id);
        const bool isPinned = std::ranges::count(arrangement.pinned, LaneKey::of(group.id)) > 0;
        const bool isOut = arrangement.hidden.contains(group.id) || (!passes.empty() && !passes[g]);
        const bool isFolded = arrangement.folded.contains(campus.campus);
        const bool isShown = seen.contains({LaneKey::of(group.id), false});
        if (isShown != (isPinned || (!isOut && !isFolded)))
            return QStringLiteral("group %1 is in the wrong place").arg(group.id.value);
        if (!isOut && isFolded && !seen.contains({campus, false}))
            return QStringLiteral("group %1 is in no lane").arg(group.id.value);
    }
    return {};
}

CauseSums sums(double compute, Cause loss, double lost) {
    CauseSums result{};
    result[indexOf(Cause::compute)] = compute;
    result[indexOf(loss)] += lost;
    return result;
}

} // namespace

class LanesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void standInTheOrderOfTheFleet();
    void pinnedOnesAreOnTop();
    void moveAmongSiblingsOnly();
    void foldedCampusesAreOneLane();
    void hiddenOnesComeBack();
    void partsStandBelowTheirGroup();
    void sortByIdleKeepsCampusesTogether();
    void noneIsLostOrDoubled();
    void jsonGivesTheSameBack();
    void jsonOfOthersIsForgiven();
    void anyJsonGivesLanes();
    void filterFindsNamesAndCauses();
    void filterKeepsLanesAtTheThreshold();
    void modelTellsWhatChanged();
    void goneGroupsAreRemembered();
    void whatIsLookedAtHasItsPath();
};

void LanesTest::standInTheOrderOfTheFleet() {
    const std::vector<Lane> lanes = lanesOf(twoCampuses(), {});
    QCOMPARE(lanes.size(), 5u);
    QVERIFY(lanes[0].isHeader && lanes[0].key == LaneKey::of(north));
    QVERIFY(lanes[3].isHeader && lanes[3].key == LaneKey::of(south));
    QCOMPARE(keysOf(lanes), keysOf({groupA, groupB, groupC}));
}

void LanesTest::pinnedOnesAreOnTop() {
    const Fleet fleet = twoCampuses();
    LaneArrangement arrangement;
    togglePinned(arrangement, LaneKey::of(groupC));
    togglePinned(arrangement, LaneKey::of(groupB));
    QCOMPARE(keysOf(lanesOf(fleet, arrangement)), keysOf({groupC, groupB, groupA}));
    QVERIFY(lanesOf(fleet, arrangement)[0].isPinned);
    // They pass every filter.
    QCOMPARE(keysOf(lanesOf(fleet, arrangement, {false, false, false})), keysOf({groupC, groupB}));
    moveBy(arrangement, fleet, LaneKey::of(groupB), -1);
    QCOMPARE(keysOf(lanesOf(fleet, arrangement)), keysOf({groupB, groupC, groupA}));
    togglePinned(arrangement, LaneKey::of(groupB));
    QCOMPARE(keysOf(lanesOf(fleet, arrangement)), keysOf({groupC, groupA, groupB}));
}

void LanesTest::moveAmongSiblingsOnly() {
    const Fleet fleet = twoCampuses();
    LaneArrangement arrangement;
    moveBy(arrangement, fleet, LaneKey::of(groupA), 1);
    QCOMPARE(keysOf(lanesOf(fleet, arrangement)), keysOf({groupB, groupA, groupC}));
    moveBy(arrangement, fleet, LaneKey::of(groupA), 1); // the last of its campus
    moveTo(arrangement, fleet, LaneKey::of(groupA), LaneKey::of(groupC));
    QCOMPARE(keysOf(lanesOf(fleet, arrangement)), keysOf({groupB, groupA, groupC}));
    moveBy(arrangement, fleet, LaneKey::of(south), -1);
    QCOMPARE(keysOf(lanesOf(fleet, arrangement)), keysOf({groupC, groupB, groupA}));
}

void LanesTest::foldedCampusesAreOneLane() {
    const Fleet fleet = twoCampuses();
    LaneArrangement arrangement;
    toggleFolded(arrangement, north);
    QCOMPARE(keysOf(lanesOf(fleet, arrangement)), (std::vector{LaneKey::of(north), LaneKey::of(groupC)}));
    QCOMPARE(gpusOf(fleet, LaneKey::of(north)).count, 128u);
    foldAll(arrangement, fleet);
    QCOMPARE(keysOf(lanesOf(fleet, arrangement)), (std::vector{LaneKey::of(north), LaneKey::of(south)}));
    // A filter that no group of a campus passes takes its lane away.
    QCOMPARE(keysOf(lanesOf(fleet, arrangement, {false, false, true})), std::vector{LaneKey::of(south)});
}

void LanesTest::hiddenOnesComeBack() {
    const Fleet fleet = twoCampuses();
    LaneArrangement arrangement;
    togglePinned(arrangement, LaneKey::of(groupA));
    hide(arrangement, fleet, LaneKey::of(groupA));
    QCOMPARE(keysOf(lanesOf(fleet, arrangement)), keysOf({groupB, groupC}));
    hide(arrangement, fleet, LaneKey::of(north));
    QCOMPARE(keysOf(lanesOf(fleet, arrangement)), keysOf({groupC}));
    QCOMPARE(lanesOf(fleet, arrangement).size(), 2u); // and no header of an empty campus
    arrangement.hidden.clear();
    QCOMPARE(keysOf(lanesOf(fleet, arrangement)), keysOf({groupA, groupB, groupC}));
}

void LanesTest::partsStandBelowTheirGroup() {
    const Fleet fleet = twoCampuses();
    LaneArrangement arrangement;
    const LaneKey gpu = LaneKey::gpu(groupA, 17);
    const LaneKey rack = LaneKey::rack(fleet.groups[1], 13);
    togglePart(arrangement, gpu);
    togglePart(arrangement, rack);
    togglePart(arrangement, LaneKey::gpu(groupA, 99)); // the group has 64
    QCOMPARE(keysOf(lanesOf(fleet, arrangement)),
             (std::vector{LaneKey::of(groupA), gpu, LaneKey::of(groupB), rack, LaneKey::of(groupC)}));
    QCOMPARE(gpusOf(fleet, gpu), (GpuRange{17, 1}));
    QCOMPARE(gpusOf(fleet, rack), (GpuRange{64 + 8, 8})); // GPU 13 is in the second rack of eight
    togglePinned(arrangement, gpu);
    QCOMPARE(keysOf(lanesOf(fleet, arrangement)).front(), gpu);
    hide(arrangement, fleet, gpu);
    QCOMPARE(std::ranges::count(keysOf(lanesOf(fleet, arrangement)), gpu), 0);
}

void LanesTest::sortByIdleKeepsCampusesTogether() {
    LaneModel model;
    model.setFleet(std::make_shared<Fleet>(twoCampuses()));
    // A idles for a tenth, B for half, C for nine tenths: South before North, B before A.
    model.setSums(
        {sums(9, Cause::waitStraggler, 1), sums(5, Cause::pipelineBubble, 5), sums(1, Cause::noWork, 9)});
    model.sortByIdle();
    QCOMPARE(keysOf(model.lanes()), keysOf({groupC, groupB, groupA}));
}

/// A thousand random things done to a random fleet's lanes, in any order.
void LanesTest::noneIsLostOrDoubled() {
    Dice dice(5);
    for (int round = 0; round < 40; ++round) {
        const std::uint32_t campuses = dice.whole(1, 4);
        std::vector<std::size_t> homes;
        for (std::uint32_t c = 0; c < campuses; ++c)
            homes.insert(homes.end(), dice.whole(1, 4), c);
        const Fleet fleet = fleetOf(homes, campuses);
        LaneArrangement arrangement;
        for (int step = 0; step < 60; ++step) {
            const FleetGroup& group = dice.pick(fleet.groups);
            const FleetGroup& other = dice.pick(fleet.groups);
            const std::vector<LaneKey> keys{
                LaneKey::of(group.id), LaneKey::of(fleet.campuses[group.campus].id),
                LaneKey::gpu(group.id, dice.whole(0, 70)), LaneKey::rack(group, dice.whole(0, 63))};
            const LaneKey key = dice.pick(keys);
            std::vector<double> shares(16);
            std::ranges::generate(shares, [&] { return dice.real(0, 1); });
            switch (dice.whole(0, 7)) {
            case 0:
                togglePinned(arrangement, key);
                break;
            case 1:
                hide(arrangement, fleet, key);
                break;
            case 2:
                if (key.isPart())
                    togglePart(arrangement, key);
                break;
            case 3:
                toggleFolded(arrangement, fleet.campuses[group.campus].id);
                break;
            case 4:
                moveTo(arrangement, fleet, key, LaneKey::of(other.id));
                break;
            case 5:
                moveBy(arrangement, fleet, key, dice.chance(0.5) ? 1 : -2);
                break;
            case 6:
                sortBy(arrangement, fleet, shares, shares);
                break;
            default:
                arrangement.hidden.erase(group.id);
            }
            std::vector<bool> passes;
            for (std::size_t g = 0; g < fleet.groups.size() && step % 2 == 1; ++g)
                passes.push_back(dice.chance(0.7));
            QCOMPARE(faultOf(fleet, arrangement, passes), QString());
            QCOMPARE(arrangementIn(toJson(arrangement)), arrangement);
        }
    }
}

void LanesTest::jsonGivesTheSameBack() {
    const Fleet fleet = twoCampuses();
    LaneArrangement arrangement;
    togglePinned(arrangement, LaneKey::of(groupC));
    togglePart(arrangement, LaneKey::gpu(groupA, 3));
    hide(arrangement, fleet, LaneKey::of(groupB));
    toggleFolded(arrangement, south);
    moveBy(arrangement, fleet, LaneKey::of(groupA), 1);
    arrangement.expansion[LaneKey::of(groupA)] = 2.5;
    QCOMPARE(arrangementIn(toJson(arrangement)), arrangement);
}

void LanesTest::jsonOfOthersIsForgiven() {
    const auto read = [](const char* text) { return arrangementIn(QJsonDocument::fromJson(text).object()); };
    QCOMPARE(read("{}"), LaneArrangement{});
    QCOMPARE(read(R"({"pinned": 7, "groups": [-1, "x", 1e30, 0], "parts": [{"group": 11}], "folded": {}})"),
             LaneArrangement{});
    QCOMPARE(read(R"({"pinned": [{"group": 11}, {"group": 11}]})").pinned.size(), 1u);
}

/// A view file is anybody's: whatever stands in it, lanes come out once each and can be laid out.
void LanesTest::anyJsonGivesLanes() {
    const Fleet fleet = twoCampuses();
    for (std::uint64_t seed = 0; seed < 500; ++seed) {
        Dice dice(seed);
        const auto number = [&dice]() -> QJsonValue {
            static const std::vector<double> odd{-1, 0, 0.5, 1e300, 4294967295.0, 4294967296.0, -1e18};
            return dice.chance(0.7) ? QJsonValue(static_cast<int>(dice.whole(1, 14)))
                                    : QJsonValue(dice.pick(odd));
        };
        const auto entry = [&]() -> QJsonValue {
            if (dice.chance(0.2))
                return dice.chance(0.5) ? number() : QJsonValue(QStringLiteral("x"));
            QJsonObject object;
            for (const char* key : {"campus", "group", "first", "count", "factor"})
                if (dice.chance(0.6))
                    object[QLatin1String(key)] = number();
            return object;
        };
        QJsonObject json;
        for (const char* key : {"pinned", "campuses", "groups", "parts", "hidden", "folded", "expansion"}) {
            QJsonArray array;
            for (std::uint32_t i = dice.whole(0, 5); i > 0; --i)
                array.append(dice.chance(0.5) ? number() : entry());
            json[QLatin1String(key)] = dice.chance(0.1) ? entry() : QJsonValue(array);
        }
        const LaneArrangement arrangement = arrangementIn(json);
        QCOMPARE(arrangementIn(toJson(arrangement)), arrangement);
        QVERIFY2(faultOf(fleet, arrangement, {}).isEmpty(), QJsonDocument(json).toJson().constData());
        const LaneLayout layout =
            LaneLayout::of(fleet, lanesOf(fleet, arrangement, {}), arrangement.expansion, 400);
        QVERIFY(layout.height >= 0 && layout.height < 10'000'000);
        for (const LaneBand& band : layout.bands)
            QVERIFY(band.height > 0 && band.gpus > 0);
    }
}

void LanesTest::filterFindsNamesAndCauses() {
    const Fleet fleet = twoCampuses();
    const CauseSums some = sums(80, Cause::pipelineBubble, 20);
    const auto passes = [&](const char* text, std::size_t group) {
        return LaneFilter(QString::fromUtf8(text)).passes(fleet, fleet.groups[group], some, false);
    };
    QVERIFY(passes("", 0));
    QVERIFY(passes("group 11", 0) && !passes("group 11", 1));
    QVERIFY(passes("h100", 0) && !passes("h100", 1)); // the type of its GPUs
    QVERIFY(passes("campus 1", 2) && !passes("campus 1", 0));
    QVERIFY(passes("bubble", 0));
    QVERIFY(passes("pipeline_bubble > 10 %", 0));
    QVERIFY(!passes("bubble > 30 %", 0));
    QVERIFY(passes("idle > 15 %", 0) && !passes("idle > 25 %", 0));
    QVERIFY(!passes("straggler", 0));
}

void LanesTest::filterKeepsLanesAtTheThreshold() {
    const Fleet fleet = twoCampuses();
    const LaneFilter filter(QStringLiteral("bubble > 10 %"));
    const CauseSums justBelow = sums(92, Cause::pipelineBubble, 8);
    QVERIFY(!filter.passes(fleet, fleet.groups[0], justBelow, false));
    QVERIFY(filter.passes(fleet, fleet.groups[0], justBelow, true));
}

void LanesTest::modelTellsWhatChanged() {
    LaneModel model;
    QSignalSpy lanes(&model, &LaneModel::lanesChanged);
    QSignalSpy arrangement(&model, &LaneModel::arrangementChanged);
    model.setFleet(std::make_shared<Fleet>(twoCampuses()));
    QCOMPARE(lanes.size(), 1);
    model.setFilter(QStringLiteral("H100"));
    QCOMPARE(keysOf(model.lanes()), keysOf({groupA, groupC}));
    QCOMPARE(model.filteredGroups(), 1u);
    QCOMPARE(arrangement.size(), 0); // looking for something changes nothing that is kept
    model.apply(togglePinned, LaneKey::of(groupB));
    QCOMPARE(keysOf(model.lanes()), keysOf({groupB, groupA, groupC}));
    QCOMPARE(arrangement.size(), 1);
    // A filter for a cause follows the sums.
    model.setFilter(QStringLiteral("straggler"));
    QCOMPARE(keysOf(model.lanes()), keysOf({groupB}));
    const int before = static_cast<int>(lanes.size());
    model.setSums({sums(1, Cause::waitStraggler, 1), sums(1, Cause::noWork, 0), sums(1, Cause::noWork, 0)});
    QCOMPARE(keysOf(model.lanes()), keysOf({groupB, groupA}));
    QCOMPARE(lanes.size(), before + 1);
    model.setSums({sums(1, Cause::waitStraggler, 1), sums(1, Cause::noWork, 0), sums(1, Cause::noWork, 0)});
    QCOMPARE(lanes.size(), before + 1); // nothing new, nothing to lay out
    model.reset();
    QCOMPARE(keysOf(model.lanes()), keysOf({groupA, groupB, groupC}));
}

/// A rack group that is removed and comes back by undo is where it was.
void LanesTest::goneGroupsAreRemembered() {
    LaneModel model;
    model.setFleet(std::make_shared<Fleet>(twoCampuses()));
    model.apply(togglePinned, LaneKey::of(groupC));
    model.setFleet(std::make_shared<Fleet>(fleetOf({0, 0}, 1)));
    QCOMPARE(keysOf(model.lanes()), keysOf({groupA, groupB}));
    model.apply(moveBy, *model.fleet(), LaneKey::of(groupA), 1);
    model.setFleet(std::make_shared<Fleet>(twoCampuses()));
    QCOMPARE(keysOf(model.lanes()), keysOf({groupC, groupB, groupA}));
}

void LanesTest::whatIsLookedAtHasItsPath() {
    LaneModel model;
    model.setFleet(std::make_shared<Fleet>(twoCampuses()));
    model.apply(toggleFolded, north);
    model.apply(hide, *model.fleet(), LaneKey::of(groupA));
    model.setFilter(QStringLiteral("GB200")); // A is H100
    const LaneKey gpu = LaneKey::gpu(groupA, 17);
    const LaneKey rack = LaneKey::rack(model.fleet()->groups[0], 17);
    model.lookAt({groupA, 17, 1});
    QCOMPARE(keysOf(model.lanes()), (std::vector{LaneKey::of(groupA), rack, gpu, LaneKey::of(groupB)}));
    QVERIFY(model.arrangement().parts.empty()); // nothing to keep
    // The next one takes its place; what was opened by hand stays.
    model.setFilter({});
    model.apply(togglePart, gpu);
    const LaneKey rackOfC = LaneKey::rack(model.fleet()->groups[2], 8);
    model.lookAt({groupC, 8, 8});
    QCOMPARE(keysOf(model.lanes()),
             (std::vector{LaneKey::of(groupA), gpu, LaneKey::of(groupB), LaneKey::of(groupC), rackOfC}));
    model.close(rackOfC);
    model.close(gpu);
    QCOMPARE(keysOf(model.lanes()), keysOf({groupA, groupB, groupC}));
    model.lookAt({groupA, 64, 1}); // the group has 64
    QCOMPARE(keysOf(model.lanes()), keysOf({groupA, groupB, groupC}));
}

QTEST_MAIN(LanesTest)
#include "tst_lanes.moc"
