// A scenario file holds the scenario, the whole scenario and nothing but the scenario.
#include <filesystem>
#include <fstream>

#include <QObject>
#include <QTemporaryDir>
#include <QTest>

#ifdef Q_OS_UNIX
#include <sys/resource.h>
#endif

#include <nlohmann/json.hpp>

#include "tests/core/FileBytes.h"
#include "tests/core/QtText.h"
#include "tests/core/RandomScenario.h"
#include "tests/core/SampleScenario.h"

namespace fs = std::filesystem;
using namespace lockstep;

namespace {

template<class Value>
StorageError onlyError(const Loaded<Value>& result) {
    const auto* errors = std::get_if<std::vector<StorageError>>(&result);
    return errors && errors->size() == 1 ? errors->front() : StorageError{};
}

} // namespace

class ScenarioFileTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void examplesPrintTheSameAgain();
    void randomScenariosPrintTheSameAgain();
    void catalogFiguresStayAsWritten();
    void olderFilesHaveTheUsual();
    void usualPartsAreNotWritten();
    void windowsTextIsRead();
    void largestSeedIsKept();
    void savesUnderAnyName_data();
    void savesUnderAnyName();
    void missingFileIsAnInputError();
    void folderIsAnInputError();
    void hugeFileIsRefusedUnread();
    void failedSaveIsAnInputError();
    void valueIsSetByPointer();
    void valueCannotBeSet_data();
    void valueCannotBeSet();

private:
    fs::path folder() const { return fs::path(m_folder.path().toStdString()); }

    QTemporaryDir m_folder;
};

void ScenarioFileTest::examplesPrintTheSameAgain() {
    int examples = 0;
    for (const auto& entry : fs::directory_iterator(findResources() / "examples")) {
        if (entry.path().extension() != ".lockstep")
            continue;
        ++examples;
        const Scenario scenario = loaded(readScenario(entry.path()));
        const std::string printed = printScenario(scenario);
        const Scenario again = loaded(parseScenario(printed));
        QVERIFY(again == scenario);
        QCOMPARE(asText(printScenario(again)), asText(printed));
    }
    QVERIFY(examples > 0);
}

void ScenarioFileTest::randomScenariosPrintTheSameAgain() {
    Dice dice(11);
    for (int i = 0; i < 500; ++i) {
        const Scenario scenario = randomScenario(dice);
        const std::string printed = printScenario(scenario);
        const Scenario again = loaded(parseScenario(printed));
        QCOMPARE(asText(printScenario(again)), asText(printed));
        QVERIFY(again == scenario);
    }
}

void ScenarioFileTest::catalogFiguresStayAsWritten() {
    // 989 TFLOP/s is kept as 989e12 a second; dividing that by 1e12 must not print 988.9999999999999.
    Scenario scenario = twoCampuses();
    scenario.ownTypes = shippedCatalog();
    scenario.ownTypes.version.clear();
    const std::string printed = printScenario(scenario);
    QVERIFY(loaded(parseScenario(printed)) == scenario);
    for (const char* value : {"989", "3.35", "1.555", "0.004", "450", "8.03"})
        QVERIFY2(printed.find(std::string("\"value\": ") + value + ",") != std::string::npos, value);
}

void ScenarioFileTest::olderFilesHaveTheUsual() {
    // The first files knew of a plan only its sizes, of a link type seven figures, of a campus no leaves.
    nlohmann::json old = nlohmann::json::parse(printScenario(twoCampuses()));
    for (const char* key : {"expert", "schedule", "sharding", "crossing", "balance", "detail"})
        QCOMPARE(old["job"]["plan"].erase(key), std::size_t{1});
    QCOMPARE(old["job"].erase("stack"), std::size_t{1});
    for (auto& campus : old["campuses"])
        QVERIFY(campus.erase("rails") == 1 && campus.erase("leaf_ports") == 1);
    QVERIFY(loaded(parseScenario(old.dump())) == twoCampuses());

    Scenario scenario = twoCampuses();
    scenario.ownTypes.links = {*shippedCatalog().link("Aged 100G DWDM")};
    nlohmann::json own = nlohmann::json::parse(printScenario(scenario));
    for (const char* key : {"buffer_mb", "flaps_per_year", "flap_outage_s"})
        QCOMPARE(own["own_types"]["links"][0]["figures"].erase(key), std::size_t{1});
    LinkType& type = scenario.ownTypes.links[0];
    QVERIFY(type.buffer.value.value == 2e6 && type.flapsPerYear.value > 0);
    type.buffer = {};
    type.flapsPerYear = {};
    type.flapOutage = {};
    QVERIFY(loaded(parseScenario(own.dump())) == scenario);
    QVERIFY(printScenario(scenario).find("buffer_mb") == std::string::npos);
}

void ScenarioFileTest::usualPartsAreNotWritten() {
    Scenario scenario = twoCampuses();
    const auto has = [&](const char* key) { return printScenario(scenario).find(key) != std::string::npos; };
    QVERIFY(!has("low_communication") && !has("stragglers") && !has("own_factors"));
    scenario.job.lowCommunication.fragments = 8; // of no effect yet, but chosen
    scenario.job.stragglers.driftHours = 12;
    scenario.ownFactors = {{"H100 SXM", Precision::bf16, 1.1, "our logs"}};
    QVERIFY(has("low_communication") && has("stragglers") && has("own_factors"));
}

