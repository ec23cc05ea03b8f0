// What rings of one campus get on rails or without, and how oversubscription acts on them.
#include <algorithm>
#include <cmath>

#include <QObject>
#include <QTest>

#include "core/network/CampusNetwork.h"
#include "core/network/MaxMinShare.h"
#include "tests/core/Dice.h"

using namespace lockstep;

namespace {

/// Nodes of 8 GPUs with 50 GB/s cards; leaves of 32 ports take 32 nodes on rails, 4 without.
CampusNetwork networkOf(double nodes, double oversubscription, bool rails) {
    return {{8, {{1e-6}, {450e9}}, {{5e-6}, {50e9}}, 32, {2e-6}, oversubscription, rails}, nodes, false};
}

CampusNetwork anyNetwork(Dice& dice) {
    CampusNetwork network = networkOf(dice.whole(1, 96), dice.magnitude(1, 64), dice.chance(0.5));
    network.fabric.ranksPerNode = std::exp2(dice.whole(0, 4));
    network.fabric.leafPorts = dice.whole(1, 40);
    network.fabric.scaleUp.rate = {dice.magnitude(50e9, 900e9)};
    return network;
}

struct Group {
    double ranks = 1;
    double stride = 1;
};

/// Whole nodes or whole parts of one, as plans are.
Group anyGroup(Dice& dice, const CampusNetwork& network) {
    const double stride =
        dice.chance(0.5) ? std::exp2(dice.whole(0, 4)) : network.fabric.ranksPerNode * dice.whole(1, 8);
    return {std::exp2(dice.whole(0, 6)), stride};
}

/// The slowest card by progressive filling over every card, uplink and downlink, found GPU by GPU.
double slowestByFilling(const CampusNetwork& network, const Group& group) {
    const CampusFabric& fabric = network.fabric;
    const auto perNode = static_cast<std::size_t>(fabric.ranksPerNode);
    const auto nodesOnLeaf = static_cast<std::size_t>(nodesPerLeaf(fabric));
    const auto ranks = static_cast<std::size_t>(group.ranks);
    const auto stride = static_cast<std::size_t>(group.stride);
    const std::size_t members = std::clamp<std::size_t>(perNode / stride, 1, ranks);
    const std::size_t block = std::max(perNode, ranks * stride);
    const auto owned = static_cast<std::size_t>(network.nodes) * perNode;
    const std::size_t gpus = std::max(block, owned / block * block);
    const double cards = fabric.rails ? 1 : fabric.ranksPerNode;
    const double uplinks =
        std::max(fabric.leafPorts, cards * static_cast<double>(nodesOnLeaf)) / fabric.oversubscription;
    const auto leafOf = [&](std::size_t gpu) {
        const std::size_t leaf = gpu / perNode / nodesOnLeaf;
        return fabric.rails ? leaf * perNode + gpu % perNode : leaf;
    };
    // Up and down of each leaf; there are no more leaves than GPUs.
    const std::vector<BytesPerSecond> capacities(2 * gpus, fabric.leaf.rate * uplinks);
    const BytesPerSecond own = std::min(fabric.leaf.rate, fabric.scaleUp.rate / static_cast<double>(members));
    std::vector<SharedFlow> flows;
    for (std::size_t gpu = 0; gpu < gpus; ++gpu) {
        // The card's ring goes on to the next node that has ranks of the group.
        const std::size_t hop = std::max(stride, perNode);
        const std::size_t length = ranks * stride;
        const std::size_t begin = gpu / std::max(length, perNode) * std::max(length, perNode);
        const std::size_t next = begin + (gpu - begin + hop) % std::max(length, perNode);
        SharedFlow flow{{}, 1, own};
        if (leafOf(gpu) != leafOf(next))
            flow.links = {2 * leafOf(gpu), 2 * leafOf(next) + 1};
        flows.push_back(flow);
    }
    const auto rates = maxMinShare(capacities, flows);
    return std::ranges::min_element(rates)->value;
}

} // namespace

class CampusNetworkTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aGroupInsideANodeUsesNoCard();
    void railsKeepNeighborsUnderOneLeaf();
    void withoutRailsAllCardsOfANodeCross();
    void farNeighborsAllCross();
    void stagesBetweenReplicasTakeThemApart();
    void jumpingRingsAreCountedCardByCard();
    void hashedFlowsCollide();
    void spineCostsTwoMoreHops();
    void countsAgreeWithProgressiveFilling();
    void oversubscriptionOnlyTakes();
    void underOneLeafNothingTouchesAGroup();
    void campusDescribesItsFabric();
};

void CampusNetworkTest::aGroupInsideANodeUsesNoCard() {
    const CampusNetwork network = networkOf(128, 8, true);
    QCOMPARE(ringRate(network, {8, 1}).value, 450e9);
    QCOMPARE(ringRate(network, {2, 4}).value, 450e9);
    QCOMPARE(ringRate(network, {1, 4096}).value, 450e9); // alone
    QCOMPARE(hopLatency(network, {8, 1}).value, 1e-6);
}

void CampusNetworkTest::railsKeepNeighborsUnderOneLeaf() {
    // Tensor 8 in a node, data 128 over the nodes in order: on rails one card of 32 crosses to the next leaf.
    // Up to 32:1 there is a whole uplink for it; at 64:1 there is half of one.
    for (const double oversubscription : {1.0, 2.0, 8.0, 32.0})
        QCOMPARE(ringRate(networkOf(128, oversubscription, true), {128, 8}).value, 50e9);
    QCOMPARE(ringRate(networkOf(128, 64, true), {128, 8}).value, 25e9);
    QCOMPARE(leafLoad(networkOf(128, 2, true), {128, 8}).cards, 1.0);
    QCOMPARE(leafLoad(networkOf(128, 2, true), {128, 8}).uplinks, 16.0);
    // 32 nodes stand under one leaf a rail.
    QVERIFY(!leafLoad(networkOf(32, 2, true), {32, 8}).crosses);
    // All 8 of a node in one ring over the nodes: their cards share it out, the same flows.
    QCOMPARE(ringRate(networkOf(128, 64, true), {1024, 1}).value, 25e9);
}

void CampusNetworkTest::withoutRailsAllCardsOfANodeCross() {
    // Four nodes a leaf of 32 ports: the 8 cards of the last of them go up together. 4:1 leaves 8 uplinks,
    // 8:1 four of them.
    QCOMPARE(leafLoad(networkOf(128, 4, false), {128, 8}).cards, 8.0);
    QCOMPARE(ringRate(networkOf(128, 4, false), {128, 8}).value, 50e9);
    QCOMPARE(ringRate(networkOf(128, 8, false), {128, 8}).value, 25e9);
    // Groups of four nodes are under one leaf; of three they are not: nodes 3 to 5 straddle two leaves. Node
    // 3 sends to 4, and 5 back to 3.
    QVERIFY(!leafLoad(networkOf(128, 8, false), {4, 8}).crosses);
    QVERIFY(leafLoad(networkOf(126, 8, false), {3, 8}).crosses);
    // Racks of 72 on leaves of 32 ports: every card goes up.
    CampusNetwork racks = networkOf(16, 2, false);
    racks.fabric.ranksPerNode = 72;
    QCOMPARE(ringRate(racks, {16, 72}).value, 25e9);
}

void CampusNetworkTest::farNeighborsAllCross() {
    // Stages of 32 nodes each: data ranks of the same stage next to each other, stages a leaf apart. The ring
    // over stages puts every card on the spine, as the top level of a hierarchy does.
    const CampusNetwork network = networkOf(128, 2, true);
    QCOMPARE(ringRate(network, {4, 256}).value, 25e9);
    QCOMPARE(ringRate(network, {4, 256}).value, levelsOf(network.fabric, 128)[2].port.rate.value);
    QCOMPARE(ringRate(network, {32, 8}).value, 50e9);
    // Half a leaf apart, half of a leaf's cards go up: 16 on 16 uplinks.
    QCOMPARE(leafLoad(network, {8, 128}).cards, 16.0);
    QCOMPARE(ringRate(network, {8, 128}).value, 50e9);
}

