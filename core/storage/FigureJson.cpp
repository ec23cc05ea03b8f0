#include "core/storage/FigureJson.h"

namespace lockstep {

double readFigure(JsonReader& figures, std::string_view key, double most) {
    double value = 0;
    if (!figures.has(key))
        figures.complain(figures.pointer(), "“" + std::string(key) + "” is missing");
    figures.object(key, [&](JsonReader& entry) {
        value = entry.number("value", 0, most);
        entry.text("source");
    });
    return value;
}

void readNames(JsonReader& reader, std::string_view key, std::vector<std::string>& names) {
    reader.list(key, [&](JsonReader& entry) { names.push_back(entry.text("name")); });
}

} // namespace lockstep
