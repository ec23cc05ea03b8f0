#include "ui/canvas/CanvasContent.h"

#include <algorithm>
#include <cmath>

#include <QCoreApplication>

#include "core/network/LinkGoodput.h"
#include "core/quantity/QuantityText.h"
#include "core/scenario/Muting.h"
#include "core/scenario/PlanFit.h"
#include "core/simulation/Examination.h"
#include "ui/canvas/TilePlan.h"

namespace lockstep::ui {

namespace {

struct Canvas {
    Q_DECLARE_TR_FUNCTIONS(Canvas)
};

QString text(const std::string& utf8) {
    return QString::fromStdString(utf8);
}

GroupContent describeGroup(const RackGroup& group, const TypeCatalog& catalog) {
    GroupContent content;
    content.id = group.id;
    const RackType* rack = catalog.rack(group.rack);
    content.gpus = gpusOf(group, catalog);
    content.gpusPerRack = rack ? std::max(1, static_cast<int>(rack->gpus.value)) : 1;
    content.label = rack ? Canvas::tr("%1 × %2").arg(text(rack->gpu), text(printCount(content.gpus)))
                         : Canvas::tr("%1 × %2 racks of unknown type").arg(text(group.rack)).arg(group.count);
    if (group.age.value > 0)
        content.label += Canvas::tr(" · %1 old").arg(text(printAge(group.age)));
    return content;
}

CampusContent describeCampus(const Campus& campus, const Scenario& scenario, const TypeCatalog& catalog) {
    CampusContent content;
    content.id = campus.id;
    content.name = text(campus.name);
    content.at = campus.position;
    content.collapsed = campus.collapsed;
    for (const RackGroup& group : scenario.rackGroups) {
        if (group.campus != campus.id)
            continue;
        content.groups.push_back(describeGroup(group, catalog));
        content.gpus += content.groups.back().gpus;
    }
    content.facts = content.groups.empty() ? Canvas::tr("No racks yet: drop some here")
                                           : Canvas::tr("%1 GPUs").arg(text(printCount(content.gpus)));
    return content;
}

QString routeText(const Link& link, const LinkType* type, Kilometers length) {
    const QString rate = type ? text(printBitRate(type->channel.value)) : Canvas::tr("unknown type");
    return Canvas::tr("%1 · %2 × %3").arg(text(printDistance(length))).arg(link.channels).arg(rate);
}

/// As much of a value as is said where there is little room.
double threeDigits(double value) {
    if (value == 0)
        return 0;
    const double unit = std::pow(10.0, std::floor(std::log10(std::abs(value))) - 2);
    return std::round(value / unit) * unit;
}

QString briefText(Kilometers length, BytesPerSecond goodput, BytesPerSecond capacity) {
    QString part = text(printBitRate({threeDigits(goodput.value * 8) / 8}));
    const QString whole = text(printBitRate(capacity));
    const QString unit = whole.mid(whole.indexOf(QLatin1Char(' ')));
    if (part.endsWith(unit))
        part.chop(unit.size());
    return Canvas::tr("%1 · %2 of %3").arg(text(printDistance({threeDigits(length.value)})), part, whole);
}

QString detailsOf(const LinkCondition& condition) {
    return Canvas::tr("Round trip %1\nInstalled %2, goodput %3\nPacket loss %4")
        .arg(text(printSeconds(condition.roundTrip)), text(printBitRate(condition.capacity)),
             text(printBitRate(condition.goodput)), QString::number(condition.loss, 'g', 3));
}

LinkContent describeLink(const Link& link, const Scenario& scenario, const TypeCatalog& catalog) {
    const LinkType* type = catalog.link(link.type);
    const Kilometers length = lengthOf(link, scenario);
    LinkContent content;
    content.id = link.id;
    content.from = link.from;
    content.to = link.to;
    content.route = routeText(link, type, length);
    content.brief = content.route;
    content.distance = text(printDistance({threeDigits(length.value)}));
    if (!type) {
        content.delay = Canvas::tr("No link type “%1”").arg(text(link.type));
        return content;
    }
    const LinkCondition condition = conditionOf(link, *type, length);
    content.capacity = condition.capacity;
    content.delay = Canvas::tr("%1 RTT · %2 goodput")
                        .arg(text(printSeconds(condition.roundTrip)), text(printBitRate(condition.goodput)));
    content.brief = briefText(length, condition.goodput, condition.capacity);
    content.warns = isHeldBack(condition) && !isMuted(linkHeldBack, link.id, scenario);
    content.details =
        text(link.type) + QLatin1Char('\n') + content.route + QLatin1Char('\n') + detailsOf(condition);
    if (condition.bound == LinkBound::window)
        content.details += Canvas::tr("\nLimited by the window of its queue pairs");
    if (condition.bound == LinkBound::buffer)
        content.details += Canvas::tr("\nLimited by the buffers of its ports");
    return content;
}

} // namespace

const CampusContent* CanvasContent::campus(CampusId id) const {
    const auto found = std::ranges::find(campuses, id, &CampusContent::id);
    return found == campuses.end() ? nullptr : &*found;
}

CanvasContent describeCanvas(const Scenario& scenario, const TypeCatalog& catalog) {
    CanvasContent content;
    double largest = 1;
    for (const Campus& campus : scenario.campuses) {
        content.campuses.push_back(describeCampus(campus, scenario, catalog));
        for (const GroupContent& group : content.campuses.back().groups) {
            if (group.gpus <= largest)
                continue;
            largest = group.gpus;
            content.rackOfLargest = group.gpusPerRack;
        }
    }
    content.gpusPerCell = gpusPerCell(largest);
    for (const Link& link : scenario.links)
        content.links.push_back(describeLink(link, scenario, catalog));
    return content;
}

std::optional<CauseShares> campusShares(CampusId id, const Frame& frame) {
    if (!isLatestOfFleet(frame))
        return std::nullopt;
    const Fleet& fleet = *frame.fleet;
    CauseShares amounts{};
    for (std::size_t block = 0; block < fleet.blocks.size(); ++block) {
        const FleetGroup& group = fleet.groups[fleet.blocks[block].group];
        if (fleet.campuses[group.campus].id != id)
            continue;
        for (std::size_t cause = 0; cause < causeCount; ++cause)
            amounts[cause] += static_cast<double>(frame.latest->blockCauses[block][cause]);
    }
    const CauseShares shares = sharesOf(amounts);
    return std::ranges::all_of(shares, [](double share) { return share == 0; }) ? std::nullopt
                                                                                : std::optional(shares);
}

double busyShare(const CauseShares& shares) {
    return shares[indexOf(Cause::compute)] + shares[indexOf(Cause::prefill)] + shares[indexOf(Cause::decode)];
}

std::string freeCampusName(const Scenario& scenario, const std::string& wanted) {
    const auto taken = [&](const std::string& name) {
        return std::ranges::find(scenario.campuses, name, &Campus::name) != scenario.campuses.end();
    };
    std::string name = wanted;
    for (int number = 1; taken(name) || name == wanted; ++number)
        name = wanted + " " + std::to_string(number);
    return name;
}

} // namespace lockstep::ui
