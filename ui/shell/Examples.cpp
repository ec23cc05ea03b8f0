#include "ui/shell/Examples.h"

#include <algorithm>

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

#include "core/scenario/PlanFit.h"
#include "core/storage/ScenarioFile.h"

namespace lockstep::ui {

namespace {

/// The files' own words, where lupdate finds them.
[[maybe_unused]] constexpr const char* words[]{
    QT_TRANSLATE_NOOP("Examples", "All-reduce over a long link"),
    QT_TRANSLATE_NOOP("Examples", "Two campuses exchange their gradients over 78 km of fiber at every step: "
                                  "do they wait for its length or for its width?"),
    QT_TRANSLATE_NOOP("Examples", "Colossus 1: three campuses that seldom exchange"),
    QT_TRANSLATE_NOOP("Examples", "Do the campuses need to exchange every step?"),
    QT_TRANSLATE_NOOP("Examples", "The same GPUs in one campus"),
    QT_TRANSLATE_NOOP(
        "Examples",
        "Take the distance away from Colossus 1 and keep its mix of GPUs: what is left to wait for?"),
    QT_TRANSLATE_NOOP("Examples", "One kind of GPU in one campus"),
    QT_TRANSLATE_NOOP("Examples", "And without the mix: how much of the wait was for slower GPUs?"),
    QT_TRANSLATE_NOOP("Examples", "Colossus 1: three campuses, one training run"),
    QT_TRANSLATE_NOOP("Examples", "Three campuses more than ten miles apart, three kinds of GPU, one "
                                  "synchronous run: where does the time go?"),
    QT_TRANSLATE_NOOP("Examples", "A mixed pair of generations"),
    QT_TRANSLATE_NOOP("Examples", "512 A100 and 512 H100 train one model side by side: who waits for whom?"),
    QT_TRANSLATE_NOOP("Examples", "A pipeline over two campuses"),
    QT_TRANSLATE_NOOP(
        "Examples", "Two campuses, 39 km of fiber, one model: should its pipeline cross, or its gradients?"),
    QT_TRANSLATE_NOOP("Examples", "What is a straggler?"),
    QT_TRANSLATE_NOOP(
        "Examples",
        "256 GPUs of one kind side by side, and every now and then one is slow: who pays for it?"),
};

} // namespace

QString Example::name() const {
    return QCoreApplication::translate("Examples", scenario.name.c_str());
}

QString Example::question() const {
    return QCoreApplication::translate("Examples", scenario.question.c_str());
}

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
