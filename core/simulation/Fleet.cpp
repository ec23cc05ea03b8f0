#include "core/simulation/Fleet.h"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>

#include "core/network/CampusRing.h"
#include "core/quantity/QuantityText.h"
#include "core/scenario/PlanFit.h"
#include "core/training/GradientExchange.h"
#include "core/training/StepCost.h"
#include "core/training/StepKernel.h"
#include "core/training/TransformerModel.h"

namespace lockstep {

namespace {

/// Ticks that lasting slowness and step noise may each take off or add: the sum stays positive and in 32
/// bits.
std::int32_t noiseBound(Ticks compute) {
    return static_cast<std::int32_t>(compute.count * 2 / 5);
}

/// The parts of a step rounded to ticks, in one way for all. Work takes a tick at least, or it would not be
/// there.
struct CostTicks {
    Ticks compute;
    Ticks scaleUp;
    Ticks bubble;

    explicit CostTicks(const GpuStepCost& cost)
        : compute(std::max(Ticks{1}, toTicks(cost.compute)))
        , scaleUp(toTicks(cost.scaleUp))
        , bubble(toTicks(cost.bubble)) {}
    Ticks total() const { return compute + scaleUp + bubble; }
};

/// Compiles one scenario. The steps run in the order of the functions.
class Compilation {
public:
    Compilation(const Scenario& scenario, const TypeCatalog& catalog)
        : m_scenario(scenario)
        , m_catalog(catalog)
        , m_model(*catalog.model(scenario.job.model))
        , m_fit(fitPlan(scenario, catalog)) {
        m_fleet.seed = scenario.seed;
        m_fleet.replicas = static_cast<std::uint32_t>(m_fit.replicas);
    }

    std::variant<std::shared_ptr<const Fleet>, std::vector<Finding>> run() {
        layOutGroups();
        placeReplicas();
        for (WorkClass& work : m_fleet.classes)
            if (const auto tooLong = price(work))
                return std::vector{*tooLong};
        compareClasses();
        if (const auto tooLong = priceExchange())
            return std::vector{*tooLong};
        sumUp();
        drawLastingSlowness();
        cutBlocks();
        return std::make_shared<const Fleet>(std::move(m_fleet));
    }

private:
    const GpuType& gpuOf(const FleetGroup& group) const { return *m_catalog.gpu(group.gpu); }
    const GpuType& gpuOf(const WorkClass& work) const { return gpuOf(m_fleet.groups[work.group]); }

    void layOutGroups() {
        std::uint32_t next = 0;
        for (const Campus& campus : m_scenario.campuses) {
            FleetCampus place{campus.id, campus.name, {next, 0}};
            for (const RackGroup& group : m_scenario.rackGroups)
                if (group.campus == campus.id && group.count > 0)
                    next = layOut(group, next);
            place.gpus.count = next - place.gpus.first;
            m_fleet.campuses.push_back(std::move(place));
        }
    }

    std::uint32_t layOut(const RackGroup& group, std::uint32_t first) {
        const RackType& rack = *m_catalog.rack(group.rack);
        const auto perRack = static_cast<std::uint32_t>(rack.gpus.value);
        m_fleet.groups.push_back({group.id,
                                  m_fleet.campuses.size(),
                                  rack.gpu,
                                  group.rack,
                                  rack.gpu,
                                  perRack,
                                  {first, perRack * group.count}});
        m_ages.push_back(group.age);
        return first + perRack * group.count;
    }

