#include "ui/trust/ResidualModel.h"

#include <array>

#include <QCoreApplication>

#include "core/quantity/QuantityText.h"
#include "ui/words/CoreWords.h"
#include "ui/words/Text.h"

namespace lockstep::ui {

namespace {

struct Heading {
    const char* text;
    const char* meaning;
};

constexpr std::array<Heading, ResidualModel::columns> headings{{
    {QT_TRANSLATE_NOOP("ResidualModel", "Kind"), QT_TRANSLATE_NOOP("ResidualModel", "What was measured")},
    {QT_TRANSLATE_NOOP("ResidualModel", "Of"),
     QT_TRANSLATE_NOOP("ResidualModel", "Kind of model, or of collective")},
    {QT_TRANSLATE_NOOP("ResidualModel", "GPU"), QT_TRANSLATE_NOOP("ResidualModel", "Generation of the GPU")},
    {QT_TRANSLATE_NOOP("ResidualModel", "Precision"),
     QT_TRANSLATE_NOOP("ResidualModel", "Of the matrix products")},
    {QT_TRANSLATE_NOOP("ResidualModel", "Published in"),
     QT_TRANSLATE_NOOP("ResidualModel", "Where the measurements come from, and which of them")},
    {QT_TRANSLATE_NOOP("ResidualModel", "Rows"),
     QT_TRANSLATE_NOOP("ResidualModel", "Measurements; one collective over many sizes is one")},
    {QT_TRANSLATE_NOOP("ResidualModel", "Mean"),
     QT_TRANSLATE_NOOP("ResidualModel", "Mean error of time, without sign")},
    {QT_TRANSLATE_NOOP("ResidualModel", "9 of 10"),
     QT_TRANSLATE_NOOP("ResidualModel", "Nine of ten errors are no larger")},
    {QT_TRANSLATE_NOOP("ResidualModel", "Largest"), QT_TRANSLATE_NOOP("ResidualModel", "Largest error")},
    {QT_TRANSLATE_NOOP("ResidualModel", "Held out"),
     QT_TRANSLATE_NOOP("ResidualModel", "Mean error of the rows that set no constant, and how many")},
}};

QString percent(double share) {
    return toText(printPercent(share));
}

bool isNumber(int column) {
    return column >= ResidualModel::count && column <= ResidualModel::heldOut;
}

} // namespace

ResidualModel::ResidualModel(const ResidualTable& table, QObject* parent) : QAbstractTableModel(parent) {
    for (const FamilyResiduals& entry : table)
        m_rows.push_back({entry, entry.errors(), entry.heldOutErrors()});
}

int ResidualModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int ResidualModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(columns);
}

QString ResidualModel::wordAt(const Row& row, int column) {
    switch (column) {
    case kind:
        return fromCore(row.residuals.kind);
    case group:
        return fromCore(row.residuals.group);
    case gpu:
        return toText(row.residuals.generation);
    case precision: // a collective has none
        return row.residuals.precision.empty() ? tr("–") : toText(row.residuals.precision).toUpper();
    default: // one publication may hold several families, such as two systems side by side
        return tr("%1 · %2").arg(toText(row.residuals.publication), toText(row.residuals.family));
    }
}

double ResidualModel::numberAt(const Row& row, int column) {
    switch (column) {
    case count:
        return static_cast<double>(row.errors.n);
    case mean:
        return row.errors.mean;
    case ninth:
        return row.errors.p90;
    case largest:
        return row.errors.max;
    default:
        return row.heldOutErrors.n > 0 ? row.heldOutErrors.mean : -1; // none are below any
    }
}

QString ResidualModel::textAt(const Row& row, int column) {
    if (!isNumber(column))
        return wordAt(row, column);
    if (column == count)
        return QString::number(row.errors.n);
    if (column != heldOut)
        return percent(numberAt(row, column));
    return row.heldOutErrors.n == 0
               ? tr("none")
               : tr("%1 (%2)").arg(percent(row.heldOutErrors.mean)).arg(row.heldOutErrors.n);
}

QVariant ResidualModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid())
        return {};
    const Row& row = m_rows[static_cast<std::size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        return textAt(row, index.column());
    case SortRole:
        return isNumber(index.column()) ? QVariant(numberAt(row, index.column()))
                                        : QVariant(wordAt(row, index.column()));
    case Qt::ToolTipRole:
        return QStringLiteral("<p>%1</p>").arg(toText(row.residuals.source).toHtmlEscaped());
    case Qt::TextAlignmentRole:
        return QVariant(Qt::AlignVCenter | (isNumber(index.column()) ? Qt::AlignRight : Qt::AlignLeft));
    case Qt::AccessibleTextRole:
        return tr("%1: %2").arg(headerData(index.column(), Qt::Horizontal, Qt::DisplayRole).toString(),
                                textAt(row, index.column()));
    default:
        return {};
    }
}

QVariant ResidualModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || section < 0 || section >= columns)
        return {};
    const Heading& heading = headings[static_cast<std::size_t>(section)];
    if (role == Qt::DisplayRole)
        return QCoreApplication::translate("ResidualModel", heading.text);
    if (role == Qt::ToolTipRole)
        return QCoreApplication::translate("ResidualModel", heading.meaning);
    if (role == Qt::TextAlignmentRole)
        return QVariant(Qt::AlignVCenter | (isNumber(section) ? Qt::AlignRight : Qt::AlignLeft));
    return {};
}

} // namespace lockstep::ui
