#include "ui/shell/CommandRegistry.h"
#include "ui/shell/MainWindow.h"
#include "ui/shell/commands/Commands.h"

namespace lockstep::ui {

namespace {

void addOpening(CommandRegistry& commands, MainWindow& window) {
    commands.add({QStringLiteral("file.new"),
                  CommandRegistry::tr("&New"),
                  CommandRegistry::tr("Start an empty scenario"),
                  {QKeySequence::New},
                  QStringLiteral("new")},
                 [&window](bool) { window.startNew(); });
    commands.add({QStringLiteral("file.open"),
                  CommandRegistry::tr("&Open…"),
                  CommandRegistry::tr("Open a scenario, a saved run, or the scenario in a picture"),
                  {QKeySequence::Open},
                  QStringLiteral("open")},
                 [&window](bool) { window.askForFile(); });
}

void addSaving(CommandRegistry& commands, MainWindow& window) {
    QAction* save = commands.add({QStringLiteral("file.save"),
                                  CommandRegistry::tr("&Save"),
                                  CommandRegistry::tr("Save the scenario"),
                                  {QKeySequence::Save},
                                  QStringLiteral("save")},
                                 [&window](bool) { window.save(); });
    commands.add({QStringLiteral("file.saveAs"),
                  CommandRegistry::tr("Save &As…"),
                  CommandRegistry::tr("Save the scenario under another name"),
                  {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_S)},
                  QStringLiteral("save-as")},
                 [&window](bool) { window.saveAs(); });
    const auto show = [save, &document = window.document()] {
        save->setEnabled(document.isModified() || document.filePath().isEmpty() ||
                         !document.damage().isEmpty());
    };
    QObject::connect(&window.document(), &Document::savedStateChanged, &commands, show);
    show();
}

} // namespace

void addFileCommands(CommandRegistry& commands, MainWindow& window) {
    addOpening(commands, window);
    addSaving(commands, window);
    commands.add({QStringLiteral("file.quit"),
                  CommandRegistry::tr("&Quit"),
                  CommandRegistry::tr("Close the program"),
                  {QKeySequence(Qt::CTRL | Qt::Key_Q)},
                  QStringLiteral("quit")},
                 [&window](bool) { window.close(); });
}

} // namespace lockstep::ui
