#pragma once

#include <QDateTime>
#include <QString>

namespace lockstep::ui {

/// "a moment ago", "5 minutes ago", "3 hours ago", "2 days ago".
QString ageInWords(const QDateTime& then, const QDateTime& now);

} // namespace lockstep::ui
