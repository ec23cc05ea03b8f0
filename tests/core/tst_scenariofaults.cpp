// A file that is wrong says where and what: line, column, JSON pointer, and a sentence that helps.
#include <string>

#include <QObject>
#include <QTest>

#include "tests/core/QtText.h"
#include "tests/core/SampleScenario.h"

using namespace lockstep;

namespace {

/// A text and the place in it that an error should name.
struct FaultyText {
    std::string text;
    std::size_t line = 1;
    std::size_t column = 1;
};

/// Replaces `from`, which is in the text once, by `to`; an @ in `to` marks the fault and is taken out.
FaultyText spoiled(const std::string& good, const std::string& from, const std::string& to) {
    const std::size_t at = good.find(from);
    if (at == std::string::npos || good.find(from, at + 1) != std::string::npos)
        throw std::runtime_error("not once in the text: " + from);
    FaultyText faulty{good.substr(0, at) + to + good.substr(at + from.size())};
    const std::size_t mark = faulty.text.find('@');
    if (mark != std::string::npos)
        faulty.text.erase(mark, 1);
    for (std::size_t i = 0; mark != std::string::npos && i < mark; ++i) {
        faulty.column = faulty.text[i] == '\n' ? 1 : faulty.column + 1;
        faulty.line += faulty.text[i] == '\n' ? 1 : 0;
    }
    return faulty;
}

std::vector<StorageError> errorsOf(const std::string& text) {
    const auto result = openScenarioText(text, "bad.lockstep", shippedCatalog());
    const auto* errors = std::get_if<std::vector<StorageError>>(&result);
    return errors ? *errors : std::vector<StorageError>{};
}

/// The error with this pointer, or one that says there is none.
StorageError errorAt(const std::string& pointer, const std::vector<StorageError>& errors) {
    for (const StorageError& error : errors)
        if (error.pointer == pointer)
            return error;
    return {StorageError::Kind::input, "", 0, 0, "", "no error has this pointer"};
}

} // namespace

class ScenarioFaultsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void faultIsPlaced_data();
    void faultIsPlaced();
    void cutOffAnywhere();
    void otherFiles_data();
    void otherFiles();
    void nestingIsBounded();
    void placeIsRightAfterAByteOrderMark();
    void everyFaultIsFoundAtOnce();
    void aThousandFaultsAreNotListed();
    void sentencesAreValidText();
};

