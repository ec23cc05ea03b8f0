// How smooth the window is while 230,400 GPUs stream at 500 steps a second with timeline, canvas and four
// charts on view, what the run costs on its thread beside what it costs without a window, what memory it
// takes over ten minutes, and how fast one comes to any place in a run of a million steps. The last two take
// long: choose with --benchmark_filter. Run under an X server:
//   xvfb-run -a -s "-screen 0 1920x1200x24" build/release/bin/bench_ui_stream
#include <algorithm>
#include <chrono>
#include <map>
#include <memory>
#include <random>
#include <string>
#include <thread>
#include <vector>

#include <QApplication>
#include <QElapsedTimer>
#include <QTest>
#include <QTimer>

#include <benchmark/benchmark.h>

#include "core/report/Summary.h"
#include "tests/bench/BenchExample.h"
#include "tests/bench/ProcessUse.h"
#include "tests/bench/TimedApplication.h"
#include "tests/core/SampleScenario.h"
#include "ui/canvas/CanvasScale.h"
#include "ui/canvas/CanvasView.h"
#include "ui/charts/ChartPanel.h"
#include "ui/shell/MainWindow.h"
#include "ui/shell/TimeMachine.h"
#include "ui/timeline/TimelineWidget.h"

using namespace lockstep;
using namespace lockstep::ui;

namespace {

constexpr double streamingSpeed = 500; // steps a second

TimedApplication& application() {
    return *static_cast<TimedApplication*>(QCoreApplication::instance());
}

/// The window with the example in it, running: canvas, timeline and the four charts of a first start.
struct Stage {
    MainWindow window{sharedBasis(), resources()};

    explicit Stage(double stepsPerSecond) {
        window.resize(1800, 1150);
        window.openExample(colossus());
        window.show();
        window.runControl().setSpeed(stepsPerSecond);
        window.runControl().run();
        QTest::qWait(2000);
    }

    std::uint64_t steps() { return window.runControl().frame()->timeline.steps; }

    /// The charts' views are what Qt Charts paints into.
    std::vector<QWidget*> chartViewports() {
        std::vector<QWidget*> found;
        for (QGraphicsView* view : window.charts().findChildren<QGraphicsView*>())
            if (view->isVisible())
                found.push_back(view->viewport());
        return found;
    }
};

/// Paints a second of what is on view, and how long events held the UI thread.
void countFrames(benchmark::State& state, Stage& stage, double seconds) {
    TimedApplication& timed = application();
    const auto rate = [&](const QWidget* widget) { return timed.paintsOf(widget) / seconds; };
    state.counters["steps_per_s"] = stage.window.runControl().frame()->stepsPerSecond;
    state.counters["timeline_fps"] = rate(&stage.window.timeline());
    state.counters["canvas_fps"] = rate(stage.window.canvas().viewport());
    const std::vector<QWidget*> charts = stage.chartViewports();
    double slowest = charts.empty() ? 0 : 1e9;
    for (const QWidget* chart : charts)
        slowest = std::min(slowest, rate(chart));
    state.counters["charts"] = static_cast<double>(charts.size());
    state.counters["slowest_chart_fps"] = slowest;
    state.counters["event_ms_p99"] = timed.quantile(0.99);
    state.counters["event_ms_longest"] = timed.quantile(1);
    state.counters["ui_busy_percent"] = 100 * timed.busySeconds() / seconds;
}

enum class Hand { still, pansCanvas, zoomsCanvas, pansGpus, pansTimeline };

/// What a hand does sixty times a second.
void move(Stage& stage, Hand hand, int turn) {
    const bool back = turn / 20 % 2 != 0;
    CanvasView& canvas = stage.window.canvas();
    if (hand == Hand::pansCanvas || hand == Hand::pansGpus)
        canvas.panBy(back ? QPoint(-7, -3) : QPoint(7, 3));
    if (hand == Hand::zoomsCanvas)
        canvas.zoomTo(canvas.pixelsPerKilometer() * (back ? 1 / 1.03 : 1.03),
                      canvas.viewport()->rect().center());
    if (hand == Hand::pansTimeline)
        back ? stage.window.timeline().panLeft() : stage.window.timeline().panRight();
}

/// Until single GPUs are cells.
void goToGpus(Stage& stage) {
    CanvasView& canvas = stage.window.canvas();
    const CanvasContent& content = canvas.canvas().content();
    canvas.fitAll();
    canvas.zoomTo(canvas.pixelsPerKilometer() * 1.21 * 4 / gpuPitch(1, content.gpusPerCell),
                  canvas.viewport()->rect().center());
    canvas.centerOn(canvas.canvas().tileRect(content.campuses.front().id).center());
}

/// `range(0)`: a Hand.
void streaming(benchmark::State& state) {
    constexpr double seconds = 10;
    const auto hand = static_cast<Hand>(state.range(0));
    Stage stage(streamingSpeed);
    if (hand == Hand::pansGpus)
        goToGpus(stage);
    QTimer mover;
    mover.setTimerType(Qt::PreciseTimer);
    int turn = 0;
    QObject::connect(&mover, &QTimer::timeout, [&] { move(stage, hand, turn++); });
    if (hand != Hand::still)
        mover.start(16);
    QTest::qWait(1000);
    application().forget();
    for (auto _ : state)
        QTest::qWait(static_cast<int>(1000 * seconds));
    countFrames(state, stage, seconds);
    static const char* const labels[] = {"nothing is moved", "the canvas is panned", "the canvas is zoomed",
                                         "single GPUs are panned", "the timeline is panned"};
    state.SetLabel(labels[state.range(0)]);
}
BENCHMARK(streaming)->DenseRange(0, 4)->Iterations(1)->Unit(benchmark::kSecond)->UseRealTime();

/// What the command line does, on a thread of its own as in the window.
class HeadlessRun {
public:
    HeadlessRun() : m_engine(fleetOf(exampleNamed("colossus-1"))) { secondsAStep(0); }

