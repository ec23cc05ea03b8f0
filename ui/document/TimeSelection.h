#pragma once

#include <optional>
#include <vector>

#include <QObject>
#include <QString>

#include "core/quantity/Ticks.h"

namespace lockstep::ui {

/// A stretch of simulated time, `from` before `to`.
struct TimeRange {
    Ticks from;
    Ticks to;

    Ticks length() const { return to - from; }
    friend bool operator==(const TimeRange&, const TimeRange&) = default;
};

/// A moment to come back to.
struct Bookmark {
    Ticks time;
    QString note;

    friend bool operator==(const Bookmark&, const Bookmark&) = default;
};

/// The moment, the range and the bookmarks that a person has chosen in a run: shared by canvas, timeline and
/// charts, so that all of them show the same.
class TimeSelection : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;

    /// The cursor; without one everything shows the newest step.
    const std::optional<Ticks>& cursor() const { return m_cursor; }
    /// A second one, for the time between both.
    const std::optional<Ticks>& secondCursor() const { return m_second; }
    const std::optional<TimeRange>& range() const { return m_range; }
    const std::vector<Bookmark>& bookmarks() const { return m_bookmarks; } ///< in the order of time

    void setCursor(std::optional<Ticks> cursor); ///< without one there is no second one either
    void setSecondCursor(std::optional<Ticks> cursor);
    /// Ends in any order; an empty one is none.
    void setRange(std::optional<TimeRange> range);
    void addBookmark(Ticks time, const QString& note);
    void removeBookmark(Ticks time);
    void setBookmarks(std::vector<Bookmark> bookmarks);
    /// Another run: nothing of the old one is meant any more.
    void clear();

Q_SIGNALS:
    void cursorChanged();
    void rangeChanged();
    void bookmarksChanged();

private:
    std::optional<Ticks> m_cursor;
    std::optional<Ticks> m_second;
    std::optional<TimeRange> m_range;
    std::vector<Bookmark> m_bookmarks;
};

} // namespace lockstep::ui
