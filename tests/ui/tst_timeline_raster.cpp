#include <QPainter>
#include <QTest>

#include "core/simulation/Timeline.h"
#include "ui/timeline/LaneShapes.h"
#include "ui/timeline/LaneWords.h"
#include "ui/timeline/RingImage.h"
#include "ui/timeline/TimelineProbe.h"
#include "ui/timeline/TimelineRaster.h"

using namespace lockstep;
using namespace lockstep::ui;

namespace {

constexpr std::int64_t stepTicks = 1000;

/// Two blocks of 10 GPUs in one group. A GPU of the first computes 600 ticks of a step, waits 200 for a
/// straggler and spends 200 on links; one of the second computes 400, waits 400 and spends 200 on links.
std::shared_ptr<Fleet> twoBlocks() {
    auto fleet = std::make_shared<Fleet>();
    fleet->campuses.push_back({CampusId{1}, "Here", {0, 20}});
    FleetGroup group;
    group.id = RackGroupId{7};
    group.label = "H100";
    group.gpus = {0, 20};
    fleet->groups.push_back(group);
    fleet->blocks.push_back({0, 0, {0, 10}});
    fleet->blocks.push_back({0, 0, {10, 10}});
    return fleet;
}

StepRecord stepNumber(std::uint64_t number) {
    StepRecord step;
    step.step = number;
    step.start = Ticks{static_cast<std::int64_t>(number) * stepTicks};
    step.outcome = {Ticks{stepTicks}, {}, {Ticks{800}}};
    step.blocker = 3;
    step.blockCauses.assign(2, CauseTicks{});
    for (std::size_t block = 0; block < 2; ++block) {
        CauseTicks& causes = step.blockCauses[block];
        causes[indexOf(Cause::compute)] = block == 0 ? 6000 : 4000;
        causes[indexOf(Cause::waitStraggler)] = block == 0 ? 2000 : 4000;
        causes[indexOf(Cause::commLinkBandwidth)] = 2000;
    }
    return step;
}

TimelineView viewOf(std::uint64_t steps) {
    const auto fleet = twoBlocks();
    Timeline timeline;
    for (std::uint64_t i = 0; i < steps; ++i)
        timeline.append(stepNumber(i), fleet);
    return timeline.view();
}

RasterStyle styleOf(const TimeScale& time, int bandHeight, bool days) {
    RasterStyle style;
    style.colors = RasterColors::of(Theme::light());
    style.days = days;
    LaneBand band;
    band.key = LaneKey::of(RackGroupId{7});
    band.gpus = 20;
    band.height = bandHeight;
    style.geometry.time = time;
    style.geometry.lanes.bands = {band};
    style.geometry.lanes.height = bandHeight;
    style.geometry.height = bandHeight;
    return style;
}

int countOf(const QImage& image, const RasterStyle& style, Cause cause) {
    int pixels = 0;
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x)
            pixels += image.pixel(x, y) == style.colors.causes[indexOf(cause)] ? 1 : 0;
    return pixels;
}

/// Area by cause, in columns times rows.
CauseSums areasOf(const LaneShapes& shapes) {
    CauseSums areas{};
    for (const LaneRow& row : shapes.rows)
        for (const LaneSpan& span : row.spans)
            areas[indexOf(span.cause)] += (span.right - span.left) * row.height;
    for (const LaneStack& stack : shapes.stacks)
        for (const CauseSums& column : stack.columns)
            if (totalOf(column) > 0)
                addScaled(areas, column, stack.columnWidth * stack.height / totalOf(column));
    return areas;
}

QImage paintedShapes(const TimelineView& view, const RasterStyle& style) {
    QImage image(style.geometry.time.width, style.geometry.height, QImage::Format_RGB32);
    image.fill(style.colors.empty);
    QPainter painter(&image);
    paintLaneShapes(painter, image.rect(), style.geometry, laneShapes(view, style), style.colors);
    return image;
}

