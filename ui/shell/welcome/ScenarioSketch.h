#pragma once

#include <QRectF>

#include "core/calibration/ModelBasis.h"
#include "core/report/Summary.h"

class QPainter;

namespace lockstep::ui {

struct Theme;

/// A scenario drawn small: its campuses in their places, sized by their GPUs, its links, and the kinds of GPU
/// told apart by stripes.
void paintSketch(QPainter& painter, const QRectF& box, const Scenario& scenario, const ModelBasis& basis,
                 const Theme& theme);

/// What a run comes to: its time by cause as one bar, work first.
void paintCauseBar(QPainter& painter, const QRectF& box, const RunSummary& summary, const Theme& theme);

} // namespace lockstep::ui
