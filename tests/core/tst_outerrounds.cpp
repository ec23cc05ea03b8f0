// Outer rounds between campuses beside published simulations and runs.
#include <cmath>

#include <QObject>
#include <QTest>

#include "core/training/GradientExchange.h"
#include "tests/core/OuterRounds.h"

using namespace lockstep;

namespace {

/// Gb/s with which two learners reach this share of computing, by halving an interval of logarithms.
double gigabitsNeeded(const ModelType& model, const TrainingJob& job, Seconds innerStep, double share) {
    double low = -5;
    double high = 10;
    for (int i = 0; i < 60; ++i) {
        const double middle = (low + high) / 2;
        const OuterRound round = outerRound(model, job, 2, ringOf(std::exp(middle)), innerStep);
        (computeShare(round, innerStep) < share ? low : high) = middle;
    }
    return std::exp(high);
}

constexpr double shares[] = {0.50, 0.80, 0.90, 0.95, 0.99};

/// The publications searched bandwidths 10^(4/49) apart; a figure is no finer than that.
const double searchStep = std::pow(10.0, 4.0 / 49.0);

} // namespace

class OuterRoundsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void diLoCo_data();
    void diLoCo();
    void streaming();
    void traffic();
    void phases();
};

void OuterRoundsTest::diLoCo_data() {
    QTest::addColumn<double>("billions");
    QTest::addColumn<double>("stepSeconds");
    QTest::addColumn<QList<double>>("gigabits");
    // Gb/s that two learners with 100 inner steps need to compute 50, 80, 90, 95 and 99 % of the time,
    // simulated: Douillard et al. 2025 (arXiv 2501.18512), Charles et al. 2025 (arXiv 2503.09799).
    QTest::newRow("1B") << 1.0 << 0.1 << QList<double>{1.4, 6.2, 13.3, 23.3, 86.8};
    QTest::newRow("100B") << 100.0 << 4.9 << QList<double>{3.0, 11.0, 23.3, 49.4, 184.2};
    QTest::newRow("Llama 3 405B") << 405.0 << 26.0 << QList<double>{2.0, 7.5, 16.0, 33.9, 126.5};
}

void OuterRoundsTest::diLoCo() {
    // They let the exchange overlap with the last backward pass, two thirds of a step; here the outer
    // gradient is not known before the step's end. The same rate then computes less: at 99 % the wait of a
    // round is one step, of which they hide 2/3. With these 2/3 granted, both are within two of their search
    // steps.
    QFETCH(double, billions);
    QFETCH(double, stepSeconds);
    QFETCH(QList<double>, gigabits);
    for (qsizetype i = 0; i < gigabits.size(); ++i) {
        const double share = shares[i];
        const Seconds step{stepSeconds};
        const double ours = gigabitsNeeded(modelOf(billions), jobWith(SyncMethod::diLoCo, 100), step, share);
        // All that is sent, over the rate, is what the round waits: 100 steps × (1 - share) / share.
        const double waited = 100 * (1 - share) / share;
        QVERIFY(std::fabs(ours / (billions * 16 / (waited * stepSeconds)) - 1) < 1e-6);
        QVERIFY(ours > gigabits[i]);
        const double granted = ours * waited / (waited + 2.0 / 3.0);
        QVERIFY2(granted < gigabits[i] * searchStep * searchStep &&
                     granted > gigabits[i] / searchStep / searchStep,
                 qPrintable(QString("%1: %2 for %3").arg(share).arg(granted).arg(gigabits[i])));
    }
}

void OuterRoundsTest::streaming() {
    // The 1B model at 0.1 s a step in 8 fragments, overlapping with one inner step (arXiv 2501.18512;
    // that its 24 layers go by threes is from memory). Their exchange also hides under part of the step that
    // sends it, ours does not: theirs lies between one and two steps of overlap. In FP4 as well, but for the
    // width of their search.
    const QList<double> overlap{1.4, 4.3, 6.2, 9.1, 11.0};
    const QList<double> inFp4{0.4, 0.9, 1.7, 2.0, 3.0};
    for (qsizetype i = 0; i < overlap.size(); ++i) {
        const auto needed = [&](std::uint32_t steps, double bits) {
            return gigabitsNeeded(modelOf(1), jobWith(SyncMethod::streaming, 100, 8, steps, bits),
                                  Seconds{0.1}, shares[i]);
        };
        QVERIFY(needed(1, 16) > overlap[i] && needed(2, 16) < overlap[i]);
        QVERIFY(needed(1, 4) * searchStep > inFp4[i] && needed(2, 4) < inFp4[i] * searchStep);
        // With no overlap granted it is DiLoCo's.
        QVERIFY(std::fabs(needed(0, 16) / gigabitsNeeded(modelOf(1), jobWith(SyncMethod::diLoCo, 100),
                                                         Seconds{0.1}, shares[i]) -
                          1) < 1e-6);
    }
}

void OuterRoundsTest::traffic() {
    // 1B on Dolma (arXiv 2501.18512): data-parallel sends 441 TB, streaming in FP4 1.1 TB, which is rounded
    // and so 382 to 420 times less. 100 inner steps × 16 / 4 bits are 400.
    const ModelType model = modelOf(1);
    const CampusRing ring = ringOf(1);
    const std::vector<CampusShare> campuses(2, {1, gigabitsPerSecond(400)});
    const double everyStep = 100 * gradientExchange(model, {}, campuses, ring).acrossEachHop.value;
    const OuterRound round =
        outerRound(model, jobWith(SyncMethod::streaming, 100, 8, 5, 4), 2, ring, Seconds{0.1});
    const double less = everyStep / round.acrossEachHop.value;
    QVERIFY(less > 441 / 1.155 && less < 441 / 1.05);
}

void OuterRoundsTest::phases() {
    // INTELLECT-1 (arXiv 2412.01152): 38 minutes of inner steps, then an all-reduce of int8 outer gradients
    // with a median of 103 s inside the USA and 469 s over three continents: 95.7 % and 83 % computing.
    // The rate is made to fit the time; what is checked is that all of it is exposed, once a round.
    for (const auto& [seconds, percent] : {std::pair{103.0, 95.7}, std::pair{469.0, 83.0}}) {
        const double gigabits = 10.2 * 8 / seconds; // two sites: 10.2 GB over each hop
        const OuterRound round = outerRound(modelOf(10.2), jobWith(SyncMethod::diLoCo, 100, 1, 0, 8), 2,
                                            ringOf(gigabits), Seconds{22.8});
        QVERIFY(std::fabs(100 * computeShare(round, Seconds{22.8}) - percent) < 0.1);
    }
}

QTEST_APPLESS_MAIN(OuterRoundsTest)
#include "tst_outerrounds.moc"
