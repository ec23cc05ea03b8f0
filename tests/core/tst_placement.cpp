// Which GPUs hold which part of which replica, for all three dimensions that can cross between campuses.
#include <algorithm>
#include <functional>
#include <numeric>
#include <set>

#include <QObject>
#include <QTest>

#include "core/simulation/ReplicaPlacement.h"
#include "tests/core/Dice.h"
#include "tests/core/SampleScenario.h"

using namespace lockstep;

namespace {

constexpr int tries = 1500;

/// Campuses with so many GPUs, in racks of one.
Scenario scenarioOf(const std::vector<std::uint32_t>& gpus) {
    Scenario scenario;
    RackType rack = *shippedCatalog().rack("H100 HGX rack");
    rack.name = "Single";
    rack.gpus.value = 1;
    scenario.ownTypes.racks = {rack};
    std::uint32_t id = 0;
    for (const std::uint32_t count : gpus) {
        scenario.campuses.push_back({{++id}, "C", {}, 1});
        const CampusId campus{id};
        // Two groups, so that replicas lie across their border.
        scenario.rackGroups.push_back({{++id}, campus, "Single", count / 3, {}});
        scenario.rackGroups.push_back({{++id}, campus, "Single", count - count / 3, {}});
    }
    scenario.job.model = "Llama 3 8B";
    return scenario;
}

TypeCatalog typesOf(const Scenario& scenario) {
    return overlaid(shippedCatalog(), scenario.ownTypes);
}

/// Campuses of up to 30 GPUs and a small plan.
Scenario someScenario(Dice& dice, std::vector<std::uint32_t>& gpus) {
    gpus.assign(dice.whole(1, 4), 0);
    for (std::uint32_t& count : gpus)
        count = dice.chance(0.15) ? 0 : dice.whole(1, 30);
    Scenario scenario = scenarioOf(gpus);
    ParallelPlan& plan = scenario.job.plan;
    plan.tensor = dice.whole(1, 4);
    plan.pipeline = dice.whole(1, 5);
    plan.context = dice.whole(1, 2);
    plan.crossing = static_cast<Crossing>(dice.whole(0, 2));
    if (dice.chance(0.4))
        plan.data = dice.whole(1, 6);
    return scenario;
}

/// Whether stages can be dealt to campuses so that each holds its stages of all replicas: tries every deal.
bool stagesFit(const std::vector<std::uint32_t>& gpus, std::uint32_t replicas, std::uint32_t ranks,
               std::size_t campus, std::uint32_t stagesLeft) {
    if (stagesLeft == 0)
        return true;
    if (campus == gpus.size())
        return false;
    for (std::uint32_t here = 0; here <= stagesLeft && here * replicas * ranks <= gpus[campus]; ++here)
        if (stagesFit(gpus, replicas, ranks, campus + 1, stagesLeft - here))
            return true;
    return false;
}

/// The most replicas the campuses hold, by trying one more until they do not.
std::uint32_t mostReplicas(const std::vector<std::uint32_t>& gpus, const ParallelPlan& plan) {
    const std::uint32_t ranks = plan.tensor * plan.context;
    const auto taking = static_cast<std::uint32_t>(gpus.size() - std::ranges::count(gpus, 0u));
    const auto fits = [&](std::uint32_t replicas) {
        switch (plan.crossing) {
        case Crossing::data: {
            std::uint32_t whole = 0;
            for (const std::uint32_t count : gpus)
                whole += count / (ranks * plan.pipeline);
            return replicas <= whole;
        }
        case Crossing::pipeline:
            return stagesFit(gpus, replicas, ranks, 0, plan.pipeline);
        case Crossing::tensor:
            break;
        }
        return taking > 0 && plan.tensor % taking == 0 && std::ranges::all_of(gpus, [&](std::uint32_t count) {
                   return count == 0 || replicas * plan.pipeline * ranks / taking <= count;
               });
    };
    std::uint32_t most = 0;
    while (fits(most + 1))
        ++most;
    return most;
}

/// How often each (replica, stage) of a plan is placed, by number of ranks.
using Ranks = std::vector<std::vector<std::uint32_t>>;

} // namespace

class PlacementTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void replicasAreAsManyAsFit();
    void partsCoverEveryReplicaOnce();
    void firstCampusesAreFilledFirst();
    void stagesGoThroughCampusesInOrder();
    void tensorRanksMustDivide();
    void typesShareOutStages();
    void classesCoverAllGpusInOrder();
    void classesKnowTheirReplicas();
};

