#include <QCoreApplication>
#include <QMessageBox>

#include "ui/shell/CommandRegistry.h"
#include "ui/shell/MainWindow.h"
#include "ui/shell/commands/Commands.h"

namespace lockstep::ui {

void addHelpCommands(CommandRegistry& commands, MainWindow& window) {
    commands.add({QStringLiteral("help.about"), CommandRegistry::tr("&About Lockstep"),
                  CommandRegistry::tr("Version and license")},
                 [&window](bool) {
                     QMessageBox::about(&window, CommandRegistry::tr("About Lockstep"),
                                        CommandRegistry::tr("<h3>Lockstep %1</h3><p>See why every GPU "
                                                            "waits.</p><p>GPL-3.0-or-later</p>")
                                            .arg(QCoreApplication::applicationVersion()));
                 });
}

} // namespace lockstep::ui
