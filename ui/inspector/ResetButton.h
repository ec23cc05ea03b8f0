#pragma once

#include <functional>

#include <QToolButton>

namespace lockstep::ui {

/// Stands between a label and its field, and shows only where the value is not the default.
class ResetButton : public QToolButton {
    Q_OBJECT

public:
    ResetButton(const QString& label, const QString& usual, std::function<void()> reset,
                QWidget* parent = nullptr);

protected:
    void changeEvent(QEvent* event) override;
};

} // namespace lockstep::ui