void PlacementTest::replicasAreAsManyAsFit() {
    Dice dice(1);
    for (int i = 0; i < tries; ++i) {
        std::vector<std::uint32_t> gpus;
        const Scenario scenario = someScenario(dice, gpus);
        const PlanFit fit = fitPlan(scenario, typesOf(scenario));
        const double most = mostReplicas(gpus, scenario.job.plan);
        QCOMPARE(fit.replicasThatFit, most);
        const double wanted = scenario.job.plan.data ? *scenario.job.plan.data : most;
        QCOMPARE(fit.replicas, std::min(wanted, most));
        QCOMPARE(fit.gpus, std::accumulate(gpus.begin(), gpus.end(), 0.0));
        QCOMPARE(fit.unusedGpus(), fit.gpus - fit.replicas * scenario.job.plan.gpusPerReplica());
    }
}

void PlacementTest::partsCoverEveryReplicaOnce() {
    Dice dice(2);
    for (int i = 0; i < tries; ++i) {
        std::vector<std::uint32_t> gpus;
        const Scenario scenario = someScenario(dice, gpus);
        const ParallelPlan& plan = scenario.job.plan;
        const ReplicaPlacement placement = placeReplicas(scenario, typesOf(scenario));
        Ranks ranks(placement.replicas, std::vector<std::uint32_t>(plan.pipeline, 0));
        std::set<std::size_t> campuses;
        for (const CampusPart& part : placement.fit.parts) {
            QVERIFY(campuses.insert(part.campus).second); // one part a campus
            QVERIFY(part.gpus() > 0 && part.gpus() <= gpus[part.campus]);
            const GpuRange range = gpusOf(placement, part, part.runs().front());
            QVERIFY(range.first >= placement.campuses[part.campus].gpus.first);
            QVERIFY(range.end() <= placement.campuses[part.campus].gpus.end());
            const std::uint32_t first = firstReplicaOf(placement, part, plan.crossing);
            for (std::uint32_t r = 0; r < part.replicas; ++r)
                for (std::uint32_t s = 0; s < part.stages; ++s)
                    ranks.at(first + r).at(part.firstStage + s) += part.ranks;
        }
        for (const auto& replica : ranks)
            for (const std::uint32_t placed : replica)
                QCOMPARE(placed, plan.tensor * plan.context);
    }
}

void PlacementTest::firstCampusesAreFilledFirst() {
    // Replicas of 4: 20, 7 and 9 GPUs hold 5, 1 and 2. Six wanted are the first two campuses.
    Scenario scenario = scenarioOf({20, 7, 9});
    scenario.job.plan.tensor = 4;
    scenario.job.plan.data = 6;
    const PlanFit fit = fitPlan(scenario, typesOf(scenario));
    QCOMPARE(fit.replicasThatFit, 8.0);
    QCOMPARE(fit.parts.size(), std::size_t{2});
    QCOMPARE(fit.parts[0].replicas, 5u);
    QCOMPARE(fit.parts[1].replicas, 1u);
    QCOMPARE(fit.unusedGpus(), 12.0);
}

void PlacementTest::stagesGoThroughCampusesInOrder() {
    // Four stages of two ranks. Three replicas take six GPUs a stage: 20, 7 and 9 GPUs hold 3, 1 and 1 of
    // them, which is enough; of four replicas only 2, 0 and 1.
    Scenario scenario = scenarioOf({20, 7, 9});
    scenario.job.plan.tensor = 2;
    scenario.job.plan.pipeline = 4;
    scenario.job.plan.crossing = Crossing::pipeline;
    const PlanFit fit = fitPlan(scenario, typesOf(scenario));
    QCOMPARE(fit.replicas, 3.0);
    QCOMPARE(fit.parts.size(), std::size_t{2});
    QCOMPARE(fit.parts[0].stages, 3u);
    QCOMPARE(fit.parts[1].stages, 1u);
    QCOMPARE(fit.parts[1].firstStage, 3u);
}

void PlacementTest::tensorRanksMustDivide() {
    Scenario scenario = scenarioOf({20, 0, 7, 9});
    scenario.job.plan.tensor = 4; // over three campuses
    scenario.job.plan.crossing = Crossing::tensor;
    QCOMPARE(fitPlan(scenario, typesOf(scenario)).replicas, 0.0);
    scenario.job.plan.tensor = 6; // two ranks in each; the smallest holds three such pairs
    const PlanFit fit = fitPlan(scenario, typesOf(scenario));
    QCOMPARE(fit.replicas, 3.0);
    QCOMPARE(fit.parts.size(), std::size_t{3});
    for (const CampusPart& part : fit.parts)
        QCOMPARE(part.ranks, 2u);
}

