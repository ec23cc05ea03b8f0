#include <QLabel>
#include <QPlainTextEdit>
#include <QScrollBar>
#include <QSignalSpy>
#include <QSlider>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

#include "tests/ui/InspectorStage.h"
#include "ui/inspector/FindingsPanel.h"
#include "ui/inspector/ScenarioPointer.h"
#include "ui/theme/Theme.h"

using namespace lockstep;
using namespace lockstep::ui;

class InspectorTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void unitsCommit();
    void badTextCommitsNothing();
    void escapeTakesTypingBack();
    void sameTextIsNoEdit();
    void outOfRangeIsExplained();
    void nameMustNotBeEmpty();
    void linkLengthPins();
    void sliderCommitsOnRelease();
    void rackTypeIsChosen();
    void escapeTakesChoiceBack();
    void choiceCommitsWhenFocusLeaves();
    void severalShowMixed();
    void severalChangeAtOnce();
    void leavesOfSeveralCampuses();
    void everythingFitsBesideTheScrollBar();
    void longWordsWidenNothing();
    void questionAndSeedCommit();
    void questionEscapes();
    void longQuestionIsShownWhole();
    void errorsWearTheTheme();
    void editsMerge();
    void assumptionsFollowSelection();
    void undoIsShown();
    void selectionChoosesForms();
    void selectionRetains();
    void anotherPageBeginsAtItsTop();
    void titlesDoNotStutter();
    void selectionDropsTwins();
    void pointersNameThings();
    void findingsSelect();
    void noteTextCommits();
    void framesChangeAtOnce();
    void linkGoesBackToNew();
};

void InspectorTest::unitsCommit() {
    Stage stage;
    stage.selection.set({stage.east}, {}, {});
    QSignalSpy changes(&stage.document, &Document::scenarioChanged);
    QLineEdit* east = stage.edit("East");
    QVERIFY(east);
    QCOMPARE(east->text(), QStringLiteral("20 km"));
    stage.type(east, QStringLiteral("16 km"));
    QCOMPARE(changes.size(), 1);
    QCOMPARE(stage.campus(stage.east).position.x.value, 16.0);
    stage.type(east, QStringLiteral("900 m"));
    QCOMPARE(stage.campus(stage.east).position.x.value, 0.9);
    QCOMPARE(east->text(), QStringLiteral("900 m"));
    QCOMPARE(changes.size(), 2);
}

void InspectorTest::badTextCommitsNothing() {
    Stage stage;
    stage.selection.set({stage.east}, {}, {});
    const quint64 edition = stage.document.edition();
    QLineEdit* east = stage.edit("East");
    stage.type(east, QStringLiteral("far away"));
    QCOMPARE(stage.document.edition(), edition);
    QVERIFY(stage.owner(east)->error().contains(QStringLiteral("far away")));
    QCOMPARE(east->text(), QStringLiteral("far away")); // stays, so that it can be mended
    stage.type(east, QStringLiteral("12 km"));
    QVERIFY(stage.owner(east)->error().isEmpty());
    QCOMPARE(stage.campus(stage.east).position.x.value, 12.0);
}

void InspectorTest::escapeTakesTypingBack() {
    Stage stage;
    stage.selection.set({stage.east}, {}, {});
    QLineEdit* east = stage.edit("East");
    east->setFocus();
    QTest::keyClicks(east, QStringLiteral("77"));
    QTest::keyClick(east, Qt::Key_Escape);
    QCOMPARE(east->text(), QStringLiteral("20 km"));
    QCOMPARE(stage.campus(stage.east).position.x.value, 20.0);
}

void InspectorTest::sameTextIsNoEdit() {
    Stage stage;
    stage.selection.set({stage.east}, {}, {});
    const quint64 edition = stage.document.edition();
    stage.type(stage.edit("East"), QStringLiteral("20 km"));
    stage.type(stage.edit("East"), QStringLiteral("20.0km"));
    QCOMPARE(stage.document.edition(), edition);
    QCOMPARE(stage.edit("East")->text(), QStringLiteral("20 km"));
}

