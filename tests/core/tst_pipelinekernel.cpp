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
            block.passes[row].lane[lane] = static_cast<std::uint32_t>(passTicks[row]);
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

std::vector<std::uint64_t> laneOf(const std::vector<LaneTicks>& rows, std::size_t lane) {
    std::vector<std::uint64_t> ticks;
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
    void plainSplitIsTheSame();
    void lanesThatFitAreRight();
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
        std::vector<std::uint64_t> ticks(replicas * stages * ranks);
        for (std::uint64_t& gpu : ticks)
            gpu = dice.word() >> dice.whole(1, 50);
        std::vector<WideTicks> longest(stages);
        longest[0].lane.fill(5); // of an earlier block
        maxOverRanks(ticks.data(), replicas, stages, ranks, longest.data());
        for (std::size_t stage = 0; stage < stages; ++stage)
            for (std::size_t lane = 0; lane < pipelineLanes; ++lane) {
                std::uint64_t most = 0;
                for (std::size_t rank = 0; lane < replicas && rank < ranks; ++rank)
                    most = std::max(most, ticks[(lane * stages + stage) * ranks + rank]);
                QCOMPARE(longest[stage].lane[lane], most);
            }
    }
}

void PipelineKernelTest::plainSplitIsTheSame() {
    Dice dice(6);
    for (int i = 0; i < 300; ++i) {
        const PipelineProgram program =
            makeProgram(PipelineSchedule::interleaved, {1, dice.whole(1, 8), dice.whole(1, 100)});
        const PassShares shares{static_cast<std::uint32_t>(dice.word()) / 2, 0x7fffffffu,
                                dice.whole(0, 1000000)};
        std::vector<LaneTicks> ticks(1);
        for (std::uint32_t& lane : ticks[0].lane)
            lane = static_cast<std::uint32_t>(dice.word());
        PipelineBlock block(program);
        splitPasses(program, {shares}, ticks.data(), block);
        for (std::size_t lane = 0; lane < pipelineLanes; ++lane) {
            const StagePasses plain = splitPasses(program.shape, shares, ticks[0].lane[lane]);
            for (std::size_t kind = 0; kind < passKinds; ++kind)
                QCOMPARE(plain.length[kind], std::uint64_t{block.passes[kind].lane[lane]});
            QCOMPARE(plain.tail, std::uint64_t{block.tail[0].lane[lane]});
        }
    }
    // Half of 2^40 / 4, where 32 bits would have lost all of it.
    const StagePasses wide = splitPasses({1, 1, 4}, {PassShares::of(0.5), 0, 0}, std::uint64_t{1} << 40);
    QCOMPARE(wide.length[0], std::uint64_t{1} << 37);
    QCOMPARE(wide.length[1], std::uint64_t{1} << 37);
}

/// Stages a few to a thousand times as long as without noise, so that some replicas take longer than the
/// 2^32 ticks of a lane: every lane that is said to fit ends when the trace in 64 bits says, and those that
/// are said not to are mostly those that do not.
void PipelineKernelTest::lanesThatFitAreRight() {
    Dice dice(7);
    int fit = 0;
    int beyond = 0;
    int refused = 0;
    for (int i = 0; i < 300; ++i) {
        const PipelineProgram program = randomProgram(dice);
        const auto channels = randomChannels(dice, program);
        std::vector<PassShares> shares(program.shape.stages);
        std::vector<std::uint64_t> quiet;
        for (PassShares& share : shares) {
            share = {PassShares::of(dice.real(0.2, 0.5)), PassShares::of(0.3), dice.whole(0, 300000)};
            quiet.push_back(share.once + dice.whole(1000000, 30000000));
        }
        const auto endOf = [&](const std::vector<std::uint64_t>& stages) {
            std::vector<std::uint64_t> passes;
            std::vector<std::int64_t> tails;
            for (std::size_t stage = 0; stage < stages.size(); ++stage) {
                const StagePasses split = splitPasses(program.shape, shares[stage], stages[stage]);
                passes.insert(passes.end(), split.length.begin(), split.length.end());
                tails.push_back(static_cast<std::int64_t>(split.tail));
            }
            Ticks end;
            for (const TracedPass& pass : tracePipeline(program, passes, channels))
                end = std::max(end, pass.end + Ticks{tails[pass.stage]});
            return end;
        };
        const auto most = mostNarrow(program, shares, quiet, endOf(quiet));
        std::vector<WideTicks> longest(quiet.size());
        for (std::size_t lane = 0; lane < pipelineLanes; ++lane) {
            const double all = dice.chance(0.5) ? dice.magnitude(1, 300) : 1;
            for (std::size_t stage = 0; stage < quiet.size(); ++stage)
                longest[stage].lane[lane] =
                    static_cast<std::uint64_t>(static_cast<double>(quiet[stage]) * all *
                                               (dice.chance(0.1) ? dice.magnitude(1, 1000) : 1));
        }
        std::vector<LaneTicks> narrow(quiet.size());
        const std::uint32_t wide = narrowed(longest.data(), most, narrow.data());
        PipelineBlock block(program);
        splitPasses(program, shares, narrow.data(), block);
        evaluatePipeline(program, channels, block);
        for (std::size_t lane = 0; lane < pipelineLanes; ++lane) {
            std::vector<std::uint64_t> stages;
            Ticks end;
            for (std::size_t stage = 0; stage < quiet.size(); ++stage) {
                stages.push_back(longest[stage].lane[lane]);
                end = std::max(end, Ticks{block.ends[stage].lane[lane]});
            }
            const Ticks expected = endOf(stages);
            const bool isRefused = (wide >> lane & 1u) != 0;
            refused += isRefused ? 1 : 0;
            beyond += expected.count > 0xffffffffLL ? 1 : 0;
            if (isRefused)
                continue;
            QCOMPARE(end.count, expected.count);
            ++fit;
        }
    }
    QVERIFY(fit > 2000 && beyond > 200);
    QVERIFY(refused >= beyond && refused < 4 * beyond);
}

QTEST_APPLESS_MAIN(PipelineKernelTest)
#include "tst_pipelinekernel.moc"
