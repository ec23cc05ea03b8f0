// What files cost: opening and saving the 230,400-GPU example, and writing one edit down.
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

#include <benchmark/benchmark.h>

#include "core/edit/Edits.h"
#include "core/storage/Recovery.h"
#include "core/storage/SalvagedScenario.h"
#include "tests/core/SampleScenario.h"

using namespace lockstep;

namespace {

std::filesystem::path example() {
    return findResources() / "examples" / "colossus-1.lockstep";
}

std::filesystem::path scratch(const char* name) {
    const auto folder = std::filesystem::temp_directory_path() / "lockstep-bench-storage";
    std::filesystem::create_directories(folder);
    return folder / name;
}

void openExample(benchmark::State& state) {
    const TypeCatalog& catalog = shippedCatalog();
    for (auto _ : state)
        benchmark::DoNotOptimize(loaded(openScenarioLeniently(example(), catalog)));
}
BENCHMARK(openExample)->Unit(benchmark::kMillisecond)->UseRealTime();

void openDamagedExample(benchmark::State& state) {
    std::string text = printScenario(exampleNamed("colossus-1"));
    text.erase(text.find("\"to\""), 1);
    for (auto _ : state)
        benchmark::DoNotOptimize(loaded(salvageScenario(text, "damaged", shippedCatalog())));
}
BENCHMARK(openDamagedExample)->Unit(benchmark::kMillisecond)->UseRealTime();

/// With flushing to the disk, reading back and renaming.
void saveExample(benchmark::State& state) {
    const Scenario scenario = exampleNamed("colossus-1");
    for (auto _ : state)
        if (!writeScenario(scenario, scratch("saved.lockstep")).empty())
            state.SkipWithError("not saved");
}
BENCHMARK(saveExample)->Unit(benchmark::kMillisecond)->UseRealTime();

void writeDownOneEdit(benchmark::State& state) {
    EditJournal live(exampleNamed("colossus-1"));
    RecoveryJournal recovery;
    recovery.setFolder(scratch("recovery"));
    double x = 0;
    for (auto _ : state) {
        const ScenarioEdit edit =
            moveCampus(live.scenario(), live.scenario().campuses[0].id, {{x += 0.001}, {1}});
        if (recovery.commit(live.scenario(), edit))
            state.SkipWithError("not written");
        live.commit(edit);
    }
    recovery.begin({});
}
BENCHMARK(writeDownOneEdit)->Unit(benchmark::kMillisecond)->UseRealTime();

/// A long afternoon, read back after a crash.
void replayTwoThousandEdits(benchmark::State& state) {
    EditJournal live(exampleNamed("colossus-1"));
    RecoveryJournal recovery;
    recovery.setFolder(scratch("recovery"));
    for (int i = 0; i < 2000; ++i) {
        const ScenarioEdit edit =
            moveCampus(live.scenario(), live.scenario().campuses[0].id, {{0.01 * (i + 1)}, {1}});
        recovery.commit(live.scenario(), edit);
        live.commit(edit);
    }
    std::ifstream stream(recovery.file()->path(), std::ios::binary);
    const std::string bytes{std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>()};
    for (auto _ : state)
        benchmark::DoNotOptimize(replayJournal(bytes));
    recovery.begin({});
}
BENCHMARK(replayTwoThousandEdits)->Unit(benchmark::kMillisecond)->UseRealTime();

} // namespace

BENCHMARK_MAIN();
