#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/scenario/Scenario.h"
#include "core/scenario/TypeFigures.h"

namespace lockstep {

enum class CatalogKind { gpu, rack, link, model };

/// The source of a figure that its author changed and gave no source for.
inline constexpr std::string_view assumedByAuthor = "assumption: by the author";

/// One figure of a type, in SI base units.
struct TypeFigure {
    FigureForm form;
    double value = 0;
    std::string source;
};

/// All figures of a type in file order; empty where there is no such type.
std::vector<TypeFigure> figuresOf(CatalogKind kind, std::string_view name, const TypeCatalog& catalog);
std::vector<std::string> typeNames(CatalogKind kind, const TypeCatalog& catalog);
bool hasType(CatalogKind kind, std::string_view name, const TypeCatalog& catalog);

/// The shipped type an own one goes back to: of the same name, else the one with which it shares most
/// figures. Empty where it shares none.
std::string shippedOriginal(CatalogKind kind, std::string_view name, const Scenario& scenario,
                            const TypeCatalog& shipped);

/// Who names the type: "2 rack groups", "the training job". Empty where nobody does.
std::string usersOfType(CatalogKind kind, std::string_view name, const Scenario& scenario);

} // namespace lockstep
