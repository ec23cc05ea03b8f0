// The trust panel: the same band and errors as the command line, and own measurements as one edit.
#include <QClipboard>
#include <QFile>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QTabWidget>
#include <QTableWidget>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

#include "core/calibration/ErrorBand.h"
#include "core/calibration/OwnMeasurements.h"
#include "tests/ui/WindowStage.h"
#include "ui/charts/UtilizationGauge.h"
#include "ui/shell/MainWindow.h"
#include "ui/tables/CopyableTable.h"
#include "ui/trust/CalibrationDialog.h"
#include "ui/trust/ConstantTree.h"
#include "ui/trust/ResidualModel.h"
#include "ui/trust/TrustPanel.h"

using namespace lockstep;
using namespace lockstep::ui;

namespace {

const QString published = QStringLiteral(LOCKSTEP_TEST_DATA "/rows.json");

struct Stage : WindowStage {
    Stage() {
        window.commands().action(QStringLiteral("view.trust"))->trigger();
        QCoreApplication::processEvents();
    }

    TrustPanel& panel() { return window.trust(); }
    CopyableTable& table() { return panel().residuals(); }
    Document& document() { return window.document(); }
    QPushButton* button(const QString& text) {
        for (auto* button : panel().findChildren<QPushButton*>())
            if (button->text().remove(u'&').startsWith(text))
                return button;
        return nullptr;
    }
    /// Text of every label of the panel.
    QString told() {
        QStringList texts;
        for (const QLabel* label : panel().findChildren<QLabel*>())
            texts << label->text();
        return texts.join(u'\n');
    }
};

/// Answers the next dialog once it is there.
template<class Answer>
void answerDialog(Answer&& answer) {
    QTimer::singleShot(0, [answer] {
        auto* dialog = qobject_cast<CalibrationDialog*>(QApplication::activeModalWidget());
        QVERIFY(dialog);
        answer(*dialog);
    });
}

} // namespace

class TrustTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void bandIsTheScenariosOwn();
    void gaugeTellsTheBand();
    void tableHasEveryFamily();
    void tableSortsByNumber();
    void tableCopiesAsText();
    void everythingHasAName();
    void constantsHaveSources();
    void constantsAreFiltered();
    void calibratesAsOneEdit();
    void cancelChangesNothing();
    void rowsOfNoUseAreTold();
    void badFileIsTold();
    void bothThemesAreDrawn();
};

void TrustTest::bandIsTheScenariosOwn() {
    Stage stage;
    const ErrorBand band = bandOf(stage.document().scenario(), *stage.document().basis());
    QVERIFY(stage.panel().isVisible());
    QVERIFY(stage.told().contains(QString::fromStdString(shortText(band))));
    QVERIFY(stage.told().contains(QString::fromStdString(band.explanation())));
    QVERIFY(stage.told().contains(QStringLiteral("no measured step spans several campuses")));
    // An edit that changes what is measured changes what is said.
    stage.document().startNew();
    QVERIFY(!stage.told().contains(QStringLiteral("several campuses")));
    QVERIFY(stage.told().contains(QStringLiteral("unknown")));
}

void TrustTest::gaugeTellsTheBand() {
    UtilizationGauge gauge;
    RunSummary summary;
    summary.steps = 1;
    summary.effectiveUtilization = 0.25;
    gauge.setSummary(summary);
    QVERIFY(!gauge.accessibleDescription().contains(u'±'));
    ErrorBand band;
    band.n = 7;
    band.relative = 0.061;
    band.reason = "from seven";
    gauge.setBand(band);
    QVERIFY(gauge.accessibleDescription().contains(QStringLiteral("±6.1 %")));
    QVERIFY(gauge.accessibleDescription().contains(QStringLiteral("From seven.")));
    QVERIFY(gauge.accessibleDescription().contains(QStringLiteral("step time")));
    const QImage with = gauge.grab().toImage();
    gauge.setBand({});
    QVERIFY(gauge.grab().toImage() != with); // it is drawn, not only said
}

