#include "app/cli/RunExports.h"

#include <charconv>
#include <system_error>

#include "core/report/RangeReport.h"
#include "core/report/Table.h"
#include "core/storage/AtomicFile.h"

namespace lockstep::cli {

namespace {

/// Columns of the table of steps, at most: a longer run is told in sums of several steps.
constexpr std::size_t mostStepRows = 20000;

bool readNumber(std::string_view text, std::uint64_t& number) {
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    return error == std::errc{} && end == text.data() + text.size();
}

} // namespace

std::optional<StepRange> parseRange(const std::string& text) {
    StepRange range;
    if (text.empty())
        return range;
    const std::size_t colon = text.find(':');
    if (colon == std::string::npos)
        return std::nullopt;
    const std::string first = text.substr(0, colon);
    const std::string end = text.substr(colon + 1);
    if ((!first.empty() && !readNumber(first, range.first)) ||
        (!end.empty() && !readNumber(end, range.end)) || range.first >= range.end)
        return std::nullopt;
    return range;
}

RunExports::RunExports(const ExportOptions& options)
    : m_options(options), m_range(parseRange(options.range).value_or(StepRange{})) {
    if (options.trace.empty())
        return;
    m_draft = options.trace + ".writing";
    m_stream.open(m_draft, std::ios::binary);
    m_trace.emplace(m_stream, options.detail);
}

RunExports::~RunExports() {
    std::error_code ignored;
    if (!m_draft.empty())
        std::filesystem::remove(m_draft, ignored);
}

void RunExports::add(const StepRecord& record, const std::shared_ptr<const Fleet>& fleet) {
    if (!m_options.csv.empty())
        m_timeline.append(record, fleet);
    if (m_trace && record.step >= m_range.first && record.step < m_range.end)
        m_trace->add(record, *fleet);
}

std::optional<std::string> RunExports::finish(const Scenario& scenario, const Fleet& fleet) {
    if (auto failure = finishTrace())
        return failure;
    return m_options.csv.empty() ? std::nullopt : writeTables(scenario, fleet);
}

std::optional<std::string> RunExports::finishTrace() {
    if (!m_trace)
        return std::nullopt;
    m_trace->finish();
    m_stream.close();
    if (!m_stream)
        return m_options.trace +
               ": cannot be written to the end; is there room, and may this user write there?";
    std::error_code failure;
    std::filesystem::rename(m_draft, m_options.trace, failure);
    if (failure)
        return m_options.trace + ": " + failure.message();
    m_draft.clear();
    return std::nullopt;
}

std::optional<std::string> RunExports::writeTables(const Scenario& scenario, const Fleet& fleet) const {
    const std::filesystem::path folder = m_options.csv;
    std::error_code failure;
    std::filesystem::create_directories(folder, failure);
    if (failure)
        return m_options.csv + ": " + failure.message();
    const TimelineView view = m_timeline.view();
    const RangeReport report = rangeReport(view, {}, view.end);
    const RangeStatistics& statistics = report.statistics;
    for (const Table& table :
         {stepTable(view, {}, view.end, mostStepRows), groupTable("rack_groups", statistics.groups),
          groupTable("gpu_types", byGpuType(statistics)), groupTable("campuses", byCampus(statistics)),
          linkTable(fleet, scenario), waitTable(report.waits, fleet, scenario)})
        if (const auto problem = writeAtomically(folder / (table.name + ".csv"), printCsv(table)))
            return (folder / (table.name + ".csv")).string() + ": " + *problem;
    return std::nullopt;
}

} // namespace lockstep::cli
