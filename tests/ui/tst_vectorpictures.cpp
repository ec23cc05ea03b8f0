// SVG and PDF show what the screen shows: clipped as there, lanes and cells as areas, text as text.
#include <QLabel>
#include <QListWidget>
#include <QRegularExpression>
#include <QSettings>
#include <QSvgRenderer>
#include <QTest>
#include <QXmlStreamReader>

#include "core/report/RangeStatistics.h"
#include "tests/ui/WindowStage.h"
#include "ui/export/Figure.h"
#include "ui/export/PdfPaper.h"
#include "ui/export/SvgPaper.h"
#include "ui/shell/Figures.h"
#include "ui/shell/MainWindow.h"
#include "ui/timeline/TimelineWidget.h"

using namespace lockstep;
using namespace lockstep::ui;

namespace {

constexpr int dotsPerInch = 96;

QByteArray svgOf(QWidget& widget) {
    SvgPaper paper(widget.size(), dotsPerInch);
    QPainter painter(&paper);
    widget.render(&painter);
    painter.end();
    return paper.file({}, {});
}

/// What the engine for PDF makes of a widget, on pixels instead of a page.
QImage onPixels(QWidget& widget) {
    QImage page(widget.size(), QImage::Format_ARGB32_Premultiplied);
    page.fill(Qt::transparent);
    page.setDotsPerMeterX(qRound(dotsPerInch / 0.0254));
    page.setDotsPerMeterY(page.dotsPerMeterX());
    PdfPaper paper(page, widget.size(), dotsPerInch);
    QPainter painter(&paper);
    widget.render(&painter);
    painter.end();
    return page;
}

/// The share of pixels that differ by more than a shade.
double difference(const QImage& a, const QImage& b) {
    int different = 0;
    for (int y = 0; y < a.height(); ++y)
        for (int x = 0; x < a.width(); ++x) {
            const QColor one = a.pixelColor(x, y);
            const QColor two = b.pixelColor(x, y);
            different += std::abs(one.red() - two.red()) + std::abs(one.green() - two.green()) +
                                     std::abs(one.blue() - two.blue()) >
                                 60
                             ? 1
                             : 0;
        }
    return static_cast<double>(different) / (a.width() * a.height());
}

/// The first thing that is no XML, or nothing.
QString faultOf(const QByteArray& xml) {
    QXmlStreamReader reader(xml);
    while (!reader.atEnd())
        reader.readNext();
    return reader.errorString();
}

QStringList textsOf(const QByteArray& svg) {
    QStringList texts;
    QXmlStreamReader reader(svg);
    while (!reader.atEnd())
        if (reader.readNext() == QXmlStreamReader::StartElement && reader.name() == QLatin1String("text"))
            texts.append(reader.readElementText());
    return texts;
}

struct Stage : WindowStage {
    explicit Stage(const char* name, unsigned steps = 100) : WindowStage({1500, 1000}, name) {
        take(steps);
        draw();
    }
    QByteArray svg(const QString& id) {
        FigureOptions options;
        options.format = FigureFormat::svg;
        options.title = QStringLiteral("A & B <\u0001>");
        return window.figure(figure(id), options);
    }
};

/// Forty rows of which eight and a half show, beneath a label.
struct LongList {
    QWidget frame;
    QLabel* title = new QLabel(QStringLiteral("Below the list"), &frame);
    QListWidget* list = new QListWidget(&frame);

    LongList() {
        frame.setFixedSize(200, 230);
        for (int i = 0; i < 40; ++i) {
            auto* row = new QListWidgetItem(QStringLiteral("Row %1").arg(i), list);
            row->setSizeHint({100, 20});
            row->setBackground(QColor(250, 230 - 5 * i, 200));
        }
        list->setGeometry(10, 10, 180, 172);
        title->setGeometry(10, 185, 180, 30);
        frame.show();
    }
};

} // namespace

class VectorPicturesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QSettings().clear(); }
    void svgLeavesOutWhatIsScrolledAway();
    void rowThatIsCutStaysInsideItsList();
    void pdfKeepsChildrenInsideTheirParents();
    void painterClipsAreKept();
    void everySvgIsXml_data();
    void everySvgIsXml();
    void lanesAndCellsAreAreas();
    void passesOfAGpuAreAreasAndText();
    void lanesHoldTheSharesOfTheRun();
    void windowAsSvgLooksLikeTheScreen();
    void windowAsPdfLooksLikeTheScreen();
};

