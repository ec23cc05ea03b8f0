#include "ui/inspector/InspectorForm.h"

#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QSlider>
#include <QVBoxLayout>

#include "ui/inspector/ResetButton.h"

namespace lockstep::ui {

namespace {

constexpr int labelWidth = 124; ///< pixels at the standard font; grows with the font

int widthOfLabels(const QFontMetrics& metrics) {
    return std::max(labelWidth, metrics.averageCharWidth() * 18);
}

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
    name->setToolTip(plainToolTip(toolTip));
    field->setToolTip(plainToolTip(toolTip));
    field->setAccessibleName(label);
    for (QWidget* inner = field->focusProxy(); inner; inner = inner->focusProxy())
        inner->setAccessibleName(label);
    for (auto* slider : field->findChildren<QSlider*>())
        slider->setAccessibleName(label);
    return name;
}

void InspectorForm::addRow(const QString& label, QWidget* field, const QString& toolTip) {
    QLabel* name = labelFor(label, field, toolTip);
    name->setMinimumWidth(widthOfLabels(fontMetrics()));
    m_layout->addRow(name, field);
}

ResetButton* InspectorForm::addRow(const QString& label, QWidget* field, const QString& toolTip,
                                   const QString& usual, std::function<void()> reset) {
    auto* cell = new QWidget;
    auto* row = new QHBoxLayout(cell);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(2);
    const QString told = usual.isEmpty() ? toolTip : tr("%1\nDefault: %2").arg(toolTip, usual);
    auto* button = new ResetButton(label, usual, std::move(reset));
    row->addWidget(labelFor(label, field, told), 1);
    row->addWidget(button);
    cell->setMinimumWidth(widthOfLabels(fontMetrics()));
    m_layout->addRow(cell, field);
    m_layout->setAlignment(cell, Qt::AlignTop); // beside the line, also where an error stands below it
    cell->setFixedHeight(std::min(field->sizeHint().height(), 2 * button->height()));
    return button;
}

void InspectorForm::showRow(QWidget* field, bool shown) {
    m_layout->setRowVisible(field, shown);
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

QString plainToolTip(const QString& text) {
    return text.isEmpty() ? QString()
                          : QStringLiteral("<p>%1</p>").arg(text.toHtmlEscaped().replace('\n', "<br>"));
}

} // namespace lockstep::ui
