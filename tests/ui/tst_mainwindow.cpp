#include <QDragEnterEvent>
#include <QDragMoveEvent>
#include <QDropEvent>
#include <QFile>
#include <QImage>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMimeData>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include "core/edit/Edits.h"
#include "tests/ui/WindowStage.h"
#include "ui/canvas/CanvasView.h"
#include "ui/document/TypeMime.h"
#include "ui/shell/MainWindow.h"
#include "ui/shell/SpeedScale.h"
#include "ui/shell/WindowSize.h"
#include "ui/theme/Theme.h"

using namespace lockstep;
using namespace lockstep::ui;

namespace {

/// The whole window on the Colossus example.
struct Stage : WindowStage {
    Stage() { settle(); }

    const Scenario& scenario() { return window.document().scenario(); }
    const RunSummary& summary() { return window.runControl().frame()->summary; }

    QPoint titleOf(CampusId id) {
        return window.canvas().mapFromScene(window.canvas().canvas().tileRect(id).topLeft()) + QPoint(20, 12);
    }
    QPoint handleOf(CampusId id) {
        CanvasScene& scene = window.canvas().canvas();
        return window.canvas().mapFromScene(handlesOf(scene.layout().tile(id)->rect)[1] /
                                            scene.pixelsPerUnit());
    }

