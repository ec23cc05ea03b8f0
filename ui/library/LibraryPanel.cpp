#include "ui/library/LibraryPanel.h"

#include <QDrag>
#include <QKeyEvent>
#include <QMimeData>
#include <QVBoxLayout>

#include "ui/document/Document.h"
#include "ui/library/LibraryDelegate.h"
#include "ui/tables/FilterField.h"

namespace lockstep::ui {

namespace {

constexpr int dragPictureSize = 32;

} // namespace

LibraryList::LibraryList(LibraryModel& model, QWidget* parent)
    : QListView(parent)
    , m_types(model)
    , m_executeDrag([](QDrag* drag) { return drag->exec(Qt::CopyAction); }) {
    setModel(&model);
    setItemDelegate(new LibraryDelegate(this));
    setDragEnabled(true);
    setDragDropMode(DragOnly);
    setFrameShape(NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setResizeMode(Adjust);
    setAccessibleName(tr("Library"));
    connect(this, &QListView::doubleClicked, this, [this](const QModelIndex& index) {
        if (const auto type = m_types.typeAt(index))
            Q_EMIT chosen(*type);
    });
}

void LibraryList::startDrag(Qt::DropActions) {
    const std::optional<LibraryType> type = m_types.typeAt(currentIndex());
    if (!type)
        return;
    // Qt deletes a drag by itself once it has run.
    auto* drag = new QDrag(this);
    drag->setMimeData(mimeOf(*type).release());
    drag->setPixmap(picturedKind(type->kind, dragPictureSize, devicePixelRatioF()));
    drag->setHotSpot({dragPictureSize / 2, dragPictureSize / 2});
    m_executeDrag(drag);
}

void LibraryList::keyPressEvent(QKeyEvent* event) {
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    const std::optional<LibraryType> type = enter ? m_types.typeAt(currentIndex()) : std::nullopt;
    if (!type)
        return QListView::keyPressEvent(event);
    Q_EMIT chosen(*type);
    event->accept();
}

void LibraryList::changeEvent(QEvent* event) {
    QListView::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        scheduleDelayedItemsLayout();
}

LibraryPanel::LibraryPanel(const Document& document, QWidget* parent)
    : QWidget(parent), m_document(document), m_filter(new FilterField), m_list(new LibraryList(m_model)) {
    m_filter->setPlaceholderText(tr("Filter"));
    m_filter->setAccessibleName(tr("Filter the library"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    auto* filterRow = new QVBoxLayout;
    filterRow->setContentsMargins(6, 6, 6, 6);
    filterRow->addWidget(m_filter);
    layout->addLayout(filterRow);
    layout->addWidget(m_list);
    m_model.setCatalog(document.catalog(), document.scenario().ownTypes);
    connect(m_filter, &FilterField::textChanged, &m_model, &LibraryModel::setFilter);
    connect(m_filter, &FilterField::listWanted, this, &LibraryPanel::goToList);
    connect(m_filter, &FilterField::returnPressed, this, &LibraryPanel::addFound);
    connect(m_list, &LibraryList::chosen, this, &LibraryPanel::addRequested);
    // A scenario can bring types of its own, and the inspector makes them.
    connect(&document, &Document::scenarioReplaced, this, &LibraryPanel::showTypes);
    connect(&document, &Document::scenarioChanged, this, [this] {
        if (m_model.own() != m_document.scenario().ownTypes)
            showTypes();
    });
}

void LibraryPanel::showTypes() {
    const std::optional<LibraryType> selected = selectedType();
    m_model.setCatalog(m_document.catalog(), m_document.scenario().ownTypes);
    if (selected)
        selectType(*selected);
}

bool LibraryPanel::selectFirst() {
    for (int row = 0; row < m_model.rowCount(); ++row)
        if (const auto type = m_model.typeAt(m_model.index(row)))
            return selectType(*type);
    return false;
}

void LibraryPanel::goToList() {
    if (selectedType() || selectFirst())
        m_list->setFocus(Qt::TabFocusReason);
}

/// Enter in the filter adds what it found; without a filter, what is selected.
void LibraryPanel::addFound() {
    if (selectedType() || (!m_filter->text().isEmpty() && selectFirst()))
        addSelected();
}

void LibraryPanel::addSelected() {
    if (const std::optional<LibraryType> type = selectedType())
        Q_EMIT addRequested(*type);
}

bool LibraryPanel::selectType(const LibraryType& type) {
    for (int row = 0; row < m_model.rowCount(); ++row) {
        const QModelIndex index = m_model.index(row);
        if (m_model.typeAt(index) != type)
            continue;
        m_list->setCurrentIndex(index);
        m_list->scrollTo(index);
        return true;
    }
    return false;
}

} // namespace lockstep::ui
