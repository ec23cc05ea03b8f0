#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/edit/EditJournal.h"
#include "core/storage/JournalFile.h"

namespace lockstep {

/// What the edits in a journal were made on.
struct RecoveryOrigin {
    std::string file;             ///< absolute path in UTF-8; empty: never saved
    std::uint64_t fileHash = 0;   ///< contentHash of the file as it was read or written
    bool differsFromFile = false; ///< already before the first edit: restored, or opened only in part

    friend bool operator==(const RecoveryOrigin&, const RecoveryOrigin&) = default;
};

/// How far a journal has come: enough to go on writing it.
struct JournalState {
    std::uint32_t checksum = 0; ///< of all lines so far; each line has that of the lines up to it
    std::size_t undoable = 0;   ///< edits a reader of the journal can take back
    std::size_t redoable = 0;
};

/// What a journal says, as far as it is whole.
struct ReplayedJournal {
    RecoveryOrigin origin;
    EditJournal journal; ///< with its undo history
    JournalState state;
    std::size_t edits = 0;      ///< also those taken back
    std::string lastEdit;       ///< its name; empty where there is none
    std::size_t wholeBytes = 0; ///< what follows is torn or damaged
};

/// Nothing where not even the first line is whole.
std::optional<ReplayedJournal> replayJournal(std::string_view bytes);

/// Unsaved work of a window that lives no longer. Holds the journal's lock.
struct UnsavedWork {
    std::unique_ptr<JournalFile> file;
    ReplayedJournal replayed;
};

/// Every journal in the folder that no window holds, newest first. Those that say nothing are removed.
std::vector<UnsavedWork> findUnsavedWork(const std::filesystem::path& folder);

/// Writes every edit down before it is made, one line each, in a file that begins with the scenario at the
/// first edit. A document that is not edited leaves no file.
class RecoveryJournal {
public:
    /// Where journals are kept; without it nothing is written.
    void setFolder(std::filesystem::path folder) { m_folder = std::move(folder); }

    /// From here on edits are made on this; what was written before is of no use any more and removed.
    void begin(RecoveryOrigin origin);
    /// Goes on where unsaved work ended, in its file.
    void resume(std::unique_ptr<JournalFile> file, const ReplayedJournal& replayed);

    // Each takes the scenario as it is before. On a failure nothing is lost yet: the lines are kept and
    // written with the next; the reason comes back as a sentence.
    std::optional<std::string> commit(const Scenario& scenario, const ScenarioEdit& edit);
    std::optional<std::string> undo(const Scenario& scenario, const ScenarioEdit& edit);
    std::optional<std::string> redo(const Scenario& scenario, const ScenarioEdit& edit);

    /// The file, where one is being written.
    const std::shared_ptr<JournalFile>& file() const { return m_file; }

private:
    std::optional<std::string> write(const Scenario& scenario, std::string_view what,
                                     const ScenarioEdit* edit);
    std::optional<std::string> writePending();

    std::filesystem::path m_folder;
    RecoveryOrigin m_origin;
    std::shared_ptr<JournalFile> m_file;
    JournalState m_state;
    std::string m_pending; ///< lines that are not in the file yet
    bool m_begun = false;  ///< the first line is made
};

} // namespace lockstep
