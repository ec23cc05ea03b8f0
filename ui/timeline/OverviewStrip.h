#pragma once

#include <memory>

#include <QElapsedTimer>
#include <QImage>
#include <QWidget>

#include "core/simulation/Frame.h"
#include "ui/document/TimeSelection.h"

namespace lockstep::ui {

/// The whole run in one strip, by cause, with the stretch that the timeline shows: a seek bar. A press or a
/// drag moves the timeline there.
class OverviewStrip : public QWidget {
    Q_OBJECT

public:
    explicit OverviewStrip(TimeSelection& selection, QWidget* parent = nullptr);

    void setFrame(std::shared_ptr<const Frame> frame);
    void setVisibleRange(Ticks from, Ticks to);

    QSize sizeHint() const override { return {1200, 26}; }

Q_SIGNALS:
    /// The timeline is to show this time in its middle.
    void seekRequested(lockstep::Ticks middle);

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    QRectF strip() const;
    Ticks shownTo() const;
    void redraw();
    void seekTo(double x);

    TimeSelection& m_selection;
    std::shared_ptr<const Frame> m_frame;
    QImage m_image;
    QElapsedTimer m_age; ///< of the image: a strip of the whole run changes slowly
    TimeRange m_visible;
};

/// A run's GPU time by cause, stacked, over [0, to) in an image of that size.
QImage stripOf(const TimelineView& view, Ticks to, QSize size);

} // namespace lockstep::ui
