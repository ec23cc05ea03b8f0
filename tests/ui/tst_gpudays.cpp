// One GPU pass by pass: at every zoom its spans add up to its steps, and none is left out.
#include <QObject>
#include <QSignalSpy>
#include <QTest>

#include "core/simulation/GpuActivity.h"
#include "core/simulation/StepReader.h"
#include "core/simulation/Timeline.h"
#include "tests/core/Dice.h"
#include "tests/core/QtText.h"
#include "tests/core/SampleScenario.h"
#include "ui/theme/Swatch.h"
#include "ui/timeline/DaySpans.h"
#include "ui/timeline/GpuDayLayer.h"
#include "ui/timeline/RasterTarget.h"

using namespace lockstep;
using namespace lockstep::ui;

namespace {

constexpr int steps = 12;

struct Run {
    std::shared_ptr<const Fleet> fleet = fleetOf(twoCampuses());
    TimelineView view;

    Run() {
        Engine engine(fleet);
        Timeline timeline;
        for (int i = 0; i < steps; ++i)
            timeline.append(engine.advance(), fleet);
        view = timeline.view();
    }
    const Columns& columns() const { return view.levels.front(); }
};

const Run& run() {
    static const Run one;
    return one;
}

GpuDayList daysOf(std::uint32_t gpu) {
    StepReader reader(*run().fleet);
    GpuDayList days;
    for (const auto& step : run().columns())
        days.push_back(std::make_shared<const GpuDay>(
            GpuDay{step, run().fleet, gpu,
                   activitiesOf(reader, gpu, step->firstStep, step->outcome, step->blocker)}));
    return days;
}

CauseSums exactSums(std::uint32_t gpu) {
    CauseSums sums{};
    for (const auto& step : run().columns())
        addScaled(sums, sumsOf(stepOf(*run().fleet, gpu, step->firstStep, step->outcome)), 1);
    return sums;
}

/// The whole run in pixels of so many ticks, begun at a column before it.
TimeScale wholeRun(std::int64_t ticksPerPixel) {
    return {ticksPerPixel, -3, static_cast<int>(run().view.end.count / ticksPerPixel) + 5};
}

CauseSums sumsOf(const std::vector<DaySpan>& spans) {
    CauseSums sums{};
    for (const DaySpan& span : spans)
        addScaled(sums, span.sums, 1);
    return sums;
}

QString differenceOf(const CauseSums& found, const CauseSums& expected) {
    const double whole = totalOf(expected);
    for (const Cause cause : allCauses)
        if (std::abs(found[indexOf(cause)] - expected[indexOf(cause)]) > 1e-9 * whole)
            return QStringLiteral("%1: %2 for %3")
                .arg(asText(nameOf(cause)))
                .arg(found[indexOf(cause)])
                .arg(expected[indexOf(cause)]);
    return {};
}

/// A step as stacks of shares, in the lane of one key.
RasterStyle laneStyle(const LaneKey& key, const TimeScale& time) {
    RasterStyle style;
    LaneBand band;
    band.key = key;
    band.gpus = gpusOf(*run().fleet, key).count;
    band.height = 40;
    style.geometry.time = time;
    style.geometry.lanes.bands = {band};
    style.geometry.lanes.height = band.height;
    style.geometry.height = band.height;
    style.colors = RasterColors::of(Theme::light());
    return style;
}

CauseSums stackedSums(const LaneKey& key, const TimeScale& time) {
    const RasterStyle style = laneStyle(key, time);
    const RasterTarget target{style, nullptr, 0, time.firstColumn, time.width};
    const Columns columns =
        run().view.columnsBetween({}, run().view.end, static_cast<std::size_t>(time.width));
    const LaneSources sources(run().view, columns, style.geometry.lanes);
    CauseSums sums{};
    for (const CauseSums& pixel :
         stackSums(run().view, columns, sources, target, stacksOnView(style.geometry)))
        addScaled(sums, pixel, 1);
    return sums;
}

} // namespace

class GpuDaysTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void spansAddUpAtEveryZoom();
    void sharesAddUpAtEveryZoom();
    void noSpanIsLeftOut();
    void spansOfAColumnDoNotOverlap();
    void pictureShowsTheShares();
    void workerFindsWhatIsWanted();
    void workerDropsWhatIsNotWantedAnyMore();
    void layerShowsOnlyWhatIsLargeEnough();
    void layerTellsTheActivityAtAPoint();
    void labelsNameWhatIsWaitedFor();
};

void GpuDaysTest::spansAddUpAtEveryZoom() {
    Dice dice(17);
    for (int i = 0; i < 40; ++i) {
        const std::uint32_t gpu = dice.whole(0, run().fleet->gpuCount() - 1);
        const auto ticks = static_cast<std::int64_t>(
            dice.magnitude(static_cast<double>(run().view.end.count) / 20000, 4.0 * run().view.end.count));
        QCOMPARE(differenceOf(sumsOf(daySpans(daysOf(gpu), wholeRun(ticks))), exactSums(gpu)), QString());
    }
}

