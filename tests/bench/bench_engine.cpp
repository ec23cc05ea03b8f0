// How many steps a second: of the engine alone, and with totals and timeline as the window takes them.
// The streaming bandwidth of the machine stands beside them, so that figures of two machines can be compared.
#include <chrono>
#include <cmath>
#include <numeric>

#include <benchmark/benchmark.h>

#include "core/calibration/JobQuestion.h"
#include "core/report/Summary.h"
#include "core/simulation/Examination.h"
#include "core/simulation/Timeline.h"
#include "core/training/StepEstimate.h"
#include "tests/core/ManyGroups.h"
#include "tests/core/SampleScenario.h"

namespace {

using namespace lockstep;

/// Tensor 8, pipeline 16, 1,800 replicas of 128 GPUs, 32 micro-batches each, evaluated stage by stage.
Scenario stageByStage() {
    Scenario scenario = oneCampus(7200);
    scenario.job.model = "Llama 3 405B";
    scenario.job.globalBatch = 1800 * 32;
    scenario.job.plan.tensor = 8;
    scenario.job.plan.pipeline = 16;
    scenario.job.plan.virtualStages = 1;
    scenario.job.plan.detail = PipelineDetail::stages;
    return scenario;
}

/// One campus with this many GPUs in racks of 32, or the Colossus example for its 230,400.
Scenario scenarioOf(std::int64_t gpus) {
    if (gpus == 230400)
        return exampleNamed("colossus-1");
    return oneCampus(static_cast<std::uint32_t>(gpus / 32));
}

/// Of the straight line through the points, by least squares.
double slopeOf(const std::vector<std::pair<double, double>>& points) {
    double x = 0;
    double y = 0;
    for (const auto& [a, b] : points) {
        x += a / static_cast<double>(points.size());
        y += b / static_cast<double>(points.size());
    }
    double above = 0;
    double below = 0;
    for (const auto& [a, b] : points) {
        above += (a - x) * (b - y);
        below += (a - x) * (a - x);
    }
    return above / below;
}

/// Bytes a second of a sum over an array far larger than any cache.
double readBandwidth() {
    static const double measured = [] {
        const std::vector<std::uint32_t> words(std::size_t{1} << 26, 1u);
        const auto begin = std::chrono::steady_clock::now();
        for (int i = 0; i < 5; ++i)
            benchmark::DoNotOptimize(std::accumulate(words.begin(), words.end(), 0u));
        const std::chrono::duration<double> taken = std::chrono::steady_clock::now() - begin;
        return 5.0 * sizeof(std::uint32_t) * static_cast<double>(words.size()) / taken.count();
    }();
    return measured;
}

/// What a step must move for each GPU: its lasting ticks are read, its own written, and read once more.
constexpr double bytesPerGpu = 12;

void countSteps(benchmark::State& state, const Fleet& fleet) {
    const auto steps = static_cast<double>(state.iterations());
    state.counters["gpus"] = fleet.gpuCount();
    state.counters["steps_per_second"] = benchmark::Counter(steps, benchmark::Counter::kIsRate);
    state.counters["gpu_steps_per_second"] =
        benchmark::Counter(steps * fleet.gpuCount(), benchmark::Counter::kIsRate);
    state.counters["memory_limit_steps_per_second"] = readBandwidth() / (bytesPerGpu * fleet.gpuCount());
}

void engineSteps(benchmark::State& state) {
    Engine engine(fleetOf(scenarioOf(state.range(0))));
    for (auto _ : state)
        benchmark::DoNotOptimize(engine.advance().duration());
    countSteps(state, engine.fleet());
}

void engineStepsByStages(benchmark::State& state) {
    Engine engine(fleetOf(stageByStage()));
    for (auto _ : state)
        benchmark::DoNotOptimize(engine.advance().duration());
    countSteps(state, engine.fleet());
}

/// All that can make a GPU late, with published magnitudes.
void engineStepsWithStragglers(benchmark::State& state) {
    Scenario scenario = scenarioOf(state.range(0));
    scenario.job.stragglers.driftSpread = 0.005;
    scenario.job.stragglers.spikesPerGpuDay = 0.1;
    scenario.job.stragglers.failSlowPerGpuYear = 1;
    Engine engine(fleetOf(scenario));
    for (auto _ : state)
        benchmark::DoNotOptimize(engine.advance().duration());
    countSteps(state, engine.fleet());
}

/// Closed-form evaluations of plans that all differ.
void planEvaluations(benchmark::State& state) {
    TrainingJob job = exampleNamed("colossus-1").job;
    const GpuType& gpu = *shippedCatalog().gpu("H100 SXM");
    const ModelType& model = *shippedCatalog().model(job.model);
    StepQuestion question = jobQuestion(shippedBasis(), gpu, model, job, {1600, 9});
    double evaluations = 0;
    for (auto _ : state) {
        question.plan.tensor = 1 << (static_cast<int>(evaluations) % 4);
        question.plan.microBatches = 1 + static_cast<int>(evaluations) % 64;
        benchmark::DoNotOptimize(estimateStep(question));
        ++evaluations;
    }
    state.counters["plans_per_second"] = benchmark::Counter(evaluations, benchmark::Counter::kIsRate);
}

/// How the time of a step grows with GPUs: the slope of its logarithm from 1,000 to 1,000,000.
void growthWithGpus(benchmark::State& state) {
    std::vector<std::pair<double, double>> points;
    for (auto _ : state) {
        points.clear();
        for (const std::uint32_t racks : {32u, 320u, 3200u, 32000u}) {
            Engine engine(fleetOf(oneCampus(racks)));
            const int steps = static_cast<int>(64000 / racks) + 3;
            engine.advance(); // touches its memory
            const auto begin = std::chrono::steady_clock::now();
            for (int i = 0; i < steps; ++i)
                benchmark::DoNotOptimize(engine.advance().duration());
            const std::chrono::duration<double> taken = std::chrono::steady_clock::now() - begin;
            points.emplace_back(std::log(32.0 * racks), std::log(taken.count() / steps));
        }
    }
    state.counters["exponent_1k_to_1M"] = slopeOf(points);
    state.counters["exponent_10k_to_1M"] = slopeOf({points.begin() + 1, points.end()});
    state.counters["steps_per_second_at_1M"] = std::exp(-points.back().second);
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

/// Every iteration a rack group is a little older, as after an edit.
void recompile(benchmark::State& state, Scenario scenario) {
    for (auto _ : state) {
        scenario.rackGroups.front().age.value += 1e-6;
        benchmark::DoNotOptimize(fleetOf(scenario));
    }
}

void compileEdited(benchmark::State& state) {
    recompile(state, scenarioOf(state.range(0)));
}

void compileStages(benchmark::State& state) {
    recompile(state, stageByStage());
}

void compileManyGroups(benchmark::State& state) {
    recompile(state,
              manyGroups(static_cast<Crossing>(state.range(0)), static_cast<PipelineDetail>(state.range(1))));
}

void examineEdited(benchmark::State& state) {
    Scenario scenario = scenarioOf(state.range(0));
    for (auto _ : state)
        benchmark::DoNotOptimize(examine(scenario, shippedBasis()));
}

void examineManyGroups(benchmark::State& state) {
    const Scenario scenario = manyGroups(Crossing::data, PipelineDetail::alike);
    for (auto _ : state)
        benchmark::DoNotOptimize(examine(scenario, shippedBasis()));
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
BENCHMARK(engineStepsByStages)->Unit(benchmark::kMicrosecond);
BENCHMARK(engineStepsWithStragglers)->Arg(230400)->Unit(benchmark::kMicrosecond);
BENCHMARK(planEvaluations)->Unit(benchmark::kNanosecond);
BENCHMARK(growthWithGpus)->Iterations(1)->Unit(benchmark::kMillisecond);
BENCHMARK(sessionSteps)->Arg(1024)->Arg(16384)->Arg(230400)->Unit(benchmark::kMicrosecond);
BENCHMARK(compileFleet)->Arg(230400)->Unit(benchmark::kMillisecond);
BENCHMARK(compileEdited)->Arg(230400)->Unit(benchmark::kMillisecond);
BENCHMARK(compileStages)->Unit(benchmark::kMillisecond);
BENCHMARK(compileManyGroups)->ArgsProduct({{0, 1, 2}, {0, 1}})->Unit(benchmark::kMillisecond);
BENCHMARK(examineEdited)->Arg(230400)->Unit(benchmark::kMillisecond);
BENCHMARK(examineManyGroups)->Unit(benchmark::kMillisecond);
BENCHMARK(causesOfGpus)->Arg(230400)->Unit(benchmark::kMicrosecond);
BENCHMARK(parseAndPrint)->Unit(benchmark::kMicrosecond);
BENCHMARK(streamingTriad)->Unit(benchmark::kMillisecond);
BENCHMARK(streamingRead)->Unit(benchmark::kMillisecond);

} // namespace

BENCHMARK_MAIN();
