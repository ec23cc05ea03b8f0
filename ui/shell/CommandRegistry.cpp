#include "ui/shell/CommandRegistry.h"

#include <algorithm>

#include <QSettings>
#include <QStringList>

#include "ui/theme/ThemedIcon.h"

namespace lockstep::ui {

namespace {

QString settingOf(const QString& id) {
    return QStringLiteral("keys/") + id;
}

QStringList textsOf(const QList<QKeySequence>& keys) {
    QStringList texts;
    for (const QKeySequence& key : keys)
        texts.append(key.toString(QKeySequence::PortableText));
    return texts;
}

QList<QKeySequence> keysIn(const QStringList& texts) {
    QList<QKeySequence> keys;
    for (const QString& text : texts)
        if (!text.isEmpty())
            keys.append(QKeySequence(text, QKeySequence::PortableText));
    return keys;
}

} // namespace

QAction* CommandRegistry::add(const Command& command, std::function<void(bool)> act) {
    auto* action = new QAction(command.text, this);
    action->setObjectName(command.id);
    action->setCheckable(command.checkable);
    action->setStatusTip(command.tip);
    action->setShortcutContext(command.scope == CommandScope::window ? Qt::WindowShortcut
                                                                     : Qt::WidgetWithChildrenShortcut);
    if (!command.icon.isEmpty())
        action->setIcon(themedIcon(command.icon));
    connect(action, &QAction::triggered, this, std::move(act));
    m_actions.push_back(action);
    m_entries.push_back({command.keys, command.scope, command.tip, command.icon});
    const QVariant chosen = QSettings().value(settingOf(command.id));
    applyKeys(m_actions.size() - 1, chosen.isValid() ? keysIn(chosen.toStringList()) : command.keys);
    for (const Attached& attached : m_attached)
        if (attached.scope == command.scope && attached.widget)
            attached.widget->addAction(action);
    return action;
}

std::optional<std::size_t> CommandRegistry::find(const QString& id) const {
    const auto found = std::ranges::find(m_actions, id, &QAction::objectName);
    if (found == m_actions.end())
        return {};
    return static_cast<std::size_t>(found - m_actions.begin());
}

QAction* CommandRegistry::action(const QString& id) const {
    const auto index = find(id);
    return index ? m_actions[*index] : nullptr;
}

CommandScope CommandRegistry::scopeOf(const QString& id) const {
    const auto index = find(id);
    return index ? m_entries[*index].scope : CommandScope::window;
}

void CommandRegistry::attach(CommandScope scope, QWidget& widget) {
    m_attached.push_back({scope, &widget});
    for (std::size_t i = 0; i < m_actions.size(); ++i)
        if (m_entries[i].scope == scope)
            widget.addAction(m_actions[i]);
}

QList<QKeySequence> CommandRegistry::shippedKeys(const QString& id) const {
    const auto index = find(id);
    return index ? m_entries[*index].shippedKeys : QList<QKeySequence>();
}

void CommandRegistry::setKeys(const QString& id, const QList<QKeySequence>& keys) {
    const auto index = find(id);
    if (!index)
        return;
    if (keys == m_entries[*index].shippedKeys)
        QSettings().remove(settingOf(id));
    else
        QSettings().setValue(settingOf(id), textsOf(keys));
    applyKeys(*index, keys);
    Q_EMIT keysChanged(id);
}

void CommandRegistry::resetKeys(const QString& id) {
    setKeys(id, shippedKeys(id));
}

void CommandRegistry::applyKeys(std::size_t index, const QList<QKeySequence>& keys) {
    QAction& action = *m_actions[index];
    action.setShortcuts(keys);
    const QString shown = action.shortcut().toString(QKeySequence::NativeText);
    const QString& tip = m_entries[index].tip;
    action.setToolTip(shown.isEmpty() ? tip : tr("%1 (%2)").arg(tip, shown));
}

void CommandRegistry::setIcon(const QString& id, const QString& icon) {
    const auto index = find(id);
    if (!index || m_entries[*index].icon == icon)
        return;
    m_entries[*index].icon = icon;
    m_actions[*index]->setIcon(themedIcon(icon));
}

void CommandRegistry::refreshIcons() {
    for (std::size_t i = 0; i < m_actions.size(); ++i)
        if (!m_entries[i].icon.isEmpty())
            m_actions[i]->setIcon(themedIcon(m_entries[i].icon));
}

} // namespace lockstep::ui
