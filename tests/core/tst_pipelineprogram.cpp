// Orders of pipeline schedules, and what a step takes in them.
#include <map>
#include <numeric>
#include <set>
#include <tuple>

#include <QObject>
#include <QTest>

#include "core/training/PipelineSchedule.h"
#include "tests/core/RandomPipeline.h"

using namespace lockstep;

namespace {

/// Of one stage: "F0.1" is the forward pass of chunk 0 for micro-batch 1.
std::string orderOf(const PipelineProgram& program, std::uint32_t stage) {
    std::string order;
    for (const PipelineOperation& operation : program.operations)
        if (operation.stage == stage) {
            order += "FBW"[static_cast<std::size_t>(operation.kind)];
            if (program.shape.chunks > 1)
                order += std::to_string(operation.chunk) + '.';
            order += std::to_string(operation.microBatch) + ' ';
        }
    return order;
}

std::vector<std::uint64_t> alike(std::uint32_t stages, std::uint64_t forward, std::uint64_t backward,
                                 std::uint64_t weights = 0) {
    std::vector<std::uint64_t> ticks;
    for (std::uint32_t stage = 0; stage < stages; ++stage)
        ticks.insert(ticks.end(), {forward, backward, weights});
    return ticks;
}

/// A step on channels that cost nothing.
std::int64_t stepOf(PipelineSchedule schedule, const PipelineShape& shape,
                    const std::vector<std::uint64_t>& passTicks) {
    const PipelineProgram program = makeProgram(schedule, shape);
    return endOf(tracePipeline(program, passTicks, std::vector<ChannelTicks>(program.channels()))).count;
}

/// The most micro-batches, of all its chunks, whose activations the first stage keeps.
double keptOnFirst(const PipelineProgram& program) {
    const PassKind last =
        program.schedule == PipelineSchedule::zeroBubble ? PassKind::weightGradient : PassKind::backward;
    double kept = 0;
    double most = 0;
    for (const PipelineOperation& operation : program.operations)
        if (operation.stage == 0) {
            kept += operation.kind == PassKind::forward ? 1 : operation.kind == last ? -1 : 0;
            most = std::max(most, kept);
        }
    return most / program.shape.chunks;
}

/// The step by its definition: messages have names instead of slots. Why the trace is another; nothing where
/// it is the same.
const char* faultOf(const PipelineProgram& program, const std::vector<std::uint64_t>& passTicks,
                    const std::vector<ChannelTicks>& channels, const std::vector<TracedPass>& traced) {
    const std::uint32_t stages = program.shape.stages;
    const std::uint32_t parts = program.shape.parts();
    std::map<std::tuple<PassKind, std::uint32_t, std::uint32_t>, std::int64_t> arrived; // of a part's input
    std::map<std::pair<PassKind, std::uint32_t>, std::int64_t> wire;                    // by sending stage
    std::vector<std::int64_t> clock(stages);
    for (std::uint32_t microBatch = 0; microBatch < program.shape.microBatches; ++microBatch)
        arrived[{PassKind::forward, 0, microBatch}] = 0;
    for (const TracedPass& seen : traced) {
        const auto& [kind, chunk, microBatch] = seen.pass;
        const std::uint32_t part = chunk * stages + seen.stage;
        const auto input = arrived.extract({kind, part, microBatch});
        if (input.empty())
            return "a pass before its input, or a second time";
        const std::int64_t start = std::max(clock[seen.stage], input.mapped());
        const std::size_t length = seen.stage * passKinds + static_cast<std::size_t>(kind);
        const std::int64_t end = start + static_cast<std::int64_t>(passTicks[length]);
        if (seen.start.count != start || seen.end.count != end)
            return "another time";
        clock[seen.stage] = end;
        if (kind == PassKind::weightGradient)
            continue;
        const bool forward = kind == PassKind::forward;
        if (forward && part + 1 == parts)
            arrived[{PassKind::backward, part, microBatch}] = end;
        if (!forward && program.schedule == PipelineSchedule::zeroBubble)
            arrived[{PassKind::weightGradient, part, microBatch}] = end;
        if (forward ? part + 1 == parts : part == 0)
            continue;
        const std::uint32_t boundary = forward ? seen.stage : (seen.stage + stages - 1) % stages;
        const ChannelTicks cost = stages == 1 ? ChannelTicks{}
                                              : channels[forward ? PipelineProgram::activations(boundary)
                                                                 : PipelineProgram::gradients(boundary)];
        std::int64_t& busy = wire[{kind, seen.stage}];
        busy = std::max(busy, end) + static_cast<std::int64_t>(cost.occupancy);
        arrived[{kind, forward ? part + 1 : part - 1, microBatch}] =
            busy + static_cast<std::int64_t>(cost.delay);
    }
    return arrived.empty() ? nullptr : "a pass is missing";
}

} // namespace

class PipelineProgramTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void ordersOfTheSchedules();
    void equalStagesTakeTheClosedForm();
    void interleavingDividesTheBubble();
    void missingMicroBatchesCostAtMostTheirTime();
    void weightGradientsFillTheBubble();
    void slowStageHoldsUpEveryMicroBatch();
    void transfersAreWaitedFor();
    void messagesQueueForTheWire();
    void keepsTheActivationsOfTheSchedule();
    void everyShapeCompletes();
    void tracesAreTheDefinition();
};

void PipelineProgramTest::ordersOfTheSchedules() {
    using enum PipelineSchedule;
    QCOMPARE(orderOf(makeProgram(gPipe, {4, 1, 3}), 1), std::string("F0 F1 F2 B0 B1 B2 "));
    // 1F1B, the second of four stages: 4 - 1 - 1 passes ahead.
    QCOMPARE(orderOf(makeProgram(oneForward, {4, 1, 4}), 1), std::string("F0 F1 F2 B0 F3 B1 B2 B3 "));
    // One chunk has nothing to interleave; chunks without interleaving do not count.
    QCOMPARE(orderOf(makeProgram(interleaved, {4, 1, 4}), 1), std::string("F0 F1 F2 B0 F3 B1 B2 B3 "));
    QCOMPARE(orderOf(makeProgram(oneForward, {4, 3, 4}), 1), std::string("F0 F1 F2 B0 F3 B1 B2 B3 "));
    // Megatron, two stages of two chunks: 2 (p-1-s) + (v-1) p = 4 and 2 passes ahead.
    QCOMPARE(orderOf(makeProgram(interleaved, {2, 2, 4}), 0),
             std::string("F0.0 F0.1 F1.0 F1.1 F0.2 B1.0 F0.3 B1.1 F1.2 B0.0 F1.3 B0.1 B1.2 B1.3 B0.2 B0.3 "));
    QCOMPARE(orderOf(makeProgram(interleaved, {2, 2, 4}), 1),
             std::string("F0.0 F0.1 F1.0 B1.0 F1.1 B1.1 F0.2 B0.0 F0.3 B0.1 F1.2 B1.2 F1.3 B1.3 B0.2 B0.3 "));
    // ZB-H1, three kept at most: on the first stage a weight gradient makes room for each further forward
    // pass; the last stage, which 1F1B gives one, can put off two.
    QCOMPARE(orderOf(makeProgram(zeroBubble, {3, 1, 4}), 0),
             std::string("F0 F1 F2 B0 W0 F3 B1 W1 B2 W2 B3 W3 "));
    QCOMPARE(orderOf(makeProgram(zeroBubble, {3, 1, 4}), 2),
             std::string("F0 B0 F1 B1 F2 B2 W0 F3 B3 W1 W2 W3 "));
}

void PipelineProgramTest::equalStagesTakeTheClosedForm() {
    // (m + p - 1) (F + B).
    Dice dice(1);
    for (int i = 0; i < 200; ++i) {
        const PipelineShape shape{dice.whole(1, 16), 1, dice.whole(1, 64)};
        const std::uint32_t forward = dice.whole(1, 1000);
        const std::uint32_t backward = dice.whole(1, 1000);
        const std::int64_t expected = (shape.microBatches + shape.stages - 1) * (forward + backward);
        const auto passTicks = alike(shape.stages, forward, backward);
        QCOMPARE(stepOf(PipelineSchedule::gPipe, shape, passTicks), expected);
        QCOMPARE(stepOf(PipelineSchedule::oneForward, shape, passTicks), expected);
    }
}

