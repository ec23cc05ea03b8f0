#include "ui/inspector/ChoiceField.h"

#include "ui/inspector/WheelGuard.h"

namespace lockstep::ui {

ChoiceField::ChoiceField(std::function<void(int)> commit, QWidget* parent) : QComboBox(parent) {
    setSizeAdjustPolicy(AdjustToMinimumContentsLengthWithIcon);
    setMinimumContentsLength(12);
    guardWheel(this);
    // `activated` speaks only of what the person chose, never of what the model set.
    connect(this, &QComboBox::activated, this, [commit = std::move(commit)](int index) { commit(index); });
}

void ChoiceField::setChoices(const QStringList& choices) {
    QStringList now;
    for (int i = 0; i < count(); ++i)
        now << itemText(i);
    if (now == choices)
        return;
    clear();
    addItems(choices);
}

void ChoiceField::setChoice(std::optional<int> index) {
    setPlaceholderText(tr("mixed"));
    setCurrentIndex(index.value_or(-1));
}

void ChoiceField::setChoice(const std::optional<QString>& text) {
    const int index = text ? findText(*text, Qt::MatchExactly) : -1;
    setPlaceholderText(text ? tr("unknown: “%1”").arg(*text) : tr("mixed"));
    setCurrentIndex(index);
}

} // namespace lockstep::ui
