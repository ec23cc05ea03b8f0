#include "ui/inspector/PlanForm.h"

#include <QLabel>

#include "core/quantity/QuantityText.h"
#include "core/scenario/Limits.h"
#include "core/scenario/PlanFit.h"
#include "core/scenario/Validation.h"

namespace lockstep::ui {

namespace {

bool hasPipeline(const TrainingJob& job) {
    return job.plan.pipeline > 1;
}

/// Chunks count with the interleaved schedule only; where they are set in vain the field stays, to be mended.
bool hasChunks(const TrainingJob& job) {
    return job.plan.virtualStages > 1 ||
           (hasPipeline(job) && job.plan.schedule == PipelineSchedule::interleaved);
}

} // namespace

PlanForm::PlanForm(Document& scenarioOf, QWidget* parent) : JobSection(scenarioOf, parent) {
    setTitle(tr("Parallel plan"));
    makeFoldable(QStringLiteral("plan"));
    addSizes();
    addReplicas();
    addPipeline();
    addSharing();
    m_replicas = addReading(tr("Model copies"), tr("Replicas in use, and the GPUs of each"));
    m_gpus = addReading(tr("GPUs used"), tr("By these replicas, of all on the campuses"));
    if (QWidget* tensor = fieldFor(QStringLiteral("plan/tensor")))
        setMember(tensor, QStringLiteral("plan"));
    refresh();
}

void PlanForm::addSizes() {
    addCount(
        {tr("Tensor"), tr("GPUs that share every layer"), {}, "plan/tensor"},
        [](auto& job) -> auto& { return job.plan.tensor; }, limits::tensor);
    addCount(
        {tr("Pipeline"), tr("Stages the layers are cut into"), {}, "plan/pipeline"},
        [](auto& job) -> auto& { return job.plan.pipeline; }, limits::pipeline);
    addCount(
        {tr("Context"), tr("GPUs that share every sequence"), {}, "plan/context"},
        [](auto& job) -> auto& { return job.plan.context; }, limits::context);
    addCount(
        {tr("Expert"), tr("Ranks that share out the experts of a mixture; they must divide them evenly"),
         [this](const TrainingJob& job) {
             return job.plan.expert > 1 || (model() && model()->experts.value > 1);
         },
         "plan/expert"},
        [](auto& job) -> auto& { return job.plan.expert; }, limits::expert);
}

void PlanForm::addReplicas() {
    auto* field = new ValueField([this](const QString& text) { return setReplicas(text); });
    bind(
        {tr("Replicas"), tr("Model copies; empty: as many as the campuses hold"), {}, "plan/data"},
        [](auto& job) -> auto& { return job.plan.data; }, field,
        [field](const TrainingJob& job) {
            field->setText(job.plan.data ? toText(printCount(*job.plan.data)) : QString());
            field->setPlaceholder(tr("as many as fit"));
        },
        tr("as many as fit"));
}

void PlanForm::addPipeline() {
    addChoice(
        {tr("Schedule"),
         tr("Order of forward and backward passes in a pipeline. GPipe: all forward, then all backward. "
            "1F1B: the same idle time with less memory. Interleaved: several chunks of layers a stage "
            "divide the idle time. Zero bubble: weight gradients fill it."),
         hasPipeline, "plan/schedule"},
        [](auto& job) -> auto& { return job.plan.schedule; },
        {tr("GPipe"), tr("1F1B"), tr("Interleaved"), tr("Zero bubble (ZB-H1)")});
    addCount(
        {tr("Virtual stages"),
         tr("Chunks of layers that a stage holds with the interleaved schedule; 1 is 1F1B"), hasChunks,
         "plan/virtual_stages"},
        [](auto& job) -> auto& { return job.plan.virtualStages; }, limits::virtualStages);
    addChoice({tr("Stages"),
               tr("How finely a step is priced. All alike: one formula a GPU, fast. One by one: every stage "
                  "and micro-batch of each replica's schedule, slower, where stages differ."),
               hasPipeline, "plan/detail"},
              [](auto& job) -> auto& { return job.plan.detail; }, {tr("All alike"), tr("One by one")});
}

void PlanForm::addSharing() {
    addChoice({tr("Sharding"),
               tr("What the replicas share out among themselves to save memory. With ZeRO-3, "
                  "also called FSDP, weights are gathered layer by layer."),
               {},
               "plan/sharding"},
              [](auto& job) -> auto& { return job.plan.sharding; },
              {tr("Nothing (ZeRO-0)"), tr("Optimizer (ZeRO-1)"), tr("Gradients (ZeRO-2)"),
               tr("Parameters (ZeRO-3)")});
    addChoice({tr("Work"),
               tr("For GPUs of several speeds. Equal: the same layers and micro-batches for all, "
                  "fast ones wait. By speed: in proportion to it."),
               {},
               "plan/balance"},
              [](auto& job) -> auto& { return job.plan.balance; }, {tr("Equal"), tr("By speed")});
    addChoice(
        {tr("GPU types"),
         tr("Where types of one campus meet. In the order of the racks: replicas mix them only where rack "
            "groups end. In every replica: each type holds some of its stages."),
         hasPipeline, "plan/mixing"},
        [](auto& job) -> auto& { return job.plan.mixing; },
        {tr("In the order of the racks"), tr("In every replica")});
}

QString PlanForm::setReplicas(const QString& text) {
    if (text.isEmpty()) {
        change([](TrainingJob& job) { job.plan.data.reset(); });
        return {};
    }
    const std::optional<double> count = parseCount(text.toStdString());
    if (!count || *count < 1 || *count > limits::replicas)
        return tr("“%1” is not a number of replicas; leave it empty for as many as fit.").arg(text);
    change([&](TrainingJob& job) { job.plan.data = toCount(*count); });
    return {};
}

void PlanForm::refresh() {
    JobSection::refresh();
    const TypeCatalog& catalog = document().catalog();
    if (!checkReferences(scenario(), catalog).empty()) {
        m_replicas->setText(tr("see the problems"));
        m_gpus->setText(tr("see the problems"));
        return;
    }
    const PlanFit fit = fitPlan(scenario(), catalog);
    m_replicas->setText(tr("%1 of %2 GPUs each")
                            .arg(toText(printCount(fit.replicas)), toText(printCount(fit.gpusPerReplica))));
    m_gpus->setText(tr("%1 of %2 owned")
                        .arg(toText(printCount(fit.gpus - fit.unusedGpus())), toText(printCount(fit.gpus))));
}

} // namespace lockstep::ui
