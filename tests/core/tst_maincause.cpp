// The largest loss of many GPUs at once against that of each alone.
#include <numeric>

#include <QObject>
#include <QTest>

#include "core/simulation/MainCause.h"
#include "tests/core/Dice.h"

using namespace lockstep;

class MainCauseTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void comesBackWhereALossGrowsAgain();
    void littleLossIsCompute();
    void sameAsOneByOne();
};

/// Eight ticks of fabric traffic for all; then up to ten of bubble and five more of fabric are waited. Who
/// waits nine to eleven has lost most to the bubble, who waits twelve or more to the fabric again, which is
/// named first of two as large: that the fastest and the slowest agree says nothing of those between.
void MainCauseTest::comesBackWhereALossGrowsAgain() {
    StepAccount account;
    account.fixed[indexOf(Cause::commFabric)] = 8;
    account.waits[0] = {Cause::pipelineBubble, 10};
    account.waits[1] = {Cause::commFabric, 5};
    account.end = 15;
    const MainCauses causes(account, Ticks{23});
    for (std::uint64_t wait = 0; wait <= 15; ++wait)
        QCOMPARE(causes.of(15 - wait), wait > 8 && wait < 12 ? Cause::pipelineBubble : Cause::commFabric);
}

/// A twentieth of 1,000 ticks is 50.
void MainCauseTest::littleLossIsCompute() {
    StepAccount account;
    account.end = 1000;
    const MainCauses causes(account, Ticks{1000});
    QCOMPARE(causes.of(1000), Cause::compute);
    QCOMPARE(causes.of(951), Cause::compute);
    QCOMPARE(causes.of(950), Cause::waitStraggler);
    QCOMPARE(causes.of(0), Cause::waitStraggler);
    // Who stood still for 50 ticks and then waited for nobody has lost them all the same.
    QCOMPARE(mainCause(causesOf(account, 1000, 49), Ticks{1000}), Cause::compute);
    QCOMPARE(mainCause(causesOf(account, 1000, 50), Ticks{1000}), Cause::waitStraggler);
}

void MainCauseTest::sameAsOneByOne() {
    Dice dice(1);
    for (int i = 0; i < 500; ++i) {
        StepAccount account;
        const std::vector<Cause> reasons{Cause::pipelineBubble,  Cause::commFabric, Cause::commLinkBandwidth,
                                         Cause::commLinkLatency, Cause::noWork,     Cause::waitGeneration,
                                         Cause::waitGeneration};
        for (std::size_t reason = 0; reason < reasons.size(); ++reason)
            account.waits[reason] = {reasons[reason], dice.chance(0.3) ? 0 : dice.whole(1, 40)};
        for (const Cause cause :
             {Cause::commScaleUp, Cause::commFabric, Cause::commLinkBandwidth, Cause::commLinkLatency})
            account.fixed[indexOf(cause)] = dice.chance(0.3) ? 0 : dice.whole(1, 60);
        account.end = dice.whole(1, 400); // some never wait for all reasons
        const Ticks duration{std::int64_t{dice.whole(1, 40)} * 50};
        const MainCauses causes(account, duration);
        std::vector<std::uint64_t> computes(account.end + 1);
        std::iota(computes.begin(), computes.end(), std::uint64_t{0});
        std::vector<std::uint8_t> ofAll(computes.size());
        causes.ofEach(computes, ofAll);
        for (const std::uint64_t compute : computes) {
            QCOMPARE(causes.of(compute), mainCause(causesOf(account, compute), duration));
            QCOMPARE(ofAll[compute], static_cast<std::uint8_t>(causes.of(compute)));
        }
    }
}

QTEST_APPLESS_MAIN(MainCauseTest)
#include "tst_maincause.moc"
