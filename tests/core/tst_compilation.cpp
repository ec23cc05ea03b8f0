// What the compiler works out once for all that is alike, and how soon it is done.
#include <chrono>
#include <cmath>

#include <QObject>
#include <QTest>

#include "core/simulation/Examination.h"
#include "tests/core/ManyGroups.h"

using namespace lockstep;

namespace {

double secondsOf(const auto& work) {
    const auto begin = std::chrono::steady_clock::now();
    work();
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
}

} // namespace

class CompilationTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void manyGroupsCompileSoon_data();
    void manyGroupsCompileSoon();
    void findingsOfManyGroupsComeSoon();
    void likeCampusesCostWhatEachAloneCosts();
    void oversubscriptionMeetsReplicasALeafApart();
};

void CompilationTest::manyGroupsCompileSoon_data() {
    QTest::addColumn<int>("crossing");
    QTest::addColumn<int>("detail");
    for (const int crossing : {0, 1, 2})
        for (const int detail : {0, 1})
            QTest::addRow("crossing %d, detail %d", crossing, detail) << crossing << detail;
}

/// The benchmark measures some tens of milliseconds. One that grows with groups × replicas takes seconds; one
/// second tells the two apart on the slowest machine that runs tests.
void CompilationTest::manyGroupsCompileSoon() {
    QFETCH(int, crossing);
    QFETCH(int, detail);
    const Scenario scenario =
        manyGroups(static_cast<Crossing>(crossing), static_cast<PipelineDetail>(detail));
    std::shared_ptr<const Fleet> fleet;
    const double taken = secondsOf([&] { fleet = fleetOf(scenario); });
    QCOMPARE(fleet->gpuCount(), 64000u);
    QCOMPARE(fleet->groups.size(), std::size_t(2000));
    QVERIFY2(taken < 1, qPrintable(QString::number(taken)));
}

/// A plan that fits nowhere is the slow case: the nearest one that does is searched among hundreds.
void CompilationTest::findingsOfManyGroupsComeSoon() {
    Scenario scenario = manyGroups(Crossing::data, PipelineDetail::alike);
    scenario.job.plan.tensor = 64;
    scenario.job.plan.pipeline = 60;
    std::vector<Finding> findings;
    const double taken = secondsOf([&] { findings = examine(scenario, shippedBasis()); });
    QVERIFY(!canRun(findings));
    QVERIFY2(taken < 0.5, qPrintable(QString::number(taken)));
}

/// Prices are shared between campuses that are alike. A leaf of one port more under a single leaf changes
/// nothing but makes each campus a kind of its own.
void CompilationTest::likeCampusesCostWhatEachAloneCosts() {
    for (const PipelineDetail detail : {PipelineDetail::alike, PipelineDetail::stages}) {
        Scenario scenario = manyGroups(Crossing::data, detail);
        for (Campus& campus : scenario.campuses)
            campus.leafPorts = 1000;
        const auto shared = fleetOf(scenario);
        for (std::size_t i = 0; i < scenario.campuses.size(); ++i)
            scenario.campuses[i].leafPorts += static_cast<std::uint32_t>(i);
        const auto alone = fleetOf(scenario);
        QCOMPARE(alone->classes.size(), shared->classes.size());
        for (std::size_t c = 0; c < alone->classes.size(); ++c)
            for (std::size_t s = 0; s < alone->classes[c].stages.size(); ++s) {
                QCOMPARE(alone->classes[c].stages[s].ready(), shared->classes[c].stages[s].ready());
                QCOMPARE(alone->classes[c].stages[s].compute, shared->classes[c].stages[s].compute);
            }
        QCOMPARE(alone->lastingTicks, shared->lastingTicks);
        QCOMPARE(alone->quietStep(), shared->quietStep());
    }
}

/// Nodes of 8 on rails, 32 of them under a leaf. A replica of one node lies beside the next: one card of 32
/// goes to the next leaf, and 8:1 leaves four uplinks for it. A replica of 32 nodes (8 x 32 GPUs) lies a leaf
/// apart from the next: every card goes up, and 8:1 leaves each an eighth.
void CompilationTest::oversubscriptionMeetsReplicasALeafApart() {
    const auto fabricOf = [](std::uint32_t pipeline, double oversubscription) {
        Scenario scenario = oneCampus(64);
        scenario.campuses[0].oversubscription = oversubscription;
        scenario.job.plan.pipeline = pipeline;
        return toSeconds(fleetOf(scenario)->learners[0].exchange.fabric).value;
    };
    QVERIFY(fabricOf(1, 1) > 0);
    QCOMPARE(fabricOf(1, 8), fabricOf(1, 1));
    QVERIFY(fabricOf(32, 8) > 4 * fabricOf(32, 1));
}

QTEST_APPLESS_MAIN(CompilationTest)
#include "tst_compilation.moc"
