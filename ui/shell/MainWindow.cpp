#include "ui/shell/MainWindow.h"

#include <algorithm>
#include <filesystem>

#include <QApplication>
#include <QCloseEvent>
#include <QDockWidget>
#include <QLabel>
#include <QSettings>
#include <QStatusBar>
#include <QVBoxLayout>

#include "core/operations/PowerDraw.h"
#include "core/quantity/QuantityText.h"
#include "ui/canvas/CanvasView.h"
#include "ui/charts/ChartPanel.h"
#include "ui/charts/UtilizationGauge.h"
#include "ui/compare/ComparePanel.h"
#include "ui/inspector/FindingsPanel.h"
#include "ui/inspector/InspectorPanel.h"
#include "ui/library/LibraryPanel.h"
#include "ui/shell/Menus.h"
#include "ui/shell/NoticeBar.h"
#include "ui/shell/PanelShares.h"
#include "ui/shell/TimeMachine.h"
#include "ui/shell/TransportBar.h"
#include "ui/shell/ViewState.h"
#include "ui/shell/WindowSize.h"
#include "ui/shell/commands/Commands.h"
#include "ui/shell/keys/ShortcutSheet.h"
#include "ui/tables/StatisticsPanel.h"
#include "ui/tables/TablesPanel.h"
#include "ui/theme/ThemedIcon.h"
#include "ui/timeline/TimelinePanel.h"
#include "ui/timeline/TimelineWidget.h"
#include "ui/trust/TrustPanel.h"

