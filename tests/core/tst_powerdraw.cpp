#include <QTest>

#include "core/operations/PowerDraw.h"

using namespace lockstep;

class PowerDrawTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void drawFollowsTheCauses();
    void everyShareIsOne();
};

/// Two racks of 10 GPUs at 1 kW, of 20 GPUs at 4 kW, over two seconds. The first computes all the time; the
/// second half of it and is outside the job for the rest, which draws a fifth.
void PowerDrawTest::drawFollowsTheCauses() {
    Fleet fleet;
    FleetGroup small;
    small.rack = "small";
    small.gpusPerRack = 10;
    small.gpus = {0, 10};
    FleetGroup large;
    large.rack = "large";
    large.gpusPerRack = 20;
    large.gpus = {10, 20};
    fleet.groups = {small, large};
    fleet.blocks = {{0, 0, {0, 10}}, {1, 0, {10, 20}}};
    TimelineColumn column;
    column.steps = 1;
    column.duration = toTicks(Seconds{2});
    column.blockCauses.assign(2, CauseTicks{});
    const auto ticks = static_cast<std::uint64_t>(column.duration.count);
    column.blockCauses[0][indexOf(Cause::compute)] = 10 * ticks;
    column.blockCauses[1][indexOf(Cause::compute)] = 10 * ticks;
    column.blockCauses[1][indexOf(Cause::unallocated)] = 10 * ticks;
    const PowerDraw draw = powerOf(column, fleet, {{"small", Watts{1000}}, {"large", Watts{4000}}});
    QCOMPARE(draw.fullLoad.value, 5000.0);
    QCOMPARE(draw.drawn.value, 1000.0 + 4000 * (0.5 + 0.5 * 0.2));
    QCOMPARE(powerOf(column, fleet, {{"small", Watts{1000}}}).fullLoad.value, 1000.0);
}

void PowerDrawTest::everyShareIsOne() {
    for (const Cause cause : allCauses) {
        QVERIFY(shareOfFullLoad(cause) > 0);
        QVERIFY(shareOfFullLoad(cause) <= 1);
    }
}

QTEST_APPLESS_MAIN(PowerDrawTest)
#include "tst_powerdraw.moc"