int emptyOf(const QImage& image, const RasterStyle& style) {
    int pixels = 0;
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x)
            pixels += image.pixel(x, y) == style.colors.empty ? 1 : 0;
    return pixels;
}

} // namespace

class TimelineRasterTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void narrowStepsBecomeExactShares();
    void sharesOfManyStepsAreTheSame();
    void partOfAStepCountsByItsTime();
    void wideStepsShowTheDayOfEachBlock();
    void tallLanesShowEachGpu();
    void nothingIsDrawnBeyondTheEnd();
    void expandedLanesStackTheirParts();
    void areasCoverWhatPixelsShow_data();
    void areasCoverWhatPixelsShow();
    void areasAreExactBetweenPixels();
    void fewerAreasHoldTheSameTime();
    void ringEqualsThePictureDrawnAtOnce_data();
    void ringEqualsThePictureDrawnAtOnce();
    void probeNamesWhatIsDrawn();
    void probeFindsNothingBesideLanes();
};

void TimelineRasterTest::narrowStepsBecomeExactShares() {
    const TimelineView view = viewOf(64);
    // Four steps a pixel, 16 pixels, 100 rows. Of 20 GPUs compute is (600 + 400) / 2 of 1,000 ticks: half;
    // waiting is (200 + 400) / 2: three tenths; links are a fifth.
    const RasterStyle style = styleOf({4 * stepTicks, 0, 16}, 100, false);
    const QImage image = rasterize(view, style);
    QCOMPARE(countOf(image, style, Cause::compute), 16 * 50);
    QCOMPARE(countOf(image, style, Cause::waitStraggler), 16 * 30);
    QCOMPARE(countOf(image, style, Cause::commLinkBandwidth), 16 * 20);
    // Compute stands at the bottom.
    QCOMPARE(image.pixel(3, 99), style.colors.causes[indexOf(Cause::compute)]);
    QCOMPARE(image.pixel(3, 0), style.colors.causes[indexOf(Cause::commLinkBandwidth)]);
}

void TimelineRasterTest::sharesOfManyStepsAreTheSame() {
    // 4,096 steps on 8 pixels are drawn from columns of 64 steps or more; no share may change.
    const RasterStyle style = styleOf({512 * stepTicks, 0, 8}, 100, false);
    const QImage image = rasterize(viewOf(4096), style);
    QCOMPARE(countOf(image, style, Cause::compute), 8 * 50);
    QCOMPARE(countOf(image, style, Cause::waitStraggler), 8 * 30);
    QCOMPARE(emptyOf(image, style), 0);
}

void TimelineRasterTest::partOfAStepCountsByItsTime() {
    // The second step computes all the time. A pixel of 1,500 ticks holds all of the first step and half of
    // the second: compute is (500 + 500) / 1,500, two thirds; waiting 300 / 1,500, a fifth.
    const auto fleet = twoBlocks();
    Timeline timeline;
    timeline.append(stepNumber(0), fleet);
    StepRecord second = stepNumber(1);
    for (CauseTicks& causes : second.blockCauses) {
        causes.fill(0);
        causes[indexOf(Cause::compute)] = 10 * stepTicks;
    }
    timeline.append(second, fleet);
    const RasterStyle style = styleOf({1500, 0, 1}, 300, false);
    const QImage image = rasterize(timeline.view(), style);
    QCOMPARE(countOf(image, style, Cause::compute), 200);
    QCOMPARE(countOf(image, style, Cause::waitStraggler), 60);
}

