// What is copied comes back as the same things under other names, here and in other scenarios.
#include <set>

#include <QObject>
#include <QTest>

#include "core/edit/Fragment.h"
#include "core/scenario/UniqueName.h"
#include "core/scenario/Validation.h"
#include "core/storage/ScenarioFile.h"
#include "tests/core/QtText.h"
#include "tests/core/RandomScenario.h"
#include "tests/core/SampleScenario.h"

using namespace lockstep;

namespace {

Scenario fragment(const Scenario& scenario, const ThingSet& things) {
    const Scenario part = fragmentOf(scenario, overlaid(shippedCatalog(), scenario.ownTypes), things);
    return loaded(parseScenario(printScenario(part))); // as it travels: as text
}

Paste pasted(const Scenario& part, const Scenario& into, const PasteTarget& target = {}) {
    auto result = paste(part, into, overlaid(shippedCatalog(), into.ownTypes), target);
    if (const auto* sentence = std::get_if<std::string>(&result))
        throw std::runtime_error(*sentence);
    return std::get<Paste>(std::move(result));
}

std::string refusal(const Scenario& part, const Scenario& into, const PasteTarget& target = {}) {
    const auto result = paste(part, into, overlaid(shippedCatalog(), into.ownTypes), target);
    const auto* sentence = std::get_if<std::string>(&result);
    return sentence ? *sentence : "";
}

Scenario after(Scenario scenario, const ScenarioEdit& edit) {
    apply(edit, scenario);
    return scenario;
}

ThingSet campusesOf(const Scenario& scenario) {
    ThingSet things;
    for (const Campus& campus : scenario.campuses)
        things.campuses.push_back(campus.id);
    return things;
}

} // namespace

class FragmentTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void campusesComeWithRacksAndLinks();
    void placesKeepTheirShape();
    void racksGoToTheSelectedCampus();
    void aLinkAloneNeedsTwoEnds();
    void ownTypesTravel();
    void ownTypesKeepTheirMeaning();
    void shippedRackAroundAnOwnGpuTravels();
    void namesStayFree();
    void nothingIsRefused();
    void anyPasteIsSoundAndUndone();
};

void FragmentTest::campusesComeWithRacksAndLinks() {
    const Scenario scenario = twoCampuses();
    const Paste both =
        pasted(fragment(scenario, campusesOf(scenario)), scenario, {std::nullopt, {{5}, {0}}, {}});
    const Scenario twice = after(scenario, both.edit);
    QCOMPARE(twice.campuses.size(), std::size_t(4));
    QCOMPARE(twice.rackGroups.size(), std::size_t(4));
    QCOMPARE(twice.links.size(), std::size_t(2));
    // The copied link joins the copies, not the originals.
    QCOMPARE(twice.links[1].from, twice.campuses[2].id);
    QCOMPARE(twice.links[1].to, twice.campuses[3].id);
    QCOMPARE(twice.rackGroups[2].campus, twice.campuses[2].id);
    QCOMPARE(twice.rackGroups[2].count, scenario.rackGroups[0].count);
    QCOMPARE(asText(twice.campuses[2].name), asText("North 2"));
    QVERIFY(twice.campuses[2].position == (CanvasPoint{{5}, {0}}));
    QCOMPARE(both.added.campuses, (std::vector{twice.campuses[2].id, twice.campuses[3].id}));
    QVERIFY(both.added.rackGroups.empty()); // they came inside their campuses
    QCOMPARE(asText(both.edit.name), asText("Paste 3 items"));
    QVERIFY(checkReferences(twice, shippedCatalog()).empty());
    // One campus alone comes without the link.
    const Paste one = pasted(fragment(scenario, {{{1}}}), scenario);
    QCOMPARE(after(scenario, one.edit).links.size(), std::size_t(1));
    QCOMPARE(asText(one.edit.name), asText("Paste North 2"));
}

void FragmentTest::placesKeepTheirShape() {
    const Scenario scenario = twoCampuses(); // at (0, 0) and (12, 16): their middle is (6, 8)
    const Paste there =
        pasted(fragment(scenario, campusesOf(scenario)), scenario, {CanvasPoint{{100}, {50}}, {}, {}});
    const Scenario twice = after(scenario, there.edit);
    QVERIFY(twice.campuses[2].position == (CanvasPoint{{94}, {42}}));
    QVERIFY(twice.campuses[3].position == (CanvasPoint{{106}, {58}}));
}

