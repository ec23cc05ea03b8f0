#include <memory>

#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLineEdit>
#include <QTabWidget>
#include <QTest>

#include "tests/ui/TwoCampuses.h"
#include "ui/tables/CopyableTable.h"
#include "ui/tables/TablesPanel.h"

using namespace lockstep;
using namespace lockstep::ui;

namespace {

enum Table { campuses, groups, links, annotations };

/// Two campuses 40 km apart, 64 and 32 GPUs, and a link.
struct Stage : TwoCampuses {
    TablesPanel panel{document, selection};

    Stage() : TwoCampuses({40}) {
        document.commit(addRacks(scenario(), west, "H100 HGX rack", 2));
        document.commit(addRacks(scenario(), east, "H200 HGX rack", 1));
        Link link;
        link.type = "Dark fiber 400ZR";
        link.channels = 4;
        link.routeFactor = 1.5;
        join(link);
        panel.resize(900, 300);
        panel.show();
    }
    QAbstractItemModel& model(Table table) { return *panel.table(table).model(); }
    QString cell(Table table, int row, const QString& title) {
        return model(table).index(row, columnOf(table, title)).data().toString();
    }
    int columnOf(Table table, const QString& title) {
        for (int column = 0; column < model(table).columnCount(); ++column)
            if (model(table).headerData(column, Qt::Horizontal).toString() == title)
                return column;
        return -1;
    }
};

} // namespace

class TablesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void saysWhatTheCanvasDraws();
    void sortsByValueNotByText();
    void filterKeepsMatchingRows();
    void focusGoesToTheRows();
    void selectionIsShared();
    void enteredValuesAreEdits();
    void nonsenseIsNotEntered();
    void newestStepIsShown();
    void copiesForSpreadsheets();
    void readersGetHeadings();
    void notesAndFramesAreListed();
    void emptyOnesSayWhy();
};

void TablesTest::saysWhatTheCanvasDraws() {
    Stage stage;
    QCOMPARE(stage.cell(campuses, 0, "Name"), QStringLiteral("West"));
    QCOMPARE(stage.cell(campuses, 0, "GPUs"), QStringLiteral("64")); // 2 racks of 32
    QCOMPARE(stage.cell(campuses, 1, "Links"), QStringLiteral("1"));
    QCOMPARE(stage.cell(groups, 1, "GPU"), QStringLiteral("H200 SXM"));
    QCOMPARE(stage.cell(links, 0, "Length"), QStringLiteral("60 km")); // 40 km × 1.5
    QCOMPARE(stage.cell(links, 0, "Capacity"), QStringLiteral("1.6 Tb/s"));
    QCOMPARE(stage.cell(links, 0, "Load"), QStringLiteral("–")); // nothing ran
}

void TablesTest::sortsByValueNotByText() {
    Stage stage;
    stage.document.commit(addRacks(stage.document.scenario(), stage.west, "H100 HGX rack", 30)); // 1,024 GPUs
    stage.panel.table(campuses).sortByColumn(stage.columnOf(campuses, "GPUs"), Qt::DescendingOrder);
    QCOMPARE(stage.cell(campuses, 0, "GPUs"), QStringLiteral("1,024"));
    QCOMPARE(stage.cell(campuses, 1, "GPUs"), QStringLiteral("32"));
    stage.panel.table(campuses).sortByColumn(0, Qt::AscendingOrder);
    QCOMPARE(stage.cell(campuses, 0, "Name"), QStringLiteral("East"));
}

void TablesTest::filterKeepsMatchingRows() {
    Stage stage;
    QTest::keyClicks(&stage.panel.filter(), QStringLiteral("east"));
    QCOMPARE(stage.model(campuses).rowCount(), 1);
    QCOMPARE(stage.model(groups).rowCount(), 1);
    QCOMPARE(stage.model(links).rowCount(), 1); // its ends are its name
}

/// By a key, without a stop at the tabs.
void TablesTest::focusGoesToTheRows() {
    Stage stage;
    stage.panel.activateWindow();
    QCOMPARE(stage.panel.focusProxy(), &stage.panel.table(campuses));
    stage.panel.findChild<QTabWidget*>()->setCurrentIndex(links);
    QCOMPARE(stage.panel.focusProxy(), &stage.panel.table(links));
    QTest::keyClick(&stage.panel.filter(), Qt::Key_Down);
    QCOMPARE(stage.panel.table(links).currentIndex().row(), 0);
    QTRY_VERIFY(stage.panel.table(links).hasFocus());
}

