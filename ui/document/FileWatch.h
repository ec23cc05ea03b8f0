#pragma once

#include <QDateTime>
#include <QFileSystemWatcher>
#include <QObject>
#include <QString>
#include <QTimer>

namespace lockstep::ui {

/// Tells when the file that is open is no longer what was read or written last. Files that other programs
/// replace, remove or write again with the same bytes are told from changed ones by their content.
class FileWatch : public QObject {
    Q_OBJECT

public:
    enum class State { same, changed, gone };

    explicit FileWatch(QObject* parent = nullptr);

    /// Watches from here on; `knownHash` is the contentHash of the file as this program knows it. No path:
    /// watches nothing.
    void watch(const QString& path, quint64 knownHash);
    /// Reads the file now.
    State look() const;
    /// What is there now is known from here on.
    void acceptWhatIsThere();

Q_SIGNALS:
    void changed(); ///< once for each other content

private:
    void lookIfTouched();
    void followPath();
    quint64 hashOfFile() const;

    QFileSystemWatcher m_watcher;
    QTimer m_pause; ///< programs write in several goes
    QString m_path;
    quint64 m_known = 0;
    quint64 m_reported = 0; ///< what `changed` was last said of
    QDateTime m_seenTime;
    qint64 m_seenSize = -1;
};

} // namespace lockstep::ui
