// A damaged file opens as far as it is sound, and says what is missing.
#include <string>

#include <QObject>
#include <QTest>

#include "core/simulation/Examination.h"
#include "core/storage/SalvagedScenario.h"
#include "tests/core/QtText.h"
#include "tests/core/RandomScenario.h"
#include "tests/core/SampleScenario.h"

using namespace lockstep;

namespace {

Loaded<SalvagedScenario> salvage(const std::string& text) {
    return salvageScenario(text, "bad.lockstep", shippedCatalog());
}

std::string good() {
    return printScenario(twoCampuses());
}

std::string spoiled(const std::string& from, const std::string& to) {
    std::string text = good();
    const std::size_t at = text.find(from);
    if (at == std::string::npos)
        throw std::runtime_error("not in the text: " + from);
    return text.replace(at, from.size(), to);
}

/// The sentences one below the other.
QString sentencesOf(const SalvagedScenario& salvaged) {
    QString all;
    for (const StorageError& error : salvaged.dropped)
        all += asText(error.sentence()) + "\n";
    return all;
}

/// Whatever was opened is a scenario that a strict reader takes and validation can handle.
bool isSound(const Loaded<SalvagedScenario>& result) {
    if (const auto* errors = std::get_if<std::vector<StorageError>>(&result))
        return !errors->empty() && !errors->front().sentence().empty();
    const auto& salvaged = std::get<SalvagedScenario>(result);
    for (const StorageError& error : salvaged.dropped)
        if (error.message.empty())
            return false;
    examine(salvaged.scenario, shippedBasis());
    const auto again = openScenarioText(printScenario(salvaged.scenario), "again", shippedCatalog());
    const auto* scenario = std::get_if<Scenario>(&again);
    return scenario && *scenario == salvaged.scenario;
}

} // namespace

class SalvageTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void soundFileLosesNothing();
    void brokenThingIsLeftOut_data();
    void brokenThingIsLeftOut();
    void brokenValueBecomesTheUsual();
    void unknownModelIsReplaced();
    void placesAreThoseOfTheFile();
    void cutOffAnywhere();
    void otherFilesAreRefused_data();
    void otherFilesAreRefused();
    void anyByteMayBeWrong();
    void manyFaultsAreCounted();
};

void SalvageTest::soundFileLosesNothing() {
    const SalvagedScenario salvaged = loaded(salvage(good()));
    QVERIFY(salvaged.dropped.empty());
    QVERIFY(salvaged.scenario == twoCampuses());
}

void SalvageTest::brokenThingIsLeftOut_data() {
    QTest::addColumn<QString>("from");
    QTest::addColumn<QString>("to");
    QTest::addColumn<QList<int>>("left"); // campuses, rack groups, links
    QTest::addColumn<QString>("piece");
    const auto row = [](const char* name, const char* from, const char* to, QList<int> left,
                        const char* piece) {
        QTest::newRow(name) << QString(from) << QString(to) << left << QString::fromUtf8(piece);
    };
    row("link with a text for a number", "\"channels\": 4", "\"channels\": \"4\"", {2, 2, 0},
        "at /links/0/channels: expected a number, found the text \"4\". The link is left out.");
    row("link to a missing campus", "\"to\": 2", "\"to\": 9", {2, 2, 0},
        "at /links/0/to: there is no campus with id 9; expected 1 (North), 2 (South). The link is left out.");
    row("unknown rack", "\"H100 HGX rack\"", "\"H10 HGX rack\"", {2, 1, 1},
        "at /rack_groups/0/rack: there is no rack type “H10 HGX rack”; did you mean “H100 HGX rack”? The "
        "rack group");
    row("id twice", "\"id\": 5", "\"id\": 4", {2, 2, 0}, "at /links/0/id: id 4 is used before");
    // South goes, and with it its racks and the link.
    row("campus without a place", "\"x_km\": 12,", "", {1, 1, 0}, "at /campuses/1: “x_km” is missing");
    row("broken JSON in a campus", "\"x_km\": 12,", "\"x_km\": 1-2,", {1, 1, 0},
        "line 17, column 5, at /campuses/1: this is not JSON");
    row("unknown key", "\"channels\": 4", "\"chanels\": 9, \"channels\": 4", {2, 2, 1},
        "“chanels” is not known here; did you mean “channels”? The key is left out.");
    row("no comma between lists", "],\n  \"links\"", "]\n  \"links\"", {2, 2, 0}, "a comma may be missing");
    row("a number among links", "\"links\": [", "\"links\": [7,", {2, 2, 1},
        "found 7. The link is left out.");
}

