// What is wrong with a scenario, in sentences that say what to do.
#include <algorithm>

#include <QObject>
#include <QTest>

#include "core/scenario/NearestName.h"
#include "core/scenario/Validation.h"
#include "core/storage/JsonPlace.h"
#include "tests/core/QtText.h"
#include "tests/core/SampleScenario.h"

using namespace lockstep;

namespace {

std::vector<Finding> findingsOf(const Scenario& scenario) {
    return validate(scenario, overlaid(shippedCatalog(), scenario.ownTypes));
}

/// "error /job/plan: …" of the only finding, or how many there are.
QString onlyFinding(const Scenario& scenario) {
    const auto findings = findingsOf(scenario);
    if (findings.size() != 1)
        return QString("%1 findings").arg(findings.size());
    const char* words[] = {"note", "warning", "error"};
    return QString("%1 %2: %3")
        .arg(words[static_cast<int>(findings[0].severity)])
        .arg(asText(findings[0].pointer), asText(findings[0].sentence));
}

} // namespace

class ValidationTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void goodScenarioHasNoFindings();
    void planLargerThanACampus();
    void moreReplicasThanFit();
    void gpusLeftOver();
    void batchThatDoesNotDivide();
    void batchThatIsUneven();
    void batchWithoutWorkForAll();
    void interleavingWithoutMicroBatches();
    void campusOutOfReach();
    void precisionThatIsMissing();
    void idsGivenTwice();
    void noGpus();
    void moreGpusThanItHolds();
    void planThatCutsTooThin();
    void expertsThatDoNotDivide();
    void expertGroupsThatAreNotWhole();
    void nothingToMix();
    void chunksWithoutInterleaving();
    void shardedParametersInAPipeline();
    void ownFactorsContradict();
    void linkAroundTheEarth();
    void otherCatalog();
    void brokenReferencesHideTheRest();
    void errorsComeFirstThenFileOrder();
    void nearestNames();
};

void ValidationTest::goodScenarioHasNoFindings() {
    QCOMPARE(findingsOf(twoCampuses()).size(), std::size_t{0});
    QCOMPARE(findingsOf(oneCampus(4)).size(), std::size_t{0});
}

void ValidationTest::planLargerThanACampus() {
    // 8 × 4 × 20 = 640 GPUs; South, the larger campus, has 8 × 72.
    Scenario scenario = twoCampuses();
    scenario.job.plan.context = 20;
    QCOMPARE(onlyFinding(scenario),
             asText("error /job/plan: one replica needs 640 GPUs (tensor 8 × pipeline 4 × context 20) in one "
                    "campus; the largest campus has 576. The nearest plan that fits is tensor 8 × "
                    "pipeline 3 × context 20"));
    QVERIFY(!canRun(findingsOf(scenario)));
}

void ValidationTest::moreReplicasThanFit() {
    // 16 fit into the 512 GPUs of North, 18 into the 576 of South.
    Scenario scenario = twoCampuses();
    scenario.job.plan.data = 35;
    QCOMPARE(onlyFinding(scenario), asText("error /job/plan/data: 35 replicas of 32 GPUs do not fit; the "
                                           "campuses hold 34, each inside one campus"));
    scenario.job.plan.data = 34;
    QCOMPARE(findingsOf(scenario).size(), std::size_t{0});
}

void ValidationTest::gpusLeftOver() {
    // Three racks of 32 are 96 GPUs: one replica of 64, and 32 are left over.
    Scenario scenario = oneCampus(3);
    scenario.job.plan.pipeline = 8;
    scenario.job.globalBatch = 4;
    QCOMPARE(onlyFinding(scenario),
             asText("warning /job/plan: 32 of 96 GPUs are in no replica: 1 replicas of "
                    "64 GPUs are in use"));
    QVERIFY(canRun(findingsOf(scenario)));
}

void ValidationTest::batchThatDoesNotDivide() {
    Scenario scenario = twoCampuses();
    scenario.job.microBatch = 3; // 272 = 90 × 3 + 2
    QCOMPARE(onlyFinding(scenario), asText("error /job/global_batch: 272 sequences do not divide into "
                                           "micro-batches of 3; the nearest that do are 270 and 273"));
}

void ValidationTest::batchThatIsUneven() {
    Scenario scenario = twoCampuses();
    scenario.job.globalBatch = 273; // 34 × 8 + 1
    QCOMPARE(onlyFinding(scenario),
             asText("warning /job/global_batch: 273 micro-batches over 34 replicas: some have one more than "
                    "others, which wait; a global batch of 272 divides evenly"));
}

