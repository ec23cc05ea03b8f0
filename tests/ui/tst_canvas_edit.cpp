// Editing on the canvas, by mouse and keys: copy and paste, notes and frames, snapping, nudging, picking.
#include <set>

#include <QApplication>
#include <QClipboard>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QTest>

#include "core/storage/ScenarioFile.h"
#include "tests/ui/TwoCampuses.h"
#include "ui/canvas/AnnotationLayout.h"
#include "ui/canvas/CanvasAnnotations.h"
#include "ui/canvas/CanvasArrange.h"
#include "ui/canvas/CanvasClipboard.h"
#include "ui/canvas/CanvasScale.h"
#include "ui/canvas/CanvasView.h"
#include "ui/canvas/Tidying.h"

using namespace lockstep;
using namespace lockstep::ui;

namespace {

/// Three campuses in a triangle, the first with racks, the first two linked.
struct Stage : TwoCampuses {
    CanvasView view{document, selection};
    CampusId south = add("South", {{10}, {12}});
    LinkId link;

    Stage() {
        document.commit(addRacks(scenario(), west, "H100 HGX rack", 4));
        link = join(view.prototypeLink());
        view.resize(1200, 800);
        view.show();
        view.fitAll();
        view.activateWindow();
        view.setFocus();
    }

    CanvasPoint at(CampusId id) const { return scenario().find(id)->position; }
    QString text() const { return QString::fromStdString(printScenario(scenario())); }
    /// Its ends are too near for it from then on.
    void pinLink(Kilometers length) {
        Link pinned = scenario().links[0];
        pinned.pinnedLength = length;
        document.commit(changeLink(scenario(), pinned));
    }
    double pixels(double kilometers) const { return kilometers * view.pixelsPerKilometer(); }

    QPoint pixelOf(CanvasPoint point) { return view.mapFromScene(toScene(point)); }
    /// Inside a tile's title, where no rack group is.
    QPoint title(CampusId id) {
        return view.mapFromScene(view.canvas().tileRect(id).topLeft()) + QPoint(20, 12);
    }
    QPoint onView(QPointF layoutPixels) {
        return view.mapFromScene(layoutPixels / view.canvas().pixelsPerUnit());
    }

    void press(QPoint at, Qt::KeyboardModifiers keys = {}) {
        QTest::mousePress(view.viewport(), Qt::LeftButton, keys, at);
    }
    void move(QPoint to, Qt::KeyboardModifiers keys = {}) {
        QMouseEvent event(QEvent::MouseMove, to, view.viewport()->mapToGlobal(to), Qt::NoButton,
                          Qt::LeftButton, keys);
        QApplication::sendEvent(view.viewport(), &event);
    }
    void release(QPoint at, Qt::KeyboardModifiers keys = {}) {
        QTest::mouseRelease(view.viewport(), Qt::LeftButton, keys, at);
    }
    void drag(QPoint from, QPoint to, Qt::KeyboardModifiers keys = {}) {
        press(from, keys);
        move((from + to) / 2, keys);
        move(to, keys);
        release(to, keys);
    }
    void leave() {
        QEvent event(QEvent::Leave);
        QApplication::sendEvent(view.viewport(), &event);
    }
    QPlainTextEdit* editor() { return view.viewport()->findChild<QPlainTextEdit*>(); }
};

} // namespace

class CanvasEditTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void copyLeavesTheDocumentAlone();
    void pasteStandsBesideWithItsLinks();
    void pasteComesToThePointer();
    void foreignTextIsRefusedCalmly();
    void brokenTextIsExplained();
    void plainTextOfAFileIsPasted();
    void cutIsOneStep();
    void duplicateLeavesTheClipboard();
    void racksAreDuplicatedAtHome();
    void noteIsWrittenInPlace();
    void escapeKeepsTheNote();
    void newNoteAndItsTextAreOneStep();
    void frameStandsAroundWhatIsSelected();
    void frameMovesWithWhatLiesInIt();
    void noteIsResizedByItsCorner();
    void insideAFrameABandIsDrawn();
    void dragSnapsInLine();
    void heldKeySuspendsSnapping();
    void snappingReachesPixelsAtAnyZoom();
    void clickNeverMoves();
    void burstOfOneKeyIsOneStep();
    void nudgeLeavesTheLine();
    void bandAddsAndTakesOut();
    void alignedAndDistributedInOneStep();
    void tidiedInOneStep();
    void tidyingNeverUndoesAnEdit();
    void tidyingSaysWhereNothingMoves();
    void collapsedKeepsItsPlace();
    void dragShowsTheLinkAsItWouldBe();
};