void InspectorTest::outOfRangeIsExplained() {
    Stage stage;
    stage.selection.set({}, {}, {stage.link});
    QLineEdit* factor = stage.edit("Route factor");
    stage.type(factor, QStringLiteral("0.5"));
    QVERIFY(!stage.owner(factor)->error().isEmpty());
    QCOMPARE(stage.theLink().routeFactor, 1.3);
}

void InspectorTest::nameMustNotBeEmpty() {
    Stage stage;
    stage.selection.set({stage.east}, {}, {});
    QLineEdit* name = stage.edit("Name");
    name->setFocus();
    name->selectAll();
    QTest::keyClick(name, Qt::Key_Delete);
    QTest::keyClick(name, Qt::Key_Return);
    QCOMPARE(stage.campus(stage.east).name, std::string("East"));
    QVERIFY(!stage.owner(name)->error().isEmpty());
    stage.type(name, QString::fromUtf8("Süd 南"));
    QCOMPARE(stage.campus(stage.east).name, std::string("Süd 南"));
}

void InspectorTest::linkLengthPins() {
    Stage stage;
    stage.selection.set({}, {}, {stage.link});
    QLineEdit* length = stage.edit("Length");
    // 20 km on the canvas, by a route 1.3 times as long.
    QCOMPARE(length->text(), QStringLiteral("26 km"));
    stage.type(length, QStringLiteral("31 km"));
    QVERIFY(stage.theLink().pinnedLength.has_value());
    QCOMPARE(stage.theLink().pinnedLength->value, 31.0);
    stage.document.undo();
    QVERIFY(!stage.theLink().pinnedLength);
    QCOMPARE(length->text(), QStringLiteral("26 km"));
}

void InspectorTest::sliderCommitsOnRelease() {
    Stage stage;
    stage.selection.set({}, {}, {stage.link});
    QSignalSpy changes(&stage.document, &Document::scenarioChanged);
    auto* slider = stage.field<QSlider>("Age");
    QVERIFY(slider);
    slider->setSliderDown(true);
    slider->setSliderPosition(200);
    slider->setSliderPosition(400);
    QCOMPARE(changes.size(), 0);
    // 0 to 15 years over 1,000 positions.
    QCOMPARE(stage.edit("Age")->text(), QStringLiteral("6 y"));
    slider->setSliderDown(false);
    QCOMPARE(changes.size(), 1);
    QCOMPARE(stage.theLink().age.value, 6.0);
    stage.type(stage.edit("Age"), QStringLiteral("18 mo"));
    QCOMPARE(stage.theLink().age.value, 1.5);
}

void InspectorTest::rackTypeIsChosen() {
    Stage stage;
    const RackGroupId group = stage.document.scenario().rackGroups[0].id;
    stage.selection.set({}, {group}, {});
    auto* rack = stage.field<QComboBox>("Rack type");
    QCOMPARE(rack->currentText(), QStringLiteral("H100 HGX rack"));
    rack->setFocus();
    const quint64 edition = stage.document.edition();
    QTest::keyClicks(rack, QStringLiteral("GB200"));
    QCOMPARE(rack->currentText(), QStringLiteral("GB200 NVL72 rack"));
    QCOMPARE(stage.document.edition(), edition); // not yet
    QTest::keyClick(rack, Qt::Key_Return);
    QCOMPARE(stage.document.scenario().find(group)->rack, std::string("GB200 NVL72 rack"));
}

void InspectorTest::escapeTakesChoiceBack() {
    Stage stage;
    stage.selection.set({}, {stage.document.scenario().rackGroups[0].id}, {});
    const quint64 edition = stage.document.edition();
    auto* rack = stage.field<QComboBox>("Rack type");
    rack->setFocus();
    QTest::keyClick(rack, Qt::Key_Down);
    QVERIFY(rack->currentText() != QStringLiteral("H100 HGX rack"));
    QTest::keyClick(rack, Qt::Key_Escape);
    QCOMPARE(rack->currentText(), QStringLiteral("H100 HGX rack"));
    QTest::keyClick(rack, Qt::Key_Return);
    QCOMPARE(stage.document.edition(), edition);
}

