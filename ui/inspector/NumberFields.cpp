#include "ui/inspector/NumberFields.h"

#include <algorithm>
#include <cmath>

#include "core/quantity/QuantityText.h"

namespace lockstep::ui {

SliderField::Words countWords(const QString& expected) {
    return {[](double count) { return QString::fromStdString(printCount(count)); },
            [](const QString& text) { return parseCount(text.toStdString()); }, expected};
}

SliderField::Words ageWords() {
    return {[](double age) { return QString::fromStdString(printAge({age})); },
            [](const QString& text) -> std::optional<double> {
                const std::optional<Years> age = parseAge(text.toStdString());
                return age ? std::optional(age->value) : std::nullopt;
            },
            SliderField::tr("an age such as 6 y")};
}

std::uint32_t toCount(double number) {
    return static_cast<std::uint32_t>(std::clamp(std::round(number), 0.0, 4e9));
}

} // namespace lockstep::ui
