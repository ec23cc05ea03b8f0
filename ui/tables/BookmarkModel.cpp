#include "ui/tables/BookmarkModel.h"

#include "ui/document/TimeSelection.h"
#include "ui/timeline/TimeMarks.h"

namespace lockstep::ui {

BookmarkModel::BookmarkModel(TimeSelection& selection, QObject* parent)
    : QAbstractTableModel(parent), m_selection(selection) {
    connect(&selection, &TimeSelection::bookmarksChanged, this, [this] {
        beginResetModel();
        endResetModel();
    });
}

int BookmarkModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_selection.bookmarks().size());
}

int BookmarkModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : 2;
}

QVariant BookmarkModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid())
        return {};
    const Bookmark& bookmark = m_selection.bookmarks()[static_cast<std::size_t>(index.row())];
    const QString text = index.column() == time ? printMoment(bookmark.time) : bookmark.note;
    if (role == Qt::DisplayRole || role == Qt::EditRole)
        return text;
    if (role == Qt::AccessibleTextRole)
        return QStringLiteral("%1: %2").arg(headerData(index.column(), Qt::Horizontal).toString(), text);
    return {};
}

QVariant BookmarkModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || (role != Qt::DisplayRole && role != Qt::ToolTipRole))
        return QAbstractTableModel::headerData(section, orientation, role);
    if (role == Qt::ToolTipRole)
        return section == time ? tr("Simulated time; Enter goes there") : tr("Your words; F2 changes them");
    return section == time ? tr("Time") : tr("Note");
}

Qt::ItemFlags BookmarkModel::flags(const QModelIndex& index) const {
    return QAbstractTableModel::flags(index) |
           (index.column() == note ? Qt::ItemIsEditable : Qt::NoItemFlags);
}

bool BookmarkModel::setData(const QModelIndex& index, const QVariant& value, int role) {
    if (!index.isValid() || role != Qt::EditRole || index.column() != note)
        return false;
    const Ticks at = m_selection.bookmarks()[static_cast<std::size_t>(index.row())].time;
    m_selection.addBookmark(at, value.toString()); // takes the place of the one at that time
    return true;
}

} // namespace lockstep::ui
