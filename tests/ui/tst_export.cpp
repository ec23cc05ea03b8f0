// Pictures that carry their scenario, traces, tables and runs, out of the window and back into it.
#include <algorithm>

#include <QDir>
#include <QImage>
#include <QImageReader>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLabel>
#include <QSettings>
#include <QSignalSpy>
#include <QSvgRenderer>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

#include "core/report/TraceExport.h"
#include "core/storage/PictureScenario.h"
#include "tests/ui/WindowStage.h"
#include "ui/charts/ChartPanel.h"
#include "ui/export/Figure.h"
#include "ui/export/FigureDialog.h"
#include "ui/export/FileJob.h"
#include "ui/export/TableDialog.h"
#include "ui/export/TraceDialog.h"
#include "ui/shell/Figures.h"
#include "ui/shell/MainWindow.h"
#include "ui/timeline/TimelineWidget.h"

using namespace lockstep;
using namespace lockstep::ui;

namespace {

struct Stage : WindowStage {
    explicit Stage(unsigned steps = 40, const char* name = "what-is-a-straggler.lockstep")
        : WindowStage({1500, 1000}, name) {
        settle();
        if (steps > 0) {
            take(steps);
            draw();
        }
    }
    std::string scenario() { return printScenario(window.document().scenario()); }
};

} // namespace

class ExportTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { QSettings().clear(); }
    void everyPictureReopensAsItsScenario_data();
    void everyPictureReopensAsItsScenario();
    void picturesHaveTheirScale();
    void smallPicturesShowAllOfIt();
    void vectorsKeepTextAsText();
    void printIsWhiteWhateverTheScreenShows();
    void transparentGroundIsTransparent();
    void pictureWithoutScenarioIsRefused();
    void dialogShowsWhatItMakes();
    void dialogOfTheWindowDrawsTheWindowItIsPartOf();
    void traceIsWrittenInTheBackground();
    void canceledTraceLeavesNoFile();
    void traceDialogTellsTheSize();
    void tablesHaveRows();
    void savedRunOpensAndIsTakenAgain();
};

void ExportTest::everyPictureReopensAsItsScenario_data() {
    QTest::addColumn<QString>("part");
    QTest::addColumn<QString>("suffix");
    for (const char* part : {"window", "canvas", "timeline", "charts", "chart-causes"})
        for (const char* suffix : {"png", "svg", "pdf"})
            QTest::addRow("%s as %s", part, suffix) << part << suffix;
}

void ExportTest::everyPictureReopensAsItsScenario() {
    QFETCH(QString, part);
    QFETCH(QString, suffix);
    Stage stage(20);
    Scenario scenario = stage.window.document().scenario();
    const FigureSubject subject = stage.figure(part);
    QVERIFY(!subject.size.isEmpty());
    FigureOptions options;
    options.format = *formatOf(QStringLiteral("x.") + suffix);
    options.scenario = stage.scenario();
    options.title = QStringLiteral("Köln & Zürich");
    const QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("picture with spaces, 東京.") + suffix);
    QVERIFY(!writeFigure(stage.window.figure(subject, options), file));

    MainWindow other(stage.window.document().basis(), shippedResources());
    QVERIFY(other.openFile(file));
    QVERIFY(other.document().scenario() == scenario);
    QVERIFY(other.document().filePath().isEmpty()); // saving must not overwrite the picture
    QVERIFY(other.document().damage().isEmpty());
}

void ExportTest::picturesHaveTheirScale() {
    Stage stage;
    const QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("window.png"));
    FigureOptions options;
    options.theme = currentTheme();
    QVERIFY(!writeFigure(stage.window.figure(stage.figure(QStringLiteral("window")), options), file));
    QCOMPARE(QImage(file).size(), QSize(3000, 2000));
    QVERIFY(writeFigure("x", folder.filePath(QStringLiteral("no/such/folder.png"))));
}

/// Not the upper left part of it: a small picture looks like a photograph of the large one.
void ExportTest::smallPicturesShowAllOfIt() {
    Stage stage;
    FigureOptions options;
    options.theme = currentTheme();
    const FigureSubject subject = stage.figure(QStringLiteral("window"));
    const QImage small = imageOf(subject, options, 0.5).convertToFormat(QImage::Format_Grayscale8);
    const QImage large = imageOf(subject, options, 1.5).convertToFormat(QImage::Format_Grayscale8);
    QCOMPARE(large.size(), 3 * small.size());
    int different = 0;
    for (int y = 0; y < small.height(); ++y)
        for (int x = 0; x < small.width(); ++x)
            different += std::abs(small.pixelColor(x, y).value() -
                                  large.pixelColor(3 * x + 1, 3 * y + 1).value()) > 96;
    QVERIFY2(different < small.width() * small.height() / 25, qPrintable(QString::number(different)));
}

