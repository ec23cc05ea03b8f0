#include <QSettings>

#include "ui/canvas/CanvasView.h"
#include "ui/shell/CommandRegistry.h"
#include "ui/shell/MainWindow.h"
#include "ui/shell/commands/Commands.h"

namespace lockstep::ui {

namespace {

constexpr auto minimapSetting = "canvas/minimap";

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
                  {QKeySequence(Qt::CTRL | Qt::Key_Plus), QKeySequence(Qt::CTRL | Qt::Key_Equal)},
                  QStringLiteral("zoom-in")},
                 [&canvas](bool) { canvas.zoomIn(); });
    commands.add({QStringLiteral("view.zoomOut"),
                  CommandRegistry::tr("Zoom &Out"),
                  CommandRegistry::tr("Zoom the canvas out"),
                  {QKeySequence(Qt::CTRL | Qt::Key_Minus)},
                  QStringLiteral("zoom-out")},
                 [&canvas](bool) { canvas.zoomOut(); });
    commands.add({QStringLiteral("view.fitSelection"),
                  CommandRegistry::tr("Fit &Selection"),
                  CommandRegistry::tr("Show what is selected as near as it fits"),
                  {QKeySequence(Qt::Key_F)},
                  QStringLiteral("fit-selection"),
                  false,
                  CommandScope::canvas},
                 [&canvas](bool) { canvas.fitSelection(); });
}

void addPlaces(CommandRegistry& commands, MainWindow& window) {
    commands.add({QStringLiteral("view.goTo"),
                  CommandRegistry::tr("Go to Na&me…"),
                  CommandRegistry::tr("Find a campus, racks, a link, a note or a frame and go there"),
                  {QKeySequence(Qt::CTRL | Qt::Key_F)},
                  QStringLiteral("go-to")},
                 [&window](bool) { window.findThing(); });
    QAction* minimap = commands.add({QStringLiteral("view.minimap"),
                                     CommandRegistry::tr("Mi&nimap"),
                                     CommandRegistry::tr("Show the whole canvas small in a corner while "
                                                         "it does not fit into the view"),
                                     {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_M)},
                                     QStringLiteral("minimap"),
                                     true},
                                    [&canvas = window.canvas()](bool on) {
                                        canvas.setShowsMinimap(on);
                                        QSettings().setValue(QLatin1String(minimapSetting), on);
                                    });
    const bool on = QSettings().value(QLatin1String(minimapSetting), true).toBool();
    window.canvas().setShowsMinimap(on);
    minimap->setChecked(on);
    commands.add(
        {QStringLiteral("edit.addByName"),
         CommandRegistry::tr("Add &by Name…"),
         CommandRegistry::tr("Type what to add to the canvas at the pointer: a campus, racks, a note"),
         {QKeySequence(Qt::Key_Insert)},
         QStringLiteral("add-by-name"),
         false,
         CommandScope::canvas},
        [&window](bool) { window.addByName(window.canvas().placeForNew()); });
}

void addPanel(CommandRegistry& commands, MainWindow& window, const char* name, const QString& text,
              const QString& tip, Qt::Key digit) {
    commands.add({QStringLiteral("view.") + QLatin1String(name),
                  text,
                  tip,
                  {QKeySequence(Qt::ALT | digit)},
                  QLatin1String(name)},
                 [&window, panel = QLatin1String(name)](bool) { window.goToPanel(panel); });
}

void addGoTo(CommandRegistry& commands, MainWindow& window) {
    const auto add = [&](const char* name, const QString& text, const QString& tip, Qt::Key digit) {
        addPanel(commands, window, name, text, tip, digit);
    };
    add("canvas", CommandRegistry::tr("&Canvas"), CommandRegistry::tr("Go to the canvas"), Qt::Key_1);
    add("library", CommandRegistry::tr("&Library"), CommandRegistry::tr("Go to the library"), Qt::Key_2);
    add("inspector", CommandRegistry::tr("&Inspector"), CommandRegistry::tr("Go to the inspector"),
        Qt::Key_3);
    add("problems", CommandRegistry::tr("&Problems"),
        CommandRegistry::tr("Go to what validation finds wrong or odd"), Qt::Key_4);
    add("timeline", CommandRegistry::tr("Ti&meline"), CommandRegistry::tr("Go to the timeline"), Qt::Key_5);
    add("charts", CommandRegistry::tr("C&harts"), CommandRegistry::tr("Go to the charts"), Qt::Key_6);
    add("tables", CommandRegistry::tr("Ta&bles"),
        CommandRegistry::tr("Go to campuses, rack groups and links as tables"), Qt::Key_7);
    add("statistics", CommandRegistry::tr("&Statistics"),
        CommandRegistry::tr("Go to the figures of the chosen range, and the bookmarks"), Qt::Key_9);
    add("compare", CommandRegistry::tr("Compa&re"), CommandRegistry::tr("Go to the comparison of two runs"),
        Qt::Key_0);
    commands.add({QStringLiteral("view.nextPanel"),
                  CommandRegistry::tr("&Next Panel"),
                  CommandRegistry::tr("Go to the next part of the window"),
                  {QKeySequence(Qt::Key_F6)},
                  QStringLiteral("later")},
                 [&window](bool) { window.goToNextPanel(1); });
    commands.add({QStringLiteral("view.previousPanel"),
                  CommandRegistry::tr("Pre&vious Panel"),
                  CommandRegistry::tr("Go to the part of the window before"),
                  {QKeySequence(Qt::SHIFT | Qt::Key_F6)},
                  QStringLiteral("earlier")},
                 [&window](bool) { window.goToNextPanel(-1); });
}

void addPanels(CommandRegistry& commands, MainWindow& window) {
    addGoTo(commands, window);
    commands.add({QStringLiteral("view.trust"),
                  CommandRegistry::tr("&Trust"),
                  CommandRegistry::tr("Show how far the numbers can be off, and why"),
                  {QKeySequence(Qt::ALT | Qt::Key_8), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_T)},
                  QStringLiteral("trust")},
                 [&window](bool) { window.showTrust(); });
    commands.add({QStringLiteral("view.resetLayout"),
                  CommandRegistry::tr("&Reset Layout"),
                  CommandRegistry::tr("Put all panels back in their places"),
                  {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_R)},
                  QStringLiteral("layout")},
                 [&window](bool) { window.resetLayout(); });
}

} // namespace

void addViewCommands(CommandRegistry& commands, MainWindow& window) {
    addSight(commands, window.canvas());
    addPlaces(commands, window);
    addPanels(commands, window);
    commands.add({QStringLiteral("view.dark"),
                  CommandRegistry::tr("&Dark Theme"),
                  CommandRegistry::tr("Dark or light colors"),
                  {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_D)},
                  QStringLiteral("dark"),
                  true},
                 [&window](bool dark) {
                     window.setThemeKind(dark ? Theme::Kind::dark : Theme::Kind::light);
                     QSettings().setValue(QStringLiteral("window/dark"), dark);
                 });
}

} // namespace lockstep::ui
