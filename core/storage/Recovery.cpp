#include "core/storage/Recovery.h"

#include <algorithm>
#include <charconv>
#include <system_error>

#include <boost/crc.hpp>
#include <fmt/format.h>

#include "core/storage/EditJson.h"
#include "core/storage/ScenarioJson.h"

namespace lockstep {

namespace {

constexpr int journalFormat = 1;
constexpr std::size_t checksumDigits = 8;

std::uint32_t checksumOf(std::string_view line, std::uint32_t before) {
    boost::crc_32_type sum(before);
    sum.process_bytes(line.data(), line.size());
    return sum.checksum();
}

std::string asLine(const Json& json, std::uint32_t& checksum) {
    const std::string text = json.dump(-1, ' ', false, Json::error_handler_t::replace);
    checksum = checksumOf(text, checksum);
    return fmt::format("{:08x} {}\n", checksum, text);
}

Json printOrigin(const RecoveryOrigin& origin, const Scenario& scenario) {
    return {{"lockstep_journal", journalFormat},
            {"file", origin.file},
            {"file_hash", origin.fileHash},
            {"differs_from_file", origin.differsFromFile},
            {"scenario", printScenarioJson(scenario)}};
}

/// The next line without its checksum, where it is whole and follows on those before.
std::optional<std::string_view> takeLine(std::string_view& bytes, std::uint32_t& checksum) {
    const std::size_t end = bytes.find('\n');
    if (end == std::string_view::npos || end <= checksumDigits || bytes[checksumDigits] != ' ')
        return std::nullopt;
    const std::string_view text = bytes.substr(checksumDigits + 1, end - checksumDigits - 1);
    std::uint32_t written = 0;
    const auto [last, error] = std::from_chars(bytes.data(), bytes.data() + checksumDigits, written, 16);
    if (error != std::errc{} || last != bytes.data() + checksumDigits ||
        written != checksumOf(text, checksum))
        return std::nullopt;
    checksum = written;
    bytes.remove_prefix(end + 1);
    return text;
}

bool readFirstLine(std::string_view line, ReplayedJournal& replayed) {
    const Loaded<Json> parsed = parseJson(line, {});
    const Json* json = std::get_if<Json>(&parsed);
    if (!json || !json->is_object() || !json->contains("scenario") || !(*json)["scenario"].is_object())
        return false;
    JsonReader::Source source{line, {}, {}};
    JsonReader reader(*json, "", source);
    reader.number("lockstep_journal", 1, journalFormat);
    replayed.origin.file = reader.text("file");
    replayed.origin.fileHash = reader.wide("file_hash");
    replayed.origin.differsFromFile = reader.flagOr("differs_from_file", false);
    Scenario scenario = readScenarioJson((*json)["scenario"], source);
    if (!source.errors.empty())
        return false;
    replayed.journal = EditJournal(std::move(scenario));
    return true;
}

/// Makes the edit of a line again; false where the line says nothing that can be done.
bool replayLine(std::string_view line, ReplayedJournal& replayed) {
    const Loaded<Json> parsed = parseJson(line, {});
    const Json* json = std::get_if<Json>(&parsed);
    if (!json || !json->is_object() || json->size() != 1)
        return false;
    const std::string what = json->begin().key();
    JsonReader::Source source{line, {}, {}};
    JsonReader reader(*json, "", source);
    std::optional<ScenarioEdit> edit;
    if (!json->begin().value().is_null())
        reader.object(what, [&](JsonReader& inner) { edit = readEdit(inner); });
    if (!source.errors.empty())
        return false;
    EditJournal& journal = replayed.journal;
    if (what == "do" && edit)
        journal.commit(*edit);
    else if (what == "undo" && edit)
        journal.undoEarlier(*edit);
    else if (what == "undo" && journal.canUndo())
        journal.undo();
    else if (what == "redo" && edit)
        journal.commit(*edit);
    else if (what == "redo" && journal.canRedo())
        journal.redo();
    else
        return false;
    if (what != "undo" && journal.nextUndo())
        replayed.lastEdit = journal.nextUndo()->name;
    return true;
}

} // namespace

std::optional<ReplayedJournal> replayJournal(std::string_view bytes) {
    ReplayedJournal replayed;
    std::string_view rest = bytes;
    const auto first = takeLine(rest, replayed.state.checksum);
    if (!first || !readFirstLine(*first, replayed))
        return std::nullopt;
    replayed.wholeBytes = bytes.size() - rest.size();
    std::uint32_t checksum = replayed.state.checksum;
    while (const auto line = takeLine(rest, checksum)) {
        if (!replayLine(*line, replayed))
            break;
        ++replayed.edits;
        replayed.state.checksum = checksum;
        replayed.wholeBytes = bytes.size() - rest.size();
    }
    replayed.state.undoable = replayed.journal.undoCount();
    replayed.state.redoable = replayed.journal.redoCount();
    return replayed;
}

std::vector<UnsavedWork> findUnsavedWork(const std::filesystem::path& folder) {
    std::error_code failure;
    std::vector<std::pair<std::filesystem::file_time_type, std::filesystem::path>> files;
    for (const auto& entry : std::filesystem::directory_iterator(folder, failure))
        if (entry.path().extension() == JournalFile::extension)
            files.emplace_back(entry.last_write_time(failure), entry.path());
    std::ranges::sort(files, std::greater());
    std::vector<UnsavedWork> found;
    for (const auto& [time, path] : files) {
        auto file = JournalFile::take(path);
        if (!file)
            continue;
        const std::string bytes = file->content();
        auto replayed = replayJournal(bytes);
        if (replayed && replayed->edits > 0)
            found.push_back({std::move(file), *std::move(replayed)});
        else if (replayed || bytes.find('\n') == std::string::npos) // else it may be of a newer version
            file->remove();
    }
    return found;
}

void RecoveryJournal::begin(RecoveryOrigin origin) {
    if (m_file)
        m_file->remove();
    m_file.reset();
    m_origin = std::move(origin);
    m_state = {};
    m_pending.clear();
    m_begun = false;
}

void RecoveryJournal::resume(std::unique_ptr<JournalFile> file, const ReplayedJournal& replayed) {
    begin(replayed.origin);
    m_file = std::move(file);
    m_file->cutTo(replayed.wholeBytes);
    m_state = replayed.state;
    m_begun = true;
}

std::optional<std::string> RecoveryJournal::commit(const Scenario& scenario, const ScenarioEdit& edit) {
    ++m_state.undoable;
    m_state.redoable = 0;
    return write(scenario, "do", &edit);
}

std::optional<std::string> RecoveryJournal::undo(const Scenario& scenario, const ScenarioEdit& edit) {
    ++m_state.redoable;
    if (m_state.undoable == 0) // made before the journal began
        return write(scenario, "undo", &edit);
    --m_state.undoable;
    return write(scenario, "undo", nullptr);
}

std::optional<std::string> RecoveryJournal::redo(const Scenario& scenario, const ScenarioEdit& edit) {
    ++m_state.undoable;
    if (m_state.redoable == 0) // taken back before the journal began
        return write(scenario, "redo", &edit);
    --m_state.redoable;
    return write(scenario, "redo", nullptr);
}

std::optional<std::string> RecoveryJournal::write(const Scenario& scenario, std::string_view what,
                                                  const ScenarioEdit* edit) {
    if (m_folder.empty())
        return std::nullopt;
    if (!m_begun)
        m_pending += asLine(printOrigin(m_origin, scenario), m_state.checksum);
    m_begun = true;
    m_pending += asLine(Json{{std::string(what), edit ? printEdit(*edit) : Json()}}, m_state.checksum);
    return writePending();
}

std::optional<std::string> RecoveryJournal::writePending() {
    std::string problem;
    if (!m_file)
        m_file = JournalFile::create(m_folder, problem);
    if (m_file)
        problem = m_file->append(m_pending).value_or("");
    if (!m_file || !problem.empty())
        return fmt::format("edits cannot be written down in {}: {}", m_folder.string(), problem);
    m_pending.clear();
    return std::nullopt;
}

} // namespace lockstep
