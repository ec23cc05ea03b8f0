#include <algorithm>

#include <QApplication>
#include <QDir>
#include <QDockWidget>
#include <QFileInfo>
#include <QLocale>
#include <QMenu>
#include <QMenuBar>
#include <QSettings>

#include "core/storage/ScenarioFile.h"
#include "ui/canvas/CanvasView.h"
#include "ui/shell/MainWindow.h"
#include "ui/shell/RecentFiles.h"
#include "ui/timeline/TimelineWidget.h"

namespace lockstep::ui {

namespace {

constexpr int trustHeight = 330; // logical pixels: a dozen rows of its table

} // namespace

void MainWindow::makeCommands() {
    makeFileCommands();
    makeEditCommands();
    makeRunCommands();
    makeViewCommands();
}

void MainWindow::makeFileCommands() {
    m_commands.add({QStringLiteral("file.new"), tr("&New"), tr("Start an empty scenario"), QKeySequence::New,
                    QStringLiteral("new")},
                   [this](bool) {
                       if (mayDiscard())
                           m_document.startNew();
                   });
    m_commands.add({QStringLiteral("file.open"), tr("&Open…"), tr("Open a scenario file"), QKeySequence::Open,
                    QStringLiteral("open")},
                   [this](bool) { askForFile(); });
    m_commands.add({QStringLiteral("file.save"), tr("&Save"), tr("Save the scenario"), QKeySequence::Save,
                    QStringLiteral("save")},
                   [this](bool) { save(); });
    m_commands.add({QStringLiteral("file.saveAs"), tr("Save &As…"),
                    tr("Save the scenario under another name"),
                    QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_S)},
                   [this](bool) { saveAs(); });
    m_commands.add({QStringLiteral("file.exportPicture"), tr("&Export Picture…"),
                    tr("Write a PNG of the window or one of its parts, at a scale of your choice"),
                    QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_E), QStringLiteral("picture")},
                   [this](bool) { exportPicture(); });
    m_commands.add({QStringLiteral("file.quit"), tr("&Quit"), tr("Close the program"),
                    QKeySequence(Qt::CTRL | Qt::Key_Q)},
                   [this](bool) { close(); });
}

void MainWindow::makeEditCommands() {
    m_commands.add({QStringLiteral("edit.undo"), tr("&Undo"), tr("Take back the last edit"),
                    QKeySequence::Undo, QStringLiteral("undo")},
                   [this](bool) { m_document.undo(); });
    m_commands.add({QStringLiteral("edit.redo"), tr("&Redo"), tr("Make the edit again that was taken back"),
                    QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Z), QStringLiteral("redo")},
                   [this](bool) { m_document.redo(); });
    m_commands.add({QStringLiteral("edit.delete"), tr("&Delete"), tr("Take away what is selected"),
                    QKeySequence(Qt::CTRL | Qt::Key_Backspace), QStringLiteral("delete")},
                   [this](bool) { m_canvas->deleteSelection(); });
    m_commands.add({QStringLiteral("edit.selectAll"), tr("Select &All"), tr("Select all campuses and links"),
                    QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_A)},
                   [this](bool) { m_canvas->selectAll(); });
}

void MainWindow::makeRunCommands() {
    m_commands.add({QStringLiteral("run.toggle"), tr("&Run"), tr("Run the simulation, or pause it"),
                    QKeySequence(Qt::Key_F5), QStringLiteral("run"), true},
                   [this](bool) { m_run.toggle(); });
    m_commands.add({QStringLiteral("run.step"), tr("&Step"), tr("Simulate one training step"),
                    QKeySequence(Qt::Key_F10), QStringLiteral("step")},
                   [this](bool) { m_run.step(); });
    m_commands.add({QStringLiteral("run.restart"), tr("Res&tart"),
                    tr("Begin the run again from its first step"), QKeySequence(Qt::SHIFT | Qt::Key_F5),
                    QStringLiteral("restart")},
                   [this](bool) { m_run.restart(); });
}

