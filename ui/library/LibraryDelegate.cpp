#include "ui/library/LibraryDelegate.h"

#include <QPainter>

#include "ui/library/LibraryModel.h"
#include "ui/theme/Theme.h"

namespace lockstep::ui {

namespace {

constexpr int pictureSize = 24;
constexpr int padding = 6;

QFont smallFont(const QStyleOptionViewItem& option) {
    QFont font = option.font;
    if (font.pointSizeF() > 0)
        font.setPointSizeF(font.pointSizeF() * 0.9);
    return font;
}

void drawSite(QPainter& painter, double size) {
    painter.drawRoundedRect(QRectF(0.1 * size, 0.2 * size, 0.8 * size, 0.65 * size), 2.5, 2.5);
    painter.drawLine(QPointF(0.25 * size, 0.4 * size), QPointF(0.6 * size, 0.4 * size));
}

void drawRack(QPainter& painter, double size, const QColor& fill) {
    painter.drawRoundedRect(QRectF(0.2 * size, 0.1 * size, 0.6 * size, 0.8 * size), 2, 2);
    const double cell = 0.13 * size;
    for (int row = 0; row < 3; ++row)
        for (int column = 0; column < 2; ++column)
            painter.fillRect(QRectF((0.3 + 0.23 * column) * size, (0.22 + 0.21 * row) * size, cell, cell),
                             fill);
}

void drawLink(QPainter& painter, double size) {
    const QPointF left(0.18 * size, 0.7 * size);
    const QPointF right(0.82 * size, 0.3 * size);
    painter.drawLine(left, right);
    painter.setBrush(currentTheme().surface);
    painter.drawEllipse(left, 0.12 * size, 0.12 * size);
    painter.drawEllipse(right, 0.12 * size, 0.12 * size);
}

QRect inside(const QStyleOptionViewItem& option) {
    return option.rect.adjusted(padding, 0, -padding, 0);
}

void paintHeading(QPainter* painter, const QStyleOptionViewItem& option, const QString& title) {
    const Theme& theme = currentTheme();
    const QRect rect = inside(option);
    painter->setFont(smallFont(option));
    painter->setPen(theme.mutedText);
    painter->drawText(rect.adjusted(0, padding, 0, -3), Qt::AlignLeft | Qt::AlignBottom, title);
    painter->setPen(theme.outline);
    painter->drawLine(rect.bottomLeft(), rect.bottomRight());
}

void drawKind(QPainter& painter, TypeKind kind, int size) {
    painter.setRenderHint(QPainter::Antialiasing);
    const Theme& theme = currentTheme();
    painter.setPen(QPen(theme.mutedText, 1.5));
    if (kind == TypeKind::campus)
        drawSite(painter, size);
    else if (kind == TypeKind::rack)
        drawRack(painter, size, theme.cause(Cause::compute));
    else
        drawLink(painter, size);
}

void paintPicture(QPainter* painter, const QStyleOptionViewItem& option, TypeKind kind) {
    const QRect rect = inside(option);
    const QRect picture(rect.left(), rect.center().y() - pictureSize / 2, pictureSize, pictureSize);
    if (option.state & QStyle::State_Selected) {
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(Qt::NoPen);
        painter->setBrush(currentTheme().surface);
        painter->drawRoundedRect(picture, 6, 6);
    }
    painter->save();
    painter->translate(picture.topLeft());
    drawKind(*painter, kind, pictureSize);
    painter->restore();
}

void paintTexts(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) {
    const Theme& theme = currentTheme();
    const bool selected = option.state & QStyle::State_Selected;
    const QRect lines = inside(option).adjusted(pictureSize + padding, 4, 0, -4);
    const QRect upper(lines.left(), lines.top(), lines.width(), lines.height() / 2);
    const auto draw = [&](const QRect& rect, int role) {
        const QString text = index.data(role).toString();
        painter->drawText(rect, Qt::AlignVCenter,
                          painter->fontMetrics().elidedText(text, Qt::ElideRight, rect.width()));
    };
    painter->setFont(option.font);
    painter->setPen(selected ? theme.accentText : theme.text);
    draw(upper, Qt::DisplayRole);
    painter->setFont(smallFont(option));
    painter->setPen(selected ? theme.accentText : theme.mutedText);
    draw(upper.translated(0, upper.height()), LibraryModel::FactsRole);
}

} // namespace

QPixmap picturedKind(TypeKind kind, int size, qreal devicePixelRatio) {
    QPixmap pixmap(QSize(size, size) * devicePixelRatio);
    pixmap.setDevicePixelRatio(devicePixelRatio);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    drawKind(painter, kind, size);
    return pixmap;
}

void LibraryDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                            const QModelIndex& index) const {
    painter->save();
    if (index.data(LibraryModel::HeadingRole).toBool()) {
        paintHeading(painter, option, index.data(Qt::DisplayRole).toString());
    } else {
        if (option.state & QStyle::State_Selected)
            painter->fillRect(option.rect, currentTheme().accent);
        const auto kind = static_cast<TypeKind>(index.data(LibraryModel::KindRole).toInt());
        paintPicture(painter, option, kind);
        paintTexts(painter, option, index);
    }
    painter->restore();
}

QSize LibraryDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const {
    const int line = option.fontMetrics.height();
    return {160, index.data(LibraryModel::HeadingRole).toBool() ? line + 14 : 2 * line + 10};
}

} // namespace lockstep::ui
