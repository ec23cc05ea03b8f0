#pragma once

#include <QPixmap>
#include <QStyledItemDelegate>

#include "ui/document/TypeMime.h"

namespace lockstep::ui {

/// The little picture of a kind: a site, a rack of cells, a line with two ends.
QPixmap picturedKind(TypeKind kind, int size, qreal devicePixelRatio);

/// Two lines beside a picture; headings are muted, over a hairline.
class LibraryDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

} // namespace lockstep::ui
