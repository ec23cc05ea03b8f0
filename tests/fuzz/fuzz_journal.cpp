// A journal may hold any lines, even with the right checksums: as far as it makes sense it is replayed, and
// what was replayed can be undone, redone, and written down again.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include <boost/crc.hpp>
#include <fmt/format.h>

#include "core/scenario/Validation.h"
#include "core/storage/EditJson.h"
#include "core/storage/Recovery.h"
#include "core/storage/ScenarioJson.h"

namespace {

/// Behind a first line that is always good: the fuzzer would never guess a checksum.
std::string journalOf(std::string_view lines) {
    std::string journal;
    std::uint32_t checksum = 0;
    const auto add = [&](std::string_view line) {
        boost::crc_32_type sum(checksum);
        sum.process_bytes(line.data(), line.size());
        checksum = sum.checksum();
        journal += fmt::format("{:08x} {}\n", checksum, line);
    };
    static const std::string first =
        lockstep::Json({{"lockstep_journal", 1},
                        {"file", ""},
                        {"file_hash", 0},
                        {"scenario", lockstep::printScenarioJson(lockstep::Scenario())}})
            .dump();
    add(first);
    while (!lines.empty()) {
        const std::size_t end = std::min(lines.find('\n'), lines.size());
        add(lines.substr(0, end));
        lines.remove_prefix(std::min(end + 1, lines.size()));
    }
    return journal;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace lockstep;
    const std::string_view bytes(reinterpret_cast<const char*>(data), size);
    if (const auto raw = replayJournal(bytes); raw && raw->wholeBytes > size)
        std::abort();
    const std::string journal = journalOf(bytes);
    auto replayed = replayJournal(journal);
    if (!replayed || replayed->wholeBytes > journal.size())
        std::abort();
    const auto again = replayJournal(std::string_view(journal).substr(0, replayed->wholeBytes));
    if (!again || again->edits != replayed->edits ||
        !(again->journal.scenario() == replayed->journal.scenario()))
        std::abort();
    const Scenario end = replayed->journal.scenario();
    checkReferences(end, {});
    printScenario(end);
    while (const ScenarioEdit* edit = replayed->journal.nextUndo()) {
        printEdit(*edit);
        replayed->journal.undo();
    }
    while (replayed->journal.canRedo())
        replayed->journal.redo();
    return 0;
}
