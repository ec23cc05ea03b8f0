#include "core/simulation/GpuActivity.h"

#include <algorithm>
#include <span>

#include <fmt/format.h>

#include "core/simulation/PipelineRunner.h"
#include "core/simulation/StepWaits.h"

namespace lockstep {

namespace {

ActivityKind activityOf(PassKind kind) {
    switch (kind) {
    case PassKind::forward:
        return ActivityKind::forward;
    case PassKind::weightGradient:
        return ActivityKind::weightGradient;
    case PassKind::backward:
        break;
    }
    return ActivityKind::backward;
}

/// A whole divided over parts by weight, without a remainder.
class Division {
public:
    Division(std::uint64_t whole, std::uint64_t weights) : m_whole(whole), m_weights(weights) {}

    std::uint64_t next(std::uint64_t weight) {
        m_passed += weight;
        const auto upTo = static_cast<std::uint64_t>(static_cast<long double>(m_whole) *
                                                     static_cast<long double>(m_passed) /
                                                     static_cast<long double>(m_weights));
        const std::uint64_t end = m_passed == m_weights ? m_whole : std::min(upTo, m_whole);
        const std::uint64_t part = end - m_given;
        m_given = end;
        return part;
    }

private:
    std::uint64_t m_whole;
    std::uint64_t m_weights;
    std::uint64_t m_passed = 0;
    std::uint64_t m_given = 0;
};

/// A backward pass takes twice a forward one; its two halves are equal where they are apart.
std::uint64_t weightOf(PassKind kind, bool isSplit) {
    return kind == PassKind::backward && !isSplit ? 2 : 1;
}

class DayWriter {
public:
    DayWriter(StepReader& reader, std::uint32_t gpu, std::uint64_t step, const StepOutcome& outcome,
              std::uint32_t blocker)
        : m_reader(reader)
        , m_fleet(reader.fleet())
        , m_gpu(gpu)
        , m_work(m_fleet.classes[m_fleet.classIndexOf(gpu)])
        , m_left(reader.at(gpu, step, outcome).causes)
        , m_exchange(exchangeOf(m_fleet, gpu, outcome))
        , m_names(m_fleet, m_work, gpu, blocker) {}

    std::vector<Activity> write(std::uint64_t step) {
        if (!m_work.works() || m_fleet.learners[m_work.learner].innerSteps > 1)
            writeAsRound();
        else if (m_fleet.pipelines.empty())
            writeAlike();
        else
            writeStages(step);
        for (const Cause cause : exchangeCauses)
            add(ActivityKind::exchange, cause, left(cause));
        return std::move(m_day);
    }

private:
    static constexpr std::array exchangeCauses{Cause::commFabric, Cause::commLinkBandwidth,
                                               Cause::commLinkLatency, Cause::unallocated};

    std::uint64_t& left(Cause cause) { return m_left[indexOf(cause)]; }

    /// What is left of a cause for before the exchange.
    std::uint64_t leftBefore(Cause cause) {
        return left(cause) - std::min(left(cause), m_exchange[indexOf(cause)]);
    }

    /// Compute that is left but for what follows the last pass.
    std::uint64_t leftInPasses(const StepCosts& costs) {
        return left(Cause::compute) -
               std::min(left(Cause::compute), static_cast<std::uint64_t>(costs.once.count));
    }

    void add(ActivityKind kind, Cause cause, std::uint64_t ticks, PipelinePass pass = {}) {
        ticks = std::min(ticks, left(cause));
        if (ticks == 0)
            return;
        left(cause) -= ticks;
        const Ticks end = m_now + Ticks{static_cast<std::int64_t>(ticks)};
        m_day.push_back(
            {kind, cause, m_now, end, pass.microBatch, pass.chunk, m_names.heldUpBy(kind, cause)});
        m_now = end;
    }

    void writeAsRound() {
        for (const Cause cause : allCauses)
            if (std::ranges::find(exchangeCauses, cause) == exchangeCauses.end())
                add(cause == Cause::noWork || isWaiting(cause) ? ActivityKind::wait : ActivityKind::round,
                    cause, left(cause));
    }

    /// All that is waited before the exchange, each cause in turn.
    void addWaits() {
        for (const Cause cause : waitCauses)
            add(ActivityKind::wait, cause, leftBefore(cause));
    }

    std::vector<PipelinePass> passes(const PipelineShape& shape, std::uint32_t stage) const {
        const bool splits = m_fleet.schedule == PipelineSchedule::zeroBubble;
        std::vector<PipelinePass> all;
        for (const PipelinePass& pass : stageOrder(m_fleet.schedule, shape, stage)) {
            all.push_back(pass);
            if (splits && pass.kind == PassKind::backward)
                all.push_back({PassKind::weightGradient, pass.chunk, pass.microBatch});
        }
        return all;
    }

