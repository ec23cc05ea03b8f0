#include "ui/compare/ComparisonRequest.h"

#include "ui/compare/RunInFile.h"
#include "ui/words/CoreWords.h"

namespace lockstep::ui {

ComparisonAnswer answerTo(const ComparisonRequest& request, JobControl& control) {
    RunLog a = request.a;
    if (!request.file.empty()) {
        Loaded<RunLog> read = runInFile(request.file, request.basis->types);
        if (const auto* errors = std::get_if<std::vector<StorageError>>(&read))
            return {nullptr, sentenceOf(errors->front()).toStdString()};
        a = std::get<RunLog>(std::move(read));
    }
    if (const auto problem = whyNotRun(a, *request.basis))
        return {nullptr, "A cannot run: " + *problem};
    if (const auto problem = whyNotRun(request.b, *request.basis))
        return {nullptr, "B cannot run: " + *problem};
    const std::uint64_t first = firstDifference(a, request.b).value_or(0);
    return {std::make_shared<const RunComparison>(
                compareSteps(*request.basis, a, request.b, first, request.steps, control)),
            {}};
}

} // namespace lockstep::ui
