#include "ui/canvas/InPlaceEditor.h"

#include <utility>

#include <QKeyEvent>

#include "ui/canvas/PixelPainter.h"

namespace lockstep::ui {

InPlaceEditor::InPlaceEditor(const QString& text, bool oneLine, QWidget* parent)
    : QPlainTextEdit(text, parent), m_oneLine(oneLine) {
    setAccessibleName(tr("Text"));
    setAttribute(Qt::WA_DeleteOnClose);
    setFont(oneLine ? titleFont() : labelFont());
    setFrameShape(QFrame::NoFrame);
    setTabChangesFocus(true);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    if (oneLine)
        setLineWrapMode(NoWrap);
    selectAll();
}

void InPlaceEditor::finish(bool keep) {
    if (std::exchange(m_finished, true))
        return;
    QString text = toPlainText();
    if (m_oneLine)
        text.replace(QLatin1Char('\n'), QLatin1Char(' '));
    hide();
    close();
    if (keep)
        Q_EMIT kept(text);
}

void InPlaceEditor::keyPressEvent(QKeyEvent* event) {
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    QWidget* canvas = parentWidget() ? parentWidget()->parentWidget() : nullptr;
    if (event->key() == Qt::Key_Escape ||
        (enter && (m_oneLine || event->modifiers() & Qt::ControlModifier))) {
        finish(event->key() != Qt::Key_Escape);
        if (canvas)
            canvas->setFocus(Qt::OtherFocusReason);
        return;
    }
    QPlainTextEdit::keyPressEvent(event);
}

void InPlaceEditor::focusOutEvent(QFocusEvent* event) {
    QPlainTextEdit::focusOutEvent(event);
    if (event->reason() != Qt::PopupFocusReason && event->reason() != Qt::ActiveWindowFocusReason)
        finish(true);
}

} // namespace lockstep::ui
