#include "core/simulation/Engine.h"

#include <algorithm>

#include "core/simulation/FlapStall.h"
#include "core/simulation/MainCause.h"
#include "core/simulation/StepAccount.h"
#include "core/simulation/StepNoise.h"

namespace lockstep {

namespace {

/// Compute ticks of GPUs of one class, batch by batch of its group. `base` and `ticks` are per GPU of the
/// fleet.
void drawClass(const Fleet& fleet, const WorkClass& work, std::uint64_t innerStep, const std::uint32_t* base,
               std::uint64_t* ticks) {
    const FleetGroup& group = fleet.groups[work.group];
    const NoiseStream stream = stepNoise(fleet, group, innerStep);
    std::uint32_t words[noiseBatch];
    for (std::uint32_t at = work.gpus.first; at < work.gpus.end();) {
        const std::uint32_t ordinal = at - group.gpus.first;
        const auto within = static_cast<std::uint32_t>(ordinal % noiseBatch);
        const std::uint32_t count =
            std::min(work.gpus.end() - at, static_cast<std::uint32_t>(noiseBatch) - within);
        drawBatch(stream, static_cast<std::uint32_t>(ordinal / noiseBatch), words);
        addNoise(base + at, words + within, work.stepNoise.data(), count, ticks + at);
        at += count;
    }
}

/// Calls `each` with stage and GPUs of every run within `gpus` that stands in one stage.
template<class Each>
void forEachRun(const WorkClass& work, GpuRange gpus, const Each& each) {
    if (work.stages.size() == 1) {
        each(std::size_t{0}, gpus);
        return;
    }
    for (std::uint32_t at = gpus.first; at < gpus.end();) {
        const std::uint32_t end =
            std::min(gpus.end(), at + work.ranks - (at - work.firstOfPart) % work.ranks);
        each(work.stageOf(at), GpuRange{at, end - at});
        at = end;
    }
}

} // namespace

Engine::Engine(std::shared_ptr<const Fleet> fleet) {
    revise(std::move(fleet));
}

void Engine::revise(std::shared_ptr<const Fleet> fleet) {
    m_fleet = std::move(fleet);
    m_ready.resize(m_fleet->gpuCount());
    const bool isLong =
        std::ranges::any_of(m_fleet->learners, [](const Learner& learner) { return learner.innerSteps > 1; });
    m_total.resize(isLong ? m_fleet->gpuCount() : 0);
    m_blockReady.resize(m_fleet->blocks.size());
    m_record.blockCauses.resize(m_fleet->blocks.size());
    m_record.outcome.barriers.resize(m_fleet->learners.size());
    m_lastReady.assign(m_fleet->learners.size(), 0);
    m_accounts.assign(m_fleet->classes.size(), {});
    m_lateness.emplace(*m_fleet);
    m_pipelines.reset();
    if (!m_fleet->pipelines.empty())
        m_pipelines.emplace(*m_fleet);
    m_recordIsOfFleet = false;
}

void Engine::seek(std::uint64_t step, Ticks now) {
    m_step = step;
    m_now = now;
    m_recordIsOfFleet = false;
}

const StepRecord& Engine::advance() {
    m_record.step = m_step++;
    m_record.start = m_now;
    std::ranges::fill(m_record.outcome.barriers, Ticks{});
    std::ranges::fill(m_total, std::uint64_t{0});
    m_stalls.clear();
    for (std::size_t learner = 0; learner < m_fleet->learners.size(); ++learner)
        for (std::uint32_t inner = 0; inner < m_fleet->learners[learner].innerSteps; ++inner)
            takeInnerStep(learner, inner);
    findOutcome();
    attribute();
    m_recordIsOfFleet = true;
    m_now += m_record.duration();
    return m_record;
}

void Engine::takeInnerStep(std::size_t index, std::uint32_t inner) {
    const Learner& learner = m_fleet->learners[index];
    drawInnerStep(learner, inner);
    for (std::size_t b = learner.firstBlock; b < learner.endBlock(); ++b) {
        const GpuRange& gpus = m_fleet->blocks[b].gpus;
        const bool works = m_fleet->classes[m_fleet->blocks[b].workClass].works();
        m_blockReady[b] = works ? sumAndMost(m_ready.data() + gpus.first, gpus.count) : SumAndMost{};
        if (works && !m_total.empty())
            for (std::uint32_t gpu = gpus.first; gpu < gpus.end(); ++gpu)
                m_total[gpu] += m_ready[gpu];
    }
    m_record.outcome.barriers[index] += findBarrier(index);
}

void Engine::drawInnerStep(const Learner& learner, std::uint32_t inner) {
    const std::uint64_t innerStep = learner.innerStepOf(m_record.step, inner);
    const std::uint32_t* base = m_lateness->baseFor(learner, innerStep);
    std::size_t drawn = m_fleet->classes.size();
    for (std::size_t b = learner.firstBlock; b < learner.endBlock(); ++b) {
        const std::size_t index = m_fleet->blocks[b].workClass;
        const WorkClass& work = m_fleet->classes[index];
        if (drawn != index && work.works())
            drawClass(*m_fleet, work, innerStep, base, m_ready.data());
        drawn = index;
    }
    m_lateness->prolong(learner, innerStep, m_ready.data(), m_stalls);
}

Ticks Engine::findBarrier(std::size_t index) {
    const Learner& learner = m_fleet->learners[index];
    const auto slowestIn = [&](GpuRange gpus) {
        const auto first = m_ready.begin() + gpus.first;
        return static_cast<std::uint32_t>(std::max_element(first, first + gpus.count) - m_ready.begin());
    };
    if (m_pipelines) {
        const LastReplica last = m_pipelines->run(*m_fleet, index, m_ready.data());
        const PipelineRow& row = m_fleet->pipelines[last.row];
        m_lastReady[index] = row.gpuAt(last.replica, 0);
        for (std::uint32_t stage = 0; stage < row.program->shape.stages; ++stage) {
            const std::uint32_t gpu = slowestIn({row.gpuAt(last.replica, stage), row.parts.front().ranks});
            if (m_ready[gpu] > m_ready[m_lastReady[index]])
                m_lastReady[index] = gpu;
        }
        return last.end;
    }
    Ticks barrier;
    std::size_t lastBlock = learner.firstBlock;
    for (std::size_t b = learner.firstBlock; b < learner.endBlock(); ++b) {
        const WorkClass& work = m_fleet->classes[m_fleet->blocks[b].workClass];
        if (!work.works())
            continue;
        const StepCosts& costs = work.stages.front();
        const Ticks ready =
            Ticks{static_cast<std::int64_t>(m_blockReady[b].most)} + costs.ready() - costs.compute;
        if (ready > barrier) {
            barrier = ready;
            lastBlock = b;
        }
    }
    m_lastReady[index] = slowestIn(m_fleet->blocks[lastBlock].gpus);
    return barrier;
}

void Engine::findOutcome() {
    Ticks longest{-1};
    for (std::size_t i = 0; i < m_fleet->learners.size(); ++i) {
        const Learner& learner = m_fleet->learners[i];
        const Ticks end =
            m_record.outcome.barriers[i] + Ticks{learner.exchange.total().count * learner.innerSteps};
        if (end > longest) {
            longest = end;
            m_record.blocker = m_lastReady[i];
        }
    }
    m_record.outcome.linkStall = flapStall(*m_fleet, m_record.step);
    m_record.outcome.duration = longest + m_fleet->outer.total() + m_record.outcome.linkStall;
}

void Engine::attribute() {
    for (std::size_t c = 0; c < m_fleet->classes.size(); ++c) {
        const WorkClass& work = m_fleet->classes[c];
        m_accounts[c].clear();
        if (!work.allocated)
            continue;
        for (const StepCosts& costs : work.stages)
            m_accounts[c].push_back(accountOf(*m_fleet, work, costs, m_record.outcome));
    }
    for (std::size_t b = 0; b < m_fleet->blocks.size(); ++b)
        attribute(b);
    joinStalls();
    moveStalls();
}

/// Those of a GPU in all inner steps together.
void Engine::joinStalls() {
    std::ranges::sort(m_stalls, {}, &Stall::gpu);
    std::size_t kept = 0;
    for (std::size_t i = 1; i < m_stalls.size(); ++i)
        if (m_stalls[i].gpu == m_stalls[kept].gpu)
            m_stalls[kept].ticks += m_stalls[i].ticks;
        else
            m_stalls[++kept] = m_stalls[i];
    if (!m_stalls.empty())
        m_stalls.resize(kept + 1);
}

/// A GPU that stands still computes nothing.
void Engine::moveStalls() {
    for (const Stall& stall : m_stalls) {
        const auto after = std::ranges::upper_bound(m_fleet->blocks, stall.gpu, {},
                                                    [](const LaneBlock& block) { return block.gpus.first; });
        CauseTicks& causes =
            m_record.blockCauses[static_cast<std::size_t>(after - m_fleet->blocks.begin()) - 1];
        causes[indexOf(Cause::compute)] -= stall.ticks;
        causes[indexOf(Cause::waitStraggler)] += stall.ticks;
    }
}

void Engine::attribute(std::size_t index) {
    const LaneBlock& block = m_fleet->blocks[index];
    const WorkClass& work = m_fleet->classes[block.workClass];
    const std::vector<StepAccount>& accounts = m_accounts[block.workClass];
    CauseTicks& causes = m_record.blockCauses[index];
    causes.fill(0);
    if (!work.works()) { // they wait all the time
        const CauseTicks each =
            work.allocated ? causesOf(accounts.front(), 0) : unallocated(m_record.duration());
        for (std::size_t cause = 0; cause < causeCount; ++cause)
            causes[cause] = block.gpus.count * each[cause];
    } else if (accounts.size() > 1) {
        addStages(work, block.gpus, accounts, causes);
    } else {
        const std::span<const std::uint64_t> compute = computeOf(block.gpus);
        addCauses(accounts.front(), compute,
                  m_total.empty() ? m_blockReady[index] : sumAndMost(compute.data(), compute.size()), causes);
    }
}

/// Run by run of one stage's GPUs. Most wait for all their reasons; those need no look at single GPUs.
void Engine::addStages(const WorkClass& work, GpuRange gpus, const std::vector<StepAccount>& accounts,
                       CauseTicks& causes) {
    m_stageSums.assign(accounts.size(), {});
    forEachRun(work, gpus, [&](std::size_t stage, GpuRange range) {
        const std::span<const std::uint64_t> run = computeOf(range);
        const SumAndMost sums = sumAndMost(run.data(), run.size());
        if (accounts[stage].end - sums.most >= accounts[stage].allWaits()) {
            m_stageSums[stage].gpus += run.size();
            m_stageSums[stage].compute += sums.sum;
        } else {
            addCauses(accounts[stage], run, sums, causes);
        }
    });
    for (std::size_t stage = 0; stage < accounts.size(); ++stage)
        addFullWaits(accounts[stage], m_stageSums[stage].gpus, m_stageSums[stage].compute, causes);
}

std::span<const std::uint64_t> Engine::computeOf(GpuRange gpus) const {
    const std::vector<std::uint64_t>& compute = m_total.empty() ? m_ready : m_total;
    return {compute.data() + gpus.first, gpus.count};
}

std::vector<std::uint8_t> Engine::gpuCauses() const {
    std::vector<std::uint8_t> causes(m_fleet->gpuCount(), static_cast<std::uint8_t>(Cause::noWork));
    if (!m_recordIsOfFleet)
        return causes;
    for (std::size_t index = 0; index < m_fleet->classes.size(); ++index) {
        const GpuRange gpus = m_fleet->classes[index].gpus;
        setGpuCauses(index, {causes.data() + gpus.first, gpus.count});
    }
    for (const Stall& stall : m_stalls) {
        const std::size_t index = m_fleet->classIndexOf(stall.gpu);
        const WorkClass& work = m_fleet->classes[index];
        const CauseTicks step =
            causesOf(m_accounts[index][work.stageOf(stall.gpu)], computeOf(work, stall.gpu), stall.ticks);
        causes[stall.gpu] = static_cast<std::uint8_t>(mainCause(step, m_record.duration()));
    }
    return causes;
}

/// As if none had stood still.
void Engine::setGpuCauses(std::size_t index, std::span<std::uint8_t> causes) const {
    const WorkClass& work = m_fleet->classes[index];
    if (!work.allocated) {
        std::ranges::fill(causes, static_cast<std::uint8_t>(Cause::unallocated));
        return;
    }
    std::vector<MainCauses> stages;
    for (const StepAccount& account : m_accounts[index])
        stages.emplace_back(account, m_record.duration());
    forEachRun(work, work.gpus, [&](std::size_t stage, GpuRange run) {
        const std::span<std::uint8_t> ofRun = causes.subspan(run.first - work.gpus.first, run.count);
        if (work.works())
            stages[stage].ofEach(computeOf(run), ofRun);
        else
            std::ranges::fill(ofRun, static_cast<std::uint8_t>(stages[stage].of(0)));
    });
}

std::uint64_t Engine::computeOf(const WorkClass& work, std::uint32_t gpu) const {
    return work.works() ? computeOf({gpu, 1}).front() : 0;
}

} // namespace lockstep