    /// Whole replicas fill each campus from its first GPU; what is left over there stays unallocated.
    void placeReplicas() {
        const auto size = static_cast<std::uint32_t>(m_fit.gpusPerReplica);
        const std::uint32_t microBatches = m_scenario.job.globalBatch / m_scenario.job.microBatch;
        m_fewestMicroBatches = microBatches / m_fleet.replicas;
        const std::uint32_t busier = microBatches % m_fleet.replicas; // replicas with one micro-batch more
        std::uint32_t placed = 0;
        for (const FleetCampus& campus : m_fleet.campuses) {
            const std::uint32_t here = std::min(m_fleet.replicas - placed, campus.gpus.count / size);
            const std::uint32_t busierHere = busier > placed ? std::min(here, busier - placed) : 0;
            m_replicasOfCampus.push_back(here);
            const std::uint32_t busyEnd = campus.gpus.first + busierHere * size;
            const std::uint32_t usedEnd = campus.gpus.first + here * size;
            addClasses({campus.gpus.first, busyEnd - campus.gpus.first}, true, m_fewestMicroBatches + 1);
            addClasses({busyEnd, usedEnd - busyEnd}, true, m_fewestMicroBatches);
            addClasses({usedEnd, campus.gpus.end() - usedEnd}, false, 0);
            placed += here;
        }
    }

    void addClasses(GpuRange range, bool allocated, std::uint32_t microBatches) {
        for (std::size_t g = 0; g < m_fleet.groups.size(); ++g) {
            const GpuRange& group = m_fleet.groups[g].gpus;
            const std::uint32_t first = std::max(range.first, group.first);
            const std::uint32_t end = std::min(range.end(), group.end());
            if (first >= end)
                continue;
            WorkClass work;
            work.group = g;
            work.gpus = {first, end - first};
            work.allocated = allocated;
            m_fleet.classes.push_back(std::move(work));
            m_microBatches.push_back(microBatches);
        }
    }

    std::optional<Finding> price(WorkClass& work) {
        const std::uint32_t microBatches = microBatchesOf(work);
        if (!work.allocated || microBatches == 0)
            return std::nullopt;
        const GpuType& gpu = gpuOf(work);
        const GpuStepCost cost = gpuStepCost(gpu, m_model, m_scenario.job, microBatches);
        if (cost.compute > longestCompute)
            return Finding{
                Severity::error, "/job/global_batch",
                fmt::format("a {} would compute {} a step; this version's clock holds {}. Make the batch "
                            "smaller or add GPUs",
                            gpu.name, printSeconds(cost.compute), printSeconds(longestCompute))};
        if (!(cost.total() < longestStep))
            return Finding{Severity::error, "/job/plan",
                           fmt::format("a {} would take {} a step with its tensor-parallel traffic and its "
                                       "bubble; this version's clock holds {}. Choose another plan",
                                       gpu.name, printSeconds(cost.total()), printSeconds(longestStep))};
        const CostTicks ticks(cost);
        work.compute = ticks.compute;
        work.scaleUp = ticks.scaleUp;
        work.bubble = ticks.bubble;
        const double spread = gpu.stepNoise.value * static_cast<double>(work.compute.count);
        work.stepNoise = scaledQuantiles(spread, noiseBound(work.compute));
        return std::nullopt;
    }

    std::uint32_t microBatchesOf(const WorkClass& work) const {
        return m_microBatches[static_cast<std::size_t>(&work - m_fleet.classes.data())];
    }

    /// A class waits, without any noise, first because a replica of its own kind has more work, then because
    /// another kind is slower at the most work anybody has.
    void compareClasses() {
        const std::uint32_t most = *std::ranges::max_element(m_microBatches);
        const Ticks slowest = slowestReady();
        for (WorkClass& work : m_fleet.classes) {
            if (work.compute.count == 0)
                continue;
            // Rounded part by part, as in `price`, so that the busiest class is not behind itself.
            const CostTicks busiest(gpuStepCost(gpuOf(work), m_model, m_scenario.job, most));
            const Ticks own = std::min(busiest.total(), slowest); // its kind may have nobody with the most
            work.lackOfWork = std::max(Ticks{}, own - work.ready());
            work.slowerType = slowest - work.ready() - work.lackOfWork;
        }
    }

