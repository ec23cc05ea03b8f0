#pragma once

#include <optional>

#include "core/report/RangeReport.h"
#include "ui/tables/CellTable.h"
#include "ui/timeline/LaneWords.h"

namespace lockstep::ui {

// A range of a run as tables. An empty report gives tables without rows.

/// Time by cause: GPU hours and share.
CellTable causeTable(const RangeReport& report);
/// What is waited for, the longest first.
CellTable waitTable(const RangeReport& report, const LinkNames& links);
/// GPU types, campuses or rack groups with the time they work and idle.
CellTable groupTable(const QString& name, const std::vector<GroupStatistics>& groups);
CellTable linkTable(const RangeReport& report, const LinkNames& links);
/// A cursor and the step under it.
struct StepAt {
    Ticks time;
    TimelineView::Column step;
};
/// The steps under two cursors, and what is different.
CellTable cursorTable(const std::optional<StepAt>& a, const std::optional<StepAt>& b);

/// What one GPU does in a single step, from its begin to its end; no rows where the fleet has no such GPU.
CellTable gpuTable(const TimelineView& view, const std::optional<StepAt>& at, const LaneKey& gpu,
                   const LinkNames& links);

/// One line: duration, steps, utilization, MFU, tokens per second.
QString headline(const RangeStatistics& statistics);

} // namespace lockstep::ui
