// A trace read back: well formed, nothing overlaps on a thread, and every GPU's causes are those of the run.
#include <map>
#include <sstream>

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QObject>
#include <QTest>

#include "core/report/PerfettoTrace.h"
#include "core/report/Table.h"
#include "core/simulation/Timeline.h"
#include "tests/core/QtText.h"
#include "tests/core/SampleScenario.h"

using namespace lockstep;

namespace {

constexpr int steps = 3;

/// 4 racks of 32 H100 are 4 replicas, 4 racks of 72 GB200 are 9: 416 GPUs, 8 micro-batches for each of 13.
Scenario smaller() {
    Scenario scenario = twoCampuses();
    scenario.rackGroups[0].count = 4;
    scenario.rackGroups[1].count = 4;
    scenario.job.globalBatch = 104;
    return scenario;
}

/// Ticks by cause of each thread, and where its last event ended.
struct Thread {
    CauseTicks sums{};
    std::int64_t end = 0;
    bool overlaps = false;
};
using Threads = std::map<std::pair<int, int>, Thread>;

QJsonArray eventsOf(const Scenario& scenario, TraceDetail detail) {
    std::ostringstream out;
    PerfettoTrace trace(out, detail);
    Engine engine(fleetOf(scenario));
    for (int step = 0; step < steps; ++step) {
        const StepRecord& record = engine.advance();
        trace.add(record, engine.fleet());
    }
    trace.finish();
    QJsonParseError error;
    const QJsonDocument json = QJsonDocument::fromJson(QByteArray::fromStdString(out.str()), &error);
    if (error.error != QJsonParseError::NoError)
        qFatal("%s", qPrintable(error.errorString()));
    return json.object()["traceEvents"].toArray();
}

/// Microseconds with one digit are ticks.
std::int64_t ticksOf(const QJsonValue& microseconds) {
    return qRound64(microseconds.toDouble() * 10);
}

Threads threadsOf(const QJsonArray& events) {
    Threads threads;
    for (const auto& value : events) {
        const QJsonObject event = value.toObject();
        if (event["ph"].toString() != "X" || event["cat"].toString() == "link")
            continue;
        Thread& thread = threads[{event["pid"].toInt(), event["tid"].toInt()}];
        const std::int64_t start = ticksOf(event["ts"]);
        thread.overlaps |= start < thread.end;
        thread.end = start + ticksOf(event["dur"]);
        const auto cause = causeNamed(event["cat"].toString().toStdString());
        if (!cause)
            qFatal("an event without a cause");
        thread.sums[indexOf(*cause)] += static_cast<std::uint64_t>(ticksOf(event["dur"]));
    }
    return threads;
}

} // namespace

class PerfettoTraceTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyGpuAddsUp_data();
    void everyGpuAddsUp();
    void racksAreMeans();
    void phasesAndNames();
    void csvIsQuoted();
    void tablesAddUp();
};

void PerfettoTraceTest::everyGpuAddsUp_data() {
    QTest::addColumn<Scenario>("scenario");
    Scenario stages = smaller();
    stages.job.plan.detail = PipelineDetail::stages;
    QTest::newRow("alike") << smaller();
    QTest::newRow("stage by stage") << stages;
}

void PerfettoTraceTest::everyGpuAddsUp() {
    QFETCH(Scenario, scenario);
    const Threads threads = threadsOf(eventsOf(scenario, TraceDetail::gpu));
    const auto fleet = fleetOf(scenario);
    QCOMPARE(threads.size(), std::size_t{416});
    CauseTicks traced{};
    for (const auto& [id, thread] : threads) {
        QVERIFY(!thread.overlaps);
        for (std::size_t cause = 0; cause < causeCount; ++cause)
            traced[cause] += thread.sums[cause];
    }
    CauseTicks run{};
    Engine engine(fleet);
    for (int step = 0; step < steps; ++step)
        for (const CauseTicks& block : engine.advance().blockCauses)
            for (std::size_t cause = 0; cause < causeCount; ++cause)
                run[cause] += block[cause];
    QVERIFY(traced == run);
}

