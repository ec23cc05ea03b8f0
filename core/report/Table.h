#pragma once

#include <string>
#include <variant>
#include <vector>

#include "core/report/RangeStatistics.h"
#include "core/scenario/Scenario.h"

namespace lockstep {

/// A table of a report: what stands beside a picture, and one CSV file.
struct Table {
    using Cell = std::variant<std::string, double>;

    std::string name; ///< of the file, without an ending: "rack_groups"
    std::vector<std::string> columns;
    std::vector<std::vector<Cell>> rows;
};

/// Comma, quotes where needed (RFC 4180), numbers with all their digits and a point in every locale.
std::string printCsv(const Table& table);

/// GPU time by cause of every rack group, GPU type or campus, as shares, with GPUs and GPU seconds.
Table groupTable(std::string name, const std::vector<GroupStatistics>& groups);
/// Everything about links in their units; `scenario` gives the names of their ends.
Table linkTable(const Fleet& fleet, const Scenario& scenario);
/// The columns of a run between two times: steps, duration, utilization, tokens, shares by cause.
Table stepTable(const TimelineView& view, Ticks from, Ticks to, std::size_t wanted);

} // namespace lockstep
