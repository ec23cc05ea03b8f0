#include "core/storage/ScenarioJson.h"

#include <fmt/format.h>

#include "core/quantity/QuantityText.h"
#include "core/scenario/Limits.h"
#include "core/scenario/Words.h"
#include "core/storage/CatalogJson.h"
#include "core/storage/JobJson.h"

namespace lockstep {

namespace {

void readFormat(JsonReader& reader) {
    const double format = reader.number("lockstep", 1, 1e9);
    if (format > scenarioFormat)
        reader.complain(
            "/lockstep",
            fmt::format("this file has format {}, this program reads up to {}; open it with a newer "
                        "version of Lockstep",
                        printNumber(format), scenarioFormat));
}

template<class Thing>
void readThings(JsonReader& reader, std::string_view key, std::vector<Thing>& things) {
    reader.list(key, [&](JsonReader& item) { readThing(item, things.emplace_back()); });
}

template<class Thing>
Json printThings(const std::vector<Thing>& things) {
    Json list = Json::array();
    for (const Thing& thing : things)
        list.push_back(printThing(thing));
    return list;
}

} // namespace

void readThing(JsonReader& reader, Campus& campus) {
    campus.id = {reader.count("id", 1, 4e9)};
    campus.name = reader.text("name");
    campus.position.x.value = reader.number("x_km", -limits::position, limits::position);
    campus.position.y.value = reader.number("y_km", -limits::position, limits::position);
    campus.oversubscription = reader.numberOr("oversubscription", 1, 1, limits::oversubscription);
    campus.rails = reader.flagOr("rails", campus.rails);
    campus.leafPorts = reader.countOr("leaf_ports", campus.leafPorts, 1, limits::leafPorts);
    campus.collapsed = reader.flagOr("collapsed", false);
}

void readThing(JsonReader& reader, RackGroup& group) {
    group.id = {reader.count("id", 1, 4e9)};
    group.campus = {reader.count("campus", 1, 4e9)};
    group.rack = reader.text("rack");
    group.count = reader.count("count", 0, limits::racks);
    group.age.value = reader.numberOr("age_years", 0, 0, limits::age);
}

void readThing(JsonReader& reader, Link& link) {
    link.id = {reader.count("id", 1, 4e9)};
    link.from = {reader.count("from", 1, 4e9)};
    link.to = {reader.count("to", 1, 4e9)};
    link.type = reader.text("type");
    link.channels = reader.count("channels", 1, limits::channels);
    link.age.value = reader.numberOr("age_years", 0, 0, limits::age);
    link.routeFactor = reader.numberOr("route_factor", 1.3, 1, limits::routeFactor);
    if (reader.has("length_km"))
        link.pinnedLength = Kilometers{reader.number("length_km", 0, limits::length)};
    if (reader.has("transport"))
        link.transport = static_cast<Transport>(reader.choice("transport", transportNames));
}

void readThing(JsonReader& reader, OwnFactor& own) {
    own.gpu = reader.text("gpu");
    own.precision = static_cast<Precision>(reader.choice("precision", precisionNames));
    own.factor = reader.number("factor", limits::leastOwnFactor, limits::ownFactor);
    own.source = reader.textOr("source", "");
}

void readThing(JsonReader& reader, Assumption& assumption) {
    assumption.about = reader.textOr("about", "");
    assumption.text = reader.text("text");
    assumption.source = reader.textOr("source", "");
}

void readThing(JsonReader& reader, MutedFinding& muted) {
    muted.code = reader.text("code");
    if (reader.has("item"))
        muted.item = reader.count("item", 1, 4e9);
    muted.type = reader.textOr("type", "");
}

Json printThing(const Campus& campus) {
    Json json = {{"id", campus.id.value},
                 {"name", campus.name},
                 {"x_km", plainNumber(campus.position.x.value)},
                 {"y_km", plainNumber(campus.position.y.value)},
                 {"oversubscription", plainNumber(campus.oversubscription)},
                 {"rails", campus.rails},
                 {"leaf_ports", campus.leafPorts}};
    if (campus.collapsed)
        json["collapsed"] = true;
    return json;
}

Json printThing(const RackGroup& group) {
    return {{"id", group.id.value},
            {"campus", group.campus.value},
            {"rack", group.rack},
            {"count", group.count},
            {"age_years", plainNumber(group.age.value)}};
}

Json printThing(const Link& link) {
    Json json = {{"id", link.id.value},
                 {"from", link.from.value},
                 {"to", link.to.value},
                 {"type", link.type},
                 {"channels", link.channels},
                 {"age_years", plainNumber(link.age.value)},
                 {"route_factor", plainNumber(link.routeFactor)}};
    if (link.pinnedLength)
        json["length_km"] = plainNumber(link.pinnedLength->value);
    if (link.transport)
        json["transport"] = nameOf(*link.transport);
    return json;
}

Json printThing(const OwnFactor& own) {
    return {{"gpu", own.gpu},
            {"precision", nameOf(own.precision)},
            {"factor", plainNumber(own.factor)},
            {"source", own.source}};
}

Json printThing(const Assumption& assumption) {
    return {{"about", assumption.about}, {"text", assumption.text}, {"source", assumption.source}};
}

Json printThing(const MutedFinding& muted) {
    Json json = {{"code", muted.code}};
    if (muted.item != 0)
        json["item"] = muted.item;
    if (!muted.type.empty())
        json["type"] = muted.type;
    return json;
}

Scenario readScenarioJson(const Json& json, JsonReader::Source& source) {
    Scenario scenario;
    JsonReader reader(json, "", source);
    readFormat(reader);
    if (!source.errors.empty())
        return scenario;
    scenario.catalogVersion = reader.text("catalog");
    scenario.name = reader.text("name");
    scenario.question = reader.textOr("question", "");
    scenario.seed = reader.wide("seed");
    readThings(reader, "campuses", scenario.campuses);
    readThings(reader, "rack_groups", scenario.rackGroups);
    readThings(reader, "links", scenario.links);
    reader.object("job", [&](JsonReader& job) { readJob(job, scenario.job); });
    if (reader.has("own_types"))
        reader.object("own_types", [&](JsonReader& types) { readTypes(types, scenario.ownTypes); });
    readThings(reader, "own_factors", scenario.ownFactors);
    readThings(reader, "assumptions", scenario.assumptions);
    readThings(reader, "notes", scenario.notes);
    readThings(reader, "frames", scenario.frames);
    readThings(reader, "muted", scenario.muted);
    reader.finish();
    return scenario;
}

Json printScenarioJson(const Scenario& scenario) {
    Json json = {{"lockstep", scenarioFormat},
                 {"catalog", scenario.catalogVersion},
                 {"name", scenario.name},
                 {"question", scenario.question},
                 {"seed", scenario.seed},
                 {"campuses", printThings(scenario.campuses)},
                 {"rack_groups", printThings(scenario.rackGroups)},
                 {"links", printThings(scenario.links)},
                 {"job", printJob(scenario.job)}};
    if (const Json types = printTypes(scenario.ownTypes); !types.empty())
        json["own_types"] = types;
    if (!scenario.ownFactors.empty())
        json["own_factors"] = printThings(scenario.ownFactors);
    if (!scenario.assumptions.empty())
        json["assumptions"] = printThings(scenario.assumptions);
    if (!scenario.notes.empty())
        json["notes"] = printThings(scenario.notes);
    if (!scenario.frames.empty())
        json["frames"] = printThings(scenario.frames);
    if (!scenario.muted.empty())
        json["muted"] = printThings(scenario.muted);
    return json;
}

} // namespace lockstep
