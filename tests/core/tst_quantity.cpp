// Quantities as people read and type them: what is printed can be typed again, and other text is no number.
#include <cmath>
#include <limits>
#include <optional>

#include <QObject>
#include <QTest>

#include "core/quantity/QuantityText.h"
#include "core/quantity/Ticks.h"
#include "tests/core/Dice.h"
#include "tests/core/QtText.h"

using namespace lockstep;

namespace {

/// Rounding to four significant digits is wrong by at most half a unit of the fourth: 0.5 in 1,000.
constexpr double fourDigits = 5.0001e-4;

} // namespace

class QuantityTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void printsWithTheFittingPrefix();
    void roundsIntoTheNextPrefix();
    void parsesWhatIsPrinted();
    void parsesUnits();
    void bareNumberHasTheUnitOfTheField();
    void commasGroupDigits();
    void otherTextIsNoNumber_data();
    void otherTextIsNoNumber();
    void infinityIsNoInput();
    void nothingPrintsAsMinusZero();
    void timesBeyondAllSenseStillAddUp();
};

void QuantityTest::printsWithTheFittingPrefix() {
    QCOMPARE(asText(printSeconds({0.0012})), asText("1.2 ms"));
    QCOMPARE(asText(printSeconds({90})), asText("1.5 min"));
    QCOMPARE(asText(printSeconds({-5e-6})), asText("-5 µs"));
    QCOMPARE(asText(printSeconds({0})), asText("0 s"));
    QCOMPARE(asText(printBytes({810e9})), asText("810 GB"));
    QCOMPARE(asText(printBitRate(gigabitsPerSecond(400))), asText("400 Gb/s"));
    QCOMPARE(asText(printByteRate({3.35e12})), asText("3.35 TB/s"));
    QCOMPARE(asText(printFlopRate({989e12})), asText("989 TFLOP/s"));
    QCOMPARE(asText(printPower({150e6})), asText("150 MW"));
    QCOMPARE(asText(printDistance({16})), asText("16 km"));
    QCOMPARE(asText(printDistance({0.25})), asText("250 m"));
    QCOMPARE(asText(printAge({1.5})), asText("1.5 y"));
    QCOMPARE(asText(printCount(230400)), asText("230,400"));
    QCOMPARE(asText(printCount(999)), asText("999"));
    QCOMPARE(asText(printCount(-1234567)), asText("-1,234,567"));
    QCOMPARE(asText(printPercent(0.314)), asText("31.4 %"));
    QCOMPARE(asText(printNumber(31.41592)), asText("31.42"));
}

void QuantityTest::roundsIntoTheNextPrefix() {
    // 999.96 ns is 1000 ns with four digits, which is 1 µs; 999.94 ns still is 999.9 ns.
    QCOMPARE(asText(printSeconds({999.96e-9})), asText("1 µs"));
    QCOMPARE(asText(printSeconds({999.94e-9})), asText("999.9 ns"));
    QCOMPARE(asText(printBytes({999.96e9})), asText("1 TB"));
}

void QuantityTest::parsesWhatIsPrinted() {
    Dice dice(1);
    const auto check = [&](auto print, auto parse, double least, double most) {
        for (int i = 0; i < 2000; ++i) {
            using Value = typename decltype(parse(""))::value_type;
            const double value = dice.magnitude(least, most) * (dice.chance(0.5) ? 1 : -1);
            const std::string text = print(Value{value});
            const auto again = parse(text);
            QVERIFY2(again, text.c_str());
            QVERIFY2(std::fabs(again->value - value) <= fourDigits * std::fabs(value), text.c_str());
            const std::string unspaced = text.substr(0, text.find(' ')) + text.substr(text.find(' ') + 1);
            QVERIFY2(parse(unspaced) == again, unspaced.c_str());
        }
    };
    check(printSeconds, parseSeconds, 1e-9, 1e8);
    check(printBytes, parseBytes, 1, 1e17);
    check(printBitRate, parseBitRate, 1, 1e14);
    check(printPower, parsePower, 1, 1e11);
    check(printDistance, parseDistance, 1e-3, 4e4);
    check(printAge, parseAge, 0.01, 100);
}