void ValidationTest::batchWithoutWorkForAll() {
    Scenario scenario = twoCampuses();
    scenario.job.plan.virtualStages = 1;
    scenario.job.globalBatch = 30;
    QCOMPARE(onlyFinding(scenario),
             asText("warning /job/global_batch: 30 micro-batches leave 4 of 34 replicas "
                    "without work; a global batch of 34 gives each one"));
}

void ValidationTest::interleavingWithoutMicroBatches() {
    Scenario scenario = twoCampuses();
    scenario.job.globalBatch = 34 * 3; // three each, for a pipeline of four
    QCOMPARE(onlyFinding(scenario), asText("warning /job/plan/virtual_stages: interleaving wants at least 4 "
                                           "micro-batches a replica, there are 3"));
}

void ValidationTest::campusOutOfReach() {
    Scenario scenario = twoCampuses();
    scenario.links.clear();
    QCOMPARE(onlyFinding(scenario), asText("error /campuses/1: South has GPUs but no links that lead to the "
                                           "other campuses; draw a link to it"));
    // An empty campus need not be reached, and one on the way need not have GPUs.
    scenario.campuses.push_back({{9}, "Empty", {}, 1});
    QCOMPARE(findingsOf(scenario).size(), std::size_t{1});
    Link link = twoCampuses().links[0];
    link.to = {9};
    scenario.links = {link, link};
    scenario.links[1].id = {10};
    scenario.links[1].from = {2};
    QCOMPARE(findingsOf(scenario).size(), std::size_t{0});
}

void ValidationTest::precisionThatIsMissing() {
    Scenario scenario = twoCampuses();
    scenario.job.precision = Precision::fp4; // GB200 has it, H100 does not
    QCOMPARE(onlyFinding(scenario),
             asText("error /rack_groups/0/rack: H100 SXM has no FP4 arithmetic; choose "
                    "another precision or other racks"));
    scenario.job.precision = Precision::fp8;
    QCOMPARE(findingsOf(scenario).size(), std::size_t{0});
}

void ValidationTest::idsGivenTwice() {
    Scenario scenario = twoCampuses();
    scenario.links[0].id = {3};
    QCOMPARE(onlyFinding(scenario), asText("error /links/0/id: id 3 is used before in this file; everything "
                                           "that has an id needs one of its own"));
}

void ValidationTest::noGpus() {
    Scenario scenario = twoCampuses();
    for (RackGroup& group : scenario.rackGroups)
        group.count = 0;
    QCOMPARE(onlyFinding(scenario),
             asText("error /rack_groups: there are no GPUs yet; put racks on a campus"));
    scenario.rackGroups.clear();
    scenario.links.clear();
    scenario.campuses.clear();
    QCOMPARE(onlyFinding(scenario),
             asText("error /rack_groups: there are no GPUs yet; put racks on a campus"));
}

void ValidationTest::moreGpusThanItHolds() {
    Scenario scenario = oneCampus(4);
    scenario.rackGroups[0].count = 125001; // × 32
    QCOMPARE(onlyFinding(scenario), asText("error /rack_groups: 4,000,032 GPUs are more than the 4,000,000 "
                                           "this version simulates"));
}

void ValidationTest::planThatCutsTooThin() {
    // Llama 3 70B has 80 layers: 4 stages of 21 chunks are 84. 80 / 21 rounds down to 3 stages.
    Scenario scenario = twoCampuses();
    scenario.job.plan.virtualStages = 21;
    QCOMPARE(onlyFinding(scenario), asText("error /job/plan/pipeline: 4 stages of 21 chunks cut 80 layers "
                                           "thinner than one layer; at most 3 stages fit"));
    scenario = twoCampuses();
    scenario.job.plan.tensor = 128;
    scenario.job.globalBatch = 4 * 8;
    QCOMPARE(findingsOf(scenario).front().pointer, std::string("/job/plan/tensor"));
    scenario = oneCampus(4);
    scenario.job.sequenceLength = 1;
    scenario.job.plan.context = 2;
    QCOMPARE(findingsOf(scenario).front().pointer, std::string("/job/plan/context"));
}