void ScenarioFaultsTest::faultIsPlaced_data() {
    QTest::addColumn<QString>("from");
    QTest::addColumn<QString>("to");
    QTest::addColumn<QString>("pointer");
    QTest::addColumn<QString>("piece");
    const auto row = [](const char* name, const char* from, const char* to, const char* pointer,
                        const char* piece) {
        QTest::newRow(name) << QString(from) << QString(to) << QString(pointer) << QString::fromUtf8(piece);
    };
    row("wrong type", "\"count\": 16", "\"count\": @\"16\"", "/rack_groups/0/count",
        "expected a number, found the text \"16\"");
    row("list for a number", "\"count\": 16", "\"count\": @[16]", "/rack_groups/0/count", "found a list");
    row("null", "\"count\": 16", "\"count\": @null", "/rack_groups/0/count", "found null");
    row("number for a text", "\"North\"", "@5", "/campuses/0/name", "expected a text, found 5");
    row("out of range", "\"count\": 16", "\"count\": @1000001", "/rack_groups/0/count",
        "1000001 is out of range; expected 0 to 1000000");
    row("negative", "\"count\": 16", "\"count\": @-1", "/rack_groups/0/count", "-1 is out of range");
    row("absurd", "\"x_km\": 12", "\"x_km\": @1e300", "/campuses/1/x_km", "1e+300 is out of range");
    row("overflow", "\"x_km\": 12", "\"x_km\": @1e999", "", "1e999");
    row("negative overflow", "\"x_km\": 12", "\"x_km\": @-1e999", "", "-1e999");
    row("half a rack", "\"count\": 16", "\"count\": @1.5", "/rack_groups/0/count",
        "expected a whole number, found 1.5");
    row("zero id", "\"id\": 5", "\"id\": @0", "/links/0/id", "out of range; expected 1 to");
    row("negative seed", "\"seed\": 42", "\"seed\": @-1", "/seed", "0 to 2^64 - 1, found -1");
    row("seed too large", "\"seed\": 42", "\"seed\": @18446744073709551616", "/seed", "0 to 2^64 - 1");
    row("unknown key", "\"count\": 16", "\"count\": 16, \"age_year\": @1", "/rack_groups/0/age_year",
        "“age_year” is not known here; did you mean “age_years”?");
    row("unknown key with a slash", "\"seed\": 42", "\"seed\": 42, \"a/b~c\": @1", "/a~1b~0c",
        "“a/b~c” is not known here");
    row("unknown choice", "\"precision\": \"bf16\"", "\"precision\": @\"fp16\"", "/job/precision",
        "“fp16” is none of bf16, fp8, fp4");
    row("newer version", "\"lockstep\": 1", "\"lockstep\": @2", "/lockstep", "newer version of Lockstep");
    row("older than the first", "\"lockstep\": 1", "\"lockstep\": @0", "/lockstep", "out of range");
    row("missing", "\"seed\": 42,", "", "", "“seed” is missing; expected a whole number");
    row("missing inside", "\"tensor\": 8,", "", "/job/plan", "“tensor” is missing");
    row("not a list", "\"campuses\": [", "\"campuses\": @7, \"x\": [", "/campuses",
        "expected a list, found 7");
    row("not an object", "\"links\": [", "\"links\": [@7,", "/links/0", "expected an object, found 7");
    row("no comma", "\"seed\": 42,", "\"seed\": 42", "", "this is not JSON");
    row("not UTF-8", "North", "N\xff", "", "UTF-8");
    row("unknown rack", "\"H100 HGX rack\"", "@\"H10 HGX rack\"", "/rack_groups/0/rack",
        "there is no rack type “H10 HGX rack”; did you mean “H100 HGX rack”?");
    row("unknown link type", "\"Dark fiber 400ZR\"", "@\"400ZR\"", "/links/0/type",
        "did you mean “Dark fiber 400ZR”?");
    row("unknown model", "\"Llama 3 70B\"", "@\"Lama 3 70B\"", "/job/model", "did you mean “Llama 3 70B”?");
    row("dangling end", "\"to\": 2", "\"to\": @9", "/links/0/to",
        "there is no campus with id 9; expected 1 (North), 2 (South)");
    row("racks nowhere", "\"campus\": 2", "\"campus\": @9", "/rack_groups/1/campus", "no campus with id 9");
    row("link to itself", "\"to\": 2", "\"to\": @1", "/links/0/to", "ends where it begins");
    row("unknown GPU of an own factor", "\"job\": {",
        "\"own_factors\": [{\"gpu\": @\"H100\", \"precision\": \"bf16\", \"factor\": 1.1}], \"job\": {",
        "/own_factors/0/gpu", "there is no GPU type “H100”; did you mean “H100 SXM”?");
    row("factor out of range", "\"job\": {",
        "\"own_factors\": [{\"gpu\": \"H100 SXM\", \"precision\": \"bf16\", \"factor\": @11}], \"job\": {",
        "/own_factors/0/factor", "11 is out of range; expected 0.1 to 10");
    row("text for a flag",
        "\"oversubscription\": 1,\n      \"rails\": true,\n      \"leaf_ports\": 32\n    },",
        "\"rails\": @\"yes\"},", "/campuses/0/rails", "expected true or false, found the text \"yes\"");
    row("unknown schedule", "\"schedule\": \"interleaved\"", "\"schedule\": @\"1F1B\"", "/job/plan/schedule",
        "“1F1B” is none of gpipe, 1f1b, interleaved, zero_bubble");
    row("unknown key of stragglers", "\"overlap\": 0.5", "\"overlap\": 0.5, \"stragglers\": {\"drift\": @1}",
        "/job/stragglers/drift", "“drift” is not known here");
    row("token worth nothing", "\"overlap\": 0.5",
        "\"overlap\": 0.5, \"low_communication\": {\"token_worth\": @0}",
        "/job/low_communication/token_worth", "0 is out of range");
    row("id twice", "\"id\": 5", "\"id\": @4", "/links/0/id", "id 4 is used before");
    row("unknown GPU", "\"job\": {",
        "\"own_types\": {\"racks\": [{\"name\": \"R\", \"gpu\": @\"H100\", \"figures\": {\"gpus\": "
        "{\"value\": 8, "
        "\"source\": \"s\"}, \"power_kw\": {\"value\": 8, \"source\": \"s\"}}}]}, \"job\": {",
        "/own_types/racks/0/gpu", "there is no GPU type “H100”; did you mean “H100 SXM”?");
    row("no source", "\"job\": {",
        "\"own_types\": {\"racks\": [{\"name\": \"R\", \"gpu\": \"H100 SXM\", \"figures\": {\"gpus\": "
        "@{\"value\": 8}, \"power_kw\": {\"value\": 8, \"source\": \"s\"}}}]}, \"job\": {",
        "/own_types/racks/0/figures/gpus", "a figure needs a source");
}

