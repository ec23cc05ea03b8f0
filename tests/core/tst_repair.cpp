// A repair is offered only where it helps: what it is for goes, and nothing as bad comes instead.
#include <algorithm>

#include <QObject>
#include <QTest>

#include "core/edit/EditJournal.h"
#include "core/edit/Edits.h"
#include "core/repair/Repair.h"
#include "core/simulation/Examination.h"
#include "tests/core/QtText.h"
#include "tests/core/RunnableScenario.h"

using namespace lockstep;

namespace {

std::optional<Finding> findingAt(const Scenario& scenario, const std::string& pointer) {
    for (const Finding& finding : examine(scenario, shippedBasis()))
        if (finding.pointer == pointer)
            return finding;
    return std::nullopt;
}

std::optional<ScenarioEdit> repairAt(const Scenario& scenario, const std::string& pointer) {
    const auto finding = findingAt(scenario, pointer);
    return finding ? repairOf(*finding, scenario, shippedBasis()) : std::nullopt;
}

Scenario after(const ScenarioEdit& edit, Scenario scenario) {
    apply(edit, scenario);
    return scenario;
}

/// Errors at places where there was none, and whether the finding is still as bad at its own.
std::string harmDone(const Finding& finding, const std::vector<Finding>& before,
                     const std::vector<Finding>& now) {
    const auto severe = [&](const Finding& found) { return found.severity == Severity::error; };
    // Of two that say the same, the second takes the place of the first when what that speaks of goes.
    const auto count = [&](const std::vector<Finding>& findings) {
        return std::ranges::count(findings, finding.sentence, &Finding::sentence);
    };
    for (const Finding& found : now) {
        if (found.pointer == finding.pointer && found.sentence == finding.sentence &&
            count(now) >= count(before))
            return "still there: " + found.sentence;
        const bool known = std::ranges::any_of(before, [&](const Finding& old) {
            return severe(old) && (old.pointer == found.pointer || old.sentence == found.sentence);
        });
        if (severe(found) && !known)
            return "new: " + found.pointer + ": " + found.sentence;
    }
    return {};
}

} // namespace

class RepairTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void batchTakesTheNearest();
    void planThatDoesNotFit();
    void tooManyReplicas();
    void campusWithoutLinks();
    void linkHeldBack();
    void modelThatDoesNotFit();
    void emptyCanvas();
    void emptyGroup();
    void twinNames();
    void unknownNames();
    void expertsThatDoNotDivide();
    void soundScenarioNeedsNone();
    void repairsOfRandomScenariosHelp_data();
    void repairsOfRandomScenariosHelp();
};

void RepairTest::batchTakesTheNearest() {
    // 273 over 34 replicas: 272 is 8 each and one away, 306 is 33 away.
    const Scenario uneven = unevenBatch();
    const auto repair = repairAt(uneven, "/job/global_batch");
    QVERIFY(repair);
    QCOMPARE(asText(repair->name), QString("Use a batch of 272 sequences"));
    QCOMPARE(after(*repair, uneven).job.globalBatch, 272u);
    // Micro-batches of 3 do not divide 272. 34 replicas of them are 102 sequences: 306 is nearer than 204.
    Scenario odd = twoCampuses();
    odd.job.microBatch = 3;
    const auto divided = repairAt(odd, "/job/global_batch");
    QVERIFY(divided);
    QCOMPARE(after(*divided, odd).job.globalBatch, 306u);
}

void RepairTest::planThatDoesNotFit() {
    Scenario scenario = twoCampuses();
    scenario.job.plan.context = 1024;
    const auto repair = repairAt(scenario, "/job/plan");
    QVERIFY(repair);
    QVERIFY2(repair->name.starts_with("Use tensor "), repair->name.c_str());
    QVERIFY(canRun(examine(after(*repair, scenario), shippedBasis())));
}

void RepairTest::tooManyReplicas() {
    Scenario scenario = twoCampuses();
    scenario.job.plan.data = 35;
    const auto repair = repairAt(scenario, "/job/plan/data");
    QVERIFY(repair);
    QCOMPARE(*after(*repair, scenario).job.plan.data, 34u);
}

void RepairTest::campusWithoutLinks() {
    Scenario scenario = twoCampuses();
    scenario.links.clear();
    const auto repair = repairAt(scenario, "/campuses/1");
    QVERIFY(repair);
    QCOMPARE(asText(repair->name), QString("Link South – North"));
    QCOMPARE(after(*repair, scenario).links.size(), std::size_t{1});
}

