#include "ui/tables/CopyableTable.h"

#include <filesystem>

#include <QAction>
#include <QClipboard>
#include <QFileDialog>
#include <QGuiApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QMessageBox>
#include <QPainter>

#include "core/storage/AtomicFile.h"
#include "ui/theme/CutTextTips.h"
#include "ui/theme/Theme.h"

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
    tellCutTexts(*this);
    auto* copyAction = new QAction(tr("Copy as Text"), this);
    connect(copyAction, &QAction::triggered, this, &CopyableTable::copy);
    auto* copyCsvAction = new QAction(tr("Copy as CSV"), this);
    connect(copyCsvAction, &QAction::triggered, this, &CopyableTable::copyCsv);
    auto* saveCsvAction = new QAction(tr("Save as CSV…"), this);
    connect(saveCsvAction, &QAction::triggered, this, &CopyableTable::saveCsv);
    addActions({copyAction, copyCsvAction, saveCsvAction});
    setContextMenuPolicy(Qt::ActionsContextMenu);
}

void CopyableTable::setLack(const QString& sentence) {
    m_lack = sentence;
    viewport()->update();
}

void CopyableTable::paintEvent(QPaintEvent* event) {
    QTableView::paintEvent(event);
    if (m_lack.isEmpty() || (model() && model()->rowCount() > 0))
        return;
    QPainter painter(viewport());
    painter.setPen(currentTheme().mutedText);
    painter.drawText(viewport()->rect().adjusted(8, 4, -8, -4), Qt::AlignCenter | Qt::TextWordWrap, m_lack);
}

std::vector<QStringList> CopyableTable::shownRows() const {
    const bool all = !selectionModel()->hasSelection();
    const auto cells = [this](auto&& cell) {
        QStringList texts;
        for (int column = 0; column < model()->columnCount(); ++column)
            texts << cell(column).toString();
        return texts;
    };
    std::vector<QStringList> rows{
        cells([this](int column) { return model()->headerData(column, Qt::Horizontal); })};
    for (int row = 0; row < model()->rowCount(); ++row)
        if (all || selectionModel()->isRowSelected(row))
            rows.push_back(cells([&](int column) { return model()->index(row, column).data(); }));
    return rows;
}

QString CopyableTable::asText() const {
    QString text;
    for (const QStringList& row : shownRows())
        text += row.join(QLatin1Char('\t')) + QLatin1Char('\n');
    return text;
}

QString CopyableTable::asCsv() const {
    QString text;
    for (QStringList row : shownRows()) {
        for (QString& cell : row)
            cell =
                QLatin1Char('"') + cell.replace(QLatin1Char('"'), QLatin1String("\"\"")) + QLatin1Char('"');
        text += row.join(QLatin1Char(',')) + QLatin1String("\r\n"); // RFC 4180
    }
    return text;
}

void CopyableTable::copy() const {
    QGuiApplication::clipboard()->setText(asText());
}

void CopyableTable::copyCsv() const {
    QGuiApplication::clipboard()->setText(asCsv());
}

void CopyableTable::saveCsv() {
    QFileDialog dialog(this, tr("Save table"), QString(), tr("CSV tables (*.csv)"));
    dialog.setAcceptMode(QFileDialog::AcceptSave);
    dialog.setDefaultSuffix(QStringLiteral("csv"));
    dialog.selectFile(accessibleName());
    if (dialog.exec() != QDialog::Accepted)
        return;
    const std::filesystem::path file(dialog.selectedFiles().value(0).toStdU16String());
    if (const auto failure = writeAtomically(file, asCsv().toStdString()))
        QMessageBox::warning(this, tr("Save table"),
                             tr("The table was not written: %1").arg(QString::fromStdString(*failure)));
}

void CopyableTable::keyPressEvent(QKeyEvent* event) {
    if (event->matches(QKeySequence::Copy))
        copy();
    else
        QTableView::keyPressEvent(event);
}

} // namespace lockstep::ui
