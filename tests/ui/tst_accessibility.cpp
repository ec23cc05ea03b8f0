// What the keys can go to says its name to a screen reader.
#include <QAccessible>
#include <QDialog>
#include <QSettings>
#include <QTest>
#include <QTimer>

#include "tests/ui/ShippedFiles.h"
#include "ui/export/FigureDialog.h"
#include "ui/export/TableDialog.h"
#include "ui/export/TraceDialog.h"
#include "ui/shell/Figures.h"
#include "ui/shell/MainWindow.h"
#include "ui/shell/keys/ShortcutSheet.h"
#include "ui/shell/welcome/WelcomeDialog.h"

using namespace lockstep;
using namespace lockstep::ui;

namespace {

QString nameOf(QWidget& widget) {
    const QAccessibleInterface* seen = QAccessible::queryAccessibleInterface(&widget);
    return seen ? seen->text(QAccessible::Name) : QString();
}

/// As the class and what it lies in.
QString pathOf(const QWidget& widget) {
    QStringList path;
    for (const QWidget* at = &widget; at != nullptr; at = at->parentWidget())
        path.prepend(QString::fromLatin1(at->metaObject()->className()) +
                     (at->objectName().isEmpty() ? QString() : QLatin1Char('#') + at->objectName()));
    return path.join(QLatin1Char('/'));
}

QStringList namelessIn(QWidget& root) {
    QStringList found;
    QList<QWidget*> all = root.findChildren<QWidget*>();
    all.prepend(&root);
    for (QWidget* widget : all) {
        const bool isStop = widget->focusPolicy() & Qt::TabFocus && !widget->focusProxy();
        if (isStop && widget->isVisibleTo(&root) && nameOf(*widget).trimmed().isEmpty())
            found.append(pathOf(*widget));
    }
    return found;
}

} // namespace

class AccessibilityTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { QSettings().clear(); }
    void everyStopOfTheWindowHasAName_data();
    void everyStopOfTheWindowHasAName();
    void everyStopOfTheDialogsHasAName();
    void namelessIsFound();

private:
    MainWindow m_window{sharedBasis(), shippedResources()};
};

void AccessibilityTest::everyStopOfTheWindowHasAName_data() {
    QTest::addColumn<QString>("selected");
    for (const char* selected : {"nothing", "campus", "racks", "link"})
        QTest::newRow(selected) << selected;
}

/// With every panel open, and the inspector at each of its forms.
void AccessibilityTest::everyStopOfTheWindowHasAName() {
    QFETCH(QString, selected);
    m_window.resize(1400, 900);
    m_window.show();
    m_window.openExample(exampleFile("colossus-1.lockstep"));
    const Scenario& scenario = m_window.document().scenario();
    if (selected == QLatin1String("campus"))
        m_window.selection().set({scenario.campuses[0].id}, {}, {});
    else if (selected == QLatin1String("racks"))
        m_window.selection().set({}, {scenario.rackGroups[0].id}, {});
    else if (selected == QLatin1String("link"))
        m_window.selection().set({}, {}, {scenario.links[0].id});
    QStringList nameless;
    for (const char* panel : {"charts", "tables", "trust"}) {
        m_window.goToPanel(QLatin1String(panel));
        QTest::qWait(20);
        nameless += namelessIn(m_window);
    }
    nameless.removeDuplicates();
    QVERIFY2(nameless.isEmpty(), qPrintable('\n' + nameless.join('\n')));
}

void AccessibilityTest::everyStopOfTheDialogsHasAName() {
    m_window.show();
    m_window.showWelcome();
    auto* welcome = m_window.findChild<WelcomeDialog*>();
    ShortcutSheet sheet(m_window.commands());
    FigureDialog picture(figuresOf(m_window), {}, {});
    TableDialog tables(m_window.exportableTables());
    m_window.runControl().session().step(3);
    m_window.runControl().session().settle();
    m_window.runControl().poll();
    TraceDialog trace(m_window.runControl().frame(), 0, 2);
    QStringList nameless = namelessIn(*welcome) + namelessIn(sheet) + namelessIn(picture) +
                           namelessIn(tables) + namelessIn(trace);
    welcome->close();
    m_window.startTour();
    nameless += namelessIn(m_window);
    m_window.findCommand();
    nameless += namelessIn(m_window);
    QVERIFY2(nameless.isEmpty(), qPrintable('\n' + nameless.join('\n')));
}

void AccessibilityTest::namelessIsFound() {
    QWidget root;
    auto* stop = new QWidget(&root);
    stop->setFocusPolicy(Qt::StrongFocus);
    QCOMPARE(namelessIn(root).size(), 1);
    stop->setAccessibleName(QStringLiteral("Name"));
    QVERIFY(namelessIn(root).isEmpty());
}

QTEST_MAIN(AccessibilityTest)
#include "tst_accessibility.moc"
