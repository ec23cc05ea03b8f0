#include "core/edit/EditJournal.h"

namespace lockstep {

EditJournal::EditJournal(Scenario scenario) : m_scenario(std::move(scenario)) {}

void EditJournal::commit(ScenarioEdit edit) {
    if (edit.empty())
        return;
    if (m_saved != neverSaved && m_saved > m_done)
        m_saved = neverSaved; // the saved state was among what is forgotten now
    m_edits.resize(m_done);
    apply(edit, m_scenario);
    m_edits.push_back(std::move(edit));
    ++m_done;
}

void EditJournal::amend(const ScenarioEdit& edit) {
    if (edit.empty())
        return;
    if (!canUndo() || canRedo() || !isModified())
        return commit(edit);
    ScenarioEdit both = followedBy(*nextUndo(), edit);
    undo();
    if (!both.empty())
        return commit(std::move(both));
    m_edits.resize(m_done);
}

const ScenarioEdit* EditJournal::nextUndo() const {
    return canUndo() ? &m_edits[m_done - 1] : nullptr;
}
const ScenarioEdit* EditJournal::nextRedo() const {
    return canRedo() ? &m_edits[m_done] : nullptr;
}

void EditJournal::undo() {
    if (canUndo())
        revert(m_edits[--m_done], m_scenario);
}

void EditJournal::undoEarlier(ScenarioEdit edit) {
    revert(edit, m_scenario);
    m_edits.insert(m_edits.begin(), std::move(edit));
    if (m_saved != neverSaved)
        ++m_saved;
}

void EditJournal::redo() {
    if (canRedo())
        apply(m_edits[m_done++], m_scenario);
}

} // namespace lockstep
