// Types of a scenario's own: each change is one edit that undoes, and nobody is left with a name of nothing.
#include <QObject>
#include <QTest>

#include "core/edit/EditJournal.h"
#include "core/edit/OwnTypeEdits.h"
#include "core/scenario/OwnFigureRules.h"
#include "core/scenario/UniqueName.h"
#include "core/scenario/Validation.h"
#include "tests/core/QtText.h"
#include "tests/core/SampleScenario.h"

using namespace lockstep;

namespace {

struct Bench {
    EditJournal journal{twoCampuses()};

    const Scenario& scenario() const { return journal.scenario(); }
    TypeCatalog catalog() const { return overlaid(shippedCatalog(), scenario().ownTypes); }
    TypeFigure figure(CatalogKind kind, const std::string& name, std::string_view key) const {
        for (const TypeFigure& figure : figuresOf(kind, name, catalog()))
            if (figure.form.key == key)
                return figure;
        throw std::runtime_error("no such figure");
    }
    void makeRack() {
        journal.commit(
            makeOwnType(scenario(), catalog(), CatalogKind::rack, "H100 HGX rack", {{{3}}, {}, false}));
    }
};

std::vector<Finding> findingsOf(const TypeCatalog& own, const TypeCatalog& catalog) {
    FindingList findings;
    checkOwnTypes(own, catalog, findings);
    return findings.take();
}

} // namespace

class OwnTypesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void namesCountOn();
    void rackIsCopiedAndUsed();
    void gpuBringsItsRack();
    void linkAndModelAreCopied();
    void figureWithoutSourceIsAssumed();
    void savedTypesReadAgain();
    void renameTakesUsersAlong();
    void usedTypeStays();
    void unusedTypeGoes();
    void returnGoesToTheOriginal();
    void contradictionsAreTold();
    void impossibleMixturesAreRefused();
    void whatAModelLacksIsNotWritten();
    void everyEditUndoes();
};

void OwnTypesTest::namesCountOn() {
    QCOMPARE(asText(uniqueName("A", {})), QString("A"));
    QCOMPARE(asText(uniqueName("A", {"A"})), QString("A 2"));
    QCOMPARE(asText(uniqueName("A 2", {"A 2", "A 3"})), QString("A 4"));
    QCOMPARE(asText(uniqueName("7", {"7"})), QString("7 2"));
}

void OwnTypesTest::rackIsCopiedAndUsed() {
    Bench bench;
    bench.makeRack();
    QCOMPARE(asText(bench.scenario().rackGroups[0].rack), QString("H100 HGX rack (own)"));
    QCOMPARE(bench.scenario().ownTypes.racks.size(), std::size_t{1});
    QCOMPARE(asText(bench.journal.nextUndo()->name), QString("Make “H100 HGX rack (own)”"));
    QVERIFY(canRun(validate(bench.scenario(), bench.catalog())));
    bench.journal.undo();
    QCOMPARE(bench.scenario(), twoCampuses());
}

void OwnTypesTest::gpuBringsItsRack() {
    Bench bench;
    const std::string gpu = shippedCatalog().rack("H100 HGX rack")->gpu;
    bench.journal.commit(
        makeOwnType(bench.scenario(), bench.catalog(), CatalogKind::gpu, gpu, {{{3}}, {}, false}));
    const TypeCatalog catalog = bench.catalog();
    const RackType* rack = catalog.rack(bench.scenario().rackGroups[0].rack);
    QVERIFY(rack);
    QCOMPARE(rack->gpu, gpu + " (own)");
    QVERIFY(catalog.gpu(rack->gpu));
    QCOMPARE(bench.scenario().rackGroups[1], twoCampuses().rackGroups[1]);
}

void OwnTypesTest::linkAndModelAreCopied() {
    Bench bench;
    bench.journal.commit(makeOwnType(bench.scenario(), bench.catalog(), CatalogKind::link, "Dark fiber 400ZR",
                                     {{}, {{5}}, false}));
    QCOMPARE(asText(bench.scenario().links[0].type), QString("Dark fiber 400ZR (own)"));
    bench.journal.commit(
        makeOwnType(bench.scenario(), bench.catalog(), CatalogKind::model, "Llama 3 70B", {{}, {}, true}));
    QCOMPARE(asText(bench.scenario().job.model), QString("Llama 3 70B (own)"));
    QVERIFY(canRun(validate(bench.scenario(), bench.catalog())));
}

