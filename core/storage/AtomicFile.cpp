#include "core/storage/AtomicFile.h"

#include <cerrno>
#include <cstdio>
#include <fstream>
#include <iterator>
#include <system_error>

#ifdef _WIN32
#include <io.h>
#include <process.h>
#else
#include <unistd.h>
#endif

namespace lockstep {

namespace {

std::string reason(int error) {
    return std::generic_category().message(error);
}

bool flushToDisk(std::FILE* stream) {
    if (std::fflush(stream) != 0)
        return false;
#ifdef _WIN32
    return _commit(_fileno(stream)) == 0;
#else
    return fsync(fileno(stream)) == 0;
#endif
}

std::FILE* openForWriting(const std::filesystem::path& file) {
#ifdef _WIN32
    return _wfopen(file.c_str(), L"wb"); // a narrow name holds only the characters of one code page
#else
    return std::fopen(file.c_str(), "wb");
#endif
}

int processId() {
#ifdef _WIN32
    return _getpid();
#else
    return getpid();
#endif
}

std::optional<std::string> write(const std::filesystem::path& file, std::string_view bytes) {
    std::FILE* stream = openForWriting(file);
    if (!stream)
        return "cannot be written: " + reason(errno);
    const bool written =
        std::fwrite(bytes.data(), 1, bytes.size(), stream) == bytes.size() && flushToDisk(stream);
    const int error = errno;
    const bool closed = std::fclose(stream) == 0;
    if (!written || !closed)
        return "could not be written to the end: " + reason(written ? errno : error);
    return std::nullopt;
}

bool holds(const std::filesystem::path& file, std::string_view bytes) {
    std::ifstream stream(file, std::ios::binary);
    const std::string found{std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>()};
    return found == bytes;
}

/// The file that a link leads to, so that saving through a link changes its target and keeps the link.
std::filesystem::path targetOf(const std::filesystem::path& file) {
    std::error_code failure;
    const auto target = std::filesystem::weakly_canonical(file, failure);
    return failure ? file : target;
}

} // namespace

std::optional<std::string> writeAtomically(const std::filesystem::path& file, std::string_view bytes) {
    const std::filesystem::path target = targetOf(file);
    std::filesystem::path draft = target;
    draft += ".saving" + std::to_string(processId()); // two windows may save the same file
    std::error_code failure;
    auto problem = write(draft, bytes);
    if (!problem && !holds(draft, bytes))
        problem = "did not read back as it was written";
    if (!problem) {
        const auto permissions = std::filesystem::status(target, failure).permissions();
        if (!failure && permissions != std::filesystem::perms::unknown &&
            std::filesystem::exists(target, failure))
            std::filesystem::permissions(draft, permissions, failure);
        std::filesystem::rename(draft, target, failure);
        if (failure)
            problem = "could not take the place of the old file: " + failure.message();
    }
    if (problem) {
        std::filesystem::remove(draft, failure);
        return *problem + ". The old file is as it was.";
    }
    return std::nullopt;
}

} // namespace lockstep
