// What the canvas costs the window's thread: pan and zoom over 2,000 rack groups in 50 campuses, single GPUs
// of the Colossus example while it runs, a drag, and an edit until the run has taken it up. Run with
// QT_QPA_PLATFORM=offscreen, or under an X server.
#include <algorithm>
#include <cmath>
#include <filesystem>
#include <fstream>
#include <memory>
#include <set>
#include <string>
#include <vector>

#include <QElapsedTimer>
#include <QTest>

#include <benchmark/benchmark.h>

#include "core/edit/Edits.h"
#include "core/storage/ScenarioFile.h"
#include "tests/bench/BenchExample.h"
#include "tests/bench/TimedApplication.h"
#include "tests/core/SampleScenario.h"
#include "ui/canvas/CanvasArrange.h"
#include "ui/canvas/CanvasScale.h"
#include "ui/canvas/CanvasView.h"
#include "ui/canvas/Tidying.h"
#include "ui/shell/MainWindow.h"
#include "ui/timeline/TimelineWidget.h"

using namespace lockstep;
using namespace lockstep::ui;

namespace {

constexpr int campuses = 50;
constexpr int groupsEach = 40;

/// Campuses in a loose grid, each linked to the next, with rack groups of two types.
Scenario manyGroups() {
    Scenario scenario;
    scenario.catalogVersion = sharedBasis()->types.version;
    scenario.job.model = "Llama 3 8B";
    scenario.job.plan.tensor = 8;
    for (int i = 0; i < campuses; ++i) {
        Campus campus;
        campus.id = CampusId{scenario.nextId()};
        campus.name = "Campus " + std::to_string(i + 1);
        campus.position = {{(i % 10) * 37.0 + i % 3}, {(i / 10) * 29.0 + i % 4}};
        scenario.campuses.push_back(campus);
        for (int g = 0; g < groupsEach; ++g) {
            RackGroup group;
            group.id = RackGroupId{scenario.nextId()};
            group.campus = campus.id;
            group.rack = g % 2 ? "H100 HGX rack" : "GB200 NVL72 rack";
            group.count = static_cast<std::uint32_t>(1 + g % 9);
            scenario.rackGroups.push_back(group);
        }
    }
    for (int i = 0; i + 1 < campuses; ++i) {
        Link link;
        link.id = LinkId{scenario.nextId()};
        link.from = scenario.campuses[static_cast<std::size_t>(i)].id;
        link.to = scenario.campuses[static_cast<std::size_t>(i) + 1].id;
        link.type = "Dark fiber 400ZR";
        scenario.links.push_back(link);
    }
    return scenario;
}

/// A canvas of its own, as large as it is in a large window.
struct Stage {
    Document document{sharedBasis()};
    Selection selection;
    CanvasView view{document, selection};

