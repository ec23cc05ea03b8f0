#include "ui/shell/CommandRegistry.h"

#include <algorithm>

#include "ui/theme/ThemedIcon.h"

namespace lockstep::ui {

namespace {

constexpr const char* iconProperty = "lockstepIcon";

} // namespace

QAction* CommandRegistry::add(const Command& command, std::function<void(bool)> act) {
    auto* action = new QAction(command.text, this);
    action->setObjectName(command.id);
    action->setShortcut(command.key);
    action->setCheckable(command.checkable);
    const QString keys = command.key.toString(QKeySequence::NativeText);
    action->setToolTip(keys.isEmpty() ? command.tip : tr("%1 (%2)").arg(command.tip, keys));
    action->setStatusTip(command.tip);
    action->setProperty(iconProperty, command.icon);
    if (!command.icon.isEmpty())
        action->setIcon(themedIcon(command.icon));
    connect(action, &QAction::triggered, this, std::move(act));
    m_actions.push_back(action);
    return action;
}

QAction* CommandRegistry::action(const QString& id) const {
    const auto found = std::ranges::find(m_actions, id, &QAction::objectName);
    return found == m_actions.end() ? nullptr : *found;
}

void CommandRegistry::setIcon(const QString& id, const QString& icon) {
    QAction* changed = action(id);
    if (!changed || changed->property(iconProperty).toString() == icon)
        return;
    changed->setProperty(iconProperty, icon);
    changed->setIcon(themedIcon(icon));
}

void CommandRegistry::refreshIcons() {
    for (QAction* action : m_actions)
        if (const QString icon = action->property(iconProperty).toString(); !icon.isEmpty())
            action->setIcon(themedIcon(icon));
}

} // namespace lockstep::ui
