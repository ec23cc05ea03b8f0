#include "ui/inspector/ScenarioPointer.h"

#include <QCoreApplication>
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

namespace {

struct Place {
    Q_DECLARE_TR_FUNCTIONS(ScenarioPointer)
};

QString campusName(const Scenario& scenario, CampusId id) {
    const Campus* campus = scenario.find(id);
    return campus ? QString::fromStdString(campus->name) : QStringLiteral("?");
}

QString typePlace(const QStringList& parts, const TypeCatalog& types) {
    const std::size_t index = parts.value(3).toUInt();
    const auto named = [&](const auto& list) {
        return index < list.size() ? QString::fromStdString(list[index].name) : QString();
    };
    const QString kind = parts.value(2);
    const QString name = kind == QLatin1String("gpus")    ? named(types.gpus)
                         : kind == QLatin1String("racks") ? named(types.racks)
                         : kind == QLatin1String("links") ? named(types.links)
                                                          : named(types.models);
    return name.isEmpty() ? Place::tr("Own types") : Place::tr("Own type %1").arg(name);
}

} // namespace

QString campusTitle(const QString& name) {
    const QString title = Place::tr("Campus %1");
    const QString kind = title.left(title.indexOf(QLatin1Char(' ')));
    return name.startsWith(kind, Qt::CaseInsensitive) ? name : title.arg(name);
}

QString placeText(const QString& pointer, const Scenario& scenario) {
    const PointedThing thing = thingAt(pointer, scenario);
    if (thing.campus.valid())
        return campusTitle(campusName(scenario, thing.campus));
    if (const RackGroup* group = scenario.find(thing.rackGroup))
        return Place::tr("%1 in %2")
            .arg(QString::fromStdString(group->rack), campusName(scenario, group->campus));
    if (const Link* link = scenario.find(thing.link))
        return Place::tr("Link %1 – %2")
            .arg(campusName(scenario, link->from), campusName(scenario, link->to));
    const QStringList parts = pointer.split(QLatin1Char('/'));
    const QString list = parts.value(1);
    if (list == QLatin1String("job"))
        return parts.value(2) == QLatin1String("plan") ? Place::tr("Training job, parallel plan")
                                                       : Place::tr("Training job");
    if (list == QLatin1String("own_types"))
        return typePlace(parts, scenario.ownTypes);
    if (list == QLatin1String("own_factors"))
        return Place::tr("Own measurements");
    if (list == QLatin1String("rack_groups"))
        return Place::tr("Racks");
    return list == QLatin1String("links") ? Place::tr("Links") : QString();
}

QString memberOf(const QString& pointer) {
    const QStringList parts = pointer.split(QLatin1Char('/'));
    const bool isJob = parts.value(1) == QLatin1String("job");
    return parts.mid(isJob ? 2 : 3).join(QLatin1Char('/'));
}

} // namespace lockstep::ui
