#include "ui/tables/StatisticsPanel.h"

#include <algorithm>

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QMetaObject>
#include <QSortFilterProxyModel>
#include <QTabWidget>
#include <QTextDocumentFragment>
#include <QToolButton>
#include <QVBoxLayout>

#include "ui/document/Selection.h"
#include "ui/tables/BookmarkModel.h"
#include "ui/tables/CopyableTable.h"
#include "ui/tables/RangeTables.h"
#include "ui/timeline/TimeMarks.h"

namespace lockstep::ui {

namespace {

constexpr int readablePeriod = 500; // milliseconds: figures that change faster cannot be read

std::optional<StepAt> stepAt(const TimelineView& view, const std::optional<Ticks>& time) {
    if (!time)
        return std::nullopt;
    const auto columns = view.columnsBetween(*time, *time + Ticks{1}, 1);
    return columns.empty() ? std::nullopt : std::optional(StepAt{*time, columns.front()});
}

} // namespace

StatisticsPanel::StatisticsPanel(TimeSelection& time, Selection& selection, QWidget* parent)
    : QWidget(parent), m_time(time), m_selection(selection), m_head(new QLabel), m_tabs(new QTabWidget) {
    m_pool.setMaxThreadCount(1);
    m_head->setTextFormat(Qt::RichText);
    m_head->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_head->setWordWrap(true);
    m_head->setMargin(6);
    m_head->setAccessibleName(tr("Statistics of the range"));
    m_tabs->setDocumentMode(true);
    m_tabs->setAccessibleName(tr("Statistics"));
    m_tabs->setCornerWidget(makeCopyButtons());
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_head);
    column->addWidget(m_tabs, 1);
    for (const CellTable& table : answer({}, {}).tables) {
        auto* model = new CellModel(this);
        model->setTable(table);
        const Page page{model, addPage(table.name, table.meaning, *model, CellModel::sortRole)};
        // Words take what is left beside the figures, so that nothing scrolls sideways.
        page.table->horizontalHeader()->setStretchLastSection(!table.columns.back().isNumber);
        page.table->setLack(table.lack);
        const auto index = m_pages.size();
        connect(page.table, &QTableView::activated, this, [this, index](const QModelIndex& at) {
            const auto* order = qobject_cast<const QSortFilterProxyModel*>(at.model());
            select(m_pages[index], order->mapToSource(at).row());
        });
        m_pages.push_back(page);
    }
    addBookmarks();
    connect(&time, &TimeSelection::rangeChanged, this, &StatisticsPanel::refresh);
    connect(&time, &TimeSelection::cursorChanged, this, &StatisticsPanel::refresh);
    m_head->setText(tr("Press Run to see where GPU time goes."));
}

StatisticsPanel::~StatisticsPanel() {
    ++m_job;
    // A job names this object; none may outlive it.
    m_pool.waitForDone();
}

QWidget* StatisticsPanel::makeCopyButtons() {
    auto* corner = new QWidget(m_tabs);
    auto* row = new QHBoxLayout(corner);
    row->setContentsMargins(0, 0, 4, 0);
    const auto add = [&](const QString& text, const QString& tip, void (StatisticsPanel::*copy)() const) {
        auto* button = new QToolButton(corner);
        button->setText(text);
        button->setToolTip(tip);
        button->setAutoRaise(true);
        connect(button, &QToolButton::clicked, this, copy);
        row->addWidget(button);
    };
    add(tr("Copy as Text"), tr("The figures above and the rows of this table, with tabs"),
        &StatisticsPanel::copyAsText);
    add(tr("Copy as CSV"), tr("The rows of this table, with commas and quotes"), &StatisticsPanel::copyAsCsv);
    return corner;
}

CopyableTable* StatisticsPanel::addPage(const QString& name, const QString& meaning,
                                        QAbstractItemModel& model, int sortRole) {
    auto* order = new QSortFilterProxyModel(this);
    order->setSourceModel(&model);
    order->setSortRole(sortRole);
    order->setSortCaseSensitivity(Qt::CaseInsensitive);
    auto* table = new CopyableTable;
    table->setModel(order);
    table->setAccessibleName(name);
    table->setAccessibleDescription(meaning);
    table->setFrameShape(QFrame::NoFrame);
    table->horizontalHeader()->setSortIndicator(-1, Qt::AscendingOrder);
    table->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    table->horizontalHeader()->setStretchLastSection(false);
    m_tabs->addTab(table, name);
    return table;
}

