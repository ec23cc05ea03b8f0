#include "ui/shell/FileNames.h"

#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QStandardPaths>

#include "ui/document/Document.h"
#include "ui/shell/RecentFiles.h"

namespace lockstep::ui {

QString asFileName(QString name) {
    for (const char* special : {"/", "\\", ":", "*", "?", "\"", "<", ">", "|"})
        name.replace(QLatin1String(special), QLatin1String(" "));
    return name.simplified();
}

QString askWhere(QWidget* parent, const QString& title, const QString& proposal, const QString& filter,
                 const QString& suffix) {
    QFileDialog dialog(parent, title, QFileInfo(proposal).absolutePath(), filter);
    dialog.setAcceptMode(QFileDialog::AcceptSave);
    dialog.setDefaultSuffix(suffix);
    dialog.selectFile(QFileInfo(proposal).fileName());
    return dialog.exec() == QDialog::Accepted ? dialog.selectedFiles().value(0) : QString();
}

QString usualFolder(const Document& document) {
    if (!document.filePath().isEmpty())
        return QFileInfo(document.filePath()).absolutePath();
    const QString last = lastFolder();
    return last.isEmpty() ? QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation) : last;
}

QString proposedFile(const Document& document, const QString& suffix) {
    const QString name = document.filePath().isEmpty() ? asFileName(document.displayName())
                                                       : QFileInfo(document.filePath()).completeBaseName();
    return QDir(usualFolder(document)).filePath(name + QLatin1Char('.') + suffix);
}

} // namespace lockstep::ui
