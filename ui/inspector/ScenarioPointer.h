#pragma once

#include <QString>

#include "core/scenario/Scenario.h"

namespace lockstep::ui {

/// The thing a JSON pointer into the scenario file lies in; all invalid where it is none of these.
struct PointedThing {
    CampusId campus;
    RackGroupId rackGroup;
    LinkId link;
};

/// "/links/2/age" is the third link.
PointedThing thingAt(const QString& pointer, const Scenario& scenario);

} // namespace lockstep::ui
