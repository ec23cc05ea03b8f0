#pragma once

#include <optional>
#include <vector>

#include <QLineF>
#include <QRectF>

#include "ui/canvas/CanvasLayout.h"

namespace lockstep::ui {

inline constexpr double labelMargin = 4; ///< pixels a label keeps from tiles and other labels

/// What a label has to keep clear of.
struct LabelSurroundings {
    std::vector<QRectF> taken;      ///< tiles and other labels
    std::vector<QLineF> otherLines; ///< of other links
    QRectF preferred;               ///< a place inside is taken before one outside
};

/// Where a label of this size is read as that of `line`: on the line or right beside it, and nearer to it
/// than to any other. Nothing where there is no such place.
std::optional<QRectF> labelPlace(const QLineF& line, QSizeF size, const LabelSurroundings& around);

/// Null for LabelForm::none.
QSizeF labelSize(const LinkRequest& request, LabelForm form);

/// Gives every link of the layout its label, at most as long as `most`.
void placeLabels(CanvasLayout& layout, const std::vector<LinkRequest>& requests, LabelForm most);

} // namespace lockstep::ui
