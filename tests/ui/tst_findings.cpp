// The list of findings: where it leads, and what its buttons mend.
#include <map>
#include <string>

#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>

#include "tests/ui/InspectorStage.h"
#include "ui/canvas/FindingBadges.h"
#include "ui/inspector/FindingDelegate.h"
#include "ui/inspector/FindingsPanel.h"
#include "ui/inspector/InspectorForm.h"
#include "ui/inspector/RepairSeeker.h"
#include "ui/inspector/ScenarioPointer.h"

using namespace lockstep;
using namespace lockstep::ui;

namespace {

/// The stage with a batch that its replicas cannot share evenly, and the list.
struct Listed : Stage {
    FindingsPanel list{document, selection};

    Listed() {
        QObject::connect(&list, &FindingsPanel::pointerActivated, &panel, &InspectorPanel::reveal);
        list.resize(320, 300);
        list.show();
        // 4 racks of 32 and 2 of 72 are 34 replicas of 8: 340 sequences are ten for each.
        setJob([](TrainingJob& job) { job.globalBatch = 341; });
        for (int row = 0; row < list.count(); ++row)
            if (list.item(row)->data(FindingPointerRole).toString() == QLatin1String("/job/global_batch"))
                batch = row;
    }
    int batch = -1;
};

} // namespace

class FindingsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void rowTellsItsPlace();
    void clickFocusesTheField();
    void foldedSectionOpens();
    void buttonMends();
    void rowsHoldTheirButtons();
    void controlEnterMends();
    void goneFindingsAreGone();
    void repairsAreOfTheListSoughtLast();
    void mutedOnesAreHidden();
    void mutedOnesCanBeShown();
    void keysMute();
    void badgesFollow();
    void placesAreNamed();
};

void FindingsTest::rowTellsItsPlace() {
    Listed stage;
    QVERIFY(stage.batch >= 0);
    const QListWidgetItem* item = stage.list.item(stage.batch);
    QCOMPARE(item->data(FindingPlaceRole).toString(), QStringLiteral("Training job"));
    QVERIFY(item->data(Qt::AccessibleTextRole).toString().startsWith(QStringLiteral("Warning: 341")));
}

void FindingsTest::clickFocusesTheField() {
    Listed stage;
    stage.selection.set({stage.west}, {}, {});
    stage.panel.activateWindow();
    const QRect row = stage.list.visualItemRect(stage.list.item(stage.batch));
    QTest::mouseClick(stage.list.viewport(), Qt::LeftButton, {}, row.topLeft() + QPoint(40, 12));
    QVERIFY(stage.selection.isEmpty());
    QCOMPARE(stage.panel.focusWidget(), stage.edit("Batch"));
}

void FindingsTest::foldedSectionOpens() {
    Listed stage;
    for (auto* form : stage.panel.findChildren<InspectorForm*>())
        form->setFolded(true);
    QVERIFY(!stage.edit("Batch"));
    stage.panel.reveal(QStringLiteral("/job/global_batch"));
    QVERIFY(stage.edit("Batch"));
    for (auto* form : stage.panel.findChildren<InspectorForm*>())
        form->setFolded(false);
}

void FindingsTest::buttonMends() {
    Listed stage;
    QTRY_VERIFY(!stage.list.repairRect(stage.batch).isEmpty());
    QCOMPARE(stage.list.item(stage.batch)->data(FindingRepairRole).toString(),
             QStringLiteral("Use a batch of 340 sequences"));
    stage.list.scrollToItem(stage.list.item(stage.batch));
    QSignalSpy activated(&stage.list, &FindingsPanel::pointerActivated);
    QTest::mouseClick(stage.list.viewport(), Qt::LeftButton, {}, stage.list.repairRect(stage.batch).center());
    QTRY_COMPARE(stage.document.scenario().job.globalBatch, 340u);
    QCOMPARE(activated.size(), 0); // the button mends and leads nowhere
    QCOMPARE(stage.document.journal().nextUndo()->name, std::string("Use a batch of 340 sequences"));
    stage.document.undo();
    QCOMPARE(stage.document.scenario().job.globalBatch, 341u);
}

