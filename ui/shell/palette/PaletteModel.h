#pragma once

#include <vector>

#include <QAbstractListModel>

#include "ui/shell/palette/PaletteEntry.h"

namespace lockstep::ui {

/// What the palette shows for a query, best first; without one, what was used last and then everything.
class PaletteModel : public QAbstractListModel {
    Q_OBJECT

public:
    enum Role { aboutRole = Qt::UserRole, keysRole, positionsRole };

    using QAbstractListModel::QAbstractListModel;

    /// Entries made for what was typed.
    using Maker = std::function<std::vector<PaletteEntry>(const QString& query)>;

    void setEntries(std::vector<PaletteEntry> entries);
    void setMaker(Maker maker) { m_maker = std::move(maker); }
    void setQuery(const QString& query);
    const PaletteEntry& entryAt(int row) const {
        return m_entries[m_rows[static_cast<std::size_t>(row)].entry];
    }

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;

private:
    struct Row {
        std::size_t entry;
        int score;
        std::vector<int> positions; ///< of the title's letters that the query named
    };

    Maker m_maker;
    std::vector<PaletteEntry> m_entries;
    std::size_t m_made = 0; ///< of the entries, the last
    std::vector<Row> m_rows;
};

} // namespace lockstep::ui
