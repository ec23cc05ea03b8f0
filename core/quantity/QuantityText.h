#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "core/quantity/Quantity.h"

namespace lockstep {

/// Text a person reads or types: "400 Gb/s", "1.2 ms", "16 km", "150 MW". Four significant digits, the prefix
/// that leaves 1 to 999 before the point. Parsing takes what printing gives, with or without the space, a
/// bare number in the unit named at each function, and digits grouped by commas; it returns nothing for other
/// text.

std::string printSeconds(Seconds time);         ///< ns, us, ms, s, min, h, d
std::string printBytes(Bytes amount);           ///< B, KB, MB, GB, TB (decimal)
std::string printBitRate(BytesPerSecond rate);  ///< bits: b/s, kb/s, Mb/s, Gb/s, Tb/s
std::string printByteRate(BytesPerSecond rate); ///< bytes: B/s ... TB/s
std::string printFlopRate(FlopsPerSecond rate); ///< GFLOP/s, TFLOP/s, PFLOP/s, EFLOP/s
std::string printPower(Watts power);            ///< W, kW, MW, GW
std::string printDistance(Kilometers distance); ///< m, km
std::string printAge(Years age);                ///< y
std::string printCount(double count);           ///< 230,400
std::string printPercent(double share);         ///< 0.314 as "31.4 %"
std::string printNumber(double number);         ///< four significant digits, no unit

std::optional<Seconds> parseSeconds(std::string_view text);        ///< bare number: s
std::optional<Bytes> parseBytes(std::string_view text);            ///< bare number: B
std::optional<BytesPerSecond> parseBitRate(std::string_view text); ///< bare number: Gb/s
std::optional<Watts> parsePower(std::string_view text);            ///< bare number: W
std::optional<Kilometers> parseDistance(std::string_view text);    ///< bare number: km
std::optional<Years> parseAge(std::string_view text);              ///< bare number: y; "18 mo" is 1.5 y
std::optional<double> parseCount(std::string_view text);           ///< "230,400", "1.2k", "3M"
std::optional<double> parsePercent(std::string_view text);         ///< "31 %" as 0.31; bare number: per cent

} // namespace lockstep
