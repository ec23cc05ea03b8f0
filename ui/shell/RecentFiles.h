#pragma once

#include <QStringList>

namespace lockstep::ui {

/// The files opened or saved last, newest first, kept in the settings. Files that are gone are not listed.
QStringList recentFiles();
void rememberFile(const QString& filePath);
void forgetRecentFiles();

} // namespace lockstep::ui
