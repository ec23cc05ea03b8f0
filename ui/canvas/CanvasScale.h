#pragma once

#include <QPointF>

#include "core/scenario/Scenario.h"

namespace lockstep::ui {

/// Scene units in a kilometer, so that a kilometer is a comfortable number of units at ordinary zoom.
inline constexpr double unitsPerKilometer = 100.0;

/// How far in and out a canvas zooms, in pixels a kilometer: from the globe to the GPUs of a hall.
inline constexpr double leastPixelsPerKilometer = 0.01;
inline constexpr double mostPixelsPerKilometer = 20000.0;

QPointF toScene(CanvasPoint point);
CanvasPoint toCanvas(QPointF scenePoint);

/// The largest of 1, 2, 5, 10, 20, 50, ... (and 0.5, 0.2, ...) that is not above `limit`.
double roundNumberAtMost(double limit);

struct ScaleBar {
    Kilometers length;
    double pixels = 0;
};

/// The longest round distance that fits into `mostPixels`.
ScaleBar scaleBarFor(double pixelsPerKilometer, double mostPixels);

/// One kilometer times a power of two: the least that keeps grid lines `leastPixels` apart.
Kilometers gridSpacing(double pixelsPerKilometer, double leastPixels);

} // namespace lockstep::ui
