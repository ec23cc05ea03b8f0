// In every language the program comes with, the window asks for no word that is not there, every menu entry
// has a mnemonic of its own, and no text is cut.
#include <filesystem>

#include <QAbstractButton>
#include <QApplication>
#include <QDockWidget>
#include <QElapsedTimer>
#include <QFile>
#include <QLabel>
#include <QMenu>
#include <QMenuBar>
#include <QRegularExpression>
#include <QScrollArea>
#include <QSettings>
#include <QTabBar>
#include <QTemporaryDir>
#include <QTest>
#include <QTranslator>

#include "core/calibration/OwnMeasurements.h"
#include "core/edit/Edits.h"
#include "core/storage/CatalogFile.h"
#include "tests/ui/WindowStage.h"
#include "ui/canvas/CanvasView.h"
#include "ui/export/FigureDialog.h"
#include "ui/shell/Figures.h"
#include "ui/shell/MainWindow.h"
#include "ui/shell/Menus.h"
#include "ui/shell/NoticeBar.h"
#include "ui/shell/Translation.h"
#include "ui/shell/keys/KeyChoice.h"
#include "ui/shell/keys/ShortcutSheet.h"
#include "ui/shell/tour/Callout.h"
#include "ui/shell/tour/Tour.h"
#include "ui/shell/welcome/ExampleGallery.h"
#include "ui/shell/welcome/WelcomeDialog.h"
#include "ui/trust/CalibrationDialog.h"

using namespace lockstep;
using namespace lockstep::ui;

namespace {

/// Stands over the program's translation and notes what of the program's own words it does not have.
class Witness : public QTranslator {
public:
    explicit Witness(const QString& language) {
        m_isThere = m_words.load(QStringLiteral(":/translations/lockstep_") + language);
    }
    bool isThere() const { return m_isThere; }
    QStringList missing() const { return m_missing; }

    bool isEmpty() const override { return false; }
    QString translate(const char* context, const char* source, const char* disambiguation,
                      int n) const override {
        const QString found = m_words.translate(context, source, disambiguation, n);
        const QByteArray where(context);
        if (found.isNull() && *source != '\0' && !where.startsWith('Q') && where != "CloseButton")
            m_missing.append(QString::fromUtf8(where + ": " + source));
        return found;
    }

private:
    QTranslator m_words;
    bool m_isThere = false;
    mutable QStringList m_missing;
};

/// The program in one language, as from its start.
struct Speaking {
    explicit Speaking(const QString& language) : witness(language) {
        chooseLanguage(language);
        installTranslation(*qApp);
        QCoreApplication::installTranslator(&witness);
    }
    ~Speaking() {
        QCoreApplication::removeTranslator(&witness);
        qDeleteAll(qApp->findChildren<QTranslator*>());
        chooseLanguage({});
    }

