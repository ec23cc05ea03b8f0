#include <QLineEdit>
#include <QListView>
#include <QSettings>
#include <QTest>

#include "ui/shell/CommandRegistry.h"
#include "ui/shell/palette/CommandPalette.h"
#include "ui/shell/palette/FuzzyMatch.h"

using namespace lockstep::ui;

namespace {

/// A window with a field and three commands, one of them not enabled.
struct Stage {
    QWidget window;
    QLineEdit field{&window};
    CommandRegistry commands;
    CommandPalette palette{{QStringLiteral("Find"), QStringLiteral("Type"), QStringLiteral("Nothing")},
                           &window};
    QStringList done;

    Stage() {
        window.resize(900, 600);
        for (const char* id : {"file.saveAs", "run.restart", "view.zoomIn"})
            commands.add({QLatin1String(id), QLatin1String(id).mid(5), QStringLiteral("Tip")},
                         [this, id](bool) { done.append(QLatin1String(id)); });
        commands.action(QStringLiteral("file.saveAs"))->setText(QStringLiteral("Save &As…"));
        commands.action(QStringLiteral("run.restart"))->setText(QStringLiteral("Res&tart"));
        commands.action(QStringLiteral("view.zoomIn"))->setEnabled(false);
        window.show();
        window.activateWindow();
        field.setFocus();
    }

    void open() { palette.open(enabledCommands(commands)); }
    QLineEdit& query() { return *palette.findChild<QLineEdit*>(); }
    QStringList titles() {
        QStringList found;
        for (int row = 0; row < palette.model().rowCount(); ++row)
            found.append(palette.model().entryAt(row).title);
        return found;
    }
};

int scoreOf(const char* query, const char* text) {
    const auto match = fuzzyMatch(QLatin1String(query), QLatin1String(text));
    return match ? match->score : -1000;
}

} // namespace

class PaletteTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { QSettings().clear(); }
    void lettersMustComeInOrder();
    void beginningsOfWordsCount();
    void matchNamesTheLetters();
    void showsWhatIsEnabled();
    void typingFindsAndEnterDoes();
    void escapeGoesBack();
    void arrowsWalkAround();
    void usedLastComesFirst();
};

void PaletteTest::lettersMustComeInOrder() {
    QVERIFY(fuzzyMatch(QStringLiteral("sas"), QStringLiteral("Save As")));
    QVERIFY(!fuzzyMatch(QStringLiteral("ass"), QStringLiteral("Save")));
    QVERIFY(!fuzzyMatch(QStringLiteral("q"), QString()));
    QVERIFY(fuzzyMatch(QString(), QStringLiteral("Save")));
    QVERIFY(fuzzyMatch(QStringLiteral("ÜB"), QStringLiteral("Alles übernehmen")));
}

void PaletteTest::beginningsOfWordsCount() {
    QVERIFY(scoreOf("sa", "Save As") > scoreOf("sa", "Use a Path"));
    QVERIFY(scoreOf("zi", "Zoom In") > scoreOf("zi", "Resizing"));
    QVERIFY(scoreOf("run", "Run") > scoreOf("run", "Restart until now"));
}

void PaletteTest::matchNamesTheLetters() {
    QCOMPARE(fuzzyMatch(QStringLiteral("s as"), QStringLiteral("Save As"))->positions,
             (std::vector{0, 5, 6}));
}

void PaletteTest::showsWhatIsEnabled() {
    Stage stage;
    stage.open();
    QCOMPARE(stage.titles(), (QStringList{QStringLiteral("Save As"), QStringLiteral("Restart")}));
}

void PaletteTest::typingFindsAndEnterDoes() {
    Stage stage;
    QVERIFY(QTest::qWaitForWindowActive(&stage.window));
    stage.open();
    QTest::keyClicks(&stage.query(), QStringLiteral("rst"));
    QCOMPARE(stage.titles(), QStringList{QStringLiteral("Restart")});
    QTest::keyClick(&stage.query(), Qt::Key_Return);
    QCOMPARE(stage.done, QStringList{QStringLiteral("run.restart")});
    QVERIFY(!stage.palette.isVisible());
    QVERIFY(stage.field.hasFocus());
}

void PaletteTest::escapeGoesBack() {
    Stage stage;
    QVERIFY(QTest::qWaitForWindowActive(&stage.window));
    stage.open();
    QVERIFY(stage.query().hasFocus());
    QTest::keyClick(&stage.query(), Qt::Key_Escape);
    QVERIFY(!stage.palette.isVisible());
    QVERIFY(stage.field.hasFocus());
    QVERIFY(stage.done.isEmpty());
}

void PaletteTest::arrowsWalkAround() {
    Stage stage;
    stage.open();
    const auto current = [&] { return stage.palette.findChild<QListView*>()->currentIndex().row(); };
    QCOMPARE(current(), 0);
    QTest::keyClick(&stage.query(), Qt::Key_Down);
    QCOMPARE(current(), 1);
    QTest::keyClick(&stage.query(), Qt::Key_Down);
    QCOMPARE(current(), 0);
    QTest::keyClick(&stage.query(), Qt::Key_Up);
    QCOMPARE(current(), 1);
}

void PaletteTest::usedLastComesFirst() {
    Stage stage;
    rememberEntry(QStringLiteral("file.saveAs"));
    rememberEntry(QStringLiteral("run.restart"));
    stage.open();
    QCOMPARE(stage.titles(), (QStringList{QStringLiteral("Restart"), QStringLiteral("Save As")}));
    for (int i = 0; i < 20; ++i)
        rememberEntry(QString::number(i));
    QCOMPARE(recentEntries().size(), 8);
    QCOMPARE(recentEntries().front(), QStringLiteral("19"));
}

QTEST_MAIN(PaletteTest)
#include "tst_palette.moc"
