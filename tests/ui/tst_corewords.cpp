// What core says reaches the window in its language: every sentence has its phrase, arguments stay as they
// are.
#include <filesystem>

#include <QFile>
#include <QRegularExpression>
#include <QTest>
#include <QTranslator>

#include "core/calibration/ErrorBand.h"
#include "core/edit/Edits.h"
#include "core/simulation/Cause.h"
#include "core/simulation/Examination.h"
#include "core/storage/CatalogFile.h"
#include "core/storage/SalvagedScenario.h"
#include "core/storage/ScenarioFile.h"
#include "ui/shell/Translation.h"
#include "ui/words/CoreWords.h"
#include "ui/words/Phrase.h"

using namespace lockstep;
using namespace lockstep::ui;
namespace fs = std::filesystem;

namespace {

/// Where core writes what the window shows as it is.
const QStringList speaking{
    QStringLiteral("scenario/Validation.cpp"),    QStringLiteral("scenario/ReferenceRules.cpp"),
    QStringLiteral("scenario/FitRules.cpp"),      QStringLiteral("scenario/PlaceRules.cpp"),
    QStringLiteral("scenario/PlanRules.cpp"),     QStringLiteral("scenario/OwnFigureRules.cpp"),
    QStringLiteral("scenario/OwnTypes.cpp"),      QStringLiteral("scenario/TypeFigures.h"),
    QStringLiteral("simulation/Cause.cpp"),       QStringLiteral("simulation/Examination.cpp"),
    QStringLiteral("simulation/Compilation.cpp"), QStringLiteral("simulation/CompileExchange.cpp"),
    QStringLiteral("simulation/RowPricing.cpp"),  QStringLiteral("simulation/Fleet.cpp"),
    QStringLiteral("training/MemoryNeed.cpp"),    QStringLiteral("edit/Edits.cpp"),
    QStringLiteral("edit/EditText.cpp"),          QStringLiteral("edit/Differences.cpp"),
    QStringLiteral("edit/OwnTypeEdits.cpp"),      QStringLiteral("edit/Paste.cpp"),
    QStringLiteral("edit/Placement.cpp"),         QStringLiteral("repair/LinkRepairs.cpp"),
    QStringLiteral("repair/MemoryRepairs.cpp"),   QStringLiteral("repair/PlaceRepairs.cpp"),
    QStringLiteral("repair/PlanRepairs.cpp"),     QStringLiteral("repair/TypeRepairs.cpp"),
    QStringLiteral("calibration/ErrorBand.cpp"),  QStringLiteral("calibration/OwnMeasurements.cpp"),
    QStringLiteral("calibration/RowsFile.cpp"),   QStringLiteral("storage/AtomicFile.cpp"),
    QStringLiteral("storage/CatalogJson.cpp"),    QStringLiteral("storage/JsonReader.cpp"),
    QStringLiteral("storage/JsonReader.h"),       QStringLiteral("storage/Recovery.cpp"),
    QStringLiteral("storage/RunFile.cpp"),        QStringLiteral("storage/SalvagedScenario.cpp"),
    QStringLiteral("storage/ScenarioFile.cpp"),   QStringLiteral("storage/ScenarioJson.cpp"),
    QStringLiteral("storage/TornJson.cpp")};

/// Names of things and keys of files: the same in all languages.
const QStringList names{QStringLiteral("Campus"),         QStringLiteral("Campus 1"),
                        QStringLiteral(" (own)"),         QStringLiteral(" queue pairs"),
                        QStringLiteral("TCP BBR"),        QStringLiteral("TCP CUBIC"),
                        QStringLiteral("TFLOP/s"),        QStringLiteral("KiB"),
                        QStringLiteral("GPUs"),           QStringLiteral("\\\"lockstep_run\\\""),
                        QStringLiteral("\\xEF\\xBB\\xBF")};

/// Of the command line, which speaks English, or written into a file as a source.
const QStringList elsewhere{
    QStringLiteral("the whole scenario"),
    QStringLiteral("not inside an object"),
    QStringLiteral("nothing can be set here; expected a JSON pointer such as /links/0/channels"),
    QStringLiteral("median of "),
    QStringLiteral(" own "),
    QStringLiteral("measurements")};

QString contentOf(const QString& file) {
    QFile source(QStringLiteral(LOCKSTEP_SOURCE_DIR "/core/") + file);
    return source.open(QIODevice::ReadOnly) ? QString::fromUtf8(source.readAll()) : QString();
}

/// The literals of a source, neighbors joined.
QStringList literalsOf(QString source) {
    static const QRegularExpression skipped(
        QStringLiteral("(//[^\\n]*|#include[^\\n]*|static_assert[^\\n]*)"));
    static const QRegularExpression seam(QStringLiteral("(?<!\\\\)\"\\s*\\n\\s*\""));
    static const QRegularExpression literal(QStringLiteral("\"((?:[^\"\\\\\\n]|\\\\.)*)\""));
    source.remove(skipped).remove(seam);
    QStringList literals;
    for (auto match = literal.globalMatch(source); match.hasNext();)
        literals.append(match.next().captured(1));
    return literals;
}

/// Words for people: not a key, a pointer or a unit.
QStringList wordsOf(QString literal) {
    static const QRegularExpression separator(QStringLiteral("^(; | (?=Outside))"));
    static const QRegularExpression key(QStringLiteral("^[a-z0-9_./]*$"));
    static const QRegularExpression place(QStringLiteral("\\{[^}]*\\}"));
    static const QRegularExpression letters(QStringLiteral("[A-Za-z]{3}"));
    QStringList words;
    literal.remove(separator);
    if (!literal.startsWith(QLatin1Char('/')) && !key.match(literal).hasMatch())
        for (const QString& piece : literal.split(place))
            if (letters.match(piece).hasMatch() && !names.contains(piece) && !elsewhere.contains(piece))
                words.append(piece);
    return words;
}

QString allPhrases() {
    QString all;
    for (const auto& phrases : {causePhrases(), editPhrases(), repairPhrases(), findingPhrases(),
                                runPhrases(), figurePhrases(), trustPhrases(), partPhrases(),
                                differencePhrases(), changePhrases(), filePhrases(), filePartPhrases()})
        for (const Phrase& phrase : phrases)
            all += QString::fromUtf8(phrase.text) + QLatin1Char('\n');
    return all + QStringLiteral("Outside what was measured, so it may be more: line %1, column %2, at ");
}

struct German {
    German() : isThere(words.load(QStringLiteral(":/translations/lockstep_de"))) {
        QCoreApplication::installTranslator(&words);
    }
    QTranslator words;
    bool isThere;
};

std::vector<Finding> examplesFindings() {
    const auto basis = std::get<ModelBasis>(readModelBasis(findResources() / "catalog"));
    std::vector<Finding> findings;
    for (const auto& entry : fs::directory_iterator(findResources() / "examples")) {
        auto read = readScenario(entry.path());
        if (!std::holds_alternative<Scenario>(read))
            continue;
        Scenario uneven = std::get<Scenario>(read);
        uneven.job.globalBatch += 1;
        Scenario unknown = std::get<Scenario>(read);
        for (RackGroup& group : unknown.rackGroups)
            group.rack += "x";
        for (const Scenario& scenario : {std::get<Scenario>(read), uneven, unknown}) {
            const auto found = examine(scenario, basis);
            findings.insert(findings.end(), found.begin(), found.end());
        }
    }
    return findings;
}

} // namespace

class CoreWordsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void everyWordOfCoreHasAPhrase();
    void englishStaysAsItIs();
    void argumentsFindTheirPlaces_data();
    void argumentsFindTheirPlaces();
    void namesAreNotTranslated();
    void bandsAreExplained();
    void filesAreRefusedInGerman_data();
    void filesAreRefusedInGerman();
    void whatIsReadInPartIsToldInGerman();
};

void CoreWordsTest::initTestCase() {
    if (languages().isEmpty())
        QSKIP("built without Qt LinguistTools: there is English only");
    QVERIFY(German().isThere);
}

void CoreWordsTest::everyWordOfCoreHasAPhrase() {
    const QString phrases = allPhrases();
    QStringList unknown;
    for (const QString& file : speaking) {
        const QStringList literals = literalsOf(contentOf(file));
        QVERIFY2(!literals.isEmpty(), qPrintable(file));
        for (const QString& literal : literals)
            for (const QString& words : wordsOf(literal))
                if (!phrases.contains(words))
                    unknown.append(file + QStringLiteral(": ") + words);
    }
    QVERIFY2(unknown.isEmpty(), qPrintable('\n' + unknown.join('\n')));
}

void CoreWordsTest::englishStaysAsItIs() {
    const auto findings = examplesFindings();
    QVERIFY(findings.size() > 8);
    for (const Finding& finding : findings)
        QCOMPARE(fromCore(finding.sentence), QString::fromStdString(finding.sentence));
    for (const Cause cause : allCauses) {
        QCOMPARE(fromCore(labelOf(cause)), QString::fromUtf8(labelOf(cause).data()));
        QCOMPARE(fromCore(meaningOf(cause)), QString::fromUtf8(meaningOf(cause).data()));
    }
    QCOMPARE(fromCore("Change %1 of % 2"), QStringLiteral("Change %1 of % 2"));
}

