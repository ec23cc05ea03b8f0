#pragma once

#include <map>
#include <optional>
#include <span>
#include <tuple>
#include <variant>

#include "core/network/CampusRing.h"
#include "core/simulation/Fleet.h"
#include "core/simulation/PriceBook.h"
#include "core/simulation/ReplicaPlacement.h"
#include "core/simulation/RowPricing.h"
#include "core/simulation/StepPricing.h"
#include "core/training/GradientExchange.h"

namespace lockstep {

/// Compiles one scenario that validation lets run into a fleet.
class Compilation {
public:
    Compilation(const Scenario& scenario, const TypeCatalog& catalog, const ModelBasis& basis);

    /// Why the scenario cannot run after all, or nothing.
    std::optional<Finding> run();
    /// Without noise.
    double tokensPerSecond() const { return m_fleet.tokensPerStep / toSeconds(m_fleet.quietStep()).value; }
    std::shared_ptr<const Fleet> take();

private:
    const TrainingJob& job() const { return m_scenario.job; }
    const GpuType& gpuOf(const WorkClass& work) const { return *m_kinds[work.group]; }
    std::size_t campusOf(const WorkClass& work) const { return m_fleet.groups[work.group].campus; }
    /// Of a campus that holds replicas.
    const CampusPart& partOf(std::size_t campus) const { return *m_prices.part(campus); }
    std::vector<std::size_t> takingPart() const;
    bool isSynchronous() const { return job().lowCommunication.method == SyncMethod::everyStep; }

    void orderStages();
    std::vector<std::uint32_t> dealMicroBatches() const;
    std::vector<std::uint32_t> dealBySpeed(std::uint32_t microBatches) const;
    std::vector<WorkerTime> timesOfReplicas(double microBatches) const;
    void slowByTypes(const CampusPart& part, const StageRun& run, double microBatches,
                     std::span<WorkerTime> replicas) const;
    WorkerTime timeAlike(const GpuType& gpu, std::size_t campus, double microBatches) const;

    StepQuestion question(const GpuType& gpu, std::size_t campus, double microBatches) const {
        return m_prices.question(gpu, campus, microBatches);
    }
    std::optional<Finding> priceClasses();
    std::optional<Finding> price(WorkClass& work);
    StepCosts costsWith(const WorkClass& work, std::uint32_t microBatches) const;
    void stretchTensorGroups();

    void formLearners();
    void compareClasses(const Learner& learner);
    Ticks endOf(const WorkClass& work) const;
    Ticks endWith(const WorkClass& work, std::uint32_t microBatches) const;
    Ticks slowestReady(const Learner& learner) const;
    /// Visits the index of every class of a learner that has work.
    template<class Visit>
    void forEachWorking(const Learner& learner, Visit visit) const;

    bool goesStageByStage() const;
    std::vector<WorkerTime> timesByRow(double microBatches) const;
    void formRows(const std::vector<std::uint32_t>& microBatches);
    ReplicaRow rowOf(std::uint32_t replica) const;
    std::vector<std::uint32_t> rowOfReplica() const;
    std::optional<Finding> pricePipelines();
    const GpuType* slowestKind(GpuRange gpus) const;
    void adoptPrices();
    void addLinkBytes(const ReplicaRow& row, const CrossingTraffic& crossing);
    PipelineRow placed(PipelineRow pipeline, const ReplicaRow& row) const;

    std::vector<GraphLink> graphLinks() const;
    CampusShare shareOf(std::size_t campus) const;
    std::optional<Finding> priceExchange();
    GradientExchange wholeExchange(const Learner& learner, const std::vector<std::size_t>& taking,
                                   const CampusRing& ring) const;
    void price(Learner& learner, const GradientExchange& whole);
    Seconds hiddenAcross(std::size_t workClass) const;
    Seconds openInside(std::size_t workClass) const;
    GradientExchange openExchange(std::size_t workClass, const GradientExchange& whole, Seconds wait) const;
    void listLinks();
    std::optional<Finding> priceOuter();
    std::optional<Finding> pace();
    void setClocks();
    void spreadNoise(WorkClass& work);

    void sumUp();
    std::vector<double> lastingSpreads() const;

    const Scenario& m_scenario;
    const TypeCatalog& m_catalog;
    const ModelType& m_model;
    ReplicaPlacement m_placement;
    PriceBook m_prices;
    std::vector<const GpuType*> m_kinds; ///< per group
    std::vector<GradientTraffic> m_data; ///< inside the campus, per class
    std::vector<GraphLink> m_links;
    RowPricing m_rowPricing;
    std::optional<StretchedRing> m_stretched; ///< of tensor groups over campuses
    std::vector<std::size_t> m_learners;      ///< by campus
    std::map<std::pair<double, std::int32_t>, std::vector<std::int32_t>> m_noise; ///< quantiles in ticks
    std::vector<ReplicaRow> m_rows; ///< empty where stages are alike
    std::vector<const RowPrice*> m_priceOfRow;
    std::vector<double> m_linkBytes; ///< a step, one way, per link
    std::uint32_t m_roundSteps = 1;  ///< inner steps of a round
    Ticks m_linkBusy;                ///< of a step: while traffic between campuses is under way
    Fleet m_fleet;
};

template<class Visit>
void Compilation::forEachWorking(const Learner& learner, Visit visit) const {
    std::optional<std::size_t> last;
    for (std::size_t b = learner.firstBlock; b < learner.endBlock(); ++b) {
        const std::size_t index = m_fleet.blocks[b].workClass;
        if (last != index && m_fleet.classes[index].works())
            visit(index);
        last = index;
    }
}

} // namespace lockstep
