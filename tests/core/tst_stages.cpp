// Pipelines evaluated stage by stage, inside a campus and across the links between them.
#include <cmath>

#include <QObject>
#include <QTest>

#include "core/simulation/PipelineRunner.h"
#include "core/simulation/StepReader.h"
#include "tests/core/RunnableScenario.h"
#include "tests/core/StepSums.h"

using namespace lockstep;

namespace {

Scenario byStages(Scenario scenario) {
    scenario.job.plan.detail = PipelineDetail::stages;
    return scenario;
}

/// Stages go from campus to campus: 16 racks of 32 H100 and 8 of 72 GB200 hold four stages of eight ranks.
Scenario acrossCampuses(double kilometers, std::uint32_t channels = 64) {
    Scenario scenario = twoCampuses();
    scenario.job.plan.crossing = Crossing::pipeline;
    scenario.links[0].pinnedLength = Kilometers{kilometers};
    scenario.links[0].channels = channels;
    return scenario;
}

/// One rack group after the other on one campus, in racks of eight GPUs: a replica of four stages of eight
/// ranks has its last stage in the second group.
Scenario threeAndOne(const std::string& first, const std::string& last) {
    Scenario scenario = oneCampus(1);
    const auto rackOf = [](const std::string& gpu) {
        RackType rack = *shippedCatalog().rack("H100 HGX rack");
        rack.name = gpu + " server";
        rack.gpu = gpu;
        rack.gpus.value = 8;
        return rack;
    };
    scenario.ownTypes.racks = {rackOf(first)};
    if (first != last)
        scenario.ownTypes.racks.push_back(rackOf(last));
    scenario.rackGroups = {{{3}, {1}, first + " server", 3, {}}, {{4}, {1}, last + " server", 1, {}}};
    scenario.job.plan.pipeline = 4;
    scenario.job.globalBatch = 16;
    return byStages(scenario);
}

/// All types of the catalog without any noise.
Scenario withoutNoise(Scenario scenario) {
    for (GpuType gpu : shippedCatalog().gpus) {
        gpu.persistentSpread.value = gpu.spreadGrowth.value = gpu.stepNoise.value = 0;
        scenario.ownTypes.gpus.push_back(gpu);
    }
    for (LinkType link : shippedCatalog().links) {
        link.flapsPerYear.value = 0;
        scenario.ownTypes.links.push_back(link);
    }
    return scenario;
}

/// GPU ticks of a cause in the first step, over all GPU ticks.
double shareOf(const Scenario& scenario, Cause cause) {
    Engine engine(fleetOf(scenario));
    const StepRecord& record = engine.advance();
    const double all = static_cast<double>(record.duration().count) * engine.fleet().gpuCount();
    return static_cast<double>(total(record, cause)) / all;
}

Seconds quietStepOf(const Scenario& scenario) {
    return toSeconds(fleetOf(scenario)->quietStep());
}

} // namespace

class StagesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void timeIsAccountedFor_data();
    void timeIsAccountedFor();
    void sameBytesTwice();
    void withoutNoiseStepsAreQuiet_data();
    void withoutNoiseStepsAreQuiet();
    void bubbleIsTheSchedules();
    void optimizerRunsOnceInAPipeline_data();
    void optimizerRunsOnceInAPipeline();
    void stallsOfAllStagesAddUp();
    void aDayIsTooLongForSlowGpus();
    void optimizerHidesNoGradients_data();
    void optimizerHidesNoGradients();
    void slowerStageMakesOthersWait();
    void replicasOfSeveralKindsEndTogether();
    void lackOfWorkIsAMicroBatch();
    void typesShareOutTheStagesOfEveryReplica();
    void distanceIsLatency();
    void thinLinksAreBandwidth();
    void everyRankOfAStageHandsOnItsShare();
    void chunksGoBackOnceLess();
    void stretchedTensorGroupsLoadTheLink();
    void farAwayTensorIsWorstAndDataBest();
    void oneCampusCrossesNothing();
    void replicasWithoutWorkAreNoPipelines();
};

