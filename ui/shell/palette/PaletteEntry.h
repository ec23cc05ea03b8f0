#pragma once

#include <functional>
#include <vector>

#include <QIcon>
#include <QString>

namespace lockstep::ui {

class CommandRegistry;

/// Something the palette can do: a command, or a file to open.
struct PaletteEntry {
    QString id; ///< stable: what was used last is remembered by it
    QString title;
    QString about; ///< its category, or what the file asks
    QString keys;
    QIcon icon;
    std::function<void()> act;
};

/// The commands that can be used now, in the order of their categories.
std::vector<PaletteEntry> enabledCommands(const CommandRegistry& commands);

/// The ids used last, newest first, kept in the settings.
QStringList recentEntries();
void rememberEntry(const QString& id);

} // namespace lockstep::ui
