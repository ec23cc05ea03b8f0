// The closed form of a step: its parts, and the laws it keeps for every plan.
#include <cmath>

#include <QObject>
#include <QTest>

#include "core/calibration/JobQuestion.h"
#include "core/scenario/PlanFit.h"
#include "core/storage/CatalogFile.h"
#include "core/training/GradientTraffic.h"
#include "core/training/LayerTime.h"
#include "core/training/StepEstimate.h"
#include "tests/core/Dice.h"

using namespace lockstep;

namespace {

constexpr int tries = 3000;

const ModelBasis& basis() {
    static const auto read = std::get<ModelBasis>(readModelBasis(findResources() / "catalog"));
    return read;
}

const TypeCatalog& catalog() {
    return basis().types;
}

TrainingJob jobOf(Dice& dice) {
    TrainingJob job;
    job.sequenceLength = dice.pick(std::vector<std::uint32_t>{2048, 4096, 8192});
    job.microBatch = dice.whole(1, 4);
    job.precision = dice.pick(std::vector{Precision::bf16, Precision::fp8});
    job.recompute = dice.pick(std::vector{Recompute::none, Recompute::selective, Recompute::full});
    job.plan.tensor = dice.pick(std::vector<std::uint32_t>{1, 2, 4, 8});
    job.plan.pipeline = dice.pick(std::vector<std::uint32_t>{1, 2, 4, 8, 16});
    job.plan.context = dice.pick(std::vector<std::uint32_t>{1, 1, 2, 4});
    job.plan.virtualStages = job.plan.pipeline > 1 ? dice.whole(1, 5) : 1;
    return job;
}

StepQuestion questionOf(Dice& dice) {
    JobSetting setting;
    setting.data = dice.whole(1, 512);
    setting.microBatches = dice.whole(1, 128);
    TrainingJob job = jobOf(dice);
    job.plan.expert = dice.pick(std::vector<std::uint32_t>{1, 2, 4, 8});
    job.stack = dice.pick(basis().calibration.stacks).name;
    job.plan.schedule = dice.pick(std::vector{PipelineSchedule::gPipe, PipelineSchedule::oneForward,
                                              PipelineSchedule::interleaved, PipelineSchedule::zeroBubble});
    const GpuType* gpu = catalog().gpu(dice.chance(0.5) ? "H100 SXM" : "GB200 NVL72");
    return jobQuestion(basis(), *gpu, dice.pick(catalog().models), job, setting);
}

void quicken(KernelFigures& kernels, double factor) {
    for (FlopsPerSecond* rate : {&kernels.matrix, &kernels.matrix16, &kernels.attention})
        rate->value *= factor;
    kernels.memory.value *= factor;
}

bool isNoLonger(Seconds a, Seconds b) {
    return a.value <= b.value * (1 + 1e-9);
}

StepQuestion plainQuestion() {
    TrainingJob job;
    job.precision = Precision::bf16;
    return jobQuestion(basis(), *catalog().gpu("H100 SXM"), *catalog().model("Llama 3 8B"), job, {});
}

} // namespace

class StepEstimateTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void partsAreTimesAndAddUp();
    void aloneNobodyCommunicates();
    void fasterGpuNeverLengthensAStep();
    void slowerLinkNeverShortensAStep();
    void moreMicroBatchesNeverShortenAStep();
    void modelFlopsBoundTheStep();
    void bubbleIsTheSchedules();
    void gradientBytesPerParameter();
    void stagesBetweenReplicasKeepCardsApart();
    void shardedParametersTravelThreeTimes();
    void everyShippedGpuHasFigures();
    void ownTypesAreHeldAgainstTheirKind();
    void shippedEfficienciesAreTheCalibrated();
};

void StepEstimateTest::partsAreTimesAndAddUp() {
    Dice dice(1);
    for (int i = 0; i < tries; ++i) {
        const StepEstimate step = estimateStep(questionOf(dice));
        double sum = 0;
        for (const Seconds part : {step.compute, step.scaleUp, step.experts, step.transfer, step.bubble,
                                   step.data, step.optimizer, step.overhead}) {
            QVERIFY(std::isfinite(part.value) && part.value >= -1e-12);
            sum += part.value;
        }
        QVERIFY(std::fabs(sum / step.total().value - 1) < 1e-12);
    }
}

