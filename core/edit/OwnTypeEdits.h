#pragma once

#include <string>
#include <string_view>

#include "core/edit/ScenarioEdit.h"
#include "core/scenario/OwnTypes.h"

namespace lockstep {

/// Changes of a scenario's own types. None applies itself; where it cannot be, the edit is empty.

/// Who is to use a new own type. A GPU's copy comes with a copy of each rack type that held it.
struct TypeUsers {
    std::vector<RackGroupId> rackGroups;
    std::vector<LinkId> links;
    bool job = false;
};

/// A copy of a type under a new name, which the users then use.
ScenarioEdit makeOwnType(const Scenario& scenario, const TypeCatalog& catalog, CatalogKind kind,
                         std::string_view name, const TypeUsers& users);

/// One figure, in SI base units, and where it is from; an empty source is the author's assumption.
ScenarioEdit changeOwnFigure(const Scenario& scenario, CatalogKind kind, std::string_view name,
                             std::size_t figure, double value, std::string source);
ScenarioEdit changeOwnTransport(const Scenario& scenario, std::string_view link, Transport transport);
ScenarioEdit changeOwnRackGpu(const Scenario& scenario, std::string_view rack, const std::string& gpu);

/// Everybody who names the type follows.
ScenarioEdit renameOwnType(const Scenario& scenario, CatalogKind kind, std::string_view name,
                           std::string after);
/// Empty while somebody uses it.
ScenarioEdit removeOwnType(const Scenario& scenario, CatalogKind kind, std::string_view name);
/// Its users use the shipped type again, and it goes.
ScenarioEdit returnToShipped(const Scenario& scenario, CatalogKind kind, std::string_view name,
                             const TypeCatalog& shipped);

} // namespace lockstep