void PipelineProgramTest::interleavingDividesTheBubble() {
    // (v m + p - 1) (f + b) with the passes of one chunk, where groups of p fill up.
    for (std::uint32_t stages = 1; stages <= 8; ++stages)
        for (std::uint32_t chunks = 1; chunks <= 4; ++chunks)
            for (std::uint32_t groups = 1; groups <= 4; ++groups) {
                const PipelineShape shape{stages, chunks, groups * stages};
                const std::int64_t expected = (chunks * shape.microBatches + stages - 1) * 30;
                QCOMPARE(stepOf(PipelineSchedule::interleaved, shape, alike(stages, 10, 20)), expected);
            }
}

void PipelineProgramTest::missingMicroBatchesCostAtMostTheirTime() {
    // Leaving passes out cannot lengthen anything, so the step lies between those of full groups.
    for (std::uint32_t stages = 2; stages <= 8; ++stages)
        for (std::uint32_t microBatches = 1; microBatches <= 3 * stages; ++microBatches) {
            const auto step = [&](std::uint32_t count) {
                return stepOf(PipelineSchedule::interleaved, {stages, 3, count}, alike(stages, 10, 20));
            };
            const std::uint32_t full = (microBatches + stages - 1) / stages * stages;
            QVERIFY(step(microBatches) <= step(full));
            QVERIFY(step(microBatches) >= std::int64_t{3} * microBatches * 30 + (stages - 1) * 30);
        }
}

void PipelineProgramTest::weightGradientsFillTheBubble() {
    // p = 4, m = 8, all three passes 10: every stage works 8 x 30 and waits (p-1)(F + B - W) = 30; 1F1B
    // waits 90.
    QCOMPARE(stepOf(PipelineSchedule::zeroBubble, {4, 1, 8}, alike(4, 10, 10, 10)), 270);
    QCOMPARE(stepOf(PipelineSchedule::oneForward, {4, 1, 8}, alike(4, 10, 20)), 330);
    for (std::uint32_t stages = 1; stages <= 16; ++stages)
        for (const std::uint32_t microBatches : {stages, 2 * stages, 3 * stages + 1}) {
            // Idle time by the closed form, also with shorter weight gradients than the order was made for.
            const PipelineShape shape{stages, 1, microBatches};
            QCOMPARE(stepOf(PipelineSchedule::zeroBubble, shape, alike(stages, 10, 10, 10)),
                     std::int64_t{microBatches * 30 + (stages - 1) * 10});
            QCOMPARE(stepOf(PipelineSchedule::zeroBubble, shape, alike(stages, 12, 11, 7)),
                     std::int64_t{microBatches * 30 + (stages - 1) * 16});
        }
}

void PipelineProgramTest::slowStageHoldsUpEveryMicroBatch() {
    // Sum of t + (m-1) max t, with forward a third of t. GPipe's two halves are flow shops with jobs alike,
    // where that is exact, and the turn at the last stage adds them up.
    Dice dice(2);
    for (int i = 0; i < 200; ++i) {
        const PipelineShape shape{dice.whole(1, 12), 1, dice.whole(1, 48)};
        std::vector<std::uint32_t> stage(shape.stages);
        for (std::uint32_t& ticks : stage)
            ticks = dice.whole(1, 500);
        const auto closedForm = [&] {
            return std::int64_t{3} * std::accumulate(stage.begin(), stage.end(), std::int64_t{0}) +
                   std::int64_t{3} * (shape.microBatches - 1) * *std::ranges::max_element(stage);
        };
        const auto step = [&](PipelineSchedule schedule) {
            std::vector<std::uint64_t> passTicks;
            for (const std::uint64_t ticks : stage)
                passTicks.insert(passTicks.end(), {ticks, 2 * ticks, 0});
            return stepOf(schedule, shape, passTicks);
        };
        QCOMPARE(step(PipelineSchedule::gPipe), closedForm());
        // 1F1B lets a slow first stage work while it would wait, so it is never above.
        QVERIFY(step(PipelineSchedule::oneForward) <= closedForm());
        // A slowest last stage never waits once it has begun: exact again.
        stage.back() = *std::ranges::max_element(stage);
        QCOMPARE(step(PipelineSchedule::oneForward), closedForm());
    }
}

