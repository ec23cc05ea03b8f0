#include "core/storage/SalvagedScenario.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <map>
#include <set>

#include <fmt/format.h>

#include "core/scenario/NearestName.h"
#include "core/scenario/Validation.h"
#include "core/storage/JsonPlace.h"
#include "core/storage/ScenarioJson.h"
#include "core/storage/TornJson.h"

namespace lockstep {

namespace {

using Errors = std::vector<StorageError>;

/// The deepest list in which a pointer of the JSON lies, and the item.
struct ListItem {
    std::string list;
    std::size_t index = 0;

    friend auto operator<=>(const ListItem&, const ListItem&) = default;
};

std::vector<std::string> tokensOf(std::string_view pointer) {
    std::vector<std::string> tokens;
    Json::json_pointer rest{std::string(pointer)};
    for (; !rest.empty(); rest.pop_back())
        tokens.push_back(rest.back());
    std::ranges::reverse(tokens);
    return tokens;
}

std::size_t indexOf(const std::string& token) {
    std::size_t index = 0;
    std::from_chars(token.data(), token.data() + token.size(), index);
    return index;
}

std::string_view thingIn(std::string_view list) {
    static const std::map<std::string_view, std::string_view> words{{"/campuses", "campus"},
                                                                    {"/rack_groups", "rack group"},
                                                                    {"/links", "link"},
                                                                    {"/own_factors", "measurement"},
                                                                    {"/assumptions", "assumption"},
                                                                    {"/notes", "note"},
                                                                    {"/frames", "frame"},
                                                                    {"/muted", "muted problem"}};
    const auto found = words.find(list);
    return found == words.end() ? "entry" : found->second;
}

/// Takes out of the JSON what has a fault until none is left.
class Mending {
public:
    Mending(TornJson torn, std::string_view text, std::string_view name)
        : m_torn(std::move(torn)), m_text(text), m_name(name), m_usual(printScenarioJson(Scenario{})) {
        for (StorageError& loss : m_torn.losses)
            list(std::move(loss));
    }

    std::optional<SalvagedScenario> run(const TypeCatalog& shipped) {
        // Each pass takes out what the one before brought to light: a link whose campus went, for example.
        constexpr int mostPasses = 20;
        for (int pass = 0; pass < mostPasses; ++pass) {
            JsonReader::Source source{{}, m_name, {}, static_cast<std::size_t>(-1), true};
            Scenario scenario = readScenarioJson(m_torn.json, source);
            if (pass == 0)
                listUnknownKeys(std::move(source.unknownKeys));
            const TypeCatalog catalog = overlaid(shipped, scenario.ownTypes);
            if (source.errors.empty())
                for (Finding& finding : checkReferences(scenario, catalog))
                    source.errors.push_back({StorageError::Kind::content, std::string(m_name), 0, 0,
                                             std::move(finding.pointer), std::move(finding.sentence)});
            if (source.errors.empty())
                return SalvagedScenario{std::move(scenario), finished()};
            if (!mend(std::move(source.errors), catalog))
                return std::nullopt;
        }
        return std::nullopt;
    }

private:
    /// As a pointer into the text that was read.
    std::string original(const std::string& pointer) const {
        std::string path;
        for (const std::string& token : tokensOf(pointer)) {
            const auto places = m_torn.places.find(path);
            const bool isItem = places != m_torn.places.end() && indexOf(token) < places->second.size();
            path =
                (Json::json_pointer(path) / (isItem ? std::to_string(places->second[indexOf(token)]) : token))
                    .to_string();
        }
        return path;
    }

    void list(StorageError error) {
        ++m_count;
        if (m_dropped.size() < mostListed)
            m_dropped.push_back(std::move(error));
    }
    void list(StorageError error, std::string_view consequence) {
        if (m_dropped.size() < mostListed) {
            error.pointer = original(error.pointer);
            const TextPlace place = placeOfPointer(m_text, error.pointer);
            error.line = place.line;
            error.column = place.column;
            error.message += fmt::format("{} {}", error.message.ends_with('?') ? "" : ".", consequence);
        }
        list(std::move(error));
    }
    void listUnknownKeys(Errors errors) {
        for (StorageError& error : errors)
            list(std::move(error), "The key is left out.");
    }
    Errors finished() {
        std::ranges::stable_sort(m_dropped, std::less(), &StorageError::line);
        if (m_count > m_dropped.size())
            m_dropped.push_back({StorageError::Kind::content, std::string(m_name), 0, 0, "",
                                 fmt::format("{} more faults of this kind", m_count - m_dropped.size())});
        return std::move(m_dropped);
    }

    std::optional<ListItem> itemOf(const std::string& pointer) const {
        const Json* node = &m_torn.json;
        std::string path;
        for (const std::string& token : tokensOf(pointer)) {
            if (node->is_array())
                return ListItem{path, indexOf(token)};
            if (!node->is_object() || !node->contains(token))
                return std::nullopt;
            node = &(*node)[token];
            path = (Json::json_pointer(path) / token).to_string();
        }
        return std::nullopt;
    }

