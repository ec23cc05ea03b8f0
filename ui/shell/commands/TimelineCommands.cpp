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

} // namespace

void addTimelineCommands(CommandRegistry& commands, TimelineWidget& timeline) {
    addFollow(commands, timeline);
    addMove(commands, timeline, "timeline.fitRun", CommandRegistry::tr("&Whole Run"),
            CommandRegistry::tr("Show the whole run in the timeline"),
            {QKeySequence(Qt::Key_F), QKeySequence(Qt::CTRL | Qt::Key_9)}, "whole-run",
            &TimelineWidget::fitRun);
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
}

} // namespace lockstep::ui
