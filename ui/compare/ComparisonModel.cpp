#include "ui/compare/ComparisonModel.h"

#include <algorithm>
#include <cmath>

#include <QFontMetricsF>
#include <QPainter>

#include "core/quantity/QuantityText.h"
#include "ui/theme/Swatch.h"
#include "ui/words/Text.h"

namespace lockstep::ui {

namespace {

constexpr int valueRole = Qt::UserRole;

double lineIn(const QFont& font) {
    return QFontMetricsF(font).height() + 6;
}

QStandardItem* number(double value, const QString& text) {
    auto* item = new QStandardItem(text);
    item->setData(value, valueRole);
    item->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
    item->setEditable(false);
    return item;
}

/// "+1.2"; a change that rounds to nothing has no sign.
QString pointsOf(double change) {
    const QString size = QString::number(100 * std::abs(change), 'f', 1);
    if (size == QStringLiteral("0.0"))
        return size;
    return (change > 0 ? QStringLiteral("+") : QStringLiteral("−")) + size;
}

} // namespace

ComparisonModel::ComparisonModel(QObject* parent) : QStandardItemModel(parent) {
    setSortRole(valueRole);
}

void ComparisonModel::add(QStandardItem* name, const ComparedCause& cause) {
    name->setEditable(false);
    name->setData(name->text(), valueRole);
    appendRow({name, number(cause.shareA, toText(printPercent(cause.shareA))),
               number(cause.shareB, toText(printPercent(cause.shareB))),
               number(cause.shareChange(), tr("%1 points").arg(pointsOf(cause.shareChange()))),
               number(cause.hoursA, toText(printHours(cause.hoursA))),
               number(cause.hoursB, toText(printHours(cause.hoursB))),
               number(cause.hoursChange(), toText(printHoursChange(cause)))});
}

void ComparisonModel::setComparison(const Comparison& comparison, qreal devicePixelRatio) {
    clear();
    setHorizontalHeaderLabels({tr("Cause"), tr("A"), tr("B"), tr("change"), tr("A, GPU-hours"),
                               tr("B, GPU-hours"), tr("change, GPU-hours")});
    for (const ComparedCause& cause : comparison.causes) {
        auto* name = new QStandardItem(causeLabel(cause.cause));
        name->setIcon(QIcon(swatch(currentTheme(), cause.cause, 12, devicePixelRatio)));
        name->setToolTip(causeMeaning(cause.cause));
        add(name, cause);
    }
    add(new QStandardItem(tr("All GPU time")),
        {Cause::compute, 1, 1, gpuHours(comparison.a), gpuHours(comparison.b)});
}

double ComparisonModel::heightIn(const QFont& font) const {
    return (rowCount() + 1) * lineIn(font);
}

void ComparisonModel::paint(QPainter& painter, const QRectF& target, const QFont& font,
                            const Theme& theme) const {
    constexpr double nameShare = 0.28;
    const double line = lineIn(font);
    const int columns = columnCount();
    const double width = target.width() * (1 - nameShare) / std::max(columns - 1, 1);
    painter.setFont(font);
    for (int row = -1; row < rowCount(); ++row)
        for (int column = 0; column < columns; ++column) {
            const QString text =
                row < 0 ? headerData(column, Qt::Horizontal).toString() : item(row, column)->text();
            const double left = column == 0 ? 0 : target.width() * nameShare + (column - 1) * width;
            const QRectF cell(target.left() + left, target.top() + (row + 1) * line,
                              column == 0 ? target.width() * nameShare : width - 4, line);
            painter.setPen(row < 0 ? theme.mutedText : theme.text);
            painter.drawText(cell, Qt::AlignVCenter | (column == 0 ? Qt::AlignLeft : Qt::AlignRight), text);
        }
}

} // namespace lockstep::ui
