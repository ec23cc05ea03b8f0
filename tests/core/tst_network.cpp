// Collectives and links against numbers worked out by hand.
#include <cmath>

#include <QObject>
#include <QTest>

#include "core/network/Collective.h"
#include "core/network/LinkGoodput.h"
#include "core/quantity/QuantityText.h"
#include "tests/core/Dice.h"
#include "tests/core/QtText.h"

using namespace lockstep;

namespace {

constexpr Bytes gibibyte{1073741824};
constexpr Bytes mebibyte{1048576};

/// A type with no loss worth the name and no window in the way.
LinkType cleanType() {
    LinkType type;
    type.transport = Transport::goBackN;
    type.channel = {gigabitsPerSecond(400), "test"};
    type.queuePairs = {1, "test"};
    type.window = {{1e12}, "test"};
    type.packet = {{4096}, "test"};
    type.bitErrorExponent = {-30, "test"};
    return type;
}

} // namespace

class NetworkTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void collectivesMatchTheirClosedForms();
    void oneRankCommunicatesNothing();
    void bitErrorsBecomePacketLoss();
    void goBackNLosesWindows_data();
    void goBackNLosesWindows();
    void mathisLimitsOneFlow();
    void windowLimitsAQueuePair();
    void buffersHoldBackALosslessPort();
    void theCostliestBoundIsNamed();
    void flapsLeaveGoodputAlone();
    void noFigureHelpsByGettingWorse();
    void fiberTakesFiveMicrosecondsAKilometer();
    void agingMakesALinkWorse();
    void cleanLinkGivesItsCapacity();
};

void NetworkTest::collectivesMatchTheirClosedForms() {
    // 14 messages of 2 us, and 14/8 of 1 GiB at 450 GB/s: 0.028 + 4.1756 ms.
    QCOMPARE(asText(printSeconds(ringAllReduce(gibibyte, 8, {2e-6}, {450e9}))), asText("4.204 ms"));
    // 2,046 messages of 5 us are 10.23 ms, 2,046/1,024 of 1 GiB at 50 GB/s are 42.91 ms.
    QCOMPARE(asText(printSeconds(ringAllReduce(gibibyte, 1024, {5e-6}, {50e9}))), asText("53.14 ms"));
    // Halving and doubling sends 20 messages instead: 0.1 + 42.91 ms.
    QCOMPARE(asText(printSeconds(halvingDoublingAllReduce(gibibyte, 1024, {5e-6}, {50e9}))),
             asText("43.01 ms"));
    // Of 1 MiB only latency is left of the ring: 10.23 + 0.042 ms against 0.1 + 0.042 ms.
    QCOMPARE(asText(printSeconds(ringAllReduce(mebibyte, 1024, {5e-6}, {50e9}))), asText("10.27 ms"));
    QCOMPARE(asText(printSeconds(halvingDoublingAllReduce(mebibyte, 1024, {5e-6}, {50e9}))),
             asText("141.9 µs"));
    // A reduce-scatter is half of an all-reduce.
    QCOMPARE(ringReduceScatter(gibibyte, 8, {2e-6}, {450e9}).value * 2,
             ringAllReduce(gibibyte, 8, {2e-6}, {450e9}).value);
}

void NetworkTest::oneRankCommunicatesNothing() {
    for (const double ranks : {0.0, 1.0}) {
        QCOMPARE(ringAllReduce(gibibyte, ranks, {1}, {1}), Seconds{});
        QCOMPARE(ringReduceScatter(gibibyte, ranks, {1}, {1}), Seconds{});
        QCOMPARE(halvingDoublingAllReduce(gibibyte, ranks, {1}, {1}), Seconds{});
    }
}

