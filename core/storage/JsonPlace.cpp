#include "core/storage/JsonPlace.h"

#include <algorithm>
#include <charconv>
#include <string>

namespace lockstep {

namespace {

/// Walks well-formed JSON by its brackets and strings alone.
class Walker {
public:
    explicit Walker(std::string_view text) : m_text(text), m_at(text.starts_with("\xEF\xBB\xBF") ? 3 : 0) {
        skipSpace();
    }

    std::size_t at() const { return m_at; }

    /// Moves to the value under `token`; stays where there is none.
    bool descend(const std::string& token) {
        const std::size_t home = m_at;
        if (peek() == '{' && descendByKey(token))
            return true;
        if (peek() == '[' && descendByIndex(token))
            return true;
        m_at = home;
        return false;
    }

private:
    char peek() const { return m_at < m_text.size() ? m_text[m_at] : '\0'; }
    void skipSpace() {
        while (m_at < m_text.size() &&
               std::string_view(" \t\r\n").find(m_text[m_at]) != std::string_view::npos)
            ++m_at;
    }
    void advance() {
        ++m_at;
        skipSpace();
    }
    std::string_view takeString() {
        const std::size_t from = ++m_at;
        while (m_at < m_text.size() && m_text[m_at] != '"')
            m_at += m_text[m_at] == '\\' ? 2 : 1;
        const std::string_view content = m_text.substr(from, std::min(m_at, m_text.size()) - from);
        advance();
        return content;
    }
    void skipValue() {
        std::size_t depth = 0;
        do {
            const char c = peek();
            if (c == '"') {
                takeString();
                continue;
            }
            if (c == '{' || c == '[')
                ++depth;
            else if (c == '}' || c == ']')
                --depth;
            advance();
        } while (m_at < m_text.size() &&
                 (depth > 0 || std::string_view(",]}").find(peek()) == std::string_view::npos));
    }
    bool descendByKey(const std::string& token) {
        advance();
        while (peek() == '"') {
            const std::string_view key = takeString();
            advance(); // the colon
            if (key == token)
                return true;
            skipValue();
            if (peek() == ',')
                advance();
        }
        return false;
    }
    bool descendByIndex(const std::string& token) {
        std::size_t index = 0;
        const auto [end, error] = std::from_chars(token.data(), token.data() + token.size(), index);
        if (error != std::errc{} || end != token.data() + token.size())
            return false;
        advance();
        for (; peek() != ']' && peek() != '\0'; --index) {
            if (index == 0)
                return true;
            skipValue();
            if (peek() == ',')
                advance();
        }
        return false;
    }

    std::string_view m_text;
    std::size_t m_at; ///< past a byte order mark, which JSON parsers skip
};

/// RFC 6901: ~1 is a slash, ~0 a tilde.
std::string unescaped(std::string_view token) {
    std::string text;
    for (std::size_t i = 0; i < token.size(); ++i) {
        const bool escape = token[i] == '~' && i + 1 < token.size();
        text += escape ? (token[++i] == '1' ? '/' : '~') : token[i];
    }
    return text;
}

} // namespace

TextPlace placeOf(std::string_view text, std::size_t byte) {
    const std::string_view before = text.substr(0, std::min(byte, text.size()));
    const std::size_t lineStart = before.rfind('\n') == std::string_view::npos ? 0 : before.rfind('\n') + 1;
    return {static_cast<std::size_t>(std::ranges::count(before, '\n')) + 1, before.size() - lineStart + 1};
}

TextPlace placeOfPointer(std::string_view text, std::string_view pointer) {
    Walker walker(text);
    while (!pointer.empty()) {
        pointer.remove_prefix(1);
        const std::size_t slash = std::min(pointer.find('/'), pointer.size());
        if (!walker.descend(unescaped(pointer.substr(0, slash))))
            break;
        pointer.remove_prefix(slash);
    }
    return placeOf(text, walker.at());
}

std::optional<std::size_t> findDeeperThan(std::string_view text, std::size_t depth) {
    std::size_t open = 0;
    bool inString = false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (inString && c == '\\')
            ++i;
        else if (c == '"')
            inString = !inString;
        else if (!inString && (c == '{' || c == '[') && ++open > depth)
            return i;
        else if (!inString && (c == '}' || c == ']') && open > 0)
            --open;
    }
    return std::nullopt;
}

} // namespace lockstep
