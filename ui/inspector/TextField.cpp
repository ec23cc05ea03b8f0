#include "ui/inspector/TextField.h"

#include <algorithm>

#include <QKeyEvent>
#include <QTextDocument>

namespace lockstep::ui {

namespace {

constexpr int leastLines = 2;
constexpr int mostLines = 8; // longer ones scroll

} // namespace

TextField::TextField(Commit commit, QWidget* parent)
    : QPlainTextEdit(parent), m_commit(std::move(commit)), m_lines(leastLines) {
    setTabChangesFocus(true);
    setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(this, &QPlainTextEdit::textChanged, this, &TextField::fitToLines);
}

void TextField::setText(const QString& text) {
    m_shown = text;
    if (!hasFocus() || !document()->isModified())
        show(text);
}

void TextField::show(const QString& text) {
    if (toPlainText() != text)
        setPlainText(text);
    document()->setModified(false);
}

QSize TextField::sizeHint() const {
    const int margins = 2 * frameWidth() + static_cast<int>(2 * document()->documentMargin()) + 4;
    return {fontMetrics().averageCharWidth() * 20, m_lines * fontMetrics().lineSpacing() + margins};
}

void TextField::fitToLines() {
    // A plain text document's height is in lines.
    const int lines = std::clamp(static_cast<int>(document()->size().height()), leastLines, mostLines);
    if (lines == m_lines)
        return;
    m_lines = lines;
    updateGeometry();
}

void TextField::resizeEvent(QResizeEvent* event) {
    QPlainTextEdit::resizeEvent(event);
    fitToLines();
}

void TextField::submit() {
    const QString typed = toPlainText().trimmed();
    if (!document()->isModified())
        return;
    document()->setModified(false);
    if (typed != m_shown)
        m_commit(typed);
    show(m_shown);
}

void TextField::keyPressEvent(QKeyEvent* event) {
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && !(event->modifiers() & Qt::ShiftModifier))
        submit();
    else if (event->key() == Qt::Key_Escape && document()->isModified())
        show(m_shown);
    else
        return QPlainTextEdit::keyPressEvent(event);
    event->accept();
}

void TextField::focusOutEvent(QFocusEvent* event) {
    QPlainTextEdit::focusOutEvent(event);
    if (event->reason() != Qt::PopupFocusReason)
        submit();
}

} // namespace lockstep::ui
