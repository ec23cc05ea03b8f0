// Closed forms of collectives against numbers worked out in words, and the laws they keep.
#include <cmath>

#include <QObject>
#include <QTest>

#include "core/network/BusBandwidth.h"
#include "core/network/CampusFabric.h"
#include "core/network/Collective.h"
#include "core/network/HierarchicalCollective.h"
#include "core/network/StragglingCollective.h"
#include "tests/core/Dice.h"

using namespace lockstep;

namespace {

constexpr Bytes gibibyte{1073741824};
constexpr Bytes mebibyte{1048576};
constexpr std::array allCollectives{Collective::allReduce, Collective::reduceScatter, Collective::allGather,
                                    Collective::allToAll, Collective::broadcast};
constexpr std::array allAlgorithms{CollectiveAlgorithm::ring, CollectiveAlgorithm::tree,
                                   CollectiveAlgorithm::halvingDoubling, CollectiveAlgorithm::direct,
                                   CollectiveAlgorithm::inNetwork};

Seconds timeBy(CollectiveAlgorithm algorithm, Bytes amount, double ranks, RankPort port,
               Collective collective = Collective::allReduce) {
    return timeOf(*shapeOf(collective, algorithm, ranks, amount, port), amount, port).total();
}

bool isNear(Seconds time, double seconds, double tolerance = 1e-3) {
    const bool near = std::fabs(time.value / seconds - 1) <= tolerance;
    if (!near)
        qWarning("%.9g is not %.9g", time.value, seconds);
    return near;
}

} // namespace

class CollectiveTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void goldenRing();
    void goldenHalvingDoubling();
    void goldenTree();
    void flatRingOverDistanceIsAllLatency();
    void oneCopyOfTheGradientCrossesCampuses();
    void twoCampusesCostLittleOfALongStep();
    void smallVectorsSwitchAlgorithm();
    void foldedRanksPayTwice();
    void directCostsAtLeastTheIncast();
    void switchReductionIsNotTwiceAsFast();
    void allToAllMovesWhatItMust();
    void chainOfChunksBroadcasts();
    void whatATreeCannotDo();
    void threeLevelsAddUp();
    void hierarchicalAllToAll();
    void lastArrivalEndsTheCollective();
    void slowestHopPacesARing();
    void busBandwidthAsReported();
    void oversubscriptionSlowsTheSpine();
    void hashedFlowsCollide();
    void oneRankCommunicatesNothing();
    void slowerNeverShortens();
    void chosenIsTheFastest();
};

void CollectiveTest::goldenRing() {
    // 14 messages of 2 us are 28 us; 14/8 of 2^30 bytes at 450e9 B/s are 4.17566 ms.
    QVERIFY(isNear(timeBy(CollectiveAlgorithm::ring, gibibyte, 8, {{2e-6}, {450e9}}), 4.204e-3));
    // 2,046 messages of 5 us are 10.23 ms; 2,046/1,024 of 2^30 bytes at 50e9 B/s are 42.908 ms.
    QVERIFY(isNear(timeBy(CollectiveAlgorithm::ring, gibibyte, 1024, {{5e-6}, {50e9}}), 53.14e-3));
    // The same messages, 2^20 bytes: 10.23 + 0.0419 ms.
    QVERIFY(isNear(timeBy(CollectiveAlgorithm::ring, mebibyte, 1024, {{5e-6}, {50e9}}), 10.27e-3));
}

void CollectiveTest::goldenHalvingDoubling() {
    // 20 messages of 5 us instead of 2,046, the same bytes: 0.1 + 42.908 ms and 0.1 + 0.0419 ms.
    QVERIFY(isNear(timeBy(CollectiveAlgorithm::halvingDoubling, gibibyte, 1024, {{5e-6}, {50e9}}), 43.01e-3));
    QVERIFY(isNear(timeBy(CollectiveAlgorithm::halvingDoubling, mebibyte, 1024, {{5e-6}, {50e9}}), 0.142e-3,
                   1.1e-3));
}

