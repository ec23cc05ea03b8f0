#include "ui/canvas/CanvasDrop.h"

#include <QCoreApplication>

#include "core/edit/Edits.h"
#include "core/scenario/UniqueName.h"
#include "ui/document/Document.h"

namespace lockstep::ui {

namespace {

struct Drop {
    Q_DECLARE_TR_FUNCTIONS(Drop)
};

DropPlan planCampus(const LibraryType& type, const CanvasHit& hit, CanvasPoint at, const Scenario& scenario) {
    DropPlan plan;
    plan.hint = Drop::tr("Drop the campus on empty canvas.");
    if (!hit.isEmpty())
        return plan;
    plan.newCampus = {scenario.nextId()};
    plan.edit = addCampus(scenario, nextCampusName(scenario, type.name.toStdString()), at);
    return plan;
}

DropPlan planRacks(const LibraryType& type, const CanvasHit& hit, const Scenario& scenario) {
    DropPlan plan;
    plan.hint = Drop::tr("Racks stand in a campus: drop them on one.");
    const Campus* campus = scenario.find(hit.campus);
    if (!campus)
        return plan;
    plan.target = {hit.campus, {}, {}};
    plan.edit = addRacks(scenario, hit.campus, type.name.toStdString(), racksADrop);
    plan.hint =
        Drop::tr("Add %1 × %2 to %3").arg(racksADrop).arg(type.name, QString::fromStdString(campus->name));
    return plan;
}

DropPlan planLink(const LibraryType& type, const CanvasHit& hit, const Scenario& scenario) {
    DropPlan plan;
    plan.hint = Drop::tr("Drop a link type on a link to change it. To add a link, pull from a campus' edge.");
    const Link* link = scenario.find(hit.link);
    if (!link)
        return plan;
    Link after = *link;
    after.type = type.name.toStdString();
    plan.edit = changeLink(scenario, after);
    plan.hint = plan.accepted() ? Drop::tr("Make this link a %1").arg(type.name)
                                : Drop::tr("This link is a %1 already.").arg(type.name);
    if (plan.accepted())
        plan.target = {{}, {}, hit.link};
    return plan;
}

} // namespace

DropPlan planDrop(const LibraryType& type, const CanvasHit& hit, CanvasPoint at, const Document& document) {
    const Scenario& scenario = document.scenario();
    switch (type.kind) {
    case TypeKind::campus:
        return planCampus(type, hit, at, scenario);
    case TypeKind::rack:
        return planRacks(type, hit, scenario);
    case TypeKind::link:
        return planLink(type, hit, scenario);
    }
    return {};
}

} // namespace lockstep::ui
