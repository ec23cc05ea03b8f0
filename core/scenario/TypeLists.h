#pragma once

#include "core/scenario/OwnTypes.h"

namespace lockstep {

template<class Visit>
void visitFigures(const GpuType& type, Visit&& visit) {
    visitGpuFigures(type, visit);
}
template<class Visit>
void visitFigures(GpuType& type, Visit&& visit) {
    visitGpuFigures(type, visit);
}
template<class Visit>
void visitFigures(const RackType& type, Visit&& visit) {
    visitRackFigures(type, visit);
}
template<class Visit>
void visitFigures(RackType& type, Visit&& visit) {
    visitRackFigures(type, visit);
}
template<class Visit>
void visitFigures(const LinkType& type, Visit&& visit) {
    visitLinkFigures(type, visit);
}
template<class Visit>
void visitFigures(LinkType& type, Visit&& visit) {
    visitLinkFigures(type, visit);
}
template<class Visit>
void visitFigures(const ModelType& type, Visit&& visit) {
    visitModelFigures(type, visit);
}
template<class Visit>
void visitFigures(ModelType& type, Visit&& visit) {
    visitModelFigures(type, visit);
}

/// Calls `use` with the list of that kind. `Catalog` may be const.
template<class Catalog, class Use>
decltype(auto) withList(CatalogKind kind, Catalog& catalog, Use use) {
    switch (kind) {
    case CatalogKind::gpu:
        return use(catalog.gpus);
    case CatalogKind::rack:
        return use(catalog.racks);
    case CatalogKind::link:
        return use(catalog.links);
    case CatalogKind::model:
        break;
    }
    return use(catalog.models);
}

} // namespace lockstep