void CanvasEditTest::copyLeavesTheDocumentAlone() {
    Stage stage;
    const quint64 edition = stage.document.edition();
    const QString undo = QString::fromStdString(stage.document.journal().nextUndo()->name);
    stage.selection.set({{stage.west}});
    copySelection(stage.view);
    QCOMPARE(stage.document.edition(), edition);
    QCOMPARE(QString::fromStdString(stage.document.journal().nextUndo()->name), undo);
    const QMimeData* mime = QApplication::clipboard()->mimeData();
    QVERIFY(mime->hasFormat(fragmentMimeFormat));
    QVERIFY(std::holds_alternative<Scenario>(parseScenario(mime->text().toStdString())));
}

void CanvasEditTest::pasteStandsBesideWithItsLinks() {
    Stage stage;
    const QString before = stage.text();
    stage.selection.set({{stage.west, stage.east}});
    copySelection(stage.view);
    stage.leave(); // no pointer: beside where it was
    pasteClipboard(stage.view);
    QCOMPARE(stage.scenario().campuses.size(), std::size_t(5));
    QCOMPARE(stage.scenario().links.size(), std::size_t(2));
    QCOMPARE(stage.scenario().rackGroups.size(), std::size_t(2));
    const Campus& copy = stage.scenario().campuses[3];
    QVERIFY(std::abs(stage.pixels(copy.position.x.value - stage.at(stage.west).x.value) - 24) < 1e-6);
    QCOMPARE(stage.scenario().links[1].from, copy.id);
    QCOMPARE(stage.selection.campuses().size(), std::size_t(2));
    QCOMPARE(stage.selection.campuses().front(), copy.id);
    stage.document.undo();
    QCOMPARE(stage.text(), before);
}

void CanvasEditTest::pasteComesToThePointer() {
    Stage stage;
    stage.view.setSnaps(false);
    stage.selection.set({{stage.south}});
    copySelection(stage.view);
    const QPoint at(200, 640);
    stage.move(at);
    pasteClipboard(stage.view);
    const CanvasPoint there = stage.scenario().campuses.back().position;
    QVERIFY(distanceBetween(there, toCanvas(stage.view.mapToScene(at))).value < 1e-9);
}

void CanvasEditTest::foreignTextIsRefusedCalmly() {
    Stage stage;
    QSignalSpy hints(&stage.view, &CanvasView::statusHint);
    const QString before = stage.text();
    for (const QString& text : {QStringLiteral("Milk, bread"), QString()}) {
        QApplication::clipboard()->setText(text);
        hints.clear();
        pasteClipboard(stage.view);
        QCOMPARE(hints.size(), 1);
        QVERIFY(hints[0][0].toString().startsWith("The clipboard holds nothing of a scenario"));
    }
    QCOMPARE(stage.text(), before);
}

void CanvasEditTest::plainTextOfAFileIsPasted() {
    Stage stage;
    const Scenario example =
        std::get<Scenario>(readScenario(findResources() / "examples" / "colossus-1.lockstep"));
    QApplication::clipboard()->setText(QString::fromStdString(printScenario(example)));
    stage.leave();
    pasteClipboard(stage.view);
    QCOMPARE(stage.scenario().campuses.size(), 3 + example.campuses.size());
    QCOMPARE(stage.scenario().links.size(), 1 + example.links.size());
}

void CanvasEditTest::cutIsOneStep() {
    Stage stage;
    const QString before = stage.text();
    stage.selection.set({{stage.west}});
    cutSelection(stage.view);
    QCOMPARE(stage.scenario().campuses.size(), std::size_t(2));
    QCOMPARE(QString::fromStdString(stage.document.journal().nextUndo()->name), QString("Cut West"));
    stage.document.undo();
    QCOMPARE(stage.text(), before);
}

void CanvasEditTest::duplicateLeavesTheClipboard() {
    Stage stage;
    QApplication::clipboard()->setText("mine");
    stage.selection.set({{stage.east}});
    duplicateSelection(stage.view);
    QCOMPARE(stage.scenario().campuses.size(), std::size_t(4));
    QCOMPARE(QString::fromStdString(stage.document.journal().nextUndo()->name), QString("Duplicate East 2"));
    QCOMPARE(QApplication::clipboard()->text(), QString("mine"));
}

