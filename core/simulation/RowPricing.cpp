#include "core/simulation/RowPricing.h"

#include <algorithm>

#include <fmt/format.h>

#include "core/quantity/QuantityText.h"
#include "core/simulation/AllSlow.h"
#include "core/simulation/PipelineRunner.h"
#include "core/simulation/StepPricing.h"

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

RowPricing::RowPricing(const TrainingJob& job, const ReplicaPlacement& placement, const PriceBook& prices,
                       const std::vector<GraphLink>& links)
    : m_job(job), m_placement(placement), m_prices(prices), m_links(links) {}

ReplicaRow RowPricing::likeRow(const ReplicaRow& row) const {
    ReplicaRow like = row;
    if (std::ranges::all_of(row.campuses, [&](std::size_t campus) { return campus == row.campuses.front(); }))
        std::ranges::fill(like.campuses, m_prices.alike(row.campuses.front()));
    return like;
}

Ticks RowPricing::endOf(const ReplicaRow& row) const {
    const ReplicaRow like = likeRow(row);
    const auto [end, isNew] = m_ends.try_emplace(like.nature());
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
WorkerTime RowPricing::timeOf(const ReplicaRow& row, double microBatches) const {
    const std::uint32_t stages = m_job.plan.pipeline;
    ReplicaRow fewer = row;
    // Beyond four groups every micro-batch takes the same.
    fewer.microBatches = static_cast<std::uint32_t>(std::min(microBatches, 4.0 * stages));
    if (tooManyPasses(fewer))
        return {}; // which is said later
    const std::uint32_t added = std::min(stages, fewer.microBatches);
    ReplicaRow more = fewer;
    more.microBatches += added;
    const double before = toSeconds(endOf(fewer)).value;
    WorkerTime time;
    time.each = std::max(1 / Ticks::perSecond, (toSeconds(endOf(more)).value - before) / added);
    time.fixed = std::max(0.0, before - time.each * fewer.microBatches);
    double data = 0;
    for (std::size_t stage = 0; stage < row.kinds.size(); ++stage)
        data = std::max(data,
                        m_prices.estimate(*row.kinds[stage], row.campuses[stage], microBatches).data.value);
    if (m_job.plan.sharding == Sharding::parameters)
        time.each += data / microBatches;
    else
        time.fixed += data;
    return time;
}

/// `instead`: every stage on that kind of GPU, each with the layers it has.
std::vector<StagePrice> RowPricing::stagePrices(const ReplicaRow& row, const GpuType* instead) const {
    std::vector<StepQuestion> questions;
    for (std::size_t stage = 0; stage < row.kinds.size(); ++stage)
        questions.push_back(m_prices.question(*row.kinds[stage], row.campuses[stage], row.microBatches));
    const std::vector<std::uint32_t> layers = layersOfStages(questions, m_job.plan.balance);
    std::vector<StagePrice> prices;
    for (std::size_t stage = 0; stage < questions.size(); ++stage) {
        if (instead)
            questions[stage] = m_prices.question(*instead, row.campuses[stage], row.microBatches);
        prices.push_back(priceStage(questions[stage], layers[stage], stage + 1 == questions.size()));
    }
    return prices;
}

/// All of it but where it stands.
PipelineRow RowPricing::pipelineOf(const ReplicaRow& row, const std::vector<StagePrice>& prices) const {
    PipelineRow pipeline;
    auto& program = m_programs[row.microBatches];
    if (!program)
        program = std::make_shared<const PipelineProgram>(
            makeProgram(m_job.plan.schedule, {m_job.plan.pipeline, m_job.plan.chunks(), row.microBatches}));
    pipeline.program = program;
    setStages(pipeline, prices);
    return pipeline;
}

/// The streams between campuses that neighboring stages need: forward and back over every boundary, in the
/// order of the boundaries.
CrossingTraffic RowPricing::findCrossing(const ReplicaRow& row) const {
    const std::uint32_t chunks = m_job.plan.chunks();
    std::vector<CrossingDemand> demands;
    for (std::size_t b = 0; b < row.campuses.size(); ++b) {
        const std::size_t from = row.campuses[b];
        const std::size_t to = row.campuses[(b + 1) % row.campuses.size()];
        const bool isUsed = from != to && (b + 1 < row.campuses.size() || chunks > 1);
        const double streams = isUsed ? m_placement.replicas : 0;
        // From the last stage back to the first there is one chunk less to hand on.
        const double amount = b + 1 < row.campuses.size() ? 1 : (chunks - 1.0) / chunks;
        demands.push_back({from, to, streams, amount});
        demands.push_back({to, from, streams, amount});
    }
    return crossingTraffic(m_placement.campuses.size(), m_links, demands);
}

const CrossingTraffic& RowPricing::crossingOf(const ReplicaRow& row) const {
    const auto [entry, isNew] = m_crossings.try_emplace(row.campuses);
    if (isNew)
        entry->second = findCrossing(row);
    return entry->second;
}

std::vector<ChannelTicks> RowPricing::channelsOf(const ReplicaRow& row, const PipelineProgram& program,
                                                 const CrossingTraffic& crossing,
                                                 ChannelDetail detail) const {
    std::vector<ChannelTicks> channels = freeChannels(program);
    if (detail == ChannelDetail::free)
        return channels;
    for (std::size_t b = 0; b < row.campuses.size(); ++b) {
        const StepQuestion asked = m_prices.question(*row.kinds[b], row.campuses[b], row.microBatches);
        const StageMessage message = messageOf(asked);
        const bool crosses = row.campuses[b] != row.campuses[(b + 1) % row.campuses.size()];
        const BytesPerSecond card =
            isInsideDomain(asked, m_job.plan.gpusPerReplica()) ? asked.links.scaleUp : asked.links.network;
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

std::optional<Finding> RowPricing::tooManyPasses(const ReplicaRow& row) const {
    const double passes = 2.0 * row.microBatches * m_job.plan.pipeline * m_job.plan.chunks();
    if (passes <= mostPasses)
        return std::nullopt;
    return Finding{Severity::error, "/job/plan/detail",
                   fmt::format("a replica's step has {} passes; stage by stage this version goes through {}. "
                               "Make micro-batches larger, or price stages alike",
                               printCount(passes), printCount(mostPasses))};
}

/// Every stage on that kind of GPU, nothing on the wire.
Ticks RowPricing::endOnOneKind(const ReplicaRow& row, const GpuType* kind, const PipelineRow& own) const {
    const std::vector<StagePrice> prices = stagePrices(row, kind);
    PipelineRow pipeline;
    pipeline.program = own.program;
    setStages(pipeline, prices);
    pipeline.channels = freeChannels(*pipeline.program);
    return quietEnd(pipeline, prices);
}

StepCosts RowPricing::ownCosts(const ReplicaRow& row, std::size_t stage, const StagePrice& price) const {
    const StepQuestion asked = m_prices.question(*row.kinds[stage], row.campuses[stage], row.microBatches);
    const PipelineShape shape{m_job.plan.pipeline, m_job.plan.chunks(), row.microBatches};
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

/// What each stage costs and waits for without noise, by comparing with runs in which a cause is absent: all
/// stages on its own kind of GPU, nothing on the wire, nothing between campuses, no delay between campuses.
std::variant<RowPrice, Finding> RowPricing::priceRow(const ReplicaRow& row) const {
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
    const Seconds longest = ifAllSlow(toSeconds(everything), m_job.stragglers);
    if (!(longest < longestStep))
        return Finding{Severity::error, "/job/plan/pipeline",
                       fmt::format("a replica would take {} a step through its pipeline{}; this version's "
                                   "clock holds {}. Make the batch smaller, or links faster",
                                   printSeconds(longest), allSlowWords(m_job.stragglers),
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

std::variant<const RowPrice*, Finding> RowPricing::priceOf(const ReplicaRow& row) const {
    const ReplicaRow like = likeRow(row);
    const auto found = m_rowPrices.find(like.nature());
    if (found != m_rowPrices.end())
        return &found->second;
    if (auto fault = tooManyPasses(like))
        return *std::move(fault);
    auto priced = priceRow(like);
    if (auto* fault = std::get_if<Finding>(&priced))
        return std::move(*fault);
    return &m_rowPrices.emplace(like.nature(), std::get<RowPrice>(std::move(priced))).first->second;
}

} // namespace lockstep
