#pragma once

#include <functional>
#include <map>

#include <QPoint>

#include "ui/shell/MenuTable.h"

class QMenu;
class QMenuBar;
class QWidget;

namespace lockstep::ui {

class CommandRegistry;

/// Builds every menu of the window from the table and the registry.
class Menus {
public:
    /// Fills a list's menu, which is empty, each time before it is shown.
    using FillList = std::function<void(QMenu&)>;

    Menus(const CommandRegistry& commands, std::map<MenuList, FillList> lists)
        : m_commands(commands), m_lists(std::move(lists)) {}

    /// A menu without entries is left out.
    void fillBar(QMenuBar& bar) const;
    QMenu* make(MenuPlace place, QWidget* parent) const;
    /// Shows a menu that goes away by itself.
    void popUp(MenuPlace place, QWidget* parent, QPoint globalPosition) const;
    /// Shows it wherever `widget` is asked for its context menu.
    void serve(MenuPlace place, QWidget& widget) const;

private:
    void fill(QMenu& menu, MenuPlace place) const;
    void addList(QMenu& menu, MenuList list) const;

    const CommandRegistry& m_commands;
    std::map<MenuList, FillList> m_lists;
};

/// Whether the entries of the menu are a list and not commands.
bool isList(const QMenu& menu);

} // namespace lockstep::ui