void OwnTypesTest::figureWithoutSourceIsAssumed() {
    Bench bench;
    bench.makeRack();
    // The second figure of a rack is its power, in watts here.
    bench.journal.commit(
        changeOwnFigure(bench.scenario(), CatalogKind::rack, "H100 HGX rack (own)", 1, 50e3, ""));
    const TypeFigure power = bench.figure(CatalogKind::rack, "H100 HGX rack (own)", "power_kw");
    QCOMPARE(power.value, 50e3);
    QCOMPARE(asText(power.source), asText(std::string(assumedByAuthor)));
    QCOMPARE(asText(bench.journal.nextUndo()->name), QString("Change Rack power of H100 HGX rack (own)"));
    bench.journal.commit(
        changeOwnFigure(bench.scenario(), CatalogKind::rack, "H100 HGX rack (own)", 1, 50e3, "Our meter"));
    QCOMPARE(asText(bench.figure(CatalogKind::rack, "H100 HGX rack (own)", "power_kw").source),
             QString("Our meter"));
}

void OwnTypesTest::savedTypesReadAgain() {
    Bench bench;
    bench.makeRack();
    bench.journal.commit(
        changeOwnFigure(bench.scenario(), CatalogKind::rack, "H100 HGX rack (own)", 1, 50e3, ""));
    QCOMPARE(loaded(openScenarioText(printScenario(bench.scenario()), "own.lockstep", shippedCatalog())),
             bench.scenario());
}

void OwnTypesTest::renameTakesUsersAlong() {
    Bench bench;
    bench.makeRack();
    bench.journal.commit(
        renameOwnType(bench.scenario(), CatalogKind::rack, "H100 HGX rack (own)", "H100 quad"));
    QCOMPARE(asText(bench.scenario().rackGroups[0].rack), QString("H100 quad"));
    QVERIFY(checkReferences(bench.scenario(), bench.catalog()).empty());
    QVERIFY(renameOwnType(bench.scenario(), CatalogKind::rack, "GB200 NVL72 rack", "Mine").empty());
}

void OwnTypesTest::usedTypeStays() {
    Bench bench;
    bench.makeRack();
    QCOMPARE(asText(usersOfType(CatalogKind::rack, "H100 HGX rack (own)", bench.scenario())),
             QString("a rack group"));
    QVERIFY(removeOwnType(bench.scenario(), CatalogKind::rack, "H100 HGX rack (own)").empty());
}

void OwnTypesTest::unusedTypeGoes() {
    Bench bench;
    bench.journal.commit(
        makeOwnType(bench.scenario(), bench.catalog(), CatalogKind::rack, "H100 HGX rack", {}));
    QCOMPARE(bench.scenario().ownTypes.racks.size(), std::size_t{1});
    bench.journal.commit(removeOwnType(bench.scenario(), CatalogKind::rack, "H100 HGX rack (own)"));
    QCOMPARE(bench.scenario(), twoCampuses());
}

void OwnTypesTest::returnGoesToTheOriginal() {
    Bench bench;
    bench.makeRack();
    bench.journal.commit(
        changeOwnFigure(bench.scenario(), CatalogKind::rack, "H100 HGX rack (own)", 1, 50e3, ""));
    bench.journal.commit(renameOwnType(bench.scenario(), CatalogKind::rack, "H100 HGX rack (own)", "Mine"));
    bench.journal.commit(returnToShipped(bench.scenario(), CatalogKind::rack, "Mine", shippedCatalog()));
    QCOMPARE(bench.scenario(), twoCampuses());
}

