// Bubbles of pipeline schedules, and how layers fall on stages.
#include <cmath>

#include <QObject>
#include <QTest>

#include "core/training/PipelineSchedule.h"

using namespace lockstep;

namespace {

const StagePass equalPasses{{1}, {1}, {1}};

TransformerShape layersOnly(double layers, double ahead = 0) {
    TransformerShape shape;
    shape.layers = layers;
    shape.predictedAhead = ahead;
    return shape;
}

} // namespace

class PipelineScheduleTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void bubbleShares();
    void zeroBubbleFillsWithWeightGradients();
    void oneStageHasNoBubble();
    void layersFallOnStages();
    void keptActivations();
};

void PipelineScheduleTest::bubbleShares() {
    // p = 16, m = 64: 15 / 79; with four chunks 15 / (4 x 64 + 15).
    const auto share = [](PipelineSchedule schedule, double chunks) {
        return bubbleShare(schedule, 16, chunks, 64, equalPasses);
    };
    QVERIFY(std::fabs(share(PipelineSchedule::oneForward, 1) - 0.18987) < 1e-5);
    QCOMPARE(share(PipelineSchedule::gPipe, 1), share(PipelineSchedule::oneForward, 1));
    QVERIFY(std::fabs(share(PipelineSchedule::interleaved, 4) - 0.05535) < 1e-5);
}

void PipelineScheduleTest::zeroBubbleFillsWithWeightGradients() {
    // F = B = W: F + B - W is a third of F + B + W.
    const Seconds plain = pipelineBubble(PipelineSchedule::oneForward, 8, 1, equalPasses);
    QCOMPARE(plain.value, 21.0);
    QCOMPARE(pipelineBubble(PipelineSchedule::zeroBubble, 8, 1, equalPasses).value, 7.0);
    const StagePass heavyWeights{{1}, {1}, {3}};
    QCOMPARE(pipelineBubble(PipelineSchedule::zeroBubble, 8, 1, heavyWeights).value, 0.0);
}

void PipelineScheduleTest::oneStageHasNoBubble() {
    for (const auto schedule : {PipelineSchedule::gPipe, PipelineSchedule::oneForward,
                                PipelineSchedule::interleaved, PipelineSchedule::zeroBubble})
        QCOMPARE(pipelineBubble(schedule, 1, 1, equalPasses).value, 0.0);
}

void PipelineScheduleTest::layersFallOnStages() {
    // 96 over 8: twelve each. 126 over 16: (126 + 2) / 16 = 8, seven beside the embedding and the head.
    QCOMPARE(stageLayers(layersOnly(96), 8).fullest, 12.0);
    QCOMPARE(stageLayers(layersOnly(96), 8).last, 12.0);
    QCOMPARE(stageLayers(layersOnly(126), 16).fullest, 8.0);
    QCOMPARE(stageLayers(layersOnly(126), 16).last, 7.0);
    // 61 and a further token predicted: 65 units over 4 stages; the last gives up three for two heads.
    QCOMPARE(stageLayers(layersOnly(61, 1), 4).fullest, 16.0);
    QCOMPARE(stageLayers(layersOnly(61, 1), 4).last, 13.0);
}

void PipelineScheduleTest::keptActivations() {
    QCOMPARE(keptMicroBatches(PipelineSchedule::gPipe, 8, 1, 64), 64.0);
    QCOMPARE(keptMicroBatches(PipelineSchedule::oneForward, 8, 1, 64), 8.0);
    QCOMPARE(keptMicroBatches(PipelineSchedule::oneForward, 8, 1, 4), 4.0);
    // Interleaved: 8 x (1 + 7 / 16).
    QCOMPARE(keptMicroBatches(PipelineSchedule::interleaved, 8, 2, 64), 11.5);
}

QTEST_APPLESS_MAIN(PipelineScheduleTest)
#include "tst_pipelineschedule.moc"
