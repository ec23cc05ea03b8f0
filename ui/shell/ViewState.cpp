#include "ui/shell/ViewState.h"

#include <filesystem>

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QScopedValueRollback>

#include "core/storage/AtomicFile.h"
#include "ui/charts/ChartPanel.h"
#include "ui/document/Document.h"
#include "ui/document/TimeSelection.h"
#include "ui/timeline/LaneModel.h"

namespace lockstep::ui {

namespace {

constexpr int pauseMilliseconds = 1000;
constexpr int formatNumber = 1;

QString key(const char* name) {
    return QLatin1String(name);
}

QJsonArray jsonOf(const std::vector<Bookmark>& bookmarks) {
    QJsonArray array;
    for (const Bookmark& bookmark : bookmarks)
        array.append(QJsonObject{{key("ticks"), qint64{bookmark.time.count}}, {key("note"), bookmark.note}});
    return array;
}

std::vector<Bookmark> bookmarksIn(const QJsonArray& array) {
    std::vector<Bookmark> bookmarks;
    for (const QJsonValue& each : array)
        if (const qint64 ticks = each[key("ticks")].toInteger(-1); ticks >= 0)
            bookmarks.push_back({Ticks{ticks}, each[key("note")].toString()});
    return bookmarks;
}

} // namespace

ViewState::ViewState(Document& document, TimeSelection& time, LaneModel& lanes, ChartPanel& charts,
                     QObject* parent)
    : QObject(parent)
    , m_document(document)
    , m_time(time)
    , m_lanes(lanes)
    , m_charts(charts)
    , m_scenarioFile(document.filePath()) {
    m_pause.setSingleShot(true);
    m_pause.setInterval(pauseMilliseconds);
    connect(&m_pause, &QTimer::timeout, this, &ViewState::flush);
    connect(&document, &Document::scenarioReplaced, this, &ViewState::onReplaced);
    connect(&document, &Document::savedStateChanged, this, &ViewState::onSaved);
    connect(&time, &TimeSelection::bookmarksChanged, this, &ViewState::note);
    connect(&lanes, &LaneModel::arrangementChanged, this, &ViewState::note);
    connect(&charts, &ChartPanel::hiddenEntriesChanged, this, &ViewState::note);
}

ViewState::~ViewState() {
    flush();
}

QString ViewState::fileBeside(const QString& scenarioFile) {
    const QFileInfo file(scenarioFile);
    return file.dir().filePath(file.completeBaseName() + QLatin1String(".lockstep-view"));
}

void ViewState::onReplaced() {
    flush();
    m_scenarioFile = m_document.filePath();
    const QScopedValueRollback taking(m_isTakingOver, true);
    m_time.clear();
    m_lanes.reset();
    m_charts.setHiddenEntries({});
    read();
}

/// Under another name the state goes along.
void ViewState::onSaved() {
    if (m_document.filePath() == m_scenarioFile || m_document.filePath().isEmpty())
        return;
    flush();
    m_scenarioFile = m_document.filePath();
    if (!m_time.bookmarks().empty() || m_lanes.arrangement() != LaneArrangement{} ||
        !m_charts.hiddenEntries().isEmpty())
        note();
}

void ViewState::note() {
    if (m_isTakingOver || m_scenarioFile.isEmpty() || m_scenarioFile != m_document.filePath())
        return;
    m_unwritten = print();
    m_pause.start();
}

void ViewState::flush() {
    m_pause.stop();
    if (m_unwritten.isEmpty())
        return;
    // A folder that cannot be written to is told of when the scenario itself is saved.
    writeAtomically(std::filesystem::path(fileBeside(m_scenarioFile).toStdU16String()),
                    m_unwritten.toStdString());
    m_unwritten.clear();
}

QByteArray ViewState::print() const {
    const QJsonObject json{{key("lockstep_view"), formatNumber},
                           {key("bookmarks"), jsonOf(m_time.bookmarks())},
                           {key("lanes"), toJson(m_lanes.arrangement())},
                           {key("hidden_in_charts"), QJsonArray::fromStringList(m_charts.hiddenEntries())}};
    return QJsonDocument(json).toJson();
}

void ViewState::read() {
    QFile file(m_scenarioFile.isEmpty() ? QString() : fileBeside(m_scenarioFile));
    if (m_scenarioFile.isEmpty() || !file.open(QIODevice::ReadOnly))
        return;
    const QJsonObject json = QJsonDocument::fromJson(file.readAll()).object();
    if (json[key("lockstep_view")].toInt() != formatNumber) {
        // Another version's, or damaged: it must not be lost when this one writes its own.
        file.close();
        QFile::rename(file.fileName(), file.fileName() + QLatin1String(".unread"));
        return;
    }
    m_time.setBookmarks(bookmarksIn(json[key("bookmarks")].toArray()));
    m_lanes.setArrangement(arrangementIn(json[key("lanes")].toObject()));
    m_charts.setHiddenEntries(json[key("hidden_in_charts")].toVariant().toStringList());
}

} // namespace lockstep::ui
