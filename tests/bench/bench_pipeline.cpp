// How many steps a second where every replica goes through its pipeline pass by pass, and where the time
// goes: noise of each GPU, the longest rank of each stage, the split into passes, the schedule.

#include <algorithm>

#include <benchmark/benchmark.h>

#include "core/training/PipelineKernel.h"
#include "core/training/StepKernel.h"

namespace {

using namespace lockstep;

/// 230,400 GPUs: 1,800 replicas of 16 stages of 8 tensor ranks.
constexpr std::size_t replicas = 1800;
constexpr std::uint32_t stages = 16;
constexpr std::size_t ranks = 8;
constexpr std::size_t gpusOfBlock = pipelineLanes * stages * ranks;
constexpr std::size_t blocks = (replicas + pipelineLanes - 1) / pipelineLanes;
static_assert(gpusOfBlock % noiseBatch == 0);

/// A step of 2 s of compute, 32 micro-batches, links of 2 ms and 5 ms.
struct Job {
    Job(PipelineSchedule schedule, std::uint32_t chunks)
        : program(makeProgram(schedule, {stages, chunks, 32}))
        , channels(freeChannels(program))
        , lasting(gpusOfBlock * blocks, 20000000u)
        , ticks(lasting.size())
        , noise(scaledQuantiles(200000, 8000000))
        , longest(stages * blocks)
        , block(program) {
        for (std::uint32_t channel = 0; channel < program.boundaryChannels(); ++channel)
            channels[channel] = {20000, 50000};
        draw();
        for (std::size_t b = 0; b < blocks; ++b)
            findLongest(b);
        split(0);
    }

    std::size_t replicasOf(std::size_t b) const {
        return std::min(pipelineLanes, replicas - b * pipelineLanes);
    }
    void draw(std::size_t b) {
        std::uint32_t words[noiseBatch];
        for (std::size_t at = b * gpusOfBlock; at < (b + 1) * gpusOfBlock; at += noiseBatch) {
            drawBatch({1, 1, step, NoisePurpose::step}, static_cast<std::uint32_t>(at / noiseBatch), words);
            addNoise(lasting.data() + at, words, noise.data(), noiseBatch, ticks.data() + at);
        }
    }
    void draw() {
        for (std::size_t b = 0; b < blocks; ++b)
            draw(b);
    }
    void findLongest(std::size_t b) {
        maxOverRanks(ticks.data() + b * gpusOfBlock, replicasOf(b), stages, ranks, &longest[b * stages]);
    }
    void split(std::size_t b) {
        benchmark::DoNotOptimize(narrowed(&longest[b * stages], most, narrow.data()));
        splitPasses(program, shares, narrow.data(), block);
    }
    std::uint32_t latest() const {
        std::uint32_t end = 0;
        for (const LaneTicks& ends : block.ends)
            for (const std::uint32_t lane : ends.lane)
                end = std::max(end, lane);
        return end;
    }

