#include <QTest>

#include "ui/timeline/TimeAxis.h"
#include "ui/timeline/TimelineGeometry.h"

using namespace lockstep;
using namespace lockstep::ui;

namespace {

Fleet fleetOf(std::initializer_list<std::uint32_t> counts) {
    Fleet fleet;
    fleet.campuses.push_back({CampusId{1}, "Here", {}});
    fleet.campuses.push_back({CampusId{2}, "There", {}});
    std::uint32_t first = 0;
    std::uint32_t id = 10;
    for (const std::uint32_t count : counts) {
        FleetGroup group;
        group.id = RackGroupId{id++};
        group.campus = fleet.groups.empty() ? 0 : 1;
        group.gpus = {first, count};
        fleet.blocks.push_back({fleet.groups.size(), 0, group.gpus});
        fleet.groups.push_back(group);
        first += count;
    }
    return fleet;
}

LaneLayout layoutOf(const Fleet& fleet, int height, const LaneExpansion& expansion) {
    return LaneLayout::of(fleet, lanesOf(fleet, {}), expansion, height);
}

} // namespace

class TimelineGeometryTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void timeGoesToPixelsAndBack();
    void columnsBeforeTheStartRoundDown();
    void zoomKeepsTheTimeUnderThePointer();
    void zoomOutAlwaysMoves();
    void fitHoldsTheRange();
    void followingMovesByTenths();
    void followingRescalesWhenStepsChange();
    void lanesShareByTheSquareRoot();
    void smallLanesKeepTheirLeast();
    void expandedLanesPushTheRestDown();
    void pinnedLanesStayWhenOthersScroll();
    void lanesOfPartsHaveTheirOwnHeight();
    void everyGpuHasItsRow();
    void ticksAreRound();
};

void TimelineGeometryTest::timeGoesToPixelsAndBack() {
    const TimeScale scale{1000, 7, 300};
    QCOMPARE(scale.from().count, 7000);
    QCOMPARE(scale.to().count, 307000);
    QCOMPARE(scale.xOf(Ticks{8500}), 1.5);
    QCOMPARE(scale.timeAt(1.5).count, 8500);
    QCOMPARE(scale.columnOf(Ticks{8999}), 8);
    QCOMPARE(scale.columnOf(Ticks{9000}), 9);
}

void TimelineGeometryTest::columnsBeforeTheStartRoundDown() {
    const TimeScale scale{1000, 0, 300};
    QCOMPARE(scale.columnOf(Ticks{-1}), -1);
    QCOMPARE(scale.columnOf(Ticks{-1000}), -1);
    QCOMPARE(scale.columnOf(Ticks{-1001}), -2);
}

void TimelineGeometryTest::zoomKeepsTheTimeUnderThePointer() {
    const TimeScale before{1000000, 400, 800};
    for (const double factor : {2.0, 0.5, 1.25, 0.8}) {
        const TimeScale after = before.zoomed(factor, 200);
        // Whole columns: the time may stray by half of one.
        const double strayed = static_cast<double>((after.timeAt(200) - before.timeAt(200)).count);
        QVERIFY(std::abs(strayed) <= 0.5 * static_cast<double>(after.ticksPerPixel) + 1);
        QCOMPARE(after.width, before.width);
    }
}

void TimelineGeometryTest::zoomOutAlwaysMoves() {
    const TimeScale closest{1, 0, 100};
    QCOMPARE(closest.zoomed(2, 50).ticksPerPixel, 1);
    QCOMPARE(closest.zoomed(0.9, 50).ticksPerPixel, 2);
}

void TimelineGeometryTest::fitHoldsTheRange() {
    const TimeScale scale = TimeScale::fitting(Ticks{123}, Ticks{98765}, 640);
    QVERIFY(scale.from() <= Ticks{123});
    QVERIFY(scale.to() >= Ticks{98765});
    QCOMPARE(scale.width, 640);
}

void TimelineGeometryTest::followingMovesByTenths() {
    // 120 steps of 1,000 ticks on 1,200 pixels: 100 ticks a pixel.
    const TimeScale start = TimeScale{1, 0, 1200}.following(Ticks{0}, 1000, 120);
    QCOMPARE(start.ticksPerPixel, 100);
    QCOMPARE(start.firstColumn, 0);
    // While the newest step is on view nothing moves ...
    QCOMPARE(start.following(Ticks{119900}, 1000, 120), start);
    // ... and when it leaves the view it comes back at nine tenths: column 1,200 - 1,080.
    QCOMPARE(start.following(Ticks{120000}, 1000, 120).firstColumn, 120);
}

void TimelineGeometryTest::followingRescalesWhenStepsChange() {
    const TimeScale start = TimeScale{1, 0, 1200}.following(Ticks{0}, 1000, 120);
    // Steps twice as long leave 60 of the 120 on view: still enough.
    QCOMPARE(start.following(Ticks{5000}, 2000, 120).ticksPerPixel, 100);
    QCOMPARE(start.following(Ticks{5000}, 2100, 120).ticksPerPixel, 210);
}

void TimelineGeometryTest::lanesShareByTheSquareRoot() {
    // Height 1,000 less two headers of 20 and four gaps of 3 leaves 948; 100 and 400 GPUs share it as 10
    // to 20.
    const LaneLayout lanes = layoutOf(fleetOf({100, 400}), 1000, {});
    QCOMPARE(lanes.headers.size(), 2u);
    QCOMPARE(lanes.bands[0].height, 316);
    QCOMPARE(lanes.bands[1].height, 632);
    QCOMPARE(lanes.height, 1000);
    QCOMPARE(lanes.bandAt(lanes.bands[1].top)->key, LaneKey::of(RackGroupId{11}));
    QVERIFY(lanes.bandAt(0) == nullptr); // the header
}

