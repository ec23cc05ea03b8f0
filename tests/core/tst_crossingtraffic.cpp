// Streams of a pipeline or of tensor groups between campuses, and the order of campuses along a pipeline.
#include <algorithm>
#include <cmath>

#include <QObject>
#include <QTest>

#include "core/network/CrossingTraffic.h"
#include "tests/core/Dice.h"

using namespace lockstep;

namespace {

using Order = std::vector<std::size_t>;

GraphLink between(std::size_t from, std::size_t to, double gigabits, double roundTrip) {
    LinkCondition condition;
    condition.goodput = gigabitsPerSecond(gigabits);
    condition.capacity = gigabitsPerSecond(2 * gigabits); // half is lost to windows
    condition.roundTrip = {roundTrip};
    return {from, to, condition};
}

std::vector<GraphLink> anyLinks(Dice& dice, std::size_t campuses) {
    std::vector<GraphLink> links;
    for (std::size_t a = 0; a < campuses; ++a)
        for (std::size_t b = a + 1; b < campuses; ++b)
            if (b == a + 1 || dice.chance(0.4))
                links.push_back(between(a, b, dice.magnitude(1, 1000), dice.magnitude(1e-4, 1e-1)));
    return links;
}

std::vector<CrossingDemand> anyDemands(Dice& dice, std::size_t campuses) {
    std::vector<CrossingDemand> demands;
    const auto last = static_cast<std::uint32_t>(campuses - 1);
    for (std::uint32_t i = dice.whole(1, 8); i > 0; --i)
        demands.push_back({dice.whole(0, last), dice.whole(0, last), static_cast<double>(dice.whole(1, 64))});
    return demands;
}

Order firstOf(std::size_t campuses) {
    Order order;
    for (std::size_t i = 0; i < campuses; ++i)
        order.push_back(i);
    return order;
}

double slowestOf(const CrossingTraffic& traffic) {
    double least = unlimitedRate.value;
    for (const CrossingStream& stream : traffic.streams)
        least = std::min(least, stream.rate.value);
    return least;
}

} // namespace

class CrossingTrafficTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void replicasShareAHopEachWay();
    void streamsOverTheMiddleShare();
    void parallelLinksCarryTheirPart();
    void aThinShortcutIsLeftOut();
    void insideACampusNothingIsCrossed();
    void linksAreNeverOverfull();
    void chainRunsAtItsSlowestHop();
    void aChainPutsItsEndsAtTheSlowestGap();
};

void CrossingTrafficTest::replicasShareAHopEachWay() {
    // 64 replicas send activations from stage to stage over 400 Gb/s while 64 send gradients back: the
    // directions do not share, 6.25 Gb/s each; 12.5 if the channels were filled.
    const auto traffic = crossingTraffic(2, {between(0, 1, 400, 2e-3)}, demandsOfChain({0, 1}, 64));
    QCOMPARE(traffic.streams.size(), std::size_t(2));
    for (const CrossingStream& stream : traffic.streams) {
        QCOMPARE(inGigabitsPerSecond(stream.rate), 6.25);
        QCOMPARE(inGigabitsPerSecond(stream.installed), 12.5);
        QCOMPARE(stream.delay.value, 1e-3);
    }
    QCOMPARE(traffic.linkTraversals, (std::vector<double>{64}));
}

void CrossingTrafficTest::streamsOverTheMiddleShare() {
    // A line 0 – 1 – 2 of 300 and 100 Gb/s. Two streams 0 → 2 and two 1 → 2 have 25 each on the second link;
    // one 0 → 1 takes the 250 left of the first.
    const std::vector<GraphLink> links{between(0, 1, 300, 2e-3), between(1, 2, 100, 4e-3)};
    const auto traffic = crossingTraffic(3, links, {{0, 2, 2}, {1, 2, 2}, {0, 1, 1}});
    QCOMPARE(inGigabitsPerSecond(traffic.streams[0].rate), 25.0);
    QCOMPARE(inGigabitsPerSecond(traffic.streams[1].rate), 25.0);
    QCOMPARE(inGigabitsPerSecond(traffic.streams[2].rate), 250.0);
    QCOMPARE(traffic.streams[0].delay.value, 3e-3);
    QCOMPARE(traffic.linkTraversals, (std::vector<double>{3, 4}));
}

void CrossingTrafficTest::parallelLinksCarryTheirPart() {
    const auto traffic =
        crossingTraffic(2, {between(0, 1, 300, 1e-3), between(1, 0, 100, 2e-3)}, {{0, 1, 8}});
    QCOMPARE(inGigabitsPerSecond(traffic.streams[0].rate), 50.0);
    QCOMPARE(traffic.streams[0].delay.value, 0.5e-3);
    QCOMPARE(traffic.linkTraversals, (std::vector<double>{6, 2}));
}

