#include "core/report/PerfettoTrace.h"

#include <algorithm>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "core/simulation/GpuActivity.h"

namespace lockstep {

namespace {

/// The process of the links; racks count from the one after it.
constexpr std::uint32_t linkProcess = 1;

/// 100 ns a tick.
std::string microseconds(Ticks ticks) {
    return fmt::format("{}.{}", ticks.count / 10, ticks.count % 10);
}

std::string jsonText(std::string_view text) {
    return nlohmann::json(text).dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
}

std::string complete(std::uint32_t process, std::uint32_t thread, std::string_view name,
                     std::string_view category, Ticks start, Ticks duration, const std::string& arguments) {
    return fmt::format(R"({{"ph":"X","pid":{},"tid":{},"name":{},"cat":"{}","ts":{},"dur":{}{}}})", process,
                       thread, jsonText(name), category, microseconds(start), microseconds(duration),
                       arguments.empty() ? "" : ",\"args\":{" + arguments + "}");
}

std::string metadata(std::string_view what, std::uint32_t process, std::uint32_t thread,
                     const std::string& value) {
    return fmt::format(R"({{"ph":"M","name":"{}","pid":{},"tid":{},"args":{{{}}}}})", what, process, thread,
                       value);
}

std::string whyOf(const HeldUpBy& by, const Fleet& fleet) {
    if (by.gpu) {
        const auto group = std::ranges::find_if(
            fleet.groups, [&](const FleetGroup& each) { return *by.gpu < each.gpus.end(); });
        return fmt::format(R"("waits_for":{})",
                           jsonText(fmt::format("GPU {} of {}, {}", *by.gpu - group->gpus.first, group->label,
                                                fleet.campuses[group->campus].name)));
    }
    if (by.link)
        return fmt::format(R"("waits_for":"link {}")", by.link->value);
    if (by.group) {
        const auto group = std::ranges::find(fleet.groups, *by.group, &FleetGroup::id);
        return fmt::format(R"("waits_for":{})",
                           jsonText(fmt::format("{}, {}", group->label, fleet.campuses[group->campus].name)));
    }
    return {};
}

/// Gradients travel at the end of the step.
bool isBetweenCampuses(const Activity& activity) {
    return activity.kind == ActivityKind::exchange && activity.heldUpBy.link.has_value();
}

} // namespace

/// One rack of a fleet.
struct PerfettoTrace::Rack {
    const Fleet& fleet;
    const FleetGroup& group;
    std::uint32_t ordinal; ///< in its group

