#pragma once

#include "ui/charts/ChartKind.h"

namespace lockstep::ui {

class Chart;

/// The caller gives it a parent.
Chart* makeChart(ChartKind kind);

} // namespace lockstep::ui
