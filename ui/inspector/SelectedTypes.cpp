#include "ui/inspector/SelectedTypes.h"

#include "ui/document/Selection.h"
#include "ui/inspector/InspectorForm.h"

namespace lockstep::ui {

TypeNames typesOf(const Selection& selection, const Scenario& scenario, const TypeCatalog& catalog) {
    TypeNames names;
    const auto groups = foundIn(scenario, selection.rackGroups());
    names.of(CatalogKind::rack) = commonOf(groups, &RackGroup::rack).value_or("");
    names.of(CatalogKind::gpu) = commonOf(groups, [&](const RackGroup& group) {
                                     const RackType* rack = catalog.rack(group.rack);
                                     return rack ? rack->gpu : std::string();
                                 }).value_or("");
    names.of(CatalogKind::link) = commonOf(foundIn(scenario, selection.links()), &Link::type).value_or("");
    return names;
}

} // namespace lockstep::ui
