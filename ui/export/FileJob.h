#pragma once

#include <functional>
#include <memory>
#include <optional>

#include <QObject>
#include <QString>
#include <QTimer>

#include "core/simulation/Job.h"

class QProgressDialog;

namespace lockstep::ui {

/// Writes a file on a thread of its own, with a progress window that cancels. It deletes itself at its end.
class FileJob : public QObject {
    Q_OBJECT

public:
    /// `work` gives a sentence where it failed. A canceled one leaves no file.
    using Work = std::function<std::optional<std::string>(JobControl&)>;
    FileJob(const QString& what, Work work, QWidget* parent);
    ~FileJob() override;

    void cancel();

Q_SIGNALS:
    void written();
    void failed(const QString& sentence);
    void canceled();

private:
    void poll();

    QProgressDialog* m_progress;
    QTimer m_poll;
    std::unique_ptr<Job<std::optional<std::string>>> m_job;
};

} // namespace lockstep::ui
