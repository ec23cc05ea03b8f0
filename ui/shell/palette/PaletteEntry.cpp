#include "ui/shell/palette/PaletteEntry.h"

#include <algorithm>

#include <QSettings>
#include <QStringList>

#include "ui/shell/CommandRegistry.h"

namespace lockstep::ui {

namespace {

constexpr int mostRecent = 8;

QString setting() {
    return QStringLiteral("palette/recent");
}

} // namespace

std::vector<PaletteEntry> enabledCommands(const CommandRegistry& commands) {
    std::vector<PaletteEntry> entries;
    for (std::size_t category = 0; category < commandCategoryCount; ++category)
        for (QAction* action : commands.actions()) {
            if (categoryOf(action->objectName()) != static_cast<CommandCategory>(category) ||
                !action->isEnabled())
                continue;
            entries.push_back({action->objectName(), titleOf(*action),
                               titleOf(static_cast<CommandCategory>(category)),
                               action->shortcut().toString(QKeySequence::NativeText), action->icon(),
                               [action] { action->trigger(); }});
        }
    return entries;
}

QStringList recentEntries() {
    return QSettings().value(setting()).toStringList();
}

void rememberEntry(const QString& id) {
    QStringList ids = recentEntries();
    ids.removeAll(id);
    ids.prepend(id);
    QSettings().setValue(setting(), QStringList(ids.mid(0, mostRecent)));
}

} // namespace lockstep::ui
