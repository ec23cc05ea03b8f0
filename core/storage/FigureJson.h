#pragma once

#include "core/storage/JsonReader.h"

namespace lockstep {

/// A constant is an object with its value, 0 to `most`, and where it comes from. One that is missing is a
/// fault.
double readFigure(JsonReader& figures, std::string_view key, double most);

/// The names of the objects in the list under `key`, behind those that `names` has.
void readNames(JsonReader& reader, std::string_view key, std::vector<std::string>& names);

} // namespace lockstep
