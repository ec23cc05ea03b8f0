#include "ui/shell/Examples.h"

#include <algorithm>

#include <QDir>
#include <QFileInfo>

#include "core/scenario/PlanFit.h"
#include "core/storage/ScenarioFile.h"

namespace lockstep::ui {

std::vector<Example> examplesIn(const QString& resources, const ModelBasis& basis) {
    std::vector<Example> examples;
    const QDir folder(resources + QStringLiteral("/examples"));
    for (const QFileInfo& file :
         folder.entryInfoList({QStringLiteral("*.lockstep")}, QDir::Files, QDir::Name)) {
        auto loaded = readScenario(file.filesystemAbsoluteFilePath());
        auto* scenario = std::get_if<Scenario>(&loaded);
        if (!scenario)
            continue;
        Example example{file.absoluteFilePath(), std::move(*scenario)};
        for (const RackGroup& group : example.scenario.rackGroups)
            example.gpus += gpusOf(group, basis.types);
        examples.push_back(std::move(example));
    }
    std::ranges::stable_sort(examples, std::ranges::less(), &Example::gpus);
    return examples;
}

} // namespace lockstep::ui
