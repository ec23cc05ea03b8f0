#include "ui/shell/palette/PaletteDelegate.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QTextCharFormat>
#include <QTextLayout>

#include "ui/shell/palette/PaletteModel.h"
#include "ui/theme/Theme.h"

namespace lockstep::ui {

namespace {

constexpr int inset = 8;
constexpr int iconSize = 16;
constexpr int gap = 10;

/// Draws the title and gives where it ends.
double paintTitle(QPainter& painter, const QRectF& box, const QModelIndex& index, const QFont& font) {
    QTextLayout layout(index.data().toString(), font);
    QList<QTextLayout::FormatRange> ranges;
    for (const QVariant& at : index.data(PaletteModel::positionsRole).toList()) {
        QTextCharFormat bold;
        bold.setFontWeight(QFont::Bold);
        bold.setFontUnderline(true);
        ranges.append({at.toInt(), 1, bold});
    }
    layout.setFormats(ranges);
    layout.beginLayout();
    QTextLine line = layout.createLine();
    layout.endLayout();
    painter.save();
    painter.setClipRect(box);
    layout.draw(&painter, {box.left(), box.top() + (box.height() - line.height()) / 2});
    painter.restore();
    return box.left() + line.naturalTextWidth();
}

/// A key as a key cap, right-aligned; gives where it begins.
double paintKeys(QPainter& painter, const QRectF& box, const QString& keys, const QColor& ink) {
    if (keys.isEmpty())
        return box.right();
    const QFontMetricsF metrics(painter.font());
    QRectF cap(0, 0, metrics.horizontalAdvance(keys) + 10, metrics.height() + 2);
    cap.moveCenter(box.center());
    cap.moveRight(box.right());
    painter.setPen(ink);
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(cap.adjusted(0.5, 0.5, -0.5, -0.5), 3, 3);
    painter.drawText(cap, Qt::AlignCenter, keys);
    return cap.left();
}

} // namespace

void PaletteDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                            const QModelIndex& index) const {
    const Theme& theme = currentTheme();
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    if (selected)
        painter->fillRect(option.rect, theme.accent);
    const QColor ink = selected ? theme.accentText : theme.text;
    const QColor faint = selected ? theme.accentText : theme.mutedText;
    QRectF box = QRectF(option.rect).adjusted(inset, 0, -inset, 0);
    const auto icon = index.data(Qt::DecorationRole).value<QIcon>();
    const QRect place(option.rect.left() + inset, option.rect.center().y() - iconSize / 2 + 1, iconSize,
                      iconSize);
    icon.paint(painter, place, Qt::AlignCenter, selected ? QIcon::Selected : QIcon::Normal);
    box.setLeft(box.left() + iconSize + gap);
    painter->setFont(option.font);
    const double right = paintKeys(*painter, box, index.data(PaletteModel::keysRole).toString(), faint);
    box.setRight(right - gap);
    painter->setPen(ink);
    const double end = paintTitle(*painter, box, index, option.font);
    box.setLeft(end + gap);
    painter->setPen(faint);
    const QString about = index.data(PaletteModel::aboutRole).toString();
    if (box.width() > 30)
        painter->drawText(
            box, Qt::AlignVCenter | Qt::AlignLeft,
            option.fontMetrics.elidedText(about, Qt::ElideRight, static_cast<int>(box.width())));
    painter->restore();
}

QSize PaletteDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex&) const {
    return {200, option.fontMetrics.height() + 10};
}

} // namespace lockstep::ui
