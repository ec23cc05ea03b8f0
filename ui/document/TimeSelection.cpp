#include "ui/document/TimeSelection.h"

#include <algorithm>
#include <utility>

namespace lockstep::ui {

void TimeSelection::setCursor(std::optional<Ticks> cursor) {
    if (m_cursor == cursor)
        return;
    m_cursor = cursor;
    if (!m_cursor)
        m_second.reset();
    Q_EMIT cursorChanged();
}

void TimeSelection::setSecondCursor(std::optional<Ticks> cursor) {
    if (m_second == cursor || (cursor && !m_cursor))
        return;
    m_second = cursor;
    Q_EMIT cursorChanged();
}

void TimeSelection::setRange(std::optional<TimeRange> range) {
    if (range && range->to < range->from)
        std::swap(range->from, range->to);
    if (range && range->from == range->to)
        range.reset();
    if (m_range == range)
        return;
    m_range = range;
    Q_EMIT rangeChanged();
}

void TimeSelection::addBookmark(Ticks time, const QString& note) {
    std::erase_if(m_bookmarks, [time](const Bookmark& bookmark) { return bookmark.time == time; });
    m_bookmarks.push_back({time, note});
    std::ranges::sort(m_bookmarks, {}, &Bookmark::time);
    Q_EMIT bookmarksChanged();
}

void TimeSelection::removeBookmark(Ticks time) {
    if (std::erase_if(m_bookmarks, [time](const Bookmark& bookmark) { return bookmark.time == time; }) > 0)
        Q_EMIT bookmarksChanged();
}

void TimeSelection::setBookmarks(std::vector<Bookmark> bookmarks) {
    std::ranges::sort(bookmarks, {}, &Bookmark::time);
    if (bookmarks == m_bookmarks)
        return;
    m_bookmarks = std::move(bookmarks);
    Q_EMIT bookmarksChanged();
}

void TimeSelection::clear() {
    setCursor(std::nullopt);
    setRange(std::nullopt);
    setBookmarks({});
}

} // namespace lockstep::ui
