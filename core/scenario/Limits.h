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
inline constexpr double leafPorts = 4096; ///< toward GPUs

inline constexpr double leastNoteSide = 24;     ///< pixels
inline constexpr double noteSide = 4000;        ///< pixels
inline constexpr double leastFrameSide = 0.001; ///< kilometers
inline constexpr double frameSide = 80000;      ///< kilometers

inline constexpr double sequenceLength = 1e8; ///< tokens
inline constexpr double globalBatch = 1e9;    ///< sequences
inline constexpr double microBatch = 1e6;     ///< sequences
inline constexpr double tensor = 1e5;         ///< GPUs that share a layer
inline constexpr double pipeline = 1e4;       ///< stages
inline constexpr double context = 1e4;        ///< GPUs that share a sequence
inline constexpr double expert = 1e5;         ///< ranks that share out experts
inline constexpr double virtualStages = 1000; ///< chunks of a stage
inline constexpr double replicas = 1e8;
inline constexpr double leastBucket = 0.001; ///< megabytes
inline constexpr double bucket = 1e9;        ///< megabytes
inline constexpr double bucketsInFlight = 1e6;

inline constexpr double innerSteps = 1e6;
inline constexpr double fragments = 1e4;
inline constexpr double overlapSteps = 1e6;
inline constexpr double outerBits = 32; ///< of one value, from 1
inline constexpr double leastTokenWorth = 0.01;
inline constexpr double tokenWorth = 2;

inline constexpr double spread = 1;       ///< standard deviation over the mean
inline constexpr double lengthSpread = 5; ///< standard deviation of a natural logarithm
inline constexpr double leastHours = 0.001;
inline constexpr double hours = 8760;            ///< a year
inline constexpr double spikesPerGpuDay = 86400; ///< one a second
inline constexpr double leastSpike = 1e-4;       ///< seconds
inline constexpr double spike = 86400;           ///< seconds
inline constexpr double failSlowPerGpuYear = 8760;
inline constexpr double failSlowFactor = 100; ///< on compute time, from 1

inline constexpr double leastOwnFactor = 0.1;
inline constexpr double ownFactor = 10;

} // namespace lockstep::limits
