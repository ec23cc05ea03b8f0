#include "ui/shell/MainWindow.h"

#include <filesystem>

#include <QApplication>
#include <QCloseEvent>
#include <QDockWidget>
#include <QSettings>
#include <QStatusBar>

#include "core/quantity/QuantityText.h"
#include "ui/canvas/CanvasView.h"
#include "ui/charts/ChartPanel.h"
#include "ui/charts/UtilizationGauge.h"
#include "ui/inspector/FindingsPanel.h"
#include "ui/inspector/InspectorPanel.h"
#include "ui/library/LibraryPanel.h"
#include "ui/shell/TransportBar.h"
#include "ui/theme/ThemedIcon.h"
#include "ui/timeline/TimelineWidget.h"
#include "ui/trust/TrustPanel.h"

namespace lockstep::ui {

namespace {

constexpr int layoutVersion = 1;

} // namespace

MainWindow::MainWindow(std::shared_ptr<const ModelBasis> basis, QString resources, QWidget* parent)
    : QMainWindow(parent)
    , m_resources(std::move(resources))
    , m_document(std::move(basis))
    , m_run(m_document) {
    setWindowIcon(programIcon());
    makeCommands();
    makePanels();
    makeMenus();
    connectParts();
    onSavedState();
    resize(1600, 1000);
    m_usualLayout = saveState(layoutVersion);
    readSettings();
}

MainWindow::~MainWindow() = default;

void MainWindow::makePanels() {
    m_canvas = new CanvasView(m_document, m_selection, this);
    setCentralWidget(m_canvas);
    m_library = new LibraryPanel(m_document, this);
    m_inspector = new InspectorPanel(m_document, m_selection, this);
    m_findings = new FindingsPanel(m_document, m_selection, this);
    m_timeline = new TimelineWidget(this);
    m_charts = new ChartPanel(this);
    m_trust =
        new TrustPanel(m_document, std::filesystem::path(m_resources.toStdU16String()) / "catalog", this);
    m_gauge = new UtilizationGauge(this);
    m_transport = new TransportBar(m_commands, this);
    m_transport->addAtEnd(m_gauge);
    addToolBar(m_transport);

    setCorner(Qt::BottomLeftCorner, Qt::BottomDockWidgetArea);
    setCorner(Qt::BottomRightCorner, Qt::BottomDockWidgetArea);
    QDockWidget* library = dock(QStringLiteral("library"), tr("Library"), m_library, Qt::LeftDockWidgetArea);
    QDockWidget* inspector =
        dock(QStringLiteral("inspector"), tr("Inspector"), m_inspector, Qt::RightDockWidgetArea);
    QDockWidget* problems =
        dock(QStringLiteral("problems"), tr("Problems"), m_findings, Qt::RightDockWidgetArea);
    QDockWidget* timeline =
        dock(QStringLiteral("timeline"), tr("Timeline"), m_timeline, Qt::BottomDockWidgetArea);
    QDockWidget* charts = dock(QStringLiteral("charts"), tr("Charts"), m_charts, Qt::BottomDockWidgetArea);
    m_trustDock = dock(QStringLiteral("trust"), tr("Trust"), m_trust, Qt::BottomDockWidgetArea);
    splitDockWidget(inspector, problems, Qt::Vertical);
    splitDockWidget(timeline, charts, Qt::Vertical);
    tabifyDockWidget(charts, m_trustDock);
    charts->raise();
    resizeDocks({library, inspector}, {240, 320}, Qt::Horizontal);
    resizeDocks({inspector, problems}, {340, 90}, Qt::Vertical);
    resizeDocks({timeline, charts}, {270, 210}, Qt::Vertical);
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
    connect(&m_document, &Document::savedStateChanged, this, &MainWindow::onSavedState);
    const auto retain = [this] { m_selection.retain(m_document.scenario()); };
    connect(&m_document, &Document::scenarioChanged, this, retain);
    connect(&m_document, &Document::scenarioReplaced, this, retain);
    connect(&m_document, &Document::scenarioChanged, this, &MainWindow::showBand);
    connect(&m_document, &Document::scenarioReplaced, this, &MainWindow::showBand);
    showBand();
    connect(m_library, &LibraryPanel::addRequested, m_canvas, &CanvasView::addType);
    connect(m_canvas, &CanvasView::statusHint, this,
            [this](const QString& hint) { statusBar()->showMessage(hint); });
    connect(m_timeline, &TimelineWidget::visibleRangeChanged, m_charts, &ChartPanel::setRange);
    const auto pick = [this](RackGroupId group) { m_selection.set({}, {group}, {}); };
    connect(m_timeline, &TimelineWidget::gpuPicked, this, pick);
    connect(m_timeline, &TimelineWidget::followChanged, m_commands.action(QStringLiteral("view.follow")),
            &QAction::setChecked);
    connect(m_transport, &TransportBar::speedChanged, &m_run, &RunControl::setSpeed);
    m_run.setSpeed(m_transport->speed());
    statusBar()->showMessage(tr("F5 runs. Drag a campus, racks or a link from the library on to the canvas."),
                             15000);
}

void MainWindow::onFrame(const std::shared_ptr<const Frame>& frame) {
    m_timeline->setFrame(frame);
    m_charts->setFrame(frame);
    m_inspector->setFrame(frame);
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
    m_canvasTurn = !m_canvasTurn || frame->state != RunState::running;
    if (m_canvasTurn)
        m_canvas->setFrame(frame);

    const bool running = frame->state == RunState::running;
    QAction* toggle = m_commands.action(QStringLiteral("run.toggle"));
    toggle->setEnabled(frame->state != RunState::empty);
    toggle->setText(running ? tr("&Pause") : tr("&Run"));
    toggle->setChecked(running);
    m_commands.setIcon(QStringLiteral("run.toggle"),
                       running ? QStringLiteral("pause") : QStringLiteral("run"));
    m_commands.action(QStringLiteral("run.step"))->setEnabled(frame->state == RunState::paused);
    m_commands.action(QStringLiteral("run.restart"))->setEnabled(frame->summary.steps > 0);
}

void MainWindow::showBand() {
    m_gauge->setBand(bandOf(m_document.scenario(), *m_document.basis()));
}

void MainWindow::onSavedState() {
    setWindowTitle(tr("%1[*] – Lockstep").arg(m_document.displayName()));
    setWindowModified(m_document.isModified());
    const auto name = [](const ScenarioEdit* edit) {
        return edit ? QStringLiteral(" ") + QString::fromStdString(edit->name) : QString();
    };
    QAction* undo = m_commands.action(QStringLiteral("edit.undo"));
    QAction* redo = m_commands.action(QStringLiteral("edit.redo"));
    undo->setEnabled(m_document.journal().canUndo());
    redo->setEnabled(m_document.journal().canRedo());
    undo->setText(tr("&Undo%1").arg(name(m_document.journal().nextUndo())));
    redo->setText(tr("&Redo%1").arg(name(m_document.journal().nextRedo())));
    m_commands.action(QStringLiteral("file.save"))
        ->setEnabled(m_document.isModified() || m_document.filePath().isEmpty());
}

bool MainWindow::isSettled() const {
    return m_timeline->isSharp();
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
    writeSettings();
    event->accept();
}

void MainWindow::resetLayout() {
    restoreState(m_usualLayout, layoutVersion);
}

void MainWindow::readSettings() {
    const QSettings settings;
    restoreGeometry(settings.value(QStringLiteral("window/geometry")).toByteArray());
    restoreState(settings.value(QStringLiteral("window/layout")).toByteArray(), layoutVersion);
}

void MainWindow::writeSettings() const {
    QSettings settings;
    settings.setValue(QStringLiteral("window/geometry"), saveGeometry());
    settings.setValue(QStringLiteral("window/layout"), saveState(layoutVersion));
}

} // namespace lockstep::ui