void CollectiveTest::goldenTree() {
    // Ten levels. At the best cut 2 (sqrt(9 × 5 us) + sqrt(21.475 ms))^2 = 2 (6.708e-3 + 0.146544)^2 = 46.97
    // ms.
    const RankPort port{{5e-6}, {50e9}};
    const Seconds best = timeBy(CollectiveAlgorithm::tree, gibibyte, 1024, port);
    QVERIFY(isNear(best, 46.97e-3));
    // Often quoted without the cross term 4 sqrt(9 × 5 us × 21.475 ms) = 3.93 ms: 43.04 ms, more than 8 %
    // low.
    QVERIFY(std::fabs((best.value - 3.932e-3) / 43.04e-3 - 1) < 1e-3);
    // k = sqrt(9 × 21.475 ms / 5 us) = 196.6; fewer or more chunks are slower.
    const double chunks = bestTreeChunks(1024, gibibyte, port);
    QVERIFY(std::fabs(chunks - 196.6) < 0.1);
    for (const double other : {chunks / 2, chunks * 2})
        QVERIFY(timeOf(pipelinedTree(1024, other), gibibyte, port).total() > best);
    // Uncut it is 2 × 10 (5 us + S/B) = 429.6 ms: the pipeline gains a factor of nine.
    QVERIFY(isNear(timeOf(pipelinedTree(1024, 1), gibibyte, port).total(), 429.6e-3));
}

void CollectiveTest::flatRingOverDistanceIsAllLatency() {
    // 2 × 16,383 steps, each as long as the slowest hop of 5 ms: 163.83 s.
    const RankPort hop{{5e-3}, {1e30}};
    QVERIFY(isNear(timeBy(CollectiveAlgorithm::ring, gibibyte, 16384, hop), 163.83, 1e-5));
    // One long hop among short ones is enough.
    std::vector<RankPort> hops(16384, RankPort{{2e-6}, {1e30}});
    hops[77] = hop;
    QVERIFY(isNear(unequalRingAllReduce(gibibyte, hops), 163.83, 1e-5));
}

void CollectiveTest::oneCopyOfTheGradientCrossesCampuses() {
    // 405e9 gradients of two bytes are 810 GB. Two campuses send 2 × 1/2 of it: 6.48e12 bits at 1.6, 6.4 and
    // 25.6 Tb/s; three send 2 × 2/3.
    const Bytes gradient{810e9};
    for (const auto& [terabits, seconds] : {std::pair(1.6, 4.05), {6.4, 1.0125}, {25.6, 0.253125}}) {
        const RankPort hop{{0}, gigabitsPerSecond(terabits * 1000)};
        QVERIFY(isNear(campusAllReduce(gradient, 2, hop).total(), seconds, 1e-9));
        QVERIFY(isNear(campusAllReduce(gradient, 3, hop).total(), seconds * 4 / 3, 1e-9));
    }
    // A round trip of 20 ms adds 2 (C - 1) × 10 ms.
    QVERIFY(isNear(campusAllReduce(gradient, 3, {{10e-3}, {1e30}}).latency, 40e-3, 1e-9));
}

void CollectiveTest::twoCampusesCostLittleOfALongStep() {
    // A step of 6.40 s, then 810 GB at 6.4 Tb/s with nothing hidden: 1.0125 s, and 2 (C - 1) = 2 messages of
    // half a round trip each. At 10 ms 6.40 / (6.40 + 1.0125 + 0.010) is 86.2 %.
    for (const auto& [roundTrip, percent] : {std::pair(10e-3, "86.2"), {20e-3, "86.1"}, {80e-3, "85.4"}}) {
        const RankPort hop{{roundTrip / 2}, gigabitsPerSecond(6400)};
        const double exchange = campusAllReduce({810e9}, 2, hop).total().value;
        QCOMPARE(QString::number(100 * 6.40 / (6.40 + exchange), 'f', 1), QString(percent));
    }
}

void CollectiveTest::smallVectorsSwitchAlgorithm() {
    // Of 1,024 ranks with 1 MiB a ring needs 10.27 ms, halving and doubling 0.142 ms.
    const RankPort port{{5e-6}, {50e9}};
    const auto usual = usualAlgorithms(Collective::allReduce, 1024);
    const auto small = chooseAlgorithm(Collective::allReduce, mebibyte, 1024, port, usual);
    QCOMPARE(small->algorithm, CollectiveAlgorithm::halvingDoubling);
    // Eight ranks with 1 KiB: one message beats the fourteen of a ring and the six of halving and doubling.
    const auto tiny = chooseAlgorithm(Collective::allReduce, {1024}, 8, {{2e-6}, {450e9}},
                                      usualAlgorithms(Collective::allReduce, 8));
    QCOMPARE(tiny->algorithm, CollectiveAlgorithm::direct);
    QCOMPARE(tiny->shape.messages, 1.0);
}

