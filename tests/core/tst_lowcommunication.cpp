// Outer rounds between campuses against numbers worked out by hand, and laws.
#include <cmath>

#include <QObject>
#include <QTest>

#include "core/training/GradientExchange.h"
#include "core/training/LowCommunication.h"
#include "tests/core/Dice.h"
#include "tests/core/OuterRounds.h"

using namespace lockstep;

namespace {

struct RandomCase {
    ModelType model;
    TrainingJob job;
    double sites = 2;
    CampusRing ring;
    Seconds innerStep;

    OuterRound round() const { return outerRound(model, job, sites, ring, innerStep); }
};

RandomCase randomCase(Dice& dice) {
    RandomCase any;
    any.model = modelOf(dice.magnitude(0.1, 2000));
    const auto method = static_cast<SyncMethod>(dice.whole(1, 3));
    any.job = jobWith(method, dice.whole(1, 500), dice.whole(1, 40), dice.whole(0, 20), dice.real(1, 32));
    any.job.plan.tensor = dice.whole(1, 16);
    any.sites = dice.whole(2, 8);
    const double gigabits = dice.magnitude(0.1, 1e5);
    any.ring = ringOf(gigabits, dice.magnitude(1e-5, 1), gigabits * dice.real(1, 3));
    any.innerStep = Seconds{dice.magnitude(0.05, 60)};
    return any;
}

} // namespace

class LowCommunicationTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void diLoCoWaitsForAllOfIt();
    void oneInnerStepIsSynchronous();
    void streamingHidesUnderItsOverlap();
    void streamingCannotOutrunTheLink();
    void decoupledGoesStaleInstead();
    void nobodyToExchangeWith();
    void exchangesAreSpreadOverTheRound();
    void tokensCountByTheirWorth();
    void manyInnerStepsLeaveComputing();
    void neverCheaperWithMoreBitsOrSlowerLinks();
    void partsMakeTheWhole();
    void hidingRateHides();
};

void LowCommunicationTest::diLoCoWaitsForAllOfIt() {
    // 10B parameters in 32 bits are 40 GB. Four campuses: 2 × 3/4 of it, 60 GB, over each hop; at 80 Gb/s,
    // 10 GB/s, 6 s, of which channels of 120 Gb/s would take 4 s. 40 GB in buckets of 512 MB are 79, eight in
    // flight 10 rounds of 2 × 3 hops of 50 ms: 3 s. So 4 s bandwidth and 5 s latency.
    const OuterRound round = outerRound(modelOf(10), jobWith(SyncMethod::diLoCo, 100, 1, 0, 32), 4,
                                        ringOf(80, 0.05, 120), Seconds{0.81});
    QCOMPARE(round.acrossEachHop.value, 60e9);
    QCOMPARE(round.exposedBandwidth.value, 4.0);
    QCOMPARE(round.exposedLatency.value, 5.0);
    QCOMPARE(round.exposedPerExchange().value, 9.0);
    QCOMPARE(round.staleSteps, 0.0);
    QVERIFY(!round.hidingRate);
    // 81 s of computing beside 9 s of waiting.
    QCOMPARE(computeShare(round, Seconds{0.81}), 0.9);
    // The total of arXiv 2503.09799, appendix A, over T = 1,000 steps: T computing + (2 N bytes (1 - 1/C) 2 /
    // W + latency) T / H, which in BF16 is 810 s + (2 × 20 GB × 3/4 / 10 GB/s + 5 × 0.3 s) × 10 = 855 s.
    const OuterRound half =
        outerRound(modelOf(10), jobWith(SyncMethod::diLoCo, 100), 4, ringOf(80, 0.05), Seconds{0.81});
    QCOMPARE(10 * (81 + half.exposed().value), 855.0);
}

void LowCommunicationTest::oneInnerStepIsSynchronous() {
    // The same bytes, the same ring, the same buckets: what gradients in BF16 take without overlap.
    Dice dice(1);
    for (int i = 0; i < 200; ++i) {
        RandomCase any = randomCase(dice);
        any.job.lowCommunication = {SyncMethod::diLoCo, 1, 1, 0, 16, 1};
        const std::vector<CampusShare> campuses(static_cast<std::size_t>(any.sites),
                                                {1, gigabitsPerSecond(400)});
        const GradientExchange synchronous = gradientExchange(any.model, any.job, campuses, any.ring);
        QCOMPARE(any.round().acrossEachHop, synchronous.acrossEachHop);
        QCOMPARE(any.round().exposedBandwidth, synchronous.linkBandwidth);
        QCOMPARE(any.round().exposedLatency, synchronous.linkLatency);
        any.job.lowCommunication = {SyncMethod::streaming, 1, 1, 0, 16, 1};
        QCOMPARE(any.round().exposed().value, synchronous.total().value);
    }
}

