// Sharing of links: worked examples and the law that makes a share max-min fair.
#include <algorithm>
#include <cmath>

#include <QObject>
#include <QTest>

#include "core/network/CampusRoutes.h"
#include "core/network/MaxMinShare.h"
#include "tests/core/Dice.h"

using namespace lockstep;

namespace {

using Rates = std::vector<BytesPerSecond>;

struct Sharing {
    Rates capacities;
    std::vector<SharedFlow> flows;
};

Sharing anySharing(Dice& dice) {
    Sharing sharing;
    const std::uint32_t links = dice.whole(1, 8);
    for (std::uint32_t i = 0; i < links; ++i)
        sharing.capacities.push_back({dice.magnitude(1, 1e12)});
    for (std::uint32_t i = dice.whole(1, 20); i > 0; --i) {
        SharedFlow flow;
        for (std::uint32_t link = 0; link < links; ++link)
            if (dice.chance(0.4))
                flow.links.push_back(link);
        if (flow.links.empty())
            flow.links.push_back(dice.whole(0, links - 1));
        if (dice.chance(0.5))
            flow.weight = dice.magnitude(0.01, 100);
        if (dice.chance(0.3))
            flow.limit = {dice.magnitude(1, 1e12)};
        sharing.flows.push_back(flow);
    }
    return sharing;
}

double loadOf(const Sharing& sharing, const Rates& rates, std::size_t link) {
    double sum = 0;
    for (std::size_t i = 0; i < rates.size(); ++i)
        if (std::ranges::count(sharing.flows[i].links, link) > 0)
            sum += rates[i].value;
    return sum;
}

/// A flow may not grow where it is at its limit, or crosses a full link on which nobody has more per weight.
bool cannotGrow(const Sharing& sharing, const Rates& rates, std::size_t flow) {
    const SharedFlow& own = sharing.flows[flow];
    if (rates[flow].value >= own.limit.value * (1 - 1e-9))
        return true;
    return std::ranges::any_of(own.links, [&](std::size_t link) {
        if (loadOf(sharing, rates, link) < sharing.capacities[link].value * (1 - 1e-9))
            return false;
        for (std::size_t i = 0; i < rates.size(); ++i)
            if (std::ranges::count(sharing.flows[i].links, link) > 0 &&
                rates[i].value / sharing.flows[i].weight > rates[flow].value / own.weight * (1 + 1e-6))
                return false;
        return true;
    });
}

GraphLink between(std::size_t from, std::size_t to, double gigabits, double roundTrip) {
    LinkCondition condition;
    condition.goodput = gigabitsPerSecond(gigabits);
    condition.roundTrip = {roundTrip};
    return {from, to, condition};
}

} // namespace

class MaxMinTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void threeFlowsOnTwoLinks();
    void limitsLeaveRoomForOthers();
    void weightsDivide();
    void noFlowGainsWithoutASmallerLosing();
    void aSlowerLinkNeverHastensTheLast();
    void joiningFlowSlowsTheFirst();
    void flowWithoutRateNeverEnds();
    void flowsOverSeveralCampusesShare();
};

void MaxMinTest::threeFlowsOnTwoLinks() {
    // Links of 10 and 4: the flow over both and the one on the second get 2 each; the first takes the 8 left.
    const Rates rates = maxMinShare(Rates{{10}, {4}}, std::vector<SharedFlow>{{{0}}, {{0, 1}}, {{1}}});
    QCOMPARE(rates, (Rates{{8}, {2}, {2}}));
}

void MaxMinTest::limitsLeaveRoomForOthers() {
    // Of 12 one flow can take only 2; the other two get 5.
    const Rates rates = maxMinShare(Rates{{12}}, std::vector<SharedFlow>{{{0}, 1, {2}}, {{0}}, {{0}}});
    QCOMPARE(rates, (Rates{{2}, {5}, {5}}));
    // A flow that crosses nothing has its own limit.
    QCOMPARE(maxMinShare({}, std::vector<SharedFlow>{{{}, 1, {7}}}), (Rates{{7}}));
}

void MaxMinTest::weightsDivide() {
    // Round trips of 1 and 10 ms: the near TCP flow gets 10/11.
    const Rates rates = maxMinShare(Rates{{11}}, std::vector<SharedFlow>{{{0}, 1 / 1e-3}, {{0}, 1 / 10e-3}});
    QVERIFY(std::fabs(rates[0].value - 10) < 1e-9);
    QVERIFY(std::fabs(rates[1].value - 1) < 1e-9);
}

