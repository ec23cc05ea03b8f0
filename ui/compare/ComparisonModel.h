#pragma once

#include <QStandardItemModel>

#include "core/analysis/RunComparison.h"
#include "ui/theme/Theme.h"

class QPainter;

namespace lockstep::ui {

/// What two runs differ in, a row a cause, largest change first, and all GPU time as the last. Numbers sort
/// by their values.
class ComparisonModel : public QStandardItemModel {
    Q_OBJECT

public:
    explicit ComparisonModel(QObject* parent = nullptr);

    void setComparison(const Comparison& comparison, qreal devicePixelRatio);
    /// As text, from the top left corner of `target` down, within its width.
    void paint(QPainter& painter, const QRectF& target, const QFont& font, const Theme& theme) const;
    double heightIn(const QFont& font) const; ///< of `paint`

private:
    void add(QStandardItem* name, const ComparedCause& cause);
};

} // namespace lockstep::ui
