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
    return cellData(cell, m_table.columns[column], role);
}

QVariant CellModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal)
        return QAbstractTableModel::headerData(section, orientation, role);
    return headingData(m_table.columns[static_cast<std::size_t>(section)], role);
}

} // namespace lockstep::ui
