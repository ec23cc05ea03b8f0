#include <QHelpEvent>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>
#include <QToolTip>

#include "tests/ui/TwoCampuses.h"
#include "ui/canvas/CanvasScale.h"
#include "ui/canvas/CanvasView.h"
#include "ui/canvas/InPlaceEditor.h"
#include "ui/canvas/Minimap.h"
#include "ui/canvas/SightTrail.h"
#include "ui/shell/RunControl.h"
#include "ui/theme/Theme.h"

using namespace lockstep;
using namespace lockstep::ui;

namespace {

/// Two campuses 20 km apart, linked, both with racks, that can run.
struct Stage : TwoCampuses {
    CanvasView view{document, selection};
    RunControl run{document};
    RackGroupId racks;
    LinkId link;

    Stage() {
        document.commit(addRacks(scenario(), west, "H100 HGX rack", 200));
        document.commit(addRacks(scenario(), east, "H100 HGX rack", 100));
        racks = scenario().rackGroups[0].id;
        link = join();
        view.resize(900, 500);
        view.show();
        view.fitAll();
        QObject::connect(&run, &RunControl::frameArrived, &view,
                         [this](const std::shared_ptr<const Frame>& frame) { view.setFrame(frame); });
        QObject::connect(&view.canvas(), &CanvasScene::previewChanged, &run,
                         [this] { run.preview(view.canvas().previewed()); });
    }

    void takeSteps(std::uint32_t steps) {
        run.session().step(steps);
        run.session().settle();
        run.poll();
    }

    QRect onView(const QRectF& scene) const { return view.mapFromScene(scene).boundingRect(); }
    QRect room() const { return {QPoint(), view.viewport()->size()}; }
    /// The middle of a GPU's cell.
    QPoint cellOf(RackGroupId group, std::uint32_t gpu) {
        for (const CanvasTile& tile : view.canvas().layout().tiles)
            for (std::size_t i = 0; i < tile.plan.groups.size(); ++i)
                if (tile.groups[i] == group) {
                    const TileGroupPlan& plan = tile.plan.groups[i];
                    const QPointF pixel =
                        tile.rect.topLeft() + plan.cells.topLeft() + plan.grid.cellRect(gpu).center();
                    return view.mapFromScene(pixel / view.canvas().pixelsPerUnit());
                }
        return {};
    }
    /// Until each GPU has a cell of so many pixels.
    void goNearer(std::uint32_t gpu, double pitch) {
        view.fitThings({{}, {racks}});
        while (kind() != CellKind::gpu ||
               gpuPitch(view.canvas().cellScale().magnification, view.canvas().content().gpusPerCell) < pitch)
            view.zoomTo(view.pixelsPerKilometer() * 1.2, cellOf(racks, gpu));
    }
    CellKind kind() const { return view.canvas().cellScale().kind; }
};

} // namespace

class CanvasSightTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void nearerCellsAreFiner();
    void zoomKeepsTheGpuUnderThePointer();
    void everyGpuIsPainted();
    void tooltipNamesTheGpu();
    void clickOnACellSelectsItsRacks();
    void clickOnAGpuMarksIt();
    void arrowsStepFromGpuToGpu();
    void arrowsLeaveThePartAtAnyZoom();
    void markedGpuIsBroughtIntoView();
    void doubleClickGoesNearer();
    void doubleClickOnNothingAsks();
    void doubleClickOnANoteEdits();
    void selectionFits();
    void minimapPans();
    void minimapHidesWhereNothingIsMissing();
    void trailLeadsBack();
    void linksTellTheirTraffic();
    void trafficIsCalmWhereNothingRuns();
    void badgesLeadToTheirProblem();
    void annotationsAreNoRevisions();
    void dragReachesTheRun();
};

void CanvasSightTest::nearerCellsAreFiner() {
    Stage stage;
    stage.view.zoomTo(stage.view.pixelsPerKilometer() * 0.3, {450, 250});
    QVERIFY(!stage.view.canvas().showsCells());
    stage.view.fitAll();
    CellKind last = stage.kind();
    for (int i = 0; i < 40; ++i) {
        stage.view.zoomTo(stage.view.pixelsPerKilometer() * 1.2, {450, 250});
        QVERIFY(stage.kind() >= last);
        last = stage.kind();
    }
    QCOMPARE(last, CellKind::gpu);
}