    bool drop(const LibraryType& type, QPoint at) {
        const auto mime = mimeOf(type);
        QWidget* target = window.canvas().viewport();
        QDragEnterEvent enter(at, Qt::CopyAction, mime.get(), Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(target, &enter);
        QDragMoveEvent move(at, Qt::CopyAction, mime.get(), Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(target, &move);
        QDropEvent event(at, Qt::CopyAction, mime.get(), Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(target, &event);
        return event.isAccepted();
    }

    void drag(QPoint from, QPoint to) {
        QWidget* target = window.canvas().viewport();
        QTest::mousePress(target, Qt::LeftButton, {}, from);
        QTest::mouseMove(target, (from + to) / 2);
        QTest::mouseMove(target, to);
        QTest::mouseRelease(target, Qt::LeftButton, {}, to);
    }
};

QJsonObject commandLineRun(const QString& file, int steps) {
    QProcess process;
    process.start(qEnvironmentVariable("LOCKSTEP_CLI"),
                  {QStringLiteral("run"), file, QStringLiteral("--steps"), QString::number(steps),
                   QStringLiteral("--json"), QStringLiteral("-")});
    if (!process.waitForFinished(60000) || process.exitCode() != 0)
        return {};
    return QJsonDocument::fromJson(process.readAllStandardOutput()).object();
}

} // namespace

class MainWindowTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void buildRunUndoSaveReload();
    void sameNumbersAsCommandLine();
    void badFileLeavesWhatIsOpen();
    void editWhileRunningTakesEffect();
    void titleShowsUnsavedState();
    void speedScaleTurnsBothWays();
    void smallScreenHasTheWholeWindow();
    void exampleSavesUnderAnotherName();
};

/// The main job in one go: racks dropped on a campus, a link drawn, ten steps, pause, undo, save, reload,
/// compare.
void MainWindowTest::buildRunUndoSaveReload() {
    Stage stage;
    const CampusId memphis2 = stage.scenario().campuses[1].id;
    const std::size_t groups = stage.scenario().rackGroups.size();
    const std::size_t links = stage.scenario().links.size();
    const Scenario before = stage.scenario();

    QVERIFY(stage.drop({TypeKind::rack, QStringLiteral("B200 HGX rack")}, stage.titleOf(memphis2)));
    QCOMPARE(stage.scenario().rackGroups.size(), groups + 1);
    stage.drag(stage.handleOf(stage.scenario().campuses[0].id), stage.titleOf(memphis2));
    QCOMPARE(stage.scenario().links.size(), links + 1);

    stage.window.runControl().session().step(10);
    stage.window.runControl().pause();
    stage.settle();
    QCOMPARE(stage.summary().steps, std::uint64_t(10));
    QVERIFY(stage.window.runControl().frame()->state == RunState::paused);

    const Scenario built = stage.scenario();
    stage.window.commands().action(QStringLiteral("edit.undo"))->trigger();
    stage.window.commands().action(QStringLiteral("edit.undo"))->trigger();
    QVERIFY(stage.scenario() == before);
    stage.window.commands().action(QStringLiteral("edit.redo"))->trigger();
    stage.window.commands().action(QStringLiteral("edit.redo"))->trigger();
    QVERIFY(stage.scenario() == built);

    const QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("mit Leerzeichen und Ümläuten.lockstep"));
    QCOMPARE(stage.window.document().saveAs(file), QStringList());
    stage.window.document().startNew();
    QVERIFY(stage.window.openFile(file));
    QVERIFY(stage.scenario() == built);
}

void MainWindowTest::sameNumbersAsCommandLine() {
    Stage stage;
    stage.window.runControl().session().step(25);
    stage.settle();
    const RunSummary& window = stage.summary();
    const QJsonObject line = commandLineRun(exampleFile("colossus-1.lockstep"), 25);
    QVERIFY(!line.isEmpty());
    QCOMPARE(line[QStringLiteral("result_hash")].toString(),
             QStringLiteral("%1").arg(window.resultHash, 16, 16, QLatin1Char('0')));
    QCOMPARE(line[QStringLiteral("effective_utilization")].toDouble(), window.effectiveUtilization);
    QCOMPARE(line[QStringLiteral("mfu")].toDouble(), window.mfu);
    QCOMPARE(line[QStringLiteral("tokens_per_second")].toDouble(), window.tokensPerSecond);
    const QJsonObject causes = line[QStringLiteral("time_by_cause")].toObject();
    for (const Cause cause : allCauses)
        QCOMPARE(causes[QString::fromStdString(std::string(nameOf(cause)))].toDouble(),
                 window.shareByCause[indexOf(cause)]);
}

void MainWindowTest::badFileLeavesWhatIsOpen() {
    Stage stage;
    const Scenario before = stage.scenario();
    const QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("cut.lockstep")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("{\"lockstep\": 1, \"name\": \"cut o");
    file.close();
    const QStringList sentences = stage.window.document().open(file.fileName());
    QCOMPARE(sentences.size(), 1);
    QVERIFY2(sentences.first().contains(QStringLiteral("cut.lockstep, line 1")),
             qPrintable(sentences.first()));
    QVERIFY(stage.scenario() == before);
}

void MainWindowTest::editWhileRunningTakesEffect() {
    Stage stage;
    stage.window.runControl().setSpeed(SimulationSession::unlimited);
    stage.window.runControl().run();
    QTRY_VERIFY(stage.window.runControl().frame()->summary.steps > 5);
    // Twice the wavelengths halve the wait for link bandwidth, more than half of the step: far beyond its
    // noise.
    const Ticks before = stage.window.runControl().frame()->latest->duration;
    std::vector<ScenarioEdit> edits;
    for (Link link : stage.scenario().links) {
        link.channels *= 2;
        edits.push_back(changeLink(stage.scenario(), link));
    }
    stage.window.document().commit(merged("Double the links", std::move(edits)));
    QTRY_COMPARE(stage.window.runControl().frame()->edition, stage.window.document().edition());
    const std::uint64_t then = stage.window.runControl().frame()->summary.steps;
    QTRY_VERIFY(stage.window.runControl().frame()->summary.steps > then + 1);
    QVERIFY(stage.window.runControl().isRunning());
    QVERIFY(stage.window.runControl().frame()->latest->duration < before);
}

void MainWindowTest::titleShowsUnsavedState() {
    Stage stage;
    QVERIFY(!stage.window.isWindowModified());
    stage.drop({TypeKind::rack, QStringLiteral("B200 HGX rack")},
               stage.titleOf(stage.scenario().campuses[0].id));
    QVERIFY(stage.window.isWindowModified());
    QVERIFY(
        stage.window.commands().action(QStringLiteral("edit.undo"))->text().contains(QStringLiteral("B200")));
    stage.window.document().undo();
    QVERIFY(!stage.window.isWindowModified());
}

void MainWindowTest::speedScaleTurnsBothWays() {
    for (int position = 0; position <= fastestPosition; ++position)
        QCOMPARE(speedAt(positionOf(speedAt(position))), speedAt(position));
    QCOMPARE(speedAt(0), 1.0);
    QCOMPARE(speedAt(fastestPosition - 1), 1000.0);
    QCOMPARE(speedAt(fastestPosition), SimulationSession::unlimited);
}

void MainWindowTest::exampleSavesUnderAnotherName() {
    Stage stage;
    QVERIFY(stage.window.document().filePath().isEmpty());
}

void MainWindowTest::smallScreenHasTheWholeWindow() {
    MainWindow window(
        std::make_shared<const ModelBasis>(std::get<ModelBasis>(readModelBasis(findResources() / "catalog"))),
        shippedResources());
    showOnScreen(window, {1280, 720});
    QVERIFY(window.isMaximized());
    QCOMPARE(window.normalGeometry().size(), QSize(1280, 720));
    window.showNormal();
    window.resize(1280, 720);
    QTRY_VERIFY2(window.canvas().height() > 200, qPrintable(QString::number(window.canvas().height())));
}

QTEST_MAIN(MainWindowTest)
#include "tst_mainwindow.moc"
