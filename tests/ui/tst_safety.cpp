// No work is lost: crashes, damaged files, files that change outside, files dropped on the window.
#include <filesystem>
#include <memory>

#include <QApplication>
#include <QDir>
#include <QDragEnterEvent>
#include <QDropEvent>
#include <QFile>
#include <QMessageBox>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSettings>
#include <QStatusBar>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>
#include <QUrl>

#include "core/edit/Edits.h"
#include "core/storage/ScenarioFile.h"
#include "tests/ui/ShippedFiles.h"
#include "ui/shell/Age.h"
#include "ui/shell/MainWindow.h"
#include "ui/shell/NoticeBar.h"
#include "ui/shell/RecentFiles.h"

using namespace lockstep;
using namespace lockstep::ui;

namespace {

QByteArray bytesOf(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void put(const QString& path, const QByteArray& bytes) {
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(bytes);
}

/// As most editors save: another file takes the place of the old one.
void replace(const QString& path, const QByteArray& bytes) {
    const QString draft = path + QStringLiteral(".new");
    put(draft, bytes);
    std::filesystem::rename(std::filesystem::path(draft.toStdU16String()),
                            std::filesystem::path(path.toStdU16String()));
}

/// The next question is answered by the button with this text; an empty text: by Escape.
void answerNext(const QString& text, QString* question = nullptr) {
    QTimer::singleShot(0, qApp, [text, question] {
        auto* box = qobject_cast<QMessageBox*>(QApplication::activeModalWidget());
        QVERIFY(box);
        if (question)
            *question = box->text();
        for (QAbstractButton* button : box->buttons())
            if (button->text().remove(QLatin1Char('&')) == text)
                return button->click();
        box->reject();
    });
}

} // namespace

class SafetyTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void crashIsOfferedAndRestored();
    void secondCrashWhileRestored();
    void discardedWorkIsGone();
    void laterMeansNextTime();
    void cleanExitOffersNothing();
    void savingRemovesTheJournal();
    void fullDiskIsSaid();
    void damagedFileOpensInPart();
    void damagedFileIsNotSavedOverUnasked();
    void changeOutsideIsTold();
    void ownSaveIsNotTold();
    void mineIsKept();
    void removedFileIsTold();
    void savingOverAChangeAsks();
    void folderIsACalmSentence();
    void droppedFileOpens();
    void noticeIsReachedByKeys();
    void ages();

private:
    /// A window as the program makes it; destroying it without closing is a crash.
    std::unique_ptr<MainWindow> start(const QString& file = {}) {
        auto window = std::make_unique<MainWindow>(sharedBasis(), shippedResources());
        window->resize(1300, 800);
        window->show();
        if (!file.isEmpty())
            window->openFile(file);
        window->keepRecovery(m_recovery);
        return window;
    }
    static void setSeed(MainWindow& window, std::uint64_t seed) {
        window.document().commit(changeSeed(window.document().scenario(), seed));
    }
    static NoticeBar* offerIn(MainWindow& window) {
        for (NoticeBar* bar : window.notices().findChildren<NoticeBar*>())
            if (bar->objectName().startsWith(QLatin1String("recovery ")))
                return bar;
        return nullptr;
    }
    static NoticeBar* bar(MainWindow& window, const char* id) {
        return window.notices().bar(QLatin1String(id));
    }
    static void choose(const NoticeBar* notice, const QString& text) {
        QVERIFY(notice);
        for (QPushButton* button : notice->findChildren<QPushButton*>())
            if (button->text().remove(QLatin1Char('&')) == text)
                return button->click();
        QFAIL(qPrintable(QStringLiteral("no such choice: ") + text));
    }
    qsizetype journals() const {
        return QDir(m_home->filePath(QStringLiteral("recovery"))).entryList(QDir::Files).size();
    }
    void spoil() {
        QByteArray text = bytesOf(m_file);
        text.replace("\"to\": 3", "\"to\": 33");
        put(m_file, text);
    }
    QByteArray withSeed(const char* seed) const {
        QByteArray text = bytesOf(m_file);
        return text.replace("\"seed\": 7", QByteArray("\"seed\": ") + seed);
    }

    std::unique_ptr<QTemporaryDir> m_home;
    std::filesystem::path m_recovery;
    QString m_file;
};