void FragmentTest::racksGoToTheSelectedCampus() {
    const Scenario scenario = twoCampuses();
    const Scenario racks = fragment(scenario, {{}, {{3}}});
    QVERIFY(racks.campuses.empty());
    const Paste south = pasted(racks, scenario, {{}, {}, {{{2}}}});
    const Scenario more = after(scenario, south.edit);
    QCOMPARE(more.rackGroups.back().campus, CampusId{2});
    QVERIFY(more.rackGroups.back().age == scenario.rackGroups[0].age);
    QCOMPARE(south.added.rackGroups, std::vector{more.rackGroups.back().id});
    // Selected by one of its racks.
    QCOMPARE(after(scenario, pasted(racks, scenario, {{}, {}, {{}, {{4}}}}).edit).rackGroups.back().campus,
             CampusId{2});
    QCOMPARE(asText(refusal(racks, scenario)), asText("Select the one campus the racks go to, then paste."));
    QCOMPARE(after(oneCampus(1), pasted(racks, oneCampus(1)).edit).rackGroups.back().campus, CampusId{1});
}

void FragmentTest::aLinkAloneNeedsTwoEnds() {
    const Scenario scenario = twoCampuses();
    const Scenario link = fragment(scenario, {{}, {}, {{5}}});
    const Scenario doubled = after(scenario, pasted(link, scenario).edit); // its own campuses are still there
    QCOMPARE(doubled.links.size(), std::size_t(2));
    QCOMPARE(doubled.links[1].from, CampusId{1});
    Scenario other = scenario;
    other.name = "Elsewhere"; // where the same id names another campus
    QVERIFY(refusal(link, other).starts_with("Select the two campuses"));
    const Scenario linked = after(other, pasted(link, other, {{}, {}, {{{2}, {1}}}}).edit);
    QCOMPARE(linked.links[1].from, CampusId{2});
    QCOMPARE(linked.links[1].channels, scenario.links[0].channels);
}

void FragmentTest::ownTypesTravel() {
    Scenario scenario = twoCampuses();
    Dice dice(3);
    scenario.ownTypes = randomTypes(dice);
    scenario.rackGroups[0].rack = "Own rack";
    scenario.links[0].type = "Own link";
    const Scenario part = fragment(scenario, campusesOf(scenario));
    QCOMPARE(part.ownTypes.racks.size(), std::size_t(1));
    QCOMPARE(part.ownTypes.gpus.size(), std::size_t(1)); // the rack is made of them
    QVERIFY(part.ownTypes.models.empty());
    Scenario other = oneCampus(2);
    const Scenario with = after(other, pasted(part, other).edit);
    QVERIFY(with.ownTypes.racks == scenario.ownTypes.racks && with.ownTypes.links == scenario.ownTypes.links);
    QVERIFY(checkReferences(with, overlaid(shippedCatalog(), with.ownTypes)).empty());
    // Where they are known already nothing is added, and the edit changes no types.
    const Paste again = pasted(part, with);
    QVERIFY(after(with, again.edit).ownTypes == with.ownTypes);
    QVERIFY(!std::holds_alternative<AssignOwnTypes>(again.edit.steps.front()));
}

void FragmentTest::ownTypesKeepTheirMeaning() {
    Scenario scenario = twoCampuses();
    Dice dice(3);
    scenario.ownTypes = randomTypes(dice);
    scenario.rackGroups[0].rack = "Own rack";
    const Scenario part = fragment(scenario, {{{1}}});
    Scenario other = oneCampus(2);
    other.ownTypes = randomTypes(dice); // the same names, other figures
    other.rackGroups[0].rack = "Own rack";
    const Scenario with = after(other, pasted(part, other).edit);
    QCOMPARE(asText(with.rackGroups[0].rack), asText("Own rack"));
    QVERIFY(with.ownTypes.racks[0] == other.ownTypes.racks[0]);
    QCOMPARE(asText(with.rackGroups[1].rack), asText("Own rack (2)"));
    QCOMPARE(asText(with.ownTypes.rack("Own rack (2)")->gpu), asText("Own GPU (2)"));
    QVERIFY(with.ownTypes.gpu("Own GPU (2)")->memory == scenario.ownTypes.gpus[0].memory);
}

