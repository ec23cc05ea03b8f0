#pragma once

#include <atomic>
#include <memory>

#include <QObject>
#include <QThreadPool>

#include "ui/timeline/RingImage.h"

namespace lockstep::ui {

/// Draws whole pictures of the timeline on a thread of its own. Jobs are numbered: a picture that was
/// superseded while it was drawn never arrives.
class RasterWorker : public QObject {
    Q_OBJECT

public:
    explicit RasterWorker(QObject* parent = nullptr);
    ~RasterWorker() override;

    void draw(std::shared_ptr<const Frame> frame, const RasterStyle& style);
    /// Whether a picture in `style` is under way, wherever in time it starts.
    bool isDrawing(const RasterStyle& style) const;
    void cancel();

Q_SIGNALS:
    void drawn(const lockstep::ui::TimelinePicture& picture);

private:
    void deliver(quint64 job, const TimelinePicture& picture);

    std::atomic<quint64> m_job = 0;
    bool m_busy = false;
    RasterStyle m_style;
    QThreadPool m_pool;
};

} // namespace lockstep::ui
