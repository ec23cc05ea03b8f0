// Types of one's own, made and changed in the inspector; and several things at once.
#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QTest>
#include <QToolButton>

#include "core/edit/OwnTypeEdits.h"
#include "tests/ui/InspectorStage.h"
#include "ui/inspector/FigureWords.h"
#include "ui/inspector/OwnTypesForm.h"
#include "ui/inspector/TypeForm.h"
#include "ui/library/LibraryModel.h"

using namespace lockstep;
using namespace lockstep::ui;

namespace {

struct Typed : Stage {
    Typed() {
        panel.resize(340, 2400);
        unfold();
    }
    void unfold() {
        for (auto* form : panel.findChildren<InspectorForm*>())
            form->setFolded(false);
    }
    TypeForm* form(CatalogKind kind) {
        for (auto* form : panel.findChildren<TypeForm*>())
            if (form->kind() == kind)
                return form;
        return nullptr;
    }
    QPushButton* button(CatalogKind kind, const QString& beginning) {
        for (auto* button : form(kind)->findChildren<QPushButton*>())
            if (button->isVisibleTo(&panel) && button->text().startsWith(beginning))
                return button;
        return nullptr;
    }
    void selectRacks() { selection.set({}, {document.scenario().rackGroups[0].id}, {}); }
    void makeRack() {
        selectRacks();
        button(CatalogKind::rack, QStringLiteral("Make"))->click();
    }
    const std::string& rackName() const { return document.scenario().rackGroups[0].rack; }
};

} // namespace

class TypeFormTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void unitsAreRead_data();
    void unitsAreRead();
    void shippedFiguresAreReadOnly();
    void makingOneUsesIt();
    void figureIsChangedWithItsUnit();
    void figureOutOfRangeIsExplained();
    void sourceIsChanged();
    void renameKeepsNamesApart();
    void usedTypeIsNotDeleted();
    void returnUsesTheShippedOne();
    void figureGoesBack();
    void unusedTypesAreListed();
    void libraryMarksOwnTypes();
    void mixedTellsItsSpan();
    void kindsShareTheirAge();
};

void TypeFormTest::unitsAreRead_data() {
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("text");
    QTest::addColumn<double>("written"); // in the unit of the key; negative: refused
    QTest::newRow("bare") << "memory_gb"
                          << "80" << 80.0;
    QTest::newRow("its unit") << "memory_gb"
                              << "80 GB" << 80.0;
    QTest::newRow("another size") << "memory_gb"
                                  << "0.5 TB" << 500.0;
    QTest::newRow("bits") << "nic_gbps"
                          << "400G" << 400.0;
    QTest::newRow("bits in full") << "nic_gbps"
                                  << "0.4 Tb/s" << 400.0;
    QTest::newRow("work") << "bf16_tflops"
                          << "1.2 PFLOP/s" << 1200.0;
    QTest::newRow("bytes a second") << "memory_tb_per_s"
                                    << "3350 GB/s" << 3.35;
    QTest::newRow("power") << "power_w"
                           << "0.7 kW" << 700.0;
    QTest::newRow("words") << "power_w"
                           << "much" << -1.0;
}

void TypeFormTest::unitsAreRead() {
    QFETCH(QString, key);
    QFETCH(QString, text);
    QFETCH(double, written);
    const GpuType gpu = shippedCatalog().gpus.front();
    visitGpuFigures(gpu, [&](const FigureForm& form, const auto&) {
        if (key != QString::fromStdString(std::string(form.key)))
            return;
        const auto read = figureWords(form).parse(text);
        QCOMPARE(read.value_or(-1), written);
        if (read)
            QCOMPARE(figureWords(form).parse(figureWords(form).print(*read)).value_or(-1), written);
    });
}

void TypeFormTest::shippedFiguresAreReadOnly() {
    Typed stage;
    stage.selectRacks();
    QLineEdit* power = stage.edit("Rack power");
    QVERIFY(power && power->isReadOnly());
    QCOMPARE(power->palette().color(QPalette::Base).alpha(), 0); // nothing to type into
    QVERIFY(!power->toolTip().isEmpty());
    QVERIFY(stage.edit("Design power")); // of the GPU in the rack
}

void TypeFormTest::makingOneUsesIt() {
    Typed stage;
    stage.makeRack();
    QCOMPARE(stage.rackName(), std::string("H100 HGX rack (own)"));
    QVERIFY(!stage.edit("Rack power")->isReadOnly());
    QCOMPARE(stage.edit("Rack power")->palette().color(QPalette::Base).alpha(), 255);
    QCOMPARE(stage.edit("Type name")->selectedText(), stage.edit("Type name")->text());
    stage.document.undo();
    QCOMPARE(stage.rackName(), std::string("H100 HGX rack"));
    QVERIFY(stage.edit("Rack power")->isReadOnly());
}

void TypeFormTest::figureIsChangedWithItsUnit() {
    Typed stage;
    stage.makeRack();
    stage.type(stage.edit("Rack power"), QStringLiteral("45000 W"));
    const RackType& own = stage.document.scenario().ownTypes.racks.at(0);
    QCOMPARE(own.power.value.value, 45e3);
    QCOMPARE(own.power.source, std::string(assumedByAuthor));
    QCOMPARE(stage.edit("Rack power")->text(), QStringLiteral("45 kW"));
}

void TypeFormTest::figureOutOfRangeIsExplained() {
    Typed stage;
    stage.makeRack();
    QLineEdit* power = stage.edit("Rack power");
    stage.type(power, QStringLiteral("1 GW"));
    QVERIFY(stage.owner(power)->error().contains(QStringLiteral("100,000 kW")));
    stage.type(power, QStringLiteral("hot"));
    QVERIFY(stage.owner(power)->error().contains(QStringLiteral("kW")));
    QCOMPARE(stage.document.scenario().ownTypes.racks.at(0).power,
             shippedCatalog().rack("H100 HGX rack")->power);
}

