#pragma once

#include <memory>

#include <QAbstractTableModel>

#include "ui/tables/ThingTable.h"

namespace lockstep::ui {

class Document;

/// One kind of thing as a table over the document and the newest frame. What is entered goes through the
/// document, as every edit does.
class ThingModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Role { sortRole = tableSortRole };

    ThingModel(Document& document, ThingTable table, QObject* parent = nullptr);

    const ThingTable& table() const { return m_table; }
    void setFrame(std::shared_ptr<const Frame> frame);
    const ThingKey& keyAt(int row) const { return m_rows[static_cast<std::size_t>(row)].key; }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role = Qt::EditRole) override;

private:
    void refresh();

    Document& m_document;
    ThingTable m_table;
    std::shared_ptr<const Frame> m_frame;
    std::vector<ThingRow> m_rows;
};

} // namespace lockstep::ui
