// The loops over blocks of replicas against plain ones, and laws of a pipeline's step.
#include <QObject>
#include <QTest>

#include "core/training/PipelineKernel.h"
#include "tests/core/RandomPipeline.h"

using namespace lockstep;

namespace {

void fillRandomly(Dice& dice, const PipelineProgram& program, PipelineBlock& block) {
    for (std::size_t lane = 0; lane < pipelineLanes; ++lane) {
        const auto passTicks = randomPassTicks(dice, program);
        for (std::size_t row = 0; row < passTicks.size(); ++row)
            block.passes[row].lane[lane] = passTicks[row];
    }
    for (LaneTicks& tail : block.tail)
        for (std::uint32_t& ticks : tail.lane)
            ticks = dice.whole(0, 50);
}

/// First start and last end of a stage in the trace of one lane.
std::pair<Ticks, Ticks> spanOf(const std::vector<TracedPass>& traced, std::uint32_t stage) {
    const auto isOfStage = [stage](const TracedPass& pass) { return pass.stage == stage; };
    return {std::ranges::find_if(traced, isOfStage)->start,
            std::find_if(traced.rbegin(), traced.rend(), isOfStage)->end};
}

std::vector<std::uint32_t> laneOf(const std::vector<LaneTicks>& rows, std::size_t lane) {
    std::vector<std::uint32_t> ticks;
    for (const LaneTicks& row : rows)
        ticks.push_back(row.lane[lane]);
    return ticks;
}

} // namespace

class PipelineKernelTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void sameTicksAsTheTrace();
    void evaluatesTheSameTwice();
    void longerNeverShortens();
    void stageTicksDivideExactly();
    void sharesOfAMicroBatch();
    void longestRankOfEachStage();
};

void PipelineKernelTest::sameTicksAsTheTrace() {
    Dice dice(1);
    for (int i = 0; i < 200; ++i) {
        const PipelineProgram program = randomProgram(dice);
        const auto channels = randomChannels(dice, program);
        PipelineBlock block(program);
        fillRandomly(dice, program, block);
        evaluatePipeline(program, channels, block);
        for (std::size_t lane = 0; lane < pipelineLanes; ++lane) {
            const auto traced = tracePipeline(program, laneOf(block.passes, lane), channels);
            for (std::uint32_t stage = 0; stage < program.shape.stages; ++stage) {
                const auto [start, end] = spanOf(traced, stage);
                QCOMPARE(Ticks{block.starts[stage].lane[lane]}.count, start.count);
                QCOMPARE(Ticks{block.ends[stage].lane[lane]}.count, end.count + block.tail[stage].lane[lane]);
            }
        }
    }
}

void PipelineKernelTest::evaluatesTheSameTwice() {
    // Memory of an earlier block, here of longer passes, leaves no trace in the next.
    Dice dice(2);
    const PipelineProgram program = makeProgram(PipelineSchedule::interleaved, {5, 3, 12});
    const auto channels = randomChannels(dice, program);
    PipelineBlock fresh(program);
    fillRandomly(dice, program, fresh);
    PipelineBlock used = fresh;
    for (LaneTicks& row : used.passes)
        row.lane.fill(9999);
    evaluatePipeline(program, channels, used);
    used.passes = fresh.passes;
    evaluatePipeline(program, channels, used);
    evaluatePipeline(program, channels, fresh);
    QVERIFY(used.ends == fresh.ends);
    QVERIFY(used.starts == fresh.starts);
}

void PipelineKernelTest::longerNeverShortens() {
    Dice dice(3);
    for (int i = 0; i < 200; ++i) {
        const PipelineProgram program = randomProgram(dice);
        auto channels = randomChannels(dice, program);
        PipelineBlock block(program);
        fillRandomly(dice, program, block);
        PipelineBlock longer = block;
        evaluatePipeline(program, channels, block);
        for (std::uint32_t& ticks : longer.passes[dice.whole(0, program.shape.stages * 3 - 1)].lane)
            ticks += dice.whole(0, 1000);
        channels[dice.whole(0, program.boundaryChannels() - 1)].occupancy += dice.whole(0, 100);
        channels[dice.whole(0, program.boundaryChannels() - 1)].delay += dice.whole(0, 100);
        evaluatePipeline(program, channels, longer);
        for (std::size_t stage = 0; stage < program.shape.stages; ++stage)
            for (std::size_t lane = 0; lane < pipelineLanes; ++lane) {
                QVERIFY(longer.starts[stage].lane[lane] >= block.starts[stage].lane[lane]);
                QVERIFY(longer.ends[stage].lane[lane] >= block.ends[stage].lane[lane]);
            }
    }
}

