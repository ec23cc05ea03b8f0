#pragma once

#include <cstddef>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace lockstep {

/// A file that grows, of which one window alone holds the lock. The system lets go of the lock when the
/// process ends, however it ends: a file that can be taken belongs to no window that lives.
class JournalFile {
public:
    /// A new file of a name of its own in the folder, which is made where it is missing.
    static std::unique_ptr<JournalFile> create(const std::filesystem::path& folder, std::string& problem);
    /// An old file; null where it is gone, cannot be read, or a window holds it.
    static std::unique_ptr<JournalFile> take(const std::filesystem::path& file);

    ~JournalFile(); ///< gives the lock back, keeps the file
    JournalFile(const JournalFile&) = delete;
    JournalFile& operator=(const JournalFile&) = delete;

    const std::filesystem::path& path() const { return m_path; }
    std::string content() const;
    /// All of the bytes or none; the reason where none. They survive the process, not yet the machine.
    std::optional<std::string> append(std::string_view bytes);
    void cutTo(std::size_t size);
    /// Has the system bring to the disk what it holds back. May be called from another thread.
    void flushToDisk() const;
    void remove();

    static constexpr const char* extension = ".lockstep-journal";

private:
    JournalFile(std::filesystem::path path, int descriptor);

    std::filesystem::path m_path;
    int m_descriptor;
    std::size_t m_size = 0;
};

} // namespace lockstep