void RepairTest::linkHeldBack() {
    Scenario scenario = twoCampuses();
    scenario.links[0].pinnedLength = Kilometers{2000};
    const auto repair = repairAt(scenario, "/links/0");
    QVERIFY(repair);
    QVERIFY(!findingAt(after(*repair, scenario), "/links/0"));
}

void RepairTest::modelThatDoesNotFit() {
    // 405 billion parameters, 16 bytes each at first, over 32 GPUs of 80 GB.
    Scenario scenario = twoCampuses();
    scenario.job.model = "Llama 3 405B";
    const auto repair = repairAt(scenario, "/rack_groups/0/rack");
    QVERIFY(repair);
    QVERIFY2(repair->name.starts_with("Make the model fit: "), repair->name.c_str());
    QVERIFY(!findingAt(after(*repair, scenario), "/rack_groups/0/rack"));
}

void RepairTest::emptyCanvas() {
    Scenario scenario = twoCampuses();
    scenario.campuses.clear();
    scenario.rackGroups.clear();
    scenario.links.clear();
    const auto repair = repairAt(scenario, "/rack_groups");
    QVERIFY(repair);
    QVERIFY(canRun(examine(after(*repair, scenario), shippedBasis())));
}

void RepairTest::emptyGroup() {
    Scenario scenario = twoCampuses();
    scenario.rackGroups.push_back({{9}, {1}, "H100 HGX rack", 0, {}});
    const auto repair = repairAt(scenario, "/rack_groups/2/count");
    QVERIFY(repair);
    QCOMPARE(after(*repair, scenario), twoCampuses());
}

void RepairTest::twinNames() {
    Scenario scenario = twoCampuses();
    scenario.campuses[1].name = "North";
    const auto repair = repairAt(scenario, "/campuses/1/name");
    QVERIFY(repair);
    QCOMPARE(asText(after(*repair, scenario).campuses[1].name), QString("North 2"));
}

void RepairTest::unknownNames() {
    Scenario rack = twoCampuses();
    rack.rackGroups[0].rack = "H100 HGX rakc";
    const auto renamed = repairAt(rack, "/rack_groups/0/rack");
    QVERIFY(renamed);
    QCOMPARE(after(*renamed, rack), twoCampuses());
    Scenario model = twoCampuses();
    model.job.model = "Llama 3 70";
    const auto meant = repairAt(model, "/job/model");
    QVERIFY(meant);
    QCOMPARE(after(*meant, model), twoCampuses());
}

void RepairTest::expertsThatDoNotDivide() {
    Scenario scenario = twoCampuses();
    scenario.job.plan.expert = 3; // a dense model has one expert
    const auto repair = repairAt(scenario, "/job/plan/expert");
    QVERIFY(repair);
    QCOMPARE(after(*repair, scenario), twoCampuses());
}

void RepairTest::soundScenarioNeedsNone() {
    for (const Finding& finding : examine(twoCampuses(), shippedBasis()))
        QVERIFY2(finding.severity == Severity::note, finding.sentence.c_str());
}

void RepairTest::repairsOfRandomScenariosHelp_data() {
    QTest::addColumn<int>("kind");
    QTest::newRow("plausible") << 0;
    QTest::newRow("any plan") << 1;
    QTest::newRow("absurd") << 2;
}

void RepairTest::repairsOfRandomScenariosHelp() {
    QFETCH(int, kind);
    Dice dice(20261126 + static_cast<std::uint64_t>(kind));
    int offered = 0;
    for (int round = 0; round < 60; ++round) {
        const std::uint32_t campuses = dice.whole(1, 4);
        Scenario scenario = kind == 0   ? plausible(dice, campuses)
                            : kind == 1 ? anyPlan(dice, campuses)
                                        : absurd(dice);
        if (dice.chance(0.2) && !scenario.links.empty())
            scenario.links.pop_back();
        const std::vector<Finding> before = examine(scenario, shippedBasis());
        for (const Finding& finding : before) {
            const auto repair = repairOf(finding, scenario, shippedBasis());
            if (!repair)
                continue;
            ++offered;
            QVERIFY(!repair->name.empty());
            EditJournal journal(scenario);
            journal.commit(*repair);
            const std::string harm = harmDone(finding, before, examine(journal.scenario(), shippedBasis()));
            QVERIFY2(
                harm.empty(),
                (finding.pointer + ": " + finding.sentence + " | " + repair->name + " | " + harm).c_str());
            journal.undo();
            QCOMPARE(journal.scenario(), scenario);
        }
    }
    QVERIFY2(offered > 20, std::to_string(offered).c_str());
}

QTEST_GUILESS_MAIN(RepairTest)
#include "tst_repair.moc"
