#include "ui/tables/TableCells.h"

namespace lockstep::ui {

TableCell wordCell(const QString& text) {
    return {text, {}};
}

TableCell numberCell(const QString& text, double number) {
    return {text, number};
}

TableCell emptyCell() {
    return {QStringLiteral("–"), -1.0};
}

QVariant cellData(const TableCell& cell, const TableColumn& column, int role) {
    switch (role) {
    case Qt::DisplayRole:
        return cell.text;
    case tableSortRole:
        return cell.sortKey.isValid() ? cell.sortKey : QVariant(cell.text);
    case Qt::TextAlignmentRole:
        return QVariant((column.isNumber ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    case Qt::AccessibleTextRole:
        return QStringLiteral("%1: %2").arg(column.title, cell.text);
    default:
        return {};
    }
}

QVariant headingData(const TableColumn& column, int role) {
    if (role == Qt::DisplayRole)
        return column.title;
    if (role == Qt::ToolTipRole || role == Qt::AccessibleDescriptionRole)
        return column.meaning;
    if (role == Qt::TextAlignmentRole)
        return QVariant((column.isNumber ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    return {};
}

} // namespace lockstep::ui