void SafetyTest::init() {
    QSettings().clear();
    m_home = std::make_unique<QTemporaryDir>();
    m_recovery = std::filesystem::path(m_home->filePath(QStringLiteral("recovery")).toStdU16String());
    m_file = m_home->filePath(QStringLiteral("größer als 孟.lockstep"));
    QVERIFY(QFile::copy(exampleFile("colossus-1.lockstep"), m_file));
    QFile::setPermissions(m_file, QFile::ReadOwner | QFile::WriteOwner);
}

void SafetyTest::crashIsOfferedAndRestored() {
    auto window = start(m_file);
    setSeed(*window, 101);
    setSeed(*window, 102);
    setSeed(*window, 103);
    window->document().undo();
    const Scenario lost = window->document().scenario();
    const QByteArray onDisk = bytesOf(m_file);
    window.reset();
    QCOMPARE(bytesOf(m_file), onDisk); // never the file itself

    window = start();
    NoticeBar* offer = offerIn(*window);
    QVERIFY(offer);
    QCOMPARE(offer->notice().text,
             QStringLiteral("Lockstep ended a moment ago with unsaved changes to “größer als 孟.lockstep”: 4 "
                            "edits, the last “Change seed”."));
    QVERIFY(!QApplication::activeModalWidget());
    choose(offer, QStringLiteral("Restore"));
    QVERIFY(window->document().scenario() == lost);
    QVERIFY(window->isWindowModified());
    QCOMPARE(window->document().filePath(), m_file);
    QVERIFY(!offerIn(*window));
    window->document().redo();
    QCOMPARE(window->document().scenario().seed, std::uint64_t{103});
    while (window->document().journal().canUndo())
        window->document().undo();
    QVERIFY(!window->isWindowModified()); // as in the file
}

void SafetyTest::secondCrashWhileRestored() {
    auto window = start(m_file);
    setSeed(*window, 101);
    window.reset();
    window = start();
    choose(offerIn(*window), QStringLiteral("Restore"));
    setSeed(*window, 102);
    window.reset();
    window = start();
    QCOMPARE(journals(), qsizetype(1));
    choose(offerIn(*window), QStringLiteral("Restore"));
    QCOMPARE(window->document().scenario().seed, std::uint64_t{102});
    QCOMPARE(window->document().journal().undoCount(), std::size_t{2});
    QVERIFY(window->save());
    QCOMPARE(journals(), qsizetype(0));
    window.reset();
    window = start();
    QVERIFY(!offerIn(*window));
    QVERIFY(window->openFile(m_file));
    QCOMPARE(window->document().scenario().seed, std::uint64_t{102});
}

void SafetyTest::discardedWorkIsGone() {
    auto window = start(m_file);
    setSeed(*window, 101);
    window.reset();
    window = start();
    choose(offerIn(*window), QStringLiteral("Discard"));
    QCOMPARE(journals(), qsizetype(0));
    window = start();
    QVERIFY(!offerIn(*window));
}

void SafetyTest::laterMeansNextTime() {
    auto window = start(m_file);
    setSeed(*window, 101);
    window.reset();
    window = start();
    auto second = start(); // two windows do not offer the same
    QVERIFY(offerIn(*window) && !offerIn(*second));
    choose(offerIn(*window), QStringLiteral("Later"));
    QVERIFY(!offerIn(*window));
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    second = start();
    QVERIFY(offerIn(*second));
}

void SafetyTest::cleanExitOffersNothing() {
    auto window = start(m_file);
    setSeed(*window, 101);
    answerNext(QStringLiteral("Discard"));
    QVERIFY(window->close());
    window.reset();
    QCOMPARE(journals(), qsizetype(0));
    window = start();
    QVERIFY(!offerIn(*window));
}

void SafetyTest::savingRemovesTheJournal() {
    auto window = start(m_file);
    QCOMPARE(journals(), qsizetype(0)); // nothing edited, nothing kept
    setSeed(*window, 101);
    QCOMPARE(journals(), qsizetype(1));
    QVERIFY(window->save());
    QCOMPARE(journals(), qsizetype(0));
    setSeed(*window, 102);
    answerNext(QStringLiteral("Discard"));
    window->startNew();
    QCOMPARE(journals(), qsizetype(0));
}