void InspectorTest::choiceCommitsWhenFocusLeaves() {
    Stage stage;
    stage.panel.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&stage.panel));
    const RackGroupId group = stage.document.scenario().rackGroups[0].id;
    stage.selection.set({}, {group}, {});
    QSignalSpy changes(&stage.document, &Document::scenarioChanged);
    auto* rack = stage.field<QComboBox>("Rack type");
    rack->setFocus();
    QTest::keyClick(rack, Qt::Key_Down);
    QTest::keyClick(rack, Qt::Key_Down);
    const std::string chosen = rack->currentText().toStdString();
    QCOMPARE(changes.size(), 0);
    stage.edit("Racks")->setFocus();
    QCOMPARE(changes.size(), 1);
    QCOMPARE(stage.document.scenario().find(group)->rack, chosen);
}

void InspectorTest::severalShowMixed() {
    Stage stage;
    stage.selection.set({stage.west, stage.east}, {}, {});
    QCOMPARE(stage.edit("East")->text(), QString());
    QCOMPARE(stage.edit("East")->placeholderText(), QStringLiteral("mixed"));
    QCOMPARE(stage.edit("South")->text(), QStringLiteral("0 km"));
    const auto& groups = stage.document.scenario().rackGroups;
    stage.selection.set({}, {groups[0].id, groups[1].id}, {});
    QCOMPARE(stage.field<QComboBox>("Rack type")->currentIndex(), -1);
    QCOMPARE(stage.edit("Racks")->placeholderText(), QStringLiteral("mixed"));
}

void InspectorTest::severalChangeAtOnce() {
    Stage stage;
    const auto& groups = stage.document.scenario().rackGroups;
    stage.selection.set({}, {groups[0].id, groups[1].id}, {});
    QSignalSpy changes(&stage.document, &Document::scenarioChanged);
    stage.type(stage.edit("Age"), QStringLiteral("3 y"));
    QCOMPARE(changes.size(), 1);
    QCOMPARE(groups[0].age.value, 3.0);
    QCOMPARE(groups[1].age.value, 3.0);
    stage.document.undo();
    QCOMPARE(groups[0].age.value, 0.0);
    QCOMPARE(groups[1].age.value, 0.0);
}

void InspectorTest::leavesOfSeveralCampuses() {
    Stage stage;
    stage.selection.set({stage.east}, {}, {});
    auto* leaves = stage.field<QComboBox>("Leaf switches");
    QCOMPARE(leaves->currentText(), QStringLiteral("One for each rail"));
    stage.choose("Leaf switches", QStringLiteral("One for whole nodes"));
    stage.type(stage.edit("Leaf ports"), QStringLiteral("64"));
    QVERIFY(!stage.campus(stage.east).rails && stage.campus(stage.west).rails);
    QCOMPARE(stage.campus(stage.east).leafPorts, 64u);
    QVERIFY(!stage.field<QToolButton>("Reset Oversubscription"));

    stage.selection.set({stage.west, stage.east}, {}, {});
    QCOMPARE(leaves->currentIndex(), -1);
    QCOMPARE(stage.edit("Leaf ports")->placeholderText(), QStringLiteral("mixed"));
    QTest::mouseClick(stage.field<QToolButton>("Reset Leaf ports"), Qt::LeftButton);
    QTest::mouseClick(stage.field<QToolButton>("Reset Leaf switches"), Qt::LeftButton);
    QCOMPARE(stage.campus(stage.east).leafPorts, 32u);
    QVERIFY(stage.campus(stage.east).rails && stage.campus(stage.west).rails);
    stage.type(stage.edit("Leaf ports"), QStringLiteral("5000"));
    QCOMPARE(stage.owner(stage.edit("Leaf ports"))->error(), QStringLiteral("The most here is 4,096."));
}

