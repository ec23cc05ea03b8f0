#include "ui/tables/CellTable.h"

namespace lockstep::ui {

void CellModel::setTable(CellTable table) {
    const bool isAlike =
        table.rows.size() == m_table.rows.size() && table.columns.size() == m_table.columns.size();
    if (!isAlike)
        beginResetModel();
    m_table = std::move(table);
    if (!isAlike)
        return endResetModel();
    if (!m_table.rows.empty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

int CellModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_table.rows.size());
}

int CellModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_table.columns.size());
}

QVariant CellModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid())
        return {};
    const auto column = static_cast<std::size_t>(index.column());
    const TableCell& cell = m_table.rows[static_cast<std::size_t>(index.row())].cells[column];
    switch (role) {
    case Qt::DisplayRole:
        return cell.text;
    case sortRole:
        return cell.sortKey.isValid() ? cell.sortKey : QVariant(cell.text);
    case Qt::TextAlignmentRole:
        return QVariant((m_table.columns[column].isNumber ? Qt::AlignRight : Qt::AlignLeft) |
                        Qt::AlignVCenter);
    case Qt::AccessibleTextRole:
        return QStringLiteral("%1: %2").arg(m_table.columns[column].title, cell.text);
    default:
        return {};
    }
}

QVariant CellModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal)
        return QAbstractTableModel::headerData(section, orientation, role);
    const TableColumn& column = m_table.columns[static_cast<std::size_t>(section)];
    if (role == Qt::DisplayRole)
        return column.title;
    if (role == Qt::ToolTipRole || role == Qt::AccessibleDescriptionRole)
        return column.meaning;
    if (role == Qt::TextAlignmentRole)
        return QVariant((column.isNumber ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    return {};
}

} // namespace lockstep::ui
