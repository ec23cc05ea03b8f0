#pragma once

#include <variant>
#include <vector>

#include <QString>
#include <QVariant>

#include "core/edit/ScenarioEdit.h"
#include "core/simulation/Frame.h"

namespace lockstep::ui {

/// One thing of the scenario, by its id.
using ThingKey = std::variant<CampusId, RackGroupId, LinkId, NoteId, FrameId>;

struct TableCell {
    QString text;
    QVariant sortKey;    ///< a number where the text is one; else not set, and the text is it
    QVariant value = {}; ///< for editing; not set: it cannot be edited here
};

struct ThingRow {
    ThingKey key;
    std::vector<TableCell> cells;
};

struct TableColumn {
    QString title;
    QString meaning;
    bool isNumber = false;
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

// Cells.
TableCell wordCell(const QString& text);
TableCell numberCell(const QString& text, double number);
TableCell emptyCell(); ///< not known, or not yet; sorts below every number

/// The role under which every table's models give what a column is sorted by.
inline constexpr int tableSortRole = Qt::UserRole;
/// What a model of a table answers for a cell and for a heading.
QVariant cellData(const TableCell& cell, const TableColumn& column, int role);
QVariant headingData(const TableColumn& column, int role);

/// What GPUs spent the newest step on.
struct LaneUse {
    double busy = 0; ///< share of the time
    Cause largestLoss = Cause::compute;
    double loss = 0; ///< share of the time, of that cause
};

/// Of the GPUs of a campus or a rack group; nothing before the first step.
std::optional<LaneUse> laneUse(const Frame* frame, const ThingKey& key);
TableCell busyCell(const std::optional<LaneUse>& use);
TableCell lossCell(const std::optional<LaneUse>& use);

} // namespace lockstep::ui
