// What leaves MainWindow as a file other than the scenario, and what is compared with it.
#include <QApplication>
#include <QDir>
#include <QEventLoop>
#include <QFileDialog>
#include <QStatusBar>
#include <QTimer>

#include "core/report/Table.h"
#include "core/report/TraceExport.h"
#include "core/storage/AtomicFile.h"
#include "core/storage/RunFile.h"
#include "ui/charts/ChartPanel.h"
#include "ui/compare/ComparePanel.h"
#include "ui/export/FigureDialog.h"
#include "ui/export/FileJob.h"
#include "ui/export/TableDialog.h"
#include "ui/export/TraceDialog.h"
#include "ui/shell/Figures.h"
#include "ui/shell/FileNames.h"
#include "ui/shell/MainWindow.h"
#include "ui/shell/TimeMachine.h"
#include "ui/tables/CopyableTable.h"
#include "ui/tables/TablesPanel.h"
#include "ui/words/CoreWords.h"

namespace lockstep::ui {

namespace {

constexpr std::size_t mostStepRows = 20000;
constexpr std::uint64_t proposedSteps = 2; ///< of a trace

std::filesystem::path toPath(const QString& file) {
    return std::filesystem::path(file.toStdU16String());
}

/// Tables of the run as lockstep-cli writes them.
std::vector<ExportTable> runTables(const std::shared_ptr<const Frame>& frame,
                                   const std::shared_ptr<const Scenario>& scenario) {
    const auto grouped = [frame](const char* name,
                                 std::vector<GroupStatistics> (*by)(const RangeStatistics&)) {
        return [frame, name, by] {
            return printCsv(groupTable(name, by(statisticsOf(frame->timeline, {}, frame->timeline.end))));
        };
    };
    const auto all = [](const RangeStatistics& statistics) { return statistics.groups; };
    return {{QStringLiteral("steps"), MainWindow::tr("Steps of the run"),
             [frame] { return printCsv(stepTable(frame->timeline, {}, frame->timeline.end, mostStepRows)); }},
            {QStringLiteral("rack_groups"), MainWindow::tr("Rack groups, time by cause"),
             grouped("rack_groups", all)},
            {QStringLiteral("gpu_types"), MainWindow::tr("GPU types, time by cause"),
             grouped("gpu_types", &byGpuType)},
            {QStringLiteral("campuses"), MainWindow::tr("Campuses, time by cause"),
             grouped("campuses", &byCampus)},
            {QStringLiteral("links"), MainWindow::tr("Links"),
             [frame, scenario] { return printCsv(linkTable(*frame->fleet, *scenario)); }}};
}

ExportTable fixedTable(const QString& fileName, const QString& title, const QString& csv) {
    return {fileName, title, [text = csv.toStdString()] { return text; }};
}

std::optional<std::string> writeTables(const std::vector<ExportTable>& tables,
                                       const std::filesystem::path& folder, JobControl& control) {
    for (std::size_t i = 0; i < tables.size() && !control.isCanceled(); ++i) {
        const auto file = folder / (tables[i].fileName.toStdString() + ".csv");
        if (const auto failure = writeAtomically(file, tables[i].csv()))
            return file.string() + ": " + fromCore(*failure).toStdString();
        control.tell(static_cast<double>(i + 1) / static_cast<double>(tables.size()));
    }
    return std::nullopt;
}

} // namespace

void MainWindow::exportPicture() {
    FigureDialog dialog(figuresOf(*this), printScenario(m_document.scenario()), m_document.displayName(),
                        this);
    if (dialog.exec() != QDialog::Accepted)
        return;
    const FigureOptions options = dialog.options();
    const QString suffix = suffixOf(options.format);
    const QString file = askWhere(this, tr("Export picture"), proposedFile(m_document, suffix),
                                  tr("%1 pictures (*.%2)").arg(suffix.toUpper(), suffix), suffix);
    if (file.isEmpty())
        return;
    if (const auto failure = writeFigure(figure(dialog.subject(), options), file))
        report(tr("The picture was not written."), {*failure});
    else
        statusBar()->showMessage(tr("Wrote %1").arg(file));
}

QByteArray MainWindow::figure(const FigureSubject& subject, const FigureOptions& options) {
    const Theme before = currentTheme();
    const bool changes = subject.isOnScreen && options.theme.kind != before.kind;
    if (changes)
        wear(options.theme);
    const QByteArray bytes = figureOf(subject, options);
    if (changes)
        wear(before);
    return bytes;
}

/// For a picture of the whole window: widgets have their colors from the application's palette.
void MainWindow::wear(const Theme& theme) {
    constexpr int longestWait = 3000; // milliseconds
    useTheme(*qobject_cast<QApplication*>(QCoreApplication::instance()), theme);
    m_commands.refreshIcons();
    m_charts->applyTheme(theme);
    QEventLoop loop;
    QTimer looks;
    connect(&looks, &QTimer::timeout, &loop, [this, &loop] {
        if (isSettled())
            loop.quit();
    });
    looks.start(50);
    QTimer::singleShot(longestWait, &loop, &QEventLoop::quit);
    loop.exec(QEventLoop::ExcludeUserInputEvents);
}

void MainWindow::saveRun() {
    const auto& frame = m_run.frame();
    if (!frame || !frame->log || frame->summary.steps == 0)
        return;
    const QString suffix = QStringLiteral("lockstep-run");
    const QString file = askWhere(this, tr("Save run"), proposedFile(m_document, suffix),
                                  tr("Lockstep runs (*.lockstep-run)"), suffix);
    if (file.isEmpty())
        return;
    const std::vector<StorageError> errors = writeRun({*frame->log, frame->summary.steps}, toPath(file));
    if (errors.empty())
        return statusBar()->showMessage(tr("Saved %1").arg(file));
    QStringList sentences;
    for (const StorageError& error : errors)
        sentences.append(sentenceOf(error));
    report(tr("The run was not saved."), sentences);
}

/// The range that is chosen, or the newest steps.
void MainWindow::exportTrace() {
    const auto& frame = m_run.frame();
    if (!frame || !frame->log || frame->timeline.steps == 0)
        return;
    const TimelineView& view = frame->timeline;
    std::uint64_t first = view.steps - std::min(view.steps, proposedSteps);
    std::uint64_t end = view.steps;
    if (const auto& range = m_time.range()) {
        first = stepAt(view, range->from);
        end = stepAt(view, range->to) + 1;
    }
    TraceDialog dialog(frame, first, end, this);
    if (dialog.exec() != QDialog::Accepted)
        return;
    const QString file = askWhere(this, tr("Export trace"), proposedFile(m_document, QStringLiteral("json")),
                                  tr("Traces for Perfetto and Chrome (*.json)"), QStringLiteral("json"));
    if (!file.isEmpty())
        writeTrace({frame->log, placeBefore(view, dialog.firstStep()), dialog.firstStep(), dialog.endStep(),
                    dialog.detail(), toPath(file)});
}

FileJob* MainWindow::writeTrace(const TraceRequest& request) {
    auto* job = new FileJob(
        tr("Writing the trace…"),
        [basis = m_document.basis(), request](JobControl& control) {
            return lockstep::exportTrace(*basis, request, control);
        },
        this);
    tellWhenWritten(*job, QString::fromStdU16String(request.file.u16string()));
    return job;
}

void MainWindow::tellWhenWritten(FileJob& job, const QString& what) {
    connect(&job, &FileJob::written, this,
            [this, what] { statusBar()->showMessage(tr("Wrote %1").arg(what)); });
    connect(&job, &FileJob::canceled, this, [this] { statusBar()->showMessage(tr("Nothing was written.")); });
    connect(&job, &FileJob::failed, this,
            [this](const QString& sentence) { report(tr("The file was not written."), {sentence}); });
}

void MainWindow::exportTables() {
    TableDialog dialog(exportableTables(), this);
    if (dialog.exec() != QDialog::Accepted)
        return;
    const QString folder =
        QFileDialog::getExistingDirectory(this, tr("Folder for the tables"), usualFolder(m_document));
    if (folder.isEmpty())
        return;
    auto* job = new FileJob(
        tr("Writing the tables…"),
        [tables = dialog.chosen(), path = toPath(folder)](JobControl& control) {
            return writeTables(tables, path, control);
        },
        this);
    tellWhenWritten(*job, folder);
}

std::vector<ExportTable> MainWindow::exportableTables() const {
    m_charts->bringUpToDate();
    std::vector<ExportTable> tables;
    if (m_run.frame() && m_run.frame()->timeline.steps > 0)
        tables = runTables(m_run.frame(), std::make_shared<const Scenario>(m_document.scenario()));
    const std::array shown{tr("Campuses, as in the window"), tr("Rack groups, as in the window"),
                           tr("Links, as in the window"), tr("Notes and frames, as in the window")};
    const std::array names{QStringLiteral("window_campuses"), QStringLiteral("window_rack_groups"),
                           QStringLiteral("window_links"), QStringLiteral("window_notes_and_frames")};
    for (std::size_t i = 0; i < shown.size(); ++i)
        tables.push_back(fixedTable(names[i], shown[i], m_tables->table(i).asCsv()));
    for (const ChartKind kind : allChartKinds)
        if (m_charts->isShown(kind))
            tables.push_back(fixedTable(QStringLiteral("chart_") + idOf(kind),
                                        tr("Chart: %1").arg(titleOf(kind)), m_charts->csvOf(kind)));
    if (m_compare->comparison())
        tables.push_back(fixedTable(QStringLiteral("comparison"), tr("Comparison of two runs"),
                                    m_compare->table().asCsv()));
    return tables;
}

void MainWindow::compareRuns() {
    goToPanel(QStringLiteral("compare"));
    if (!m_compare->hasA())
        m_timeMachine->keepRun();
    m_compare->compare();
}

void MainWindow::compareWithFile() {
    const QString file = QFileDialog::getOpenFileName(
        this, tr("Compare with"), usualFolder(m_document),
        tr("Scenarios, runs and pictures (*.lockstep *.lockstep-run *.png *.svg *.pdf);;All files (*)"));
    if (file.isEmpty())
        return;
    m_compare->setFile(file);
    compareRuns();
}

} // namespace lockstep::ui
