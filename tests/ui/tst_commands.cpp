// Every command can be found, reached by keys alone, and says what it does; every menu holds commands.
#include <filesystem>

#include <QFile>
#include <QMenu>
#include <QMenuBar>
#include <QRegularExpression>
#include <QSettings>
#include <QTest>

#include "tests/ui/WindowStage.h"
#include "ui/canvas/CanvasView.h"
#include "ui/library/LibraryPanel.h"
#include "ui/shell/MainWindow.h"
#include "ui/shell/Menus.h"
#include "ui/timeline/TimelineWidget.h"

using namespace lockstep;
using namespace lockstep::ui;
namespace fs = std::filesystem;

namespace {

struct Stage : WindowStage {
    CommandRegistry& commands = window.commands();

    Stage() {
        settle();
        window.activateWindow();
    }
    QAction& action(const char* id) { return *commands.action(QLatin1String(id)); }
};

QChar mnemonicOf(const QString& text) {
    static const QRegularExpression mark(QStringLiteral("&([^&\\s])"));
    const auto found = mark.match(QString(text).remove(QStringLiteral("&&")));
    return found.hasMatch() ? found.captured(1).front().toLower() : QChar();
}

/// Every menu of the bar and below, and every context menu.
QList<QMenu*> menusOf(Stage& stage) {
    QList<QMenu*> open;
    for (const QAction* entry : stage.window.menuBar()->actions())
        open.append(entry->menu());
    for (const MenuPlace place : contextPlaces)
        open.append(stage.window.menus().make(place, &stage.window));
    for (qsizetype i = 0; i < open.size(); ++i)
        for (const QAction* entry : open[i]->actions())
            if (entry->menu())
                open.append(entry->menu());
    return open;
}

bool isIn(const QList<QAction*>& entries, const QAction* wanted) {
    for (const QAction* entry : entries)
        if (entry == wanted || (entry->menu() && isIn(entry->menu()->actions(), wanted)))
            return true;
    return false;
}

} // namespace

class CommandsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { QSettings().clear(); }
    void everyCommandHasACategoryAndTips();
    void everyCommandHasAKeyRoute();
    void keysAreUniqueWhereTheyWork();
    void menusHoldCommandsOnly();
    void menuEntriesHaveAMnemonicOfTheirOwn();
    void tableNamesCommandsThatAre();
    void menusAreMadeInOnePlace();
    void keysWorkWhereTheyBelong();
    void chosenKeysTakeEffectAndStay();
    void contextMenusOpen();
};

void CommandsTest::everyCommandHasACategoryAndTips() {
    Stage stage;
    QVERIFY(!stage.commands.actions().empty());
    for (const QAction* action : stage.commands.actions()) {
        const QByteArray id = action->objectName().toUtf8();
        QVERIFY2(categoryOf(action->objectName()), id.constData());
        QVERIFY2(!action->text().isEmpty(), id.constData());
        QVERIFY2(!action->statusTip().isEmpty(), id.constData());
        QVERIFY2(action->toolTip().startsWith(action->statusTip()), id.constData());
        QVERIFY2(!action->icon().isNull(), id.constData());
        QVERIFY2(!action->statusTip().endsWith(QLatin1Char('.')), id.constData());
    }
}

/// A key of its own, or the mnemonics of the menu bar all the way.
void CommandsTest::everyCommandHasAKeyRoute() {
    Stage stage;
    for (const QAction* action : stage.commands.actions()) {
        const bool hasKey = !action->shortcut().isEmpty();
        const bool hasPath =
            isIn(stage.window.menuBar()->actions(), action) && !mnemonicOf(action->text()).isNull();
        QVERIFY2(hasKey || hasPath, qPrintable(action->objectName()));
    }
}

void CommandsTest::keysAreUniqueWhereTheyWork() {
    Stage stage;
    const auto& actions = stage.commands.actions();
    for (std::size_t i = 0; i < actions.size(); ++i)
        for (std::size_t j = i + 1; j < actions.size(); ++j) {
            if (!overlap(stage.commands.scopeOf(actions[i]->objectName()),
                         stage.commands.scopeOf(actions[j]->objectName())))
                continue;
            for (const QKeySequence& key : actions[i]->shortcuts())
                QVERIFY2(!actions[j]->shortcuts().contains(key),
                         qPrintable(actions[i]->objectName() + QStringLiteral(" and ") +
                                    actions[j]->objectName() + QStringLiteral(": ") + key.toString()));
        }
}

void CommandsTest::menusHoldCommandsOnly() {
    Stage stage;
    int commands = 0;
    for (const QMenu* menu : menusOf(stage)) {
        if (isList(*menu))
            continue;
        for (const QAction* entry : menu->actions()) {
            if (entry->isSeparator() || entry->menu())
                continue;
            QVERIFY2(stage.commands.action(entry->objectName()) == entry, qPrintable(entry->text()));
            ++commands;
        }
    }
    QVERIFY(commands >= 20);
}

void CommandsTest::menuEntriesHaveAMnemonicOfTheirOwn() {
    Stage stage;
    QList<QList<QAction*>> groups{stage.window.menuBar()->actions()};
    for (const QMenu* menu : menusOf(stage))
        if (!isList(*menu) && isIn(stage.window.menuBar()->actions(), menu->menuAction()))
            groups.append(menu->actions());
    for (const QList<QAction*>& group : groups) {
        QSet<QChar> taken;
        for (const QAction* entry : group) {
            if (entry->isSeparator())
                continue;
            const QChar mnemonic = mnemonicOf(entry->text());
            QVERIFY2(!mnemonic.isNull(), qPrintable(entry->text()));
            QVERIFY2(!taken.contains(mnemonic), qPrintable(entry->text()));
            taken.insert(mnemonic);
        }
    }
}

