#include <QItemSelectionModel>

#include "ui/canvas/CanvasView.h"
#include "ui/document/Document.h"
#include "ui/document/Selection.h"
#include "ui/library/LibraryPanel.h"
#include "ui/shell/CommandRegistry.h"
#include "ui/shell/commands/Commands.h"
#include "ui/tables/CopyableTable.h"
#include "ui/tables/TablesPanel.h"
#include "ui/words/CoreWords.h"

namespace lockstep::ui {

namespace {

/// Undo and redo, named after the edit they take back or make again.
void addUndo(CommandRegistry& commands, Document& document) {
    QAction* undo = commands.add({QStringLiteral("edit.undo"),
                                  CommandRegistry::tr("&Undo"),
                                  CommandRegistry::tr("Take back the last edit"),
                                  {QKeySequence::Undo},
                                  QStringLiteral("undo")},
                                 [&document](bool) { document.undo(); });
    QAction* redo =
        commands.add({QStringLiteral("edit.redo"),
                      CommandRegistry::tr("&Redo"),
                      CommandRegistry::tr("Make the edit again that was taken back"),
                      {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Z), QKeySequence(Qt::CTRL | Qt::Key_Y)},
                      QStringLiteral("redo")},
                     [&document](bool) { document.redo(); });
    const auto show = [undo, redo, &document] {
        const auto text = [](const QString& bare, const QString& named, const ScenarioEdit* edit) {
            return edit ? named.arg(fromCore(edit->name).replace(QLatin1Char('&'), QLatin1String("&&")))
                        : bare;
        };
        undo->setEnabled(document.journal().canUndo());
        redo->setEnabled(document.journal().canRedo());
        undo->setText(text(CommandRegistry::tr("&Undo"), CommandRegistry::tr("&Undo %1"),
                           document.journal().nextUndo()));
        redo->setText(text(CommandRegistry::tr("&Redo"), CommandRegistry::tr("&Redo %1"),
                           document.journal().nextRedo()));
    };
    QObject::connect(&document, &Document::savedStateChanged, &commands, show);
    show();
}

void addSelecting(CommandRegistry& commands, CanvasView& canvas) {
    QAction* remove = commands.add({QStringLiteral("edit.delete"),
                                    CommandRegistry::tr("&Delete"),
                                    CommandRegistry::tr("Take away what is selected"),
                                    {QKeySequence(Qt::Key_Delete), QKeySequence(Qt::Key_Backspace)},
                                    QStringLiteral("delete"),
                                    false,
                                    CommandScope::canvas},
                                   [&canvas](bool) { canvas.deleteSelection(); });
    commands.add({QStringLiteral("edit.selectAll"),
                  CommandRegistry::tr("Select &All"),
                  CommandRegistry::tr("Select all campuses, links, notes and frames"),
                  {QKeySequence::SelectAll},
                  QStringLiteral("select-all"),
                  false,
                  CommandScope::canvas},
                 [&canvas](bool) { canvas.selectAll(); });
    const auto show = [remove, &selection = canvas.selection()] { remove->setEnabled(!selection.isEmpty()); };
    QObject::connect(&canvas.selection(), &Selection::changed, &commands, show);
    show();
}

void addFromLibrary(CommandRegistry& commands, LibraryPanel& library) {
    QAction* add = commands.add(
        {QStringLiteral("edit.addFromLibrary"),
         CommandRegistry::tr("Add from &Library"),
         CommandRegistry::tr("Add what is selected in the library to the canvas, as Enter does there"),
         {},
         QStringLiteral("add")},
        [&library](bool) { library.addSelected(); });
    const auto show = [add, &library] { add->setEnabled(library.selectedType().has_value()); };
    QObject::connect(library.list().selectionModel(), &QItemSelectionModel::currentChanged, &commands, show);
    QObject::connect(library.list().model(), &QAbstractItemModel::modelReset, &commands, show);
    show();
}

} // namespace

void addEditCommands(CommandRegistry& commands, Document& document, CanvasView& canvas, LibraryPanel& library,
                     TablesPanel& tables) {
    addUndo(commands, document);
    addFromLibrary(commands, library);
    addSelecting(commands, canvas);
    tables.addAction(commands.action(QStringLiteral("edit.delete"))); // its key works there too
    commands.add({QStringLiteral("edit.copyTable"),
                  CommandRegistry::tr("Copy Table as CS&V"),
                  CommandRegistry::tr("Copy the selected rows of the table in front, or all of them"),
                  {},
                  QStringLiteral("copy-table")},
                 [&tables](bool) { tables.tableInFront().copyCsv(); });
}

} // namespace lockstep::ui
