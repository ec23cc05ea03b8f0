#include "core/report/TraceExport.h"

#include <algorithm>
#include <fstream>
#include <system_error>

#include "core/simulation/RunReplay.h"

namespace lockstep {

namespace {

/// Takes a file away that was not finished.
class Draft {
public:
    explicit Draft(const std::filesystem::path& file) : m_file(file), m_draft(file) { m_draft += ".writing"; }
    ~Draft() {
        std::error_code ignored;
        std::filesystem::remove(m_draft, ignored);
    }
    Draft(const Draft&) = delete;
    Draft& operator=(const Draft&) = delete;

    const std::filesystem::path& path() const { return m_draft; }
    std::error_code keep() const {
        std::error_code failure;
        std::filesystem::rename(m_draft, m_file, failure);
        return failure;
    }

private:
    std::filesystem::path m_file;
    std::filesystem::path m_draft;
};

void look(const TimelineView& view, std::uint64_t step, RunPlace& best) {
    for (const auto& level : view.levels)
        for (const TimelineView::Column& column : level)
            if (column->firstStep <= step && column->firstStep >= best.step)
                best = {column->firstStep, column->start};
}

} // namespace

RunPlace placeBefore(const TimelineView& view, std::uint64_t step) {
    RunPlace best;
    look(view, step, best);
    for (const auto& stretch : view.refinements)
        look(*stretch, step, best);
    return best;
}

std::uint64_t stepAt(const TimelineView& view, Ticks time) {
    const auto columns = view.columnsBetween(time, time + Ticks{1}, 1u << 20);
    if (columns.empty())
        return view.steps > 0 && time >= view.end ? view.steps - 1 : 0;
    const TimelineColumn& column = *columns.front();
    const double share = static_cast<double>((time - column.start).count) /
                         static_cast<double>(std::max<std::int64_t>(column.duration.count, 1));
    const auto offset = static_cast<std::uint64_t>(std::clamp(share, 0.0, 1.0) * column.steps);
    return column.firstStep + std::min<std::uint64_t>(offset, column.steps - 1);
}

std::optional<std::string> exportTrace(const ModelBasis& basis, const TraceRequest& request,
                                       JobControl& control) {
    const Draft draft(request.file);
    std::ofstream stream(draft.path(), std::ios::binary);
    PerfettoTrace trace(stream, request.detail);
    RunReplay replay(basis, *request.log, request.from.step, request.from.start);
    const double all = static_cast<double>(request.endStep - request.from.step);
    trace.setWatch([&](double partOfStep) {
        control.tell((static_cast<double>(replay.nextStep() - 1 - request.from.step) + partOfStep) / all);
        return !control.isCanceled() && stream.good();
    });
    while (replay.nextStep() < request.endStep && !control.isCanceled() && stream) {
        const StepRecord& record = replay.advance();
        if (record.step >= request.firstStep)
            trace.add(record, replay.engine().fleet());
        control.tell(static_cast<double>(replay.nextStep() - request.from.step) / all);
    }
    if (control.isCanceled())
        return std::nullopt;
    trace.finish();
    stream.close();
    if (!stream)
        return request.file.string() +
               ": cannot be written to the end; is there room, and may this user write there?";
    if (const std::error_code failure = draft.keep())
        return request.file.string() + ": " + failure.message();
    return std::nullopt;
}

} // namespace lockstep
