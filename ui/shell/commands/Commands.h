#pragma once

namespace lockstep::ui {

class CanvasView;
class ChartPanel;
class CommandRegistry;
class Document;
class FindingsPanel;
class LibraryPanel;
class MainWindow;
class RunControl;
class TablesPanel;
class TimeMachine;
class TimeSelection;
class TimelineWidget;

// One function and one file for each area. Each also keeps its commands enabled, named and checked as the
// parts it gets stand. Where a command appears is in ui/shell/MenuTable.
void addFileCommands(CommandRegistry& commands, MainWindow& window);
void addEditCommands(CommandRegistry& commands, Document& document, CanvasView& canvas, LibraryPanel& library,
                     TablesPanel& tables);
/// What else one does to the scenario on the canvas: the clipboard, picking several, notes and frames.
void addCanvasEditCommands(CommandRegistry& commands, CanvasView& canvas);
/// What is done to problems in their list.
void addProblemCommands(CommandRegistry& commands, FindingsPanel& problems);
void addArrangeCommands(CommandRegistry& commands, CanvasView& canvas);
void addViewCommands(CommandRegistry& commands, MainWindow& window);
void addRunCommands(CommandRegistry& commands, RunControl& run);
void addTimelineCommands(CommandRegistry& commands, TimelineWidget& timeline);
/// What is done to the timeline's lanes.
void addLaneCommands(CommandRegistry& commands, TimelineWidget& timeline);
void addTimeMachineCommands(CommandRegistry& commands, RunControl& run, TimeMachine& machine,
                            TimeSelection& selection);
/// Pictures, tables, traces and runs as files, and comparing runs.
void addExportCommands(CommandRegistry& commands, MainWindow& window);
void addChartCommands(CommandRegistry& commands, ChartPanel& charts);
void addHelpCommands(CommandRegistry& commands, MainWindow& window);

} // namespace lockstep::ui
