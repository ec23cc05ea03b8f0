#include "ui/timeline/LaneWords.h"

#include <algorithm>

#include <QCoreApplication>
#include <QLocale>

namespace lockstep::ui {

namespace {

struct LaneWords {
    Q_DECLARE_TR_FUNCTIONS(lockstep::ui::LaneWords)
};

QString nameOf(const Scenario& scenario, CampusId id) {
    const Campus* campus = scenario.find(id);
    return campus ? QString::fromStdString(campus->name) : QStringLiteral("–");
}

} // namespace

LinkNames linkNamesOf(const Scenario& scenario) {
    LinkNames names;
    for (const Link& link : scenario.links)
        names[link.id] =
            QStringLiteral("%1 – %2").arg(nameOf(scenario, link.from), nameOf(scenario, link.to));
    return names;
}

const FleetGroup& groupOf(const Fleet& fleet, std::uint32_t gpu) {
    return *std::ranges::partition_point(fleet.groups,
                                         [gpu](const FleetGroup& group) { return group.gpus.end() <= gpu; });
}

QString groupName(const Fleet& fleet, const FleetGroup& group) {
    return LaneWords::tr("%1, %2").arg(QString::fromStdString(group.label),
                                       QString::fromStdString(fleet.campuses[group.campus].name));
}

QString gpuName(const Fleet& fleet, std::uint32_t gpu) {
    const FleetGroup& group = groupOf(fleet, gpu);
    return LaneWords::tr("GPU %1 of %2")
        .arg(QLocale().toString(gpu - group.gpus.first), groupName(fleet, group));
}

LaneTitle titleOf(const Fleet& fleet, const LaneKey& lane) {
    if (lane.isCampus()) {
        for (const FleetCampus& campus : fleet.campuses)
            if (campus.id == lane.campus)
                return {QString::fromStdString(campus.name), {}};
        return {};
    }
    const auto group = std::ranges::find(fleet.groups, lane.group, &FleetGroup::id);
    if (group == fleet.groups.end())
        return {};
    const QString campus = QString::fromStdString(fleet.campuses[group->campus].name);
    if (lane.isGpu())
        return {LaneWords::tr("GPU %1").arg(QLocale().toString(lane.first)), groupName(fleet, *group)};
    if (lane.isPart())
        return {LaneWords::tr("Rack %1").arg(QLocale().toString(lane.first / group->gpusPerRack)),
                groupName(fleet, *group)};
    return {QString::fromStdString(group->label), campus};
}

QString nameOf(const HeldUpBy& by, const Fleet& fleet, const LinkNames& links) {
    if (by.gpu && *by.gpu < fleet.gpuCount())
        return gpuName(fleet, *by.gpu);
    if (by.link) {
        const auto name = links.find(*by.link);
        return name == links.end() ? LaneWords::tr("a link") : LaneWords::tr("link %1").arg(name->second);
    }
    if (by.group)
        for (const FleetGroup& group : fleet.groups)
            if (group.id == *by.group)
                return groupName(fleet, group);
    return {};
}

Pick pickOf(const HeldUpBy& by, const Fleet& fleet) {
    if (by.gpu && *by.gpu < fleet.gpuCount()) {
        const FleetGroup& group = groupOf(fleet, *by.gpu);
        return Pick::of({group.id, *by.gpu - group.gpus.first, 1});
    }
    Pick pick;
    if (by.group)
        pick.things.rackGroups = {*by.group};
    else if (by.link)
        pick.things.links = {*by.link};
    return pick;
}

} // namespace lockstep::ui