void InspectorTest::everythingFitsBesideTheScrollBar() {
    Stage stage;
    stage.setJob([](TrainingJob& job) {
        job.plan.pipeline = 2;
        job.lowCommunication.method = SyncMethod::decoupled;
        job.stragglers.failSlowPerGpuYear = 1;
    });
    stage.panel.resize(stage.panel.minimumWidth(), 300);
    QApplication::processEvents();
    const auto widths = [&] { return stage.panel.widget()->minimumSizeHint().width(); };
    QVERIFY(widths() <= stage.panel.viewport()->width());
    stage.selection.set({stage.west}, {stage.document.scenario().rackGroups[0].id}, {stage.link});
    QApplication::processEvents();
    QVERIFY(widths() <= stage.panel.viewport()->width());
}

void InspectorTest::longWordsWidenNothing() {
    Stage stage;
    const std::string word(90, 'm');
    const int before = stage.panel.minimumWidth();
    stage.panel.resize(before, 700);
    const auto fits = [&] {
        QApplication::processEvents();
        return stage.panel.widget()->width() <= stage.panel.viewport()->width() &&
               stage.panel.minimumWidth() == before;
    };
    stage.selection.set({stage.west}, {stage.document.scenario().rackGroups[0].id}, {stage.link});
    QVERIFY(fits());
    Campus campus = stage.campus(stage.west);
    campus.name = word;
    stage.document.commit(changeCampus(stage.document.scenario(), campus));
    QVERIFY(fits());
    stage.type(stage.edit("Name"), QString()); // “…” is refused, in words below the field
    stage.type(stage.edit("East"), QString::fromStdString(word));
    QVERIFY(fits());
    stage.selection.set({}, {}, {stage.link}); // named after both ends
    QVERIFY(fits());
    Scenario sourced = stage.document.scenario();
    sourced.assumptions.push_back({"", "Stands there.", "https://example.org/" + word});
    const QTemporaryDir folder;
    const std::filesystem::path file = folder.filePath(QStringLiteral("long.lockstep")).toStdU16String();
    QVERIFY(writeScenario(sourced, file).empty());
    QCOMPARE(stage.document.open(QString::fromStdU16String(file.u16string())), QStringList());
    stage.selection.clear();
    QVERIFY(fits());
}

void InspectorTest::questionAndSeedCommit() {
    Stage stage;
    auto* question = stage.field<QPlainTextEdit>("Question");
    QVERIFY(question);
    question->setFocus();
    QTest::keyClicks(question, QStringLiteral("Why wait?"));
    QCOMPARE(stage.document.scenario().question, std::string()); // not at every key
    QTest::keyClick(question, Qt::Key_Return);
    QVERIFY(question->toolTip().contains(QStringLiteral("Why wait?")));
    QCOMPARE(stage.document.scenario().question, std::string("Why wait?"));
    stage.type(stage.edit("Seed"), QStringLiteral("18446744073709551615"));
    QCOMPARE(stage.document.scenario().seed, ~std::uint64_t{0});
    stage.type(stage.edit("Seed"), QStringLiteral("-1"));
    QCOMPARE(stage.document.scenario().seed, ~std::uint64_t{0});
    stage.document.undo();
    stage.document.undo();
    QCOMPARE(stage.document.scenario().question, std::string());
    QCOMPARE(question->toPlainText(), QString());
}

void InspectorTest::questionEscapes() {
    Stage stage;
    stage.document.commit(changeQuestion(stage.document.scenario(), "Why?"));
    QVERIFY(changeQuestion(stage.document.scenario(), "Why?").empty());
    const quint64 edition = stage.document.edition();
    auto* question = stage.field<QPlainTextEdit>("Question");
    question->setFocus();
    QTest::keyClicks(question, QStringLiteral("So "));
    QTest::keyClick(question, Qt::Key_Escape);
    QCOMPARE(question->toPlainText(), QStringLiteral("Why?"));
    QTest::keyClick(question, Qt::Key_Return);
    QCOMPARE(stage.document.edition(), edition);
}

