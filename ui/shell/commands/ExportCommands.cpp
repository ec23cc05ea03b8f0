#include "ui/compare/ComparePanel.h"
#include "ui/shell/CommandRegistry.h"
#include "ui/shell/MainWindow.h"
#include "ui/shell/commands/Commands.h"

namespace lockstep::ui {

namespace {

void addFiles(CommandRegistry& commands, MainWindow& window) {
    commands.add(
        {QStringLiteral("file.exportPicture"),
         CommandRegistry::tr("&Export Picture…"),
         CommandRegistry::tr("Write a picture of the window or one of its parts, with the scenario inside"),
         {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_E)},
         QStringLiteral("picture")},
        [&window](bool) { window.exportPicture(); });
    commands.add({QStringLiteral("file.exportTables"),
                  CommandRegistry::tr("Export &Tables…"),
                  CommandRegistry::tr("Write tables of the run, the scenario and the charts as CSV"),
                  {},
                  QStringLiteral("export-table")},
                 [&window](bool) { window.exportTables(); });
    QAction* trace = commands.add({QStringLiteral("file.exportTrace"),
                                   CommandRegistry::tr("Export Tra&ce…"),
                                   CommandRegistry::tr("Write steps of the run for Perfetto or Chrome"),
                                   {},
                                   QStringLiteral("trace")},
                                  [&window](bool) { window.exportTrace(); });
    QAction* run = commands.add({QStringLiteral("file.saveRun"),
                                 CommandRegistry::tr("Save R&un…"),
                                 CommandRegistry::tr("Save which scenarios ran from which step, so that the "
                                                     "run can be taken again to the same result"),
                                 {},
                                 QStringLiteral("save-run")},
                                [&window](bool) { window.saveRun(); });
    const auto show = [trace, run, &control = window.runControl()] {
        const auto& frame = control.frame();
        const bool hasSteps =
            frame && frame->summary.steps > 0 && frame->state != RunState::rewinding && frame->log;
        trace->setEnabled(hasSteps);
        run->setEnabled(hasSteps);
    };
    QObject::connect(&window.runControl(), &RunControl::frameArrived, &commands, show);
    show();
}

void addComparing(CommandRegistry& commands, MainWindow& window) {
    commands.add(
        {QStringLiteral("run.compare"),
         CommandRegistry::tr("Co&mpare with Run A"),
         CommandRegistry::tr("Take the present run and run A over the same steps with the same luck; "
                             "without a run A the present one becomes it"),
         {QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_M)},
         QStringLiteral("compare")},
        [&window](bool) { window.compareRuns(); });
    commands.add(
        {QStringLiteral("run.compareWithFile"),
         CommandRegistry::tr("Compare &With File…"),
         CommandRegistry::tr("Compare the present run with another scenario, a saved run, or a picture"),
         {},
         QStringLiteral("compare")},
        [&window](bool) { window.compareWithFile(); });
}

} // namespace

void addExportCommands(CommandRegistry& commands, MainWindow& window) {
    addFiles(commands, window);
    addComparing(commands, window);
}

} // namespace lockstep::ui