/// At every width, also where a scroll bar takes some of it.
void FindingsTest::rowsHoldTheirButtons() {
    Listed stage;
    for (const QSize size : {QSize(320, 300), QSize(320, 60), QSize(260, 60), QSize(400, 90)}) {
        stage.list.resize(size);
        QTRY_VERIFY(!stage.list.repairRect(stage.batch).isEmpty());
        QTest::qWait(150); // a list lays its rows out anew a tenth of a second after it was resized
        const QRect row = stage.list.visualItemRect(stage.list.item(stage.batch));
        const QRect button = stage.list.repairRect(stage.batch);
        QVERIFY2(row.contains(button), qPrintable(QStringLiteral("%1 px wide: row to %2, button to %3")
                                                      .arg(size.width())
                                                      .arg(row.bottom())
                                                      .arg(button.bottom())));
    }
}

void FindingsTest::controlEnterMends() {
    Listed stage;
    QTRY_VERIFY(!stage.list.repairRect(stage.batch).isEmpty());
    stage.list.setCurrentRow(stage.batch);
    QTest::keyClick(&stage.list, Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(stage.document.scenario().job.globalBatch, 340u);
}

void FindingsTest::goneFindingsAreGone() {
    Listed stage;
    stage.setJob([](TrainingJob& job) { job.globalBatch = 340; });
    for (int row = 0; row < stage.list.count(); ++row)
        QVERIFY(stage.list.item(row)->data(FindingPointerRole).toString() !=
                QLatin1String("/job/global_batch"));
}

void FindingsTest::repairsAreOfTheListSoughtLast() {
    Listed stage;
    const std::vector<Finding> findings = stage.document.findings();
    RepairSeeker seeker(stage.document);
    std::map<int, std::string> found;
    connect(&seeker, &RepairSeeker::found, &seeker,
            [&](int row, const ScenarioEdit& repair) { found.emplace(row, repair.name); });
    // Each list is given up for the next, also where it was gone through before anybody listened.
    seeker.seek(findings);
    QTest::qSleep(50);
    seeker.seek({Finding(), Finding(), findings[static_cast<std::size_t>(stage.batch)]});
    QTRY_VERIFY(!found.empty());
    QCOMPARE(found, (std::map<int, std::string>{{2, "Use a batch of 340 sequences"}}));
    seeker.seek(findings);
    seeker.seek({});
    found.clear();
    QTest::qWait(50);
    QVERIFY(found.empty());
}

void FindingsTest::mutedOnesAreHidden() {
    Listed stage;
    const int rows = stage.list.count();
    QSignalSpy activated(&stage.list, &FindingsPanel::pointerActivated);
    QTest::mouseClick(stage.list.viewport(), Qt::LeftButton, {}, stage.list.muteRect(stage.batch).center());
    QTRY_COMPARE(stage.list.mutedCount(), 1);
    QCOMPARE(activated.size(), 0); // the bell leads nowhere
    QCOMPARE(stage.document.scenario().muted, (std::vector<MutedFinding>{{"batch_uneven", 0, {}}}));
    QCOMPARE(stage.list.count(), std::max(rows, 2)); // without it, and with the line that tells of it
    for (int row = 0; row < stage.list.count(); ++row)
        QVERIFY(stage.list.item(row)->data(FindingPointerRole).toString() !=
                QLatin1String("/job/global_batch"));
    QCOMPARE(stage.list.item(stage.list.count() - 1)->text(), QStringLiteral("1 muted"));
    // Other figures do not bring it back.
    stage.setJob([](TrainingJob& job) { job.globalBatch = 343; });
    QCOMPARE(stage.list.mutedCount(), 1);
    stage.document.undo();
    stage.document.undo();
    QCOMPARE(stage.list.mutedCount(), 0);
    QCOMPARE(stage.list.count(), rows);
}

void FindingsTest::mutedOnesCanBeShown() {
    Listed stage;
    stage.list.setCurrentRow(stage.batch);
    QCOMPARE(stage.list.currentIsMuted(), std::optional(false));
    stage.list.toggleMuted();
    const auto lastRow = [&] { return stage.list.count() - 1; };
    QTest::mouseClick(stage.list.viewport(), Qt::LeftButton, {}, stage.list.repairRect(lastRow()).center());
    QTRY_VERIFY(stage.list.showsMuted());
    const int muted = lastRow() - 1;
    const QListWidgetItem* item = stage.list.item(muted);
    QCOMPARE(item->data(FindingPointerRole).toString(), QStringLiteral("/job/global_batch"));
    QVERIFY(item->data(Qt::AccessibleTextRole).toString().startsWith(QStringLiteral("Warning, muted: 341")));
    // It leads on to its field and can be mended as before.
    QTRY_VERIFY(!stage.list.repairRect(muted).isEmpty());
    stage.list.setCurrentRow(muted);
    QCOMPARE(stage.list.currentIsMuted(), std::optional(true));
    stage.list.toggleMuted();
    QCOMPARE(stage.list.mutedCount(), 0);
    QVERIFY(stage.document.scenario().muted.empty());
    QCOMPARE(stage.document.journal().nextUndo()->name, std::string("Unmute problem"));
}

void FindingsTest::keysMute() {
    Listed stage;
    stage.list.setCurrentRow(stage.batch);
    stage.list.toggleMuted();
    stage.list.setCurrentRow(stage.list.count() - 1);
    QCOMPARE(stage.list.currentIsMuted(), std::nullopt); // the last line is no problem
    const auto before = stage.document.edition();
    for (const bool shows : {true, false, true}) { // it stays where it is, and mends nothing by the way
        QTest::keyClick(&stage.list, Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(stage.list.showsMuted(), shows);
        QCOMPARE(stage.list.currentRow(), stage.list.count() - 1);
        QTRY_VERIFY(!stage.list.repairRect(0).isEmpty() || !shows);
    }
    QCOMPARE(stage.document.edition(), before);
    QTest::keyClick(&stage.list, Qt::Key_Up);
    QCOMPARE(stage.list.currentIsMuted(), std::optional(true));
}

void FindingsTest::badgesFollow() {
    Stage stage;
    Scenario scenario = stage.document.scenario();
    const LinkId link = scenario.links.front().id;
    const std::vector<Finding> findings{{Severity::warning, "/links/0", "it is slow", "link_held_back"}};
    QVERIFY(FindingBadges(findings, scenario).of(link).has_value());
    scenario.muted = {{"link_held_back", link.value, {}}};
    QVERIFY(!FindingBadges(findings, scenario).of(link).has_value());
    scenario.muted = {{"link_held_back", link.value + 1, {}}};
    QVERIFY(FindingBadges(findings, scenario).of(link).has_value());
}

void FindingsTest::placesAreNamed() {
    Stage stage;
    const Scenario& scenario = stage.document.scenario();
    const auto place = [&](const char* pointer) { return placeText(QLatin1String(pointer), scenario); };
    QCOMPARE(place("/campuses/1/name"), QStringLiteral("Campus East"));
    QCOMPARE(place("/rack_groups/0/rack"), QStringLiteral("H100 HGX rack in West"));
    QCOMPARE(place("/links/0"), QStringLiteral("Link West – East"));
    QCOMPARE(place("/job/plan/tensor"), QStringLiteral("Training job, parallel plan"));
    QCOMPARE(place("/own_types/gpus/3/name"), QStringLiteral("Own types"));
    QCOMPARE(place("/catalog"), QString());
    QCOMPARE(memberOf(QStringLiteral("/job/plan/tensor")), QStringLiteral("plan/tensor"));
    QCOMPARE(memberOf(QStringLiteral("/links/2/age_years")), QStringLiteral("age_years"));
}

QTEST_MAIN(FindingsTest)
#include "tst_findings.moc"
