// What scripts rely on: exit codes, JSON, and the same numbers as the window.
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include "core/report/Summary.h"
#include "core/storage/PictureScenario.h"
#include "core/storage/RunFile.h"
#include "tests/core/QtText.h"
#include "tests/core/SampleScenario.h"

using namespace lockstep;

namespace {

struct Outcome {
    int code = -1;
    QString out;
    QString err;
};

Outcome cli(const QStringList& arguments, const QString& outFile = {}) {
    QProcess process;
    if (!outFile.isEmpty())
        process.setStandardOutputFile(outFile);
    process.start(qEnvironmentVariable("LOCKSTEP_CLI"), arguments);
    if (!process.waitForFinished(300000) || process.exitStatus() != QProcess::NormalExit)
        return {-1, {}, "crashed or hung: " + process.errorString()};
    return {process.exitCode(), QString::fromUtf8(process.readAllStandardOutput()),
            QString::fromUtf8(process.readAllStandardError())};
}

/// Without the two figures that are measured and differ from run to run.
QString withoutMeasured(const QString& json) {
    QStringList lines = json.split('\n');
    const auto count = lines.size();
    lines.removeIf([](const QString& line) {
        return line.contains("\"wall_seconds\"") || line.contains("\"peak_rss_bytes\"");
    });
    return count == lines.size() + 2 ? lines.join('\n') : "the measured figures are missing";
}

QString inProcess(const Scenario& scenario, int steps) {
    Engine engine(fleetOf(scenario));
    RunTotals totals;
    for (int i = 0; i < steps; ++i)
        totals.add(engine.advance(), engine.fleet());
    const ErrorBand band =
        bandOf(scenario, std::get<ModelBasis>(readModelBasis(findResources() / "catalog")));
    return withoutMeasured(
        asText(printSummaryJson(totals.summary(scenario.name, scenario.seed), {1}, 1, &band)));
}

} // namespace

class CliTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void runGivesTheNumbersOfTheEngine();
    void seedAndSettings();
    void jsonHasTheFieldsScriptsRead();
    void jsonGoesToAFile();
    void textIsForPeople();
    void goodScenarioChecks();
    void mutedIsCountedAndStillListed();
    void scenarioThatCannotRun();
    void badFileIsPlaced();
    void anyBytesGiveJson();
    void badSettingIsNamed();
    void unreadableIsInputOutput();
    void fullOutputIsInputOutput();
    void wrongUsage_data();
    void wrongUsage();
    void helpIsNoError();
    void savedRunIsTakenAgain();
    void pictureIsAScenario();
    void compareSaysWhatDiffers();

private:
    QString put(const QString& name, const QByteArray& bytes) const;

    QTemporaryDir m_folder;
    QString m_good;
};

