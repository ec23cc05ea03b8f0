#include "core/storage/PictureScenario.h"

#include <array>
#include <cstdint>
#include <fstream>

#include <boost/crc.hpp>
#include <fmt/format.h>

namespace lockstep {

namespace {

constexpr std::string_view pdfStart = "%PDF-";
constexpr std::string_view pngStart{"\x89PNG\r\n\x1a\n", 8};
constexpr std::string_view keyword = "lockstep-scenario";
constexpr std::size_t startLength = 1024; ///< tells what a file is
constexpr std::size_t chunkFrame = 12;    // length, type and checksum

std::uint32_t number(std::string_view bytes, std::size_t at) {
    std::uint32_t value = 0;
    for (std::size_t i = 0; i < 4; ++i)
        value = value << 8 | static_cast<std::uint8_t>(bytes[at + i]);
    return value;
}

std::string bigEndian(std::uint32_t value) {
    std::string bytes;
    for (int shift = 24; shift >= 0; shift -= 8)
        bytes += static_cast<char>(value >> shift & 0xff);
    return bytes;
}

std::string chunkOf(std::string_view type, std::string_view data) {
    const std::string body = std::string(type) + std::string(data);
    boost::crc_32_type sum;
    sum.process_bytes(body.data(), body.size());
    return bigEndian(static_cast<std::uint32_t>(data.size())) + body + bigEndian(sum.checksum());
}

/// Keyword, no compression, no language, no translated keyword.
std::string textHeader() {
    return std::string(keyword) + std::string(5, '\0');
}

/// Calls `visit(begin, length, type, data)` for each whole chunk until it answers true.
template<class Visit>
void eachChunk(std::string_view png, Visit visit) {
    for (std::size_t at = pngStart.size(); at + chunkFrame <= png.size();) {
        const std::size_t length = number(png, at);
        if (length > png.size() - at - chunkFrame ||
            visit(at, length + chunkFrame, png.substr(at + 4, 4), png.substr(at + 8, length)))
            return;
        at += length + chunkFrame;
    }
}

bool isOurs(std::string_view type, std::string_view data) {
    return type == "iTXt" && data.starts_with(textHeader());
}

std::optional<std::string> inPng(std::string_view png) {
    std::optional<std::string> found;
    eachChunk(png, [&](std::size_t, std::size_t, std::string_view type, std::string_view data) {
        if (isOurs(type, data))
            found = std::string(data.substr(textHeader().size()));
        return found.has_value();
    });
    return found;
}

std::string withChunk(std::string_view png, std::string_view scenario) {
    const std::string chunk = chunkOf("iTXt", textHeader() + std::string(scenario));
    std::string whole(png.substr(0, pngStart.size()));
    bool isIn = false;
    eachChunk(png, [&](std::size_t begin, std::size_t length, std::string_view type, std::string_view data) {
        if (type == "IDAT" && !isIn) {
            whole += chunk;
            isIn = true;
        }
        if (!isOurs(type, data))
            whole += png.substr(begin, length);
        return false;
    });
    return whole;
}

constexpr std::array<std::pair<char, std::string_view>, 5> entities{
    {{'&', "&amp;"}, {'<', "&lt;"}, {'>', "&gt;"}, {'"', "&quot;"}, {'\'', "&apos;"}}};

std::string escaped(std::string_view text) {
    std::string safe;
    for (const char letter : text) {
        const auto* entity = entities.begin();
        while (entity != entities.end() && entity->first != letter)
            ++entity;
        if (entity == entities.end())
            safe += letter;
        else
            safe += entity->second;
    }
    return safe;
}

/// What other programs write when they save an XML file again: names or numbers for characters.
std::string unescaped(std::string_view text) {
    std::string plain;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const std::size_t before = plain.size();
        for (const auto& [letter, entity] : entities)
            if (text.substr(i).starts_with(entity) && plain.size() == before) {
                plain += letter;
                i += entity.size() - 1;
            }
        if (plain.size() == before && text.substr(i).starts_with("&#10;")) {
            plain += '\n';
            i += 4;
        } else if (plain.size() == before)
            plain += text[i];
    }
    return plain;
}

/// An element of an XML file, by offsets.
struct Element {
    std::size_t begin = 0; ///< of its start tag
    std::size_t text = 0;
    std::size_t textEnd = 0;
    std::size_t end = 0; ///< behind its end tag
};

/// A start tag from its < on; nothing where there is none from `from` on.
std::optional<std::string_view> startTagIn(std::string_view xml, std::string_view name, std::size_t from) {
    const std::string start = fmt::format("<{}", name);
    for (std::size_t begin = xml.find(start, from); begin != std::string_view::npos;
         begin = xml.find(start, begin + 1)) {
        const std::size_t end = xml.find_first_of("<>", begin + start.size());
        if (end == std::string_view::npos)
            break;
        // Not of a longer name, and not left open.
        if (xml[end] == '>' &&
            std::string_view(" \t\r\n>").find(xml[begin + start.size()]) != std::string_view::npos)
            return xml.substr(begin, end + 1 - begin);
    }
    return std::nullopt;
}

/// The first element of that name that holds text alone and whose start tag contains `mark`.
std::optional<Element> elementWith(std::string_view xml, std::string_view name, std::string_view mark) {
    const std::string endTag = fmt::format("</{}>", name);
    for (std::size_t from = 0; const auto tag = startTagIn(xml, name, from);) {
        const auto begin = static_cast<std::size_t>(tag->data() - xml.data());
        from = begin + tag->size();
        if (tag->find(mark) == std::string_view::npos)
            continue;
        const std::size_t end = xml.find('<', from);
        if (end == std::string_view::npos)
            break;
        if (xml.substr(end).starts_with(endTag))
            return Element{begin, from, end, end + endTag.size()};
    }
    return std::nullopt;
}

std::optional<std::string> textOf(std::string_view xml, std::string_view name, std::string_view mark) {
    const auto element = elementWith(xml, name, mark);
    if (!element)
        return std::nullopt;
    return unescaped(xml.substr(element->text, element->textEnd - element->text));
}

constexpr std::string_view svgElement = "metadata";
constexpr std::string_view svgMark = "id=\"lockstep-scenario\"";

std::string withMetadata(std::string svg, std::string_view scenario) {
    while (const auto old = elementWith(svg, svgElement, svgMark)) {
        const bool isOnOwnLine = old->begin > 0 && svg[old->begin - 1] == '\n';
        const std::size_t begin = old->begin - (isOnOwnLine ? 1 : 0);
        svg.erase(begin, old->end - begin);
    }
    const auto tag = startTagIn(svg, "svg", 0);
    if (!tag)
        return svg;
    svg.insert(static_cast<std::size_t>(tag->data() + tag->size() - svg.data()),
               fmt::format("\n<{0} {1}>{2}</{0}>", svgElement, svgMark, escaped(scenario)));
    return svg;
}

bool isSvg(std::string_view bytes) {
    const std::string_view start = bytes.substr(0, startLength);
    return !start.starts_with(pdfStart) && start.find("<svg") != std::string_view::npos &&
           start.find_first_of('<') < 8;
}

} // namespace

