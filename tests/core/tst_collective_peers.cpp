// The same collectives as other simulators ran them: within 1 % where the model is the same, and with the
// named difference added where it is not.
#include <cmath>
#include <fstream>
#include <numeric>

#include <QObject>
#include <QTest>
#include <nlohmann/json.hpp>

#include "core/network/BusBandwidth.h"
#include "core/network/Collective.h"
#include "core/network/HierarchicalCollective.h"
#include "core/network/MaxMinShare.h"

using namespace lockstep;
using nlohmann::json;

namespace {

/// ASTRA-sim and SimAI write GB/s and mean 2^30.
constexpr double binaryGigabyte = 1073741824;

/// By value: a loop over a part of a temporary would outlive it.
json peers(const char* list) {
    std::ifstream file(LOCKSTEP_TEST_DATA "/peers.json");
    return json::parse(file)[list];
}

bool agrees(double ours, double theirs, double tolerance, const json& row) {
    const bool good = std::fabs(ours / theirs - 1) <= tolerance;
    if (!good)
        qWarning("ours %.9g, theirs %.9g: %s", ours, theirs, row.dump().c_str());
    return good;
}

/// One dimension of an ASTRA-sim topology: through a switch a message makes two hops.
CollectiveLevel dimension(const json& row, std::size_t i) {
    const double hops = row["topo"][i] == "Switch" ? 2 : 1;
    const std::string name = row["impl"][i];
    CollectiveAlgorithm algorithm = CollectiveAlgorithm::ring;
    if (name == "halvingDoubling")
        algorithm = CollectiveAlgorithm::halvingDoubling;
    return {
        row["dims"][i],
        {{hops * row["lat_ns"][i].get<double>() * 1e-9}, {row["bw_GiBps"][i].get<double>() * binaryGigabyte}},
        algorithm};
}

Bytes bytesOf(const json& row) {
    return {row.at(row.contains("size_bytes") ? "size_bytes" : "bytes").get<double>()};
}

/// A flow of SimGrid's plain model (CM02 without window and cross traffic): weight by inverse latency.
Transfer simgridFlow(double start, double latency, double bytes, std::vector<std::size_t> links) {
    return {{start}, {latency}, {bytes}, {std::move(links), 1 / latency, unlimitedRate}};
}

} // namespace

class CollectivePeersTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void astraRingsAndDimensions();
    void astraSplitsGoOneAfterTheOther();
    void astraTreeIsNotPipelined();
    void astraSwitchSerializesTwice();
    void astraDirectHasNoIncastUnlessAware();
    void simgridRingsAndTwoLevels();
    void simgridDefaultHoldsFlowsToAWindow();
    void simgridDefaultSharesOnlyBeyondTheWindow();
    void simgridFlowsAroundARing();
    void simgridSharesByInverseLatency();
    void smpiRing();
    void simaiHasNoLatency();
};

void CollectivePeersTest::astraRingsAndDimensions() {
    // Rings on either back end, halving-doubling and all stacked dimensions on the one without congestion.
    // Left over are 1 ns a round and the local memory's term: below 0.2 %.
    int compared = 0;
    for (const json& row : peers("astra_sim")) {
        const bool plain = row["kind"] == "unaware" || row["topo"][0] == "Ring";
        if (!plain || row["splits"] != 1 || row["impl"][0] == "doubleBinaryTree" ||
            row["impl"][0] == "direct")
            continue;
        std::vector<CollectiveLevel> levels;
        for (std::size_t i = 0; i < row["dims"].size(); ++i)
            levels.push_back(dimension(row, i));
        const auto costs = hierarchicalCollective(Collective::allReduce, bytesOf(row), levels);
        QVERIFY(agrees(totalOf(*costs).total().value * 1e9, row["sim_ns"], 0.002, row));
        ++compared;
    }
    QVERIFY(compared >= 50);
    // The same 50 "GB/s" taken as 10^9 would be 7 % slower.
    QVERIFY(std::fabs(binaryGigabyte / 1e9 - 1.0737) < 1e-4);
}

void CollectivePeersTest::astraSplitsGoOneAfterTheOther() {
    // A vector in k splits is k rings of S/k in a row: the bytes are the same, latency is paid k times, as by
    // gradient buckets of which one is in flight. (Its trees overlap one hop of the next split; no network
    // does that, so those rows are compared in one split only.)
    int compared = 0;
    for (const json& row : peers("astra_sim")) {
        if (row["splits"] == 1 || row["impl"][0] != "ring")
            continue;
        const double splits = row["splits"];
        const CollectiveLevel level = dimension(row, 0);
        const Seconds ours =
            splits * ringAllReduce(bytesOf(row) / splits, level.ranks, level.port.latency, level.port.rate);
        QVERIFY(agrees(ours.value * 1e9, row["sim_ns"], 5e-4, row));
        ++compared;
    }
    QCOMPARE(compared, 3);
}

