// Whatever ends the program, the edits made so far come back.
#include <algorithm>
#include <csignal>
#include <filesystem>
#include <fstream>

#include <QObject>
#include <QTemporaryDir>
#include <QTest>

#ifdef Q_OS_UNIX
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>
#endif

#include "core/edit/Edits.h"
#include "core/storage/EditJson.h"
#include "core/storage/Recovery.h"
#include "tests/core/FileBytes.h"
#include "tests/core/QtText.h"
#include "tests/core/RandomEdit.h"
#include "tests/core/SampleScenario.h"

namespace fs = std::filesystem;
using namespace lockstep;

namespace {

/// A document that writes down what it does, as the window does it.
struct Author {
    EditJournal live;
    RecoveryJournal recovery;
    std::optional<std::string> problem = std::nullopt;

    Author(const fs::path& folder, Scenario scenario, RecoveryOrigin origin = {})
        : live(std::move(scenario)) {
        recovery.setFolder(folder);
        recovery.begin(std::move(origin));
    }
    explicit Author(UnsavedWork work, const fs::path& folder) : live(work.replayed.journal) {
        recovery.setFolder(folder);
        recovery.resume(std::move(work.file), work.replayed);
    }

    void commit(const ScenarioEdit& edit) {
        if (edit.empty())
            return;
        problem = recovery.commit(live.scenario(), edit);
        live.commit(edit);
    }
    void undo() {
        if (!live.canUndo())
            return;
        problem = recovery.undo(live.scenario(), *live.nextUndo());
        live.undo();
    }
    void redo() {
        if (!live.canRedo())
            return;
        problem = recovery.redo(live.scenario(), *live.nextRedo());
        live.redo();
    }
    void save() {
        live.markSaved();
        recovery.begin({});
    }
    void doSomething(Dice& dice) {
        switch (dice.whole(0, 9)) {
        case 0:
        case 1:
            return undo();
        case 2:
            return redo();
        default:
            return commit(randomEdit(live.scenario(), dice));
        }
    }
};

std::string printed(const EditJournal& journal) {
    return printScenario(journal.scenario());
}

} // namespace

class RecoveryTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void everyEditReadsAsItWas();
    void replayGivesTheSameBytes();
    void tornAnywhereGivesTheLongestWholePrefix();
    void anyDamagedByteEndsTheReplayBeforeIt();
    void historyGoesOnAcrossASave();
    void nothingIsLeftByACleanExit();
    void nothingIsWrittenWithoutAnEdit();
    void livingWindowKeepsItsJournal();
    void killedProgramIsFound();
    void secondCrashLosesNothing();
    void fullDiskIsSaidAndMadeGood();
    void otherFilesStay();

private:
    std::unique_ptr<QTemporaryDir> m_home;
    fs::path m_folder;
    std::size_t filesLeft() const {
        return fs::exists(m_folder) ? static_cast<std::size_t>(std::distance(fs::directory_iterator(m_folder),
                                                                             fs::directory_iterator()))
                                    : 0;
    }
};

void RecoveryTest::init() {
    m_home = std::make_unique<QTemporaryDir>();
    m_folder = fs::path(m_home->path().toStdU16String()) / fs::path(u8"Größe 孟") / "recovery";
}

void RecoveryTest::everyEditReadsAsItWas() {
    Dice dice(23);
    std::vector<bool> kinds(std::variant_size_v<EditStep>);
    const auto check = [&](const ScenarioEdit& edit) {
        const std::string text = printEdit(edit).dump();
        const Json json = Json::parse(text);
        JsonReader::Source source{text, {}, {}};
        JsonReader reader(json, "", source);
        const ScenarioEdit again = readEdit(reader);
        for (const EditStep& step : edit.steps)
            kinds[step.index()] = true;
        return source.errors.empty() && again == edit;
    };
    for (int i = 0; i < 2000; ++i)
        QVERIFY(check(randomEdit(randomScenario(dice), dice)));
    const Scenario a = randomScenario(dice);
    QVERIFY(check({"all at once",
                   {AssignName{"a", "b"}, AssignQuestion{"", "why?"}, AssignSeed{1, ~std::uint64_t{0}},
                    AssignOwnTypes{a.ownTypes, randomTypes(dice)},
                    AssignAssumptions{{}, {{"/seed", "chosen", "nobody"}}}}}));
    QVERIFY2(std::ranges::find(kinds, false) == kinds.end(), "a kind of step was not tried");
}

void RecoveryTest::replayGivesTheSameBytes() {
    Dice dice(7);
    for (int afternoon = 0; afternoon < 10; ++afternoon) {
        Author author(m_folder, randomScenario(dice));
        for (int i = 0; i < 300; ++i)
            author.doSomething(dice);
        const auto replayed = replayJournal(bytesOf(author.recovery.file()->path()));
        QVERIFY(replayed);
        QCOMPARE(asText(printed(replayed->journal)), asText(printed(author.live)));
        // The history is the same too: all of it undone, and redone.
        EditJournal back = replayed->journal;
        QCOMPARE(back.undoCount(), author.live.undoCount());
        QCOMPARE(back.redoCount(), author.live.redoCount());
        while (back.canUndo()) {
            back.undo();
            author.live.undo();
        }
        QCOMPARE(asText(printed(back)), asText(printed(author.live)));
        while (back.canRedo()) {
            back.redo();
            author.live.redo();
        }
        QCOMPARE(asText(printed(back)), asText(printed(author.live)));
    }
}

