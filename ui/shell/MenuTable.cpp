#include "ui/shell/MenuTable.h"

#include <map>

#include <QCoreApplication>

namespace lockstep::ui {

const std::vector<MenuEntry>& entriesOf(MenuPlace place) {
    static const MenuEntry line;
    static const std::map<MenuPlace, std::vector<MenuEntry>> table{
        {MenuPlace::file,
         {"file.new", "file.open", MenuList::recentFiles, MenuList::examples, line, "file.save",
          "file.saveAs", "file.saveRun", line, "file.exportPicture", "file.exportTables", "file.exportTrace",
          line, "file.quit"}},
        {MenuPlace::edit,
         {"edit.undo",
          "edit.redo",
          line,
          "edit.cut",
          "edit.copy",
          "edit.paste",
          "edit.duplicate",
          "edit.delete",
          line,
          "edit.addFromLibrary",
          "edit.addByName",
          "edit.addNote",
          "edit.addFrame",
          "edit.text",
          line,
          "edit.selectAll",
          "edit.selectAlike",
          "edit.selectConnected",
          "edit.invertSelection",
          line,
          "edit.copyTable"}},
        {MenuPlace::arrange,
         {"arrange.alignLeft", "arrange.alignRight", "arrange.alignTop", "arrange.alignBottom",
          "arrange.alignColumn", "arrange.alignRow", line, "arrange.distributeHorizontally",
          "arrange.distributeVertically", line, "arrange.tidy", "arrange.collapse", line, "arrange.snap"}},
        {MenuPlace::view,
         {"view.fit", "view.fitSelection", "view.zoomIn", "view.zoomOut", "view.goTo", "view.minimap", line,
          MenuPlace::charts, MenuPlace::panels, MenuList::panels, "view.resetLayout", line,
          "edit.muteProblem", "view.mutedProblems", line, "view.dark", MenuList::languages}},
        {MenuPlace::run,
         {"run.toggle", "run.step", "run.restart", line, "run.fork", "run.cancelRewind", line, "run.keep",
          "run.compare", "run.compareWithFile"}},
        {MenuPlace::timeline,
         {"timeline.follow",
          "timeline.fitRun",
          "timeline.focus",
          line,
          "timeline.zoomIn",
          "timeline.zoomOut",
          "timeline.panLeft",
          "timeline.panRight",
          "timeline.toStart",
          "timeline.toEnd",
          line,
          "timeline.cursorLeft",
          "timeline.cursorRight",
          "timeline.clearMarks",
          line,
          "timeline.bookmark",
          "timeline.nextBookmark",
          "timeline.previousBookmark",
          line,
          MenuPlace::lanes}},
        {MenuPlace::help,
         {"help.welcome", "help.tour", line, "help.findCommand", "help.keys", line, "help.about"}},
        {MenuPlace::panels,
         {"view.canvas", "view.library", "view.inspector", "view.problems", "view.timeline", "view.charts",
          "view.statistics", "view.tables", "view.trust", "view.compare", line, "view.nextPanel",
          "view.previousPanel"}},
        {MenuPlace::lanes, {"timeline.openGpu",     "timeline.openRack",
                            "timeline.openBlocker", line,
                            "timeline.pinLane",     "timeline.laneUp",
                            "timeline.laneDown",    "timeline.expandLane",
                            "timeline.shrinkLane",  line,
                            "timeline.foldCampus",  "timeline.foldAll",
                            "timeline.unfoldAll",   line,
                            "timeline.filter",      "timeline.sortByIdle",
                            "timeline.hideLane",    "timeline.showHidden",
                            "timeline.resetLanes",  line,
                            "timeline.nextLane",    "timeline.previousLane"}},
        {MenuPlace::canvasContext,
         {"edit.cut", "edit.copy", "edit.paste", "edit.duplicate", "edit.delete", line, "edit.addByName",
          "edit.addNote", "edit.addFrame", "edit.text", "arrange.collapse", line, "edit.selectAll", line,
          "view.fit", "view.fitSelection", "view.zoomIn", "view.zoomOut"}},
        {MenuPlace::timelineContext,
         {"timeline.openGpu",
          "timeline.openRack",
          "timeline.openBlocker",
          line,
          "timeline.pinLane",
          "timeline.hideLane",
          "timeline.showHidden",
          "timeline.foldCampus",
          "timeline.expandLane",
          "timeline.shrinkLane",
          line,
          "timeline.sortByIdle",
          "timeline.filter",
          line,
          "timeline.bookmark",
          line,
          "timeline.follow",
          "timeline.fitRun",
          "timeline.zoomIn",
          "timeline.zoomOut"}},
        {MenuPlace::problemsContext, {"edit.muteProblem", "view.mutedProblems"}},
        {MenuPlace::libraryContext, {"edit.addFromLibrary"}},
        {MenuPlace::charts,
         {"chart.showUtilization", "chart.showCauses", "chart.showStepTime", "chart.showHistogram",
          "chart.showCampuses", "chart.showGpuTypes", "chart.showLinks", "chart.showTokens",
          "chart.showPower", line, "chart.zoomIn", "chart.zoomOut", "chart.zoomInValues",
          "chart.zoomOutValues", "chart.resetZoom", line, "chart.copyPicture", "chart.copyCsv"}},
        {MenuPlace::chartsContext,
         {"chart.copyPicture", "chart.copyCsv", line, "chart.zoomIn", "chart.zoomOut", "chart.zoomInValues",
          "chart.zoomOutValues", "chart.resetZoom", line, "chart.showUtilization", "chart.showCauses",
          "chart.showStepTime", "chart.showHistogram", "chart.showCampuses", "chart.showGpuTypes",
          "chart.showLinks", "chart.showTokens", "chart.showPower"}},
    };
    return table.at(place);
}

QString titleOf(MenuPlace place) {
    switch (place) {
    case MenuPlace::file:
        return QCoreApplication::translate("Menus", "&File");
    case MenuPlace::edit:
        return QCoreApplication::translate("Menus", "&Edit");
    case MenuPlace::arrange:
        return QCoreApplication::translate("Menus", "&Arrange");
    case MenuPlace::view:
        return QCoreApplication::translate("Menus", "&View");
    case MenuPlace::run:
        return QCoreApplication::translate("Menus", "&Run");
    case MenuPlace::timeline:
        return QCoreApplication::translate("Menus", "&Timeline");
    case MenuPlace::help:
        return QCoreApplication::translate("Menus", "&Help");
    case MenuPlace::panels:
        return QCoreApplication::translate("Menus", "&Go to");
    case MenuPlace::lanes:
        return QCoreApplication::translate("Menus", "L&anes");
    case MenuPlace::charts:
        return QCoreApplication::translate("Menus", "&Charts");
    case MenuPlace::canvasContext:
    case MenuPlace::timelineContext:
    case MenuPlace::libraryContext:
    case MenuPlace::chartsContext:
    case MenuPlace::problemsContext:
        break;
    }
    return {};
}

QString titleOf(MenuList list) {
    switch (list) {
    case MenuList::recentFiles:
        return QCoreApplication::translate("Menus", "Open &Recent");
    case MenuList::examples:
        return QCoreApplication::translate("Menus", "Exa&mples");
    case MenuList::languages:
        return QCoreApplication::translate("Menus", "&Language");
    case MenuList::panels:
        return QCoreApplication::translate("Menus", "S&how Panels");
    }
    return {};
}

} // namespace lockstep::ui