void NetworkTest::bitErrorsBecomePacketLoss() {
    // A packet of 4,096 bytes has 32,768 bits: for small rates the loss is that many times the rate.
    QCOMPARE(packetLoss(0, {4096}), 0.0);
    QCOMPARE(asText(printNumber(packetLoss(1e-12, {4096}) * 1e8)), asText("3.277"));
    QCOMPARE(asText(printNumber(packetLoss(1e-10, {4096}) * 1e6)), asText("3.277"));
    QCOMPARE(asText(printNumber(packetLoss(1e-9, {4096}) * 1e5)), asText("3.277"));
    QCOMPARE(asText(printNumber(packetLoss(1e-8, {4096}) * 1e4)), asText("3.276"));
    // 1 - (1 - 1e-3)^32768 = 1 - e^-32.8: nearly every packet is hit.
    QVERIFY(packetLoss(1e-3, {4096}) > 0.999999999);
}

void NetworkTest::goBackNLosesWindows_data() {
    QTest::addColumn<double>("roundTrip");
    QTest::addColumn<double>("loss");
    QTest::addColumn<QString>("share");
    // At 400 Gb/s 10 ms hold 122,070 packets in flight; with a loss of 1e-6 each loss costs so many:
    // 1 / (1 + 0.122) = 0.891. The rest of the table is the same arithmetic.
    const double losses[] = {1e-8, 1e-7, 1e-6, 1e-5, 1e-4, 1e-3};
    const std::vector<std::pair<double, QStringList>> rows{
        {10e-6, {"1.000", "1.000", "1.000", "0.999", "0.988", "0.891"}},
        {1e-3, {"1.000", "0.999", "0.988", "0.891", "0.450", "0.076"}},
        {10e-3, {"0.999", "0.988", "0.891", "0.450", "0.076", "0.008"}},
        {20e-3, {"0.998", "0.976", "0.804", "0.291", "0.039", "0.004"}},
        {80e-3, {"0.990", "0.911", "0.506", "0.093", "0.010", "0.001"}}};
    for (const auto& [roundTrip, shares] : rows)
        for (int i = 0; i < 6; ++i)
            QTest::addRow("%g s, %g", roundTrip, losses[i]) << roundTrip << losses[i] << shares[i];
}

void NetworkTest::goBackNLosesWindows() {
    QFETCH(double, roundTrip);
    QFETCH(double, loss);
    QFETCH(QString, share);
    const double inFlight = gigabitsPerSecond(400).value * roundTrip / 4096;
    QCOMPARE(QString::number(goBackNShare(loss, inFlight), 'f', 3), share);
}

void NetworkTest::mathisLimitsOneFlow() {
    // 8,960 bytes × 8 × sqrt(3/2) / sqrt(1e-6) = 87.8 Mbit a round trip.
    const auto rate = [](double roundTrip) {
        return asText(printBitRate(mathisRate({8960}, {roundTrip}, 1e-6)));
    };
    QCOMPARE(rate(0.1e-3), asText("877.9 Gb/s"));
    QCOMPARE(rate(10e-3), asText("8.779 Gb/s"));
    QCOMPARE(rate(20e-3), asText("4.389 Gb/s"));
    QCOMPARE(rate(80e-3), asText("1.097 Gb/s"));
    QVERIFY(std::isinf(mathisRate({8960}, {0.01}, 0).value));
}

void NetworkTest::windowLimitsAQueuePair() {
    // 64 packets of 4 KiB a round trip of 237 us: 262,144 × 8 bits / 237 us = 8.849 Gb/s.
    LinkType type = cleanType();
    type.window = {{64 * 4096.0}, "test"};
    type.equipmentLatency = {{237e-6 / 2}, "test"};
    Link link;
    LinkCondition condition = conditionOf(link, type, {0});
    QCOMPARE(condition.roundTrip.value, 237e-6);
    QVERIFY(condition.windowLimited);
    QCOMPARE(asText(printBitRate(condition.goodput)), asText("8.849 Gb/s"));
    // Ten queue pairs on each of three channels: thirty times that.
    type.queuePairs.value = 10;
    link.channels = 3;
    condition = conditionOf(link, type, {0});
    QCOMPARE(asText(printBitRate(condition.goodput)), asText("265.5 Gb/s"));
    // TCP has its own window: without loss it fills three channels of 400 Gb/s. A type of TCP states that
    // one.
    for (const Transport transport : {Transport::tcp, Transport::cubic, Transport::bbr}) {
        link.transport = transport;
        condition = conditionOf(link, type, {0});
        QVERIFY(!condition.windowLimited);
        QCOMPARE(asText(printBitRate(condition.goodput)), asText("1.2 Tb/s"));
        LinkType own = type;
        own.transport = transport;
        condition = conditionOf({}, own, {0});
        QVERIFY(condition.windowLimited);
        QCOMPARE(asText(printBitRate(condition.goodput)), asText("88.49 Gb/s"));
    }
}