void CollectiveTest::foldedRanksPayTwice() {
    // Six ranks: two hand over their vectors, four work, two get theirs back: 2 + 2 × 2 messages and
    // 2 + 2 × 3/4 vectors.
    const auto shape = shapeOf(Collective::allReduce, CollectiveAlgorithm::halvingDoubling, 6, gibibyte, {});
    QCOMPARE(shape->messages, 6.0);
    QCOMPARE(shape->volume, 3.5);
}

void CollectiveTest::directCostsAtLeastTheIncast() {
    // 100 MiB at 50 GiB/s is 1.953 ms. A rank's port takes in 2 (n-1)/n of it, at least; never less for more.
    const RankPort port{{0}, {50 * 1073741824.0}};
    double last = 0;
    for (const double ranks : {2.0, 8.0, 64.0, 512.0, 4096.0}) {
        const double time = timeBy(CollectiveAlgorithm::direct, 100 * mebibyte, ranks, port).value;
        QVERIFY(time >= last);
        QVERIFY(isNear({time}, 2 * (ranks - 1) / ranks * 1.953125e-3, 1e-9));
        last = time;
    }
}

void CollectiveTest::switchReductionIsNotTwiceAsFast() {
    // A port sends its vector and an n-th of the result: (n+1)/n instead of 2(n-1)/n. For eight ranks that is
    // 1.75 / 1.125 = 1.556 times a ring's speed, for two it is slower than a ring.
    const RankPort port{{0}, {450e9}};
    const auto gain = [&](double ranks) {
        return timeBy(CollectiveAlgorithm::ring, gibibyte, ranks, port) /
               timeBy(CollectiveAlgorithm::inNetwork, gibibyte, ranks, port);
    };
    QVERIFY(std::fabs(gain(8) - 14.0 / 9) < 1e-12);
    QVERIFY(std::fabs(gain(2) - 2.0 / 3) < 1e-12);
    QVERIFY(gain(1e6) < 2);
}

void CollectiveTest::allToAllMovesWhatItMust() {
    // Eight ranks, 8 MiB each: seven eighths leave. Pairwise sends them once; a ring passes a block for the
    // rank d away over d links, (1 + … + 7) blocks of 1 MiB a link; Bruck sends half in each of 3 rounds.
    const RankPort port{{1}, {8.0 * 1048576}};
    const auto volume = [&](CollectiveAlgorithm algorithm) {
        return shapeOf(Collective::allToAll, algorithm, 8, 8 * mebibyte, port)->volume * 8;
    };
    QCOMPARE(volume(CollectiveAlgorithm::direct), 7.0);
    QCOMPARE(volume(CollectiveAlgorithm::ring), 28.0);
    QCOMPARE(volume(CollectiveAlgorithm::halvingDoubling), 12.0);
}

void CollectiveTest::chainOfChunksBroadcasts() {
    // Ten ranks, S/B = 2 s, a = 1 s: k = sqrt(8 × 2 / 1) = 4, and 12 slots of 1 + 1/2 s.
    const RankPort port{{1}, {0.5}};
    QVERIFY(isNear(timeBy(CollectiveAlgorithm::ring, {1}, 10, port, Collective::broadcast), 18, 1e-12));
}

void CollectiveTest::whatATreeCannotDo() {
    for (const Collective collective :
         {Collective::reduceScatter, Collective::allGather, Collective::allToAll})
        QVERIFY(!shapeOf(collective, CollectiveAlgorithm::tree, 8, gibibyte, {{1}, {1}}));
    QVERIFY(!shapeOf(Collective::allToAll, CollectiveAlgorithm::inNetwork, 8, gibibyte, {{1}, {1}}));
}

