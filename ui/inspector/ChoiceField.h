#pragma once

#include <functional>
#include <optional>

#include <QComboBox>

namespace lockstep::ui {

/// One of a few. Shows "mixed" where several things differ. What is chosen from the list counts at once; what
/// keys choose in the closed field counts on Enter or when the focus leaves, and Esc takes it back.
class ChoiceField : public QComboBox {
    Q_OBJECT

public:
    explicit ChoiceField(std::function<void(int)> commit, QWidget* parent = nullptr);

    void setChoices(const QStringList& choices);
    void setChoice(std::optional<int> index);
    /// What several things have, where they differ: the tooltip tells it.
    void setMixed(const QStringList& found);
    /// By text; one that is not among the choices (a type that is gone) is shown in quotes.
    void setChoice(const std::optional<QString>& text);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    void onActivated();
    void submit();
    void show(int index);

    std::function<void(int)> m_commit;
    int m_shown = -1;       ///< what the model says
    bool m_inKey = false;   ///< a key is being handled
    bool m_pending = false; ///< keys chose something that is not committed yet
};

} // namespace lockstep::ui
