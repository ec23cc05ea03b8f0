#include "core/simulation/Lateness.h"

#include <algorithm>
#include <utility>

namespace lockstep {

namespace {

/// Visits the index of every class of a learner that has work.
template<class Visit>
void forEachClass(const Fleet& fleet, const Learner& learner, Visit visit) {
    std::size_t last = fleet.classes.size();
    for (std::size_t b = learner.firstBlock; b < learner.endBlock(); ++b) {
        const std::size_t index = fleet.blocks[b].workClass;
        if (index != last && fleet.classes[index].works())
            visit(index);
        last = index;
    }
}

/// Of the learner that the GPUs of a group take part in; of any where none does.
Seconds innerStepIn(const Fleet& fleet, std::size_t group) {
    const auto isOfIt = [group](const WorkClass& work) { return work.allocated && work.group == group; };
    const auto found = std::ranges::find_if(fleet.classes, isOfIt);
    return fleet.learners[found == fleet.classes.end() ? 0 : found->learner].innerStep;
}

} // namespace

Lateness::Lateness(const Fleet& fleet) : m_fleet(fleet) {
    if (fleet.stragglers.driftSpread > 0)
        m_drift.resize(fleet.classes.size());
    if (fleet.stragglers.failSlowPerGpuYear > 0)
        for (std::size_t group = 0; group < fleet.groups.size(); ++group)
            m_slow.emplace_back(
                fleet.stragglers,
                DrawnGroup{fleet.seed, fleet.groups[group].id.value, fleet.groups[group].gpus.count},
                innerStepIn(fleet, group));
}

std::vector<Spike> Lateness::spikesOf(const WorkClass& work, std::uint64_t innerStep) const {
    return spikesAt(m_fleet.stragglers, groupOf(work), innerStep, toSeconds(learnerOf(work).quietStep));
}

DrawnGroup Lateness::groupOf(const WorkClass& work) const {
    const FleetGroup& group = m_fleet.groups[work.group];
    return {m_fleet.seed, group.id.value, group.gpus.count};
}

const DriftTables& Lateness::tablesFor(std::size_t workClass, std::uint64_t innerStep) {
    ClassDrift& drift = m_drift[workClass];
    const WorkClass& work = m_fleet.classes[workClass];
    const DriftMoment moment = driftAt(innerStep, learnerOf(work).stepsPerKnot);
    if (!drift.areTablesSet || drift.tables.moment != moment) {
        drift.tables = driftTables(moment, work.driftTicks, work.driftBound);
        drift.areTablesSet = true;
        drift.isDrawn = false;
    }
    return drift.tables;
}

const std::uint32_t* Lateness::baseFor(const Learner& learner, std::uint64_t innerStep) {
    if (m_drift.empty())
        return m_fleet.lastingTicks.data();
    m_drifted.resize(m_fleet.gpuCount());
    forEachClass(m_fleet, learner, [&](std::size_t index) {
        const DriftTables& tables = tablesFor(index, innerStep);
        if (std::exchange(m_drift[index].isDrawn, true))
            return;
        const WorkClass& work = m_fleet.classes[index];
        const std::uint32_t first = work.gpus.first;
        addDrift(groupOf(work), {first - m_fleet.groups[work.group].gpus.first, work.gpus.count}, tables,
                 m_fleet.lastingTicks.data() + first, m_drifted.data() + first);
    });
    return m_drifted.data();
}

void Lateness::prolong(const Learner& learner, std::uint64_t innerStep, std::uint64_t* compute,
                       std::vector<Stall>& stalls) {
    std::size_t lastGroup = m_fleet.groups.size();
    std::vector<Spike> spikes;
    forEachClass(m_fleet, learner, [&](std::size_t index) {
        const WorkClass& work = m_fleet.classes[index];
        const std::uint32_t first = m_fleet.groups[work.group].gpus.first;
        const auto isHere = [&](std::uint32_t gpu) {
            return gpu >= work.gpus.first && gpu < work.gpus.end();
        };
        if (!m_slow.empty())
            for (const SlowCase& slow : m_slow[work.group].at(innerStep))
                if (const std::uint32_t gpu = first + slow.ordinal; isHere(gpu))
                    compute[gpu] = slowed(compute[gpu], m_fleet.stragglers.failSlowFactor);
        if (m_fleet.stragglers.spikesPerGpuDay <= 0)
            return;
        if (std::exchange(lastGroup, work.group) != work.group)
            spikes = spikesOf(work, innerStep);
        for (const Spike& spike : spikes)
            if (const std::uint32_t gpu = first + spike.ordinal; isHere(gpu)) {
                stalls.push_back({gpu, spike.ticks});
                compute[gpu] += spike.ticks;
            }
    });
}

std::uint32_t Lateness::baseOf(std::uint32_t gpu, std::size_t workClass, std::uint64_t innerStep) {
    const std::uint32_t lasting = m_fleet.lastingTicks[gpu];
    if (m_drift.empty())
        return lasting;
    const WorkClass& work = m_fleet.classes[workClass];
    const std::uint32_t ordinal = gpu - m_fleet.groups[work.group].gpus.first;
    return lasting +
           static_cast<std::uint32_t>(driftOf(groupOf(work), ordinal, tablesFor(workClass, innerStep)));
}

std::uint64_t Lateness::prolonged(std::uint32_t gpu, std::size_t workClass, std::uint64_t innerStep,
                                  std::uint64_t compute, std::uint64_t& stall) {
    const WorkClass& work = m_fleet.classes[workClass];
    const std::uint32_t ordinal = gpu - m_fleet.groups[work.group].gpus.first;
    stall = 0;
    if (!m_slow.empty() && std::ranges::find(m_slow[work.group].at(innerStep), ordinal, &SlowCase::ordinal) !=
                               m_slow[work.group].at(innerStep).end())
        compute = slowed(compute, m_fleet.stragglers.failSlowFactor);
    if (m_fleet.stragglers.spikesPerGpuDay > 0)
        for (const Spike& spike : spikesOf(work, innerStep))
            if (spike.ordinal == ordinal)
                stall = spike.ticks;
    return compute + stall;
}

} // namespace lockstep