void InspectorTest::longQuestionIsShownWhole() {
    Stage stage;
    auto* question = stage.field<QPlainTextEdit>("Question");
    const int before = question->height();
    stage.document.commit(changeQuestion(
        stage.document.scenario(), "Two campuses exchange their gradients over 78 km of fiber at every step, "
                                   "in buckets of 100 MB: do they wait for its length or for its width?"));
    QTRY_VERIFY(question->height() > before);
    QTRY_COMPARE(question->verticalScrollBar()->maximum(), 0);
    QString pages;
    for (int i = 0; i < 300; ++i)
        pages += QStringLiteral("Why? ");
    stage.document.commit(changeQuestion(stage.document.scenario(), pages.toStdString()));
    QTRY_VERIFY(question->verticalScrollBar()->maximum() > 0); // no more than a few lines at once
    QVERIFY(question->height() < stage.panel.height() / 3);
    stage.document.undo();
    stage.document.undo();
    QTRY_COMPARE(question->height(), before);
}

void InspectorTest::errorsWearTheTheme() {
    useTheme(*qApp, Theme::light());
    Stage stage;
    stage.selection.set({stage.east}, {}, {});
    stage.type(stage.edit("East"), QStringLiteral("far away"));
    const auto errors = stage.owner(stage.edit("East"))->findChildren<QLabel*>();
    QCOMPARE(errors.size(), 1);
    for (const Theme& theme : {Theme::dark(), Theme::light()}) {
        useTheme(*qApp, theme);
        QTRY_COMPARE(errors.front()->palette().color(errors.front()->foregroundRole()), theme.error);
    }
}

void InspectorTest::editsMerge() {
    Stage stage;
    const Scenario& scenario = stage.document.scenario();
    const ScenarioEdit nothing = moveCampus(scenario, stage.west, {{0}, {0}});
    const ScenarioEdit one = moveCampus(scenario, stage.west, {{1}, {2}});
    const ScenarioEdit two = moveCampus(scenario, stage.east, {{3}, {4}});
    QVERIFY(merged("All", {}).empty() && merged("All", {nothing, nothing}) == ScenarioEdit{});
    QVERIFY(merged("All", {nothing, one}) == one);
    const ScenarioEdit both = merged("All", {one, nothing, two});
    QCOMPARE(both.name, std::string("All"));
    const Scenario before = scenario;
    stage.document.commit(both);
    QCOMPARE(stage.campus(stage.west).position.x.value, 1.0);
    QCOMPARE(stage.campus(stage.east).position.x.value, 3.0);
    stage.document.undo();
    QVERIFY(scenario == before);
}

void InspectorTest::assumptionsFollowSelection() {
    Stage stage;
    const auto told = [&] {
        QApplication::processEvents(); // labels added to a visible form appear a moment later
        QStringList texts;
        for (const QLabel* label : stage.panel.findChildren<QLabel*>())
            if (label->isVisibleTo(&stage.panel) && label->text().startsWith(QStringLiteral("taken ")))
                texts << label->text().mid(6);
        return texts.join(QLatin1Char(','));
    };
    QCOMPARE(told(), QString());
    stage.document.commit({"Assume",
                           {AssignAssumptions{{},
                                              {{"", "taken whole", "A book"},
                                               {"/campuses/1/x_km", "taken east", ""},
                                               {"/rack_groups", "taken racks", ""},
                                               {"/rack_groups/1", "taken GB200", ""},
                                               {"/links/0/age_years", "taken age", ""}}}}});
    QCOMPARE(told(), QStringLiteral("whole,east,racks,GB200,age"));
    stage.selection.set({stage.east}, {}, {});
    QCOMPARE(told(), QStringLiteral("east"));
    stage.selection.set({stage.west}, {}, {});
    QCOMPARE(told(), QString());
    stage.selection.set({}, {stage.document.scenario().rackGroups[1].id}, {stage.link});
    QCOMPARE(told(), QStringLiteral("racks,GB200,age"));
    stage.selection.clear();
    stage.document.undo();
    QCOMPARE(told(), QString());
}

