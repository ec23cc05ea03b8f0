#include "ui/tables/ThingModel.h"

#include <algorithm>

#include "ui/document/Document.h"

namespace lockstep::ui {

ThingModel::ThingModel(Document& document, ThingTable table, QObject* parent)
    : QAbstractTableModel(parent), m_document(document), m_table(std::move(table)) {
    connect(&document, &Document::scenarioReplaced, this, &ThingModel::refresh);
    connect(&document, &Document::scenarioChanged, this, &ThingModel::refresh);
    refresh();
}

void ThingModel::setFrame(std::shared_ptr<const Frame> frame) {
    m_frame = std::move(frame);
    refresh();
}

void ThingModel::refresh() {
    std::vector<ThingRow> rows = m_table.rows(m_document.scenario(), m_document.catalog(), m_frame.get());
    if (!std::ranges::equal(rows, m_rows, {}, &ThingRow::key, &ThingRow::key)) {
        beginResetModel();
        m_rows = std::move(rows);
        endResetModel();
        return;
    }
    // Rows stay: what is selected and being edited stays too.
    for (std::size_t row = 0; row < rows.size(); ++row)
        for (std::size_t column = 0; column < rows[row].cells.size(); ++column) {
            TableCell& cell = m_rows[row].cells[column];
            if (cell.text == rows[row].cells[column].text)
                continue;
            cell = std::move(rows[row].cells[column]);
            const QModelIndex changed = index(static_cast<int>(row), static_cast<int>(column));
            Q_EMIT dataChanged(changed, changed);
        }
}

int ThingModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int ThingModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_table.columns.size());
}

QVariant ThingModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid())
        return {};
    const auto column = static_cast<std::size_t>(index.column());
    const TableCell& cell = m_rows[static_cast<std::size_t>(index.row())].cells[column];
    if (role == Qt::EditRole)
        return cell.value;
    return cellData(cell, m_table.columns[column], role);
}

QVariant ThingModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal)
        return QAbstractTableModel::headerData(section, orientation, role);
    return headingData(m_table.columns[static_cast<std::size_t>(section)], role);
}

Qt::ItemFlags ThingModel::flags(const QModelIndex& index) const {
    const bool editable = index.isValid() && data(index, Qt::EditRole).isValid();
    return QAbstractTableModel::flags(index) | (editable ? Qt::ItemIsEditable : Qt::NoItemFlags);
}

bool ThingModel::setData(const QModelIndex& index, const QVariant& value, int role) {
    if (!index.isValid() || role != Qt::EditRole)
        return false;
    ScenarioEdit edit = m_table.change(m_document.scenario(), keyAt(index.row()), index.column(), value);
    if (edit.empty())
        return false;
    m_document.commit(std::move(edit));
    return true;
}

} // namespace lockstep::ui
