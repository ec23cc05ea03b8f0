#include <QTest>

#include "ui/canvas/CanvasLayout.h"
#include "ui/canvas/CanvasScale.h"
#include "ui/canvas/CellImage.h"
#include "ui/canvas/LinkGeometry.h"
#include "ui/canvas/TilePlan.h"
#include "ui/canvas/TileSpacing.h"

using namespace lockstep;
using namespace lockstep::ui;

namespace {

TileRequest tileAt(std::uint32_t id, double x, double y) {
    TileRequest request{{id}, {{x}, {y}}, {{id + 100}}, planTile({40}, {}), std::nullopt};
    return request;
}

} // namespace

class CanvasGeometryTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void scaleTurnsBothWays();
    void roundNumbers_data();
    void roundNumbers();
    void scaleBarFits();
    void gridDoubles();
    void tileHoldsItsParts();
    void cellsStandForRoundCounts_data();
    void cellsStandForRoundCounts();
    void spacingLeavesFarTilesAlone();
    void spacingPartsOverlaps();
    void spacingHoldsTheHeld();
    void spacingKeepsSides();
    void linkEndsOnEdges();
    void clippingKeepsTheInside();
    void labelKeepsOffTiles();
    void parallelLinksRunApart();
    void hitsAreTheTopmost();
    void everythingFits();
    void commonCauseIsTheMajority();
};

void CanvasGeometryTest::scaleTurnsBothWays() {
    const CanvasPoint point{{12.1}, {-2.8}};
    const CanvasPoint back = toCanvas(toScene(point));
    QVERIFY(std::abs(back.x.value - 12.1) < 1e-12);
    QVERIFY(std::abs(back.y.value + 2.8) < 1e-12);
    QVERIFY(toScene({{0}, {-1}}).y() < 0); // north is up
}

void CanvasGeometryTest::roundNumbers_data() {
    QTest::addColumn<double>("limit");
    QTest::addColumn<double>("expected");
    QTest::newRow("one") << 1.0 << 1.0;
    QTest::newRow("below two") << 1.99 << 1.0;
    QTest::newRow("two") << 2.0 << 2.0;
    QTest::newRow("below five") << 4.9 << 2.0;
    QTest::newRow("five") << 5.0 << 5.0;
    QTest::newRow("hundreds") << 730.0 << 500.0;
    QTest::newRow("fractions") << 0.031 << 0.02;
}

void CanvasGeometryTest::roundNumbers() {
    QFETCH(double, limit);
    QFETCH(double, expected);
    QVERIFY(std::abs(roundNumberAtMost(limit) - expected) < 1e-9 * expected);
}

void CanvasGeometryTest::scaleBarFits() {
    // 45 px a kilometer: 140 px are 3.1 km, so 2 km of 90 px.
    const ScaleBar bar = scaleBarFor(45, 140);
    QCOMPARE(bar.length.value, 2.0);
    QCOMPARE(bar.pixels, 90.0);
}

void CanvasGeometryTest::gridDoubles() {
    QCOMPARE(gridSpacing(60, 56).value, 1.0);
    QCOMPARE(gridSpacing(50, 56).value, 2.0);
    QCOMPARE(gridSpacing(25, 56).value, 4.0);
    QCOMPARE(gridSpacing(120, 56).value, 0.5);
}

void CanvasGeometryTest::tileHoldsItsParts() {
    const TilePlan plan = planTile({1, cellColumns + 1, mostCells}, {});
    const QRectF tile(QPointF(), plan.size);
    QCOMPARE(plan.groups.size(), std::size_t(3));
    QCOMPARE(plan.groups[1].rows, 2);
    double above = plan.bar.bottom();
    for (const TileGroupPlan& group : plan.groups) {
        QVERIFY(tile.contains(group.label) && tile.contains(group.cells) && tile.contains(group.whole));
        QVERIFY(group.label.top() >= above);
        above = group.cells.bottom();
    }
    QVERIFY(plan.more.isEmpty());
    const TilePlan crowded = planTile(std::vector<int>(mostGroupsShown + 3, 10), {});
    QCOMPARE(crowded.groups.size(), mostGroupsShown);
    QVERIFY(!crowded.more.isEmpty());
}