void LowCommunicationTest::streamingHidesUnderItsOverlap() {
    // 16 GB between two campuses, in 8 fragments of 2 GB, one way 2 × 1/2 of that: 2 s at 8 Gb/s, and 2 hops
    // of 0.25 s for one round of buckets: 2.5 s. Under 2 steps of 1 s all but 0.5 s hides, eight times.
    const ModelType model = modelOf(8);
    const auto with = [&](std::uint32_t overlap) {
        return outerRound(model, jobWith(SyncMethod::streaming, 100, 8, overlap), 2, ringOf(8, 0.25),
                          Seconds{1});
    };
    QCOMPARE(with(0).exposed().value, 8 * 2.5);
    QCOMPARE(with(2).exposed().value, 8 * 0.5);
    QCOMPARE(with(2).exposedPerExchange().value, 0.5);
    QCOMPARE(with(2).exposedBandwidth.value, 8 * 0.5 * 2 / 2.5);
    QCOMPARE(with(3).exposed().value, 0.0);
    QCOMPARE(with(3).staleSteps, 3.0);
    // There in 2.5 of 3 s: a link may be down for half a second. With two steps it is late anyhow.
    QCOMPARE(with(3).slack->value, 0.5);
    QCOMPARE(with(2).slack->value, 0.0);
    // Three steps less half a second of round trips for 2 GB: 0.8 GB/s.
    QCOMPARE(inGigabitsPerSecond(*with(3).hidingRate), 6.4);
    QVERIFY(!with(0).hidingRate);
}

void LowCommunicationTest::streamingCannotOutrunTheLink() {
    // 16 s of traffic in a round of 10 steps of 1 s: however long fragments may travel, 6 s are missing. Two
    // fragments under way at once serve each other's round trips, so these do not add to it.
    const OuterRound round =
        outerRound(modelOf(8), jobWith(SyncMethod::streaming, 10, 8, 10), 2, ringOf(8, 0.25), Seconds{1});
    QCOMPARE(round.exposed().value, 6.0);
    QCOMPARE(round.slack->value, 0.0);                      // a link that is never idle makes up for nothing
    QCOMPARE(inGigabitsPerSecond(*round.hidingRate), 12.8); // 16 GB in 10 s
}

void LowCommunicationTest::decoupledGoesStaleInstead() {
    const auto with = [](std::uint32_t innerSteps, double gigabits) {
        return outerRound(modelOf(8), jobWith(SyncMethod::decoupled, innerSteps, 8, 2), 2,
                          ringOf(gigabits, 0.25), Seconds{1});
    };
    // At 80 Gb/s a fragment takes 0.2 + 0.5 s: it is there within its two steps.
    QCOMPARE(with(100, 80).staleSteps, 2.0);
    QCOMPARE(with(100, 80).exposed(), Seconds{});
    QCOMPARE(with(100, 80).innerSteps, 100.0);
    // At 8 Gb/s it takes 2.5 s, and eight of them 16 s of the link: rounds of 10 steps become 16.
    QCOMPARE(with(10, 8).staleSteps, 2.5);
    QCOMPARE(with(10, 8).innerSteps, 16.0);
    QVERIFY(!with(10, 8).slack);
    QCOMPARE(with(10, 8).exposed(), Seconds{});
    QCOMPARE(computeShare(with(10, 8), Seconds{1}), 1.0);
}

void LowCommunicationTest::nobodyToExchangeWith() {
    for (const SyncMethod method : {SyncMethod::diLoCo, SyncMethod::streaming, SyncMethod::decoupled}) {
        const OuterRound round =
            outerRound(modelOf(8), jobWith(method, 50, 4, 2), 1, ringOf(1, 1), Seconds{1});
        QCOMPARE(round.exposed(), Seconds{});
        QCOMPARE(round.acrossEachHop, Bytes{});
        QCOMPARE(computeShare(round, Seconds{1}), 1.0);
    }
    const OuterRound none =
        outerRound(modelOf(8), jobWith(SyncMethod::everyStep, 50), 2, ringOf(1, 1), Seconds{1});
    QCOMPARE(none.acrossEachHop, Bytes{});
}

