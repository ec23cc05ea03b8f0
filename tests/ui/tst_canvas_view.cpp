#include <QDragEnterEvent>
#include <QDragMoveEvent>
#include <QDropEvent>
#include <QMimeData>
#include <QSignalSpy>
#include <QTest>

#include "tests/ui/TwoCampuses.h"
#include "ui/canvas/CanvasBackdrop.h"
#include "ui/canvas/CanvasScale.h"
#include "ui/canvas/CanvasView.h"
#include "ui/canvas/LinkGeometry.h"
#include "ui/theme/Theme.h"

using namespace lockstep;
using namespace lockstep::ui;

namespace {

bool isNear(Kilometers place, double expected) {
    return std::abs(place.value - expected) < halfMillimeter;
}

/// Two campuses 20 km apart, one with racks, in a view that shows both.
struct Stage : TwoCampuses {
    CanvasView view{document, selection};

    Stage() {
        document.commit(addRacks(scenario(), west, "H100 HGX rack", 4));
        view.resize(900, 500);
        view.show();
        view.fitAll();
    }

    QPoint pixelOf(QPointF scenePoint) const { return view.mapFromScene(scenePoint); }
    /// Inside a tile's title, where no rack group is.
    QPoint title(CampusId id) { return pixelOf(view.canvas().tileRect(id).topLeft()) + QPoint(20, 12); }
    QPoint handle(CampusId id, std::size_t side) {
        return pixelOf(handlesOf(view.canvas().layout().tile(id)->rect)[side] /
                       view.canvas().pixelsPerUnit());
    }

    void drag(QPoint from, QPoint to, bool release = true) {
        QTest::mousePress(view.viewport(), Qt::LeftButton, {}, from);
        QTest::mouseMove(view.viewport(), (from + to) / 2);
        QTest::mouseMove(view.viewport(), to);
        if (release)
            QTest::mouseRelease(view.viewport(), Qt::LeftButton, {}, to);
    }

