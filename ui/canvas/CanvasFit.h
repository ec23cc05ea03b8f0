#pragma once

#include <vector>

#include "ui/canvas/CanvasLayout.h"

namespace lockstep::ui {

struct CanvasFit {
    double pixelsPerKilometer = 1;
    CanvasForm form;
};

/// The greatest zoom at which all that is drawn fits into `room`: with full labels if there is one, else with
/// brief ones, else with compact tiles. Where not even that fits, what comes nearest: tiles have a size of
/// their own.
/// `scenario` has the notes and frames.
CanvasFit fitInto(QSizeF room, const std::vector<TileRequest>& tiles, const std::vector<LinkRequest>& links,
                  const Scenario& scenario = {});

} // namespace lockstep::ui
