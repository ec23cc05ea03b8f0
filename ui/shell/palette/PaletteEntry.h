#pragma once

#include <functional>
#include <vector>

#include <QIcon>
#include <QString>

namespace lockstep::ui {

class CommandRegistry;

/// Something a palette can do: a command, a file to open, a thing to go to.
struct PaletteEntry {
    QString id; ///< stable: what was used last is remembered by it; empty: it is not
    QString title;
    QString about; ///< its category, or what the file asks
    QString keys;
    QIcon icon;
    std::function<void()> act;
    bool leads = false; ///< of a maker: what was typed means just this, so it stands above what was found
};

/// The commands that can be used now, in the order of their categories.
std::vector<PaletteEntry> enabledCommands(const CommandRegistry& commands);

/// The ids used last, newest first, kept in the settings.
QStringList recentEntries();
void rememberEntry(const QString& id);

} // namespace lockstep::ui