void OwnTypesTest::contradictionsAreTold() {
    Bench bench;
    bench.makeRack();
    // 32 GPUs of 700 W draw 22.4 kW.
    bench.journal.commit(
        changeOwnFigure(bench.scenario(), CatalogKind::rack, "H100 HGX rack (own)", 1, 10e3, "A joke"));
    const std::vector<Finding> told = findingsOf(bench.scenario().ownTypes, bench.catalog());
    QCOMPARE(told.size(), std::size_t{1});
    QCOMPARE(asText(told[0].pointer), QString("/own_types/racks/0/figures/power_kw"));
    QCOMPARE(asText(told[0].sentence),
             QString("H100 HGX rack (own) draws 10 kW, less than its 32 GPUs alone, "
                     "which draw 22.4 kW"));
    TypeCatalog twins = bench.scenario().ownTypes;
    twins.racks[0].power.value = {50e3};
    twins.racks.push_back(twins.racks[0]);
    const std::vector<Finding> twice = findingsOf(twins, bench.catalog());
    QCOMPARE(twice.size(), std::size_t{1});
    QCOMPARE(twice[0].severity, Severity::error);
    QCOMPARE(asText(twice[0].pointer), QString("/own_types/racks/1/name"));
}

void OwnTypesTest::impossibleMixturesAreRefused() {
    TypeCatalog own;
    own.models = {*shippedCatalog().model("DeepSeek-V3-sized MoE 671B")};
    QVERIFY(findingsOf(own, shippedCatalog()).empty());
    own.models[0].denseLayers.value = 62;
    own.models[0].rotaryDimension.value = 193;
    const std::vector<Finding> found = findingsOf(own, shippedCatalog());
    QCOMPARE(found.size(), std::size_t{2});
    QCOMPARE(found[0].severity, Severity::error);
    QCOMPARE(asText(found[0].pointer), QString("/own_types/models/0/figures/dense_layers"));
    QVERIFY(asText(found[0].sentence).startsWith("62 of the 61 layers"));
    QCOMPARE(found[1].severity, Severity::error);
    QCOMPARE(asText(found[1].pointer), QString("/own_types/models/0/figures/rotary_dimension"));
    // A dense model with plain attention has no use for any of it.
    own.models = {*shippedCatalog().model("Llama 3 8B")};
    own.models[0].sharedExperts = {1, "assumption: of this test"};
    own.models[0].queryRank = {1536, "assumption: of this test"};
    const std::vector<Finding> useless = findingsOf(own, shippedCatalog());
    QCOMPARE(useless.size(), std::size_t{2});
    QCOMPARE(useless[0].severity, Severity::warning);
    QVERIFY(useless[0].pointer.ends_with("/shared_experts"));
    QVERIFY(useless[1].pointer.ends_with("/query_rank"));
}

void OwnTypesTest::whatAModelLacksIsNotWritten() {
    // Files from before these figures stay as they are, byte for byte; those of a model that has them come
    // back.
    Scenario scenario = twoCampuses();
    scenario.ownTypes.models = {*shippedCatalog().model("Llama 3 8B")};
    scenario.ownTypes.models[0].name = "Own";
    const std::string plain = printScenario(scenario);
    for (const char* key : {"shared_experts", "dense_layers", "dense_feed_forward", "query_rank",
                            "key_value_rank", "rotary_dimension", "value_dimension"})
        QVERIFY(plain.find(key) == std::string::npos);
    QCOMPARE(printScenario(loaded(parseScenario(plain))), plain);
    scenario.ownTypes.models[0] = *shippedCatalog().model("DeepSeek-V3-sized MoE 671B");
    scenario.ownTypes.models[0].name = "Own";
    QCOMPARE(loaded(parseScenario(printScenario(scenario))), scenario);
}

void OwnTypesTest::everyEditUndoes() {
    Bench bench;
    bench.makeRack();
    const std::string own = "H100 HGX rack (own)";
    bench.journal.commit(changeOwnFigure(bench.scenario(), CatalogKind::rack, own, 0, 16, ""));
    bench.journal.commit(changeOwnRackGpu(bench.scenario(), own, shippedCatalog().gpus.front().name));
    bench.journal.commit(renameOwnType(bench.scenario(), CatalogKind::rack, own, "Mine"));
    bench.journal.commit(returnToShipped(bench.scenario(), CatalogKind::rack, "Mine", shippedCatalog()));
    int edits = 0;
    for (; bench.journal.canUndo(); ++edits)
        bench.journal.undo();
    QCOMPARE(edits, 5);
    QCOMPARE(bench.scenario(), twoCampuses());
}

QTEST_GUILESS_MAIN(OwnTypesTest)
#include "tst_owntypes.moc"
