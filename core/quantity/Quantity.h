#pragma once

#include <compare>

namespace lockstep {

/// A number with a unit as its type. `value` is in the SI base of the unit named by the alias below.
template<class Unit>
struct Quantity {
    double value = 0.0;

    friend constexpr auto operator<=>(const Quantity&, const Quantity&) = default;

    constexpr Quantity& operator+=(Quantity other) {
        value += other.value;
        return *this;
    }
    friend constexpr Quantity operator+(Quantity a, Quantity b) { return {a.value + b.value}; }
    friend constexpr Quantity operator-(Quantity a, Quantity b) { return {a.value - b.value}; }
    friend constexpr Quantity operator*(Quantity a, double factor) { return {a.value * factor}; }
    friend constexpr Quantity operator*(double factor, Quantity a) { return {a.value * factor}; }
    friend constexpr Quantity operator/(Quantity a, double divisor) { return {a.value / divisor}; }
    friend constexpr double operator/(Quantity a, Quantity b) { return a.value / b.value; }
};

namespace unit {
struct Second;
struct Byte;
struct BytePerSecond;
struct Flop;
struct FlopPerSecond;
struct Watt;
struct Kilometer;
struct Year;
} // namespace unit

using Seconds = Quantity<unit::Second>;
using Bytes = Quantity<unit::Byte>;
using BytesPerSecond = Quantity<unit::BytePerSecond>;
using Flops = Quantity<unit::Flop>;
using FlopsPerSecond = Quantity<unit::FlopPerSecond>;
using Watts = Quantity<unit::Watt>;
using Kilometers = Quantity<unit::Kilometer>;
using Years = Quantity<unit::Year>;

constexpr Seconds operator/(Bytes amount, BytesPerSecond rate) {
    return {amount.value / rate.value};
}
constexpr Seconds operator/(Flops work, FlopsPerSecond rate) {
    return {work.value / rate.value};
}
constexpr Bytes operator*(BytesPerSecond rate, Seconds time) {
    return {rate.value * time.value};
}
constexpr BytesPerSecond operator/(Bytes amount, Seconds time) {
    return {amount.value / time.value};
}

/// Network gear is sold in bits, decimal: 400 Gb/s = 50e9 bytes/s.
constexpr BytesPerSecond gigabitsPerSecond(double gigabits) {
    return {gigabits * 1e9 / 8.0};
}
constexpr double inGigabitsPerSecond(BytesPerSecond rate) {
    return rate.value * 8.0 / 1e9;
}

} // namespace lockstep
