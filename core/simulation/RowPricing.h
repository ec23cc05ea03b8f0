#pragma once

#include <map>
#include <memory>
#include <optional>
#include <variant>
#include <vector>

#include "core/network/CrossingTraffic.h"
#include "core/scenario/Finding.h"
#include "core/simulation/PipelineRow.h"
#include "core/simulation/PriceBook.h"
#include "core/simulation/ReplicaRow.h"
#include "core/simulation/StagePricing.h"
#include "core/training/Balance.h"

namespace lockstep {

/// What a row costs: of its pipeline all but where it stands.
struct RowPrice {
    std::vector<StepCosts> costs; ///< per stage
    Ticks end;                    ///< of a replica without noise
    PipelineRow pipeline;
    const CrossingTraffic* crossing = nullptr; ///< of the activations of all replicas
};

/// What rows of replicas cost whose pipelines are evaluated stage by stage: each worked out once, however
/// many are alike.
class RowPricing {
public:
    /// All of these must outlive it, and the prices it gave. `links` between the campuses of the scenario.
    RowPricing(const TrainingJob& job, const ReplicaPlacement& placement, const PriceBook& prices,
               const std::vector<GraphLink>& links);

    /// The row in the first campus that is alike, if it lies in one: no price depends on which.
    ReplicaRow likeRow(const ReplicaRow& row) const;
    /// The price, or why the row cannot run.
    std::variant<const RowPrice*, Finding> priceOf(const ReplicaRow& row) const;
    /// When its replicas are ready, without any noise.
    Ticks endOf(const ReplicaRow& row) const;
    /// What a replica takes for a micro-batch and besides, worked out for about so many.
    WorkerTime timeOf(const ReplicaRow& row, double microBatches) const;

private:
    /// What channels between stages cost, each with all before it.
    enum class ChannelDetail { free, fabric, linkBandwidth, everything };

    std::optional<Finding> tooManyPasses(const ReplicaRow& row) const;
    std::variant<RowPrice, Finding> priceRow(const ReplicaRow& row) const;
    std::vector<StagePrice> stagePrices(const ReplicaRow& row, const GpuType* instead) const;
    StepCosts ownCosts(const ReplicaRow& row, std::size_t stage, const StagePrice& price) const;
    PipelineRow pipelineOf(const ReplicaRow& row, const std::vector<StagePrice>& prices) const;
    Ticks endOnOneKind(const ReplicaRow& row, const GpuType* kind, const PipelineRow& own) const;
    std::vector<ChannelTicks> channelsOf(const ReplicaRow& row, const PipelineProgram& program,
                                         const CrossingTraffic& crossing, ChannelDetail detail) const;
    const CrossingTraffic& crossingOf(const ReplicaRow& row) const;
    CrossingTraffic findCrossing(const ReplicaRow& row) const;

    const TrainingJob& m_job;
    const ReplicaPlacement& m_placement;
    const PriceBook& m_prices;
    const std::vector<GraphLink>& m_links;
    mutable std::map<std::uint32_t, std::shared_ptr<const PipelineProgram>> m_programs; ///< by micro-batches
    mutable std::map<ReplicaRow::Nature, Ticks> m_ends; ///< of replicas without noise
    mutable std::map<ReplicaRow::Nature, RowPrice> m_rowPrices;
    mutable std::map<std::vector<std::size_t>, CrossingTraffic> m_crossings; ///< by the campuses of stages
};

} // namespace lockstep
