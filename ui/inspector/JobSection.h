#pragma once

#include <functional>
#include <utility>
#include <vector>

#include "ui/inspector/ChoiceField.h"
#include "ui/inspector/InspectorForm.h"
#include "ui/inspector/NumberFields.h"
#include "ui/inspector/SliderField.h"

namespace lockstep::ui {

/// One titled part of the training job. Each field is bound to a place in the job: it shows what stands
/// there, changes it as an undoable edit, offers the way back to the default of TrainingJob, and hides while
/// it has no effect.
class JobSection : public InspectorForm {
    Q_OBJECT

public:
    using InspectorForm::InspectorForm;

    void refresh() override;

protected:
    using Applies = std::function<bool(const TrainingJob&)>;

    struct Legend {
        QString label;
        QString toolTip;              ///< what it does and in which unit; the default is added
        Applies applies = {};         ///< absent: always
        const char* member = nullptr; ///< in files: "plan/tensor"; where findings may be about it
    };
    struct Bounds {
        double least = 0;
        double most = 1;
    };

    const TrainingJob& job() const { return scenario().job; }
    const ModelType* model() const { return document().catalog().model(job().model); }
    void change(const std::function<void(TrainingJob&)>& change);

    /// `place` is a generic lambda from a job to the value in it: [](auto& job) -> auto& { return job.x; }.
    template<class Place>
    void addNumber(const Legend& legend, Place place, const SliderField::Words& words, Bounds bounds);
    template<class Place>
    void addCount(const Legend& legend, Place place, double most) {
        addNumber(legend, place, countWords(tr("a whole number")), {1, most});
    }
    template<class Place>
    void addSlider(const Legend& legend, Place place, const SliderField::Words& words,
                   SliderField::Range range);
    /// `choices` in the order of the enumeration.
    template<class Place>
    void addChoice(const Legend& legend, Place place, const QStringList& choices);
    /// One of `names`, which may change with the document. Without a default there is no way back to one.
    template<class Place>
    void addName(const Legend& legend, Place place, std::function<QStringList()> names);

    /// Adds the row of `field`, which `show` makes show what stands in a job. `usual` says the default in
    /// words; empty: there is none.
    template<class Place>
    void bind(const Legend& legend, Place place, QWidget* field, std::function<void(const TrainingJob&)> show,
              const QString& usual);

private:
    struct Binding {
        QWidget* field;
        ResetButton* reset;
        Applies applies;
        Applies isUsual;
        std::function<void(const TrainingJob&)> show;
    };

    static void assign(double& value, double number) { value = number; }
    static void assign(std::uint32_t& value, double number) { value = toCount(number); }
    static void assign(Seconds& value, double number) { value.value = number; }
    static const TrainingJob& usualJob();

    std::vector<Binding> m_bindings;
};

template<class Place>
void JobSection::bind(const Legend& legend, Place place, QWidget* field,
                      std::function<void(const TrainingJob&)> show, const QString& usual) {
    const auto reset = [this, place, field] {
        field->setFocus(); // the button goes away
        change([place](TrainingJob& job) { place(job) = place(usualJob()); });
    };
    const auto isUsual = [place, usual](const TrainingJob& job) {
        return usual.isEmpty() || place(job) == place(usualJob());
    };
    ResetButton* button = addRow(legend.label, field, legend.toolTip, usual, reset);
    if (legend.member)
        setMember(field, QString::fromLatin1(legend.member));
    m_bindings.push_back({field, button, legend.applies, isUsual, std::move(show)});
}

template<class Place>
void JobSection::addNumber(const Legend& legend, Place place, const SliderField::Words& words,
                           Bounds bounds) {
    auto* field = new ValueField(numberCommit(words, bounds.least, bounds.most, [this, place](double number) {
        change([=](TrainingJob& job) { assign(place(job), number); });
    }));
    const auto print = [place, words](const TrainingJob& job) { return words.print(baseValue(place(job))); };
    bind(
        legend, place, field, [=](const TrainingJob& job) { field->setText(print(job)); }, print(usualJob()));
}

template<class Place>
void JobSection::addSlider(const Legend& legend, Place place, const SliderField::Words& words,
                           SliderField::Range range) {
    auto* field = new SliderField(range, words, [this, place](double number) {
        change([=](TrainingJob& job) { assign(place(job), number); });
    });
    bind(
        legend, place, field, [=](const TrainingJob& job) { field->setValue(baseValue(place(job))); },
        words.print(baseValue(place(usualJob()))));
}

template<class Place>
void JobSection::addChoice(const Legend& legend, Place place, const QStringList& choices) {
    using Choice = std::decay_t<decltype(place(std::declval<TrainingJob&>()))>;
    auto* field = new ChoiceField([this, place](int index) {
        change([=](TrainingJob& job) { place(job) = static_cast<Choice>(index); });
    });
    field->setChoices(choices);
    bind(
        legend, place, field, [=](const TrainingJob& job) { field->setChoice(static_cast<int>(place(job))); },
        choices.value(static_cast<int>(place(usualJob()))));
}

template<class Place>
void JobSection::addName(const Legend& legend, Place place, std::function<QStringList()> names) {
    auto* field = new ChoiceField([this, place, names](int index) {
        change([&](TrainingJob& job) { place(job) = names().value(index).toStdString(); });
    });
    const auto show = [=](const TrainingJob& job) {
        field->setChoices(names());
        field->setChoice(std::optional(toText(place(job))));
    };
    bind(legend, place, field, show, toText(place(usualJob())));
}

} // namespace lockstep::ui
