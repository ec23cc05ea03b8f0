#pragma once

#include <QRectF>

#include "ui/document/TimeSelection.h"
#include "ui/theme/Theme.h"
#include "ui/timeline/TimelineGeometry.h"

class QPainter;

namespace lockstep::ui {

/// Where marks are painted, in logical pixels: `axis` above `lanes`, both as wide as `time`.
struct MarkPlaces {
    QRectF axis;
    QRectF lanes;
    TimeScale time;

    double xOf(Ticks at) const;
    Ticks timeAt(double x) const;
};

/// The range as a veil beside it, its edges as handles; cursors as lines, with the time between two of them;
/// bookmarks as flags on the axis.
void paintTimeMarks(QPainter& painter, const MarkPlaces& places, const TimeSelection& selection,
                    const Theme& theme);

/// An edge of the range within reach of a pointer on the axis.
enum class RangeEdge { none, from, to };
RangeEdge edgeAt(const MarkPlaces& places, const TimeSelection& selection, QPointF at);

/// A bookmark's flag under a pointer, or null.
const Bookmark* bookmarkAt(const MarkPlaces& places, const TimeSelection& selection, QPointF at);

/// A time in words short enough for a label: "3 d 04:12", "12.4 s".
QString printMoment(Ticks time);

} // namespace lockstep::ui
