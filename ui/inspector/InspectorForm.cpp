#include "ui/inspector/InspectorForm.h"

#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QSettings>
#include <QSlider>
#include <QVBoxLayout>

#include "ui/inspector/FoldButton.h"
#include "ui/inspector/ResetButton.h"
#include "ui/inspector/WrapInside.h"

namespace lockstep::ui {

namespace {

constexpr int labelWidth = 124; ///< pixels at the standard font; grows with the font

int widthOfLabels(const QFontMetrics& metrics) {
    return std::max(labelWidth, metrics.averageCharWidth() * 18);
}

} // namespace

InspectorForm::InspectorForm(Document& document, QWidget* parent)
    : QWidget(parent)
    , m_document(document)
    , m_title(new QLabel)
    , m_body(new QWidget)
    , m_layout(new QFormLayout(m_body)) {
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(10, 8, 10, 8);
    outer->setSpacing(8);
    QFont bold = m_title->font();
    bold.setBold(true);
    m_title->setFont(bold);
    wrapInside(*m_title);
    outer->addWidget(m_title);
    outer->addWidget(m_body);
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_layout->setLabelAlignment(Qt::AlignLeft);
    m_layout->setHorizontalSpacing(10);
    m_layout->setVerticalSpacing(6);
}

void InspectorForm::setTitle(const QString& title) {
    m_title->setText(title);
    if (m_fold)
        m_fold->setText(title);
}

void InspectorForm::makeFoldable(const QString& key, bool isFoldedAtFirst) {
    m_fold = new FoldButton;
    m_fold->setText(m_title->text());
    m_fold->setFont(m_title->font());
    m_title->hide();
    auto* outer = static_cast<QVBoxLayout*>(layout());
    outer->insertWidget(0, m_fold);
    outer->setContentsMargins(10, 4, 10, 4);
    setTabOrder(m_fold, m_body);
    const QString setting = QStringLiteral("inspector/folded/") + key;
    const auto show = [this](bool folded) {
        m_fold->setArrowType(folded ? Qt::RightArrow : Qt::DownArrow);
        m_fold->setAccessibleDescription(folded ? tr("folded") : tr("unfolded"));
        m_body->setVisible(!folded);
    };
    m_fold->setChecked(QSettings().value(setting, isFoldedAtFirst).toBool());
    show(m_fold->isChecked());
    connect(m_fold, &QToolButton::toggled, this, [show, setting](bool folded) {
        show(folded);
        QSettings().setValue(setting, folded);
    });
}

bool InspectorForm::isFolded() const {
    return m_fold && m_fold->isChecked();
}

void InspectorForm::setFolded(bool folded) {
    if (m_fold)
        m_fold->setChecked(folded);
}

QWidget* InspectorForm::fieldFor(const QString& member) const {
    QWidget* found = nullptr;
    qsizetype longest = -1;
    for (const auto& [name, field] : m_members) {
        const bool leads = member == name || member.startsWith(name + QLatin1Char('/'));
        if (leads && name.size() > longest && field->isVisibleTo(m_body)) {
            longest = name.size();
            found = field;
        }
    }
    return found;
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
    wrapInside(*value);
    addRow(label, value, toolTip);
    return value;
}

void InspectorForm::addBlock(QWidget* block) {
    m_layout->addRow(block);
}

QStringList listOf(const std::vector<QString>& texts) {
    return QStringList(texts.begin(), texts.end());
}

QString plainToolTip(const QString& text) {
    return text.isEmpty() ? QString()
                          : QStringLiteral("<p>%1</p>").arg(text.toHtmlEscaped().replace('\n', "<br>"));
}

} // namespace lockstep::ui
