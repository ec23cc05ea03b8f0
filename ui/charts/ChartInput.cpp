// What wheel and mouse do to a chart's axes.
#include <algorithm>
#include <cmath>

#include <QApplication>
#include <QChart>
#include <QHelpEvent>
#include <QMouseEvent>
#include <QToolTip>
#include <QWheelEvent>

#include "ui/charts/Chart.h"

namespace lockstep::ui {

namespace {

constexpr double wheelZoom = 1.25; ///< a notch
constexpr double wheelPan = 0.1;   ///< a notch, of what is on view

} // namespace

AxisZoom* Chart::zoomOf(ChartAxis axis) {
    return axis == ChartAxis::bottom ? bottomZoom() : &m_valueZoom;
}

void Chart::zoom(ChartAxis axis, double factor, double anchor) {
    if (AxisZoom* zoom = zoomOf(axis)) {
        zoom->zoom(factor, anchor);
        zoomed(axis);
    }
}

void Chart::pan(ChartAxis axis, double share) {
    if (AxisZoom* zoom = zoomOf(axis)) {
        zoom->pan(share);
        zoomed(axis);
    }
}

void Chart::resetZoom() {
    m_valueZoom.reset();
    zoomed(ChartAxis::values);
}

void Chart::zoomed(ChartAxis axis) {
    if (axis == ChartAxis::values)
        showValueAxis();
    Q_EMIT zoomChanged(axis);
}

/// Whose labels are there; nothing over the plot and in the corners.
std::optional<ChartAxis> Chart::axisAt(QPointF position) const {
    const QRectF plot = chart()->plotArea();
    const bool isAcross = position.x() >= plot.left() && position.x() <= plot.right();
    const bool isUp = position.y() >= plot.top() && position.y() <= plot.bottom();
    if (isUp && position.x() < plot.left())
        return ChartAxis::values;
    if (isAcross && position.y() > plot.bottom())
        return ChartAxis::bottom;
    return std::nullopt;
}

double Chart::shareAt(ChartAxis axis, QPointF position) const {
    const QRectF plot = chart()->plotArea();
    const double share = axis == ChartAxis::bottom ? (position.x() - plot.left()) / plot.width()
                                                   : (plot.bottom() - position.y()) / plot.height();
    return std::clamp(share, 0.0, 1.0);
}

/// Over the plot the wheel is about the axis below it, with Ctrl about the values; beside it about the axis
/// it is over.
void Chart::wheelEvent(QWheelEvent* event) {
    std::optional<ChartAxis> axis = axisAt(event->position());
    if (chart()->plotArea().contains(event->position())) {
        const bool isAboutValues =
            event->modifiers().testFlag(Qt::ControlModifier) || bottomZoom() == nullptr;
        axis = isAboutValues ? ChartAxis::values : ChartAxis::bottom;
    }
    const QPoint turn = event->angleDelta();
    if (!axis || !canZoom(*axis) || turn.isNull())
        return QChartView::wheelEvent(event);
    const bool isSideways = std::abs(turn.x()) > std::abs(turn.y());
    const double notches = (isSideways ? turn.x() : turn.y()) / 120.0;
    if (isSideways || event->modifiers().testFlag(Qt::ShiftModifier))
        pan(*axis, (*axis == ChartAxis::bottom ? -wheelPan : wheelPan) * notches);
    else
        zoom(*axis, std::pow(wheelZoom, notches), shareAt(*axis, event->position()));
    event->accept();
}

void Chart::mousePressEvent(QMouseEvent* event) {
    QChartView::mousePressEvent(event);
    const auto axis = axisAt(event->position());
    if (event->button() != Qt::LeftButton || !axis || !canZoom(*axis))
        return;
    const double share = shareAt(*axis, event->position());
    m_band = Band{*axis, share, share};
}

void Chart::mouseMoveEvent(QMouseEvent* event) {
    QChartView::mouseMoveEvent(event);
    if (m_band) {
        m_band->to = shareAt(m_band->axis, event->position());
        return viewport()->update();
    }
    const auto axis = axisAt(event->position());
    if (!axis || !canZoom(*axis))
        return viewport()->unsetCursor();
    viewport()->setCursor(*axis == ChartAxis::bottom ? Qt::SplitHCursor : Qt::SplitVCursor);
}

/// To what was dragged over.
void Chart::mouseReleaseEvent(QMouseEvent* event) {
    QChartView::mouseReleaseEvent(event);
    if (!m_band)
        return;
    const Band band = *std::exchange(m_band, std::nullopt);
    const QRectF plot = chart()->plotArea();
    const double length = band.axis == ChartAxis::bottom ? plot.width() : plot.height();
    viewport()->update();
    if (std::abs(band.to - band.from) * length < QApplication::startDragDistance())
        return;
    zoomOf(band.axis)->showPart(band.from, band.to);
    zoomed(band.axis);
}

void Chart::mouseDoubleClickEvent(QMouseEvent* event) {
    QChartView::mouseDoubleClickEvent(event);
    if (event->button() != Qt::LeftButton)
        return;
    const auto axis = axisAt(event->position());
    if (axis && canZoom(*axis)) {
        zoomOf(*axis)->reset();
        zoomed(*axis);
    } else if (chart()->plotArea().contains(event->position())) {
        Q_EMIT resetRequested();
    }
}

bool Chart::viewportEvent(QEvent* event) {
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        const auto axis = axisAt(help->pos());
        if (axis && canZoom(*axis)) {
            QToolTip::showText(help->globalPos(),
                               tr("Drag along the axis or turn the wheel to zoom; a double click resets"),
                               this);
            return true;
        }
    }
    return QChartView::viewportEvent(event);
}

void Chart::leaveEvent(QEvent* event) {
    QChartView::leaveEvent(event);
    viewport()->unsetCursor();
}

} // namespace lockstep::ui
