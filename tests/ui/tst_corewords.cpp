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
#include "core/storage/ScenarioFile.h"
#include "ui/shell/Translation.h"
#include "ui/words/CoreWords.h"
#include "ui/words/Phrase.h"

using namespace lockstep;
using namespace lockstep::ui;
namespace fs = std::filesystem;

namespace {

/// Where core writes what the window shows as it is.
const QStringList speaking{QStringLiteral("scenario/Validation.cpp"),
                           QStringLiteral("scenario/PlanRules.cpp"),
                           QStringLiteral("scenario/OwnFigureRules.cpp"),
                           QStringLiteral("scenario/OwnTypes.cpp"),
                           QStringLiteral("scenario/TypeFigures.h"),
                           QStringLiteral("simulation/Cause.cpp"),
                           QStringLiteral("simulation/Examination.cpp"),
                           QStringLiteral("simulation/Compilation.cpp"),
                           QStringLiteral("simulation/CompileExchange.cpp"),
                           QStringLiteral("simulation/CompilePipelines.cpp"),
                           QStringLiteral("simulation/Fleet.cpp"),
                           QStringLiteral("training/MemoryNeed.cpp"),
                           QStringLiteral("edit/Edits.cpp"),
                           QStringLiteral("edit/EditText.cpp"),
                           QStringLiteral("edit/Differences.cpp"),
                           QStringLiteral("edit/OwnTypeEdits.cpp"),
                           QStringLiteral("edit/Paste.cpp"),
                           QStringLiteral("edit/Placement.cpp"),
                           QStringLiteral("repair/LinkRepairs.cpp"),
                           QStringLiteral("repair/MemoryRepairs.cpp"),
                           QStringLiteral("repair/PlaceRepairs.cpp"),
                           QStringLiteral("repair/PlanRepairs.cpp"),
                           QStringLiteral("repair/TypeRepairs.cpp"),
                           QStringLiteral("calibration/ErrorBand.cpp")};

/// Names of things and keys of files: the same in all languages.
const QStringList names{
    QStringLiteral("Campus"),       QStringLiteral("Campus 1"), QStringLiteral(" (own)"),
    QStringLiteral(" queue pairs"), QStringLiteral("TCP BBR"),  QStringLiteral("TCP CUBIC"),
    QStringLiteral("TFLOP/s"),      QStringLiteral("KiB"),      QStringLiteral("GPUs")};

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
            if (letters.match(piece).hasMatch() && !names.contains(piece))
                words.append(piece);
    return words;
}

QString allPhrases() {
    QString all;
    for (const auto& phrases :
         {causePhrases(), editPhrases(), repairPhrases(), findingPhrases(), runPhrases(), figurePhrases(),
          trustPhrases(), partPhrases(), differencePhrases(), changePhrases()})
        for (const Phrase& phrase : phrases)
            all += QString::fromUtf8(phrase.text) + QLatin1Char('\n');
    return all + QStringLiteral("Outside what was measured, so it may be more: ");
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

QTEST_MAIN(CoreWordsTest)
#include "tst_corewords.moc"
