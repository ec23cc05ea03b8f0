#pragma once

#include <variant>
#include <vector>

#include <QString>

#include "core/edit/ScenarioEdit.h"
#include "core/simulation/Frame.h"
#include "ui/tables/TableCells.h"

namespace lockstep::ui {

/// One thing of the scenario, by its id.
using ThingKey = std::variant<CampusId, RackGroupId, LinkId, NoteId, FrameId>;

struct ThingRow {
    ThingKey key;
    std::vector<TableCell> cells;
};

/// What a table shows of one kind of thing, and how a value entered there changes the scenario.
struct ThingTable {
    QString name;    ///< "Links"
    QString meaning; ///< for screen readers
    std::vector<TableColumn> columns;
    /// `frame` may be null: nothing ran yet.
    std::vector<ThingRow> (*rows)(const Scenario& scenario, const TypeCatalog& catalog, const Frame* frame);
    /// Empty where the value is not one for that column.
    ScenarioEdit (*change)(const Scenario& scenario, const ThingKey& key, int column, const QVariant& value);
    QString lack = {}; ///< why there are no rows and what to do, as one sentence
};

ThingTable campusTable();
ThingTable rackGroupTable();
ThingTable linkTable();
ThingTable annotationTable(); ///< notes and frames

} // namespace lockstep::ui