void LowCommunicationTest::exchangesAreSpreadOverTheRound() {
    Dice dice(2);
    for (int i = 0; i < 100; ++i) {
        const auto method = static_cast<SyncMethod>(dice.whole(1, 3));
        const TrainingJob job = jobWith(method, dice.whole(1, 60), dice.whole(1, 90));
        const LowCommunication& low = job.lowCommunication;
        const std::uint32_t expected = method == SyncMethod::diLoCo ? 1 : low.fragments;
        for (std::uint64_t first : {std::uint64_t{0}, std::uint64_t{7} * low.innerSteps}) {
            std::uint32_t sum = 0;
            for (std::uint64_t step = first; step < first + low.innerSteps; ++step) {
                const std::uint32_t now = exchangesAfter(low, step);
                QVERIFY(now * low.innerSteps < expected + low.innerSteps); // none ahead of its turn
                sum += now;
            }
            QCOMPARE(sum, expected);
        }
        QVERIFY(exchangesAfter(low, low.innerSteps - 1) > 0);
    }
    QCOMPARE(exchangesAfter(jobWith(SyncMethod::everyStep, 5).lowCommunication, 4), 0u);
}

void LowCommunicationTest::tokensCountByTheirWorth() {
    LowCommunication low = jobWith(SyncMethod::diLoCo, 100).lowCommunication;
    low.tokenWorth = 0.9;
    QCOMPARE(equivalentTokens(1e12, low), 0.9e12);
    low.method = SyncMethod::everyStep;
    QCOMPARE(equivalentTokens(1e12, low), 1e12);
}

void LowCommunicationTest::manyInnerStepsLeaveComputing() {
    Dice dice(3);
    for (int i = 0; i < 200; ++i) {
        RandomCase any = randomCase(dice);
        any.innerStep = std::max(any.innerStep, Seconds{0.5});
        double last = 0;
        for (std::uint32_t innerSteps = 1; innerSteps <= 1000000000u; innerSteps *= 10) {
            any.job.lowCommunication.innerSteps = innerSteps;
            const double share = computeShare(any.round(), any.innerStep);
            QVERIFY(share >= last);
            last = share;
        }
        // At worst 14 TB a hop at 12.5 MB/s, 1.1e6 s, and 3e4 s of round trips, beside 5e8 s.
        QVERIFY(last > 0.99);
    }
}

void LowCommunicationTest::neverCheaperWithMoreBitsOrSlowerLinks() {
    Dice dice(5);
    constexpr double rounding = 1 + 1e-9;
    for (int i = 0; i < 2000; ++i) {
        const RandomCase any = randomCase(dice);
        RandomCase worse = any;
        switch (dice.whole(0, 2)) {
        case 0:
            worse.job.lowCommunication.outerBits *= dice.real(1, 4);
            break;
        case 1:
            worse.ring.slowestHop = any.ring.slowestHop / dice.real(1, 4);
            break;
        default:
            worse.ring.longestHop = any.ring.longestHop * dice.real(1, 4);
        }
        const OuterRound before = any.round();
        const OuterRound after = worse.round();
        QVERIFY(after.exposed().value * rounding >= before.exposed().value);
        QVERIFY(after.staleSteps * rounding >= before.staleSteps);
        QVERIFY(after.innerSteps * rounding >= before.innerSteps);
        QVERIFY(after.acrossEachHop.value * rounding >= before.acrossEachHop.value);
    }
}

void LowCommunicationTest::partsMakeTheWhole() {
    Dice dice(6);
    for (int i = 0; i < 1000; ++i) {
        const RandomCase any = randomCase(dice);
        const OuterRound round = any.round();
        const Seconds whole = round.linkBandwidth + round.linkLatency;
        QVERIFY(round.exposedBandwidth.value >= 0 && round.exposedLatency.value >= 0);
        QVERIFY(round.exposed().value <= whole.value * (1 + 1e-9));
        // The same bytes in however many fragments.
        const double bytes = 2 * (any.sites - 1) / any.sites * any.model.totalParameters.value *
                             any.job.lowCommunication.outerBits / 8;
        QVERIFY(std::fabs(round.acrossEachHop.value / bytes - 1) < 1e-9);
        QVERIFY(round.innerSteps >= any.job.lowCommunication.innerSteps);
    }
}

void LowCommunicationTest::hidingRateHides() {
    Dice dice(7);
    int found = 0;
    for (int i = 0; i < 2000; ++i) {
        RandomCase any = randomCase(dice);
        any.job.lowCommunication.method = SyncMethod::streaming;
        const auto rate = any.round().hidingRate;
        if (!rate)
            continue;
        ++found;
        any.ring.installedHop = any.ring.slowestHop = *rate * 1.001;
        QVERIFY(any.round().exposed().value <= 1e-9);
        any.ring.installedHop = any.ring.slowestHop = *rate * 0.999;
        QVERIFY(any.round().exposed().value > 0);
    }
    QVERIFY(found > 200);
}

QTEST_APPLESS_MAIN(LowCommunicationTest)
#include "tst_lowcommunication.moc"
