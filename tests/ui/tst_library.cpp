#include <QDrag>
#include <QDragEnterEvent>
#include <QDropEvent>
#include <QLineEdit>
#include <QMimeData>
#include <QSignalSpy>
#include <QTest>

#include "core/edit/Edits.h"
#include "tests/core/SampleScenario.h"
#include "ui/canvas/CanvasView.h"
#include "ui/document/Document.h"
#include "ui/document/Selection.h"
#include "ui/library/LibraryPanel.h"
#include "ui/tables/FilterField.h"

using namespace lockstep;
using namespace lockstep::ui;

namespace {

const LibraryType h100{TypeKind::rack, QStringLiteral("H100 HGX rack")};

QPoint placeOf(LibraryPanel& panel, const LibraryType& type) {
    panel.selectType(type);
    return panel.list().visualRect(panel.list().currentIndex()).center();
}

} // namespace

class LibraryTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void mimeTurnsBothWays();
    void listsTheCatalog();
    void filterNarrows();
    void enterAndDoubleClickAdd();
    void filterLeadsToWhatItFound();
    void dragReachesTheCanvas();
};

void LibraryTest::mimeTurnsBothWays() {
    for (const TypeKind kind : {TypeKind::campus, TypeKind::rack, TypeKind::link}) {
        const LibraryType type{kind, QString::fromUtf8("Größe \"7\"")};
        QCOMPARE(typeIn(*mimeOf(type)), std::optional(type));
    }
}

void LibraryTest::listsTheCatalog() {
    const Document document(sharedBasis());
    LibraryModel model;
    model.setCatalog(document.catalog());
    // Three headings, one campus, and every rack and link.
    QCOMPARE(model.rowCount(), int(4 + document.catalog().racks.size() + document.catalog().links.size()));
    QVERIFY(!model.typeAt(model.index(0)));
    QVERIFY(!(model.flags(model.index(0)) & Qt::ItemIsDragEnabled));
    QCOMPARE(model.typeAt(model.index(1))->kind, TypeKind::campus);
}

void LibraryTest::filterNarrows() {
    LibraryModel model;
    model.setCatalog(shippedCatalog());
    model.setFilter(QStringLiteral("nvl72"));
    QCOMPARE(model.rowCount(), 3);
    QVERIFY(model.data(model.index(0), LibraryModel::HeadingRole).toBool());
    model.setFilter(QStringLiteral("no such thing"));
    QCOMPARE(model.rowCount(), 0);
}

void LibraryTest::enterAndDoubleClickAdd() {
    const Document document(sharedBasis());
    LibraryPanel panel(document);
    panel.resize(240, 700);
    panel.show();
    QSignalSpy requests(&panel, &LibraryPanel::addRequested);
    const QPoint at = placeOf(panel, h100);
    QTest::keyClick(&panel.list(), Qt::Key_Return);
    QCOMPARE(requests.size(), 1);
    QCOMPARE(requests[0][0].value<LibraryType>(), h100);
    QTest::mouseClick(panel.list().viewport(), Qt::LeftButton, {}, at);
    QTest::mouseDClick(panel.list().viewport(), Qt::LeftButton, {}, at);
    QCOMPARE(requests.size(), 2);
}

void LibraryTest::filterLeadsToWhatItFound() {
    const Document document(sharedBasis());
    LibraryPanel panel(document);
    panel.resize(240, 700);
    panel.show();
    panel.activateWindow();
    QSignalSpy requests(&panel, &LibraryPanel::addRequested);
    auto* filter = panel.findChild<FilterField*>();
    filter->setFocus();
    QTest::keyClick(filter, Qt::Key_Return);
    QCOMPARE(requests.size(), 0); // of everything nothing is meant
    QTest::keyClicks(filter, QStringLiteral("h100"));
    QTest::keyClick(filter, Qt::Key_Return);
    QCOMPARE(requests.size(), 1);
    QCOMPARE(requests[0][0].value<LibraryType>(), h100);
    QTest::keyClick(filter, Qt::Key_Down);
    QTRY_VERIFY(panel.list().hasFocus());
    QCOMPARE(panel.selectedType(), std::optional(h100));
}

void LibraryTest::dragReachesTheCanvas() {
    Document document(sharedBasis());
    Selection selection;
    document.commit(addCampus(document.scenario(), "Only", {{0}, {0}}));
    CanvasView view(document, selection);
    view.resize(600, 400);
    view.show();
    LibraryPanel panel(document);
    panel.resize(240, 700);
    panel.show();
    const QPoint target =
        view.mapFromScene(view.canvas().tileRect(document.scenario().campuses[0].id).center());
    int drags = 0;
    panel.setExecuteDrag([&](QDrag* drag) {
        ++drags;
        QDropEvent drop(target, Qt::CopyAction, drag->mimeData(), Qt::LeftButton, Qt::NoModifier);
        QDragEnterEvent enter(target, Qt::CopyAction, drag->mimeData(), Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(view.viewport(), &enter);
        QApplication::sendEvent(view.viewport(), &drop);
        drag->deleteLater();
        return drop.isAccepted() ? Qt::CopyAction : Qt::IgnoreAction;
    });
    const QPoint from = placeOf(panel, h100);
    QWidget* list = panel.list().viewport();
    QTest::mousePress(list, Qt::LeftButton, {}, from);
    QTest::mouseMove(list, from + QPoint(15, 5));
    QTest::mouseMove(list, from + QPoint(40, 10));
    QTest::mouseRelease(list, Qt::LeftButton, {}, from + QPoint(40, 10));
    QCOMPARE(drags, 1);
    QCOMPARE(document.scenario().rackGroups.size(), std::size_t(1));
    QCOMPARE(document.scenario().rackGroups[0].rack, std::string("H100 HGX rack"));
}

QTEST_MAIN(LibraryTest)
#include "tst_library.moc"
