#include <QSettings>

#include "ui/canvas/CanvasArrange.h"
#include "ui/canvas/CanvasView.h"
#include "ui/document/Selection.h"
#include "ui/shell/CommandRegistry.h"
#include "ui/shell/commands/Commands.h"

namespace lockstep::ui {

namespace {

constexpr auto snapSetting = "canvas/snap";

QAction* add(CommandRegistry& commands, const char* id, const char* icon, const QString& text,
             const QString& tip, const QKeySequence& key, std::function<void()> act) {
    return commands.add(
        {QLatin1String(id), text, tip, {key}, QLatin1String(icon), false, CommandScope::canvas},
        [act = std::move(act)](bool) { act(); });
}

QList<QAction*> addAligning(CommandRegistry& commands, CanvasView& canvas) {
    const auto align = [&](const char* id, const char* icon, const QString& text, const QString& tip,
                           const QKeySequence& key, Alignment alignment) {
        return add(commands, id, icon, text, tip, key,
                   [&canvas, alignment] { alignSelection(canvas, alignment); });
    };
    return {
        align("arrange.alignLeft", "align-left", CommandRegistry::tr("Align &Left"),
              CommandRegistry::tr("Bring left edges into one line"), Qt::CTRL | Qt::SHIFT | Qt::Key_Left,
              Alignment::left),
        align("arrange.alignRight", "align-right", CommandRegistry::tr("Align &Right"),
              CommandRegistry::tr("Bring right edges into one line"), Qt::CTRL | Qt::SHIFT | Qt::Key_Right,
              Alignment::right),
        align("arrange.alignTop", "align-top", CommandRegistry::tr("Align &Top"),
              CommandRegistry::tr("Bring upper edges into one line"), Qt::CTRL | Qt::SHIFT | Qt::Key_Up,
              Alignment::top),
        align("arrange.alignBottom", "align-bottom", CommandRegistry::tr("Align &Bottom"),
              CommandRegistry::tr("Bring lower edges into one line"), Qt::CTRL | Qt::SHIFT | Qt::Key_Down,
              Alignment::bottom),
        align("arrange.alignColumn", "align-column", CommandRegistry::tr("Align in a &Column"),
              CommandRegistry::tr("Bring centers above one another"), Qt::CTRL | Qt::ALT | Qt::Key_C,
              Alignment::columns),
        align("arrange.alignRow", "align-row", CommandRegistry::tr("Align in a Ro&w"),
              CommandRegistry::tr("Bring centers side by side"), Qt::CTRL | Qt::ALT | Qt::Key_R,
              Alignment::rows),
    };
}

QList<QAction*> addDistributing(CommandRegistry& commands, CanvasView& canvas) {
    return {
        add(commands, "arrange.distributeHorizontally", "distribute-horizontally",
            CommandRegistry::tr("Distribute &Horizontally"),
            CommandRegistry::tr("Make the gaps from left to right equal"), Qt::CTRL | Qt::ALT | Qt::Key_H,
            [&canvas] { distributeSelection(canvas, Direction::horizontal); }),
        add(commands, "arrange.distributeVertically", "distribute-vertically",
            CommandRegistry::tr("Distribute &Vertically"),
            CommandRegistry::tr("Make the gaps from top to bottom equal"), Qt::CTRL | Qt::ALT | Qt::Key_V,
            [&canvas] { distributeSelection(canvas, Direction::vertical); }),
    };
}

void addSnap(CommandRegistry& commands, CanvasView& canvas) {
    QAction* snap =
        commands.add({QStringLiteral("arrange.snap"),
                      CommandRegistry::tr("S&nap to Neighbors"),
                      CommandRegistry::tr("What is moved stops in line with what is near; Ctrl or "
                                          "Alt suspends that while held"),
                      {QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_S)},
                      QStringLiteral("snap"),
                      true},
                     [&canvas](bool on) {
                         canvas.setSnaps(on);
                         QSettings().setValue(QLatin1String(snapSetting), on);
                     });
    const bool on = QSettings().value(QLatin1String(snapSetting), true).toBool();
    canvas.setSnaps(on);
    snap->setChecked(on);
}

} // namespace

void addArrangeCommands(CommandRegistry& commands, CanvasView& canvas) {
    QList<QAction*> ofSelection = addAligning(commands, canvas) + addDistributing(commands, canvas);
    ofSelection.append(
        add(commands, "arrange.collapse", "collapse", CommandRegistry::tr("Collap&se or Expand"),
            CommandRegistry::tr("Draw the selected campuses as one small tile each, or in full again"),
            Qt::SHIFT | Qt::Key_C, [&canvas] { toggleCollapsed(canvas); }));
    add(commands, "arrange.tidy", "tidy", CommandRegistry::tr("Tidy La&yout"),
        CommandRegistry::tr("Lay the campuses out anew, with links about as long as they are known to be"),
        Qt::CTRL | Qt::ALT | Qt::Key_L, [&canvas] { tidyCanvas(canvas); });
    addSnap(commands, canvas);
    const auto show = [ofSelection, &selection = canvas.selection()] {
        const bool some =
            !(selection.campuses().empty() && selection.notes().empty() && selection.frames().empty());
        for (QAction* action : ofSelection)
            action->setEnabled(some);
    };
    QObject::connect(&canvas.selection(), &Selection::changed, &commands, show);
    show();
}

} // namespace lockstep::ui
