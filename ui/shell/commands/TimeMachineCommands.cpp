#include "ui/document/TimeSelection.h"
#include "ui/shell/CommandRegistry.h"
#include "ui/shell/RunControl.h"
#include "ui/shell/TimeMachine.h"
#include "ui/shell/commands/Commands.h"

namespace lockstep::ui {

void addTimeMachineCommands(CommandRegistry& commands, RunControl& run, TimeMachine& machine,
                            TimeSelection& selection) {
    QAction* fork =
        commands.add({QStringLiteral("run.fork"),
                      CommandRegistry::tr("&Go On From Cursor"),
                      CommandRegistry::tr("Take the run back to the step under the timeline's cursor "
                                          "and go on from there; the old run is kept to compare"),
                      {QKeySequence(Qt::CTRL | Qt::Key_F5)},
                      QStringLiteral("fork")},
                     [&machine](bool) { machine.forkAtCursor(); });
    QAction* cancel = commands.add({QStringLiteral("run.cancelRewind"),
                                    CommandRegistry::tr("&Cancel Going Back"),
                                    CommandRegistry::tr("Leave the run as it was before it was taken back"),
                                    {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_F5)},
                                    QStringLiteral("cancel-rewind")},
                                   [&run](bool) { run.session().cancelRewind(); });
    QAction* keep =
        commands.add({QStringLiteral("run.keep"),
                      CommandRegistry::tr("&Keep as Run A"),
                      CommandRegistry::tr("Keep the run as it is now, to compare later ones with it"),
                      {QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_K)},
                      QStringLiteral("keep-run")},
                     [&machine](bool) { machine.keepRun(); });
    const auto show = [fork, cancel, keep, &run, &selection] {
        const auto& frame = run.frame();
        const bool isRewinding = frame && frame->state == RunState::rewinding;
        const bool hasSteps = frame && frame->summary.steps > 0;
        fork->setEnabled(selection.cursor().has_value() && hasSteps && !isRewinding);
        cancel->setEnabled(isRewinding);
        keep->setEnabled(hasSteps && !isRewinding);
    };
    QObject::connect(&run, &RunControl::frameArrived, &commands, show);
    QObject::connect(&selection, &TimeSelection::cursorChanged, &commands, show);
    show();
}

} // namespace lockstep::ui