void StatisticsPanel::addBookmarks() {
    auto* model = new BookmarkModel(m_time, this);
    CopyableTable* table =
        addPage(tr("Bookmarks"), tr("Moments to come back to, with notes"), *model, Qt::DisplayRole);
    table->setLack(tr("No bookmarks yet: set one at the cursor in the timeline."));
    table->setSortingEnabled(false); // they stand in the order of time
    table->setEditTriggers(QAbstractItemView::EditKeyPressed | QAbstractItemView::SelectedClicked);
    table->horizontalHeader()->setStretchLastSection(true);
    const auto timeAt = [this](const QModelIndex& at) {
        return m_time.bookmarks()[static_cast<std::size_t>(at.row())].time;
    };
    connect(table, &QTableView::activated, this, [this, timeAt](const QModelIndex& at) {
        m_time.setCursor(timeAt(at));
        Q_EMIT goToRequested(timeAt(at));
    });
    auto* remove = new QAction(tr("Remove Bookmark"), table);
    remove->setShortcuts({QKeySequence(Qt::Key_Delete), QKeySequence(Qt::Key_Backspace)});
    remove->setShortcutContext(Qt::WidgetShortcut);
    connect(remove, &QAction::triggered, this, [this, table, timeAt] {
        std::vector<Ticks> times;
        for (const QModelIndex& row : table->selectionModel()->selectedRows())
            times.push_back(timeAt(row));
        for (const Ticks time : times)
            m_time.removeBookmark(time);
    });
    table->addAction(remove);
}

CopyableTable& StatisticsPanel::tableInFront() const {
    return *qobject_cast<CopyableTable*>(m_tabs->currentWidget());
}

CopyableTable& StatisticsPanel::table(const QString& name) const {
    int index = 0;
    while (m_tabs->tabText(index) != name)
        ++index;
    return *qobject_cast<CopyableTable*>(m_tabs->widget(index));
}

QString StatisticsPanel::headText() const {
    return QTextDocumentFragment::fromHtml(m_head->text())
        .toPlainText()
        .replace(QChar::Nbsp, QLatin1Char(' '));
}

void StatisticsPanel::copyAsText() const {
    QGuiApplication::clipboard()->setText(headText() + QLatin1String("\n\n") + tableInFront().asText());
}

void StatisticsPanel::copyAsCsv() const {
    tableInFront().copyCsv();
}

void StatisticsPanel::setLinkNames(LinkNames names) {
    m_linkNames = std::move(names);
    refresh();
}

void StatisticsPanel::setGpu(const LaneKey& gpu) {
    m_gpu = gpu;
    refresh();
}

void StatisticsPanel::setFrame(std::shared_ptr<const Frame> frame) {
    m_frame = std::move(frame);
    const bool isFresh = m_age.isValid() && m_age.elapsed() < readablePeriod;
    if (!isFresh || !m_frame || m_frame->state != RunState::running)
        refresh();
}

void StatisticsPanel::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    refresh();
}

/// One job at a time: the newest question is asked when the last answer is there.
void StatisticsPanel::refresh() {
    if (!isVisible() || !m_frame)
        return;
    m_isStale = m_busy;
    if (!m_busy)
        ask();
}

void StatisticsPanel::ask() {
    m_busy = true;
    m_age.start();
    const quint64 job = ++m_job;
    const Question question{m_time.range(), m_time.cursor(), m_time.secondCursor(), m_gpu, m_linkNames};
    m_pool.start([this, job, frame = m_frame, question] {
        if (m_job != job)
            return;
        QMetaObject::invokeMethod(
            this, [this, job, tables = answer(frame->timeline, question)] { showTables(job, tables); },
            Qt::QueuedConnection);
    });
}

StatisticsPanel::Tables StatisticsPanel::answer(const TimelineView& view, const Question& question) {
    const auto& range = question.range;
    const RangeReport report = rangeReport(view, range ? range->from : Ticks{}, range ? range->to : view.end);
    const RangeStatistics& sums = report.statistics;
    const QString scope =
        range ? tr("Range %1 – %2").arg(printMoment(sums.from), printMoment(sums.to)) : tr("Whole run");
    const auto a = stepAt(view, question.cursor);
    const auto newest = stepAt(view, view.end - Ticks{1});
    return {QStringLiteral("<b>%1</b> &nbsp; %2").arg(scope, headline(sums)),
            {causeTable(report), waitTable(report, question.links),
             groupTable(tr("Campuses"), byCampus(sums)), groupTable(tr("GPU types"), byGpuType(sums)),
             groupTable(tr("Rack groups"), sums.groups), linkTable(report, question.links),
             cursorTable(a, stepAt(view, question.secondCursor)),
             gpuTable(view, a ? a : newest, question.gpu, question.links)}};
}

void StatisticsPanel::showTables(quint64 job, const Tables& tables) {
    if (m_job != job)
        return;
    m_busy = false;
    if (m_frame && m_frame->timeline.steps > 0)
        m_head->setText(tables.head);
    for (std::size_t i = 0; i < m_pages.size(); ++i) {
        m_pages[i].model->setTable(tables.tables[i]);
        m_pages[i].table->setLack(tables.tables[i].lack);
    }
    if (m_isStale)
        refresh();
}

void StatisticsPanel::select(const Page& page, int row) {
    const Pick& pick = page.model->table().rows[static_cast<std::size_t>(row)].pick;
    if (pick.empty())
        return;
    m_selection.pick(pick);
    Q_EMIT picked();
}

} // namespace lockstep::ui