/// A lane of one GPU, of a rack, of a group and of a campus: what its pixels show is what its GPUs did.
void GpuDaysTest::sharesAddUpAtEveryZoom() {
    const Fleet& fleet = *run().fleet;
    Dice dice(18);
    for (int i = 0; i < 30; ++i) {
        const FleetGroup& group = dice.pick(fleet.groups);
        const LaneKey gpu = LaneKey::gpu(group.id, dice.whole(0, group.gpus.count - 1));
        const auto ticks = static_cast<std::int64_t>(
            dice.magnitude(static_cast<double>(run().view.end.count) / 3000, 4.0 * run().view.end.count));
        QCOMPARE(differenceOf(stackedSums(gpu, wholeRun(ticks)), exactSums(gpusOf(fleet, gpu).first)),
                 QString());
        for (const LaneKey& key : {LaneKey::of(group.id), LaneKey::of(fleet.campuses[group.campus].id)}) {
            CauseSums expected{};
            for (const auto& step : run().columns())
                addScaled(expected, LaneSource(fleet, key).sum(*step), 1);
            QCOMPARE(differenceOf(stackedSums(key, wholeRun(ticks)), expected), QString());
        }
    }
}

/// Every stretch of the day is in the sums of the pixels it lies in, down to a single tick.
void GpuDaysTest::noSpanIsLeftOut() {
    auto day = std::make_shared<GpuDay>();
    auto step = std::make_shared<TimelineColumn>();
    step->start = Ticks{1000};
    step->duration = Ticks{100};
    day->step = step;
    for (std::int64_t at = 0; at < 100; ++at)
        day->activities.push_back({ActivityKind::wait,
                                   allCauses[static_cast<std::size_t>(at) % causeCount],
                                   Ticks{at},
                                   Ticks{at + 1},
                                   0,
                                   0,
                                   {}});
    for (const std::int64_t ticksPerPixel : {1, 2, 3, 7, 99, 100, 101, 5000}) {
        const TimeScale time{ticksPerPixel, 0, 2000};
        const CauseSums sums = sumsOf(daySpans({day}, time));
        for (std::size_t cause = 0; cause < causeCount; ++cause)
            QCOMPARE(sums[cause], cause < 100 % causeCount ? 6.0 : 5.0); // 100 = 5 × 17 + 15
    }
}

void GpuDaysTest::spansOfAColumnDoNotOverlap() {
    const TimeScale time = wholeRun(run().view.end.count / 700);
    std::int64_t next = 0;
    for (const DaySpan& span : daySpans(daysOf(3), time)) {
        QCOMPARE(span.column, next); // without gaps from the first column of the run on
        QCOMPARE(totalOf(span.sums) > 0, true);
        next = span.column + span.columns;
    }
    QCOMPARE(next, time.columnOf(run().view.end - Ticks{1}) + 1);
}

