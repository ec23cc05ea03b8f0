#include "ui/inspector/InspectorForm.h"

#include <QFormLayout>
#include <QLabel>
#include <QSlider>
#include <QVBoxLayout>

namespace lockstep::ui {

namespace {

constexpr int labelWidth = 104; ///< pixels at the standard font; grows with the font

} // namespace

InspectorForm::InspectorForm(Document& document, QWidget* parent)
    : QWidget(parent), m_document(document), m_title(new QLabel), m_layout(new QFormLayout) {
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(10, 8, 10, 8);
    outer->setSpacing(8);
    QFont bold = m_title->font();
    bold.setBold(true);
    m_title->setFont(bold);
    m_title->setWordWrap(true);
    outer->addWidget(m_title);
    outer->addLayout(m_layout);
    m_layout->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_layout->setLabelAlignment(Qt::AlignLeft);
    m_layout->setHorizontalSpacing(10);
    m_layout->setVerticalSpacing(6);
}

void InspectorForm::setTitle(const QString& title) {
    m_title->setText(title);
}

QLabel* InspectorForm::labelFor(const QString& label, QWidget* field, const QString& toolTip) {
    auto* name = new QLabel(label);
    name->setBuddy(field);
    name->setToolTip(toolTip);
    field->setToolTip(toolTip);
    field->setAccessibleName(label);
    for (QWidget* inner = field->focusProxy(); inner; inner = inner->focusProxy())
        inner->setAccessibleName(label);
    for (auto* slider : field->findChildren<QSlider*>())
        slider->setAccessibleName(label);
    return name;
}

void InspectorForm::addRow(const QString& label, QWidget* field, const QString& toolTip) {
    QLabel* name = labelFor(label, field, toolTip);
    name->setMinimumWidth(std::max(labelWidth, fontMetrics().averageCharWidth() * 15));
    m_layout->addRow(name, field);
}

void InspectorForm::addWideRow(const QString& label, QWidget* field, const QString& toolTip) {
    m_layout->addRow(labelFor(label, field, toolTip));
    m_layout->addRow(field);
}

QLabel* InspectorForm::addReading(const QString& label, const QString& toolTip) {
    auto* value = new QLabel;
    value->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    value->setWordWrap(true);
    addRow(label, value, toolTip);
    return value;
}

void InspectorForm::addSubtitle(const QString& text) {
    auto* label = new QLabel(text);
    label->setForegroundRole(QPalette::PlaceholderText);
    label->setContentsMargins(0, 6, 0, 0);
    m_layout->addRow(label);
}

void InspectorForm::addBlock(QWidget* block) {
    m_layout->addRow(block);
}

QString toText(const std::string& utf8) {
    return QString::fromStdString(utf8);
}

} // namespace lockstep::ui