void CanvasSightTest::zoomKeepsTheGpuUnderThePointer() {
    Stage stage;
    stage.view.fitThings({{}, {stage.racks}});
    const QPoint at = stage.cellOf(stage.racks, 1000);
    const auto before = stage.view.canvas().placeInTile(stage.view.mapToScene(at));
    QCOMPARE(before.group, stage.racks);
    stage.view.zoomTo(stage.view.pixelsPerKilometer() * 3, at);
    const auto after = stage.view.canvas().placeInTile(stage.view.mapToScene(at));
    QCOMPARE(after.group, stage.racks);
    QVERIFY(QLineF(before.share, after.share).length() < 0.01);
}

void CanvasSightTest::everyGpuIsPainted() {
    Stage stage;
    stage.takeSteps(3);
    stage.view.fitThings({{}, {stage.racks}});
    while (stage.kind() != CellKind::gpu || gpuPitch(stage.view.canvas().cellScale().magnification,
                                                     stage.view.canvas().content().gpusPerCell) < 6)
        stage.view.zoomTo(stage.view.pixelsPerKilometer() * 1.2, stage.cellOf(stage.racks, 700));
    // GPUs of two causes next to each other must differ where their causes do.
    auto causes = std::make_shared<std::vector<std::uint8_t>>(*stage.run.frame()->gpuCauses);
    (*causes)[700] = static_cast<std::uint8_t>(Cause::compute);
    (*causes)[701] = static_cast<std::uint8_t>(Cause::lost);
    auto frame = std::make_shared<Frame>(*stage.run.frame());
    frame->gpuCauses = causes;
    stage.view.setFrame(frame);
    const QImage image = stage.view.grab().toImage();
    const QColor computes = image.pixelColor(stage.cellOf(stage.racks, 700));
    const QColor lost = image.pixelColor(stage.cellOf(stage.racks, 701));
    QVERIFY(computes != lost);
    QCOMPARE(computes, currentTheme().cause(Cause::compute));
}

void CanvasSightTest::tooltipNamesTheGpu() {
    Stage stage;
    stage.takeSteps(3);
    stage.view.fitThings({{}, {stage.racks}});
    while (stage.kind() != CellKind::gpu)
        stage.view.zoomTo(stage.view.pixelsPerKilometer() * 1.3, stage.cellOf(stage.racks, 700));
    const QPoint at = stage.cellOf(stage.racks, 700);
    QHelpEvent help(QEvent::ToolTip, at, stage.view.viewport()->mapToGlobal(at));
    QApplication::sendEvent(stage.view.viewport(), &help);
    QVERIFY(QToolTip::text().contains(QStringLiteral("GPU 700")));
    QVERIFY(QToolTip::text().contains(QStringLiteral("of the time")));
    QToolTip::hideText();
}

void CanvasSightTest::clickOnACellSelectsItsRacks() {
    Stage stage;
    stage.view.fitThings({{}, {stage.racks}});
    QTest::mouseClick(stage.view.viewport(), Qt::LeftButton, {}, stage.cellOf(stage.racks, 5));
    QCOMPARE(stage.selection.rackGroups(), std::vector<RackGroupId>{stage.racks});
}

void CanvasSightTest::clickOnAGpuMarksIt() {
    for (const Theme& theme : {Theme::light(), Theme::dark()}) {
        useTheme(*qApp, theme);
        Stage stage;
        stage.takeSteps(3);
        stage.goNearer(700, 8);
        QSignalSpy picked(&stage.view, &CanvasView::partPicked);
        const QPoint at = stage.cellOf(stage.racks, 700);
        const QImage before = stage.view.grab().toImage();
        QTest::mouseClick(stage.view.viewport(), Qt::LeftButton, {}, at);
        const GroupPart gpu{stage.racks, 700, 1};
        QVERIFY(stage.selection.part() == gpu);
        QCOMPARE(stage.selection.rackGroups(), std::vector{stage.racks});
        QCOMPARE(picked.size(), 1);
        QCOMPARE(picked.first().first().value<GroupPart>(), gpu);
        // The cell itself still tells its cause; around it there is the lightest and the darkest of colors.
        const QImage after = stage.view.grab().toImage();
        QCOMPARE(after.pixelColor(at), before.pixelColor(at));
        const QRect ring = QRect(at, at).adjusted(-12, -12, 12, 12);
        int lines = 0;
        int halo = 0;
        for (int y = ring.top(); y <= ring.bottom(); ++y)
            for (int x = ring.left(); x <= ring.right(); ++x) {
                const bool isNew = after.pixel(x, y) != before.pixel(x, y);
                lines += isNew && after.pixelColor(x, y) == theme.text;
                halo += isNew && after.pixelColor(x, y) == theme.surface;
            }
        QVERIFY2(lines > 40 && halo > 40, qPrintable(QStringLiteral("%1 %2").arg(lines).arg(halo)));
        // Whatever else is selected takes the mark away.
        stage.selection.set({}, {stage.racks}, {});
        QVERIFY(!stage.selection.part());
        stage.view.zoomTo(stage.view.pixelsPerKilometer() * 1e-3, at);
        QVERIFY(!stage.view.canvas().showsCells());
        QTest::mouseClick(stage.view.viewport(), Qt::LeftButton, {},
                          stage.onView(stage.view.canvas().tileRect(stage.west)).center());
        QVERIFY(!stage.selection.part() && !stage.selection.isEmpty());
    }
    useTheme(*qApp, Theme::light());
}