    void writeAlike() {
        const StepCosts& costs = m_work.costsOf(m_gpu);
        const PipelineShape shape{m_fleet.stages, m_fleet.chunks, m_work.microBatches};
        const std::uint32_t stage = (m_gpu - m_work.firstOfPart) / m_work.ranks % shape.stages;
        const bool splits = m_fleet.schedule == PipelineSchedule::zeroBubble;
        const std::vector<PipelinePass> order = passes(shape, stage);
        std::uint64_t weights = 0;
        for (const PipelinePass& pass : order)
            weights += weightOf(pass.kind, splits);
        Division compute(leftInPasses(costs), weights);
        Division scaleUp(left(Cause::commScaleUp), weights);
        Division fabric(std::min(left(Cause::commFabric), static_cast<std::uint64_t>(costs.fabric.count)),
                        weights);
        // Stage s of p waits s forward passes at first, p - 1 - s whole ones before its first backward, and s
        // backward ones at last: a backward pass takes twice a forward one.
        const std::uint64_t bubble = left(Cause::pipelineBubble);
        const std::uint64_t most = std::max<std::uint64_t>(shape.stages - 1, 1) * 3;
        Division gaps(bubble, shape.stages > 1 ? most : 1);
        const std::uint64_t first = gaps.next(shape.stages > 1 ? stage : 1);
        const std::uint64_t middle = shape.stages > 1 ? gaps.next((shape.stages - 1 - stage) * 3) : 0;
        add(ActivityKind::wait, Cause::pipelineBubble, first);
        bool isForward = true;
        for (const PipelinePass& pass : order) {
            if (isForward && pass.kind != PassKind::forward) {
                add(ActivityKind::wait, Cause::pipelineBubble, middle);
                isForward = false;
            }
            const std::uint64_t weight = weightOf(pass.kind, splits);
            add(activityOf(pass.kind), Cause::compute, compute.next(weight), pass);
            add(ActivityKind::collective, Cause::commScaleUp, scaleUp.next(weight), pass);
            add(ActivityKind::collective, Cause::commFabric, fabric.next(weight), pass);
        }
        add(ActivityKind::optimizer, Cause::compute, left(Cause::compute));
        addWaits();
    }

    /// As long as `until` lies ahead: what the passes before it left to wait for.
    void waitUntil(Ticks until, std::span<const Cause> order) {
        for (const Cause cause : order)
            if (until > m_now)
                add(ActivityKind::wait, cause,
                    std::min(leftBefore(cause), static_cast<std::uint64_t>((until - m_now).count)));
    }

    void writeStages(std::uint64_t step) {
        const PipelineRow& row = m_fleet.pipelines[m_work.row];
        const StagePlace place = placeIn(row, m_gpu);
        const std::vector<TracedPass> traced =
            traceReplica(row, stageTicksOf(m_reader, row, place.replica, step)).passes;
        std::uint64_t longest = 0;
        for (const TracedPass& pass : traced)
            if (pass.stage == place.stage)
                longest += static_cast<std::uint64_t>((pass.end - pass.start).count) -
                           row.exposed[place.stage][static_cast<std::size_t>(pass.pass.kind)];
        Division compute(leftInPasses(m_work.costsOf(m_gpu)), std::max<std::uint64_t>(longest, 1));
        const Cause traffic =
            m_work.costsOf(m_gpu).scaleUp.count > 0 ? Cause::commScaleUp : Cause::commFabric;
        for (const TracedPass& pass : traced) {
            if (pass.stage != place.stage)
                continue;
            const std::uint64_t exposed = row.exposed[place.stage][static_cast<std::size_t>(pass.pass.kind)];
            waitUntil(pass.start, waitCauses);
            const auto whole = static_cast<std::uint64_t>((pass.end - pass.start).count);
            add(activityOf(pass.pass.kind), Cause::compute, compute.next(whole - exposed), pass.pass);
            add(ActivityKind::collective, traffic, exposed, pass.pass);
            // Another rank of the stage was slower: that is a straggler first.
            waitUntil(pass.end, peerCauses);
        }
        add(ActivityKind::optimizer, Cause::compute, left(Cause::compute));
        add(ActivityKind::collective, Cause::commScaleUp, left(Cause::commScaleUp));
        addWaits();
    }

    StepReader& m_reader;
    const Fleet& m_fleet;
    std::uint32_t m_gpu;
    const WorkClass& m_work;
    CauseTicks m_left;     ///< not written yet
    CauseTicks m_exchange; ///< of it, what comes last
    WaitNames m_names;
    Ticks m_now;
    std::vector<Activity> m_day;
};

} // namespace

std::vector<Activity> activitiesOf(StepReader& reader, std::uint32_t gpu, std::uint64_t step,
                                   const StepOutcome& outcome, std::uint32_t blocker) {
    return DayWriter(reader, gpu, step, outcome, blocker).write(step);
}

std::string labelOf(const Activity& activity) {
    const auto pass = [&](const char* name) {
        return activity.chunk > 0
                   ? fmt::format("{}, micro-batch {}, chunk {}", name, activity.microBatch, activity.chunk)
                   : fmt::format("{}, micro-batch {}", name, activity.microBatch);
    };
    switch (activity.kind) {
    case ActivityKind::forward:
        return pass("Forward");
    case ActivityKind::backward:
        return pass("Backward");
    case ActivityKind::weightGradient:
        return pass("Weight gradient");
    case ActivityKind::optimizer:
        return "Optimizer, host";
    case ActivityKind::exchange:
        return fmt::format("Exchange: {}", labelOf(activity.cause));
    case ActivityKind::collective:
    case ActivityKind::wait:
    case ActivityKind::round:
        break;
    }
    return std::string(labelOf(activity.cause));
}

} // namespace lockstep
