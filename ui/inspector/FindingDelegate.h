#pragma once

#include <QStyledItemDelegate>

namespace lockstep::ui {

/// What the rows of the list of findings hold beside their sentence.
enum FindingRole {
    FindingPointerRole = Qt::UserRole,
    FindingPlaceRole,
    FindingRepairRole,
    FindingMuteRole ///< whether it is muted; invalid where it cannot be
};

/// A sign, a sentence that wraps, the place it is about, where there is a repair a button that names it, and
/// in the corner one that mutes it.
class FindingDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    bool editorEvent(QEvent* event, QAbstractItemModel* model, const QStyleOptionViewItem& option,
                     const QModelIndex& index) override;
    bool helpEvent(QHelpEvent* event, QAbstractItemView* view, const QStyleOptionViewItem& option,
                   const QModelIndex& index) override;

    /// Where the button of a row that stands in `option` is; empty where it has none.
    QRect buttonRect(const QStyleOptionViewItem& option, const QModelIndex& index) const;
    QRect muteRect(const QStyleOptionViewItem& option, const QModelIndex& index) const; ///< likewise

Q_SIGNALS:
    void repairClicked(const QModelIndex& index);
    void muteClicked(const QModelIndex& index);

private:
    enum class Part { none, repair, mute };
    Part partAt(QPoint point, const QStyleOptionViewItem& option, const QModelIndex& index) const;

    QPersistentModelIndex m_pressed;
    Part m_pressedPart = Part::none;
};

} // namespace lockstep::ui