void CanvasSightTest::arrowsStepFromGpuToGpu() {
    Stage stage;
    stage.goNearer(700, 8);
    stage.selection.pick(Pick::of({stage.racks, 700, 1}));
    const auto before = stage.document.edition();
    QTest::keyClick(&stage.view, Qt::Key_Right);
    QVERIFY(stage.selection.part() == (GroupPart{stage.racks, 701, 1}));
    QTest::keyClick(&stage.view, Qt::Key_Left);
    QTest::keyClick(&stage.view, Qt::Key_Down);
    const auto below = stage.selection.part();
    QVERIFY(below && below->isGpu());
    const QPoint cell = stage.cellOf(stage.racks, below->first);
    QVERIFY(std::abs(cell.x() - stage.cellOf(stage.racks, 700).x()) <= 1);
    QVERIFY(cell.y() > stage.cellOf(stage.racks, 700).y());
    // On past the ends of racks, but not out of the group.
    for (int i = 0; i < 400; ++i)
        QTest::keyClick(&stage.view, Qt::Key_Left);
    QVERIFY(stage.selection.part() && stage.selection.part()->group == stage.racks);
    QCOMPARE(stage.document.edition(), before); // nothing moved
}

/// A rack that is marked where cells are GPUs, and a GPU that is marked where they are racks.
void CanvasSightTest::arrowsLeaveThePartAtAnyZoom() {
    Stage stage;
    const std::uint32_t gpus = 32; // of a rack
    stage.goNearer(10 * gpus, 8);
    QCOMPARE(stage.kind(), CellKind::gpu);
    stage.selection.pick(Pick::of({stage.racks, 10 * gpus, gpus}));
    QTest::keyClick(&stage.view, Qt::Key_Right);
    QVERIFY(stage.selection.part() && stage.selection.part()->isGpu());
    QVERIFY(stage.selection.part()->first / gpus != 10);

    while (stage.kind() == CellKind::gpu)
        stage.view.zoomTo(stage.view.pixelsPerKilometer() / 1.1, stage.view.viewport()->rect().center());
    QCOMPARE(stage.kind(), CellKind::rack);
    stage.selection.pick(Pick::of({stage.racks, 10 * gpus + 3, 1}));
    QTest::keyClick(&stage.view, Qt::Key_Right);
    QVERIFY(stage.selection.part() == (GroupPart{stage.racks, 11 * gpus, gpus}));
}

void CanvasSightTest::markedGpuIsBroughtIntoView() {
    Stage stage;
    stage.goNearer(0, 8);
    const double zoom = stage.view.pixelsPerKilometer();
    QVERIFY(!stage.room().contains(stage.cellOf(stage.racks, 1599)));
    stage.selection.pick(Pick::of({stage.racks, 1599, 1}));
    stage.view.revealSelection();
    QVERIFY(stage.room().contains(stage.cellOf(stage.racks, 1599)));
    QCOMPARE(stage.view.pixelsPerKilometer(), zoom);
    const QPoint there = stage.cellOf(stage.racks, 1599);
    stage.view.revealSelection();
    QCOMPARE(stage.cellOf(stage.racks, 1599), there); // what is in view stays where it is
    stage.view.fitAll();
    stage.view.fitSelection();
    QCOMPARE(stage.kind(), CellKind::gpu);
    QVERIFY(stage.room().contains(stage.cellOf(stage.racks, 1599)));
}

void CanvasSightTest::doubleClickGoesNearer() {
    Stage stage;
    QTest::mouseDClick(stage.view.viewport(), Qt::LeftButton, {}, stage.cellOf(stage.racks, 0));
    const QRect tile = stage.onView(stage.view.canvas().tileRect(stage.west));
    QVERIFY(stage.room().contains(tile));
    QVERIFY(tile.width() > 400 || tile.height() > 250);
    for (int i = 0; i < 3 && stage.kind() != CellKind::gpu; ++i)
        QTest::mouseDClick(stage.view.viewport(), Qt::LeftButton, {}, stage.cellOf(stage.racks, 800));
    QCOMPARE(stage.kind(), CellKind::gpu);
    QVERIFY(stage.room().contains(stage.cellOf(stage.racks, 800)));
}

