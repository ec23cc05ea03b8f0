#pragma once

#include <memory>
#include <optional>
#include <vector>

#include <QElapsedTimer>
#include <QTimer>
#include <QWidget>

#include "core/simulation/Frame.h"
#include "ui/timeline/GpuDayLayer.h"
#include "ui/timeline/LaneModel.h"
#include "ui/timeline/RasterWorker.h"
#include "ui/timeline/TimeMarks.h"
#include "ui/timeline/TimelineProbe.h"

class QLineEdit;
class QScrollBar;
class QToolButton;

namespace lockstep::ui {

/// What every GPU does, by time: lanes colored by cause, single GPUs pass by pass where they are large
/// enough. Follows a running simulation until it is panned or zoomed.
class TimelineWidget : public QWidget {
    Q_OBJECT

public:
    explicit TimelineWidget(QWidget* parent = nullptr);

    /// Cursors, range and bookmarks that it shows and changes; must outlive it.
    void setTimeSelection(TimeSelection* selection);
    /// By what links are named where something waits for them.
    void setLinkNames(LinkNames names);

    LaneModel& lanes() { return m_lanes; }
    const TimelineGeometry& geometryOfLanes() const { return m_geometry; }
    void setFrame(std::shared_ptr<const Frame> frame);
    bool follow() const { return m_follow; }
    Ticks visibleFrom() const { return m_geometry.time.from(); }
    Ticks visibleTo() const { return m_geometry.time.to(); }
    /// Whether the picture on screen is the one for the present zoom, not a stretched older one, with all
    /// passes of single GPUs.
    bool isSharp() const { return m_ring.fits(style()) && m_days.isComplete(); }
    MarkPlaces marks() const;
    /// Nothing where the point shows no step.
    std::optional<TimelineProbe> probeAt(QPointF position) const;

    /// The view in the colors of the theme, with a key of the causes below it.
    void paintPicture(QPainter& painter, const Theme& theme) const;
    QSize pictureSize() const; ///< logical pixels

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
    /// Opens its lane, below its rack's, and scrolls there.
    void showPart(const lockstep::ui::GroupPart& part);
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

    // What is done to lanes; where nothing else is said, to the one under the pointer, or the one picked
    // last.
    void pinLane();
    void hideLane();
    void laneUp(); ///< the picked lane
    void laneDown();
    void foldCampus();
    void foldAll();
    void openGpuLane();  ///< of the GPU under the pointer; again: closes it
    void openRackLane(); ///< of its rack
    /// Of the GPU that all waited for in the step under the cursor, or the newest.
    void openBlockerLane();
    void sortByIdle(); ///< all lanes, by what is on view
    void nextLane();   ///< picks it
    void previousLane();
    void focusFilter();

Q_SIGNALS:
    void followChanged(bool follow);
    void visibleRangeChanged(lockstep::Ticks from, lockstep::Ticks to);
    /// A click where nothing is waited for: what the lane stands for.
    void picked(const lockstep::ui::Pick& pick);
    /// A click where something is: that, and a sentence that names it.
    void blockerPicked(const lockstep::ui::Pick& pick, const QString& sentence);
    /// A GPU that is looked at, alone.
    void gpuPicked(const lockstep::ui::LaneKey& gpu);

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
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    static constexpr double usualSteps = 60; ///< on view while following

    struct Drag {
        QPointF start;
        std::int64_t firstColumn = 0;
        int scroll = 0;
        bool moved = false;
        bool isRange = false;
        LaneKey lane; ///< that is moved, by its label
    };

    Ticks middle() const;
    std::vector<Cause> causesOnView() const; ///< in the order of a GPU's day
    void goTo(const Bookmark& bookmark);
    void moveCursor(int steps);
    void beginDrag(const QMouseEvent& event);
    void dragRange(double x);
    void placeCursor(const QMouseEvent& event);

    void paintLaneAreas(QPainter& painter, const QRectF& target, const RasterColors& colors) const;
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
    void expand(const LaneKey& lane, double factor, double y);
    LaneKey laneAt(QPointF position) const; ///< of headers too; none beside lanes
    LaneKey laneInHand() const;
    std::optional<GroupPart> gpuInHand() const;
    void expandInHand(double factor);
    void dragLane(const LaneKey& lane, double y);
    void pickFrom(const QMouseEvent& event);
    void pickLane(const LaneKey& lane);
    void tellGpu(const LaneKey& lane, QPointF position);
    void pickBy(int places);
    void moveLane(int places);
    void showLane(const LaneKey& lane); ///< scrolls to it
    void openPart(const LaneKey& part);
    void goToPart(const LaneKey& part); ///< whose lane is open
    void setUpFilter();
    void placeHead();
    void showFilter();
    void showFollow();
    void drawNewColumns();
    void measureBusy();
    void showBusy();
    void describeForReaders();

    std::shared_ptr<const Frame> m_frame;
    LaneModel m_lanes;
    TimelineGeometry m_geometry;
    RingImage m_ring;
    GpuDayLayer m_days;
    RasterWorker m_worker;
    RasterColors m_colors;
    std::vector<CauseSums> m_sums;             ///< on view, of the fleet's groups
    std::vector<std::optional<double>> m_busy; ///< of the lanes
    QElapsedTimer m_busyAge;
    QTimer m_settled; ///< after the view has stood still for a moment
    TimeSelection* m_selection = nullptr;
    std::optional<Drag> m_drag;
    Ticks m_rangeAnchor; ///< the end of the range that a drag does not move
    QPointF m_pressed;   ///< where a menu opens
    LaneKey m_pickedLane;
    QToolButton* m_followButton;
    QLineEdit* m_filter;
    QScrollBar* m_scrollBar;
    double m_followSteps;
    bool m_follow = true;
    bool m_drawsDays = true;
    bool m_isScaled = false; ///< some run has given the time axis a scale
};

} // namespace lockstep::ui