    /// When the last class is ready, without any noise.
    Ticks slowestReady() const {
        Ticks slowest;
        for (const WorkClass& work : m_fleet.classes)
            slowest = std::max(slowest, work.ready());
        return slowest;
    }

    std::optional<Finding> priceExchange() {
        const std::vector<GraphLink> links = graphLinks();
        std::vector<std::size_t> taking;
        std::vector<CampusShare> shares;
        for (std::size_t c = 0; c < m_fleet.campuses.size(); ++c)
            if (m_replicasOfCampus[c] > 0) {
                taking.push_back(c);
                shares.push_back(shareOf(c));
            }
        const auto ring =
            findRing(m_fleet.campuses.size(), taking, links); // validation saw to it that there is one
        const GradientExchange whole = gradientExchange(m_model, m_scenario.job, shares, *ring);
        if (!(whole.total() < longestStep)) {
            const bool isFabric = !(whole.fabric < longestStep);
            return Finding{Severity::error, isFabric ? "/job" : "/links",
                           fmt::format("gradients would travel for {} a step; this version's clock holds {}. "
                                       "{}",
                                       printSeconds(whole.total()), printSeconds(longestStep),
                                       isFabric ? "Choose another plan or a fabric with less oversubscription"
                                                : "Use newer, shorter or more links")};
        }
        const GradientExchange open = exposed(whole, hidingTime(), m_scenario.job.overlap);
        m_fleet.exchange = {toTicks(open.fabric), toTicks(open.linkBandwidth), toTicks(open.linkLatency)};
        for (std::size_t i = 0; i < links.size(); ++i) {
            const LinkCondition& condition = links[i].condition;
            m_fleet.links.push_back({m_scenario.links[i].id, whole.acrossEachHop * ring->linkTraversals[i],
                                     condition.capacity, condition.goodput, condition.roundTrip,
                                     condition.loss, condition.windowLimited});
        }
        return std::nullopt;
    }

    std::vector<GraphLink> graphLinks() const {
        std::vector<GraphLink> links;
        for (const Link& link : m_scenario.links)
            links.push_back({campusIndex(link.from), campusIndex(link.to),
                             conditionOf(link, *m_catalog.link(link.type), lengthOf(link, m_scenario))});
        return links;
    }

    std::size_t campusIndex(CampusId id) const {
        return static_cast<std::size_t>(std::ranges::find(m_scenario.campuses, id, &Campus::id) -
                                        m_scenario.campuses.begin());
    }

    CampusShare shareOf(std::size_t campus) const {
        CampusShare share{static_cast<double>(m_replicasOfCampus[campus]),
                          {INFINITY},
                          m_scenario.campuses[campus].oversubscription};
        for (const FleetGroup& group : m_fleet.groups)
            if (group.campus == campus)
                share.nic = std::min(share.nic, gpuOf(group).nic.value);
        return share;
    }

    /// What gradients can hide under, as a last backward pass (two thirds of the compute of the last
    /// micro-batch): the least of all classes, since what one cannot hide, nobody can. A class that is ready
    /// early lets its gradients travel while it waits, so it counts by its last backward and its wait.
    Seconds hidingTime() const {
        const double overlap = m_scenario.job.overlap;
        const Ticks slowest = slowestReady();
        double least = INFINITY;
        for (const WorkClass& work : m_fleet.classes)
            if (work.compute.count > 0 && overlap > 0)
                least = std::min(least, toSeconds(work.compute).value / microBatchesOf(work) * 2.0 / 3.0 +
                                            toSeconds(slowest - work.ready()).value / overlap);
        return {std::isfinite(least) ? least : 0.0};
    }

