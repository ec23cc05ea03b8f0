#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QStatusBar>
#include <QTest>

#include "core/edit/Edits.h"
#include "core/simulation/Examination.h"
#include "tests/ui/WindowStage.h"
#include "ui/canvas/CanvasScale.h"
#include "ui/canvas/CanvasView.h"
#include "ui/inspector/FindingsPanel.h"
#include "ui/inspector/InspectorPanel.h"
#include "ui/shell/MainWindow.h"
#include "ui/shell/palette/CommandPalette.h"
#include "ui/timeline/TimelineWidget.h"

using namespace lockstep;
using namespace lockstep::ui;

namespace {

/// The whole window on the Colossus example, with the focus on the canvas.
struct Stage : WindowStage {
    // A canvas with room for cells, a timeline for lanes of single GPUs.
    Stage() : WindowStage({1600, 1000}) {
        window.activateWindow();
        window.canvas().setFocus();
    }

    const Scenario& scenario() { return window.document().scenario(); }
    CommandPalette& palette(const char* name) {
        for (CommandPalette* found : window.findChildren<CommandPalette*>())
            if (found->accessibleName() == QLatin1String(name))
                return *found;
        qFatal("no palette %s", name);
    }
    /// Types into the palette that is open and presses Enter.
    void choose(CommandPalette& from, const char* typed) {
        QLineEdit& field = *from.findChild<QLineEdit*>();
        QTest::keyClicks(&field, QLatin1String(typed));
        QTest::keyClick(&field, Qt::Key_Return);
    }
    bool showsOnCanvas(const GroupPart& part) {
        const CanvasScene& scene = window.canvas().canvas();
        const QPointF cell = scene.rectOf(part).center() / scene.pixelsPerUnit();
        return room().contains(window.canvas().mapFromScene(cell));
    }
    bool hasLane(const LaneKey& key) {
        return std::ranges::any_of(window.timeline().geometryOfLanes().lanes.bands,
                                   [&](const LaneBand& band) { return band.key == key; });
    }
    QRect room() { return {QPoint(), window.canvas().viewport()->size()}; }
};

} // namespace

class PlacesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void goesToWhatIsNamed();
    void goesToASingleGpu();
    void waitLeadsToItsGpu();
    void inspectorLeadsToWhatIsWaitedFor();
    void addsACampusOfThatName();
    void addsRacksToTheNearestCampus();
    void problemsAreFoundByTheirPlace();
    void mutedProblemsLeaveTheCanvas();
};

void PlacesTest::goesToWhatIsNamed() {
    Stage stage;
    const Campus& third = stage.scenario().campuses[2];
    const double all = stage.window.canvas().pixelsPerKilometer();
    stage.window.findThing();
    stage.choose(stage.palette("Go to"), third.name.c_str());
    QCOMPARE(stage.window.selection().campuses(), std::vector<CampusId>{third.id});
    QVERIFY(stage.window.canvas().pixelsPerKilometer() > all);
    const QRectF tile = stage.window.canvas().canvas().tileRect(third.id);
    QVERIFY(stage.room().contains(stage.window.canvas().mapFromScene(tile).boundingRect()));
    stage.window.findThing();
    stage.choose(stage.palette("Go to"), "H200");
    QCOMPARE(stage.window.selection().rackGroups().size(), std::size_t(1));
}

void PlacesTest::goesToASingleGpu() {
    Stage stage;
    stage.take(3);
    const RackGroupId group = stage.scenario().rackGroups[1].id;
    CanvasView& canvas = stage.window.canvas();
    QCOMPARE(canvas.canvas().cellScale().kind, CellKind::block);
    const auto click = [&](const GroupPart& part) {
        const QPointF cell = canvas.canvas().rectOf(part).center() / canvas.canvas().pixelsPerUnit();
        QTest::mouseClick(canvas.viewport(), Qt::LeftButton, {}, canvas.mapFromScene(cell));
    };
    click({group, 1234, 1});
    QCOMPARE(stage.window.selection().rackGroups(), std::vector{group});
    QVERIFY(!stage.window.selection().part()); // a block of GPUs is none
    stage.window.findThing();
    stage.choose(stage.palette("Go to"), "GPU 1234");
    const GroupPart gpu{group, 1234, 1};
    QVERIFY(stage.window.selection().part() == gpu);
    QVERIFY(stage.showsOnCanvas(gpu));
    QCOMPARE(canvas.canvas().cellScale().kind, CellKind::gpu);
    QVERIFY(stage.hasLane(LaneKey::of(gpu)));
    const QString told = stage.window.statusBar()->currentMessage();
    QVERIFY2(told.contains(QStringLiteral("1,234")) && told.contains(QStringLiteral("of the step")),
             qPrintable(told));
    // A click on another one leads there as well.
    const GroupPart other{group, 1235, 1};
    click(other);
    QVERIFY(stage.window.selection().part() == other);
    QVERIFY(stage.hasLane(LaneKey::of(other)));
    QVERIFY(!stage.hasLane(LaneKey::of(gpu)));
    stage.window.findThing();
    stage.choose(stage.palette("Go to"), "rack 2");
    QVERIFY(stage.window.selection().part() && stage.window.selection().part()->count > 1);
}

