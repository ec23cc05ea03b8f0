// Saving replaces a file as a whole or not at all.
#include <csignal>
#include <filesystem>
#include <fstream>
#include <string>

#include <QObject>
#include <QTemporaryDir>
#include <QTest>

#ifdef Q_OS_UNIX
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>
#endif

#include "core/storage/AtomicFile.h"
#include "tests/core/FileBytes.h"
#include "tests/core/QtText.h"

namespace fs = std::filesystem;
using lockstep::bytesOf;
using lockstep::writeAtomically;

namespace {

void put(const fs::path& file, const std::string& bytes) {
    std::ofstream(file, std::ios::binary) << bytes;
}

std::size_t filesIn(const fs::path& folder) {
    return static_cast<std::size_t>(std::distance(fs::directory_iterator(folder), fs::directory_iterator()));
}

#ifdef Q_OS_UNIX
/// What `act` returns in a process of its own, whose limits and rights are then gone with it.
template<class Act>
int inChild(Act act) {
    const pid_t child = fork();
    if (child == 0)
        _exit(act());
    int status = 0;
    if (child < 0 || waitpid(child, &status, 0) != child || !WIFEXITED(status))
        return -1;
    return WEXITSTATUS(status);
}
#endif

} // namespace

class AtomicFileTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void makesANewFile();
    void replacesAnOldFile();
    void anyBytesAreKept();
    void missingFolderIsAReason();
    void folderInTheWayIsAReason();
    void fullDiskLeavesTheOldFile();
    void unwritableFolderLeavesTheOldFile();
    void linkStaysALink();
    void permissionsStay();

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    fs::path m_home;
    fs::path m_file;
};

void AtomicFileTest::init() {
    m_folder = std::make_unique<QTemporaryDir>();
    m_home = fs::path(m_folder->path().toStdU16String());
    m_file = m_home / fs::path(u8"größer als 孟.lockstep");
}

void AtomicFileTest::makesANewFile() {
    QVERIFY(!writeAtomically(m_file, "new"));
    QCOMPARE(asText(bytesOf(m_file)), asText("new"));
    QCOMPARE(filesIn(m_home), std::size_t{1});
}

void AtomicFileTest::replacesAnOldFile() {
    put(m_file, std::string(100000, 'o'));
    QVERIFY(!writeAtomically(m_file, "new"));
    QCOMPARE(asText(bytesOf(m_file)), asText("new")); // not "newooo…"
    QCOMPARE(filesIn(m_home), std::size_t{1});
}

void AtomicFileTest::anyBytesAreKept() {
    std::string bytes;
    for (int i = 0; i < 100000; ++i)
        bytes += static_cast<char>(i * 7);
    QVERIFY(!writeAtomically(m_file, bytes));
    QVERIFY(bytesOf(m_file) == bytes);
    QVERIFY(!writeAtomically(m_file, ""));
    QCOMPARE(fs::file_size(m_file), std::uintmax_t{0});
}

void AtomicFileTest::missingFolderIsAReason() {
    const auto reason = writeAtomically(m_home / "none" / "a", "new");
    QVERIFY(reason);
    QVERIFY2(asText(*reason).startsWith("cannot be written"), reason->c_str());
    QCOMPARE(filesIn(m_home), std::size_t{0});
}

void AtomicFileTest::folderInTheWayIsAReason() {
    fs::create_directory(m_file);
    put(m_file / "inside", "kept");
    const auto reason = writeAtomically(m_file, "new");
    QVERIFY(reason);
    QVERIFY2(asText(*reason).contains("could not take the place"), reason->c_str());
    QCOMPARE(asText(bytesOf(m_file / "inside")), asText("kept"));
    QCOMPARE(filesIn(m_home), std::size_t{1}); // no draft beside it
}

void AtomicFileTest::fullDiskLeavesTheOldFile() {
#ifdef Q_OS_UNIX
    put(m_file, "old");
    // A process that may write 4,096 bytes a file fails in the middle, as on a full disk.
    const int result = inChild([&] {
        std::signal(SIGXFSZ, SIG_IGN);
        const rlimit limit{4096, 4096};
        setrlimit(RLIMIT_FSIZE, &limit);
        const auto reason = writeAtomically(m_file, std::string(100000, 'n'));
        return reason && reason->find("could not be written to the end") == 0 ? 7 : 1;
    });
    QCOMPARE(result, 7);
    QCOMPARE(asText(bytesOf(m_file)), asText("old"));
    QCOMPARE(filesIn(m_home), std::size_t{1});
#else
    QSKIP("limits a process only where there is setrlimit");
#endif
}

void AtomicFileTest::unwritableFolderLeavesTheOldFile() {
#ifdef Q_OS_UNIX
    put(m_file, "old");
    fs::permissions(m_home, fs::perms::owner_read | fs::perms::owner_exec | fs::perms::others_read |
                                fs::perms::others_exec);
    const int result = inChild([&] {
        if (geteuid() == 0 && setuid(65534) != 0) // nothing is forbidden to root
            return 2;
        const auto reason = writeAtomically(m_file, "new");
        return reason && reason->find("cannot be written") == 0 ? 7 : 1;
    });
    fs::permissions(m_home, fs::perms::owner_all);
    QCOMPARE(result, 7);
    QCOMPARE(asText(bytesOf(m_file)), asText("old"));
    QCOMPARE(filesIn(m_home), std::size_t{1});
#else
    QSKIP("folders are protected by other means here");
#endif
}

void AtomicFileTest::linkStaysALink() {
    const fs::path link = m_home / "link.lockstep";
    put(m_file, "old");
    std::error_code failure;
    fs::create_symlink(m_file.filename(), link, failure);
    if (failure)
        QSKIP("this system lets nobody make links");
    QVERIFY(!writeAtomically(link, "new"));
    QVERIFY(fs::is_symlink(link));
    QCOMPARE(asText(bytesOf(m_file)), asText("new"));
    QCOMPARE(filesIn(m_home), std::size_t{2});
}

void AtomicFileTest::permissionsStay() {
#ifdef Q_OS_UNIX
    put(m_file, "old");
    const auto secret = fs::perms::owner_read | fs::perms::owner_write;
    fs::permissions(m_file, secret);
    QVERIFY(!writeAtomically(m_file, "new"));
    QVERIFY(fs::status(m_file).permissions() == secret);
#else
    QSKIP("permissions are of another kind here");
#endif
}

QTEST_GUILESS_MAIN(AtomicFileTest)
#include "tst_atomicfile.moc"