bool isPicture(const std::filesystem::path& file) {
    std::string bytes(startLength, '\0');
    std::ifstream stream(file, std::ios::binary);
    stream.read(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    bytes.resize(static_cast<std::size_t>(stream.gcount()));
    return looksLikePicture(bytes);
}

bool looksLikePicture(std::string_view bytes) {
    return bytes.starts_with(pngStart) || bytes.starts_with(pdfStart) || isSvg(bytes);
}

std::optional<std::string> scenarioInPicture(std::string_view bytes) {
    if (bytes.starts_with(pngStart))
        return inPng(bytes);
    if (bytes.starts_with(pdfStart))
        return textOf(bytes, "lockstep:scenario", "");
    return isSvg(bytes) ? textOf(bytes, svgElement, svgMark) : std::nullopt;
}

std::string withScenario(std::string picture, std::string_view scenario) {
    if (std::string_view(picture).starts_with(pngStart))
        return withChunk(picture, scenario);
    return isSvg(picture) ? withMetadata(std::move(picture), scenario) : picture;
}

std::string xmpWithScenario(std::string_view scenario, std::string_view title) {
    return fmt::format(R"(<?xpacket begin="{}" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:lockstep="urn:lockstep:picture">
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{}</rdf:li></rdf:Alt></dc:title>
<lockstep:scenario>{}</lockstep:scenario>
</rdf:Description></rdf:RDF></x:xmpmeta>
<?xpacket end="r"?>)",
                       "\xef\xbb\xbf", escaped(title), escaped(scenario));
}

} // namespace lockstep