void ScenarioFaultsTest::faultIsPlaced() {
    QFETCH(QString, from);
    QFETCH(QString, to);
    QFETCH(QString, pointer);
    QFETCH(QString, piece);
    const bool raw = to.contains(QChar(0xfffd)); // the byte that is not UTF-8
    const std::string good = printScenario(twoCampuses());
    FaultyText faulty = spoiled(good, from.toStdString(), raw ? "N@\xff" : to.toStdString());
    const StorageError error = errorAt(pointer.toStdString(), errorsOf(faulty.text));
    QCOMPARE(error.kind, StorageError::Kind::content);
    QVERIFY2(asText(error.message).contains(piece), error.message.c_str());
    if (to.contains('@') || raw)
        QCOMPARE(std::pair(error.line, error.column), std::pair(faulty.line, faulty.column));
    QVERIFY(error.line >= 1 && error.column >= 1);
    const QString sentence = asText(error.sentence());
    QVERIFY(
        sentence.startsWith(QString("bad.lockstep, line %1, column %2").arg(error.line).arg(error.column)));
    QVERIFY(pointer.isEmpty() || sentence.contains(", at " + pointer + ": "));
}

void ScenarioFaultsTest::cutOffAnywhere() {
    const std::string good = printScenario(twoCampuses());
    std::size_t line = 1;
    std::size_t column = 1;
    for (std::size_t length = 0; length + 2 < good.size(); ++length) { // the last two are a brace and newline
        const auto errors = errorsOf(good.substr(0, length));
        QCOMPARE(errors.size(), std::size_t{1});
        QVERIFY2(asText(errors[0].message).contains("cut off"), errors[0].sentence().c_str());
        QCOMPARE(std::pair(errors[0].line, errors[0].column), std::pair(line, column));
        column = good[length] == '\n' ? 1 : column + 1;
        line += good[length] == '\n' ? 1 : 0;
    }
}

void ScenarioFaultsTest::otherFiles_data() {
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("piece");
    QTest::newRow("empty") << QByteArray() << "cut off";
    QTest::newRow("spaces") << QByteArray("  \n ") << "cut off";
    QTest::newRow("prose") << QByteArray("hello") << "this is not JSON";
    QTest::newRow("picture") << QByteArray("\x89PNG\r\n\x1a\n\0\0\0\rIHDR", 16) << "this is not JSON";
    QTest::newRow("a list") << QByteArray("[1, 2]") << "not a Lockstep scenario";
    QTest::newRow("a number") << QByteArray("42") << "not a Lockstep scenario";
    QTest::newRow("another object") << QByteArray("{\"nodes\": []}") << "not a Lockstep scenario";
}

