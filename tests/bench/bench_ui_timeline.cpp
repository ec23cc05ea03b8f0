// What the timeline costs the window's thread, at the largest fleet: 230,400 GPUs in 512 blocks and 4 groups.
#include <cstdlib>

#include <benchmark/benchmark.h>

#include <QApplication>
#include <QImage>
#include <QThread>

#include "core/simulation/StepReader.h"
#include "core/simulation/Timeline.h"
#include "ui/charts/ChartPanel.h"
#include "ui/timeline/TimeAxis.h"
#include "ui/timeline/TimelineWidget.h"

using namespace lockstep;
using namespace lockstep::ui;

namespace {

constexpr std::uint32_t gpusPerBlock = 450;
constexpr std::array<std::uint32_t, 4> groupBlocks{334, 110, 34, 34};
constexpr std::uint32_t microBatches = 32;
constexpr int width = 1600;
constexpr int height = 800;

std::shared_ptr<const Fleet> largeFleet() {
    auto fleet = std::make_shared<Fleet>();
    std::uint32_t first = 0;
    for (std::size_t g = 0; g < groupBlocks.size(); ++g) {
        FleetGroup group;
        group.id = RackGroupId{static_cast<std::uint32_t>(g + 10)};
        group.label = "H100 SXM";
        group.campus = fleet->campuses.size();
        group.gpus = {first, groupBlocks[g] * gpusPerBlock};
        fleet->campuses.push_back({CampusId{static_cast<std::uint32_t>(g + 1)}, "Campus", group.gpus});
        fleet->groups.push_back(group);
        for (std::uint32_t b = 0; b < groupBlocks[g]; ++b, first += gpusPerBlock)
            fleet->blocks.push_back({g, g, {first, gpusPerBlock}});
        WorkClass work;
        work.group = g;
        work.gpus = group.gpus;
        work.allocated = true;
        work.microBatches = microBatches;
        work.ranks = 8;
        work.stages.resize(1);
        work.stages[0].compute = Ticks{50'000'000};
        work.stages[0].scaleUp = Ticks{5'000'000};
        work.stepNoise.assign(quantileCount, 0);
        fleet->classes.push_back(work);
    }
    fleet->lastingTicks.assign(first, 50'000'000);
    fleet->stages = 8;
    Learner learner;
    learner.blocks = fleet->blocks.size();
    fleet->learners.push_back(learner);
    return fleet;
}

/// Steps of about eight seconds with all ten causes, in proportions that differ a little from block to block.
class SyntheticRun {
public:
    std::shared_ptr<const Frame> advance(int steps) {
        for (int i = 0; i < steps; ++i)
            append();
        auto frame = std::make_shared<Frame>();
        frame->state = RunState::running;
        frame->fleet = m_fleet;
        frame->timeline = m_timeline.view();
        return frame;
    }

private:
    void append() {
        StepRecord step;
        step.step = m_step++;
        step.start = m_now;
        step.outcome.duration = Ticks{80'000'000 + static_cast<std::int64_t>(step.step * 7919 % 1'000'000)};
        step.outcome.barriers = {step.duration()};
        step.blockCauses.assign(m_fleet->blocks.size(), CauseTicks{});
        for (std::size_t b = 0; b < step.blockCauses.size(); ++b)
            split(step, b);
        m_now += step.duration();
        m_timeline.append(step, m_fleet);
    }

    static void split(StepRecord& step, std::size_t block) {
        constexpr std::array causes{Cause::commScaleUp,      Cause::pipelineBubble, Cause::noWork,
                                    Cause::waitGeneration,   Cause::waitStraggler,  Cause::commFabric,
                                    Cause::commLinkBandwidth};
        const std::uint64_t whole = gpusPerBlock * static_cast<std::uint64_t>(step.duration().count);
        std::uint64_t left = whole;
        for (std::size_t c = 0; c < causes.size(); ++c) {
            const std::uint64_t part = whole / 1000 * (20 + (block * 31 + c * 17 + step.step) % 60);
            step.blockCauses[block][indexOf(causes[c])] = part;
            left -= part;
        }
        step.blockCauses[block][indexOf(Cause::compute)] = left;
    }

