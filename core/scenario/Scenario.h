#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/quantity/Id.h"
#include "core/quantity/Quantity.h"
#include "core/scenario/TypeCatalog.h"

namespace lockstep {

struct Campus;
struct RackGroup;
struct Link;
using CampusId = Id<Campus>;
using RackGroupId = Id<RackGroup>;
using LinkId = Id<Link>;

/// A point on the canvas, in kilometers; x to the east, y to the south (as on a screen).
struct CanvasPoint {
    Kilometers x;
    Kilometers y;

    friend bool operator==(const CanvasPoint&, const CanvasPoint&) = default;
};

Kilometers distanceBetween(CanvasPoint a, CanvasPoint b);

struct Campus {
    CampusId id;
    std::string name;
    CanvasPoint position;
    double oversubscription =
        1.0; ///< of the campus fabric: 2 means half of the network cards' rate leaves a leaf

    friend bool operator==(const Campus&, const Campus&) = default;
};

/// Racks of one type and age that stand in one campus.
struct RackGroup {
    RackGroupId id;
    CampusId campus;
    std::string rack; ///< name of a RackType
    std::uint32_t count = 1;
    Years age;

    friend bool operator==(const RackGroup&, const RackGroup&) = default;
};

struct Link {
    LinkId id;
    CampusId from;
    CampusId to;
    std::string type; ///< name of a LinkType
    std::uint32_t channels = 1;
    Years age;
    double routeFactor = 1.3;               ///< fiber follows roads: route length over straight line
    std::optional<Kilometers> pinnedLength; ///< a known route length; moving a campus does not change it
    std::optional<Transport> transport;     ///< absent: what the type says

    friend bool operator==(const Link&, const Link&) = default;
};

enum class Precision { bf16, fp8, fp4 };
enum class AllReduce {
    hierarchical, ///< reduce inside each campus, exchange one reduced copy between campuses, spread inside
    flatRing,     ///< one ring over every replica; each of its 2(n-1) steps waits for the longest hop
};
enum class Recompute { none, selective, full };

/// How one model copy (a replica) is cut over GPUs.
struct ParallelPlan {
    std::uint32_t tensor = 1;
    std::uint32_t pipeline = 1;
    std::uint32_t context = 1;
    std::uint32_t virtualStages = 1;   ///< chunks of layers a pipeline stage holds (interleaving)
    std::optional<std::uint32_t> data; ///< replicas; absent: as many as the campuses hold

    double gpusPerReplica() const { return static_cast<double>(tensor) * pipeline * context; }
    friend bool operator==(const ParallelPlan&, const ParallelPlan&) = default;
};

/// The training run that all campuses of a scenario work on together.
struct TrainingJob {
    std::string model; ///< name of a ModelType
    Precision precision = Precision::bf16;
    std::uint32_t sequenceLength = 8192; ///< tokens
    std::uint32_t globalBatch = 2048;    ///< sequences a step
    std::uint32_t microBatch = 1;        ///< sequences
    ParallelPlan plan;
    AllReduce allReduce = AllReduce::hierarchical;
    Recompute recompute = Recompute::none;
    std::uint32_t bucketsInFlight = 8; ///< gradient buckets that overlap their latency
    double bucketMegabytes = 512;      ///< size of one fused gradient bucket, 1e6 bytes
    double overlap = 0.5;              ///< share of the backward time under which gradients can travel

    friend bool operator==(const TrainingJob&, const TrainingJob&) = default;
};

/// What the author took for granted, beside the value it explains.
struct Assumption {
    std::string about; ///< JSON pointer into the scenario file; may be empty for the whole
    std::string text;
    std::string source; ///< empty: an assumption of the author's

    friend bool operator==(const Assumption&, const Assumption&) = default;
};

/// Everything a run depends on, as a value.
struct Scenario {
    std::string name = "Untitled";
    std::string question;
    std::string catalogVersion; ///< the catalog it was made with
    std::uint64_t seed = 1;
    std::vector<Campus> campuses;
    std::vector<RackGroup> rackGroups;
    std::vector<Link> links;
    TrainingJob job;
    TypeCatalog ownTypes; ///< its version stays empty
    std::vector<Assumption> assumptions;

    friend bool operator==(const Scenario&, const Scenario&) = default;

    const Campus* find(CampusId id) const;
    const RackGroup* find(RackGroupId id) const;
    const Link* find(LinkId id) const;

    /// Ids above every id in use, of any kind.
    std::uint32_t nextId() const;
};

/// Route length of a link: pinned, or the canvas distance of its ends times the route factor. Zero where an
/// end is missing, which validation reports.
Kilometers lengthOf(const Link& link, const Scenario& scenario);

} // namespace lockstep
