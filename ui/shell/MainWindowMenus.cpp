// The menus of MainWindow: its lists, and who opens which.
#include <QDir>
#include <QDockWidget>
#include <QFileInfo>
#include <QMenu>
#include <QMenuBar>

#include "core/storage/ScenarioFile.h"
#include "ui/canvas/CanvasView.h"
#include "ui/library/LibraryPanel.h"
#include "ui/shell/MainWindow.h"
#include "ui/shell/Menus.h"
#include "ui/shell/RecentFiles.h"
#include "ui/timeline/TimelineWidget.h"

namespace lockstep::ui {

void MainWindow::makeMenus() {
    const std::map<MenuList, Menus::FillList> lists{
        {MenuList::recentFiles, [this](QMenu& menu) { fillRecentMenu(menu); }},
        {MenuList::examples, [this](QMenu& menu) { fillExampleMenu(menu); }},
        {MenuList::panels, [this](QMenu& menu) { fillPanelMenu(menu); }}};
    m_menus = std::make_unique<Menus>(m_commands, lists);
    m_menus->fillBar(*menuBar());
    m_menus->serve(MenuPlace::timelineContext, *m_timeline);
    m_menus->serve(MenuPlace::libraryContext, m_library->list());
    connect(m_canvas, &CanvasView::menuRequested, this,
            [this](QPoint at) { m_menus->popUp(MenuPlace::canvasContext, m_canvas, at); });
}

void MainWindow::fillRecentMenu(QMenu& menu) {
    const QStringList files = recentFiles();
    for (const QString& file : files)
        menu.addAction(QFileInfo(file).fileName(), this,
                       [this, file] {
                           if (mayDiscard())
                               openFile(file);
                       })
            ->setToolTip(file);
    if (files.isEmpty())
        menu.addAction(tr("No files yet"))->setEnabled(false);
    else {
        menu.addSeparator();
        menu.addAction(tr("Forget these files"), this, [] { forgetRecentFiles(); });
    }
}

void MainWindow::fillPanelMenu(QMenu& menu) {
    const auto docks = findChildren<QDockWidget*>(QString(), Qt::FindDirectChildrenOnly);
    for (const QDockWidget* dock : docks)
        menu.addAction(dock->toggleViewAction());
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
