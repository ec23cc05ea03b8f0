#include "ui/document/FileWatch.h"

#include <QFile>
#include <QFileInfo>

#include "core/storage/ContentHash.h"

namespace lockstep::ui {

namespace {

constexpr int pauseLength = 150; // milliseconds
constexpr quint64 noFile = 0;

} // namespace

FileWatch::FileWatch(QObject* parent) : QObject(parent) {
    m_pause.setSingleShot(true);
    m_pause.setInterval(pauseLength);
    connect(&m_watcher, &QFileSystemWatcher::fileChanged, &m_pause, qOverload<>(&QTimer::start));
    connect(&m_watcher, &QFileSystemWatcher::directoryChanged, &m_pause, qOverload<>(&QTimer::start));
    connect(&m_pause, &QTimer::timeout, this, [this] { lookIfTouched(); });
}

void FileWatch::watch(const QString& path, quint64 knownHash) {
    if (const QStringList watched = m_watcher.files() + m_watcher.directories(); !watched.isEmpty())
        m_watcher.removePaths(watched);
    m_path = path;
    m_known = m_reported = knownHash;
    m_seenSize = -1;
    m_pause.stop();
    if (m_path.isEmpty())
        return;
    followPath();
    m_pause.start(); // it may have changed already
}

/// A file that was replaced is another one to the system, and no longer watched.
void FileWatch::followPath() {
    const QFileInfo info(m_path);
    if (info.exists() && !m_watcher.files().contains(m_path))
        m_watcher.addPath(m_path);
    if (m_watcher.directories().isEmpty() && QFileInfo::exists(info.absolutePath()))
        m_watcher.addPath(info.absolutePath());
}

FileWatch::State FileWatch::look() const {
    const quint64 hash = hashOfFile();
    return hash == m_known ? State::same : hash == noFile ? State::gone : State::changed;
}

void FileWatch::lookIfTouched() {
    followPath();
    const QFileInfo info(m_path);
    if (info.lastModified() == m_seenTime && info.size() == m_seenSize)
        return; // something else in the folder
    m_seenTime = info.lastModified();
    m_seenSize = info.size();
    const quint64 hash = hashOfFile();
    if (hash == m_reported)
        return;
    m_reported = hash;
    if (hash != m_known)
        Q_EMIT changed();
}

void FileWatch::acceptWhatIsThere() {
    m_known = m_reported = hashOfFile();
}

quint64 FileWatch::hashOfFile() const {
    QFile file(m_path);
    if (!file.open(QIODevice::ReadOnly))
        return noFile;
    const QByteArray bytes = file.readAll();
    return contentHash({bytes.constData(), static_cast<std::size_t>(bytes.size())});
}

} // namespace lockstep::ui