void TimelineRasterTest::wideStepsShowTheDayOfEachBlock() {
    // 20 pixels a step, 50 ticks a pixel. On the first block's ten rows a step is 12 pixels compute, 4
    // waiting and 4 links; on the second's 8, 8 and 4.
    const RasterStyle style = styleOf({50, 0, 100}, 20, true);
    const QImage image = rasterize(viewOf(5), style);
    QCOMPARE(countOf(image, style, Cause::compute), 5 * 10 * (12 + 8));
    QCOMPARE(countOf(image, style, Cause::waitStraggler), 5 * 10 * (4 + 8));
    QCOMPARE(countOf(image, style, Cause::commLinkBandwidth), 5 * 10 * (4 + 4));
    const auto at = [&](int x, int y) { return image.pixel(x, y); };
    QCOMPARE(at(11, 0), style.colors.causes[indexOf(Cause::compute)]);
    QCOMPARE(at(12, 0), style.colors.causes[indexOf(Cause::waitStraggler)]);
    QCOMPARE(at(15, 9), style.colors.causes[indexOf(Cause::waitStraggler)]);
    QCOMPARE(at(16, 9), style.colors.causes[indexOf(Cause::commLinkBandwidth)]);
    QCOMPARE(at(8, 10), style.colors.causes[indexOf(Cause::waitStraggler)]);
    QCOMPARE(at(20, 10), style.colors.causes[indexOf(Cause::compute)]);
}

void TimelineRasterTest::tallLanesShowEachGpu() {
    // Without noise a GPU computes its lasting ticks, here 300 plus 25 times its number, and waits until 800.
    const auto fleet = twoBlocks();
    WorkClass work;
    work.gpus = {0, 20};
    work.allocated = true;
    work.microBatches = 1;
    work.stages.resize(1);
    work.stages[0].compute = Ticks{300};
    work.stepNoise.assign(quantileCount, 0);
    fleet->classes.push_back(work);
    Learner learner;
    learner.blocks = fleet->blocks.size();
    learner.exchange.linkBandwidth = Ticks{200};
    fleet->learners.push_back(learner);
    for (std::uint32_t gpu = 0; gpu < 20; ++gpu)
        fleet->lastingTicks.push_back(300 + 25 * gpu);
    Timeline timeline;
    timeline.append(stepNumber(0), fleet);
    // Three rows a GPU, 40 pixels a step of 25 ticks each: GPU g computes 12 + g pixels and is on links
    // for 8.
    const RasterStyle style = styleOf({25, 0, 40}, 60, true);
    const QImage image = rasterize(timeline.view(), style);
    for (int gpu = 0; gpu < 20; ++gpu)
        for (int row = 3 * gpu; row < 3 * gpu + 3; ++row) {
            QCOMPARE(image.pixel(11 + gpu, row), style.colors.causes[indexOf(Cause::compute)]);
            QCOMPARE(image.pixel(12 + gpu, row),
                     style.colors.causes[indexOf(gpu < 20 && 12 + gpu < 32 ? Cause::waitStraggler
                                                                           : Cause::commLinkBandwidth)]);
            QCOMPARE(image.pixel(39, row), style.colors.causes[indexOf(Cause::commLinkBandwidth)]);
        }
    QCOMPARE(countOf(image, style, Cause::commLinkBandwidth), 60 * 8);
}

void TimelineRasterTest::nothingIsDrawnBeyondTheEnd() {
    // Three steps of 20 pixels in a view that starts a step before the run.
    const RasterStyle style = styleOf({50, -20, 200}, 10, true);
    const QImage image = rasterize(viewOf(3), style);
    QCOMPARE(emptyOf(image, style), (200 - 60) * 10);
    QCOMPARE(emptyOf(rasterize(TimelineView{}, style), style), 200 * 10);
}

void TimelineRasterTest::expandedLanesStackTheirParts() {
    // Two stacks of 50 rows: the first block's compute is six tenths of its stack, the second's four.
    RasterStyle style = styleOf({4 * stepTicks, 0, 1}, 100, false);
    style.geometry.lanes.bands[0].stacks = 2;
    const QImage image = rasterize(viewOf(4), style);
    const QRgb compute = style.colors.causes[indexOf(Cause::compute)];
    QCOMPARE(image.pixel(0, 19) == compute, false);
    QCOMPARE(image.pixel(0, 20), compute);
    QCOMPARE(image.pixel(0, 49), compute);
    QCOMPARE(image.pixel(0, 79) == compute, false);
    QCOMPARE(image.pixel(0, 80), compute);
}

