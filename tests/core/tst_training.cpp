// What a step of training costs, against numbers worked out by hand.
#include <cmath>

#include <QObject>
#include <QTest>

#include "core/calibration/JobQuestion.h"
#include "core/simulation/StepPricing.h"
#include "core/training/GradientExchange.h"
#include "core/training/StepEstimate.h"
#include "core/training/TransformerModel.h"
#include "core/training/UsefulTime.h"
#include "tests/core/Dice.h"
#include "tests/core/QtText.h"
#include "tests/core/SampleScenario.h"

using namespace lockstep;

namespace {

const ModelType& llama405() {
    return *shippedCatalog().model("Llama 3 405B");
}

/// A ring of campuses with this rate and one-way delay between neighbors.
CampusRing ringOf(std::size_t campuses, double gigabits, double oneWay) {
    CampusRing ring;
    for (std::size_t c = 0; c < campuses; ++c)
        ring.order.push_back(c);
    ring.slowestHop = gigabitsPerSecond(gigabits);
    ring.installedHop = ring.slowestHop; // neither windows nor loss take anything
    ring.longestHop = {oneWay};
    return ring;
}

/// Of an H100 in a job of one replica.
StepQuestion questionOf(const ModelType& model, const TrainingJob& job, double microBatches) {
    return jobQuestion(shippedBasis(), *shippedCatalog().gpu("H100 SXM"), model, job, {1, microBatches});
}

/// One replica a campus, so that nothing travels on its fabric.
std::vector<CampusShare> shares(std::size_t campuses, double replicas = 1) {
    return std::vector<CampusShare>(campuses, {replicas, gigabitsPerSecond(400)});
}

} // namespace

class TrainingTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void flopsOfLlama405();
    void denseModelsMultiplyOut();
    void latentAttentionMultipliesOut();
    void exchangeBetweenCampuses_data();
    void exchangeBetweenCampuses();
    void exchangeDoesNotGrowWithReplicas();
    void bucketsPayTheRoundTripAgain();
    void flatRingPaysForEveryRank();
    void oneReplicaExchangesNothing();
    void pipelineBubble();
    void tensorTrafficLeavesTheDomain();
    void nothingIsHiddenWithoutOverlap();
    void overlapNeverHidesMoreThanThereIs();
};

void TrainingTest::flopsOfLlama405() {
    // 6 × 405e9 and causal attention 6 × 126 layers × 128 heads × 128 × 8,192 tokens = 0.1015e12.
    const double perToken = modelFlopsPerToken(llama405(), 8192);
    QCOMPARE(perToken, 6 * 405e9 + 6.0 * 126 * 128 * 128 * 8192);
    // 16.8 million tokens on 16,384 H100 (989 TFLOP/s) at 41 % of peak; 15.6T tokens are 928,571 such steps.
    const double step = perToken * 16.8e6 / (16384 * 989e12 * 0.41);
    QCOMPARE(QString::number(step, 'f', 2), QString("6.40"));
    QCOMPARE(QString::number(step * 15.6e12 / 16.8e6 / 86400, 'f', 1), QString("68.8"));
    // What the roofline of one GPU's share says is the same at 100 %: 2,048 replicas of 8 GPUs.
    TrainingJob job;
    job.plan.tensor = 8;
    const double microBatches = 16.8e6 / 8192 / 2048;
    QCOMPARE(usefulTime(*shippedCatalog().gpu("H100 SXM"), llama405(), job, microBatches).value, step * 0.41);
    job.recompute = Recompute::full; // executed again, but no more useful for it
    QCOMPARE(usefulTime(*shippedCatalog().gpu("H100 SXM"), llama405(), job, microBatches).value, step * 0.41);
}

void TrainingTest::denseModelsMultiplyOut() {
    int dense = 0;
    for (const ModelType& model : shippedCatalog().models) {
        if (model.experts.value > 1)
            continue;
        ++dense;
        QCOMPARE(model.activeParameters.value, model.totalParameters.value);
        const double off = parametersByShape(model) / model.totalParameters.value - 1;
        QVERIFY2(std::fabs(off) < 0.02, qPrintable(asText(model.name) + ": " + QString::number(off)));
    }
    QVERIFY(dense >= 3);
}

