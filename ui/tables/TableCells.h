#pragma once

#include <QString>
#include <QVariant>

namespace lockstep::ui {

struct TableCell {
    QString text;
    QVariant sortKey;    ///< a number where the text is one; else not set, and the text is it
    QVariant value = {}; ///< for editing; not set: it cannot be edited here
};

struct TableColumn {
    QString title;
    QString meaning;
    bool isNumber = false;
};

TableCell wordCell(const QString& text);
TableCell numberCell(const QString& text, double number);
TableCell emptyCell(); ///< not known, or not yet; sorts below every number

/// The role under which every table's models give what a column is sorted by.
inline constexpr int tableSortRole = Qt::UserRole;
/// What a model of a table answers for a cell and for a heading.
QVariant cellData(const TableCell& cell, const TableColumn& column, int role);
QVariant headingData(const TableColumn& column, int role);

} // namespace lockstep::ui
