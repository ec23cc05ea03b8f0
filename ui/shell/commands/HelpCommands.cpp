#include <QCoreApplication>
#include <QMessageBox>

#include "ui/shell/CommandRegistry.h"
#include "ui/shell/MainWindow.h"
#include "ui/shell/commands/Commands.h"

namespace lockstep::ui {

void addHelpCommands(CommandRegistry& commands, MainWindow& window) {
    commands.add({QStringLiteral("help.welcome"),
                  CommandRegistry::tr("&Welcome…"),
                  CommandRegistry::tr("Show the examples and the recent files"),
                  {},
                  QStringLiteral("welcome")},
                 [&window](bool) { window.showWelcome(); });
    commands.add({QStringLiteral("help.tour"),
                  CommandRegistry::tr("&Guided Start"),
                  CommandRegistry::tr("Show in six short steps how to run, look, change and take back"),
                  {},
                  QStringLiteral("tour")},
                 [&window](bool) { window.startTour(); });
    commands.add({QStringLiteral("help.findCommand"),
                  CommandRegistry::tr("&Find Command…"),
                  CommandRegistry::tr("Search for a command, an example or a recent file and do or open it"),
                  {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_P), QKeySequence(Qt::CTRL | Qt::Key_K)},
                  QStringLiteral("find")},
                 [&window](bool) { window.findCommand(); });
    commands.add({QStringLiteral("help.keys"),
                  CommandRegistry::tr("&Keyboard Shortcuts…"),
                  CommandRegistry::tr("Show all commands with their keys, and change them"),
                  {QKeySequence(Qt::Key_F1), QKeySequence(Qt::Key_Question)},
                  QStringLiteral("keys")},
                 [&window](bool) { window.showShortcuts(); });
    commands.add({QStringLiteral("help.about"),
                  CommandRegistry::tr("&About Lockstep"),
                  CommandRegistry::tr("Version and license"),
                  {},
                  QStringLiteral("about")},
                 [&window](bool) {
                     QMessageBox::about(&window, CommandRegistry::tr("About Lockstep"),
                                        CommandRegistry::tr("<h3>Lockstep %1</h3><p>See why every GPU "
                                                            "waits.</p><p>GPL-3.0-or-later</p>")
                                            .arg(QCoreApplication::applicationVersion()));
                 });
}

} // namespace lockstep::ui
