// The engine against a second one, written plainly: one GPU at a time, from the scenario's figures.
#include <algorithm>
#include <cmath>

#include <QObject>
#include <QTest>

#include "core/training/Noise.h"
#include "tests/core/SampleScenario.h"

using namespace lockstep;

namespace {

/// A GPU as the plain engine sees it.
struct PlainGpu {
    const WorkClass* work = nullptr;
    std::uint32_t group = 0;   ///< id of its rack group
    std::uint32_t ordinal = 0; ///< in its rack group
    std::int64_t lasting = 0;  ///< compute ticks with its lasting slowness
    double noise = 0;          ///< spread of its step noise, in ticks
    std::int64_t bound = 0;
};

/// z × spread, rounded half up, at most two fifths of the compute time.
std::int64_t rounded(std::uint32_t word, double spread, std::int64_t bound) {
    const double z = normalQuantiles()[quantileIndex(word)];
    const auto size = std::min(static_cast<std::int64_t>(std::floor(z * spread + 0.5)), bound);
    return isNegative(word) ? -size : size;
}

std::vector<PlainGpu> plainGpus(const Scenario& scenario, const Fleet& fleet) {
    std::vector<PlainGpu> gpus;
    for (const WorkClass& work : fleet.classes)
        for (std::uint32_t at = work.gpus.first; at < work.gpus.end(); ++at) {
            const FleetGroup& group = fleet.groups[work.group];
            const GpuType& type = *shippedCatalog().gpu(group.gpu);
            const double age = scenario.find(group.id)->age.value;
            const auto compute = static_cast<double>(work.compute.count);
            PlainGpu gpu{&work, group.id.value, at - group.gpus.first, 0, 0, work.compute.count * 2 / 5};
            const double spread = (type.persistentSpread.value + type.spreadGrowth.value * age) * compute;
            const NoiseStream lasting{scenario.seed, gpu.group, 0, NoisePurpose::lasting};
            gpu.noise = type.stepNoise.value * compute;
            gpu.lasting = work.compute.count + rounded(drawOne(lasting, gpu.ordinal), spread, gpu.bound);
            gpus.push_back(gpu);
        }
    return gpus;
}

std::int64_t computeOf(const PlainGpu& gpu, std::uint64_t seed, std::uint64_t step) {
    if (gpu.work->compute.count == 0)
        return 0;
    const NoiseStream stream{seed, gpu.group, static_cast<std::uint32_t>(step), NoisePurpose::step};
    return gpu.lasting + rounded(drawOne(stream, gpu.ordinal), gpu.noise, gpu.bound);
}

void account(CauseTicks& causes, Cause cause, std::int64_t ticks) {
    causes[indexOf(cause)] += static_cast<std::uint64_t>(ticks);
}

/// Where one GPU's step goes, given when the last one is ready.
void accountFor(CauseTicks& causes, const WorkClass& work, std::int64_t compute, std::int64_t barrier,
                const Exchange& exchange) {
    if (!work.allocated)
        return account(causes, Cause::unallocated, barrier + exchange.total().count);
    account(causes, Cause::commFabric, exchange.fabric.count);
    account(causes, Cause::commLinkBandwidth, exchange.linkBandwidth.count);
    account(causes, Cause::commLinkLatency, exchange.linkLatency.count);
    if (compute == 0)
        return account(causes, Cause::noWork, barrier);
    std::int64_t wait = barrier - compute - work.scaleUp.count - work.bubble.count;
    account(causes, Cause::compute, compute);
    account(causes, Cause::commScaleUp, work.scaleUp.count);
    account(causes, Cause::pipelineBubble, work.bubble.count);
    for (const auto& [cause, most] : {std::pair(Cause::noWork, work.lackOfWork.count),
                                      std::pair(Cause::waitGeneration, work.slowerType.count)}) {
        account(causes, cause, std::min(wait, most));
        wait -= std::min(wait, most);
    }
    account(causes, Cause::waitStraggler, wait);
}

StepRecord plainStep(const std::vector<PlainGpu>& gpus, const Fleet& fleet, std::uint64_t step, Ticks start) {
    std::vector<std::int64_t> compute;
    StepRecord record{step, start, {}, {}, 0, std::vector<CauseTicks>(fleet.blocks.size())};
    for (std::uint32_t gpu = 0; gpu < gpus.size(); ++gpu) {
        compute.push_back(computeOf(gpus[gpu], fleet.seed, step));
        const Ticks ready = Ticks{compute.back()} + gpus[gpu].work->scaleUp + gpus[gpu].work->bubble;
        if (compute.back() > 0 && ready > record.barrier) {
            record.barrier = ready;
            record.blocker = gpu;
        }
    }
    record.duration = record.barrier + fleet.exchange.total();
    for (std::size_t b = 0; b < fleet.blocks.size(); ++b) {
        record.blockCauses[b].fill(0);
        for (std::uint32_t gpu = fleet.blocks[b].gpus.first; gpu < fleet.blocks[b].gpus.end(); ++gpu)
            accountFor(record.blockCauses[b], *gpus[gpu].work, compute[gpu], record.barrier.count,
                       fleet.exchange);
    }
    return record;
}

/// Three rack groups on two campuses, a batch that leaves some with less and some without work, and racks
/// that no replica fits into; group sizes that are no multiple of a batch of random words.
Scenario mixed() {
    Scenario scenario = twoCampuses();
    scenario.rackGroups = {{{3}, {1}, "H100 HGX rack", 37, {2}},
                           {{8}, {1}, "H200 HGX rack", 5, {1}},
                           {{4}, {2}, "GB200 NVL72 rack", 23, {0.5}}};
    scenario.job.globalBatch = 500;
    return scenario;
}

Scenario idle() {
    Scenario scenario = mixed();
    scenario.job.plan.virtualStages = 1;
    scenario.job.globalBatch = 60;
    return scenario;
}

} // namespace

class EngineReferenceTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void stepsAreTheSame_data();
    void stepsAreTheSame();
};

void EngineReferenceTest::stepsAreTheSame_data() {
    QTest::addColumn<Scenario>("scenario");
    QTest::newRow("two campuses") << twoCampuses();
    QTest::newRow("mixed") << mixed();
    QTest::newRow("idle replicas") << idle();
    QTest::newRow("one campus") << oneCampus(129);
}

void EngineReferenceTest::stepsAreTheSame() {
    QFETCH(Scenario, scenario);
    Engine engine(fleetOf(scenario));
    const Fleet& fleet = engine.fleet();
    const std::vector<PlainGpu> gpus = plainGpus(scenario, fleet);
    QCOMPARE(gpus.size(), static_cast<std::size_t>(fleet.gpuCount()));
    for (std::uint32_t gpu = 0; gpu < gpus.size(); ++gpu)
        QCOMPARE(std::int64_t{fleet.lastingTicks[gpu]}, gpus[gpu].lasting);
    for (std::uint64_t step = 0; step < 6; ++step) {
        const StepRecord expected = plainStep(gpus, fleet, step, engine.now());
        const StepRecord& record = engine.advance();
        QCOMPARE(record.step, expected.step);
        QCOMPARE(record.start.count, expected.start.count);
        QCOMPARE(record.barrier.count, expected.barrier.count);
        QCOMPARE(record.duration.count, expected.duration.count);
        QCOMPARE(record.blocker, expected.blocker);
        QVERIFY(record.blockCauses == expected.blockCauses);
    }
}

QTEST_APPLESS_MAIN(EngineReferenceTest)
#include "tst_enginereference.moc"
