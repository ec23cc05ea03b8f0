// The menus of MainWindow: its lists, and who opens which.
#include <QDir>
#include <QFileInfo>
#include <QLocale>
#include <QMenu>
#include <QMenuBar>
#include <QStatusBar>

#include "ui/canvas/CanvasView.h"
#include "ui/charts/ChartPanel.h"
#include "ui/inspector/FindingsPanel.h"
#include "ui/library/LibraryPanel.h"
#include "ui/shell/MainWindow.h"
#include "ui/shell/Menus.h"
#include "ui/shell/RecentFiles.h"
#include "ui/shell/Translation.h"
#include "ui/timeline/TimelineWidget.h"

namespace lockstep::ui {

void MainWindow::makeMenus() {
    const std::map<MenuList, Menus::FillList> lists{
        {MenuList::recentFiles, [this](QMenu& menu) { fillRecentMenu(menu); }},
        {MenuList::examples, [this](QMenu& menu) { fillExampleMenu(menu); }},
        {MenuList::panels, [this](QMenu& menu) { fillPanelMenu(menu); }},
        {MenuList::languages, [this](QMenu& menu) { fillLanguageMenu(menu); }}};
    m_menus = std::make_unique<Menus>(m_commands, lists);
    m_menus->fillBar(*menuBar());
    m_menus->serve(MenuPlace::timelineContext, *m_timeline);
    m_menus->serve(MenuPlace::libraryContext, m_library->list());
    m_menus->serve(MenuPlace::chartsContext, *m_charts);
    m_menus->serve(MenuPlace::problemsContext, *m_findings);
    connect(m_canvas, &CanvasView::menuRequested, this,
            [this](QPoint at) { m_menus->popUp(MenuPlace::canvasContext, m_canvas, at); });
}

void MainWindow::openRecent(const QString& filePath) {
    if (mayDiscard())
        openFile(filePath);
}

void MainWindow::openExampleInstead(const QString& filePath) {
    if (mayDiscard())
        openExample(filePath);
}

const std::vector<Example>& MainWindow::examples() {
    if (m_examples.empty())
        m_examples = examplesIn(m_resources, *m_document.basis());
    return m_examples;
}

void MainWindow::fillRecentMenu(QMenu& menu) {
    const QStringList files = recentFiles();
    for (const QString& file : files)
        menu.addAction(QFileInfo(file).fileName(), this, [this, file] { openRecent(file); })
            ->setToolTip(QDir::toNativeSeparators(file));
    if (files.isEmpty())
        menu.addAction(tr("No files yet"))->setEnabled(false);
    else {
        menu.addSeparator();
        menu.addAction(tr("Forget these files"), this, [] { forgetRecentFiles(); });
    }
}

void MainWindow::fillExampleMenu(QMenu& menu) {
    for (const Example& example : examples()) {
        QAction* action = menu.addAction(example.name(), this,
                                         [this, file = example.filePath] { openExampleInstead(file); });
        action->setStatusTip(example.question());
        action->setToolTip(example.question());
    }
}

void MainWindow::fillLanguageMenu(QMenu& menu) {
    const auto add = [this, &menu](const QString& name, const QString& language) {
        QAction* action = menu.addAction(name, this, [this, language] {
            chooseLanguage(language);
            statusBar()->showMessage(tr("The window speaks it from the next start on."));
        });
        action->setCheckable(true);
        action->setChecked(isChosenLanguage(language));
    };
    add(tr("As the System"), {});
    add(QStringLiteral("English"), QStringLiteral("en"));
    for (const QString& language : languages())
        add(QLocale(language).nativeLanguageName(), language);
}

} // namespace lockstep::ui
