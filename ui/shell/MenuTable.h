#pragma once

#include <array>
#include <vector>

#include <QString>

namespace lockstep::ui {

/// Every menu of the window: those of the menu bar, in their order, then those a part opens where it is
/// clicked.
enum class MenuPlace {
    file,
    edit,
    arrange,
    view,
    run,
    timeline,
    help,
    panels, ///< below `view`
    lanes,  ///< below `timeline`
    charts, ///< below `view`
    canvasContext,
    timelineContext,
    libraryContext,
    chartsContext,
    problemsContext
};

inline constexpr std::array menuBarPlaces{MenuPlace::file, MenuPlace::edit, MenuPlace::arrange,
                                          MenuPlace::view, MenuPlace::run,  MenuPlace::timeline,
                                          MenuPlace::help};
inline constexpr std::array contextPlaces{MenuPlace::canvasContext, MenuPlace::timelineContext,
                                          MenuPlace::libraryContext, MenuPlace::chartsContext,
                                          MenuPlace::problemsContext};

/// A submenu whose entries are found when it opens: they are not commands.
enum class MenuList { recentFiles, examples, panels, languages };

/// A command by its id, a menu below, a list, or a line between groups.
struct MenuEntry {
    enum class Kind { command, menu, list, line };

    MenuEntry(const char* id) : kind(Kind::command), command(QLatin1String(id)) {}
    MenuEntry(MenuPlace below) : kind(Kind::menu), menu(below) {}
    MenuEntry(MenuList which) : kind(Kind::list), list(which) {}
    MenuEntry() = default;

    Kind kind = Kind::line;
    QString command;
    MenuPlace menu = MenuPlace::file;
    MenuList list = MenuList::recentFiles;
};

/// Where every command appears; the only place that says so.
const std::vector<MenuEntry>& entriesOf(MenuPlace place);
QString titleOf(MenuPlace place); ///< with a mnemonic; of the menu bar's menus and those below
QString titleOf(MenuList list);   ///< with a mnemonic

} // namespace lockstep::ui
