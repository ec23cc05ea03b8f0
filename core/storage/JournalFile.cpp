#include "core/storage/JournalFile.h"

#include <cerrno>
#include <fstream>
#include <iterator>
#include <random>
#include <system_error>

#include <fmt/format.h>

#ifdef _WIN32
#include <fcntl.h>
#include <io.h>
#include <share.h>
#include <sys/stat.h>
#else
#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>
#endif

namespace lockstep {

namespace {

constexpr int none = -1;

#ifdef _WIN32
/// Windows locks by not sharing.
int openLocked(const std::filesystem::path& path, bool isNew) {
    int descriptor = none;
    const int mode = _O_RDWR | _O_BINARY | _O_NOINHERIT | (isNew ? _O_CREAT | _O_EXCL : 0);
    _wsopen_s(&descriptor, path.c_str(), mode, _SH_DENYWR, _S_IREAD | _S_IWRITE);
    return descriptor;
}
bool cut(int descriptor, std::size_t size) {
    return _chsize_s(descriptor, static_cast<long long>(size)) == 0 &&
           _lseeki64(descriptor, 0, SEEK_END) >= 0;
}
std::ptrdiff_t writeSome(int descriptor, std::string_view bytes) {
    return _write(descriptor, bytes.data(), static_cast<unsigned>(bytes.size()));
}
void closeFile(int descriptor) {
    _close(descriptor);
}
void flushFile(int descriptor) {
    _commit(descriptor);
}
#else
int openLocked(const std::filesystem::path& path, bool isNew) {
    // A child process must not keep the lock when this one dies.
    const int mode = O_RDWR | O_APPEND | O_CLOEXEC | (isNew ? O_CREAT | O_EXCL : 0);
    const int descriptor = open(path.c_str(), mode, S_IRUSR | S_IWUSR);
    if (descriptor == none || flock(descriptor, LOCK_EX | LOCK_NB) == 0 || (isNew && errno != EWOULDBLOCK))
        return descriptor;
    close(descriptor);
    return none;
}
bool cut(int descriptor, std::size_t size) {
    return ftruncate(descriptor, static_cast<off_t>(size)) == 0;
}
std::ptrdiff_t writeSome(int descriptor, std::string_view bytes) {
    return write(descriptor, bytes.data(), bytes.size());
}
void closeFile(int descriptor) {
    close(descriptor);
}
void flushFile(int descriptor) {
    fsync(descriptor);
}
#endif

bool writeAll(int descriptor, std::string_view bytes) {
    while (!bytes.empty()) {
        const std::ptrdiff_t written = writeSome(descriptor, bytes);
        if (written < 0 && errno == EINTR)
            continue;
        if (written <= 0)
            return false;
        bytes.remove_prefix(static_cast<std::size_t>(written));
    }
    return true;
}

std::string reason(int error) {
    return std::generic_category().message(error);
}

} // namespace

JournalFile::JournalFile(std::filesystem::path path, int descriptor)
    : m_path(std::move(path)), m_descriptor(descriptor) {}

JournalFile::~JournalFile() {
    if (m_descriptor != none)
        closeFile(m_descriptor);
}

std::unique_ptr<JournalFile> JournalFile::create(const std::filesystem::path& folder, std::string& problem) {
    std::error_code failure;
    std::filesystem::create_directories(folder, failure);
    std::random_device random; // a name is never used again, so that one that is there is the one meant
    constexpr int mostTries = 10;
    for (int i = 0; i < mostTries; ++i) {
        const auto path = folder / fmt::format("{:08x}{:08x}{}", random(), random(), extension);
        if (const int descriptor = openLocked(path, true); descriptor != none)
            return std::unique_ptr<JournalFile>(new JournalFile(path, descriptor));
        problem = reason(errno);
    }
    return nullptr;
}

std::unique_ptr<JournalFile> JournalFile::take(const std::filesystem::path& path) {
    const int descriptor = openLocked(path, false);
    if (descriptor == none)
        return nullptr;
    std::unique_ptr<JournalFile> file(new JournalFile(path, descriptor));
    std::error_code failure;
    if (!std::filesystem::exists(path, failure)) // its window removed it before it gave the lock back
        return nullptr;
    file->m_size = static_cast<std::size_t>(std::filesystem::file_size(path, failure));
    return file;
}

std::string JournalFile::content() const {
    std::ifstream stream(m_path, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>()};
}

std::optional<std::string> JournalFile::append(std::string_view bytes) {
    if (m_descriptor == none)
        return reason(EBADF);
    if (!writeAll(m_descriptor, bytes)) {
        const int error = errno;
        cut(m_descriptor, m_size); // half a line would spoil what follows
        return reason(error);
    }
    m_size += bytes.size();
    return std::nullopt;
}

void JournalFile::cutTo(std::size_t size) {
    if (size < m_size && cut(m_descriptor, size))
        m_size = size;
}

void JournalFile::flushToDisk() const {
    flushFile(m_descriptor);
}

void JournalFile::remove() {
    std::error_code failure;
#ifdef _WIN32
    closeFile(m_descriptor); // an open file cannot be removed there
    m_descriptor = none;
#endif
    std::filesystem::remove(m_path, failure);
}

} // namespace lockstep
