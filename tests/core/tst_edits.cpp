// Every change can be taken back: one by one, and a whole afternoon of them.
#include <QObject>
#include <QTest>

#include "core/edit/EditJournal.h"
#include "core/edit/Edits.h"
#include "core/storage/ScenarioFile.h"
#include "tests/core/QtText.h"
#include "tests/core/RandomEdit.h"
#include "tests/core/SampleScenario.h"

using namespace lockstep;

namespace {

Scenario after(const Scenario& scenario, const ScenarioEdit& edit) {
    Scenario changed = scenario;
    apply(edit, changed);
    return changed;
}

bool revertsTo(const Scenario& scenario, const ScenarioEdit& edit) {
    Scenario changed = after(scenario, edit);
    revert(edit, changed);
    return changed == scenario;
}

} // namespace

class EditsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void campusIsAddedAndMoved();
    void racksJoinTheirKind();
    void linkTakesItsPrototype();
    void singleValuesChange();
    void notesAndFramesComeChangeAndGo();
    void campusesCollapseTogether();
    void removalTakesWhatHangsOnIt();
    void changingNothingIsEmpty();
    void unknownIdsAreEmpty();
    void sentences();
    void everyFieldIsNamed_data();
    void everyFieldIsNamed();
    void ownFactorsChange();
    void randomEditsUndoneGiveTheSameText();
    void commitForgetsWhatWasUndone();
    void modifiedMeansOtherThanSaved();
    void savedStateCanBeForgotten();
    void amendedIsOneStep();
    void amendingNeverTouchesTheSavedState();
};

void EditsTest::campusIsAddedAndMoved() {
    const Scenario before = twoCampuses();
    const ScenarioEdit add = addCampus(before, "East", {{3}, {4}});
    Scenario scenario = after(before, add);
    QVERIFY(scenario.campuses.back() == (Campus{{6}, "East", {{3}, {4}}, 1.0})); // ids 1 to 5 are taken
    QVERIFY(revertsTo(before, add));

    const ScenarioEdit move = moveCampus(before, {2}, {{1}, {1}});
    scenario = after(before, move);
    QVERIFY(scenario.campuses[1].position == (CanvasPoint{{1}, {1}}));
    QCOMPARE(asText(scenario.campuses[1].name), asText("South"));
    QVERIFY(revertsTo(before, move));

    Campus wider = before.campuses[0];
    wider.oversubscription = 2;
    QVERIFY(after(before, changeCampus(before, wider)).campuses[0] == wider);
    QVERIFY(revertsTo(before, changeCampus(before, wider)));
}

void EditsTest::racksJoinTheirKind() {
    const Scenario before = twoCampuses();
    // South has new GB200 racks: five more of them join. North's H100 are two years old: new ones do not.
    const ScenarioEdit joined = addRacks(before, {2}, "GB200 NVL72 rack", 5);
    QCOMPARE(after(before, joined).rackGroups.size(), std::size_t{2});
    QCOMPARE(after(before, joined).rackGroups[1].count, 13u);
    QVERIFY(revertsTo(before, joined));
    const ScenarioEdit apart = addRacks(before, {1}, "H100 HGX rack", 5);
    QVERIFY(after(before, apart).rackGroups.back() == (RackGroup{{6}, {1}, "H100 HGX rack", 5, {0}}));
    QVERIFY(revertsTo(before, apart));

    RackGroup older = before.rackGroups[0];
    older.age = {4};
    QVERIFY(after(before, changeRackGroup(before, older)).rackGroups[0] == older);
    QVERIFY(revertsTo(before, changeRackGroup(before, older)));
}

void EditsTest::linkTakesItsPrototype() {
    const Scenario before = twoCampuses();
    Link prototype;
    prototype.type = "Leased wave 100G";
    prototype.channels = 7;
    const ScenarioEdit add = addLink(before, {2}, {1}, prototype);
    const Link made = after(before, add).links.back();
    QCOMPARE(made.id, LinkId{6});
    QCOMPARE(made.from, CampusId{2});
    QCOMPARE(made.to, CampusId{1});
    QCOMPARE(made.channels, 7u);
    QVERIFY(revertsTo(before, add));

    Link wider = before.links[0];
    wider.channels = 32;
    QVERIFY(after(before, changeLink(before, wider)).links[0] == wider);
    QVERIFY(revertsTo(before, changeLink(before, wider)));
}

