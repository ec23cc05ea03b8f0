#pragma once

#include <cstdint>

#include "core/quantity/Quantity.h"
#include "ui/inspector/SliderField.h"

namespace lockstep::ui {

/// How counts and ages are written and read in fields with sliders. `expected` completes "“abc” is not …".
SliderField::Words countWords(const QString& expected);
SliderField::Words ageWords();

/// A typed or slid number as a whole one that fits.
std::uint32_t toCount(double number);

/// A figure in SI base units, whether it has a unit or is a plain number.
constexpr double baseValue(double number) {
    return number;
}
template<class Unit>
constexpr double baseValue(Quantity<Unit> quantity) {
    return quantity.value;
}

} // namespace lockstep::ui
