#pragma once

#include <compare>
#include <cstdint>
#include <functional>

namespace lockstep {

/// The name of one thing in a scenario: unique in it, stable under edits, kept in files. Zero names nothing.
template<class Thing>
struct Id {
    std::uint32_t value = 0;

    constexpr bool valid() const { return value != 0; }
    friend constexpr auto operator<=>(const Id&, const Id&) = default;
};

} // namespace lockstep

template<class Thing>
struct std::hash<lockstep::Id<Thing>> {
    std::size_t operator()(lockstep::Id<Thing> id) const noexcept {
        return std::hash<std::uint32_t>{}(id.value);
    }
};
