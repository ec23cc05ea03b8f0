#include "ui/inspector/FigureWords.h"

#include <algorithm>
#include <cmath>

#include "core/quantity/QuantityText.h"
#include "ui/inspector/NumberFields.h"
#include "ui/words/CoreWords.h"

namespace lockstep::ui {

namespace {

using Parse = std::function<std::optional<double>(const QString&)>;

/// From one of core's parsers, in SI units.
template<class Quantity>
Parse inBase(std::optional<Quantity> (*parse)(std::string_view)) {
    return [parse](const QString& text) -> std::optional<double> {
        const std::optional<Quantity> quantity = parse(text.toStdString());
        return quantity ? std::optional(quantity->value) : std::nullopt;
    };
}

/// A rate of work or of bytes: a number, a prefix and `stem`.
Parse withPrefix(const QString& stem) {
    return [stem](const QString& text) -> std::optional<double> {
        QString number = text.trimmed();
        if (!number.endsWith(stem, Qt::CaseInsensitive))
            return std::nullopt;
        number.chop(stem.size());
        static const QString prefixes = QStringLiteral("kMGTPE");
        double scale = 1;
        if (!number.isEmpty())
            if (const qsizetype at = prefixes.indexOf(number.back()); at >= 0) {
                number.chop(1);
                for (qsizetype i = 0; i <= at; ++i)
                    scale *= 1000;
            }
        const std::optional<double> count = parseCount(number.trimmed().toStdString());
        return count ? std::optional(*count * scale) : std::nullopt;
    };
}

Parse parseOf(std::string_view unit) {
    if (unit == "TFLOP/s")
        return withPrefix(QStringLiteral("FLOP/s"));
    if (unit == "GB/s" || unit == "TB/s")
        return withPrefix(QStringLiteral("B/s"));
    if (unit == "Gb/s")
        return inBase(parseBitRate);
    if (unit == "GB" || unit == "MB" || unit == "KiB" || unit == "B")
        return inBase(parseBytes);
    if (unit == "W" || unit == "kW")
        return inBase(parsePower);
    if (unit == "us" || unit == "s")
        return inBase(parseSeconds);
    return {};
}

QString unitText(std::string_view unit) {
    return unit == "us" ? QStringLiteral("µs") : fromCore(unit);
}

} // namespace

SliderField::Words figureWords(const FigureForm& form) {
    const QString unit = unitText(form.unit);
    const auto print = [unit](double written) {
        // Peaks such as 989.5 and sizes such as 131,072 are told exactly.
        const QString number = written >= 1000 && written == std::floor(written)
                                   ? QString::fromStdString(printCount(written))
                                   : QString::number(written, 'g', 8);
        return unit.isEmpty() ? number : number + QLatin1Char(' ') + unit;
    };
    const auto parse = [unit, scale = form.scale,
                        other = parseOf(form.unit)](const QString& text) -> std::optional<double> {
        QString number = text.trimmed();
        if (!unit.isEmpty() && number.endsWith(unit))
            number.chop(unit.size());
        const auto bare = parseCount(number.trimmed().toStdString());
        if (bare && number.trimmed().back().isDigit())
            return bare;
        bool isNumber = false; // negative exponents and the like
        if (const double plain = number.trimmed().toDouble(&isNumber); isNumber)
            return plain;
        const std::optional<double> base = other ? other(text) : std::nullopt;
        return base ? std::optional(plainDecimal(*base / scale)) : bare; // "128k" has no unit
    };
    const QString example = print(form.least > 0 ? std::max(1.0, form.least) : std::min(1.0, form.most));
    return {print, parse,
            unit.isEmpty() ? SliderField::tr("a number such as %1").arg(example)
                           : SliderField::tr("a figure in %1 such as %2").arg(unit, example)};
}

} // namespace lockstep::ui
