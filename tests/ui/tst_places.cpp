#include <QLineEdit>
#include <QListWidget>
#include <QTest>

#include "core/edit/Edits.h"
#include "core/storage/CatalogFile.h"
#include "ui/canvas/CanvasScale.h"
#include "ui/canvas/CanvasView.h"
#include "ui/inspector/FindingsPanel.h"
#include "ui/shell/MainWindow.h"
#include "ui/shell/palette/CommandPalette.h"

using namespace lockstep;
using namespace lockstep::ui;

namespace {

QString resources() {
    return QString::fromStdU16String(findResources().u16string());
}

/// The whole window on the Colossus example, with the focus on the canvas.
struct Stage {
    MainWindow window{
        std::make_shared<const ModelBasis>(std::get<ModelBasis>(readModelBasis(findResources() / "catalog"))),
        resources()};

    Stage() {
        window.resize(1400, 900);
        window.show();
        window.openExample(resources() + QStringLiteral("/examples/colossus-1.lockstep"));
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
    QRect room() { return {QPoint(), window.canvas().viewport()->size()}; }
};

} // namespace

class PlacesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void goesToWhatIsNamed();
    void addsACampusOfThatName();
    void addsRacksToTheNearestCampus();
    void problemsAreFoundByTheirPlace();
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

QTEST_MAIN(PlacesTest)
#include "tst_places.moc"
