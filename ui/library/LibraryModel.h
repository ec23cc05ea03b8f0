#pragma once

#include <optional>
#include <vector>

#include <QAbstractListModel>

#include "core/scenario/TypeCatalog.h"
#include "ui/document/TypeMime.h"

namespace lockstep::ui {

/// The catalog as one list with a heading before each kind, in the order campuses, racks, links.
class LibraryModel : public QAbstractListModel {
    Q_OBJECT

public:
    enum Role { FactsRole = Qt::UserRole, KindRole, HeadingRole };

    using QAbstractListModel::QAbstractListModel;

    /// `own`: the scenario's types among them, which stand apart.
    void setCatalog(const TypeCatalog& catalog, const TypeCatalog& own = {});
    const TypeCatalog& own() const { return m_own; }
    /// Only entries whose name or facts contain `words`; headings without entries go.
    void setFilter(const QString& words);

    /// Nothing for a heading.
    std::optional<LibraryType> typeAt(const QModelIndex& index) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;

private:
    struct Row {
        LibraryType type;
        QString title;
        QString facts; ///< empty for a heading
        QString source;
        bool heading = false;
    };

    void addOwn();
    void addSection(TypeKind kind, const QString& title, std::vector<Row> entries);
    void refill();
    Row rowFor(const RackType& rack) const;
    Row rowFor(const LinkType& link) const;

    TypeCatalog m_catalog;
    TypeCatalog m_own;
    QString m_filter;
    std::vector<Row> m_rows;
};

} // namespace lockstep::ui