void PerfettoTraceTest::racksAreMeans() {
    const Threads threads = threadsOf(eventsOf(smaller(), TraceDetail::rack));
    QCOMPARE(threads.size(), std::size_t{4 + 4}); // racks
    Engine engine(fleetOf(smaller()));
    for (int step = 0; step < steps; ++step)
        engine.advance();
    for (const auto& [id, thread] : threads) {
        QVERIFY(!thread.overlaps);
        QCOMPARE(thread.end, engine.now().count); // spans fill every step
    }
}

void PerfettoTraceTest::phasesAndNames() {
    int names = 0;
    int counters = 0;
    std::map<QString, int> flows;
    for (const auto& value : eventsOf(smaller(), TraceDetail::gpu)) {
        const QJsonObject event = value.toObject();
        const QString phase = event["ph"].toString();
        QVERIFY(
            QStringList({"X", "M", "C", "s", "f"}).contains(phase)); // complete events, never begin and end
        names += event["name"].toString() == "process_name" ? 1 : 0;
        counters += phase == "C" ? 1 : 0;
        if (phase == "s")
            ++flows[event["id"].toString()];
        if (phase == "f")
            --flows[event["id"].toString()];
    }
    QCOMPARE(names, 8 + 1); // each once, however many steps
    QCOMPARE(counters, steps);
    QVERIFY(!flows.empty());
    for (const auto& [id, open] : flows)
        QCOMPARE(open, 0);
}

void PerfettoTraceTest::csvIsQuoted() {
    const Table table{"t", {"a", "b,c"}, {{std::string("say \"x\""), 0.1}, {std::string("plain"), 3.0}}};
    QCOMPARE(asText(printCsv(table)), QStringLiteral("a,\"b,c\"\r\n\"say \"\"x\"\"\",0.1\r\nplain,3\r\n"));
}

/// 16 racks of 32 H100 and 8 of 72 GB200 over the whole run: GPU seconds are GPUs times its time, and shares
/// of every row add up to one.
void PerfettoTraceTest::tablesAddUp() {
    const auto fleet = fleetOf(twoCampuses());
    Engine engine(fleet);
    Timeline timeline;
    for (int step = 0; step < 50; ++step)
        timeline.append(engine.advance(), fleet);
    const TimelineView view = timeline.view();
    const RangeStatistics statistics = statisticsOf(view, {}, view.end);
    QCOMPARE(statistics.steps, 50.0);
    QCOMPARE(statistics.groups.size(), std::size_t{2});
    const double seconds = toSeconds(view.end).value;
    QVERIFY(std::abs(statistics.groups[0].seconds() / (512 * seconds) - 1) < 1e-9);
    QVERIFY(std::abs(statistics.groups[1].seconds() / (576 * seconds) - 1) < 1e-9);
    QCOMPARE(byCampus(statistics)[1].gpus, 576u);
    QCOMPARE(byGpuType(statistics).size(), std::size_t{2});
    // Half of the range is half of the time, though it ends inside a step.
    const RangeStatistics half = statisticsOf(view, {}, {view.end.count / 2}, 1000);
    QVERIFY(std::abs(half.groups[0].seconds() / statistics.groups[0].seconds() - 0.5) < 1e-6);
    for (const auto& row : groupTable("g", statistics.groups).rows) {
        double shares = 0;
        for (std::size_t i = 5; i < row.size(); ++i)
            shares += std::get<double>(row[i]);
        QVERIFY(std::abs(shares - 1) < 1e-9);
    }
    QCOMPARE(stepTable(view, {}, view.end, 50).rows.size(), std::size_t{50});
    const Table links = linkTable(*fleet, twoCampuses());
    QCOMPARE(asText(std::get<std::string>(links.rows[0][1])), QStringLiteral("South"));
}

QTEST_APPLESS_MAIN(PerfettoTraceTest)
#include "tst_perfettotrace.moc"
