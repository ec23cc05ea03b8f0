#pragma once

#include <vector>

#include "ui/canvas/CanvasLayout.h"

namespace lockstep::ui {

struct CanvasFit {
    double pixelsPerKilometer = 1;
    CanvasForm form;
};

/// What is shown at a zoom: nearer than the fit tiles grow with it and say more, far out they say less.
CanvasForm formAt(double pixelsPerKilometer, const CanvasFit& fit, double mostMagnification);

/// The zoom at which tiles have grown so far.
double zoomFor(double magnification, const CanvasFit& fit);

/// The greatest zoom at which all that is drawn fits into `room`: with full labels if there is one, else with
/// brief ones, else with compact tiles. Where not even that fits, what comes nearest: tiles have a size of
/// their own.
/// `scenario` has the notes and frames.
CanvasFit fitInto(QSizeF room, const std::vector<TileRequest>& tiles, const std::vector<LinkRequest>& links,
                  const Scenario& scenario = {});

} // namespace lockstep::ui
