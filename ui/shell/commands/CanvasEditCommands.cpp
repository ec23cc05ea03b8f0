#include "core/edit/Picking.h"
#include "ui/canvas/CanvasAnnotations.h"
#include "ui/canvas/CanvasClipboard.h"
#include "ui/canvas/CanvasView.h"
#include "ui/document/Document.h"
#include "ui/document/Selection.h"
#include "ui/shell/CommandRegistry.h"
#include "ui/shell/commands/Commands.h"

namespace lockstep::ui {

namespace {

QAction* add(CommandRegistry& commands, const char* id, const char* icon, const QString& text,
             const QString& tip, const QList<QKeySequence>& keys, std::function<void()> act) {
    return commands.add(
        {QLatin1String(id), text, tip, keys, QLatin1String(icon), false, CommandScope::canvas},
        [act = std::move(act)](bool) { act(); });
}

QList<QAction*> addClipboard(CommandRegistry& commands, CanvasView& canvas) {
    add(commands, "edit.paste", "paste", CommandRegistry::tr("&Paste"),
        CommandRegistry::tr("Add what was copied at the pointer; racks go to the selected campus"),
        {QKeySequence::Paste}, [&canvas] { pasteClipboard(canvas); });
    return {
        add(commands, "edit.cut", "cut", CommandRegistry::tr("Cu&t"),
            CommandRegistry::tr("Copy what is selected and take it away"), {QKeySequence::Cut},
            [&canvas] { cutSelection(canvas); }),
        add(commands, "edit.copy", "copy", CommandRegistry::tr("&Copy"),
            CommandRegistry::tr("Copy what is selected, as text of a scenario file"), {QKeySequence::Copy},
            [&canvas] { copySelection(canvas); }),
        add(commands, "edit.duplicate", "duplicate", CommandRegistry::tr("Duplicat&e"),
            CommandRegistry::tr("Add what is selected once more, beside itself"),
            {QKeySequence(Qt::CTRL | Qt::Key_D)}, [&canvas] { duplicateSelection(canvas); }),
    };
}

QList<QAction*> addPicking(CommandRegistry& commands, CanvasView& canvas) {
    const auto pick = [&canvas](ThingSet (*picked)(const Scenario&, const ThingSet&)) {
        return [&canvas, picked] {
            canvas.selection().set(picked(canvas.document().scenario(), canvas.selection().things()));
        };
    };
    add(commands, "edit.invertSelection", "invert-selection", CommandRegistry::tr("Invert Selecti&on"),
        CommandRegistry::tr("Select what is not selected"), {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_I)},
        pick(allBut));
    return {
        add(commands, "edit.selectAlike", "select-alike", CommandRegistry::tr("Select Same T&ype"),
            CommandRegistry::tr("Select all campuses, or all racks or links of the types that are selected"),
            {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_A)}, pick(allAlike)),
        add(commands, "edit.selectConnected", "select-connected", CommandRegistry::tr("&Select Connected"),
            CommandRegistry::tr("Select every campus that links lead to from what is selected"),
            {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_K)}, pick(allConnected)),
    };
}

void addAnnotating(CommandRegistry& commands, CanvasView& canvas) {
    add(commands, "edit.addNote", "note", CommandRegistry::tr("Add &Note"),
        CommandRegistry::tr("Add a note at the pointer and write its text"), {QKeySequence(Qt::Key_N)},
        [&canvas] { addNoteTo(canvas); });
    add(commands, "edit.addFrame", "frame", CommandRegistry::tr("Add Fra&me"),
        CommandRegistry::tr("Add a titled frame around what is selected"),
        {QKeySequence(Qt::SHIFT | Qt::Key_N)}, [&canvas] { addFrameTo(canvas); });
    QAction* text =
        add(commands, "edit.text", "text", CommandRegistry::tr("Edit Te&xt"),
            CommandRegistry::tr("Edit the text of the selected note or the title of the selected frame"),
            {QKeySequence(Qt::Key_F2)}, [&canvas] { editTextOn(canvas); });
    const auto show = [text, &selection = canvas.selection()] {
        text->setEnabled(selection.things().count() == 1 &&
                         selection.notes().size() + selection.frames().size() == 1);
    };
    QObject::connect(&canvas.selection(), &Selection::changed, &commands, show);
    show();
}

} // namespace

void addCanvasEditCommands(CommandRegistry& commands, CanvasView& canvas) {
    const QList<QAction*> ofSelection = addClipboard(commands, canvas) + addPicking(commands, canvas);
    addAnnotating(commands, canvas);
    const auto show = [ofSelection, &selection = canvas.selection()] {
        for (QAction* action : ofSelection)
            action->setEnabled(!selection.isEmpty());
    };
    QObject::connect(&canvas.selection(), &Selection::changed, &commands, show);
    show();
}

} // namespace lockstep::ui
