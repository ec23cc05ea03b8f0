#include "ui/shell/Menus.h"

#include <QAbstractScrollArea>
#include <QMenu>
#include <QMenuBar>

#include "ui/shell/CommandRegistry.h"

namespace lockstep::ui {

namespace {

constexpr const char* listProperty = "lockstepList";

} // namespace

bool isList(const QMenu& menu) {
    return menu.property(listProperty).toBool();
}

void Menus::fillBar(QMenuBar& bar) const {
    for (const MenuPlace place : menuBarPlaces)
        if (!entriesOf(place).empty())
            fill(*bar.addMenu(titleOf(place)), place);
}

QMenu* Menus::make(MenuPlace place, QWidget* parent) const {
    auto* menu = new QMenu(parent);
    fill(*menu, place);
    return menu;
}

void Menus::popUp(MenuPlace place, QWidget* parent, QPoint globalPosition) const {
    QMenu* menu = make(place, parent);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->popup(globalPosition);
}

void Menus::serve(MenuPlace place, QWidget& widget) const {
    widget.setContextMenuPolicy(Qt::CustomContextMenu);
    QObject::connect(&widget, &QWidget::customContextMenuRequested, &widget,
                     [this, place, &widget](QPoint at) {
                         const auto* area = qobject_cast<QAbstractScrollArea*>(&widget);
                         popUp(place, &widget, (area ? area->viewport() : &widget)->mapToGlobal(at));
                     });
}

void Menus::fill(QMenu& menu, MenuPlace place) const {
    menu.setToolTipsVisible(true);
    for (const MenuEntry& entry : entriesOf(place)) {
        if (entry.kind == MenuEntry::Kind::line)
            menu.addSeparator();
        else if (entry.kind == MenuEntry::Kind::menu)
            fill(*menu.addMenu(titleOf(entry.menu)), entry.menu);
        else if (entry.kind == MenuEntry::Kind::list)
            addList(menu, entry.list);
        else if (QAction* action = m_commands.action(entry.command))
            menu.addAction(action);
    }
}

void Menus::addList(QMenu& menu, MenuList list) const {
    const auto found = m_lists.find(list);
    if (found == m_lists.end())
        return;
    QMenu* submenu = menu.addMenu(titleOf(list));
    submenu->setProperty(listProperty, true);
    submenu->setToolTipsVisible(true);
    QObject::connect(submenu, &QMenu::aboutToShow, submenu, [submenu, fillList = found->second] {
        submenu->clear();
        fillList(*submenu);
    });
}

} // namespace lockstep::ui
