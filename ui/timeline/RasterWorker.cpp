#include "ui/timeline/RasterWorker.h"

#include <QMetaObject>

namespace lockstep::ui {

RasterWorker::RasterWorker(QObject* parent) : QObject(parent) {
    m_pool.setMaxThreadCount(1);
}

RasterWorker::~RasterWorker() {
    cancel();
    // A job names this object; none may outlive it.
    m_pool.waitForDone();
}

void RasterWorker::draw(std::shared_ptr<const Frame> frame, const RasterStyle& style) {
    const quint64 job = ++m_job;
    m_busy = true;
    m_style = style;
    m_pool.start([this, job, frame = std::move(frame), style] {
        if (m_job != job)
            return;
        const TimelinePicture picture{rasterize(frame->timeline, style), style, frame->timeline.end};
        QMetaObject::invokeMethod(
            this, [this, job, picture] { deliver(job, picture); }, Qt::QueuedConnection);
    });
}

bool RasterWorker::isDrawing(const RasterStyle& style) const {
    RasterStyle moved = style;
    moved.geometry.time.firstColumn = m_style.geometry.time.firstColumn;
    return m_busy && moved == m_style;
}

void RasterWorker::cancel() {
    ++m_job;
    m_busy = false;
}

void RasterWorker::deliver(quint64 job, const TimelinePicture& picture) {
    if (m_job != job)
        return;
    m_busy = false;
    Q_EMIT drawn(picture);
}

} // namespace lockstep::ui
