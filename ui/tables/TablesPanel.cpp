#include "ui/tables/TablesPanel.h"

#include <algorithm>

#include <QHeaderView>
#include <QScopedValueRollback>
#include <QSortFilterProxyModel>
#include <QTabWidget>
#include <QVBoxLayout>

#include "ui/document/Document.h"
#include "ui/document/Selection.h"
#include "ui/tables/CopyableTable.h"
#include "ui/tables/FilterField.h"
#include "ui/tables/ThingModel.h"

namespace lockstep::ui {

namespace {

constexpr int readablePeriod = 500; // milliseconds: figures that change faster cannot be read

template<class Key>
std::vector<Key> chosen(const std::vector<ThingKey>& keys) {
    std::vector<Key> found;
    for (const ThingKey& key : keys)
        if (const auto* id = std::get_if<Key>(&key))
            found.push_back(*id);
    return found;
}

ThingSet thingsOf(const std::vector<ThingKey>& keys) {
    return {chosen<CampusId>(keys), chosen<RackGroupId>(keys), chosen<LinkId>(keys), chosen<NoteId>(keys),
            chosen<FrameId>(keys)};
}

bool holds(const ThingSet& things, const ThingKey& key) {
    const auto has = [](const auto& ids, auto id) { return std::ranges::find(ids, id) != ids.end(); };
    if (const auto* campus = std::get_if<CampusId>(&key))
        return has(things.campuses, *campus);
    if (const auto* group = std::get_if<RackGroupId>(&key))
        return has(things.rackGroups, *group);
    if (const auto* note = std::get_if<NoteId>(&key))
        return has(things.notes, *note);
    if (const auto* frame = std::get_if<FrameId>(&key))
        return has(things.frames, *frame);
    return has(things.links, std::get<LinkId>(key));
}

} // namespace

TablesPanel::TablesPanel(Document& document, Selection& selection, QWidget* parent)
    : QWidget(parent), m_selection(selection), m_tabs(new QTabWidget), m_filter(new FilterField) {
    m_filter->setPlaceholderText(tr("Filter rows"));
    m_filter->setAccessibleName(tr("Filter the tables"));
    m_filter->setMaximumWidth(220);
    m_tabs->setDocumentMode(true);
    m_tabs->setAccessibleName(tr("Tables"));
    m_tabs->setCornerWidget(m_filter);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_tabs);
    m_pages = {makePage(new ThingModel(document, campusTable(), this)),
               makePage(new ThingModel(document, rackGroupTable(), this)),
               makePage(new ThingModel(document, linkTable(), this)),
               makePage(new ThingModel(document, annotationTable(), this))};
    connect(m_filter, &FilterField::listWanted, this, &TablesPanel::goToRows);
    // Who goes to the tables by a key wants the rows, not the tabs.
    const auto followTab = [this] { setFocusProxy(&tableInFront()); };
    connect(m_tabs, &QTabWidget::currentChanged, this, followTab);
    followTab();
    connect(&selection, &Selection::changed, this, qOverload<>(&TablesPanel::showSelection));
}

TablesPanel::Page TablesPanel::makePage(ThingModel* model) {
    Page page{model, new QSortFilterProxyModel(this), new CopyableTable};
    page.order->setSourceModel(model);
    page.order->setSortRole(ThingModel::sortRole);
    page.order->setSortCaseSensitivity(Qt::CaseInsensitive);
    page.order->setFilterKeyColumn(-1);
    page.order->setFilterCaseSensitivity(Qt::CaseInsensitive);
    page.table->setModel(page.order);
    page.table->setAccessibleName(model->table().name);
    page.table->setAccessibleDescription(model->table().meaning);
    page.table->setLack(model->table().lack);
    page.table->setFrameShape(QFrame::NoFrame);
    page.table->setEditTriggers(QAbstractItemView::EditKeyPressed);
    page.table->horizontalHeader()->setSortIndicator(-1, Qt::AscendingOrder);
    page.table->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_tabs->addTab(page.table, model->table().name);
    connect(m_filter, &FilterField::textChanged, page.order, &QSortFilterProxyModel::setFilterFixedString);
    connect(page.table, &QTableView::activated, this,
            [this, page](const QModelIndex& index) { enter(page, index); });
    connect(page.table->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            [this, page] { selectFrom(page); });
    connect(model, &QAbstractItemModel::modelReset, this, [this, page] { showSelection(page); });
    return page;
}

QLineEdit& TablesPanel::filter() const {
    return *m_filter;
}

CopyableTable& TablesPanel::tableInFront() const {
    return *m_pages[static_cast<std::size_t>(std::max(0, m_tabs->currentIndex()))].table;
}

void TablesPanel::goToRows() {
    CopyableTable& table = tableInFront();
    if (!table.currentIndex().isValid())
        table.setCurrentIndex(table.model()->index(0, 0));
    table.setFocus(Qt::TabFocusReason);
}

void TablesPanel::setFrame(std::shared_ptr<const Frame> frame) {
    m_frame = std::move(frame);
    const bool isFresh = m_age.isValid() && m_age.elapsed() < readablePeriod;
    if (!isVisible() || (isFresh && m_frame && m_frame->state == RunState::running))
        return;
    for (const Page& page : m_pages)
        page.model->setFrame(m_frame);
    m_age.start();
}

void TablesPanel::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    m_age.invalidate();
    setFrame(m_frame);
}

void TablesPanel::enter(const Page& page, const QModelIndex& index) {
    if (index.flags().testFlag(Qt::ItemIsEditable))
        page.table->edit(index);
    else
        Q_EMIT opened();
}

void TablesPanel::selectFrom(const Page& page) {
    if (m_isMirroring)
        return;
    const QScopedValueRollback mirroring(m_isMirroring, true);
    std::vector<ThingKey> keys;
    for (const QModelIndex& index : page.table->selectionModel()->selectedRows())
        keys.push_back(page.model->keyAt(page.order->mapToSource(index).row()));
    m_selection.set(thingsOf(keys));
    for (const Page& other : m_pages)
        if (other.table != page.table)
            other.table->clearSelection();
}

void TablesPanel::showSelection() {
    for (const Page& page : m_pages)
        showSelection(page);
}

void TablesPanel::showSelection(const Page& page) {
    if (m_isMirroring)
        return;
    const QScopedValueRollback mirroring(m_isMirroring, true);
    QItemSelection rows;
    for (int row = 0; row < page.model->rowCount(); ++row)
        if (holds(m_selection.things(), page.model->keyAt(row)))
            if (const QModelIndex shown = page.order->mapFromSource(page.model->index(row, 0));
                shown.isValid())
                rows.select(shown, shown);
    page.table->selectionModel()->select(rows,
                                         QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    if (!rows.isEmpty())
        page.table->scrollTo(rows.first().topLeft());
}

} // namespace lockstep::ui
