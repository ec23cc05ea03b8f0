#pragma once

#include <optional>

#include <QDialog>
#include <QKeySequence>

class QLabel;
class QPushButton;

namespace lockstep::ui {

class CommandRegistry;

/// Asks for a command's new keys by having them pressed, and says what else they do.
class KeyChoice : public QDialog {
    Q_OBJECT

public:
    KeyChoice(const CommandRegistry& commands, const QString& id, QWidget* parent = nullptr);

    /// What was pressed; empty for no key at all.
    const QKeySequence& key() const { return m_key; }
    /// What the dialog says of the keys pressed.
    QString verdict() const;

protected:
    bool event(QEvent* event) override;

private:
    bool press(const QKeyEvent& event);
    void show(const QKeySequence& key);

    const CommandRegistry& m_commands;
    QString m_id;
    QKeySequence m_key;
    QLabel* m_pressed;
    QLabel* m_verdict;
    QPushButton* m_use;
};

} // namespace lockstep::ui