    std::shared_ptr<const Fleet> m_fleet = largeFleet();
    Timeline m_timeline;
    Ticks m_now;
    std::uint64_t m_step = 0;
};

/// What a frame repaints: all but the names, whose figures change four times a second.
void paint(TimelineWidget& widget, QImage& screen) {
    widget.render(&screen, QPoint(timeMargin, 0), QRegion(timeMargin, 0, width - timeMargin, height));
}

void settle(TimelineWidget& widget) {
    while (!widget.isSharp()) {
        QCoreApplication::processEvents();
        QThread::msleep(1);
    }
}

/// A frame with `range(0)` new steps, as the window's thread sees it: setFrame and paint.
void BM_LiveFrame(benchmark::State& state) {
    SyntheticRun run;
    TimelineWidget widget;
    widget.resize(width, height);
    widget.show();
    widget.setFrame(run.advance(200));
    settle(widget);
    QImage screen(width, height, QImage::Format_RGB32);
    for (auto _ : state) {
        state.PauseTiming();
        const auto frame = run.advance(static_cast<int>(state.range(0)));
        state.ResumeTiming();
        widget.setFrame(frame);
        paint(widget, screen);
    }
}
BENCHMARK(BM_LiveFrame)->Arg(0)->Arg(1)->Arg(4)->Arg(8)->Unit(benchmark::kMillisecond)->Iterations(300);

/// The same with a step at a time and lanes of single GPUs, pass by pass: eight steps on view.
void BM_LiveFrameWithGpuLanes(benchmark::State& state) {
    SyntheticRun run;
    TimelineWidget widget;
    widget.resize(width, height);
    widget.show();
    widget.setFrame(run.advance(200));
    for (std::uint32_t lane = 0; lane < state.range(0); ++lane)
        widget.lanes().apply(togglePart, LaneKey::gpu(RackGroupId{10}, 1000 * lane));
    while (widget.visibleTo() - widget.visibleFrom() > Ticks{8 * 80'000'000})
        widget.zoomIn();
    widget.setFollow(true);
    settle(widget);
    QImage screen(width, height, QImage::Format_RGB32);
    for (auto _ : state) {
        state.PauseTiming();
        settle(widget);
        const auto frame = run.advance(1);
        state.ResumeTiming();
        widget.setFrame(frame);
        paint(widget, screen);
    }
}
BENCHMARK(BM_LiveFrameWithGpuLanes)->Arg(1)->Arg(4)->Unit(benchmark::kMillisecond)->Iterations(300);

/// What the worker takes for a step of one GPU, pass by pass.
void BM_GpuDay(benchmark::State& state) {
    SyntheticRun run;
    const auto frame = run.advance(64);
    StepReader reader(*frame->fleet);
    std::size_t step = 0;
    for (auto _ : state) {
        const TimelineColumn& column = *frame->timeline.levels.front()[step++ % 64];
        benchmark::DoNotOptimize(
            activitiesOf(reader, 12'345, column.firstStep, column.outcome, column.blocker));
    }
}
BENCHMARK(BM_GpuDay)->Unit(benchmark::kMicrosecond);

RasterStyle styleOf(const Frame& frame, Ticks from, bool days) {
    RasterStyle style;
    style.geometry.time = TimeScale::fitting(from, frame.timeline.end, width - timeMargin);
    style.geometry.lanes = LaneLayout::of(*frame.fleet, lanesOf(*frame.fleet, {}), {}, height - 26);
    style.geometry.height = height - 26;
    style.colors = RasterColors::of(Theme::dark());
    style.days = days;
    return style;
}

/// The whole picture, as the worker draws it: the last 120 steps as days.
void BM_FullRenderOfDays(benchmark::State& state) {
    SyntheticRun run;
    const auto frame = run.advance(400);
    const Ticks from{frame->timeline.end.count * 280 / 400};
    const RasterStyle style = styleOf(*frame, from, true);
    for (auto _ : state)
        benchmark::DoNotOptimize(rasterize(frame->timeline, style));
}
BENCHMARK(BM_FullRenderOfDays)->Unit(benchmark::kMillisecond);

/// The whole run as shares.
void BM_FullRenderOfShares(benchmark::State& state) {
    SyntheticRun run;
    const auto frame = run.advance(static_cast<int>(state.range(0)));
    const RasterStyle style = styleOf(*frame, Ticks{0}, false);
    for (auto _ : state)
        benchmark::DoNotOptimize(rasterize(frame->timeline, style));
}
BENCHMARK(BM_FullRenderOfShares)->Arg(1000)->Arg(6000)->Arg(20000)->Unit(benchmark::kMillisecond);

/// A frame of the chart panel, painting included: one of its charts in turn, of all nine two.
void BM_ChartFrame(benchmark::State& state) {
    SyntheticRun run;
    ChartPanel panel;
    for (const ChartKind kind : allChartKinds)
        panel.setShown(kind, state.range(0) == chartKindCount || isShownAtFirst(kind));
    panel.resize(width, 240);
    panel.show();
    const auto frame = run.advance(2000);
    QImage screen(width, 240, QImage::Format_RGB32);
    for (auto _ : state) {
        panel.setFrame(frame);
        panel.render(&screen);
    }
}
BENCHMARK(BM_ChartFrame)->Arg(4)->Arg(chartKindCount)->Unit(benchmark::kMillisecond)->Iterations(120);

} // namespace

int main(int argc, char** argv) {
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    benchmark::Initialize(&argc, argv);
    benchmark::RunSpecifiedBenchmarks();
    return EXIT_SUCCESS;
}
