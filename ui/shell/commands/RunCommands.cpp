#include "ui/shell/CommandRegistry.h"
#include "ui/shell/RunControl.h"
#include "ui/shell/commands/Commands.h"

namespace lockstep::ui {

namespace {

void showState(CommandRegistry& commands, const Frame& frame) {
    const bool running = frame.state == RunState::running;
    QAction* toggle = commands.action(QStringLiteral("run.toggle"));
    toggle->setEnabled(frame.state != RunState::empty);
    toggle->setText(running ? CommandRegistry::tr("&Pause") : CommandRegistry::tr("&Run"));
    toggle->setChecked(running);
    commands.setIcon(QStringLiteral("run.toggle"), running ? QStringLiteral("pause") : QStringLiteral("run"));
    commands.action(QStringLiteral("run.step"))->setEnabled(frame.state == RunState::paused);
    commands.action(QStringLiteral("run.restart"))->setEnabled(frame.summary.steps > 0);
}

} // namespace

void addRunCommands(CommandRegistry& commands, RunControl& run) {
    commands.add({QStringLiteral("run.toggle"),
                  CommandRegistry::tr("&Run"),
                  CommandRegistry::tr("Run the simulation, or pause it"),
                  {QKeySequence(Qt::Key_F5)},
                  QStringLiteral("run"),
                  true},
                 [&run](bool) { run.toggle(); });
    commands.add({QStringLiteral("run.step"),
                  CommandRegistry::tr("&Step"),
                  CommandRegistry::tr("Simulate one training step"),
                  {QKeySequence(Qt::Key_F10)},
                  QStringLiteral("step")},
                 [&run](bool) { run.step(); });
    commands.add({QStringLiteral("run.restart"),
                  CommandRegistry::tr("Res&tart"),
                  CommandRegistry::tr("Begin the run again from its first step"),
                  {QKeySequence(Qt::SHIFT | Qt::Key_F5)},
                  QStringLiteral("restart")},
                 [&run](bool) { run.restart(); });
    QObject::connect(&run, &RunControl::frameArrived, &commands,
                     [&commands](const std::shared_ptr<const Frame>& frame) { showState(commands, *frame); });
}

} // namespace lockstep::ui
