#include "ui/shell/palette/PaletteModel.h"

#include <algorithm>

#include "ui/shell/palette/FuzzyMatch.h"

namespace lockstep::ui {

namespace {

/// Beside what the title comes to: a title of its own letters wins over a word of the description.
constexpr int aboutPenalty = 20;
constexpr int recentBonus = 3;

} // namespace

void PaletteModel::setEntries(std::vector<PaletteEntry> entries) {
    m_entries = std::move(entries);
    m_made = 0;
    setQuery({});
}

void PaletteModel::setQuery(const QString& query) {
    beginResetModel();
    m_rows.clear();
    m_entries.resize(m_entries.size() - m_made);
    m_made = 0;
    const QStringList recent = recentEntries();
    for (std::size_t i = 0; i < m_entries.size(); ++i) {
        const PaletteEntry& entry = m_entries[i];
        const auto used = entry.id.isEmpty() ? -1 : recent.indexOf(entry.id);
        const int rank = used < 0 ? 0 : static_cast<int>(recent.size() - used);
        if (query.trimmed().isEmpty())
            m_rows.push_back({i, rank, {}});
        else if (const auto title = fuzzyMatch(query, entry.title))
            m_rows.push_back({i, title->score + (rank > 0 ? recentBonus : 0), title->positions});
        else if (const auto both = fuzzyMatch(query, entry.about + QLatin1Char(' ') + entry.title))
            m_rows.push_back({i, both->score - aboutPenalty, {}});
    }
    std::ranges::stable_sort(m_rows, std::ranges::greater(), &Row::score);
    std::ptrdiff_t leading = 0;
    if (m_maker && !query.trimmed().isEmpty())
        for (PaletteEntry& made : m_maker(query.trimmed())) {
            m_rows.insert(made.leads ? m_rows.begin() + leading++ : m_rows.end(),
                          Row{m_entries.size(), 0, {}});
            m_entries.push_back(std::move(made));
            ++m_made;
        }
    endResetModel();
}

int PaletteModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant PaletteModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid())
        return {};
    const PaletteEntry& entry = entryAt(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return entry.title;
    case Qt::DecorationRole:
        return entry.icon;
    case Qt::AccessibleTextRole:
        return QStringList{entry.title, entry.about, entry.keys}.join(QStringLiteral(", "));
    case aboutRole:
        return entry.about;
    case keysRole:
        return entry.keys;
    case positionsRole: {
        QVariantList positions;
        for (const int at : m_rows[static_cast<std::size_t>(index.row())].positions)
            positions.append(at);
        return positions;
    }
    default:
        return {};
    }
}

} // namespace lockstep::ui
