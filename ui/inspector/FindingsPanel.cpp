#include "ui/inspector/FindingsPanel.h"

#include <algorithm>
#include <utility>

#include <QEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QResizeEvent>

#include "core/edit/Edits.h"
#include "core/scenario/Muting.h"
#include "ui/canvas/PixelPainter.h"
#include "ui/document/Document.h"
#include "ui/document/Selection.h"
#include "ui/inspector/FindingDelegate.h"
#include "ui/inspector/ScenarioPointer.h"
#include "ui/theme/Theme.h"
#include "ui/words/CoreWords.h"

namespace lockstep::ui {

namespace {

constexpr int signSize = 16;
constexpr std::ptrdiff_t mostRepairs = 200; ///< sought; who has more findings begins at the top

void drawNote(QPainter& painter, double size, const Theme& theme) {
    painter.setBrush(theme.mutedText);
    painter.drawEllipse(QRectF(0, 0, size, size));
    painter.setPen(QPen(theme.surface, size / 8, Qt::SolidLine, Qt::RoundCap));
    painter.drawLine(QPointF(size / 2, 0.48 * size), QPointF(size / 2, 0.74 * size));
    painter.drawPoint(QPointF(size / 2, 0.26 * size));
}

QString severityWord(Severity severity) {
    switch (severity) {
    case Severity::error:
        return FindingsPanel::tr("Error");
    case Severity::warning:
        return FindingsPanel::tr("Warning");
    case Severity::note:
        return FindingsPanel::tr("Note");
    }
    return {};
}

} // namespace

QPixmap severitySign(Severity severity, int size, qreal devicePixelRatio) {
    QPixmap pixmap(QSize(size, size) * devicePixelRatio);
    pixmap.setDevicePixelRatio(devicePixelRatio);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    const Theme& theme = currentTheme();
    if (severity == Severity::error)
        paintErrorMark(&painter, QRectF(0, 0, size, size), theme.error, theme.surface);
    else if (severity == Severity::warning)
        paintWarningMark(&painter, QRectF(0, 0.5, size, size - 1), theme.warning, theme.surface);
    else
        drawNote(painter, size, theme);
    return pixmap;
}

FindingsPanel::FindingsPanel(Document& document, Selection& selection, QWidget* parent)
    : QListWidget(parent)
    , m_document(document)
    , m_selection(selection)
    , m_delegate(new FindingDelegate(this))
    , m_seeker(document) {
    setItemDelegate(m_delegate);
    setResizeMode(Adjust);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(ScrollPerPixel);
    setFrameShape(NoFrame);
    setIconSize({signSize, signSize});
    setAccessibleName(tr("Problems"));
    connect(&document, &Document::scenarioChanged, this, &FindingsPanel::refill);
    connect(&document, &Document::scenarioReplaced, this, &FindingsPanel::refill);
    connect(this, &QListWidget::itemClicked, this, &FindingsPanel::onActivated);
    connect(this, &QListWidget::itemActivated, this, &FindingsPanel::onActivated);
    connect(m_delegate, &FindingDelegate::repairClicked, this,
            [this](const QModelIndex& index) { later(&FindingsPanel::repair, index.row()); });
    connect(m_delegate, &FindingDelegate::muteClicked, this,
            [this](const QModelIndex& index) { later(&FindingsPanel::toggleMuted, index.row()); });
    connect(this, &QListWidget::currentRowChanged, this, &FindingsPanel::mutingChanged);
    connect(&m_seeker, &RepairSeeker::found, this, &FindingsPanel::offer);
    refill();
}

/// The row goes with what it says: not while it is being clicked.
void FindingsPanel::later(void (FindingsPanel::*act)(int), int row) {
    m_hasRepaired = true;
    QMetaObject::invokeMethod(
        this, [this, act, row] { (this->*act)(row); }, Qt::QueuedConnection);
}

void FindingsPanel::refill() {
    const int row = currentRow();
    const bool wasFooter = m_muted > 0 && row == count() - 1;
    const QString pointer = row < 0 ? QString() : item(row)->data(FindingPointerRole).toString();
    clear();
    m_rows.clear();
    m_repairs.clear();
    std::vector<Finding> muted;
    for (const Finding& finding : m_document.findings())
        if (isMuted(finding, m_document.scenario()))
            muted.push_back(finding);
        else
            addRow(finding, false);
    m_muted = static_cast<int>(muted.size());
    if (m_showsMuted)
        for (const Finding& finding : muted)
            addRow(finding, true);
    if (m_rows.empty())
        (new QListWidgetItem(tr("No problems."), this))->setFlags(Qt::ItemIsEnabled);
    if (m_muted > 0)
        addFooter();
    if (wasFooter && m_muted > 0)
        setCurrentRow(count() - 1);
    else
        selectAgain(row, pointer);
    seekRepairs();
    Q_EMIT mutingChanged();
}

/// The one it was, or what has come to its place.
void FindingsPanel::selectAgain(int row, const QString& pointer) {
    if (row < 0)
        return;
    const auto at = static_cast<std::size_t>(row);
    if (at < m_rows.size() && m_rows[at].pointer == pointer.toStdString())
        return setCurrentRow(row); // several may stand at one place
    const auto same = std::ranges::find(m_rows, pointer.toStdString(), &Finding::pointer);
    setCurrentRow(same == m_rows.end() ? std::min(row, static_cast<int>(m_rows.size()) - 1)
                                       : static_cast<int>(same - m_rows.begin()));
}

void FindingsPanel::addRow(const Finding& finding, bool isMuted) {
    auto* item = new QListWidgetItem(fromCore(finding.sentence), this);
    item->setData(Qt::DecorationRole, severitySign(finding.severity, signSize, devicePixelRatioF()));
    const QString pointer = QString::fromStdString(finding.pointer);
    item->setData(FindingPointerRole, pointer);
    item->setData(FindingPlaceRole, placeText(pointer, m_document.scenario()));
    if (canMute(finding))
        item->setData(FindingMuteRole, isMuted);
    const QString severity =
        isMuted ? tr("%1, muted").arg(severityWord(finding.severity)) : severityWord(finding.severity);
    item->setData(Qt::AccessibleTextRole, tr("%1: %2").arg(severity, item->text()));
    item->setData(Qt::AccessibleDescriptionRole, severity);
    m_rows.push_back(finding);
}

/// Its button is where others have their repair.
void FindingsPanel::addFooter() {
    auto* item = new QListWidgetItem(tr("%n muted", nullptr, m_muted), this);
    const QString button = m_showsMuted ? tr("Hide Muted") : tr("Show Muted");
    item->setData(FindingRepairRole, button);
    item->setToolTip(tr("%1 (Ctrl+Enter)").arg(button));
    item->setData(Qt::AccessibleDescriptionRole, tr("Ctrl and Enter: %1").arg(button));
}

void FindingsPanel::setShowsMuted(bool shows) {
    if (std::exchange(m_showsMuted, shows) != shows)
        refill();
}

std::optional<bool> FindingsPanel::currentIsMuted() const {
    const QVariant muted = currentItem() ? currentItem()->data(FindingMuteRole) : QVariant();
    return muted.isValid() ? std::optional(muted.toBool()) : std::nullopt;
}

void FindingsPanel::toggleMuted(int row) {
    const auto at = static_cast<std::size_t>(row);
    if (row < 0 || at >= m_rows.size())
        return;
    const Finding finding = m_rows[at]; // committing fills the list anew
    m_document.commit(muteFinding(m_document.scenario(), finding, !isMuted(finding, m_document.scenario())));
}

void FindingsPanel::seekRepairs() {
    m_seeker.seek({m_rows.begin(), m_rows.begin() + std::min(std::ssize(m_rows), mostRepairs)});
}

void FindingsPanel::offer(int row, const ScenarioEdit& repair) {
    m_repairs.insert_or_assign(row, repair);
    const QString name = fromCore(repair.name);
    QListWidgetItem* found = item(row);
    found->setData(FindingRepairRole, name);
    found->setToolTip(tr("%1 (Ctrl+Enter)").arg(name));
    found->setData(
        Qt::AccessibleDescriptionRole,
        tr("%1. Ctrl and Enter: %2").arg(found->data(Qt::AccessibleDescriptionRole).toString(), name));
}

void FindingsPanel::repair(int row) {
    if (m_muted > 0 && row == count() - 1)
        return setShowsMuted(!m_showsMuted);
    if (const auto found = m_repairs.find(row); found != m_repairs.end())
        m_document.commit(ScenarioEdit(found->second)); // committing fills the list anew
}

void FindingsPanel::goTo(const QString& pointer) {
    for (int row = 0; row < count(); ++row)
        if (item(row)->data(FindingPointerRole).toString() == pointer) {
            setCurrentRow(row);
            scrollToItem(item(row));
            return onActivated(item(row));
        }
}

void FindingsPanel::repairCurrent() {
    repair(currentRow());
}

QStyleOptionViewItem FindingsPanel::optionOf(int row) const {
    QStyleOptionViewItem option;
    initViewItemOption(&option);
    option.rect = visualItemRect(item(row));
    return option;
}

QRect FindingsPanel::repairRect(int row) const {
    return item(row) ? m_delegate->buttonRect(optionOf(row), indexFromItem(item(row))) : QRect();
}

QRect FindingsPanel::muteRect(int row) const {
    return item(row) ? m_delegate->muteRect(optionOf(row), indexFromItem(item(row))) : QRect();
}

void FindingsPanel::onActivated(const QListWidgetItem* item) {
    if (m_hasRepaired)
        return;
    const QString pointer = item->data(FindingPointerRole).toString();
    const PointedThing thing = thingAt(pointer, m_document.scenario());
    if (thing.campus.valid())
        m_selection.set({thing.campus}, {}, {});
    else if (thing.rackGroup.valid())
        m_selection.set({}, {thing.rackGroup}, {});
    else if (thing.link.valid())
        m_selection.set({}, {}, {thing.link});
    else if (!pointer.isEmpty())
        m_selection.clear(); // the job and the scenario are shown where nothing is selected
    if (!pointer.isEmpty())
        Q_EMIT pointerActivated(pointer);
}

void FindingsPanel::keyPressEvent(QKeyEvent* event) {
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (!isEnter || !(event->modifiers() & Qt::ControlModifier))
        return QListWidget::keyPressEvent(event);
    repairCurrent();
    event->accept();
}

void FindingsPanel::mouseReleaseEvent(QMouseEvent* event) {
    m_hasRepaired = false;
    QListWidget::mouseReleaseEvent(event);
    m_hasRepaired = false;
}

/// A list ignores the width that its own scroll bar takes; sentences then need more lines than rows have.
void FindingsPanel::resizeEvent(QResizeEvent* event) {
    QListWidget::resizeEvent(event);
    if (event->size().width() != event->oldSize().width())
        scheduleDelayedItemsLayout();
}

void FindingsPanel::changeEvent(QEvent* event) {
    QListWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        refill();
}

} // namespace lockstep::ui
