#include "ui/trust/CopyableTable.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QKeyEvent>

namespace lockstep::ui {

CopyableTable::CopyableTable(QWidget* parent) : QTableView(parent) {
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setSortingEnabled(true);
    setShowGrid(false);
    setAlternatingRowColors(true);
    setWordWrap(false);
    setTabKeyNavigation(false); // Tab leaves the table
    verticalHeader()->hide();
    verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 6);
    horizontalHeader()->setHighlightSections(false);
    auto* copyAction = new QAction(tr("Copy as text"), this);
    connect(copyAction, &QAction::triggered, this, &CopyableTable::copy);
    addAction(copyAction);
    setContextMenuPolicy(Qt::ActionsContextMenu);
}

QString CopyableTable::asText() const {
    const bool all = !selectionModel()->hasSelection();
    const auto line = [this](auto&& cell) {
        QStringList cells;
        for (int column = 0; column < model()->columnCount(); ++column)
            cells << cell(column).toString();
        return cells.join(QLatin1Char('\t')) + QLatin1Char('\n');
    };
    QString text = line([this](int column) { return model()->headerData(column, Qt::Horizontal); });
    for (int row = 0; row < model()->rowCount(); ++row)
        if (all || selectionModel()->isRowSelected(row))
            text += line([&](int column) { return model()->index(row, column).data(); });
    return text;
}

void CopyableTable::copy() const {
    QGuiApplication::clipboard()->setText(asText());
}

void CopyableTable::keyPressEvent(QKeyEvent* event) {
    if (event->matches(QKeySequence::Copy))
        copy();
    else
        QTableView::keyPressEvent(event);
}

} // namespace lockstep::ui
