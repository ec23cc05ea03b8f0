#pragma once

#include <span>

#include <QImage>

#include "ui/canvas/TilePlan.h"
#include "ui/theme/Theme.h"

namespace lockstep::ui {

/// Paints a rack group's GPUs as cells, each in the color of the cause most of its GPUs have. `causes` has a
/// byte a GPU; empty: nothing ran yet. Redraws into `image` where the size fits, so that a frame allocates
/// nothing.
void paintCells(QImage& image, std::span<const std::uint8_t> causes, int cells, const TileGroupPlan& plan,
                const Theme& theme);

/// The cause most of these GPUs have; looks at some of them where they are many.
Cause commonCause(std::span<const std::uint8_t> causes);

} // namespace lockstep::ui
