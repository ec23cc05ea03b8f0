#pragma once

#include <vector>

#include <QRect>

namespace lockstep::ui {

/// What an entry of a legend needs, in pixels.
struct LegendWish {
    int name = 0;  ///< for what always stands there
    int words = 0; ///< with the value under the cursor as well
};

/// Room of a legend, in pixels.
struct LegendRoom {
    int width = 0;
    int indent = 0; ///< of the first row, for a title
    int rowHeight = 0;
    int mostRows = 1;
};

/// Rows that the names fill; values under the cursor come and go and must not move the plot below.
int legendRows(const std::vector<LegendWish>& wishes, const LegendRoom& room);

/// A place for each: as wide as it wishes, or where its row is too short as wide as the row allows, the
/// longest giving way first.
std::vector<QRect> legendPlaces(const std::vector<LegendWish>& wishes, const LegendRoom& room);

} // namespace lockstep::ui
