#include "ui/document/Document.h"

#include <filesystem>

#include <QFileInfo>
#include <QThreadPool>

#include "core/edit/Edits.h"
#include "core/simulation/Examination.h"
#include "core/storage/ContentHash.h"
#include "core/storage/PictureScenario.h"
#include "core/storage/SalvagedScenario.h"
#include "core/storage/ScenarioFile.h"
#include "ui/words/CoreWords.h"

namespace lockstep::ui {

namespace {

constexpr int flushDelay = 2000; // milliseconds

std::filesystem::path toPath(const QString& path) {
    return std::filesystem::path(path.toStdU16String());
}

QStringList sentencesOf(const std::vector<StorageError>& errors) {
    QStringList sentences;
    for (const StorageError& error : errors)
        sentences.append(sentenceOf(error));
    return sentences;
}

/// What an empty canvas starts from: a small model on eight GPUs a replica, so that the first rack already
/// runs.
Scenario emptyScenario(const TypeCatalog& catalog) {
    Scenario scenario;
    scenario.name = QObject::tr("Untitled").toStdString();
    scenario.catalogVersion = catalog.version;
    scenario.job.plan.tensor = 8;
    const char* preferred = "Llama 3 8B";
    if (catalog.model(preferred))
        scenario.job.model = preferred;
    else if (!catalog.models.empty())
        scenario.job.model = catalog.models.front().name;
    return scenario;
}

} // namespace

Document::Document(std::shared_ptr<const ModelBasis> basis, QObject* parent)
    : QObject(parent), m_basis(std::move(basis)) {
    m_journal = EditJournal(emptyScenario(m_basis->types));
    m_flush.setSingleShot(true);
    m_flush.setInterval(flushDelay);
    connect(&m_flush, &QTimer::timeout, this, &Document::flushRecovery);
    connect(&m_watch, &FileWatch::changed, this, &Document::changedOnDisk);
    refresh();
}

void Document::commit(ScenarioEdit edit) {
    if (edit.empty())
        return;
    noteRecovery(m_recovery.commit(scenario(), edit));
    m_journal.commit(std::move(edit));
    refresh();
    Q_EMIT scenarioChanged();
    Q_EMIT savedStateChanged();
}

void Document::amend(const ScenarioEdit& edit) {
    if (edit.empty())
        return;
    if (!m_journal.canUndo() || m_journal.canRedo() || !m_journal.isModified())
        return commit(edit);
    // The recovery journal knows only steps: the old one is taken back, the joined one made.
    const ScenarioEdit joined = followedBy(*m_journal.nextUndo(), edit);
    Scenario before = scenario();
    revert(*m_journal.nextUndo(), before);
    noteRecovery(m_recovery.undo(scenario(), *m_journal.nextUndo()));
    m_journal.amend(edit);
    if (!joined.empty())
        noteRecovery(m_recovery.commit(before, joined));
    refresh();
    Q_EMIT scenarioChanged();
    Q_EMIT savedStateChanged();
}

void Document::undo() {
    if (!m_journal.canUndo())
        return;
    noteRecovery(m_recovery.undo(scenario(), *m_journal.nextUndo()));
    m_journal.undo();
    refresh();
    Q_EMIT scenarioChanged();
    Q_EMIT savedStateChanged();
}

void Document::redo() {
    if (!m_journal.canRedo())
        return;
    noteRecovery(m_recovery.redo(scenario(), *m_journal.nextRedo()));
    m_journal.redo();
    refresh();
    Q_EMIT scenarioChanged();
    Q_EMIT savedStateChanged();
}

QString Document::displayName() const {
    return m_filePath.isEmpty() ? QString::fromStdString(scenario().name) : QFileInfo(m_filePath).fileName();
}

void Document::startNew() {
    m_damage.clear();
    adopt(EditJournal(emptyScenario(m_basis->types)), {}, 0);
}

QStringList Document::open(const QString& filePath) {
    Loaded<std::string> text = readScenarioText(toPath(filePath));
    if (const auto* errors = std::get_if<std::vector<StorageError>>(&text))
        return sentencesOf(*errors);
    const std::string& bytes = std::get<std::string>(text);
    if (looksLikeRun(bytes))
        return openRun(bytes, QFileInfo(filePath).fileName().toStdString());
    Loaded<SalvagedScenario> loaded =
        salvageScenario(bytes, QFileInfo(filePath).fileName().toStdString(), m_basis->types);
    if (const auto* errors = std::get_if<std::vector<StorageError>>(&loaded))
        return sentencesOf(*errors);
    auto& salvaged = std::get<SalvagedScenario>(loaded);
    m_damage = sentencesOf(salvaged.dropped);
    if (isPicture(toPath(filePath)))
        adopt(EditJournal(std::move(salvaged.scenario)), {}, 0);
    else
        adopt(EditJournal(std::move(salvaged.scenario)), QFileInfo(filePath).absoluteFilePath(),
              contentHash(bytes));
    return {};
}

QStringList Document::openRun(const std::string& bytes, const std::string& name) {
    Loaded<SavedRun> loaded = openRunText(bytes, name, m_basis->types);
    if (const auto* errors = std::get_if<std::vector<StorageError>>(&loaded))
        return sentencesOf(*errors);
    const auto run = std::make_shared<const SavedRun>(std::get<SavedRun>(std::move(loaded)));
    m_damage.clear();
    adopt(EditJournal(*run->log.revisions.back().scenario), {}, 0);
    Q_EMIT runOpened(run);
    return {};
}

QStringList Document::openExample(const QString& filePath) {
    const QStringList sentences = open(filePath);
    if (sentences.isEmpty()) {
        m_filePath.clear();
        beginRecovery(0);
        Q_EMIT savedStateChanged();
    }
    return sentences;
}

QStringList Document::save() {
    return saveAs(m_filePath);
}

QStringList Document::saveAs(const QString& filePath) {
    const std::vector<StorageError> errors = writeScenario(scenario(), toPath(filePath));
    if (!errors.empty())
        return sentencesOf(errors);
    m_filePath = QFileInfo(filePath).absoluteFilePath();
    m_damage.clear();
    m_journal.markSaved();
    beginRecovery(contentHash(printScenario(scenario())));
    Q_EMIT savedStateChanged();
    return {};
}

FileWatch::State Document::fileState() const {
    return m_filePath.isEmpty() ? FileWatch::State::same : m_watch.look();
}

void Document::keepMine() {
    m_watch.acceptWhatIsThere();
    m_journal.markNeverSaved();
    Q_EMIT savedStateChanged();
}

void Document::restore(UnsavedWork work) {
    const RecoveryOrigin origin = work.replayed.origin;
    EditJournal journal = work.replayed.journal;
    m_damage.clear();
    if (origin.differsFromFile)
        m_damage.append(tr("The file could be read only in part when it was opened."));
    const QString filePath = QString::fromStdString(origin.file);
    // Another version of the program may lack what the scenario names.
    const TypeCatalog catalog = overlaid(m_basis->types, journal.scenario().ownTypes);
    if (!checkReferences(journal.scenario(), catalog).empty()) {
        auto salvaged = salvageScenario(printScenario(journal.scenario()), {}, m_basis->types);
        if (auto* left = std::get_if<SalvagedScenario>(&salvaged)) {
            m_damage += sentencesOf(left->dropped);
            journal = EditJournal(std::move(left->scenario));
            journal.markNeverSaved();
        }
    }
    adopt(std::move(journal), filePath, origin.fileHash);
    m_recovery.resume(std::move(work.file), work.replayed);
    if (filePath.isEmpty() || !m_damage.isEmpty() || fileState() != FileWatch::State::same)
        m_journal.markNeverSaved();
    Q_EMIT savedStateChanged();
}

void Document::adopt(EditJournal journal, const QString& filePath, quint64 fileHash) {
    m_journal = std::move(journal);
    m_filePath = filePath;
    beginRecovery(fileHash);
    refresh();
    Q_EMIT scenarioReplaced();
    Q_EMIT savedStateChanged();
}

void Document::beginRecovery(quint64 fileHash) {
    m_watch.watch(m_filePath, fileHash);
    m_recovery.begin({m_filePath.toStdString(), fileHash, !m_damage.isEmpty()});
    noteRecovery(std::nullopt);
}

void Document::forgetRecovery() {
    m_recovery.begin({});
}

void Document::noteRecovery(const std::optional<std::string>& problem) {
    if (problem.has_value() != m_hasRecoveryProblem)
        Q_EMIT recoveryProblem(fromCore(problem.value_or("")));
    m_hasRecoveryProblem = problem.has_value();
    if (m_recovery.file() && !m_flush.isActive())
        m_flush.start();
}

void Document::flushRecovery() {
    if (m_recovery.file())
        QThreadPool::globalInstance()->start([file = m_recovery.file()] { file->flushToDisk(); });
}

void Document::refresh() {
    ++m_edition;
    m_catalog = overlaid(m_basis->types, scenario().ownTypes);
    m_findings = examine(scenario(), *m_basis);
}

} // namespace lockstep::ui
