#include "ui/canvas/CanvasScale.h"

#include <cmath>

namespace lockstep::ui {

QPointF toScene(CanvasPoint point) {
    return {point.x.value * unitsPerKilometer, point.y.value * unitsPerKilometer};
}

CanvasPoint toCanvas(QPointF scenePoint) {
    return {{scenePoint.x() / unitsPerKilometer}, {scenePoint.y() / unitsPerKilometer}};
}

double roundNumberAtMost(double limit) {
    const double decade = std::pow(10.0, std::floor(std::log10(limit)));
    // The small excess forgives a limit that is a hair under the round number.
    const double leading = limit / decade * (1 + 1e-9);
    return decade * (leading >= 5 ? 5 : leading >= 2 ? 2 : 1);
}

ScaleBar scaleBarFor(double pixelsPerKilometer, double mostPixels) {
    const double kilometers = roundNumberAtMost(mostPixels / pixelsPerKilometer);
    return {{kilometers}, kilometers * pixelsPerKilometer};
}

Kilometers gridSpacing(double pixelsPerKilometer, double leastPixels) {
    return {std::exp2(std::ceil(std::log2(leastPixels / pixelsPerKilometer) - 1e-9))};
}

} // namespace lockstep::ui
