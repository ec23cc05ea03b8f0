#pragma once

#include <functional>
#include <optional>

#include <QObject>
#include <QRectF>

#include "core/simulation/Frame.h"
#include "ui/timeline/DaySpans.h"
#include "ui/timeline/LaneWords.h"
#include "ui/timeline/TimelineGeometry.h"

class QPainter;

namespace lockstep::ui {

/// A step must be this many logical pixels wide to be shown pass by pass, and a GPU's row this high.
inline constexpr double leastPassStep = 48;
inline constexpr double leastPassRow = 11;

/// One GPU's row on view.
struct GpuRow {
    LaneKey lane;
    std::uint32_t gpuOfLane = 0;
    int top = 0; ///< rows of the view; may lie above it
    int height = 0;
    bool isPinned = false;
};
std::vector<GpuRow> gpuRowsOnView(const TimelineGeometry& geometry, double pixel);

/// Shows single GPUs pass by pass over the picture of the lanes, where their rows are high and steps wide
/// enough.
class GpuDayLayer : public QObject {
    Q_OBJECT

public:
    explicit GpuDayLayer(QObject* parent = nullptr);

    /// What is on view now: asks for days that are not known yet.
    void look(const TimelineView& view, const TimelineGeometry& geometry, double pixel);
    void clear();
    void setLinkNames(LinkNames names);
    const LinkNames& linkNames() const { return m_links; }
    /// Whether everything on view is known.
    bool isComplete() const { return !m_days.isBusy(); }

    /// `target`: the lanes, in logical pixels.
    void paint(QPainter& painter, const QRectF& target, const TimelineGeometry& geometry,
               const RasterColors& colors) const;
    /// Likewise in areas and text, for pictures.
    void paintAreas(QPainter& painter, const QRectF& target, const TimelineGeometry& geometry,
                    const RasterColors& colors) const;

    /// What a GPU does at a time; nothing where its day is not shown.
    struct Found {
        std::shared_ptr<const GpuDay> day;
        const Activity* activity;
    };
    std::optional<Found> at(const TimelineGeometry& geometry, int y, Ticks time) const;

Q_SIGNALS:
    void arrived();

private:
    /// A row as it was drawn last: while a run goes on only what is new is drawn into it.
    struct RowPicture {
        TimeScale time;
        RasterColors colors;
        QImage image;
        GpuDayList days;
    };

    GpuDayList daysOf(const GpuRow& row) const;
    const QImage& pictureOf(const GpuRow& row, const TimeScale& time, const RasterColors& colors,
                            const QFont& font) const;
    void extend(RowPicture& picture, const GpuDayList& days, const QFont& font) const;
    /// Calls it for every row on view with the row's place, behind what is pinned where it is not.
    void eachRow(QPainter& painter, const QRectF& target, const TimelineGeometry& geometry,
                 const std::function<void(const GpuRow&, const QRectF&)>& paintOne) const;
    void paintRow(QPainter& painter, const QRectF& box, const TimeScale& time, const GpuDayList& days,
                  const RasterColors& colors) const;
    /// `box`: the row, as wide as the scale.
    void drawLabels(QPainter& painter, const QRectF& box, const TimeScale& time, const GpuDay& day,
                    const RasterColors& colors) const;

    struct Step {
        TimelineView::Column column;
        std::shared_ptr<const Fleet> fleet;
    };
    double m_pixel = 1.0;      ///< device pixels of a logical one
    std::vector<Step> m_steps; ///< on view and wide enough
    GpuDays m_days;
    LinkNames m_links;
    mutable std::map<std::pair<LaneKey, std::uint32_t>, RowPicture> m_pictures;
};

/// From the longest to the shortest: "Backward, micro-batch 3", "B3".
QStringList labelsOf(const Activity& activity, const Fleet& fleet, const LinkNames& links);

} // namespace lockstep::ui