    /// True where the drop was taken.
    bool drop(const LibraryType& type, QPoint at) {
        const auto mime = mimeOf(type);
        QWidget* target = view.viewport();
        QDragEnterEvent enter(at, Qt::CopyAction, mime.get(), Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(target, &enter);
        QDragMoveEvent move(at, Qt::CopyAction, mime.get(), Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(target, &move);
        if (!enter.isAccepted() || !move.isAccepted())
            return false;
        QDropEvent event(at, Qt::CopyAction, mime.get(), Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(target, &event);
        return event.isAccepted();
    }
};

} // namespace

class CanvasViewTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void dropAddsCampus();
    void dropAddsRacks();
    void dropChangesLinkType();
    void dropElsewhereIsRefused();
    void foreignDropIsRefused();
    void hintsGoWithWhatTheyAreAbout();
    void dragMovesOnce();
    void dragMovesWholeSelection();
    void draggedLinkMovesNothing();
    void undoEndsDrag();
    void escapeCancelsDrag();
    void clickDoesNotMove();
    void clickSelects();
    void bandSelects();
    void pulledLinkIsAdded();
    void pulledLinkOntoNothingIsNot();
    void escapeCancelsLink();
    void deletingRemoves();
    void arrowsNudge();
    void tabWalks();
    void wheelKeepsThePlace();
    void middleDragPans();
    void addTypeUsesSelection();
    void fitShowsEverything();
    void examplesFit_data();
    void examplesFit();
    void nearerShowsMore();
    void focusFrameIsForKeys();
    void framePaints();
};

void CanvasViewTest::dropAddsCampus() {
    Stage stage;
    const QPoint at(450, 420);
    const CanvasPoint expected = toCanvas(stage.view.mapToScene(at));
    QVERIFY(stage.drop({TypeKind::campus, QStringLiteral("Campus")}, at));
    QCOMPARE(stage.document.scenario().campuses.size(), std::size_t(3));
    const Campus& campus = stage.document.scenario().campuses.back();
    QCOMPARE(campus.name, std::string("Campus 1"));
    QVERIFY(campus.position == expected);
    QCOMPARE(stage.selection.campuses(), std::vector<CampusId>{campus.id});
    stage.document.undo();
    QCOMPARE(stage.document.scenario().campuses.size(), std::size_t(2));
    QVERIFY(stage.selection.isEmpty());
}

void CanvasViewTest::dropAddsRacks() {
    Stage stage;
    QVERIFY(stage.drop({TypeKind::rack, QStringLiteral("GB200 NVL72 rack")}, stage.title(stage.east)));
    QCOMPARE(stage.document.scenario().rackGroups.size(), std::size_t(2));
    const RackGroup& added = stage.document.scenario().rackGroups.back();
    QCOMPARE(added.campus, stage.east);
    QCOMPARE(added.count, 8u);
    QCOMPARE(stage.view.canvas().content().campus(stage.east)->gpus, 8 * 72.0);
}

void CanvasViewTest::dropChangesLinkType() {
    Stage stage;
    stage.document.commit(
        addLink(stage.document.scenario(), stage.west, stage.east, stage.view.prototypeLink()));
    const QPoint at = stage.pixelOf(stage.view.canvas().layout().links[0].label.center() /
                                    stage.view.canvas().pixelsPerUnit());
    QVERIFY(stage.drop({TypeKind::link, QStringLiteral("Leased wave 100G")}, at));
    QCOMPARE(stage.document.scenario().links[0].type, std::string("Leased wave 100G"));
    QCOMPARE(stage.view.prototypeLink().type, std::string("Leased wave 100G"));
}

void CanvasViewTest::dropElsewhereIsRefused() {
    Stage stage;
    const quint64 before = stage.document.edition();
    QSignalSpy hints(&stage.view, &CanvasView::statusHint);
    QVERIFY(!stage.drop({TypeKind::rack, QStringLiteral("H100 HGX rack")}, {450, 420}));
    QVERIFY(!stage.drop({TypeKind::campus, QStringLiteral("Campus")}, stage.title(stage.east)));
    QVERIFY(!stage.drop({TypeKind::link, QStringLiteral("Leased wave 100G")}, stage.title(stage.east)));
    QCOMPARE(stage.document.edition(), before);
    QVERIFY(!hints.isEmpty());
}

void CanvasViewTest::foreignDropIsRefused() {
    Stage stage;
    QMimeData mime;
    mime.setText(QStringLiteral("hello"));
    QDragEnterEvent enter({10, 10}, Qt::CopyAction, &mime, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(stage.view.viewport(), &enter);
    QVERIFY(!enter.isAccepted());
    mime.setData(QLatin1String(typeMimeFormat), "{\"kind\":\"moon\"}");
    QVERIFY(!typeIn(mime));
}

void CanvasViewTest::dragMovesOnce() {
    Stage stage;
    const CanvasPoint before = stage.campus(stage.east).position;
    QSignalSpy changes(&stage.document, &Document::scenarioChanged);
    const QPoint from = stage.title(stage.east);
    stage.drag(from, from + QPoint(-80, 60));
    QCOMPARE(changes.size(), 1);
    // The campus went as far as the pointer: -80 and 60 pixels at this zoom.
    const double scale = stage.view.pixelsPerKilometer();
    QVERIFY(isNear(stage.campus(stage.east).position.x, before.x.value - 80 / scale));
    QVERIFY(isNear(stage.campus(stage.east).position.y, before.y.value + 60 / scale));
    stage.document.undo();
    QVERIFY(stage.campus(stage.east).position == before);
    QVERIFY(stage.view.canvas().content().campus(stage.east)->at == before);
}

void CanvasViewTest::dragMovesWholeSelection() {
    Stage stage;
    stage.view.selectAll();
    QSignalSpy changes(&stage.document, &Document::scenarioChanged);
    const QPoint from = stage.title(stage.east);
    stage.drag(from, from + QPoint(0, 40));
    QCOMPARE(changes.size(), 1);
    QCOMPARE(stage.campus(stage.west).position.y, stage.campus(stage.east).position.y);
    QVERIFY(stage.campus(stage.west).position.y.value > 0);
    stage.document.undo();
    QCOMPARE(stage.campus(stage.west).position.y.value, 0.0);
    QCOMPARE(stage.campus(stage.east).position.y.value, 0.0);
}

void CanvasViewTest::draggedLinkMovesNothing() {
    Stage stage;
    stage.document.commit(
        addLink(stage.document.scenario(), stage.west, stage.east, stage.view.prototypeLink()));
    stage.view.selectAll();
    const quint64 edition = stage.document.edition();
    const QPointF label = stage.view.canvas().layout().links[0].label.center();
    const QPoint at = stage.pixelOf(label / stage.view.canvas().pixelsPerUnit());
    stage.drag(at, at + QPoint(60, 60));
    QCOMPARE(stage.document.edition(), edition);
}

void CanvasViewTest::undoEndsDrag() {
    Stage stage;
    const QPoint from = stage.title(stage.west);
    stage.drag(from, from + QPoint(60, 60), false);
    stage.document.undo();
    const quint64 edition = stage.document.edition();
    QTest::mouseRelease(stage.view.viewport(), Qt::LeftButton, {}, from + QPoint(60, 60));
    QCOMPARE(stage.document.edition(), edition);
    QCOMPARE(stage.view.canvas().content().campus(stage.west)->at.x.value, 0.0);
}

void CanvasViewTest::escapeCancelsDrag() {
    Stage stage;
    const CanvasPoint before = stage.campus(stage.east).position;
    const quint64 edition = stage.document.edition();
    const QPoint from = stage.title(stage.east);
    stage.drag(from, from + QPoint(-80, 60), false);
    QVERIFY(stage.view.canvas().content().campus(stage.east)->at != before); // the preview shows it
    QTest::keyClick(&stage.view, Qt::Key_Escape);
    QVERIFY(stage.view.canvas().content().campus(stage.east)->at == before);
    QTest::mouseRelease(stage.view.viewport(), Qt::LeftButton, {}, from + QPoint(-80, 60));
    QCOMPARE(stage.document.edition(), edition);
}

void CanvasViewTest::clickDoesNotMove() {
    Stage stage;
    const quint64 edition = stage.document.edition();
    const QPoint at = stage.title(stage.east);
    // Two pixels of an unsteady hand are still a click.
    QTest::mousePress(stage.view.viewport(), Qt::LeftButton, {}, at);
    QTest::mouseMove(stage.view.viewport(), at + QPoint(1, 1));
    QTest::mouseRelease(stage.view.viewport(), Qt::LeftButton, {}, at + QPoint(1, 1));
    QCOMPARE(stage.document.edition(), edition);
    QCOMPARE(stage.selection.campuses(), std::vector<CampusId>{stage.east});
}

void CanvasViewTest::clickSelects() {
    Stage stage;
    const CanvasTile& tile = *stage.view.canvas().layout().tile(stage.west);
    const QPointF cells = tile.rect.topLeft() + tile.plan.groups[0].cells.center();
    QTest::mouseClick(stage.view.viewport(), Qt::LeftButton, {},
                      stage.pixelOf(cells / stage.view.canvas().pixelsPerUnit()));
    QCOMPARE(stage.selection.rackGroups(),
             std::vector<RackGroupId>{stage.document.scenario().rackGroups[0].id});
    QTest::mouseClick(stage.view.viewport(), Qt::LeftButton, {}, stage.title(stage.west));
    QVERIFY(stage.selection.rackGroups().empty());
    QTest::mouseClick(stage.view.viewport(), Qt::LeftButton, Qt::ControlModifier, stage.title(stage.east));
    QCOMPARE(stage.selection.campuses().size(), std::size_t(2));
    QTest::mouseClick(stage.view.viewport(), Qt::LeftButton, {}, {450, 480});
    QVERIFY(stage.selection.isEmpty());
}

void CanvasViewTest::bandSelects() {
    Stage stage;
    stage.drag({2, 2}, {450, 480});
    QCOMPARE(stage.selection.campuses(), std::vector<CampusId>{stage.west});
    stage.drag({2, 2}, {898, 480});
    QCOMPARE(stage.selection.campuses().size(), std::size_t(2));
}

void CanvasViewTest::pulledLinkIsAdded() {
    Stage stage;
    QSignalSpy changes(&stage.document, &Document::scenarioChanged);
    stage.drag(stage.handle(stage.west, 0), stage.title(stage.east));
    QCOMPARE(changes.size(), 1);
    QCOMPARE(stage.document.scenario().links.size(), std::size_t(1));
    const Link& link = stage.document.scenario().links[0];
    QCOMPARE(link.from, stage.west);
    QCOMPARE(link.to, stage.east);
    QCOMPARE(link.type, std::string("Dark fiber 400ZR"));
    QCOMPARE(stage.selection.links(), std::vector<LinkId>{link.id});
    QVERIFY(stage.view.canvas().layout().link(link.id));
}

void CanvasViewTest::pulledLinkOntoNothingIsNot() {
    Stage stage;
    const quint64 edition = stage.document.edition();
    stage.drag(stage.handle(stage.west, 0), {450, 450});
    stage.drag(stage.handle(stage.west, 0), stage.title(stage.west));
    QCOMPARE(stage.document.edition(), edition);
}

void CanvasViewTest::escapeCancelsLink() {
    Stage stage;
    const quint64 edition = stage.document.edition();
    stage.drag(stage.handle(stage.west, 0), stage.title(stage.east), false);
    QTest::keyClick(&stage.view, Qt::Key_Escape);
    QTest::mouseRelease(stage.view.viewport(), Qt::LeftButton, {}, stage.title(stage.east));
    QCOMPARE(stage.document.edition(), edition);
}

void CanvasViewTest::deletingRemoves() {
    Stage stage;
    stage.selection.set({stage.west}, {}, {});
    stage.view.deleteSelection();
    QCOMPARE(stage.document.scenario().campuses.size(), std::size_t(1));
    QVERIFY(stage.document.scenario().rackGroups.empty());
    QVERIFY(stage.selection.isEmpty());
    QVERIFY(!stage.view.canvas().layout().tile(stage.west));
    stage.document.undo();
    QCOMPARE(stage.document.scenario().rackGroups.size(), std::size_t(1));
}

void CanvasViewTest::arrowsNudge() {
    Stage stage;
    stage.selection.set({stage.east}, {}, {});
    QTest::keyClick(&stage.view, Qt::Key_Right);
    // Ten pixels at this zoom.
    const double way = 10 / stage.view.pixelsPerKilometer();
    QVERIFY(isNear(stage.campus(stage.east).position.x, 20 + way));
    stage.document.undo();
    QCOMPARE(stage.campus(stage.east).position.x.value, 20.0);
}

void CanvasViewTest::tabWalks() {
    Stage stage;
    stage.view.activateWindow();
    stage.view.setFocus();
    QVERIFY(QTest::qWaitForWindowActive(&stage.view));
    QTest::keyClick(&stage.view, Qt::Key_Tab);
    QCOMPARE(stage.selection.campuses(), std::vector<CampusId>{stage.west});
    QTest::keyClick(&stage.view, Qt::Key_Tab);
    QCOMPARE(stage.selection.campuses(), std::vector<CampusId>{stage.east});
    QTest::keyClick(&stage.view, Qt::Key_Tab, Qt::ShiftModifier);
    QCOMPARE(stage.selection.campuses(), std::vector<CampusId>{stage.west});
}

void CanvasViewTest::wheelKeepsThePlace() {
    Stage stage;
    const QPoint at(700, 100);
    const QPointF before = stage.view.mapToScene(at);
    const double zoom = stage.view.pixelsPerKilometer();
    QWheelEvent wheel(at, stage.view.viewport()->mapToGlobal(QPointF(at)), {}, {0, 360}, Qt::NoButton,
                      Qt::NoModifier, Qt::NoScrollPhase, false);
    QApplication::sendEvent(stage.view.viewport(), &wheel);
    QVERIFY(stage.view.pixelsPerKilometer() > 1.5 * zoom);
    // Within a pixel.
    const QPoint now = stage.view.mapFromScene(before);
    QVERIFY((now - at).manhattanLength() <= 2);
}

void CanvasViewTest::middleDragPans() {
    Stage stage;
    const QPointF corner = stage.view.mapToScene(QPoint(0, 0));
    QTest::mousePress(stage.view.viewport(), Qt::MiddleButton, {}, {400, 300});
    QTest::mouseMove(stage.view.viewport(), {450, 320});
    QTest::mouseRelease(stage.view.viewport(), Qt::MiddleButton, {}, {450, 320});
    QCOMPARE(stage.view.mapFromScene(corner), QPoint(50, 20));
}

void CanvasViewTest::addTypeUsesSelection() {
    Stage stage;
    stage.selection.set({stage.west, stage.east}, {}, {});
    stage.view.addType({TypeKind::link, QStringLiteral("Leased wave 100G")});
    QCOMPARE(stage.document.scenario().links.size(), std::size_t(1));
    stage.selection.set({stage.east}, {}, {});
    stage.view.addType({TypeKind::rack, QStringLiteral("H100 HGX rack")});
    QCOMPARE(stage.document.scenario().rackGroups.back().campus, stage.east);
    stage.view.addType({TypeKind::campus, QStringLiteral("Campus")});
    QCOMPARE(stage.document.scenario().campuses.size(), std::size_t(3));
}

void CanvasViewTest::fitShowsEverything() {
    Stage stage;
    stage.view.zoomTo(400, {10, 10});
    stage.view.fitAll();
    for (const CampusId id : {stage.west, stage.east})
        QVERIFY(QRect(QPoint(), stage.view.viewport()->size())
                    .contains(stage.view.mapFromScene(stage.view.canvas().tileRect(id)).boundingRect()));
}

void CanvasViewTest::examplesFit_data() {
    QTest::addColumn<QString>("example");
    QTest::addColumn<QSize>("size");
    // What the window leaves the canvas at 1024 x 700, 1280 x 800 and 1600 x 1000.
    for (const QSize size : {QSize(452, 276), QSize(706, 326), QSize(1028, 426)})
        for (const char* name : {"colossus-1", "colossus-1-one-campus", "colossus-1-one-generation",
                                 "colossus-1-diloco", "pipeline-over-two-campuses"})
            QTest::addRow("%s in %d x %d", name, size.width(), size.height())
                << QString::fromLatin1(name) << size;
}

void CanvasViewTest::examplesFit() {
    QFETCH(QString, example);
    QFETCH(QSize, size);
    Document document(sharedBasis());
    Selection selection;
    CanvasView view(document, selection);
    view.resize(size);
    view.show();
    const auto file = findResources() / "examples" / (example + QStringLiteral(".lockstep")).toStdString();
    QCOMPARE(document.open(QString::fromStdString(file.string())), QStringList());
    const CanvasLayout& layout = view.canvas().layout();
    const QPointF moved = view.mapFromScene(QPointF());
    // Clear of the border, and of the notes along the lower edge.
    const QRectF seen = QRectF(view.viewport()->rect()).adjusted(8, 8, -8, -notesHeight() + 2);
    QVERIFY(seen.contains(layout.bounds().translated(moved)));
    for (const CanvasLine& link : layout.links) {
        QVERIFY(link.form != LabelForm::none);
        for (const CanvasLine& other : layout.links)
            QVERIFY(other.id == link.id ||
                    distanceTo(other.line, link.label.center()) > distanceTo(link.line, link.label.center()));
    }
}

void CanvasViewTest::nearerShowsMore() {
    Stage stage;
    stage.view.resize(420, 180);
    stage.view.fitAll();
    QVERIFY(!stage.view.canvas().showsCells());
    stage.view.zoomIn();
    QVERIFY(stage.view.canvas().showsCells());
    stage.view.fitAll();
    stage.view.zoomOut();
    QVERIFY(!stage.view.canvas().showsCells());
}

void CanvasViewTest::focusFrameIsForKeys() {
    Stage stage;
    const QColor frame = currentTheme().accent;
    const auto edge = [&] { return stage.view.grab().toImage().pixelColor(200, 0); };
    stage.view.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&stage.view));
    QVERIFY(edge() != frame);
    stage.view.clearFocus();
    stage.view.setFocus(Qt::TabFocusReason);
    QCOMPARE(edge(), frame);
    QTest::mouseClick(stage.view.viewport(), Qt::LeftButton, {}, {450, 480});
    QVERIFY(edge() != frame);
}

void CanvasViewTest::framePaints() {
    Stage stage;
    const Scenario& scenario = stage.document.scenario();
    auto fleet = std::make_shared<Fleet>();
    const std::uint32_t gpus = 128;
    fleet->campuses = {{stage.west, "West", {0, gpus}}, {stage.east, "East", {gpus, 0}}};
    FleetGroup group;
    group.id = scenario.rackGroups[0].id;
    group.gpus = {0, gpus};
    fleet->groups = {group};
    LaneBlock block;
    block.gpus = group.gpus;
    fleet->blocks = {block};
    auto column = std::make_shared<TimelineColumn>();
    column->blockCauses.resize(1);
    column->blockCauses[0][indexOf(Cause::compute)] = 30;
    column->blockCauses[0][indexOf(Cause::waitStraggler)] = 70;
    auto frame = std::make_shared<Frame>();
    frame->fleet = fleet;
    frame->latest = column;
    frame->gpuCauses = std::make_shared<std::vector<std::uint8_t>>(gpus, std::uint8_t(Cause::waitStraggler));
    const QImage before = stage.view.grab().toImage();
    stage.view.setFrame(frame);
    QVERIFY(stage.view.grab().toImage() != before);
    const auto shares = latestShares(*frame, stage.west);
    QVERIFY(shares.has_value());
    QCOMPARE(workShare(*shares), 0.3);
    QVERIFY(!latestShares(*frame, stage.east));
    stage.view.setFrame(nullptr);
    QCOMPARE(stage.view.grab().toImage(), before);
}

void CanvasViewTest::hintsGoWithWhatTheyAreAbout() {
    Stage stage;
    QSignalSpy hints(&stage.view, &CanvasView::statusHint);
    QVERIFY(stage.drop({TypeKind::campus, QStringLiteral("Campus")}, {450, 420}));
    QCOMPARE(hints.back()[0].toString(), QString());
    // Moving over nothing takes away no message of others.
    hints.clear();
    for (const QPoint at : {QPoint(10, 10), QPoint(14, 12), QPoint(20, 18)})
        QTest::mouseMove(stage.view.viewport(), at);
    QCOMPARE(hints.size(), 0);
    // What a handle is for is told once, and no longer when it is left, also on the way to another gesture.
    const QPoint handle = stage.handle(stage.west, 0);
    QTest::mouseMove(stage.view.viewport(), handle);
    QTest::mouseMove(stage.view.viewport(), handle + QPoint(1, 0));
    QCOMPARE(hints.size(), 1);
    QVERIFY(!hints.back()[0].toString().isEmpty());
    QTest::keyPress(&stage.view, Qt::Key_Space);
    QTest::mouseMove(stage.view.viewport(), handle + QPoint(1, 1));
    QTest::mouseMove(stage.view.viewport(), {10, 10});
    QTest::keyRelease(&stage.view, Qt::Key_Space);
    QCOMPARE(hints.size(), 2);
    QCOMPARE(hints.back()[0].toString(), QString());
}

QTEST_MAIN(CanvasViewTest)
#include "tst_canvas_view.moc"
