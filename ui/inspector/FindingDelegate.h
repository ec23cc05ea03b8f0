#pragma once

#include <QStyledItemDelegate>

namespace lockstep::ui {

/// What the rows of the list of findings hold beside their sentence.
enum FindingRole { FindingPointerRole = Qt::UserRole, FindingPlaceRole, FindingRepairRole };

/// A sign, a sentence that wraps, the place it is about, and where there is a repair a button that names it.
class FindingDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    bool editorEvent(QEvent* event, QAbstractItemModel* model, const QStyleOptionViewItem& option,
                     const QModelIndex& index) override;

    /// Where the button of a row that stands in `option` is; empty where it has none.
    QRect buttonRect(const QStyleOptionViewItem& option, const QModelIndex& index) const;

Q_SIGNALS:
    void repairClicked(const QModelIndex& index);

private:
    QPersistentModelIndex m_pressed;
};

} // namespace lockstep::ui
