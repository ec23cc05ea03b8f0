// How many steps a second: of the engine alone, and with totals and timeline as the window takes them.
// The streaming bandwidth of the machine stands beside them, so that figures of two machines can be compared.
#include <numeric>

#include <benchmark/benchmark.h>

#include "core/report/Summary.h"
#include "core/simulation/Timeline.h"
#include "tests/core/SampleScenario.h"

namespace {

using namespace lockstep;

/// One campus with this many GPUs in racks of 32, or the Colossus example for its 230,400.
Scenario scenarioOf(std::int64_t gpus) {
    if (gpus == 230400)
        return exampleNamed("colossus-1");
    return oneCampus(static_cast<std::uint32_t>(gpus / 32));
}

void countSteps(benchmark::State& state, const Fleet& fleet) {
    const auto steps = static_cast<double>(state.iterations());
    state.counters["gpus"] = fleet.gpuCount();
    state.counters["steps_per_second"] = benchmark::Counter(steps, benchmark::Counter::kIsRate);
    state.counters["gpu_steps_per_second"] =
        benchmark::Counter(steps * fleet.gpuCount(), benchmark::Counter::kIsRate);
}

void engineSteps(benchmark::State& state) {
    Engine engine(fleetOf(scenarioOf(state.range(0))));
    for (auto _ : state)
        benchmark::DoNotOptimize(engine.advance().duration());
    countSteps(state, engine.fleet());
}

void sessionSteps(benchmark::State& state) {
    Engine engine(fleetOf(scenarioOf(state.range(0))));
    RunTotals totals;
    Timeline timeline;
    for (auto _ : state) {
        const StepRecord& record = engine.advance();
        totals.add(record, engine.fleet());
        timeline.append(record, engine.sharedFleet());
    }
    benchmark::DoNotOptimize(totals.summary("", 0));
    countSteps(state, engine.fleet());
}

void compileFleet(benchmark::State& state) {
    const Scenario scenario = scenarioOf(state.range(0));
    for (auto _ : state)
        benchmark::DoNotOptimize(fleetOf(scenario));
}

void causesOfGpus(benchmark::State& state) {
    Engine engine(fleetOf(scenarioOf(state.range(0))));
    engine.advance();
    for (auto _ : state)
        benchmark::DoNotOptimize(engine.gpuCauses());
}

void parseAndPrint(benchmark::State& state) {
    const std::string text = printScenario(exampleNamed("colossus-1"));
    for (auto _ : state)
        benchmark::DoNotOptimize(printScenario(loaded(parseScenario(text))));
    state.SetBytesProcessed(static_cast<std::int64_t>(text.size()) * state.iterations());
}

/// a = b + 3 c over arrays far larger than any cache: two reads and a write (McCalpin's triad).
void streamingTriad(benchmark::State& state) {
    constexpr std::size_t size = std::size_t{1} << 24;
    std::vector<double> a(size, 0.0);
    const std::vector<double> b(size, 1.0);
    const std::vector<double> c(size, 2.0);
    for (auto _ : state) {
        for (std::size_t i = 0; i < size; ++i)
            a[i] = b[i] + 3.0 * c[i];
        benchmark::DoNotOptimize(a.data());
        benchmark::ClobberMemory();
    }
    state.SetBytesProcessed(static_cast<std::int64_t>(3 * sizeof(double) * size) * state.iterations());
}

/// A sum over an array far larger than any cache: what the engine's passes over its GPUs do at most.
void streamingRead(benchmark::State& state) {
    const std::vector<std::uint32_t> words(std::size_t{1} << 26, 1u);
    for (auto _ : state)
        benchmark::DoNotOptimize(std::accumulate(words.begin(), words.end(), 0u));
    state.SetBytesProcessed(static_cast<std::int64_t>(sizeof(std::uint32_t) * words.size()) *
                            state.iterations());
}

BENCHMARK(engineSteps)->Arg(1024)->Arg(16384)->Arg(230400)->Unit(benchmark::kMicrosecond);
BENCHMARK(sessionSteps)->Arg(1024)->Arg(16384)->Arg(230400)->Unit(benchmark::kMicrosecond);
BENCHMARK(compileFleet)->Arg(230400)->Unit(benchmark::kMillisecond);
BENCHMARK(causesOfGpus)->Arg(230400)->Unit(benchmark::kMicrosecond);
BENCHMARK(parseAndPrint)->Unit(benchmark::kMicrosecond);
BENCHMARK(streamingTriad)->Unit(benchmark::kMillisecond);
BENCHMARK(streamingRead)->Unit(benchmark::kMillisecond);

} // namespace

BENCHMARK_MAIN();
