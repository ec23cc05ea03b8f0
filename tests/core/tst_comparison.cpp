// What separates two runs, said as edits, and what it does to their figures.
#include <QObject>
#include <QTest>

#include "core/analysis/Comparison.h"
#include "core/edit/Differences.h"
#include "core/edit/Edits.h"
#include "core/storage/RunFile.h"
#include "tests/core/QtText.h"
#include "tests/core/RandomScenario.h"
#include "tests/core/SampleScenario.h"

using namespace lockstep;

namespace {

RunSummary summaryOf(const Scenario& scenario, std::uint64_t steps) {
    Engine engine(fleetOf(scenario));
    RunTotals totals;
    for (; steps > 0; --steps)
        totals.add(engine.advance(), engine.fleet());
    return totals.summary(scenario.name, scenario.seed);
}

} // namespace

class ComparisonTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void nothingDiffers();
    void differencesAreSentences();
    void differencesLeadFromOneToTheOther();
    void figuresOfTwoRuns();
    void changesHaveSigns();
    void savedRunComesBack();
    void faultyRunIsRefused_data();
    void faultyRunIsRefused();
};

void ComparisonTest::nothingDiffers() {
    const Scenario scenario = twoCampuses();
    QVERIFY(differencesBetween(scenario, scenario).empty());
    Scenario renamed = scenario; // a name changes no run
    renamed.name = "Other";
    QVERIFY(differencesBetween(scenario, renamed).empty());
}

void ComparisonTest::differencesAreSentences() {
    const Scenario before = twoCampuses();
    Scenario after = before;
    after.links[0].channels = 16;
    after.rackGroups[0].age = {0};
    const auto edits = differencesBetween(before, after);
    QCOMPARE(edits.size(), std::size_t{2});
    QCOMPARE(asText(describe(edits[0])), QStringLiteral("16 × H100 HGX rack in North: age 2 y → 0 y"));
    QCOMPARE(asText(describe(edits[1])), QStringLiteral("Link North – South: channels 4 → 16"));
}

/// Only removals, changes and additions: the order of what stays is kept, as it is by every edit.
void ComparisonTest::differencesLeadFromOneToTheOther() {
    Dice dice(5);
    for (int round = 0; round < 300; ++round) {
        const Scenario before = twoCampuses();
        Scenario after = before;
        for (int edit = 0; edit < 6; ++edit)
            switch (dice.whole(0, 4)) {
            case 0:
                apply(addCampus(after, randomName(dice), {{dice.real(-9, 9)}, {dice.real(-9, 9)}}), after);
                break;
            case 1:
                apply(removeThings(after, {.campuses = {{dice.whole(1, after.nextId())}}}), after);
                break;
            case 2:
                apply(addRacks(after, {dice.whole(1, 2)}, "H100 HGX rack", dice.whole(1, 9)), after);
                break;
            case 3:
                apply(changeJob(after, randomJob(dice)), after);
                break;
            default:
                apply(addLink(after, {dice.whole(1, 2)}, {dice.whole(1, after.nextId())},
                              randomLink(dice, 0, {}, {})),
                      after);
            }
        Scenario reached = before;
        for (const ScenarioEdit& edit : differencesBetween(before, after))
            apply(edit, reached);
        QVERIFY(reached == after);
    }
}

void ComparisonTest::figuresOfTwoRuns() {
    Scenario faster = twoCampuses();
    faster.links[0].channels = 64;
    const RunSummary a = summaryOf(twoCampuses(), 20);
    const RunSummary b = summaryOf(faster, 20);
    const Comparison comparison = compareRuns(twoCampuses(), a, faster, b);
    QCOMPARE(comparison.differences.size(), std::size_t{1});
    double shareA = 0;
    double shareB = 0;
    double last = 2;
    for (const ComparedFigure& figure : comparison.figures)
        if (figure.name.starts_with("time_by_cause/")) {
            shareA += figure.a;
            shareB += figure.b;
            QVERIFY(std::abs(figure.change()) <= last); // the largest change first
            last = std::abs(figure.change());
        }
    QVERIFY(std::abs(shareA - 1) < 1e-6 && std::abs(shareB - 1) < 1e-6);
    QCOMPARE(comparison.figures.front().a, a.effectiveUtilization);
    QVERIFY(comparison.figures.front().b > comparison.figures.front().a); // a wider link never hurts
    const QString text = asText(printComparisonText(comparison));
    QVERIFY2(text.contains("channels 4 → 64"), qPrintable(text));
}