void TrustTest::tableHasEveryFamily() {
    Stage stage;
    const ResidualTable& residuals = stage.document().basis()->residuals;
    QVERIFY(residuals.size() > 20);
    QCOMPARE(stage.table().model()->rowCount(), static_cast<int>(residuals.size()));
    const QAbstractItemModel& model = *stage.table().model();
    int rows = 0;
    for (int row = 0; row < model.rowCount(); ++row) {
        rows += model.index(row, ResidualModel::count).data().toInt();
        QVERIFY(!model.index(row, ResidualModel::publication).data().toString().isEmpty());
        QVERIFY(!model.index(row, 0).data(Qt::ToolTipRole).toString().isEmpty());
    }
    QCOMPARE(rows, 153 + 40); // training and collectives that count
}

void TrustTest::tableSortsByNumber() {
    Stage stage;
    for (const int column : {ResidualModel::count, ResidualModel::largest, ResidualModel::heldOut}) {
        stage.table().sortByColumn(column, Qt::AscendingOrder);
        const QAbstractItemModel& model = *stage.table().model();
        for (int row = 1; row < model.rowCount(); ++row)
            QVERIFY(model.index(row - 1, column).data(ResidualModel::SortRole).toDouble() <=
                    model.index(row, column).data(ResidualModel::SortRole).toDouble());
    }
}

void TrustTest::tableCopiesAsText() {
    Stage stage;
    stage.table().setFocus();
    stage.table().selectRow(2);
    QTest::keyClick(&stage.table(), Qt::Key_C, Qt::ControlModifier);
    const QStringList lines = QGuiApplication::clipboard()->text().split(u'\n', Qt::SkipEmptyParts);
    QCOMPARE(lines.size(), 2);
    QCOMPARE(lines[1].split(u'\t').size(), int(ResidualModel::columns));
    QVERIFY(lines[0].startsWith(QStringLiteral("Kind\t")));
    QCOMPARE(lines[1].split(u'\t')[ResidualModel::publication],
             stage.table().model()->index(2, ResidualModel::publication).data().toString());
    stage.table().clearSelection();
    QCOMPARE(stage.table().asText().count(u'\n'), stage.table().model()->rowCount() + 1);
}

void TrustTest::everythingHasAName() {
    Stage stage;
    QVERIFY(!stage.panel().accessibleName().isEmpty());
    for (const auto* view : stage.panel().findChildren<QAbstractItemView*>())
        QVERIFY(!view->accessibleName().isEmpty() || qobject_cast<const QHeaderView*>(view));
    for (const auto* button : stage.panel().findChildren<QPushButton*>())
        QVERIFY(!button->toolTip().isEmpty());
    for (int column = 0; column < ResidualModel::columns; ++column)
        QVERIFY(
            !stage.table().model()->headerData(column, Qt::Horizontal, Qt::ToolTipRole).toString().isEmpty());
}

void TrustTest::constantsHaveSources() {
    Stage stage;
    stage.panel().findChild<QTabWidget*>()->setCurrentIndex(1);
    const auto* tree = stage.panel().findChild<ConstantTree*>();
    QVERIFY(tree && tree->topLevelItemCount() > 20);
    int hopper = 0;
    for (int i = 0; i < tree->topLevelItemCount(); ++i) {
        const QTreeWidgetItem& owner = *tree->topLevelItem(i);
        hopper += owner.text(0).contains(QStringLiteral("Hopper"));
        QVERIFY(owner.childCount() > 0);
        for (int c = 0; c < owner.childCount(); ++c)
            QVERIFY2(!owner.child(c)->text(2).isEmpty(), qPrintable(owner.child(c)->text(0)));
    }
    QCOMPARE(hopper, 2); // training and collectives
}

void TrustTest::constantsAreFiltered() {
    Stage stage;
    stage.panel().findChild<QTabWidget*>()->setCurrentIndex(1);
    const auto* tree = stage.panel().findChild<ConstantTree*>();
    auto* words = stage.panel().findChild<QLineEdit*>();
    const auto shown = [&] {
        int owners = 0;
        for (int i = 0; i < tree->topLevelItemCount(); ++i)
            owners += !tree->topLevelItem(i)->isHidden();
        return owners;
    };
    const int all = shown();
    QTest::keyClicks(words, QStringLiteral("h100 sxm"));
    QVERIFY(shown() > 0 && shown() < all);
    words->setText(QStringLiteral("no such thing"));
    QCOMPARE(shown(), 0);
    words->clear();
    QCOMPARE(shown(), all);
}

