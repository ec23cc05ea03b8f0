#include "ui/inspector/ValueField.h"

#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

#include "ui/inspector/WrapInside.h"

namespace lockstep::ui {

QString spanText(const QString& least, const QString& most) {
    return ValueField::tr("%1 to %2").arg(least, most);
}

ValueField::ValueField(Commit commit, QWidget* parent)
    : QWidget(parent), m_commit(std::move(commit)), m_edit(new QLineEdit), m_error(new QLabel) {
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(2);
    layout->addWidget(m_edit);
    layout->addWidget(m_error);
    wrapInside(*m_error);
    m_error->setForegroundRole(QPalette::BrightText); // the theme's error, also after the theme turned
    m_error->hide();
    setFocusProxy(m_edit);
    m_edit->installEventFilter(this);
    connect(m_edit, &QLineEdit::editingFinished, this, &ValueField::submit);
}

void ValueField::setText(const QString& text) {
    m_shown = text;
    m_edit->setToolTip({});
    if (m_edit->hasFocus() && m_edit->isModified())
        return;
    m_edit->setPlaceholderText({});
    // Every edit shows all fields again, and few have changed.
    if (m_edit->text() != text || m_edit->isModified()) {
        m_edit->setText(text);
        m_edit->setCursorPosition(0);
    }
    showError({});
}

void ValueField::setMixed(const QString& span) {
    setText({});
    m_edit->setPlaceholderText(tr("mixed"));
    m_edit->setToolTip(span.isEmpty() ? QString() : tr("Mixed: %1").arg(span));
}

void ValueField::preview(const QString& text) {
    m_edit->setText(text);
    showError({});
}

void ValueField::setPlaceholder(const QString& text) {
    m_edit->setPlaceholderText(text);
}

void ValueField::setReadOnly(bool readOnly) {
    if (readOnly == m_edit->isReadOnly())
        return;
    m_edit->setReadOnly(readOnly);
    QPalette palette;
    if (readOnly)
        palette.setColor(QPalette::Base, Qt::transparent);
    m_edit->setPalette(palette);
}

QString ValueField::error() const {
    return m_error->isHidden() ? QString() : m_error->text();
}

void ValueField::submit() {
    if (!m_edit->isModified())
        return;
    const QString typed = m_edit->text().trimmed();
    m_edit->setModified(false);
    if (typed == m_shown) {
        showError({});
        return;
    }
    const QString sentence = m_commit(typed);
    // A commit that changed nothing leaves no echo from the model: show its value again.
    if (sentence.isEmpty())
        m_edit->setText(m_shown);
    showError(sentence);
}

void ValueField::showError(const QString& sentence) {
    if (sentence == error())
        return;
    m_error->setText(sentence);
    m_error->setVisible(!sentence.isEmpty());
    m_edit->setAccessibleDescription(sentence);
}

bool ValueField::eventFilter(QObject* watched, QEvent* event) {
    if (watched != m_edit || event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent*>(event)->key();
    if (key == Qt::Key_Escape && (m_edit->isModified() || !error().isEmpty())) {
        m_edit->setText(m_shown);
        showError({});
        return true;
    }
    if ((key == Qt::Key_Up || key == Qt::Key_Down) && m_step && !m_edit->isModified()) {
        m_step(key == Qt::Key_Up ? 1 : -1);
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace lockstep::ui
