#pragma once

#include <QByteArray>
#include <QObject>
#include <QString>
#include <QTimer>

namespace lockstep::ui {

class ChartPanel;
class Document;
class LaneModel;
class TimeSelection;

/// How a person looks at a scenario: bookmarks with their notes, the arrangement of the timeline's lanes, and
/// what is switched off in the legends of the charts.
/// Kept in a file beside the scenario's own, *.lockstep-view, so that it goes where the scenario goes and no
/// undo touches it. A scenario without a file has none.
class ViewState : public QObject {
    Q_OBJECT

public:
    ViewState(Document& document, TimeSelection& time, LaneModel& lanes, ChartPanel& charts,
              QObject* parent = nullptr);
    ~ViewState() override;

    /// Writes what has changed now.
    void flush();
    static QString fileBeside(const QString& scenarioFile);

private:
    void onReplaced();
    void onSaved();
    void note();
    QByteArray print() const;
    void read();

    Document& m_document;
    TimeSelection& m_time;
    LaneModel& m_lanes;
    ChartPanel& m_charts;
    QString m_scenarioFile; ///< that the state is of
    QByteArray m_unwritten;
    bool m_isTakingOver = false; ///< changes are not a person's
    QTimer m_pause;              ///< a drag changes lanes many times
};

} // namespace lockstep::ui