void PipelineKernelTest::stageTicksDivideExactly() {
    Dice dice(4);
    for (int i = 0; i < 300; ++i) {
        const PipelineShape shape{1, dice.whole(1, 8), dice.whole(1, i % 2 ? 64 : 5000)};
        const PipelineProgram program = makeProgram(PipelineSchedule::interleaved, shape);
        const std::uint32_t parts = shape.chunks * shape.microBatches;
        std::vector<LaneTicks> ticks(1);
        for (std::uint32_t& lane : ticks[0].lane)
            lane = static_cast<std::uint32_t>(dice.word());
        // Where rounding of the reciprocal would show first.
        ticks[0].lane[0] = 0xffffffffu;
        ticks[0].lane[1] = 0xffffffffu / parts * parts;
        ticks[0].lane[2] = 0xffffffffu / parts * parts - 1;
        ticks[0].lane[3] = 0;
        PipelineBlock block(program);
        const std::uint32_t once = i % 3 ? dice.whole(0, 100) : static_cast<std::uint32_t>(dice.word());
        splitPasses(program, {{static_cast<std::uint32_t>(dice.word()) / 2, 0x7fffffffu, once}}, ticks.data(),
                    block);
        for (std::size_t lane = 0; lane < pipelineLanes; ++lane) {
            const std::uint32_t length =
                block.passes[0].lane[lane] + block.passes[1].lane[lane] + block.passes[2].lane[lane];
            const std::uint32_t apart = std::min(once, ticks[0].lane[lane]);
            QCOMPARE(length, (ticks[0].lane[lane] - apart) / parts);
            QCOMPARE(block.tail[0].lane[lane], apart + (ticks[0].lane[lane] - apart) % parts);
        }
    }
}

void PipelineKernelTest::sharesOfAMicroBatch() {
    // 12,503 of which 500 are the optimizer's: over 4 micro-batches 3,000 each and 3 left. A quarter forward,
    // half for the weights, the rest backward.
    const PipelineProgram program = makeProgram(PipelineSchedule::zeroBubble, {1, 1, 4});
    std::vector<LaneTicks> ticks(1);
    ticks[0].lane.fill(12503);
    PipelineBlock block(program);
    splitPasses(program, {{PassShares::of(0.25), PassShares::of(0.5), 500}}, ticks.data(), block);
    QCOMPARE(block.passes[0].lane[7], 750u);
    QCOMPARE(block.passes[1].lane[7], 750u);
    QCOMPARE(block.passes[2].lane[7], 1500u);
    QCOMPARE(block.tail[0].lane[7], 503u);
    // All of it is in the end: one stage never waits.
    evaluatePipeline(program, freeChannels(program), block);
    QCOMPARE(block.ends[0].lane[7], 12503u);
}

void PipelineKernelTest::longestRankOfEachStage() {
    Dice dice(5);
    for (int i = 0; i < 200; ++i) {
        const std::size_t stages = dice.whole(1, 150);
        const std::size_t ranks = dice.whole(1, 17);
        const std::size_t replicas = dice.whole(1, pipelineLanes);
        std::vector<std::uint32_t> ticks(replicas * stages * ranks);
        for (std::uint32_t& gpu : ticks)
            gpu = static_cast<std::uint32_t>(dice.word());
        std::vector<LaneTicks> longest(stages);
        longest[0].lane.fill(5); // of an earlier block
        maxOverRanks(ticks.data(), replicas, stages, ranks, longest.data());
        for (std::size_t stage = 0; stage < stages; ++stage)
            for (std::size_t lane = 0; lane < pipelineLanes; ++lane) {
                std::uint32_t most = 0;
                for (std::size_t rank = 0; lane < replicas && rank < ranks; ++rank)
                    most = std::max(most, ticks[(lane * stages + stage) * ranks + rank]);
                QCOMPARE(longest[stage].lane[lane], most);
            }
    }
}

QTEST_APPLESS_MAIN(PipelineKernelTest)
#include "tst_pipelinekernel.moc"
