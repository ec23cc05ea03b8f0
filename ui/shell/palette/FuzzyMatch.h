#pragma once

#include <optional>
#include <vector>

#include <QString>

namespace lockstep::ui {

/// Where the letters of a query were found in a text, in order, and how good that is.
struct FuzzyMatch {
    int score = 0; ///< higher is better; comparable between texts for one query
    std::vector<int> positions;
};

/// Letters at the beginning of words and letters side by side count most: "sas" finds "Save As" before
/// "Restart all sites". Nothing where not every letter of the query is found. An empty query finds all.
std::optional<FuzzyMatch> fuzzyMatch(const QString& query, const QString& text);

} // namespace lockstep::ui