void CanvasSightTest::doubleClickOnNothingAsks() {
    Stage stage;
    QSignalSpy asked(&stage.view, &CanvasView::addRequested);
    QTest::mouseDClick(stage.view.viewport(), Qt::LeftButton, {}, {450, 40});
    QCOMPARE(asked.size(), 1);
    QCOMPARE(asked[0][0].toPoint(), QPoint(450, 40));
    QTest::mouseDClick(stage.view.viewport(), Qt::LeftButton, {}, stage.cellOf(stage.racks, 0));
    QCOMPARE(asked.size(), 1);
}

void CanvasSightTest::doubleClickOnANoteEdits() {
    Stage stage;
    Note note;
    note.text = "Look here";
    note.position = toCanvas(stage.view.mapToScene(QPoint(450, 60)));
    stage.document.commit(addNote(stage.document.scenario(), note));
    const double zoom = stage.view.pixelsPerKilometer();
    QTest::mouseDClick(stage.view.viewport(), Qt::LeftButton, {}, {450, 60});
    QVERIFY(stage.view.findChild<InPlaceEditor*>() != nullptr);
    QCOMPARE(stage.view.pixelsPerKilometer(), zoom);
    QCOMPARE(stage.selection.notes().size(), std::size_t(1));
}

void CanvasSightTest::selectionFits() {
    Stage stage;
    const double all = stage.view.pixelsPerKilometer();
    stage.selection.set({stage.east}, {}, {});
    stage.view.fitSelection();
    QVERIFY(stage.view.pixelsPerKilometer() > all);
    const QRect tile = stage.onView(stage.view.canvas().tileRect(stage.east));
    QVERIFY(stage.room().contains(tile));
    stage.selection.set({}, {}, {stage.link});
    stage.view.fitSelection();
    for (const CampusId end : {stage.west, stage.east})
        QVERIFY(stage.room().contains(stage.onView(stage.view.canvas().tileRect(end))));
    stage.selection.clear();
    stage.view.fitSelection();
    QCOMPARE(stage.view.pixelsPerKilometer(), all);
}

void CanvasSightTest::minimapPans() {
    Stage stage;
    stage.view.setShowsMinimap(true);
    stage.view.zoomTo(stage.view.pixelsPerKilometer() * 4, {100, 250});
    auto* map = stage.view.findChild<Minimap*>();
    QVERIFY(map && map->isVisible());
    const QPointF before = stage.view.mapToScene(stage.room().center());
    QTest::mousePress(map, Qt::LeftButton, {}, map->rect().center());
    QTest::mouseMove(map, map->rect().center() + QPoint(40, 0));
    QTest::mouseRelease(map, Qt::LeftButton, {}, map->rect().center() + QPoint(40, 0));
    QVERIFY(stage.view.mapToScene(stage.room().center()).x() > before.x());
    // It stays in its corner.
    QVERIFY(stage.room().contains(map->geometry()));
    QVERIFY(map->geometry().right() > stage.room().right() - 20);
}

void CanvasSightTest::minimapHidesWhereNothingIsMissing() {
    Stage stage;
    stage.view.setShowsMinimap(true);
    QVERIFY(!stage.view.findChild<Minimap*>()->isVisible());
    stage.view.zoomTo(stage.view.pixelsPerKilometer() * 4, {100, 250});
    stage.view.setShowsMinimap(false);
    QVERIFY(!stage.view.findChild<Minimap*>()->isVisible());
    stage.view.setShowsMinimap(true);
    stage.document.startNew();
    QVERIFY(!stage.view.findChild<Minimap*>()->isVisible());
}

void CanvasSightTest::trailLeadsBack() {
    Stage stage;
    auto* trail = stage.view.findChild<SightTrail*>();
    QVERIFY(!trail->isVisible());
    stage.view.fitThings({{}, {stage.racks}});
    stage.view.zoomTo(stage.view.pixelsPerKilometer() * 3, stage.cellOf(stage.racks, 700));
    stage.view.centerOn(stage.view.mapToScene(stage.cellOf(stage.racks, 700)));
    QVERIFY(trail->isVisible());
    const auto buttons = trail->findChildren<QToolButton*>();
    QCOMPARE(buttons[1]->text(), QStringLiteral("West"));
    buttons[1]->click();
    QVERIFY(stage.room().contains(stage.onView(stage.view.canvas().tileRect(stage.west))));
    buttons[0]->click();
    QVERIFY(stage.room().contains(stage.onView(stage.view.canvas().tileRect(stage.east))));
    QVERIFY(!trail->isVisible());
}

