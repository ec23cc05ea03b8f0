#pragma once

#include <functional>
#include <optional>

#include <QComboBox>

namespace lockstep::ui {

/// One of a few. Shows "mixed" where several things differ.
class ChoiceField : public QComboBox {
    Q_OBJECT

public:
    explicit ChoiceField(std::function<void(int)> commit, QWidget* parent = nullptr);

    void setChoices(const QStringList& choices);
    void setChoice(std::optional<int> index);
    /// By text; one that is not among the choices (a type that is gone) is shown in quotes.
    void setChoice(const std::optional<QString>& text);
};

} // namespace lockstep::ui