void TablesTest::selectionIsShared() {
    Stage stage;
    stage.panel.table(links).selectRow(0);
    QCOMPARE(stage.selection.links().size(), std::size_t(1));
    stage.panel.table(campuses).selectRow(1);
    QCOMPARE(stage.selection.campuses(), std::vector{stage.east});
    QVERIFY(stage.selection.links().empty());
    QVERIFY(!stage.panel.table(links).selectionModel()->hasSelection());
    stage.selection.set({stage.west}, {}, {});
    QVERIFY(stage.panel.table(campuses).selectionModel()->isRowSelected(0));
    QVERIFY(!stage.panel.table(campuses).selectionModel()->isRowSelected(1));
    // In whatever order the rows stand.
    stage.panel.table(campuses).sortByColumn(0, Qt::AscendingOrder);
    QVERIFY(stage.panel.table(campuses).selectionModel()->isRowSelected(1));
}

void TablesTest::enteredValuesAreEdits() {
    Stage stage;
    stage.panel.table(campuses).setCurrentIndex(stage.model(campuses).index(0, 0));
    stage.panel.table(campuses).setFocus();
    QTest::keyClick(&stage.panel.table(campuses), Qt::Key_Return);
    auto* editor = stage.panel.table(campuses).findChild<QLineEdit*>();
    QVERIFY(editor);
    editor->setText(QStringLiteral("Far West"));
    QTest::keyClick(editor, Qt::Key_Return);
    QTRY_COMPARE(stage.document.scenario().find(stage.west)->name, std::string("Far West"));
    const int channels = stage.columnOf(links, "Channels");
    QVERIFY(stage.model(links).setData(stage.model(links).index(0, channels), 8u));
    QCOMPARE(stage.document.scenario().links[0].channels, 8u);
    QCOMPARE(stage.cell(links, 0, "Capacity"), QStringLiteral("3.2 Tb/s"));
    stage.document.undo();
    QCOMPARE(stage.cell(links, 0, "Capacity"), QStringLiteral("1.6 Tb/s"));
}

void TablesTest::nonsenseIsNotEntered() {
    Stage stage;
    const quint64 edition = stage.document.edition();
    QVERIFY(!stage.model(campuses).setData(stage.model(campuses).index(0, 0), QStringLiteral("  ")));
    const int racks = stage.columnOf(groups, "Racks");
    QVERIFY(!stage.model(groups).setData(stage.model(groups).index(0, racks), 0u));
    QVERIFY(!stage.model(groups).setData(stage.model(groups).index(0, 0), QStringLiteral("Elsewhere")));
    QVERIFY(!stage.model(groups).flags(stage.model(groups).index(0, 0)).testFlag(Qt::ItemIsEditable));
    QCOMPARE(stage.document.edition(), edition);
}

/// A step in which West computes 30 and waits 70, and whose link is busy for half of it.
void TablesTest::newestStepIsShown() {
    Stage stage;
    auto fleet = std::make_shared<Fleet>();
    fleet->campuses = {{stage.west, "West", {0, 64}}};
    FleetGroup group;
    group.id = stage.document.scenario().rackGroups[0].id;
    group.gpus = {0, 64};
    fleet->groups = {group};
    LaneBlock block;
    block.gpus = group.gpus;
    fleet->blocks = {block};
    LinkUse use;
    use.id = stage.document.scenario().links[0].id;
    use.busy = Ticks{90}; // also while others are slower
    use.bytesPerStep = {5000};
    use.goodput = {1e9}; // 5 of the step's 10 microseconds
    fleet->links = {use};
    auto column = std::make_shared<TimelineColumn>();
    column->steps = 1;
    column->duration = Ticks{100};
    column->blockCauses.resize(1);
    column->blockCauses[0][indexOf(Cause::compute)] = 30;
    column->blockCauses[0][indexOf(Cause::waitStraggler)] = 70;
    auto frame = std::make_shared<Frame>();
    frame->fleet = fleet;
    frame->latest = column;
    stage.panel.setFrame(frame);
    QCOMPARE(stage.cell(campuses, 0, "Computes"), QStringLiteral("30.0 %"));
    QCOMPARE(stage.cell(campuses, 0, "Largest loss"), QStringLiteral("Straggler 70.0 %"));
    QCOMPARE(stage.cell(campuses, 1, "Computes"), QStringLiteral("–"));
    QCOMPARE(stage.cell(groups, 0, "Computes"), QStringLiteral("30.0 %"));
    QCOMPARE(stage.cell(links, 0, "Load"), QStringLiteral("50.0 %"));
}

