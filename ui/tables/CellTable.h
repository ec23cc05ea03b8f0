#pragma once

#include <vector>

#include <QAbstractTableModel>

#include "ui/document/Pick.h"
#include "ui/tables/TableCells.h"

namespace lockstep::ui {

struct CellRow {
    std::vector<TableCell> cells;
    Pick pick = {}; ///< what the row is about, on the canvas
};

/// A table to look at and to copy, as a whole replaced by the next one.
struct CellTable {
    QString name;
    QString meaning; ///< for screen readers
    std::vector<TableColumn> columns;
    std::vector<CellRow> rows;
    QString lack = {}; ///< why there are no rows and what to do, as one sentence
};

class CellModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Role { sortRole = tableSortRole };

    using QAbstractTableModel::QAbstractTableModel;

    const CellTable& table() const { return m_table; }
    /// Keeps what is selected where the rows are as many as before.
    void setTable(CellTable table);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    CellTable m_table;
};

} // namespace lockstep::ui