void CanvasGeometryTest::cellsStandForRoundCounts_data() {
    QTest::addColumn<double>("largest");
    QTest::addColumn<double>("perCell");
    QTest::newRow("few GPUs: a cell each") << 64.0 << 1.0;
    QTest::newRow("exactly full") << double(mostCells) << 1.0;
    QTest::newRow("one more") << mostCells + 1.0 << 2.0;
    // 150,048 / 304 = 493.6, so 500.
    QTest::newRow("Colossus") << 150048.0 << 500.0;
    // 304 x 3 = 912 needs 3 a cell, and the round number above is 5.
    QTest::newRow("three a cell") << 912.0 << 5.0;
}

void CanvasGeometryTest::cellsStandForRoundCounts() {
    QFETCH(double, largest);
    QFETCH(double, perCell);
    QCOMPARE(gpusPerCell(largest), perCell);
    QVERIFY(std::ceil(largest / perCell) <= mostCells);
    QCOMPARE(cellCount(1, perCell), 1);
}

void CanvasGeometryTest::spacingLeavesFarTilesAlone() {
    const std::vector<QRectF> tiles{{0, 0, 100, 50}, {200, 0, 100, 50}};
    for (const QPointF offset : spacedOffsets(tiles, {false, false}, 20))
        QCOMPARE(offset, QPointF());
}

void CanvasGeometryTest::spacingPartsOverlaps() {
    std::vector<QRectF> tiles(5, QRectF(0, 0, 100, 50));
    const std::vector<QPointF> offsets = spacedOffsets(tiles, std::vector<bool>(5, false), 10);
    for (std::size_t i = 0; i < tiles.size(); ++i)
        tiles[i].translate(offsets[i]);
    for (std::size_t i = 0; i < tiles.size(); ++i)
        for (std::size_t j = i + 1; j < tiles.size(); ++j)
            QVERIFY(!tiles[i].intersects(tiles[j]));
}

void CanvasGeometryTest::spacingHoldsTheHeld() {
    const std::vector<QRectF> tiles{{0, 0, 100, 50}, {10, 5, 100, 50}};
    const std::vector<QPointF> offsets = spacedOffsets(tiles, {true, false}, 10);
    QCOMPARE(offsets[0], QPointF());
    QVERIFY(!tiles[0].intersects(tiles[1].translated(offsets[1])));
}

void CanvasGeometryTest::spacingKeepsSides() {
    // A little to the south stays to the south, even if another tile pushes from there.
    const std::vector<QRectF> tiles{{0, 0, 200, 150}, {72, 50, 200, 85}, {75, 76, 200, 80}};
    const std::vector<QPointF> offsets = spacedOffsets(tiles, std::vector<bool>(3, false), 20);
    const double second = tiles[1].translated(offsets[1]).center().y();
    const double third = tiles[2].translated(offsets[2]).center().y();
    QVERIFY(third >= second);
}

void CanvasGeometryTest::linkEndsOnEdges() {
    const QLineF line = lineBetween({0, 0, 100, 50}, {300, 0, 100, 50});
    QCOMPARE(line, QLineF(100, 25, 300, 25));
    QCOMPARE(lineBetween({0, 0, 100, 50}, {10, 10, 100, 50}).length(), 0.0);
}

void CanvasGeometryTest::clippingKeepsTheInside() {
    const auto inside = clippedTo({-1e7, 50, 1e7, 50}, {0, 0, 100, 100});
    QVERIFY(inside.has_value());
    QVERIFY(QLineF(inside->p1(), QPointF(0, 50)).length() < 1e-6);
    QVERIFY(QLineF(inside->p2(), QPointF(100, 50)).length() < 1e-6);
    QVERIFY(!clippedTo({-10, 200, 300, 200}, {0, 0, 100, 100}));
    QVERIFY(!clippedTo({-60, 50, 50, -60}, {0, 0, 100, 100}));
}

