#pragma once

#include <vector>

#include <QKeySequence>
#include <QString>

class QAction;

namespace lockstep::ui {

class CommandRegistry;

/// Commands other than `id` that have this key where `id` would have it too. Two such never work.
std::vector<QAction*> conflictsOf(const CommandRegistry& commands, const QString& id,
                                  const QKeySequence& key);

/// Gives the command the key alone, and takes it from all that it conflicts with.
void takeKey(CommandRegistry& commands, const QString& id, const QKeySequence& key);

/// Gives every command its shipped keys.
void resetAllKeys(CommandRegistry& commands);

} // namespace lockstep::ui