void SafetyTest::fullDiskIsSaid() {
    const QString folder = m_home->filePath(QStringLiteral("recovery"));
    put(folder, "a file where the folder should be");
    auto window = start(m_file);
    setSeed(*window, 101);
    QVERIFY(window->statusBar()->currentMessage().startsWith(
        QStringLiteral("Your work goes on, but edits cannot")));
    QCOMPARE(window->document().scenario().seed, std::uint64_t{101});
    QVERIFY(QFile::remove(folder));
    setSeed(*window, 102); // there is room again, and the edit that was not written is not forgotten
    window.reset();
    window = start();
    choose(offerIn(*window), QStringLiteral("Restore"));
    QCOMPARE(window->document().journal().undoCount(), std::size_t{2});
}

void SafetyTest::damagedFileOpensInPart() {
    spoil(); // two of the three links lose an end
    auto window = start(m_file);
    QCOMPARE(window->document().filePath(), m_file);
    QCOMPARE(window->document().scenario().links.size(), std::size_t{1});
    NoticeBar* notice = bar(*window, "damage");
    QVERIFY(notice);
    QVERIFY(notice->notice().text.contains(QStringLiteral("2 things could not be read")));
    const auto* details = notice->findChild<QPlainTextEdit*>();
    QVERIFY(details && !details->isVisible());
    choose(notice, QStringLiteral("Details"));
    QVERIFY(details->isVisible());
    QVERIFY(details->toPlainText().contains(QStringLiteral("there is no campus with id 33")));
    QVERIFY(window->openExample(exampleFile("colossus-1.lockstep")));
    QVERIFY(!bar(*window, "damage"));
}

void SafetyTest::damagedFileIsNotSavedOverUnasked() {
    spoil();
    const QByteArray text = bytesOf(m_file);
    auto window = start(m_file);
    setSeed(*window, 5);
    QString question;
    answerNext({}, &question);
    QVERIFY(!window->save());
    QVERIFY(question.contains(QStringLiteral("opened only in part")));
    QCOMPARE(bytesOf(m_file), text);
    window.reset(); // a crash does not make it forget
    window = start();
    choose(offerIn(*window), QStringLiteral("Restore"));
    answerNext({}, &question);
    QVERIFY(!window->save());
    QCOMPARE(bytesOf(m_file), text);
    answerNext(QStringLiteral("Save Over It"));
    QVERIFY(window->save());
    QVERIFY(bytesOf(m_file) != text);
    QVERIFY(window->document().damage().isEmpty());
}

void SafetyTest::changeOutsideIsTold() {
    auto window = start(m_file);
    replace(m_file, withSeed("8"));
    QTRY_VERIFY(bar(*window, "changedOnDisk"));
    choose(bar(*window, "changedOnDisk"), QStringLiteral("Reload"));
    QCOMPARE(window->document().scenario().seed, std::uint64_t{8});
    QVERIFY(!bar(*window, "changedOnDisk"));
    // The file that took its place is watched too, here written in place.
    put(m_file, bytesOf(m_file).replace("\"seed\": 8", "\"seed\": 99"));
    QTRY_VERIFY(bar(*window, "changedOnDisk"));
}

void SafetyTest::ownSaveIsNotTold() {
    auto window = start(m_file);
    setSeed(*window, 5);
    QVERIFY(window->save());
    replace(m_file, bytesOf(m_file)); // the same bytes again are no change
    QTest::qWait(600);
    QVERIFY(!bar(*window, "changedOnDisk"));
    QCOMPARE(window->document().fileState(), FileWatch::State::same);
}

void SafetyTest::mineIsKept() {
    auto window = start(m_file);
    replace(m_file, withSeed("8"));
    QTRY_VERIFY(bar(*window, "changedOnDisk"));
    choose(bar(*window, "changedOnDisk"), QStringLiteral("Keep Mine"));
    QVERIFY(window->isWindowModified());
    QVERIFY(window->save()); // asked and answered already
    QVERIFY(bytesOf(m_file).contains("\"seed\": 7"));
}

void SafetyTest::removedFileIsTold() {
    auto window = start(m_file);
    QVERIFY(QFile::remove(m_file));
    QTRY_VERIFY(bar(*window, "changedOnDisk"));
    QVERIFY(bar(*window, "changedOnDisk")->notice().text.contains(QStringLiteral("no longer on disk")));
    QVERIFY(window->save());
    QVERIFY(QFile::exists(m_file));
    QVERIFY(!bar(*window, "changedOnDisk"));
}

