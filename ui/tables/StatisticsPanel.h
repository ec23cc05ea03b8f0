#pragma once

#include <atomic>
#include <memory>
#include <vector>

#include <QElapsedTimer>
#include <QThreadPool>
#include <QWidget>

#include "core/simulation/Frame.h"
#include "ui/document/TimeSelection.h"
#include "ui/tables/CellTable.h"
#include "ui/timeline/LaneWords.h"

class QLabel;
class QTabWidget;

namespace lockstep::ui {

class CopyableTable;
class Selection;

/// The chosen range of a run, or all of it, in figures: time by cause, what is waited for, campuses, GPU
/// types, rack groups and links; the steps under the cursors; and the bookmarks. Worked out on a thread of
/// its own.
class StatisticsPanel : public QWidget {
    Q_OBJECT

public:
    StatisticsPanel(TimeSelection& time, Selection& selection, QWidget* parent = nullptr);
    ~StatisticsPanel() override;

    void setFrame(std::shared_ptr<const Frame> frame);
    void setLinkNames(LinkNames names);
    /// The one whose step is shown: at the cursor, or the newest.
    void setGpu(const LaneKey& gpu);
    CopyableTable& tableInFront() const;
    CopyableTable& table(const QString& name) const; ///< by the name of its tab
    /// "Range 12 s – 15 s · Duration ..." as plain text.
    QString headText() const;
    bool isSettled() const { return !m_busy; }

    /// What is said above, and the table in front, for a report or a spreadsheet.
    void copyAsText() const;
    void copyAsCsv() const;

Q_SIGNALS:
    void goToRequested(lockstep::Ticks time);
    void picked(); ///< what a row is about was selected

protected:
    void showEvent(QShowEvent* event) override;

private:
    struct Page {
        CellModel* model = nullptr;
        CopyableTable* table = nullptr;
    };

    struct Tables {
        QString head;
        std::vector<CellTable> tables;
    };

    CopyableTable* addPage(const QString& name, const QString& meaning, QAbstractItemModel& model,
                           int sortRole);
    void addBookmarks();
    QWidget* makeCopyButtons();
    void refresh();
    void ask();
    void showTables(quint64 job, const Tables& tables);
    void select(const Page& page, int row);
    /// What is looked at, and by which names.
    struct Question {
        std::optional<TimeRange> range;
        std::optional<Ticks> cursor;
        std::optional<Ticks> secondCursor;
        LaneKey gpu;
        LinkNames links;
    };
    static Tables answer(const TimelineView& view, const Question& question);

    TimeSelection& m_time;
    Selection& m_selection;
    QLabel* m_head;
    QTabWidget* m_tabs;
    std::vector<Page> m_pages;
    LinkNames m_linkNames;
    LaneKey m_gpu;
    std::shared_ptr<const Frame> m_frame;
    QElapsedTimer m_age; ///< of what is shown
    std::atomic<quint64> m_job = 0;
    bool m_busy = false;
    bool m_isStale = false; ///< something changed while a job was under way
    QThreadPool m_pool;
};

} // namespace lockstep::ui
