#include "ui/canvas/Minimap.h"

#include <algorithm>

#include <QMouseEvent>
#include <QPainter>

#include "ui/canvas/CanvasBackdrop.h"
#include "ui/canvas/CanvasView.h"
#include "ui/theme/Theme.h"

namespace lockstep::ui {

namespace {

constexpr int mapWidth = 168;
constexpr int mapHeight = 112;
constexpr int edge = 8;     ///< pixels to the viewport's border
constexpr double inset = 6; ///< from the map's border to what is on it
constexpr double leastTile = 3;
constexpr double leastFrame = 6;

} // namespace

Minimap::Minimap(CanvasView& view) : QWidget(&view), m_view(view) { // the viewport would scroll it
    setFixedSize(mapWidth, mapHeight);
    setAccessibleName(tr("Minimap"));
    setToolTip(tr("Drag to move the view"));
    setCursor(Qt::PointingHandCursor);
    hide();
}

void Minimap::setWanted(bool wanted) {
    m_wanted = wanted;
    follow();
}

/// In pixels of the layout, as all here.
QRectF Minimap::seen() const {
    const double zoom = m_view.canvas().pixelsPerUnit();
    const QRectF scene = m_view.mapToScene(m_view.viewport()->rect()).boundingRect();
    return {scene.topLeft() * zoom, scene.size() * zoom};
}

QRectF Minimap::everything() const {
    return m_view.canvas().layout().bounds();
}

void Minimap::follow() {
    const QSize room = m_view.viewport()->size();
    move(room.width() - width() - edge, room.height() - height() - static_cast<int>(notesHeight()));
    const bool fits = everything().isEmpty() || seen().contains(everything());
    const bool small = room.width() < 3 * width() || room.height() < 2 * height();
    setVisible(m_wanted && (!fits || !m_held.isNull()) && !small);
    update();
}

QTransform Minimap::toMap() const {
    const QRectF all = m_held.isNull() ? everything().united(seen()) : m_held;
    const QRectF room = QRectF(rect()).adjusted(inset, inset, -inset, -inset);
    const double scale = std::min(room.width() / all.width(), room.height() / all.height());
    return QTransform::fromTranslate(-all.center().x(), -all.center().y()) *
           QTransform::fromScale(scale, scale) *
           QTransform::fromTranslate(room.center().x(), room.center().y());
}

void Minimap::paintEvent(QPaintEvent*) {
    const Theme& theme = currentTheme();
    QPainter painter(this);
    QColor ground = theme.surface;
    ground.setAlphaF(0.92F);
    painter.setPen(QPen(theme.outline, 1));
    painter.setBrush(ground);
    painter.drawRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5));
    painter.setClipRect(rect().adjusted(1, 1, -1, -1));
    const QTransform map = toMap();
    const CanvasLayout& layout = m_view.canvas().layout();
    painter.setPen(QPen(theme.link, 1));
    for (const CanvasLine& link : layout.links)
        painter.drawLine(map.map(link.line));
    painter.setPen(Qt::NoPen);
    for (const CanvasTile& tile : layout.tiles) {
        QRectF rect = map.mapRect(tile.rect);
        rect.setSize(rect.size().expandedTo({leastTile, leastTile}));
        painter.fillRect(rect, theme.mutedText);
    }
    painter.setPen(QPen(theme.accent, 2));
    painter.setBrush(Qt::NoBrush);
    QRectF frame(QPointF(), map.mapRect(seen()).size().expandedTo({leastFrame, leastFrame}));
    frame.moveCenter(map.map(seen().center()));
    painter.drawRect(frame);
}

void Minimap::goTo(QPointF place) {
    const QPointF wanted = toMap().inverted().map(place);
    m_view.panBy((seen().center() - wanted).toPoint());
}

void Minimap::mousePressEvent(QMouseEvent* event) {
    if (event->button() != Qt::LeftButton)
        return;
    m_held = everything().united(seen());
    goTo(event->position());
}

void Minimap::mouseMoveEvent(QMouseEvent* event) {
    if (event->buttons() & Qt::LeftButton && !m_held.isNull())
        goTo(event->position());
}

void Minimap::mouseReleaseEvent(QMouseEvent*) {
    m_held = {};
    follow();
}

} // namespace lockstep::ui
