#include <QLabel>
#include <QScrollBar>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include "tests/ui/WindowStage.h"
#include "ui/compare/ComparePanel.h"
#include "ui/compare/ComparisonModel.h"
#include "ui/compare/ComparisonStrips.h"
#include "ui/shell/MainWindow.h"
#include "ui/shell/TimeMachine.h"
#include "ui/tables/CopyableTable.h"

using namespace lockstep;
using namespace lockstep::ui;

namespace {

struct Stage : WindowStage {
    ComparePanel& panel = window.compare();

    Stage() : WindowStage({1500, 1000}, "mixed-pair-of-generations.lockstep") { take(10); }
    void reseed(std::uint64_t seed) {
        Document& document = window.document();
        ScenarioEdit edit;
        edit.name = "Seed";
        edit.steps.push_back(Assign<std::uint64_t, &Scenario::seed>{document.scenario().seed, seed});
        document.commit(edit);
    }
    void compare() {
        QSignalSpy finished(&panel, &ComparePanel::finished);
        panel.compare();
        QVERIFY(panel.isComparing());
        QVERIFY(finished.wait());
    }
};

} // namespace

class CompareTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { QSettings().clear(); }
    void nothingWithoutA();
    void keptRunAgainstAnEdit();
    void fileAsA();
    void faultyFileIsExplained();
    void cancelComesAtOnce();
    void tableAddsUp();
    void nothingHasNoSign();
    void narrowPanelStacksItsParts();
};

void CompareTest::nothingWithoutA() {
    Stage stage;
    stage.panel.compare();
    QVERIFY(!stage.panel.isComparing());
    QVERIFY(!stage.panel.comparison());
    QVERIFY(!stage.panel.grab().isNull());
}

void CompareTest::keptRunAgainstAnEdit() {
    Stage stage;
    stage.window.timeMachine().keepRun();
    QVERIFY(stage.panel.hasA());
    stage.reseed(99);
    stage.compare(); // the edit has not taken a step yet
    const auto& comparison = stage.panel.comparison();
    QVERIFY(comparison);
    QCOMPARE(comparison->firstStep, 10u);
    QVERIFY(!comparison->comparison.sameLuck);
    QVERIFY(stage.panel.differences().contains(QStringLiteral("99")));
    QVERIFY(!stage.panel.conclusion().isEmpty());
    QCOMPARE(stage.panel.strips().accessibleDescription(), stage.panel.conclusion());
}

void CompareTest::fileAsA() {
    Stage stage;
    stage.panel.setFile(exampleFile("what-is-a-straggler.lockstep"));
    stage.compare();
    QVERIFY2(stage.panel.problem().isEmpty(), qPrintable(stage.panel.problem()));
    QCOMPARE(stage.panel.comparison()->firstStep, 0u);
    QVERIFY(!stage.panel.comparison()->comparison.differences.empty());
}

void CompareTest::faultyFileIsExplained() {
    Stage stage;
    stage.panel.setFile(QStringLiteral("/no/such/file.lockstep"));
    stage.compare();
    QVERIFY(stage.panel.problem().contains(QStringLiteral("no such file")));
    QVERIFY(!stage.panel.comparison());
}

void CompareTest::cancelComesAtOnce() {
    Stage stage;
    stage.window.openExample(exampleFile("colossus-1.lockstep"));
    stage.take(1);
    stage.window.timeMachine().keepRun();
    stage.panel.compare();
    QElapsedTimer timer;
    timer.start();
    stage.panel.cancel();
    QVERIFY2(timer.elapsed() < 1000, qPrintable(QString::number(timer.elapsed())));
    QVERIFY(!stage.panel.isComparing());
    QVERIFY(!stage.panel.comparison());
}

/// The rows of causes add up to the last one, which is all GPU time.
void CompareTest::tableAddsUp() {
    Stage stage;
    stage.window.timeMachine().keepRun();
    stage.reseed(5);
    stage.compare();
    const QAbstractItemModel& model = *stage.panel.table().model();
    double hours = 0;
    const int last = model.rowCount() - 1;
    QVERIFY(last > 2);
    for (int row = 0; row < last; ++row)
        hours += model.index(row, 4).data(Qt::UserRole).toDouble();
    const double all = model.index(last, 4).data(Qt::UserRole).toDouble();
    QVERIFY2(std::abs(hours - all) < 1e-4 * all,
             qPrintable(QString::number(hours) + ' ' + QString::number(all)));
    QVERIFY(stage.panel.table().asCsv().startsWith(QStringLiteral("\"Cause\",\"A\",\"B\"")));
}

void CompareTest::nothingHasNoSign() {
    Comparison comparison;
    comparison.causes = {{Cause::compute, 0.5, 0.50001, 10, 10}, {Cause::noWork, 0.5, 0.2, 10, 4}};
    ComparisonModel model;
    model.setComparison(comparison, 1);
    QCOMPARE(model.item(0, 3)->text(), QStringLiteral("0.0 points"));
    QCOMPARE(model.item(1, 3)->text(), QString::fromUtf8("−30.0 points"));
    QCOMPARE(model.rowCount(), 3);
}

/// Words above, strips and table below, each as wide as the panel; beside each other the table has all its
/// columns where there is room.
void CompareTest::narrowPanelStacksItsParts() {
    Stage stage;
    stage.window.timeMachine().keepRun();
    stage.reseed(5);
    stage.compare();
    ComparePanel& panel = stage.panel;
    const auto placeOf = [&panel](const QWidget& part) {
        return QRect(part.mapTo(&panel, QPoint()), part.size());
    };
    panel.setParent(nullptr);
    panel.resize(300, 500);
    panel.QWidget::show();
    QVERIFY(QTest::qWaitForWindowExposed(&panel));
    QVERIFY(placeOf(panel.table()).top() >= placeOf(panel.strips()).bottom());
    for (const QWidget* part :
         {static_cast<QWidget*>(&panel.table()), static_cast<QWidget*>(&panel.strips())}) {
        QVERIFY(placeOf(*part).left() >= 0 && placeOf(*part).right() < 300);
        QVERIFY(part->width() > 250 && part->height() >= 90);
    }
    panel.resize(1600, 260);
    QTRY_VERIFY(placeOf(panel.table()).left() > placeOf(panel.strips()).right());
    QVERIFY(!panel.table().horizontalScrollBar()->isVisible());
    panel.setParent(&stage.window);
}

QTEST_MAIN(CompareTest)
#include "tst_compare.moc"
