#include "ui/inspector/NumberFields.h"

#include <algorithm>
#include <cmath>

#include "core/quantity/QuantityText.h"

namespace lockstep::ui {

namespace {

constexpr double secondsAnHour = 3600;
constexpr double bytesAMegabyte = 1e6;

template<class Unit>
std::optional<double> scaled(const std::optional<Quantity<Unit>>& quantity, double scale) {
    return quantity ? std::optional(plainDecimal(quantity->value / scale)) : std::nullopt;
}

std::optional<double> bare(const QString& text) {
    return parseCount(text.toStdString());
}

} // namespace

SliderField::Words countWords(const QString& expected) {
    return {[](double count) { return QString::fromStdString(printCount(count)); }, bare, expected};
}

SliderField::Words numberWords(const QString& expected) {
    return {[](double number) { return QString::fromStdString(printNumber(number)); }, bare, expected};
}

SliderField::Words ageWords() {
    return {[](double age) { return QString::fromStdString(printAge({age})); },
            [](const QString& text) -> std::optional<double> {
                const std::optional<Years> age = parseAge(text.toStdString());
                return age ? std::optional(age->value) : std::nullopt;
            },
            SliderField::tr("an age such as 6 y")};
}

SliderField::Words shareWords() {
    return {
        [](double share) { return QString::fromStdString(printNumber(share * 100)) + QStringLiteral(" %"); },
        [](const QString& text) -> std::optional<double> {
            const std::optional<double> share = parsePercent(text.toStdString());
            return share ? std::optional(plainDecimal(*share)) : std::nullopt;
        },
        SliderField::tr("a share such as 50 %")};
}

SliderField::Words secondWords() {
    return {[](double time) { return QString::fromStdString(printSeconds({time})); },
            [](const QString& text) { return scaled(parseSeconds(text.toStdString()), 1); },
            SliderField::tr("a time such as 250 ms")};
}

SliderField::Words hourWords() {
    return {[](double hours) { return QString::fromStdString(printNumber(hours)) + QStringLiteral(" h"); },
            [](const QString& text) {
                const std::optional<double> hours = bare(text);
                return hours ? hours : scaled(parseSeconds(text.toStdString()), secondsAnHour);
            },
            SliderField::tr("a time such as 6 h")};
}

SliderField::Words megabyteWords() {
    return {[](double size) { return QString::fromStdString(printBytes({size * bytesAMegabyte})); },
            [](const QString& text) {
                const std::optional<double> size = bare(text);
                return size ? size : scaled(parseBytes(text.toStdString()), bytesAMegabyte);
            },
            SliderField::tr("a size such as 512 MB")};
}

SliderField::Words unitWords(const QStringList& units, const QString& expected) {
    return {[unit = units.value(0)](double number) {
                return QString::fromStdString(printNumber(number)) + QLatin1Char(' ') + unit;
            },
            [units](const QString& text) {
                QString number = text;
                for (const QString& unit : units)
                    if (number.endsWith(unit, Qt::CaseInsensitive)) {
                        number.chop(unit.size());
                        break;
                    }
                return bare(number.trimmed());
            },
            expected};
}

ValueField::Commit numberCommit(SliderField::Words words, double least, double most,
                                std::function<void(double)> apply) {
    return [=](const QString& text) {
        const std::optional<double> number = words.parse(text);
        if (!number)
            return ValueField::tr("“%1” is not %2.").arg(text, words.expected);
        if (*number < least)
            return ValueField::tr("The least here is %1.").arg(words.print(least));
        if (*number > most)
            return ValueField::tr("The most here is %1.").arg(words.print(most));
        apply(*number);
        return QString();
    };
}

std::uint32_t toCount(double number) {
    return static_cast<std::uint32_t>(std::clamp(std::round(number), 0.0, 4e9));
}

double plainDecimal(double number) {
    return QString::number(number, 'g', 12).toDouble();
}

} // namespace lockstep::ui
