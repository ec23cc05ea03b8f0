#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/quantity/Id.h"
#include "core/quantity/Quantity.h"
#include "core/scenario/TrainingJob.h"
#include "core/scenario/TypeCatalog.h"

namespace lockstep {

struct Campus;
struct RackGroup;
struct Link;
struct Note;
struct CanvasFrame;
using CampusId = Id<Campus>;
using RackGroupId = Id<RackGroup>;
using LinkId = Id<Link>;
using NoteId = Id<Note>;
using FrameId = Id<CanvasFrame>;

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
        1.0;           ///< of the campus fabric: 2 means half of the network cards' rate leaves a leaf
    bool rails = true; ///< GPUs of the same place in their nodes share a leaf; else a node's cards do
    std::uint32_t leafPorts = 32; ///< of a leaf, toward GPUs
    bool collapsed = false;       ///< drawn as one small tile

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

/// A text on the canvas. It keeps its size on screen, as campuses do.
struct Note {
    NoteId id;
    CanvasPoint position; ///< of its center
    double width = 180;   ///< pixels
    double height = 72;   ///< pixels
    std::string text;

    friend bool operator==(const Note&, const Note&) = default;
};

/// A titled rectangle behind what it holds together; it is to scale, as distances are.
struct CanvasFrame {
    FrameId id;
    CanvasPoint position; ///< of its center
    Kilometers width{10};
    Kilometers height{10};
    std::string title;

    friend bool operator==(const CanvasFrame&, const CanvasFrame&) = default;
};

/// What the author took for granted, beside the value it explains.
struct Assumption {
    std::string about; ///< JSON pointer into the scenario file; may be empty for the whole
    std::string text;
    std::string source; ///< empty: an assumption of the author's

    friend bool operator==(const Assumption&, const Assumption&) = default;
};

/// Something that validation says and the author does not want to be told again.
struct MutedFinding {
    std::string code;       ///< Finding::code
    std::uint32_t item = 0; ///< id of the campus, rack group or link it is about; 0: none of them
    std::string type;       ///< name of the own type it is about; empty: none

    friend bool operator==(const MutedFinding&, const MutedFinding&) = default;
};

/// A correction from one's own measurements: compute of one GPU type at one precision takes so much longer
/// than the shipped constants say.
struct OwnFactor {
    std::string gpu; ///< name of a GpuType
    Precision precision = Precision::bf16;
    double factor = 1;
    std::string source; ///< in words: which measurements

    friend bool operator==(const OwnFactor&, const OwnFactor&) = default;
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
    std::vector<OwnFactor> ownFactors;
    std::vector<Assumption> assumptions;
    std::vector<Note> notes;
    std::vector<CanvasFrame> frames;
    std::vector<MutedFinding> muted;

    friend bool operator==(const Scenario&, const Scenario&) = default;

    const Campus* find(CampusId id) const;
    const RackGroup* find(RackGroupId id) const;
    const Link* find(LinkId id) const;
    const Note* find(NoteId id) const;
    const CanvasFrame* find(FrameId id) const;

    /// Ids above every id in use, of any kind, also those of things that are gone and have something muted.
    std::uint32_t nextId() const;
};

/// Route length of a link: pinned, or the canvas distance of its ends times the route factor. Zero where an
/// end is missing, which validation reports.
Kilometers lengthOf(const Link& link, const Scenario& scenario);

} // namespace lockstep