void NetworkTest::buffersHoldBackALosslessPort() {
    // 16 km there and back are 160 us. A port with 250 KB keeps two packets of 4,096 bytes for the ends:
    // 241,808 bytes × 8 / 160 us = 12.09 Gb/s of 400, on each of two channels.
    LinkType type = cleanType();
    type.buffer = {{250e3}, "test"};
    Link link;
    link.channels = 2;
    LinkCondition condition = conditionOf(link, type, {16});
    QVERIFY(condition.bufferLimited && !condition.windowLimited);
    QCOMPARE(condition.bound, LinkBound::buffer);
    QCOMPARE(asText(printBitRate(condition.goodput)), asText("24.18 Gb/s"));
    QCOMPARE(asText(printBitRate(condition.capacity)), asText("800 Gb/s"));
    QVERIFY(isHeldBack(condition));
    // In the hall (100 m, 1 us, 50 KB) the same buffer is plenty; zero means as much as it takes.
    QCOMPARE(asText(printBitRate(conditionOf(link, type, {0.1}).goodput)), asText("800 Gb/s"));
    type.buffer.value = {};
    QCOMPARE(asText(printBitRate(conditionOf(link, type, {16}).goodput)), asText("800 Gb/s"));
    // Whoever resends alone needs no pauses.
    type.buffer.value = {250e3};
    for (const Transport transport :
         {Transport::selectiveRepeat, Transport::tcp, Transport::cubic, Transport::bbr}) {
        link.transport = transport;
        condition = conditionOf(link, type, {16});
        QVERIFY(!condition.bufferLimited);
        QCOMPARE(asText(printBitRate(condition.goodput)), asText("800 Gb/s"));
    }
}

void NetworkTest::theCostliestBoundIsNamed() {
    LinkType type = cleanType();
    QCOMPARE(conditionOf({}, type, {16}).bound, LinkBound::channel);
    // A window of 4 MB over 160 us allows 200 Gb/s: half is never sent.
    type.window.value = {4e6};
    QCOMPARE(conditionOf({}, type, {16}).bound, LinkBound::window);
    QVERIFY(conditionOf({}, type, {16}).windowLimited);
    // A buffer of 2 MB allows less still.
    type.buffer.value = {2e6};
    LinkCondition condition = conditionOf({}, type, {16});
    QVERIFY(condition.bufferLimited && !condition.windowLimited);
    QCOMPARE(nameOf(condition.bound), std::string_view("buffer"));
    // 4 MB again, and a bit error in 10^7: a loss of 3.3e-3 with 977 packets in flight leaves 24 % of the 200
    // Gb/s; 153 are lost, 200 not sent. Without the window 8 MB are in flight: 13 % of 400 arrive.
    type.buffer.value = {};
    type.bitErrorExponent.value = -7;
    condition = conditionOf({}, type, {16});
    QVERIFY(condition.goodput < gigabitsPerSecond(50));
    QCOMPARE(condition.bound, LinkBound::window);
    type.window.value = {1e12};
    QCOMPARE(conditionOf({}, type, {16}).bound, LinkBound::loss);
}

void NetworkTest::flapsLeaveGoodputAlone() {
    // Twelve hours a year of 8,766, and the outages themselves: up for 8,766 / 8,778.
    LinkType type = cleanType();
    QCOMPARE(conditionOf({}, type, {16}).availability, 1.0);
    type.flapsPerYear = {12, "test"};
    type.flapOutage = {{3600}, "test"};
    Link link;
    link.channels = 4;
    const LinkCondition condition = conditionOf(link, type, {16});
    QVERIFY(std::fabs(condition.availability - 8766.0 / 8778) < 1e-12);
    QCOMPARE(asText(printBitRate(condition.goodput)), asText("1.6 Tb/s"));
    QVERIFY(!isHeldBack(condition));
    // Down for 1,200 of 9,966 hours: more than a tenth.
    type.flapsPerYear.value = 1200;
    QVERIFY(isHeldBack(conditionOf(link, type, {16})));
}

