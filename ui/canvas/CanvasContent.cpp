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
#include "ui/words/Text.h"

namespace lockstep::ui {

namespace {

struct Canvas {
    Q_DECLARE_TR_FUNCTIONS(Canvas)
};

GroupContent describeGroup(const RackGroup& group, const TypeCatalog& catalog) {
    GroupContent content;
    content.id = group.id;
    const RackType* rack = catalog.rack(group.rack);
    content.gpus = gpusOf(group, catalog);
    content.gpusPerRack = rack ? std::max(1, static_cast<int>(rack->gpus.value)) : 1;
    content.label =
        rack ? Canvas::tr("%1 × %2").arg(toText(rack->gpu), toText(printCount(content.gpus)))
             : Canvas::tr("%1 × %2 racks of unknown type").arg(toText(group.rack)).arg(group.count);
    if (group.age.value > 0)
        content.label += Canvas::tr(" · %1 old").arg(toText(printAge(group.age)));
    return content;
}

CampusContent describeCampus(const Campus& campus, const Scenario& scenario, const TypeCatalog& catalog) {
    CampusContent content;
    content.id = campus.id;
    content.name = toText(campus.name);
    content.at = campus.position;
    content.collapsed = campus.collapsed;
    for (const RackGroup& group : scenario.rackGroups) {
        if (group.campus != campus.id)
            continue;
        content.groups.push_back(describeGroup(group, catalog));
        content.gpus += content.groups.back().gpus;
    }
    content.facts = content.groups.empty() ? Canvas::tr("No racks yet: drop some here")
                                           : Canvas::tr("%1 GPUs").arg(toText(printCount(content.gpus)));
    return content;
}

QString routeText(const Link& link, const LinkType* type, Kilometers length) {
    const QString rate = type ? toText(printBitRate(type->channel.value)) : Canvas::tr("unknown type");
    return Canvas::tr("%1 · %2 × %3").arg(toText(printDistance(length))).arg(link.channels).arg(rate);
}

/// As much of a value as is said where there is little room.
double threeDigits(double value) {
    if (value == 0)
        return 0;
    const double unit = std::pow(10.0, std::floor(std::log10(std::abs(value))) - 2);
    return std::round(value / unit) * unit;
}

QString briefText(Kilometers length, BytesPerSecond goodput, BytesPerSecond capacity) {
    QString part = toText(printBitRate({threeDigits(goodput.value * 8) / 8}));
    const QString whole = toText(printBitRate(capacity));
    const QString unit = whole.mid(whole.indexOf(QLatin1Char(' ')));
    if (part.endsWith(unit))
        part.chop(unit.size());
    return Canvas::tr("%1 · %2 of %3").arg(toText(printDistance({threeDigits(length.value)})), part, whole);
}

QString detailsOf(const LinkCondition& condition) {
    return Canvas::tr("Round trip %1\nInstalled %2, goodput %3\nPacket loss %4")
        .arg(toText(printSeconds(condition.roundTrip)), toText(printBitRate(condition.capacity)),
             toText(printBitRate(condition.goodput)), QString::number(condition.loss, 'g', 3));
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
    content.distance = toText(printDistance({threeDigits(length.value)}));
    if (!type) {
        content.delay = Canvas::tr("No link type “%1”").arg(toText(link.type));
        return content;
    }
    const LinkCondition condition = conditionOf(link, *type, length);
    content.capacity = condition.capacity;
    content.delay =
        Canvas::tr("%1 RTT · %2 goodput")
            .arg(toText(printSeconds(condition.roundTrip)), toText(printBitRate(condition.goodput)));
    content.brief = briefText(length, condition.goodput, condition.capacity);
    content.warns = isHeldBack(condition) && !isMuted(linkHeldBack, link.id, scenario);
    content.details =
        toText(link.type) + QLatin1Char('\n') + content.route + QLatin1Char('\n') + detailsOf(condition);
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

} // namespace lockstep::ui
