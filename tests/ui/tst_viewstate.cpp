// Bookmarks and lanes are kept beside the scenario's file, and nowhere else.
#include <filesystem>

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include "tests/core/Dice.h"
#include "tests/ui/ShippedFiles.h"
#include "ui/charts/ChartPanel.h"
#include "ui/document/Document.h"
#include "ui/document/TimeSelection.h"
#include "ui/shell/ViewState.h"
#include "ui/timeline/LaneModel.h"

using namespace lockstep;
using namespace lockstep::ui;

namespace {

/// A program's parts that the state is of.
struct Desk {
    Document document{sharedBasis()};
    TimeSelection time;
    LaneModel lanes;
    ChartPanel charts;
    ViewState state{document, time, lanes, charts};
};

constexpr RackGroupId someGroup{4};
const QStringList switchedOff{QStringLiteral("causes/compute"), QStringLiteral("utilization/mfu"),
                              QStringLiteral("power/full")};

} // namespace

class ViewStateTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void comesBackWithTheScenario();
    void goesAlongUnderAnotherName();
    void otherScenariosHaveTheirOwn();
    void isNoEdit();
    void withoutAFileNothingIsKept();
    void damagedStateIsPutAside();
    void anyBytesLeaveTheScenarioAlone();

private:
    QString file(const char* name) const { return m_folder->filePath(QString::fromUtf8(name)); }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void ViewStateTest::init() {
    m_folder = std::make_unique<QTemporaryDir>(QDir::tempPath() + QStringLiteral("/näher an XXXXXX"));
    QVERIFY(QFile::copy(exampleFile("colossus-1.lockstep"), file("a b.lockstep")));
    QVERIFY(QFile::copy(exampleFile("colossus-1.lockstep"), file("other.lockstep")));
}

void ViewStateTest::comesBackWithTheScenario() {
    {
        Desk desk;
        QVERIFY(desk.document.open(file("a b.lockstep")).isEmpty());
        desk.time.addBookmark(Ticks{123'456'789'012'345}, QStringLiteral("hier \"steht\" alles"));
        desk.lanes.apply(togglePinned, LaneKey::of(someGroup));
        desk.charts.setHiddenEntries(switchedOff);
    }
    QVERIFY(QFile::exists(file("a b.lockstep-view")));
    Desk desk;
    QVERIFY(desk.document.open(file("a b.lockstep")).isEmpty());
    QCOMPARE(desk.time.bookmarks().size(), 1u);
    QCOMPARE(desk.time.bookmarks()[0].time, Ticks{123'456'789'012'345});
    QCOMPARE(desk.time.bookmarks()[0].note, QStringLiteral("hier \"steht\" alles"));
    QCOMPARE(desk.lanes.arrangement().pinned, std::vector{LaneKey::of(someGroup)});
    QCOMPARE(desk.charts.hiddenEntries(), switchedOff);
    QVERIFY(desk.document.open(file("other.lockstep")).isEmpty());
    QVERIFY(desk.charts.hiddenEntries().isEmpty());
}

void ViewStateTest::goesAlongUnderAnotherName() {
    Desk desk;
    desk.document.open(file("a b.lockstep"));
    desk.time.addBookmark(Ticks{7}, QStringLiteral("here"));
    QVERIFY(desk.document.saveAs(file("moved.lockstep")).isEmpty());
    desk.state.flush();
    QVERIFY(QFile::exists(file("moved.lockstep-view")));
    QVERIFY(QFile::exists(file("a b.lockstep-view"))); // the old one keeps what was its own
    QCOMPARE(desk.time.bookmarks().size(), 1u);
}

void ViewStateTest::otherScenariosHaveTheirOwn() {
    Desk desk;
    desk.document.open(file("a b.lockstep"));
    desk.time.addBookmark(Ticks{7}, QStringLiteral("here"));
    desk.lanes.apply(togglePinned, LaneKey::of(someGroup));
    desk.document.open(file("other.lockstep"));
    QVERIFY(desk.time.bookmarks().empty());
    QVERIFY(desk.lanes.arrangement().pinned.empty());
    desk.state.flush();
    QVERIFY(!QFile::exists(file("other.lockstep-view"))); // nobody changed anything there
    desk.document.open(file("a b.lockstep"));
    QCOMPARE(desk.time.bookmarks().size(), 1u);
    QCOMPARE(desk.lanes.arrangement().pinned.size(), 1u);
}

void ViewStateTest::isNoEdit() {
    Desk desk;
    desk.document.open(file("a b.lockstep"));
    desk.time.addBookmark(Ticks{7}, QStringLiteral("here"));
    desk.lanes.apply(togglePinned, LaneKey::of(someGroup));
    QVERIFY(!desk.document.isModified());
    desk.document.undo();
    QCOMPARE(desk.time.bookmarks().size(), 1u);
}

void ViewStateTest::withoutAFileNothingIsKept() {
    Desk desk;
    desk.document.openExample(exampleFile("colossus-1.lockstep"));
    desk.time.addBookmark(Ticks{7}, QStringLiteral("here"));
    desk.state.flush();
    QVERIFY(!QFile::exists(ViewState::fileBeside(exampleFile("colossus-1.lockstep"))));
    // Saved for the first time, it takes along what there is.
    QVERIFY(desk.document.saveAs(file("mine.lockstep")).isEmpty());
    desk.state.flush();
    QVERIFY(QFile::exists(file("mine.lockstep-view")));
}

void ViewStateTest::damagedStateIsPutAside() {
    QFile damaged(file("a b.lockstep-view"));
    QVERIFY(damaged.open(QIODevice::WriteOnly));
    damaged.write("{\"lockstep_view\": 1, \"bookm");
    damaged.close();
    Desk desk;
    QVERIFY(desk.document.open(file("a b.lockstep")).isEmpty());
    QVERIFY(desk.time.bookmarks().empty());
    QVERIFY(QFile::exists(file("a b.lockstep-view.unread")));
}

void ViewStateTest::anyBytesLeaveTheScenarioAlone() {
    {
        Desk desk;
        QVERIFY(desk.document.open(file("a b.lockstep")).isEmpty());
        desk.time.addBookmark(Ticks{7}, QStringLiteral("here"));
        LaneArrangement arrangement;
        arrangement.pinned = {LaneKey::of(someGroup)};
        arrangement.expansion[LaneKey::of(someGroup)] = 2;
        desk.lanes.setArrangement(arrangement);
    }
    QFile good(file("a b.lockstep-view"));
    QVERIFY(good.open(QIODevice::ReadOnly));
    const QByteArray whole = good.readAll();
    good.close();
    Desk desk;
    for (std::uint64_t seed = 0; seed < 200; ++seed) {
        Dice dice(seed);
        QByteArray bytes = whole;
        for (std::uint32_t i = dice.whole(1, 4); i > 0; --i) {
            const auto at =
                static_cast<qsizetype>(dice.whole(0, static_cast<std::uint32_t>(bytes.size() - 1)));
            if (dice.chance(0.3))
                bytes.insert(at, bytes.mid(0, static_cast<qsizetype>(dice.whole(1, 40))));
            else
                bytes[at] = static_cast<char>(dice.whole(0, 255));
        }
        QVERIFY(good.open(QIODevice::WriteOnly));
        good.write(bytes);
        good.close();
        QVERIFY(desk.document.open(file("a b.lockstep")).isEmpty());
        for (const Bookmark& bookmark : desk.time.bookmarks())
            QVERIFY(bookmark.time >= Ticks{0});
        QFile::remove(file("a b.lockstep-view.unread"));
    }
}

QTEST_MAIN(ViewStateTest)
#include "tst_viewstate.moc"
