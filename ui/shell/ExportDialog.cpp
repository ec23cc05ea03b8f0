#include "ui/shell/ExportDialog.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QDoubleSpinBox>
#include <QFormLayout>
#include <QLabel>
#include <QPushButton>

namespace lockstep::ui {

ExportDialog::ExportDialog(std::vector<Subject> subjects, QWidget* parent)
    : QDialog(parent)
    , m_subjects(std::move(subjects))
    , m_subject(new QComboBox(this))
    , m_scale(new QDoubleSpinBox(this))
    , m_size(new QLabel(this)) {
    setWindowTitle(tr("Export picture"));
    for (const Subject& subject : m_subjects)
        m_subject->addItem(subject.name);
    m_scale->setRange(0.5, 4);
    m_scale->setSingleStep(0.5);
    m_scale->setValue(2);
    m_scale->setSuffix(tr(" ×"));

    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Save | QDialogButtonBox::Cancel, this);
    buttons->button(QDialogButtonBox::Save)->setText(tr("Choose a file…"));
    auto* form = new QFormLayout(this);
    form->addRow(tr("&Picture of"), m_subject);
    form->addRow(tr("&Scale"), m_scale);
    form->addRow(tr("Size"), m_size);
    form->addRow(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_subject, &QComboBox::currentIndexChanged, this, &ExportDialog::showSize);
    connect(m_scale, &QDoubleSpinBox::valueChanged, this, &ExportDialog::showSize);
    showSize();
}

QWidget* ExportDialog::subject() const {
    return m_subjects[static_cast<std::size_t>(m_subject->currentIndex())].widget;
}

double ExportDialog::scale() const {
    return m_scale->value();
}

void ExportDialog::showSize() {
    const QSize size = (QSizeF(subject()->size()) * scale()).toSize();
    m_size->setText(tr("%1 × %2 pixels").arg(size.width()).arg(size.height()));
}

} // namespace lockstep::ui
