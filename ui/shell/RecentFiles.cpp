#include "ui/shell/RecentFiles.h"

#include <QFileInfo>
#include <QSettings>

namespace lockstep::ui {

namespace {

constexpr int mostFiles = 10;

QString key() {
    return QStringLiteral("files/recent");
}
QString folderKey() {
    return QStringLiteral("files/folder");
}

} // namespace

QStringList recentFiles() {
    QStringList files = QSettings().value(key()).toStringList();
    files.removeIf([](const QString& file) { return !QFileInfo::exists(file); });
    return files;
}

void rememberFile(const QString& filePath) {
    QStringList files = recentFiles();
    files.removeAll(filePath);
    files.prepend(filePath);
    QSettings().setValue(key(), QStringList(files.mid(0, mostFiles)));
    QSettings().setValue(folderKey(), QFileInfo(filePath).absolutePath());
}

QString lastFolder() {
    const QString folder = QSettings().value(folderKey()).toString();
    return QFileInfo(folder).isDir() ? folder : QString();
}

void forgetRecentFiles() {
    QSettings().remove(key());
}

} // namespace lockstep::ui
