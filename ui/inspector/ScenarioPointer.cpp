#include "ui/inspector/ScenarioPointer.h"

#include <QStringList>

namespace lockstep::ui {

PointedThing thingAt(const QString& pointer, const Scenario& scenario) {
    const QStringList parts = pointer.split(QLatin1Char('/'));
    bool valid = false;
    const std::size_t index = parts.value(2).toUInt(&valid);
    const QString list = parts.value(1);
    PointedThing thing;
    if (valid && list == QLatin1String("campuses") && index < scenario.campuses.size())
        thing.campus = scenario.campuses[index].id;
    if (valid && list == QLatin1String("rack_groups") && index < scenario.rackGroups.size())
        thing.rackGroup = scenario.rackGroups[index].id;
    if (valid && list == QLatin1String("links") && index < scenario.links.size())
        thing.link = scenario.links[index].id;
    return thing;
}

bool isAbout(const QString& pointer, CampusId id, const Scenario& scenario) {
    return pointer == QLatin1String("/campuses") || thingAt(pointer, scenario).campus == id;
}

bool isAbout(const QString& pointer, RackGroupId id, const Scenario& scenario) {
    return pointer == QLatin1String("/rack_groups") || thingAt(pointer, scenario).rackGroup == id;
}

bool isAbout(const QString& pointer, LinkId id, const Scenario& scenario) {
    return pointer == QLatin1String("/links") || thingAt(pointer, scenario).link == id;
}

} // namespace lockstep::ui