void SafetyTest::savingOverAChangeAsks() {
    auto window = start(m_file);
    setSeed(*window, 5);
    const QByteArray other = withSeed("8");
    replace(m_file, other);
    QString question;
    answerNext({}, &question); // at once, before any notice
    QVERIFY(!window->save());
    QVERIFY(question.contains(QStringLiteral("Another program changed")));
    QCOMPARE(bytesOf(m_file), other);
    answerNext(QStringLiteral("Save Over It"));
    QVERIFY(window->save());
    QVERIFY(bytesOf(m_file).contains("\"seed\": 5"));
}

void SafetyTest::folderIsACalmSentence() {
    auto window = start(m_file);
    const Scenario before = window->document().scenario();
    QVERIFY(!window->openFile(m_home->path()));
    QVERIFY(bar(*window, "notOpened"));
    QVERIFY(bar(*window, "notOpened")->notice().text.contains(QStringLiteral("this is not a file")));
    QVERIFY(!window->openFile(m_home->filePath(QStringLiteral("nothing.lockstep"))));
    QVERIFY(bar(*window, "notOpened")->notice().text.contains(QStringLiteral("there is no such file")));
    QVERIFY(!QApplication::activeModalWidget());
    QVERIFY(window->document().scenario() == before);
    QCOMPARE(lastFolder(), m_home->path()); // of the file that did open
}

void SafetyTest::droppedFileOpens() {
    auto window = start();
    const QString second = m_home->filePath(QStringLiteral("second.lockstep"));
    QVERIFY(QFile::copy(m_file, second));
    QMimeData files;
    files.setUrls({QUrl::fromLocalFile(m_file), QUrl::fromLocalFile(second)});
    QDragEnterEvent enter(QPoint(200, 200), Qt::CopyAction, &files, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(window.get(), &enter);
    QVERIFY(enter.isAccepted());
    QDropEvent drop(QPointF(200, 200), Qt::CopyAction, &files, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(window.get(), &drop);
    QVERIFY(drop.isAccepted());
    QTRY_COMPARE(window->document().filePath(), m_file);
    QVERIFY(bar(*window, "dropped")->notice().text.contains(QStringLiteral("of 2 files")));
    QMimeData words;
    words.setText(QStringLiteral("only words"));
    QDragEnterEvent other(QPoint(200, 200), Qt::CopyAction, &words, Qt::LeftButton, Qt::NoModifier);
    other.ignore();
    QApplication::sendEvent(window.get(), &other);
    QVERIFY(!other.isAccepted());
}

void SafetyTest::noticeIsReachedByKeys() {
    NoticeArea area;
    int chosen = 0;
    area.tell({QStringLiteral("a"),
               Notice::Kind::note,
               QStringLiteral("Something happened."),
               {},
               {{QStringLiteral("&Do"), [&] { ++chosen; }}}});
    area.tell({QStringLiteral("b"), Notice::Kind::warning, QStringLiteral("Something else."), {}, {}});
    area.show();
    QVERIFY(QTest::qWaitForWindowActive(&area));
    NoticeBar* first = area.bar(QStringLiteral("a"));
    QCOMPARE(first->accessibleName(), QStringLiteral("Something happened."));
    auto* button = first->findChild<QPushButton*>();
    button->setFocus();
    QTest::keyClick(button, Qt::Key_Space);
    QCOMPARE(chosen, 1);
    QVERIFY(!area.bar(QStringLiteral("a")));
    QTest::keyClick(area.bar(QStringLiteral("b")), Qt::Key_Escape);
    QVERIFY(!area.bar(QStringLiteral("b")));
}

void SafetyTest::ages() {
    const QDateTime then(QDate(2026, 1, 1), QTime(12, 0), Qt::UTC);
    QCOMPARE(ageInWords(then, then.addSecs(-5)), QStringLiteral("a moment ago")); // clocks may be set back
    QCOMPARE(ageInWords(then, then.addSecs(59)), QStringLiteral("a moment ago"));
    QCOMPARE(ageInWords(then, then.addSecs(60)), QStringLiteral("a minute ago"));
    QCOMPARE(ageInWords(then, then.addSecs(3599)), QStringLiteral("59 minutes ago"));
    QCOMPARE(ageInWords(then, then.addSecs(7200)), QStringLiteral("2 hours ago"));
    QCOMPARE(ageInWords(then, then.addDays(3)), QStringLiteral("3 days ago"));
}

QTEST_MAIN(SafetyTest)
#include "tst_safety.moc"
