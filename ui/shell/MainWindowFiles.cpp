#include <QApplication>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QMessageBox>
#include <QStandardPaths>
#include <QStatusBar>

#include "ui/canvas/CanvasView.h"
#include "ui/charts/ChartPanel.h"
#include "ui/shell/ExportDialog.h"
#include "ui/shell/MainWindow.h"
#include "ui/shell/NoticeBar.h"
#include "ui/shell/Picture.h"
#include "ui/shell/RecentFiles.h"
#include "ui/timeline/TimelineWidget.h"

namespace lockstep::ui {

namespace {

QString scenarioFilter() {
    return MainWindow::tr("Lockstep scenarios (*.lockstep);;All files (*)");
}

/// A name a person gave, as a file's: what file systems take for something else becomes a space.
QString asFileName(QString name) {
    for (const char* special : {"/", "\\", ":", "*", "?", "\"", "<", ">", "|"})
        name.replace(QLatin1String(special), QLatin1String(" "));
    return name.simplified();
}

/// Asks where to write, also before it replaces a file; empty where the person thought better of it.
QString askWhere(QWidget* parent, const QString& title, const QString& proposal, const QString& filter,
                 const QString& suffix) {
    QFileDialog dialog(parent, title, QFileInfo(proposal).absolutePath(), filter);
    dialog.setAcceptMode(QFileDialog::AcceptSave);
    dialog.setDefaultSuffix(suffix);
    dialog.selectFile(QFileInfo(proposal).fileName());
    return dialog.exec() == QDialog::Accepted ? dialog.selectedFiles().value(0) : QString();
}

/// A field commits what was typed when it loses the focus; a key for saving does not take it away.
void commitTypedText() {
    if (QWidget* field = QApplication::focusWidget()) {
        field->clearFocus();
        field->setFocus();
    }
}

/// The folder of the file that is open, the one used last, or the person's documents.
QString usualFolder(const Document& document) {
    if (!document.filePath().isEmpty())
        return QFileInfo(document.filePath()).absolutePath();
    const QString last = lastFolder();
    return last.isEmpty() ? QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation) : last;
}

} // namespace

bool MainWindow::openFile(const QString& filePath) {
    const QStringList sentences = m_document.open(filePath);
    if (!sentences.isEmpty()) {
        tellNotOpened(sentences);
        return false;
    }
    rememberFile(m_document.filePath());
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
        QFileDialog::getOpenFileName(this, tr("Open scenario"), usualFolder(m_document), scenarioFilter());
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

void MainWindow::exportPicture() {
    ExportDialog dialog({{tr("Window"), this},
                         {tr("Canvas"), m_canvas},
                         {tr("Timeline"), m_timeline},
                         {tr("Charts"), m_charts}},
                        this);
    if (dialog.exec() != QDialog::Accepted)
        return;
    const QString proposal = QDir(usualFolder(m_document)).filePath(tr("lockstep.png"));
    const QString file =
        askWhere(this, tr("Export picture"), proposal, tr("PNG pictures (*.png)"), QStringLiteral("png"));
    if (file.isEmpty())
        return;
    if (const auto failure = writePicture(pictureOf(*dialog.subject(), dialog.scale()), file))
        report(tr("The picture was not written."), {*failure});
    else
        statusBar()->showMessage(tr("Wrote %1").arg(file));
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
