#include "core/report/Table.h"

#include <algorithm>

#include <fmt/format.h>

namespace lockstep {

namespace {

std::string csvText(const std::string& text) {
    if (text.find_first_of(",\"\r\n") == std::string::npos)
        return text;
    std::string safe = "\"";
    for (const char letter : text) {
        safe += letter;
        if (letter == '"')
            safe += '"';
    }
    return safe + '"';
}

std::string printed(const Table::Cell& cell) {
    if (const auto* text = std::get_if<std::string>(&cell))
        return csvText(*text);
    return fmt::format("{}", std::get<double>(cell)); // the shortest that reads back the same
}

std::string nameOfEnd(const Scenario& scenario, CampusId id) {
    const Campus* campus = scenario.find(id);
    return campus ? campus->name : std::string();
}

} // namespace

std::string printCsv(const Table& table) {
    std::string text;
    for (std::size_t i = 0; i < table.columns.size(); ++i)
        text += (i > 0 ? "," : "") + csvText(table.columns[i]);
    text += "\r\n";
    for (const auto& row : table.rows) {
        for (std::size_t i = 0; i < row.size(); ++i)
            text += (i > 0 ? "," : "") + printed(row[i]);
        text += "\r\n";
    }
    return text;
}

Table groupTable(std::string name, const std::vector<GroupStatistics>& groups) {
    Table table{std::move(name), {"name", "campus", "gpu", "gpus", "gpu_seconds"}, {}};
    for (const Cause cause : allCauses)
        table.columns.push_back(fmt::format("{}_share", nameOf(cause)));
    for (const GroupStatistics& group : groups) {
        std::vector<Table::Cell> row{group.label, group.campus, group.gpu, static_cast<double>(group.gpus),
                                     group.seconds()};
        for (const Cause cause : allCauses)
            row.emplace_back(group.share(cause));
        table.rows.push_back(std::move(row));
    }
    return table;
}

Table linkTable(const Fleet& fleet, const Scenario& scenario) {
    Table table{"links",
                {"from", "to", "type", "length_km", "round_trip_seconds", "channels",
                 "capacity_bytes_per_second", "goodput_bytes_per_second", "packet_loss", "bytes_per_step",
                 "busy_seconds_per_step"},
                {}};
    for (const LinkUse& use : fleet.links) {
        const Link* link = scenario.find(use.id);
        if (!link)
            continue;
        table.rows.push_back({nameOfEnd(scenario, link->from), nameOfEnd(scenario, link->to), link->type,
                              lengthOf(*link, scenario).value, use.roundTrip.value,
                              static_cast<double>(use.channels), use.capacity.value, use.goodput.value,
                              use.loss, use.bytesPerStep.value, toSeconds(use.busy).value});
    }
    return table;
}

Table stepTable(const TimelineView& view, Ticks from, Ticks to, std::size_t wanted) {
    Table table{"steps",
                {"first_step", "steps", "start_seconds", "duration_seconds", "shortest_step_seconds",
                 "longest_step_seconds", "effective_utilization", "mfu", "tokens_per_second"},
                {}};
    for (const Cause cause : allCauses)
        table.columns.push_back(fmt::format("{}_share", nameOf(cause)));
    for (const auto& column : view.columnsBetween(from, to, wanted)) {
        const double seconds = toSeconds(column->duration).value;
        std::vector<Table::Cell> row{static_cast<double>(column->firstStep),
                                     static_cast<double>(column->steps),
                                     toSeconds(column->start).value,
                                     seconds,
                                     toSeconds(column->shortest).value,
                                     toSeconds(column->longest).value,
                                     column->offered > 0 ? column->useful / column->offered : 0,
                                     column->allocated > 0 ? column->modelFlops / column->allocated : 0,
                                     seconds > 0 ? column->tokens / seconds : 0};
        for (const double share : sharesOf(column->causes))
            row.emplace_back(share);
        table.rows.push_back(std::move(row));
    }
    return table;
}

} // namespace lockstep
