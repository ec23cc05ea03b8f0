// Work for workers of several speeds: nobody could end sooner.
#include <algorithm>
#include <cmath>
#include <functional>
#include <numeric>
#include <optional>

#include <QObject>
#include <QTest>

#include "core/training/Balance.h"
#include "tests/core/Dice.h"

using namespace lockstep;

namespace {

constexpr int tries = 2000;

std::vector<WorkerTime> someWorkers(Dice& dice, std::uint32_t most) {
    std::vector<WorkerTime> workers(dice.whole(1, most));
    for (WorkerTime& worker : workers)
        worker = {dice.magnitude(0.1, 10), dice.chance(0.5) ? 0 : dice.real(0, 20)};
    return workers;
}

/// When the last of those that work ends.
template<class Share>
double endOf(const std::vector<WorkerTime>& workers, const std::vector<Share>& shares) {
    double end = 0;
    for (std::size_t i = 0; i < workers.size(); ++i)
        if (shares[i] > 0)
            end = std::max(end, workers[i].fixed + shares[i] * workers[i].each);
    return end;
}

/// The earliest end of all whole splits, tried one by one.
double earliestEnd(const std::vector<WorkerTime>& workers, std::uint32_t total, std::uint32_t least) {
    double best = INFINITY;
    std::vector<std::uint32_t> shares;
    const std::function<void(std::uint32_t)> deal = [&](std::uint32_t left) {
        if (shares.size() + 1 == workers.size()) {
            if (left < least)
                return;
            shares.push_back(left);
            best = std::min(best, endOf(workers, shares));
            shares.pop_back();
            return;
        }
        for (std::uint32_t share = least; share <= left; ++share) {
            shares.push_back(share);
            deal(left - share);
            shares.pop_back();
        }
    };
    deal(total);
    return best;
}

} // namespace

class BalanceTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void equalWorkersShareEqually();
    void twiceAsFastDoesTwiceAsMuch();
    void noWholeSplitEndsSooner();
    void wholeSharesAddUp();
    void fractionalSharesEndTogether();
    void fasterWorkerNeverLengthensTheEnd();
    void wholeEndIsWithinOnePartOfTheFractional();
};

void BalanceTest::equalWorkersShareEqually() {
    const std::vector<WorkerTime> workers(4);
    QCOMPARE(wholeShares(workers, 16, 0), (std::vector<std::uint32_t>{4, 4, 4, 4}));
    for (const double share : fractionalShares(workers, 10))
        QVERIFY(std::fabs(share - 2.5) < 1e-9);
}

void BalanceTest::twiceAsFastDoesTwiceAsMuch() {
    // Of 9 parts the one that takes half the time does 6. With an output head worth three of its own parts it
    // does 5: both end at 8.
    std::vector<WorkerTime> workers{{1, 0}, {2, 0}};
    QCOMPARE(wholeShares(workers, 9, 0), (std::vector<std::uint32_t>{6, 3}));
    workers[0].fixed = 3;
    QCOMPARE(wholeShares(workers, 9, 0), (std::vector<std::uint32_t>{5, 4}));
}

void BalanceTest::noWholeSplitEndsSooner() {
    Dice dice(1);
    for (int i = 0; i < tries; ++i) {
        const auto workers = someWorkers(dice, 4);
        const std::uint32_t least = dice.whole(0, 2);
        const auto total =
            dice.whole(std::max<std::uint32_t>(1, least * static_cast<std::uint32_t>(workers.size())), 14);
        const auto shares = wholeShares(workers, total, least);
        QCOMPARE(std::accumulate(shares.begin(), shares.end(), 0u), total);
        QVERIFY(*std::ranges::min_element(shares) >= least);
        const double best = earliestEnd(workers, total, least);
        QVERIFY2(endOf(workers, shares) <= best * (1 + 1e-12), qPrintable(QString("number %1").arg(i)));
    }
}

void BalanceTest::wholeSharesAddUp() {
    Dice dice(2);
    for (int i = 0; i < tries; ++i) {
        const auto workers = someWorkers(dice, 300);
        const std::uint32_t least = dice.whole(0, 3);
        const auto taken = least * static_cast<std::uint32_t>(workers.size());
        const std::uint32_t total = taken + static_cast<std::uint32_t>(dice.magnitude(1, 1e6));
        const auto shares = wholeShares(workers, total, least);
        QCOMPARE(std::accumulate(shares.begin(), shares.end(), 0u), total);
        QVERIFY(*std::ranges::min_element(shares) >= least);
    }
    QVERIFY(wholeShares({}, 5, 0).empty());
    QVERIFY(fractionalShares({}, 5).empty());
}

void BalanceTest::fractionalSharesEndTogether() {
    Dice dice(3);
    for (int i = 0; i < tries; ++i) {
        const auto workers = someWorkers(dice, 20);
        const double total = dice.magnitude(0.01, 1e4);
        const auto shares = fractionalShares(workers, total);
        QVERIFY(std::fabs(std::accumulate(shares.begin(), shares.end(), 0.0) / total - 1) < 1e-9);
        const double end = endOf(workers, shares);
        for (std::size_t w = 0; w < workers.size(); ++w) {
            const double own = workers[w].fixed + shares[w] * workers[w].each;
            QVERIFY(shares[w] > 0 ? std::fabs(own / end - 1) < 1e-6 : own >= end * (1 - 1e-6));
        }
    }
}

void BalanceTest::fasterWorkerNeverLengthensTheEnd() {
    Dice dice(4);
    for (int i = 0; i < tries; ++i) {
        auto workers = someWorkers(dice, 20);
        const double total = dice.magnitude(0.01, 1e4);
        const double before = endOf(workers, fractionalShares(workers, total));
        WorkerTime& faster = workers[dice.whole(0, static_cast<std::uint32_t>(workers.size() - 1))];
        faster.each /= dice.real(1, 10);
        QVERIFY(endOf(workers, fractionalShares(workers, total)) <= before * (1 + 1e-9));
    }
}

void BalanceTest::wholeEndIsWithinOnePartOfTheFractional() {
    // Rounding every share up would do all the work and more.
    Dice dice(5);
    for (int i = 0; i < tries; ++i) {
        const auto workers = someWorkers(dice, 20);
        const std::uint32_t total = dice.whole(1, 10000);
        double longest = 0;
        for (const WorkerTime& worker : workers)
            longest = std::max(longest, worker.each);
        const double ideal = endOf(workers, fractionalShares(workers, total));
        const double whole = endOf(workers, wholeShares(workers, total, 0));
        QVERIFY(whole >= ideal * (1 - 1e-9) && whole <= ideal * (1 + 1e-9) + longest);
    }
}

QTEST_APPLESS_MAIN(BalanceTest)
#include "tst_balance.moc"
