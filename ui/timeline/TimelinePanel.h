#pragma once

#include <QWidget>

#include "core/simulation/Frame.h"
#include "ui/document/TimeSelection.h"

class QLabel;
class QProgressBar;
class QToolButton;

namespace lockstep::ui {

class OverviewStrip;
class TimelineWidget;

/// The timeline with the strip of the whole run under it, and, while an old stretch is taken again, how far
/// that is.
class TimelinePanel : public QWidget {
    Q_OBJECT

public:
    explicit TimelinePanel(TimeSelection& selection, QWidget* parent = nullptr);

    TimelineWidget& timeline() { return *m_timeline; }
    OverviewStrip& overview() { return *m_overview; }
    void setFrame(const std::shared_ptr<const Frame>& frame);

public Q_SLOTS:
    void setProgress(double done);

Q_SIGNALS:
    void cancelRequested();

private:
    TimelineWidget* m_timeline;
    OverviewStrip* m_overview;
    QWidget* m_progress;
    QProgressBar* m_bar;
};

} // namespace lockstep::ui
