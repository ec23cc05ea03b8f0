#include "ui/inspector/ModelForm.h"

#include <QLabel>

#include "core/quantity/QuantityText.h"
#include "core/scenario/Limits.h"

namespace lockstep::ui {

ModelForm::ModelForm(Document& scenarioOf, QWidget* parent) : JobSection(scenarioOf, parent) {
    setTitle(tr("Model and batch"));
    makeFoldable(QStringLiteral("model"));
    addName(
        {tr("Model"), tr("The transformer that all campuses train together"), {}, "model"},
        [](auto& job) -> auto& { return job.model; },
        [this] {
            QStringList names;
            for (const ModelType& type : document().catalog().models)
                names << toText(type.name);
            return names;
        });
    m_parameters = addReading(tr("Parameters"), tr("Weights of the model, as published"));
    addChoice({tr("Precision"),
               tr("Number format of the matrix products. Fewer bits are faster where the GPU "
                  "has them."),
               {},
               "precision"},
              [](auto& job) -> auto& { return job.precision; }, {tr("BF16"), tr("FP8"), tr("FP4")});
    addBatch();
    addName(
        {tr("Software"),
         tr("The training framework, of one period: what it fuses, overlaps and shards, "
            "and how much of the hardware's rate published runs with it reached"),
         {},
         "stack"},
        [](auto& job) -> auto& { return job.stack; },
        [this] {
            QStringList names;
            for (const StackEntry& stack : document().basis()->calibration.stacks)
                names << toText(stack.name);
            return names;
        });
    refresh();
}

void ModelForm::addBatch() {
    addCount(
        {tr("Batch"), tr("Sequences a step, over all replicas"), {}, "global_batch"},
        [](auto& job) -> auto& { return job.globalBatch; }, limits::globalBatch);
    addCount(
        {tr("Micro-batch"),
         tr("Sequences a replica works on at a time. More fill the GPU better and take "
            "more memory."),
         {},
         "micro_batch"},
        [](auto& job) -> auto& { return job.microBatch; }, limits::microBatch);
    addCount(
        {tr("Sequence"), tr("Tokens in a sequence"), {}, "sequence_length"},
        [](auto& job) -> auto& { return job.sequenceLength; }, limits::sequenceLength);
    addChoice({tr("Recompute"),
               tr("Activations computed again in the backward pass: less memory, more work"),
               {},
               "recompute"},
              [](auto& job) -> auto& { return job.recompute; }, {tr("None"), tr("Selective"), tr("Full")});
}

void ModelForm::refresh() {
    JobSection::refresh();
    m_parameters->setText(
        model() ? tr("%1 billion").arg(toText(printNumber(model()->totalParameters.value / 1e9)))
                : tr("unknown model"));
    m_parameters->setToolTip(model() ? plainToolTip(toText(model()->totalParameters.source)) : QString());
}

} // namespace lockstep::ui
