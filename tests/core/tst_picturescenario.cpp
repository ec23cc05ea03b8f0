// A picture carries its scenario through, whatever letters it has.
#include <QTest>

#include "core/storage/PictureScenario.h"
#include "tests/core/RandomScenario.h"
#include "tests/core/SampleScenario.h"

using namespace lockstep;

namespace {

/// One white pixel.
std::string smallPng() {
    return QByteArray::fromBase64(
               "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGP4//8/AAX+Av4N70a4AAAAAElFTkSuQmCC")
        .toStdString();
}

std::string text() {
    Scenario scenario = twoCampuses();
    scenario.name = "Köln & \"Zürich\" <東京> 'x' ]]> &amp; &#10;";
    scenario.question = "Two\nlines";
    return printScenario(scenario);
}

const std::string svg =
    "<?xml version=\"1.0\"?>\n<svg width=\"1\" height=\"1\"\n xmlns=\"http://www.w3.org/2000/svg\">"
    "<title>t</title><g/></svg>";

} // namespace

class PictureScenarioTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void roundTrips();
    void everyScenarioComesBack();
    void aSecondOneTakesThePlaceOfTheFirst();
    void otherPicturesHoldNone();
    void damageIsNoScenario();
};

void PictureScenarioTest::roundTrips() {
    for (const std::string& picture : {smallPng(), svg}) {
        QVERIFY(looksLikePicture(picture));
        const std::string with = withScenario(picture, text());
        QVERIFY(with.size() > picture.size());
        QCOMPARE(scenarioInPicture(with).value_or("none"), text());
    }
    const std::string pdf = "%PDF-1.4\n1 0 obj\nstream\n" + xmpWithScenario(text(), "A & B") + "\nendstream";
    QVERIFY(looksLikePicture(pdf));
    QCOMPARE(scenarioInPicture(pdf).value_or("none"), text());
}

/// Whatever a scenario holds, and whatever the picture says of itself.
void PictureScenarioTest::everyScenarioComesBack() {
    for (std::uint64_t seed = 0; seed < 200; ++seed) {
        Dice dice(seed);
        const Scenario scenario = randomScenario(dice);
        const std::string printed = printScenario(scenario);
        const std::string pdf =
            "%PDF-1.7\nstream\n" + xmpWithScenario(printed, randomName(dice)) + "\nendstream";
        for (const std::string& picture :
             {withScenario(smallPng(), printed), withScenario(svg, printed), pdf}) {
            const auto found = scenarioInPicture(picture);
            QVERIFY2(found && *found == printed, qPrintable(QString::number(seed)));
            const auto again = parseScenario(*found, "picture");
            QVERIFY(again.index() == 0 && std::get<0>(again) == scenario);
        }
        // A scenario that was taken out goes into any other picture.
        const std::string moved = withScenario(svg, *scenarioInPicture(pdf));
        QCOMPARE(*scenarioInPicture(withScenario(moved, "other")), std::string("other"));
    }
}

void PictureScenarioTest::aSecondOneTakesThePlaceOfTheFirst() {
    for (const std::string& picture : {smallPng(), svg}) {
        const std::string twice = withScenario(withScenario(picture, "first first first"), text());
        QCOMPARE(scenarioInPicture(twice).value_or("none"), text());
        QCOMPARE(twice.size(), withScenario(picture, text()).size());
    }
}

void PictureScenarioTest::otherPicturesHoldNone() {
    QVERIFY(!scenarioInPicture(smallPng()));
    QVERIFY(!scenarioInPicture(svg));
    QVERIFY(!scenarioInPicture("%PDF-1.4"));
    QVERIFY(!scenarioInPicture(text()));
    QVERIFY(!looksLikePicture(text()));
    QVERIFY(!looksLikePicture(""));
    QCOMPARE(withScenario("plain", "x"), std::string("plain"));
}

/// Cut anywhere, it gives the scenario or nothing, and never reads past its end.
void PictureScenarioTest::damageIsNoScenario() {
    for (const std::string& picture : {smallPng(), svg}) {
        const std::string with = withScenario(picture, "{\"lockstep\": 1}");
        for (std::size_t length = 0; length < with.size(); ++length) {
            const auto found = scenarioInPicture(with.substr(0, length));
            QVERIFY(!found || *found == "{\"lockstep\": 1}");
        }
    }
    std::string huge = withScenario(smallPng(), text());
    huge[8] = '\x7f'; // the first chunk claims two gigabytes
    QVERIFY(!scenarioInPicture(huge));
}

QTEST_APPLESS_MAIN(PictureScenarioTest)
#include "tst_picturescenario.moc"
