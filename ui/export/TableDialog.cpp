#include "ui/export/TableDialog.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

namespace lockstep::ui {

TableDialog::TableDialog(std::vector<ExportTable> tables, QWidget* parent)
    : QDialog(parent), m_tables(std::move(tables)), m_list(new QListWidget(this)) {
    setWindowTitle(tr("Export tables"));
    m_list->setAccessibleName(tr("Tables"));
    for (const ExportTable& table : m_tables) {
        auto* item = new QListWidgetItem(table.title, m_list);
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
        item->setCheckState(Qt::Checked);
        item->setToolTip(table.fileName + QStringLiteral(".csv"));
    }
    auto* label = new QLabel(tr("&Tables, a CSV file each:"), this);
    label->setBuddy(m_list);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Save | QDialogButtonBox::Cancel, this);
    QPushButton* save = buttons->button(QDialogButtonBox::Save);
    save->setText(tr("Choose a folder…"));
    auto* column = new QVBoxLayout(this);
    column->addWidget(label);
    column->addWidget(m_list);
    column->addWidget(buttons);
    resize(380, 420);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_list, &QListWidget::itemChanged, save, [this, save] { save->setEnabled(!chosen().empty()); });
}

std::vector<ExportTable> TableDialog::chosen() const {
    std::vector<ExportTable> tables;
    for (int row = 0; row < m_list->count(); ++row)
        if (m_list->item(row)->checkState() == Qt::Checked)
            tables.push_back(m_tables[static_cast<std::size_t>(row)]);
    return tables;
}

} // namespace lockstep::ui
