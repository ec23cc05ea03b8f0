#pragma once

#include "core/storage/JsonReader.h"

namespace lockstep {

/// The things of a scenario as objects of a scenario file.
void readThing(JsonReader& reader, Campus& campus);
void readThing(JsonReader& reader, RackGroup& group);
void readThing(JsonReader& reader, Link& link);
void readThing(JsonReader& reader, Note& note);
void readThing(JsonReader& reader, CanvasFrame& frame);
void readThing(JsonReader& reader, OwnFactor& own);
void readThing(JsonReader& reader, Assumption& assumption);
void readThing(JsonReader& reader, MutedFinding& muted);

Json printThing(const Campus& campus);
Json printThing(const RackGroup& group);
Json printThing(const Link& link);
Json printThing(const Note& note);
Json printThing(const CanvasFrame& frame);
Json printThing(const OwnFactor& own);
Json printThing(const Assumption& assumption);
Json printThing(const MutedFinding& muted);

/// A whole scenario; `json` is an object. Nothing is read of a format that is not known.
Scenario readScenarioJson(const Json& json, JsonReader::Source& source);
Json printScenarioJson(const Scenario& scenario);

} // namespace lockstep