void TypeFormTest::sourceIsChanged() {
    Typed stage;
    stage.makeRack();
    stage.type(stage.edit("Source of Rack power"), QStringLiteral("Our meter, 2026"));
    QCOMPARE(stage.document.scenario().ownTypes.racks.at(0).power.source, std::string("Our meter, 2026"));
}

void TypeFormTest::renameKeepsNamesApart() {
    Typed stage;
    stage.makeRack();
    QLineEdit* name = nullptr;
    for (auto* line : stage.form(CatalogKind::rack)->findChildren<QLineEdit*>())
        if (line->accessibleName() == QLatin1String("Type name"))
            name = line;
    QVERIFY(name);
    stage.type(name, QStringLiteral("GB200 NVL72 rack"));
    QVERIFY(!stage.owner(name)->error().isEmpty());
    stage.type(name, QStringLiteral("H100 quad"));
    QCOMPARE(stage.rackName(), std::string("H100 quad"));
    QCOMPARE(name->text(), QStringLiteral("H100 quad"));
}

void TypeFormTest::usedTypeIsNotDeleted() {
    Typed stage;
    stage.makeRack();
    stage.button(CatalogKind::rack, QStringLiteral("Delete"))->click();
    QCOMPARE(stage.document.scenario().ownTypes.racks.size(), std::size_t{1});
    bool told = false;
    for (const auto* label : stage.form(CatalogKind::rack)->findChildren<QLabel*>())
        told = told || (label->isVisibleTo(&stage.panel) &&
                        label->text().contains(QStringLiteral("in use by a rack group")));
    QVERIFY(told);
}

void TypeFormTest::returnUsesTheShippedOne() {
    Typed stage;
    const Scenario before = stage.document.scenario();
    stage.makeRack();
    stage.button(CatalogKind::rack, QStringLiteral("Return to the shipped"))->click();
    QVERIFY(stage.document.scenario() == before);
}

void TypeFormTest::figureGoesBack() {
    Typed stage;
    stage.makeRack();
    stage.type(stage.edit("Rack power"), QStringLiteral("45 kW"));
    for (auto* reset : stage.form(CatalogKind::rack)->findChildren<QToolButton*>())
        if (reset->isVisibleTo(&stage.panel) && reset->accessibleName() == QLatin1String("Reset Rack power"))
            reset->click();
    QCOMPARE(stage.document.scenario().ownTypes.racks.at(0).power,
             shippedCatalog().rack("H100 HGX rack")->power);
}

void TypeFormTest::unusedTypesAreListed() {
    Typed stage;
    QVERIFY(!stage.field<QComboBox>("Own type"));
    stage.document.commit(makeOwnType(stage.document.scenario(), stage.document.catalog(), CatalogKind::link,
                                      "Dark fiber 400ZR", {}));
    stage.unfold();
    stage.choose("Own type", QStringLiteral("Dark fiber 400ZR (own)"));
    QVERIFY(stage.edit("Queue pairs a channel"));
    stage.button(CatalogKind::link, QStringLiteral("Delete"))->click();
    QVERIFY(stage.document.scenario().ownTypes.links.empty());
    QVERIFY(!stage.edit("Queue pairs a channel"));
    QVERIFY(!stage.field<QComboBox>("Own type"));
}

void TypeFormTest::libraryMarksOwnTypes() {
    Typed stage;
    stage.makeRack();
    LibraryModel model;
    model.setCatalog(stage.document.catalog(), stage.document.scenario().ownTypes);
    const QModelIndex last = model.index(model.rowCount() - 1);
    QCOMPARE(last.data().toString(), QStringLiteral("H100 HGX rack (own)"));
    QVERIFY(last.data(LibraryModel::FactsRole).toString().startsWith(QStringLiteral("Own")));
    QVERIFY(last.siblingAtRow(last.row() - 1).data(LibraryModel::HeadingRole).toBool());
}

void TypeFormTest::mixedTellsItsSpan() {
    Typed stage;
    stage.selection.set({stage.west, stage.east}, {}, {});
    QCOMPARE(stage.edit("East")->placeholderText(), QStringLiteral("mixed"));
    QCOMPARE(stage.edit("East")->toolTip(), QStringLiteral("Mixed: 0 km to 20 km"));
    QCOMPARE(stage.edit("South")->text(), QStringLiteral("0 km"));
    const Scenario& scenario = stage.document.scenario();
    stage.selection.set({}, {scenario.rackGroups[0].id, scenario.rackGroups[1].id}, {});
    QCOMPARE(stage.edit("Racks")->toolTip(), QStringLiteral("Mixed: 2 to 4"));
    QCOMPARE(stage.field<QComboBox>("Rack type")->toolTip(),
             QStringLiteral("Mixed: H100 HGX rack, GB200 NVL72 rack"));
}

void TypeFormTest::kindsShareTheirAge() {
    Typed stage;
    const RackGroupId racks = stage.document.scenario().rackGroups[0].id;
    stage.selection.set({stage.east}, {racks}, {stage.link});
    stage.type(stage.edit("Age of all"), QStringLiteral("18 mo"));
    QCOMPARE(stage.document.scenario().find(racks)->age.value, 1.5);
    QCOMPARE(stage.theLink().age.value, 1.5);
    stage.document.undo(); // one step for both
    QCOMPARE(stage.document.scenario().find(racks)->age.value, 0.0);
    QCOMPARE(stage.theLink().age.value, 0.0);
    stage.selection.set({}, {racks}, {});
    QVERIFY(!stage.edit("Age of all"));
}

QTEST_MAIN(TypeFormTest)
#include "tst_typeform.moc"
