// Pipelines that are evaluated stage by stage: which replicas are alike, and who has their costs.
#include <algorithm>
#include <iterator>

#include "core/simulation/Compilation.h"

namespace lockstep {

bool Compilation::goesStageByStage() const {
    const ParallelPlan& plan = job().plan;
    const bool crosses = m_placement.fit.parts.size() > 1;
    if (plan.pipeline == 1 || (crosses && plan.crossing == Crossing::tensor))
        return false;
    const bool mixes = std::ranges::any_of(m_placement.fit.parts,
                                           [](const CampusPart& part) { return !part.shared.empty(); });
    return plan.detail == PipelineDetail::stages || mixes || (crosses && plan.crossing == Crossing::pipeline);
}

/// On which kinds of GPUs a replica's stages stand.
ReplicaRow Compilation::rowOf(std::uint32_t replica) const {
    ReplicaRow row{replica, 1, 0, {}, {}};
    row.kinds.resize(job().plan.pipeline);
    row.campuses.resize(job().plan.pipeline);
    for (const CampusPart& part : m_placement.fit.parts) {
        const std::uint32_t first = firstReplicaOf(m_placement, part, job().plan.crossing);
        if (replica < first || replica >= first + part.replicas)
            continue;
        for (const StageRun& run : part.runs())
            for (std::uint32_t s = 0; s < run.stages; ++s) {
                const std::uint32_t gpu =
                    gpusOf(m_placement, part, run).first + ((replica - first) * run.stages + s) * part.ranks;
                row.campuses[run.firstStage + s] = part.campus;
                row.kinds[run.firstStage + s] = slowestKind({gpu, part.ranks});
            }
    }
    return row;
}

const GpuType* Compilation::slowestKind(GpuRange gpus) const {
    const GpuType* slowest = nullptr;
    const auto speed = [&](const GpuType& gpu) {
        return std::pair(peakOf(gpu, job().precision).value * gpu.computeEfficiency.value,
                         gpu.memoryBandwidth.value.value);
    };
    const std::vector<FleetGroup>& groups = m_placement.groups;
    auto group =
        std::ranges::upper_bound(groups, gpus.first, {}, [](const FleetGroup& g) { return g.gpus.first; });
    for (group = std::prev(group); group != groups.end() && group->gpus.first < gpus.end(); ++group)
        if (const GpuType* kind = m_kinds[static_cast<std::size_t>(group - groups.begin())];
            !slowest || speed(*kind) < speed(*slowest))
            slowest = kind;
    return slowest;
}

std::vector<WorkerTime> Compilation::timesByRow(double microBatches) const {
    std::map<ReplicaRow::Nature, WorkerTime> known;
    std::vector<WorkerTime> times;
    for (std::uint32_t replica = 0; replica < m_placement.replicas; ++replica) {
        const ReplicaRow row = m_rowPricing.likeRow(rowOf(replica));
        const auto [time, isNew] = known.try_emplace(row.nature());
        if (isNew)
            time->second = m_rowPricing.timeOf(row, microBatches);
        times.push_back(time->second);
    }
    return times;
}

void Compilation::formRows(const std::vector<std::uint32_t>& microBatches) {
    for (std::uint32_t replica = 0; replica < m_placement.replicas; ++replica) {
        ReplicaRow row = rowOf(replica);
        row.microBatches = microBatches[replica];
        if (row.microBatches == 0)
            continue;
        const bool isNext = !m_rows.empty() && m_rows.back().firstReplica + m_rows.back().replicas == replica;
        if (isNext && m_rows.back().nature() == row.nature())
            ++m_rows.back().replicas;
        else
            m_rows.push_back(std::move(row));
    }
}

/// Zero for all where stages are alike, and for those without work.
std::vector<std::uint32_t> Compilation::rowOfReplica() const {
    std::vector<std::uint32_t> rows(m_placement.replicas, 0);
    for (std::size_t r = 0; r < m_rows.size(); ++r)
        std::fill_n(rows.begin() + m_rows[r].firstReplica, m_rows[r].replicas, static_cast<std::uint32_t>(r));
    return rows;
}

/// Where campuses learn alone, a replica's stages all lie in one.
PipelineRow Compilation::placed(PipelineRow pipeline, const ReplicaRow& row) const {
    pipeline.learner = m_learners[row.campuses.front()];
    pipeline.replicas = row.replicas;
    for (const CampusPart& part : m_placement.fit.parts) {
        const std::uint32_t first = firstReplicaOf(m_placement, part, job().plan.crossing);
        if (row.firstReplica < first || row.firstReplica >= first + part.replicas)
            continue;
        for (const StageRun& run : part.runs()) {
            const std::uint32_t before = (row.firstReplica - first) * run.stages * part.ranks;
            pipeline.parts.push_back(
                {gpusOf(m_placement, part, run).first + before, run.firstStage, run.stages, part.ranks});
        }
    }
    return pipeline;
}

std::optional<Finding> Compilation::pricePipelines() {
    for (const ReplicaRow& row : m_rows) {
        auto priced = m_rowPricing.priceOf(row);
        if (auto* fault = std::get_if<Finding>(&priced))
            return std::move(*fault);
        const RowPrice& price = *std::get<const RowPrice*>(priced);
        m_priceOfRow.push_back(&price);
        m_fleet.pipelines.push_back(placed(price.pipeline, row));
        addLinkBytes(row, *price.crossing);
    }
    adoptPrices();
    return std::nullopt;
}

/// Gives each class the costs of the stages that stand on it.
void Compilation::adoptPrices() {
    for (WorkClass& work : m_fleet.classes) {
        if (!work.works())
            continue;
        const CampusPart& part = partOf(campusOf(work));
        for (const StageRun& run : part.runs())
            if (gpusOf(m_placement, part, run).first == work.firstOfPart) {
                const auto first = m_priceOfRow[work.row]->costs.begin() + run.firstStage;
                work.stages.assign(first, first + run.stages);
            }
        spreadNoise(work);
    }
}

void Compilation::addLinkBytes(const ReplicaRow& row, const CrossingTraffic& crossing) {
    const StepQuestion asked = question(*row.kinds.front(), row.campuses.front(), row.microBatches);
    const Bytes each = wholeMessage(asked) * row.microBatches * job().plan.chunks();
    const double share = static_cast<double>(row.replicas) / m_placement.replicas;
    for (std::size_t i = 0; i < m_linkBytes.size(); ++i)
        m_linkBytes[i] += crossing.linkTraversals[i] * share * each.value;
}

} // namespace lockstep