    PipelineProgram program;
    std::vector<ChannelTicks> channels;
    std::vector<std::uint32_t> lasting;
    std::vector<std::uint64_t> ticks;
    std::vector<std::int32_t> noise;
    std::vector<WideTicks> longest; ///< [block][stage]
    std::vector<LaneTicks> narrow{stages};
    std::vector<std::uint32_t> most{std::vector<std::uint32_t>(stages, 0xffffffffu)};
    PipelineBlock block;
    std::vector<PassShares> shares{stages, {PassShares::of(1.0 / 3), 0}};
    std::uint32_t step = 0;
};

Job jobOf(const benchmark::State& state) {
    return {static_cast<PipelineSchedule>(state.range(0)), static_cast<std::uint32_t>(state.range(1))};
}

void countSteps(benchmark::State& state, const Job& job) {
    const auto steps = static_cast<double>(state.iterations());
    state.counters["steps_per_second"] = benchmark::Counter(steps, benchmark::Counter::kIsRate);
    state.counters["passes_per_second"] = benchmark::Counter(
        steps * static_cast<double>(replicas * job.program.operations.size()), benchmark::Counter::kIsRate);
    state.counters["slots"] = job.program.slots;
}

void wholeStep(benchmark::State& state) {
    Job job = jobOf(state);
    for (auto _ : state) {
        ++job.step;
        std::uint32_t end = 0;
        for (std::size_t b = 0; b < blocks; ++b) {
            job.draw(b);
            job.findLongest(b);
            job.split(b);
            evaluatePipeline(job.program, job.channels, job.block);
            end = std::max(end, job.latest());
        }
        benchmark::DoNotOptimize(end);
    }
    countSteps(state, job);
}

void noiseAlone(benchmark::State& state) {
    Job job = jobOf(state);
    for (auto _ : state) {
        ++job.step;
        job.draw();
        benchmark::DoNotOptimize(job.ticks.data());
        benchmark::ClobberMemory();
    }
    countSteps(state, job);
}

void longestAlone(benchmark::State& state) {
    Job job = jobOf(state);
    for (auto _ : state) {
        for (std::size_t b = 0; b < blocks; ++b)
            job.findLongest(b);
        benchmark::DoNotOptimize(job.longest.data());
        benchmark::ClobberMemory();
    }
    countSteps(state, job);
}

void splitAlone(benchmark::State& state) {
    Job job = jobOf(state);
    for (auto _ : state)
        for (std::size_t b = 0; b < blocks; ++b) {
            job.split(b);
            benchmark::DoNotOptimize(job.block.passes.data());
            benchmark::ClobberMemory();
        }
    countSteps(state, job);
}

void scheduleAlone(benchmark::State& state) {
    Job job = jobOf(state);
    for (auto _ : state)
        for (std::size_t b = 0; b < blocks; ++b) {
            evaluatePipeline(job.program, job.channels, job.block);
            benchmark::DoNotOptimize(job.block.ends.data());
            benchmark::ClobberMemory();
        }
    countSteps(state, job);
}

void programMade(benchmark::State& state) {
    const auto schedule = static_cast<PipelineSchedule>(state.range(0));
    for (auto _ : state)
        benchmark::DoNotOptimize(makeProgram(schedule, {stages, 4, 64}));
}

/// Reads and writes of a step's GPUs at the speed of memory: lasting ticks in, ticks out, nothing computed.
void memoryLimit(benchmark::State& state) {
    constexpr std::size_t gpus = gpusOfBlock * blocks;
    // As many steps' arrays as no cache holds.
    std::vector<std::uint32_t> in(gpus * 128, 1u);
    std::vector<std::uint32_t> out(in.size());
    for (auto _ : state) {
        for (std::size_t i = 0; i < in.size(); ++i)
            out[i] = in[i] + 1;
        benchmark::DoNotOptimize(out.data());
        benchmark::ClobberMemory();
    }
    state.counters["steps_per_second"] =
        benchmark::Counter(static_cast<double>(state.iterations()) * 128, benchmark::Counter::kIsRate);
    state.SetBytesProcessed(static_cast<std::int64_t>(2 * sizeof(std::uint32_t) * in.size()) *
                            state.iterations());
}

constexpr auto number(PipelineSchedule schedule) {
    return static_cast<std::int64_t>(schedule);
}

void everySchedule(benchmark::internal::Benchmark* bench) {
    bench->ArgNames({"schedule", "chunks"})->Unit(benchmark::kMicrosecond);
    bench->Args({number(PipelineSchedule::gPipe), 1});
    bench->Args({number(PipelineSchedule::oneForward), 1});
    bench->Args({number(PipelineSchedule::interleaved), 4});
    bench->Args({number(PipelineSchedule::zeroBubble), 1});
}

BENCHMARK(wholeStep)->Apply(everySchedule);
BENCHMARK(noiseAlone)->Args({number(PipelineSchedule::oneForward), 1})->Unit(benchmark::kMicrosecond);
BENCHMARK(longestAlone)->Args({number(PipelineSchedule::oneForward), 1})->Unit(benchmark::kMicrosecond);
BENCHMARK(splitAlone)->Args({number(PipelineSchedule::oneForward), 1})->Unit(benchmark::kMicrosecond);
BENCHMARK(scheduleAlone)->Apply(everySchedule);
BENCHMARK(programMade)->Arg(number(PipelineSchedule::interleaved))->Unit(benchmark::kMicrosecond);
BENCHMARK(memoryLimit)->Unit(benchmark::kMillisecond);

} // namespace

BENCHMARK_MAIN();