void FragmentTest::shippedRackAroundAnOwnGpuTravels() {
    Scenario scenario = twoCampuses(); // with H100 HGX racks, whose GPU has other figures here
    GpuType gpu = *shippedCatalog().gpu(shippedCatalog().rack("H100 HGX rack")->gpu);
    gpu.memory.value = {1e9};
    scenario.ownTypes.gpus = {gpu};
    const Scenario other = oneCampus(2);
    const Scenario with = after(other, pasted(fragment(scenario, {{{1}}}), other).edit);
    const TypeCatalog catalog = overlaid(shippedCatalog(), with.ownTypes);
    const auto memoryOf = [&](const RackGroup& group) {
        return catalog.gpu(catalog.rack(group.rack)->gpu)->memory.value.value;
    };
    QCOMPARE(memoryOf(with.rackGroups[1]), 1e9);
    QVERIFY(memoryOf(with.rackGroups[0]) > 1e9);
}

void FragmentTest::namesStayFree() {
    Scenario scenario = twoCampuses();
    scenario.campuses[0].name = "Memphis 1";
    scenario.campuses[1].name = "Memphis 2";
    QCOMPARE(asText(freeCampusName(scenario, "Memphis 1")), asText("Memphis 3"));
    QCOMPARE(asText(freeCampusName(scenario, "Memphis")), asText("Memphis"));
    scenario.campuses[1].name = "A2";
    QCOMPARE(asText(freeCampusName(scenario, "A2")), asText("A2 2"));
    scenario.campuses[1].name = "";
    QVERIFY(freeCampusName(scenario, "") != "");
    for (int i = 0; i < 20; ++i) {
        apply(pasted(fragment(scenario, campusesOf(scenario)), scenario).edit, scenario);
        if (scenario.campuses.size() > 50)
            break;
    }
    std::set<std::string> names;
    for (const Campus& campus : scenario.campuses)
        QVERIFY2(names.insert(campus.name).second, campus.name.c_str());
}

void FragmentTest::nothingIsRefused() {
    QVERIFY(isEmptyFragment(fragment(twoCampuses(), {})));
    QCOMPARE(asText(refusal(fragment(twoCampuses(), {}), twoCampuses())),
             asText("There is nothing to paste."));
}

void FragmentTest::anyPasteIsSoundAndUndone() {
    Dice dice(17);
    int pastes = 0;
    for (int i = 0; i < 300; ++i) {
        const Scenario from = randomScenario(dice);
        Scenario into = dice.chance(0.5) ? from : randomScenario(dice);
        const auto some = [&](const auto& things, auto& ids) {
            for (const auto& thing : things)
                if (dice.chance(0.6))
                    ids.push_back(thing.id);
        };
        ThingSet things;
        some(from.campuses, things.campuses);
        some(from.rackGroups, things.rackGroups);
        some(from.links, things.links);
        some(from.notes, things.notes);
        some(from.frames, things.frames);
        const Scenario part = fragment(from, things);
        const auto result = paste(part, into, overlaid(shippedCatalog(), into.ownTypes),
                                  {CanvasPoint{{dice.real(-4e4, 4e4)}, {3}}, {}, {{{1}}}});
        const auto* done = std::get_if<Paste>(&result);
        if (!done)
            continue;
        ++pastes;
        const std::string before = printScenario(into);
        apply(done->edit, into);
        std::set<std::uint32_t> ids;
        const auto unique = [&](const auto& all) {
            for (const auto& thing : all)
                QVERIFY(ids.insert(thing.id.value).second);
        };
        unique(into.campuses);
        unique(into.rackGroups);
        unique(into.links);
        unique(into.notes);
        unique(into.frames);
        QVERIFY(loaded(parseScenario(printScenario(into))) == into); // within the limits of a file
        revert(done->edit, into);
        QCOMPARE(asText(printScenario(into)), asText(before));
    }
    QVERIFY(pastes > 150);
}

QTEST_APPLESS_MAIN(FragmentTest)
#include "tst_fragment.moc"
