#pragma once

#include <memory>

#include <QObject>
#include <QString>
#include <QStringList>

#include "core/calibration/ModelBasis.h"
#include "core/edit/EditJournal.h"
#include "core/scenario/Validation.h"

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
    /// On an error what was open stays open and the sentences come back.
    QStringList open(const QString& filePath);
    /// An example opens without a file, so that saving asks for a name.
    QStringList openExample(const QString& filePath);
    QStringList save();
    QStringList saveAs(const QString& filePath);

Q_SIGNALS:
    void scenarioChanged();   ///< an edit, an undo or a redo
    void scenarioReplaced();  ///< another scenario altogether: opened or new; scenarioChanged does not follow
    void savedStateChanged(); ///< title, modified mark, undo and redo names

private:
    void adopt(Scenario scenario, const QString& filePath);
    void refresh();

    std::shared_ptr<const ModelBasis> m_basis;
    TypeCatalog m_catalog;
    EditJournal m_journal;
    std::vector<Finding> m_findings;
    QString m_filePath;
    quint64 m_edition = 0;
};

} // namespace lockstep::ui
