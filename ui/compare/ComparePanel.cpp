#include "ui/compare/ComparePanel.h"

#include <algorithm>
#include <cmath>

#include <QFileInfo>
#include <QFontMetricsF>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPainter>
#include <QProgressBar>
#include <QPushButton>
#include <QSpinBox>
#include <QStandardItemModel>

#include "core/edit/Differences.h"
#include "core/quantity/QuantityText.h"
#include "core/storage/RunFile.h"
#include "ui/compare/ComparisonStrips.h"
#include "ui/document/Document.h"
#include "ui/tables/CopyableTable.h"
#include "ui/theme/CauseKey.h"
#include "ui/theme/Swatch.h"
#include "ui/words/CoreWords.h"

namespace lockstep::ui {

namespace {

constexpr int pollMilliseconds = 30;
constexpr int usualSteps = 200;
constexpr int sortRole = Qt::UserRole;

QString shown(const std::string& text) {
    return QString::fromStdString(text);
}

/// What a file holds as a run, or why it holds none.
Loaded<RunLog> logIn(const std::filesystem::path& file, const TypeCatalog& types) {
    Loaded<std::string> text = readScenarioText(file);
    if (auto* errors = std::get_if<std::vector<StorageError>>(&text))
        return std::move(*errors);
    const std::string& bytes = std::get<std::string>(text);
    const std::string name = file.filename().string();
    if (looksLikeRun(bytes)) {
        Loaded<SavedRun> run = openRunText(bytes, name, types);
        if (auto* errors = std::get_if<std::vector<StorageError>>(&run))
            return std::move(*errors);
        return std::get<SavedRun>(std::move(run)).log;
    }
    Loaded<Scenario> scenario = openScenarioText(bytes, name, types);
    if (auto* errors = std::get_if<std::vector<StorageError>>(&scenario))
        return std::move(*errors);
    return logOf(std::get<Scenario>(std::move(scenario)));
}

QStandardItem* number(double value, const QString& text) {
    auto* item = new QStandardItem(text);
    item->setData(value, sortRole);
    item->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
    item->setEditable(false);
    return item;
}

QString signedText(double change, const std::string& size) {
    const QString sign = change > 0 ? QStringLiteral("+") : change < 0 ? QStringLiteral("−") : QString();
    return sign + shown(size);
}

} // namespace

ComparePanel::ComparePanel(const Document& document, QWidget* parent)
    : QWidget(parent)
    , m_document(document)
    , m_source(new QLabel(this))
    , m_steps(new QSpinBox(this))
    , m_compare(new QPushButton(tr("Co&mpare"), this))
    , m_progress(new QProgressBar(this))
    , m_conclusion(new QLabel(this))
    , m_differences(new QLabel(this))
    , m_strips(new ComparisonStrips(this))
    , m_table(new CopyableTable(this))
    , m_rows(new QStandardItemModel(this)) {
    setAccessibleName(tr("Comparison of two runs"));
    makeTable();
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(8, 6, 0, 0);
    row->setSpacing(10);
    row->addWidget(makeControls());
    row->addWidget(makeWords(), 3);
    row->addWidget(m_table, 2);
    m_poll.setInterval(pollMilliseconds);
    connect(&m_poll, &QTimer::timeout, this, &ComparePanel::poll);
    showSource();
}

ComparePanel::~ComparePanel() = default;

QWidget* ComparePanel::makeControls() {
    auto* box = new QWidget(this);
    auto* column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 6);
    box->setFixedWidth(210);
    m_source->setWordWrap(true);
    m_source->setTextInteractionFlags(Qt::TextSelectableByMouse);
    column->addWidget(m_source);
    auto* keep = new QPushButton(tr("&Keep Present Run as A"), box);
    auto* file = new QPushButton(tr("A From &File…"), box);
    connect(keep, &QPushButton::clicked, this, &ComparePanel::keepWanted);
    connect(file, &QPushButton::clicked, this, &ComparePanel::fileWanted);
    column->addWidget(keep);
    column->addWidget(file);
    m_steps->setRange(1, 100000);
    m_steps->setValue(usualSteps);
    m_steps->setSuffix(tr(" steps"));
    m_steps->setGroupSeparatorShown(true);
    m_steps->setAccessibleName(tr("Steps to compare"));
    m_steps->setToolTip(tr("Steps of both, from the first on that they take differently"));
    auto* go = new QHBoxLayout;
    go->addWidget(m_steps, 1);
    go->addWidget(m_compare, 1);
    column->addLayout(go);
    connect(m_compare, &QPushButton::clicked, this, [this] { isComparing() ? cancel() : compare(); });
    m_progress->setRange(0, 1000);
    m_progress->setAccessibleName(tr("Progress of the comparison"));
    m_progress->hide();
    column->addWidget(m_progress);
    column->addStretch(1);
    return box;
}

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
    column->addWidget(m_strips, 1);
    return box;
}

