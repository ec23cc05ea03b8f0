#pragma once

#include <array>

#include <QString>

namespace lockstep::ui {

/// The charts there are, in the order they stand.
enum class ChartKind { utilization, causes, stepTime, histogram, campuses, gpuTypes, links, tokens, power };

inline constexpr std::array allChartKinds{ChartKind::utilization, ChartKind::causes,   ChartKind::stepTime,
                                          ChartKind::histogram,   ChartKind::campuses, ChartKind::gpuTypes,
                                          ChartKind::links,       ChartKind::tokens,   ChartKind::power};
inline constexpr std::size_t chartKindCount = allChartKinds.size();

QString idOf(ChartKind kind); ///< for settings and commands: "stepTime"
QString titleOf(ChartKind kind);
QString meaningOf(ChartKind kind); ///< one sentence without a period: what it shows
bool isShownAtFirst(ChartKind kind);

} // namespace lockstep::ui
