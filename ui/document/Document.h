#pragma once

#include <memory>

#include <QObject>
#include <QString>
#include <QStringList>
#include <QTimer>

#include "core/calibration/ModelBasis.h"
#include "core/edit/EditJournal.h"
#include "core/scenario/Validation.h"
#include "core/storage/Recovery.h"
#include "core/storage/RunFile.h"
#include "ui/document/FileWatch.h"

namespace lockstep::ui {

/// The scenario that is open: its journal of edits, its file, and what validation says of it.
/// Every view is a function of it and changes it only through `commit`, `undo` and `redo`.
class Document : public QObject {
    Q_OBJECT

public:
    explicit Document(std::shared_ptr<const ModelBasis> basis, QObject* parent = nullptr);

    const Scenario& scenario() const { return m_journal.scenario(); }
    const TypeCatalog& shippedCatalog() const { return m_basis->types; }
    const std::shared_ptr<const ModelBasis>& basis() const { return m_basis; }
    /// The shipped catalog with the scenario's own types over it.
    const TypeCatalog& catalog() const { return m_catalog; }
    const std::vector<Finding>& findings() const { return m_findings; }
    const EditJournal& journal() const { return m_journal; }
    /// Counts every state the scenario has had in this document; a frame names the one it ran.
    quint64 edition() const { return m_edition; }

    void commit(ScenarioEdit edit);
    /// As part of the edit before, where that is possible. In a record of what was done: an undo and a
    /// commit.
    void amend(const ScenarioEdit& edit);
    void undo();
    void redo();

    bool isModified() const { return m_journal.isModified(); }
    QString filePath() const { return m_filePath; } ///< empty: never saved
    QString displayName() const;                    ///< for the title: file name, or the scenario's name

    void startNew();
    /// On an error what was open stays open and the sentences come back. A damaged file opens as far as it is
    /// sound. A picture opens as the scenario it holds, a run as its last scenario; saving asks for a name.
    QStringList open(const QString& filePath);
    /// An example opens without a file, so that saving asks for a name.
    QStringList openExample(const QString& filePath);
    QStringList save();
    QStringList saveAs(const QString& filePath);

    /// What could not be read of the file that is open; empty where it was sound, and once it is saved.
    const QStringList& damage() const { return m_damage; }
    /// What became of the file since it was read or written; `same` where there is none.
    FileWatch::State fileState() const;
    /// What is on disk now is not asked for any more; the scenario is unsaved.
    void keepMine();

    /// From now on every edit is written down in the folder.
    void keepRecovery(const std::filesystem::path& folder) { m_recovery.setFolder(folder); }
    /// Opens work that a crash left, as unsaved changes of the file it was made on.
    void restore(UnsavedWork work);
    /// Nothing of it is needed any more: it was saved, or given up.
    void forgetRecovery();
    const RecoveryJournal& recovery() const { return m_recovery; }

Q_SIGNALS:
    void scenarioChanged();   ///< an edit, an undo or a redo
    void scenarioReplaced();  ///< another scenario altogether: opened or new; scenarioChanged does not follow
    void savedStateChanged(); ///< title, modified mark, undo and redo names
    /// After scenarioReplaced: the file was a run that has this as its last scenario.
    void runOpened(const std::shared_ptr<const lockstep::SavedRun>& run);
    void changedOnDisk(); ///< the file is not what was read or written
    /// Why edits are not written down at the moment; empty: they are again.
    void recoveryProblem(const QString& sentence);

private:
    QStringList openRun(const std::string& bytes, const std::string& name);
    void adopt(EditJournal journal, const QString& filePath, quint64 fileHash);
    void beginRecovery(quint64 fileHash);
    void noteRecovery(const std::optional<std::string>& problem);
    void flushRecovery();
    void refresh();

    std::shared_ptr<const ModelBasis> m_basis;
    TypeCatalog m_catalog;
    EditJournal m_journal;
    std::vector<Finding> m_findings;
    QString m_filePath;
    QStringList m_damage;
    FileWatch m_watch;
    RecoveryJournal m_recovery;
    QTimer m_flush; ///< bringing the journal to the disk may take longer than a key press should
    bool m_hasRecoveryProblem = false;
    quint64 m_edition = 0;
};

} // namespace lockstep::ui
