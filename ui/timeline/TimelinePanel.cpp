#include "ui/timeline/TimelinePanel.h"

#include <cmath>

#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QToolButton>
#include <QVBoxLayout>

#include "ui/timeline/OverviewStrip.h"
#include "ui/timeline/TimelineWidget.h"

namespace lockstep::ui {

TimelinePanel::TimelinePanel(TimeSelection& selection, QWidget* parent)
    : QWidget(parent)
    , m_timeline(new TimelineWidget(this))
    , m_overview(new OverviewStrip(selection, this))
    , m_progress(new QWidget(this))
    , m_bar(new QProgressBar(m_progress)) {
    m_timeline->setTimeSelection(&selection);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_timeline, 1);
    column->addWidget(m_progress);
    column->addWidget(m_overview);

    auto* row = new QHBoxLayout(m_progress);
    row->setContentsMargins(8, 2, 8, 2);
    row->addWidget(new QLabel(tr("Taking these steps again to show them singly"), m_progress));
    m_bar->setRange(0, 1000);
    m_bar->setTextVisible(false);
    m_bar->setMaximumHeight(10);
    m_bar->setAccessibleName(tr("Progress of taking steps again"));
    row->addWidget(m_bar, 1);
    auto* cancel = new QToolButton(m_progress);
    cancel->setText(tr("Cancel"));
    cancel->setToolTip(tr("Keep the sums that are shown"));
    cancel->setAccessibleName(tr("Cancel taking steps again"));
    connect(cancel, &QToolButton::clicked, this, &TimelinePanel::cancelRequested);
    row->addWidget(cancel);
    m_progress->hide();

    connect(m_overview, &OverviewStrip::seekRequested, m_timeline, &TimelineWidget::centerOn);
    connect(m_timeline, &TimelineWidget::visibleRangeChanged, m_overview, &OverviewStrip::setVisibleRange);
}

void TimelinePanel::setFrame(const std::shared_ptr<const Frame>& frame) {
    m_timeline->setFrame(frame);
    m_overview->setFrame(frame);
}

void TimelinePanel::setProgress(double done) {
    m_bar->setValue(static_cast<int>(std::lround(done * 1000)));
    m_progress->setVisible(done < 1);
}

} // namespace lockstep::ui
