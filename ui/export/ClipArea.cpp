#include "ui/export/ClipArea.h"

namespace lockstep::ui {

namespace {

QPainterPath pathOf(const QRectF& box) {
    QPainterPath path;
    path.addRect(box);
    return path;
}

QPainterPath pathOf(const QRegion& region) {
    QPainterPath path;
    path.addRegion(region);
    return path;
}

} // namespace

ClipArea::ClipArea(const QPainterPath& path) : m_path(path), m_box(path.boundingRect()) {
    const auto isCorner = [this](const QPainterPath::Element& at) {
        return (at.x == m_box.left() || at.x == m_box.right()) &&
               (at.y == m_box.top() || at.y == m_box.bottom());
    };
    m_isRectangle = path.elementCount() == 5;
    for (int i = 0; i < path.elementCount() && m_isRectangle; ++i)
        m_isRectangle = !path.elementAt(i).isCurveTo() && isCorner(path.elementAt(i));
}

ClipArea::ClipArea(const QRegion& region) : ClipArea(pathOf(region)) {}

ClipArea::Reach ClipArea::reach(const QRectF& box) const {
    if (m_path.isEmpty() || box.right() <= m_box.left() || box.left() >= m_box.right() ||
        box.bottom() <= m_box.top() || box.top() >= m_box.bottom())
        return Reach::outside;
    if (m_isRectangle)
        return m_box.contains(box) ? Reach::inside : Reach::across;
    if (m_path.contains(box))
        return Reach::inside;
    return m_path.intersects(box) ? Reach::across : Reach::outside;
}

ClipArea ClipArea::cutBy(const ClipArea& other) const {
    if (m_isRectangle && other.m_isRectangle) {
        const QRectF common = m_box.intersected(other.m_box);
        return common.isEmpty() ? ClipArea() : ClipArea(pathOf(common));
    }
    return ClipArea(m_path.intersected(other.m_path));
}

void ClipFollower::follow(const QPaintEngineState& state) {
    const QPaintEngine::DirtyFlags changed = state.state();
    if (changed & QPaintEngine::DirtyClipRegion)
        setOwn(ClipArea(state.transform().map(pathOf(state.clipRegion()))), state.clipOperation());
    if (changed & QPaintEngine::DirtyClipPath)
        setOwn(ClipArea(state.transform().map(state.clipPath())), state.clipOperation());
    if (changed & QPaintEngine::DirtyClipEnabled)
        m_isOn = state.isClipEnabled();
    m_isStale = true;
}

void ClipFollower::setOwn(const ClipArea& area, Qt::ClipOperation operation) {
    m_isOn = operation != Qt::NoClip;
    if (operation == Qt::NoClip)
        m_own.reset();
    else
        m_own = operation == Qt::IntersectClip && m_own ? m_own->cutBy(area) : area;
}

const std::optional<ClipArea>& ClipFollower::areaUnder(const QRegion& systemClip) {
    if (!m_isStale && systemClip == m_system)
        return m_whole;
    m_isStale = false;
    m_system = systemClip;
    ++m_edition;
    m_whole = m_isOn ? m_own : std::nullopt;
    if (!systemClip.isEmpty())
        m_whole = m_whole ? m_whole->cutBy(ClipArea(systemClip)) : ClipArea(systemClip);
    return m_whole;
}

} // namespace lockstep::ui