void ExportTest::vectorsKeepTextAsText() {
    Stage stage(40, "colossus-1.lockstep");
    FigureOptions options;
    options.format = FigureFormat::svg;
    const QByteArray svg = figureOf(stage.figure(QStringLiteral("canvas")), options);
    const QString campus = QString::fromStdString(stage.window.document().scenario().campuses[0].name);
    QVERIFY(QString::fromUtf8(svg).contains(campus));
    QVERIFY(QSvgRenderer(svg).isValid());
    // Nothing outside the file: no links to pictures elsewhere.
    QVERIFY(!svg.contains("href=\"http") && !svg.contains("href=\"file"));
    const QByteArray timeline = figureOf(stage.figure(QStringLiteral("timeline")), options);
    QVERIFY(QString::fromUtf8(timeline).contains(campus));
    options.format = FigureFormat::pdf;
    const QByteArray pdf = figureOf(stage.figure(QStringLiteral("charts")), options);
    QVERIFY(pdf.startsWith("%PDF-"));
    QVERIFY(pdf.contains("/FontFile"));
}

void ExportTest::printIsWhiteWhateverTheScreenShows() {
    Stage stage;
    stage.window.setThemeKind(Theme::Kind::dark);
    stage.draw();
    FigureOptions options;
    for (const char* part : {"canvas", "timeline", "charts", "window"}) {
        const QImage print =
            QImage::fromData(stage.window.figure(stage.figure(QLatin1String(part)), options));
        int light = 0;
        for (int y = 0; y < print.height(); y += 7)
            for (int x = 0; x < print.width(); x += 7)
                light += print.pixelColor(x, y).lightness() > 200 ? 1 : 0;
        const int all = (print.height() / 7) * (print.width() / 7);
        QVERIFY2(light > 0.3 * all, part);
    }
    // The screen is as it was.
    QCOMPARE(currentTheme().kind, Theme::Kind::dark);
    stage.draw();
    const QImage screen = stage.window.charts().grab().toImage();
    QCOMPARE(screen.pixelColor(screen.width() - 3, screen.height() - 3), Theme::dark().surface);
}

void ExportTest::transparentGroundIsTransparent() {
    Stage stage;
    FigureOptions options;
    options.isTransparent = true;
    options.scale = 1;
    for (const char* part : {"canvas", "timeline", "charts"}) {
        const FigureSubject subject = stage.figure(QLatin1String(part));
        QCOMPARE(imageOf(subject, options, 1).pixelColor(subject.size.width() - 2, 1).alpha(), 0);
    }
}

void ExportTest::pictureWithoutScenarioIsRefused() {
    Stage stage;
    const Scenario before = stage.window.document().scenario();
    const QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("plain.png"));
    QImage plain(4, 4, QImage::Format_RGB32);
    plain.fill(Qt::red);
    QVERIFY(plain.save(file));
    QVERIFY(!stage.window.openFile(file));
    QVERIFY(stage.window.document().scenario() == before);
    const QStringList sentences = stage.window.document().open(file);
    QVERIFY2(sentences.value(0).contains(QStringLiteral("no scenario")), qPrintable(sentences.value(0)));
}

void ExportTest::dialogShowsWhatItMakes() {
    Stage stage;
    FigureDialog dialog(figuresOf(stage.window), "scenario", QStringLiteral("title"));
    dialog.choose(stage.figure(QStringLiteral("timeline")).name);
    dialog.setFormat(FigureFormat::svg);
    QCOMPARE(dialog.subject().id, QStringLiteral("timeline"));
    QCOMPARE(dialog.options().format, FigureFormat::svg);
    QCOMPARE(dialog.options().theme.kind, Theme::Kind::print);
    QCOMPARE(dialog.options().scenario, std::string("scenario"));
    QVERIFY(!dialog.grab().isNull());
}

/// As the command opens it, with the dialog a part of the window that its preview shows.
void ExportTest::dialogOfTheWindowDrawsTheWindowItIsPartOf() {
    Stage stage;
    bool hasPreview = false;
    QTimer look;
    connect(&look, &QTimer::timeout, &stage.window, [&] {
        auto* dialog = qobject_cast<FigureDialog*>(QApplication::activeModalWidget());
        if (!dialog)
            return;
        dialog->choose(stage.figure(QStringLiteral("window")).name);
        dialog->resize(dialog->size() + QSize(40, 40));
        dialog->grab();
        const QList<QLabel*> labels = dialog->findChildren<QLabel*>();
        hasPreview = std::ranges::any_of(labels, [](QLabel* label) { return !label->pixmap().isNull(); });
        if (hasPreview)
            dialog->reject();
    });
    look.start(20);
    stage.window.commands().action("file.exportPicture")->trigger();
    QVERIFY(hasPreview);
}