void CollectivePeersTest::astraTreeIsNotPipelined() {
    // One tree, whole messages: 2 log2(n) (2 lat + S/B), our tree in one chunk. Ours in its best cut is
    // faster by up to that factor.
    int compared = 0;
    for (const json& row : peers("astra_sim")) {
        if (row["kind"] != "unaware" || row["splits"] != 1 || row["impl"][0] != "doubleBinaryTree")
            continue;
        const CollectiveLevel level = dimension(row, 0);
        const CollectiveTime whole = timeOf(pipelinedTree(level.ranks, 1), bytesOf(row), level.port);
        QVERIFY(agrees(whole.total().value * 1e9, row["sim_ns"], 0.0004, row));
        const auto cut =
            shapeOf(Collective::allReduce, CollectiveAlgorithm::tree, level.ranks, bytesOf(row), level.port);
        QVERIFY(timeOf(*cut, bytesOf(row), level.port).total() < whole.total());
        ++compared;
    }
    QVERIFY(compared >= 8);
}

void CollectivePeersTest::astraSwitchSerializesTwice() {
    // With congestion a switch takes a message in whole before it sends it on: every byte is paid twice. A
    // real switch cuts through, so we do not; with that second transfer added the results are the same. In a
    // tree both children of a parent also share its port: 2 L - 2 more of S/B, in all (6 L - 2).
    int compared = 0;
    for (const json& row : peers("astra_sim")) {
        const bool halving = row["impl"][0] == "halvingDoubling";
        if (row["kind"] != "aware" || row["splits"] != 1 ||
            (!halving && row["impl"][0] != "doubleBinaryTree"))
            continue;
        const CollectiveLevel level = dimension(row, 0);
        const Bytes amount = bytesOf(row);
        const double rounds = std::log2(level.ranks);
        const auto shape =
            halving ? *shapeOf(Collective::allReduce, *level.algorithm, level.ranks, amount, level.port)
                    : pipelinedTree(level.ranks, 1);
        const CollectiveTime ours = timeOf(shape, amount, level.port);
        const Seconds again = halving ? ours.transfer : (4 * rounds - 2) * (amount / level.port.rate);
        QVERIFY(agrees((ours.total() + again).value * 1e9, row["sim_ns"], 0.002, row));
        ++compared;
    }
    QVERIFY(compared >= 14);
}

void CollectivePeersTest::astraDirectHasNoIncastUnlessAware() {
    // Without congestion n - 1 senders reach a port at once, each at full rate: 2 (2 lat + S/(nB)), ever
    // faster with more ranks. We never go below the port: with congestion 2 S/B, ours 2 (n-1)/n S/B and for
    // each of the two phases the last message once more through the switch.
    for (const json& row : peers("astra_sim")) {
        if (row["impl"][0] != "direct")
            continue;
        const CollectiveLevel level = dimension(row, 0);
        const Bytes amount = bytesOf(row);
        const auto shape =
            shapeOf(Collective::allReduce, CollectiveAlgorithm::direct, level.ranks, amount, level.port);
        const Seconds ours = timeOf(*shape, amount, level.port).total();
        const Seconds piece = amount / level.ranks / level.port.rate;
        if (row["kind"] == "aware")
            QVERIFY(agrees((ours + 2.0 * piece).value * 1e9, row["sim_ns"], 0.001, row));
        else
            QVERIFY(agrees((2.0 * (level.port.latency + piece)).value * 1e9, row["sim_ns"], 0.001, row));
        QVERIFY(row["kind"] == "aware" || ours.value * 1e9 > 6 * row["sim_ns"].get<double>());
    }
}

void CollectivePeersTest::simgridRingsAndTwoLevels() {
    // A hop of the flat ring that paces it takes 1 us up, 5 ms across, 1 us down. In two levels a campus of
    // N/3 rings inside; across, as many rings of three share one backbone. SimGrid rounds instants, which a
    // thousand short steps show in the sixth digit.
    int compared = 0;
    for (const json& row : peers("simgrid")) {
        if (row["model"] != "CM02-plain" || (row["mode"] != "ring" && row["mode"] != "hier"))
            continue;
        const double ranks = row["n"];
        const double zones = row["zones"];
        const BytesPerSecond rate{row["bw"].get<double>()};
        const Seconds inside{2 * row["lat"].get<double>()};
        const Seconds across = inside + Seconds{zones > 1 ? row["bb_lat"].get<double>() : 0};
        const auto ring = CollectiveAlgorithm::ring;
        std::vector<CollectiveLevel> levels{{ranks, {across, rate}, ring}};
        if (row["mode"] == "hier")
            levels = {{ranks / zones, {inside, rate}, ring}, {zones, {across, rate / (ranks / zones)}, ring}};
        const auto costs = hierarchicalCollective(Collective::allReduce, bytesOf(row), levels);
        QVERIFY(agrees(totalOf(*costs).total().value, row["sim_s"], 1e-5, row));
        ++compared;
    }
    QVERIFY(compared >= 24);
}

