#pragma once

#include "core/calibration/RowPrediction.h"
#include "core/network/CollectiveConstants.h"

namespace lockstep {

/// From this size on a collective is told apart: 64 MiB, where bandwidth and no latency decides.
inline constexpr double largeCollective = 67108864;

/// The group of rows whose points count tokens instead of bytes.
inline constexpr std::string_view expertExchange = "expert exchange";

/// Compares each point of a published collective: a time, or the bus bandwidth turned into one. Points below
/// 1 GB/s and below the row's own least size are left out. A row of a kernel that sends tokens to their
/// experts counts tokens a GPU; both directions are points of it.
RowAnswer predictCollectiveRow(const MeasuredRow& row, const CollectiveConstants& constants);

} // namespace lockstep