void MaxMinTest::noFlowGainsWithoutASmallerLosing() {
    Dice dice(3);
    for (int round = 0; round < 2000; ++round) {
        const Sharing sharing = anySharing(dice);
        const Rates rates = maxMinShare(sharing.capacities, sharing.flows);
        for (std::size_t link = 0; link < sharing.capacities.size(); ++link)
            QVERIFY(loadOf(sharing, rates, link) <= sharing.capacities[link].value * (1 + 1e-9));
        for (std::size_t flow = 0; flow < rates.size(); ++flow) {
            QVERIFY(rates[flow].value > 0);
            QVERIFY(cannotGrow(sharing, rates, flow));
        }
    }
}

void MaxMinTest::aSlowerLinkNeverHastensTheLast() {
    // Equal work for all: the smallest rate, and with it the last to end, only gets worse.
    Dice dice(5);
    for (int round = 0; round < 500; ++round) {
        Sharing sharing = anySharing(dice);
        const auto least = [&] {
            const Rates rates = maxMinShare(sharing.capacities, sharing.flows);
            double smallest = unlimitedRate.value;
            for (std::size_t i = 0; i < rates.size(); ++i)
                smallest = std::min(smallest, rates[i].value / sharing.flows[i].weight);
            return smallest;
        };
        const double before = least();
        BytesPerSecond& link =
            sharing.capacities[dice.whole(0, static_cast<std::uint32_t>(sharing.capacities.size() - 1))];
        link = link * dice.real(0.1, 1);
        QVERIFY(least() <= before * (1 + 1e-9));
    }
}

void MaxMinTest::joiningFlowSlowsTheFirst() {
    // 100 bytes at 10 B/s. A second starts after 4 s: 60 are left, at 5 B/s until 16 s; by then the second
    // has moved 60 too, the last 40 take 4 s.
    const Transfer first{{0}, {0}, {100}, {{0}}};
    const Transfer second{{3}, {1}, {100}, {{0}}};
    const auto ends = finishTimes(Rates{{10}}, std::vector<Transfer>{first, second});
    QCOMPARE(ends[0].value, 16.0);
    QCOMPARE(ends[1].value, 20.0);
}

void MaxMinTest::flowWithoutRateNeverEnds() {
    const auto ends =
        finishTimes(Rates{{0}, {1}}, std::vector<Transfer>{{{0}, {0}, {1}, {{0}}}, {{0}, {0}, {1}, {{1}}}});
    QVERIFY(std::isinf(ends[0].value));
    QCOMPARE(ends[1].value, 1.0);
}

void MaxMinTest::flowsOverSeveralCampusesShare() {
    // A line 0 – 1 – 2 of 100 and 40 Gb/s, and a slow direct link 0 – 2 (10 ms against 6): 0 → 2 goes over 1.
    const std::vector<GraphLink> links{between(0, 1, 100, 2e-3), between(1, 2, 40, 4e-3),
                                       between(0, 2, 100, 10e-3)};
    const CampusRoutes routes(3, links);
    QCOMPARE(*routes.path(0, 2), (std::vector<std::size_t>{0, 1, 2}));
    QCOMPARE(routes.delay(0, 2).value, 3e-3);
    // 0 → 2 and 1 → 2 share 40; 0 → 1 has the 80 that are left; 2 → 0 runs the other way, alone.
    const Rates rates = shareCampusLinks(3, links, {{0, 2}, {1, 2}, {0, 1}, {2, 0}});
    QCOMPARE(inGigabitsPerSecond(rates[0]), 20.0);
    QCOMPARE(inGigabitsPerSecond(rates[1]), 20.0);
    QCOMPARE(inGigabitsPerSecond(rates[2]), 80.0);
    QCOMPARE(inGigabitsPerSecond(rates[3]), 40.0);
    // No way, no rate.
    QCOMPARE(shareCampusLinks(4, links, {{0, 3}}), (Rates{{0}}));
    QVERIFY(!CampusRoutes(4, links).path(0, 3));
}

QTEST_APPLESS_MAIN(MaxMinTest)
#include "tst_maxmin.moc"