void CampusNetworkTest::stagesBetweenReplicasTakeThemApart() {
    // Tensor 8 fills a node, four stages make a replica of four nodes, 32 replicas. The next replica's same
    // stage is four nodes on, so of 32 nodes under a leaf the last four send to the next: 4 cards. At 16:1
    // there are two uplinks for them, half of a card's rate each. Were a stage's ranks side by side, one card
    // would go up, with an uplink of its own.
    const CampusNetwork network = networkOf(128, 16, true);
    QCOMPARE(leafLoad(network, {32, 8, 1, 32}).cards, 4.0);
    QCOMPARE(ringRate(network, {32, 8, 1, 32}).value, 25e9);
    QCOMPARE(ringRate(network, {32, 8}).value, 50e9);
    // 32 stages: every card goes up.
    QCOMPARE(leafLoad(network, {4, 8, 1, 256}).cards, 32.0);
    QCOMPARE(ringRate(network, {4, 8, 1, 256}).value, 50e9 / 16);
    // Two context ranks side by side, then two nodes of the other stage: 0 1 . . 4 5 . . are a ring. Of 32
    // nodes the last of each stage's last run, 29 and 31, send to the next leaf.
    QCOMPARE(leafLoad(network, {64, 8, 2, 32}).cards, 2.0);
    // Replicas of half a node: two of a rail's ranks in each node.
    QCOMPARE(membersOf({64, 1, 1, 4}, 8), 2.0);
    // Eight GPUs of 72 a replica's stage, four stages: two whole replicas in a domain.
    QCOMPARE(membersOf({64, 8, 1, 32}, 72), 2.0);
    QCOMPARE(membersOf({64, 8}, 72), 9.0);
}

void CampusNetworkTest::jumpingRingsAreCountedCardByCard() {
    // Groups laid out one after the other: for each run the ranks of every stage, and each rank's successor
    // found in the group's own list.
    Dice dice(24);
    for (int round = 0; round < 300; ++round) {
        const std::size_t run = dice.whole(1, 4);
        const std::size_t stages = dice.whole(2, 6);
        const std::size_t runs = dice.whole(2, 12);
        CampusNetwork network = networkOf(static_cast<double>(run * stages * runs), dice.whole(1, 16), true);
        network.fabric.leafPorts = dice.whole(1, 40);
        const auto perLeaf = static_cast<std::size_t>(network.fabric.leafPorts);
        std::vector<double> up(run * stages * runs / perLeaf + 1, 0);
        std::vector<double> down = up;
        for (std::size_t stage = 0; stage < stages; ++stage) {
            std::vector<std::size_t> nodes;
            for (std::size_t r = 0; r < runs; ++r)
                for (std::size_t k = 0; k < run; ++k)
                    nodes.push_back((r * stages + stage) * run + k);
            for (std::size_t i = 0; i < nodes.size(); ++i) {
                const std::size_t from = nodes[i] / perLeaf;
                const std::size_t to = nodes[(i + 1) % nodes.size()] / perLeaf;
                up[from] += from != to ? 1 : 0;
                down[to] += from != to ? 1 : 0;
            }
        }
        const double most = std::max(*std::ranges::max_element(up), *std::ranges::max_element(down));
        const auto count = [](std::size_t n) { return static_cast<double>(n); };
        const RankLine line{count(run * runs), 8, count(run), count(8 * run * stages)};
        QCOMPARE(leafLoad(network, line).cards, most);
    }
}

void CampusNetworkTest::hashedFlowsCollide() {
    // 32 flows by hash on 32 uplinks: the busiest carries 3.533 of them.
    CampusNetwork network = networkOf(128, 1, true);
    network.hashed = true;
    QVERIFY(std::fabs(ringRate(network, {4, 256}).value / (50e9 / 3.533) - 1) < 0.004);
    // One flow collides with nobody.
    QCOMPARE(ringRate(network, {128, 8}).value, 50e9);
}