void PlacementTest::typesShareOutStages() {
    // 20 H100 and 12 GB200, four stages of two ranks. Three replicas need 6 GPUs a stage: room for three
    // stages on H100 and two on GB200. Four replicas need 8: two and one, one too few. So three replicas
    // stand with three stages on 18 H100, the fourth on 6 GB200; 2 and 6 GPUs are left.
    Scenario scenario = scenarioOf({20});
    RackType other = *shippedCatalog().rack("GB200 NVL72 rack");
    other.name = "Other";
    other.gpus.value = 1;
    scenario.ownTypes.racks.push_back(other);
    scenario.rackGroups.push_back({{9}, {1}, "Other", 12, {}});
    ParallelPlan& plan = scenario.job.plan;
    plan.tensor = 2;
    plan.pipeline = 4;
    plan.mixing = Mixing::stages;
    const ReplicaPlacement placement = placeReplicas(scenario, typesOf(scenario));
    QCOMPARE(placement.replicas, 3u);
    QCOMPARE(placement.fit.parts.size(), std::size_t{1});
    const std::vector<StageRun> runs = placement.fit.parts[0].runs();
    QCOMPARE(runs.size(), std::size_t{2});
    QCOMPARE(runs[0].stages, 3u);
    QCOMPARE(runs[1].firstGpu, 20u);
    QCOMPARE(runs[1].firstStage, 3u);
    QCOMPARE(runs[1].stages, 1u);
    const auto classes = classesOf(placement, Crossing::data, {1, 1, 1}, {0, 0, 0});
    std::uint32_t next = 0;
    std::uint32_t allocated = 0;
    for (const WorkClass& work : classes) {
        QCOMPARE(work.gpus.first, next);
        next = work.gpus.end();
        allocated += work.allocated ? work.gpus.count : 0;
    }
    QCOMPARE(next, 32u);
    QCOMPARE(allocated, 24u);
    // In order, four replicas of eight GPUs fit, of which the third stands on both types.
    plan.mixing = Mixing::apart;
    QCOMPARE(fitPlan(scenario, typesOf(scenario)).replicas, 4.0);
}

void PlacementTest::classesCoverAllGpusInOrder() {
    Dice dice(3);
    for (int i = 0; i < tries; ++i) {
        std::vector<std::uint32_t> gpus;
        const Scenario scenario = someScenario(dice, gpus);
        const ReplicaPlacement placement = placeReplicas(scenario, typesOf(scenario));
        std::vector<std::uint32_t> microBatches(placement.replicas);
        for (std::uint32_t& number : microBatches)
            number = dice.whole(0, 2);
        const std::vector<std::uint32_t> rows(placement.replicas, 0);
        std::uint32_t next = 0;
        std::uint32_t allocated = 0;
        for (const WorkClass& work : classesOf(placement, scenario.job.plan.crossing, microBatches, rows)) {
            QCOMPARE(work.gpus.first, next);
            QVERIFY(work.gpus.count > 0);
            next = work.gpus.end();
            const GpuRange& group = placement.groups[work.group].gpus;
            QVERIFY(work.gpus.first >= group.first && work.gpus.end() <= group.end());
            QVERIFY(work.allocated || work.microBatches == 0);
            allocated += work.allocated ? work.gpus.count : 0;
        }
        QCOMPARE(next, std::accumulate(gpus.begin(), gpus.end(), 0u));
        QCOMPARE(static_cast<double>(allocated), placement.replicas * scenario.job.plan.gpusPerReplica());
    }
}

void PlacementTest::classesKnowTheirReplicas() {
    Dice dice(4);
    for (int i = 0; i < tries; ++i) {
        std::vector<std::uint32_t> gpus;
        const Scenario scenario = someScenario(dice, gpus);
        const Crossing crossing = scenario.job.plan.crossing;
        const ReplicaPlacement placement = placeReplicas(scenario, typesOf(scenario));
        std::vector<std::uint32_t> microBatches(placement.replicas);
        std::vector<std::uint32_t> rows(placement.replicas);
        for (std::uint32_t r = 0; r < placement.replicas; ++r) {
            microBatches[r] = dice.whole(1, 2);
            rows[r] = r == 0 ? 0 : rows[r - 1] + dice.whole(0, 1);
        }
        std::vector<WorkClass> classes = classesOf(placement, crossing, microBatches, rows);
        for (const CampusPart& part : placement.fit.parts) {
            const GpuRange range = gpusOf(placement, part, part.runs().front());
            for (std::uint32_t gpu = range.first; gpu < range.end(); ++gpu) {
                WorkClass& work = *std::ranges::find_if(
                    classes, [&](const WorkClass& candidate) { return gpu < candidate.gpus.end(); });
                // Replica first, then stage, then rank.
                const std::uint32_t within = (gpu - range.first) / part.ranks;
                const std::uint32_t replica =
                    firstReplicaOf(placement, part, crossing) + within / part.stages;
                QVERIFY(work.allocated);
                QCOMPARE(work.microBatches, microBatches[replica]);
                QCOMPARE(work.row, rows[replica]);
                work.stages.resize(part.stages);
                QCOMPARE(work.stageOf(gpu), static_cast<std::size_t>(within % part.stages));
            }
        }
    }
}

QTEST_APPLESS_MAIN(PlacementTest)
#include "tst_placement.moc"
