#include "ui/inspector/JobSection.h"

#include "core/edit/Edits.h"
#include "ui/inspector/ResetButton.h"

namespace lockstep::ui {

const TrainingJob& JobSection::usualJob() {
    static const TrainingJob usual;
    return usual;
}

void JobSection::change(const std::function<void(TrainingJob&)>& change) {
    TrainingJob after = job();
    change(after);
    document().commit(changeJob(scenario(), after));
}

void JobSection::refresh() {
    for (const Binding& binding : m_bindings) {
        binding.show(job());
        binding.reset->setVisible(!binding.isUsual(job()));
        showRow(binding.field, !binding.applies || binding.applies(job()));
    }
}

} // namespace lockstep::ui
