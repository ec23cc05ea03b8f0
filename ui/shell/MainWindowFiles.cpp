#include <QApplication>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QMessageBox>
#include <QStatusBar>

#include "ui/shell/FileNames.h"
#include "ui/shell/MainWindow.h"
#include "ui/shell/NoticeBar.h"
#include "ui/shell/RecentFiles.h"

namespace lockstep::ui {

namespace {

QString scenarioFilter() {
    return MainWindow::tr("Lockstep scenarios (*.lockstep);;All files (*)");
}

QString openFilter() {
    return MainWindow::tr("Scenarios, runs and pictures (*.lockstep *.lockstep-run *.png *.svg *.pdf);;"
                          "Lockstep scenarios (*.lockstep);;Lockstep runs (*.lockstep-run);;"
                          "Pictures with a scenario (*.png *.svg *.pdf);;All files (*)");
}

/// A field commits what was typed when it loses the focus; a key for saving does not take it away.
void commitTypedText() {
    if (QWidget* field = QApplication::focusWidget()) {
        field->clearFocus();
        field->setFocus();
    }
}

} // namespace

bool MainWindow::openFile(const QString& filePath) {
    const QStringList sentences = m_document.open(filePath);
    if (!sentences.isEmpty()) {
        tellNotOpened(sentences);
        return false;
    }
    rememberFile(QFileInfo(filePath).absoluteFilePath());
    return true;
}

bool MainWindow::openExample(const QString& filePath) {
    const QStringList sentences = m_document.openExample(filePath);
    if (!sentences.isEmpty())
        tellNotOpened(sentences);
    return sentences.isEmpty();
}

void MainWindow::startNew() {
    if (mayDiscard())
        m_document.startNew();
}

void MainWindow::askForFile() {
    if (!mayDiscard())
        return;
    const QString file =
        QFileDialog::getOpenFileName(this, tr("Open scenario"), usualFolder(m_document), openFilter());
    if (!file.isEmpty())
        openFile(file);
}

bool MainWindow::save() {
    commitTypedText();
    if (m_document.filePath().isEmpty())
        return saveAs();
    switch (mayOverwrite()) {
    case Overwrite::yes:
        return saveTo(m_document.filePath());
    case Overwrite::elsewhere:
        return saveAs();
    case Overwrite::no:
        break;
    }
    return false;
}

bool MainWindow::saveAs() {
    commitTypedText();
    const QString name = m_document.filePath().isEmpty()
                             ? asFileName(m_document.displayName())
                             : QFileInfo(m_document.filePath()).completeBaseName();
    const QString proposal = QDir(usualFolder(m_document)).filePath(name + QStringLiteral(".lockstep"));
    const QString file =
        askWhere(this, tr("Save scenario"), proposal, scenarioFilter(), QStringLiteral("lockstep"));
    return !file.isEmpty() && saveTo(file);
}

bool MainWindow::saveTo(const QString& filePath) {
    const QStringList sentences = m_document.saveAs(filePath);
    if (!sentences.isEmpty()) {
        report(tr("The scenario was not saved."), sentences);
        return false;
    }
    m_notices->putAway(QStringLiteral("damage"));
    m_notices->putAway(QStringLiteral("changedOnDisk"));
    rememberFile(m_document.filePath());
    statusBar()->showMessage(tr("Saved %1").arg(m_document.filePath()));
    return true;
}

bool MainWindow::mayDiscard() {
    commitTypedText();
    if (!m_document.isModified())
        return true;
    const auto answer = QMessageBox::question(
        this, tr("Unsaved changes"), tr("Save the changes to “%1” first?").arg(m_document.displayName()),
        QMessageBox::Save | QMessageBox::Discard | QMessageBox::Cancel, QMessageBox::Save);
    if (answer == QMessageBox::Save)
        return save();
    return answer == QMessageBox::Discard;
}

void MainWindow::report(const QString& title, const QStringList& sentences) {
    constexpr int mostSentences = 8;
    QStringList shown = sentences.mid(0, mostSentences);
    if (sentences.size() > mostSentences)
        shown.append(tr("… and %1 more").arg(sentences.size() - mostSentences));
    QMessageBox box(QMessageBox::Warning, tr("Lockstep"), title, QMessageBox::Ok, this);
    box.setInformativeText(shown.join(QStringLiteral("\n\n")));
    box.exec();
}

} // namespace lockstep::ui