void CanvasGeometryTest::labelKeepsOffTiles() {
    const std::vector<QRectF> tiles{{0, 0, 200, 120}, {260, 0, 200, 120}};
    // 60 px between the tiles are too few for a label of 150: it goes above or below.
    const QRectF place = labelPlace(lineBetween(tiles[0], tiles[1]), {150, 32}, tiles);
    for (const QRectF& tile : tiles)
        QVERIFY(!place.intersects(tile));
    QCOMPARE(place.size(), QSizeF(150, 32));
    const QRectF onLine = labelPlace({0, 0, 600, 0}, {150, 32}, {});
    QCOMPARE(onLine.center(), QPointF(300, 0));
}

void CanvasGeometryTest::parallelLinksRunApart() {
    const std::vector<TileRequest> tiles{tileAt(1, 0, 0), tileAt(2, 20, 0)};
    const std::vector<LinkRequest> links{{{11}, {1}, {2}, 2, {80, 30}}, {{12}, {2}, {1}, 2, {80, 30}}};
    const CanvasLayout layout = layOut(tiles, links, 40);
    QCOMPARE(layout.links.size(), std::size_t(2));
    QVERIFY(std::abs(layout.links[0].line.y1() - layout.links[1].line.y1()) > 10);
    QVERIFY(!layout.links[0].label.intersects(layout.links[1].label));
}

void CanvasGeometryTest::hitsAreTheTopmost() {
    const std::vector<TileRequest> tiles{tileAt(1, 0, 0), tileAt(2, 20, 0)};
    const CanvasLayout layout = layOut(tiles, {{{11}, {1}, {2}, 2, {80, 30}}}, 40);
    const CanvasTile& tile = *layout.tile({1});
    QCOMPARE(layout.hit(tile.rect.topLeft() + QPointF(5, 5)), (CanvasHit{{1}, {}, {}}));
    QCOMPARE(layout.hit(tile.rect.topLeft() + tile.plan.groups[0].cells.center()),
             (CanvasHit{{1}, {101}, {}}));
    QCOMPARE(layout.hit(layout.links[0].line.pointAt(0.1) + QPointF(0, 4)), (CanvasHit{{}, {}, {11}}));
    QVERIFY(layout.hit({400, 900}).isEmpty());
    QCOMPARE(layout.handleAt(handlesOf(tile.rect)[0] + QPointF(4, 0)), CampusId{1});
    QVERIFY(!layout.handleAt(tile.rect.center()).valid());
}

void CanvasGeometryTest::everythingFits() {
    const std::vector<TileRequest> tiles{tileAt(1, 0, 0), tileAt(2, 12.1, 2.8), tileAt(3, 12.6, 7.15)};
    const std::vector<LinkRequest> links{{{11}, {1}, {2}, 2, {200, 32}}, {{12}, {2}, {3}, 2, {200, 32}}};
    const QSizeF room(800, 500);
    const double zoom = zoomToFit(tiles, links, room);
    const QSizeF size = layOut(tiles, links, zoom).bounds().size();
    QVERIFY(size.width() <= room.width() && size.height() <= room.height());
    // The next coarser step of the search would not be needed: more than half of the room is used.
    QVERIFY(size.width() > room.width() / 2 || size.height() > room.height() / 2);
}

void CanvasGeometryTest::commonCauseIsTheMajority() {
    std::vector<std::uint8_t> causes(500, std::uint8_t(Cause::waitStraggler));
    std::fill_n(causes.begin(), 200, std::uint8_t(Cause::compute));
    QCOMPARE(commonCause(causes), Cause::waitStraggler);
}

QTEST_MAIN(CanvasGeometryTest)
#include "tst_canvas_geometry.moc"
