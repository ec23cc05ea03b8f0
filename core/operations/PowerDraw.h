#pragma once

#include <map>
#include <string>

#include "core/quantity/Quantity.h"
#include "core/scenario/TypeCatalog.h"
#include "core/simulation/TimelineView.h"

namespace lockstep {

/// What a rack draws while its GPUs spend their time on a cause, as a share of its draw at full load. An
/// assumption, in whole tenths: GPUs that wait at a barrier or exchange draw 0.3 to 0.6 of their limit,
/// measured on training fleets; the rest of the rack follows its GPUs.
double shareOfFullLoad(Cause cause);

/// Watts at full load of every rack type, by its name.
std::map<std::string, Watts> rackPowers(const TypeCatalog& catalog);

struct PowerDraw {
    Watts drawn;    ///< mean over the columns' time
    Watts fullLoad; ///< if every GPU computed all the time
};

/// Of the racks of a run over one column. Racks whose type `powers` does not name draw nothing.
PowerDraw powerOf(const TimelineColumn& column, const Fleet& fleet,
                  const std::map<std::string, Watts>& powers);

} // namespace lockstep