void NetworkTest::noFigureHelpsByGettingWorse() {
    Dice dice(17);
    for (int round = 0; round < 2000; ++round) {
        LinkType type = cleanType();
        type.transport = static_cast<Transport>(dice.whole(0, 4));
        type.window.value = {dice.magnitude(1e4, 1e9)};
        type.buffer.value = {dice.magnitude(1e4, 1e9)};
        type.queuePairs.value = dice.whole(1, 32);
        type.bitErrorExponent.value = dice.real(-15, -5);
        const Kilometers length{dice.magnitude(0.1, 1e4)};
        const LinkCondition before = conditionOf({}, type, length);
        QVERIFY(before.goodput <= before.capacity && before.goodput.value >= 0);
        QVERIFY(!(before.windowLimited && before.bufferLimited));
        // Below the channel something is named; above 98 % of it nothing can be.
        QVERIFY(before.bound != LinkBound::channel || before.goodput > before.capacity * 0.98);
        QVERIFY(before.bound == LinkBound::channel || before.goodput < before.capacity * 0.991);
        const auto isNoFaster = [&](const LinkType& worse, Kilometers far) {
            return conditionOf({}, worse, far).goodput <= before.goodput * (1 + 1e-12);
        };
        LinkType worse = type;
        worse.buffer.value = type.buffer.value * dice.real(0.1, 1);
        QVERIFY(isNoFaster(worse, length));
        worse = type;
        worse.window.value = type.window.value * dice.real(0.1, 1);
        QVERIFY(isNoFaster(worse, length));
        QVERIFY(isNoFaster(type, length * dice.real(1, 10)));
    }
}

void NetworkTest::fiberTakesFiveMicrosecondsAKilometer() {
    QCOMPARE(fiberDelay({1}).value, 5e-6);
    // 100 km there and back, and twice 12 us of equipment.
    LinkType type = cleanType();
    type.equipmentLatency = {{12e-6}, "test"};
    QCOMPARE(conditionOf({}, type, {100}).roundTrip.value, 1.024e-3);
    // Nothing is nearer than a switch.
    QCOMPARE(conditionOf({}, cleanType(), {0}).roundTrip.value, 1e-6);
}

void NetworkTest::agingMakesALinkWorse() {
    // 1e-12 and six years of half a decade are 1e-9, a packet loss of 3.277e-5.
    LinkType type = cleanType();
    type.bitErrorExponent.value = -12;
    type.agingDecades = {0.5, "test"};
    Link link;
    link.age = {6};
    const LinkCondition old = conditionOf(link, type, {100});
    QCOMPARE(asText(printNumber(old.loss * 1e5)), asText("3.277"));
    // 50 MB in flight over 1 ms are 12,207 packets: 1 / (1 + 0.4) of the rate arrives.
    QCOMPARE(asText(printBitRate(old.goodput)), asText("285.7 Gb/s"));
    double last = 1e300;
    for (int years = 0; years <= 100; years += 5) {
        link.age = {static_cast<double>(years)};
        const double goodput = conditionOf(link, type, {100}).goodput.value;
        QVERIFY(goodput <= last && goodput >= 0);
        last = goodput;
    }
}

void NetworkTest::cleanLinkGivesItsCapacity() {
    Link link;
    link.channels = 32;
    for (const Transport transport : {Transport::goBackN, Transport::selectiveRepeat, Transport::tcp}) {
        link.transport = transport;
        const LinkCondition condition = conditionOf(link, cleanType(), {16});
        QCOMPARE(asText(printBitRate(condition.capacity)), asText("12.8 Tb/s"));
        QCOMPARE(asText(printBitRate(condition.goodput)), asText("12.8 Tb/s"));
        QVERIFY(!condition.windowLimited);
    }
}

QTEST_APPLESS_MAIN(NetworkTest)
#include "tst_network.moc"