void TrainingTest::latentAttentionMultipliesOut() {
    // DeepSeek-V3, by hand: 61 layers of latent attention (187,105,280), three dense MLPs of 3 x 7,168 x
    // 18,432, 58 layers of 257 experts of 3 x 7,168 x 2,048 and a router of 7,168 x 256, two embeddings of
    // 129,280 x 7,168: 671.1 billion. A token meets 9 experts a layer, and one of the embeddings is looked
    // up: 36.6.
    const ModelType& model = *shippedCatalog().model("DeepSeek-V3-sized MoE 671B");
    const double expert = 3.0 * 7168 * 2048;
    const double rest = 61 * 187105280.0 + 3 * 3.0 * 7168 * 18432 + 58 * 7168.0 * 256;
    const double edge = 129280.0 * 7168;
    QCOMPARE(parametersByShape(model), rest + 58 * 257 * expert + 2 * edge);
    QCOMPARE(activeParametersByShape(model), rest + 58 * 9 * expert + edge);
    QVERIFY(std::fabs(parametersByShape(model) / model.totalParameters.value - 1) < 1e-3);
    QCOMPARE(QString::number(activeParametersByShape(model) / 1e9, 'f', 1), QString("36.6"));
    // Scores take 192 dimensions a head, values 128: 160 on average. Taken at 192, a token of a sequence of
    // 4,096 would be worth 2.4 % more.
    const double counted = modelFlopsPerToken(model, 4096);
    QCOMPARE(counted, 6 * 37e9 + 6.0 * 61 * 128 * 160 * 4096);
    QCOMPARE(QString::number((6 * 37e9 + 6.0 * 61 * 128 * 192 * 4096) / counted, 'f', 3), QString("1.024"));
}

void TrainingTest::exchangeBetweenCampuses_data() {
    QTest::addColumn<int>("campuses");
    QTest::addColumn<double>("gigabits");
    QTest::addColumn<double>("seconds");
    // 405B gradients in BF16 are 810 GB. Two campuses send 2 × 1/2 of that: at 1.6 Tb/s, 200 GB/s, 4.05 s.
    QTest::newRow("2, 1.6 Tb/s") << 2 << 1600.0 << 4.05;
    QTest::newRow("2, 6.4 Tb/s") << 2 << 6400.0 << 1.0125;
    QTest::newRow("2, 25.6 Tb/s") << 2 << 25600.0 << 0.253125;
    // Three send 2 × 2/3: four thirds.
    QTest::newRow("3, 1.6 Tb/s") << 3 << 1600.0 << 5.4;
    QTest::newRow("3, 6.4 Tb/s") << 3 << 6400.0 << 1.35;
}

void TrainingTest::exchangeBetweenCampuses() {
    QFETCH(int, campuses);
    QFETCH(double, gigabits);
    QFETCH(double, seconds);
    const auto count = static_cast<std::size_t>(campuses);
    const GradientExchange exchange =
        gradientExchange(llama405(), {}, shares(count), ringOf(count, gigabits, 5e-3));
    QCOMPARE(exchange.linkBandwidth.value, seconds);
    QCOMPARE(exchange.fabric, Seconds{});
}

void TrainingTest::exchangeDoesNotGrowWithReplicas() {
    // One reduced copy leaves a campus, however many replicas it was reduced from.
    const CampusRing ring = ringOf(2, 6400, 5e-3);
    const auto few = gradientExchange(llama405(), {}, shares(2, 2), ring);
    const auto many = gradientExchange(llama405(), {}, shares(2, 200), ring);
    QCOMPARE(many.linkBandwidth, few.linkBandwidth);
    QCOMPARE(many.linkLatency, few.linkLatency);
    QVERIFY(many.fabric > few.fabric);
}

void TrainingTest::bucketsPayTheRoundTripAgain() {
    // 810 GB in buckets of 512 MB are 1,583, eight in flight 198 rounds, each of 2 (C - 1) hops of 5 ms.
    TrainingJob job;
    const CampusRing ring = ringOf(2, 6400, 5e-3);
    QCOMPARE(gradientExchange(llama405(), job, shares(2), ring).linkLatency.value, 198 * 2 * 5e-3);
    // Cut over 8 × 9 GPUs a shard is 11.25 GB: 22 buckets, three rounds. Shards travel side by side.
    job.plan.tensor = 8;
    job.plan.pipeline = 9;
    QCOMPARE(gradientExchange(llama405(), job, shares(2), ring).linkLatency.value, 3 * 2 * 5e-3);
}

void TrainingTest::flatRingPaysForEveryRank() {
    // 16,384 ranks in one ring whose longest hop takes 5 ms: 2 × 16,383 × 5 ms = 163.83 s, of which a hop of
    // 14 us inside the fabric is not the link's fault.
    TrainingJob job;
    job.allReduce = AllReduce::flatRing;
    const GradientExchange exchange =
        gradientExchange(llama405(), job, shares(2, 8192), ringOf(2, 6400, 5e-3));
    QCOMPARE(exchange.linkLatency.value, 2 * 16383 * (5e-3 - 14e-6));
    QCOMPARE(QString::number(exchange.linkLatency.value + 2 * 16383 * 14e-6, 'f', 2), QString("163.83"));
}

