#pragma once

#include <QStringList>

namespace lockstep::ui {

/// The files opened or saved last, newest first, kept in the settings. Files that are gone are not listed.
QStringList recentFiles();
void rememberFile(const QString& filePath);
void forgetRecentFiles();
/// The folder of the file opened or saved last; empty where it is gone.
QString lastFolder();

} // namespace lockstep::ui
