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

/// True where the pointer lies in the thing or names the whole list it is in: "/links" is about every link.
bool isAbout(const QString& pointer, CampusId id, const Scenario& scenario);
bool isAbout(const QString& pointer, RackGroupId id, const Scenario& scenario);
bool isAbout(const QString& pointer, LinkId id, const Scenario& scenario);

/// "/links/2/age" is the third link.
PointedThing thingAt(const QString& pointer, const Scenario& scenario);

/// "Campus Memphis 1"; "Campus 1" where the name says so itself.
QString campusTitle(const QString& name);

/// Where a pointer is, for people: "Link Memphis 1 – Southaven", "Training job". Empty for the whole.
QString placeText(const QString& pointer, const Scenario& scenario);

/// What a pointer names inside its thing: "age" of "/links/2/age", "plan/tensor" of "/job/plan/tensor".
QString memberOf(const QString& pointer);

} // namespace lockstep::ui
