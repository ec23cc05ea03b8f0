#pragma once

#include <vector>

#include "core/network/CampusRing.h"
#include "core/scenario/Scenario.h"

namespace lockstep {

/// The part of a job that sits in one campus.
struct CampusShare {
    double replicas = 0;
    BytesPerSecond
        ring; ///< of each rank in the ring of its replicas, as its slowest cards and its fabric let it
};

/// What synchronizing gradients and parameters takes, before any of it hides under computation.
struct GradientExchange {
    Seconds fabric;
    Seconds linkBandwidth; ///< at the rate of the channels installed: what only more of them would remove
    Seconds linkLatency;   ///< round trips, and what windows and resent packets lose, which grows with them
    Bytes acrossEachHop;   ///< one way, a step

    Seconds total() const { return fabric + linkBandwidth + linkLatency; }
};

/// One copy of `amount` in each of `sites` campuses, averaged around their ring:
///   2 (C-1)/C amount / B + 2 (C-1) × longest hop × rounds of buckets.
/// It is spread over the tensor and pipeline ranks, each of which sends its own buckets. One site: nothing.
GradientExchange exchangeBetweenCampuses(Bytes amount, const TrainingJob& job, double sites,
                                         const CampusRing& ring);

/// Hierarchical: reduce-scatter inside each campus, one reduced copy around the ring of campuses, all-gather
/// inside:
///   2 (C-1)/C G/B + 2 (C-1) × longest hop × rounds of buckets.
/// Flat: one ring over all replicas for each of the tensor × pipeline × context shards; all shards' rings
/// cross a campus gap at once, and each of the 2 (n-1) steps waits for the slowest hop:
///   2 (n-1) max over hops (delay + shard / n / rate).
GradientExchange gradientExchange(const ModelType& model, const TrainingJob& job,
                                  const std::vector<CampusShare>& campuses, const CampusRing& ring);

/// The exchange with what computing hides taken off each part in proportion. `backward` is the time of the
/// last micro-batch's backward pass: only then are a stage's gradients ready to travel.
GradientExchange exposed(const GradientExchange& exchange, Seconds backward, double overlap);

} // namespace lockstep