void RecoveryTest::tornAnywhereGivesTheLongestWholePrefix() {
    Author author(m_folder, twoCampuses());
    std::vector<std::size_t> ends;   // of the journal after each edit
    std::vector<std::string> states; // the scenario then
    Dice dice(3);
    while (ends.size() < 12) {
        const std::size_t before = ends.size();
        author.commit(before % 4 == 3 ? changeSeed(author.live.scenario(), dice.word())
                                      : randomEdit(author.live.scenario(), dice));
        const std::string bytes = author.recovery.file() ? bytesOf(author.recovery.file()->path()) : "";
        if (!bytes.empty() && (ends.empty() || bytes.size() > ends.back())) {
            ends.push_back(bytes.size());
            states.push_back(printed(author.live));
        }
    }
    const std::string whole = bytesOf(author.recovery.file()->path());
    const std::size_t header = whole.find('\n') + 1;
    for (std::size_t length = 0; length <= whole.size(); ++length) {
        const auto replayed = replayJournal(std::string_view(whole).substr(0, length));
        QCOMPARE(replayed.has_value(), length >= header);
        if (!replayed)
            continue;
        const std::size_t edits = static_cast<std::size_t>(
            std::ranges::count_if(ends, [&](std::size_t end) { return end <= length; }));
        QCOMPARE(replayed->edits, edits);
        QCOMPARE(replayed->wholeBytes, edits == 0 ? header : ends[edits - 1]);
        QCOMPARE(asText(printed(replayed->journal)),
                 asText(edits == 0 ? printScenario(twoCampuses()) : states[edits - 1]));
    }
}

void RecoveryTest::anyDamagedByteEndsTheReplayBeforeIt() {
    Author author(m_folder, twoCampuses());
    for (std::uint64_t seed = 0; seed < 5; ++seed)
        author.commit(changeSeed(author.live.scenario(), seed));
    const std::string whole = bytesOf(author.recovery.file()->path());
    for (std::size_t at = 0; at < whole.size(); ++at) {
        std::string damaged = whole;
        damaged[at] = static_cast<char>(damaged[at] ^ 1);
        const std::size_t linesBefore = static_cast<std::size_t>(
            std::count(whole.begin(), whole.begin() + static_cast<std::ptrdiff_t>(at), '\n'));
        const auto replayed = replayJournal(damaged);
        QCOMPARE(replayed.has_value(), linesBefore > 0);
        if (replayed)
            QCOMPARE(replayed->edits, linesBefore - 1);
    }
}

void RecoveryTest::historyGoesOnAcrossASave() {
    Author author(m_folder, twoCampuses());
    for (std::uint64_t seed = 1; seed <= 3; ++seed)
        author.commit(changeSeed(author.live.scenario(), seed));
    author.save();
    author.undo(); // back before what was saved, where this journal never was
    author.undo();
    author.redo();
    const auto replayed = replayJournal(bytesOf(author.recovery.file()->path()));
    QVERIFY(replayed);
    QCOMPARE(replayed->journal.scenario().seed, std::uint64_t{2});
    QVERIFY(replayed->journal.isModified());
    EditJournal back = replayed->journal;
    back.redo();
    QCOMPARE(back.scenario().seed, std::uint64_t{3});
    QVERIFY(!back.isModified()); // what was saved
}

void RecoveryTest::nothingIsLeftByACleanExit() {
    Author author(m_folder, twoCampuses());
    author.commit(changeSeed(author.live.scenario(), 1));
    QCOMPARE(filesLeft(), std::size_t{1});
    author.save();
    QCOMPARE(filesLeft(), std::size_t{0});
    QVERIFY(findUnsavedWork(m_folder).empty());
}

void RecoveryTest::nothingIsWrittenWithoutAnEdit() {
    { const Author author(m_folder, twoCampuses()); }
    QVERIFY(!fs::exists(m_folder));
    QVERIFY(findUnsavedWork(m_folder).empty());
}

void RecoveryTest::livingWindowKeepsItsJournal() {
    Author first(m_folder, twoCampuses());
    first.commit(changeSeed(first.live.scenario(), 1));
    QVERIFY(findUnsavedWork(m_folder).empty());
    auto second = std::make_unique<Author>(m_folder, twoCampuses());
    second->commit(changeSeed(second->live.scenario(), 2));
    QCOMPARE(filesLeft(), std::size_t{2});
    second.reset(); // crashed: only its own is offered
    const auto found = findUnsavedWork(m_folder);
    QCOMPARE(found.size(), std::size_t{1});
    QCOMPARE(found[0].replayed.journal.scenario().seed, std::uint64_t{2});
    QVERIFY(findUnsavedWork(m_folder).empty()); // one window offers it, not two
    QCOMPARE(filesLeft(), std::size_t{2});
}

