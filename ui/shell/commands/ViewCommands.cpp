#include <QSettings>

#include "ui/canvas/CanvasView.h"
#include "ui/shell/CommandRegistry.h"
#include "ui/shell/MainWindow.h"
#include "ui/shell/commands/Commands.h"

namespace lockstep::ui {

namespace {

void addSight(CommandRegistry& commands, CanvasView& canvas) {
    commands.add({QStringLiteral("view.fit"),
                  CommandRegistry::tr("&Fit Canvas"),
                  CommandRegistry::tr("Show all campuses"),
                  {QKeySequence(Qt::CTRL | Qt::Key_0)},
                  QStringLiteral("fit")},
                 [&canvas](bool) { canvas.fitAll(); });
    commands.add({QStringLiteral("view.zoomIn"),
                  CommandRegistry::tr("Zoom &In"),
                  CommandRegistry::tr("Zoom the canvas in"),
                  {QKeySequence(Qt::CTRL | Qt::Key_Plus), QKeySequence(Qt::CTRL | Qt::Key_Equal)}},
                 [&canvas](bool) { canvas.zoomIn(); });
    commands.add({QStringLiteral("view.zoomOut"),
                  CommandRegistry::tr("Zoom &Out"),
                  CommandRegistry::tr("Zoom the canvas out"),
                  {QKeySequence(Qt::CTRL | Qt::Key_Minus)}},
                 [&canvas](bool) { canvas.zoomOut(); });
}

void addPanels(CommandRegistry& commands, MainWindow& window) {
    commands.add({QStringLiteral("view.trust"),
                  CommandRegistry::tr("&Trust"),
                  CommandRegistry::tr("Show how far the numbers can be off, and why"),
                  {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_T)}},
                 [&window](bool) { window.showTrust(); });
    commands.add({QStringLiteral("view.resetLayout"),
                  CommandRegistry::tr("&Reset Layout"),
                  CommandRegistry::tr("Put all panels back in their places"),
                  {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_R)}},
                 [&window](bool) { window.resetLayout(); });
}

} // namespace

void addViewCommands(CommandRegistry& commands, MainWindow& window) {
    addSight(commands, window.canvas());
    addPanels(commands, window);
    commands.add({QStringLiteral("view.dark"),
                  CommandRegistry::tr("&Dark Theme"),
                  CommandRegistry::tr("Dark or light colors"),
                  {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_D)},
                  {},
                  true},
                 [&window](bool dark) {
                     window.setThemeKind(dark ? Theme::Kind::dark : Theme::Kind::light);
                     QSettings().setValue(QStringLiteral("window/dark"), dark);
                 });
}

} // namespace lockstep::ui
