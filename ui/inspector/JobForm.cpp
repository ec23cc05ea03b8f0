#include "ui/inspector/JobForm.h"

#include <QLabel>
#include <QLineEdit>

#include "core/edit/Edits.h"
#include "core/quantity/QuantityText.h"
#include "core/scenario/PlanFit.h"
#include "ui/inspector/ChoiceField.h"
#include "ui/inspector/NumberFields.h"

namespace lockstep::ui {

JobForm::JobForm(Document& scenarioOf, QWidget* parent) : InspectorForm(scenarioOf, parent) {
    setTitle(tr("Training job"));
    addModelFields();
    addSubtitle(tr("Parallel plan"));
    addPlanFields();
    addSubtitle(tr("Gradient exchange"));
    addExchangeFields();
    addSubtitle(tr("What this comes to"));
    addReadings();
    refresh();
}

void JobForm::change(const std::function<void(TrainingJob&)>& change) {
    TrainingJob after = scenario().job;
    change(after);
    document().commit(changeJob(scenario(), after));
}

void JobForm::addCount(const QString& label, CountOf count, const QString& toolTip) {
    auto* field = new ValueField(parsed(parseCount, tr("a whole number"), [this, count](double number) {
        if (number < 1)
            return tr("1 or more.");
        change([=](TrainingJob& job) { count(job) = toCount(number); });
        return QString();
    }));
    addRow(label, field, toolTip);
    m_counts.push_back({count, field});
}

void JobForm::addChoice(ChoiceField*& field, const QString& label, const QStringList& choices,
                        const QString& toolTip, std::function<void(TrainingJob&, int)> apply) {
    field = new ChoiceField([this, apply = std::move(apply)](int index) {
        change([&](TrainingJob& job) { apply(job, index); });
    });
    field->setChoices(choices);
    addRow(label, field, toolTip);
}

void JobForm::addModelFields() {
    addChoice(m_model, tr("Model"), {}, {},
              [this](TrainingJob& job, int index) { job.model = m_model->itemText(index).toStdString(); });
    addChoice(m_precision, tr("Precision"), {tr("BF16"), tr("FP8"), tr("FP4")}, tr("Of the matrix products"),
              [](TrainingJob& job, int index) { job.precision = static_cast<Precision>(index); });
    addCount(
        tr("Batch"), [](TrainingJob& job) -> std::uint32_t& { return job.globalBatch; },
        tr("Sequences a step"));
    addCount(
        tr("Micro-batch"), [](TrainingJob& job) -> std::uint32_t& { return job.microBatch; },
        tr("Sequences a replica works on at a time"));
    addCount(
        tr("Sequence"), [](TrainingJob& job) -> std::uint32_t& { return job.sequenceLength; },
        tr("Tokens in a sequence"));
    addChoice(m_recompute, tr("Recompute"), {tr("None"), tr("Selective"), tr("Full")},
              tr("Activations computed again in the backward pass, to save memory"),
              [](TrainingJob& job, int index) { job.recompute = static_cast<Recompute>(index); });
}

void JobForm::addPlanFields() {
    addCount(
        tr("Tensor"), [](TrainingJob& job) -> std::uint32_t& { return job.plan.tensor; },
        tr("GPUs that share every layer"));
    addCount(
        tr("Pipeline"), [](TrainingJob& job) -> std::uint32_t& { return job.plan.pipeline; },
        tr("Stages the layers are cut into"));
    addCount(
        tr("Context"), [](TrainingJob& job) -> std::uint32_t& { return job.plan.context; },
        tr("GPUs that share every sequence"));
    addCount(
        tr("Virtual stages"), [](TrainingJob& job) -> std::uint32_t& { return job.plan.virtualStages; },
        tr("Chunks of layers a pipeline stage holds"));
    m_data = new ValueField([this](const QString& text) { return setReplicas(text); });
    addRow(tr("Replicas"), m_data, tr("Model copies; empty: as many as the campuses hold"));
}

void JobForm::addExchangeFields() {
    addChoice(m_allReduce, tr("All-reduce"), {tr("Hierarchical"), tr("Flat ring")},
              tr("Hierarchical: one reduced copy travels between campuses. Flat ring: every replica in one "
                 "ring, each "
                 "step of which waits for the longest hop."),
              [](TrainingJob& job, int index) { job.allReduce = static_cast<AllReduce>(index); });
    m_overlap = new ValueField(
        parsed(parsePercent, tr("a share such as 50 %"), [this](double share) { return setOverlap(share); }));
    addRow(tr("Overlap"), m_overlap, tr("Share of the backward pass under which gradients can travel"));
    m_bucket = new ValueField([this](const QString& text) {
        // A bare number is in the unit the field shows.
        const std::optional<double> bare = parseCount(text.toStdString());
        const std::optional<Bytes> size = bare ? Bytes{*bare * 1e6} : parseBytes(text.toStdString());
        return size ? setBucket(*size) : tr("“%1” is not a size such as 512 MB.").arg(text);
    });
    addRow(tr("Bucket"), m_bucket, tr("Gradients sent as one piece"));
    addCount(
        tr("In flight"), [](TrainingJob& job) -> std::uint32_t& { return job.bucketsInFlight; },
        tr("Buckets that overlap their latency"));
}

void JobForm::addReadings() {
    m_parameters = addReading(tr("Parameters"));
    m_replicas = addReading(tr("Replicas"), tr("Model copies in use; each lies inside one campus"));
    m_gpus = addReading(tr("GPUs used"));
}

QString JobForm::setReplicas(const QString& text) {
    if (text.isEmpty()) {
        change([](TrainingJob& job) { job.plan.data.reset(); });
        return {};
    }
    const std::optional<double> count = parseCount(text.toStdString());
    if (!count || *count < 1)
        return tr("“%1” is not a number of replicas; leave it empty for as many as fit.").arg(text);
    change([&](TrainingJob& job) { job.plan.data = toCount(*count); });
    return {};
}

QString JobForm::setOverlap(double share) {
    if (share < 0 || share > 1)
        return tr("Between 0 % and 100 %.");
    change([share](TrainingJob& job) { job.overlap = share; });
    return {};
}

QString JobForm::setBucket(Bytes size) {
    if (size.value <= 0)
        return tr("A bucket has a size above zero.");
    change([size](TrainingJob& job) { job.bucketMegabytes = size.value / 1e6; });
    return {};
}

void JobForm::refresh() {
    TrainingJob job = scenario().job;
    QStringList models;
    for (const ModelType& model : document().catalog().models)
        models << toText(model.name);
    m_model->setChoices(models);
    m_model->setChoice(std::optional(toText(job.model)));
    m_precision->setChoice(static_cast<int>(job.precision));
    m_recompute->setChoice(static_cast<int>(job.recompute));
    m_allReduce->setChoice(static_cast<int>(job.allReduce));
    for (const CountField& entry : m_counts)
        entry.field->setText(toText(printCount(entry.count(job))));
    m_data->setText(job.plan.data ? toText(printCount(*job.plan.data)) : QString());
    m_data->setPlaceholder(tr("as many as fit"));
    m_overlap->setText(toText(printNumber(job.overlap * 100)) + QStringLiteral(" %"));
    m_bucket->setText(toText(printBytes({job.bucketMegabytes * 1e6})));
    showReadings();
}

void JobForm::showReadings() {
    const TypeCatalog& catalog = document().catalog();
    const ModelType* model = catalog.model(scenario().job.model);
    m_parameters->setText(model
                              ? tr("%1 billion").arg(toText(printNumber(model->totalParameters.value / 1e9)))
                              : tr("unknown model"));
    m_parameters->setToolTip(model ? toText(model->totalParameters.source) : QString());
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
