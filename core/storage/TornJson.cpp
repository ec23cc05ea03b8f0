#include "core/storage/TornJson.h"

#include <algorithm>

#include "core/storage/JsonPlace.h"

namespace lockstep {

namespace {

constexpr std::string_view space = " \t\r\n";

std::string_view trimmed(std::string_view text) {
    const std::size_t first = text.find_first_not_of(space);
    if (first == std::string_view::npos)
        return text.substr(text.size());
    return text.substr(first, text.find_last_not_of(space) - first + 1);
}

/// The inside of a list or an object, cut at its commas.
struct Pieces {
    std::vector<std::string_view> pieces;
    std::string_view after; ///< what stands behind the closing bracket
    bool isClosed = false;
};

Pieces cut(std::string_view text) {
    Pieces result;
    std::size_t depth = 0;
    bool inString = false;
    std::size_t begin = 1;
    for (std::size_t i = 0; i < text.size() && !result.isClosed; ++i) {
        const char c = text[i];
        if (c == '"')
            inString = !inString;
        else if (inString)
            i += c == '\\' ? 1 : 0;
        else if (c == '{' || c == '[')
            ++depth;
        else if (c == '}' || c == ']')
            result.isClosed = --depth == 0;
        if (result.isClosed)
            result.after = trimmed(text.substr(i + 1));
        if (result.isClosed || (!inString && c == ',' && depth == 1)) {
            result.pieces.push_back(trimmed(text.substr(begin, i - begin)));
            begin = i + 1;
        }
    }
    if (!result.isClosed)
        result.pieces.push_back(trimmed(text.substr(std::min(begin, text.size()))));
    if (result.pieces.size() == 1 && result.pieces[0].empty())
        result.pieces.clear();
    return result;
}

/// The text of the string that `text` begins with, quotes included; all of it where the string has no end.
std::string_view leadingString(std::string_view text) {
    std::size_t at = 1;
    while (at < text.size() && text[at] != '"')
        at += text[at] == '\\' ? 2 : 1;
    return text.substr(0, std::min(at + 1, text.size()));
}

class Reader {
public:
    Reader(std::string_view text, std::string_view name, TornJson& torn)
        : m_text(text), m_name(name), m_torn(torn) {}

    Json value(std::string_view text, const std::string& pointer, bool isItem) {
        Json json = Json::parse(text, nullptr, false);
        if (!json.is_discarded())
            return json;
        if (!isItem && text.starts_with('{'))
            return object(text, pointer);
        if (!isItem && text.starts_with('['))
            return list(text, pointer);
        const Loaded<Json> parsed = parseJson(text, m_name);
        const auto* errors = std::get_if<std::vector<StorageError>>(&parsed);
        lose(text, pointer, errors ? errors->front().message : "this cannot be read");
        return Json(Json::value_t::discarded);
    }

private:
    void lose(std::string_view where, const std::string& pointer, std::string message) {
        const TextPlace place = placeOf(m_text, static_cast<std::size_t>(where.data() - m_text.data()));
        m_torn.losses.push_back({StorageError::Kind::content, std::string(m_name), place.line, place.column,
                                 pointer, std::move(message)});
    }

    /// Where the text ends inside of something: a number at its very end may lack digits.
    Json lastValue(std::string_view text, const std::string& pointer, bool isItem, bool isCutOff) {
        Json json = value(text, pointer, isItem);
        if (!isCutOff || json.is_discarded() || !json.is_number())
            return json;
        lose(text, pointer, "the text ends in this number; some of its digits may be missing");
        return Json(Json::value_t::discarded);
    }

    Json object(std::string_view text, const std::string& pointer) {
        Json json = Json::object();
        const Pieces cutText = cut(text);
        for (const std::string_view& piece : cutText.pieces) {
            const bool isCutOff = !cutText.isClosed && &piece == &cutText.pieces.back();
            const std::string_view quoted =
                piece.starts_with('"') ? leadingString(piece) : piece.substr(0, 0);
            const Json key = Json::parse(quoted, nullptr, false);
            const std::string_view rest = trimmed(piece.substr(quoted.size()));
            if (!key.is_string() || !rest.starts_with(':')) {
                lose(piece, pointer,
                     isCutOff ? "the text ends before the JSON does; the file seems to be cut off"
                              : "expected a key in quotes, a colon and a value");
                continue;
            }
            Json member = lastValue(trimmed(rest.substr(1)),
                                    (Json::json_pointer(pointer) / key.get<std::string>()).to_string(), false,
                                    isCutOff);
            if (!member.is_discarded())
                json[key.get<std::string>()] = std::move(member);
        }
        finish(cutText, text, pointer);
        return json;
    }

    Json list(std::string_view text, const std::string& pointer) {
        Json json = Json::array();
        const Pieces cutText = cut(text);
        std::vector<std::size_t> places;
        for (std::size_t i = 0; i < cutText.pieces.size(); ++i) {
            const bool isCutOff = !cutText.isClosed && i + 1 == cutText.pieces.size();
            Json item = lastValue(cutText.pieces[i], pointer + "/" + std::to_string(i), true, isCutOff);
            if (item.is_discarded())
                continue;
            json.push_back(std::move(item));
            places.push_back(i);
        }
        if (places.size() != cutText.pieces.size())
            m_torn.places[pointer] = std::move(places);
        finish(cutText, text, pointer);
        return json;
    }

    void finish(const Pieces& cutText, std::string_view text, const std::string& pointer) {
        if (!cutText.after.empty())
            lose(cutText.after, pointer, "what follows here has no place; a comma may be missing before it");
        else if (!cutText.isClosed && m_torn.losses.empty())
            lose(text.substr(text.size()), pointer,
                 "the text ends before the JSON does; the file seems to be cut off");
    }

    std::string_view m_text;
    std::string_view m_name;
    TornJson& m_torn;
};

/// How many bytes of a letter in UTF-8 the text begins with; 0 where it begins with none.
std::size_t letterLength(std::string_view text) {
    const auto byte = [&](std::size_t i) {
        return i < text.size() ? static_cast<unsigned char>(text[i]) : 0u;
    };
    const unsigned first = byte(0);
    if (first < 0x80u)
        return 1;
    const std::size_t length = first >= 0xF0u ? 4 : first >= 0xE0u ? 3 : 2;
    if (first < 0xC2u || first > 0xF4u)
        return 0;
    for (std::size_t i = 1; i < length; ++i)
        if ((byte(i) & 0xC0u) != 0x80u)
            return 0;
    // Longer than needed, halves of pairs, and beyond the last letter.
    if ((first == 0xE0u && byte(1) < 0xA0u) || (first == 0xEDu && byte(1) > 0x9Fu) ||
        (first == 0xF0u && byte(1) < 0x90u) || (first == 0xF4u && byte(1) > 0x8Fu))
        return 0;
    return length;
}

} // namespace

TornJson readTornJson(std::string_view text, std::string_view name) {
    TornJson torn;
    std::string_view body = text;
    if (body.starts_with("\xEF\xBB\xBF"))
        body.remove_prefix(3);
    Json json = Reader(text, name, torn).value(trimmed(body), "", false);
    if (!json.is_discarded())
        torn.json = std::move(json);
    return torn;
}

std::string asUtf8(std::string_view text) {
    std::string valid(text);
    for (std::size_t i = 0; i < valid.size();) {
        const std::size_t length = letterLength(std::string_view(valid).substr(i));
        if (length == 0)
            valid[i] = '?';
        i += std::max<std::size_t>(length, 1);
    }
    return valid;
}

} // namespace lockstep