namespace lockstep::ui {

namespace {

constexpr int layoutVersion = 2;
constexpr int readable = 15000;  // milliseconds a message stays in the status bar
constexpr int trustHeight = 330; // logical pixels: a dozen rows of its table

} // namespace

MainWindow::MainWindow(std::shared_ptr<const ModelBasis> basis, QString resources, QWidget* parent)
    : QMainWindow(parent)
    , m_resources(std::move(resources))
    , m_document(std::move(basis))
    , m_run(m_document) {
    setWindowIcon(programIcon());
    makePanels();
    makeCommands();
    makeBar();
    makeMenus();
    connectParts();
    showTitle();
    resize(usualSize);
    m_shares->begin();
    m_usualLayout = saveState(layoutVersion);
    readSettings();
}

MainWindow::~MainWindow() = default;

void MainWindow::makePanels() {
    m_canvas = new CanvasView(m_document, m_selection, this);
    auto* middle = new QWidget(this);
    auto* rows = new QVBoxLayout(middle);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(0);
    m_notices = new NoticeArea(middle);
    rows->addWidget(m_notices);
    rows->addWidget(m_canvas, 1);
    setCentralWidget(middle);
    setAcceptDrops(true);
    m_library = new LibraryPanel(m_document, this);
    m_inspector = new InspectorPanel(m_document, m_selection, this);
    m_findings = new FindingsPanel(m_document, m_selection, this);
    m_timelinePanel = new TimelinePanel(m_time, this);
    m_timeline = &m_timelinePanel->timeline();
    m_timeMachine = new TimeMachine(m_run, m_time, m_document.basis(), this);
    m_charts = new ChartPanel(this);
    m_charts->setTimeSelection(&m_time);
    m_viewState = new ViewState(m_document, m_time, m_timeline->lanes(), *m_charts, this);
    m_trust =
        new TrustPanel(m_document, std::filesystem::path(m_resources.toStdU16String()) / "catalog", this);
    m_tables = new TablesPanel(m_document, m_selection, this);
    m_statistics = new StatisticsPanel(m_time, m_selection, this);
    m_compare = new ComparePanel(m_document, this);
    m_gauge = new UtilizationGauge(this);
    layOutPanels();
}

void MainWindow::layOutPanels() {
    setCorner(Qt::BottomLeftCorner, Qt::BottomDockWidgetArea);
    // A form is high and narrow: beside timeline and charts it shows its first fields only.
    setCorner(Qt::BottomRightCorner, Qt::RightDockWidgetArea);
    dock(QStringLiteral("library"), tr("Library"), m_library, Qt::LeftDockWidgetArea);
    QDockWidget* inspector =
        dock(QStringLiteral("inspector"), tr("Inspector"), m_inspector, Qt::RightDockWidgetArea);
    QDockWidget* problems =
        dock(QStringLiteral("problems"), tr("Problems"), m_findings, Qt::RightDockWidgetArea);
    QDockWidget* timeline =
        dock(QStringLiteral("timeline"), tr("Timeline"), m_timelinePanel, Qt::BottomDockWidgetArea);
    QDockWidget* charts = dock(QStringLiteral("charts"), tr("Charts"), m_charts, Qt::BottomDockWidgetArea);
    m_trustDock = dock(QStringLiteral("trust"), tr("Trust"), m_trust, Qt::BottomDockWidgetArea);
    QDockWidget* tables = dock(QStringLiteral("tables"), tr("Tables"), m_tables, Qt::BottomDockWidgetArea);
    QDockWidget* statistics =
        dock(QStringLiteral("statistics"), tr("Statistics"), m_statistics, Qt::BottomDockWidgetArea);
    QDockWidget* compare =
        dock(QStringLiteral("compare"), tr("Compare"), m_compare, Qt::BottomDockWidgetArea);
    splitDockWidget(inspector, problems, Qt::Vertical);
    splitDockWidget(timeline, charts, Qt::Vertical);
    tabifyDockWidget(charts, statistics);
    tabifyDockWidget(statistics, tables);
    tabifyDockWidget(tables, compare);
    tabifyDockWidget(compare, m_trustDock);
    charts->raise();
    m_shares = new PanelShares(*this);
}

void MainWindow::makeCommands() {
    addFileCommands(m_commands, *this);
    addExportCommands(m_commands, *this);
    addEditCommands(m_commands, m_document, *m_canvas, *m_library, *m_tables);
    addCanvasEditCommands(m_commands, *m_canvas);
    addProblemCommands(m_commands, *m_findings);
    addArrangeCommands(m_commands, *m_canvas);
    addViewCommands(m_commands, *this);
    addRunCommands(m_commands, m_run);
    addTimelineCommands(m_commands, *m_timeline);
    addLaneCommands(m_commands, *m_timeline);
    addTimeMachineCommands(m_commands, m_run, *m_timeMachine, m_time);
    addChartCommands(m_commands, *m_charts);
    addHelpCommands(m_commands, *this);
    m_commands.attach(CommandScope::window, *this);
    m_commands.attach(CommandScope::canvas, *m_canvas);
    m_commands.attach(CommandScope::timeline, *m_timeline);
    m_commands.attach(CommandScope::charts, *m_charts);
}

void MainWindow::makeBar() {
    m_transport = new TransportBar(m_commands, this);
    m_transport->addAtEnd(m_gauge);
    addToolBar(m_transport);
}

QDockWidget* MainWindow::dock(const QString& name, const QString& title, QWidget* content,
                              Qt::DockWidgetArea area) {
    auto* widget = new QDockWidget(title, this);
    widget->setObjectName(name);
    widget->setWidget(content);
    addDockWidget(area, widget);
    return widget;
}

void MainWindow::connectParts() {
    connect(&m_run, &RunControl::frameArrived, this, &MainWindow::onFrame);
    connect(&m_document, &Document::savedStateChanged, this, &MainWindow::showTitle);
    connect(&m_document, &Document::scenarioReplaced, this, &MainWindow::tellDamage);
    connect(&m_document, &Document::changedOnDisk, this, &MainWindow::tellChangeOnDisk);
    connect(&m_document, &Document::recoveryProblem, this, &MainWindow::tellRecoveryProblem);
    const auto retain = [this] { m_selection.retain(m_document.scenario()); };
    connect(&m_document, &Document::scenarioChanged, this, retain);
    connect(&m_document, &Document::scenarioReplaced, this, retain);
    connect(&m_document, &Document::scenarioChanged, this, &MainWindow::showBand);
    connect(&m_document, &Document::scenarioReplaced, this, &MainWindow::showBand);
    showBand();
    const auto tellPowers = [this] { m_charts->setRackPowers(rackPowers(m_document.catalog())); };
    connect(&m_document, &Document::scenarioChanged, this, tellPowers);
    connect(&m_document, &Document::scenarioReplaced, this, tellPowers);
    tellPowers();
    connect(m_tables, &TablesPanel::opened, this, [this] { goToPanel(QStringLiteral("inspector")); });
    connect(m_findings, &FindingsPanel::pointerActivated, m_inspector, &InspectorPanel::reveal);
    connect(m_library, &LibraryPanel::addRequested, m_canvas, &CanvasView::addType);
    connect(&m_canvas->canvas(), &CanvasScene::previewChanged, this,
            [this] { m_run.preview(m_canvas->canvas().previewed()); });
    connect(m_canvas, &CanvasView::addRequested, this, &MainWindow::addByName);
    connect(m_canvas, &CanvasView::problemRequested, this, &MainWindow::showProblem);
    connect(m_canvas, &CanvasView::statusHint, this,
            [this](const QString& hint) { statusBar()->showMessage(hint); });
    connect(m_timeline, &TimelineWidget::visibleRangeChanged, m_charts, &ChartPanel::setRange);
    connectTimeline();
    connectTimeMachine();
    connect(m_compare, &ComparePanel::fileWanted, this, &MainWindow::compareWithFile);
    connect(m_compare, &ComparePanel::keepWanted, m_timeMachine, &TimeMachine::keepRun);
    connect(m_timeMachine, &TimeMachine::keptChanged, this,
            [this] { m_compare->setKept(m_timeMachine->kept()); });
    connect(m_transport, &TransportBar::speedChanged, &m_run, &RunControl::setSpeed);
    m_run.setSpeed(m_transport->speed());
    statusBar()->showMessage(tr("F5 runs. Drag a campus, racks or a link from the library on to the canvas."),
                             readable);
}

void MainWindow::onFrame(const std::shared_ptr<const Frame>& frame) {
    m_timeMachine->setFrame(frame);
    showRun(frame);
    m_inspector->setFrame(frame);
    m_tables->setFrame(frame);
    m_compare->setFrame(frame);
    m_transport->setFrame(*frame);
    // What an edit does must be seen at once, not diluted by the steps before it.
    const RunSummary& summary = frame->sinceEdit.steps > 0 ? frame->sinceEdit : frame->summary;
    if (summary.steps > 0)
        m_gauge->setSummary(summary);
    else
        m_gauge->clear();
    m_gauge->setStatusTip(
        summary.steps == frame->summary.steps
            ? tr("Over all steps of the run")
            : tr("Over the %1 steps since the last edit; the whole run comes to %2")
                  .arg(QString::fromStdString(printCount(static_cast<double>(summary.steps))),
                       QString::fromStdString(printPercent(frame->summary.effectiveUtilization))));
    m_canvasTurn = !m_canvasTurn || frame->state != RunState::running || isNewsToCanvas(*frame);
    if (m_timeMachine->past())
        return;
    m_inspector->setMoment(frame);
    if (!m_canvasTurn)
        return;
    m_canvasFrame = frame;
    m_canvas->setFrame(frame);
}

/// The canvas has seen no step yet of the scenario that this frame is of.
bool MainWindow::isNewsToCanvas(const Frame& frame) const {
    return !m_canvasFrame || m_canvasFrame->fleet != frame.fleet || m_canvasFrame->sinceEdit.steps == 0;
}

void MainWindow::showRun(const std::shared_ptr<const Frame>& frame) {
    const auto shown = m_timeMachine->refinedFrame(frame);
    m_timelinePanel->setFrame(shown);
    m_statistics->setFrame(shown);
    m_charts->setFrame(shown);
}

/// The canvas shows the step under the cursor, or the newest.
void MainWindow::showMoment() {
    const auto& past = m_timeMachine->past();
    if (const auto& shown = past ? past : m_run.frame()) {
        m_inspector->setMoment(shown);
        m_canvas->setFrame(shown);
    }
    m_momentLabel->setVisible(past != nullptr);
    if (past)
        m_momentLabel->setText(
            tr("The canvas shows step %1. Esc in the timeline returns to the newest.")
                .arg(QString::fromStdString(printCount(static_cast<double>(past->latest->firstStep)))));
}

/// A single GPU or a rack, where one is selected.
void MainWindow::showPart() {
    if (const QString sentence = m_inspector->partSentence(); !sentence.isEmpty())
        statusBar()->showMessage(sentence, readable);
    if (const auto& part = m_selection.part(); part && part->isGpu())
        m_statistics->setGpu(LaneKey::of(*part));
}

/// What is picked in the timeline is selected on the canvas, and a GPU on the canvas has its lane.
void MainWindow::connectTimeline() {
    connect(m_timeline, &TimelineWidget::picked, this, [this](const Pick& pick) {
        m_selection.pick(pick);
        if (pick.part)
            m_canvas->revealSelection();
    });
    connect(m_timeline, &TimelineWidget::blockerPicked, this,
            [this](const Pick& pick, const QString& sentence) {
                m_selection.pick(pick);
                m_canvas->revealSelection();
                statusBar()->showMessage(sentence, readable);
            });
    const auto nameLinks = [this] {
        m_timeline->setLinkNames(linkNamesOf(m_document.scenario()));
        m_statistics->setLinkNames(linkNamesOf(m_document.scenario()));
    };
    connect(&m_document, &Document::scenarioChanged, this, nameLinks);
    connect(&m_document, &Document::scenarioReplaced, this, nameLinks);
    nameLinks();
    connect(m_timeline, &TimelineWidget::gpuPicked, m_statistics, &StatisticsPanel::setGpu);
    connect(m_canvas, &CanvasView::partPicked, m_timeline, &TimelineWidget::showPart);
    connect(&m_selection, &Selection::changed, this, &MainWindow::showPart);
    connect(m_inspector, &InspectorPanel::picked, m_canvas, &CanvasView::revealSelection);
    connect(m_statistics, &StatisticsPanel::picked, m_canvas, &CanvasView::revealSelection);
    connect(m_statistics, &StatisticsPanel::goToRequested, m_timeline, &TimelineWidget::centerOn);
}

void MainWindow::connectTimeMachine() {
    m_momentLabel = new QLabel(this);
    m_momentLabel->hide();
    statusBar()->addPermanentWidget(m_momentLabel);
    connect(m_timeline, &TimelineWidget::visibleRangeChanged, m_timeMachine,
            [this](Ticks from, Ticks to) { m_timeMachine->setVisibleRange(from, to, m_timeline->width()); });
    connect(m_timeMachine, &TimeMachine::pastChanged, this, &MainWindow::showMoment);
    connect(m_timeMachine, &TimeMachine::refined, this, [this] { showRun(m_run.frame()); });
    connect(m_timeMachine, &TimeMachine::refiningProgressed, m_timelinePanel, &TimelinePanel::setProgress);
    connect(m_timelinePanel, &TimelinePanel::cancelRequested, m_timeMachine, &TimeMachine::cancelRefining);
}

void MainWindow::showBand() {
    m_gauge->setBand(bandOf(m_document.scenario(), *m_document.basis()));
}

void MainWindow::showTitle() {
    setWindowTitle(tr("%1[*] – Lockstep").arg(m_document.displayName()));
    setWindowModified(m_document.isModified());
}

bool MainWindow::isSettled() const {
    return m_timeline->isSharp() && m_charts->isSettled();
}

void MainWindow::setThemeKind(Theme::Kind kind) {
    auto& application = *qobject_cast<QApplication*>(QCoreApplication::instance());
    useTheme(application, kind == Theme::Kind::dark ? Theme::dark() : Theme::light());
    m_commands.refreshIcons();
    m_charts->applyTheme(currentTheme());
    m_commands.action(QStringLiteral("view.dark"))->setChecked(kind == Theme::Kind::dark);
}

void MainWindow::closeEvent(QCloseEvent* event) {
    if (!mayDiscard()) {
        event->ignore();
        return;
    }
    m_document.forgetRecovery();
    m_viewState->flush();
    writeSettings();
    event->accept();
}

void MainWindow::showTrust() {
    m_trustDock->show();
    m_trustDock->raise();
    m_shares->end();
    resizeDocks({m_trustDock}, {std::max(m_trustDock->height(), trustHeight)}, Qt::Vertical);
}

void MainWindow::showShortcuts() {
    ShortcutSheet(m_commands, this).exec();
}

void MainWindow::resetLayout() {
    restoreState(m_usualLayout, layoutVersion);
    m_shares->begin();
}

void MainWindow::readSettings() {
    const QSettings settings;
    restoreGeometry(settings.value(QStringLiteral("window/geometry")).toByteArray());
    if (!restoreState(settings.value(QStringLiteral("window/layout")).toByteArray(), layoutVersion))
        return;
    if (settings.value(QStringLiteral("window/usualShares")).toBool())
        m_shares->begin();
    else
        m_shares->end();
}

void MainWindow::writeSettings() const {
    QSettings settings;
    settings.setValue(QStringLiteral("window/geometry"), saveGeometry());
    settings.setValue(QStringLiteral("window/layout"), saveState(layoutVersion));
    settings.setValue(QStringLiteral("window/usualShares"), m_shares->isUsual());
}

} // namespace lockstep::ui
