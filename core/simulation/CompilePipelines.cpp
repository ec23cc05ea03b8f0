// Pipelines that are evaluated stage by stage: which replicas are alike, and what their stages cost.
#include <algorithm>

#include <fmt/format.h>

#include "core/quantity/QuantityText.h"
#include "core/simulation/Compilation.h"
#include "core/simulation/FleetArrays.h"
#include "core/simulation/PipelineRunner.h"

namespace lockstep {

namespace {

/// Passes of one replica's step beyond which a step would take seconds to compute.
constexpr double mostPasses = 1 << 20;

std::vector<std::uint64_t> computeOf(const std::vector<StagePrice>& prices) {
    std::vector<std::uint64_t> compute;
    for (const StagePrice& price : prices)
        compute.push_back(static_cast<std::uint64_t>(price.compute.count));
    return compute;
}

Ticks quietEnd(const PipelineRow& row, const std::vector<StagePrice>& prices) {
    return traceReplica(row, computeOf(prices)).end();
}

void setStages(PipelineRow& pipeline, const std::vector<StagePrice>& prices) {
    for (const StagePrice& price : prices) {
        pipeline.shares.push_back(price.shares);
        auto& exposed = pipeline.exposed.emplace_back();
        for (std::size_t kind = 0; kind < passKinds; ++kind)
            exposed[kind] = price.tensor[kind] + price.experts[kind];
    }
}

Ticks allPasses(const PassTicks& ticks, const PipelineShape& shape) {
    std::uint64_t sum = 0;
    for (const std::uint64_t each : ticks)
        sum += each;
    return {static_cast<std::int64_t>(sum * shape.microBatches * shape.chunks)};
}

/// Over a dead link it is infinite, which no tick holds: more than a step may take.
std::uint64_t channelTicks(Seconds time) {
    return static_cast<std::uint64_t>(toTicks(std::min(time, longestStep)).count);
}

} // namespace

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
Compilation::Row Compilation::rowOf(std::uint32_t replica) const {
    Row row{replica, 1, 0, {}, {}};
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

/// When its replicas are ready, without any noise.
Ticks Compilation::endOf(const Row& row) const {
    const Row like = likeRow(row);
    const auto [end, isNew] = m_rowEnds.try_emplace(like.nature());
    if (isNew) {
        const std::vector<StagePrice> prices = stagePrices(like, nullptr);
        PipelineRow pipeline = pipelineOf(like, prices);
        pipeline.channels = channelsOf(like, *pipeline.program, crossingOf(like), ChannelDetail::everything);
        end->second = quietEnd(pipeline, prices);
    }
    return end->second;
}

/// Every stage on its own kind of GPU with its own layers: how much longer a replica takes with more
/// micro-batches, as many as it has stages where there are so many, since chunks interleave in such groups;
/// and what it takes besides.
WorkerTime Compilation::timeOf(const Row& row, double microBatches) const {
    const std::uint32_t stages = job().plan.pipeline;
    Row fewer = row;
    // Beyond four groups every micro-batch takes the same.
    fewer.microBatches = static_cast<std::uint32_t>(std::min(microBatches, 4.0 * stages));
    if (tooManyPasses(fewer))
        return {}; // which is said later
    const std::uint32_t added = std::min(stages, fewer.microBatches);
    Row more = fewer;
    more.microBatches += added;
    const double before = toSeconds(endOf(fewer)).value;
    WorkerTime time;
    time.each = std::max(1 / Ticks::perSecond, (toSeconds(endOf(more)).value - before) / added);
    time.fixed = std::max(0.0, before - time.each * fewer.microBatches);
    double data = 0;
    for (std::size_t stage = 0; stage < row.kinds.size(); ++stage)
        data = std::max(data,
                        m_prices.estimate(*row.kinds[stage], row.campuses[stage], microBatches).data.value);
    if (job().plan.sharding == Sharding::parameters)
        time.each += data / microBatches;
    else
        time.fixed += data;
    return time;
}

std::vector<WorkerTime> Compilation::timesByRow(double microBatches) const {
    std::map<RowNature, WorkerTime> known;
    std::vector<WorkerTime> times;
    for (std::uint32_t replica = 0; replica < m_placement.replicas; ++replica) {
        const Row row = likeRow(rowOf(replica));
        const auto [time, isNew] = known.try_emplace(row.nature());
        if (isNew)
            time->second = timeOf(row, microBatches);
        times.push_back(time->second);
    }
    return times;
}

void Compilation::formRows(const std::vector<std::uint32_t>& microBatches) {
    for (std::uint32_t replica = 0; replica < m_placement.replicas; ++replica) {
        Row row = rowOf(replica);
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

/// `instead`: every stage on that kind of GPU, each with the layers it has.
std::vector<StagePrice> Compilation::stagePrices(const Row& row, const GpuType* instead) const {
    std::vector<StepQuestion> questions;
    for (std::size_t stage = 0; stage < row.kinds.size(); ++stage)
        questions.push_back(question(*row.kinds[stage], row.campuses[stage], row.microBatches));
    const std::vector<std::uint32_t> layers = layersOfStages(questions, job().plan.balance);
    std::vector<StagePrice> prices;
    for (std::size_t stage = 0; stage < questions.size(); ++stage) {
        if (instead)
            questions[stage] = question(*instead, row.campuses[stage], row.microBatches);
        prices.push_back(priceStage(questions[stage], layers[stage], stage + 1 == questions.size()));
    }
    return prices;
}

/// The streams between campuses that neighboring stages need: forward and back over every boundary, in the
/// order of the boundaries.
CrossingTraffic Compilation::findCrossing(const Row& row) const {
    std::vector<CrossingDemand> demands;
    for (std::size_t b = 0; b < row.campuses.size(); ++b) {
        const std::size_t from = row.campuses[b];
        const std::size_t to = row.campuses[(b + 1) % row.campuses.size()];
        const bool isUsed = from != to && (b + 1 < row.campuses.size() || interleaves());
        const double streams = isUsed ? m_placement.replicas : 0;
        // From the last stage back to the first there is one chunk less to hand on.
        const double amount = b + 1 < row.campuses.size() ? 1 : (chunks() - 1.0) / chunks();
        demands.push_back({from, to, streams, amount});
        demands.push_back({to, from, streams, amount});
    }
    return crossingTraffic(m_fleet.campuses.size(), m_links, demands);
}

const CrossingTraffic& Compilation::crossingOf(const Row& row) const {
    const auto [entry, isNew] = m_crossings.try_emplace(row.campuses);
    if (isNew)
        entry->second = findCrossing(row);
    return entry->second;
}

std::vector<ChannelTicks> Compilation::channelsOf(const Row& row, const PipelineProgram& program,
                                                  const CrossingTraffic& crossing,
                                                  ChannelDetail detail) const {
    std::vector<ChannelTicks> channels = freeChannels(program);
    if (detail == ChannelDetail::free)
        return channels;
    for (std::size_t b = 0; b < row.campuses.size(); ++b) {
        const StepQuestion asked = question(*row.kinds[b], row.campuses[b], row.microBatches);
        const StageMessage message = messageOf(asked);
        const bool crosses = row.campuses[b] != row.campuses[(b + 1) % row.campuses.size()];
        const BytesPerSecond card =
            isInsideDomain(asked, job().plan.gpusPerReplica()) ? asked.links.scaleUp : asked.links.network;
        const auto fill = [&](std::uint16_t channel, const CrossingStream& stream) {
            Seconds occupancy = message.amount / card;
            Seconds delay = message.latency;
            if (crosses && detail >= ChannelDetail::linkBandwidth) {
                const Bytes whole = wholeMessage(asked);
                const bool isWhole = detail == ChannelDetail::everything;
                occupancy = std::max(occupancy, whole / (isWhole ? stream.rate : stream.installed));
                delay += isWhole ? stream.delay : Seconds{};
            }
            channels[channel] = {channelTicks(occupancy), channelTicks(delay)};
        };
        const auto boundary = static_cast<std::uint32_t>(b);
        fill(PipelineProgram::activations(boundary), crossing.streams[2 * b]);
        fill(PipelineProgram::gradients(boundary), crossing.streams[2 * b + 1]);
    }
    return channels;
}

bool Compilation::interleaves() const {
    return job().plan.schedule == PipelineSchedule::interleaved && job().plan.virtualStages > 1;
}

/// All of it but where it stands.
PipelineRow Compilation::pipelineOf(const Row& row, const std::vector<StagePrice>& prices) const {
    PipelineRow pipeline;
    auto& program = m_programs[row.microBatches];
    if (!program)
        program = std::make_shared<const PipelineProgram>(
            makeProgram(job().plan.schedule, {job().plan.pipeline, chunks(), row.microBatches}));
    pipeline.program = program;
    setStages(pipeline, prices);
    return pipeline;
}

/// Where campuses learn alone, a replica's stages all lie in one.
PipelineRow Compilation::placed(PipelineRow pipeline, const Row& row) const {
    pipeline.learner = learnerIn(row.campuses.front());
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

std::optional<Finding> Compilation::tooManyPasses(const Row& row) const {
    const double passes = 2.0 * row.microBatches * job().plan.pipeline * chunks();
    if (passes <= mostPasses)
        return std::nullopt;
    return Finding{Severity::error, "/job/plan/detail",
                   fmt::format("a replica's step has {} passes; stage by stage this version goes through {}. "
                               "Make micro-batches larger, or price stages alike",
                               printCount(passes), printCount(mostPasses))};
}

std::optional<Finding> Compilation::pricePipelines() {
    for (const Row& row : m_rows) {
        const Row like = likeRow(row);
        const auto [entry, isNew] = m_rowPrices.try_emplace(like.nature());
        if (isNew) {
            if (auto fault = tooManyPasses(like))
                return fault;
            auto priced = priceRow(like);
            if (auto* fault = std::get_if<Finding>(&priced))
                return std::move(*fault);
            entry->second = std::get<RowPrice>(std::move(priced));
        }
        m_priceOfRow.push_back(&entry->second);
        m_fleet.pipelines.push_back(placed(entry->second.pipeline, row));
        addLinkBytes(row, *entry->second.crossing);
    }
    adoptPrices();
    return std::nullopt;
}

/// The row in the first campus that is alike, if it lies in one: no price depends on which.
Compilation::Row Compilation::likeRow(const Row& row) const {
    Row like = row;
    if (std::ranges::all_of(row.campuses, [&](std::size_t campus) { return campus == row.campuses.front(); }))
        std::ranges::fill(like.campuses, m_prices.alike(row.campuses.front()));
    return like;
}

/// Every stage on that kind of GPU, nothing on the wire.
Ticks Compilation::endOnOneKind(const Row& row, const GpuType* kind, const PipelineRow& own) const {
    const std::vector<StagePrice> prices = stagePrices(row, kind);
    PipelineRow pipeline;
    pipeline.program = own.program;
    setStages(pipeline, prices);
    pipeline.channels = freeChannels(*pipeline.program);
    return quietEnd(pipeline, prices);
}

/// What each stage costs and waits for without noise, by comparing with runs in which a cause is absent: all
/// stages on its own kind of GPU, nothing on the wire, nothing between campuses, no delay between campuses.
std::variant<Compilation::RowPrice, Finding> Compilation::priceRow(const Row& row) {
    const std::vector<StagePrice> prices = stagePrices(row, nullptr);
    PipelineRow pipeline = pipelineOf(row, prices);
    const CrossingTraffic& crossing = crossingOf(row);
    const auto endWith = [&](ChannelDetail detail) {
        pipeline.channels = channelsOf(row, *pipeline.program, crossing, detail);
        return quietEnd(pipeline, prices);
    };
    const Ticks free = endWith(ChannelDetail::free);
    const Ticks fabric = endWith(ChannelDetail::fabric);
    const Ticks bandwidth = endWith(ChannelDetail::linkBandwidth);
    const Ticks everything = endWith(ChannelDetail::everything);
    if (!(ifSlow(toSeconds(everything)) < longestStep))
        return Finding{
            Severity::error, "/job/plan/pipeline",
            fmt::format("a replica would take {} a step through its pipeline{}; this version's clock "
                        "holds {}. Make the batch smaller, or links faster",
                        printSeconds(ifSlow(toSeconds(everything))), withSlowGpus(),
                        printSeconds(longestStep))};
    pipeline.narrow = mostNarrow(*pipeline.program, pipeline.shares, computeOf(prices), everything);
    std::map<const GpuType*, Ticks> alike;
    for (const GpuType* kind : row.kinds)
        if (!alike.contains(kind))
            alike[kind] = endOnOneKind(row, kind, pipeline);
    std::vector<StepCosts> costs;
    for (std::size_t stage = 0; stage < prices.size(); ++stage) {
        StepCosts cost = ownCosts(row, stage, prices[stage]);
        cost.bubble = std::max(Ticks{}, std::min(alike[row.kinds[stage]], free) - cost.own());
        cost.transfer = fabric - free;
        cost.linkBandwidth = bandwidth - fabric;
        cost.linkLatency = everything - bandwidth;
        costs.push_back(cost);
    }
    return RowPrice{std::move(costs), everything, std::move(pipeline), &crossing};
}

StepCosts Compilation::ownCosts(const Row& row, std::size_t stage, const StagePrice& price) const {
    const StepQuestion asked = question(*row.kinds[stage], row.campuses[stage], row.microBatches);
    const PipelineShape shape{job().plan.pipeline, chunks(), row.microBatches};
    StepCosts costs;
    costs.compute = price.compute;
    costs.once = {price.shares.once};
    const auto book = [&](const PassTicks& ticks, double ranks) {
        (isInsideDomain(asked, ranks) ? costs.scaleUp : costs.fabric) += allPasses(ticks, shape);
    };
    book(price.tensor, asked.plan.tensor * asked.plan.context);
    book(price.experts, asked.plan.expert);
    return costs;
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

void Compilation::addLinkBytes(const Row& row, const CrossingTraffic& crossing) {
    const StepQuestion asked = question(*row.kinds.front(), row.campuses.front(), row.microBatches);
    const Bytes each = wholeMessage(asked) * row.microBatches * chunks();
    const double share = static_cast<double>(row.replicas) / m_placement.replicas;
    for (std::size_t i = 0; i < m_linkBytes.size(); ++i)
        m_linkBytes[i] += crossing.linkTraversals[i] * share * each.value;
}

} // namespace lockstep