void PipelineProgramTest::transfersAreWaitedFor() {
    // Two stages, one micro-batch: F 100, wire 10, on the way 5, F 100, B 200, back 20 + 7, B 200.
    PipelineProgram program = makeProgram(PipelineSchedule::oneForward, {2, 1, 1});
    std::vector<ChannelTicks> channels(program.channels());
    channels[PipelineProgram::activations(0)] = {10, 5};
    channels[PipelineProgram::gradients(0)] = {20, 7};
    QCOMPARE(endOf(tracePipeline(program, alike(2, 100, 200), channels)).count, 642);
    // Two chunks a stage: 0 -> 1 -> round to 0 -> 1, and back over the same boundaries.
    program = makeProgram(PipelineSchedule::interleaved, {2, 2, 1});
    channels[PipelineProgram::activations(1)] = {1000, 500};
    channels[PipelineProgram::gradients(1)] = {3000, 0};
    const std::int64_t passes = 4 * 300;
    const std::int64_t messages = 15 + 1500 + 15 + 27 + 3000 + 27;
    QCOMPARE(endOf(tracePipeline(program, alike(2, 100, 200), channels)).count, passes + messages);
}

void PipelineProgramTest::messagesQueueForTheWire() {
    // GPipe, three micro-batches, F 10, wire 100, on the way 50: they leave at 110, 210, 310 and the last
    // forward pass ends at 370; delay is paid once, not a message. Then three backward passes of 1 on the
    // last stage, gradients free, the last one on the first stage ends at 374.
    const PipelineProgram program = makeProgram(PipelineSchedule::gPipe, {2, 1, 3});
    std::vector<ChannelTicks> channels(program.channels());
    channels[PipelineProgram::activations(0)] = {100, 50};
    QCOMPARE(endOf(tracePipeline(program, alike(2, 10, 1), channels)).count, 374);
}

void PipelineProgramTest::keepsTheActivationsOfTheSchedule() {
    for (const PipelineSchedule schedule : everySchedule)
        for (const std::uint32_t stages : {2, 4, 8})
            for (const std::uint32_t chunks : {1, 2, 4}) {
                const PipelineProgram program = makeProgram(schedule, {stages, chunks, 8 * stages});
                QCOMPARE(keptOnFirst(program), keptMicroBatches(schedule, stages, chunks, 8 * stages));
            }
}

void PipelineProgramTest::everyShapeCompletes() {
    for (const PipelineSchedule schedule : everySchedule)
        for (std::uint32_t stages = 1; stages <= 16; ++stages)
            for (std::uint32_t chunks = 1; chunks <= 4; ++chunks)
                for (std::uint32_t microBatches = 1; microBatches <= 64; ++microBatches) {
                    const PipelineProgram program = makeProgram(schedule, {stages, chunks, microBatches});
                    const std::size_t kinds = schedule == PipelineSchedule::zeroBubble ? 3 : 2;
                    QCOMPARE(program.operations.size(), kinds * program.shape.parts() * microBatches);
                    // Few enough to stay in the first cache: not one a micro-batch.
                    QVERIFY(program.slots <= 2 + 3 * program.shape.parts());
                }
}

void PipelineProgramTest::tracesAreTheDefinition() {
    Dice dice(3);
    for (int i = 0; i < 300; ++i) {
        const PipelineProgram program = randomProgram(dice);
        const auto passTicks = randomPassTicks(dice, program);
        const auto channels = randomChannels(dice, program);
        const char* fault =
            faultOf(program, passTicks, channels, tracePipeline(program, passTicks, channels));
        QVERIFY2(!fault, fault);
    }
}

QTEST_APPLESS_MAIN(PipelineProgramTest)
#include "tst_pipelineprogram.moc"
