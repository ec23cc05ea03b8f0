#pragma once

#include <filesystem>
#include <memory>

#include <QMainWindow>
#include <QPointer>
#include <QString>

#include "core/simulation/Frame.h"
#include "ui/document/Document.h"
#include "ui/document/Selection.h"
#include "ui/document/TimeSelection.h"
#include "ui/shell/CommandRegistry.h"
#include "ui/shell/Examples.h"
#include "ui/shell/RunControl.h"
#include "ui/theme/Theme.h"

class QDockWidget;
class QLabel;
class QMenu;

namespace lockstep {
struct TraceRequest;
}

namespace lockstep::ui {

class CanvasView;
class ChartPanel;
class CommandPalette;
class ComparePanel;
class ExampleResults;
class FileJob;
class FindingsPanel;
class InspectorPanel;
class LibraryPanel;
class Menus;
class NoticeArea;
class PanelShares;
class StatisticsPanel;
class TablesPanel;
class TimeMachine;
class TimelinePanel;
class TimelineWidget;
class Tour;
class TransportBar;
class TrustPanel;
class UtilizationGauge;
struct ExportTable;
struct FigureOptions;
struct FigureSubject;
struct PaletteEntry;
class ViewState;

/// The window: library, canvas, inspector, timeline and charts around one document and its run.
class MainWindow : public QMainWindow {
    Q_OBJECT

public:
    /// `resources` holds the folder `examples`.
    MainWindow(std::shared_ptr<const ModelBasis> basis, QString resources, QWidget* parent = nullptr);
    ~MainWindow() override;

    Document& document() { return m_document; }
    RunControl& runControl() { return m_run; }
    CommandRegistry& commands() { return m_commands; }
    const Menus& menus() const { return *m_menus; }
    CanvasView& canvas() { return *m_canvas; }
    LibraryPanel& library() { return *m_library; }
    TimelineWidget& timeline() { return *m_timeline; }
    TrustPanel& trust() { return *m_trust; }
    ChartPanel& charts() { return *m_charts; }
    ComparePanel& compare() { return *m_compare; }
    TablesPanel& tables() { return *m_tables; }
    StatisticsPanel& statistics() { return *m_statistics; }
    Selection& selection() { return m_selection; }
    TimeSelection& timeSelection() { return m_time; }
    TimeMachine& timeMachine() { return *m_timeMachine; }
    NoticeArea& notices() { return *m_notices; }

    /// Opens a file; where that fails a notice says why and what was open stays open.
    bool openFile(const QString& filePath);
    /// The same for a file of the program's own: saving it asks for a name.
    bool openExample(const QString& filePath);
    /// Writes every edit down in the folder, and offers what a crash left there.
    void keepRecovery(const std::filesystem::path& folder);
    void setThemeKind(Theme::Kind kind);
    /// The bytes of a picture. The whole window wears the theme for as long as it takes.
    QByteArray figure(const FigureSubject& subject, const FigureOptions& options);
    /// Writes in the background; the job tells when it is done and deletes itself.
    FileJob* writeTrace(const TraceRequest& request);
    /// Tables of the run, of the scenario, of charts on view and of a comparison.
    std::vector<ExportTable> exportableTables() const;
    /// Whether every picture in the window shows the newest frame: nothing is still being drawn elsewhere.
    bool isSettled() const;