void TimelineGeometryTest::smallLanesKeepTheirLeast() {
    const LaneLayout lanes = layoutOf(fleetOf({8, 100000}), 300, {});
    QCOMPARE(lanes.bands[0].height, 30);
    QVERIFY(lanes.bands[1].height > 150);
    QVERIFY(lanes.height <= 300);
    // Too many lanes for the height: all keep the least and the rest is scrolled to.
    const LaneLayout crowded = layoutOf(fleetOf({8, 8, 8, 8, 8, 8}), 100, {});
    QVERIFY(crowded.height > 100);
    for (const LaneBand& band : crowded.bands)
        QCOMPARE(band.height, 30);
}

void TimelineGeometryTest::expandedLanesPushTheRestDown() {
    const Fleet fleet = fleetOf({100, 400});
    const LaneLayout plain = layoutOf(fleet, 500, {});
    const LaneLayout lanes = layoutOf(fleet, 500, {{LaneKey::of(RackGroupId{10}), 3.0}});
    QVERIFY(std::abs(lanes.bands[0].height - 3 * plain.bands[0].height) <= 2);
    QCOMPARE(lanes.bands[1].height, plain.bands[1].height);
    QVERIFY(lanes.height > 500);
    // Never more than 20 pixels a GPU.
    QCOMPARE(layoutOf(fleet, 500, {{LaneKey::of(RackGroupId{10}), 1e6}}).bands[0].height, 2000);
}

void TimelineGeometryTest::pinnedLanesStayWhenOthersScroll() {
    const Fleet fleet = fleetOf({8, 8, 8, 8, 8, 8});
    LaneArrangement arrangement;
    togglePinned(arrangement, LaneKey::of(RackGroupId{15}));
    TimelineGeometry geometry;
    geometry.lanes = LaneLayout::of(fleet, lanesOf(fleet, arrangement), {}, 120);
    geometry.height = 120;
    geometry.scroll = 50;
    // The pinned lane is 30 high with a gap of 3; what follows it is shown 50 rows farther up.
    QCOMPARE(geometry.lanes.pinnedHeight, 33);
    QCOMPARE(geometry.lanes.bands.front().key, LaneKey::of(RackGroupId{15}));
    QCOMPARE(geometry.viewRowOf(geometry.lanes.bands.front().top), 0);
    QCOMPARE(geometry.laneRowAt(32), 32);
    QCOMPARE(geometry.laneRowAt(33), 83);
    for (int y = 0; y < 120; ++y)
        QCOMPARE(geometry.viewRowOf(geometry.laneRowAt(y)), y);
}

void TimelineGeometryTest::lanesOfPartsHaveTheirOwnHeight() {
    const Fleet fleet = fleetOf({100, 400});
    LaneArrangement arrangement;
    togglePart(arrangement, LaneKey::gpu(RackGroupId{10}, 7));
    const LaneLayout lanes = LaneLayout::of(fleet, lanesOf(fleet, arrangement), {}, 1000);
    QCOMPARE(lanes.bands.size(), 3u);
    QCOMPARE(lanes.bands[1].key, LaneKey::gpu(RackGroupId{10}, 7));
    QCOMPARE(lanes.bands[1].height, 44);
    QCOMPARE(lanes.bands[1].gpus, 1u);
    // The others share what is left as before: one to two.
    QVERIFY(std::abs(2 * lanes.bands[0].height - lanes.bands[2].height) <= 2);
    QVERIFY(lanes.height <= 1000);
}

void TimelineGeometryTest::everyGpuHasItsRow() {
    LaneBand band;
    band.gpus = 7;
    band.height = 30;
    QVERIFY(band.showsGpus());
    QCOMPARE(band.gpuAt(0), 0u);
    QCOMPARE(band.gpuAt(29), 6u);
    for (std::uint32_t gpu = 0; gpu < 7; ++gpu) {
        QCOMPARE(band.gpuAt(band.rowOf(gpu)), gpu);
        if (gpu > 0)
            QCOMPARE(band.gpuAt(band.rowOf(gpu) - 1), gpu - 1);
    }
}

void TimelineGeometryTest::ticksAreRound() {
    // 10 s to 22 s in at most seven parts: every two seconds.
    const auto ticks = timeTicks(toTicks(Seconds{10}), toTicks(Seconds{22}), 7);
    QCOMPARE(ticks.size(), 7u);
    QCOMPARE(ticks.front().time, toTicks(Seconds{10}));
    QCOMPARE(ticks[1].time, toTicks(Seconds{12}));
    QVERIFY(ticks[1].label.startsWith(QStringLiteral("12")));
    QVERIFY(ticks[1].label.endsWith(QStringLiteral("s")));
    QCOMPARE(niceStep(1, 10), 0.1);
    QCOMPARE(niceStep(1, 9), 0.2);
    QCOMPARE(niceStep(70, 2), 50.0);
    QVERIFY(timeTicks(Ticks{5}, Ticks{5}, 4).empty());
}

QTEST_APPLESS_MAIN(TimelineGeometryTest)
#include "tst_timeline_geometry.moc"
