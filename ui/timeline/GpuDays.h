#pragma once

#include <atomic>
#include <map>
#include <memory>
#include <set>
#include <vector>

#include <QObject>
#include <QThreadPool>

#include "core/simulation/GpuActivity.h"
#include "core/simulation/TimelineView.h"

namespace lockstep::ui {

/// One step of one GPU, pass by pass.
struct GpuDay {
    TimelineView::Column step; ///< a single one
    std::shared_ptr<const Fleet> fleet;
    std::uint32_t gpu = 0; ///< of the fleet
    std::vector<Activity> activities;
};

/// Days of single GPUs, worked out on a thread of their own and kept for as long as there is room. Only what
/// was wanted last is worked on.
class GpuDays : public QObject {
    Q_OBJECT

public:
    /// A step and the fleet it ran with, for one GPU of it.
    struct Wanted {
        TimelineView::Column step;
        std::shared_ptr<const Fleet> fleet;
        std::uint32_t gpu = 0;
    };

    explicit GpuDays(QObject* parent = nullptr);
    ~GpuDays() override;

    /// All that is on view; what is not known yet is worked out, what is under way for nothing is dropped.
    void want(const std::vector<Wanted>& wanted);
    void cancel();
    /// Null as long as it is not known.
    std::shared_ptr<const GpuDay> find(const TimelineColumn& step, std::uint32_t gpu) const;
    bool isBusy() const { return m_busy; }
    std::size_t kept() const { return m_days.size(); }

Q_SIGNALS:
    void arrived();

private:
    using Key = std::pair<const TimelineColumn*, std::uint32_t>;
    using Days = std::vector<std::shared_ptr<const GpuDay>>;

    void work(quint64 job, const std::vector<Wanted>& missing);
    void post(quint64 job, Days days, bool isLast);
    void adopt(quint64 job, const Days& days, bool isLast);
    void makeRoom();

    std::map<Key, std::shared_ptr<const GpuDay>> m_days; ///< each holds its step, so that a key stays true
    std::size_t m_activities = 0;                        ///< in all of them
    std::set<Key> m_wanted;
    std::set<Key> m_underWay;
    std::atomic<quint64> m_job = 0;
    bool m_busy = false;
    QThreadPool m_pool;
};

} // namespace lockstep::ui
