// Answers, line by line, which errors the model makes on published training runs with another calibration.
//
//     row_errors ROWS.json < folders
//
// Each line of input names a catalog folder; each line of output is one JSON object: by id, the relative
// error of the step time and the seconds of its parts. The fit asks it some thousand times.
#include <filesystem>
#include <iostream>
#include <string>

#include <nlohmann/json.hpp>

#include "core/calibration/ModelBasis.h"
#include "core/calibration/TrainingCase.h"
#include "core/calibration/TrainingPrediction.h"
#include "core/storage/CatalogFile.h"
#include "core/training/StepEstimate.h"

using namespace lockstep;

namespace {

Json partsOf(const MeasuredRow& row, const ModelBasis& basis) {
    const auto read = trainingCase(row, basis.calibration, basis.types);
    const StepEstimate step = estimateStep(std::get<TrainingCase>(read).question);
    return {{"compute", step.compute.value},     {"scale_up", step.scaleUp.value},
            {"experts", step.experts.value},     {"transfer", step.transfer.value},
            {"bubble", step.bubble.value},       {"data", step.data.value},
            {"optimizer", step.optimizer.value}, {"overhead", step.overhead.value}};
}

Json answerAll(const MeasuredRows& rows, const ModelBasis& basis) {
    Json answers = Json::object();
    for (const MeasuredRow& row : rows.rows) {
        const RowAnswer answer = predictTraining(row, basis.calibration, basis.types);
        if (const auto* prediction = std::get_if<RowPrediction>(&answer))
            answers[row.id] = {{"error", prediction->relativeError}, {"parts", partsOf(row, basis)}};
    }
    return answers;
}

void tell(const std::vector<StorageError>& errors) {
    for (const StorageError& error : errors)
        std::cerr << error.sentence() << '\n';
}

} // namespace

int main(int count, char** words) {
    if (count != 2)
        return 2;
    Loaded<MeasuredRows> rows = readRows(words[1]);
    if (const auto* faults = std::get_if<std::vector<StorageError>>(&rows)) {
        tell(*faults);
        return 3;
    }
    std::erase_if(std::get<MeasuredRows>(rows).rows,
                  [](const MeasuredRow& row) { return row.kind != "training"; });
    for (std::string folder; std::getline(std::cin, folder);) {
        const Loaded<ModelBasis> basis = readModelBasis(folder);
        if (const auto* faults = std::get_if<std::vector<StorageError>>(&basis)) {
            tell(*faults);
            return 3;
        }
        std::cout << answerAll(std::get<MeasuredRows>(rows), std::get<ModelBasis>(basis)).dump() << std::endl;
    }
    return 0;
}
