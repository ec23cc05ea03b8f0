#include "ui/canvas/LinkTraffic.h"

#include <algorithm>

#include <QCoreApplication>

#include "core/quantity/QuantityText.h"

namespace lockstep::ui {

namespace {

struct Traffic {
    Q_DECLARE_TR_FUNCTIONS(Traffic)
};

constexpr double mostly = 0.5; ///< of a time: what it goes to

/// What its goodput needs for the bytes of a step.
Seconds ownTime(const LinkUse& use) {
    return use.goodput.value > 0 ? use.bytesPerStep / use.goodput : Seconds{};
}

LinkTraffic::WaitsFor ownReason(const LinkUse& use) {
    return use.goodput.value < mostly * use.capacity.value ? LinkTraffic::WaitsFor::latency
                                                           : LinkTraffic::WaitsFor::bandwidth;
}

LinkTraffic::WaitsFor reasonOf(const LinkUse& use, const Fleet& fleet, const TimelineColumn& step) {
    using WaitsFor = LinkTraffic::WaitsFor;
    if (use.busy.count <= 0)
        return WaitsFor::nothing;
    if (step.steps == 1 && step.outcome.linkStall.count > 0 && use.flaps.perYear > 0)
        return WaitsFor::flap;
    if (ownTime(use) >= mostly * toSeconds(use.busy))
        return ownReason(use);
    // Traffic between pipeline stages has the whole step to pass.
    if (use.busy >= fleet.quietStep())
        return WaitsFor::nothing;
    Seconds slowest;
    for (const LinkUse& other : fleet.links)
        slowest = std::max(slowest, ownTime(other));
    return slowest >= mostly * toSeconds(use.busy) ? WaitsFor::slowerLink : WaitsFor::latency;
}

QString wordFor(LinkTraffic::WaitsFor reason) {
    switch (reason) {
    case LinkTraffic::WaitsFor::nothing:
        return Traffic::tr("keeps up");
    case LinkTraffic::WaitsFor::bandwidth:
        return Traffic::tr("bandwidth");
    case LinkTraffic::WaitsFor::latency:
        return Traffic::tr("latency");
    case LinkTraffic::WaitsFor::slowerLink:
        return Traffic::tr("slower link");
    case LinkTraffic::WaitsFor::flap:
        return Traffic::tr("link down");
    }
    return {};
}

QString sentenceFor(LinkTraffic::WaitsFor reason) {
    switch (reason) {
    case LinkTraffic::WaitsFor::nothing:
        return Traffic::tr("It keeps up with what it is given.");
    case LinkTraffic::WaitsFor::bandwidth:
        return Traffic::tr("Waits for bandwidth: more channels would help.");
    case LinkTraffic::WaitsFor::latency:
        return Traffic::tr("Waits for round trips, windows and packets sent again.");
    case LinkTraffic::WaitsFor::slowerLink:
        return Traffic::tr("Waits for a slower link of the same exchange.");
    case LinkTraffic::WaitsFor::flap:
        return Traffic::tr("A link was down for a part of this step.");
    }
    return {};
}

QString percent(double share) {
    return Traffic::tr("%1 %").arg(qRound(share * 100));
}

} // namespace

std::optional<LinkTraffic> trafficOf(LinkId link, const Fleet& fleet, const TimelineColumn& step) {
    const auto use = std::ranges::find(fleet.links, link, &LinkUse::id);
    const double seconds = toSeconds(step.duration).value / std::max<std::uint32_t>(step.steps, 1);
    if (use == fleet.links.end() || seconds <= 0)
        return std::nullopt;
    LinkTraffic traffic;
    traffic.bytes = use->bytesPerStep;
    traffic.load = std::clamp(ownTime(*use).value / seconds, 0.0, 1.0);
    traffic.busy = std::clamp(toSeconds(use->busy).value / seconds, 0.0, 1.0);
    traffic.waitsFor = reasonOf(*use, fleet, step);
    return traffic;
}

QString loadText(const LinkTraffic& traffic) {
    return traffic.isIdle() ? Traffic::tr("idle") : Traffic::tr("%1 load").arg(percent(traffic.load));
}

QString brief(const LinkTraffic& traffic) {
    if (traffic.isIdle())
        return loadText(traffic);
    return Traffic::tr("%1 · %2").arg(loadText(traffic), wordFor(traffic.waitsFor));
}

QString longestBrief() {
    QString longest;
    using WaitsFor = LinkTraffic::WaitsFor;
    for (const auto reason :
         {WaitsFor::nothing, WaitsFor::bandwidth, WaitsFor::latency, WaitsFor::slowerLink, WaitsFor::flap}) {
        const QString text = brief({1, 1, {1}, reason});
        if (text.size() > longest.size())
            longest = text;
    }
    return longest;
}

QString describe(const LinkTraffic& traffic) {
    if (traffic.isIdle())
        return Traffic::tr("Carries nothing in this step.");
    return Traffic::tr("%1 a step each way: %2 of the step at its goodput, under way for %3 of it.")
               .arg(QString::fromStdString(printBytes(traffic.bytes)), percent(traffic.load),
                    percent(traffic.busy)) +
           QLatin1Char('\n') + sentenceFor(traffic.waitsFor);
}

} // namespace lockstep::ui
