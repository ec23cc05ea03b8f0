#include <QLineEdit>
#include <QPushButton>
#include <QSettings>
#include <QTest>
#include <QTimer>
#include <QTreeWidget>

#include "ui/shell/CommandRegistry.h"
#include "ui/shell/keys/KeyChoice.h"
#include "ui/shell/keys/KeyConflicts.h"
#include "ui/shell/keys/ShortcutSheet.h"

using namespace lockstep::ui;

namespace {

const QKeySequence ctrlS(Qt::CTRL | Qt::Key_S);
const QKeySequence w(Qt::Key_W);

struct Stage {
    CommandRegistry commands;

    Stage() {
        add("file.save", "&Save", {ctrlS});
        add("edit.delete", "&Delete", {w}, CommandScope::canvas);
        add("timeline.zoomIn", "Zoom &In", {w}, CommandScope::timeline);
    }
    void add(const char* id, const char* text, const QList<QKeySequence>& keys,
             CommandScope scope = CommandScope::window) {
        commands.add({QLatin1String(id), QLatin1String(text), QStringLiteral("Tip"), keys, {}, false, scope},
                     [](bool) {});
    }
    QList<QKeySequence> keysOf(const char* id) { return commands.action(QLatin1String(id))->shortcuts(); }
};

QTreeWidgetItem* rowOf(ShortcutSheet& sheet, const QString& command) {
    return sheet.list().findItems(command, Qt::MatchExactly | Qt::MatchRecursive).value(0);
}

/// Works on the dialog that is about to open.
template<class Act>
void whenAsked(Act act) {
    QTimer::singleShot(0, qApp, [act] {
        if (auto* choice = qobject_cast<KeyChoice*>(QApplication::activeModalWidget()))
            act(*choice);
    });
}

void pressButton(QWidget& dialog, const QString& text) {
    for (QPushButton* button : dialog.findChildren<QPushButton*>())
        if (button->text().remove(QLatin1Char('&')) == text)
            return button->click();
    QFAIL(qPrintable(text));
}

} // namespace

class ShortcutSheetTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { QSettings().clear(); }
    void conflictsNeedAPlaceInCommon();
    void takingAKeyTakesItFromOthers();
    void listsEveryCommandUnderItsCategory();
    void searchHidesTheRest();
    void pressedKeysAreUsed();
    void conflictIsSaidBeforeItIsResolved();
    void escapeChangesNothing();
    void resetGivesBackWhatWasShipped();
};

void ShortcutSheetTest::conflictsNeedAPlaceInCommon() {
    Stage stage;
    // W in the canvas and W in the timeline never meet; in the whole window it meets both.
    QVERIFY(conflictsOf(stage.commands, QStringLiteral("edit.delete"), w).empty());
    QCOMPARE(conflictsOf(stage.commands, QStringLiteral("file.save"), w).size(), std::size_t(2));
}

void ShortcutSheetTest::takingAKeyTakesItFromOthers() {
    Stage stage;
    takeKey(stage.commands, QStringLiteral("edit.delete"), ctrlS);
    QCOMPARE(stage.keysOf("edit.delete"), QList<QKeySequence>{ctrlS});
    QVERIFY(stage.keysOf("file.save").isEmpty());
    QCOMPARE(stage.keysOf("timeline.zoomIn"), QList<QKeySequence>{w});
}

void ShortcutSheetTest::listsEveryCommandUnderItsCategory() {
    Stage stage;
    ShortcutSheet sheet(stage.commands);
    QCOMPARE(rowOf(sheet, QStringLiteral("Zoom In"))->parent()->text(0), QStringLiteral("Timeline"));
    for (const QAction* action : stage.commands.actions()) {
        QVERIFY(rowOf(sheet, titleOf(*action)));
        QVERIFY(sheet.asText().contains(titleOf(*action)));
    }
}

void ShortcutSheetTest::searchHidesTheRest() {
    Stage stage;
    ShortcutSheet sheet(stage.commands);
    sheet.findChild<QLineEdit*>()->setText(QStringLiteral("zoom in"));
    QVERIFY(!rowOf(sheet, QStringLiteral("Zoom In"))->isHidden());
    QVERIFY(rowOf(sheet, QStringLiteral("Save"))->isHidden());
    QVERIFY(rowOf(sheet, QStringLiteral("Save"))->parent()->isHidden());
    QTest::keyClick(sheet.findChild<QLineEdit*>(), Qt::Key_Down);
    QCOMPARE(sheet.list().currentItem()->text(0), QStringLiteral("Zoom In"));
    sheet.findChild<QLineEdit*>()->setText(ctrlS.toString());
    QVERIFY(!rowOf(sheet, QStringLiteral("Save"))->isHidden());
}

void ShortcutSheetTest::pressedKeysAreUsed() {
    Stage stage;
    ShortcutSheet sheet(stage.commands);
    whenAsked([](KeyChoice& choice) {
        QTest::keyClick(choice.focusWidget() ? choice.focusWidget() : &choice, Qt::Key_J,
                        Qt::ControlModifier | Qt::AltModifier);
        pressButton(choice, QStringLiteral("Use"));
    });
    sheet.change(rowOf(sheet, QStringLiteral("Save")));
    const QKeySequence pressed(Qt::CTRL | Qt::ALT | Qt::Key_J);
    QCOMPARE(stage.keysOf("file.save"), QList<QKeySequence>{pressed});
    QCOMPARE(rowOf(sheet, QStringLiteral("Save"))->text(1), pressed.toString(QKeySequence::NativeText));
}

void ShortcutSheetTest::conflictIsSaidBeforeItIsResolved() {
    Stage stage;
    ShortcutSheet sheet(stage.commands);
    QString verdict;
    whenAsked([&verdict](KeyChoice& choice) {
        QTest::keyClick(&choice, Qt::Key_S, Qt::ControlModifier);
        verdict = choice.verdict();
        pressButton(choice, QStringLiteral("Take Over"));
    });
    sheet.change(rowOf(sheet, QStringLiteral("Zoom In")));
    QVERIFY2(verdict.contains(QStringLiteral("“Save”")), qPrintable(verdict));
    QCOMPARE(stage.keysOf("timeline.zoomIn"), QList<QKeySequence>{ctrlS});
    QVERIFY(stage.keysOf("file.save").isEmpty());
    QVERIFY(rowOf(sheet, QStringLiteral("Save"))->text(1).isEmpty());
}

void ShortcutSheetTest::escapeChangesNothing() {
    Stage stage;
    ShortcutSheet sheet(stage.commands);
    whenAsked([](KeyChoice& choice) {
        QTest::keyClick(&choice, Qt::Key_J);
        QTest::keyClick(&choice, Qt::Key_Escape);
    });
    sheet.change(rowOf(sheet, QStringLiteral("Save")));
    QCOMPARE(stage.keysOf("file.save"), QList<QKeySequence>{ctrlS});
}

void ShortcutSheetTest::resetGivesBackWhatWasShipped() {
    Stage stage;
    takeKey(stage.commands, QStringLiteral("edit.delete"), ctrlS);
    resetAllKeys(stage.commands);
    QCOMPARE(stage.keysOf("edit.delete"), QList<QKeySequence>{w});
    QCOMPARE(stage.keysOf("file.save"), QList<QKeySequence>{ctrlS});
    QVERIFY(QSettings().allKeys().filter(QStringLiteral("keys/")).isEmpty());
}

QTEST_MAIN(ShortcutSheetTest)
#include "tst_shortcutsheet.moc"