void TrustTest::calibratesAsOneEdit() {
    Stage stage;
    const Scenario before = stage.document().scenario();
    const auto rows = std::get<MeasuredRows>(readRows(published.toStdString()));
    const auto expected = calibrateTo(rows.rows, *stage.document().basis(), "rows.json");
    QVERIFY(!stage.button(QStringLiteral("Back"))->isEnabled());
    answerDialog([&](CalibrationDialog& dialog) {
        QCOMPARE(dialog.findChild<QTableWidget*>()->rowCount(), static_cast<int>(expected.groups.size()));
        QCOMPARE(dialog.findChild<QListWidget*>()->count(), static_cast<int>(expected.unused.size()));
        dialog.accept();
    });
    stage.panel().offer(published);
    QVERIFY(stage.document().scenario().ownFactors == expected.factors());
    QVERIFY(stage.told().contains(QStringLiteral("Own measurements are in use")));
    stage.document().undo();
    QVERIFY(stage.document().scenario() == before);
    stage.document().redo();
    QVERIFY(stage.button(QStringLiteral("Back"))->isEnabled());
    QTest::mouseClick(stage.button(QStringLiteral("Back")), Qt::LeftButton);
    QVERIFY(stage.document().scenario().ownFactors.empty());
    QVERIFY(!stage.button(QStringLiteral("Back"))->isEnabled());
    stage.document().undo();
    QVERIFY(stage.document().scenario().ownFactors == expected.factors());
}

void TrustTest::cancelChangesNothing() {
    Stage stage;
    const Scenario before = stage.document().scenario();
    answerDialog([](CalibrationDialog& dialog) { QTest::keyClick(&dialog, Qt::Key_Escape); });
    stage.panel().offer(published);
    QVERIFY(stage.document().scenario() == before);
    QVERIFY(!stage.document().isModified());
}

void TrustTest::rowsOfNoUseAreTold() {
    QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("own.json")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(R"([{"id": "mine", "kind": "training", "config": {"gpu": "TPUv4"}, "expected": {}}])");
    file.close();
    Stage stage;
    answerDialog([](CalibrationDialog& dialog) {
        QVERIFY(!dialog.findChild<QTableWidget*>());
        QVERIFY(dialog.findChild<QListWidget*>()->item(0)->text().contains(QStringLiteral("TPUv4")));
        for (const auto* button : dialog.findChildren<QPushButton*>())
            QCOMPARE(button->isEnabled(), !button->text().contains(QStringLiteral("Apply")));
        dialog.reject();
    });
    stage.panel().offer(file.fileName());
    QVERIFY(stage.document().scenario().ownFactors.empty());
}

void TrustTest::badFileIsTold() {
    QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("own.json")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("[\n  {\"id\": 3]\n");
    file.close();
    Stage stage;
    stage.panel().offer(file.fileName());
    QVERIFY2(stage.panel().notice().contains(QStringLiteral("own.json, line 2")),
             qPrintable(stage.panel().notice()));
    stage.panel().offer(folder.filePath(QStringLiteral("nowhere.json")));
    QVERIFY(stage.panel().notice().contains(QStringLiteral("nowhere.json")));
    // Another scenario is not blamed for it.
    stage.document().startNew();
    QVERIFY(stage.panel().notice().isEmpty());
}

void TrustTest::bothThemesAreDrawn() {
    Stage stage;
    stage.window.setThemeKind(Theme::Kind::light);
    QCoreApplication::processEvents();
    const QImage light = stage.panel().grab().toImage();
    stage.window.setThemeKind(Theme::Kind::dark);
    QCoreApplication::processEvents();
    const QImage dark = stage.panel().grab().toImage();
    QVERIFY(light.pixelColor(4, 4).lightness() > 200);
    QVERIFY(dark.pixelColor(4, 4).lightness() < 80);
}

QTEST_MAIN(TrustTest)
#include "tst_trust.moc"