void ComparisonTest::changesHaveSigns() {
    using Unit = ComparedFigure::Unit;
    QCOMPARE(asText(printChange({"", "", Unit::share, 0.10, 0.125})), QStringLiteral("+2.5 points"));
    QCOMPARE(asText(printChange({"", "", Unit::seconds, 2, 1})), QStringLiteral("−50.0 %"));
    QCOMPARE(asText(printChange({"", "", Unit::count, 7, 7})), QStringLiteral("±0.0 %"));
    QVERIFY(asText(printChange({"", "", Unit::count, 0, 3})).startsWith('+'));
}

void ComparisonTest::savedRunComesBack() {
    Scenario other = twoCampuses();
    other.links[0].channels = 1;
    const SavedRun saved{{{{0, 1, std::make_shared<const Scenario>(twoCampuses())},
                           {70, 2, std::make_shared<const Scenario>(other)}}},
                         100};
    const std::string text = printRun(saved);
    QVERIFY(looksLikeRun(text));
    QVERIFY(!looksLikeRun(printScenario(other)));
    const SavedRun again = loaded(openRunText(text, "a.lockstep-run", shippedCatalog()));
    QCOMPARE(again.steps, std::uint64_t{100});
    QCOMPARE(again.log.revisions.size(), std::size_t{2});
    QCOMPARE(again.log.revisions[1].firstStep, std::uint64_t{70});
    QVERIFY(*again.log.revisions[1].scenario == other);
    QCOMPARE(asText(printRun(again)), asText(text));
}

void ComparisonTest::faultyRunIsRefused_data() {
    QTest::addColumn<QByteArray>("find");
    QTest::addColumn<QByteArray>("put");
    QTest::addColumn<QString>("pointer");
    QTest::newRow("late begin") << QByteArray("\"step\": 0") << QByteArray("\"step\": 3")
                                << "/revisions/0/step";
    QTest::newRow("beyond the end") << QByteArray("\"step\": 70") << QByteArray("\"step\": 100")
                                    << "/revisions/1/step";
    QTest::newRow("newer format") << QByteArray("\"lockstep_run\": 1") << QByteArray("\"lockstep_run\": 9")
                                  << "/lockstep_run";
    QTest::newRow("inside a scenario") << QByteArray("\"H100 HGX rack\"") << QByteArray("\"H100 HGX rock\"")
                                       << "/revisions/0/scenario/rack_groups/0/rack";
}

void ComparisonTest::faultyRunIsRefused() {
    QFETCH(QByteArray, find);
    QFETCH(QByteArray, put);
    QFETCH(QString, pointer);
    const auto scenario = std::make_shared<const Scenario>(twoCampuses());
    QByteArray text = QByteArray::fromStdString(printRun({{{{0, 1, scenario}, {70, 2, scenario}}}, 100}));
    text.replace(text.indexOf(find), find.size(), put);
    const auto refused = openRunText(text.toStdString(), "a.lockstep-run", shippedCatalog());
    const auto* errors = std::get_if<std::vector<StorageError>>(&refused);
    QVERIFY(errors);
    QCOMPARE(asText(errors->front().pointer), pointer);
    QVERIFY(errors->front().line > 0);
}

QTEST_APPLESS_MAIN(ComparisonTest)
#include "tst_comparison.moc"
