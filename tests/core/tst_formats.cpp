// A file of every format there has been opens, and files stay friendly to line by line comparison.
#include <filesystem>
#include <string>

#include <QObject>
#include <QStringList>
#include <QTest>

#include "core/edit/Edits.h"
#include "core/storage/ScenarioFile.h"
#include "tests/core/FileBytes.h"
#include "tests/core/QtText.h"
#include "tests/core/SampleScenario.h"

using namespace lockstep;

namespace {

std::filesystem::path formats() {
    return std::filesystem::path(LOCKSTEP_TEST_DATA) / "formats";
}

/// Lines of `a` that are not in `b` at their turn: what a comparison line by line shows as taken away.
int linesGone(const std::string& a, const std::string& b) {
    const QStringList before = asText(a).split('\n');
    const QStringList after = asText(b).split('\n');
    std::vector<std::vector<int>> common(std::size_t(before.size()) + 1,
                                         std::vector<int>(std::size_t(after.size()) + 1));
    for (qsizetype i = before.size(); i-- > 0;)
        for (qsizetype j = after.size(); j-- > 0;)
            common[std::size_t(i)][std::size_t(j)] =
                before[i] == after[j] ? common[std::size_t(i) + 1][std::size_t(j) + 1] + 1
                                      : std::max(common[std::size_t(i) + 1][std::size_t(j)],
                                                 common[std::size_t(i)][std::size_t(j) + 1]);
    return int(before.size()) - common[0][0];
}

} // namespace

class FormatsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyFormatOpens_data();
    void everyFormatOpens();
    void oneChangeIsOneLine();
    void somethingAddedTakesNothingAway();
};

void FormatsTest::everyFormatOpens_data() {
    QTest::addColumn<int>("format");
    for (int format = 1; format <= scenarioFormat; ++format)
        QTest::addRow("format %d", format) << format;
}

/// N.lockstep is a file as the first program of that format wrote it; N-today.lockstep the same scenario as
/// it is written now.
void FormatsTest::everyFormatOpens() {
    QFETCH(int, format);
    const std::string name = std::to_string(format);
    const Scenario scenario = loaded(openScenario(formats() / (name + ".lockstep"), shippedCatalog()));
    QCOMPARE(asText(printScenario(scenario)), asText(bytesOf(formats() / (name + "-today.lockstep"))));
}

void FormatsTest::oneChangeIsOneLine() {
    const Scenario before = twoCampuses();
    Scenario after = before;
    after.links[0].channels = 32;
    QCOMPARE(linesGone(printScenario(before), printScenario(after)), 1);
    QCOMPARE(linesGone(printScenario(after), printScenario(before)), 1);
    after = before;
    after.job.overlap = 0.25;
    QCOMPARE(linesGone(printScenario(before), printScenario(after)), 1);
}

void FormatsTest::somethingAddedTakesNothingAway() {
    const Scenario before = twoCampuses();
    Scenario after = before;
    apply(addRacks(before, {1}, "GB200 NVL72 rack", 2), after);
    // Only the bracket before it gets a comma.
    QVERIFY(linesGone(printScenario(before), printScenario(after)) <= 1);
}

QTEST_APPLESS_MAIN(FormatsTest)
#include "tst_formats.moc"
