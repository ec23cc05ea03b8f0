#pragma once

#include <map>
#include <tuple>
#include <vector>

#include "core/calibration/ModelBasis.h"
#include "core/scenario/Scenario.h"
#include "core/simulation/ReplicaPlacement.h"
#include "core/training/StepEstimate.h"

namespace lockstep {

/// What the model is asked of each GPU type in each campus, and what it answers: worked out once, however
/// many rack groups and replicas are alike.
class PriceBook {
public:
    /// All of these must outlive the book; `catalog` holds the types that are asked about.
    PriceBook(const Scenario& scenario, const TypeCatalog& catalog, const ModelBasis& basis,
              const ReplicaPlacement& placement);

    /// The first campus that differs in nothing a price depends on.
    std::size_t alike(std::size_t campus) const { return m_alike[campus]; }
    StepQuestion question(const GpuType& gpu, std::size_t campus, double microBatches) const;
    const StepEstimate& estimate(const GpuType& gpu, std::size_t campus, double microBatches) const;
    /// Part of the campus in the job; none for one that holds no replicas.
    const CampusPart* part(std::size_t campus) const;

private:
    StepQuestion firstQuestion(const GpuType& gpu, std::size_t campus) const;
    bool areAlike(std::size_t a, std::size_t b) const;

    const Scenario& m_scenario;
    const TypeCatalog& m_catalog;
    const ModelBasis& m_basis;
    const ReplicaPlacement& m_placement;
    std::vector<std::size_t> m_parts; ///< by campus: place in the placement's parts, or beyond them
    std::vector<std::size_t> m_alike;
    mutable std::map<std::pair<const GpuType*, std::size_t>, StepQuestion> m_questions;
    mutable std::map<std::tuple<const GpuType*, std::size_t, double>, StepEstimate> m_estimates;
};

} // namespace lockstep
