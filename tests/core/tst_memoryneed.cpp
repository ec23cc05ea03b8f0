// What a GPU must hold, against published and derived cases, and what is said where it does not fit.
#include <cmath>

#include <QObject>
#include <QTest>

#include "core/training/GradientTraffic.h"
#include "core/training/MemoryNeed.h"

using namespace lockstep;

namespace {

TransformerShape gpt(double layers, double hidden, double heads) {
    TransformerShape shape;
    shape.layers = layers;
    shape.hidden = hidden;
    shape.feedForward = 4 * hidden;
    shape.heads = shape.kvHeads = heads;
    shape.headDimension = hidden / heads;
    shape.vocabulary = 51200;
    return shape;
}

StepPlan planOf(double tensor, double pipeline, double data) {
    StepPlan plan;
    plan.tensor = tensor;
    plan.pipeline = pipeline;
    plan.data = data;
    plan.sequence = 2048;
    plan.microBatches = 512;
    plan.sharding = Sharding::none;
    return plan;
}

double statesPerParameter(Sharding sharding) {
    const TransformerShape shape = gpt(32, 4096, 32);
    StepPlan plan = planOf(1, 1, 64);
    plan.sharding = sharding;
    const MemoryNeed need = memoryNeed(shape, plan);
    return (need.weights + need.gradients + need.optimizer).value / parameterShare(shape, plan).total();
}

} // namespace

class MemoryNeedTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void shardedStates();
    void activationsOfALayer();
    void trillionFitsOnlyWithoutScores();
    void recomputationSavesMemory();
    void overflowIsExplained();
};

void MemoryNeedTest::shardedStates() {
    // 64 ranks: 16 P; 4 P + 12 P / 64; 2 P + 14 P / 64; 16 P / 64.
    QCOMPARE(statesPerParameter(Sharding::none), 16.0);
    QCOMPARE(statesPerParameter(Sharding::optimizer), 4 + 12.0 / 64);
    QCOMPARE(statesPerParameter(Sharding::gradients), 2 + 14.0 / 64);
    QCOMPARE(statesPerParameter(Sharding::parameters), 16.0 / 64);
}

void MemoryNeedTest::activationsOfALayer() {
    // GPT-3, s = 2,048, b = 1, a = 96, t = 8: s b h = 25,165,824; 5 a s / h = 80.
    const TransformerShape shape = gpt(96, 12288, 96);
    StepPlan plan = planOf(8, 8, 1);
    QCOMPARE(layerActivations(shape, plan, false).value, 25165824.0 * (34 + 80) / 8);
    QCOMPARE(layerActivations(shape, plan, true).value, 25165824.0 * 34 / 8);
    plan.sequenceParallel = false;
    QCOMPARE(layerActivations(shape, plan, true).value, 25165824.0 * (10 + 24.0 / 8));
    plan.recompute = Recompute::selective;
    QCOMPARE(layerActivations(shape, plan, false).value, 25165824.0 * (10 + 24.0 / 8));
    plan.recompute = Recompute::full;
    QCOMPARE(layerActivations(shape, plan, false).value, 25165824.0 * 2);
}

void MemoryNeedTest::trillionFitsOnlyWithoutScores() {
    // Korthikanti et al. 2022 ran 1T on 512 A100 of 80 GB with selective recomputation: 16 x 1.97 billion and
    // 64 x 2 layers x 34 s h / 8 = 28.5 GB. The scores, 64 x 2 x 5 x 20 s^2 = 53.7 GB, would not have fitted.
    const TransformerShape shape = gpt(128, 25600, 160);
    StepPlan plan = planOf(8, 64, 1);
    plan.recompute = Recompute::selective;
    const MemoryNeed selective = memoryNeed(shape, plan, false);
    QVERIFY(std::fabs(selective.activations.value / 28.5e9 - 1) < 0.01);
    QVERIFY(!explainOverflow("A100 80 GB", {80e9}, shape, plan, false));
    plan.recompute = Recompute::none;
    const MemoryNeed none = memoryNeed(shape, plan, false);
    QVERIFY(std::fabs((none.activations - selective.activations).value / 53.7e9 - 1) < 0.01);
    QVERIFY(explainOverflow("A100 80 GB", {80e9}, shape, plan, false));
}

void MemoryNeedTest::recomputationSavesMemory() {
    const TransformerShape shape = gpt(96, 12288, 96);
    StepPlan plan = planOf(8, 8, 4);
    plan.schedule = PipelineSchedule::oneForward;
    const Bytes none = memoryNeed(shape, plan).activations;
    plan.recompute = Recompute::full;
    QVERIFY(memoryNeed(shape, plan).activations < 0.3 * none);
}

void MemoryNeedTest::overflowIsExplained() {
    // 8B on one GPU each: 16 bytes x 8 billion alone are 128 GB.
    TransformerShape shape = gpt(32, 4096, 32);
    shape.feedForward = 16384;
    StepPlan plan = planOf(1, 1, 8);
    const auto words = explainOverflow("H100 SXM", {80e9}, shape, plan);
    QVERIFY(words);
    QVERIFY2(words->starts_with("H100 SXM needs "), words->c_str());
    QVERIFY2(words->find("too much") != std::string::npos, words->c_str());
    QVERIFY2(words->find("It would fit with: spread the optimizer state") != std::string::npos,
             words->c_str());
    QVERIFY(!explainOverflow("H100 SXM", {8000e9}, shape, plan));
    const auto hopeless = explainOverflow("H100 SXM", {1e9}, shape, plan);
    QVERIFY2(hopeless->ends_with("No single change tried here makes it fit."), hopeless->c_str());
}

QTEST_APPLESS_MAIN(MemoryNeedTest)
#include "tst_memoryneed.moc"