    // What commands of the window do.
    void startNew();
    void askForFile();
    bool save();
    bool saveAs();
    void exportPicture();
    void exportTables();
    void exportTrace();
    void saveRun();
    void compareRuns(); ///< with run A; where there is none the present run becomes it
    void compareWithFile();
    void showTrust();
    void resetLayout();
    void findCommand();
    /// Finds a campus, rack group, link or note by its name and goes there.
    void findThing();
    /// To a single GPU or a rack: it is selected, on view on the canvas, and has a lane in the timeline.
    void goToPart(const GroupPart& part);
    /// Adds what the person names to the canvas, at a point of its viewport.
    void addByName(QPoint at);
    void showShortcuts();
    void showWelcome();
    void startTour();
    /// Shows a part of the window, "canvas" or a panel by its name, and gives it the focus.
    void goToPanel(const QString& name);
    void goToNextPanel(int direction);

protected:
    void closeEvent(QCloseEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    void makePanels();
    void makeCommands();
    void makeBar();
    void makeMenus();
    void fillRecentMenu(QMenu& menu);
    void fillExampleMenu(QMenu& menu);
    void fillPanelMenu(QMenu& menu);
    void fillLanguageMenu(QMenu& menu);
    void layOutPanels();
    QDockWidget* dock(const QString& name, const QString& title, QWidget* content, Qt::DockWidgetArea area);
    void connectParts();

    void onFrame(const std::shared_ptr<const Frame>& frame);
    bool isNewsToCanvas(const Frame& frame) const;
    void showRun(const std::shared_ptr<const Frame>& frame);
    void showMoment();
    void connectTimeline();
    void showPart();
    void connectTimeMachine();
    void showTitle();
    void showBand();

    void wear(const Theme& theme);
    void tellWhenWritten(FileJob& job, const QString& what);
    bool mayDiscard();
    enum class Overwrite { yes, elsewhere, no };
    Overwrite mayOverwrite();
    bool saveTo(const QString& filePath);
    void tellNotOpened(const QStringList& sentences);
    void tellDamage();
    void tellChangeOnDisk();
    void tellRecoveryProblem(const QString& sentence);
    void offer(UnsavedWork work);
    void restore(UnsavedWork work);
    std::vector<PaletteEntry> thingsToFind();
    std::vector<PaletteEntry> partsToFind(const QString& typed);
    std::vector<PaletteEntry> thingsToAdd(CanvasPoint at);
    void addCampusNamed(const QString& name, CanvasPoint at);
    void addNoteSaying(const QString& words, CanvasPoint at);
    void showProblem(const QString& pointer);
    void openDropped(const QStringList& files);
    void openRecent(const QString& filePath);
    void openExampleInstead(const QString& filePath); ///< asks before it discards changes
    const std::vector<Example>& examples();
    void report(const QString& title, const QStringList& sentences);
    void readSettings();
    void writeSettings() const;

    QString m_resources;
    NoticeArea* m_notices = nullptr;
    Document m_document;
    Selection m_selection;
    TimeSelection m_time;
    RunControl m_run;
    CommandRegistry m_commands;

    CanvasView* m_canvas = nullptr;
    LibraryPanel* m_library = nullptr;
    InspectorPanel* m_inspector = nullptr;
    FindingsPanel* m_findings = nullptr;
    TimelinePanel* m_timelinePanel = nullptr;
    TimelineWidget* m_timeline = nullptr; ///< in the panel
    TimeMachine* m_timeMachine = nullptr;
    ViewState* m_viewState = nullptr;
    QLabel* m_momentLabel = nullptr;
    ChartPanel* m_charts = nullptr;
    UtilizationGauge* m_gauge = nullptr;
    TransportBar* m_transport = nullptr;
    TrustPanel* m_trust = nullptr;
    TablesPanel* m_tables = nullptr;
    StatisticsPanel* m_statistics = nullptr;
    ComparePanel* m_compare = nullptr;
    QDockWidget* m_trustDock = nullptr;
    PanelShares* m_shares = nullptr;
    CommandPalette* m_palette = nullptr; ///< made when first asked for
    CommandPalette* m_finder = nullptr;  ///< likewise: things on the canvas
    CommandPalette* m_adder = nullptr;   ///< likewise: what can be added to it
    ExampleResults* m_results = nullptr; ///< made when first asked for
    QPointer<Tour> m_tour;
    std::unique_ptr<Menus> m_menus;
    std::vector<Example> m_examples;     ///< read when first asked for
    QLabel* m_recoveryProblem = nullptr; ///< made when first needed
    QByteArray m_usualLayout;
    std::shared_ptr<const Frame> m_canvasFrame; ///< the newest it was given
    bool m_canvasTurn = false;                  ///< the canvas is drawn at every second frame
};

} // namespace lockstep::ui