void StagesTest::timeIsAccountedFor_data() {
    QTest::addColumn<Scenario>("scenario");
    QTest::newRow("even") << byStages(twoCampuses());
    QTest::newRow("uneven batch") << byStages(unevenBatch());
    QTest::newRow("few replicas") << byStages(fewReplicas());
    QTest::newRow("idle replicas") << byStages(idleReplicas());
    QTest::newRow("mixed replicas") << threeAndOne("H100 SXM", "A100 80 GB");
    QTest::newRow("across campuses") << acrossCampuses(500);
    Scenario late = byStages(twoCampuses());
    late.job.stragglers.driftSpread = 0.05;
    late.job.stragglers.spikesPerGpuDay = 1000;
    late.job.stragglers.failSlowPerGpuYear = 1000;
    QTest::newRow("late") << late;
    for (const PipelineSchedule schedule : {PipelineSchedule::gPipe, PipelineSchedule::oneForward,
                                            PipelineSchedule::interleaved, PipelineSchedule::zeroBubble}) {
        Scenario scenario = acrossCampuses(50);
        scenario.job.plan.schedule = schedule;
        scenario.job.plan.balance = Balance::proportional;
        QTest::addRow("schedule %d", static_cast<int>(schedule)) << scenario;
    }
}

void StagesTest::timeIsAccountedFor() {
    QFETCH(Scenario, scenario);
    Engine engine(fleetOf(scenario));
    QVERIFY(!engine.fleet().pipelines.empty());
    for (int step = 0; step < 3; ++step) {
        const StepRecord& record = engine.advance();
        const char* fault = faultOf(record, engine.fleet());
        QVERIFY2(!fault, fault);
        fault = faultOfGpus(record, engine.fleet());
        QVERIFY2(!fault, fault);
    }
}

void StagesTest::sameBytesTwice() {
    Engine first(fleetOf(acrossCampuses(300)));
    Engine second(fleetOf(acrossCampuses(300)));
    for (int step = 0; step < 10; ++step) {
        const StepRecord& record = first.advance();
        const StepRecord& again = second.advance();
        QVERIFY(record.outcome == again.outcome);
        QCOMPARE(record.blocker, again.blocker);
        QVERIFY(record.blockCauses == again.blockCauses);
    }
}

void StagesTest::withoutNoiseStepsAreQuiet_data() {
    QTest::addColumn<Scenario>("scenario");
    QTest::newRow("inside") << byStages(twoCampuses());
    QTest::newRow("uneven batch") << byStages(unevenBatch());
    QTest::newRow("across") << acrossCampuses(500);
    QTest::newRow("mixed") << threeAndOne("H100 SXM", "A100 80 GB");
}

void StagesTest::withoutNoiseStepsAreQuiet() {
    QFETCH(Scenario, scenario);
    Engine engine(fleetOf(withoutNoise(scenario)));
    const Fleet& fleet = engine.fleet();
    QCOMPARE(engine.advance().duration().count, fleet.quietStep().count);
    QCOMPARE(engine.advance().duration().count, fleet.quietStep().count);
}

void StagesTest::bubbleIsTheSchedules() {
    // Four equal stages, m micro-batches: a stage works m slots and 1F1B fills and drains three more. The
    // model's 32 layers are eight a stage; without words to choose from the last stage has no more to do than
    // the others but for a norm, a third of a percent.
    for (const std::uint32_t microBatches : {4u, 8u, 32u}) {
        Scenario scenario = threeAndOne("H100 SXM", "H100 SXM");
        ModelType model = *shippedCatalog().model("Llama 3 8B");
        model.name = "Headless";
        model.vocabulary.value = 1e-9;
        scenario.ownTypes.models = {model};
        scenario.job.model = model.name;
        scenario.job.globalBatch = microBatches;
        scenario.job.plan.schedule = PipelineSchedule::oneForward;
        const auto fleet = fleetOf(scenario);
        const StepCosts& costs = costsAt(*fleet, 0);
        const Ticks passes = costs.own() - costs.once;
        const double slots =
            static_cast<double>((passes + costs.bubble).count) / static_cast<double>(passes.count);
        QVERIFY(std::fabs(slots * microBatches / (microBatches + 3) - 1) < 4e-3);
    }
}

