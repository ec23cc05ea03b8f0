#include <QCheckBox>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QTest>

#include "tests/ui/ShippedFiles.h"
#include "ui/shell/MainWindow.h"
#include "ui/shell/tour/Callout.h"
#include "ui/shell/tour/Tour.h"
#include "ui/shell/welcome/ExampleGallery.h"
#include "ui/shell/welcome/WelcomeDialog.h"

using namespace lockstep;
using namespace lockstep::ui;

namespace {

QPushButton* button(QWidget& in, const QString& text) {
    for (QPushButton* found : in.findChildren<QPushButton*>())
        if (found->text().remove(QLatin1Char('&')) == text)
            return found;
    return nullptr;
}

} // namespace

class WelcomeTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { QSettings().clear(); }
    void everyExampleHasAQuestionAndAResult();
    void smallExamplesComeFirst();
    void enterOpensTheExample();
    void canBeToldNotToCome();
    void tourLeadsThroughTheWindow();
    void tourIsLeftForGood();
    void tourBlocksNothing();
};

void WelcomeTest::everyExampleHasAQuestionAndAResult() {
    ExampleResults results(examplesIn(shippedResources(), *sharedBasis()), sharedBasis());
    QVERIFY(results.examples().size() >= 8);
    QSignalSpy arrived(&results, &ExampleResults::arrived);
    results.start();
    QTRY_COMPARE_WITH_TIMEOUT(static_cast<std::size_t>(arrived.size()), results.examples().size(), 60000);
    for (std::size_t i = 0; i < results.examples().size(); ++i) {
        const QByteArray name = results.examples()[i].name().toUtf8();
        QVERIFY2(results.examples()[i].question().count(QLatin1Char('?')) == 1, name.constData());
        QVERIFY2(results.result(i), name.constData());
        QVERIFY2(results.result(i)->effectiveUtilization > 0, name.constData());
    }
}

void WelcomeTest::smallExamplesComeFirst() {
    const auto examples = examplesIn(shippedResources(), *sharedBasis());
    QVERIFY(std::ranges::is_sorted(examples, {}, &Example::gpus));
    QVERIFY(examples.front().gpus <= 4096);
}

void WelcomeTest::enterOpensTheExample() {
    MainWindow window(sharedBasis(), shippedResources());
    window.resize(1200, 800);
    window.show();
    window.showWelcome();
    auto* welcome = window.findChild<WelcomeDialog*>();
    QVERIFY(welcome && welcome->isVisible());
    QVERIFY(QTest::qWaitForWindowActive(welcome));
    QTest::keyClick(&welcome->gallery(), Qt::Key_Right);
    const QString wanted = welcome->gallery().currentIndex().data().toString();
    QCOMPARE(welcome->gallery().currentIndex().row(), 1);
    QTest::keyClick(&welcome->gallery(), Qt::Key_Return);
    QCOMPARE(QString::fromStdString(window.document().scenario().name), wanted);
    QVERIFY(window.findChild<Tour*>()); // nobody has seen it yet
}

void WelcomeTest::canBeToldNotToCome() {
    QVERIFY(welcomesAtStart());
    MainWindow window(sharedBasis(), shippedResources());
    window.showWelcome();
    window.findChild<WelcomeDialog*>()->findChild<QCheckBox*>()->click();
    QVERIFY(!welcomesAtStart());
}

void WelcomeTest::tourLeadsThroughTheWindow() {
    MainWindow window(sharedBasis(), shippedResources());
    window.resize(1200, 800);
    window.show();
    window.startTour();
    const QPointer<Tour> tour = window.findChild<Tour*>();
    QVERIFY(tour);
    for (int step = 0; step < 6; ++step) {
        QCOMPARE(tour->step(), step);
        QVERIFY(window.rect().contains(tour->callout().geometry()));
        QVERIFY(!tour->callout().accessibleDescription().isEmpty());
        QTest::keyClick(button(tour->callout(), step < 5 ? QStringLiteral("Next") : QStringLiteral("Done")),
                        Qt::Key_Space);
    }
    QTRY_VERIFY(!tour);
    QVERIFY(Tour::isDismissed());
}

void WelcomeTest::tourIsLeftForGood() {
    MainWindow window(sharedBasis(), shippedResources());
    window.show();
    window.startTour();
    QTest::keyClick(&window.findChild<Tour*>()->callout(), Qt::Key_Escape);
    QVERIFY(Tour::isDismissed());
}

void WelcomeTest::tourBlocksNothing() {
    MainWindow window(sharedBasis(), shippedResources());
    window.resize(1200, 800);
    window.show();
    window.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    window.openExample(exampleFile("colossus-1.lockstep"));
    window.runControl().session().settle();
    window.runControl().poll();
    window.startTour();
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_F10);
    window.runControl().session().settle();
    window.runControl().poll();
    QCOMPARE(window.runControl().frame()->summary.steps, std::uint64_t(1));
}

QTEST_MAIN(WelcomeTest)
#include "tst_welcome.moc"