void CoreWordsTest::argumentsFindTheirPlaces_data() {
    QTest::addColumn<QString>("english");
    QTest::addColumn<QString>("german");
    const auto row = [](const char* english, const char* german) {
        QTest::newRow(english) << QString::fromUtf8(english) << QString::fromUtf8(german);
    };
    row("Move Memphis 2", "Memphis 2 verschieben");
    row("Move 3 items", "3 Objekte verschieben");
    row("Change link A – B", "Verbindung A – B ändern");
    row("Change Memory bandwidth of H100 (own)", "Speicherbandbreite von H100 (own) ändern");
    row("Add 4 × H100 HGX rack to West", "4 × H100 HGX rack zu West hinzufügen");
    row("Move %1", "%1 verschieben");
    row("there is no rack type “H10”; did you mean “H100 HGX rack”?",
        "Rack-Typ „H10“ gibt es nicht; war „H100 HGX rack“ gemeint?");
    row("10 sequences do not divide into micro-batches of 4; the nearest that do are 8 and 12",
        "10 Sequenzen lassen sich nicht in Micro-Batches zu 4 teilen; die nächsten teilbaren sind 8 und 12");
    row("one replica needs 64 GPUs (tensor 8 × pipeline 8 × context 1) in one campus; the largest campus has "
        "32. The nearest plan that fits is tensor 8 × pipeline 4 × context 1",
        "eine Replik braucht 64 GPUs (Tensor 8 × Pipeline 8 × Kontext 1) an einem Standort; der größte "
        "Standort "
        "hat 32. Der nächste Plan, der passt, ist Tensor 8 × Pipeline 4 × Kontext 1");
    row("Link A – B: channels 16 → 32, length from the canvas → 5 km",
        "Verbindung A – B: Kanäle 16 → 32, Länge von der Zeichenfläche → 5 km");
    row("Link A – B: length from the canvas → 5 km, channels 16 → 32",
        "Verbindung A – B: Länge von der Zeichenfläche → 5 km, Kanäle 16 → 32");
    row("B has 31 % effective utilization, A 25 %; a step takes 4 s instead of 5 s, which saves 1,200 "
        "GPU-hours "
        "over 300 steps, 900 of them in link bandwidth.",
        "B hat 31 % effektive Auslastung, A 25 %; ein Schritt dauert 4 s statt 5 s, was über 300 Schritte "
        "1,200 "
        "GPU-Stunden spart, davon 900 durch Bandbreite.");
    row("A cannot run: there is no rack type “H10”; did you mean “H100 HGX rack”?",
        "A kann nicht laufen: Rack-Typ „H10“ gibt es nicht; war „H100 HGX rack“ gemeint?");
    row("Memphis 1: name Memphis → Memphis 1", "Memphis 1: Name Memphis → Memphis 1");
    row("Make the model fit: micro-batch 2 → 1, recompute none → full",
        "Modell passend machen: Micro-Batch 2 → 1, Neuberechnung none → full");
}

void CoreWordsTest::argumentsFindTheirPlaces() {
    QFETCH(QString, english);
    QFETCH(QString, german);
    QCOMPARE(fromCore(english.toStdString()), english);
    const German words;
    QCOMPARE(fromCore(english.toStdString()), german);
}

void CoreWordsTest::namesAreNotTranslated() {
    const German words;
    QCOMPARE(fromCore("Move Compute"), QStringLiteral("Compute verschieben"));
    QCOMPARE(fromCore("Something else"), QStringLiteral("Something else"));
    QCOMPARE(partFromCore("2 rack groups and a link"), QStringLiteral("2 Rack-Gruppen und 1 Verbindung"));
}

void CoreWordsTest::bandsAreExplained() {
    const auto basis = std::get<ModelBasis>(readModelBasis(findResources() / "catalog"));
    std::vector<ErrorBand> bands;
    for (const GpuType& gpu : basis.types.gpus)
        for (const Precision precision : {Precision::bf16, Precision::fp8, Precision::fp4})
            for (const bool mixture : {false, true})
                bands.push_back(bandOf(basis, gpu.name, precision, mixture));
    for (const ErrorBand& band : bands)
        QCOMPARE(explanationOf(band), QString::fromStdString(band.explanation()));
    const German words;
    static const QRegularExpression english(
        QStringLiteral("\\b(of|from|the|measurements?|that|none|only|on)\\b"));
    for (const ErrorBand& band : bands)
        QVERIFY2(!english.match(explanationOf(band)).hasMatch(), qPrintable(explanationOf(band)));
}