void ExportTest::traceIsWrittenInTheBackground() {
    Stage stage(60);
    const auto& frame = stage.window.runControl().frame();
    const QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("trace.json"));
    const RunPlace from = placeBefore(frame->timeline, 50);
    QVERIFY(from.step <= 50);
    FileJob* job = stage.window.writeTrace(
        {frame->log, from, 50, 53, TraceDetail::rack, std::filesystem::path(file.toStdU16String())});
    QSignalSpy written(job, &FileJob::written);
    QVERIFY(written.wait());
    QFile read(file);
    QVERIFY(read.open(QIODevice::ReadOnly));
    const QJsonObject trace = QJsonDocument::fromJson(read.readAll()).object();
    QSet<int> steps;
    double first = 1e18;
    for (const QJsonValue& event : trace[QStringLiteral("traceEvents")].toArray()) {
        const QJsonObject arguments = event[QStringLiteral("args")].toObject();
        if (!arguments.contains(QStringLiteral("step")))
            continue;
        steps.insert(arguments[QStringLiteral("step")].toInt());
        first = std::min(first, event[QStringLiteral("ts")].toDouble());
    }
    QCOMPARE(steps, (QSet<int>{50, 51, 52}));
    // The times are those of the run, not of the stretch.
    const auto column = frame->timeline.levels.front()[50];
    QCOMPARE(column->firstStep, 50u);
    QVERIFY(std::abs(first - static_cast<double>(column->start.count) / 10) < 0.2);
}

void ExportTest::canceledTraceLeavesNoFile() {
    Stage stage(20, "colossus-1.lockstep");
    const auto& frame = stage.window.runControl().frame();
    const QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("trace.json"));
    FileJob* job = stage.window.writeTrace({frame->log, placeBefore(frame->timeline, 0), 0, 20,
                                            TraceDetail::gpu, std::filesystem::path(file.toStdU16String())});
    QSignalSpy canceled(job, &FileJob::canceled);
    QTest::qWait(50);
    job->cancel();
    QVERIFY(canceled.wait(2000));
    QVERIFY(QDir(folder.path()).isEmpty());
}

void ExportTest::traceDialogTellsTheSize() {
    Stage stage(20, "colossus-1.lockstep");
    TraceDialog dialog(stage.window.runControl().frame(), 3, 5);
    QCOMPARE(dialog.firstStep(), 3u);
    QCOMPARE(dialog.endStep(), 5u);
    QCOMPARE(dialog.detail(), TraceDetail::rack);
    QVERIFY(dialog.expectedBytes() > 1e6);
    QVERIFY(!dialog.grab().isNull());
}

void ExportTest::tablesHaveRows() {
    Stage stage;
    const auto tables = stage.window.exportableTables();
    QVERIFY(tables.size() >= 10);
    QSet<QString> names;
    for (const ExportTable& table : tables) {
        QVERIFY2(!names.contains(table.fileName), qPrintable(table.fileName));
        names.insert(table.fileName);
        const QString csv = QString::fromStdString(table.csv());
        QVERIFY2(csv.contains(QStringLiteral("\r\n")), qPrintable(table.fileName));
    }
    const QString steps = QString::fromStdString(tables.front().csv());
    QCOMPARE(steps.count(QStringLiteral("\r\n")), 41);
}

/// A run with an edit after 15 of 40 steps: taken again it comes to the same.
void ExportTest::savedRunOpensAndIsTakenAgain() {
    Stage stage(15, "mixed-pair-of-generations.lockstep");
    Document& document = stage.window.document();
    ScenarioEdit edit;
    edit.name = "Another seed";
    edit.steps.push_back(Assign<std::uint64_t, &Scenario::seed>{document.scenario().seed, 77});
    document.commit(edit);
    stage.window.runControl().session().step(25);
    stage.settle();
    const auto frame = stage.window.runControl().frame();
    QCOMPARE(frame->summary.steps, 40u);
    const QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("run.lockstep-run"));
    QVERIFY(
        writeRun({*frame->log, frame->summary.steps}, std::filesystem::path(file.toStdU16String())).empty());

    Stage again(0);
    QVERIFY(again.window.openFile(file));
    again.settle();
    const auto& replayed = again.window.runControl().frame();
    QCOMPARE(replayed->summary.steps, 40u);
    QCOMPARE(replayed->summary.resultHash, frame->summary.resultHash);
    QCOMPARE(replayed->state, RunState::paused);
    QCOMPARE(replayed->edition, again.window.document().edition());
    QCOMPARE(replayed->log->revisions.size(), 2u);
    QVERIFY(again.window.document().scenario() == document.scenario());
    QVERIFY(again.window.document().filePath().isEmpty());
}

QTEST_MAIN(ExportTest)
#include "tst_export.moc"