void SalvageTest::brokenThingIsLeftOut() {
    QFETCH(QString, from);
    QFETCH(QString, to);
    QFETCH(QList<int>, left);
    QFETCH(QString, piece);
    const auto result = salvage(spoiled(from.toStdString(), to.toStdString()));
    QVERIFY(isSound(result));
    const SalvagedScenario salvaged = loaded(result);
    QVERIFY2(sentencesOf(salvaged).contains(piece), qPrintable(sentencesOf(salvaged)));
    QCOMPARE((QList<int>{int(salvaged.scenario.campuses.size()), int(salvaged.scenario.rackGroups.size()),
                         int(salvaged.scenario.links.size())}),
             left);
    QVERIFY(salvaged.scenario.job == twoCampuses().job);
}

void SalvageTest::brokenValueBecomesTheUsual() {
    SalvagedScenario salvaged = loaded(salvage(spoiled("\"overlap\": 0.5", "\"overlap\": 7")));
    QCOMPARE(salvaged.scenario.job.overlap, TrainingJob().overlap);
    QVERIFY2(sentencesOf(salvaged).contains("at /job/overlap: 7 is out of range"),
             qPrintable(sentencesOf(salvaged)));
    salvaged = loaded(salvage(spoiled("\"seed\": 42,", "")));
    QCOMPARE(salvaged.scenario.seed, Scenario().seed);
    salvaged = loaded(salvage(spoiled("\"seed\": 42,", "\"seed\": 4 2,")));
    QCOMPARE(salvaged.scenario.seed, Scenario().seed);
    QVERIFY2(sentencesOf(salvaged).contains("line 6, column 11, at /seed"),
             qPrintable(sentencesOf(salvaged)));
    salvaged = loaded(salvage(spoiled("North", "N\xffrth")));
    QCOMPARE(asText(salvaged.scenario.campuses[0].name), asText("N?rth"));
    QVERIFY(sentencesOf(salvaged).contains("UTF-8"));
}

void SalvageTest::unknownModelIsReplaced() {
    const SalvagedScenario salvaged = loaded(salvage(spoiled("Llama 3 70B", "Lama 3 70B")));
    QCOMPARE(asText(salvaged.scenario.job.model), asText("Llama 3 70B"));
    QVERIFY(sentencesOf(salvaged).contains("Llama 3 70B takes its place."));
}

void SalvageTest::placesAreThoseOfTheFile() {
    // The first rack group goes in the first pass, the second in the next: its place is still the file's.
    std::string text = spoiled("\"count\": 16", "\"count\": -1");
    text.replace(text.find("GB200 NVL72 rack"), 5, "XXXXX");
    const SalvagedScenario salvaged = loaded(salvage(text));
    QCOMPARE(salvaged.dropped.size(), std::size_t{2});
    QCOMPARE(asText(salvaged.dropped[1].pointer), asText("/rack_groups/1/rack"));
    const std::size_t at = text.find("\"XXXXX");
    QCOMPARE(salvaged.dropped[1].line,
             static_cast<std::size_t>(std::count(text.begin(), text.begin() + std::ptrdiff_t(at), '\n')) + 1);
}