void ValidationTest::expertsThatDoNotDivide() {
    Scenario scenario = oneCampus(4);
    scenario.job.plan.expert = 2;
    QCOMPARE(onlyFinding(scenario), asText("error /job/plan/expert: expert parallel 2 cannot be: Llama 3 8B "
                                           "is a dense model, without experts to share out; 1 works"));
    // 12 experts: 5 lies between the divisors 4 and 6 and takes the smaller; beyond 12 only 12 is left.
    ModelType mixture = *shippedCatalog().model("Llama 3 8B");
    mixture.name = "Mixture";
    mixture.experts = {12, "assumption: of this test"};
    scenario.ownTypes.models = {mixture};
    scenario.job.model = mixture.name;
    QCOMPARE(findingsOf(scenario).size(), std::size_t{0}); // 2 divides 12
    scenario.job.plan.expert = 5;
    QCOMPARE(onlyFinding(scenario), asText("error /job/plan/expert: expert parallel 5 cannot be: it does not "
                                           "divide the 12 experts of Mixture; 4 does"));
    scenario.job.plan.expert = 1000;
    QVERIFY(onlyFinding(scenario).endsWith("; 12 does"));
}

void ValidationTest::expertGroupsThatAreNotWhole() {
    // 16 experts over groups of 16 ranks. Three replicas of tensor 8 are 24 ranks of a stage: one group and 8
    // ranks more. 8 divides both 16 and 24; two replicas are 16 ranks.
    Scenario scenario = oneCampus(1);
    ModelType mixture = *shippedCatalog().model("Llama 3 8B");
    mixture.name = "Mixture";
    mixture.experts = {16, "assumption: of this test"};
    scenario.ownTypes.models = {mixture};
    scenario.job.model = mixture.name;
    scenario.job.plan.expert = 16;
    scenario.job.plan.data = 3;
    const auto found = [&] {
        for (const Finding& finding : findingsOf(scenario))
            if (finding.pointer == "/job/plan/expert")
                return finding;
        return Finding{Severity::note, "", ""};
    };
    QCOMPARE(found().severity, Severity::warning);
    QCOMPARE(
        asText(found().sentence),
        asText("groups of 16 expert ranks do not divide the 24 ranks of a stage (tensor 8 × context 1 × 3 "
               "replicas): 8 are in no whole group; 8 ranks a group work, or 2 replicas"));
    scenario.job.plan.data = 1; // 8 ranks are not even one group
    QCOMPARE(found().severity, Severity::error);
    QVERIFY(asText(found().sentence).endsWith("there is not one whole group; 8 ranks a group work"));
    for (const std::uint32_t replicas : {2u, 4u}) {
        scenario.job.plan.data = replicas;
        QCOMPARE(found().pointer, std::string());
    }
    // What is proposed is accepted.
    scenario.job.plan.data = 3;
    scenario.job.plan.expert = 8;
    QCOMPARE(found().pointer, std::string());
}

void ValidationTest::nothingToMix() {
    Scenario scenario = twoCampuses(); // one type in each
    scenario.job.plan.mixing = Mixing::stages;
    QCOMPARE(
        onlyFinding(scenario),
        asText("warning /job/plan/mixing: GPU types do not share out the stages of a replica: no campus has "
               "GPUs of several types with room for a stage; with “apart” it is the same"));
    scenario.rackGroups[1].campus = {1}; // both in North
    scenario.campuses.resize(1);
    scenario.links.clear();
    for (const Finding& finding : findingsOf(scenario))
        QVERIFY(finding.pointer != "/job/plan/mixing");
    scenario.job.plan.pipeline = 1;
    QVERIFY(std::ranges::any_of(findingsOf(scenario), [](const Finding& finding) {
        return finding.sentence.find("a replica of one stage stands on one type") != std::string::npos;
    }));
}

void ValidationTest::chunksWithoutInterleaving() {
    Scenario scenario = twoCampuses(); // two chunks a stage
    scenario.job.plan.schedule = PipelineSchedule::oneForward;
    QCOMPARE(onlyFinding(scenario),
             asText("warning /job/plan/virtual_stages: 2 chunks a stage are for the schedule “interleaved”; "
                    "with “1f1b” every stage is one chunk"));
    scenario.job.plan.virtualStages = 1;
    QCOMPARE(findingsOf(scenario).size(), std::size_t{0});
}

void ValidationTest::shardedParametersInAPipeline() {
    Scenario scenario = twoCampuses();
    scenario.job.plan.sharding = Sharding::parameters;
    QCOMPARE(onlyFinding(scenario),
             asText("warning /job/plan/sharding: a pipeline gathers sharded parameters anew for every "
                    "micro-batch; with a pipeline “optimizer” is usual"));
    Scenario flat = oneCampus(4); // no pipeline
    flat.job.plan.sharding = Sharding::parameters;
    QCOMPARE(findingsOf(flat).size(), std::size_t{0});
}

