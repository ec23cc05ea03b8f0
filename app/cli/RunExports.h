#pragma once

#include <cstdint>
#include <filesystem>
#include <fstream>
#include <memory>
#include <optional>
#include <string>

#include "core/report/PerfettoTrace.h"
#include "core/simulation/Timeline.h"

namespace lockstep::cli {

struct ExportOptions {
    std::string csv;   ///< folder; empty: none
    std::string trace; ///< file; empty: none
    std::string range; ///< steps "A:B", from A to before B; empty: all
    TraceDetail detail = TraceDetail::rack;
};

/// Steps "A:B" as numbers; either may be missing. Nothing where the text is no range.
struct StepRange {
    std::uint64_t first = 0;
    std::uint64_t end = UINT64_MAX;
};
std::optional<StepRange> parseRange(const std::string& text);

/// What a run leaves in files beside its summary: tables as CSV and a trace, written as the steps come.
class RunExports {
public:
    explicit RunExports(const ExportOptions& options);
    ~RunExports();
    RunExports(const RunExports&) = delete;
    RunExports& operator=(const RunExports&) = delete;

    void add(const StepRecord& record, const std::shared_ptr<const Fleet>& fleet);
    /// Why not all of it could be written; nothing where it was.
    std::optional<std::string> finish(const Scenario& scenario, const Fleet& fleet);

private:
    std::optional<std::string> finishTrace();
    std::optional<std::string> writeTables(const Scenario& scenario, const Fleet& fleet) const;

    const ExportOptions& m_options;
    StepRange m_range;
    std::filesystem::path m_draft; ///< of the trace, until it is whole
    std::ofstream m_stream;
    std::optional<PerfettoTrace> m_trace;
    Timeline m_timeline;
};

} // namespace lockstep::cli