    Witness witness;
};

struct Stage : WindowStage {
    Stage() : WindowStage({1600, 1000}) {
        take(20);
        QCoreApplication::processEvents();
    }
    void trigger(const char* id) { window.commands().action(QLatin1String(id))->trigger(); }
};

QChar mnemonicOf(QString text) {
    static const QRegularExpression mark(QStringLiteral("&([^&\\s])"));
    const auto found = mark.match(text.remove(QStringLiteral("&&")));
    return found.hasMatch() ? found.captured(1).front().toLower() : QChar();
}

QString plain(const QString& text) {
    return text.contains(QLatin1Char('<')) ? QString() : text.simplified();
}

/// What a label or a button needs more than it has; empty: it is whole.
QString shortage(const QWidget& widget, const QString& text) {
    const auto* label = qobject_cast<const QLabel*>(&widget);
    const int height = label && label->wordWrap() ? label->heightForWidth(label->width()) : 0;
    const QSize needed = height > 0 ? QSize(0, height) : widget.sizeHint();
    if (needed.width() <= widget.width() && needed.height() <= widget.height())
        return {};
    return QStringLiteral("“%1” has %2 × %3 and needs %4 × %5")
        .arg(plain(text))
        .arg(widget.width())
        .arg(widget.height())
        .arg(needed.width())
        .arg(needed.height());
}

/// The texts in a window that do not have the room they ask for.
QStringList cutTexts(const QWidget& window) {
    QStringList cut;
    for (const auto* label : window.findChildren<QLabel*>())
        if (label->isVisible() && !label->text().isEmpty())
            cut.append(shortage(*label, label->text()));
    for (const auto* button : window.findChildren<QAbstractButton*>())
        if (button->isVisible() && !button->text().isEmpty())
            cut.append(shortage(*button, button->text()));
    for (const auto* bar : window.findChildren<QTabBar*>())
        if (!bar->visibleRegion().isEmpty() && bar->sizeHint().width() > bar->width())
            cut.append(QStringLiteral("tabs from “%1”: %2 of %3")
                           .arg(bar->tabText(0))
                           .arg(bar->width())
                           .arg(bar->sizeHint().width()));
    for (const auto* area : window.findChildren<QScrollArea*>())
        if (!area->visibleRegion().isEmpty() && area->horizontalScrollBarPolicy() == Qt::ScrollBarAlwaysOff &&
            area->widget() && area->widget()->width() > area->viewport()->width())
            cut.append(QStringLiteral("“%1” cannot be scrolled sideways: %2 of %3")
                           .arg(area->accessibleName())
                           .arg(area->viewport()->width())
                           .arg(area->widget()->width()));
    cut.removeAll(QString());
    return cut;
}

/// After the layouts have settled, which may take some rounds of events.
QStringList settledCutTexts(const QWidget& window) {
    QStringList cut;
    QElapsedTimer waited;
    waited.start();
    do {
        QTest::qWait(10);
        cut = cutTexts(window);
    } while (!cut.isEmpty() && waited.elapsed() < 2000);
    return cut;
}

QStringList cutIn(QWidget& dialog) {
    dialog.show();
    return settledCutTexts(dialog);
}

/// The menus of the bar and theirs.
QList<QMenu*> menusOf(const QMenuBar& bar) {
    QList<QMenu*> menus;
    for (const QAction* entry : bar.actions())
        menus.append(entry->menu());
    for (qsizetype i = 0; i < menus.size(); ++i)
        for (const QAction* entry : menus[i]->actions())
            if (entry->menu())
                menus.append(entry->menu());
    return menus;
}

/// What in a window has a letter that Alt reaches, also where another panel lies over it.
QStringList lettered(const QWidget& window) {
    QStringList texts;
    for (const auto* button : window.findChildren<QAbstractButton*>())
        texts.append(button->text());
    for (const auto* label : window.findChildren<QLabel*>())
        if (label->buddy())
            texts.append(label->text());
    for (const auto* bar : window.findChildren<QTabBar*>())
        for (int tab = 0; tab < bar->count(); ++tab)
            texts.append(bar->tabText(tab));
    texts.removeIf([](const QString& text) { return mnemonicOf(text).isNull(); });
    return texts;
}

/// Changes a file of a window's and leaves the journal of a crash.
void spoil(const QString& file, const std::filesystem::path& journals, WindowStage& stage) {
    Document lost(stage.window.document().basis());
    lost.keepRecovery(journals);
    lost.openExample(exampleFile("colossus-1.lockstep"));
    lost.commit(changeSeed(lost.scenario(), 5));
    QFile written(file);
    QVERIFY(written.open(QIODevice::Append));
    written.write("\n");
}

void checkMnemonics(const QList<QAction*>& entries) {
    QSet<QChar> taken;
    for (const QAction* entry : entries) {
        if (entry->isSeparator())
            continue;
        const QChar mnemonic = mnemonicOf(entry->text());
        QVERIFY2(!mnemonic.isNull(), qPrintable(entry->text()));
        QVERIFY2(!taken.contains(mnemonic), qPrintable(entry->text()));
        taken.insert(mnemonic);
    }
}

} // namespace

class LanguagesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase_data();
    void init() { QSettings().clear(); }
    void menusHaveMnemonicsOfTheirOwn();
    void nothingTakesALetterOfTheMenuBar();
    void windowIsWhole();
    void everySelectionIsWhole();
    void tourIsWhole();
    void dialogsAreWhole();
    void cutTextIsFound();
};

void LanguagesTest::initTestCase_data() {
    QTest::addColumn<QString>("language");
    for (const QString& language : languages())
        QTest::newRow(qPrintable(language)) << language;
}

void LanguagesTest::menusHaveMnemonicsOfTheirOwn() {
    QFETCH_GLOBAL(QString, language);
    const Speaking speaking(language);
    Stage stage;
    checkMnemonics(stage.window.menuBar()->actions());
    for (const QMenu* menu : menusOf(*stage.window.menuBar()))
        if (!isList(*menu))
            checkMnemonics(menu->actions());
    for (const MenuPlace place : contextPlaces)
        checkMnemonics(stage.window.menus().make(place, &stage.window)->actions());
}

/// A letter that two have opens neither, and a panel that lies below another one counts.
void LanguagesTest::nothingTakesALetterOfTheMenuBar() {
    QFETCH_GLOBAL(QString, language);
    const Speaking speaking(language);
    Stage stage;
    QSet<QChar> letters;
    for (const QAction* menu : stage.window.menuBar()->actions())
        letters.insert(mnemonicOf(menu->text()));
    const auto check = [&stage, &letters] {
        for (const QString& text : lettered(stage.window))
            QVERIFY2(!letters.contains(mnemonicOf(text)), qPrintable(text));
    };
    for (const auto* dock : stage.window.findChildren<QDockWidget*>())
        QVERIFY2(lettered(*dock).isEmpty(), qPrintable(lettered(*dock).join(QLatin1Char('\n'))));

    const QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("broken.lockstep"));
    QFile example(exampleFile("colossus-1.lockstep"));
    QVERIFY(example.open(QIODevice::ReadOnly));
    QByteArray text = example.readAll();
    QFile written(file);
    QVERIFY(written.open(QIODevice::WriteOnly));
    written.write(text.replace("\"to\": ", "\"to\": 99"));
    written.close();
    QVERIFY(stage.window.openFile(file));
    QVERIFY(stage.window.notices().bar(QStringLiteral("damage")));
    check();
    const std::filesystem::path journals = std::filesystem::path(folder.path().toStdU16String()) / "recovery";
    spoil(file, journals, stage);
    stage.window.keepRecovery(journals);
    QTRY_VERIFY(stage.window.notices().bar(QStringLiteral("changedOnDisk")));
    QVERIFY(stage.window.notices().findChildren<NoticeBar*>().size() >= 3);
    check();
    stage.window.startTour();
    for (int step = 0; step < 6; ++step) {
        check();
        QTest::keyClick(stage.window.findChild<Callout*>(), Qt::Key_Return);
    }
}

