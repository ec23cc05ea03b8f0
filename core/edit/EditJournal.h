#pragma once

#include <cstddef>
#include <vector>

#include "core/edit/ScenarioEdit.h"

namespace lockstep {

/// The scenario and every edit that led to it: undo, redo, and "what changed" are one list.
class EditJournal {
public:
    EditJournal() = default;
    explicit EditJournal(Scenario scenario);

    const Scenario& scenario() const { return m_scenario; }

    /// Applies the edit and forgets what was undone. An empty edit does nothing and keeps the redo list.
    void commit(ScenarioEdit edit);

    /// Makes the edit part of the one before, as one step of undo. Where that is not possible, or the state
    /// before is the saved one, it is a step of its own.
    void amend(const ScenarioEdit& edit);

    bool canUndo() const { return m_done > 0; }
    bool canRedo() const { return m_done < m_edits.size(); }
    const ScenarioEdit* nextUndo() const;
    const ScenarioEdit* nextRedo() const;
    void undo();
    void redo();
    std::size_t undoCount() const { return m_done; }
    std::size_t redoCount() const { return m_edits.size() - m_done; }
    /// Takes back an edit that was made before this journal began; it can be redone. For a journal of which
    /// nothing is left to undo.
    void undoEarlier(ScenarioEdit edit);

    bool isModified() const { return m_saved != m_done; }
    void markSaved() { m_saved = m_done; }
    /// No state of this journal is what a file holds.
    void markNeverSaved() { m_saved = neverSaved; }

private:
    static constexpr std::size_t neverSaved = static_cast<std::size_t>(-1);

    Scenario m_scenario;
    std::vector<ScenarioEdit> m_edits;
    std::size_t m_done = 0;
    std::size_t m_saved = 0;
};

} // namespace lockstep
