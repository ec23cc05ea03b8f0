#include "core/storage/RunFile.h"

#include <fmt/format.h>

#include "core/storage/AtomicFile.h"
#include "core/storage/JsonPlace.h"
#include "core/storage/JsonReader.h"

namespace lockstep {

namespace {

constexpr double mostSteps = 4294967296.0; // as `run --steps`

/// Revisions begin at step 0, in rising order, each before the run's last step.
void checkOrder(const SavedRun& run, JsonReader& reader) {
    for (std::size_t i = 0; i < run.log.revisions.size(); ++i) {
        const std::uint64_t step = run.log.revisions[i].firstStep;
        const std::uint64_t least = i == 0 ? 0 : run.log.revisions[i - 1].firstStep + 1;
        if (step < least || (i == 0 && step > 0) || (step >= run.steps && i > 0))
            reader.complain(
                fmt::format("/revisions/{}/step", i),
                i == 0 ? fmt::format("found {}, expected 0: a run begins with its first revision", step)
                       : fmt::format("found {}, expected from {} to before {}, the run's steps", step, least,
                                     run.steps));
    }
    if (run.log.revisions.empty())
        reader.complain("/revisions", "a run needs at least one scenario");
}

} // namespace

std::string printRun(const SavedRun& run) {
    Json json = {{"lockstep_run", runFormat}, {"steps", run.steps}, {"revisions", Json::array()}};
    for (const RunRevision& revision : run.log.revisions)
        json["revisions"].push_back(
            {{"step", revision.firstStep}, {"scenario", Json::parse(printScenario(*revision.scenario))}});
    return json.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

bool looksLikeRun(std::string_view text) {
    return text.substr(0, 200).find("\"lockstep_run\"") != std::string_view::npos;
}

Loaded<SavedRun> openRunText(std::string_view text, std::string_view name, const TypeCatalog& shipped) {
    Loaded<Json> parsed = parseJson(text, name);
    if (auto* errors = std::get_if<std::vector<StorageError>>(&parsed))
        return std::move(*errors);
    const Json& json = std::get<Json>(parsed);
    if (!json.is_object() || !json.contains("lockstep_run"))
        return std::vector{
            StorageError{StorageError::Kind::content, std::string(name), 1, 1, "",
                         "expected a run: an object with “lockstep_run”, the format's version"}};
    JsonReader::Source source{text, name, {}};
    JsonReader reader(json, "", source);
    SavedRun run;
    if (const double format = reader.number("lockstep_run", 1, 1e9); format > runFormat)
        reader.complain("/lockstep_run",
                        fmt::format("this run has format {}, this program reads up to {}; open "
                                    "it with a newer version of Lockstep",
                                    format, runFormat));
    run.steps = static_cast<std::uint64_t>(reader.number("steps", 1, mostSteps));
    std::vector<StorageError> inside;
    reader.list("revisions", [&](JsonReader& item) {
        RunRevision& revision = run.log.revisions.emplace_back();
        revision.firstStep = static_cast<std::uint64_t>(item.number("step", 0, mostSteps));
        if (!item.has("scenario"))
            return item.complain(item.pointer(), "expected “scenario”");
        const std::string place = item.pointerTo("scenario");
        Loaded<Scenario> scenario =
            openScenarioText(json.at(Json::json_pointer(place)).dump(), name, shipped);
        if (auto* scenarioErrors = std::get_if<std::vector<StorageError>>(&scenario))
            for (StorageError& error : *scenarioErrors) {
                error.pointer = place + error.pointer;
                const TextPlace at = placeOfPointer(text, error.pointer);
                error.line = at.line;
                error.column = at.column;
                inside.push_back(std::move(error));
            }
        else
            revision.scenario = std::make_shared<const Scenario>(std::get<Scenario>(std::move(scenario)));
    });
    if (source.errors.empty())
        checkOrder(run, reader);
    reader.finish();
    source.errors.insert(source.errors.end(), inside.begin(), inside.end());
    if (!source.errors.empty())
        return std::move(source.errors);
    return run;
}

std::vector<StorageError> writeRun(const SavedRun& run, const std::filesystem::path& file) {
    if (const auto failure = writeAtomically(file, printRun(run)))
        return {{StorageError::Kind::input, file.filename().string(), 0, 0, "", *failure}};
    return {};
}

} // namespace lockstep
