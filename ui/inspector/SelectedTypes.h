#pragma once

#include <array>
#include <string>

#include "core/scenario/OwnTypes.h"

namespace lockstep::ui {

class Selection;

/// A type's name for each kind; empty where there is none in common.
struct TypeNames {
    std::array<std::string, 4> names;

    std::string& of(CatalogKind kind) { return names[static_cast<std::size_t>(kind)]; }
};

/// What all selected rack groups stand on and all selected links are made of.
TypeNames typesOf(const Selection& selection, const Scenario& scenario, const TypeCatalog& catalog);

} // namespace lockstep::ui
