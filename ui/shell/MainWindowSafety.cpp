// What MainWindow does so that no work is lost: damaged files, files changed outside, crashes.
#include <algorithm>
#include <memory>

#include <QDateTime>
#include <QDragEnterEvent>
#include <QDropEvent>
#include <QFileInfo>
#include <QLabel>
#include <QMessageBox>
#include <QMimeData>
#include <QPushButton>
#include <QStatusBar>
#include <QTimer>
#include <QUrl>

#include "ui/shell/Age.h"
#include "ui/shell/MainWindow.h"
#include "ui/shell/NoticeBar.h"
#include "ui/words/CoreWords.h"

namespace lockstep::ui {

namespace {

QStringList localFiles(const QMimeData& data) {
    QStringList files;
    for (const QUrl& url : data.urls())
        if (url.isLocalFile())
            files.append(url.toLocalFile());
    return files;
}

QString titleOf(const UnsavedWork& work) {
    if (!work.replayed.origin.file.empty())
        return QFileInfo(QString::fromStdString(work.replayed.origin.file)).fileName();
    return QString::fromStdString(work.replayed.journal.scenario().name);
}

/// "Lockstep ended with unsaved changes to “x.lockstep” 5 minutes ago: 12 edits, the last “Move South”."
QString offerText(const UnsavedWork& work) {
    const QFileInfo journal(QString::fromStdU16String(work.file->path().u16string()));
    const QString last = fromCore(work.replayed.lastEdit);
    const QString edits = work.replayed.edits == 1 ? MainWindow::tr("1 edit")
                                                   : MainWindow::tr("%1 edits").arg(work.replayed.edits);
    return MainWindow::tr("Lockstep ended %1 with unsaved changes to “%2”: %3.")
        .arg(ageInWords(journal.lastModified(), QDateTime::currentDateTime()), titleOf(work),
             last.isEmpty() ? edits : MainWindow::tr("%1, the last “%2”").arg(edits, last));
}

} // namespace

void MainWindow::keepRecovery(const std::filesystem::path& folder) {
    m_document.keepRecovery(folder);
    constexpr std::size_t mostOffers = 3; // the others are offered at the next start
    std::vector<UnsavedWork> found = findUnsavedWork(folder);
    found.resize(std::min(found.size(), mostOffers));
    for (UnsavedWork& work : found)
        offer(std::move(work));
}

void MainWindow::offer(UnsavedWork work) {
    // A choice can be copied, unsaved work cannot. Putting the notice away gives it back.
    const auto held = std::make_shared<UnsavedWork>(std::move(work));
    const QString id =
        QStringLiteral("recovery ") + QString::fromStdU16String(held->file->path().u16string());
    m_notices->tell({id,
                     Notice::Kind::note,
                     offerText(*held),
                     {},
                     {{tr("Re&store"), [this, held] { restore(std::move(*held)); }},
                      {tr("&Discard"), [held] { held->file->remove(); }},
                      {tr("&Later"), [] {}}}});
}

void MainWindow::restore(UnsavedWork work) {
    if (!mayDiscard()) {
        offer(std::move(work));
        return;
    }
    const QString title = titleOf(work);
    m_document.restore(std::move(work));
    statusBar()->showMessage(
        tr("Restored the unsaved changes to %1. They are kept until you save or discard them.").arg(title));
}

void MainWindow::tellRecoveryProblem(const QString& sentence) {
    if (!m_recoveryProblem) {
        m_recoveryProblem = new QLabel(this);
        statusBar()->addPermanentWidget(m_recoveryProblem);
    }
    m_recoveryProblem->setText(sentence.isEmpty() ? QString() : tr("Not safe from a crash: save soon"));
    m_recoveryProblem->setToolTip(sentence);
    m_recoveryProblem->setVisible(!sentence.isEmpty());
    if (!sentence.isEmpty())
        statusBar()->showMessage(tr("Your work goes on, but %1").arg(sentence));
}

void MainWindow::tellNotOpened(const QStringList& sentences) {
    const QString text = tr("The file was not opened; what was open still is.");
    m_notices->tell({QStringLiteral("notOpened"), Notice::Kind::warning,
                     text + QLatin1Char(' ') + sentences.value(0), sentences.mid(1)});
}

void MainWindow::tellDamage() {
    m_notices->putAway(QStringLiteral("notOpened"));
    m_notices->putAway(QStringLiteral("changedOnDisk"));
    m_notices->putAway(QStringLiteral("damage"));
    const QStringList& damage = m_document.damage();
    if (damage.isEmpty())
        return;
    const QString found = damage.size() == 1 ? tr("One thing could not be read.")
                                             : tr("%1 things could not be read.").arg(damage.size());
    m_notices->tell(
        {QStringLiteral("damage"),
         Notice::Kind::warning,
         tr("“%1” is damaged and was opened as far as it is sound. %2").arg(m_document.displayName(), found),
         damage,
         {{tr("&Save As…"), [this] { saveAs(); }}}});
}

void MainWindow::tellChangeOnDisk() {
    const QString id = QStringLiteral("changedOnDisk");
    const QString name = m_document.displayName();
    if (m_document.fileState() == FileWatch::State::gone) {
        m_notices->tell({id,
                         Notice::Kind::warning,
                         tr("“%1” is no longer on disk. Saving writes it again.").arg(name),
                         {},
                         {{tr("&Keep Mine"), [this] { m_document.keepMine(); }}}});
        return;
    }
    m_notices->tell({id,
                     Notice::Kind::warning,
                     tr("Another program changed “%1”.").arg(name),
                     {},
                     {{tr("Re&load"),
                       [this] {
                           if (mayDiscard())
                               openFile(m_document.filePath());
                           else
                               tellChangeOnDisk();
                       }},
                      {tr("&Keep Mine"), [this] { m_document.keepMine(); }}}});
}

MainWindow::Overwrite MainWindow::mayOverwrite() {
    QString text;
    if (!m_document.damage().isEmpty())
        text = tr("“%1” was damaged and opened only in part. Saving over it loses what could not be read.");
    else if (m_document.fileState() == FileWatch::State::changed)
        text = tr("Another program changed “%1” since it was opened. Saving over it loses that change.");
    if (text.isEmpty())
        return Overwrite::yes;
    QMessageBox box(QMessageBox::Warning, tr("Lockstep"), text.arg(m_document.displayName()),
                    QMessageBox::Cancel, this);
    QPushButton* elsewhere = box.addButton(tr("&Save As…"), QMessageBox::AcceptRole);
    QPushButton* over = box.addButton(tr("Save &Over It"), QMessageBox::DestructiveRole);
    box.setDefaultButton(elsewhere);
    box.exec();
    if (box.clickedButton() == over)
        return Overwrite::yes;
    return box.clickedButton() == elsewhere ? Overwrite::elsewhere : Overwrite::no;
}

void MainWindow::dragEnterEvent(QDragEnterEvent* event) {
    if (!localFiles(*event->mimeData()).isEmpty()) {
        event->setDropAction(Qt::CopyAction);
        event->accept();
    }
}

void MainWindow::dropEvent(QDropEvent* event) {
    const QStringList files = localFiles(*event->mimeData());
    if (files.isEmpty())
        return;
    event->setDropAction(Qt::CopyAction);
    event->accept();
    // A question asked from here would hold up the program the files were dragged from.
    QTimer::singleShot(0, this, [this, files] { openDropped(files); });
}

void MainWindow::openDropped(const QStringList& files) {
    if (!mayDiscard() || !openFile(files.front()) || files.size() == 1)
        return;
    m_notices->tell({QStringLiteral("dropped"), Notice::Kind::note,
                     tr("A window shows one scenario: of %1 files “%2” was opened.")
                         .arg(files.size())
                         .arg(m_document.displayName())});
}

} // namespace lockstep::ui