void CollectivePeersTest::simgridDefaultHoldsFlowsToAWindow() {
    // LV08 stretches latency 13.01 times and gives 0.97 of a bandwidth that is never more than 4 MiB in two
    // latencies: 407 MB/s over 5 ms, whatever the fiber. Twelve times our ring's time, and no modern link.
    for (const json& row : peers("simgrid")) {
        if (row["model"] != "LV08-default" || row["mode"] != "ring")
            continue;
        const Seconds hop{5.002e-3};
        const BytesPerSecond rate = 0.97 * std::min(BytesPerSecond{50e9}, Bytes{4194304} / (2.0 * hop));
        QVERIFY(
            agrees(ringAllReduce(bytesOf(row), row["n"], 13.01 * hop, rate).value, row["sim_s"], 1e-6, row));
    }
}

void CollectivePeersTest::simgridDefaultSharesOnlyBeyondTheWindow() {
    // The same stretch and window for single flows: 16 of them on 12.5e9 B/s never meet, however many there
    // are. "TCP-gamma 0" takes the window away, and they share 0.97 of the link.
    int compared = 0;
    for (const json& row : peers("simgrid")) {
        const std::string model = row["model"];
        const std::string mode = row["mode"];
        if (model == "CM02-plain" || mode == "ring")
            continue;
        const bool hasWindow = model == "LV08-default";
        const std::size_t links = mode == "parking" ? row["n"].get<std::size_t>() : 1;
        const double latency = row["bb_lat"];
        const auto flow = [&](double start, double along, std::vector<std::size_t> path) {
            Transfer transfer = simgridFlow(start, 13.01 * along, row["bytes"], std::move(path));
            if (hasWindow)
                transfer.flow.limit = 0.97 * (Bytes{4194304} / (2.0 * Seconds{along}));
            return transfer;
        };
        std::vector<std::size_t> all(links);
        std::iota(all.begin(), all.end(), std::size_t{0});
        std::vector<Transfer> flows{flow(0, latency * static_cast<double>(links), all)};
        if (mode == "share")
            flows.resize(row["n"], flows.front());
        else if (mode == "parking")
            flows.push_back(flow(0, latency, {0}));
        else if (mode == "rtt")
            flows.push_back(flow(0, row["lat2"], {0}));
        else if (mode == "join")
            flows.push_back(flow(0.04, latency, {0}));
        const std::vector<BytesPerSecond> rates(links, BytesPerSecond{0.97 * 12.5e9});
        const auto ends = finishTimes(rates, flows);
        const bool isParking = mode == "parking";
        QVERIFY(agrees(ends.front().value, row["finish"][isParking ? "long" : "f0"], 1e-8, row));
        if (flows.size() > 1)
            QVERIFY(agrees(ends[1].value, row["finish"][isParking ? "short0" : "f1"], 1e-8, row));
        ++compared;
    }
    QCOMPARE(compared, 10);
}

void CollectivePeersTest::simgridFlowsAroundARing() {
    // One flow of 2 (N-1)/N S an edge of the ring. Every host's link carries one flow each way, so does every
    // backbone: nothing is shared, the three edges between campuses end 5 ms later.
    for (const json& row : peers("simgrid")) {
        if (row["mode"] != "ringflow")
            continue;
        const std::size_t ranks = row["n"];
        std::vector<BytesPerSecond> links(2 * ranks + 3, BytesPerSecond{50e9});
        std::vector<Transfer> flows;
        for (std::size_t i = 0; i < ranks; ++i) {
            const bool across = (i + 1) % (ranks / 3) == 0;
            std::vector<std::size_t> path{2 * i, 2 * ((i + 1) % ranks) + 1};
            if (across)
                path.push_back(2 * ranks + i / (ranks / 3));
            flows.push_back(simgridFlow(0, across ? 5.002e-3 : 2e-6,
                                        busFactor(Collective::allReduce, static_cast<double>(ranks)) * 1e8,
                                        path));
        }
        const auto ends = finishTimes(links, flows);
        QVERIFY(agrees(std::max_element(ends.begin(), ends.end())->value, row["sim_s"], 1e-3, row));
    }
}