void TrainingTest::oneReplicaExchangesNothing() {
    for (const AllReduce way : {AllReduce::hierarchical, AllReduce::flatRing}) {
        TrainingJob job;
        job.allReduce = way;
        QCOMPARE(gradientExchange(llama405(), job, shares(1), ringOf(1, 1, 1)).total(), Seconds{});
        QCOMPARE(gradientExchange(llama405(), job, {}, ringOf(1, 1, 1)).total(), Seconds{});
    }
}

void TrainingTest::pipelineBubble() {
    // 16 equal stages, 64 micro-batches: 15 slots of 64 + 15 are idle, 18.99 % of all but the optimizer and
    // the host's share, which come once; four chunks a stage make the slots a quarter as long: 3.75 of
    // 67.75, 5.535 %. Without words to choose from 128 layers are 16 equal stages but for the final norm,
    // which is less than a thousandth of the last.
    ModelType model = llama405();
    model.layers.value = 128;
    model.vocabulary.value = 1e-9;
    TrainingJob job;
    job.plan.pipeline = 16;
    const auto share = [&] {
        const StepQuestion question = questionOf(model, job, 64);
        const StepEstimate step = estimateStep(question);
        const StepCosts costs = costsOf(question, step);
        const Ticks repeated = costs.ready() - toTicks(step.optimizer + step.overhead);
        return static_cast<double>(costs.bubble.count) / static_cast<double>(repeated.count);
    };
    QVERIFY(std::fabs(share() / (15.0 / 79) - 1) < 1e-3);
    job.plan.virtualStages = 4;
    QVERIFY(std::fabs(share() / (3.75 / 67.75) - 1) < 1e-3);
}

void TrainingTest::tensorTrafficLeavesTheDomain() {
    // A micro-batch of 8,192 tokens × 16,384 × 2 bytes is 268.4 MB; each of 126 layers gathers or scatters it
    // four times forward and four times backward. Around 8 ranks that is 7 hops and 7/8 of the bytes each;
    // the step waits for the share of it that the training software does not hide.
    TrainingJob job;
    job.plan.tensor = 8;
    const StepQuestion inside = questionOf(llama405(), job, 1);
    const StepCosts costs = costsOf(inside, estimateStep(inside));
    const double each =
        7 * inside.links.scaleUpHop.value + 7.0 / 8 * (8192.0 * 16384 * 2 / inside.links.scaleUp.value);
    QCOMPARE(costs.scaleUp.count, toTicks(Seconds{126 * 8 * inside.stack.tensorExposed * each}).count);
    QCOMPARE(costs.fabric.count, std::int64_t{0});
    // 16 do not fit a domain of 8. Their ring leaves each server through all its 8 cards, 8 × 50 GB/s, which
    // is no faster than NVLink, with hops that are longer: fabric traffic, and more of it.
    job.plan.tensor = 16;
    const StepQuestion outside = questionOf(llama405(), job, 1);
    const StepCosts more = costsOf(outside, estimateStep(outside));
    QCOMPARE(more.scaleUp.count, std::int64_t{0});
    QVERIFY(more.fabric > costs.scaleUp);
}

void TrainingTest::nothingIsHiddenWithoutOverlap() {
    const GradientExchange whole{{1}, {2}, {3}, {4}};
    const GradientExchange open = exposed(whole, {1000}, 0);
    QCOMPARE(open.total(), whole.total());
    QCOMPARE(open.linkLatency, whole.linkLatency);
    QCOMPARE(exposed({}, {1000}, 1).total(), Seconds{});
}

void TrainingTest::overlapNeverHidesMoreThanThereIs() {
    Dice dice(3);
    for (int i = 0; i < 10000; ++i) {
        const GradientExchange whole{
            {dice.magnitude(1e-6, 1e3)}, {dice.magnitude(1e-6, 1e3)}, {dice.magnitude(1e-6, 1e3)}, {1}};
        const Seconds backward{dice.magnitude(1e-6, 1e3)};
        const double overlap = dice.real(0, 1);
        const GradientExchange open = exposed(whole, backward, overlap);
        QVERIFY(open.fabric.value >= 0 && open.fabric <= whole.fabric);
        QVERIFY(open.linkBandwidth.value >= 0 && open.linkBandwidth <= whole.linkBandwidth);
        QVERIFY(open.linkLatency.value >= 0 && open.linkLatency <= whole.linkLatency);
        // What is hidden is no more than the computation that hides it.
        const double hidden = (whole.total() - open.total()).value;
        QVERIFY(hidden <= overlap * backward.value * (1 + 1e-12) + 1e-12);
        // More overlap never exposes more.
        QVERIFY(exposed(whole, backward, overlap / 2).total() >= open.total());
    }
}

QTEST_APPLESS_MAIN(TrainingTest)
#include "tst_training.moc"
