#pragma once

#include <cstdint>
#include <vector>

#include "core/simulation/Fleet.h"
#include "core/training/Drift.h"
#include "core/training/SlowGpus.h"
#include "core/training/Spikes.h"

namespace lockstep {

/// A GPU that stood still for a while in an inner step.
struct Stall {
    std::uint32_t gpu = 0;
    std::uint64_t ticks = 0;
};

/// What makes GPUs late beyond the spreads of their type: drift, slow cases, stalls. What it answers depends
/// on the fleet and the inner step only; it keeps what neighbors in time share. The fleet must outlive it.
class Lateness {
public:
    explicit Lateness(const Fleet& fleet);

    /// Compute ticks before step noise, per GPU of the fleet; good for the working classes of `learner`.
    const std::uint32_t* baseFor(const Learner& learner, std::uint64_t innerStep);

    /// Prolongs compute ticks, per GPU of the fleet, of a learner's GPUs; who stalled is added to `stalls`.
    void prolong(const Learner& learner, std::uint64_t innerStep, std::uint64_t* compute,
                 std::vector<Stall>& stalls);

    /// The same for one working GPU.
    std::uint32_t baseOf(std::uint32_t gpu, std::size_t workClass, std::uint64_t innerStep);
    std::uint64_t prolonged(std::uint32_t gpu, std::size_t workClass, std::uint64_t innerStep,
                            std::uint64_t compute, std::uint64_t& stall);

private:
    struct ClassDrift {
        DriftTables tables;
        bool isDrawn = false; ///< m_drifted holds the moment of the tables for all of the class
        bool areTablesSet = false;
    };

    DrawnGroup groupOf(const WorkClass& work) const;
    const Learner& learnerOf(const WorkClass& work) const { return m_fleet.learners[work.learner]; }
    /// Stalls meet a GPU while it computes, not while its learner waits for others.
    std::vector<Spike> spikesOf(const WorkClass& work, std::uint64_t innerStep) const;
    const DriftTables& tablesFor(std::size_t workClass, std::uint64_t innerStep);

    const Fleet& m_fleet;
    std::vector<ClassDrift> m_drift;      ///< per class; empty without drift
    std::vector<std::uint32_t> m_drifted; ///< per GPU; filled where a whole learner was asked for
    std::vector<SlowGpus> m_slow;         ///< per group; empty where nobody turns slow
};

} // namespace lockstep
