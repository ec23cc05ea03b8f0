#include "core/quantity/QuantityText.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <charconv>
#include <cmath>
#include <span>

#include <fmt/format.h>

namespace lockstep {

namespace {

/// A unit as written, and how many base units it is. Ordered from small to large.
struct UnitForm {
    std::string_view text;
    double factor;
    bool printed = true; ///< false: understood, but not used for printing
};

constexpr std::array timeUnits{UnitForm{"ns", 1e-9}, UnitForm{"µs", 1e-6}, UnitForm{"us", 1e-6, false},
                               UnitForm{"ms", 1e-3}, UnitForm{"s", 1},     UnitForm{"min", 60},
                               UnitForm{"h", 3600},  UnitForm{"d", 86400}};
constexpr std::array byteUnits{UnitForm{"B", 1},    UnitForm{"KiB", 1024, false},
                               UnitForm{"KB", 1e3}, UnitForm{"MiB", 1048576, false},
                               UnitForm{"MB", 1e6}, UnitForm{"GiB", 1073741824, false},
                               UnitForm{"GB", 1e9}, UnitForm{"TB", 1e12},
                               UnitForm{"PB", 1e15}};
constexpr std::array bitRateUnits{UnitForm{"b/s", 0.125},
                                  UnitForm{"kb/s", 125},
                                  UnitForm{"Mb/s", 1.25e5},
                                  UnitForm{"Gb/s", 1.25e8},
                                  UnitForm{"Gbit/s", 1.25e8, false},
                                  UnitForm{"Gbps", 1.25e8, false},
                                  UnitForm{"G", 1.25e8, false},
                                  UnitForm{"Tb/s", 1.25e11},
                                  UnitForm{"Tbit/s", 1.25e11, false},
                                  UnitForm{"Tbps", 1.25e11, false},
                                  UnitForm{"T", 1.25e11, false}};
constexpr std::array byteRateUnits{UnitForm{"B/s", 1}, UnitForm{"KB/s", 1e3}, UnitForm{"MB/s", 1e6},
                                   UnitForm{"GB/s", 1e9}, UnitForm{"TB/s", 1e12}};
constexpr std::array flopRateUnits{UnitForm{"GFLOP/s", 1e9}, UnitForm{"TFLOP/s", 1e12},
                                   UnitForm{"PFLOP/s", 1e15}, UnitForm{"EFLOP/s", 1e18},
                                   UnitForm{"ZFLOP/s", 1e21}};
constexpr std::array powerUnits{UnitForm{"W", 1}, UnitForm{"kW", 1e3}, UnitForm{"MW", 1e6},
                                UnitForm{"GW", 1e9}};
constexpr std::array distanceUnits{UnitForm{"m", 1e-3}, UnitForm{"km", 1}, UnitForm{"mi", 1.609344, false}};
constexpr std::array ageUnits{UnitForm{"mo", 1.0 / 12, false}, UnitForm{"y", 1}, UnitForm{"years", 1, false},
                              UnitForm{"year", 1, false}};
constexpr std::array countUnits{UnitForm{"k", 1e3, false}, UnitForm{"K", 1e3, false},
                                UnitForm{"M", 1e6, false}, UnitForm{"G", 1e9, false}};
constexpr std::array percentUnits{UnitForm{"%", 0.01, false}};

/// Four significant digits without trailing zeros: 31.4, 0.1, 1234.
std::string shortNumber(double number) {
    if (number == 0.0 || !std::isfinite(number))
        return number == 0.0 ? "0" : fmt::format("{}", number);
    const int digits = std::clamp(3 - static_cast<int>(std::floor(std::log10(std::fabs(number)))), 0, 12);
    std::string text = fmt::format("{:.{}f}", number, digits);
    if (text.find('.') != std::string::npos) {
        text.erase(text.find_last_not_of('0') + 1);
        if (text.back() == '.')
            text.pop_back();
    }
    return text == "-0" ? "0" : text;
}

std::string print(double base, std::span<const UnitForm> units) {
    const UnitForm* best = nullptr;
    for (const UnitForm& unit : units)
        if (unit.printed && (!best || std::fabs(base) >= unit.factor * 0.99995))
            best = &unit;
    if (base == 0.0)
        for (const UnitForm& unit : units)
            if (unit.printed && unit.factor == 1)
                best = &unit;
    return shortNumber(base / best->factor) + " " + std::string(best->text);
}

std::string_view trimmed(std::string_view text) {
    const auto isSpace = [](char c) { return std::isspace(static_cast<unsigned char>(c)) != 0; };
    while (!text.empty() && isSpace(text.front()))
        text.remove_prefix(1);
    while (!text.empty() && isSpace(text.back()))
        text.remove_suffix(1);
    return text;
}

bool isDigit(char c) {
    return std::isdigit(static_cast<unsigned char>(c)) != 0;
}

/// A comma belongs to a number where it ends a group of the whole part: three digits follow, not four, and
/// one to three went before. "1,5" is no fifteen.
bool groupsDigits(std::string_view text, std::size_t comma) {
    const auto digitsFrom = [&](std::size_t at) {
        std::size_t end = at;
        while (end < text.size() && isDigit(text[end]))
            ++end;
        return end - at;
    };
    std::size_t before = comma;
    while (before > 0 && isDigit(text[before - 1]))
        --before;
    const bool inWholePart = before == 0 || text[before - 1] == ',' || (before == 1 && text[0] == '-');
    return inWholePart && comma > before && comma - before <= 3 && digitsFrom(comma + 1) == 3;
}

/// Reads the number in front and hands back what follows it.
std::optional<double> takeNumber(std::string_view& text) {
    std::string digits;
    std::size_t used = 0;
    for (; used < text.size(); ++used) {
        const char c = text[used];
        const bool exponentSign =
            (c == '-' || c == '+') && used > 0 && (text[used - 1] == 'e' || text[used - 1] == 'E');
        const bool exponent = (c == 'e' || c == 'E') && used + 1 < text.size() &&
                              (isDigit(text[used + 1]) || text[used + 1] == '-' || text[used + 1] == '+');
        if (isDigit(c) || c == '.' || exponent || exponentSign || (c == '-' && used == 0))
            digits += c;
        else if (c != ',' || !groupsDigits(text, used))
            break;
    }
    double number = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
    if (digits.empty() || error != std::errc{} || end != digits.data() + digits.size() ||
        !std::isfinite(number))
        return std::nullopt;
    text = trimmed(text.substr(used));
    return number;
}

std::optional<double> finite(double value) {
    return std::isfinite(value) ? std::optional(value) : std::nullopt;
}

std::optional<double> parse(std::string_view text, std::span<const UnitForm> units, double bareFactor) {
    text = trimmed(text);
    const std::optional<double> number = takeNumber(text);
    if (!number)
        return std::nullopt;
    if (text.empty())
        return finite(*number * bareFactor);
    for (const UnitForm& unit : units)
        if (text == unit.text)
            return finite(*number * unit.factor);
    return std::nullopt;
}

template<class Value>
std::optional<Value> as(std::optional<double> base) {
    if (!base)
        return std::nullopt;
    return Value{*base};
}

} // namespace

std::string printSeconds(Seconds time) {
    return print(time.value, timeUnits);
}
std::string printBytes(Bytes amount) {
    return print(amount.value, byteUnits);
}
std::string printBitRate(BytesPerSecond rate) {
    return print(rate.value, bitRateUnits);
}
std::string printByteRate(BytesPerSecond rate) {
    return print(rate.value, byteRateUnits);
}
std::string printFlopRate(FlopsPerSecond rate) {
    return print(rate.value, flopRateUnits);
}
std::string printPower(Watts power) {
    return print(power.value, powerUnits);
}
std::string printDistance(Kilometers distance) {
    return print(distance.value, distanceUnits);
}
std::string printAge(Years age) {
    return shortNumber(age.value) + " y";
}
std::string printNumber(double number) {
    return shortNumber(number);
}

std::string printCount(double count) {
    std::string digits = fmt::format("{:.0f}", count);
    if (digits == "-0")
        digits = "0";
    const std::size_t sign = digits.front() == '-' ? 1 : 0;
    for (std::size_t at = digits.size(); at > 3 + sign; at -= 3)
        digits.insert(at - 3, 1, ',');
    return digits;
}

std::string printPercent(double share) {
    const std::string text = fmt::format("{:.1f} %", share * 100.0);
    return text == "-0.0 %" ? "0.0 %" : text;
}

std::optional<Seconds> parseSeconds(std::string_view text) {
    return as<Seconds>(parse(text, timeUnits, 1));
}
std::optional<Bytes> parseBytes(std::string_view text) {
    return as<Bytes>(parse(text, byteUnits, 1));
}
std::optional<BytesPerSecond> parseBitRate(std::string_view text) {
    return as<BytesPerSecond>(parse(text, bitRateUnits, 1.25e8));
}
std::optional<Watts> parsePower(std::string_view text) {
    return as<Watts>(parse(text, powerUnits, 1));
}
std::optional<Kilometers> parseDistance(std::string_view text) {
    return as<Kilometers>(parse(text, distanceUnits, 1));
}
std::optional<Years> parseAge(std::string_view text) {
    return as<Years>(parse(text, ageUnits, 1));
}
std::optional<double> parseCount(std::string_view text) {
    return parse(text, countUnits, 1);
}
std::optional<double> parsePercent(std::string_view text) {
    return parse(text, percentUnits, 0.01);
}

} // namespace lockstep
