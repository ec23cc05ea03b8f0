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

} // namespace lockstep::ui
