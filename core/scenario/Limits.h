#pragma once

namespace lockstep::limits {

/// Beyond these a number is a mistake: files that have it are refused, fields do not take it.
inline constexpr double position = 40000;  ///< kilometers either way: once around the earth
inline constexpr double length = 40000;    ///< kilometers of a route
inline constexpr double age = 100;         ///< years
inline constexpr double racks = 1e6;       ///< in a group
inline constexpr double channels = 1e6;    ///< of a link
inline constexpr double routeFactor = 100; ///< route over straight line
inline constexpr double oversubscription = 1000;

} // namespace lockstep::limits
