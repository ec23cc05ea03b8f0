#pragma once

#include <vector>

#include <QPolygonF>

namespace lockstep::ui {

/// The pieces of a line that lie in the box, for painters that clip nothing.
std::vector<QPolygonF> piecesInside(const QPolygonF& line, const QRectF& box);

/// The part of a closed area that lies in the box.
QPolygonF partInside(const QPolygonF& area, const QRectF& box);

} // namespace lockstep::ui
