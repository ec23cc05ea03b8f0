// What the author knows is not told again: by rule and thing, in the file, and never what keeps it from
// running.
#include <set>

#include <QTest>

#include "core/edit/Edits.h"
#include "core/edit/OwnTypeEdits.h"
#include "core/scenario/Muting.h"
#include "core/simulation/Examination.h"
#include "core/storage/ScenarioFile.h"
#include "tests/core/RunnableScenario.h"

using namespace lockstep;

namespace {

Scenario colossus() {
    return exampleNamed("colossus-1");
}

std::vector<Finding> heldBack(const Scenario& scenario) {
    std::vector<Finding> found = examine(scenario, shippedBasis());
    std::erase_if(found, [](const Finding& finding) { return finding.code != "link_held_back"; });
    return found;
}

Scenario with(Scenario scenario, const ScenarioEdit& edit) {
    apply(edit, scenario);
    return scenario;
}

} // namespace

class MutingTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void goesByRuleAndThing();
    void staysWithItsThing();
    void isAnEditLikeAnyOther();
    void errorsCannotBeMuted();
    void gonePlacesAreNotInherited();
    void goesWithAnOwnType();
    void everyRuleHasItsCode();
};

void MutingTest::goesByRuleAndThing() {
    const Scenario before = colossus();
    const std::vector<Finding> links = heldBack(before);
    QVERIFY(links.size() >= 2);
    Scenario after = with(before, muteFinding(before, links[0], true));
    QVERIFY(isMuted(links[0], after));
    QVERIFY(!isMuted(links[1], after));
    // Other figures, the same complaint.
    for (Link& link : after.links)
        link.channels += 1;
    const std::vector<Finding> changed = heldBack(after);
    QVERIFY(changed[0].sentence != links[0].sentence);
    QVERIFY(isMuted(changed[0], after));
    // Another rule about the same link is told.
    QVERIFY(!isMuted({Severity::warning, links[0].pointer, "it is long", "link_around_earth"}, after));
    QVERIFY(std::get<Scenario>(parseScenario(printScenario(after), "muted")) == after);
}

/// In the file a thing has an index, which moves when one before it goes.
void MutingTest::staysWithItsThing() {
    const Scenario before = colossus();
    const std::vector<Finding> links = heldBack(before);
    const Scenario muted = with(before, muteFinding(before, links[1], true));
    const Scenario fewer = with(muted, removeThings(muted, {{}, {}, {muted.links[0].id}}));
    const std::vector<Finding> left = heldBack(fewer);
    QCOMPARE(left.size(), links.size() - 1);
    QVERIFY(left[0].pointer != links[1].pointer);
    QVERIFY(isMuted(left[0], fewer));
}

void MutingTest::isAnEditLikeAnyOther() {
    const Scenario before = colossus();
    const Finding link = heldBack(before).front();
    const ScenarioEdit mute = muteFinding(before, link, true);
    QCOMPARE(mute.name, std::string("Mute problem"));
    Scenario scenario = with(before, mute);
    QVERIFY(muteFinding(scenario, link, true).empty());
    const ScenarioEdit unmute = muteFinding(scenario, link, false);
    QCOMPARE(unmute.name, std::string("Unmute problem"));
    QVERIFY(with(scenario, unmute) == before);
    revert(mute, scenario);
    QVERIFY(scenario == before);
}

void MutingTest::errorsCannotBeMuted() {
    const Scenario scenario = colossus();
    QVERIFY(!canMute({Severity::error, "/job/plan", "it cannot be"}));
    QVERIFY(muteFinding(scenario, {Severity::error, "/job/plan", "it cannot be", "x"}, true).empty());
    Scenario muted = scenario;
    muted.muted = {{"", 0, {}}};
    QVERIFY(!isMuted({Severity::error, "/job/plan", "it cannot be"}, muted));
}

/// A new link must not be silent because one that is gone was.
void MutingTest::gonePlacesAreNotInherited() {
    Scenario scenario = colossus();
    Link another = scenario.links.front();
    scenario = with(scenario, addLink(scenario, another.from, another.to, another));
    const Finding last = heldBack(scenario).back();
    const LinkId id = scenario.links.back().id;
    scenario = with(scenario, muteFinding(scenario, last, true));
    QCOMPARE(scenario.muted.back().item, id.value);
    scenario = with(scenario, removeThings(scenario, {{}, {}, {id}}));
    scenario = with(scenario, addLink(scenario, another.from, another.to, another));
    QVERIFY(scenario.links.back().id != id);
    QVERIFY(!isMuted(heldBack(scenario).back(), scenario));
}

/// Through a new name, and not on to another type that takes the old one.
void MutingTest::goesWithAnOwnType() {
    Scenario scenario = colossus();
    scenario =
        with(scenario, makeOwnType(scenario, shippedCatalog(), CatalogKind::rack, "H100 HGX rack", {}));
    const std::string made = scenario.ownTypes.racks.back().name;
    const Finding said{Severity::warning, "/own_types/racks/0/power_kw", "too little", "own_rack_power_low"};
    scenario = with(scenario, muteFinding(scenario, said, true));
    QVERIFY(isMuted(said, scenario));
    scenario = with(scenario, renameOwnType(scenario, CatalogKind::rack, made, "Mine"));
    QVERIFY(isMuted(said, scenario));
    QCOMPARE(scenario.muted.size(), std::size_t{1});
    scenario = with(scenario, removeOwnType(scenario, CatalogKind::rack, "Mine"));
    QVERIFY(scenario.ownTypes.racks.empty());
    QVERIFY(scenario.muted.empty());
}

void MutingTest::everyRuleHasItsCode() {
    Dice dice(5);
    std::set<std::string_view> codes;
    for (int i = 0; i < 2000; ++i)
        for (const Finding& finding :
             examine(i % 2 ? absurd(dice) : anyPlan(dice, dice.whole(1, 3)), shippedBasis())) {
            QVERIFY2((finding.severity == Severity::error) == finding.code.empty(), finding.sentence.c_str());
            codes.insert(finding.code);
        }
    QVERIFY2(codes.size() > 12, std::to_string(codes.size()).c_str());
}

QTEST_MAIN(MutingTest)
#include "tst_muting.moc"