void EditsTest::singleValuesChange() {
    const Scenario before = twoCampuses();
    TrainingJob job = before.job;
    job.overlap = 1;
    QVERIFY(after(before, changeJob(before, job)).job == job);
    QVERIFY(revertsTo(before, changeJob(before, job)));
    QCOMPARE(after(before, changeSeed(before, 8)).seed, std::uint64_t{8});
    QVERIFY(revertsTo(before, changeSeed(before, 8)));
    QCOMPARE(asText(after(before, renameScenario(before, "Other")).name), asText("Other"));
    QVERIFY(revertsTo(before, renameScenario(before, "Other")));
}

void EditsTest::notesAndFramesComeChangeAndGo() {
    const Scenario before = twoCampuses();
    const ScenarioEdit noted = addNote(before, {{99}, {{1}, {2}}, 100, 50, "Late"});
    const Scenario with = after(before, noted);
    QVERIFY(with.notes.back() == (Note{{6}, {{1}, {2}}, 100, 50, "Late"})); // ids 1 to 5 are taken
    QVERIFY(revertsTo(before, noted));
    const ScenarioEdit framed = addFrame(with, {{}, {{3}, {4}}, {20}, {10}, "Tennessee"});
    const Scenario both = after(with, framed);
    QVERIFY(both.frames.back() == (CanvasFrame{{7}, {{3}, {4}}, {20}, {10}, "Tennessee"}));
    QVERIFY(revertsTo(with, framed));

    Note longer = both.notes[0];
    longer.text = "Later";
    longer.width = 120;
    QCOMPARE(asText(describe(changeNote(both, longer))),
             asText("Change note: text “Late” → “Later”, width 100 → 120"));
    CanvasFrame wider = both.frames[0];
    wider.width = {25};
    QCOMPARE(asText(describe(changeFrame(both, wider))), asText("Change frame: width 20 km → 25 km"));
    QVERIFY(revertsTo(both, changeFrame(both, wider)));
    const ScenarioEdit gone = removeThings(both, {{}, {}, {}, {{6}}, {{7}}});
    QVERIFY(after(both, gone) == before);
    QVERIFY(revertsTo(both, gone));
    QCOMPARE(asText(describe(removeThings(both, {{}, {}, {}, {{6}}}))), asText("Delete note"));
    QCOMPARE(asText(describe(removeThings(both, {{}, {}, {}, {}, {{7}}}))), asText("Delete frame"));
}

void EditsTest::campusesCollapseTogether() {
    const Scenario before = twoCampuses();
    const ScenarioEdit both = collapseCampuses(before, {{1}, {2}}, true);
    const Scenario small = after(before, both);
    QVERIFY(small.campuses[0].collapsed && small.campuses[1].collapsed);
    QVERIFY(revertsTo(before, both));
    QVERIFY(collapseCampuses(small, {{1}}, true).empty());
    QCOMPARE(asText(describe(collapseCampuses(small, {{1}}, false))),
             asText("Expand North: drawn collapsed → in full"));
}

void EditsTest::removalTakesWhatHangsOnIt() {
    const Scenario before = twoCampuses();
    const ScenarioEdit north = removeThings(before, {{{1}}});
    const Scenario left = after(before, north);
    QCOMPARE(left.campuses.size(), std::size_t{1});
    QCOMPARE(left.rackGroups.size(), std::size_t{1});
    QCOMPARE(left.rackGroups[0].id, RackGroupId{4});
    QVERIFY(left.links.empty());
    QVERIFY(revertsTo(before, north));
    // Named twice, on its own and through its campus, it still goes once.
    const ScenarioEdit all = removeThings(before, {{{2}, {1}}, {{3}}, {{5}}});
    QCOMPARE(all.steps.size(), std::size_t{5});
    QVERIFY(after(before, all).campuses.empty());
    QVERIFY(revertsTo(before, all));
}

