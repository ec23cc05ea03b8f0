#include "ui/inspector/FindingsPanel.h"
#include "ui/shell/CommandRegistry.h"
#include "ui/shell/commands/Commands.h"

namespace lockstep::ui {

void addProblemCommands(CommandRegistry& commands, FindingsPanel& problems) {
    QAction* mute = commands.add(
        {QStringLiteral("edit.muteProblem"),
         CommandRegistry::tr("M&ute Problem"),
         CommandRegistry::tr("Hide the chosen warning or note because it is known, or have it told again"),
         {},
         QStringLiteral("mute")},
        [&problems](bool) { problems.toggleMuted(); });
    QAction* muted = commands.add({QStringLiteral("view.mutedProblems"),
                                   CommandRegistry::tr("Mut&ed Problems"),
                                   CommandRegistry::tr("List muted problems, too, below the others"),
                                   {},
                                   QStringLiteral("unmute"),
                                   true},
                                  [&problems](bool shows) { problems.setShowsMuted(shows); });
    const auto show = [&problems, mute, muted] {
        const std::optional<bool> isMuted = problems.currentIsMuted();
        mute->setEnabled(isMuted.has_value());
        mute->setText(isMuted.value_or(false) ? CommandRegistry::tr("Unm&ute Problem")
                                              : CommandRegistry::tr("M&ute Problem"));
        muted->setEnabled(problems.mutedCount() > 0);
        muted->setChecked(problems.showsMuted());
    };
    QObject::connect(&problems, &FindingsPanel::mutingChanged, &commands, show);
    show();
}

} // namespace lockstep::ui
