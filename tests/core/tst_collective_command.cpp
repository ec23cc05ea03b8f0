// The command as a person or a script calls it.
#include <cmath>
#include <fstream>

#include <QObject>
#include <QProcess>
#include <QTest>
#include <nlohmann/json.hpp>

using nlohmann::json;

namespace {

struct Answer {
    int code = -1;
    QString output;
    QString errors;

    json asJson() const { return json::parse(output.toStdString()); }
};

Answer ask(const QString& words) {
    QProcess process;
    process.start(qEnvironmentVariable("LOCKSTEP_CLI"), ("collective " + words).split(' '));
    process.waitForFinished();
    return {process.exitCode(), QString::fromUtf8(process.readAllStandardOutput()),
            QString::fromUtf8(process.readAllStandardError())};
}

bool isNear(double value, double expected) {
    return std::fabs(value / expected - 1) <= 1e-3;
}

} // namespace

class CollectiveCommandTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void goldenNumbers_data();
    void goldenNumbers();
    void peersOfTheSameModelAgree();
    void longLinkSlowsTheOutermostLevel();
    void lastRankIsNamed();
    void textShowsTheParts();
    void measuredOnAGpu();
    void mistakesAreExplained_data();
    void mistakesAreExplained();
};

void CollectiveCommandTest::init() {
    QVERIFY2(!qEnvironmentVariable("LOCKSTEP_CLI").isEmpty(), "run by CTest, which names the program");
}

void CollectiveCommandTest::goldenNumbers_data() {
    QTest::addColumn<QString>("words");
    QTest::addColumn<double>("seconds");
    // Worked out in tst_collective; the long hops: 2 × 16,383 × 5 ms, and 810 GB over 1.6 to 25.6 Tb/s.
    const QString large =
        "all-reduce --ranks 1024 --bytes 1GiB --latency 5us --bandwidth 50GB/s --algorithm ";
    QTest::newRow("ring of 8")
        << "all-reduce --algorithm ring --ranks 8 --bytes 1GiB --latency 2us --bandwidth 450GB/s" << 4.204e-3;
    QTest::newRow("ring of 1024") << large + "ring" << 53.14e-3;
    QTest::newRow("halving-doubling") << large + "halving-doubling" << 43.01e-3;
    QTest::newRow("tree") << large + "tree" << 46.97e-3;
    QTest::newRow("1 MiB") << "all-reduce --ranks 1024 --bytes 1MiB --latency 5us --bandwidth 50GB/s"
                           << 0.14194e-3;
    QTest::newRow("flat ring")
        << "all-reduce --algorithm ring --ranks 16384 --bytes 1B --latency 5ms --bandwidth 1TB/s" << 163.83;
    for (const auto& [rate, seconds] :
         {std::pair("1.6Tb/s", 4.05), {"6.4Tb/s", 1.0125}, {"25.6Tb/s", 0.25313}}) {
        QTest::newRow(rate)
            << QString("all-reduce --algorithm ring --ranks 2 --bytes 810GB --bandwidth %1").arg(rate)
            << seconds;
    }
    QTest::newRow("three campuses")
        << "all-reduce --algorithm ring --ranks 3 --bytes 810GB --bandwidth 1600Gb/s" << 5.4;
}

void CollectiveCommandTest::goldenNumbers() {
    QFETCH(QString, words);
    QFETCH(double, seconds);
    const Answer answer = ask(words + " --json");
    QCOMPARE(answer.code, 0);
    const double told = answer.asJson()["seconds"];
    QVERIFY2(isNear(told, seconds), qPrintable(QString::number(told)));
}

void CollectiveCommandTest::peersOfTheSameModelAgree() {
    // ASTRA-sim without congestion, from two dimensions to three campuses of 4,096: the same words by hand.
    // Its GB/s are GiB/s, and a switch is two hops.
    std::ifstream file(LOCKSTEP_TEST_DATA "/peers.json");
    const json peers = json::parse(file);
    int compared = 0;
    for (const json& row : peers["astra_sim"]) {
        if (row["kind"] != "unaware" || row["dims"].size() < 2)
            continue;
        QString words = QString("all-reduce --bytes %1B").arg(row["size_bytes"].get<double>(), 0, 'f', 0);
        for (std::size_t i = 0; i < row["dims"].size(); ++i) {
            const double hops = row["topo"][i] == "Switch" ? 2 : 1;
            words += QString(" --level %1:%2GiB/s:%3ns:%4")
                         .arg(row["dims"][i].get<int>())
                         .arg(row["bw_GiBps"][i].get<double>())
                         .arg(hops * row["lat_ns"][i].get<double>(), 0, 'f', 0)
                         .arg(row["impl"][i] == "ring" ? "ring" : "halving-doubling");
        }
        const Answer answer = ask(words + " --json");
        QVERIFY2(answer.code == 0, qPrintable(words + '\n' + answer.errors));
        const double told = answer.asJson()["seconds"].get<double>() * 1e9;
        QVERIFY2(std::fabs(told / row["sim_ns"].get<double>() - 1) < 0.002, qPrintable(words));
        ++compared;
    }
    QVERIFY(compared >= 20);
}