void StepEstimateTest::aloneNobodyCommunicates() {
    const StepEstimate step = estimateStep(plainQuestion());
    for (const Seconds part : {step.scaleUp, step.experts, step.transfer, step.bubble, step.data})
        QCOMPARE(part.value, 0.0);
    QVERIFY(step.compute.value > 0);
}

void StepEstimateTest::fasterGpuNeverLengthensAStep() {
    Dice dice(2);
    for (int i = 0; i < tries; ++i) {
        StepQuestion question = questionOf(dice);
        const Seconds before = estimateStep(question).total();
        quicken(question.kernels, dice.real(1, 4));
        QVERIFY(isNoLonger(estimateStep(question).total(), before));
    }
}

void StepEstimateTest::slowerLinkNeverShortensAStep() {
    Dice dice(3);
    for (int i = 0; i < tries; ++i) {
        StepQuestion question = questionOf(dice);
        const Seconds before = estimateStep(question).total();
        LinkFigures& links = question.links;
        (dice.chance(0.5) ? links.scaleUp : links.network).value *= dice.real(0.1, 1);
        links.networkHop.value *= dice.real(1, 100);
        QVERIFY(isNoLonger(before, estimateStep(question).total()));
    }
}

void StepEstimateTest::moreMicroBatchesNeverShortenAStep() {
    Dice dice(4);
    for (int i = 0; i < tries; ++i) {
        StepQuestion question = questionOf(dice);
        const Seconds before = estimateStep(question).total();
        question.plan.microBatches += 1;
        QVERIFY(isNoLonger(before, estimateStep(question).total()));
    }
}

void StepEstimateTest::modelFlopsBoundTheStep() {
    // 8B, 8,192 tokens: 6 x 8.03 billion a token less the embedding, and 6 L h s of causal attention, 4.32e14
    // FLOPs; no step beats the nameplate of 989e12.
    const Seconds total = estimateStep(plainQuestion()).total();
    const double flops = 8192 * (6 * (8.03e9 - 128256 * 4096.0) + 6.0 * 32 * 4096 * 8192);
    QVERIFY(total.value > flops / 989e12);
    QVERIFY(total.value < 2.5 * flops / 989e12);
}

void StepEstimateTest::bubbleIsTheSchedules() {
    // Without a head the stages are equal, and 16 of them with 64 micro-batches idle 15/79 of the time they
    // work or idle; in four chunks 15/271.
    StepQuestion question = plainQuestion();
    question.model.vocabulary = 1e-9;
    question.plan.pipeline = 16;
    question.plan.microBatches = 64;
    question.stack.pipelineExposed = 0;
    const auto share = [&] {
        const StepEstimate step = estimateStep(question);
        return step.bubble / (step.bubble + step.compute);
    };
    QVERIFY(std::fabs(share() - 15.0 / 79) < 1e-3);
    question.plan.chunks = 4;
    QVERIFY(std::fabs(share() - 15.0 / 271) < 1e-3);
}

void StepEstimateTest::gradientBytesPerParameter() {
    // 64 ranks in 8 servers, rings through all 8 cards of each: (63/64) x 4 bytes a parameter at 8 cards'
    // rate, and the hops of each bucket both ways.
    StepQuestion question = plainQuestion();
    question.plan.data = 64;
    question.links.networkHop = question.links.scaleUpHop = {};
    const double parameters = parameterShare(question.model, question.plan).total();
    const double rate = std::min(8 * question.links.network.value, question.links.scaleUp.value);
    const Seconds whole = gradientTraffic(question, {10}).whole;
    QVERIFY(std::fabs(whole.value / (63.0 / 64 * 4 * parameters / rate) - 1) < 1e-9);
    question.plan.gatheredBytes = 1;
    QVERIFY(std::fabs(gradientTraffic(question, {10}).whole / whole - 0.75) < 1e-9);
}

