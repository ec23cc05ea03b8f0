// What replicas exchange after a step, over the campus fabric and between campuses.
#include <algorithm>
#include <cmath>
#include <map>
#include <set>

#include <fmt/format.h>

#include "core/quantity/QuantityText.h"
#include "core/scenario/Limits.h"
#include "core/simulation/AllSlow.h"
#include "core/simulation/Compilation.h"
#include "core/training/Drift.h"
#include "core/training/LowCommunication.h"

namespace lockstep {

namespace {

Finding tooLong(const GradientExchange& whole) {
    const bool isFabric = !(whole.fabric < longestStep);
    return {Severity::error, isFabric ? "/job" : "/links",
            fmt::format("gradients would travel for {} a step; this version's clock holds {}. {}",
                        printSeconds(whole.total()), printSeconds(longestStep),
                        isFabric ? "Choose another plan or a fabric with less oversubscription"
                                 : "Use newer, shorter or more links")};
}

Finding tooManyInnerSteps(double steps) {
    return {
        Severity::error, "/job/low_communication/inner_steps",
        fmt::format("a campus would take {} inner steps in a round; this version simulates {}. Use faster "
                    "links, or campuses whose steps are less different",
                    printCount(std::round(steps)), printCount(limits::innerSteps))};
}

} // namespace

std::vector<GraphLink> Compilation::graphLinks() const {
    std::map<CampusId, std::size_t> places;
    for (std::size_t i = 0; i < m_scenario.campuses.size(); ++i)
        places.emplace(m_scenario.campuses[i].id, i);
    std::vector<GraphLink> links;
    for (const Link& link : m_scenario.links)
        links.push_back({places.at(link.from), places.at(link.to),
                         conditionOf(link, *m_catalog.link(link.type), lengthOf(link, m_scenario))});
    return links;
}

/// Rings of tensor groups over campuses: all replicas' and stages' rings cross each hop at once.
void Compilation::stretchTensorGroups() {
    if (job().plan.crossing != Crossing::tensor || m_placement.fit.parts.size() < 2)
        return;
    const auto ring = findRing(m_fleet.campuses.size(), takingPart(), m_links);
    const double streams =
        static_cast<double>(m_placement.replicas) * job().plan.pipeline * job().plan.context;
    m_stretched = {ring->longestHop, ring->slowestHop / streams, ring->installedHop / streams};
    const std::size_t campus = m_placement.fit.parts.front().campus;
    const double microBatches = static_cast<double>(job().globalBatch) / job().microBatch;
    const Bytes each = stretchedBytes(question(*m_kinds.front(), campus, 1)) * job().plan.pipeline;
    for (std::size_t i = 0; i < m_linkBytes.size(); ++i)
        m_linkBytes[i] += microBatches * each.value * ring->linkTraversals[i];
}

CampusShare Compilation::shareOf(std::size_t campus) const {
    CampusShare share{static_cast<double>(partOf(campus).replicas), {INFINITY}};
    std::set<const GpuType*> seen;
    for (const WorkClass& work : m_fleet.classes)
        if (work.allocated && campusOf(work) == campus && seen.insert(&gpuOf(work)).second) {
            const StepQuestion asked = question(gpuOf(work), campus, 1);
            const RankLine replicas =
                asked.plan.lineOf(share.replicas * asked.plan.context, asked.plan.tensor);
            share.ring = std::min(share.ring, replicas.ranks > 1 ? groupOf(replicas, asked.links).rate
                                                                 : asked.links.network);
        }
    return share;
}

/// What can travel between campuses under the last backward pass of a class (two thirds of the kernels of its
/// last micro-batch), as far as gradients on their way inside its campus leave room: they go there first, and
/// a second under which both travel would be counted twice.
Seconds Compilation::hiddenAcross(std::size_t workClass) const {
    const WorkClass& work = m_fleet.classes[workClass];
    const Ticks kernels = std::ranges::min_element(work.stages, {}, &StepCosts::kernels)->kernels();
    const Seconds backward = job().overlap * 2 / 3 / work.microBatches * toSeconds(kernels);
    if (job().allReduce == AllReduce::flatRing)
        return backward;
    const GradientTraffic& inside = m_data[workClass];
    return std::max(Seconds{}, std::min(backward, std::max(inside.window, backward) - inside.hidden));
}

/// Gradients inside the campus that the calibrated estimate leaves exposed. Parameters that are gathered
/// layer by layer also travel while the pipeline waits for activations.
Seconds Compilation::openInside(std::size_t workClass) const {
    const GradientTraffic& inside = m_data[workClass];
    if (job().plan.sharding != Sharding::parameters)
        return inside.exposed;
    const StepCosts& costs = m_fleet.classes[workClass].stages.front();
    const Ticks waits = costs.transfer + costs.linkBandwidth + costs.linkLatency;
    return std::max(inside.least, inside.exposed - toSeconds(waits));
}

/// What of its exchange a class waits for, first less what hides and then less what it waits anyhow, for
/// others that are ready later: gradients inside the campus travel first.
GradientExchange Compilation::openExchange(std::size_t workClass, const GradientExchange& whole,
                                           Seconds wait) const {
    const bool isFlat = job().allReduce == AllReduce::flatRing && job().plan.crossing == Crossing::data;
    GradientExchange open = whole;
    if (!isFlat)
        open.fabric = {};
    open = exposed(open, hiddenAcross(workClass), 1);
    if (isFlat)
        return exposed(open, wait, 1);
    const Seconds inside = openInside(workClass);
    open = exposed(open, std::max(Seconds{}, wait - inside), 1);
    open.fabric = std::max(Seconds{}, inside - wait);
    return open;
}

GradientExchange Compilation::wholeExchange(const Learner& learner, const std::vector<std::size_t>& taking,
                                            const CampusRing& ring) const {
    if (job().plan.crossing == Crossing::data) {
        std::vector<CampusShare> shares;
        for (const std::size_t campus : taking)
            shares.push_back(shareOf(campus));
        return gradientExchange(m_model, job(), shares, ring);
    }
    // Replicas lie side by side in every campus: each reduces its own stages or ranks, nothing crosses.
    GradientExchange whole;
    forEachWorking(learner,
                   [&](std::size_t index) { whole.fabric = std::max(whole.fabric, m_data[index].exposed); });
    return whole;
}

/// The exchange ends with the class whose gradients are the last to be there.
void Compilation::price(Learner& learner, const GradientExchange& whole) {
    const Ticks slowest = slowestReady(learner);
    GradientExchange last;
    forEachWorking(learner, [&](std::size_t index) {
        const Seconds wait = toSeconds(slowest - endOf(m_fleet.classes[index]));
        if (const GradientExchange open = openExchange(index, whole, wait); open.total() > last.total())
            last = open;
    });
    learner.exchange = {toTicks(last.fabric), toTicks(last.linkBandwidth), toTicks(last.linkLatency)};
    learner.quietStep = slowest + learner.exchange.total();
}

std::optional<Finding> Compilation::priceExchange() {
    for (Learner& learner : m_fleet.learners) {
        std::vector<std::size_t> taking;
        for (const CampusPart& part : m_placement.fit.parts)
            if (isSynchronous() ||
                campusOf(m_fleet.classes[m_fleet.blocks[learner.firstBlock].workClass]) == part.campus)
                taking.push_back(part.campus);
        // Validation saw to it that there is one.
        const auto ring = findRing(m_fleet.campuses.size(), taking, m_links);
        const GradientExchange whole = wholeExchange(learner, taking, *ring);
        if (!(whole.total() < longestStep))
            return tooLong(whole);
        price(learner, whole);
        m_linkBusy = job().plan.crossing == Crossing::data ? toTicks(whole.linkBandwidth + whole.linkLatency)
                                                           : learner.quietStep;
        for (std::size_t i = 0; i < m_linkBytes.size(); ++i)
            m_linkBytes[i] += whole.acrossEachHop.value * ring->linkTraversals[i];
    }
    return std::nullopt;
}

/// What learners exchange after their inner steps.
std::optional<Finding> Compilation::priceOuter() {
    Ticks slowest;
    for (const Learner& learner : m_fleet.learners)
        slowest = std::max(slowest, learner.quietStep);
    if (isSynchronous())
        return std::nullopt;
    const Seconds innerStep = toSeconds(slowest);
    const std::vector<std::size_t> taking = takingPart();
    const auto ring = findRing(m_fleet.campuses.size(), taking, m_links);
    const OuterRound round = outerRound(m_model, job(), static_cast<double>(taking.size()), *ring, innerStep);
    const Seconds travel = round.linkBandwidth + round.linkLatency;
    const Seconds longest = ifAllSlow(innerStep * round.innerSteps, job().stragglers);
    if (!(travel < longestStep) || !(longest < longestRound))
        return Finding{
            Severity::error, "/job/low_communication/inner_steps",
            fmt::format("a round of {} inner steps would take {}{}, its exchange {}; this version's "
                        "clock holds {}. Take fewer inner steps, or faster links",
                        printCount(round.innerSteps), printSeconds(longest), allSlowWords(job().stragglers),
                        printSeconds(travel), printSeconds(longestRound))};
    if (round.innerSteps > limits::innerSteps)
        return tooManyInnerSteps(round.innerSteps);
    m_roundSteps = static_cast<std::uint32_t>(std::ceil(round.innerSteps)); // as many as the link can carry
    m_fleet.outageSlack = round.slack ? std::optional(toTicks(*round.slack)) : std::nullopt;
    m_fleet.outer = {{}, toTicks(round.exposedBandwidth), toTicks(round.exposedLatency)};
    m_linkBusy = toTicks(travel);
    for (std::size_t i = 0; i < m_linkBytes.size(); ++i)
        m_linkBytes[i] += round.acrossEachHop.value * ring->linkTraversals[i];
    return std::nullopt;
}

void Compilation::listLinks() {
    for (std::size_t i = 0; i < m_links.size(); ++i) {
        const LinkCondition& condition = m_links[i].condition;
        const Link& link = m_scenario.links[i];
        const LinkType& type = *m_catalog.link(link.type);
        LinkUse& use = m_fleet.links.emplace_back();
        use.id = link.id;
        use.bytesPerStep = {m_linkBytes[i]};
        use.busy = m_linkBytes[i] > 0 ? std::min(m_linkBusy, m_fleet.quietStep()) : Ticks{};
        use.channels = link.channels;
        use.flaps = {type.flapsPerYear.value, type.flapOutage.value};
        use.capacity = condition.capacity;
        use.goodput = condition.goodput;
        use.roundTrip = condition.roundTrip;
        use.loss = condition.loss;
        use.bound = condition.bound;
    }
}

/// How many inner steps each learner takes in a step of the run: all the same number, or, decoupled, as many
/// whole ones as fit while the slowest takes that number.
std::optional<Finding> Compilation::pace() {
    if (isSynchronous())
        return std::nullopt;
    Ticks slowest;
    for (const Learner& learner : m_fleet.learners)
        slowest = std::max(slowest, learner.quietStep);
    for (Learner& learner : m_fleet.learners) {
        learner.innerSteps = m_roundSteps;
        const bool works = learner.quietStep.count > 0;
        if (job().lowCommunication.method == SyncMethod::decoupled && works) {
            const std::int64_t fit = slowest.count * m_roundSteps / learner.quietStep.count;
            if (fit > static_cast<std::int64_t>(limits::innerSteps))
                return tooManyInnerSteps(static_cast<double>(fit));
            learner.innerSteps = static_cast<std::uint32_t>(fit);
        }
        learner.slowerLearner =
            Ticks{slowest.count * m_roundSteps - learner.quietStep.count * learner.innerSteps};
    }
    return std::nullopt;
}

/// Hours pass for a learner that waits for others, too.
void Compilation::setClocks() {
    const Seconds round = toSeconds(m_fleet.quietStep());
    for (Learner& learner : m_fleet.learners) {
        learner.innerStep = round / learner.innerSteps;
        learner.stepsPerKnot = stepsPerKnot({job().stragglers.driftHours * 3600}, learner.innerStep);
    }
}

} // namespace lockstep
