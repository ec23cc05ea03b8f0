#pragma once

#include <functional>

#include <QPlainTextEdit>

namespace lockstep::ui {

/// A few lines of text, as high as it takes to show all of them. Enter, or the focus leaving, hands them to
/// `commit`; Shift and Enter start a new line; Esc takes the typing back.
class TextField : public QPlainTextEdit {
    Q_OBJECT

public:
    using Commit = std::function<void(const QString& text)>;

    explicit TextField(Commit commit, QWidget* parent = nullptr);

    /// What the model says now. Text being typed stays.
    void setText(const QString& text);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void submit();
    void show(const QString& text);
    void fitToLines();

    Commit m_commit;
    QString m_shown;
    int m_lines;
};

} // namespace lockstep::ui