void CommandsTest::tableNamesCommandsThatAre() {
    Stage stage;
    const auto check = [&stage](MenuPlace place) {
        for (const MenuEntry& entry : entriesOf(place))
            if (entry.kind == MenuEntry::Kind::command)
                QVERIFY2(stage.commands.action(entry.command), qPrintable(entry.command));
    };
    for (const MenuPlace place : menuBarPlaces)
        check(place);
    for (const MenuPlace place : contextPlaces)
        check(place);
}

/// A menu made elsewhere would hold actions that keys, lists and tests do not know.
void CommandsTest::menusAreMadeInOnePlace() {
    const fs::path ui = fs::path(LOCKSTEP_SOURCE_DIR) / "ui";
    static const QRegularExpression include(QStringLiteral("#include <QMenu(Bar)?>"));
    for (const auto& entry : fs::recursive_directory_iterator(ui)) {
        const std::string path = entry.path().lexically_relative(ui).generic_string();
        if (!entry.is_regular_file() || path.starts_with("shell/"))
            continue;
        QFile file(entry.path());
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY2(!include.match(QString::fromUtf8(file.readAll())).hasMatch(), path.c_str());
    }
}

void CommandsTest::keysWorkWhereTheyBelong() {
    Stage stage;
    QVERIFY(QTest::qWaitForWindowActive(&stage.window));
    const std::size_t campuses = stage.window.document().scenario().campuses.size();

    stage.window.timeline().setFocus();
    QTest::keyClick(&stage.window.timeline(), Qt::Key_A, Qt::ControlModifier);
    QVERIFY(stage.window.selection().isEmpty());
    stage.window.canvas().setFocus();
    QTest::keyClick(&stage.window.canvas(), Qt::Key_A, Qt::ControlModifier);
    QCOMPARE(stage.window.selection().campuses().size(), campuses);

    stage.window.timeline().setFocus();
    QTest::keyClick(&stage.window.timeline(), Qt::Key_Delete);
    QCOMPARE(stage.window.document().scenario().campuses.size(), campuses);
    stage.window.canvas().setFocus();
    QTest::keyClick(&stage.window.canvas(), Qt::Key_Delete);
    QVERIFY(stage.window.document().scenario().campuses.empty());
    QTest::keyClick(&stage.window.canvas(), Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(stage.window.document().scenario().campuses.size(), campuses);

    stage.window.runControl().session().step(50);
    stage.window.runControl().session().settle();
    stage.window.runControl().poll();
    stage.window.timeline().setFocus();
    QVERIFY(stage.action("timeline.follow").isChecked());
    QTest::keyClick(&stage.window.timeline(), Qt::Key_W);
    QVERIFY(!stage.action("timeline.follow").isChecked());
    QTest::keyClick(&stage.window.timeline(), Qt::Key_End);
    QVERIFY(stage.action("timeline.follow").isChecked());
}

void CommandsTest::chosenKeysTakeEffectAndStay() {
    const QKeySequence key(Qt::CTRL | Qt::ALT | Qt::Key_A);
    const QString id = QStringLiteral("edit.selectAll");
    {
        Stage stage;
        QVERIFY(QTest::qWaitForWindowActive(&stage.window));
        stage.commands.setKeys(id, {key});
        QVERIFY(stage.action("edit.selectAll").toolTip().contains(key.toString(QKeySequence::NativeText)));
        stage.window.canvas().setFocus();
        QTest::keyClick(&stage.window.canvas(), Qt::Key_A, Qt::ControlModifier);
        QVERIFY(stage.window.selection().isEmpty());
        QTest::keyClick(&stage.window.canvas(), Qt::Key_A, Qt::ControlModifier | Qt::AltModifier);
        QVERIFY(!stage.window.selection().isEmpty());
    }
    Stage again;
    QCOMPARE(again.action("edit.selectAll").shortcuts(), QList<QKeySequence>{key});
    again.commands.resetKeys(id);
    QCOMPARE(again.action("edit.selectAll").shortcuts(), again.commands.shippedKeys(id));
    QVERIFY(QSettings().allKeys().filter(id).isEmpty());
}

void CommandsTest::contextMenusOpen() {
    Stage stage;
    const auto opened = [&stage](QWidget& on) {
        QTest::mouseClick(&on, Qt::RightButton, {}, on.rect().center());
        QContextMenuEvent event(QContextMenuEvent::Mouse, on.rect().center(),
                                on.mapToGlobal(on.rect().center()));
        QApplication::sendEvent(&on, &event);
        QWidget* menu = QApplication::activePopupWidget();
        const bool isMenu = qobject_cast<QMenu*>(menu) != nullptr;
        if (menu)
            menu->close();
        return isMenu;
    };
    QVERIFY(opened(*stage.window.canvas().viewport()));
    QVERIFY(opened(stage.window.timeline()));
    QVERIFY(opened(*stage.window.library().list().viewport()));
}

QTEST_MAIN(CommandsTest)
#include "tst_commands.moc"