void ValidationTest::ownFactorsContradict() {
    Scenario scenario = oneCampus(4);
    scenario.ownFactors = {{"H100 SXM", Precision::bf16, 1.1, ""}, {"H100 SXM", Precision::fp8, 1.2, ""}};
    QCOMPARE(findingsOf(scenario).size(), std::size_t{0});
    scenario.ownFactors.push_back({"H100 SXM", Precision::bf16, 1.3, ""});
    QCOMPARE(onlyFinding(scenario), asText("error /own_factors/2: there is a factor for H100 SXM in bf16 "
                                           "above; keep one of the two"));
}

void ValidationTest::linkAroundTheEarth() {
    Scenario scenario = twoCampuses();
    scenario.campuses[1].position.x = {40000};
    QVERIFY(onlyFinding(scenario).startsWith("warning /links/0: "));
    scenario.links[0].pinnedLength = Kilometers{20};
    QCOMPARE(findingsOf(scenario).size(), std::size_t{0});
}

void ValidationTest::otherCatalog() {
    Scenario scenario = twoCampuses();
    scenario.catalogVersion = "1999.01";
    QVERIFY(onlyFinding(scenario).startsWith("note /catalog: made with catalog 1999.01"));
    QVERIFY(canRun(findingsOf(scenario)));
}

void ValidationTest::brokenReferencesHideTheRest() {
    Scenario scenario = twoCampuses();
    scenario.job.model = "None";
    scenario.job.plan.context = 1000;
    QCOMPARE(findingsOf(scenario).size(), std::size_t{1});
    QCOMPARE(asText(findingsOf(scenario)[0].pointer), asText("/job/model"));
    QVERIFY(checkReferences(scenario, shippedCatalog()) == findingsOf(scenario));
}

void ValidationTest::errorsComeFirstThenFileOrder() {
    Scenario scenario = twoCampuses();
    scenario.catalogVersion = "1999.01"; // note, but first in the file
    scenario.campuses.push_back({{9}, "Far", {}, 1});
    scenario.rackGroups.push_back({{10}, {9}, "V100 DGX-2 rack", 1, {}}); // out of reach, and no FP8
    scenario.links[0].pinnedLength = Kilometers{50000};                   // warning
    scenario.job.precision = Precision::fp8;
    scenario.job.microBatch = 3;          // does not divide
    scenario.job.plan.tensor = 128;       // more than heads
    scenario.job.plan.virtualStages = 50; // too thin
    scenario.job.plan.pipeline = 2;
    const auto findings = findingsOf(scenario);
    QVERIFY(findings.size() >= 6);
    QCOMPARE(findings.back().severity, Severity::note);
    const std::string text = printScenario(scenario);
    for (std::size_t i = 1; i < findings.size(); ++i) {
        QVERIFY(findings[i - 1].severity >= findings[i].severity);
        if (findings[i - 1].severity != findings[i].severity)
            continue;
        const TextPlace a = placeOfPointer(text, findings[i - 1].pointer);
        const TextPlace b = placeOfPointer(text, findings[i].pointer);
        const std::string pair = findings[i - 1].pointer + " before " + findings[i].pointer;
        QVERIFY2(std::pair(a.line, a.column) <= std::pair(b.line, b.column), pair.c_str());
    }
}

void ValidationTest::nearestNames() {
    const std::vector<std::string> names{"H100 HGX rack", "H200 HGX rack", "GB200 NVL72 rack"};
    QCOMPARE(asText(nearestName("H10 HGX rack", names)), asText("H100 HGX rack"));
    QCOMPARE(asText(nearestName("h200 hgx rack", names)), asText("H200 HGX rack"));
    QCOMPARE(asText(nearestName("NVL72", names)), asText("GB200 NVL72 rack")); // part of a name
    QCOMPARE(asText(nearestName("an abacus of wood", names)), QString());
    QCOMPARE(asText(nearestName("", names)), QString());
    QCOMPARE(asText(nearestName("H100", {})), QString());
    QCOMPARE(asText(nearestName(std::string(100000, 'x'), names)), QString()); // and does not take forever
}

QTEST_APPLESS_MAIN(ValidationTest)
#include "tst_validation.moc"
