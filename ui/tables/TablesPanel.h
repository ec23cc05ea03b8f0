#pragma once

#include <array>
#include <memory>

#include <QElapsedTimer>
#include <QWidget>

#include "core/simulation/Frame.h"

class QLineEdit;
class QSortFilterProxyModel;
class QTabWidget;

namespace lockstep::ui {

class CopyableTable;
class Document;
class FilterField;
class Selection;
class ThingModel;

/// The canvas as tables: campuses, rack groups, links, notes and frames with every figure it draws, sortable,
/// with the same selection, and readable without seeing.
class TablesPanel : public QWidget {
    Q_OBJECT

public:
    TablesPanel(Document& document, Selection& selection, QWidget* parent = nullptr);

    void setFrame(std::shared_ptr<const Frame> frame);
    CopyableTable& tableInFront() const;
    CopyableTable& table(std::size_t index) const { return *m_pages[index].table; }
    QLineEdit& filter() const;

Q_SIGNALS:
    void opened(); ///< Enter on a value that cannot be changed here

protected:
    void showEvent(QShowEvent* event) override;

private:
    struct Page {
        ThingModel* model = nullptr;
        QSortFilterProxyModel* order = nullptr;
        CopyableTable* table = nullptr;
    };

    Page makePage(ThingModel* model);
    void goToRows();
    void enter(const Page& page, const QModelIndex& index);
    void selectFrom(const Page& page);
    void showSelection();
    void showSelection(const Page& page);

    Selection& m_selection;
    QTabWidget* m_tabs;
    FilterField* m_filter;
    std::array<Page, 4> m_pages;
    std::shared_ptr<const Frame> m_frame;
    QElapsedTimer m_age;        ///< of what is shown
    bool m_isMirroring = false; ///< the selection is being taken over, in either direction
};

} // namespace lockstep::ui
