#include "core/simulation/PriceBook.h"

#include <algorithm>
#include <cmath>

#include "core/calibration/JobQuestion.h"
#include "core/calibration/OwnFactors.h"

namespace lockstep {

PriceBook::PriceBook(const Scenario& scenario, const TypeCatalog& catalog, const ModelBasis& basis,
                     const ReplicaPlacement& placement)
    : m_scenario(scenario)
    , m_catalog(catalog)
    , m_basis(basis)
    , m_placement(placement)
    , m_parts(placement.campuses.size(), placement.fit.parts.size()) {
    for (std::size_t i = 0; i < placement.fit.parts.size(); ++i)
        m_parts[placement.fit.parts[i].campus] = i;
    for (std::size_t campus = 0; campus < placement.campuses.size(); ++campus) {
        std::size_t first = 0;
        while (first < campus && !areAlike(first, campus))
            ++first;
        m_alike.push_back(first);
    }
}

bool PriceBook::areAlike(std::size_t a, std::size_t b) const {
    const auto figures = [&](std::size_t campus) {
        const Campus& place = m_scenario.campuses[campus];
        const CampusPart* held = part(campus);
        return std::tuple(place.oversubscription, place.rails, place.leafPorts,
                          m_placement.campuses[campus].gpus.count, held ? held->replicas : 0,
                          held ? held->stages : 0);
    };
    return figures(a) == figures(b);
}

const CampusPart* PriceBook::part(std::size_t campus) const {
    const std::size_t index = m_parts[campus];
    return index < m_placement.fit.parts.size() ? &m_placement.fit.parts[index] : nullptr;
}

StepQuestion PriceBook::firstQuestion(const GpuType& gpu, std::size_t campus) const {
    const TrainingJob& job = m_scenario.job;
    const CampusPart& held = *part(campus);
    StepQuestion question =
        jobQuestion(m_basis, gpu, *m_catalog.model(job.model), job, {static_cast<double>(held.replicas), 1});
    applyOwnFactors(question, m_scenario.ownFactors, gpu.name, job.precision);
    question.plan.sideBySide = std::max(question.plan.tensor * question.plan.context, question.plan.expert);
    question.plan.stagesHere = held.stages;
    const LinkFigures& links = question.links;
    question.links.campus =
        CampusNetwork{fabricOf(m_scenario.campuses[campus], links.domain, {links.scaleUpHop, links.scaleUp},
                               {links.networkHop, links.network}),
                      std::ceil(m_placement.campuses[campus].gpus.count / links.domain)};
    return question;
}

StepQuestion PriceBook::question(const GpuType& gpu, std::size_t campus, double microBatches) const {
    const auto [entry, isNew] = m_questions.try_emplace({&gpu, alike(campus)});
    if (isNew)
        entry->second = firstQuestion(gpu, alike(campus));
    StepQuestion question = entry->second;
    question.plan.microBatches = microBatches;
    return question;
}

const StepEstimate& PriceBook::estimate(const GpuType& gpu, std::size_t campus, double microBatches) const {
    const auto [entry, isNew] = m_estimates.try_emplace({&gpu, alike(campus), microBatches});
    if (isNew)
        entry->second = estimateStep(question(gpu, campus, microBatches));
    return entry->second;
}

} // namespace lockstep
