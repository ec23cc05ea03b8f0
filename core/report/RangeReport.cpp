#include "core/report/RangeReport.h"

#include <algorithm>
#include <optional>

#include <fmt/format.h>

#include "core/simulation/StepWaits.h"

namespace lockstep {

namespace {

constexpr std::array losses{Cause::commScaleUp,     Cause::commFabric,     Cause::commLinkBandwidth,
                            Cause::commLinkLatency, Cause::pipelineBubble, Cause::waitGeneration,
                            Cause::waitStraggler,   Cause::kvTransfer,     Cause::waitMemory,
                            Cause::noWork,          Cause::checkpoint,     Cause::lost,
                            Cause::throttled};

/// What holds up the GPUs of one fleet, but for the GPU that is last, which changes from step to step.
struct Culprits {
    std::optional<LinkId> link;
    std::optional<RackGroupId> slowest;

    explicit Culprits(const Fleet& fleet) : link(busiestLink(fleet)), slowest(slowestGroup(fleet)) {}

    HeldUpBy of(Cause cause, std::uint32_t blocker) const {
        HeldUpBy by;
        if (cause == Cause::commLinkBandwidth || cause == Cause::commLinkLatency)
            by.link = link;
        else if (cause == Cause::waitGeneration)
            by.group = slowest;
        else if (cause == Cause::waitStraggler)
            by.gpu = blocker;
        return by;
    }
};

void addWaits(std::vector<WaitStatistics>& waits, const TimelineColumn& column, double share,
              const Culprits& culprits) {
    for (const Cause cause : losses) {
        const double seconds = column.causes[indexOf(cause)] * share;
        if (seconds <= 0)
            continue;
        const HeldUpBy by = culprits.of(cause, column.blocker);
        auto found = std::ranges::find_if(
            waits, [&](const WaitStatistics& wait) { return wait.cause == cause && wait.heldUpBy == by; });
        if (found == waits.end())
            found = waits.insert(waits.end(), {cause, by, 0, 0, 0});
        found->seconds += seconds;
        found->steps += share * column.steps;
    }
}

void addLinks(std::vector<LinkStatistics>& links, const Fleet& fleet, double steps) {
    for (const LinkUse& use : fleet.links) {
        auto found = std::ranges::find(links, use.id, &LinkStatistics::id);
        if (found == links.end())
            found = links.insert(links.end(), {use.id, {}, {}, 0, use.goodput, use.capacity});
        found->bytes = Bytes{found->bytes.value + use.bytesPerStep.value * steps};
        found->busy += Ticks{static_cast<std::int64_t>(static_cast<double>(use.busy.count) * steps)};
    }
}

std::string placeOf(const Fleet& fleet, const FleetGroup& group) {
    return fmt::format("{}, {}", group.label, fleet.campuses[group.campus].name);
}

std::string nameOf(const HeldUpBy& by, const Fleet& fleet, const Scenario& scenario) {
    for (const FleetGroup& group : fleet.groups) {
        if (by.group == group.id)
            return placeOf(fleet, group);
        if (by.gpu && *by.gpu >= group.gpus.first && *by.gpu < group.gpus.end())
            return fmt::format("GPU {} of {}", *by.gpu - group.gpus.first, placeOf(fleet, group));
    }
    const Link* link = by.link ? scenario.find(*by.link) : nullptr;
    const Campus* from = link ? scenario.find(link->from) : nullptr;
    const Campus* to = link ? scenario.find(link->to) : nullptr;
    return from && to ? fmt::format("link {} - {}", from->name, to->name) : std::string();
}

} // namespace

RangeReport rangeReport(const TimelineView& view, Ticks from, Ticks to, std::size_t wanted) {
    RangeReport report;
    report.statistics = statisticsOf(view, from, to, wanted);
    const RangeStatistics& sums = report.statistics;
    if (sums.from >= sums.to)
        return report;
    const auto columns = view.columnsBetween(sums.from, sums.to, wanted);
    const Fleet* fleet = nullptr;
    std::optional<Culprits> culprits;
    // From the newest on, as in statisticsOf.
    for (auto each = columns.rbegin(); each != columns.rend(); ++each) {
        const TimelineColumn& column = **each;
        const auto& ranWith = view.fleets[column.revision];
        if (!report.fleet)
            report.fleet = ranWith;
        if (fleet != ranWith.get()) {
            fleet = ranWith.get();
            culprits.emplace(*fleet);
        }
        const Ticks inside = std::min(column.end(), sums.to) - std::max(column.start, sums.from);
        const double share = static_cast<double>(inside.count) / static_cast<double>(column.duration.count);
        addWaits(report.waits, column, share, *culprits);
        addLinks(report.links, *fleet, share * column.steps);
    }
    double whole = 0;
    for (const double seconds : sums.causes)
        whole += seconds;
    for (WaitStatistics& wait : report.waits)
        wait.share = whole > 0 ? wait.seconds / whole : 0;
    for (LinkStatistics& link : report.links)
        link.busyShare = toSeconds(link.busy) / toSeconds(sums.to - sums.from);
    std::ranges::stable_sort(report.waits, std::ranges::greater(), &WaitStatistics::seconds);
    return report;
}

Table waitTable(const std::vector<WaitStatistics>& waits, const Fleet& fleet, const Scenario& scenario) {
    Table table{"waits", {"cause", "waits_for", "gpu_seconds", "share", "steps"}, {}};
    for (const WaitStatistics& wait : waits)
        table.rows.push_back({std::string(nameOf(wait.cause)), nameOf(wait.heldUpBy, fleet, scenario),
                              wait.seconds, wait.share, wait.steps});
    return table;
}

} // namespace lockstep
