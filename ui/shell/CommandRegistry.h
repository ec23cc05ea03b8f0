#pragma once

#include <functional>
#include <vector>

#include <QAction>
#include <QKeySequence>
#include <QObject>
#include <QString>

namespace lockstep::ui {

/// What a person can ask for. Menus, tool bars, keys and tests all take it from the registry.
struct Command {
    QString id;   ///< "file.open"; stable
    QString text; ///< with a mnemonic
    QString tip;  ///< one sentence without a period
    QKeySequence key = {};
    QString icon = {}; ///< name of a resource under :/icons
    bool checkable = false;
};

class CommandRegistry : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;

    /// `act` is called with the checked state.
    QAction* add(const Command& command, std::function<void(bool)> act);
    QAction* action(const QString& id) const; ///< null where there is none
    const std::vector<QAction*>& actions() const { return m_actions; }

    /// Another drawing for a command whose meaning has turned; nothing where it has that one already.
    void setIcon(const QString& id, const QString& icon);

    /// Draws the icons anew, in the colors of the current theme.
    void refreshIcons();

private:
    std::vector<QAction*> m_actions;
};

} // namespace lockstep::ui
