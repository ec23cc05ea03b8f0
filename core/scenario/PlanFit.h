#pragma once

#include <cstdint>
#include <vector>

#include "core/scenario/Scenario.h"

namespace lockstep {

/// GPUs one run can have: the engine is measured up to here.
inline constexpr double mostGpus = 4e6;

/// Stages of a replica that stand side by side: replica first, then stage, then rank.
struct StageRun {
    std::uint32_t firstGpu = 0; ///< of the campus
    std::uint32_t firstStage = 0;
    std::uint32_t stages = 1;
};

/// The part of every replica of a row of replicas that one campus holds. Its GPUs are numbered replica first,
/// then stage, then rank; where types share out the stages, so within the GPUs of each type.
struct CampusPart {
    std::size_t campus = 0; ///< index in the scenario
    std::uint32_t replicas = 0;
    std::uint32_t firstStage = 0;
    std::uint32_t stages = 1;
    std::uint32_t ranks = 1;      ///< of a stage: tensor × context, or a campus's share where tensor crosses
    std::vector<StageRun> shared; ///< which type holds which stages; empty: all stages stand side by side

    /// In the order of the stages, which is that of the GPUs.
    std::vector<StageRun> runs() const {
        return shared.empty() ? std::vector{StageRun{0, firstStage, stages}} : shared;
    }
    std::uint32_t gpus() const { return replicas * stages * ranks; }
};

/// How the replicas of a job fall on the campuses, by the dimension that crosses:
/// - data: whole replicas in each campus, filled in the order of the scenario; mixed by stages, as many as
///   leave room for every stage on some type, stages in the order of the types, if that takes several;
/// - pipeline: as many replicas as leave room for every stage somewhere, stages in the order of campuses;
/// - tensor: every campus with GPUs holds an equal share of every stage's ranks.
struct PlanFit {
    double gpus = 0;          ///< owned
    double largestCampus = 0; ///< GPUs
    double replicasThatFit = 0;
    double replicas = 0; ///< in use: those that fit, or fewer where the plan says so
    double gpusPerReplica = 1;
    std::vector<CampusPart> parts; ///< of the campuses that take part, in the order of the scenario

    double unusedGpus() const { return gpus - replicas * gpusPerReplica; }
};

/// Needs references that hold (checkReferences) and at most `mostGpus` GPUs.
PlanFit fitPlan(const Scenario& scenario, const TypeCatalog& catalog);
/// GPUs of a campus, and how many of one type come after another in the order of its rack groups.
struct CampusGpus {
    double all = 0;
    std::vector<double> ofOneType;
};

/// The same on campuses with these GPUs.
PlanFit fitPlan(const TrainingJob& job, const std::vector<CampusGpus>& campuses);

/// Of each campus, in the order of the scenario.
std::vector<CampusGpus> gpusOfCampuses(const Scenario& scenario, const TypeCatalog& catalog);

double gpusOf(const RackGroup& group, const TypeCatalog& catalog);
double gpusIn(const Scenario& scenario, CampusId campus, const TypeCatalog& catalog);

/// Campuses that hold GPUs and cannot be reached over links from the first campus that does.
std::vector<CampusId> campusesOutOfReach(const Scenario& scenario, const TypeCatalog& catalog);

/// Dense tensor peak at a precision; zero where the GPU has none.
FlopsPerSecond peakOf(const GpuType& gpu, Precision precision);

} // namespace lockstep