void TimelineRasterTest::areasCoverWhatPixelsShow_data() {
    QTest::addColumn<int>("steps");
    QTest::addColumn<TimeScale>("time");
    QTest::addColumn<int>("height");
    QTest::addColumn<bool>("days");
    QTest::addColumn<int>("stacks");
    QTest::newRow("days") << 5 << TimeScale{50, 0, 100} << 20 << true << 1;
    QTest::newRow("days that begin before the view") << 5 << TimeScale{50, 13, 60} << 20 << true << 1;
    QTest::newRow("a view that begins before the run") << 3 << TimeScale{50, -20, 200} << 10 << true << 1;
    QTest::newRow("stacks") << 64 << TimeScale{4 * stepTicks, 0, 16} << 100 << false << 1;
    QTest::newRow("stacks of parts") << 64 << TimeScale{4 * stepTicks, 3, 20} << 100 << false << 2;
    QTest::newRow("stacks before the run") << 8 << TimeScale{4 * stepTicks, -2, 10} << 100 << false << 1;
    QTest::newRow("no run") << 0 << TimeScale{50, 0, 100} << 20 << true << 1;
}

/// Every edge of these lies on a pixel's, so that areas and pixels must be the same.
void TimelineRasterTest::areasCoverWhatPixelsShow() {
    QFETCH(int, steps);
    QFETCH(TimeScale, time);
    QFETCH(int, height);
    QFETCH(bool, days);
    QFETCH(int, stacks);
    RasterStyle style = styleOf(time, height, days);
    style.geometry.lanes.bands[0].stacks = stacks;
    const TimelineView view = viewOf(static_cast<std::uint64_t>(steps));
    const QImage pixels = rasterize(view, style);
    const QImage areas = paintedShapes(view, style);
    for (int y = 0; y < pixels.height(); ++y)
        for (int x = 0; x < pixels.width(); ++x)
            QVERIFY2(pixels.pixel(x, y) == areas.pixel(x, y),
                     qPrintable(QStringLiteral("%1, %2").arg(x).arg(y)));
}

void TimelineRasterTest::areasAreExactBetweenPixels() {
    // 37 ticks a column, from the third on: no edge of a step or a cause falls on a column's. The view shows
    // ticks 111 to 4,921, which is steps 1 to 3 whole, 889 ticks of the first and 921 of the last. On the
    // first block's ten rows compute comes first, for 600 ticks; on the second's for 400.
    const RasterStyle style = styleOf({37, 3, 130}, 20, true);
    const CauseSums areas = areasOf(laneShapes(viewOf(5), style));
    const double compute = (600 - 111 + 4 * 600 + 400 - 111 + 4 * 400) * 10 / 37.0;
    QVERIFY(std::abs(areas[indexOf(Cause::compute)] - compute) < 1e-6);
    QVERIFY(std::abs(totalOf(areas) - 130 * 20) < 1e-6);
}

void TimelineRasterTest::fewerAreasHoldTheSameTime() {
    // Three causes in each of five steps are 15 spans a row; room for one row makes both blocks share one.
    const RasterStyle days = styleOf({50, 0, 100}, 20, true);
    const TimelineView five = viewOf(5);
    QCOMPARE(laneShapes(five, days).rows.size(), 2u);
    const LaneShapes one = laneShapes(five, days, 15);
    QCOMPARE(one.rows.size(), 1u);
    QCOMPARE(one.rows[0].spans.size(), 15u);
    const RasterStyle narrow = styleOf({4 * stepTicks, 0, 16}, 100, false);
    const TimelineView many = viewOf(64);
    const LaneShapes wide = laneShapes(many, narrow, 12);
    QCOMPARE(wide.stacks.front().columns.size(), 4u);
    const auto same = [](const CauseSums& a, const CauseSums& b) {
        for (std::size_t i = 0; i < causeCount; ++i)
            if (std::abs(a[i] - b[i]) > 1e-6)
                return false;
        return true;
    };
    QVERIFY(same(areasOf(one), areasOf(laneShapes(five, days))));
    QVERIFY(same(areasOf(wide), areasOf(laneShapes(many, narrow))));
}