void StagesTest::optimizerRunsOnceInAPipeline_data() {
    QTest::addColumn<PipelineSchedule>("schedule");
    for (const PipelineSchedule schedule :
         {PipelineSchedule::gPipe, PipelineSchedule::oneForward, PipelineSchedule::zeroBubble})
        QTest::addRow("schedule %d", static_cast<int>(schedule)) << schedule;
}

/// One replica of 16 stages of eight H100 and a single micro-batch: it goes forward through all stages and
/// back, and each stage runs its optimizer when its own gradients are there. The first stage's are there
/// last, so the step is every stage's kernels and traffic, one optimizer, and 30 messages: forward and back
/// over 15 boundaries. Where weight gradients are passes of their own, only the first stage's is at the end
/// of that chain; those of the 15 others run beside it.
void StagesTest::optimizerRunsOnceInAPipeline() {
    QFETCH(PipelineSchedule, schedule);
    Scenario scenario = byStages(oneCampus(4));
    scenario.job.plan.pipeline = 16;
    scenario.job.plan.schedule = schedule;
    scenario.job.globalBatch = 1;
    const auto fleet = fleetOf(scenario);
    QCOMPARE(fleet->replicas, 1u);
    const PipelineRow& row = fleet->pipelines.front();
    Ticks chain;
    for (std::uint32_t stage = 0; stage < 16; ++stage) {
        const StepCosts& costs = costsAt(*fleet, 8 * stage);
        QVERIFY(costs.once.count > 0);
        chain += costs.own() - costs.once;
        if (stage > 0 && schedule == PipelineSchedule::zeroBubble)
            chain = chain - Ticks{costs.kernels().count * row.shares[stage].weightGradient >> 32};
        if (stage < 15)
            for (const std::uint16_t channel :
                 {PipelineProgram::activations(stage), PipelineProgram::gradients(stage)})
                chain += Ticks{
                    static_cast<std::int64_t>(row.channels[channel].occupancy + row.channels[channel].delay)};
    }
    QCOMPARE(fleet->learners[0].quietStep.count, (chain + costsAt(*fleet, 0).once).count);
    if (schedule == PipelineSchedule::zeroBubble)
        return;
    // So it is, but for how the output head and the messages are spread, with stages that are all alike.
    scenario.job.plan.detail = PipelineDetail::alike;
    const double alike = quietStepOf(scenario).value;
    QVERIFY2(std::fabs(quietStepOf(byStages(scenario)).value / alike - 1) < 0.03,
             qPrintable(QString("%1 for %2").arg(quietStepOf(byStages(scenario)).value).arg(alike)));
}

void StagesTest::stallsOfAllStagesAddUp() {
    // One micro-batch goes through all 16 stages and back: a stall of 100 s in each of them makes the step
    // 1,600 s longer, far beyond the 429 s of 32 bits. A stall in the middle of it, alone, 100 s.
    Scenario scenario = byStages(oneCampus(4));
    scenario.job.plan.pipeline = 16;
    scenario.job.globalBatch = 1;
    const auto fleet = fleetOf(scenario);
    PipelineRunner runner(*fleet);
    constexpr std::uint64_t stall = 1000000000;
    std::vector<std::uint64_t> compute;
    for (std::uint32_t gpu = 0; gpu < fleet->gpuCount(); ++gpu)
        compute.push_back(static_cast<std::uint64_t>(costsAt(*fleet, gpu).compute.count));
    const Ticks quiet = fleet->learners[0].quietStep;
    QCOMPARE(runner.run(*fleet, 0, compute.data()).end.count, quiet.count);
    compute[8 * 7 + 3] += stall;
    QCOMPARE(runner.run(*fleet, 0, compute.data()).end.count, quiet.count + 1000000000);
    for (std::uint32_t stage = 0; stage < 16; ++stage)
        if (stage != 7)
            compute[8 * stage + stage % 8] += stall;
    QCOMPARE(runner.run(*fleet, 0, compute.data()).end.count, quiet.count + 16000000000);
}