void EditsTest::changingNothingIsEmpty() {
    const Scenario scenario = twoCampuses();
    QVERIFY(moveCampus(scenario, {1}, scenario.campuses[0].position).empty());
    QVERIFY(changeCampus(scenario, scenario.campuses[0]).empty());
    QVERIFY(changeRackGroup(scenario, scenario.rackGroups[0]).empty());
    QVERIFY(changeLink(scenario, scenario.links[0]).empty());
    QVERIFY(changeJob(scenario, scenario.job).empty());
    QVERIFY(changeSeed(scenario, scenario.seed).empty());
    QVERIFY(renameScenario(scenario, scenario.name).empty());
    QVERIFY(addRacks(scenario, {1}, "H100 HGX rack", 0).empty());
    QVERIFY(removeThings(scenario, {}).empty());
}

void EditsTest::unknownIdsAreEmpty() {
    const Scenario scenario = twoCampuses();
    QVERIFY(moveCampus(scenario, {99}, {}).empty());
    QVERIFY(changeCampus(scenario, {{99}, "x", {}, 1}).empty());
    QVERIFY(addRacks(scenario, {99}, "H100 HGX rack", 1).empty());
    QVERIFY(addLink(scenario, {1}, {99}, {}).empty());
    QVERIFY(addLink(scenario, {1}, {1}, {}).empty());
    QVERIFY(removeThings(scenario, {{{99}}, {{98}}, {{97}}, {{96}}, {{95}}}).empty());
}

void EditsTest::sentences() {
    const Scenario scenario = twoCampuses();
    Link link = scenario.links[0];
    link.channels = 32;
    link.age = {6};
    QCOMPARE(asText(describe(changeLink(scenario, link))),
             asText("Change link North – South: channels 4 → 32, age 0 y → 6 y"));
    QCOMPARE(asText(describe(moveCampus(scenario, {2}, {{0.5}, {16}}))),
             asText("Move South: x 12 km → 500 m"));
    QCOMPARE(asText(describe(addCampus(scenario, "East", {}))), asText("Add East"));
    QCOMPARE(asText(describe(addRacks(scenario, {2}, "GB200 NVL72 rack", 2))),
             asText("Add 2 × GB200 NVL72 rack to South: racks 8 → 10"));
    QCOMPARE(asText(describe(changeSeed(scenario, 7))), asText("Change seed: 42 → 7"));
    QCOMPARE(asText(describe(renameScenario(scenario, "B"))),
             asText("Rename scenario: “Two campuses” → “B”"));
    QCOMPARE(asText(describe(removeThings(scenario, {{{1}}}))), asText("Delete North"));
    QCOMPARE(asText(describe(removeThings(scenario, {{}, {{3}}}))), asText("Delete H100 HGX rack"));
    QCOMPARE(asText(describe(removeThings(scenario, {{}, {}, {{5}}}))), asText("Delete link North – South"));
    QCOMPARE(asText(describe(removeThings(scenario, {{{1}, {2}}}))), asText("Delete 2 items"));
    TrainingJob job = scenario.job;
    job.plan.data = 20;
    job.overlap = 0.25;
    job.allReduce = AllReduce::flatRing;
    QCOMPARE(asText(describe(changeJob(scenario, job))),
             asText("Change training job: replicas automatic → 20, all-reduce hierarchical → flat_ring, "
                    "overlap 50.0 % → 25.0 %"));
}