void CrossingTrafficTest::aThinShortcutIsLeftOut() {
    // 1 Gb/s straight, 400 over the middle at twice the delay.
    const std::vector<GraphLink> links{between(0, 2, 1, 2e-3), between(0, 1, 400, 2e-3),
                                       between(1, 2, 400, 2e-3)};
    const auto traffic = crossingTraffic(3, links, {{0, 2, 1}});
    QCOMPARE(inGigabitsPerSecond(traffic.streams[0].rate), 400.0);
    QCOMPARE(traffic.streams[0].delay.value, 2e-3);
    QCOMPARE(traffic.linkTraversals, (std::vector<double>{0, 1, 1}));
}

void CrossingTrafficTest::insideACampusNothingIsCrossed() {
    const auto traffic =
        crossingTraffic(3, {between(0, 1, 100, 1e-3)}, {{0, 1, 0}, {1, 1, 4}, {0, 1, 1}, {0, 2, 1}});
    QVERIFY(std::isinf(traffic.streams[0].rate.value)); // nobody sends
    QVERIFY(std::isinf(traffic.streams[1].rate.value));
    QCOMPARE(traffic.streams[1].delay, Seconds{});
    QCOMPARE(inGigabitsPerSecond(traffic.streams[2].rate), 100.0);
    QCOMPARE(traffic.streams[3].rate.value, 0.0); // no way
    QVERIFY(std::isinf(traffic.streams[3].delay.value));
    QCOMPARE(traffic.linkTraversals, (std::vector<double>{1}));
}

void CrossingTrafficTest::linksAreNeverOverfull() {
    // Were every stream as slow as the slowest, no link would carry more than its goodput; and the slowest is
    // held by some link that is then full. More streams never speed up the slowest.
    Dice dice(41);
    for (int round = 0; round < 500; ++round) {
        const std::size_t campuses = dice.whole(2, 6);
        const auto links = anyLinks(dice, campuses);
        auto demands = anyDemands(dice, campuses);
        const auto traffic = crossingTraffic(campuses, links, demands);
        const double slowest = slowestOf(traffic);
        if (std::isinf(slowest))
            continue; // all inside their campuses
        double fullest = 0;
        for (std::size_t i = 0; i < links.size(); ++i)
            fullest =
                std::max(fullest, traffic.linkTraversals[i] * slowest / links[i].condition.goodput.value);
        QVERIFY(std::fabs(fullest - 1) < 1e-9);
        for (const CrossingStream& stream : traffic.streams)
            QVERIFY(stream.installed >= stream.rate * (1 - 1e-12) || std::isinf(stream.rate.value));
        demands[dice.whole(0, static_cast<std::uint32_t>(demands.size() - 1))].streams += 8;
        QVERIFY(slowestOf(crossingTraffic(campuses, links, demands)) <= slowest * (1 + 1e-12));
    }
}

void CrossingTrafficTest::chainRunsAtItsSlowestHop() {
    Dice dice(42);
    for (int round = 0; round < 100; ++round) {
        const std::size_t campuses = dice.whole(2, 6);
        const auto links = anyLinks(dice, campuses);
        const auto chain = findTour(TourShape::chain, campuses, firstOf(campuses), links);
        QCOMPARE(orderOfChain(campuses, firstOf(campuses), links), std::optional<Order>(chain->order));
        const auto traffic = crossingTraffic(campuses, links, demandsOfChain(chain->order, 16));
        QVERIFY(std::fabs(slowestOf(traffic) * 16 / chain->slowestHop.value - 1) < 1e-9);
        // No other order that we throw is faster.
        Order other = firstOf(campuses);
        for (std::size_t i = campuses; i > 1; --i)
            std::swap(other[i - 1], other[dice.whole(0, static_cast<std::uint32_t>(i - 1))]);
        QVERIFY(slowestOf(crossingTraffic(campuses, links, demandsOfChain(other, 16))) <=
                slowestOf(traffic) * (1 + 1e-9));
    }
}

void CrossingTrafficTest::aChainPutsItsEndsAtTheSlowestGap() {
    const std::vector<GraphLink> links{between(0, 1, 400, 2e-3), between(1, 2, 40, 2e-3),
                                       between(2, 3, 400, 4e-3), between(3, 0, 400, 2e-3)};
    QCOMPARE(orderOfChain(4, {0, 1, 2, 3}, links), std::optional<Order>(Order{1, 0, 3, 2}));
    QVERIFY(!orderOfChain(3, {0, 1, 2}, {between(0, 1, 1, 1)}));
    QCOMPARE(orderOfChain(3, {2}, {}), std::optional<Order>(Order{2}));
    QVERIFY(demandsOfChain({2}, 8).empty());
}

QTEST_APPLESS_MAIN(CrossingTrafficTest)
#include "tst_crossingtraffic.moc"