void CampusNetworkTest::spineCostsTwoMoreHops() {
    QCOMPARE(hopLatency(networkOf(32, 1, true), {32, 8}).value, 5e-6);
    QCOMPARE(hopLatency(networkOf(64, 1, true), {64, 8}).value, 7e-6);
    QCOMPARE(hopLatency(networkOf(64, 1, true), {32, 8}).value, 5e-6);
    QCOMPARE(spineCrossing.value, 2e-6);
}

void CampusNetworkTest::countsAgreeWithProgressiveFilling() {
    Dice dice(21);
    int crossed = 0;
    for (int round = 0; round < 400; ++round) {
        const CampusNetwork network = anyNetwork(dice);
        const Group group = anyGroup(dice, network);
        if (group.ranks * group.stride <= network.fabric.ranksPerNode || group.ranks <= 1)
            continue;
        const double ours = ringRate(network, {group.ranks, group.stride}).value;
        const double filled = slowestByFilling(network, group);
        QVERIFY2(std::fabs(ours / filled - 1) < 1e-9, qPrintable(QString("%1 %2").arg(ours).arg(filled)));
        crossed += ours < network.fabric.leaf.rate.value * 0.999 ? 1 : 0;
    }
    QVERIFY(crossed > 50);
}

void CampusNetworkTest::oversubscriptionOnlyTakes() {
    Dice dice(22);
    for (int round = 0; round < 2000; ++round) {
        CampusNetwork network = anyNetwork(dice);
        network.hashed = dice.chance(0.3);
        const Group group = anyGroup(dice, network);
        const auto rate = [&] { return ringRate(network, {group.ranks, group.stride}).value; };
        const double before = rate();
        QVERIFY(before > 0);
        network.fabric.oversubscription *= dice.real(1, 4);
        QVERIFY(rate() <= before * (1 + 1e-12));
        // Nobody gets less than its card's rate through the oversubscription, unless flows collide.
        const double whole = std::min(network.fabric.leaf.rate.value, network.fabric.scaleUp.rate.value / 16);
        if (!network.hashed)
            QVERIFY(rate() >= whole / network.fabric.oversubscription * (1 - 1e-12));
        // Without any it is as if all stood under one leaf.
        network.hashed = false;
        network.fabric.oversubscription = 1;
        const double plain = rate();
        network.fabric.leafPorts = 1e6;
        QCOMPARE(plain, rate());
    }
}

void CampusNetworkTest::underOneLeafNothingTouchesAGroup() {
    Dice dice(23);
    for (int round = 0; round < 2000; ++round) {
        CampusNetwork network = anyNetwork(dice);
        const Group group = anyGroup(dice, network);
        network.nodes = std::ceil(group.ranks * group.stride / network.fabric.ranksPerNode);
        if (network.nodes > nodesPerLeaf(network.fabric))
            continue;
        const double before = ringRate(network, {group.ranks, group.stride}).value;
        network.fabric.oversubscription = 1000;
        network.hashed = true;
        QCOMPARE(ringRate(network, {group.ranks, group.stride}).value, before);
        QVERIFY(hopLatency(network, {group.ranks, group.stride}) <= network.fabric.leaf.latency);
    }
}

void CampusNetworkTest::campusDescribesItsFabric() {
    Campus campus;
    campus.oversubscription = 3;
    campus.rails = false;
    campus.leafPorts = 64;
    const CampusFabric fabric = fabricOf(campus, 8, {{1e-6}, {450e9}}, {{5e-6}, {50e9}});
    QCOMPARE(nodesPerLeaf(fabric), 8.0);
    QCOMPARE(fabric.oversubscription, 3.0);
    QCOMPARE(fabric.scaleUp.rate.value, 450e9);
    QCOMPARE(fabric.leaf.rate.value, 50e9);
    QCOMPARE(fabric.spineLatency, spineCrossing);
}

QTEST_APPLESS_MAIN(CampusNetworkTest)
#include "tst_campusnetwork.moc"
