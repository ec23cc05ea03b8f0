#include "ui/shell/Age.h"

#include <QCoreApplication>

namespace lockstep::ui {

QString ageInWords(const QDateTime& then, const QDateTime& now) {
    constexpr qint64 minute = 60;
    constexpr qint64 hour = 60 * minute;
    constexpr qint64 day = 24 * hour;
    const qint64 seconds = then.secsTo(now);
    const auto words = [](qint64 count, const char* one, const char* many) {
        return count == 1 ? QCoreApplication::translate("Age", one)
                          : QCoreApplication::translate("Age", many).arg(count);
    };
    if (seconds < minute)
        return QCoreApplication::translate("Age", "a moment ago");
    if (seconds < hour)
        return words(seconds / minute, QT_TRANSLATE_NOOP("Age", "a minute ago"),
                     QT_TRANSLATE_NOOP("Age", "%1 minutes ago"));
    if (seconds < day)
        return words(seconds / hour, QT_TRANSLATE_NOOP("Age", "an hour ago"),
                     QT_TRANSLATE_NOOP("Age", "%1 hours ago"));
    return words(seconds / day, QT_TRANSLATE_NOOP("Age", "a day ago"),
                 QT_TRANSLATE_NOOP("Age", "%1 days ago"));
}

} // namespace lockstep::ui