void StagesTest::aDayIsTooLongForSlowGpus() {
    // A stage that takes about a minute makes a step of many minutes; where its GPUs may be a hundred times
    // slower that is more than a day, and is said so.
    Scenario scenario = byStages(oneCampus(4));
    GpuType gpu = *shippedCatalog().gpu("H100 SXM");
    gpu.bf16.value.value /= 20000;
    scenario.ownTypes.gpus = {gpu};
    scenario.job.plan.pipeline = 16;
    scenario.job.globalBatch = 1;
    const Seconds quiet = quietStepOf(scenario);
    QVERIFY(quiet < longestStep && 100 * quiet > longestStep);
    scenario.job.stragglers.failSlowPerGpuYear = 1;
    scenario.job.stragglers.failSlowFactor = 100;
    const auto compiled = compile(scenario, shippedBasis());
    const auto* findings = std::get_if<std::vector<Finding>>(&compiled);
    QVERIFY(findings && !canRun(*findings));
    QVERIFY(findings->front().sentence.find("GPUs are 100 times slower") != std::string::npos);
}

void StagesTest::optimizerHidesNoGradients_data() {
    QTest::addColumn<PipelineDetail>("detail");
    QTest::newRow("alike") << PipelineDetail::alike;
    QTest::newRow("stages") << PipelineDetail::stages;
}

/// Gradients cross between two campuses of H100 under the last backward pass. An optimizer whose state is not
/// spread over the replicas moves 30 bytes for all of its 2.2 billion parameters at 3 TB/s, 20 ms more, but
/// it begins when gradients have come: no more of them hides.
void StagesTest::optimizerHidesNoGradients() {
    QFETCH(PipelineDetail, detail);
    const auto fleetWith = [&](Sharding sharding) {
        Scenario scenario = twoCampuses();
        scenario.rackGroups[1].rack = "H100 HGX rack";
        scenario.job.plan.detail = detail;
        scenario.job.plan.sharding = sharding;
        scenario.job.overlap = 1;
        scenario.job.globalBatch = 24; // one micro-batch for each replica
        return fleetOf(scenario);
    };
    const auto spread = fleetWith(Sharding::optimizer);
    const auto whole = fleetWith(Sharding::none);
    const auto acrossOf = [](const Fleet& fleet) {
        return (fleet.learners[0].exchange.linkBandwidth + fleet.learners[0].exchange.linkLatency).count;
    };
    QVERIFY(costsAt(*whole, 0).once - costsAt(*spread, 0).once > toTicks(Seconds{0.01}));
    QVERIFY(acrossOf(*spread) > 0);
    QVERIFY(std::abs(acrossOf(*whole) - acrossOf(*spread)) <= 2);
}

void StagesTest::slowerStageMakesOthersWait() {
    // An A100 has a third of an H100's peak: the three stages on H100 wait for the fourth, which waits for
    // nobody's type.
    const auto mixed = fleetOf(threeAndOne("H100 SXM", "A100 80 GB"));
    const auto alike = fleetOf(threeAndOne("H100 SXM", "H100 SXM"));
    for (std::uint32_t gpu = 0; gpu < 24; ++gpu) {
        QVERIFY(costsAt(*mixed, gpu).slowerType.count > costsAt(*mixed, gpu).compute.count);
        QVERIFY(costsAt(*alike, gpu).slowerType.count < costsAt(*alike, gpu).compute.count / 10);
    }
    QVERIFY(costsAt(*mixed, 24).slowerType.count < costsAt(*mixed, 24).compute.count / 10);
    QVERIFY(shareOf(threeAndOne("H100 SXM", "A100 80 GB"), Cause::waitGeneration) >
            shareOf(threeAndOne("H100 SXM", "H100 SXM"), Cause::waitGeneration) + 0.1);
}