void CollectiveTest::threeLevelsAddUp() {
    // 8 × 4 × 2 ranks, 64 bytes, 1 B/s, no latency, rings. Inside: 2 × 7/8 × 64 = 112 s. The shard is 8
    // bytes: 2 × 3/4 × 8 = 12 s. On top 2 bytes: 2 × 1/2 × 2 = 2 s.
    const auto ring = CollectiveAlgorithm::ring;
    const std::vector<CollectiveLevel> levels{
        {8, {{0}, {1}}, ring}, {4, {{0}, {1}}, ring}, {2, {{0}, {1}}, ring}};
    const auto costs = hierarchicalCollective(Collective::allReduce, {64}, levels);
    QCOMPARE((*costs)[0].time.transfer.value, 112.0);
    QCOMPARE((*costs)[1].time.transfer.value, 12.0);
    QCOMPARE((*costs)[2].time.transfer.value, 2.0);
    // Together 126 = 2 × 63/64 × 64: no more bytes than one flat ring.
    QCOMPARE(totalOf(*costs).total().value, 126.0);
    // A reduce-scatter is half of it, whatever the levels.
    QCOMPARE(totalOf(*hierarchicalCollective(Collective::reduceScatter, {64}, levels)).total().value, 63.0);
    QVERIFY(!hierarchicalCollective(
        Collective::allReduce, {64},
        std::vector<CollectiveLevel>{{8, {{0}, {1}}, CollectiveAlgorithm::tree}, {2, {{0}, {1}}, ring}}));
}

void CollectiveTest::hierarchicalAllToAll() {
    // 4 GPUs a node at 4 B/s, 8 nodes at 1 B/s, 32 bytes: 3/4 × 32 / 4 = 6 s inside, (1 - 4/32) × 32 = 28 s
    // outside; 3 messages of 1 s and 7 of 10 s.
    const auto direct = CollectiveAlgorithm::direct;
    const std::vector<CollectiveLevel> levels{{4, {{1}, {4}}, direct}, {8, {{10}, {1}}, direct}};
    const CollectiveTime time = totalOf(*hierarchicalCollective(Collective::allToAll, {32}, levels));
    QCOMPARE(time.transfer.value, 34.0);
    QCOMPARE(time.latency.value, 73.0);
}

void CollectiveTest::lastArrivalEndsTheCollective() {
    // Ready at 1, 4 and 2 s, then 3 s of work: done at 7; the others waited 3 and 2 s.
    const std::vector<Seconds> ready{{1}, {4}, {2}};
    const StragglingEnd end = straggle(ready, {3});
    QCOMPARE(end.end.value, 7.0);
    QCOMPARE(end.latest, std::size_t(1));
    QCOMPARE(end.waits, (std::vector<Seconds>{{3}, {0}, {2}}));
    QCOMPARE(straggle({}, {3}).end.value, 3.0);
}

void CollectiveTest::slowestHopPacesARing() {
    // Four ranks, 8 bytes: 6 steps with 2 bytes. Hops take 1 + 2/1, 2 + 2/4, 0 + 2/2 s: 3 s a step.
    const std::vector<RankPort> hops{{{1}, {1}}, {{2}, {4}}, {{0}, {2}}, {{0}, {2}}};
    QCOMPARE(unequalRingAllReduce({8}, hops).value, 18.0);
    const std::vector<RankPort> equal(4, RankPort{{1}, {2}});
    QCOMPARE(unequalRingAllReduce({8}, equal), ringAllReduce({8}, 4, {1}, {2}));
}

void CollectiveTest::busBandwidthAsReported() {
    // nccl-tests: 512 MiB in 2,111.73 us on 8 GPUs are 254.2 GB/s, times 14/8 444.9 GB/s.
    const Bytes amount{536870912};
    const Seconds time{2111.73e-6};
    QVERIFY(std::fabs(busBandwidth(Collective::allReduce, 8, amount, time).value / 444.91e9 - 1) < 1e-4);
    QVERIFY(isNear(timeOfBusBandwidth(Collective::allReduce, 8, amount, {444.91e9}), time.value, 1e-4));
    // Gathering the same in 1,398.89 us: times 7/8, 335.81 GB/s.
    QVERIFY(std::fabs(busBandwidth(Collective::allGather, 8, amount, {1398.89e-6}).value / 335.81e9 - 1) <
            1e-4);
    QCOMPARE(busFactor(Collective::broadcast, 8), 1.0);
    QCOMPARE(busFactor(Collective::allReduce, 1), 0.0);
}

