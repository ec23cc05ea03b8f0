#pragma once

#include "core/storage/JsonReader.h"

namespace lockstep {

/// Reads the lists gpus, racks, links and models that `reader` has, into `catalog`.
void readTypes(JsonReader& reader, TypeCatalog& catalog);

/// The lists that are not empty, in that order.
Json printTypes(const TypeCatalog& catalog);

/// A number as a person would write it: without a fraction where it is whole.
Json plainNumber(double value);

} // namespace lockstep
