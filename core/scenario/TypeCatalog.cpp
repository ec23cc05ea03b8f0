#include "core/scenario/TypeCatalog.h"

#include <algorithm>

namespace lockstep {

namespace {

template<class Type>
const Type* named(const std::vector<Type>& types, std::string_view name) {
    const auto found = std::ranges::find(types, name, &Type::name);
    return found == types.end() ? nullptr : &*found;
}

template<class Type>
void overlay(std::vector<Type>& types, const std::vector<Type>& own) {
    for (const Type& type : own) {
        const auto shadowed = std::ranges::find(types, type.name, &Type::name);
        if (shadowed == types.end())
            types.push_back(type);
        else
            *shadowed = type;
    }
}

} // namespace

const GpuType* TypeCatalog::gpu(std::string_view name) const {
    return named(gpus, name);
}
const RackType* TypeCatalog::rack(std::string_view name) const {
    return named(racks, name);
}
const LinkType* TypeCatalog::link(std::string_view name) const {
    return named(links, name);
}
const ModelType* TypeCatalog::model(std::string_view name) const {
    return named(models, name);
}

TypeCatalog overlaid(const TypeCatalog& shipped, const TypeCatalog& own) {
    TypeCatalog catalog = shipped;
    overlay(catalog.gpus, own.gpus);
    overlay(catalog.racks, own.racks);
    overlay(catalog.links, own.links);
    overlay(catalog.models, own.models);
    return catalog;
}

} // namespace lockstep
