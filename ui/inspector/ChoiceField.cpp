#include "ui/inspector/ChoiceField.h"

#include <utility>

#include <QKeyEvent>

#include "ui/inspector/WheelGuard.h"

namespace lockstep::ui {

ChoiceField::ChoiceField(std::function<void(int)> commit, QWidget* parent)
    : QComboBox(parent), m_commit(std::move(commit)) {
    setSizeAdjustPolicy(AdjustToMinimumContentsLengthWithIcon);
    setMinimumContentsLength(12);
    guardWheel(this);
    // `activated` speaks only of what the person chose, never of what the model set.
    connect(this, &QComboBox::activated, this, &ChoiceField::onActivated);
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
    show(index.value_or(-1));
}

void ChoiceField::setChoice(const std::optional<QString>& text) {
    const int index = text ? findText(*text, Qt::MatchExactly) : -1;
    setPlaceholderText(text ? tr("unknown: “%1”").arg(*text) : tr("mixed"));
    show(index);
}

void ChoiceField::setMixed(const QStringList& found) {
    QStringList told = found;
    told.removeDuplicates();
    setPlaceholderText(tr("mixed"));
    setToolTip(tr("Mixed: %1").arg(told.join(QStringLiteral(", "))));
    show(-1);
}

void ChoiceField::show(int index) {
    m_shown = index;
    m_pending = false;
    setCurrentIndex(index);
}

void ChoiceField::onActivated() {
    m_pending = true;
    // Type-ahead goes through choices nobody wants on the way to the one that is meant.
    if (!m_inKey)
        submit();
}

void ChoiceField::submit() {
    if (std::exchange(m_pending, false) && currentIndex() >= 0)
        m_commit(currentIndex());
}

void ChoiceField::keyPressEvent(QKeyEvent* event) {
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && m_pending)
        return submit();
    if (event->key() == Qt::Key_Escape && m_pending)
        return show(m_shown);
    m_inKey = true;
    QComboBox::keyPressEvent(event);
    m_inKey = false;
}

void ChoiceField::focusOutEvent(QFocusEvent* event) {
    QComboBox::focusOutEvent(event);
    if (event->reason() != Qt::PopupFocusReason)
        submit();
}

} // namespace lockstep::ui
