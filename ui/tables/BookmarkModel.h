#pragma once

#include <QAbstractTableModel>

namespace lockstep::ui {

class TimeSelection;

/// Bookmarks in the order of time; their notes can be edited.
class BookmarkModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { time, note };

    explicit BookmarkModel(TimeSelection& selection, QObject* parent = nullptr);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role = Qt::EditRole) override;

private:
    TimeSelection& m_selection;
};

} // namespace lockstep::ui