void QuantityTest::parsesUnits() {
    QCOMPARE(parseSeconds(" 1.2 ms ")->value, 1.2e-3);
    QCOMPARE(parseSeconds("3us")->value, 3e-6);
    QCOMPARE(parseSeconds("2 h")->value, 7200.0);
    QCOMPARE(parseBytes("1 KiB")->value, 1024.0);
    QCOMPARE(parseBytes("1 GiB")->value, 1073741824.0);
    // 400 decimal gigabits are 50 decimal gigabytes, however the unit is spelled.
    for (const char* text : {"400 Gb/s", "400Gbit/s", "400 Gbps", "0.4 Tb/s", "400G"})
        QCOMPARE(parseBitRate(text)->value, 50e9);
    QCOMPARE(parseDistance("10 mi")->value, 16.09344);
    QCOMPARE(*parseAge("18 mo"), Years{1.5});
    QCOMPARE(*parseCount("1.2k"), 1200.0);
    QCOMPARE(*parseCount("3M"), 3e6);
    QCOMPARE(*parsePercent("31 %"), 0.31);
    QCOMPARE(*parseSeconds("-2e-3"), Seconds{-2e-3});
}

void QuantityTest::bareNumberHasTheUnitOfTheField() {
    QCOMPARE(*parseSeconds("7"), Seconds{7});
    QCOMPARE(*parseBytes("7"), Bytes{7});
    QCOMPARE(*parseBitRate("400"), BytesPerSecond{50e9}); // Gb/s
    QCOMPARE(*parsePower("700"), Watts{700});
    QCOMPARE(*parseDistance("16"), Kilometers{16});
    QCOMPARE(*parseAge("2"), Years{2});
    QCOMPARE(*parsePercent("31"), 0.31);
}

void QuantityTest::commasGroupDigits() {
    QCOMPARE(*parseCount("230,400"), 230400.0);
    QCOMPARE(*parseCount("-1,234,567"), -1234567.0);
    QCOMPARE(parseDistance("1,234.5 km")->value, 1234.5);
    for (const double count : {0.0, 12.0, 999.0, 1000.0, 999999.0, 4e6, 123456789.0})
        QCOMPARE(*parseCount(printCount(count)), count);
}

void QuantityTest::otherTextIsNoNumber_data() {
    QTest::addColumn<QString>("text");
    // "1,5" is one and a half where the comma is the decimal point: fifteen would be a silent mistake.
    for (const char* text : {"",     " ",   "km",   "-",         "--1",  "+",         ".",       "e5",
                             "1e",   "1e+", "1..2", "1.2.3",     "0x10", "12 parsec", "1 km km", "1 k m",
                             "five", "1,5", "1,23", "12,34,567", ",5",   "5,",        "1.5,000", "1,2345"})
        QTest::newRow(text) << text;
}

void QuantityTest::otherTextIsNoNumber() {
    QFETCH(QString, text);
    const std::string bytes = text.toStdString();
    QVERIFY(!parseSeconds(bytes));
    QVERIFY(!parseBytes(bytes));
    QVERIFY(!parseBitRate(bytes));
    QVERIFY(!parsePower(bytes));
    QVERIFY(!parseDistance(bytes));
    QVERIFY(!parseAge(bytes));
    QVERIFY(!parseCount(bytes));
    QVERIFY(!parsePercent(bytes));
}

void QuantityTest::infinityIsNoInput() {
    for (const char* text : {"inf", "-inf", "nan", "infinity", "1e999", "-1e999", "1e308 d"})
        QVERIFY2(!parseSeconds(text), text);
    QVERIFY(!parseBytes("1e300 PB"));
    // Printing has to cope: a rate without loss is infinite.
    const double infinity = std::numeric_limits<double>::infinity();
    QCOMPARE(asText(printBitRate({infinity})), asText("inf Tb/s"));
    QCOMPARE(asText(printNumber(-infinity)), asText("-inf"));
    QCOMPARE(asText(printCount(-infinity)), asText("-inf"));
}

void QuantityTest::nothingPrintsAsMinusZero() {
    QCOMPARE(asText(printSeconds({-1e-30})), asText("0 ns"));
    QCOMPARE(asText(printNumber(-0.0)), asText("0"));
    QCOMPARE(asText(printCount(-0.2)), asText("0"));
    QCOMPARE(asText(printPercent(-0.0001)), asText("0.0 %"));
}

void QuantityTest::timesBeyondAllSenseStillAddUp() {
    QCOMPARE(toTicks({1.5e-7}).count, 2); // a tick and a half, rounded up
    QCOMPARE(toTicks({86400}).count, 864000000000);
    const Ticks longest = toTicks({1e300});
    QVERIFY(longest > toTicks({28.0 * 365 * 86400}));
    Ticks sum;
    for (int i = 0; i < 1000; ++i) {
        const Ticks before = sum;
        sum += longest;
        QVERIFY(sum > before);
    }
}

QTEST_APPLESS_MAIN(QuantityTest)
#include "tst_quantity.moc"