void StagesTest::replicasOfSeveralKindsEndTogether() {
    // One replica of three stages on H100 and one on A100, one of four on H100. The A100 holds fewer layers,
    // so the first is not as slow as if it were all A100: both end within a micro-batch of each other, or
    // moving one would end the step sooner.
    Scenario scenario = threeAndOne("H100 SXM", "A100 80 GB");
    scenario.rackGroups.push_back({{8}, {1}, "H100 SXM server", 4, {}});
    scenario.job.plan.balance = Balance::proportional;
    scenario.job.plan.schedule = PipelineSchedule::oneForward;
    scenario.job.globalBatch = 40;
    const auto fleet = fleetOf(scenario);
    QCOMPARE(fleet->pipelines.size(), std::size_t{2});
    double ends[2];
    std::uint32_t microBatches[2];
    for (std::size_t r = 0; r < 2; ++r) {
        const PipelineRow& row = fleet->pipelines[r];
        std::vector<std::uint64_t> compute;
        for (std::uint32_t stage = 0; stage < 4; ++stage)
            compute.push_back(static_cast<std::uint64_t>(costsAt(*fleet, row.gpuAt(0, stage)).compute.count));
        ends[r] = toSeconds(traceReplica(row, compute).end()).value;
        microBatches[r] = row.program->shape.microBatches;
    }
    QCOMPARE(microBatches[0] + microBatches[1], 40u);
    QVERIFY(microBatches[0] < microBatches[1]);
    const double each = std::max(ends[0] / microBatches[0], ends[1] / microBatches[1]);
    QVERIFY2(std::fabs(ends[0] - ends[1]) <= each, qPrintable(QString("%1 for %2, %3 for %4")
                                                                  .arg(ends[0])
                                                                  .arg(microBatches[0])
                                                                  .arg(ends[1])
                                                                  .arg(microBatches[1])));
}

void StagesTest::lackOfWorkIsAMicroBatch() {
    // North's A100 replicas have two micro-batches, South's H100 one. Of what South waits, a second
    // micro-batch of its own is lack of work, as long as it would take: not the filling of the pipeline and
    // the optimizer once more. The rest is the slower generation.
    const auto fleetWith = [](std::uint32_t batch) {
        Scenario scenario = byStages(twoCampuses());
        scenario.rackGroups = {{{3}, {1}, "A100 80 GB HGX rack", 8, {2}},
                               {{4}, {2}, "H100 HGX rack", 8, {2}}};
        scenario.job.plan.schedule = PipelineSchedule::oneForward;
        scenario.job.globalBatch = batch;
        return fleetOf(scenario);
    };
    const auto one = fleetWith(8 * 2 + 8);
    const auto two = fleetWith(8 * 2 + 8 * 2);
    const auto endOfSouth = [](const Fleet& fleet) {
        const PipelineRow& row = fleet.pipelines.back();
        std::vector<std::uint64_t> compute;
        for (std::uint32_t stage = 0; stage < 4; ++stage)
            compute.push_back(static_cast<std::uint64_t>(costsAt(fleet, row.gpuAt(0, stage)).compute.count));
        return traceReplica(row, compute).end();
    };
    QCOMPARE(one->pipelines.back().program->shape.microBatches, 1u);
    QCOMPARE(two->pipelines.back().program->shape.microBatches, 2u);
    const Ticks lack = endOfSouth(*two) - endOfSouth(*one);
    const StepCosts& south = costsAt(*one, one->gpuCount() - 1);
    QVERIFY(lack.count > 0 && lack < endOfSouth(*one));
    QCOMPARE(south.lackOfWork.count, lack.count);
    QVERIFY(south.slowerType.count > 0);
}