void InspectorTest::undoIsShown() {
    Stage stage;
    stage.selection.set({stage.east}, {}, {});
    stage.document.commit(moveCampus(stage.document.scenario(), stage.east, {{5}, {6}}));
    QCOMPARE(stage.edit("South")->text(), QStringLiteral("6 km"));
    stage.document.undo();
    QCOMPARE(stage.edit("South")->text(), QStringLiteral("0 km"));
}

void InspectorTest::selectionChoosesForms() {
    Stage stage;
    QVERIFY(stage.edit("Seed") && !stage.edit("East"));
    stage.selection.set({stage.east}, {}, {stage.link});
    QVERIFY(!stage.edit("Seed") && stage.edit("East") && stage.edit("Route factor"));
    stage.selection.clear();
    QVERIFY(stage.edit("Seed"));
}

void InspectorTest::selectionRetains() {
    Stage stage;
    stage.selection.set({stage.west, stage.east}, {{999}}, {stage.link});
    QSignalSpy changes(&stage.selection, &Selection::changed);
    stage.document.commit(removeThings(stage.document.scenario(), {{stage.west}}));
    stage.selection.retain(stage.document.scenario());
    QCOMPARE(stage.selection.campuses(), std::vector<CampusId>{stage.east});
    QVERIFY(stage.selection.rackGroups().empty() && stage.selection.links().empty());
    QCOMPARE(changes.size(), 1);
    stage.selection.retain(stage.document.scenario());
    QCOMPARE(changes.size(), 1);
}

void InspectorTest::selectionDropsTwins() {
    Selection selection;
    selection.set({{3}, {1}, {3}}, {}, {});
    QCOMPARE(selection.campuses(), (std::vector<CampusId>{{3}, {1}}));
}

void InspectorTest::pointersNameThings() {
    Stage stage;
    const Scenario& scenario = stage.document.scenario();
    QCOMPARE(thingAt(QStringLiteral("/campuses/1/name"), scenario).campus, stage.east);
    QCOMPARE(thingAt(QStringLiteral("/rack_groups/0"), scenario).rackGroup, scenario.rackGroups[0].id);
    QCOMPARE(thingAt(QStringLiteral("/links/0/type"), scenario).link, stage.link);
    for (const auto* elsewhere : {"", "/job/model", "/links/7", "/links", "/links/x"}) {
        const PointedThing thing = thingAt(QLatin1String(elsewhere), scenario);
        QVERIFY(!thing.campus.valid() && !thing.rackGroup.valid() && !thing.link.valid());
    }
}

void InspectorTest::findingsSelect() {
    Stage stage;
    Link broken = stage.theLink();
    broken.type = "Wet string";
    stage.document.commit(changeLink(stage.document.scenario(), broken));
    FindingsPanel panel(stage.document, stage.selection);
    panel.resize(300, 200);
    panel.show();
    QSignalSpy activated(&panel, &FindingsPanel::pointerActivated);
    QListWidgetItem* found = nullptr;
    for (int row = 0; row < panel.count(); ++row)
        if (panel.item(row)->text().contains(QStringLiteral("Wet string")))
            found = panel.item(row);
    QVERIFY(found);
    QTest::mouseClick(panel.viewport(), Qt::LeftButton, {}, panel.visualItemRect(found).center());
    QCOMPARE(activated.size(), 1);
    QCOMPARE(stage.selection.links(), std::vector<LinkId>{stage.link});
    QCOMPARE(stage.field<QComboBox>("Type")->currentIndex(), -1);
}