    bool mend(Errors errors, const TypeCatalog& catalog) {
        std::set<ListItem> items;
        bool changed = false;
        for (StorageError& error : errors) {
            const auto item = itemOf(error.pointer);
            if (!item)
                changed = mendValue(std::move(error), catalog) || changed;
            else if (items.insert(*item).second)
                list(std::move(error), fmt::format("The {} is left out.", thingIn(item->list)));
        }
        // From the back, so that indices stay true.
        for (auto item = items.rbegin(); item != items.rend(); ++item)
            changed = takeOut(*item) || changed;
        return changed;
    }

    bool takeOut(const ListItem& item) {
        Json& things = m_torn.json[Json::json_pointer(item.list)];
        if (item.index >= things.size())
            return false;
        auto& places = m_torn.places[item.list];
        for (std::size_t i = places.size(); i < things.size(); ++i)
            places.push_back(i);
        things.erase(item.index);
        places.erase(places.begin() + static_cast<std::ptrdiff_t>(item.index));
        return true;
    }

    /// Puts the usual value where there is a broken one or none.
    bool mendValue(StorageError error, const TypeCatalog& catalog) {
        const Json::json_pointer pointer(error.pointer);
        const bool isUsual = m_usual.contains(pointer);
        if (error.pointer == "/job/model" && m_torn.json["job"]["model"].is_string())
            return mendModel(std::move(error), catalog);
        if (m_torn.json.contains(pointer) && m_torn.json[pointer].is_object()) {
            if (!isUsual)
                return false;
            const std::size_t before = m_torn.json[pointer].size();
            for (const auto& [key, value] : m_usual[pointer].items())
                if (!m_torn.json[pointer].contains(key))
                    m_torn.json[pointer][key] = value;
            const bool changed = m_torn.json[pointer].size() > before;
            list(std::move(error), "The usual value takes its place.");
            return changed;
        }
        if (pointer.empty() || !m_torn.json.contains(pointer))
            return false;
        Json& parent = m_torn.json[pointer.parent_pointer()];
        if (isUsual)
            parent[pointer.back()] = m_usual[pointer];
        else
            parent.erase(pointer.back());
        list(std::move(error), "The usual value takes its place.");
        return true;
    }

    bool mendModel(StorageError error, const TypeCatalog& catalog) {
        std::vector<std::string> names;
        for (const ModelType& model : catalog.models)
            names.push_back(model.name);
        Json& model = m_torn.json["job"]["model"];
        if (names.empty())
            return false;
        const std::string nearest = nearestName(model.get<std::string>(), names);
        model = nearest.empty() ? names.front() : nearest;
        list(std::move(error), fmt::format("{} takes its place.", model.get<std::string>()));
        return true;
    }

    static constexpr std::size_t mostListed = 50;

    TornJson m_torn;
    std::string_view m_text;
    std::string_view m_name;
    Json m_usual;
    Errors m_dropped;
    std::size_t m_count = 0;
};

/// Whether this program may read on: an object with the format's version, not a newer one.
bool isScenario(const Json& json) {
    if (!json.is_object() || !json.contains("lockstep") || !json["lockstep"].is_number())
        return false;
    const double format = json["lockstep"].get<double>();
    return format >= 1 && format <= scenarioFormat;
}

bool saysSomething(const Json& json) {
    return std::ranges::any_of(std::array{"campuses", "rack_groups", "links", "job"},
                               [&](const char* key) { return json.contains(key) && !json[key].empty(); });
}

} // namespace

Loaded<SalvagedScenario> salvageScenario(std::string_view text, std::string_view name,
                                         const TypeCatalog& shipped) {
    Loaded<Scenario> strict = openScenarioText(text, name, shipped);
    if (auto* scenario = std::get_if<Scenario>(&strict))
        return SalvagedScenario{std::move(*scenario), {}};
    Errors& errors = std::get<Errors>(strict);
    if (nestsTooDeep(text))
        return std::move(errors);
    const std::string valid = asUtf8(text);
    TornJson torn = readTornJson(valid, name);
    if (valid != text)
        torn.losses.push_back({StorageError::Kind::content, std::string(name), 0, 0, "",
                               "some bytes are not UTF-8; a question mark takes the place of each"});
    if (!isScenario(torn.json) || (!torn.losses.empty() && !saysSomething(torn.json)))
        return std::move(errors);
    if (auto salvaged = Mending(std::move(torn), valid, name).run(shipped))
        return *std::move(salvaged);
    return std::move(errors);
}

Loaded<SalvagedScenario> openScenarioLeniently(const std::filesystem::path& file,
                                               const TypeCatalog& shipped) {
    Loaded<std::string> text = readScenarioText(file);
    if (auto* errors = std::get_if<Errors>(&text))
        return std::move(*errors);
    return salvageScenario(std::get<std::string>(text), file.filename().string(), shipped);
}

} // namespace lockstep
