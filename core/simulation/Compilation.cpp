#include "core/simulation/Compilation.h"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>

#include "core/quantity/QuantityText.h"
#include "core/simulation/AllSlow.h"
#include "core/simulation/FleetArrays.h"
#include "core/training/Noise.h"
#include "core/training/OperationNoise.h"
#include "core/training/TransformerModel.h"
#include "core/training/UsefulTime.h"

namespace lockstep {

Compilation::Compilation(const Scenario& scenario, const TypeCatalog& catalog, const ModelBasis& basis)
    : m_scenario(scenario)
    , m_catalog(catalog)
    , m_model(*catalog.model(scenario.job.model))
    , m_placement(placeReplicas(scenario, catalog))
    , m_prices(scenario, catalog, basis, m_placement)
    , m_links(graphLinks())
    , m_rowPricing(scenario.job, m_placement, m_prices, m_links)
    , m_linkBytes(m_links.size(), 0) {
    orderStages();
    m_fleet.seed = scenario.seed;
    m_fleet.stragglers = scenario.job.stragglers;
    m_fleet.tokenWorth = isSynchronous() ? 1 : job().lowCommunication.tokenWorth;
    m_fleet.replicas = m_placement.replicas;
    m_fleet.schedule = job().plan.schedule;
    m_fleet.stages = job().plan.pipeline;
    m_fleet.chunks = job().plan.chunks();
    m_fleet.campuses = m_placement.campuses;
    m_fleet.groups = m_placement.groups;
    for (const FleetGroup& group : m_fleet.groups)
        m_kinds.push_back(catalog.gpu(group.gpu));
    stretchTensorGroups();
}

std::optional<Finding> Compilation::run() {
    const std::vector<std::uint32_t> microBatches = dealMicroBatches();
    if (goesStageByStage())
        formRows(microBatches);
    m_fleet.classes = classesOf(m_placement, job().plan.crossing, microBatches, rowOfReplica());
    m_fleet.blocks = cutBlocks(m_fleet);
    formLearners();
    if (auto tooLong = priceClasses())
        return tooLong;
    if (!m_rows.empty())
        if (auto fault = pricePipelines())
            return fault;
    for (const Learner& learner : m_fleet.learners)
        compareClasses(learner);
    if (auto tooLong = priceExchange())
        return tooLong;
    if (auto fault = priceOuter())
        return fault;
    if (auto fault = pace())
        return fault;
    setClocks();
    listLinks();
    sumUp();
    return std::nullopt;
}

std::shared_ptr<const Fleet> Compilation::take() {
    m_fleet.lastingTicks = drawLastingTicks(m_fleet, lastingSpreads());
    return std::make_shared<const Fleet>(std::move(m_fleet));
}

/// A pipeline over campuses goes through them in the order that the links like best.
void Compilation::orderStages() {
    std::vector<CampusPart>& parts = m_placement.fit.parts;
    if (job().plan.crossing != Crossing::pipeline || parts.size() < 2)
        return;
    const std::vector<std::size_t> taking = takingPart();
    const auto order = orderOfChain(m_placement.campuses.size(), taking, m_links);
    std::uint32_t stage = 0;
    for (const std::size_t campus : order.value_or(taking)) {
        CampusPart& part = *std::ranges::find(parts, campus, &CampusPart::campus);
        part.firstStage = stage;
        stage += part.stages;
    }
}

std::vector<std::size_t> Compilation::takingPart() const {
    std::vector<std::size_t> campuses;
    for (const CampusPart& part : m_placement.fit.parts)
        campuses.push_back(part.campus);
    return campuses;
}

/// Micro-batches of every replica. Where the batch does not divide, the first have one more.
std::vector<std::uint32_t> Compilation::dealMicroBatches() const {
    const std::uint32_t microBatches = job().globalBatch / job().microBatch;
    if (job().plan.balance == Balance::proportional)
        return dealBySpeed(microBatches);
    const std::uint32_t replicas = m_placement.replicas;
    std::vector<std::uint32_t> dealt(replicas, microBatches / replicas);
    std::fill_n(dealt.begin(), microBatches % replicas, microBatches / replicas + 1);
    return dealt;
}

std::vector<std::uint32_t> Compilation::dealBySpeed(std::uint32_t microBatches) const {
    const double each = std::max(1.0, std::round(static_cast<double>(microBatches) / m_placement.replicas));
    return wholeShares(goesStageByStage() ? timesByRow(each) : timesOfReplicas(each), microBatches, 0);
}

/// Of a replica on one GPU type, worked out for about as many micro-batches as it will have.
WorkerTime Compilation::timeAlike(const GpuType& gpu, std::size_t campus, double microBatches) const {
    const StepEstimate& step = m_prices.estimate(gpu, campus, microBatches);
    Seconds all = step.compute + step.scaleUp + step.experts + step.transfer;
    Seconds once = step.bubble + step.optimizer + step.overhead;
    // Parameters gathered layer by layer travel for every micro-batch.
    (job().plan.sharding == Sharding::parameters ? all : once) += step.data;
    return {all.value / microBatches, once.value};
}

/// Slows the replicas of a part down to the types that some of their stages stand on.
void Compilation::slowByTypes(const CampusPart& part, const StageRun& run, double microBatches,
                              std::span<WorkerTime> replicas) const {
    const GpuRange gpus = gpusOf(m_placement, part, run);
    const std::uint32_t size = run.stages * part.ranks;
    for (std::size_t g = 0; g < m_placement.groups.size(); ++g) {
        const GpuRange& group = m_placement.groups[g].gpus;
        const std::uint32_t from = std::max(group.first, gpus.first);
        const std::uint32_t end = std::min(group.end(), gpus.end());
        if (from >= end)
            continue;
        const WorkerTime here = timeAlike(*m_kinds[g], part.campus, microBatches);
        for (std::uint32_t r = (from - gpus.first) / size; r <= (end - 1 - gpus.first) / size; ++r)
            replicas[r] = {std::max(replicas[r].each, here.each), std::max(replicas[r].fixed, here.fixed)};
    }
}

/// Seconds a micro-batch, and seconds once a step, on the slowest GPU type of each replica.
std::vector<WorkerTime> Compilation::timesOfReplicas(double microBatches) const {
    std::vector<WorkerTime> times(m_placement.replicas, {0, 0});
    for (const CampusPart& part : m_placement.fit.parts) {
        const std::uint32_t first = firstReplicaOf(m_placement, part, job().plan.crossing);
        for (const StageRun& run : part.runs())
            slowByTypes(part, run, microBatches, std::span(times).subspan(first, part.replicas));
    }
    return times;
}

std::optional<Finding> Compilation::priceClasses() {
    m_data.resize(m_fleet.classes.size());
    for (WorkClass& work : m_fleet.classes)
        if (auto tooLong = price(work))
            return tooLong;
    return std::nullopt;
}

std::optional<Finding> Compilation::price(WorkClass& work) {
    work.stages.assign(1, {});
    if (!work.works())
        return std::nullopt;
    const GpuType& gpu = gpuOf(work);
    const StepEstimate& estimate = m_prices.estimate(gpu, campusOf(work), work.microBatches);
    const Seconds computing = estimate.compute + estimate.optimizer + estimate.overhead;
    if (!(computing < longestCompute))
        return Finding{
            Severity::error, "/job/global_batch",
            fmt::format("a {} would compute {} a step; this version's clock holds {}. Make the batch "
                        "smaller or add GPUs",
                        gpu.name, printSeconds(computing), printSeconds(longestCompute))};
    const Seconds longest = ifAllSlow(estimate.total(), job().stragglers);
    if (!(longest < longestStep))
        return Finding{Severity::error, "/job/plan",
                       fmt::format("a {} would take {} a step with its traffic and its bubble{}; this "
                                   "version's clock holds {}. Choose another plan",
                                   gpu.name, printSeconds(longest), allSlowWords(job().stragglers),
                                   printSeconds(longestStep))};
    work.stages.front() = costsWith(work, work.microBatches);
    if (!(toSeconds(work.stages.front().ready()) < longestStep))
        return Finding{Severity::error, "/job/plan/crossing",
                       fmt::format("with tensor groups over campuses a step would take {}; this version's "
                                   "clock holds {}. Let data or pipeline cross instead",
                                   printSeconds(toSeconds(work.stages.front().ready())),
                                   printSeconds(longestStep))};
    m_data[static_cast<std::size_t>(&work - m_fleet.classes.data())] = estimate.gradients;
    spreadNoise(work);
    return std::nullopt;
}

StepCosts Compilation::costsWith(const WorkClass& work, std::uint32_t microBatches) const {
    return costsOf(question(gpuOf(work), campusOf(work), microBatches),
                   m_prices.estimate(gpuOf(work), campusOf(work), microBatches),
                   m_stretched ? &*m_stretched : nullptr);
}

void Compilation::spreadNoise(WorkClass& work) {
    const Stragglers& late = job().stragglers;
    const double mean = meanCompute(work);
    const Ticks least = std::ranges::min_element(work.stages, {}, &StepCosts::compute)->compute;
    const double layers = m_model.layers.value / job().plan.pipeline;
    const double noise =
        wholeStepNoise(gpuOf(work).stepNoise.value, late.operationSpread, work.microBatches, layers);
    const auto [table, isNew] = m_noise.try_emplace({noise * mean, noiseBound(least)});
    if (isNew)
        table->second = scaledQuantiles(noise * mean, noiseBound(least));
    work.stepNoise = table->second;
    work.driftTicks = late.driftSpread * mean;
    work.driftBound = static_cast<std::int32_t>(least.count * 3 / 20); // with both noises below the whole
}

void Compilation::formLearners() {
    m_learners.assign(m_fleet.campuses.size(), 0);
    std::optional<std::size_t> campus;
    for (std::size_t b = 0; b < m_fleet.blocks.size(); ++b) {
        WorkClass& work = m_fleet.classes[m_fleet.blocks[b].workClass];
        if (!work.allocated)
            continue;
        if (m_fleet.learners.empty() || (!isSynchronous() && campusOf(work) != campus))
            m_fleet.learners.emplace_back().firstBlock = b;
        campus = campusOf(work);
        work.learner = m_fleet.learners.size() - 1;
        m_learners[*campus] = m_fleet.learners.size() - 1;
        m_fleet.learners.back().blocks = b + 1 - m_fleet.learners.back().firstBlock;
    }
}

/// When a GPU of the class, and with it its replica, is ready without any noise.
Ticks Compilation::endOf(const WorkClass& work) const {
    return m_rows.empty() ? work.stages.front().ready() : m_priceOfRow[work.row]->end;
}

/// When the last GPU is ready, without any noise.
Ticks Compilation::slowestReady(const Learner& learner) const {
    Ticks slowest;
    forEachWorking(learner,
                   [&](std::size_t index) { slowest = std::max(slowest, endOf(m_fleet.classes[index])); });
    return slowest;
}

/// When it would be ready with so many micro-batches.
Ticks Compilation::endWith(const WorkClass& work, std::uint32_t microBatches) const {
    if (work.microBatches == microBatches)
        return endOf(work);
    if (!m_rows.empty()) {
        ReplicaRow row = m_rows[work.row];
        row.microBatches = microBatches;
        return m_rowPricing.endOf(row);
    }
    // Rounded part by part, as in `price`, so that the busiest class is not behind itself.
    return costsWith(work, microBatches).ready();
}

/// A class waits, without any noise, first because a replica of its own kind has more work, then because
/// another kind is slower at the most work anybody has, in its own replica or another.
void Compilation::compareClasses(const Learner& learner) {
    const Ticks slowest = slowestReady(learner);
    std::uint32_t most = 0;
    forEachWorking(learner, [&](std::size_t i) { most = std::max(most, m_fleet.classes[i].microBatches); });
    forEachWorking(learner, [&](std::size_t i) {
        WorkClass& work = m_fleet.classes[i];
        const Ticks busiest =
            std::min(endWith(work, most), slowest); // its kind may have nobody with the most
        const Ticks lack = std::max(Ticks{}, busiest - endOf(work));
        for (StepCosts& costs : work.stages) {
            costs.lackOfWork = lack;
            costs.slowerType = std::max(Ticks{}, slowest - costs.ready() - lack);
        }
    });
}

void Compilation::sumUp() {
    for (std::size_t g = 0; g < m_kinds.size(); ++g)
        m_fleet.nameplateFlops += peakOf(*m_kinds[g], job().precision).value * m_fleet.groups[g].gpus.count;
    const double flopsPerToken = modelFlopsPerToken(m_model, job().sequenceLength);
    for (const Learner& learner : m_fleet.learners)
        for (std::size_t b = learner.firstBlock; b < learner.endBlock(); ++b) {
            const LaneBlock& block = m_fleet.blocks[b];
            const WorkClass& work = m_fleet.classes[block.workClass];
            if (!work.allocated)
                continue;
            const double peaks = peakOf(gpuOf(work), job().precision).value * block.gpus.count;
            const double microBatches = static_cast<double>(work.microBatches) * learner.innerSteps;
            m_fleet.allocatedNameplateFlops += peaks;
            m_fleet.usefulNameplateSeconds +=
                peaks * usefulTime(gpuOf(work), m_model, job(), microBatches).value;
            m_fleet.tokensPerStep += microBatches * job().microBatch * job().sequenceLength *
                                     (block.gpus.count / job().plan.gpusPerReplica());
        }
    m_fleet.modelFlopsPerStep = flopsPerToken * m_fleet.tokensPerStep;
}

std::vector<double> Compilation::lastingSpreads() const {
    std::vector<double> spreads;
    for (std::size_t g = 0; g < m_fleet.groups.size(); ++g) {
        const GpuType& gpu = *m_kinds[g];
        spreads.push_back(gpu.persistentSpread.value + gpu.spreadGrowth.value * m_placement.ages[g].value);
    }
    return spreads;
}

} // namespace lockstep