void CanvasSightTest::linksTellTheirTraffic() {
    Stage stage;
    stage.takeSteps(2);
    const auto traffic = stage.view.canvas().run().trafficOf(stage.link);
    QVERIFY(traffic.has_value());
    const LinkUse& use = stage.run.frame()->fleet->links[0];
    const double step = toSeconds(stage.run.frame()->latest->duration).value;
    QVERIFY(use.bytesPerStep.value > 0);
    QCOMPARE(traffic->load, std::min(1.0, use.bytesPerStep / use.goodput / Seconds{step}));
    QVERIFY(brief(*traffic).endsWith(QStringLiteral("bandwidth")) ||
            brief(*traffic).endsWith(QStringLiteral("latency")));
    QVERIFY(brief(*traffic).size() <= longestBrief().size());
}

void CanvasSightTest::trafficIsCalmWhereNothingRuns() {
    Stage stage;
    stage.takeSteps(2);
    const QImage before = stage.view.grab().toImage();
    stage.view.setFrame(stage.run.frame());
    stage.view.setFrame(stage.run.frame());
    QCOMPARE(stage.view.grab().toImage(), before);
}

void CanvasSightTest::badgesLeadToTheirProblem() {
    Stage stage;
    Link old = stage.document.scenario().links[0];
    old.type = "Nothing anybody sells";
    stage.document.commit(changeLink(stage.document.scenario(), old));
    QVERIFY(!canRun(stage.document.findings()));
    QSignalSpy asked(&stage.view, &CanvasView::problemRequested);
    const CanvasLine* line = stage.view.canvas().layout().link(stage.link);
    QVERIFY(line->form != LabelForm::none);
    const QPointF left(line->label.left() + 10, line->label.center().y());
    QTest::mouseClick(stage.view.viewport(), Qt::LeftButton, {},
                      stage.view.mapFromScene(left / stage.view.canvas().pixelsPerUnit()));
    QCOMPARE(asked.size(), 1);
    QVERIFY(asked[0][0].toString().startsWith(QStringLiteral("/links/0")));
}

void CanvasSightTest::annotationsAreNoRevisions() {
    Stage stage;
    stage.takeSteps(1);
    Note note;
    note.text = "Nothing runs differently";
    stage.document.commit(addNote(stage.document.scenario(), note));
    stage.takeSteps(1);
    const Finding known{Severity::warning, "/links/0", "", "link_held_back"};
    stage.document.commit(muteFinding(stage.document.scenario(), known, true));
    stage.takeSteps(1);
    stage.document.commit(collapseCampuses(stage.document.scenario(), {stage.west}, true));
    stage.takeSteps(1);
    stage.document.undo();
    stage.takeSteps(1);
    QCOMPARE(stage.run.frame()->log->revisions.size(), std::size_t(1));
    stage.document.commit(moveCampus(stage.document.scenario(), stage.west, {{-100}, {0}}));
    stage.takeSteps(1);
    QCOMPARE(stage.run.frame()->log->revisions.size(), std::size_t(2));
}

void CanvasSightTest::dragReachesTheRun() {
    Stage stage;
    stage.run.setSpeed(100);
    stage.run.run();
    QTRY_VERIFY(stage.run.frame() && stage.run.frame()->summary.steps > 2);
    const double before = stage.run.frame()->fleet->links[0].roundTrip.value;
    const std::size_t undos = stage.document.journal().canUndo();
    for (int i = 1; i <= 60; ++i) {
        stage.view.canvas().previewMoves({{stage.west, {{-50.0 * i}, {0}}}});
        QTest::qWait(10);
    }
    // 3,000 km more: seen while it is still being dragged.
    QTRY_VERIFY(stage.run.frame()->fleet->links[0].roundTrip.value > 10 * before);
    QCOMPARE(std::size_t(stage.document.journal().canUndo()), undos);
    stage.view.canvas().endPreview();
    QTRY_COMPARE(stage.run.frame()->fleet->links[0].roundTrip.value, before);
    QVERIFY(stage.run.frame()->log->revisions.size() < 12);
    stage.run.pause();
}

QTEST_MAIN(CanvasSightTest)
#include "tst_canvas_sight.moc"
