#include "core/scenario/OwnTypes.h"

#include <algorithm>
#include <utility>

#include <fmt/format.h>

#include "core/scenario/TypeLists.h"

namespace lockstep {

namespace {

double baseOf(double value) {
    return value;
}
template<class Unit>
double baseOf(Quantity<Unit> value) {
    return value.value;
}

template<class Type>
std::vector<TypeFigure> figuresOf(const Type& type) {
    std::vector<TypeFigure> figures;
    visitFigures(type, [&](const FigureForm& form, const auto& figure) {
        figures.push_back({form, baseOf(figure.value), figure.source});
    });
    return figures;
}

std::size_t sharedFigures(const std::vector<TypeFigure>& a, const std::vector<TypeFigure>& b) {
    std::size_t shared = 0;
    for (std::size_t i = 0; i < a.size(); ++i)
        shared += a[i].value == b[i].value && a[i].source == b[i].source && !a[i].source.empty() ? 1 : 0;
    return shared;
}

void tell(std::string& users, std::size_t count, std::string_view one, std::string_view several) {
    if (count > 0)
        users += fmt::format("{}{}", users.empty() ? "" : " and ",
                             count == 1 ? std::string(one) : fmt::format("{} {}", count, several));
}

} // namespace

std::vector<TypeFigure> figuresOf(CatalogKind kind, std::string_view name, const TypeCatalog& catalog) {
    return withList(kind, catalog, [&](const auto& types) {
        for (const auto& type : types)
            if (type.name == name)
                return figuresOf(type);
        return std::vector<TypeFigure>();
    });
}

std::vector<std::string> typeNames(CatalogKind kind, const TypeCatalog& catalog) {
    return withList(kind, catalog, [](const auto& types) {
        std::vector<std::string> names;
        for (const auto& type : types)
            names.push_back(type.name);
        return names;
    });
}

bool hasType(CatalogKind kind, std::string_view name, const TypeCatalog& catalog) {
    return withList(kind, catalog, [&](const auto& types) {
        return std::ranges::any_of(types, [&](const auto& type) { return type.name == name; });
    });
}

std::string shippedOriginal(CatalogKind kind, std::string_view name, const Scenario& scenario,
                            const TypeCatalog& shipped) {
    if (hasType(kind, name, shipped))
        return std::string(name);
    const std::vector<TypeFigure> own = figuresOf(kind, name, scenario.ownTypes);
    std::string original;
    std::size_t most = 0;
    if (own.empty())
        return original;
    for (const std::string& candidate : typeNames(kind, shipped))
        if (const std::size_t shared = sharedFigures(own, figuresOf(kind, candidate, shipped));
            shared > most) {
            most = shared;
            original = candidate;
        }
    return original;
}

std::string usersOfType(CatalogKind kind, std::string_view name, const Scenario& scenario) {
    const auto count = [&](const auto& things, auto member) {
        return static_cast<std::size_t>(std::ranges::count(things, name, member));
    };
    std::string users;
    switch (kind) {
    case CatalogKind::gpu:
        tell(users, count(scenario.ownTypes.racks, &RackType::gpu), "an own rack type", "own rack types");
        tell(users, count(scenario.ownFactors, &OwnFactor::gpu), "an own measurement", "own measurements");
        break;
    case CatalogKind::rack:
        tell(users, count(scenario.rackGroups, &RackGroup::rack), "a rack group", "rack groups");
        break;
    case CatalogKind::link:
        tell(users, count(scenario.links, &Link::type), "a link", "links");
        break;
    case CatalogKind::model:
        tell(users, scenario.job.model == name ? 1 : 0, "the training job", "");
        break;
    }
    return users;
}

} // namespace lockstep
