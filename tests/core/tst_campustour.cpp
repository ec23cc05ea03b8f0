// Rings and chains of campuses against orders worked out by hand and against all orders.
#include <algorithm>
#include <cmath>
#include <numeric>

#include <QObject>
#include <QTest>

#include "core/network/CampusRing.h"
#include "tests/core/Dice.h"

using namespace lockstep;

namespace {

GraphLink between(std::size_t from, std::size_t to, double gigabits, double roundTrip) {
    LinkCondition condition;
    condition.goodput = gigabitsPerSecond(gigabits);
    condition.roundTrip = {roundTrip};
    return {from, to, condition};
}

struct Graph {
    std::size_t count = 0;
    std::vector<GraphLink> links;

    std::vector<std::size_t> all() const {
        std::vector<std::size_t> campuses(count);
        std::iota(campuses.begin(), campuses.end(), std::size_t{0});
        return campuses;
    }
};

/// Campuses on a map, two thirds of the pairs linked, a few rates for all of them or any rate.
Graph anyGraph(Dice& dice, std::size_t count) {
    Graph graph{count, {}};
    std::vector<std::pair<double, double>> places;
    for (std::size_t i = 0; i < count; ++i)
        places.emplace_back(dice.real(0, 1), dice.real(0, 1));
    const bool isCatalog = dice.chance(0.5);
    for (std::size_t a = 0; a < count; ++a)
        for (std::size_t b = a + 1; b < count; ++b) {
            const double far =
                std::hypot(places[a].first - places[b].first, places[a].second - places[b].second);
            const double rate = isCatalog ? 100.0 * dice.whole(1, 4) : dice.magnitude(1, 1000);
            if (dice.chance(0.67))
                graph.links.push_back(between(a, b, rate, 1e-2 * far + 1e-5));
        }
    return graph;
}

} // namespace

class CampusTourTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void ringOverALineGoesThroughTheMiddle();
    void ringUsesTheFasterOfTwoWays();
    void unreachableCampusHasNoRing();
    void orderOfSixIsSearched();
    void sevenOnALineSkipEveryOther();
    void improvedOrdersNearlyMatchAllOrders();
    void manyCampusesAreNeverWorseThanGiven();
    void aThinLinkSlowsNobody();
    void chainLeavesOutTheSlowestGap();
    void parallelLinksActAsOne();
};

void CampusTourTest::ringOverALineGoesThroughTheMiddle() {
    // 0 – 1 – 2: the hop that closes the ring runs 2 → 1 → 0, against the other two, so no direction is
    // used twice; it is two links long.
    const auto ring = findRing(3, {0, 1, 2}, {between(0, 1, 100, 2e-3), between(1, 2, 40, 4e-3)});
    QVERIFY(ring);
    QCOMPARE(ring->slowestHop.value, gigabitsPerSecond(40).value);
    QCOMPARE(ring->longestHop.value, 3e-3);
    QCOMPARE(ring->linkTraversals, (std::vector<double>{1, 1}));
}

void CampusTourTest::ringUsesTheFasterOfTwoWays() {
    // The direct link 0 – 2 takes 10 ms there and back, the way over 1 only 6.
    const auto ring =
        findRing(3, {0, 2}, {between(0, 2, 100, 10e-3), between(0, 1, 100, 2e-3), between(1, 2, 100, 4e-3)});
    QVERIFY(ring);
    QCOMPARE(ring->longestHop.value, 3e-3);
    QCOMPARE(ring->linkTraversals, (std::vector<double>{0, 1, 1}));
}

void CampusTourTest::unreachableCampusHasNoRing() {
    QVERIFY(!findRing(2, {0, 1}, {}));
    QVERIFY(!findRing(3, {0, 1, 2}, {between(0, 1, 100, 1e-3)}));
    const auto alone = findRing(3, {2}, {});
    QVERIFY(alone);
    QCOMPARE(alone->longestHop, Seconds{});
    QVERIFY(std::isinf(alone->slowestHop.value));
}

void CampusTourTest::orderOfSixIsSearched() {
    // Fast links only around 0-3-1-4-2-5-0, slow ones between all others: one ring in 120 avoids them.
    const std::vector<std::size_t> fast{0, 3, 1, 4, 2, 5};
    std::vector<GraphLink> links;
    for (std::size_t a = 0; a < 6; ++a)
        for (std::size_t b = a + 1; b < 6; ++b)
            links.push_back(between(a, b, 10, 1e-3));
    for (std::size_t i = 0; i < 6; ++i)
        for (GraphLink& link : links)
            if (std::minmax(link.from, link.to) == std::minmax(fast[i], fast[(i + 1) % 6]))
                link.condition.goodput = gigabitsPerSecond(400);
    const auto ring = findRing(6, {0, 1, 2, 3, 4, 5}, links);
    QVERIFY(ring);
    QCOMPARE(ring->slowestHop.value, gigabitsPerSecond(400).value);
    QVERIFY(ring->order == fast || ring->order == (std::vector<std::size_t>{0, 5, 2, 4, 1, 3}));
}

void CampusTourTest::sevenOnALineSkipEveryOther() {
    // A line of seven, given as 0 2 4 6 1 3 5. As given, four links carry two hops in a direction; the way
    // back from 6 to 0 in order is six links long. 0 2 4 6 5 3 1 does neither: one hop each way on every
    // link, none over more than two.
    std::vector<GraphLink> links;
    for (std::size_t i = 0; i < 6; ++i)
        links.push_back(between(i, i + 1, 100, 1e-3));
    const std::vector<std::size_t> given{0, 2, 4, 6, 1, 3, 5};
    const auto asGiven = tourInOrder(TourShape::ring, 7, given, links);
    QCOMPARE(asGiven->linkTraversals, (std::vector<double>{1, 2, 2, 2, 2, 1}));
    QCOMPARE(asGiven->slowestHop.value, gigabitsPerSecond(50).value);
    QCOMPARE(asGiven->longestHop.value, 2.5e-3);
    const auto ring = findRing(7, given, links);
    QVERIFY(ring);
    QCOMPARE(ring->linkTraversals, (std::vector<double>{1, 1, 1, 1, 1, 1}));
    QCOMPARE(ring->slowestHop.value, gigabitsPerSecond(100).value);
    QCOMPARE(ring->longestHop.value, 1e-3);
}