    explicit Stage(const Scenario& scenario) {
        const auto file = std::filesystem::temp_directory_path() / "lockstep-bench-canvas.lockstep";
        std::ofstream(file) << printScenario(scenario);
        const QStringList faults = document.open(QString::fromStdU16String(file.u16string()));
        if (!faults.isEmpty())
            qFatal("%s", qPrintable(faults.join(QLatin1Char('\n'))));
        show();
    }
    explicit Stage(const QString& file) {
        document.open(file);
        show();
    }
    void show() {
        view.resize(1600, 900);
        view.setShowsMinimap(true);
        view.show();
        view.fitAll();
        QCoreApplication::processEvents();
    }
    void paint() { view.viewport()->repaint(); }
    void magnify(double magnification) {
        // From where everything fits.
        view.fitAll();
        view.zoomTo(view.pixelsPerKilometer() * 1.21 * magnification, view.viewport()->rect().center());
    }
};

void fitOfManyGroups(benchmark::State& state) {
    Stage stage(manyGroups());
    for (auto _ : state)
        stage.view.fitAll();
}
BENCHMARK(fitOfManyGroups)->Unit(benchmark::kMillisecond);

/// `range(0)`: percent of magnification; 0: where everything fits.
void panOverManyGroups(benchmark::State& state) {
    Stage stage(manyGroups());
    if (state.range(0) > 0)
        stage.magnify(static_cast<double>(state.range(0)) / 100);
    int way = 7;
    int frames = 0;
    for (auto _ : state) {
        if (++frames % 40 == 0)
            way = -way;
        stage.view.panBy({way, 3 * way / 7});
        stage.paint();
    }
}
BENCHMARK(panOverManyGroups)->Arg(0)->Arg(100)->Arg(300)->Arg(1000)->Unit(benchmark::kMillisecond);

void zoomOverManyGroups(benchmark::State& state) {
    Stage stage(manyGroups());
    if (state.range(0) > 0)
        stage.magnify(static_cast<double>(state.range(0)) / 100);
    double factor = 1.03;
    int frames = 0;
    for (auto _ : state) {
        if (++frames % 20 == 0)
            factor = 1 / factor;
        stage.view.zoomTo(stage.view.pixelsPerKilometer() * factor, {500, 400});
        stage.paint();
    }
}
BENCHMARK(zoomOverManyGroups)->Arg(0)->Arg(100)->Arg(300)->Arg(1000)->Unit(benchmark::kMillisecond);

void dragAmongManyGroups(benchmark::State& state) {
    Stage stage(manyGroups());
    const Campus& campus = stage.document.scenario().campuses[22];
    double x = campus.position.x.value;
    for (auto _ : state) {
        stage.view.canvas().previewMoves({{campus.id, {{x += 0.1}, campus.position.y}}});
        stage.paint();
    }
}
BENCHMARK(dragAmongManyGroups)->Unit(benchmark::kMillisecond);

/// Of times in milliseconds.
void report(benchmark::State& state, const std::string& name, std::vector<double> times) {
    std::sort(times.begin(), times.end());
    state.counters[name + "_ms_median"] = times[times.size() / 2];
    state.counters[name + "_ms_longest"] = times.back();
}

/// The whole time, and what of it holds the UI thread in one piece.
void tidyManyGroups(benchmark::State& state) {
    auto& application = *static_cast<TimedApplication*>(QCoreApplication::instance());
    Stage stage(manyGroups());
    std::vector<double> held;
    for (auto _ : state) {
        application.forget();
        QElapsedTimer timer;
        timer.start();
        tidyCanvas(stage.view);
        const double began = static_cast<double>(timer.nsecsElapsed()) / 1e6;
        while (stage.view.tidying().isBusy())
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
        held.push_back(std::max(began, application.quantile(1)));
        state.PauseTiming();
        stage.document.undo();
        QCoreApplication::processEvents();
        state.ResumeTiming();
    }
    report(state, "ui_held", held);
}
BENCHMARK(tidyManyGroups)->Unit(benchmark::kMillisecond)->UseRealTime();

/// Every frame has new causes and another place or zoom. `range(0)`: 0 pan, 1 zoom; `range(1)`: pixels of a
/// GPU.
void singleGpusWhileRunning(benchmark::State& state) {
    Stage stage(colossus());
    RunControl run(stage.document);
    run.setSpeed(SimulationSession::unlimited);
    run.run();
    const CanvasContent& content = stage.view.canvas().content();
    stage.magnify(static_cast<double>(state.range(1)) / gpuPitch(1, content.gpusPerCell));
    stage.view.centerOn(stage.view.canvas().tileRect(content.campuses.front().id).center());
    QTest::qWait(300);
    std::vector<double> times;
    double factor = 1.02;
    int way = 7;
    for (auto _ : state) {
        run.poll();
        if (times.size() % 20 == 19) {
            factor = 1 / factor;
            way = -way;
        }
        QElapsedTimer timer;
        timer.start();
        stage.view.setFrame(run.frame());
        if (state.range(0) == 0)
            stage.view.panBy({way, way / 3});
        else
            stage.view.zoomTo(stage.view.pixelsPerKilometer() * factor, {700, 400});
        stage.paint();
        times.push_back(static_cast<double>(timer.nsecsElapsed()) / 1e6);
    }
    std::sort(times.begin(), times.end());
    state.counters["frame_ms_p99"] = times[times.size() * 99 / 100];
    state.counters["steps_per_s"] = run.frame()->stepsPerSecond;
    state.counters["is_gpu_level"] = stage.view.canvas().cellScale().kind == CellKind::gpu;
}
BENCHMARK(singleGpusWhileRunning)
    ->Args({0, 3})
    ->Args({0, 8})
    ->Args({1, 3})
    ->Args({1, 8})
    ->Iterations(300)
    ->Unit(benchmark::kMillisecond);

/// Tells when what a frame of the run says has been painted on the canvas and the timeline.
class PaintWatch : public QObject {
public:
    explicit PaintWatch(MainWindow& window) : m_window(window) {
        for (QWidget* widget : {window.canvas().viewport(), static_cast<QWidget*>(&window.timeline())})
            widget->installEventFilter(this);
    }
    void awaitEdition(quint64 edition) {
        m_edition = edition;
        m_painted.clear();
    }
    bool isPainted() const { return m_painted.size() == 2; }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override {
        const Frame& frame = *m_window.runControl().frame();
        if (event->type() == QEvent::Paint && frame.edition == m_edition && frame.sinceEdit.steps > 0)
            m_painted.insert(watched);
        return QObject::eventFilter(watched, event);
    }

private:
    MainWindow& m_window;
    quint64 m_edition = 0;
    std::set<QObject*> m_painted;
};

/// From an edit of a link of the running example until a frame of a step with it is painted. `range(0)`:
/// steps a second. The UI thread is held by the edit itself, or by one of the events until then.
void editReachesTheRun(benchmark::State& state) {
    auto& application = *static_cast<TimedApplication*>(QCoreApplication::instance());
    MainWindow window(sharedBasis(), resources());
    window.resize(1600, 1000);
    window.openExample(colossus());
    window.show();
    window.runControl().setSpeed(static_cast<double>(state.range(0)));
    window.runControl().run();
    QTest::qWait(1000);
    PaintWatch watch(window);
    std::vector<double> reached;
    std::vector<double> painted;
    std::vector<double> held;
    double age = 1;
    for (auto _ : state) {
        Link link = window.document().scenario().links[0];
        link.age = {age += 0.1};
        application.forget();
        QElapsedTimer timer;
        timer.start();
        window.document().commit(changeLink(window.document().scenario(), link));
        const double edited = static_cast<double>(timer.nsecsElapsed()) / 1e6;
        const quint64 edition = window.document().edition();
        watch.awaitEdition(edition);
        bool hasReached = false;
        while (!watch.isPainted()) {
            QCoreApplication::processEvents(QEventLoop::AllEvents);
            const Frame& frame = *window.runControl().frame();
            if (!hasReached && frame.edition == edition && frame.sinceEdit.steps > 0) {
                hasReached = true;
                reached.push_back(static_cast<double>(timer.nsecsElapsed()) / 1e6);
            }
        }
        painted.push_back(static_cast<double>(timer.nsecsElapsed()) / 1e6);
        held.push_back(std::max(edited, application.quantile(1)));
        // Not in step with anything that happens at a fixed rate.
        QTest::qWait(100 + static_cast<int>(reached.size() * 7 % 17));
    }
    report(state, "reached", reached);
    report(state, "painted", painted);
    report(state, "ui_held", held);
}
BENCHMARK(editReachesTheRun)
    ->Arg(20)
    ->Arg(500)
    ->Arg(0)
    ->Iterations(40)
    ->Unit(benchmark::kMillisecond)
    ->UseRealTime();

} // namespace

int main(int argc, char** argv) {
    return runWindowBenchmarks(argc, argv);
}