void TimelineRasterTest::ringEqualsThePictureDrawnAtOnce_data() {
    QTest::addColumn<bool>("days");
    QTest::addColumn<qint64>("ticksPerPixel");
    QTest::newRow("days") << true << qint64{70};
    QTest::newRow("shares") << false << qint64{70};
}

void TimelineRasterTest::ringEqualsThePictureDrawnAtOnce() {
    QFETCH(bool, days);
    QFETCH(qint64, ticksPerPixel);
    RingImage ring;
    const RasterStyle start = styleOf({ticksPerPixel, 0, 150}, 20, days);
    ring.adopt({rasterize(viewOf(1), start), start, viewOf(1).end});
    // Step by step forward, a pan back, a jump: the ring always holds what a full drawing would.
    struct Move {
        std::uint64_t steps;
        std::int64_t first;
    };
    for (const Move& move : {Move{2, 0},
                             {5, 0},
                             {9, 0},
                             {11, 15},
                             {14, 60},
                             {16, 80},
                             {16, 31},
                             {17, 31},
                             {40, 400},
                             {40, 390}}) {
        const TimelineView view = viewOf(move.steps);
        ring.moveTo(move.first, view);
        RasterStyle style = start;
        style.geometry.time.firstColumn = move.first;
        QImage shown(150, 20, QImage::Format_RGB32);
        shown.fill(style.colors.empty);
        QPainter painter(&shown);
        ring.paint(painter, QRectF(0, 0, 150, 20), style.geometry);
        painter.end();
        QCOMPARE(shown, rasterize(view, style));
        QCOMPARE(ring.columnsToDraw(move.first, view.end) <= 1, true);
    }
}

void TimelineRasterTest::probeNamesWhatIsDrawn() {
    const TimelineView view = viewOf(5);
    const RasterStyle style = styleOf({50, 0, 100}, 20, true);
    const QImage image = rasterize(view, style);
    for (int y = 0; y < 20; ++y)
        for (int x = 0; x < 100; ++x) {
            const auto found = probe(view, style, x, y);
            QVERIFY(found.has_value());
            QCOMPARE(style.colors.causes[indexOf(found->cause)], image.pixel(x, y));
        }
    const auto wait = probe(view, style, 34, 15);
    QCOMPARE(wait->cause, Cause::waitStraggler);
    QCOMPARE(wait->firstStep, 1u);
    QCOMPARE(wait->firstGpu, 10u);
    QCOMPARE(wait->gpus, 10u);
    QCOMPARE(wait->share, 0.4);
    QCOMPARE(wait->duration.value, 400 / Ticks::perSecond);
    QVERIFY(pickOf(wait->heldUpBy, *wait->fleet) == Pick::of({RackGroupId{7}, 3}));
    QVERIFY(describe(*wait).contains(QStringLiteral("GPU 3")));

    const RasterStyle stacks = styleOf({2 * stepTicks, 0, 2}, 100, false);
    QCOMPARE(probe(view, stacks, 0, 99)->cause, Cause::compute);
    QCOMPARE(probe(view, stacks, 0, 40)->cause, Cause::waitStraggler);
    QCOMPARE(probe(view, stacks, 0, 40)->share, 0.3);
    QCOMPARE(probe(view, stacks, 0, 40)->steps, 2u);
    QCOMPARE(probe(view, stacks, 0, 5)->cause, Cause::commLinkBandwidth);
}

void TimelineRasterTest::probeFindsNothingBesideLanes() {
    const TimelineView view = viewOf(5);
    const RasterStyle style = styleOf({50, -10, 200}, 20, true);
    QVERIFY(!probe(view, style, 5, 5));   // before the run
    QVERIFY(!probe(view, style, 180, 5)); // after it
    QVERIFY(!probe(view, style, 50, 25)); // below the lanes
}

QTEST_MAIN(TimelineRasterTest)
#include "tst_timeline_raster.moc"