    void sumUp() {
        const TrainingJob& job = m_scenario.job;
        m_fleet.tokensPerStep = static_cast<double>(job.globalBatch) * job.sequenceLength;
        m_fleet.modelFlopsPerStep = modelFlopsPerToken(m_model, job.sequenceLength) * m_fleet.tokensPerStep;
        for (const FleetGroup& group : m_fleet.groups)
            m_fleet.nameplateFlops += peakOf(gpuOf(group), job.precision).value * group.gpus.count;
        for (const WorkClass& work : m_fleet.classes) {
            if (!work.allocated)
                continue;
            const double peaks = peakOf(gpuOf(work), job.precision).value * work.gpus.count;
            m_fleet.allocatedNameplateFlops += peaks;
            m_fleet.usefulNameplateSeconds +=
                peaks * usefulTime(gpuOf(work), m_model, job, microBatchesOf(work)).value;
        }
    }

    void drawLastingSlowness() {
        m_fleet.lastingTicks.assign(m_fleet.gpuCount(), 0);
        std::vector<std::uint32_t> words(noiseBatch);
        for (const WorkClass& work : m_fleet.classes) {
            if (work.compute.count == 0)
                continue;
            const GpuType& gpu = gpuOf(work);
            const double spread =
                gpu.persistentSpread.value + gpu.spreadGrowth.value * m_ages[work.group].value;
            const auto table =
                scaledQuantiles(spread * static_cast<double>(work.compute.count), noiseBound(work.compute));
            const std::vector<std::uint32_t> base(noiseBatch, static_cast<std::uint32_t>(work.compute.count));
            const FleetGroup& group = m_fleet.groups[work.group];
            const NoiseStream stream{m_fleet.seed, group.id.value, 0, NoisePurpose::lasting};
            for (std::uint32_t at = work.gpus.first; at < work.gpus.end();) {
                const std::uint32_t ordinal = at - group.gpus.first;
                const auto within = static_cast<std::uint32_t>(ordinal % noiseBatch);
                const std::uint32_t count =
                    std::min(work.gpus.end() - at, static_cast<std::uint32_t>(noiseBatch) - within);
                drawBatch(stream, static_cast<std::uint32_t>(ordinal / noiseBatch), words.data());
                addNoise(base.data(), words.data() + within, table.data(), count,
                         m_fleet.lastingTicks.data() + at);
                at += count;
            }
        }
    }

    void cutBlocks() {
        const std::uint32_t target = std::max(1u, m_fleet.gpuCount() / wantedLaneBlocks);
        for (std::size_t c = 0; c < m_fleet.classes.size(); ++c) {
            const WorkClass& work = m_fleet.classes[c];
            const std::uint32_t perRack = m_fleet.groups[work.group].gpusPerRack;
            // Whole racks where a block is large enough for some.
            const std::uint32_t length = target > perRack ? target / perRack * perRack : target;
            for (std::uint32_t at = work.gpus.first; at < work.gpus.end(); at += length)
                m_fleet.blocks.push_back({work.group, c, {at, std::min(length, work.gpus.end() - at)}});
        }
    }

    const Scenario& m_scenario;
    const TypeCatalog& m_catalog;
    const ModelType& m_model;
    PlanFit m_fit;
    Fleet m_fleet;
    std::vector<Years> m_ages;                 ///< per group
    std::vector<std::uint32_t> m_microBatches; ///< per class
    std::vector<std::uint32_t> m_replicasOfCampus;
    std::uint32_t m_fewestMicroBatches = 0;
};

} // namespace

Ticks Fleet::quietStep() const {
    Ticks slowest;
    for (const WorkClass& work : classes)
        slowest = std::max(slowest, work.ready());
    return slowest + exchange.total();
}

std::variant<std::shared_ptr<const Fleet>, std::vector<Finding>> compile(const Scenario& scenario,
                                                                         const TypeCatalog& shipped) {
    const TypeCatalog catalog = overlaid(shipped, scenario.ownTypes);
    std::vector<Finding> findings = validate(scenario, catalog);
    if (!canRun(findings))
        return findings;
    return Compilation(scenario, catalog).run();
}

} // namespace lockstep
