#include "ui/shell/CommandRegistry.h"
#include "ui/shell/commands/Commands.h"
#include "ui/timeline/TimelineWidget.h"

namespace lockstep::ui {

namespace {

class LaneCommands {
public:
    LaneCommands(CommandRegistry& commands, TimelineWidget& timeline)
        : m_commands(commands), m_timeline(timeline) {}

    QAction* add(const char* id, const QString& text, const QString& tip, const QList<QKeySequence>& keys,
                 const char* icon, std::function<void()> act) {
        return m_commands.add(
            {QLatin1String(id), text, tip, keys, QLatin1String(icon), false, CommandScope::timeline},
            [act = std::move(act)](bool) { act(); });
    }

    /// What the timeline does to a lane of its choice.
    QAction* add(const char* id, const QString& text, const QString& tip, const QKeySequence& key,
                 const char* icon, void (TimelineWidget::*act)()) {
        return add(id, text, tip, {key}, icon, [&timeline = m_timeline, act] { (timeline.*act)(); });
    }

private:
    CommandRegistry& m_commands;
    TimelineWidget& m_timeline;
};

void addPlaces(LaneCommands& lanes) {
    lanes.add("timeline.pinLane", CommandRegistry::tr("&Pin Lane"),
              CommandRegistry::tr("Keep the lane on top while others scroll, or put it back in its place"),
              Qt::Key_P, "pin", &TimelineWidget::pinLane);
    lanes.add("timeline.laneUp", CommandRegistry::tr("Move Lane &Up"),
              CommandRegistry::tr("The picked lane changes places with the one above"), Qt::ALT | Qt::Key_Up,
              "lane-up", &TimelineWidget::laneUp);
    lanes.add("timeline.laneDown", CommandRegistry::tr("Move Lane &Down"),
              CommandRegistry::tr("The picked lane changes places with the one below"),
              Qt::ALT | Qt::Key_Down, "lane-down", &TimelineWidget::laneDown);
    lanes.add("timeline.nextLane", CommandRegistry::tr("&Next Lane"),
              CommandRegistry::tr("Pick the lane below"), Qt::CTRL | Qt::Key_Down, "lane-next",
              &TimelineWidget::nextLane);
    lanes.add("timeline.previousLane", CommandRegistry::tr("Pre&vious Lane"),
              CommandRegistry::tr("Pick the lane above"), Qt::CTRL | Qt::Key_Up, "lane-previous",
              &TimelineWidget::previousLane);
}

void addParts(LaneCommands& lanes) {
    lanes.add("timeline.openGpu", CommandRegistry::tr("&GPU Lane"),
              CommandRegistry::tr("Give the GPU under the pointer a lane of its own, pass by pass once a "
                                  "step is wide enough; on such a lane: close it"),
              Qt::Key_G, "gpu-lane", &TimelineWidget::openGpuLane);
    lanes.add("timeline.openRack", CommandRegistry::tr("&Rack Lane"),
              CommandRegistry::tr("Give the rack under the pointer a lane of its own, GPU by GPU"), Qt::Key_R,
              "rack-lane", &TimelineWidget::openRackLane);
    lanes.add("timeline.openBlocker", CommandRegistry::tr("Lane of the &Blocker"),
              CommandRegistry::tr("Give the GPU that all waited for, at the cursor or in the newest step, a "
                                  "lane of its own"),
              Qt::Key_B, "blocker-lane", &TimelineWidget::openBlockerLane);
}

void addFolding(LaneCommands& lanes, LaneModel& model) {
    lanes.add("timeline.foldCampus", CommandRegistry::tr("&Fold Campus"),
              CommandRegistry::tr("Show the campus as one lane, or its rack groups again"), Qt::Key_C, "fold",
              &TimelineWidget::foldCampus);
    lanes.add("timeline.foldAll", CommandRegistry::tr("Fold &All"),
              CommandRegistry::tr("Show every campus as one lane"), Qt::SHIFT | Qt::Key_C, "fold-all",
              &TimelineWidget::foldAll);
    lanes.add("timeline.unfoldAll", CommandRegistry::tr("Unf&old All"),
              CommandRegistry::tr("Show the rack groups of every campus"), {QKeySequence(Qt::Key_X)},
              "unfold-all", [&model] { model.unfoldAll(); });
}

void addSieves(CommandRegistry& commands, LaneCommands& lanes, LaneModel& model) {
    lanes.add("timeline.filter", CommandRegistry::tr("Fi&lter Lanes"),
              CommandRegistry::tr("Show only lanes of a name, or that lose time to a cause"), Qt::Key_Slash,
              "filter", &TimelineWidget::focusFilter);
    lanes.add("timeline.sortByIdle", CommandRegistry::tr("Sort by &Idle"),
              CommandRegistry::tr("Put the lanes that idle most on top, by what is on view now"), Qt::Key_I,
              "sort-idle", &TimelineWidget::sortByIdle);
    lanes.add("timeline.hideLane", CommandRegistry::tr("&Hide Lane"),
              CommandRegistry::tr("Take the lane off the timeline; its GPUs still count in all sums"),
              Qt::Key_H, "hide", &TimelineWidget::hideLane);
    QAction* showHidden =
        lanes.add("timeline.showHidden", CommandRegistry::tr("Sho&w Hidden Lanes"),
                  CommandRegistry::tr("Bring back every lane that was hidden"),
                  {QKeySequence(Qt::SHIFT | Qt::Key_H)}, "show-hidden", [&model] { model.showHidden(); });
    lanes.add("timeline.resetLanes", CommandRegistry::tr("R&eset Lanes"),
              CommandRegistry::tr("Show all lanes in the order of the scenario, none pinned or taller"), {},
              "reset-lanes", [&model] { model.reset(); });
    const auto show = [&model, showHidden] { showHidden->setEnabled(model.hiddenGroups() > 0); };
    QObject::connect(&model, &LaneModel::lanesChanged, &commands, show);
    show();
}

} // namespace

void addLaneCommands(CommandRegistry& commands, TimelineWidget& timeline) {
    LaneCommands lanes(commands, timeline);
    addPlaces(lanes);
    addParts(lanes);
    addFolding(lanes, timeline.lanes());
    addSieves(commands, lanes, timeline.lanes());
}

} // namespace lockstep::ui
