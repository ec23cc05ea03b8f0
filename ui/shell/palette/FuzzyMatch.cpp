#include "ui/shell/palette/FuzzyMatch.h"

#include <algorithm>
#include <limits>

namespace lockstep::ui {

namespace {

constexpr int wordStart = 12;
constexpr int sideBySide = 8;
constexpr int found = 2;
constexpr int gap = -1; // a letter skipped between two found, up to `mostGap`
constexpr int mostGap = 6;
constexpr int none = std::numeric_limits<int>::min() / 2;

int worthOf(const QString& text, int at) {
    const bool begins = at == 0 || (text[at].isLetterOrNumber() && !text[at - 1].isLetterOrNumber());
    // A text that begins with the query is what was meant.
    return found + (begins ? wordStart : 0) + (at == 0 ? 2 : 0);
}

/// Best scores of the query's first `i + 1` letters with the last of them at each place, and what went
/// before.
struct Line {
    std::vector<int> score;
    std::vector<int> before;
};

Line first(const QString& text, QChar letter) {
    Line line{std::vector<int>(static_cast<std::size_t>(text.size()), none),
              std::vector<int>(static_cast<std::size_t>(text.size()), -1)};
    for (int at = 0; at < text.size(); ++at)
        if (text[at] == letter)
            line.score[static_cast<std::size_t>(at)] = worthOf(text, at);
    return line;
}

Line next(const QString& text, QChar letter, const Line& last) {
    Line line{std::vector<int>(last.score.size(), none), std::vector<int>(last.score.size(), -1)};
    for (int at = 1; at < text.size(); ++at) {
        if (text[at] != letter)
            continue;
        const auto place = static_cast<std::size_t>(at);
        for (int before = 0; before < at; ++before) {
            const int way = at - before == 1 ? sideBySide : std::max(gap * (at - before), gap * mostGap);
            const int score = last.score[static_cast<std::size_t>(before)] + worthOf(text, at) + way;
            if (last.score[static_cast<std::size_t>(before)] > none && score > line.score[place]) {
                line.score[place] = score;
                line.before[place] = before;
            }
        }
    }
    return line;
}

} // namespace

std::optional<FuzzyMatch> fuzzyMatch(const QString& query, const QString& text) {
    const QString letters = query.toCaseFolded().remove(QLatin1Char(' '));
    // One letter stays one, so that places are those of the text.
    QString folded = text;
    for (QChar& letter : folded)
        letter = letter.toCaseFolded();
    if (letters.isEmpty())
        return FuzzyMatch{};
    if (folded.isEmpty())
        return {};
    std::vector<Line> lines{first(folded, letters[0])};
    for (int i = 1; i < letters.size(); ++i)
        lines.push_back(next(folded, letters[i], lines.back()));
    const auto best = std::ranges::max_element(lines.back().score);
    if (*best == none)
        return {};
    FuzzyMatch match{*best, {}};
    int at = static_cast<int>(best - lines.back().score.begin());
    for (auto line = lines.rbegin(); line != lines.rend(); ++line) {
        match.positions.push_back(at);
        at = line->before[static_cast<std::size_t>(at)];
    }
    std::ranges::reverse(match.positions);
    return match;
}

} // namespace lockstep::ui
