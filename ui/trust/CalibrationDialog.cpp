#include "ui/trust/CalibrationDialog.h"

#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QTableWidget>
#include <QVBoxLayout>

#include "core/quantity/QuantityText.h"
#include "core/scenario/Words.h"
#include "ui/words/CoreWords.h"
#include "ui/words/Text.h"

namespace lockstep::ui {

namespace {

QStringList cellsOf(const OwnGroup& group) {
    const auto left = group.leftOut();
    return {toText(group.factor.gpu),
            toText(std::string(nameOf(group.factor.precision))).toUpper(),
            QString::number(group.rows.size()),
            CalibrationDialog::tr("× %1").arg(group.factor.factor, 0, 'f', 3),
            toText(printPercent(group.before().mean)),
            toText(printPercent(group.after().mean)),
            left ? toText(printPercent(left->mean)) : CalibrationDialog::tr("needs 3 rows")};
}

QStringList headings() {
    return {CalibrationDialog::tr("GPU"),     CalibrationDialog::tr("Precision"),
            CalibrationDialog::tr("Rows"),    CalibrationDialog::tr("Factor"),
            CalibrationDialog::tr("Before"),  CalibrationDialog::tr("After"),
            CalibrationDialog::tr("Left out")};
}

QString meaningOf(int column) {
    const QStringList meanings{
        CalibrationDialog::tr("GPU type of the rows"),
        CalibrationDialog::tr("Precision of the rows"),
        CalibrationDialog::tr("Measurements that give a factor"),
        CalibrationDialog::tr("On the time of kernels; the median over the rows"),
        CalibrationDialog::tr("Mean error of step time with the shipped constants, without sign"),
        CalibrationDialog::tr("The same with the factor"),
        CalibrationDialog::tr("The same with the factor that the other rows give: how well it carries over")};
    return meanings[column];
}

/// Words to the left, numbers to the right.
QTableWidgetItem* cellFor(const QString& text, int column) {
    auto* item = new QTableWidgetItem(text);
    item->setTextAlignment((column < 2 ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    item->setToolTip(meaningOf(column));
    return item;
}

QLabel* wrapped(const QString& text) {
    auto* label = new QLabel(text);
    label->setWordWrap(true);
    return label;
}

} // namespace

CalibrationDialog::CalibrationDialog(const OwnCalibration& result, QWidget* parent) : QDialog(parent) {
    setWindowTitle(tr("Calibrate to own measurements"));
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(wrapped(
        result.groups.empty()
            ? tr("No row of the file gives a factor.")
            : tr("The time of kernels on these GPUs is multiplied by the factor, in this scenario only. "
                 "Links and bubbles keep their laws, so that it holds for other plans too.")));
    if (!result.groups.empty())
        layout->addWidget(groupTable(result), 2);
    if (!result.unused.empty()) {
        layout->addWidget(new QLabel(tr("Not used (%1):").arg(result.unused.size())));
        layout->addWidget(unusedList(result), 1);
    }
    auto* buttons = new QDialogButtonBox;
    QPushButton* apply = buttons->addButton(tr("&Apply"), QDialogButtonBox::AcceptRole);
    buttons->addButton(QDialogButtonBox::Cancel);
    apply->setEnabled(!result.groups.empty());
    apply->setToolTip(tr("Set the factors as one edit that can be undone"));
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    layout->addWidget(buttons);
    resize(720, 420);
}

QTableWidget* CalibrationDialog::groupTable(const OwnCalibration& result) {
    auto* table =
        new QTableWidget(static_cast<int>(result.groups.size()), static_cast<int>(headings().size()));
    table->setAccessibleName(tr("Factors"));
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setTabKeyNavigation(false);
    table->setShowGrid(false);
    table->setAlternatingRowColors(true);
    table->verticalHeader()->hide();
    table->verticalHeader()->setDefaultSectionSize(table->fontMetrics().height() + 6);
    table->horizontalHeader()->setMinimumSectionSize(90);
    for (int column = 0; column < table->columnCount(); ++column)
        table->setHorizontalHeaderItem(column, cellFor(headings()[column], column));
    for (int row = 0; row < table->rowCount(); ++row) {
        const QStringList cells = cellsOf(result.groups[static_cast<std::size_t>(row)]);
        for (int column = 0; column < table->columnCount(); ++column)
            table->setItem(row, column, cellFor(cells[column], column));
    }
    table->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    table->horizontalHeader()->setSectionResizeMode(0, QHeaderView::Stretch);
    return table;
}

QWidget* CalibrationDialog::unusedList(const OwnCalibration& result) {
    auto* list = new QListWidget;
    list->setAccessibleName(tr("Rows not used"));
    list->setWordWrap(true);
    for (const UnusedRow& row : result.unused)
        list->addItem(tr("%1: %2").arg(toText(row.row), fromCore(row.why)));
    return list;
}

} // namespace lockstep::ui