void EditsTest::everyFieldIsNamed_data() {
    QTest::addColumn<QString>("pointer");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("sentence");
    const auto row = [](const char* pointer, const char* value, const char* sentence) {
        QTest::newRow(pointer) << QString(pointer) << QString(value) << QString::fromUtf8(sentence);
    };
    // The scenario has what TrainingJob and Campus say unless told otherwise.
    row("/campuses/0/rails", "false", "leaf switches one for each rail → one for whole nodes");
    row("/campuses/0/leaf_ports", "64", "leaf ports 32 → 64");
    row("/job/plan/expert", "8", "expert 1 → 8");
    row("/job/plan/schedule", "zero_bubble", "schedule interleaved → zero_bubble");
    row("/job/plan/sharding", "parameters", "sharding optimizer → parameters");
    row("/job/plan/crossing", "pipeline", "between campuses data → pipeline");
    row("/job/plan/balance", "proportional", "work equal → proportional");
    row("/job/plan/mixing", "stages", "GPU types apart → stages");
    row("/job/plan/detail", "stages", "pipeline detail alike → stages");
    row("/job/stack", "mlperf", "software nemo → mlperf");
    row("/job/low_communication", R"({"method": "diloco"})", "sync every_step → diloco");
    row("/job/low_communication", R"({"inner_steps": 500})", "inner steps 100 → 500");
    row("/job/low_communication", R"({"fragments": 8})", "fragments 4 → 8");
    row("/job/low_communication", R"({"overlap_steps": 9})", "overlap steps 5 → 9");
    row("/job/low_communication", R"({"outer_bits": 4})", "bits a value 32 → 4");
    row("/job/low_communication", R"({"token_worth": 0.95})", "worth of a token 100 % → 95 %");
    row("/job/stragglers", R"({"operation_spread": 0.0012})", "operation spread 0 % → 0.12 %");
    row("/job/stragglers", R"({"drift_spread": 0.01})", "drift 0 % → 1 %");
    row("/job/stragglers", R"({"drift_hours": 12})", "drift over 6 h → 12 h");
    row("/job/stragglers", R"({"spikes_per_gpu_day": 0.1})", "spikes a GPU and day 0 → 0.1");
    row("/job/stragglers", R"({"spike_median_s": 0.25})", "spike length 500 ms → 250 ms");
    row("/job/stragglers", R"({"spike_spread": 2})", "spike length spread 1 → 2");
    row("/job/stragglers", R"({"fail_slow_per_gpu_year": 0.2})", "slow spells a GPU and year 0 → 0.2");
    row("/job/stragglers", R"({"fail_slow_factor": 3})", "slow spell factor 1.5 → 3");
    row("/job/stragglers", R"({"fail_slow_hours": 10})", "slow spell length 1 h → 10 h");
    row("/job/stragglers", R"({"fail_slow_spread": 2})", "slow spell length spread 1 → 2");
}

void EditsTest::everyFieldIsNamed() {
    QFETCH(QString, pointer);
    QFETCH(QString, value);
    QFETCH(QString, sentence);
    const Scenario before = twoCampuses();
    const Scenario changed = loaded(parseScenario(
        loaded(withValueSet(printScenario(before), pointer.toStdString(), value.toStdString()))));
    QVERIFY(!(changed == before));
    const ScenarioEdit edit = pointer.startsWith("/job") ? changeJob(before, changed.job)
                                                         : changeCampus(before, changed.campuses[0]);
    QVERIFY(after(before, edit) == changed);
    QVERIFY(revertsTo(before, edit));
    QCOMPARE(asText(describe(edit)), asText(edit.name) + ": " + sentence);
}

void EditsTest::ownFactorsChange() {
    const Scenario before = twoCampuses();
    const ScenarioEdit one = changeOwnFactors(before, {{"H100 SXM", Precision::bf16, 1.2, "our logs"}});
    QCOMPARE(asText(describe(one)), asText("Use own measurements: H100 SXM in bf16 1 → 1.2"));
    QVERIFY(revertsTo(before, one));
    const Scenario with = after(before, one);
    QVERIFY(changeOwnFactors(with, with.ownFactors).empty());
    const ScenarioEdit two = changeOwnFactors(with, {with.ownFactors[0], {"B200", Precision::fp8, 0.9, ""}});
    QCOMPARE(asText(describe(two)), asText("Use own measurements: B200 in fp8 1 → 0.9"));
}

void EditsTest::randomEditsUndoneGiveTheSameText() {
    Dice dice(5);
    for (int afternoon = 0; afternoon < 4; ++afternoon) {
        const Scenario start = randomScenario(dice);
        EditJournal journal(start);
        for (int i = 0; i < 2000; ++i) {
            for (std::uint32_t undo = dice.chance(0.2) ? dice.whole(1, 5) : 0; undo-- > 0;)
                journal.undo();
            for (std::uint32_t redo = dice.chance(0.1) ? dice.whole(1, 5) : 0; redo-- > 0;)
                journal.redo();
            if (dice.chance(0.2))
                journal.amend(randomEdit(journal.scenario(), dice));
            else
                journal.commit(randomEdit(journal.scenario(), dice));
        }
        while (journal.canRedo()) // the afternoon may have ended on an undo
            journal.redo();
        const std::string end = printScenario(journal.scenario());
        QVERIFY(end != printScenario(start));
        while (journal.canUndo())
            journal.undo();
        QCOMPARE(asText(printScenario(journal.scenario())), asText(printScenario(start)));
        QVERIFY(journal.scenario() == start);
        while (journal.canRedo())
            journal.redo();
        QCOMPARE(asText(printScenario(journal.scenario())), asText(end));
    }
}

