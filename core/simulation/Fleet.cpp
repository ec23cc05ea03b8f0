#include "core/simulation/Fleet.h"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>

#include "core/network/CampusRing.h"
#include "core/quantity/QuantityText.h"
#include "core/scenario/PlanFit.h"
#include "core/simulation/FleetArrays.h"
#include "core/simulation/ReplicaPlacement.h"
#include "core/training/GradientExchange.h"
#include "core/training/Noise.h"
#include "core/training/StepCost.h"
#include "core/training/TransformerModel.h"

namespace lockstep {

namespace {

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
        , m_placement(placeReplicas(scenario, catalog)) {
        m_fleet.seed = scenario.seed;
        m_fleet.replicas = m_placement.replicas;
        m_fleet.campuses = std::move(m_placement.campuses);
        m_fleet.groups = std::move(m_placement.groups);
        m_fleet.classes = std::move(m_placement.classes);
    }

    std::variant<std::shared_ptr<const Fleet>, std::vector<Finding>> run() {
        for (WorkClass& work : m_fleet.classes)
            if (const auto tooLong = price(work))
                return std::vector{*tooLong};
        compareClasses();
        if (const auto tooLong = priceExchange())
            return std::vector{*tooLong};
        sumUp();
        m_fleet.lastingTicks = drawLastingTicks(m_fleet, lastingSpreads());
        m_fleet.blocks = cutBlocks(m_fleet);
        return std::make_shared<const Fleet>(std::move(m_fleet));
    }

private:
    const GpuType& gpuOf(const FleetGroup& group) const { return *m_catalog.gpu(group.gpu); }
    const GpuType& gpuOf(const WorkClass& work) const { return gpuOf(m_fleet.groups[work.group]); }

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
        if (m_scenario.job.plan.tensor > gpu.scaleUpDomain.value)
            work.scaleUpCause = Cause::commFabric;
        const double spread = gpu.stepNoise.value * static_cast<double>(work.compute.count);
        work.stepNoise = scaledQuantiles(spread, noiseBound(work.compute));
        return std::nullopt;
    }

    std::uint32_t microBatchesOf(const WorkClass& work) const {
        return m_placement.microBatches[static_cast<std::size_t>(&work - m_fleet.classes.data())];
    }

    /// A class waits, without any noise, first because a replica of its own kind has more work, then because
    /// another kind is slower at the most work anybody has.
    void compareClasses() {
        const std::uint32_t most = *std::ranges::max_element(m_placement.microBatches);
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
            if (m_placement.replicasOfCampus[c] > 0) {
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
        CampusShare share{static_cast<double>(m_placement.replicasOfCampus[campus]),
                          {INFINITY},
                          m_scenario.campuses[campus].oversubscription};
        for (const WorkClass& work : m_fleet.classes)
            if (work.allocated && m_fleet.groups[work.group].campus == campus)
                share.nic = std::min(share.nic, gpuOf(work).nic.value);
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

    std::vector<double> lastingSpreads() const {
        std::vector<double> spreads;
        for (std::size_t g = 0; g < m_fleet.groups.size(); ++g) {
            const GpuType& gpu = gpuOf(m_fleet.groups[g]);
            spreads.push_back(gpu.persistentSpread.value +
                              gpu.spreadGrowth.value * m_placement.ages[g].value);
        }
        return spreads;
    }

    const Scenario& m_scenario;
    const TypeCatalog& m_catalog;
    const ModelType& m_model;
    ReplicaPlacement m_placement; ///< campuses, groups and classes have gone to the fleet
    Fleet m_fleet;
};

} // namespace

Ticks Fleet::quietStep() const {
    Ticks slowest;
    for (const WorkClass& work : classes)
        slowest = std::max(slowest, work.ready());
    return slowest + exchange.total();
}

std::variant<std::shared_ptr<const Fleet>, std::vector<Finding>> compile(const Scenario& scenario,
                                                                         const ModelBasis& basis) {
    const TypeCatalog catalog = overlaid(basis.types, scenario.ownTypes);
    std::vector<Finding> findings = validate(scenario, catalog);
    if (!canRun(findings))
        return findings;
    return Compilation(scenario, catalog).run();
}

} // namespace lockstep
