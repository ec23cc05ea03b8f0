#pragma once

#include <functional>

#include <QWidget>

class QLabel;
class QLineEdit;

namespace lockstep::ui {

/// A line of text that stands for a value. On Enter or when the focus leaves, what was typed is handed to
/// `commit`; the sentence it returns is shown below the field, and nothing was changed then. Esc takes the
/// typing back.
class ValueField : public QWidget {
    Q_OBJECT

public:
    using Commit = std::function<QString(const QString& text)>;
    using Step = std::function<void(int direction)>;

    explicit ValueField(Commit commit, QWidget* parent = nullptr);

    /// What the model says now. Text being typed stays.
    void setText(const QString& text);
    /// Several things are shown and differ; `span` says how, for the tooltip.
    void setMixed(const QString& span = {});
    /// While a slider beside it moves: shows a value that is not in the model yet.
    void preview(const QString& text);
    void setPlaceholder(const QString& text);
    /// To be read and copied: it does not look like what can be typed into.
    void setReadOnly(bool readOnly);
    /// Answers the Up and Down keys.
    void setStep(Step step) { m_step = std::move(step); }

    QLineEdit* edit() const { return m_edit; }
    QString error() const;

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void submit();
    void showError(const QString& sentence);

    Commit m_commit;
    Step m_step;
    QLineEdit* m_edit;
    QLabel* m_error;
    QString m_shown;
};

/// "2 km to 16 km".
QString spanText(const QString& least, const QString& most);

} // namespace lockstep::ui