void TablesTest::copiesForSpreadsheets() {
    Stage stage;
    Campus west = *stage.document.scenario().find(stage.west);
    west.name = "West, \"old\"";
    stage.document.commit(changeCampus(stage.document.scenario(), west));
    stage.panel.table(campuses).selectRow(0);
    stage.panel.table(campuses).copyCsv();
    const QStringList lines = QGuiApplication::clipboard()->text().split(QStringLiteral("\r\n"));
    QCOMPARE(lines.size(), 3); // headings, one row, and nothing behind the last end
    QVERIFY(lines[1].startsWith(QStringLiteral("\"West, \"\"old\"\"\",\"64\"")));
    QTest::keyClick(&stage.panel.table(campuses), Qt::Key_C, Qt::ControlModifier);
    QVERIFY(QGuiApplication::clipboard()->text().startsWith(QStringLiteral("Name\tGPUs\t")));
}

void TablesTest::readersGetHeadings() {
    Stage stage;
    for (const Table table : {campuses, groups, links}) {
        QVERIFY(!stage.panel.table(table).accessibleName().isEmpty());
        QVERIFY(!stage.panel.table(table).accessibleDescription().isEmpty());
        QVERIFY(stage.model(table)
                    .index(0, 1)
                    .data(Qt::AccessibleTextRole)
                    .toString()
                    .startsWith(stage.model(table).headerData(1, Qt::Horizontal).toString()));
    }
}

void TablesTest::notesAndFramesAreListed() {
    Stage stage;
    const auto add = [&](const ScenarioEdit& edit) { stage.document.commit(edit); };
    add(addFrame(stage.document.scenario(), {{}, {{0}, {0}}, {30}, {12}, "Tennessee"}));
    add(addFrame(stage.document.scenario(), {{}, {{500}, {0}}, {4}, {4}, "Nowhere"}));
    add(addNote(stage.document.scenario(), {{}, {{2}, {3}}, 100, 50, "Old\nfiber"}));
    add(addNote(stage.document.scenario(), {{}, {{80}, {-7}}, 200, 90, "Sea"}));
    QCOMPARE(stage.model(annotations).rowCount(), 4);
    QCOMPARE(stage.cell(annotations, 0, "Holds"), QStringLiteral("West, 1 note"));
    QCOMPARE(stage.cell(annotations, 1, "Holds"), QStringLiteral("–"));
    QCOMPARE(stage.cell(annotations, 0, "Size"), QStringLiteral("30 km × 12 km"));
    QCOMPARE(stage.cell(annotations, 2, "Text"), QStringLiteral("Old fiber"));
    QCOMPARE(stage.cell(annotations, 2, "Size"), QStringLiteral("100 × 50 pixels"));
    QCOMPARE(stage.cell(annotations, 3, "South"), QStringLiteral("-7 km"));
    // By its number, frames above notes.
    CopyableTable& table = stage.panel.table(annotations);
    table.sortByColumn(stage.columnOf(annotations, "Size"), Qt::DescendingOrder);
    QStringList order;
    for (int row = 0; row < 4; ++row)
        order << stage.cell(annotations, row, "Text");
    QCOMPARE(order, (QStringList{"Tennessee", "Nowhere", "Sea", "Old fiber"}));
    // One selection with the canvas, both ways.
    table.selectRow(2);
    QCOMPARE(stage.selection.notes(), std::vector{stage.document.scenario().notes[1].id});
    stage.selection.set({{}, {}, {}, {}, {stage.document.scenario().frames[0].id}});
    QVERIFY(table.selectionModel()->isRowSelected(0));
    QVERIFY(!table.selectionModel()->isRowSelected(2));
    QCOMPARE(table.asCsv().split('\n').value(1).trimmed(),
             QStringLiteral("\"Tennessee\",\"Frame\",\"0 km\",\"0 km\",\"30 km × 12 km\",\"West, 1 note\""));
    // What is typed is an edit; a text of several lines is not put on one.
    QVERIFY(stage.model(annotations).setData(stage.model(annotations).index(2, 0), QStringLiteral("Ocean")));
    QCOMPARE(stage.document.scenario().notes[1].text, std::string("Ocean"));
    QVERIFY(!stage.model(annotations).index(3, 0).flags().testFlag(Qt::ItemIsEditable));
    QVERIFY(!stage.model(annotations).setData(stage.model(annotations).index(2, 0), QStringLiteral(" ")));
}

void TablesTest::emptyOnesSayWhy() {
    Document document(sharedBasis());
    Selection selection;
    TablesPanel panel(document, selection);
    for (const Table each : {campuses, groups, links, annotations}) {
        CopyableTable& table = panel.table(each);
        QCOMPARE(table.model()->rowCount(), 0);
        table.resize(600, 200);
        const QImage told = table.grab().toImage();
        table.setLack({});
        QVERIFY2(table.grab().toImage() != told, qPrintable(table.accessibleName()));
    }
}

QTEST_MAIN(TablesTest)
#include "tst_tables.moc"
