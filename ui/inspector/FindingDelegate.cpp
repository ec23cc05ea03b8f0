#include "ui/inspector/FindingDelegate.h"

#include <QApplication>
#include <QHelpEvent>
#include <QListView>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

#include "ui/theme/Theme.h"
#include "ui/theme/ThemedIcon.h"

namespace lockstep::ui {

namespace {

constexpr int padding = 6;
constexpr int signSize = 16;
constexpr int gap = 3;

struct RowLayout {
    QRect sign;
    QRect sentence;
    QRect place;
    QRect button;
    QRect mute;
    int height = 0;
};

QString sentenceOf(const QModelIndex& index) {
    return index.data(Qt::DisplayRole).toString();
}

RowLayout layOut(const QStyleOptionViewItem& option, const QModelIndex& index, int width) {
    const QFontMetrics& metrics = option.fontMetrics;
    const int left = option.rect.left() + 2 * padding + signSize;
    const bool canMute = index.data(FindingMuteRole).isValid();
    const int corner = canMute ? signSize + padding : 0;
    const int room = std::max(60, option.rect.left() + width - padding - left - corner);
    int y = option.rect.top() + padding;
    RowLayout row;
    row.sign = QRect(option.rect.left() + padding, y, signSize, signSize);
    if (canMute)
        row.mute = QRect(left + room + padding, y, signSize, signSize);
    const int lines =
        metrics.boundingRect(QRect(0, 0, room, 10000), Qt::TextWordWrap, sentenceOf(index)).height();
    row.sentence = QRect(left, y, room, std::max(lines, signSize));
    y = row.sentence.bottom() + 1;
    if (!index.data(FindingPlaceRole).toString().isEmpty()) {
        row.place = QRect(left, y + 1, room, metrics.height());
        y = row.place.bottom() + 1;
    }
    if (const QString repair = index.data(FindingRepairRole).toString(); !repair.isEmpty()) {
        const int wanted = metrics.horizontalAdvance(repair) + 4 * padding;
        row.button = QRect(left, y + gap, std::min(wanted, room), metrics.height() + 8);
        y = row.button.bottom() + 1;
    }
    row.height = y + padding - option.rect.top();
    return row;
}

void paintButton(QPainter* painter, const QStyleOptionViewItem& option, const QRect& rect,
                 const QString& text, bool isPressed) {
    QStyleOptionButton button;
    button.rect = rect;
    button.palette = option.palette;
    button.fontMetrics = option.fontMetrics;
    button.text = option.fontMetrics.elidedText(text, Qt::ElideRight, rect.width() - 2 * padding);
    button.state = QStyle::State_Enabled | (isPressed ? QStyle::State_Sunken : QStyle::State_Raised);
    const QStyle* style = option.widget ? option.widget->style() : QApplication::style();
    style->drawControl(QStyle::CE_PushButton, &button, painter, option.widget);
}

/// The colors of a sign are made for the list's own background.
void paintGround(QPainter* painter, const QRect& sign) {
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(currentTheme().surface);
    painter->drawRoundedRect(sign.adjusted(-2, -2, 2, 2), 4, 4);
}

void paintMute(QPainter* painter, const QRect& rect, const QModelIndex& index, bool isSelected) {
    if (rect.isEmpty())
        return;
    if (isSelected)
        paintGround(painter, rect);
    const bool isMuted = index.data(FindingMuteRole).toBool();
    themedIcon(isMuted ? QStringLiteral("unmute") : QStringLiteral("mute")).paint(painter, rect);
}

} // namespace

QRect FindingDelegate::muteRect(const QStyleOptionViewItem& option, const QModelIndex& index) const {
    return layOut(option, index, option.rect.width()).mute;
}

QRect FindingDelegate::buttonRect(const QStyleOptionViewItem& option, const QModelIndex& index) const {
    return layOut(option, index, option.rect.width()).button;
}

void FindingDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                            const QModelIndex& index) const {
    const Theme& theme = currentTheme();
    const bool isSelected = option.state & QStyle::State_Selected;
    const RowLayout row = layOut(option, index, option.rect.width());
    painter->save();
    if (isSelected)
        painter->fillRect(option.rect, theme.accent);
    const QPixmap sign = index.data(Qt::DecorationRole).value<QPixmap>();
    if (!sign.isNull()) {
        if (isSelected)
            paintGround(painter, row.sign);
        painter->drawPixmap(row.sign, sign);
    }
    paintMute(painter, row.mute, index, isSelected);
    const bool isMuted = index.data(FindingMuteRole).toBool();
    painter->setPen(isSelected ? theme.accentText : isMuted ? theme.mutedText : theme.text);
    painter->setFont(option.font);
    painter->drawText(row.sentence, Qt::TextWordWrap, sentenceOf(index));
    painter->setPen(isSelected ? theme.accentText : theme.mutedText);
    painter->drawText(row.place, Qt::AlignVCenter,
                      option.fontMetrics.elidedText(index.data(FindingPlaceRole).toString(), Qt::ElideRight,
                                                    row.place.width()));
    painter->restore();
    if (!row.button.isEmpty())
        paintButton(painter, option, row.button, index.data(FindingRepairRole).toString(),
                    m_pressed == index && m_pressedPart == Part::repair);
}

QSize FindingDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const {
    const auto* view = qobject_cast<const QListView*>(option.widget);
    const int width = view ? view->viewport()->width() : 300;
    QStyleOptionViewItem at = option;
    at.rect = QRect(0, 0, width, 0);
    return {width - 2 * (view ? view->spacing() : 0), layOut(at, index, width).height};
}

FindingDelegate::Part FindingDelegate::partAt(QPoint point, const QStyleOptionViewItem& option,
                                              const QModelIndex& index) const {
    if (buttonRect(option, index).contains(point))
        return Part::repair;
    return muteRect(option, index).adjusted(-4, -4, 4, 4).contains(point) ? Part::mute : Part::none;
}

bool FindingDelegate::editorEvent(QEvent* event, QAbstractItemModel* model,
                                  const QStyleOptionViewItem& option, const QModelIndex& index) {
    const bool isPress = event->type() == QEvent::MouseButtonPress;
    if (!isPress && event->type() != QEvent::MouseButtonRelease)
        return QStyledItemDelegate::editorEvent(event, model, option, index);
    const auto* mouse = static_cast<QMouseEvent*>(event);
    const Part part =
        mouse->button() == Qt::LeftButton ? partAt(mouse->position().toPoint(), option, index) : Part::none;
    const bool isClick = !isPress && m_pressed == index && m_pressedPart == part;
    m_pressed = isPress ? QPersistentModelIndex(index) : QPersistentModelIndex();
    m_pressedPart = isPress ? part : Part::none;
    if (isClick && part == Part::repair)
        Q_EMIT repairClicked(index);
    if (isClick && part == Part::mute)
        Q_EMIT muteClicked(index);
    return part != Part::none;
}

bool FindingDelegate::helpEvent(QHelpEvent* event, QAbstractItemView* view,
                                const QStyleOptionViewItem& option, const QModelIndex& index) {
    if (event->type() != QEvent::ToolTip || partAt(event->pos(), option, index) != Part::mute)
        return QStyledItemDelegate::helpEvent(event, view, option, index);
    const bool isMuted = index.data(FindingMuteRole).toBool();
    QToolTip::showText(event->globalPos(),
                       isMuted ? tr("Unmute: tell this again") : tr("Mute: this is known"), view);
    return true;
}

} // namespace lockstep::ui