    GpuRange gpus() const { return {group.gpus.first + ordinal * group.gpusPerRack, group.gpusPerRack}; }
    /// The number of its first GPU: unique, and the same for all steps of a fleet.
    std::uint32_t process() const { return linkProcess + 1 + gpus().first; }
    std::string title() const {
        return fmt::format("{} · {} · rack {}", fleet.campuses[group.campus].name, group.label, ordinal);
    }
};

PerfettoTrace::PerfettoTrace(std::ostream& out, TraceDetail detail) : m_out(out), m_detail(detail) {
    m_out << R"({"displayTimeUnit":"ms","traceEvents":[)";
    event(metadata("process_name", linkProcess, 0, R"("name":"Links")"));
}

void PerfettoTrace::event(const std::string& json) {
    m_out << (m_isFirst ? "\n" : ",\n") << json;
    m_isFirst = false;
}

void PerfettoTrace::name(const Rack& rack) {
    if (!m_named.insert(rack.process()).second)
        return;
    event(metadata("process_name", rack.process(), 0, fmt::format(R"("name":{})", jsonText(rack.title()))));
    event(
        metadata("process_sort_index", rack.process(), 0, fmt::format(R"("sort_index":{})", rack.process())));
    if (m_detail == TraceDetail::rack)
        return event(metadata("thread_name", rack.process(), 1, R"("name":"Mean of its GPUs")"));
    for (std::uint32_t i = 0; i < rack.gpus().count; ++i)
        event(metadata("thread_name", rack.process(), i + 1, fmt::format(R"("name":"GPU {}")", i)));
}

void PerfettoTrace::add(const StepRecord& record, const Fleet& fleet) {
    addLinks(record, fleet);
    StepReader reader(fleet);
    for (const FleetGroup& group : fleet.groups)
        for (std::uint32_t ordinal = 0; ordinal < group.gpus.count / group.gpusPerRack; ++ordinal) {
            const Rack rack{fleet, group, ordinal};
            name(rack);
            if (m_detail == TraceDetail::rack)
                addRack(rack, record, reader);
            else
                for (std::uint32_t i = 0; i < rack.gpus().count; ++i)
                    addGpu(rack, rack.gpus().first + i, record, reader);
            if (m_watch && !m_watch(static_cast<double>(rack.gpus().end()) / fleet.gpuCount()))
                return;
        }
}

void PerfettoTrace::addRack(const Rack& rack, const StepRecord& record, StepReader& reader) {
    CauseTicks sums{};
    for (std::uint32_t gpu = rack.gpus().first; gpu < rack.gpus().end(); ++gpu) {
        const GpuStep step = reader.at(gpu, record.step, record.outcome);
        for (std::size_t cause = 0; cause < causeCount; ++cause)
            sums[cause] += step.causes[cause];
    }
    // Rounded where causes meet, so that the spans fill the step.
    std::uint64_t past = 0;
    Ticks at;
    for (const Cause cause : dayOrder) {
        past += sums[indexOf(cause)];
        const Ticks end{static_cast<std::int64_t>(past / rack.gpus().count)};
        if (end > at)
            event(complete(rack.process(), 1, labelOf(cause), nameOf(cause), record.start + at, end - at,
                           fmt::format(R"("step":{})", record.step)));
        at = std::max(at, end);
    }
}

void PerfettoTrace::addGpu(const Rack& rack, std::uint32_t gpu, const StepRecord& record,
                           StepReader& reader) {
    const std::uint32_t thread = gpu - rack.gpus().first + 1;
    bool hasFlow = false;
    for (const Activity& activity : activitiesOf(reader, gpu, record.step, record.outcome, record.blocker)) {
        std::string arguments = fmt::format(R"("step":{})", record.step);
        if (const std::string why = whyOf(activity.heldUpBy, rack.fleet); !why.empty())
            arguments += "," + why;
        event(complete(rack.process(), thread, labelOf(activity), nameOf(activity.cause),
                       record.start + activity.start, activity.duration(), arguments));
        // One flow a rack: from its first GPU's exchange to the link it waits for.
        if (thread == 1 && !hasFlow && isBetweenCampuses(activity)) {
            hasFlow = true;
            const std::string id =
                fmt::format("{}-{}-{}", record.step, activity.heldUpBy.link->value, rack.process());
            const std::string at = microseconds(record.start + activity.start);
            event(fmt::format(
                R"({{"ph":"s","id":"{}","pid":{},"tid":{},"name":"gradients","cat":"flow","ts":{}}})", id,
                rack.process(), thread, at));
            event(fmt::format(
                R"({{"ph":"f","bp":"e","id":"{}","pid":{},"tid":{},"name":"gradients","cat":"flow","ts":{}}})",
                id, linkProcess, activity.heldUpBy.link->value, at));
        }
    }
}

void PerfettoTrace::addLinks(const StepRecord& record, const Fleet& fleet) {
    for (const LinkUse& link : fleet.links) {
        const std::string title = fmt::format("Link {}", link.id.value);
        if (m_named.insert(0x80000000u + link.id.value).second)
            event(metadata("thread_name", linkProcess, link.id.value,
                           fmt::format(R"("name":{})", jsonText(title))));
        const double seconds = toSeconds(record.duration()).value;
        const double load = seconds > 0 ? link.bytesPerStep.value / seconds / link.capacity.value : 0;
        event(fmt::format(R"({{"ph":"C","pid":{},"name":"{} load","ts":{},"args":{{"percent":{:.3f}}}}})",
                          linkProcess, title, microseconds(record.start), load * 100));
        if (link.busy.count == 0)
            continue;
        const Ticks busy = std::min(link.busy, record.duration());
        event(complete(
            linkProcess, link.id.value, "Transfer", "link", record.start + record.duration() - busy, busy,
            fmt::format(R"("step":{},"bytes_one_way":{:.0f})", record.step, link.bytesPerStep.value)));
    }
}

void PerfettoTrace::finish() {
    m_out << "\n]}\n";
    m_out.flush();
}

double PerfettoTrace::bytesPerStep(const Fleet& fleet, TraceDetail detail) {
    constexpr double bytesPerEvent = 150; // measured: 130 to 170
    double events = 0;
    if (detail == TraceDetail::rack) {
        for (const FleetGroup& group : fleet.groups)
            events += 8.0 * group.gpus.count / group.gpusPerRack; // about eight causes take time
    } else {
        for (const WorkClass& work : fleet.classes)
            events += work.gpus.count * (4.0 * work.microBatches * fleet.chunks + 6);
    }
    return events * bytesPerEvent;
}

} // namespace lockstep
