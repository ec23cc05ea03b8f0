// Notes and frames: what a person wrote on the canvas and nothing computes with.
#include "core/storage/ScenarioJson.h"

#include "core/scenario/Limits.h"
#include "core/storage/CatalogJson.h"

namespace lockstep {

namespace {

CanvasPoint readPosition(JsonReader& reader) {
    const double x = reader.number("x_km", -limits::position, limits::position);
    const double y = reader.number("y_km", -limits::position, limits::position);
    return {{x}, {y}};
}

} // namespace

void readThing(JsonReader& reader, Note& note) {
    note.id = {reader.count("id", 1, 4e9)};
    note.text = reader.text("text");
    note.position = readPosition(reader);
    note.width = reader.numberOr("width", note.width, limits::leastNoteSide, limits::noteSide);
    note.height = reader.numberOr("height", note.height, limits::leastNoteSide, limits::noteSide);
}

void readThing(JsonReader& reader, CanvasFrame& frame) {
    frame.id = {reader.count("id", 1, 4e9)};
    frame.title = reader.text("title");
    frame.position = readPosition(reader);
    frame.width.value = reader.number("width_km", limits::leastFrameSide, limits::frameSide);
    frame.height.value = reader.number("height_km", limits::leastFrameSide, limits::frameSide);
}

Json printThing(const Note& note) {
    return {{"id", note.id.value},
            {"text", note.text},
            {"x_km", plainNumber(note.position.x.value)},
            {"y_km", plainNumber(note.position.y.value)},
            {"width", plainNumber(note.width)},
            {"height", plainNumber(note.height)}};
}

Json printThing(const CanvasFrame& frame) {
    return {{"id", frame.id.value},
            {"title", frame.title},
            {"x_km", plainNumber(frame.position.x.value)},
            {"y_km", plainNumber(frame.position.y.value)},
            {"width_km", plainNumber(frame.width.value)},
            {"height_km", plainNumber(frame.height.value)}};
}

} // namespace lockstep