void CampusTourTest::improvedOrdersNearlyMatchAllOrders() {
    // Steps of two kinds from four starts: the slowest hop is the best there is in 95 of 100 rounds, and both
    // measures are in 85.
    Dice dice(31);
    for (const TourShape shape : {TourShape::ring, TourShape::chain}) {
        int rounds = 0;
        int asFast = 0;
        int asGood = 0;
        for (int round = 0; round < 200; ++round) {
            const Graph graph = anyGraph(dice, dice.whole(5, 6));
            const auto best = findTour(shape, graph.count, graph.all(), graph.links, TourSearch::everyOrder);
            const auto found = findTour(shape, graph.count, graph.all(), graph.links, TourSearch::improved);
            QCOMPARE(found.has_value(), best.has_value());
            if (!best)
                continue;
            QVERIFY(!isBetter(*found, *best));
            ++rounds;
            asFast += found->slowestHop == best->slowestHop ? 1 : 0;
            asGood += !isBetter(*best, *found) ? 1 : 0;
        }
        qInfo("%d rounds: %d as fast, %d as good", rounds, asFast, asGood);
        QVERIFY(rounds > 150);
        QVERIFY(asFast >= rounds * 0.95);
        QVERIFY(asGood >= rounds * 0.85);
    }
}

void CampusTourTest::manyCampusesAreNeverWorseThanGiven() {
    Dice dice(32);
    int better = 0;
    for (int round = 0; round < 60; ++round) {
        const Graph graph = anyGraph(dice, dice.whole(7, 12));
        for (const TourShape shape : {TourShape::ring, TourShape::chain}) {
            const auto given = tourInOrder(shape, graph.count, graph.all(), graph.links);
            const auto found = findTour(shape, graph.count, graph.all(), graph.links);
            QCOMPARE(found.has_value(), given.has_value());
            if (!given)
                continue;
            QVERIFY(!isBetter(*given, *found));
            better += isBetter(*found, *given) ? 1 : 0;
            std::vector<std::size_t> sorted = found->order;
            std::ranges::sort(sorted);
            QCOMPARE(sorted, graph.all());
            const auto again = findTour(shape, graph.count, graph.all(), graph.links);
            QCOMPARE(again->order, found->order);
        }
    }
    QVERIFY(better > 60);
}

void CampusTourTest::aThinLinkSlowsNobody() {
    Dice dice(33);
    for (int round = 0; round < 100; ++round) {
        Graph graph = anyGraph(dice, dice.whole(2, 5));
        const auto before = findRing(graph.count, graph.all(), graph.links);
        const std::size_t from = dice.whole(0, static_cast<std::uint32_t>(graph.count - 1));
        const std::size_t to = (from + 1) % graph.count;
        graph.links.push_back(between(from, to, dice.magnitude(0.1, 1000), dice.magnitude(1e-4, 1e-1)));
        const auto after = findRing(graph.count, graph.all(), graph.links);
        QVERIFY(!before || after->slowestHop.value >= before->slowestHop.value * (1 - 1e-12));
    }
}

void CampusTourTest::chainLeavesOutTheSlowestGap() {
    // A ring of four whose gap 1 – 2 is thin: a chain begins and ends there. Each link carries both ways.
    const std::vector<GraphLink> links{between(0, 1, 400, 2e-3), between(1, 2, 40, 2e-3),
                                       between(2, 3, 400, 4e-3), between(3, 0, 400, 2e-3)};
    const auto chain = findTour(TourShape::chain, 4, {0, 1, 2, 3}, links);
    QVERIFY(chain);
    QCOMPARE(chain->order, (std::vector<std::size_t>{1, 0, 3, 2}));
    QCOMPARE(chain->slowestHop.value, gigabitsPerSecond(400).value);
    QCOMPARE(chain->longestHop.value, 2e-3);
    QCOMPARE(chain->linkTraversals, (std::vector<double>{1, 0, 1, 1}));
    // A star: 1 – 0 – 2 and on to 3 over the middle. The link to 2 takes two hops each way whichever is last.
    const auto star =
        findTour(TourShape::chain, 4, {1, 0, 2, 3},
                 {between(0, 1, 100, 1e-3), between(0, 2, 300, 1e-3), between(0, 3, 100, 1e-3)});
    QCOMPARE(star->order, (std::vector<std::size_t>{1, 0, 2, 3}));
    QCOMPARE(star->slowestHop.value, gigabitsPerSecond(100).value);
    QCOMPARE(star->linkTraversals, (std::vector<double>{1, 2, 1}));
}

void CampusTourTest::parallelLinksActAsOne() {
    // 300 and 100 Gb/s together are 400; three quarters of the hop's bytes go over the first.
    const auto ring = findRing(2, {0, 1}, {between(0, 1, 300, 1e-3), between(1, 0, 100, 2e-3)});
    QVERIFY(ring);
    QCOMPARE(ring->slowestHop.value, gigabitsPerSecond(400).value);
    QCOMPARE(ring->linkTraversals, (std::vector<double>{0.75, 0.25}));
}

QTEST_APPLESS_MAIN(CampusTourTest)
#include "tst_campustour.moc"
