#include "ui/trust/ConstantTree.h"

#include <QHeaderView>

#include "core/calibration/ConstantList.h"
#include "core/quantity/QuantityText.h"
#include "ui/theme/CutTextTips.h"
#include "ui/words/CoreWords.h"

namespace lockstep::ui {

namespace {

QString readable(const std::string& key) {
    return QString::fromStdString(key).replace(QLatin1Char('_'), QLatin1Char(' '));
}

QString titleOf(const ConstantOwner& owner) {
    const QString kind = fromCore(owner.kind);
    const QString name = QString::fromStdString(owner.name);
    if (name.isEmpty())
        return kind;
    // A GPU type is looked for by its name.
    return owner.kind == "GPU type" ? name : ConstantTree::tr("%1 %2").arg(kind, name);
}

QTreeWidgetItem* itemFor(const NamedConstant& constant) {
    const QString source =
        constant.source.empty() ? ConstantTree::tr("has none") : QString::fromStdString(constant.source);
    auto* item = new QTreeWidgetItem(
        {readable(constant.name), QString::fromStdString(printNumber(constant.value)), source});
    item->setTextAlignment(1, Qt::AlignRight | Qt::AlignVCenter);
    item->setToolTip(2, QStringLiteral("<p>%1</p>").arg(source.toHtmlEscaped()));
    return item;
}

bool contains(const QTreeWidgetItem& item, const QString& words) {
    for (int column = 0; column < item.columnCount(); ++column)
        if (item.text(column).contains(words, Qt::CaseInsensitive))
            return true;
    return false;
}

} // namespace

ConstantTree::ConstantTree(std::filesystem::path catalog, QWidget* parent)
    : QTreeWidget(parent), m_catalog(std::move(catalog)) {
    setAccessibleName(tr("Constants"));
    setHeaderLabels({tr("Constant"), tr("Value"), tr("Source")});
    setAlternatingRowColors(true);
    setUniformRowHeights(true);
    header()->setStretchLastSection(true);
    header()->resizeSection(0, 260);
    header()->resizeSection(1, 90);
    tellCutTexts(*this);
}

void ConstantTree::showEvent(QShowEvent* event) {
    QTreeWidget::showEvent(event);
    if (!m_filled)
        fill();
}

void ConstantTree::fill() {
    m_filled = true;
    const auto read = readConstants(m_catalog);
    if (const auto* errors = std::get_if<std::vector<StorageError>>(&read)) {
        for (const StorageError& error : *errors)
            addTopLevelItem(new QTreeWidgetItem({sentenceOf(error)}));
        return;
    }
    for (const ConstantOwner& owner : std::get<std::vector<ConstantOwner>>(read)) {
        auto* top = new QTreeWidgetItem({titleOf(owner)});
        top->setText(2, owner.constants.size() == 1 ? tr("1 constant")
                                                    : tr("%1 constants").arg(owner.constants.size()));
        for (const NamedConstant& constant : owner.constants)
            top->addChild(itemFor(constant));
        addTopLevelItem(top);
    }
    setFilter(m_filter);
}

void ConstantTree::setFilter(const QString& words) {
    m_filter = words;
    for (int i = 0; i < topLevelItemCount(); ++i) {
        QTreeWidgetItem& top = *topLevelItem(i);
        const bool whole = contains(top, words);
        bool any = whole;
        for (int child = 0; child < top.childCount(); ++child) {
            const bool hit = whole || contains(*top.child(child), words);
            top.child(child)->setHidden(!hit);
            any = any || hit;
        }
        top.setHidden(!any);
        top.setExpanded(!words.isEmpty() && any);
    }
}

} // namespace lockstep::ui
