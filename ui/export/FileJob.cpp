#include "ui/export/FileJob.h"

#include <QProgressDialog>

namespace lockstep::ui {

namespace {

constexpr int pollMilliseconds = 30;
constexpr int parts = 1000; // of the bar

} // namespace

FileJob::FileJob(const QString& what, Work work, QWidget* parent)
    : QObject(parent)
    , m_progress(new QProgressDialog(what, tr("Cancel"), 0, parts, parent))
    , m_job(std::make_unique<Job<std::optional<std::string>>>(std::move(work))) {
    m_progress->setWindowModality(Qt::WindowModal);
    m_progress->setMinimumDuration(300);
    m_progress->setAutoClose(false);
    m_progress->setAutoReset(false);
    connect(m_progress, &QProgressDialog::canceled, this, &FileJob::cancel);
    connect(&m_poll, &QTimer::timeout, this, &FileJob::poll);
    m_poll.start(pollMilliseconds);
}

FileJob::~FileJob() {
    delete m_progress;
}

void FileJob::cancel() {
    m_job->cancel();
}

void FileJob::poll() {
    m_progress->setValue(static_cast<int>(parts * m_job->done()));
    if (!m_job->isOver())
        return;
    m_poll.stop();
    const auto result = m_job->take();
    if (!result)
        Q_EMIT canceled();
    else if (*result)
        Q_EMIT failed(QString::fromStdString(**result));
    else
        Q_EMIT written();
    deleteLater();
}

} // namespace lockstep::ui
