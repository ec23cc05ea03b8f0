#pragma once

#include "core/scenario/TypeFigures.h"
#include "ui/inspector/SliderField.h"

namespace lockstep::ui {

/// How a figure of a type is written and read in a field, in the unit of its form: "989.5 TFLOP/s", "80 GB".
/// Other units of the same kind are understood, and a bare number is in the unit shown.
SliderField::Words figureWords(const FigureForm& form);

} // namespace lockstep::ui