QString CliTest::put(const QString& name, const QByteArray& bytes) const {
    QFile file(m_folder.filePath(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("cannot write a file for the test");
    return file.fileName();
}

void CliTest::initTestCase() {
    m_good = put(QString::fromUtf8("zwei Höfe – 孟.lockstep"),
                 QByteArray::fromStdString(printScenario(twoCampuses())));
}

void CliTest::runGivesTheNumbersOfTheEngine() {
    const Outcome run = cli({"run", m_good, "--steps", "20", "--json", "-"});
    QCOMPARE(run.err, QString());
    QCOMPARE(run.code, 0);
    QCOMPARE(withoutMeasured(run.out), inProcess(twoCampuses(), 20));
}

void CliTest::seedAndSettings() {
    Scenario scenario = twoCampuses();
    scenario.seed = 18446744073709551615ull;
    scenario.links[0].channels = 9;
    scenario.job.allReduce = AllReduce::flatRing;
    const Outcome run = cli({"run", m_good, "--steps", "5", "--json", "-", "--seed", "18446744073709551615",
                             "--set", "/links/0/channels=9", "--set", "/job/all_reduce=flat_ring"});
    QCOMPARE(run.code, 0);
    QCOMPARE(withoutMeasured(run.out), inProcess(scenario, 5));
    QVERIFY(inProcess(scenario, 5) != inProcess(twoCampuses(), 5));
}

void CliTest::jsonHasTheFieldsScriptsRead() {
    const QJsonObject json =
        QJsonDocument::fromJson(cli({"run", m_good, "--steps", "3", "--json", "-"}).out.toUtf8()).object();
    for (const char* field : {"scenario", "seed", "steps", "gpus", "effective_utilization", "mfu",
                              "step_seconds", "tokens_per_second", "time_by_cause", "simulated_seconds",
                              "wall_seconds", "peak_rss_bytes", "result_hash"})
        QVERIFY2(json.contains(field), field);
    for (const char* field : {"mean", "p50", "p99"})
        QVERIFY2(json["step_seconds"].toObject().contains(field), field);
    double shares = 0;
    for (const QJsonValue& share : json["time_by_cause"].toObject())
        shares += share.toDouble();
    QVERIFY(std::abs(shares - 1) < 1e-12);
    QVERIFY(json["peak_rss_bytes"].toDouble() > 1e6); // a program that runs has a megabyte
}

void CliTest::jsonGoesToAFile() {
    const QString target = m_folder.filePath(QString::fromUtf8("результат 1.json"));
    const Outcome run = cli({"run", m_good, "--steps", "3", "--json", target});
    QCOMPARE(run.code, 0);
    QFile file(target);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(withoutMeasured(QString::fromUtf8(file.readAll())), inProcess(twoCampuses(), 3));
    const Outcome refused = cli({"run", m_good, "--steps", "3", "--json", m_folder.filePath("none/a.json")});
    QCOMPARE(refused.code, 3);
    QVERIFY(refused.err.contains("cannot be written"));
}

void CliTest::textIsForPeople() {
    const Outcome run = cli({"run", m_good, "--steps", "3"});
    QCOMPARE(run.code, 0);
    QVERIFY(run.out.contains("GPUs                    1,088\n"));
    QVERIFY(run.out.contains("effective utilization"));
}

void CliTest::goodScenarioChecks() {
    const Outcome text = cli({"check", m_good});
    QCOMPARE(text.code, 0);
    QCOMPARE(text.out, m_good + ": can run\n");
    const Outcome json = cli({"check", m_good, "--json"});
    QCOMPARE(json.code, 0);
    const QJsonObject object = QJsonDocument::fromJson(json.out.toUtf8()).object();
    QVERIFY(object["can_run"].toBool());
    QVERIFY(object.contains("findings") && object["findings"].toArray().isEmpty());
}

void CliTest::mutedIsCountedAndStillListed() {
    Scenario scenario = twoCampuses();
    scenario.job.globalBatch += scenario.job.microBatch; // some replica has one micro-batch more
    scenario.muted = {{"batch_uneven", 0, {}}};
    const QString file = put("muted.lockstep", QByteArray::fromStdString(printScenario(scenario)));
    const Outcome text = cli({"check", file});
    QCOMPARE(text.code, 0);
    QCOMPARE(text.err, QString());
    QCOMPARE(text.out, file + ": 1 muted, which --json lists\n" + file + ": can run\n");
    const QJsonObject json = QJsonDocument::fromJson(cli({"check", file, "--json"}).out.toUtf8()).object();
    QCOMPARE(json["muted"].toInt(), 1);
    const QJsonObject finding = json["findings"].toArray().first().toObject();
    QCOMPARE(finding["code"].toString(), QString("batch_uneven"));
    QVERIFY(finding["muted"].toBool());
}

void CliTest::scenarioThatCannotRun() {
    // 64 × 4 × 20 GPUs are one replica, which is larger than a campus.
    const QStringList arguments{m_good, "--set", "/job/plan/tensor=64", "--set", "/job/plan/context=20"};
    const Outcome run = cli(QStringList{"run"} + arguments);
    QCOMPARE(run.code, 1);
    QVERIFY2(run.err.contains("at /job/plan: one replica needs 5,120 GPUs"), qPrintable(run.err));
    const Outcome check = cli(QStringList{"check", "--json"} + arguments);
    QCOMPARE(check.code, 1);
    const QJsonObject object = QJsonDocument::fromJson(check.out.toUtf8()).object();
    QVERIFY(object.contains("can_run") && !object["can_run"].toBool());
    const QJsonObject finding = object["findings"].toArray().first().toObject();
    QCOMPARE(finding["severity"].toString(), QString("error"));
    QCOMPARE(finding["pointer"].toString(), QString("/job/plan"));
    const QStringList lines = asText(printScenario(twoCampuses())).split('\n');
    const int line = finding["line"].toInt();
    QVERIFY(lines.at(line - 1).contains("\"plan\": {"));
    QCOMPARE(finding["column"].toInt(), lines.at(line - 1).indexOf('{') + 1);
}

void CliTest::badFileIsPlaced() {
    QByteArray text = QByteArray::fromStdString(printScenario(twoCampuses()));
    const int line = static_cast<int>(text.left(text.indexOf("\"count\": 16")).count('\n')) + 1;
    const QString bad = put("bad file.lockstep", text.replace("\"count\": 16", "\"count\": \"many\""));
    // Six spaces and "count": come before the value.
    const QString sentence = QString("error: bad file.lockstep, line %1, column 16, at /rack_groups/0/count: "
                                     "expected a number, found the text \"many\"\n")
                                 .arg(line);
    for (const char* command : {"run", "check"}) {
        const Outcome outcome = cli({command, bad});
        QCOMPARE(outcome.code, 1);
        QCOMPARE(outcome.err, sentence);
        QCOMPARE(outcome.out, QString());
    }
    const Outcome json = cli({"check", "--json", bad});
    QCOMPARE(json.code, 1);
    const QJsonObject finding =
        QJsonDocument::fromJson(json.out.toUtf8()).object()["findings"].toArray().first().toObject();
    QCOMPARE(finding["line"].toInt(), line);
    QCOMPARE(finding["column"].toInt(), 16);
    QCOMPARE(finding["pointer"].toString(), QString("/rack_groups/0/count"));
}

void CliTest::anyBytesGiveJson() {
    const QByteArray good = QByteArray::fromStdString(printScenario(twoCampuses()));
    const QString bytes = put("bytes.lockstep", QByteArray(good).replace("North", "N\xff\xfe"));
    const QString letters = put(
        "letters.lockstep",
        QByteArray(good).replace("\"count\": 16", "\"count\": \"x" + QByteArray("é").repeated(90) + "\""));
    for (const QString& file : {bytes, letters, put("empty.lockstep", "")}) {
        const Outcome check = cli({"check", "--json", file});
        QCOMPARE(check.code, 1);
        const QJsonObject object = QJsonDocument::fromJson(check.out.toUtf8()).object();
        QCOMPARE(object["findings"].toArray().size(), qsizetype(1));
    }
}

void CliTest::badSettingIsNamed() {
    const Outcome nowhere = cli({"run", m_good, "--set", "/links/7/channels=9"});
    QCOMPARE(nowhere.code, 1);
    QVERIFY2(nowhere.err.contains("/links/7/channels: nothing can be set here"), qPrintable(nowhere.err));
    const Outcome wrong = cli({"run", m_good, "--set", "/links/0/channels=-9"});
    QCOMPARE(wrong.code, 1);
    QVERIFY2(wrong.err.contains("at /links/0/channels: -9 is out of range"), qPrintable(wrong.err));
}

void CliTest::unreadableIsInputOutput() {
    for (const char* command : {"run", "check"}) {
        const Outcome missing = cli({command, m_folder.filePath("none.lockstep")});
        QCOMPARE(missing.code, 3);
        QCOMPARE(missing.err, QString("error: none.lockstep: there is no such file\n"));
        QCOMPARE(cli({command, m_folder.path()}).code, 3);
    }
    QCOMPARE(cli({"check", "--json", m_folder.filePath("none.lockstep")}).code, 3);
}

void CliTest::fullOutputIsInputOutput() {
    if (!QFile::exists("/dev/full"))
        QSKIP("no device that is always full");
    for (const QStringList& arguments : {QStringList{"run", m_good, "--steps", "1", "--json", "-"},
                                         {"run", m_good, "--steps", "1"},
                                         {"check", "--json", m_good}}) {
        const Outcome outcome = cli(arguments, "/dev/full");
        QCOMPARE(outcome.code, 3);
        QVERIFY2(outcome.err.startsWith("error: "), qPrintable(outcome.err));
    }
}

void CliTest::wrongUsage_data() {
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("nothing") << QStringList{};
    QTest::newRow("unknown command") << QStringList{"fly"};
    QTest::newRow("no file") << QStringList{"run"};
    QTest::newRow("unknown option") << QStringList{"run", "FILE", "--fast"};
    for (const char* steps : {"0", "-1", "1.5", "many", "", "99999999999999999999"})
        QTest::addRow("steps %s", steps) << QStringList{"run", "FILE", "--steps", steps};
    for (const char* seed : {"-5", "1.5", "x", "18446744073709551616"})
        QTest::addRow("seed %s", seed) << QStringList{"run", "FILE", "--seed", seed};
    QTest::newRow("set nothing") << QStringList{"run", "FILE", "--set"};
}

void CliTest::wrongUsage() {
    QFETCH(QStringList, arguments);
    arguments.replaceInStrings("FILE", m_good);
    const Outcome outcome = cli(arguments);
    QCOMPARE(outcome.code, 2);
    QCOMPARE(outcome.out, QString());
    QVERIFY(!outcome.err.isEmpty());
}

void CliTest::helpIsNoError() {
    for (const QStringList& arguments : {QStringList{"--help"}, {"run", "--help"}, {"check", "--help"}}) {
        const Outcome outcome = cli(arguments);
        QCOMPARE(outcome.code, 0);
        QVERIFY(outcome.out.contains("Usage"));
    }
}

void CliTest::savedRunIsTakenAgain() {
    Scenario slower = twoCampuses();
    slower.links[0].channels = 1;
    const SavedRun saved{{{{0, 0, std::make_shared<const Scenario>(twoCampuses())},
                           {6, 0, std::make_shared<const Scenario>(slower)}}},
                         10};
    const QString file = put("half.lockstep-run", QByteArray::fromStdString(printRun(saved)));
    const Outcome run = cli({"run", file, "--json", "-"});
    QCOMPARE(run.code, 0);
    Engine engine(fleetOf(twoCampuses()));
    RunTotals totals;
    for (int step = 0; step < 10; ++step) {
        if (step == 6)
            engine.revise(fleetOf(slower));
        const StepRecord& record = engine.advance();
        totals.add(record, engine.fleet());
    }
    const QString hash = QString::number(totals.summary("", 0).resultHash, 16).rightJustified(16, '0');
    QVERIFY2(run.out.contains(hash), qPrintable(run.out));
    QCOMPARE(cli({"run", file, "--seed", "3"}).code, 2);
    QCOMPARE(cli({"run", put("broken.lockstep-run", "{\"lockstep_run\": 1}")}).code, 1);
}

void CliTest::pictureIsAScenario() {
    QFile file(m_good);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const std::string scenario = file.readAll().toStdString();
    const QString picture =
        put("picture.svg", QByteArray::fromStdString(withScenario("<svg width=\"1\"><g/></svg>", scenario)));
    const Outcome plain = cli({"run", m_good, "--steps", "4", "--json", "-"});
    const Outcome same = cli({"run", picture, "--steps", "4", "--json", "-"});
    QCOMPARE(same.code, 0);
    const auto hash = [](const Outcome& run) {
        return QJsonDocument::fromJson(run.out.toUtf8()).object()["result_hash"].toString();
    };
    QVERIFY(!hash(plain).isEmpty());
    QCOMPARE(hash(same), hash(plain));
    const Outcome none = cli({"check", put("plain.svg", "<svg><g/></svg>")});
    QCOMPARE(none.code, 1);
    QVERIFY2(none.err.contains("no scenario"), qPrintable(none.err));
}

void CliTest::compareSaysWhatDiffers() {
    const Outcome text = cli({"compare", m_good, "--set", "/links/0/channels=64", "--steps", "5"});
    QCOMPARE(text.code, 0);
    QVERIFY2(text.out.contains("channels 4 → 64"), qPrintable(text.out));
    const Outcome json = cli({"compare", m_good, m_good, "--steps", "5", "--json"});
    QCOMPARE(json.code, 0);
    const QJsonObject same = QJsonDocument::fromJson(json.out.toUtf8()).object();
    QCOMPARE(same["differences"].toArray().size(), qsizetype(0));
    QCOMPARE(same["a"].toObject()["result_hash"], same["b"].toObject()["result_hash"]);
    for (const auto& figure : same["figures"].toArray())
        QCOMPARE(figure.toObject()["change"].toDouble(), 0.0);
    QVERIFY(same["conclusion"].toString().startsWith("A and B come to the same"));
    QVERIFY(!same["gpu_hours_by_cause"].toArray().isEmpty());
    QCOMPARE(cli({"compare", m_good, "no such file"}).code, 3);
    QCOMPARE(cli({"compare", m_good, "--set", "nothing"}).code, 2);
}

QTEST_GUILESS_MAIN(CliTest)
#include "tst_cli.moc"