void CollectiveCommandTest::longLinkSlowsTheOutermostLevel() {
    // 8 GPUs, then two campuses 10 ms apart and back. A shard of 1 GiB / 8 over 400 Gb/s, go-back-n at 1e-6:
    // 0.8912 of the rate. 14 us and 4.176 ms inside, 2 × 5 ms and 134.2 MB / 44.56 GB/s = 3.012 ms outside.
    const json link =
        ask("all-reduce --algorithm ring --level 8:450GB/s:1us --level 2:400Gb/s:0us --bytes 1GiB "
            "--rtt 10ms --loss 1e-6 --json")
            .asJson();
    QCOMPARE(link["ranks"].get<double>(), 16.0);
    QVERIFY(isNear(link["levels"][1]["bytes_per_second"], 44.56e9));
    QVERIFY(isNear(link["seconds"], 14e-6 + 4.1757e-3 + 10e-3 + 3.012e-3));
    // One queue pair of 256 KiB: 26.2 MB/s, 5.12 s for the shard.
    const json window =
        ask("all-reduce --algorithm ring --level 8:450GB/s:1us --level 2:400Gb/s:0us --bytes 1GiB "
            "--rtt 10ms --window 256KiB --json")
            .asJson();
    QVERIFY(isNear(window["levels"][1]["transfer_seconds"], 5.12));
}

void CollectiveCommandTest::lastRankIsNamed() {
    const json answer = ask("all-reduce --algorithm ring --ranks 2 --bytes 1GB --bandwidth 1GB/s --ready 1s "
                            "--ready 3s --json")
                            .asJson();
    QVERIFY(isNear(answer["end_seconds"], 4));
    QCOMPARE(answer["latest"].get<int>(), 1);
    QCOMPARE(answer["wait_seconds"][0].get<double>(), 2.0);
}

void CollectiveCommandTest::textShowsTheParts() {
    const Answer answer =
        ask("all-reduce --algorithm ring --ranks 8 --bytes 1GiB --latency 2us --bandwidth 450GB/s");
    QCOMPARE(answer.output,
             QString("4.204 ms  all-reduce\n"
                     "algorithm bandwidth 255.4 GB/s, bus bandwidth 447 GB/s\n"
                     "ring, 8 ranks: 14 messages of 2 µs + 1.75 x 1.074 GB at 450 GB/s = 28 µs + "
                     "4.176 ms\n"));
}

void CollectiveCommandTest::measuredOnAGpu() {
    // 364 GB/s bus bandwidth were measured for 64 MiB on eight H100.
    const json answer = ask("all-reduce --gpu H100 --ranks 8 --bytes 64MiB --json").asJson();
    QVERIFY(std::fabs(answer["bus_bandwidth_bytes_per_second"].get<double>() / 364e9 - 1) < 0.02);
}

void CollectiveCommandTest::mistakesAreExplained_data() {
    QTest::addColumn<QString>("words");
    QTest::addColumn<QString>("part");
    QTest::newRow("unknown collective") << "all-scatter --ranks 2 --bytes 1B --bandwidth 1GB/s"
                                        << "all-scatter";
    QTest::newRow("bare rate") << "all-reduce --ranks 2 --bytes 1B --bandwidth 50"
                               << "450GB/s or 400Gb/s";
    QTest::newRow("no rate") << "all-reduce --ranks 2 --bytes 1B"
                             << "--bandwidth";
    QTest::newRow("no ranks") << "all-reduce --bytes 1B --bandwidth 1GB/s"
                              << "--ranks";
    QTest::newRow("level") << "all-reduce --bytes 1B --level 8:450GB/s"
                           << "RANKS:BANDWIDTH:LATENCY";
    QTest::newRow("tree gathers") << "all-gather --algorithm tree --ranks 8 --bytes 1B --bandwidth 1GB/s"
                                  << "tree";
    QTest::newRow("half a rank") << "all-reduce --ranks 2.5 --bytes 1B --bandwidth 1GB/s"
                                 << "whole number";
    QTest::newRow("all lost") << "all-reduce --ranks 2 --bytes 1B --bandwidth 1GB/s --rtt 1ms --loss 1"
                              << "--loss";
    QTest::newRow("unknown GPU") << "all-reduce --gpu Z9 --ranks 8 --bytes 1B"
                                 << "Z9";
    QTest::newRow("no distance") << "all-reduce --ranks 2 --bytes 1B --bandwidth 1GB/s --rtt 0s"
                                 << "--rtt";
}

void CollectiveCommandTest::mistakesAreExplained() {
    QFETCH(QString, words);
    QFETCH(QString, part);
    const Answer answer = ask(words);
    QCOMPARE(answer.code, 2);
    QVERIFY2(answer.errors.contains(part), qPrintable(answer.errors));
    QVERIFY(answer.output.isEmpty());
}

QTEST_APPLESS_MAIN(CollectiveCommandTest)
#include "tst_collective_command.moc"
