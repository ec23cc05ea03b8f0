#include "core/storage/EditJson.h"

#include <utility>

#include <fmt/format.h>

#include "core/storage/CatalogJson.h"
#include "core/storage/JobJson.h"
#include "core/storage/ScenarioJson.h"

namespace lockstep {

namespace {

/// A step's key in the file. An alternative of EditStep that has none here does not compile.
template<class Step>
constexpr std::string_view keyOf = Step::hasNoKeyYet;
template<>
constexpr std::string_view keyOf<Replace<Campus>> = "campus";
template<>
constexpr std::string_view keyOf<Replace<RackGroup>> = "rack_group";
template<>
constexpr std::string_view keyOf<Replace<Link>> = "link";
template<>
constexpr std::string_view keyOf<Replace<Note>> = "note";
template<>
constexpr std::string_view keyOf<Replace<CanvasFrame>> = "frame";
template<>
constexpr std::string_view keyOf<AssignJob> = "job";
template<>
constexpr std::string_view keyOf<AssignSeed> = "seed";
template<>
constexpr std::string_view keyOf<AssignName> = "name";
template<>
constexpr std::string_view keyOf<AssignQuestion> = "question";
template<>
constexpr std::string_view keyOf<AssignOwnTypes> = "own_types";
template<>
constexpr std::string_view keyOf<AssignOwnFactors> = "own_factors";
template<>
constexpr std::string_view keyOf<AssignAssumptions> = "assumptions";
template<>
constexpr std::string_view keyOf<AssignMuted> = "muted";

Json printValue(std::uint64_t value) {
    return value;
}
Json printValue(const std::string& value) {
    return value;
}
Json printValue(const TrainingJob& job) {
    return printJob(job);
}
Json printValue(const TypeCatalog& types) {
    return printTypes(types);
}
template<class Thing>
Json printValue(const std::vector<Thing>& things) {
    Json list = Json::array();
    for (const Thing& thing : things)
        list.push_back(printThing(thing));
    return list;
}

void readValue(JsonReader& reader, std::string_view key, std::uint64_t& value) {
    value = reader.wide(key);
}
void readValue(JsonReader& reader, std::string_view key, std::string& value) {
    value = reader.text(key);
}
void readValue(JsonReader& reader, std::string_view key, TrainingJob& job) {
    reader.object(key, [&](JsonReader& inner) { readJob(inner, job); });
}
void readValue(JsonReader& reader, std::string_view key, TypeCatalog& types) {
    reader.object(key, [&](JsonReader& inner) { readTypes(inner, types); });
}
template<class Thing>
void readValue(JsonReader& reader, std::string_view key, std::vector<Thing>& things) {
    reader.list(key, [&](JsonReader& item) { readThing(item, things.emplace_back()); });
}

template<class Thing>
Json printStep(const Replace<Thing>& step) {
    Json json = Json::object();
    if (step.before)
        json["before"] = printThing(*step.before);
    if (step.after)
        json["after"] = printThing(*step.after);
    if (step.index != 0)
        json["index"] = step.index;
    return json;
}
template<class Value, Value Scenario::*Member>
Json printStep(const Assign<Value, Member>& step) {
    return {{"before", printValue(step.before)}, {"after", printValue(step.after)}};
}

template<class Thing>
void readStep(JsonReader& reader, Replace<Thing>& step) {
    if (reader.has("before"))
        reader.object("before", [&](JsonReader& thing) { readThing(thing, step.before.emplace()); });
    if (reader.has("after"))
        reader.object("after", [&](JsonReader& thing) { readThing(thing, step.after.emplace()); });
    step.index = reader.has("index") ? reader.wide("index") : 0;
}
template<class Value, Value Scenario::*Member>
void readStep(JsonReader& reader, Assign<Value, Member>& step) {
    readValue(reader, "before", step.before);
    readValue(reader, "after", step.after);
}

template<class Step>
bool readStepOf(JsonReader& reader, std::vector<EditStep>& steps) {
    if (!reader.has(keyOf<Step>))
        return false;
    Step step{};
    reader.object(keyOf<Step>, [&](JsonReader& inner) { readStep(inner, step); });
    steps.emplace_back(std::move(step));
    return true;
}

template<std::size_t... Alternative>
void readAnyStep(JsonReader& reader, std::vector<EditStep>& steps, std::index_sequence<Alternative...>) {
    if (!(readStepOf<std::variant_alternative_t<Alternative, EditStep>>(reader, steps) || ...))
        reader.complain(reader.pointer(), "expected a step of an edit");
}

} // namespace

Json printEdit(const ScenarioEdit& edit) {
    Json json = {{"name", edit.name}, {"steps", Json::array()}};
    for (const EditStep& step : edit.steps)
        std::visit(
            [&]<class Step>(const Step& part) {
                json["steps"].push_back({{std::string(keyOf<Step>), printStep(part)}});
            },
            step);
    return json;
}

ScenarioEdit readEdit(JsonReader& reader) {
    ScenarioEdit edit;
    edit.name = reader.text("name");
    reader.list("steps", [&](JsonReader& step) {
        readAnyStep(step, edit.steps, std::make_index_sequence<std::variant_size_v<EditStep>>());
    });
    return edit;
}

} // namespace lockstep