void ComparePanel::makeTable() {
    m_rows->setSortRole(sortRole);
    m_table->setModel(m_rows);
    m_table->setAccessibleName(tr("What differs, by cause"));
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setMinimumWidth(300);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
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
                .arg(shown(printCount(static_cast<double>(m_kept->summary.steps))));
    m_source->setText(a + QLatin1Char('\n') + tr("B: the present run"));
    m_compare->setEnabled(hasA() || isComparing());
    m_compare->setText(isComparing() ? tr("&Cancel") : tr("Co&mpare"));
    m_progress->setVisible(isComparing());
    if (!m_comparison && m_problem.isEmpty())
        m_conclusion->setText(hasA()
                                  ? tr("Ready to compare.")
                                  : tr("Keep a run as A, then change something: both are taken over the same "
                                       "steps with the same luck."));
    Q_EMIT sourceChanged();
}

/// With the scenario as it is now, which may not have taken a step yet.
std::optional<RunLog> ComparePanel::presentRun() const {
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
    const auto b = presentRun();
    m_job = std::make_unique<Job<Answer>>(
        [basis = m_document.basis(), file = std::filesystem::path(m_file.toStdU16String()),
         kept = m_file.isEmpty() ? *m_kept->log : RunLog(), b = *b,
         steps = static_cast<std::uint64_t>(m_steps->value())](JobControl& control) -> Answer {
            RunLog a = kept;
            if (!file.empty()) {
                Loaded<RunLog> read = logIn(file, basis->types);
                if (const auto* errors = std::get_if<std::vector<StorageError>>(&read))
                    return {nullptr, errors->front().sentence()};
                a = std::get<RunLog>(std::move(read));
            }
            if (const auto problem = whyNotRun(a, *basis))
                return {nullptr, "A cannot run: " + *problem};
            if (const auto problem = whyNotRun(b, *basis))
                return {nullptr, "B cannot run: " + *problem};
            return {std::make_shared<const RunComparison>(
                        compareSteps(*basis, a, b, firstDifference(a, b).value_or(0), steps, control)),
                    {}};
        });
    m_progress->setValue(0);
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
    m_progress->setValue(static_cast<int>(1000 * m_job->done()));
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

void ComparePanel::show(const Answer& answer) {
    m_problem = fromCore(answer.problem);
    if (!m_problem.isEmpty())
        return m_conclusion->setText(m_problem);
    m_comparison = answer.comparison;
    m_conclusion->setText(conclusion());
    m_differences->setText(differences());
    m_strips->setComparison(m_comparison);
    fillTable();
}

QString ComparePanel::conclusion() const {
    return m_comparison ? fromCore(conclusionOf(m_comparison->comparison)) : QString();
}

QString ComparePanel::differences() const {
    if (!m_comparison)
        return {};
    QStringList sentences;
    for (const std::string& sentence : m_comparison->comparison.differences)
        sentences.append(fromCore(sentence));
    const QString luck = m_comparison->comparison.sameLuck
                             ? tr("Same random numbers in both, from step %1 on.")
                                   .arg(shown(printCount(static_cast<double>(m_comparison->firstStep))))
                             : tr("The seeds differ: part of the change is luck.");
    const QString what = sentences.isEmpty()
                             ? tr("Nothing differs that the run depends on.")
                             : tr("What differs: %1.").arg(sentences.join(QStringLiteral("; ")));
    return what + QLatin1Char(' ') + luck;
}

namespace {

constexpr int pictureWidth = 900; // logical pixels
constexpr double pictureEdge = 12;
constexpr double stripsHeight = 220;
constexpr double paragraph = 8;

} // namespace

QSize ComparePanel::pictureSize() const {
    const QFontMetricsF metrics(font());
    const QRectF room(0, 0, pictureWidth - 2 * pictureEdge, 1e6);
    const double words = metrics.boundingRect(room, Qt::TextWordWrap, conclusion()).height() +
                         metrics.boundingRect(room, Qt::TextWordWrap, differences()).height();
    const double key = paintCauseKey(nullptr, font(), room, causes(), currentTheme());
    const double rows = (m_rows->rowCount() + 1) * (metrics.height() + 6);
    return {pictureWidth,
            static_cast<int>(2 * pictureEdge + words + stripsHeight + key + rows + 5 * paragraph)};
}

/// In the order of a GPU's day.
std::vector<Cause> ComparePanel::causes() const {
    std::vector<Cause> found;
    for (const Cause cause : dayOrder)
        if (m_comparison && std::ranges::find(m_comparison->comparison.causes, cause,
                                              &ComparedCause::cause) != m_comparison->comparison.causes.end())
            found.push_back(cause);
    return found;
}

void ComparePanel::paintPicture(QPainter& painter, const Theme& theme) const {
    const double width = pictureWidth - 2 * pictureEdge;
    double top = pictureEdge;
    QFont bold = font();
    bold.setBold(true);
    const auto say = [&](const QFont& with, const QString& text) {
        painter.setFont(with);
        painter.setPen(theme.text);
        QRectF taken;
        painter.drawText(QRectF(pictureEdge, top, width, 1e6), Qt::TextWordWrap, text, &taken);
        top = taken.bottom() + paragraph;
    };
    say(bold, conclusion());
    say(font(), differences());
    m_strips->paintPicture(painter, QRectF(0, top, pictureWidth, stripsHeight), theme);
    top += stripsHeight + paragraph;
    top += paintCauseKey(&painter, font(), QRectF(pictureEdge, top, width, 0), causes(), theme) + paragraph;
    paintRows(painter, QRectF(pictureEdge, top, width, 0), theme);
}

/// The table, as text.
void ComparePanel::paintRows(QPainter& painter, const QRectF& target, const Theme& theme) const {
    constexpr double nameShare = 0.28;
    const double line = QFontMetricsF(font()).height() + 6;
    const int columns = m_rows->columnCount();
    const double width = target.width() * (1 - nameShare) / std::max(columns - 1, 1);
    painter.setFont(font());
    for (int row = -1; row < m_rows->rowCount(); ++row)
        for (int column = 0; column < columns; ++column) {
            const QString text = row < 0 ? m_rows->headerData(column, Qt::Horizontal).toString()
                                         : m_rows->item(row, column)->text();
            const double left = column == 0 ? 0 : target.width() * nameShare + (column - 1) * width;
            const QRectF cell(target.left() + left, target.top() + (row + 1) * line,
                              column == 0 ? target.width() * nameShare : width - 4, line);
            painter.setPen(row < 0 ? theme.mutedText : theme.text);
            painter.drawText(cell, Qt::AlignVCenter | (column == 0 ? Qt::AlignLeft : Qt::AlignRight), text);
        }
}

void ComparePanel::fillTable() {
    m_rows->clear();
    m_rows->setHorizontalHeaderLabels({tr("Cause"), tr("A"), tr("B"), tr("change"), tr("A, GPU-hours"),
                                       tr("B, GPU-hours"), tr("change, GPU-hours")});
    const auto add = [this](QStandardItem* name, const ComparedCause& cause) {
        name->setEditable(false);
        name->setData(name->text(), sortRole);
        m_rows->appendRow(
            {name, number(cause.shareA, shown(printPercent(cause.shareA))),
             number(cause.shareB, shown(printPercent(cause.shareB))),
             number(cause.shareChange(),
                    tr("%1 points")
                        .arg(signedText(
                            cause.shareChange(),
                            QString::number(100 * std::abs(cause.shareChange()), 'f', 1).toStdString()))),
             number(cause.hoursA, shown(printHours(cause.hoursA))),
             number(cause.hoursB, shown(printHours(cause.hoursB))),
             number(cause.hoursChange(), shown(printHoursChange(cause)))});
    };
    const Comparison& comparison = m_comparison->comparison;
    for (const ComparedCause& cause : comparison.causes) {
        auto* name = new QStandardItem(causeLabel(cause.cause));
        name->setIcon(QIcon(swatch(currentTheme(), cause.cause, 12, devicePixelRatioF())));
        name->setToolTip(causeMeaning(cause.cause));
        add(name, cause);
    }
    add(new QStandardItem(tr("All GPU time")),
        {Cause::compute, 1, 1, gpuHours(comparison.a), gpuHours(comparison.b)});
    m_table->horizontalHeader()->setSortIndicator(-1, Qt::AscendingOrder);
}

void ComparePanel::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && m_comparison)
        fillTable();
}

} // namespace lockstep::ui
