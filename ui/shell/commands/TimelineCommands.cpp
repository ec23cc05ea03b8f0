// The keys are the dialect of trace viewers.
#include "ui/shell/CommandRegistry.h"
#include "ui/shell/commands/Commands.h"
#include "ui/timeline/TimelineWidget.h"

namespace lockstep::ui {

namespace {

void addFollow(CommandRegistry& commands, TimelineWidget& timeline) {
    QAction* follow = commands.add({QStringLiteral("timeline.follow"),
                                    CommandRegistry::tr("Fo&llow"),
                                    CommandRegistry::tr("Keep the newest step in the timeline"),
                                    {QKeySequence(Qt::CTRL | Qt::Key_L)},
                                    QStringLiteral("follow"),
                                    true},
                                   [&timeline](bool on) { timeline.setFollow(on); });
    follow->setChecked(timeline.follow());
    QObject::connect(&timeline, &TimelineWidget::followChanged, follow, &QAction::setChecked);
}

void addMove(CommandRegistry& commands, TimelineWidget& timeline, const char* id, const QString& text,
             const QString& tip, const QList<QKeySequence>& keys, const char* icon,
             void (TimelineWidget::*move)()) {
    commands.add({QLatin1String(id), text, tip, keys, QLatin1String(icon), false, CommandScope::timeline},
                 [&timeline, move](bool) { (timeline.*move)(); });
}

void addMarks(CommandRegistry& commands, TimelineWidget& timeline) {
    addMove(commands, timeline, "timeline.cursorRight", CommandRegistry::tr("Cursor to Ne&xt Step"),
            CommandRegistry::tr("Move the cursor to the next step"), {QKeySequence(Qt::Key_Period)},
            "cursor-next", &TimelineWidget::cursorRight);
    addMove(commands, timeline, "timeline.cursorLeft", CommandRegistry::tr("Cursor to Pre&vious Step"),
            CommandRegistry::tr("Move the cursor to the previous step"), {QKeySequence(Qt::Key_Comma)},
            "cursor-previous", &TimelineWidget::cursorLeft);
    addMove(
        commands, timeline, "timeline.clearMarks", CommandRegistry::tr("Clear Cursors and Ran&ge"),
        CommandRegistry::tr("Take the cursors and the range away, so that everything shows the newest step"),
        {QKeySequence(Qt::Key_Escape)}, "clear-marks", &TimelineWidget::clearMarks);
    addMove(commands, timeline, "timeline.bookmark", CommandRegistry::tr("Add Book&mark"),
            CommandRegistry::tr("Mark the step under the cursor, to come back to it"),
            {QKeySequence(Qt::Key_M)}, "bookmark", &TimelineWidget::bookmarkHere);
    addMove(commands, timeline, "timeline.nextBookmark", CommandRegistry::tr("Next &Bookmark"),
            CommandRegistry::tr("Go to the next bookmark"), {QKeySequence(Qt::Key_N)}, "bookmark-next",
            &TimelineWidget::nextBookmark);
    addMove(commands, timeline, "timeline.previousBookmark", CommandRegistry::tr("Previous Boo&kmark"),
            CommandRegistry::tr("Go to the bookmark before"), {QKeySequence(Qt::SHIFT | Qt::Key_N)},
            "bookmark-previous", &TimelineWidget::previousBookmark);
}

} // namespace

void addTimelineCommands(CommandRegistry& commands, TimelineWidget& timeline) {
    addFollow(commands, timeline);
    addMove(commands, timeline, "timeline.fitRun", CommandRegistry::tr("&Whole Run"),
            CommandRegistry::tr("Show the whole run in the timeline"), {QKeySequence(Qt::CTRL | Qt::Key_9)},
            "whole-run", &TimelineWidget::fitRun);
    addMove(commands, timeline, "timeline.focus", CommandRegistry::tr("Fo&cus"),
            CommandRegistry::tr("Show the chosen range or step; again: the whole run"),
            {QKeySequence(Qt::Key_F)}, "focus-range", &TimelineWidget::focusSelection);
    addMove(commands, timeline, "timeline.zoomIn", CommandRegistry::tr("Zoom &In"),
            CommandRegistry::tr("Zoom the timeline in"), {QKeySequence(Qt::Key_W)}, "zoom-in",
            &TimelineWidget::zoomIn);
    addMove(commands, timeline, "timeline.zoomOut", CommandRegistry::tr("Zoom &Out"),
            CommandRegistry::tr("Zoom the timeline out"), {QKeySequence(Qt::Key_S)}, "zoom-out",
            &TimelineWidget::zoomOut);
    addMove(commands, timeline, "timeline.panLeft", CommandRegistry::tr("&Earlier"),
            CommandRegistry::tr("Move the timeline to earlier steps"),
            {QKeySequence(Qt::Key_A), QKeySequence(Qt::Key_Left)}, "earlier", &TimelineWidget::panLeft);
    addMove(commands, timeline, "timeline.panRight", CommandRegistry::tr("Late&r"),
            CommandRegistry::tr("Move the timeline to later steps"),
            {QKeySequence(Qt::Key_D), QKeySequence(Qt::Key_Right)}, "later", &TimelineWidget::panRight);
    addMove(commands, timeline, "timeline.toStart", CommandRegistry::tr("First Ste&p"),
            CommandRegistry::tr("Show the beginning of the run in the timeline"),
            {QKeySequence(Qt::Key_Home)}, "first-step", &TimelineWidget::toStart);
    addMove(commands, timeline, "timeline.toEnd", CommandRegistry::tr("&Newest Step"),
            CommandRegistry::tr("Show the newest steps and follow them; again: at the usual zoom"),
            {QKeySequence(Qt::Key_End), QKeySequence(Qt::Key_L)}, "newest-step", &TimelineWidget::toEnd);
    addMove(commands, timeline, "timeline.expandLane", CommandRegistry::tr("Lane &Taller"),
            CommandRegistry::tr("Give the lane under the pointer, or the one picked last, more height"),
            {QKeySequence(Qt::Key_E)}, "taller", &TimelineWidget::expandLane);
    addMove(commands, timeline, "timeline.shrinkLane", CommandRegistry::tr("Lane &Shorter"),
            CommandRegistry::tr("Give the lane under the pointer, or the one picked last, less height"),
            {QKeySequence(Qt::SHIFT | Qt::Key_E)}, "shorter", &TimelineWidget::shrinkLane);
    addMarks(commands, timeline);
}

} // namespace lockstep::ui
