#include <QCoreApplication>

#include "core/edit/Edits.h"
#include "core/network/LinkGoodput.h"
#include "core/quantity/QuantityText.h"
#include "ui/canvas/LinkTraffic.h"
#include "ui/tables/ThingTable.h"
#include "ui/words/Text.h"

namespace lockstep::ui {

namespace {

struct LinkTable {
    Q_DECLARE_TR_FUNCTIONS(LinkTable)
};

enum Column { ends, type, channels, length, roundTrip, capacity, goodput, load, bound };

QString nameOfCampus(const Scenario& scenario, CampusId id) {
    const Campus* campus = scenario.find(id);
    return campus ? toText(campus->name) : QStringLiteral("–");
}

QString textOf(LinkBound bound) {
    switch (bound) {
    case LinkBound::channel:
        return LinkTable::tr("Its channels");
    case LinkBound::window:
        return LinkTable::tr("Window of its queue pairs");
    case LinkBound::buffer:
        return LinkTable::tr("Buffers of its ports");
    case LinkBound::loss:
        return LinkTable::tr("Packet loss");
    }
    return {};
}

TableCell loadCell(const Frame* frame, LinkId id) {
    if (!frame || !frame->fleet || !frame->latest || frame->latest->steps == 0)
        return emptyCell();
    const auto traffic = trafficOf(id, *frame->fleet, *frame->latest);
    return traffic ? numberCell(toText(printPercent(traffic->load)), traffic->load) : emptyCell();
}

std::vector<ThingRow> rowsOf(const Scenario& scenario, const TypeCatalog& catalog, const Frame* frame) {
    std::vector<ThingRow> rows;
    for (const Link& link : scenario.links) {
        const LinkType* kind = catalog.link(link.type);
        const Kilometers way = lengthOf(link, scenario);
        ThingRow row{link.id,
                     {wordCell(LinkTable::tr("%1 – %2").arg(nameOfCampus(scenario, link.from),
                                                            nameOfCampus(scenario, link.to))),
                      wordCell(toText(link.type)),
                      {toText(printCount(link.channels)), double(link.channels), link.channels},
                      numberCell(toText(printDistance(way)), way.value)}};
        if (kind) {
            const LinkCondition condition = conditionOf(link, *kind, way);
            row.cells.push_back(
                numberCell(toText(printSeconds(condition.roundTrip)), condition.roundTrip.value));
            row.cells.push_back(
                numberCell(toText(printBitRate(condition.capacity)), condition.capacity.value));
            row.cells.push_back(numberCell(toText(printBitRate(condition.goodput)), condition.goodput.value));
            row.cells.push_back(loadCell(frame, link.id));
            row.cells.push_back(wordCell(textOf(condition.bound)));
        } else {
            row.cells.resize(bound + 1, emptyCell());
        }
        rows.push_back(std::move(row));
    }
    return rows;
}

ScenarioEdit changeIn(const Scenario& scenario, const ThingKey& key, int column, const QVariant& value) {
    const Link* found = scenario.find(std::get<LinkId>(key));
    bool isCount = false;
    const uint count = value.toUInt(&isCount);
    if (!found || column != channels || !isCount || count == 0)
        return {};
    Link link = *found;
    link.channels = count;
    return changeLink(scenario, link);
}

} // namespace

ThingTable linkTable() {
    return {LinkTable::tr("Links"),
            LinkTable::tr("Every link with what it carries and what holds it back"),
            {{LinkTable::tr("Between"), LinkTable::tr("The campuses it joins")},
             {LinkTable::tr("Type"), LinkTable::tr("Type of the link")},
             {LinkTable::tr("Channels"), LinkTable::tr("Wavelengths or ports; can be changed here"), true},
             {LinkTable::tr("Length"), LinkTable::tr("Of the route, not of the straight line"), true},
             {LinkTable::tr("Round trip"), LinkTable::tr("Light both ways and equipment"), true},
             {LinkTable::tr("Capacity"), LinkTable::tr("As installed, one way"), true},
             {LinkTable::tr("Goodput"), LinkTable::tr("What arrives after windows, buffers and loss"), true},
             {LinkTable::tr("Load"),
              LinkTable::tr("Share of the newest step that its goodput needs for its bytes"), true},
             {LinkTable::tr("Held back by"), LinkTable::tr("What decides its rate")}},
            rowsOf,
            changeIn,
            LinkTable::tr("No links yet: draw one between two campuses.")};
}

} // namespace lockstep::ui