void SalvageTest::cutOffAnywhere() {
    const std::string text = good();
    std::size_t most = 0;
    for (std::size_t length = 0; length < text.size() - 2; ++length) {
        const auto result = salvage(text.substr(0, length));
        QVERIFY2(isSound(result), qPrintable(asText(text.substr(0, length))));
        const auto* salvaged = std::get_if<SalvagedScenario>(&result);
        if (!salvaged)
            continue;
        QVERIFY(!salvaged->dropped.empty());
        // What there is, is as it was: nothing half read. And more text never gives less.
        const std::vector<Campus> whole = twoCampuses().campuses;
        QVERIFY(std::equal(salvaged->scenario.campuses.begin(), salvaged->scenario.campuses.end(),
                           whole.begin()));
        QVERIFY(salvaged->scenario.links.empty() || salvaged->scenario.links == twoCampuses().links);
        QVERIFY(salvaged->scenario.seed == 42);
        const std::size_t things = salvaged->scenario.campuses.size() + salvaged->scenario.rackGroups.size() +
                                   salvaged->scenario.links.size();
        QVERIFY(things >= most);
        most = things;
    }
    QCOMPARE(most, std::size_t{5});
}

void SalvageTest::otherFilesAreRefused_data() {
    QTest::addColumn<QString>("text");
    QTest::newRow("empty") << "";
    QTest::newRow("words") << "Dear Sir,";
    QTest::newRow("other JSON") << "{\"a\": 1}";
    QTest::newRow("newer") << QString(asText(spoiled("\"lockstep\": 1", "\"lockstep\": 2")));
    QTest::newRow("nothing in it") << "{\"lockstep\": 1, \"name\": \"cut o";
    QTest::newRow("too deep") << "{\"lockstep\": 1, \"links\": " + QString(60000, '[');
}

void SalvageTest::otherFilesAreRefused() {
    QFETCH(QString, text);
    const auto result = salvage(text.toStdString());
    QVERIFY(std::holds_alternative<std::vector<StorageError>>(result));
    QVERIFY(isSound(result));
}

void SalvageTest::anyByteMayBeWrong() {
    Dice dice(31);
    int opened = 0;
    for (int i = 0; i < 3000; ++i) {
        std::string text = i % 2 == 0 ? good() : printScenario(randomScenario(dice));
        for (std::uint32_t errors = dice.whole(1, 4); errors-- > 0;) {
            const std::size_t at = dice.whole(0, static_cast<std::uint32_t>(text.size() - 1));
            switch (dice.whole(0, 3)) {
            case 0:
                text[at] = static_cast<char>(dice.whole(0, 255));
                break;
            case 1:
                text.erase(at, dice.whole(1, 40));
                break;
            case 2:
                text.insert(at, 1,
                            dice.pick(std::vector<char>{'"', '{', '}', '[', ']', ',', ':', '\\', '9', '-'}));
                break;
            default:
                text.insert(at, text.substr(dice.whole(0, static_cast<std::uint32_t>(text.size() - 1)), 30));
            }
        }
        const auto result = salvage(text);
        QVERIFY2(isSound(result), text.c_str());
        opened += std::holds_alternative<SalvagedScenario>(result) ? 1 : 0;
    }
    QVERIFY2(opened > 2000, qPrintable(QString::number(opened))); // few wrong bytes make a file unreadable
}

void SalvageTest::manyFaultsAreCounted() {
    Scenario scenario = twoCampuses();
    for (std::uint32_t i = 0; i < 3000; ++i)
        scenario.links.push_back({{100 + i}, {1}, {50}, "Dark fiber 400ZR", 1, {}, 1.3, {}, {}});
    const SalvagedScenario salvaged = loaded(salvage(printScenario(scenario)));
    QVERIFY(salvaged.scenario == twoCampuses());
    QCOMPARE(salvaged.dropped.size(), std::size_t{51});
    QVERIFY(sentencesOf(salvaged).contains("2950 more faults"));
}

QTEST_APPLESS_MAIN(SalvageTest)
#include "tst_salvage.moc"