void CollectiveTest::oversubscriptionSlowsTheSpine() {
    // 128 nodes of 8, 32 nodes a rail leaf: 8 × 32 × 4. Two to one leaves half of the card's rate on the
    // spine.
    CampusFabric fabric{8, {{1e-6}, {450e9}}, {{5e-6}, {50e9}}, 32, {2e-6}, 2, true};
    const auto levels = levelsOf(fabric, 128);
    QCOMPARE(levels.size(), std::size_t(3));
    QCOMPARE(levels[1].ranks, 32.0);
    QCOMPARE(levels[2].ranks, 4.0);
    QCOMPARE(levels[2].port.rate.value, 25e9);
    QCOMPARE(levels[2].port.latency.value, 7e-6);
    // Without rails a leaf of 32 ports holds 4 nodes.
    fabric.rails = false;
    QCOMPARE(levelsOf(fabric, 128)[1].ranks, 4.0);
    QCOMPARE(levelsOf(fabric, 1).size(), std::size_t(1));
    // All-to-all: of 127 other nodes 96 are under other leaves; 25 GB/s for 96/127 of the bytes.
    fabric.rails = true;
    QVERIFY(std::fabs(allToAllRate(fabric, 128).value / (25e9 * 127 / 96) - 1) < 1e-12);
    QCOMPARE(allToAllRate(fabric, 32).value, 50e9);
}

void CollectiveTest::hashedFlowsCollide() {
    // Exact, from the multinomial distribution: 2.597 for 8, 3.533 for 32, 4.379 for 128. The often quoted
    // ln n / ln ln n says 2.84, 2.79 and 3.07.
    QVERIFY(std::fabs(busiestPath(8, 8) / 2.597 - 1) < 0.01);
    QVERIFY(std::fabs(busiestPath(32, 32) / 3.533 - 1) < 0.004);
    QVERIFY(std::fabs(busiestPath(128, 128) / 4.379 - 1) < 0.002);
    QVERIFY(ecmpShare(1024, 8) > ecmpShare(64, 8)); // many small flows spread better
    QCOMPARE(ecmpShare(5, 1), 1.0);
}

void CollectiveTest::oneRankCommunicatesNothing() {
    for (const Collective collective : allCollectives)
        for (const CollectiveAlgorithm algorithm : allAlgorithms) {
            const auto shape = shapeOf(collective, algorithm, 1, gibibyte, {{1}, {1}});
            QVERIFY(shape);
            QCOMPARE(shape->messages, 0.0);
            QCOMPARE(shape->volume, 0.0);
        }
}

void CollectiveTest::slowerNeverShortens() {
    Dice dice(7);
    for (int round = 0; round < 2000; ++round) {
        const Collective collective = allCollectives[dice.whole(0, 4)];
        const CollectiveAlgorithm algorithm = allAlgorithms[dice.whole(0, 4)];
        const double ranks = dice.whole(2, 5000);
        const Bytes amount{dice.magnitude(1, 1e11)};
        const RankPort port{{dice.magnitude(1e-7, 1e-2)}, {dice.magnitude(1e8, 1e12)}};
        const auto shape = shapeOf(collective, algorithm, ranks, amount, port);
        if (!shape)
            continue;
        const double time = timeOf(*shape, amount, port).total().value;
        const double factor = dice.real(1, 10);
        const RankPort slower{port.latency, port.rate / factor};
        const RankPort farther{port.latency * factor, port.rate};
        for (const RankPort& worse : {slower, farther})
            QVERIFY(timeBy(algorithm, amount, ranks, worse, collective).value >= time * (1 - 1e-12));
        QVERIFY(timeBy(algorithm, amount * factor, ranks, port, collective).value >= time * (1 - 1e-12));
        // No port can carry less than the bus factor, unless the switches help.
        if (algorithm != CollectiveAlgorithm::inNetwork)
            QVERIFY(shape->volume >= busFactor(collective, ranks) * (1 - 1e-12));
    }
}

void CollectiveTest::chosenIsTheFastest() {
    Dice dice(11);
    for (int round = 0; round < 500; ++round) {
        const double ranks = dice.whole(2, 4096);
        const Bytes amount{dice.magnitude(1, 1e10)};
        const RankPort port{{dice.magnitude(1e-7, 1e-3)}, {dice.magnitude(1e9, 1e12)}};
        const auto usual = usualAlgorithms(Collective::allReduce, ranks);
        const auto chosen = chooseAlgorithm(Collective::allReduce, amount, ranks, port, usual);
        for (const CollectiveAlgorithm algorithm : usual)
            QVERIFY(chosen->time.total() <= timeBy(algorithm, amount, ranks, port));
    }
}

QTEST_APPLESS_MAIN(CollectiveTest)
#include "tst_collective.moc"
