#pragma once

#include <cstdint>
#include <memory>

#include "core/simulation/RunLog.h"
#include "core/simulation/RunMoment.h"

namespace lockstep {

/// How far a stretch of the past has been taken again.
struct ReplayProgress {
    std::uint64_t job = 0;                       ///< as `refine` numbered it
    double done = 0;                             ///< 0 to 1
    std::shared_ptr<const TimelineView> stretch; ///< for `refined`, once all is done
};

/// One step that was asked for.
struct ReplayMoment {
    std::uint64_t job = 0; ///< as `look` numbered it
    RunMoment moment;
};

/// Takes steps of a run's past again on a thread of its own, while the run itself goes on. Calls return at
/// once and may come from any one thread; a new wish takes the place of the one before of its kind.
class ReplayWorker {
public:
    /// What a stretch may take of memory; of a longer one single steps are kept only at its end.
    static constexpr std::size_t stretchBudget = std::size_t{64} << 20;

    explicit ReplayWorker(std::shared_ptr<const ModelBasis> basis);
    ~ReplayWorker(); ///< waits for at most the step under way
    ReplayWorker(const ReplayWorker&) = delete;
    ReplayWorker& operator=(const ReplayWorker&) = delete;

    /// Single steps of a stretch that is kept in sums only.
    std::uint64_t refine(std::shared_ptr<const RunLog> log, const CoarseStretch& stretch);
    void cancelRefining();
    /// What every GPU did at a step, which began at `start`.
    std::uint64_t look(std::shared_ptr<const RunLog> log, std::uint64_t step, Ticks start);

    /// The newest since the last call, or nothing.
    std::shared_ptr<const ReplayProgress> takeProgress();
    std::shared_ptr<const ReplayMoment> takeMoment();

    /// Waits until all that was asked for is done. For tests and headless use.
    void settle();

private:
    class Work;
    std::unique_ptr<Work> m_work;
};

} // namespace lockstep
