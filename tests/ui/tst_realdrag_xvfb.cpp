#include <QDrag>
#include <QHBoxLayout>
#include <QTest>
#include <QTimer>
#include <QWindow>

#include "core/storage/CatalogFile.h"
#include "ui/canvas/CanvasScale.h"
#include "ui/canvas/CanvasView.h"
#include "ui/document/Document.h"
#include "ui/document/Selection.h"
#include "ui/library/LibraryPanel.h"

using namespace lockstep;
using namespace lockstep::ui;

/// One drag through the window system, from the library to the canvas. Everything else is tested with
/// synthetic events; this shows that those stand for the real thing. Needs a platform with drags, which
/// offscreen is not.
class RealDragTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void libraryToCanvas();
};

void RealDragTest::libraryToCanvas() {
    const auto loaded = readModelBasis(findResources() / "catalog");
    Document document(std::make_shared<const ModelBasis>(std::get<ModelBasis>(loaded)));
    Selection selection;
    QWidget window;
    auto* layout = new QHBoxLayout(&window);
    auto* library = new LibraryPanel(document);
    auto* view = new CanvasView(document, selection);
    library->setFixedWidth(240);
    layout->addWidget(library);
    layout->addWidget(view, 1);
    window.resize(1000, 600);
    window.show();
    QVERIFY(QTest::qWaitForWindowExposed(&window));

    QVERIFY(library->selectType({TypeKind::campus, QStringLiteral("Campus")}));
    QWidget* list = library->list().viewport();
    const QPoint from =
        list->mapTo(&window, library->list().visualRect(library->list().currentIndex()).center());
    const QPoint onView(300, 250);
    const QPoint to = view->viewport()->mapTo(&window, onView);
    const CanvasPoint expected = toCanvas(view->mapToScene(onView));

    // A timer a step: a repeating one would wait for its own handler, which sits inside the drag's event
    // loop.
    constexpr int steps = 6;
    for (int step = 1; step <= steps; ++step)
        QTimer::singleShot(100 + 60 * step, &window, [&window, from, to, step] {
            QTest::mouseMove(window.windowHandle(), from + (to - from) * step / steps);
        });
    QTimer::singleShot(100 + 60 * (steps + 2), &window,
                       [&window, to] { QTest::mouseRelease(window.windowHandle(), Qt::LeftButton, {}, to); });
    bool timedOut = false;
    QTimer::singleShot(5000, &window, [&timedOut] {
        timedOut = true;
        QDrag::cancel();
    });
    QTest::mousePress(window.windowHandle(), Qt::LeftButton, {}, from);
    QTRY_COMPARE_WITH_TIMEOUT(document.scenario().campuses.size(), std::size_t(1), 6000);
    QVERIFY(!timedOut);
    // The drop lands on the pixel; the canvas is 40 to 60 pixels a kilometer here.
    const CanvasPoint landed = document.scenario().campuses[0].position;
    QVERIFY(std::abs(landed.x.value - expected.x.value) < 0.05);
    QVERIFY(std::abs(landed.y.value - expected.y.value) < 0.05);
}

QTEST_MAIN(RealDragTest)
#include "tst_realdrag_xvfb.moc"