void VectorPicturesTest::svgLeavesOutWhatIsScrolledAway() {
    LongList stage;
    const QStringList texts = textsOf(svgOf(stage.frame));
    QVERIFY(texts.contains(QStringLiteral("Row 0")));
    QVERIFY(texts.contains(QStringLiteral("Row 8")));
    QVERIFY(!texts.contains(QStringLiteral("Row 10")));
    QVERIFY(texts.contains(QStringLiteral("Below the list")));
    stage.list->scrollToBottom();
    QVERIFY(!textsOf(svgOf(stage.frame)).contains(QStringLiteral("Row 0")));
}

/// The ninth row is cut by the list's edge: it lies in a group with a clip that ends there.
void VectorPicturesTest::rowThatIsCutStaysInsideItsList() {
    LongList stage;
    const QByteArray svg = svgOf(stage.frame);
    const qsizetype row = svg.indexOf(">Row 8<");
    const qsizetype group = svg.lastIndexOf("<g", row);
    static const QRegularExpression clip(QStringLiteral("^<g clip-path=\"url\\(#(d\\d+)\\)\""));
    const auto match = clip.match(QString::fromUtf8(svg.mid(group, 60)));
    QVERIFY(match.hasMatch());
    const qsizetype path = svg.indexOf("<clipPath id=\"" + match.captured(1).toLatin1() + "\"");
    QVERIFY(path > 0);
    static const QRegularExpression bottom(QStringLiteral("V([0-9.]+)"));
    const auto edge = bottom.match(QString::fromUtf8(svg.mid(path, 120)));
    QVERIFY(edge.hasMatch());
    QVERIFY2(edge.captured(1).toDouble() <= 182, qPrintable(edge.captured(1)));
}

void VectorPicturesTest::pdfKeepsChildrenInsideTheirParents() {
    LongList stage;
    const QImage screen = stage.frame.grab().toImage();
    const QImage page = onPixels(stage.frame);
    const QRect below(0, 183, 200, 47);
    QVERIFY(difference(page.copy(below), screen.copy(below)) < 0.02);
    QVERIFY(difference(page, screen) < 0.02);
}

void VectorPicturesTest::painterClipsAreKept() {
    const auto paint = [](QPainter& painter) {
        painter.setPen(Qt::NoPen);
        painter.setClipRect(QRect(10, 10, 40, 40));
        painter.fillRect(0, 0, 100, 100, Qt::red);
        painter.save();
        painter.setClipRect(QRect(30, 30, 60, 60), Qt::IntersectClip);
        painter.fillRect(0, 0, 100, 100, Qt::green);
        painter.restore();
        painter.save();
        painter.translate(50, 50);
        painter.setClipRect(QRect(10, 10, 20, 20)); // takes the place of the first
        painter.fillRect(-50, -50, 100, 100, Qt::blue);
        painter.restore();
        painter.fillRect(10, 10, 5, 100, Qt::yellow);
        painter.setClipping(false);
        painter.fillRect(95, 95, 5, 5, Qt::black);
    };
    QImage direct(100, 100, QImage::Format_ARGB32_Premultiplied);
    direct.fill(Qt::white);
    QImage page = direct;
    QPainter onDirect(&direct);
    paint(onDirect);
    PdfPaper pdf(page, page.size(), dotsPerInch);
    SvgPaper svg(page.size(), dotsPerInch);
    for (QPaintDevice* paper : std::initializer_list<QPaintDevice*>{&pdf, &svg}) {
        QPainter painter(paper);
        paint(painter);
    }
    QCOMPARE(page, direct);
    const QByteArray file = svg.file({}, {});
    QCOMPARE(file.count("<clipPath"), 3);
    QVERIFY(file.contains("d=\"M30 30H50V50H30Z\""));
    QVERIFY(file.contains("d=\"M60 60H80V80H60Z\""));
}

void VectorPicturesTest::everySvgIsXml_data() {
    QTest::addColumn<QString>("part");
    for (const char* part : {"window", "canvas", "timeline", "charts", "chart-causes"})
        QTest::newRow(part) << part;
}

void VectorPicturesTest::everySvgIsXml() {
    QFETCH(QString, part);
    Stage stage("colossus-1.lockstep");
    const QByteArray svg = stage.svg(part);
    QVERIFY2(faultOf(svg).isEmpty(), qPrintable(faultOf(svg)));
    QVERIFY(QSvgRenderer(svg).isValid());
    QVERIFY(!textsOf(svg).isEmpty());
    QVERIFY2(svg.size() < 3'000'000, qPrintable(QString::number(svg.size())));
}