void ScenarioFaultsTest::otherFiles() {
    QFETCH(QByteArray, bytes);
    QFETCH(QString, piece);
    const auto errors = errorsOf(bytes.toStdString());
    QCOMPARE(errors.size(), std::size_t{1});
    QVERIFY2(asText(errors[0].message).contains(piece), errors[0].message.c_str());
    QCOMPARE(errors[0].line, bytes.startsWith("  \n") ? std::size_t{2} : std::size_t{1});
}

void ScenarioFaultsTest::nestingIsBounded() {
    for (const char* brackets : {"[", "{\"a\":"}) {
        std::string text;
        for (int i = 0; i < 200000; ++i)
            text += brackets;
        const auto errors = errorsOf(text);
        QCOMPARE(errors.size(), std::size_t{1});
        QVERIFY(asText(errors[0].message).contains("deeper than 64"));
        // The 65th bracket is one too many.
        QCOMPARE(errors[0].column, 64 * std::string(brackets).size() + 1);
    }
}

void ScenarioFaultsTest::placeIsRightAfterAByteOrderMark() {
    const FaultyText faulty = spoiled(printScenario(twoCampuses()), "\"count\": 16", "\"count\": @-1");
    const auto errors = errorsOf("\xEF\xBB\xBF" + faulty.text);
    QCOMPARE(errors.size(), std::size_t{1});
    QCOMPARE(std::pair(errors[0].line, errors[0].column), std::pair(faulty.line, faulty.column));
}

void ScenarioFaultsTest::everyFaultIsFoundAtOnce() {
    std::string text = printScenario(twoCampuses());
    text = spoiled(text, "\"count\": 16", "\"count\": -1").text;
    text = spoiled(text, "\"channels\": 4", "\"channels\": true").text;
    text = spoiled(text, "\"tensor\": 8", "\"tensor\": 0").text;
    const auto errors = errorsOf(text);
    QCOMPARE(errors.size(), std::size_t{3});
    QCOMPARE(asText(errors[0].pointer), asText("/rack_groups/0/count"));
    QCOMPARE(asText(errors[1].pointer), asText("/links/0/channels"));
    QCOMPARE(asText(errors[2].pointer), asText("/job/plan/tensor"));
}

void ScenarioFaultsTest::aThousandFaultsAreNotListed() {
    std::string list = "\"campuses\": [";
    for (int i = 0; i < 1000; ++i)
        list += "7,";
    const auto errors = errorsOf(spoiled(printScenario(twoCampuses()), "\"campuses\": [", list).text);
    QVERIFY(errors.size() >= 10 && errors.size() <= 50);
}

void ScenarioFaultsTest::sentencesAreValidText() {
    // A long text of a wrong type is quoted in part; the cut must not go through a letter. Whatever the
    // message quotes of broken bytes, it is itself good UTF-8.
    for (const char* letter : {"é", "孟", "🚀"})
        for (int pad = 0; pad < 4; ++pad) {
            std::string text = std::string(static_cast<std::size_t>(pad), 'x');
            for (int i = 0; i < 100; ++i)
                text += letter;
            const FaultyText faulty =
                spoiled(printScenario(twoCampuses()), "\"count\": 16", "\"count\": \"" + text + "\"");
            const StorageError error = errorAt("/rack_groups/0/count", errorsOf(faulty.text));
            QCOMPARE(asText(error.message).toStdString(), error.message);
            QVERIFY(!asText(error.message).contains(QChar(0xfffd)));
        }
    const auto errors = errorsOf(spoiled(printScenario(twoCampuses()), "North", "N\xff").text);
    QCOMPARE(asText(errors.at(0).message).toStdString(), errors.at(0).message);
}

QTEST_APPLESS_MAIN(ScenarioFaultsTest)
#include "tst_scenariofaults.moc"