    /// Processor time of a step at a speed in steps a second; 0: one after the other. A processor that slept
    /// between two steps takes longer for the next one, also where nothing else is done.
    double secondsAStep(double stepsPerSecond) {
        constexpr int steps = 1000;
        double seconds = 0;
        std::jthread([&] {
            auto due = std::chrono::steady_clock::now();
            const double began = threadSeconds();
            for (int i = 0; i < steps; ++i) {
                m_totals.add(m_engine.advance(), m_engine.fleet());
                if (stepsPerSecond > 0)
                    std::this_thread::sleep_until(
                        due += std::chrono::microseconds(static_cast<std::int64_t>(1e6 / stepsPerSecond)));
            }
            seconds = threadSeconds() - began;
        }).join();
        return seconds / steps;
    }

private:
    Engine m_engine;
    RunTotals m_totals;
};

double medianOf(std::vector<double> values) {
    std::ranges::sort(values);
    return values[values.size() / 2];
}

/// Processor time of a step on the simulation's thread while the window shows it all, over that of a run of
/// the same speed without a window: in turns, since the machine's own pace changes from minute to minute.
void engineBesideTheWindow(benchmark::State& state) {
    HeadlessRun headless;
    Stage stage(streamingSpeed);
    std::vector<double> window;
    std::vector<double> paced;
    std::vector<double> tight;
    for (auto _ : state) {
        stage.window.runControl().pause();
        QTest::qWait(300);
        paced.push_back(headless.secondsAStep(streamingSpeed));
        tight.push_back(headless.secondsAStep(0));
        stage.window.runControl().run();
        QTest::qWait(500);
        const std::map<long, double> from = secondsOfThreads();
        const std::uint64_t firstStep = stage.steps();
        QTest::qWait(2000);
        window.push_back(busiestOtherThread(from) / static_cast<double>(stage.steps() - firstStep));
    }
    state.counters["window_us_per_step"] = 1e6 * medianOf(window);
    state.counters["headless_us_per_step"] = 1e6 * medianOf(paced);
    state.counters["headless_us_at_full_speed"] = 1e6 * medianOf(tight);
    for (std::size_t i = 0; i < window.size(); ++i)
        window[i] /= paced[i];
    state.counters["window_over_headless"] = medianOf(window);
}
BENCHMARK(engineBesideTheWindow)->Iterations(9)->Unit(benchmark::kSecond)->UseRealTime();

/// Memory after one minute and after ten.
void tenMinutes(benchmark::State& state) {
    Stage stage(streamingSpeed);
    double peak = 0;
    const auto keepPeak = [&] { peak = std::max(peak, residentBytes()); };
    const double atFirst = residentBytes();
    const auto minutes = [&](int count) {
        for (int i = 0; i < 12 * count; ++i, keepPeak())
            QTest::qWait(5000);
        return residentBytes();
    };
    for (auto _ : state) {
        state.counters["MB_at_first"] = atFirst / 1e6;
        state.counters["MB_after_1_minute"] = minutes(1) / 1e6;
        state.counters["MB_after_5_minutes"] = minutes(4) / 1e6;
        state.counters["MB_after_10_minutes"] = minutes(5) / 1e6;
    }
    state.counters["MB_peak"] = peak / 1e6;
    state.counters["steps"] = static_cast<double>(stage.steps());
}
BENCHMARK(tenMinutes)->Iterations(1)->Unit(benchmark::kSecond)->UseRealTime();

template<class Condition>
double millisecondsUntil(Condition condition) {
    QElapsedTimer timer;
    timer.start();
    while (!condition() && timer.elapsed() < 120000)
        QCoreApplication::processEvents(QEventLoop::AllEvents, 1);
    return static_cast<double>(timer.nsecsElapsed()) / 1e6;
}

/// Brings a moment into view, with at most so much time around it.
void showAround(TimelineWidget& timeline, Ticks time, Ticks stretch) {
    timeline.fitRun();
    timeline.centerOn(time);
    while (timeline.visibleTo() - timeline.visibleFrom() > stretch) {
        timeline.zoomIn();
        timeline.centerOn(time);
    }
}

/// A run at full speed to `range(0)` thousand steps, then places of it in random order: until its stored sums
/// are painted sharp, until canvas and inspector show every GPU of that step, until the stretch on view has
/// been taken again step by step.
void seekingInALongRun(benchmark::State& state) {
    const auto steps = static_cast<std::uint64_t>(state.range(0)) * 1000;
    Stage stage(SimulationSession::unlimited);
    MainWindow& window = stage.window;
    while (stage.steps() < steps)
        QTest::qWait(1000);
    window.runControl().pause();
    QTest::qWait(500);
    const double atEnd = residentBytes();
    const Ticks end = window.runControl().frame()->timeline.end;
    std::mt19937 dice(7);
    std::uniform_real_distribution<double> anywhere(0.001, 0.999);
    std::vector<double> sums;
    std::vector<double> moments;
    std::vector<double> refined;
    for (auto _ : state) {
        for (int i = 0; i < 20; ++i) {
            const Ticks time{static_cast<std::int64_t>(anywhere(dice) * static_cast<double>(end.count))};
            window.timeSelection().setCursor(std::nullopt);
            QCoreApplication::processEvents();
            bool shown = false;
            bool isRefined = false;
            const auto past =
                QObject::connect(&window.timeMachine(), &TimeMachine::pastChanged, [&] { shown = true; });
            const auto finer =
                QObject::connect(&window.timeMachine(), &TimeMachine::refined, [&] { isRefined = true; });
            QElapsedTimer timer;
            timer.start();
            showAround(window.timeline(), time, Ticks{end.count / static_cast<std::int64_t>(steps / 2000)});
            window.timeSelection().setCursor(time);
            millisecondsUntil([&] { return window.timeline().isSharp(); });
            window.timeline().repaint();
            sums.push_back(static_cast<double>(timer.nsecsElapsed()) / 1e6);
            millisecondsUntil([&] { return shown; });
            window.canvas().viewport()->repaint();
            moments.push_back(static_cast<double>(timer.nsecsElapsed()) / 1e6);
            // The view waits a moment before it asks for finer steps, and may have no need to.
            millisecondsUntil(
                [&] { return isRefined || window.timeMachine().isRefining() || timer.elapsed() > 3000; });
            millisecondsUntil([&] { return !window.timeMachine().isRefining(); });
            if (isRefined)
                refined.push_back(static_cast<double>(timer.nsecsElapsed()) / 1e6);
            QObject::disconnect(past);
            QObject::disconnect(finer);
        }
    }
    const auto longest = [](const std::vector<double>& times) {
        return times.empty() ? 0 : *std::max_element(times.begin(), times.end());
    };
    state.counters["MB_at_the_end"] = atEnd / 1e6;
    state.counters["MB_after_seeking"] = residentBytes() / 1e6;
    state.counters["MB_peak"] = peakResidentBytes() / 1e6;
    state.counters["sums_ms_longest"] = longest(sums);
    state.counters["every_gpu_ms_longest"] = longest(moments);
    state.counters["refined"] = static_cast<double>(refined.size());
    state.counters["refined_ms_longest"] = longest(refined);
}
BENCHMARK(seekingInALongRun)->Arg(20)->Arg(1000)->Iterations(1)->Unit(benchmark::kSecond)->UseRealTime();

} // namespace

int main(int argc, char** argv) {
    return runWindowBenchmarks(argc, argv);
}