/// From a wait in the timeline to the very GPU that is waited for.
void PlacesTest::waitLeadsToItsGpu() {
    Stage stage;
    stage.take(3);
    TimelineWidget& timeline = stage.window.timeline();
    const auto blocker = stage.window.runControl().frame()->latest->blocker;
    const FleetGroup& group = groupOf(*stage.window.runControl().frame()->fleet, blocker);
    const GroupPart wanted{group.id, blocker - group.gpus.first, 1};
    CanvasView& canvas = stage.window.canvas();
    canvas.goToPart({stage.scenario().rackGroups[0].id, wanted.first == 0 ? 9999u : 0u, 1});
    QTRY_VERIFY(timeline.isSharp());
    const double x = timeline.marks().xOf(stage.window.runControl().frame()->latest->start + Ticks{1});
    std::optional<QPoint> wait;
    for (int dx = 0; dx < 60 && !wait; ++dx)
        for (int y = 30; y < timeline.height() && !wait; y += 3) {
            const auto probe = timeline.probeAt(QPointF(x + dx, y));
            if (probe && probe->heldUpBy.gpu == blocker)
                wait = QPoint(static_cast<int>(x + dx), y);
        }
    QVERIFY(wait.has_value());
    QTest::mouseClick(&timeline, Qt::LeftButton, {}, *wait);
    QVERIFY(stage.window.selection().part() == wanted);
    QVERIFY(stage.showsOnCanvas(wanted));
}

void PlacesTest::addsACampusOfThatName() {
    Stage stage;
    const std::size_t before = stage.scenario().campuses.size();
    stage.window.addByName({30, 300});
    stage.choose(stage.palette("Add"), "Zzyzx");
    QCOMPARE(stage.scenario().campuses.size(), before + 1);
    const Campus& added = stage.scenario().campuses.back();
    QCOMPARE(added.name, std::string("Zzyzx"));
    QCOMPARE(stage.window.selection().campuses(), std::vector<CampusId>{added.id});
    stage.window.document().undo();
    QCOMPARE(stage.scenario().campuses.size(), before);
}

void PlacesTest::addsRacksToTheNearestCampus() {
    Stage stage;
    CanvasView& canvas = stage.window.canvas();
    const Campus& second = stage.scenario().campuses[1];
    const CampusId wanted = second.id;
    stage.window.addByName(canvas.mapFromScene(toScene(second.position)));
    stage.choose(stage.palette("Add"), "V100 DGX");
    QCOMPARE(stage.scenario().rackGroups.back().campus, wanted);
    QCOMPARE(stage.scenario().rackGroups.back().rack, std::string("V100 DGX-2 rack"));
}

void PlacesTest::problemsAreFoundByTheirPlace() {
    Stage stage;
    const auto& findings = stage.window.document().findings();
    const auto about = std::ranges::find_if(
        findings, [](const Finding& finding) { return finding.pointer.starts_with("/links/"); });
    QVERIFY(about != findings.end());
    Q_EMIT stage.window.canvas().problemRequested(QString::fromStdString(about->pointer));
    const auto* list = stage.window.findChild<FindingsPanel*>();
    QCOMPARE(list->currentRow(), static_cast<int>(about - findings.begin()));
    QCOMPARE(stage.window.selection().links().size(), std::size_t(1));
}

void PlacesTest::mutedProblemsLeaveTheCanvas() {
    Stage stage;
    Document& document = stage.window.document();
    const CanvasScene& canvas = stage.window.canvas().canvas();
    const auto marked = [&] { return std::ranges::count(canvas.content().links, true, &LinkContent::warns); };
    const auto before = marked();
    QVERIFY(before > 0);
    const auto about = std::ranges::find(document.findings(), linkHeldBack, &Finding::code);
    QVERIFY(about != document.findings().end());
    document.commit(muteFinding(document.scenario(), *about, true));
    QCOMPARE(marked(), before - 1);
    document.undo();
    QCOMPARE(marked(), before);
}

void PlacesTest::inspectorLeadsToWhatIsWaitedFor() {
    Stage stage;
    stage.take(3);
    stage.window.selection().pick(Pick::of({stage.scenario().rackGroups[0].id, 7, 1}));
    QLabel* link = nullptr;
    for (QLabel* label : stage.window.findChild<InspectorPanel*>()->findChildren<QLabel*>())
        if (label->text().startsWith(QStringLiteral("<a ")))
            link = label;
    QVERIFY(link);
    Q_EMIT link->linkActivated(QStringLiteral("#"));
    QCOMPARE(stage.window.selection().links().size(), std::size_t(1)); // most of its step goes to one
}

QTEST_MAIN(PlacesTest)
#include "tst_places.moc"
