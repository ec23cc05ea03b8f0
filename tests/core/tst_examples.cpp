// The scenarios that ship: each opens, runs, and gives the recorded numbers.
#include <filesystem>

#include <QFile>
#include <QObject>
#include <QTest>

#include "core/report/Summary.h"
#include "core/scenario/Validation.h"
#include "tests/core/QtText.h"
#include "tests/core/SampleScenario.h"

namespace fs = std::filesystem;
using namespace lockstep;

namespace {

constexpr int steps = 20;

RunSummary summaryOf(const Scenario& scenario) {
    Engine engine(fleetOf(scenario));
    RunTotals totals;
    for (int i = 0; i < steps; ++i)
        totals.add(engine.advance(), engine.fleet());
    return totals.summary(scenario.name, scenario.seed);
}

/// The summary as `lockstep-cli run --steps 20 --json -` prints it, but for what is measured.
QString recordOf(const RunSummary& summary) {
    QStringList lines = asText(printSummaryJson(summary, {}, 0)).split('\n');
    lines.removeIf([](const QString& line) {
        return line.contains("\"wall_seconds\"") || line.contains("\"peak_rss_bytes\"");
    });
    return lines.join('\n');
}

std::vector<std::string> exampleNames() {
    std::vector<std::string> names;
    for (const auto& entry : fs::directory_iterator(findResources() / "examples"))
        if (entry.path().extension() == ".lockstep")
            names.push_back(entry.path().stem().string());
    std::sort(names.begin(), names.end());
    return names;
}

void addRowForEach() {
    QTest::addColumn<QString>("name");
    for (const std::string& name : exampleNames())
        QTest::newRow(name.c_str()) << asText(name);
}

} // namespace

class ExamplesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void thereAreSome();
    void canRun_data() { addRowForEach(); }
    void canRun();
    void givesTheRecordedNumbers_data() { addRowForEach(); }
    void givesTheRecordedNumbers();
    void colossusLosesByItsCampusesAndGenerations();
    void colossusNeedNotExchangeEveryStep();
    void pipelinesCrossMoreCheaplyThanGradients();
};

void ExamplesTest::thereAreSome() {
    QVERIFY(!exampleNames().empty());
}

void ExamplesTest::canRun() {
    QFETCH(QString, name);
    const Scenario scenario = exampleNamed(name.toStdString());
    for (const Finding& finding : validate(scenario, overlaid(shippedCatalog(), scenario.ownTypes)))
        QVERIFY2(finding.severity != Severity::error, finding.sentence.c_str());
    QVERIFY(!scenario.question.empty());
}

/// Where a change of the model or of an example is meant to move the numbers, run this test with
/// LOCKSTEP_RECORD=1 in the environment and look at what changed in tests/golden.
void ExamplesTest::givesTheRecordedNumbers() {
    QFETCH(QString, name);
    QFile file(QString(LOCKSTEP_SOURCE_DIR "/tests/golden/%1.json").arg(name));
    const QString record = recordOf(summaryOf(exampleNamed(name.toStdString())));
    if (qEnvironmentVariableIsSet("LOCKSTEP_RECORD")) {
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(record.toUtf8());
        QFAIL("recorded anew; run again without LOCKSTEP_RECORD");
    }
    QVERIFY2(file.open(QIODevice::ReadOnly), "no record; see the comment on this test");
    const QStringList expected = QString::fromUtf8(file.readAll()).split('\n');
    const QStringList found = record.split('\n');
    for (qsizetype line = 0; line < std::min(expected.size(), found.size()); ++line)
        QCOMPARE(found[line], expected[line]);
    QCOMPARE(found.size(), expected.size());
}

void ExamplesTest::colossusLosesByItsCampusesAndGenerations() {
    // The same job on three campuses of three GPU types, on one campus of the three types, and on one campus
    // of one type: each has one reason less to wait.
    const std::vector<std::string> names = exampleNames();
    double last = 0;
    int compared = 0;
    for (const char* name : {"colossus-1", "colossus-1-one-campus", "colossus-1-one-generation"}) {
        if (std::find(names.begin(), names.end(), name) == names.end())
            continue;
        const double utilization = summaryOf(exampleNamed(name)).effectiveUtilization;
        QVERIFY2(utilization > last, name);
        QVERIFY(utilization < 1);
        last = utilization;
        ++compared;
    }
    QVERIFY(compared >= 1);
}

void ExamplesTest::colossusNeedNotExchangeEveryStep() {
    // Streaming in four bits under five steps of 3 s, what crosses is hidden: no waiting for links is left,
    // and at the assumed worth of a token more is learned a second than by exchanging gradients.
    const Scenario scenario = exampleNamed("colossus-1-diloco");
    const RunSummary seldom = summaryOf(scenario);
    const RunSummary always = summaryOf(exampleNamed("colossus-1"));
    QCOMPARE(seldom.shareByCause[indexOf(Cause::commLinkBandwidth)], 0.0);
    QCOMPARE(seldom.shareByCause[indexOf(Cause::commLinkLatency)], 0.0);
    QVERIFY(seldom.tokensPerSecond * scenario.job.lowCommunication.tokenWorth > 2 * always.tokensPerSecond);
}

void ExamplesTest::pipelinesCrossMoreCheaplyThanGradients() {
    // 2 bytes × 16.8 million tokens × 16,384 values are 550 GB of activations each way, all along the step;
    // gradients are 2 × 1/2 × 810 GB at its end.
    Scenario scenario = exampleNamed("pipeline-over-two-campuses");
    const RunSummary pipeline = summaryOf(scenario);
    scenario.job.plan.crossing = Crossing::data;
    const RunSummary data = summaryOf(scenario);
    const auto onLinks = [](const RunSummary& run) {
        return run.shareByCause[indexOf(Cause::commLinkBandwidth)] +
               run.shareByCause[indexOf(Cause::commLinkLatency)];
    };
    QVERIFY(onLinks(pipeline) > 0);
    QVERIFY(onLinks(pipeline) < onLinks(data) / 4);
    QVERIFY(pipeline.effectiveUtilization > data.effectiveUtilization);
}

QTEST_APPLESS_MAIN(ExamplesTest)
#include "tst_examples.moc"