void GpuDaysTest::pictureShowsTheShares() {
    auto day = std::make_shared<GpuDay>();
    auto step = std::make_shared<TimelineColumn>();
    step->duration = Ticks{400};
    day->step = step;
    day->activities = {{ActivityKind::collective, Cause::commScaleUp, Ticks{0}, Ticks{200}, 0, 0, {}},
                       {ActivityKind::wait, Cause::pipelineBubble, Ticks{200}, Ticks{275}, 0, 0, {}},
                       {ActivityKind::exchange, Cause::commFabric, Ticks{275}, Ticks{400}, 0, 0, {}}};
    const TimeScale time{100, 0, 5};
    const RasterColors colors = RasterColors::of(Theme::light());
    QImage image(5, 40, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    drawDaySpans(image, daySpans({day}, time), time, colors);
    const auto at = [&](int x, int y) { return image.pixel(x, y); };
    QCOMPARE(at(1, 20), colors.causes[indexOf(Cause::commScaleUp)]);
    // Three quarters of the third pixel is the bubble, at its bottom.
    QCOMPARE(at(2, 10), colors.causes[indexOf(Cause::pipelineBubble)]);
    QCOMPARE(at(2, 9), colors.causes[indexOf(Cause::commFabric)]);
    QCOMPARE(at(3, 0), colors.causes[indexOf(Cause::commFabric)]);
    QCOMPARE(qAlpha(at(4, 0)), 0);
}

void GpuDaysTest::workerFindsWhatIsWanted() {
    GpuDays days;
    QSignalSpy arrived(&days, &GpuDays::arrived);
    std::vector<GpuDays::Wanted> wanted;
    for (const auto& step : run().columns())
        wanted.push_back({step, run().fleet, 600});
    days.want(wanted);
    QVERIFY(days.isBusy());
    QTRY_VERIFY(!days.isBusy());
    QVERIFY(arrived.size() >= 1);
    const auto day = days.find(*run().columns()[4], 600);
    QVERIFY(day != nullptr);
    QCOMPARE(day->activities, daysOf(600)[4]->activities);
    QVERIFY(days.find(*run().columns()[4], 601) == nullptr);
    days.want(wanted); // all known: nothing to do
    QVERIFY(!days.isBusy());
}

/// Scrolled away: what is on view now does not wait for what was.
void GpuDaysTest::workerDropsWhatIsNotWantedAnyMore() {
    GpuDays days;
    std::vector<GpuDays::Wanted> first;
    for (int i = 0; i < 4000; ++i)
        first.push_back({run().columns()[static_cast<std::size_t>(i) % steps], run().fleet,
                         static_cast<std::uint32_t>(i / steps)});
    days.want(first);
    days.want({{run().columns()[0], run().fleet, 700}});
    QTRY_VERIFY(!days.isBusy());
    QVERIFY(days.find(*run().columns()[0], 700) != nullptr);
    QVERIFY(days.kept() < first.size());
    days.want({});
    days.cancel();
    QVERIFY(!days.isBusy());
}

void GpuDaysTest::layerShowsOnlyWhatIsLargeEnough() {
    const FleetGroup& group = run().fleet->groups.front();
    const std::int64_t step = run().columns().front()->duration.count;
    const auto rows = [&](const LaneKey& key, int height) {
        RasterStyle style = laneStyle(key, {step / 100, 0, 400});
        style.geometry.lanes.bands[0].height = style.geometry.height = height;
        return gpuRowsOnView(style.geometry, 1.0);
    };
    QCOMPARE(rows(LaneKey::of(group.id), 200).size(), 0u);
    QCOMPARE(rows(LaneKey::gpu(group.id, 5), 40).size(), 1u);
    const auto tall = rows(LaneKey::rack(group, 0), static_cast<int>(group.gpusPerRack) * 12);
    QCOMPARE(tall.size(), group.gpusPerRack);
    QCOMPARE(tall[1].gpuOfLane, 1u);
    QCOMPARE(tall[1].top, 12);

    GpuDayLayer layer;
    const auto geometry = laneStyle(LaneKey::gpu(group.id, 5), {step / 100, 0, 400}).geometry;
    layer.look(run().view, geometry, 1.0);
    QVERIFY(!layer.isComplete()); // four steps of a hundred pixels
    QTRY_VERIFY(layer.isComplete());
    layer.look(run().view, laneStyle(LaneKey::gpu(group.id, 5), {step / 20, 0, 400}).geometry, 1.0);
    QVERIFY(!layer.at(geometry, 10, Ticks{step / 2})); // steps of twenty pixels are too narrow
}

void GpuDaysTest::layerTellsTheActivityAtAPoint() {
    const FleetGroup& group = run().fleet->groups.front();
    const std::int64_t step = run().columns().front()->duration.count;
    const auto geometry = laneStyle(LaneKey::gpu(group.id, 5), {step / 300, 0, 900}).geometry;
    GpuDayLayer layer;
    layer.look(run().view, geometry, 1.0);
    QTRY_VERIFY(layer.isComplete());
    const std::uint32_t gpu = group.gpus.first + 5;
    const auto day = daysOf(gpu).front();
    for (const Activity& activity : day->activities) {
        const auto found = layer.at(geometry, 10, activity.start);
        QVERIFY(found.has_value());
        QCOMPARE(*found->activity, activity);
    }
}

void GpuDaysTest::labelsNameWhatIsWaitedFor() {
    const Fleet& fleet = *run().fleet;
    const LinkNames links = linkNamesOf(twoCampuses());
    Activity wait{ActivityKind::wait, Cause::waitStraggler, {}, {}, 0, 0, {}};
    wait.heldUpBy.gpu = 5;
    QCOMPARE(labelsOf(wait, fleet, links).front(),
             QStringLiteral("%1: %2").arg(causeLabel(Cause::waitStraggler), gpuName(fleet, 5)));
    const Activity backward{ActivityKind::backward, Cause::compute, {}, {}, 3, 0, {}};
    QCOMPARE(labelsOf(backward, fleet, links),
             (QStringList{QStringLiteral("Backward, micro-batch 3"), QStringLiteral("Backward 3"),
                          QStringLiteral("B3")}));
    const Activity chunk{ActivityKind::forward, Cause::compute, {}, {}, 3, 1, {}};
    QCOMPARE(labelsOf(chunk, fleet, links).back(), QStringLiteral("F3.1"));
}

QTEST_MAIN(GpuDaysTest)
#include "tst_gpudays.moc"
