#include "ui/compare/ComparePanel.h"

#include <algorithm>

#include <QBoxLayout>
#include <QEvent>
#include <QFileInfo>
#include <QHeaderView>
#include <QLabel>
#include <QScrollArea>
#include <QScrollBar>

#include "core/edit/Differences.h"
#include "core/quantity/QuantityText.h"
#include "ui/compare/ComparisonControls.h"
#include "ui/compare/ComparisonModel.h"
#include "ui/compare/ComparisonRequest.h"
#include "ui/compare/ComparisonStrips.h"
#include "ui/compare/ComparisonWords.h"
#include "ui/document/Document.h"
#include "ui/tables/CopyableTable.h"
#include "ui/words/CoreWords.h"

namespace lockstep::ui {

namespace {

constexpr int pollMilliseconds = 30;
constexpr int controlsWidth = 210; // logical pixels
constexpr int wordsWidth = 320;    // at least, where the table stands beside them
constexpr int leastTableWidth = 300;
constexpr int leastTableHeight = 150;

} // namespace

ComparePanel::ComparePanel(const Document& document, QWidget* parent)
    : QWidget(parent)
    , m_document(document)
    , m_controls(new ComparisonControls(this))
    , m_conclusion(new QLabel(this))
    , m_differences(new QLabel(this))
    , m_strips(new ComparisonStrips(this))
    , m_table(new CopyableTable(this))
    , m_rows(new ComparisonModel(this))
    , m_content(new QWidget)
    , m_parts(new QBoxLayout(QBoxLayout::LeftToRight, m_content)) {
    setAccessibleName(tr("Comparison of two runs"));
    makeTable();
    m_parts->setContentsMargins(8, 6, 8, 0);
    m_parts->setSpacing(10);
    m_parts->addWidget(m_controls);
    m_parts->addWidget(makeWords(), 1);
    m_parts->addWidget(m_table, 2);
    auto* area = new QScrollArea(this);
    area->setAccessibleName(accessibleName());
    area->setWidget(m_content);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setFocusPolicy(Qt::NoFocus);
    auto* whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(area);
    applyTheme();
    layOut();
    m_poll.setInterval(pollMilliseconds);
    connect(&m_poll, &QTimer::timeout, this, &ComparePanel::poll);
    connect(m_controls, &ComparisonControls::keepWanted, this, &ComparePanel::keepWanted);
    connect(m_controls, &ComparisonControls::fileWanted, this, &ComparePanel::fileWanted);
    connect(m_controls, &ComparisonControls::compareWanted, this, &ComparePanel::compare);
    connect(m_controls, &ComparisonControls::cancelWanted, this, &ComparePanel::cancel);
    showSource();
}

ComparePanel::~ComparePanel() = default;

QWidget* ComparePanel::makeWords() {
    auto* box = new QWidget(this);
    auto* column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    QFont bold = font();
    bold.setBold(true);
    m_conclusion->setFont(bold);
    for (QLabel* label : {m_conclusion, m_differences}) {
        label->setWordWrap(true);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
        column->addWidget(label);
    }
    m_differences->hide();
    column->addWidget(m_strips, 1);
    m_words = box;
    return box;
}

void ComparePanel::makeTable() {
    m_table->setModel(m_rows);
    m_table->setAccessibleName(tr("What differs, by cause"));
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_table->hide();
}

/// Side by side, or where there is no room for that below each other. The table takes no more than it needs.
void ComparePanel::layOut() {
    const bool isWide = width() >= controlsWidth + wordsWidth + leastTableWidth;
    m_parts->setDirection(isWide ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    m_controls->setMinimumWidth(isWide ? controlsWidth : 0);
    m_controls->setMaximumWidth(isWide ? controlsWidth : QWIDGETSIZE_MAX);
    m_words->setMinimumWidth(isWide ? wordsWidth : 0);
    const int needed =
        m_table->horizontalHeader()->length() + m_table->verticalScrollBar()->sizeHint().width();
    m_table->setMaximumWidth(isWide ? std::max(needed, leastTableWidth) : QWIDGETSIZE_MAX);
    m_table->setMinimumSize(isWide ? leastTableWidth : 0, isWide ? 0 : leastTableHeight);
}

void ComparePanel::applyTheme() {
    QPalette colors = m_content->palette();
    colors.setColor(QPalette::Window, currentTheme().surface);
    m_content->setPalette(colors);
    m_content->setAutoFillBackground(true);
}

void ComparePanel::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    layOut();
}

void ComparePanel::setKept(std::shared_ptr<const Frame> kept) {
    m_kept = std::move(kept);
    if (m_kept)
        m_file.clear();
    showSource();
}

void ComparePanel::setFile(const QString& filePath) {
    m_file = filePath;
    showSource();
}

void ComparePanel::showSource() {
    QString a = tr("A: none yet");
    if (!m_file.isEmpty())
        a = tr("A: %1").arg(QFileInfo(m_file).fileName());
    else if (m_kept)
        a = tr("A: the kept run, %1 steps")
                .arg(QString::fromStdString(printCount(static_cast<double>(m_kept->summary.steps))));
    m_controls->setState(a, hasA(), isComparing());
    if (!m_comparison && m_problem.isEmpty())
        m_conclusion->setText(hasA()
                                  ? tr("Ready to compare.")
                                  : tr("Keep a run as A, then change something: both are taken over the same "
                                       "steps with the same luck."));
}

/// With the scenario as it is now, which may not have taken a step yet.
RunLog ComparePanel::presentRun() const {
    if (!m_frame || !m_frame->log || m_frame->log->revisions.empty())
        return logOf(m_document.scenario());
    RunLog log = *m_frame->log;
    const std::uint64_t steps = m_frame->timeline.steps;
    log.truncate(std::max<std::uint64_t>(steps, 1));
    if (!differencesBetween(*log.revisions.back().scenario, m_document.scenario()).empty())
        log.revisions.push_back(
            {steps, m_document.edition(), std::make_shared<const Scenario>(m_document.scenario())});
    return log;
}

void ComparePanel::compare() {
    if (!hasA() || isComparing())
        return;
    ComparisonRequest request{m_document.basis(), std::filesystem::path(m_file.toStdU16String()),
                              m_file.isEmpty() ? *m_kept->log : RunLog(), presentRun(), m_controls->steps()};
    m_job = std::make_unique<Job<ComparisonAnswer>>(
        [request = std::move(request)](JobControl& control) { return answerTo(request, control); });
    m_controls->setProgress(0);
    m_poll.start();
    showSource();
}

void ComparePanel::cancel() {
    m_job.reset();
    m_poll.stop();
    showSource();
    Q_EMIT finished();
}

void ComparePanel::poll() {
    if (!m_job)
        return;
    m_controls->setProgress(m_job->done());
    if (!m_job->isOver())
        return;
    const auto answer = m_job->take();
    m_job.reset();
    m_poll.stop();
    if (answer)
        show(*answer);
    showSource();
    Q_EMIT finished();
}

void ComparePanel::show(const ComparisonAnswer& answer) {
    m_problem = fromCore(answer.problem);
    if (!m_problem.isEmpty())
        return m_conclusion->setText(m_problem);
    m_comparison = answer.comparison;
    m_conclusion->setText(conclusion());
    m_differences->setText(differences());
    m_differences->show();
    m_strips->setComparison(m_comparison);
    fillTable();
}

QString ComparePanel::conclusion() const {
    return m_comparison ? conclusionWords(*m_comparison) : QString();
}

QString ComparePanel::differences() const {
    return m_comparison ? differenceWords(*m_comparison) : QString();
}

void ComparePanel::fillTable() {
    m_rows->setComparison(m_comparison->comparison, devicePixelRatioF());
    m_table->horizontalHeader()->setSortIndicator(-1, Qt::AscendingOrder);
    m_table->show();
    layOut();
}

void ComparePanel::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() != QEvent::PaletteChange)
        return;
    applyTheme();
    if (m_comparison)
        fillTable();
}

} // namespace lockstep::ui