void CollectivePeersTest::simgridSharesByInverseLatency() {
    // All on 12.5e9 B/s. SimGrid weighs flows by the inverse of their latency even in its plain model; so
    // does ours when told to. Even shares (weight 1) are what we take for credit-based fabrics.
    const std::vector<BytesPerSecond> one{{12.5e9}};
    const std::vector<BytesPerSecond> two(2, BytesPerSecond{12.5e9});
    for (const json& row : peers("simgrid")) {
        if (row["model"] != "CM02-plain")
            continue;
        if (row["mode"] == "share") { // k flows: 5 ms + k × 8 ms
            const std::size_t flows = row["n"];
            const auto ends = finishTimes(one, std::vector<Transfer>(flows, simgridFlow(0, 5e-3, 1e8, {0})));
            QVERIFY(agrees(ends.back().value, row["sim_s"], 1e-9, row));
        } else if (row["mode"] == "rtt") { // 1 and 10 ms: the near flow takes 10/11 while both are there
            std::vector<Transfer> flows{simgridFlow(0, 1e-3, 1e9, {0}), simgridFlow(0, 10e-3, 1e9, {0})};
            auto ends = finishTimes(one, flows);
            QVERIFY(agrees(ends[0].value, row["finish"]["f0"], 1e-9, row));
            QVERIFY(agrees(ends[1].value, row["finish"]["f1"], 1e-9, row));
            // Even shares: 9 ms alone move 112.5 MB, the other 887.5 MB take 142 ms at half of the rate.
            for (Transfer& flow : flows)
                flow.flow.weight = 1;
            ends = finishTimes(one, flows);
            QVERIFY(agrees(ends[0].value, 0.152, 1e-9, row));
            QVERIFY(agrees(ends[1].value, 0.161, 1e-9, row));
        } else if (row["mode"] == "parking") { // one flow over all links, one more on each
            const std::size_t links = row["n"];
            std::vector<Transfer> flows;
            std::vector<std::size_t> all;
            for (std::size_t i = 0; i < links; ++i) {
                flows.push_back(simgridFlow(0, 1e-3, 1e8, {i}));
                all.push_back(i);
            }
            flows.push_back(simgridFlow(0, 1e-3 * static_cast<double>(links), 1e8, all));
            const std::vector<BytesPerSecond> capacities(links, BytesPerSecond{12.5e9});
            const auto ends = finishTimes(capacities, flows);
            QVERIFY(agrees(ends[0].value, row["finish"]["short0"], 1e-9, row));
            QVERIFY(agrees(ends.back().value, row["finish"]["long"], 1e-9, row));
        } else if (row["mode"] == "join") { // the second starts 40 ms later: 0.121 and 0.161 s
            const auto ends = finishTimes(one, std::vector<Transfer>{simgridFlow(0, 1e-3, 1e9, {0}),
                                                                     simgridFlow(0.04, 1e-3, 1e9, {0})});
            QVERIFY(agrees(ends[0].value, row["finish"]["f0"], 1e-9, row));
            QVERIFY(agrees(ends[1].value, row["finish"]["f1"], 1e-9, row));
        }
    }
}

void CollectivePeersTest::smpiRing() {
    // MPI's logical ring: 2 (N-1) steps of 5.002 ms and S/N.
    for (const json& row : peers("smpi_allreduce"))
        QVERIFY(agrees(ringAllReduce(bytesOf(row), row["ranks"], {5.002e-3}, {50e9}).value, row["sim_s"],
                       1e-5, row));
}

void CollectivePeersTest::simaiHasNoLatency() {
    // SimAI-Analytical: bus bandwidth only, 360 "GB/s" inside a node and 8 × 48.5 across; whole microseconds.
    for (const json& row : peers("simai")) {
        if (row["sim_us"] < 100)
            continue;
        const double ranks = row["ranks"];
        const double perNode = row["gpus_per_node"];
        const double rate = ranks <= perNode
                                ? row["nvlink_GBps"].get<double>()
                                : row["nic_GBps"].get<double>() * row["nics_per_node"].get<double>();
        const Seconds time = ringAllReduce(bytesOf(row), ranks, {}, {rate * binaryGigabyte});
        QVERIFY(agrees(time.value * 1e6, row["sim_us"], 1e-3, row));
    }
}

QTEST_APPLESS_MAIN(CollectivePeersTest)
#include "tst_collective_peers.moc"
