#include "ui/shell/keys/KeyConflicts.h"

#include "ui/shell/CommandRegistry.h"

namespace lockstep::ui {

std::vector<QAction*> conflictsOf(const CommandRegistry& commands, const QString& id,
                                  const QKeySequence& key) {
    std::vector<QAction*> found;
    for (QAction* other : commands.actions())
        if (other->objectName() != id && other->shortcuts().contains(key) &&
            overlap(commands.scopeOf(id), commands.scopeOf(other->objectName())))
            found.push_back(other);
    return found;
}

void takeKey(CommandRegistry& commands, const QString& id, const QKeySequence& key) {
    for (const QAction* other : conflictsOf(commands, id, key)) {
        QList<QKeySequence> rest = other->shortcuts();
        rest.removeAll(key);
        commands.setKeys(other->objectName(), rest);
    }
    commands.setKeys(id, {key});
}

void resetAllKeys(CommandRegistry& commands) {
    for (const QAction* action : commands.actions())
        commands.resetKeys(action->objectName());
}

} // namespace lockstep::ui
