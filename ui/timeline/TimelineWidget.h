#pragma once

#include <memory>
#include <optional>
#include <vector>

#include <QElapsedTimer>
#include <QWidget>

#include "core/simulation/Frame.h"
#include "ui/timeline/RasterWorker.h"
#include "ui/timeline/TimeMarks.h"
#include "ui/timeline/TimelineProbe.h"

class QScrollBar;
class QToolButton;

namespace lockstep::ui {

/// What every GPU does, by time: lanes in the order of the fleet, colored by cause. Follows a running
/// simulation until it is panned or zoomed.
class TimelineWidget : public QWidget {
    Q_OBJECT

public:
    explicit TimelineWidget(QWidget* parent = nullptr);

    /// Cursors, range and bookmarks that it shows and changes; must outlive it.
    void setTimeSelection(TimeSelection* selection);

    void setFrame(std::shared_ptr<const Frame> frame);
    bool follow() const { return m_follow; }
    Ticks visibleFrom() const { return m_geometry.time.from(); }
    Ticks visibleTo() const { return m_geometry.time.to(); }
    /// Whether the picture on screen is the one for the present zoom, not a stretched older one.
    bool isSharp() const { return m_ring.fits(style()); }
    MarkPlaces marks() const;
    /// Nothing where the point shows no step.
    std::optional<TimelineProbe> probeAt(QPointF position) const;

    QSize sizeHint() const override { return {1200, 320}; }
    QSize minimumSizeHint() const override { return {480, 140}; }

public Q_SLOTS:
    /// At the zoom on view; while following already, back to the usual number of steps.
    void setFollow(bool follow);
    void fitRun();
    void zoomIn();
    void zoomOut();
    void panLeft();
    void panRight();
    void toStart();
    void toEnd(); ///< follows; where it does already, at the usual zoom
    void centerOn(lockstep::Ticks time);
    /// The chosen range, or the step under the cursor; asked again, the whole run.
    void focusSelection();
    void bookmarkHere();
    void nextBookmark();
    void previousBookmark();
    void clearMarks(); ///< cursors and range
    /// The cursor to the next or the previous step; without one it begins in the middle of the view.
    void cursorRight();
    void cursorLeft();
    /// Gives the lane under the pointer, or the one picked last, more or less height.
    void expandLane();
    void shrinkLane();

Q_SIGNALS:
    void followChanged(bool follow);
    void visibleRangeChanged(lockstep::Ticks from, lockstep::Ticks to);
    void gpuPicked(lockstep::RackGroupId group);
    /// After gpuPicked, where the picked stretch waits for a GPU of another group or its own.
    void blockerPicked(lockstep::RackGroupId group);

protected:
    bool event(QEvent* event) override;
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    static constexpr double usualSteps = 60; ///< on view while following

    struct Drag {
        QPointF start;
        std::int64_t firstColumn = 0;
        int scroll = 0;
        bool moved = false;
        bool isRange = false;
    };

    Ticks middle() const;
    void goTo(const Bookmark& bookmark);
    void moveCursor(int steps);
    void beginDrag(const QMouseEvent& event);
    void dragRange(double x);
    void placeCursor(const QMouseEvent& event);

    QRectF picture() const;                    ///< where the lanes are drawn, in logical pixels
    QPointF toPicture(QPointF position) const; ///< in pixels of the picture
    bool hasSteps() const;
    RasterStyle style() const;
    double usualStepTicks() const;

    void layOut();
    void followEnd();
    void setScale(const TimeScale& scale);
    void leaveFollow();
    void zoomAt(double factor, double x);
    void pan(std::int64_t columns);
    void scrollTo(int row);
    void expand(RackGroupId group, double factor, double y);
    RackGroupId laneInHand() const;
    void expandInHand(double factor);
    void showFollow();
    void drawNewColumns();
    void measureBusy();
    void describeForReaders();

    std::shared_ptr<const Frame> m_frame;
    std::shared_ptr<const Fleet> m_fleet; ///< the lanes are laid out for
    TimelineGeometry m_geometry;
    LaneExpansion m_expansion;
    RingImage m_ring;
    RasterWorker m_worker;
    RasterColors m_colors;
    std::vector<double> m_busy;
    QElapsedTimer m_busyAge;
    TimeSelection* m_selection = nullptr;
    std::optional<Drag> m_drag;
    Ticks m_rangeAnchor; ///< the end of the range that a drag does not move
    RackGroupId m_pickedLane;
    QToolButton* m_followButton;
    QScrollBar* m_scrollBar;
    double m_followSteps;
    bool m_follow = true;
    bool m_days = true;
    bool m_isScaled = false; ///< some run has given the time axis a scale
};

} // namespace lockstep::ui
