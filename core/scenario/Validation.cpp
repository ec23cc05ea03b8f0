#include "core/scenario/Validation.h"

#include <fmt/format.h>

#include "core/scenario/FitRules.h"
#include "core/scenario/OwnFigureRules.h"
#include "core/scenario/PlaceRules.h"
#include "core/scenario/PlanRules.h"
#include "core/scenario/ReferenceRules.h"

namespace lockstep {

std::vector<Finding> checkReferences(const Scenario& scenario, const TypeCatalog& catalog) {
    FindingList findings;
    checkIds(scenario, findings);
    checkEnds(scenario, findings);
    checkTypeNames(scenario, catalog, findings);
    return findings.take();
}

std::vector<Finding> validate(const Scenario& scenario, const TypeCatalog& catalog) {
    if (auto broken = checkReferences(scenario, catalog); !broken.empty())
        return broken; // nothing else can be said of what is not there
    const ModelType& model = *catalog.model(scenario.job.model);
    const PlanFit fit = fitPlan(scenario, catalog);
    FindingList findings;
    checkPlan(model, scenario.job, findings);
    checkMixing(scenario.job.plan, fit, findings);
    checkExpertGroups(model, scenario.job.plan, fit, findings);
    checkPrecision(scenario, catalog, findings);
    checkFit(scenario, catalog, fit, findings);
    checkLearners(scenario.job, fit, findings);
    checkBatch(scenario.job, fit, findings);
    checkReach(scenario, catalog, findings);
    checkLinkLengths(scenario, findings);
    checkCampusNames(scenario.campuses, findings);
    checkEmptyGroups(scenario.rackGroups, findings);
    checkOwnTypes(scenario.ownTypes, catalog, findings);
    checkOwnFactors(scenario.ownFactors, findings);
    if (scenario.catalogVersion != catalog.version)
        findings.note("other_catalog", "/catalog",
                      fmt::format("made with catalog {}, this program has {}; figures may differ",
                                  scenario.catalogVersion, catalog.version));
    return findings.take();
}

} // namespace lockstep