void LanguagesTest::windowIsWhole() {
    QFETCH_GLOBAL(QString, language);
    const Speaking speaking(language);
    QVERIFY(speaking.witness.isThere());
    Stage stage;
    for (const char* panel :
         {"view.problems", "view.charts", "view.tables", "view.trust", "view.compare", "view.timeline"}) {
        stage.trigger(panel);
        const QStringList cut = settledCutTexts(stage.window);
        QVERIFY2(cut.isEmpty(), qPrintable(QLatin1String(panel) + '\n' + cut.join('\n')));
    }
    const QStringList missing = speaking.witness.missing();
    QVERIFY2(missing.isEmpty(), qPrintable(missing.join('\n')));
}

/// The inspector's forms of everything that can be selected.
void LanguagesTest::everySelectionIsWhole() {
    QFETCH_GLOBAL(QString, language);
    const Speaking speaking(language);
    Stage stage;
    const Scenario& scenario = stage.window.document().scenario();
    Selection& selection = stage.window.selection();
    const auto check = [&stage](const char* what) {
        const QStringList cut = settledCutTexts(stage.window);
        QVERIFY2(cut.isEmpty(), qPrintable(QLatin1String(what) + '\n' + cut.join('\n')));
    };
    selection.set({scenario.campuses.front().id}, {}, {});
    check("campus");
    selection.set({}, {scenario.rackGroups.front().id}, {});
    check("rack group");
    selection.set({}, {}, {scenario.links.front().id});
    check("link");
    stage.trigger("edit.selectAll");
    check("all");
    const QStringList missing = speaking.witness.missing();
    QVERIFY2(missing.isEmpty(), qPrintable(missing.join('\n')));
}

void LanguagesTest::tourIsWhole() {
    QFETCH_GLOBAL(QString, language);
    const Speaking speaking(language);
    Stage stage;
    stage.window.startTour();
    for (int step = 0; step < 6; ++step) {
        auto* callout = stage.window.findChild<Callout*>();
        QVERIFY(callout);
        const QStringList cut = settledCutTexts(*callout);
        QVERIFY2(cut.isEmpty(), qPrintable(cut.join('\n')));
        QTest::keyClick(callout, Qt::Key_Return);
    }
    QVERIFY(speaking.witness.missing().isEmpty());
}

void LanguagesTest::dialogsAreWhole() {
    QFETCH_GLOBAL(QString, language);
    const Speaking speaking(language);
    Stage stage;
    const auto basis = stage.window.document().basis();
    ExampleResults results(examplesIn(shippedResources(), *basis), basis);
    OwnCalibration calibration;
    calibration.groups.push_back({{"H100", Precision::fp8, 1.1, "own"}, {{"a", 1.1, 0.1, 0.02, {}}}});
    calibration.unused.push_back({"b", "its own “use” says so"});

    WelcomeDialog welcome(stage.window.commands(), results, *basis);
    FigureDialog picture(figuresOf(stage.window), {}, {});
    ShortcutSheet sheet(stage.window.commands());
    KeyChoice keys(stage.window.commands(), QStringLiteral("edit.undo"));
    CalibrationDialog own(calibration);
    for (QWidget* dialog : std::initializer_list<QWidget*>{&welcome, &picture, &sheet, &keys, &own}) {
        const QStringList cut = cutIn(*dialog);
        QVERIFY2(cut.isEmpty(), qPrintable(dialog->windowTitle() + '\n' + cut.join('\n')));
        dialog->hide();
    }
    for (const Example& example : results.examples())
        QVERIFY(!(example.name() + example.question()).isEmpty());
    const QStringList missing = speaking.witness.missing();
    QVERIFY2(missing.isEmpty(), qPrintable(missing.join('\n')));
}

void LanguagesTest::cutTextIsFound() {
    QWidget box;
    QLabel narrow(QStringLiteral("Two words"), &box);
    QLabel wide(QStringLiteral("Two words"), &box);
    narrow.resize(narrow.sizeHint() / 2);
    wide.resize(wide.sizeHint());
    QCOMPARE(cutIn(box).size(), 1);
}

QTEST_MAIN(LanguagesTest)
#include "tst_languages.moc"