void StagesTest::typesShareOutTheStagesOfEveryReplica() {
    // Six servers of H100, two of A100, replicas of four stages of a server. In order the first replica has
    // H100 only. Sharing out, each has three stages on H100 and the last on A100: alike, so they are one row,
    // and every H100 waits for a slower generation, no A100 does.
    Scenario scenario = withoutNoise(threeAndOne("H100 SXM", "A100 80 GB"));
    scenario.rackGroups[0].count = 6;
    scenario.rackGroups[1].count = 2;
    scenario.job.plan.detail = PipelineDetail::alike;
    scenario.job.plan.mixing = Mixing::stages;
    Engine engine(fleetOf(scenario));
    const Fleet& fleet = engine.fleet();
    QCOMPARE(fleet.replicas, 2u);
    QCOMPARE(fleet.pipelines.size(), std::size_t{1});
    QCOMPARE(fleet.pipelines[0].parts.size(), std::size_t{2});
    QCOMPARE(fleet.pipelines[0].gpuAt(1, 2), 5u * 8);
    QCOMPARE(fleet.pipelines[0].gpuAt(1, 3), 7u * 8);
    for (const WorkClass& work : fleet.classes) {
        QVERIFY(work.works());
        const bool isSlow = fleet.groups[work.group].gpu == "A100 80 GB";
        for (const StepCosts& costs : work.stages)
            QCOMPARE(costs.slowerType.count == 0, isSlow);
    }
    QVERIFY(total(engine.advance(), Cause::waitGeneration) > 0);
    // With layers by speed the slow stage holds fewer, and less is waited.
    const Seconds equal = quietStepOf(scenario);
    scenario.job.plan.balance = Balance::proportional;
    QVERIFY(quietStepOf(scenario) < equal);
}

void StagesTest::distanceIsLatency() {
    double last = 0;
    Seconds step;
    for (const double kilometers : {10.0, 100.0, 1000.0, 5000.0}) {
        const Scenario scenario = acrossCampuses(kilometers);
        const double share = shareOf(scenario, Cause::commLinkLatency);
        QVERIFY2(share > last, qPrintable(QString("%1 km: %2").arg(kilometers).arg(share)));
        QVERIFY(quietStepOf(scenario) > step);
        last = share;
        step = quietStepOf(scenario);
    }
}

void StagesTest::thinLinksAreBandwidth() {
    Seconds step;
    double last = 0;
    for (const std::uint32_t channels : {16u, 4u, 1u}) {
        const Scenario scenario = acrossCampuses(50, channels);
        const double share = shareOf(scenario, Cause::commLinkBandwidth);
        QVERIFY2(share > last, qPrintable(QString("%1 channels: %2").arg(channels).arg(share)));
        QVERIFY(quietStepOf(scenario) > step);
        last = share;
        step = quietStepOf(scenario);
    }
}

void StagesTest::everyRankOfAStageHandsOnItsShare() {
    // A stage hands on sequence x hidden x micro-batch values of 2 bytes for each micro-batch, however many
    // ranks they are spread over. The one boundary between the campuses carries all of the batch once a step.
    Scenario scenario = acrossCampuses(50);
    scenario.job.plan.virtualStages = 1; // no second chunk, which would cross again
    const std::uint32_t ranks = scenario.job.plan.tensor;
    const double hidden = shippedCatalog().model(scenario.job.model)->hidden.value;
    const double expected = 2.0 * scenario.job.sequenceLength * hidden * scenario.job.globalBatch;
    for (const std::uint32_t context : {1u, 2u, 4u}) {
        scenario.job.plan.context = context;
        scenario.job.plan.tensor = ranks / context;
        const double found = fleetOf(scenario)->links[0].bytesPerStep.value;
        QVERIFY2(std::fabs(found / expected - 1) < 1e-9,
                 qPrintable(QString("context %1: %2 of %3").arg(context).arg(found).arg(expected)));
    }
}

void StagesTest::chunksGoBackOnceLess() {
    // Two stages of two chunks in each campus. A micro-batch crosses to the second campus with each chunk,
    // back to the first once, to begin its second chunk; gradients the other way. Either direction carries
    // three activations or gradients a micro-batch.
    Scenario scenario = acrossCampuses(50);
    scenario.job.plan.virtualStages = 2;
    const double hidden = shippedCatalog().model(scenario.job.model)->hidden.value;
    const double each = 2.0 * scenario.job.sequenceLength * hidden * scenario.job.globalBatch;
    const double found = fleetOf(scenario)->links[0].bytesPerStep.value;
    QVERIFY2(std::fabs(found / (3 * each) - 1) < 1e-9, qPrintable(QString::number(found / each)));
}

