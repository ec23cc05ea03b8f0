#include "core/simulation/Engine.h"

#include <algorithm>
#include <cassert>
#include <limits>

#include "core/training/StepKernel.h"

namespace lockstep {

namespace {

NoiseStream streamOf(const Fleet& fleet, const FleetGroup& group, std::uint64_t step) {
    return {fleet.seed, group.id.value, static_cast<std::uint32_t>(step), NoisePurpose::step};
}

/// Compute ticks of GPUs [from, to) of one class, batch by batch of its group.
void drawClass(const Fleet& fleet, const WorkClass& work, GpuRange range, std::uint64_t step,
               std::uint32_t* ticks) {
    const FleetGroup& group = fleet.groups[work.group];
    const NoiseStream stream = streamOf(fleet, group, step);
    std::uint32_t words[noiseBatch];
    for (std::uint32_t at = range.first; at < range.end();) {
        const std::uint32_t ordinal = at - group.gpus.first;
        const auto within = static_cast<std::uint32_t>(ordinal % noiseBatch);
        const std::uint32_t count =
            std::min(range.end() - at, static_cast<std::uint32_t>(noiseBatch) - within);
        drawBatch(stream, static_cast<std::uint32_t>(ordinal / noiseBatch), words);
        addNoise(fleet.lastingTicks.data() + at, words + within, work.stepNoise.data(), count,
                 ticks + (at - range.first));
        at += count;
    }
}

bool works(const WorkClass& work) {
    return work.compute.count > 0;
}

/// Compute ticks at which a GPU of this class would be ready exactly at the barrier; beyond 32 bits where
/// another class has far more traffic.
std::uint64_t latestCompute(const WorkClass& work, Ticks barrier) {
    return static_cast<std::uint64_t>((barrier - work.scaleUp - work.bubble).count);
}

/// Sum of min(end - ticks[i], most) with the part of the wait that no GPU's 32-bit clock reaches split off.
std::uint64_t sumOfWaits(const std::uint32_t* ticks, std::uint64_t count, std::uint64_t end,
                         std::uint64_t most) {
    constexpr std::uint64_t clock = std::numeric_limits<std::uint32_t>::max();
    const std::uint64_t beyond = end - std::min(end, clock);
    if (most <= beyond)
        return most * count;
    return beyond * count + sumOfCappedWaits(ticks, count, static_cast<std::uint32_t>(end - beyond),
                                             static_cast<std::uint32_t>(std::min(most - beyond, clock)));
}

/// How the sum of a block's waits divides: first lack of work, then a slower type, the rest is stragglers.
struct Waits {
    std::uint64_t noWork = 0;
    std::uint64_t generation = 0;
    std::uint64_t straggler = 0;
};

Waits waitsOf(const WorkClass& work, const std::uint32_t* ticks, std::uint64_t count,
              const SumAndMost& compute, Ticks barrier) {
    const std::uint64_t end = latestCompute(work, barrier);
    const std::uint64_t total = end * count - compute.sum;
    const auto capped = [&](Ticks cap) {
        const auto most = static_cast<std::uint64_t>(cap.count);
        if (most == 0 || end - compute.most >= most)
            return most * count; // even the slowest of them waits that long
        return sumOfWaits(ticks, count, end, most);
    };
    Waits waits;
    waits.noWork = capped(work.lackOfWork);
    const std::uint64_t explained = capped(work.lackOfWork + work.slowerType);
    waits.generation = explained - waits.noWork;
    waits.straggler = total - explained;
    return waits;
}

void addExchange(CauseTicks& causes, const Exchange& exchange, std::uint64_t gpus) {
    causes[indexOf(Cause::commFabric)] = gpus * static_cast<std::uint64_t>(exchange.fabric.count);
    causes[indexOf(Cause::commLinkBandwidth)] =
        gpus * static_cast<std::uint64_t>(exchange.linkBandwidth.count);
    causes[indexOf(Cause::commLinkLatency)] = gpus * static_cast<std::uint64_t>(exchange.linkLatency.count);
}

const WorkClass& classOf(const Fleet& fleet, std::uint32_t gpu) {
    return *std::ranges::find_if(fleet.classes, [&](const WorkClass& work) { return gpu < work.gpus.end(); });
}

} // namespace

Engine::Engine(std::shared_ptr<const Fleet> fleet) {
    revise(std::move(fleet));
}

void Engine::revise(std::shared_ptr<const Fleet> fleet) {
    m_fleet = std::move(fleet);
    m_ready.resize(m_fleet->gpuCount());
    m_blockCompute.resize(m_fleet->blocks.size());
    m_record.blockCauses.resize(m_fleet->blocks.size());
    m_recordIsOfFleet = false;
}

const StepRecord& Engine::advance() {
    m_record.step = m_step++;
    m_record.start = m_now;
    drawStep();
    findBarrier();
    attribute();
    m_recordIsOfFleet = true;
    m_now += m_record.duration;
    return m_record;
}

void Engine::drawStep() {
    for (const WorkClass& work : m_fleet->classes)
        if (works(work))
            drawClass(*m_fleet, work, work.gpus, m_record.step, m_ready.data() + work.gpus.first);
    for (std::size_t b = 0; b < m_fleet->blocks.size(); ++b) {
        const LaneBlock& block = m_fleet->blocks[b];
        if (works(m_fleet->classes[block.workClass]))
            m_blockCompute[b] = sumAndMost(m_ready.data() + block.gpus.first, block.gpus.count);
        else
            m_blockCompute[b] = {};
    }
}

void Engine::findBarrier() {
    Ticks barrier;
    std::size_t last = 0;
    for (std::size_t b = 0; b < m_fleet->blocks.size(); ++b) {
        const WorkClass& work = m_fleet->classes[m_fleet->blocks[b].workClass];
        if (!works(work))
            continue;
        const Ticks ready = Ticks{m_blockCompute[b].most} + work.scaleUp + work.bubble;
        if (ready > barrier) {
            barrier = ready;
            last = b;
        }
    }
    m_record.barrier = barrier;
    m_record.duration = barrier + m_fleet->exchange.total();
    const GpuRange& gpus = m_fleet->blocks[last].gpus;
    const std::uint32_t* first = m_ready.data() + gpus.first;
    m_record.blocker = static_cast<std::uint32_t>(
        std::find(first, first + gpus.count, m_blockCompute[last].most) - m_ready.data());
}

void Engine::attribute() {
    for (std::size_t b = 0; b < m_fleet->blocks.size(); ++b) {
        const LaneBlock& block = m_fleet->blocks[b];
        const WorkClass& work = m_fleet->classes[block.workClass];
        const std::uint64_t gpus = block.gpus.count;
        CauseTicks& causes = m_record.blockCauses[b];
        causes.fill(0);
        if (!work.allocated) {
            causes[indexOf(Cause::unallocated)] = gpus * static_cast<std::uint64_t>(m_record.duration.count);
            continue;
        }
        addExchange(causes, m_fleet->exchange, gpus);
        if (!works(work)) {
            causes[indexOf(Cause::noWork)] = gpus * static_cast<std::uint64_t>(m_record.barrier.count);
            continue;
        }
        const Waits waits =
            waitsOf(work, m_ready.data() + block.gpus.first, gpus, m_blockCompute[b], m_record.barrier);
        causes[indexOf(Cause::compute)] = m_blockCompute[b].sum;
        causes[indexOf(work.scaleUpCause)] += gpus * static_cast<std::uint64_t>(work.scaleUp.count);
        causes[indexOf(Cause::pipelineBubble)] = gpus * static_cast<std::uint64_t>(work.bubble.count);
        causes[indexOf(Cause::noWork)] = waits.noWork;
        causes[indexOf(Cause::waitGeneration)] = waits.generation;
        causes[indexOf(Cause::waitStraggler)] = waits.straggler;
    }
}

namespace {

GpuStep splitStep(const Fleet& fleet, const WorkClass& work, std::uint32_t gpu, std::uint32_t compute,
                  Ticks barrier) {
    GpuStep step;
    step.gpu = gpu;
    if (!work.allocated) {
        step.unallocated = barrier + fleet.exchange.total();
        return step;
    }
    step.exchange = fleet.exchange;
    if (!works(work)) {
        step.noWork = barrier;
        return step;
    }
    step.compute = {compute};
    step.scaleUp = work.scaleUp;
    step.scaleUpCause = work.scaleUpCause;
    step.bubble = work.bubble;
    const Ticks wait = barrier - step.compute - step.scaleUp - step.bubble;
    step.noWork = std::min(wait, work.lackOfWork);
    step.waitGeneration = std::min(wait - step.noWork, work.slowerType);
    step.waitStraggler = wait - step.noWork - step.waitGeneration;
    return step;
}

/// The largest loss of a GPU, or compute where it loses less than a twentieth of the step.
Cause mainCause(const GpuStep& step, Ticks duration) {
    const std::array<std::pair<Ticks, Cause>, 9> losses{
        {{step.scaleUp, step.scaleUpCause},
         {step.bubble, Cause::pipelineBubble},
         {step.noWork, Cause::noWork},
         {step.waitGeneration, Cause::waitGeneration},
         {step.waitStraggler, Cause::waitStraggler},
         {step.exchange.fabric, Cause::commFabric},
         {step.exchange.linkBandwidth, Cause::commLinkBandwidth},
         {step.exchange.linkLatency, Cause::commLinkLatency},
         {step.unallocated, Cause::unallocated}}};
    const auto& largest = *std::ranges::max_element(losses, {}, [](const auto& loss) { return loss.first; });
    return largest.first.count * 20 < duration.count ? Cause::compute : largest.second;
}

} // namespace

std::vector<std::uint8_t> Engine::gpuCauses() const {
    std::vector<std::uint8_t> causes(m_fleet->gpuCount(), static_cast<std::uint8_t>(Cause::noWork));
    if (!m_recordIsOfFleet)
        return causes;
    for (const LaneBlock& block : m_fleet->blocks) {
        const WorkClass& work = m_fleet->classes[block.workClass];
        const auto causeAt = [&](std::uint32_t compute) {
            return static_cast<std::uint8_t>(
                mainCause(splitStep(*m_fleet, work, 0, compute, m_record.barrier), m_record.duration));
        };
        const std::span ready(m_ready.data() + block.gpus.first, block.gpus.count);
        const auto out = causes.begin() + block.gpus.first;
        // A longer wait moves the largest loss from what is fixed to lack of work, slower type and straggler,
        // never back: where the fastest and the slowest of a block agree, all do.
        const std::uint8_t ofFastest = causeAt(*std::ranges::min_element(ready));
        if (ofFastest == causeAt(*std::ranges::max_element(ready)))
            std::fill_n(out, ready.size(), ofFastest);
        else
            std::ranges::transform(ready, out, causeAt);
    }
    return causes;
}

GpuStep stepOf(const Fleet& fleet, std::uint32_t gpu, std::uint64_t step, Ticks barrier) {
    const WorkClass& work = classOf(fleet, gpu);
    std::uint32_t compute = 0;
    if (works(work)) {
        const FleetGroup& group = fleet.groups[work.group];
        const std::uint32_t word = drawOne(streamOf(fleet, group, step), gpu - group.gpus.first);
        compute = fleet.lastingTicks[gpu] + static_cast<std::uint32_t>(deviate(work.stepNoise, word));
    }
    return splitStep(fleet, work, gpu, compute, barrier);
}

void computeTicks(const Fleet& fleet, GpuRange range, std::uint64_t step, std::span<std::uint32_t> ticks) {
    assert(ticks.size() == range.count);
    std::ranges::fill(ticks, 0u);
    for (const WorkClass& work : fleet.classes) {
        const std::uint32_t first = std::max(range.first, work.gpus.first);
        const std::uint32_t end = std::min(range.end(), work.gpus.end());
        if (works(work) && first < end)
            drawClass(fleet, work, {first, end - first}, step, ticks.data() + (first - range.first));
    }
}

} // namespace lockstep
