#pragma once

#include <cstdint>

#include <QStringList>

#include "core/quantity/Quantity.h"
#include "ui/inspector/SliderField.h"
#include "ui/inspector/ValueField.h"

namespace lockstep::ui {

/// How numbers are written and read in fields. `expected` completes "“abc” is not …". A bare number is in the
/// unit that the field shows.
SliderField::Words countWords(const QString& expected);  ///< whole: "1,024"
SliderField::Words numberWords(const QString& expected); ///< "0.25"
SliderField::Words ageWords();                           ///< years
SliderField::Words shareWords();                         ///< a fraction, as "50 %"
SliderField::Words secondWords();                        ///< seconds, as "250 ms"
SliderField::Words hourWords();                          ///< hours, as "6 h"; "90 min" is understood
SliderField::Words megabyteWords();                      ///< 1e6 bytes, as "512 MB"
/// A number and a unit of its own: the first of `units` is shown, all are understood.
SliderField::Words unitWords(const QStringList& units, const QString& expected);

/// Takes what was typed where it is a number inside the bounds; else says why not.
ValueField::Commit numberCommit(SliderField::Words words, double least, double most,
                                std::function<void(double)> apply);

/// A typed or slid number as a whole one that fits.
std::uint32_t toCount(double number);

/// Without the dust of binary fractions: 0.07, not 0.07000000000000001.
double plainDecimal(double number);

/// A figure in SI base units, whether it has a unit or is a plain number.
constexpr double baseValue(double number) {
    return number;
}
template<class Unit>
constexpr double baseValue(Quantity<Unit> quantity) {
    return quantity.value;
}

} // namespace lockstep::ui