void VectorPicturesTest::lanesAndCellsAreAreas() {
    Stage stage("colossus-1.lockstep");
    for (const char* part : {"timeline", "canvas", "charts"})
        QCOMPARE(stage.svg(QLatin1String(part)).count("<image"), 0);
    for (int i = 0; i < 12; ++i)
        stage.window.timeline().zoomOut(); // stacks instead of days
    QCOMPARE(stage.svg(QStringLiteral("timeline")).count("<image"), 0);
}

void VectorPicturesTest::passesOfAGpuAreAreasAndText() {
    Stage stage("what-is-a-straggler.lockstep", 2);
    TimelineWidget& timeline = stage.window.timeline();
    const RackGroupId group = stage.window.document().scenario().rackGroups.front().id;
    timeline.lanes().apply(&togglePart, LaneKey::gpu(group, 3));
    timeline.lanes().apply(&togglePinned, LaneKey::gpu(group, 3));
    timeline.fitRun();
    QTRY_VERIFY(stage.window.isSettled());
    const QByteArray svg = stage.svg(QStringLiteral("timeline"));
    QCOMPARE(svg.count("<image"), 0);
    const QStringList texts = textsOf(svg);
    for (const char* pass : {"^(Forward|F\\d)", "^(Backward|B\\d)"})
        QVERIFY2(!texts.filter(QRegularExpression(QLatin1String(pass))).isEmpty(),
                 qPrintable(texts.join(QLatin1Char('|'))));
}

/// Counts the pixels of the lanes by color, many side by side for each logical one, and compares with the
/// run.
void VectorPicturesTest::lanesHoldTheSharesOfTheRun() {
    Stage stage("what-is-a-straggler.lockstep");
    const TimelineWidget& timeline = stage.window.timeline();
    const QByteArray svg = stage.svg(QStringLiteral("timeline"));
    const QRectF lanes = timeline.marks().lanes;
    constexpr int finer = 24;
    QSvgRenderer renderer(svg);
    const QSize size = renderer.defaultSize();
    QImage image(size.width() * finer, size.height(), QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    renderer.render(&painter);
    painter.end();
    const Theme theme = Theme::print();
    std::array<double, causeCount> found{};
    double all = 0;
    for (int y = qRound(lanes.top()); y < qRound(lanes.bottom()); ++y)
        for (int x = qRound(lanes.left()) * finer + finer; x < qRound(lanes.right()) * finer; ++x)
            for (const Cause cause : allCauses)
                if (image.pixel(x, y) == theme.cause(cause).rgb()) {
                    ++found[indexOf(cause)];
                    ++all;
                }
    QVERIFY(all > 0.3 * lanes.width() * lanes.height() * finer);
    const auto& view = stage.window.runControl().frame()->timeline;
    const RangeStatistics statistics =
        statisticsOf(view, timeline.visibleFrom(), std::min(timeline.visibleTo(), view.end));
    // An edge between two causes blends into neither; a step of four causes is twenty logical pixels wide.
    for (const Cause cause : allCauses)
        QVERIFY2(std::abs(found[indexOf(cause)] / all - statistics.share(cause)) < 0.01,
                 qPrintable(QString::number(found[indexOf(cause)] / all) + QStringLiteral(" for ") +
                            QString::number(statistics.share(cause))));
}

void VectorPicturesTest::windowAsSvgLooksLikeTheScreen() {
    Stage stage("colossus-1.lockstep");
    const QImage screen = stage.window.grab().toImage();
    QSvgRenderer renderer(svgOf(stage.window));
    QImage image(screen.size(), QImage::Format_RGB32);
    image.fill(Qt::magenta); // what the file leaves blank
    QPainter painter(&image);
    renderer.render(&painter);
    painter.end();
    QVERIFY2(difference(image, screen) < 0.08, qPrintable(QString::number(difference(image, screen))));
}

void VectorPicturesTest::windowAsPdfLooksLikeTheScreen() {
    Stage stage("colossus-1.lockstep");
    const QImage screen = stage.window.grab().toImage();
    const QImage page = onPixels(stage.window);
    QVERIFY2(difference(page, screen) < 0.04, qPrintable(QString::number(difference(page, screen))));
}

QTEST_MAIN(VectorPicturesTest)
#include "tst_vectorpictures.moc"
