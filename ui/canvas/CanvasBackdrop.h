#pragma once

#include <functional>
#include <vector>

#include <QRectF>

#include "core/edit/Snap.h"

class QPainter;
class QString;

namespace lockstep::ui {

struct CanvasLayout;
struct CellScale;

/// Grid lines whose spacing doubles as one zooms out. `exposed` in scene units, painter in scene units.
void paintGrid(QPainter& painter, const QRectF& exposed, double pixelsPerKilometer);

/// From tiles that made way for others to the true places of their campuses. Painter in pixels of the layout.
void paintLeaders(QPainter& painter, const CanvasLayout& layout);

/// Pixels along the lower edge that the scale bar and the key of the cells need.
double notesHeight();

/// What lies over the canvas, in viewport pixels.
void paintScaleBar(QPainter& painter, const QRectF& viewport, double pixelsPerKilometer);
void paintCellKey(QPainter& painter, const QRectF& viewport, const CellScale& scale);
/// Around the cell under the pointer.
void paintCellFrame(QPainter& painter, const QRectF& cell);
/// Why something stopped where it is: lines through edges and centers, arrows over equal gaps.
void paintGuides(QPainter& painter, const std::vector<SnapGuide>& guides,
                 const std::function<QPointF(CanvasPoint)>& onView);
void paintBand(QPainter& painter, const QRectF& band);
void paintFocusFrame(QPainter& painter, const QRectF& viewport);
void paintInvitation(QPainter& painter, const QRectF& viewport);

} // namespace lockstep::ui
