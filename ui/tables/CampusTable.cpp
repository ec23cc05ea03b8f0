#include <algorithm>

#include <QCoreApplication>

#include "core/edit/Edits.h"
#include "core/quantity/QuantityText.h"
#include "core/scenario/PlanFit.h"
#include "ui/tables/LaneUse.h"

namespace lockstep::ui {

namespace {

struct CampusTable {
    Q_DECLARE_TR_FUNCTIONS(CampusTable)
};

enum Column { name, gpus, groups, links, busy, loss, fabric };

std::vector<ThingRow> rowsOf(const Scenario& scenario, const TypeCatalog& catalog, const Frame* frame) {
    std::vector<ThingRow> rows;
    for (const Campus& campus : scenario.campuses) {
        const double count = gpusIn(scenario, campus.id, catalog);
        const auto racks = std::ranges::count(scenario.rackGroups, campus.id, &RackGroup::campus);
        const auto ends = std::ranges::count_if(
            scenario.links, [&](const Link& link) { return link.from == campus.id || link.to == campus.id; });
        const auto use = laneUse(frame, campus.id);
        const QString called = QString::fromStdString(campus.name);
        rows.push_back({campus.id,
                        {{called, {}, called},
                         numberCell(QString::fromStdString(printCount(count)), count),
                         numberCell(QString::number(racks), static_cast<double>(racks)),
                         numberCell(QString::number(ends), static_cast<double>(ends)),
                         busyCell(use),
                         lossCell(use),
                         numberCell(CampusTable::tr("%1 : 1").arg(
                                        QString::fromStdString(printNumber(campus.oversubscription))),
                                    campus.oversubscription)}});
    }
    return rows;
}

ScenarioEdit changeIn(const Scenario& scenario, const ThingKey& key, int column, const QVariant& value) {
    const Campus* found = scenario.find(std::get<CampusId>(key));
    const std::string text = value.toString().trimmed().toStdString();
    if (!found || column != name || text.empty())
        return {};
    Campus campus = *found;
    campus.name = text;
    return changeCampus(scenario, campus);
}

} // namespace

ThingTable campusTable() {
    return {CampusTable::tr("Campuses"),
            CampusTable::tr("Every campus with what its GPUs do"),
            {{CampusTable::tr("Name"), CampusTable::tr("Name of the campus; can be changed here")},
             {CampusTable::tr("GPUs"), CampusTable::tr("GPUs in all its rack groups"), true},
             {CampusTable::tr("Rack groups"), CampusTable::tr("Racks of one type and age count once"), true},
             {CampusTable::tr("Links"), CampusTable::tr("Links that end here"), true},
             {CampusTable::tr("Computes"), CampusTable::tr("Share of the newest step that its GPUs computed"),
              true},
             {CampusTable::tr("Largest loss"),
              CampusTable::tr("What took most of the rest of the newest step"), true},
             {CampusTable::tr("Fabric"), CampusTable::tr("Oversubscription of the campus fabric"), true}},
            rowsOf,
            changeIn,
            CampusTable::tr("No campuses yet: drag one from the library on to the canvas.")};
}

} // namespace lockstep::ui
