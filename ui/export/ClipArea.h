#pragma once

#include <optional>

#include <QPaintEngine>
#include <QPainterPath>
#include <QRegion>

namespace lockstep::ui {

/// An area of a paint device, in its own units.
class ClipArea {
public:
    ClipArea() = default; ///< empty
    explicit ClipArea(const QPainterPath& path);
    explicit ClipArea(const QRegion& region);

    enum class Reach { outside, across, inside };
    /// How much of the box lies in the area.
    Reach reach(const QRectF& box) const;
    ClipArea cutBy(const ClipArea& other) const;
    const QPainterPath& path() const { return m_path; }

private:
    QPainterPath m_path;
    QRectF m_box;
    bool m_isRectangle = false;
};

/// Keeps what a painter clips by, for an engine whose file format has to be told: the painter's own clip and
/// the system's, which is how QWidget::render keeps a child inside its parent.
class ClipFollower {
public:
    /// Of each QPaintEngine::updateState whose flags name a clip.
    void follow(const QPaintEngineState& state);
    /// Where painting shows now; nothing: everywhere. The answer holds until the next call.
    const std::optional<ClipArea>& areaUnder(const QRegion& systemClip);
    int edition() const { return m_edition; } ///< another one whenever the answer is

private:
    void setOwn(const ClipArea& area, Qt::ClipOperation operation);

    std::optional<ClipArea> m_own;
    std::optional<ClipArea> m_whole;
    QRegion m_system;
    bool m_isOn = false;
    bool m_isStale = false;
    int m_edition = 0;
};

} // namespace lockstep::ui