void StagesTest::stretchedTensorGroupsLoadTheLink() {
    // Eight ranks of a layer over two campuses: their ring crosses the gap once each way. Forward and
    // backward a layer scatters and gathers twice, 8 passes of 7/8 of sequence x hidden values of 2 bytes,
    // for each of 80 layers and 272 sequences, whatever the stages.
    Scenario scenario = acrossCampuses(10);
    scenario.job.plan.crossing = Crossing::tensor;
    const double hidden = shippedCatalog().model(scenario.job.model)->hidden.value;
    const double expected = 8 * 80 * 7.0 / 8 * 2 * scenario.job.sequenceLength * hidden * 272;
    for (const std::uint32_t pipeline : {1u, 2u, 4u}) {
        scenario.job.plan.pipeline = pipeline;
        const auto fleet = fleetOf(scenario);
        QVERIFY(std::fabs(fleet->links[0].bytesPerStep.value / expected - 1) < 1e-9);
        // Every layer waits for the link: an outage at any time stops the step.
        QCOMPARE(fleet->links[0].busy, fleet->quietStep());
    }
}

void StagesTest::farAwayTensorIsWorstAndDataBest() {
    // 3,000 km and plenty of channels: data pays a few round trips a step for its buckets, a pipeline one way
    // for every fill and drain, tensor parallelism a ring for every layer and micro-batch.
    Scenario scenario = acrossCampuses(3000, 1024);
    const auto step = [&](Crossing crossing) {
        scenario.job.plan.crossing = crossing;
        return quietStepOf(scenario);
    };
    const Seconds data = step(Crossing::data);
    const Seconds pipeline = step(Crossing::pipeline);
    const Seconds tensor = step(Crossing::tensor);
    QVERIFY2(pipeline > data, qPrintable(QString("%1 %2").arg(pipeline.value).arg(data.value)));
    QVERIFY2(tensor > 5 * pipeline, qPrintable(QString("%1 %2").arg(tensor.value).arg(pipeline.value)));
}

void StagesTest::oneCampusCrossesNothing() {
    for (const PipelineDetail detail : {PipelineDetail::alike, PipelineDetail::stages}) {
        Scenario scenario = oneCampus(12);
        scenario.job.plan.pipeline = 4;
        scenario.job.plan.detail = detail;
        std::vector<StepOutcome> outcomes;
        for (const Crossing crossing : {Crossing::data, Crossing::pipeline, Crossing::tensor}) {
            scenario.job.plan.crossing = crossing;
            Engine engine(fleetOf(scenario));
            const StepRecord& record = engine.advance();
            QCOMPARE(total(record, Cause::commLinkLatency), std::uint64_t{0});
            QCOMPARE(total(record, Cause::commLinkBandwidth), std::uint64_t{0});
            outcomes.push_back(record.outcome);
            QVERIFY(record.outcome == outcomes.front());
        }
    }
}

void StagesTest::replicasWithoutWorkAreNoPipelines() {
    // 30 micro-batches for 34 replicas: the last four of South have none.
    const auto fleet = fleetOf(byStages(idleReplicas()));
    std::uint32_t replicas = 0;
    for (const PipelineRow& row : fleet->pipelines)
        replicas += row.replicas;
    QCOMPARE(replicas, 30u);
    Engine engine(fleet);
    const GpuStep idle = stepOf(*fleet, fleet->gpuCount() - 1, 0, engine.advance().outcome);
    QVERIFY(idle[Cause::noWork].count > 0);
    QCOMPARE(idle[Cause::compute].count, std::int64_t{0});
}

QTEST_APPLESS_MAIN(StagesTest)
#include "tst_stages.moc"
