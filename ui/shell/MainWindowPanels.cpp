// Going from part to part of MainWindow by keys.
#include <QApplication>
#include <QDockWidget>
#include <QMenu>

#include "ui/canvas/CanvasView.h"
#include "ui/shell/MainWindow.h"

namespace lockstep::ui {

namespace {

QList<QDockWidget*> docksOf(const QMainWindow& window) {
    return window.findChildren<QDockWidget*>(QString(), Qt::FindDirectChildrenOnly);
}

/// Where it wants the focus, else where Tab would stop first in it, or null.
QWidget* firstStop(QWidget& part) {
    if (part.focusProxy())
        return part.focusProxy();
    QWidget* at = &part;
    do {
        const bool inside = at == &part || part.isAncestorOf(at);
        if (inside && at->isVisible() && at->isEnabled() && at->focusPolicy() & Qt::TabFocus)
            return at->focusProxy() ? at->focusProxy() : at;
        at = at->nextInFocusChain();
    } while (at != &part);
    return nullptr;
}

void focusOn(QWidget& part) {
    if (QWidget* stop = firstStop(part))
        stop->setFocus(Qt::ShortcutFocusReason);
}

} // namespace

void MainWindow::goToPanel(const QString& name) {
    if (name == QLatin1String("canvas"))
        return focusOn(*m_canvas);
    for (QDockWidget* dock : docksOf(*this))
        if (dock->objectName() == name) {
            dock->show();
            dock->raise();
            focusOn(*dock->widget());
        }
}

void MainWindow::goToNextPanel(int direction) {
    QList<QWidget*> parts{m_canvas};
    for (const QDockWidget* dock : docksOf(*this))
        if (!dock->visibleRegion().isEmpty() && firstStop(*dock->widget()))
            parts.append(dock->widget());
    const QWidget* focus = QApplication::focusWidget();
    qsizetype at = 0;
    for (qsizetype i = 0; i < parts.size(); ++i)
        if (parts[i] == focus || parts[i]->isAncestorOf(focus))
            at = i;
    focusOn(*parts[(at + direction + parts.size()) % parts.size()]);
}

void MainWindow::fillPanelMenu(QMenu& menu) {
    for (const QDockWidget* dock : docksOf(*this))
        menu.addAction(dock->toggleViewAction());
}

} // namespace lockstep::ui
