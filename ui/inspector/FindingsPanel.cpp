#include "ui/inspector/FindingsPanel.h"

#include <QEvent>
#include <QKeyEvent>
#include <QPainter>

#include "core/repair/Repair.h"
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
constexpr std::size_t mostRepairs = 200; ///< sought; who has more findings begins at the top

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
    , m_delegate(new FindingDelegate(this)) {
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
    connect(m_delegate, &FindingDelegate::repairClicked, this, [this](const QModelIndex& index) {
        m_hasRepaired = true;
        QMetaObject::invokeMethod( // the row goes with what it says: not while it is being clicked
            this, [this, row = index.row()] { repair(row); }, Qt::QueuedConnection);
    });
    m_seeking.setInterval(0);
    connect(&m_seeking, &QTimer::timeout, this, &FindingsPanel::seekRepair);
    refill();
}

void FindingsPanel::refill() {
    const QString current = currentItem() ? currentItem()->data(FindingPointerRole).toString() : QString();
    clear();
    m_repairs.clear();
    for (const Finding& finding : m_document.findings())
        addRow(finding);
    if (count() == 0) {
        auto* item = new QListWidgetItem(tr("No problems."), this);
        item->setFlags(Qt::ItemIsEnabled);
        m_seeking.stop();
        return;
    }
    for (int row = 0; row < count() && !current.isEmpty(); ++row)
        if (item(row)->data(FindingPointerRole).toString() == current)
            setCurrentRow(row);
    m_seeking.start();
}

void FindingsPanel::addRow(const Finding& finding) {
    auto* item = new QListWidgetItem(fromCore(finding.sentence), this);
    item->setData(Qt::DecorationRole, severitySign(finding.severity, signSize, devicePixelRatioF()));
    const QString pointer = QString::fromStdString(finding.pointer);
    item->setData(FindingPointerRole, pointer);
    item->setData(FindingPlaceRole, placeText(pointer, m_document.scenario()));
    item->setData(Qt::AccessibleTextRole, tr("%1: %2").arg(severityWord(finding.severity), item->text()));
    item->setData(Qt::AccessibleDescriptionRole, severityWord(finding.severity));
}

void FindingsPanel::seekRepair() {
    const std::vector<Finding>& findings = m_document.findings();
    const std::size_t row = m_repairs.size();
    if (row >= std::min(findings.size(), mostRepairs)) {
        m_seeking.stop();
        return;
    }
    m_repairs.push_back(repairOf(findings[row], m_document.scenario(), *m_document.basis()));
    if (!m_repairs.back())
        return;
    const QString name = fromCore(m_repairs.back()->name);
    QListWidgetItem* found = item(static_cast<int>(row));
    found->setData(FindingRepairRole, name);
    found->setToolTip(tr("%1 (Ctrl+Enter)").arg(name));
    found->setData(Qt::AccessibleDescriptionRole,
                   tr("%1. Ctrl and Enter: %2").arg(severityWord(findings[row].severity), name));
}

void FindingsPanel::repair(int row) {
    const auto at = static_cast<std::size_t>(row);
    if (row < 0 || at >= m_repairs.size() || !m_repairs[at])
        return;
    ScenarioEdit edit = *m_repairs[at]; // committing fills the list anew
    m_document.commit(std::move(edit));
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

QRect FindingsPanel::repairRect(int row) const {
    if (!item(row))
        return {};
    QStyleOptionViewItem option;
    initViewItemOption(&option);
    option.rect = visualItemRect(item(row));
    return m_delegate->buttonRect(option, indexFromItem(item(row)));
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

void FindingsPanel::changeEvent(QEvent* event) {
    QListWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        refill();
}

} // namespace lockstep::ui
