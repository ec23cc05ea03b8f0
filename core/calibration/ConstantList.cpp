#include "core/calibration/ConstantList.h"

#include <array>

#include "core/storage/JsonReader.h"

namespace lockstep {

namespace {

/// A list or an object of figures in a file of the catalog.
struct Place {
    const char* file;
    const char* key;
    const char* kind;
};

constexpr std::array places{Place{"gpus.json", "gpus", "GPU type"},
                            Place{"calibration.json", "gpus", "GPU type"},
                            Place{"calibration.json", "generations", "training on"},
                            Place{"calibration.json", "common", "training on every GPU"},
                            Place{"calibration.json", "stacks", "training software"},
                            Place{"collectives.json", "generations", "collectives on"},
                            Place{"collectives.json", "common", "collectives on every GPU"},
                            Place{"collectives.json", "networks", "collectives over"},
                            Place{"collectives.json", "message_paths", "one packet over"},
                            Place{"collectives.json", "expert_kernels", "exchange with experts"}};

std::string textOf(const Json& object, const char* key) {
    const auto found = object.find(key);
    return found != object.end() && found->is_string() ? found->get<std::string>() : std::string();
}

std::vector<NamedConstant> figuresOf(const Json& figures) {
    std::vector<NamedConstant> constants;
    for (const auto& [name, figure] : figures.items())
        if (figure.is_object() && figure.contains("value") && figure["value"].is_number())
            constants.push_back({name, figure["value"].get<double>(), textOf(figure, "source")});
    return constants;
}

void addOwner(const Json& entry, const Place& place, std::vector<ConstantOwner>& owners) {
    if (!entry.is_object())
        return;
    ConstantOwner owner{place.kind, textOf(entry, "name"),
                        figuresOf(entry.contains("figures") ? entry["figures"] : entry)};
    if (!owner.constants.empty())
        owners.push_back(std::move(owner));
}

} // namespace

Loaded<std::vector<ConstantOwner>> readConstants(const std::filesystem::path& folder) {
    std::vector<ConstantOwner> owners;
    for (const Place& place : places) {
        Loaded<std::string> text = readScenarioText(folder / place.file);
        if (auto* errors = std::get_if<std::vector<StorageError>>(&text))
            return std::move(*errors);
        Loaded<Json> parsed = parseJson(std::get<std::string>(text), place.file);
        if (auto* errors = std::get_if<std::vector<StorageError>>(&parsed))
            return std::move(*errors);
        const Json& whole = std::get<Json>(parsed);
        if (!whole.is_object() || !whole.contains(place.key))
            continue;
        const Json& list = whole[place.key];
        if (list.is_object())
            addOwner(list, place, owners);
        else
            for (const Json& entry : list)
                addOwner(entry, place, owners);
    }
    return owners;
}

} // namespace lockstep
