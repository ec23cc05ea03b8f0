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

    bool canUndo() const { return m_done > 0; }
    bool canRedo() const { return m_done < m_edits.size(); }
    const ScenarioEdit* nextUndo() const;
    const ScenarioEdit* nextRedo() const;
    void undo();
    void redo();

    bool isModified() const { return m_saved != m_done; }
    void markSaved() { m_saved = m_done; }

private:
    static constexpr std::size_t neverSaved = static_cast<std::size_t>(-1);

    Scenario m_scenario;
    std::vector<ScenarioEdit> m_edits;
    std::size_t m_done = 0;
    std::size_t m_saved = 0;
};

} // namespace lockstep
