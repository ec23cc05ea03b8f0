#pragma once

#include <memory>
#include <optional>
#include <vector>

#include <QObject>
#include <QTimer>

#include "core/simulation/Frame.h"
#include "core/simulation/ReplayWorker.h"
#include "ui/document/TimeSelection.h"

namespace lockstep::ui {

class RunControl;

/// Goes back in the run: shows what every GPU did at the cursor, takes old stretches again where only their
/// sums are kept, and lets a run go on from a step of its past. The old run stays, to be compared.
class TimeMachine : public QObject {
    Q_OBJECT

public:
    TimeMachine(RunControl& run, TimeSelection& selection, std::shared_ptr<const ModelBasis> basis,
                QObject* parent = nullptr);

    /// The newest frame with the stretches of its run that were taken again.
    std::shared_ptr<const Frame> refinedFrame(const std::shared_ptr<const Frame>& frame) const;
    /// The run as it stood at the cursor; null where everything shows the newest step.
    const std::shared_ptr<const Frame>& past() const { return m_past; }
    /// The run that was kept to be compared with; null where none was.
    const std::shared_ptr<const Frame>& kept() const { return m_kept; }
    bool isRefining() const { return m_refining != 0; }

    /// What the timeline has on view, in so many pixels.
    void setVisibleRange(Ticks from, Ticks to, int pixels);
    void cancelRefining();
    /// The step under the cursor.
    std::optional<std::uint64_t> stepAtCursor() const;

public Q_SLOTS:
    void setFrame(const std::shared_ptr<const lockstep::Frame>& frame);
    /// The run goes on from the step under the cursor, with the scenario as it is now.
    void forkAtCursor();
    void keepRun();

Q_SIGNALS:
    void pastChanged();
    void keptChanged();
    /// Something finer can be shown.
    void refined();
    /// 0 to 1; 1 where nothing is under way.
    void refiningProgressed(double done);

private:
    void look();
    void refine();
    void poll();
    void forgetStretches();

    RunControl& m_run;
    TimeSelection& m_selection;
    ReplayWorker m_worker;
    std::shared_ptr<const Frame> m_frame;
    std::shared_ptr<const Frame> m_past;
    std::shared_ptr<const Frame> m_kept;
    std::vector<std::shared_ptr<const TimelineView>> m_stretches; ///< newest last
    TimeRange m_visible;
    int m_pixels = 0;
    std::uint64_t m_looking = 0;  ///< job; 0: none
    std::uint64_t m_refining = 0; ///< job; 0: none
    QTimer m_poll;
    QTimer m_settled; ///< after the view has stood still for a moment
};

} // namespace lockstep::ui