void RecoveryTest::killedProgramIsFound() {
#ifdef Q_OS_UNIX
    const pid_t child = fork();
    if (child == 0) {
        Author author(m_folder, twoCampuses(), {"/there/a.lockstep", 5, false});
        author.commit(renameScenario(author.live.scenario(), "unsaved"));
        kill(getpid(), SIGKILL);
    }
    int status = 0;
    QVERIFY(waitpid(child, &status, 0) == child && WIFSIGNALED(status));
    const auto found = findUnsavedWork(m_folder);
    QCOMPARE(found.size(), std::size_t{1});
    QCOMPARE(asText(found[0].replayed.journal.scenario().name), asText("unsaved"));
    QVERIFY(found[0].replayed.origin == (RecoveryOrigin{"/there/a.lockstep", 5, false}));
    QCOMPARE(asText(found[0].replayed.lastEdit), asText("Rename scenario"));
#else
    QSKIP("kills itself only where there are signals");
#endif
}

void RecoveryTest::secondCrashLosesNothing() {
    auto author = std::make_unique<Author>(m_folder, twoCampuses());
    author->commit(changeSeed(author->live.scenario(), 1));
    {
        // The first crash tore the last line.
        std::ofstream(author->recovery.file()->path(), std::ios::app | std::ios::binary) << "12345678 {\"do";
    }
    for (std::uint64_t seed = 2; seed < 6; ++seed) {
        author.reset();
        auto found = findUnsavedWork(m_folder);
        QCOMPARE(found.size(), std::size_t{1});
        QCOMPARE(found[0].replayed.journal.scenario().seed, seed - 1);
        author = std::make_unique<Author>(std::move(found[0]), m_folder);
        author->commit(changeSeed(author->live.scenario(), seed));
        QCOMPARE(author->live.undoCount(), std::size_t{seed});
    }
    author->save();
    QCOMPARE(filesLeft(), std::size_t{0});
}

void RecoveryTest::fullDiskIsSaidAndMadeGood() {
#ifdef Q_OS_UNIX
    // A process that may write only so many bytes a file fails in the middle of a line, as on a full disk.
    const pid_t child = fork();
    if (child == 0) {
        std::signal(SIGXFSZ, SIG_IGN);
        Author author(m_folder, twoCampuses());
        author.commit(changeSeed(author.live.scenario(), 1));
        const std::size_t size = bytesOf(author.recovery.file()->path()).size();
        rlimit limit{size + 20, RLIM_INFINITY};
        setrlimit(RLIMIT_FSIZE, &limit);
        author.commit(changeSeed(author.live.scenario(), 2));
        const bool said =
            author.problem && author.problem->find("cannot be written down") != std::string::npos;
        const bool stillWhole = bytesOf(author.recovery.file()->path()).size() == size;
        author.commit(changeSeed(author.live.scenario(), 3));
        const bool saidAgain = author.problem.has_value();
        limit.rlim_cur = RLIM_INFINITY; // there is room again
        setrlimit(RLIMIT_FSIZE, &limit);
        author.commit(changeSeed(author.live.scenario(), 4));
        const bool madeGood = !author.problem;
        const auto replayed = replayJournal(bytesOf(author.recovery.file()->path()));
        const bool all = replayed && replayed->edits == 4 && replayed->journal.scenario().seed == 4;
        _exit(said && stillWhole && saidAgain && madeGood && all ? 7 : 1);
    }
    int status = 0;
    QVERIFY(waitpid(child, &status, 0) == child && WIFEXITED(status));
    QCOMPARE(WEXITSTATUS(status), 7);
    // No folder at all is a reason too, and work goes on.
    std::ofstream(m_home->path().toStdString() + "/file") << "in the way";
    Author author(fs::path(m_home->path().toStdU16String()) / "file", twoCampuses());
    author.commit(changeSeed(author.live.scenario(), 1));
    QVERIFY(author.problem);
    QCOMPARE(author.live.scenario().seed, std::uint64_t{1});
#else
    QSKIP("limits a process only where there is setrlimit");
#endif
}

void RecoveryTest::otherFilesStay() {
    fs::create_directories(m_folder);
    std::ofstream(m_folder / "notes.txt") << "mine";
    std::ofstream(m_folder / "newer.lockstep-journal") << "a line of another version\n";
    std::ofstream(m_folder / "torn.lockstep-journal") << "12345678 {\"lock";
    QVERIFY(findUnsavedWork(m_folder).empty());
    QVERIFY(fs::exists(m_folder / "notes.txt"));
    QVERIFY(fs::exists(m_folder / "newer.lockstep-journal"));
    QVERIFY(!fs::exists(m_folder / "torn.lockstep-journal"));
}

QTEST_GUILESS_MAIN(RecoveryTest)
#include "tst_recovery.moc"