void InspectorTest::noteTextCommits() {
    Stage stage;
    Note note;
    note.text = "Before";
    stage.document.commit(addNote(stage.document.scenario(), note));
    ThingSet things;
    things.notes = {stage.document.scenario().notes[0].id};
    stage.selection.set(things);
    auto* text = stage.field<QPlainTextEdit>("Text");
    QVERIFY(text);
    QCOMPARE(text->toPlainText(), QStringLiteral("Before"));
    text->setFocus();
    text->selectAll();
    QTest::keyClicks(text, QStringLiteral("After"));
    QTest::keyClick(text, Qt::Key_Return);
    QCOMPARE(stage.document.scenario().notes[0].text, std::string("After"));
    stage.document.undo();
    QCOMPARE(text->toPlainText(), QStringLiteral("Before"));
}

void InspectorTest::framesChangeAtOnce() {
    Stage stage;
    CanvasFrame frame;
    frame.title = "West";
    stage.document.commit(addFrame(stage.document.scenario(), frame));
    frame.width = {20};
    frame.title = "East";
    stage.document.commit(addFrame(stage.document.scenario(), frame));
    const auto& frames = stage.document.scenario().frames;
    ThingSet things;
    things.frames = {frames[0].id, frames[1].id};
    stage.selection.set(things);
    QLineEdit* width = stage.edit("Width");
    QVERIFY(width);
    QCOMPARE(width->text(), QString());
    stage.type(width, QStringLiteral("0 km"));
    QVERIFY(!stage.owner(width)->error().isEmpty());
    QCOMPARE(frames[0].width.value, 10.0);
    stage.type(width, QStringLiteral("30 km"));
    QCOMPARE(frames[0].width.value, 30.0);
    QCOMPARE(frames[1].width.value, 30.0);
    QCOMPARE(frames[1].title, std::string("East"));
}

void InspectorTest::linkGoesBackToNew() {
    Stage stage;
    Link used = stage.theLink();
    used.age = {4};
    used.channels = 12;
    stage.document.commit(changeLink(stage.document.scenario(), used));
    stage.selection.set({}, {}, {stage.link});
    QVERIFY(!stage.field<QToolButton>("Reset Route factor")); // it is the usual one
    auto* reset = stage.field<QToolButton>("Reset Age");
    QVERIFY(reset);
    QTest::mouseClick(reset, Qt::LeftButton);
    QCOMPARE(stage.theLink().age.value, 0.0);
    QCOMPARE(stage.theLink().channels, 12u);
    QVERIFY(!stage.field<QToolButton>("Reset Age"));
}

void InspectorTest::titlesDoNotStutter() {
    Stage stage;
    const auto says = [&stage](const char* title) {
        for (const auto* label : stage.panel.findChildren<QLabel*>())
            if (label->isVisibleTo(&stage.panel) && label->text() == QLatin1String(title))
                return true;
        return false;
    };
    stage.selection.set({stage.west}, {}, {});
    QVERIFY(says("Campus West"));
    stage.type(stage.edit("Name"), QStringLiteral("Campus 3"));
    QVERIFY(says("Campus 3"));
    QCOMPARE(placeText(QStringLiteral("/campuses/0/name"), stage.document.scenario()),
             QStringLiteral("Campus 3"));
}

void InspectorTest::anotherPageBeginsAtItsTop() {
    Stage stage;
    stage.panel.resize(340, 140);
    QCoreApplication::processEvents();
    QScrollBar* bar = stage.panel.verticalScrollBar();
    stage.selection.set({}, {}, {stage.link});
    QTRY_VERIFY(bar->maximum() > 0);
    bar->setValue(bar->maximum());
    stage.selection.set({stage.west, stage.east}, {}, {});
    QCOMPARE(bar->value(), 0);
    QTRY_VERIFY(bar->maximum() > 40);
    bar->setValue(40);
    stage.selection.set({stage.east}, {}, {}); // the same fields of another
    QCOMPARE(bar->value(), 40);
}

QTEST_MAIN(InspectorTest)
#include "tst_inspector.moc"
