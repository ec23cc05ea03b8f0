#include <QCoreApplication>

#include "core/edit/Edits.h"
#include "core/quantity/QuantityText.h"
#include "core/scenario/PlanFit.h"
#include "ui/tables/LaneUse.h"

namespace lockstep::ui {

namespace {

struct RackGroupTable {
    Q_DECLARE_TR_FUNCTIONS(RackGroupTable)
};

enum Column { campus, rack, gpu, racks, gpus, age, busy, loss };

std::vector<ThingRow> rowsOf(const Scenario& scenario, const TypeCatalog& catalog, const Frame* frame) {
    std::vector<ThingRow> rows;
    for (const RackGroup& group : scenario.rackGroups) {
        const Campus* home = scenario.find(group.campus);
        const RackType* type = catalog.rack(group.rack);
        const double count = gpusOf(group, catalog);
        const auto use = laneUse(frame, group.id);
        rows.push_back({group.id,
                        {wordCell(home ? QString::fromStdString(home->name) : QStringLiteral("–")),
                         wordCell(QString::fromStdString(group.rack)),
                         wordCell(type ? QString::fromStdString(type->gpu) : QStringLiteral("–")),
                         {QString::fromStdString(printCount(group.count)), double(group.count), group.count},
                         numberCell(QString::fromStdString(printCount(count)), count),
                         numberCell(QString::fromStdString(printAge(group.age)), group.age.value),
                         busyCell(use),
                         lossCell(use)}});
    }
    return rows;
}

ScenarioEdit changeIn(const Scenario& scenario, const ThingKey& key, int column, const QVariant& value) {
    const RackGroup* found = scenario.find(std::get<RackGroupId>(key));
    bool isCount = false;
    const uint count = value.toUInt(&isCount);
    if (!found || column != racks || !isCount || count == 0)
        return {};
    RackGroup group = *found;
    group.count = count;
    return changeRackGroup(scenario, group);
}

} // namespace

ThingTable rackGroupTable() {
    return {RackGroupTable::tr("Rack groups"),
            RackGroupTable::tr("Every rack group with what its GPUs do"),
            {{RackGroupTable::tr("Campus"), RackGroupTable::tr("Where the racks stand")},
             {RackGroupTable::tr("Rack"), RackGroupTable::tr("Type of the racks")},
             {RackGroupTable::tr("GPU"), RackGroupTable::tr("Type of their GPUs")},
             {RackGroupTable::tr("Racks"), RackGroupTable::tr("How many; can be changed here"), true},
             {RackGroupTable::tr("GPUs"), RackGroupTable::tr("GPUs in all of them"), true},
             {RackGroupTable::tr("Age"), RackGroupTable::tr("Years in service"), true},
             {RackGroupTable::tr("Computes"),
              RackGroupTable::tr("Share of the newest step that its GPUs computed"), true},
             {RackGroupTable::tr("Largest loss"),
              RackGroupTable::tr("What took most of the rest of the newest step"), true}},
            rowsOf,
            changeIn,
            RackGroupTable::tr("No racks yet: drag some from the library on to a campus.")};
}

} // namespace lockstep::ui