void CanvasEditTest::racksAreDuplicatedAtHome() {
    Stage stage;
    stage.selection.set({}, {stage.scenario().rackGroups[0].id}, {});
    duplicateSelection(stage.view);
    QCOMPARE(stage.scenario().rackGroups.size(), std::size_t(2));
    QCOMPARE(stage.scenario().rackGroups[1].campus, stage.west);
    QCOMPARE(stage.selection.rackGroups(), std::vector{stage.scenario().rackGroups[1].id});
}

void CanvasEditTest::noteIsWrittenInPlace() {
    Stage stage;
    addNoteTo(stage.view);
    QCOMPARE(stage.scenario().notes.size(), std::size_t(1));
    QVERIFY(stage.editor());
    QTest::keyClicks(stage.editor(), "Power from May on");
    QTest::keyClick(stage.editor(), Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(QString::fromStdString(stage.scenario().notes[0].text), QString("Power from May on"));
    // Double click edits it again; a click elsewhere keeps what was written.
    const QPoint middle = stage.onView(stage.view.canvas().layout().notes[0].rect.center());
    QTest::mouseDClick(stage.view.viewport(), Qt::LeftButton, {}, middle);
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    QVERIFY(stage.editor());
    QTest::keyClicks(stage.editor(), "June");
    stage.press(QPoint(5, 5));
    stage.release(QPoint(5, 5));
    QCOMPARE(QString::fromStdString(stage.scenario().notes[0].text), QString("June"));
}

void CanvasEditTest::escapeKeepsTheNote() {
    Stage stage;
    addNoteTo(stage.view);
    const QString before = stage.text();
    QTest::keyClicks(stage.editor(), "xyz");
    QTest::keyClick(stage.editor(), Qt::Key_Escape);
    QCOMPARE(stage.text(), before);
    QVERIFY(!stage.selection.isEmpty()); // Esc was for the text
}

void CanvasEditTest::frameStandsAroundWhatIsSelected() {
    Stage stage;
    stage.selection.set({{stage.west, stage.south}});
    addFrameTo(stage.view);
    QVERIFY(stage.editor());
    QTest::keyClicks(stage.editor(), "Tennessee");
    QTest::keyClick(stage.editor(), Qt::Key_Return);
    QCOMPARE(QString::fromStdString(stage.scenario().frames[0].title), QString("Tennessee"));
    const QRectF frame = stage.view.canvas().layout().frames[0].rect;
    QVERIFY(frame.contains(stage.view.canvas().layout().tile(stage.west)->rect));
    QVERIFY(frame.contains(stage.view.canvas().layout().tile(stage.south)->rect));
}

void CanvasEditTest::frameMovesWithWhatLiesInIt() {
    Stage stage;
    stage.view.setSnaps(false);
    stage.document.commit(addFrame(stage.scenario(), {{}, {{0}, {0}}, {6}, {6}, "F"}));
    stage.selection.clear();
    const QRectF rect = stage.view.canvas().layout().frames[0].rect;
    const QPoint border = stage.onView({rect.left() + 12, rect.bottom()});
    stage.drag(border, border + QPoint(60, 0));
    const double way = 60 / stage.view.pixelsPerKilometer();
    QVERIFY(std::abs(stage.scenario().frames[0].position.x.value - way) < 1e-6);
    QVERIFY(std::abs(stage.at(stage.west).x.value - way) < 1e-6);
    QCOMPARE(stage.at(stage.east).x.value, 20.0);
    stage.document.undo();
    QCOMPARE(stage.at(stage.west).x.value, 0.0);
    QCOMPARE(stage.scenario().frames[0].position.x.value, 0.0);
}

void CanvasEditTest::noteIsResizedByItsCorner() {
    Stage stage;
    stage.document.commit(addNote(stage.scenario(), {{}, {{10}, {4}}, 180, 72, "A note"}));
    stage.selection.set({{}, {}, {}, {stage.scenario().notes[0].id}});
    const QRectF before = stage.view.canvas().layout().notes[0].rect;
    const QPoint corner = stage.onView(before.bottomRight());
    stage.drag(corner, corner + QPoint(40, 20));
    const QRectF after = stage.view.canvas().layout().notes[0].rect;
    QCOMPARE(stage.scenario().notes[0].width, 220.0);
    QCOMPARE(stage.scenario().notes[0].height, 92.0);
    QVERIFY(QLineF(after.topLeft(), before.topLeft()).length() < 1); // the other corner stays
    stage.drag(stage.onView(after.bottomRight()), stage.onView(after.topLeft() - QPointF(300, 300)));
    QCOMPARE(stage.scenario().notes[0].width, 24.0); // never less than can be held
    stage.document.undo();
    stage.document.undo();
    QCOMPARE(stage.scenario().notes[0].width, 180.0);
}

void CanvasEditTest::insideAFrameABandIsDrawn() {
    Stage stage;
    stage.document.commit(addFrame(stage.scenario(), {{}, {{10}, {6}}, {60}, {40}, "F"}));
    const QPoint corner = stage.title(stage.south) + QPoint(-60, -60);
    stage.drag(corner, corner + QPoint(120, 100));
    QCOMPARE(stage.selection.campuses(), std::vector{stage.south});
    QVERIFY(stage.selection.frames().empty()); // the band does not hold it whole
    const QRectF rect = stage.view.canvas().layout().frames[0].rect;
    const QPoint border = stage.onView({rect.left(), rect.center().y()});
    stage.press(border);
    stage.release(border);
    QCOMPARE(stage.selection.frames().size(), std::size_t(1));
}

void CanvasEditTest::dragSnapsInLine() {
    Stage stage;
    // South to five pixels below the row of the other two: its middle comes into their line.
    const QPoint from = stage.title(stage.south);
    const int down = stage.pixelOf(stage.at(stage.east)).y() - stage.pixelOf(stage.at(stage.south)).y();
    stage.press(from);
    stage.move(from + QPoint(300, down / 2));
    stage.move(from + QPoint(300, down + 5));
    stage.release(from + QPoint(300, down + 5));
    const CanvasLayout& layout = stage.view.canvas().layout();
    const double half = layout.tile(stage.south)->rect.height() / 2;
    const double theirs = layout.tile(stage.east)->rect.height() / 2;
    const double off = stage.pixels(stage.at(stage.south).y.value - stage.at(stage.east).y.value);
    // Centers or edges: whichever was nearest.
    QVERIFY2(std::abs(off) < 1e-6 || std::abs(off - half + theirs) < 1e-6 ||
                 std::abs(off + half - theirs) < 1e-6,
             qPrintable(QString::number(off)));
}

void CanvasEditTest::heldKeySuspendsSnapping() {
    for (const Qt::KeyboardModifier key : {Qt::AltModifier, Qt::ControlModifier}) {
        Stage stage;
        const QPoint from = stage.title(stage.south);
        const int down = stage.pixelOf(stage.at(stage.east)).y() - stage.pixelOf(stage.at(stage.south)).y();
        const CanvasPoint before = stage.at(stage.south);
        stage.press(from);
        stage.move(from + QPoint(300, down / 2), key);
        stage.move(from + QPoint(300, down + 5), key);
        stage.release(from + QPoint(300, down + 5), key);
        const CanvasPoint now = stage.at(stage.south);
        QVERIFY(std::abs(stage.pixels(now.x.value - before.x.value) - 300) < stage.pixels(halfMillimeter));
        QVERIFY(std::abs(stage.pixels(now.y.value - before.y.value) - (down + 5)) <
                stage.pixels(halfMillimeter));
    }
}

void CanvasEditTest::snappingReachesPixelsAtAnyZoom() {
    Stage stage;
    for (const double zoom : {5.0, 20.0, 80.0}) {
        stage.view.zoomTo(zoom, stage.view.viewport()->rect().center());
        const std::vector<PlacedBox> boxes = boxesOn(stage.view.canvas().layout(), stage.scenario());
        const PlacedBox& south = boxes[2];
        const auto shiftAt = [&](double off) {
            PlacedBox moved = south;
            moved.center = {{stage.at(stage.west).x.value + off / zoom}, {12}};
            const QRectF everywhere(-1e6, -1e6, 2e6, 2e6);
            return snapAmong(boxes, {moved}, zoom, everywhere, {true, false}).shift.x.value * zoom;
        };
        QVERIFY(std::abs(shiftAt(snapPixels - 0.5) + snapPixels - 0.5) < 1e-6);
        QVERIFY(std::abs(shiftAt(-3) - 3) < 1e-6);
    }
}

void CanvasEditTest::clickNeverMoves() {
    Stage stage;
    const QString before = stage.text();
    for (int i = 0; i < 5; ++i) {
        const QPoint at = stage.title(stage.east) + QPoint(i, 0);
        stage.press(at);
        stage.move(at + QPoint(1, 1));
        stage.release(at + QPoint(1, 1));
    }
    QCOMPARE(stage.text(), before);
}

void CanvasEditTest::burstOfOneKeyIsOneStep() {
    Stage stage;
    stage.view.setSnaps(false);
    stage.selection.set({{stage.south}});
    const std::size_t steps = stage.document.journal().undoCount();
    for (int i = 0; i < 5; ++i)
        QTest::keyClick(&stage.view, Qt::Key_Right);
    QCOMPARE(stage.document.journal().undoCount(), steps + 1);
    // Each of the five is rounded.
    QVERIFY(std::abs(stage.pixels(stage.at(stage.south).x.value - 10) - 50) <
            5 * stage.pixels(halfMillimeter));
    QTest::keyClick(&stage.view, Qt::Key_Down); // another key: another step
    QCOMPARE(stage.document.journal().undoCount(), steps + 2);
    QTest::keyClick(&stage.view, Qt::Key_Down, Qt::ShiftModifier);
    QCOMPARE(stage.document.journal().undoCount(), steps + 2);
    QVERIFY(std::abs(stage.pixels(stage.at(stage.south).y.value - 12) - 11) <
            2 * stage.pixels(halfMillimeter));
    // Any other edit between ends the burst.
    stage.document.commit(changeSeed(stage.scenario(), 9));
    QTest::keyClick(&stage.view, Qt::Key_Down);
    QCOMPARE(stage.document.journal().undoCount(), steps + 4);
    for (int i = 0; i < 4; ++i)
        stage.document.undo();
    QVERIFY(stage.at(stage.south) == (CanvasPoint{{10}, {12}}));
}

void CanvasEditTest::nudgeLeavesTheLine() {
    Stage stage;
    stage.selection.set({{stage.east}}); // in one row with West
    double before = stage.at(stage.east).y.value;
    for (int i = 0; i < 6; ++i) {
        QTest::keyClick(&stage.view, Qt::Key_Down);
        QVERIFY(stage.at(stage.east).y.value > before);
        before = stage.at(stage.east).y.value;
        QCOMPARE(stage.at(stage.east).x.value, 20.0); // only along its way
    }
}

void CanvasEditTest::bandAddsAndTakesOut() {
    Stage stage;
    stage.selection.set({{stage.west}});
    const QPoint corner = stage.title(stage.south) + QPoint(-60, -60);
    const QPoint end = corner + QPoint(120, 100);
    stage.drag(corner, end, Qt::ShiftModifier);
    QCOMPARE(stage.selection.campuses(), (std::vector{stage.west, stage.south}));
    stage.drag(corner, end, Qt::ControlModifier);
    QCOMPARE(stage.selection.campuses(), std::vector{stage.west});
    stage.drag(corner, end);
    QCOMPARE(stage.selection.campuses(), std::vector{stage.south});
}

void CanvasEditTest::alignedAndDistributedInOneStep() {
    Stage stage;
    const std::size_t steps = stage.document.journal().undoCount();
    stage.selection.set({{stage.west, stage.east, stage.south}});
    alignSelection(stage.view, Alignment::rows);
    QCOMPARE(stage.document.journal().undoCount(), steps + 1);
    QVERIFY(std::abs(stage.at(stage.west).y.value - stage.at(stage.south).y.value) < 1e-9);
    QSignalSpy hints(&stage.view, &CanvasView::statusHint);
    stage.selection.set({{stage.west, stage.east}});
    distributeSelection(stage.view, Direction::horizontal);
    QCOMPARE(hints.size(), 1); // two have one gap
    QCOMPARE(stage.document.journal().undoCount(), steps + 1);
    stage.document.undo();
    QVERIFY(stage.at(stage.south) == (CanvasPoint{{10}, {12}}));
}

void CanvasEditTest::tidiedInOneStep() {
    Stage stage;
    stage.pinLink({60});
    const QString before = stage.text();
    Scenario expected = stage.scenario();
    apply(moveThings(expected, tidied(expected), "Tidy layout"), expected);
    tidyCanvas(stage.view);
    tidyCanvas(stage.view); // once is enough
    QCOMPARE(stage.text(), before);
    QTRY_VERIFY(!stage.view.tidying().isBusy());
    QVERIFY(stage.text() != before);
    QCOMPARE(stage.text(), QString::fromStdString(printScenario(expected)));
    stage.document.undo();
    QCOMPARE(stage.text(), before);
}

void CanvasEditTest::tidyingNeverUndoesAnEdit() {
    Stage stage;
    stage.pinLink({60});
    QSignalSpy overtaken(&stage.view.tidying(), &Tidying::overtaken);
    QSignalSpy hints(&stage.view, &CanvasView::statusHint);
    tidyCanvas(stage.view);
    stage.document.commit(addCampus(stage.scenario(), "North", {{30}, {30}}));
    const QString edited = stage.text();
    QTRY_COMPARE(overtaken.size(), 1);
    QCOMPARE(hints.size(), 1);
    QCOMPARE(stage.text(), edited);
    tidyCanvas(stage.view);
    QTRY_VERIFY(!stage.view.tidying().isBusy());
    QVERIFY(stage.text() != edited);
}

void CanvasEditTest::tidyingSaysWhereNothingMoves() {
    Stage stage;
    stage.document.startNew();
    stage.document.commit(addCampus(stage.scenario(), "Alone", {{0}, {0}}));
    const int steps = static_cast<int>(stage.document.journal().undoCount());
    QSignalSpy hints(&stage.view, &CanvasView::statusHint);
    tidyCanvas(stage.view);
    QTRY_COMPARE(hints.size(), 1);
    QCOMPARE(static_cast<int>(stage.document.journal().undoCount()), steps);
}

void CanvasEditTest::collapsedKeepsItsPlace() {
    Stage stage;
    stage.selection.set({{stage.west}});
    const QSizeF full = stage.view.canvas().layout().tile(stage.west)->rect.size();
    toggleCollapsed(stage.view);
    const QSizeF small = stage.view.canvas().layout().tile(stage.west)->rect.size();
    QVERIFY(small.width() < full.width() && small.height() < full.height());
    QVERIFY(stage.at(stage.west) == (CanvasPoint{{0}, {0}}));
    toggleCollapsed(stage.view);
    QCOMPARE(stage.view.canvas().layout().tile(stage.west)->rect.size(), full);
}

void CanvasEditTest::dragShowsTheLinkAsItWouldBe() {
    Stage stage;
    const QString before = stage.view.canvas().content().links[0].route;
    const quint64 edition = stage.document.edition();
    const QPoint from = stage.title(stage.east);
    stage.press(from);
    stage.move(from + QPoint(100, 0));
    QVERIFY(stage.view.canvas().content().links[0].route != before);
    QCOMPARE(stage.document.edition(), edition);
    QTest::keyClick(&stage.view, Qt::Key_Escape);
    QCOMPARE(stage.view.canvas().content().links[0].route, before);
}

void CanvasEditTest::brokenTextIsExplained() {
    Stage stage;
    QSignalSpy hints(&stage.view, &CanvasView::statusHint);
    QString text = stage.text();
    text.replace(QStringLiteral("\"x_km\": 20"), QStringLiteral("\"x_km\": “20”"));
    QApplication::clipboard()->setText(text);
    pasteClipboard(stage.view);
    QCOMPARE(hints.size(), 1);
    const QString told = hints[0][0].toString();
    QVERIFY2(told.contains(QStringLiteral("no sound scenario")) && told.contains(QStringLiteral("line ")),
             qPrintable(told));
    QApplication::clipboard()->setText(QStringLiteral("{\"lockstep\": 1}"));
    pasteClipboard(stage.view);
    QVERIFY(hints.back()[0].toString().contains(QStringLiteral("“catalog” is missing")));
}

void CanvasEditTest::newNoteAndItsTextAreOneStep() {
    Stage stage;
    const QString before = stage.text();
    addNoteTo(stage.view);
    QTest::keyClicks(stage.editor(), "Here");
    QTest::keyClick(stage.editor(), Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(QString::fromStdString(stage.document.journal().nextUndo()->name), QString("Add note"));
    stage.document.undo();
    QCOMPARE(stage.text(), before);
    stage.document.redo();
    QCOMPARE(QString::fromStdString(stage.scenario().notes[0].text), QString("Here"));
    // Later changes of the text are steps of their own.
    stage.selection.set({{}, {}, {}, {stage.scenario().notes[0].id}});
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete); // of the first editor
    editTextOn(stage.view);
    QTest::keyClicks(stage.editor(), "There");
    QTest::keyClick(stage.editor(), Qt::Key_Return, Qt::ControlModifier);
    stage.document.undo();
    QCOMPARE(QString::fromStdString(stage.scenario().notes[0].text), QString("Here"));
}

QTEST_MAIN(CanvasEditTest)
#include "tst_canvas_edit.moc"
