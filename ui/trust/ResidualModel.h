#pragma once

#include <QAbstractTableModel>

#include "core/calibration/ResidualTable.h"

namespace lockstep::ui {

/// The errors of the model by publication, one a row.
class ResidualModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { kind, group, gpu, precision, publication, count, mean, ninth, largest, heldOut, columns };
    enum Role { SortRole = Qt::UserRole };

    explicit ResidualModel(const ResidualTable& table, QObject* parent = nullptr);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct Row {
        FamilyResiduals residuals;
        ErrorSummary errors;
        ErrorSummary heldOutErrors;
    };

    static QString wordAt(const Row& row, int column);
    static double numberAt(const Row& row, int column);
    static QString textAt(const Row& row, int column);

    std::vector<Row> m_rows;
};

} // namespace lockstep::ui
