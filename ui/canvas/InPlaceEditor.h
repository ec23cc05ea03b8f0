#pragma once

#include <QPlainTextEdit>

namespace lockstep::ui {

/// Edits a text where it stands. Esc gives it up; Ctrl+Enter, Enter where there is but one line, or a click
/// elsewhere keep it. It goes away by itself.
class InPlaceEditor : public QPlainTextEdit {
    Q_OBJECT

public:
    InPlaceEditor(const QString& text, bool oneLine, QWidget* parent);

    void finish(bool keep);

Q_SIGNALS:
    void kept(const QString& text);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    bool m_oneLine;
    bool m_finished = false;
};

} // namespace lockstep::ui