void ScenarioFileTest::windowsTextIsRead() {
    QByteArray text = QByteArray::fromStdString(printScenario(twoCampuses()));
    text.replace("\n", "\r\n");
    text.prepend("\xEF\xBB\xBF"); // a byte order mark, as Notepad writes it
    QVERIFY(loaded(parseScenario(text.toStdString())) == twoCampuses());
}

void ScenarioFileTest::largestSeedIsKept() {
    Scenario scenario = twoCampuses();
    scenario.seed = 18446744073709551615ull; // a double would round it
    QCOMPARE(loaded(parseScenario(printScenario(scenario))).seed, scenario.seed);
}

void ScenarioFileTest::savesUnderAnyName_data() {
    QTest::addColumn<QString>("name");
    QTest::newRow("plain") << "plain.lockstep";
    QTest::newRow("spaces") << " two  spaces .lockstep";
    QTest::newRow("not Latin") << QString::fromUtf8("孟菲斯 – Мемфис 🚀.lockstep");
    QTest::newRow("folder with a space") << QString::fromUtf8("mein Büro/größer.lockstep");
}

void ScenarioFileTest::savesUnderAnyName() {
    QFETCH(QString, name);
    const fs::path file = folder() / fs::path(name.toStdU16String());
    fs::create_directories(file.parent_path());
    const Scenario scenario = twoCampuses();
    QVERIFY(writeScenario(scenario, file).empty());
    QCOMPARE(asText(bytesOf(file)), asText(printScenario(scenario)));
    QVERIFY(loaded(openScenario(file, shippedCatalog())) == scenario);
}

void ScenarioFileTest::missingFileIsAnInputError() {
    const StorageError error = onlyError(readScenario(folder() / "nothing here.lockstep"));
    QCOMPARE(error.kind, StorageError::Kind::input);
    QCOMPARE(asText(error.sentence()), asText("nothing here.lockstep: there is no such file"));
}

void ScenarioFileTest::folderIsAnInputError() {
    const StorageError error = onlyError(openScenario(folder(), shippedCatalog()));
    QCOMPARE(error.kind, StorageError::Kind::input);
    QVERIFY(asText(error.message).contains("not a file"));
}

void ScenarioFileTest::hugeFileIsRefusedUnread() {
    const fs::path file = folder() / "huge.lockstep";
    std::ofstream(file).put('{');
    fs::resize_file(file, std::uintmax_t{1} << 30); // sparse: no disk is used
    const StorageError error = onlyError(readScenario(file));
    QCOMPARE(error.kind, StorageError::Kind::content);
    QVERIFY2(asText(error.message).contains("1.074 GB"), error.message.c_str());
#ifdef Q_OS_LINUX
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage); // in KiB: the file alone would be 1,048,576
    QVERIFY(usage.ru_maxrss < 512 * 1024);
#endif
}

void ScenarioFileTest::failedSaveIsAnInputError() {
    const auto errors = writeScenario(twoCampuses(), folder() / "no such folder" / "a.lockstep");
    QCOMPARE(errors.size(), std::size_t{1});
    QCOMPARE(errors[0].kind, StorageError::Kind::input);
    QVERIFY(asText(errors[0].sentence()).startsWith("a.lockstep: cannot be written"));
}

void ScenarioFileTest::valueIsSetByPointer() {
    const std::string text = printScenario(twoCampuses());
    const auto set = [&](std::string_view pointer, std::string_view value) {
        return loaded(parseScenario(loaded(withValueSet(text, pointer, value))));
    };
    Scenario expected = twoCampuses();
    expected.links[0].channels = 32;
    QVERIFY(set("/links/0/channels", "32") == expected);
    expected = twoCampuses();
    expected.name = "not JSON: a text";
    QVERIFY(set("/name", "not JSON: a text") == expected);
    expected = twoCampuses();
    expected.job.plan.data = 3; // was not there before
    QVERIFY(set("/job/plan/data", "3") == expected);
}

void ScenarioFileTest::valueCannotBeSet_data() {
    QTest::addColumn<QString>("pointer");
    QTest::addColumn<QString>("value");
    QTest::newRow("no slash") << "seed"
                              << "1";
    QTest::newRow("the whole") << ""
                               << "{}";
    QTest::newRow("no parent") << "/nowhere/x"
                               << "1";
    QTest::newRow("past the end") << "/links/1/channels"
                                  << "1";
    QTest::newRow("no index") << "/links/first"
                              << "1";
    QTest::newRow("half an index") << "/links/0x"
                                   << "1";
    QTest::newRow("inside a number") << "/seed/x"
                                     << "1";
    QTest::newRow("too deep") << "/name" << QString(60000, '[') + QString(60000, ']');
}

void ScenarioFileTest::valueCannotBeSet() {
    QFETCH(QString, pointer);
    QFETCH(QString, value);
    const auto result =
        withValueSet(printScenario(twoCampuses()), pointer.toStdString(), value.toStdString());
    const StorageError error = onlyError(result);
    QCOMPARE(asText(error.pointer), pointer);
    QVERIFY(!error.message.empty());
}

QTEST_GUILESS_MAIN(ScenarioFileTest)
#include "tst_scenariofile.moc"
