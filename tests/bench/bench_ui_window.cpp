// What the window costs: opening the Colossus example to its first paint, and one frame of the running
// example in all panels. Run with QT_QPA_PLATFORM=offscreen, or under an X server.
#include <memory>

#include <QTest>

#include <benchmark/benchmark.h>

#include "core/storage/CatalogFile.h"
#include "tests/bench/BenchExample.h"
#include "tests/bench/TimedApplication.h"
#include "ui/shell/MainWindow.h"

using namespace lockstep;
using namespace lockstep::ui;

namespace {

std::unique_ptr<MainWindow> openWindow() {
    auto window = std::make_unique<MainWindow>(
        std::make_shared<const ModelBasis>(std::get<ModelBasis>(readModelBasis(findResources() / "catalog"))),
        resources());
    window->resize(1600, 1000);
    window->openExample(colossus());
    return window;
}

/// From reading the catalog to a window that has painted every panel with the compiled scenario.
void openToFirstPaint(benchmark::State& state) {
    for (auto _ : state) {
        const auto window = openWindow();
        window->show();
        window->runControl().session().settle();
        window->runControl().poll();
        QCoreApplication::processEvents();
        window->grab();
    }
}
BENCHMARK(openToFirstPaint)->Unit(benchmark::kMillisecond)->UseRealTime();

/// How long single events hold the UI thread while the example runs at a speed, in steps a second (0: full
/// speed).
void uiThreadWhileRunning(benchmark::State& state) {
    auto& application = *static_cast<TimedApplication*>(QCoreApplication::instance());
    const auto window = openWindow();
    window->show();
    window->runControl().setSpeed(static_cast<double>(state.range(0)));
    window->runControl().run();
    QTest::qWait(1000);
    application.forget();
    int frames = 0;
    QObject::connect(&window->runControl(), &RunControl::frameArrived, window.get(), [&] { ++frames; });
    for (auto _ : state)
        QTest::qWait(3000);
    const double seconds = 3.0 * static_cast<double>(state.iterations());
    state.counters["steps_per_s"] = window->runControl().frame()->stepsPerSecond;
    state.counters["frames_per_s"] = frames / seconds;
    state.counters["event_ms_p99"] = application.quantile(0.99);
    state.counters["event_ms_longest"] = application.quantile(1);
    state.counters["ui_busy_percent"] = 100 * application.busySeconds() / seconds;
}
BENCHMARK(uiThreadWhileRunning)
    ->Arg(20)
    ->Arg(500)
    ->Arg(0)
    ->Iterations(1)
    ->Unit(benchmark::kMillisecond)
    ->UseRealTime();

} // namespace

int main(int argc, char** argv) {
    return runWindowBenchmarks(argc, argv);
}
