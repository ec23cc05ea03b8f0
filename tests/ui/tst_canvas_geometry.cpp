#include <QPainter>
#include <QTest>

#include "ui/canvas/CanvasFit.h"
#include "ui/canvas/CanvasLayout.h"
#include "ui/canvas/CanvasScale.h"
#include "ui/canvas/CellDrawing.h"
#include "ui/canvas/CellImage.h"
#include "ui/canvas/CellShapes.h"
#include "ui/canvas/LinkGeometry.h"
#include "ui/canvas/LinkLabels.h"
#include "ui/canvas/TilePlan.h"
#include "ui/canvas/TileSpacing.h"
#include "ui/theme/Theme.h"

using namespace lockstep;
using namespace lockstep::ui;

namespace {

TileRequest tileAt(std::uint32_t id, double x, double y) {
    return {{id},
            {{x}, {y}},
            {{id + 100}},
            planTile({{40, 8}}, {}, {1, 1, CellKind::gpu}),
            planCompactTile({}),
            std::nullopt};
}

LinkRequest linkOf(std::uint32_t id, std::uint32_t from, std::uint32_t to) {
    return {{id}, {from}, {to}, 2, {200, 32}, {150, 18}};
}

/// As Colossus 1: two campuses near each other, far from the first, all linked.
const std::vector<TileRequest> threeTiles{tileAt(1, 0, 0), tileAt(2, 12.1, 2.8), tileAt(3, 12.6, 7.1)};
const std::vector<LinkRequest> threeLinks{linkOf(11, 1, 2), linkOf(12, 2, 3), linkOf(13, 1, 3)};

/// Labels cover nothing and are read as those of their own lines.
bool labelsAreTold(const CanvasLayout& layout) {
    for (const CanvasLine& link : layout.links) {
        const QPointF center = link.label.center();
        for (const CanvasTile& tile : layout.tiles)
            if (tile.rect.intersects(link.label))
                return false;
        for (const CanvasLine& other : layout.links) {
            if (other.id == link.id || link.label.isNull())
                continue;
            if (other.label.intersects(link.label) || clippedTo(other.line, link.label) ||
                distanceTo(other.line, center) <= distanceTo(link.line, center))
                return false;
        }
    }
    return true;
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
    void nearerTilesShowAllGroups();
    void everyGpuHasItsCell_data();
    void everyGpuHasItsCell();
    void kindsFollowEachOther();
    void cellsShowTheirCause_data();
    void cellsShowTheirCause();
    void cellsAreDrawnOnPixels();
    void cellShapesLookLikeTheImage();
    void formsFollowTheZoom();
    void spacingLeavesFarTilesAlone();
    void spacingPartsOverlaps();
    void spacingHoldsTheHeld();
    void spacingKeepsSides();
    void spacingPutsBackWhatWasPushedPast();
    void linkEndsOnEdges();
    void clippingKeepsTheInside();
    void labelKeepsOffTiles();
    void labelStaysWithItsLine();
    void labelsGiveWay();
    void parallelLinksRunApart();
    void hitsAreTheTopmost();
    void everythingFits_data();
    void everythingFits();
    void loneTileFits();
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
    const TilePlan plan = planTile({{1, 8}, {cellColumns + 1.0, 8}, {double(mostCells), 8}}, {});
    const QRectF tile(QPointF(), plan.size);
    QCOMPARE(plan.groups.size(), std::size_t(3));
    QCOMPARE(plan.groups[1].grid.rows, 2);
    double above = plan.bar.bottom();
    for (const TileGroupPlan& group : plan.groups) {
        QVERIFY(tile.contains(group.label) && tile.contains(group.cells) && tile.contains(group.whole));
        QVERIFY(group.label.top() >= above);
        above = group.cells.bottom();
    }
    QVERIFY(plan.more.isEmpty());
    const TilePlan crowded = planTile(std::vector<GroupShape>(mostGroupsShown + 3, {10, 8}), {});
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
}

void CanvasGeometryTest::nearerTilesShowAllGroups() {
    // As a campus of 40 rack groups: every one has a place once it is near enough, and none covers another.
    const std::vector<GroupShape> groups(40, {100, 8});
    std::size_t before = 0;
    for (const double magnification : {1.0, 2.0, 3.0, 4.0, 6.0}) {
        const TilePlan plan = planTile(groups, {}, {magnification, 10, CellKind::block});
        QVERIFY(plan.groups.size() > before);
        before = plan.groups.size();
        const QRectF tile(QPointF(), plan.size);
        for (std::size_t i = 0; i < plan.groups.size(); ++i) {
            QVERIFY(tile.contains(plan.groups[i].label) && tile.contains(plan.groups[i].cells));
            for (std::size_t j = 0; j < i; ++j) {
                QVERIFY(!plan.groups[i].cells.intersects(plan.groups[j].cells));
                QVERIFY(!plan.groups[i].label.intersects(plan.groups[j].cells));
            }
        }
    }
    QCOMPARE(before, groups.size());
}

void CanvasGeometryTest::everyGpuHasItsCell_data() {
    QTest::addColumn<int>("kind");
    QTest::addColumn<int>("perRack");
    QTest::newRow("blocks") << int(CellKind::block) << 8;
    QTest::newRow("racks of 8") << int(CellKind::rack) << 8;
    QTest::newRow("GPUs in racks of 8") << int(CellKind::gpu) << 8;
    QTest::newRow("GPUs in racks of 72") << int(CellKind::gpu) << 72;
    QTest::newRow("GPUs in racks of 7: ragged") << int(CellKind::gpu) << 7;
}

void CanvasGeometryTest::everyGpuHasItsCell() {
    QFETCH(int, kind);
    QFETCH(int, perRack);
    const CellGrid grid = gridOf({1003, perRack}, 379, {2, 4, CellKind(kind)});
    const QRectF all(QPointF(), grid.size() + QSizeF(1, 1));
    for (std::uint32_t gpu = 0; gpu < 1003; ++gpu) {
        const QRectF rect = grid.cellRect(gpu);
        QVERIFY(all.contains(rect.center()));
        const auto found = grid.cellAt(rect.center());
        QVERIFY(found.has_value());
        QVERIFY(found->first <= gpu && gpu < found->first + found->count);
        QVERIFY(grid.kind != CellKind::gpu || found->count == 1);
    }
    QVERIFY(!grid.cellAt({-1, 0}) && !grid.cellAt({0, grid.size().height() + 5}));
}

void CanvasGeometryTest::kindsFollowEachOther() {
    // Colossus 1: 500 GPUs a block, racks of 64.
    CellKind last = CellKind::block;
    for (double magnification = 1; magnification < 100; magnification *= 1.1) {
        const CellKind kind = cellKindAt(magnification, 500, 64);
        QVERIFY(kind >= last);
        last = kind;
    }
    QCOMPARE(last, CellKind::gpu);
    for (const CellKind kind : {CellKind::block, CellKind::rack, CellKind::gpu})
        QCOMPARE(cellKindAt(magnificationFor(kind, 500, 64), 500, 64), kind);
    // Few GPUs are told one by one at once.
    QCOMPARE(cellKindAt(1, 1, 8), CellKind::gpu);
}

void CanvasGeometryTest::cellsShowTheirCause_data() {
    QTest::addColumn<double>("magnification");
    QTest::addColumn<double>("density");
    QTest::newRow("small") << 1.0 << 1.0;
    QTest::newRow("between pixels") << 1.37 << 1.5;
    QTest::newRow("with patterns") << 3.0 << 2.0;
}

void CanvasGeometryTest::cellsShowTheirCause() {
    QFETCH(double, magnification);
    QFETCH(double, density);
    const Theme theme = Theme::light();
    const CellPalette palette = CellPalette::of(theme);
    const CellGrid grid = gridOf({500, 8}, 189 * magnification, {magnification, 1, CellKind::gpu});
    std::vector<std::uint8_t> causes(500);
    for (std::size_t i = 0; i < causes.size(); ++i)
        causes[i] = static_cast<std::uint8_t>(i * 7 % causeCount);
    // A window into the middle must show what the whole shows there.
    const QRectF part(13, 9, 60, 50);
    const QImage image = paintCells(grid, {part, density}, causes, palette);
    QCOMPARE(image.size(), (part.size() * density).toSize());
    int seen = 0;
    for (std::uint32_t gpu = 0; gpu < causes.size(); ++gpu) {
        const QPointF center = grid.cellRect(gpu).center() - QPointF(0.5, 0.5);
        if (!part.adjusted(1, 1, -1, -1).contains(center))
            continue;
        const QPoint pixel = ((center - part.topLeft()) * density).toPoint();
        const auto& pattern = palette.patterns[causes[gpu]];
        const QRgb found = image.pixel(pixel);
        const bool isOfCause =
            found == palette.colors[causes[gpu]] || std::ranges::find(pattern, found) != pattern.end();
        QVERIFY2(isOfCause, qPrintable(QString::number(gpu)));
        ++seen;
    }
    QVERIFY(seen > 5);
}

/// Drawn without scaling and in strips, cells must be where the whole image would be, also in a clip.
void CanvasGeometryTest::cellsAreDrawnOnPixels() {
    const CellPalette palette = CellPalette::of(Theme::light());
    std::vector<std::uint8_t> causes(5000);
    for (std::size_t i = 0; i < causes.size(); ++i)
        causes[i] = static_cast<std::uint8_t>(i * 7 % causeCount);
    for (const double density : {1.0, 1.5, 2.0}) {
        const CellGrid grid = gridOf({5000, 8}, 400, {4, 1, CellKind::gpu});
        const QPointF origin(6, 4);
        const QRectF part(20, 30, 200, 120); // whole pixels at each density
        QImage drawn((QSizeF(300, 200) * density).toSize(), QImage::Format_ARGB32_Premultiplied);
        drawn.setDevicePixelRatio(density);
        drawn.fill(Qt::magenta);
        QPainter painter(&drawn);
        painter.setClipRect(QRect(0, 0, 210, 200));
        painter.translate(10, 8);
        drawCells(painter, grid, origin, part, causes, palette);
        painter.end();
        const QImage whole = paintCells(grid, {part.translated(-origin), density}, causes, palette);
        const QRect there(QRectF((part.topLeft() + QPointF(10, 8)) * density, whole.size()).toRect());
        const QRect seen = there.intersected(QRectF(0, 0, 210 * density, 200 * density).toRect());
        QVERIFY(seen.width() < there.width() && seen.height() == there.height());
        for (int y = 0; y < drawn.height(); ++y)
            for (int x = 0; x < drawn.width(); ++x) {
                const QRgb wanted = seen.contains(x, y) ? whole.pixel(QPoint(x, y) - there.topLeft())
                                                        : QColor(Qt::magenta).rgb();
                QVERIFY2(drawn.pixel(x, y) == wanted,
                         qPrintable(QStringLiteral("%1, %2 at %3").arg(x).arg(y).arg(density)));
            }
    }
}

/// Rectangles for a vector picture against the pixels on screen.
void CanvasGeometryTest::cellShapesLookLikeTheImage() {
    const Theme theme = Theme::light();
    std::vector<std::uint8_t> causes(500);
    for (std::size_t i = 0; i < causes.size(); ++i)
        causes[i] = static_cast<std::uint8_t>(i * 7 % causeCount);
    causes.resize(480); // of the last nothing is known
    // Whole pixels, so that both must agree on every edge, and cells too small for patterns.
    for (const CellScale& scale : {CellScale{1.2, 1, CellKind::gpu}, CellScale{0.8, 4, CellKind::rack},
                                   CellScale{1, 4, CellKind::block}}) {
        const CellKind kind = scale.kind;
        const CellGrid grid = gridOf({500, kind == CellKind::rack ? 4 : 8}, 189, scale);
        const auto entries = kind == CellKind::gpu ? causes : unitCauses(grid, causes);
        const QRectF part(0, 0, std::ceil(grid.size().width()), std::ceil(grid.size().height()));
        const QImage image = paintCells(grid, {part, 1}, entries, CellPalette::of(theme));
        QImage shapes(image.size(), QImage::Format_RGB32);
        shapes.fill(theme.raised);
        QPainter painter(&shapes);
        paintCellShapes(painter, grid, part, entries, theme);
        painter.end();
        for (int y = 0; y < image.height(); ++y)
            for (int x = 0; x < image.width(); ++x)
                QVERIFY2(shapes.pixel(x, y) == image.pixel(x, y),
                         qPrintable(
                             QStringLiteral("%1, %2 of kind %3").arg(x).arg(y).arg(static_cast<int>(kind))));
    }
    const CellGrid grid = gridOf({500, 8}, 189, {3, 1, CellKind::gpu});
    QCOMPARE(cellsIn(grid, {{0, 0}, grid.size()}), 500u);
    QVERIFY(cellsIn(grid, {0, 0, 30, 30}) < 100);
}

void CanvasGeometryTest::formsFollowTheZoom() {
    const CanvasFit fit{40, {false, LabelForm::brief, 1}};
    QCOMPARE(formAt(40, fit, 100), fit.form);
    QVERIFY(formAt(10, fit, 100).compactTiles);
    QCOMPARE(formAt(80, fit, 100).magnification, 2.0);
    QCOMPARE(formAt(8000, fit, 100).magnification, 100.0);
    const CanvasFit crowded{40, {true, LabelForm::brief, 1}};
    QVERIFY(formAt(40, crowded, 100).compactTiles);
    QVERIFY(!formAt(50, crowded, 100).compactTiles);
    QCOMPARE(formAt(zoomFor(3, crowded), crowded, 100).magnification, 3.0);
}

void CanvasGeometryTest::spacingLeavesFarTilesAlone() {
    const std::vector<QRectF> tiles{{0, 0, 100, 50}, {200, 0, 100, 50}};
    for (const QPointF offset : spacedOffsets(tiles, {false, false}, {20, 20}))
        QCOMPARE(offset, QPointF());
}

void CanvasGeometryTest::spacingPartsOverlaps() {
    std::vector<QRectF> tiles(5, QRectF(0, 0, 100, 50));
    const std::vector<QPointF> offsets = spacedOffsets(tiles, std::vector<bool>(5, false), {10, 10});
    for (std::size_t i = 0; i < tiles.size(); ++i)
        tiles[i].translate(offsets[i]);
    for (std::size_t i = 0; i < tiles.size(); ++i)
        for (std::size_t j = i + 1; j < tiles.size(); ++j)
            QVERIFY(!tiles[i].intersects(tiles[j]));
}

void CanvasGeometryTest::spacingHoldsTheHeld() {
    const std::vector<QRectF> tiles{{0, 0, 100, 50}, {10, 5, 100, 50}};
    const std::vector<QPointF> offsets = spacedOffsets(tiles, {true, false}, {10, 10});
    QCOMPARE(offsets[0], QPointF());
    QVERIFY(!tiles[0].intersects(tiles[1].translated(offsets[1])));
}

void CanvasGeometryTest::spacingKeepsSides() {
    // A little to the south stays to the south, even if another tile pushes from there.
    const std::vector<QRectF> tiles{{0, 0, 200, 150}, {72, 50, 200, 85}, {75, 76, 200, 80}};
    const std::vector<QPointF> offsets = spacedOffsets(tiles, std::vector<bool>(3, false), {20, 20});
    const double second = tiles[1].translated(offsets[1]).center().y();
    const double third = tiles[2].translated(offsets[2]).center().y();
    QVERIFY(third >= second);
}

void CanvasGeometryTest::spacingPutsBackWhatWasPushedPast() {
    // Two tall tiles push the low one between them about; in the end each pair stands as it did.
    const std::vector<QRectF> tiles{
        {0, 0, 200, 300}, {10, 140, 200, 40}, {20, 150, 200, 300}, {5, 160, 200, 40}};
    const std::vector<QPointF> offsets = spacedOffsets(tiles, std::vector<bool>(4, false), {20, 20});
    for (std::size_t i = 0; i < tiles.size(); ++i)
        for (std::size_t j = i + 1; j < tiles.size(); ++j) {
            const QPointF before = tiles[j].center() - tiles[i].center();
            const QPointF way = before + offsets[j] - offsets[i];
            const double high = (tiles[i].height() + tiles[j].height()) / 2 + 20;
            const bool besides = way.x() * (before.x() < 0 ? -1 : 1) >= 220 - 1e-3;
            QVERIFY(besides || way.y() * (before.y() < 0 ? -1 : 1) >= high - 1e-3);
        }
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
    const std::vector<QRectF> tiles{{0, 0, 200, 40}, {260, 0, 200, 40}};
    // 60 px between the tiles are too few for a label of 150, and above them it would be nobody's.
    QVERIFY(!labelPlace(lineBetween(tiles[0], tiles[1]), {150, 32}, {tiles, {}, {}}));
    const auto between = labelPlace(lineBetween(tiles[0], tiles[1]), {50, 32}, {tiles, {}, {}});
    QVERIFY(between);
    QCOMPARE(between->center(), QPointF(230, 20));
    QCOMPARE(labelPlace({0, 0, 600, 0}, {150, 32}, {})->center(), QPointF(300, 0));
}

void CanvasGeometryTest::labelStaysWithItsLine() {
    // Where another line passes through the middle, the label goes aside but stays with its own.
    const QLineF line(0, 0, 600, 0);
    const QLineF other(300, -200, 300, 200);
    const auto place = labelPlace(line, {150, 32}, {{}, {other}, {}});
    QVERIFY(place);
    QVERIFY(clippedTo(line, *place) && !clippedTo(other, *place));
    // The side that lies inside what is seen anyway comes first.
    const QLineF stub(0, 0, 40, 0);
    const LabelSurroundings below{{}, {}, QRectF(-300, -4, 600, 100)};
    QVERIFY(labelPlace(stub, {150, 32}, below)->top() > 0);
}

void CanvasGeometryTest::labelsGiveWay() {
    for (const double zoom : {0.5, 2.0, 5.0, 10.0, 20.0, 40.0, 80.0})
        for (const LabelForm most : {LabelForm::none, LabelForm::brief, LabelForm::full}) {
            const CanvasLayout layout = layOut(threeTiles, threeLinks, zoom, {false, most});
            QVERIFY(labelsAreTold(layout));
            for (const CanvasLine& link : layout.links) {
                QVERIFY(link.form <= most);
                QCOMPARE(link.label.size(),
                         labelSize(threeLinks[link.id.value - 11], link.form).expandedTo({0, 0}));
            }
        }
    const CanvasLayout near = layOut(threeTiles, threeLinks, 80);
    for (const CanvasLine& link : near.links)
        QCOMPARE(link.form, LabelForm::full);
}

void CanvasGeometryTest::parallelLinksRunApart() {
    const std::vector<TileRequest> tiles{tileAt(1, 0, 0), tileAt(2, 20, 0)};
    const CanvasLayout layout = layOut(tiles, {linkOf(11, 1, 2), linkOf(12, 2, 1)}, 40);
    QCOMPARE(layout.links.size(), std::size_t(2));
    QVERIFY(std::abs(layout.links[0].line.y1() - layout.links[1].line.y1()) > 10);
    QVERIFY(labelsAreTold(layout));
    for (const CanvasLine& link : layout.links)
        QCOMPARE(link.form, LabelForm::full);
}

void CanvasGeometryTest::hitsAreTheTopmost() {
    const std::vector<TileRequest> tiles{tileAt(1, 0, 0), tileAt(2, 20, 0)};
    const CanvasLayout layout = layOut(tiles, {linkOf(11, 1, 2)}, 40);
    const CanvasTile& tile = *layout.tile({1});
    QCOMPARE(layout.hit(tile.rect.topLeft() + QPointF(5, 5)), (CanvasHit{{1}, {}, {}}));
    QCOMPARE(layout.hit(tile.rect.topLeft() + tile.plan.groups[0].cells.center()),
             (CanvasHit{{1}, {101}, {}}));
    QCOMPARE(layout.hit(layout.links[0].line.pointAt(0.1) + QPointF(0, 4)), (CanvasHit{{}, {}, {11}}));
    QVERIFY(layout.hit({400, 900}).isEmpty());
    QCOMPARE(layout.handleAt(handlesOf(tile.rect)[0] + QPointF(4, 0)), CampusId{1});
    QVERIFY(!layout.handleAt(tile.rect.center()).valid());
}

void CanvasGeometryTest::everythingFits_data() {
    QTest::addColumn<QSizeF>("room");
    QTest::addColumn<bool>("compact");
    QTest::addColumn<int>("labels");
    QTest::newRow("ample") << QSizeF(1000, 600) << false << int(LabelForm::full);
    QTest::newRow("low") << QSizeF(630, 340) << false << int(LabelForm::brief);
    QTest::newRow("small") << QSizeF(420, 245) << true << int(LabelForm::brief);
}

void CanvasGeometryTest::everythingFits() {
    QFETCH(QSizeF, room);
    QFETCH(bool, compact);
    QFETCH(int, labels);
    const CanvasFit fit = fitInto(room, threeTiles, threeLinks);
    const CanvasLayout layout = layOut(threeTiles, threeLinks, fit.pixelsPerKilometer, fit.form);
    const QSizeF size = layout.bounds().size();
    QVERIFY(size.width() <= room.width() && size.height() <= room.height());
    QVERIFY(labelsAreTold(layout));
    QCOMPARE(fit.form.compactTiles, compact);
    for (const CanvasLine& link : layout.links)
        QCOMPARE(int(link.form), labels);
    // More than half of the room is used.
    QVERIFY(size.width() > room.width() / 2 || size.height() > room.height() / 2);
}

void CanvasGeometryTest::loneTileFits() {
    const CanvasFit fit = fitInto({400, 300}, {tileAt(1, 0, 0)}, {});
    QCOMPARE(fit.form, CanvasForm{});
    QVERIFY(fitInto({400, 60}, {tileAt(1, 0, 0)}, {}).form.compactTiles);
}

void CanvasGeometryTest::commonCauseIsTheMajority() {
    std::vector<std::uint8_t> causes(500, std::uint8_t(Cause::waitStraggler));
    std::fill_n(causes.begin(), 200, std::uint8_t(Cause::compute));
    QCOMPARE(commonCause(causes), Cause::waitStraggler);
}

QTEST_MAIN(CanvasGeometryTest)
#include "tst_canvas_geometry.moc"