void EditsTest::commitForgetsWhatWasUndone() {
    EditJournal journal(twoCampuses());
    QVERIFY(!journal.canUndo() && !journal.canRedo() && !journal.nextUndo() && !journal.nextRedo());
    journal.undo(); // nothing to do is no harm
    journal.redo();
    journal.commit(changeSeed(journal.scenario(), 1));
    journal.commit(changeSeed(journal.scenario(), 2));
    journal.undo();
    QCOMPARE(journal.scenario().seed, std::uint64_t{1});
    QCOMPARE(asText(describe(*journal.nextRedo())), asText("Change seed: 1 → 2"));
    journal.commit({}); // an empty edit keeps the redo list
    QVERIFY(journal.canRedo());
    journal.commit(renameScenario(journal.scenario(), "Other"));
    QVERIFY(!journal.canRedo());
    QCOMPARE(asText(journal.nextUndo()->name), asText("Rename scenario"));
}

void EditsTest::modifiedMeansOtherThanSaved() {
    EditJournal journal(twoCampuses());
    QVERIFY(!journal.isModified());
    journal.commit(changeSeed(journal.scenario(), 1));
    QVERIFY(journal.isModified());
    journal.undo();
    QVERIFY(!journal.isModified());
    journal.redo();
    journal.markSaved();
    QVERIFY(!journal.isModified());
    journal.undo();
    QVERIFY(journal.isModified());
    journal.redo();
    QVERIFY(!journal.isModified());
}

void EditsTest::savedStateCanBeForgotten() {
    EditJournal journal(twoCampuses());
    journal.commit(changeSeed(journal.scenario(), 1));
    journal.markSaved();
    journal.undo();
    journal.commit(changeSeed(journal.scenario(), 2)); // as many edits as when it was saved, but others
    QVERIFY(journal.isModified());
    journal.undo();
    QVERIFY(journal.isModified());
    journal.redo();
    QVERIFY(journal.isModified());
    journal.markSaved();
    QVERIFY(!journal.isModified());
}

void EditsTest::amendedIsOneStep() {
    const Scenario start = twoCampuses();
    EditJournal journal(start);
    journal.commit(changeSeed(start, 1));
    journal.commit(moveCampus(journal.scenario(), {2}, {{13}, {16}}));
    journal.amend(moveCampus(journal.scenario(), {2}, {{14}, {16}}));
    journal.amend(moveCampus(journal.scenario(), {1}, {{1}, {0}}));
    QCOMPARE(journal.undoCount(), std::size_t(2));
    QCOMPARE(asText(describe(*journal.nextUndo())), asText("Move North: x 12 km → 14 km; x 0 km → 1 km"));
    journal.amend(moveCampus(journal.scenario(), {1}, {{0}, {0}}));
    journal.amend(moveCampus(journal.scenario(), {2}, {{12}, {16}})); // back where all began: nothing is left
    QCOMPARE(journal.undoCount(), std::size_t(1));
    QCOMPARE(journal.redoCount(), std::size_t(0));
    journal.undo();
    QVERIFY(journal.scenario() == start);
    journal.amend(changeSeed(start, 5)); // what was undone is not taken up
    QCOMPARE(journal.undoCount(), std::size_t(1));
    // A thing that is added, changed, removed and added again is not confused with itself.
    const ScenarioEdit added = addNote(journal.scenario(), {{}, {}, 100, 50, "one"});
    Scenario scenario = after(start, added);
    Note longer = scenario.notes.back();
    longer.text = "two";
    const ScenarioEdit both = followedBy(added, changeNote(scenario, longer));
    QCOMPARE(both.steps.size(), std::size_t(2));
    QVERIFY(after(start, both).notes.back() == longer);
    QVERIFY(revertsTo(start, both));
}

void EditsTest::amendingNeverTouchesTheSavedState() {
    EditJournal journal(twoCampuses());
    journal.commit(changeSeed(journal.scenario(), 1));
    journal.markSaved();
    journal.amend(changeSeed(journal.scenario(), 2));
    QVERIFY(journal.isModified());
    QCOMPARE(journal.undoCount(), std::size_t(2));
    journal.undo();
    QVERIFY(!journal.isModified());
}

QTEST_APPLESS_MAIN(EditsTest)
#include "tst_edits.moc"
