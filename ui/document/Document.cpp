#include "ui/document/Document.h"

#include <filesystem>

#include <QFileInfo>

#include "core/simulation/Examination.h"
#include "core/storage/ScenarioFile.h"

namespace lockstep::ui {

namespace {

std::filesystem::path toPath(const QString& path) {
    return std::filesystem::path(path.toStdU16String());
}

QStringList sentencesOf(const std::vector<StorageError>& errors) {
    QStringList sentences;
    for (const StorageError& error : errors)
        sentences.append(QString::fromStdString(error.sentence()));
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
    refresh();
}

void Document::commit(ScenarioEdit edit) {
    if (edit.empty())
        return;
    m_journal.commit(std::move(edit));
    refresh();
    Q_EMIT scenarioChanged();
    Q_EMIT savedStateChanged();
}

void Document::amend(const ScenarioEdit& edit) {
    if (edit.empty())
        return;
    m_journal.amend(edit);
    refresh();
    Q_EMIT scenarioChanged();
    Q_EMIT savedStateChanged();
}

void Document::undo() {
    if (!m_journal.canUndo())
        return;
    m_journal.undo();
    refresh();
    Q_EMIT scenarioChanged();
    Q_EMIT savedStateChanged();
}

void Document::redo() {
    if (!m_journal.canRedo())
        return;
    m_journal.redo();
    refresh();
    Q_EMIT scenarioChanged();
    Q_EMIT savedStateChanged();
}

QString Document::displayName() const {
    return m_filePath.isEmpty() ? QString::fromStdString(scenario().name) : QFileInfo(m_filePath).fileName();
}

void Document::startNew() {
    adopt(emptyScenario(m_basis->types), {});
}

QStringList Document::open(const QString& filePath) {
    Loaded<Scenario> loaded = openScenario(toPath(filePath), m_basis->types);
    if (const auto* errors = std::get_if<std::vector<StorageError>>(&loaded))
        return sentencesOf(*errors);
    adopt(std::get<Scenario>(std::move(loaded)), QFileInfo(filePath).absoluteFilePath());
    return {};
}

QStringList Document::openExample(const QString& filePath) {
    const QStringList sentences = open(filePath);
    if (sentences.isEmpty()) {
        m_filePath.clear();
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
    m_journal.markSaved();
    Q_EMIT savedStateChanged();
    return {};
}

void Document::adopt(Scenario scenario, const QString& filePath) {
    m_journal = EditJournal(std::move(scenario));
    m_filePath = filePath;
    refresh();
    Q_EMIT scenarioReplaced();
    Q_EMIT savedStateChanged();
}

void Document::refresh() {
    ++m_edition;
    m_catalog = overlaid(m_basis->types, scenario().ownTypes);
    m_findings = examine(scenario(), *m_basis);
}

} // namespace lockstep::ui
