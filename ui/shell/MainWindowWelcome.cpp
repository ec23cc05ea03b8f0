// What MainWindow shows to people who are new to it.
#include <QAction>
#include <QDockWidget>
#include <QMenuBar>

#include "ui/canvas/CanvasView.h"
#include "ui/charts/UtilizationGauge.h"
#include "ui/inspector/InspectorPanel.h"
#include "ui/shell/MainWindow.h"
#include "ui/shell/TransportBar.h"
#include "ui/shell/tour/Tour.h"
#include "ui/shell/welcome/ExampleResults.h"
#include "ui/shell/welcome/WelcomeDialog.h"
#include "ui/timeline/TimelineWidget.h"

namespace lockstep::ui {

void MainWindow::showWelcome() {
    if (!m_results)
        m_results = new ExampleResults(examples(), m_document.basis(), this);
    auto* welcome = new WelcomeDialog(m_commands, *m_results, *m_document.basis(), this);
    welcome->setAttribute(Qt::WA_DeleteOnClose);
    connect(welcome, &WelcomeDialog::exampleChosen, this, [this](const QString& file) {
        openExampleInstead(file);
        if (!Tour::isDismissed())
            startTour();
    });
    connect(welcome, &WelcomeDialog::fileChosen, this, &MainWindow::openRecent);
    welcome->open();
}

void MainWindow::startTour() {
    if (m_tour)
        return;
    const auto around = [this](QWidget* part) {
        return [this, part] { return QRect(part->mapTo(this, QPoint()), part->size()); };
    };
    const auto key = [this](const char* id) {
        return m_commands.action(QLatin1String(id))->shortcut().toString(QKeySequence::NativeText);
    };
    QWidget* run = m_transport->widgetForAction(m_commands.action(QStringLiteral("run.toggle")));
    QWidget* undo = m_transport->widgetForAction(m_commands.action(QStringLiteral("edit.undo")));
    std::vector<TourStep> steps{
        {tr("Run it"),
         tr("This button, or %1, runs the simulation and pauses it. The slider beside it sets how many "
            "training steps pass a second.")
             .arg(key("run.toggle")),
         around(run)},
        {tr("The canvas is to scale"),
         tr("Each tile is a campus, each cell some GPUs in the color of what they lose most time to. Drag "
            "tiles, pull links from their edges, drop racks from the library."),
         around(m_canvas)},
        {tr("What the fleet delivers"),
         tr("Useful work over what all GPUs could have done. The bar splits the rest by cause; point at a "
            "part to read what it means."),
         around(m_gauge)},
        {tr("Why every GPU waits"),
         tr("The timeline shows what each rack group does, step by step. Wheel or W and S zoom, dragging "
            "moves, and a click picks the group."),
         around(m_timeline)},
        {tr("Change something"),
         tr("Select a link or a campus and change a value here, also while it runs. The figure then counts "
            "from that edit on."),
         around(m_inspector)},
        {tr("Take it back"),
         tr("%1 takes back any edit and %2 makes it again. Nothing can go wrong. %3 finds every command by "
            "its letters.")
             .arg(key("edit.undo"), key("edit.redo"), key("help.findCommand")),
         around(undo)}};
    m_tour = new Tour(std::move(steps), this);
}

} // namespace lockstep::ui