void MainWindow::makeViewCommands() {
    m_commands.add({QStringLiteral("view.fit"), tr("&Fit Canvas"), tr("Show all campuses"),
                    QKeySequence(Qt::CTRL | Qt::Key_0), QStringLiteral("fit")},
                   [this](bool) { m_canvas->fitAll(); });
    m_commands.add(
        {QStringLiteral("view.zoomIn"), tr("Zoom &In"), tr("Zoom the canvas in"), QKeySequence::ZoomIn},
        [this](bool) { m_canvas->zoomIn(); });
    m_commands.add(
        {QStringLiteral("view.zoomOut"), tr("Zoom &Out"), tr("Zoom the canvas out"), QKeySequence::ZoomOut},
        [this](bool) { m_canvas->zoomOut(); });
    m_commands.add({QStringLiteral("view.fitRun"), tr("Whole R&un"), tr("Show the whole run in the timeline"),
                    QKeySequence(Qt::CTRL | Qt::Key_9)},
                   [this](bool) { m_timeline->fitRun(); });
    m_commands
        .add({QStringLiteral("view.follow"),
              tr("Fo&llow"),
              tr("Keep the newest step in the timeline"),
              QKeySequence(Qt::CTRL | Qt::Key_L),
              {},
              true},
             [this](bool follow) { m_timeline->setFollow(follow); })
        ->setChecked(true);
    m_commands.add({QStringLiteral("view.dark"),
                    tr("&Dark Theme"),
                    tr("Dark or light colors"),
                    QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_D),
                    {},
                    true},
                   [this](bool dark) {
                       setThemeKind(dark ? Theme::Kind::dark : Theme::Kind::light);
                       QSettings().setValue(QStringLiteral("window/dark"), dark);
                   });
    m_commands.add(
        {QStringLiteral("view.trust"), tr("&Trust"), tr("Show how far the numbers can be off, and why"),
         QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_T)},
        [this](bool) {
            m_trustDock->show();
            m_trustDock->raise();
            resizeDocks({m_trustDock}, {std::max(m_trustDock->height(), trustHeight)}, Qt::Vertical);
        });
    m_commands.add({QStringLiteral("view.resetLayout"), tr("&Reset Layout"),
                    tr("Put all panels back in their places"),
                    QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_R)},
                   [this](bool) { resetLayout(); });
}

void MainWindow::makeMenus() {
    const auto fill = [this](QMenu* menu, std::initializer_list<const char*> ids) {
        for (const char* id : ids) {
            if (*id == '\0')
                menu->addSeparator();
            else
                menu->addAction(m_commands.action(QLatin1String(id)));
        }
    };
    QMenu* file = menuBar()->addMenu(tr("&File"));
    fill(file, {"file.new", "file.open"});
    m_recentMenu = file->addMenu(tr("Open &Recent"));
    connect(m_recentMenu, &QMenu::aboutToShow, this, &MainWindow::fillRecentMenu);
    fillExampleMenu(*file->addMenu(tr("Exa&mples")));
    fill(file, {"", "file.save", "file.saveAs", "", "file.exportPicture", "", "file.quit"});
    fill(menuBar()->addMenu(tr("&Edit")), {"edit.undo", "edit.redo", "", "edit.delete", "edit.selectAll"});
    fill(menuBar()->addMenu(tr("&Run")), {"run.toggle", "run.step", "run.restart"});
    QMenu* view = menuBar()->addMenu(tr("&View"));
    fill(view, {"view.fit", "view.zoomIn", "view.zoomOut", "", "view.fitRun", "view.follow", "", "view.trust",
                "", "view.dark"});
    if (QMenu* panels = createPopupMenu()) {
        panels->setTitle(tr("&Panels"));
        panels->setParent(view, panels->windowFlags());
        view->addMenu(panels);
    }
    fill(view, {"view.resetLayout"});
}

void MainWindow::fillRecentMenu() {
    m_recentMenu->clear();
    const QStringList files = recentFiles();
    for (const QString& file : files)
        m_recentMenu
            ->addAction(QFileInfo(file).fileName(), this,
                        [this, file] {
                            if (mayDiscard())
                                openFile(file);
                        })
            ->setToolTip(file);
    if (files.isEmpty())
        m_recentMenu->addAction(tr("No files yet"))->setEnabled(false);
    else {
        m_recentMenu->addSeparator();
        m_recentMenu->addAction(tr("Forget these files"), this, [] { forgetRecentFiles(); });
    }
}

void MainWindow::fillExampleMenu(QMenu& menu) {
    const QDir folder(m_resources + QStringLiteral("/examples"));
    for (const QFileInfo& file :
         folder.entryInfoList({QStringLiteral("*.lockstep")}, QDir::Files, QDir::Name)) {
        const auto loaded = readScenario(file.filesystemAbsoluteFilePath());
        const auto* scenario = std::get_if<Scenario>(&loaded);
        if (!scenario)
            continue;
        QAction* action = menu.addAction(QString::fromStdString(scenario->name), this,
                                         [this, path = file.absoluteFilePath()] {
                                             if (mayDiscard())
                                                 openExample(path);
                                         });
        action->setStatusTip(QString::fromStdString(scenario->question));
    }
}

} // namespace lockstep::ui