void CoreWordsTest::filesAreRefusedInGerman_data() {
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("german");
    const auto row = [](const char* text, const char* german) {
        QTest::newRow(text) << QString::fromUtf8(text) << QString::fromUtf8(german);
    };
    row("[]", "x, Zeile 1, Spalte 1: das ist JSON, aber kein Lockstep-Szenario: erwartet: ein Objekt mit "
              "„lockstep“, der Version des Formats");
    row("{\"lockstep\": 1", "x, Zeile 1, Spalte 15: der Text endet vor dem JSON; die Datei scheint "
                            "abgeschnitten zu sein");
    row("{\"lockstep\": 1, \"name\": 3}",
        "x, Zeile 1, Spalte 25, bei /name: erwartet: ein Text, gefunden: 3");
    row("{\"lockstep\": 1, \"name\": \"a\", \"seed\": \"a b\"}",
        "x, Zeile 1, Spalte 38, bei /seed: erwartet: eine ganze Zahl ab 0, gefunden: der Text \"a b\"");
    row("{\"lockstep\": 1, \"name\": \"a\", \"campuses\": {}}",
        "x, Zeile 1, Spalte 42, bei /campuses: erwartet: eine Liste, gefunden: ein Objekt");
    row("{\"lockstep\": 99, \"name\": \"a\"}",
        "x, Zeile 1, Spalte 14, bei /lockstep: diese Datei hat Format 99, dieses Programm liest bis 1; eine "
        "neuere Version von Lockstep kann sie öffnen");
}

void CoreWordsTest::filesAreRefusedInGerman() {
    QFETCH(QString, text);
    QFETCH(QString, german);
    const auto loaded = parseScenario(text.toStdString(), "x");
    QCOMPARE(loaded.index(), 1u);
    const auto sentences = [&loaded] {
        QStringList all;
        for (const StorageError& error : std::get<1>(loaded))
            all.append(sentenceOf(error));
        return all;
    };
    for (const StorageError& error : std::get<1>(loaded))
        QVERIFY(sentences().contains(QString::fromStdString(error.sentence())));
    const German words;
    QVERIFY2(sentences().contains(german), qPrintable(sentences().join('\n')));
}

/// Whatever is torn out of an example: no sentence about it keeps an English word.
void CoreWordsTest::whatIsReadInPartIsToldInGerman() {
    const auto types = std::get<ModelBasis>(readModelBasis(findResources() / "catalog")).types;
    const std::string whole = std::get<std::string>(
        readScenarioText(findResources() / "examples" / "mixed-pair-of-generations.lockstep"));
    std::vector<StorageError> errors;
    const auto collect = [&](const std::string& text) {
        auto loaded = salvageScenario(text, "x", types);
        const auto& told = loaded.index() == 0 ? std::get<0>(loaded).dropped : std::get<1>(loaded);
        errors.insert(errors.end(), told.begin(), told.end());
    };
    const auto collectWith = [&](const std::string& old, const std::string& other) {
        QVERIFY2(whole.find(old) != std::string::npos, old.c_str());
        std::string text = whole;
        collect(text.replace(text.find(old), old.size(), other));
    };
    for (std::size_t length = 1; length < whole.size(); length += 37)
        collect(whole.substr(0, length));
    collectWith("\"seed\": ", "\"sead\": ");
    collectWith("\"seed\": ", "\"seed\": \"a\", \"s\": ");
    collectWith("\"campus\": 1", "\"campus\": 99");
    collectWith("\"rack\": \"H100", "\"rack\": \"H1000");
    collectWith("\"model\": \"Llama", "\"model\": \"Lama");
    collectWith("\"name\"", "\"name\" 3 \"name\"");
    collectWith("\"count\": ", "\"count\": -");
    QVERIFY(errors.size() > 100);
    const German words;
    static const QRegularExpression english(
        QStringLiteral("\\b(the|is|are|expected|found|missing|takes|known|there|left|ends|one)\\b"));
    for (const StorageError& error : errors)
        QVERIFY2(!english.match(sentenceOf(error)).hasMatch(), qPrintable(sentenceOf(error)));
}

QTEST_MAIN(CoreWordsTest)
#include "tst_corewords.moc"