void StepEstimateTest::stagesBetweenReplicasKeepCardsApart() {
    // Domains of 72, tensor 8, 4 stages, 63 replicas. As Megatron-LM numbers ranks, 9 of a stage lie in each
    // domain, and their ring leaves it over 9 cards. Replica after replica, 32 GPUs each, two whole ones lie
    // in a domain: 2 cards, so that what travels takes 4.5 times as long.
    TrainingJob job;
    job.plan.tensor = 8;
    job.plan.pipeline = 4;
    StepQuestion question =
        jobQuestion(basis(), *catalog().gpu("GB200 NVL72"), *catalog().model("Llama 3 70B"), job, {63, 8});
    question.links.networkHop = question.links.scaleUpHop = {};
    const Seconds adjacent = gradientTraffic(question, {}).whole;
    question.plan.sideBySide = 8;
    question.plan.stagesHere = 4;
    QCOMPARE(gradientTraffic(question, {}).whole.value / adjacent.value, 4.5);
    // Alone in its stage nothing lies between.
    question.plan.pipeline = 1;
    question.plan.stagesHere = 1;
    QCOMPARE(question.plan.lineOf(63, 8).jump, 0.0);
}

void StepEstimateTest::shardedParametersTravelThreeTimes() {
    StepQuestion question = plainQuestion();
    question.plan.data = 64;
    question.links.networkHop = question.links.scaleUpHop = {};
    const Seconds both = gradientTraffic(question, {10}).whole;
    question.plan.sharding = Sharding::parameters;
    QVERIFY(std::fabs(shardedTraffic(question, {10}).whole / both - 1.5) < 1e-9);
}

void StepEstimateTest::everyShippedGpuHasFigures() {
    for (const GpuType& gpu : catalog().gpus)
        for (const Precision precision : {Precision::bf16, Precision::fp8, Precision::fp4}) {
            if (peakOf(gpu, precision).value <= 0)
                continue;
            TrainingJob job;
            job.precision = precision;
            const StepQuestion question = jobQuestion(basis(), gpu, catalog().models.front(), job, {});
            for (const double rate : {question.kernels.matrix.value, question.kernels.matrix16.value,
                                      question.kernels.attention.value, question.kernels.memory.value})
                QVERIFY2(std::isfinite(rate) && rate > 0, gpu.name.c_str());
        }
}

void StepEstimateTest::ownTypesAreHeldAgainstTheirKind() {
    // Half of the reference's efficiencies: half of every rate. Of a shipped type's name the reference is
    // that type; a new name is told its generation by how it begins, and common memory is the other
    // reference.
    TrainingJob job;
    const auto kernelsOf = [&](const GpuType& gpu) {
        return jobQuestion(basis(), gpu, catalog().models.front(), job, {}).kernels;
    };
    const auto isHalf = [](FlopsPerSecond a, FlopsPerSecond b) {
        return std::fabs(a.value / b.value - 0.5) < 1e-9;
    };
    const GpuType& shipped = *catalog().gpu("H100 SXM");
    for (const char* name : {"H100 SXM", "H100 of ours", "Abacus"}) {
        GpuType whole = shipped;
        whole.name = name;
        GpuType half = whole;
        half.computeEfficiency.value /= 2;
        half.memoryEfficiency.value /= 2;
        const KernelFigures figures = kernelsOf(half);
        QVERIFY2(isHalf(figures.matrix, kernelsOf(whole).matrix), name);
        QVERIFY2(isHalf(figures.attention, kernelsOf(whole).attention), name);
        QVERIFY2(std::fabs(figures.memory / kernelsOf(whole).memory - 0.5) < 1e-9, name);
        // Shipped efficiencies are the references, rounded to three digits.
        QVERIFY2(std::fabs(kernelsOf(whole).matrix.value / kernelsOf(shipped).matrix.value - 1) < 1e-3, name);
        QVERIFY2(std::fabs(kernelsOf(whole).memory / kernelsOf(shipped).memory - 1) < 1e-3, name);
    }
}

void StepEstimateTest::shippedEfficienciesAreTheCalibrated() {
    for (const GpuType& gpu : catalog().gpus) {
        const double matrix = basis().calibration.generationOf(gpu.name)->matrix16;
        QVERIFY2(std::fabs(gpu.computeEfficiency.value - matrix) <= 0.0005, gpu.name.c_str());
        QVERIFY2(std::fabs(gpu.memoryEfficiency.value - basis().calibration.common.memory) <= 0.0005,
                 gpu.name.c_str());
    }
}

QTEST_APPLESS_MAIN(StepEstimateTest)
#include "tst_stepestimate.moc"
