#include "ui/inspector/FindingsPanel.h"

#include <QEvent>
#include <QPainter>

#include "ui/canvas/PixelPainter.h"
#include "ui/document/Document.h"
#include "ui/document/Selection.h"
#include "ui/inspector/ScenarioPointer.h"
#include "ui/theme/Theme.h"

namespace lockstep::ui {

namespace {

constexpr int signSize = 16;
constexpr int pointerRole = Qt::UserRole;

void drawError(QPainter& painter, double size, const Theme& theme) {
    const double corner = size * 0.3;
    painter.setBrush(theme.error);
    painter.drawPolygon(QPolygonF{{corner, 0},
                                  {size - corner, 0},
                                  {size, corner},
                                  {size, size - corner},
                                  {size - corner, size},
                                  {corner, size},
                                  {0, size - corner},
                                  {0, corner}});
    painter.setPen(QPen(theme.surface, size / 8, Qt::SolidLine, Qt::RoundCap));
    painter.drawLine(QPointF(0.32 * size, 0.32 * size), QPointF(0.68 * size, 0.68 * size));
    painter.drawLine(QPointF(0.68 * size, 0.32 * size), QPointF(0.32 * size, 0.68 * size));
}

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
        drawError(painter, size, theme);
    else if (severity == Severity::warning)
        paintWarningMark(&painter, QRectF(0, 0.5, size, size - 1), theme.warning, theme.surface);
    else
        drawNote(painter, size, theme);
    return pixmap;
}

FindingsPanel::FindingsPanel(const Document& document, Selection& selection, QWidget* parent)
    : QListWidget(parent), m_document(document), m_selection(selection) {
    setWordWrap(true);
    setResizeMode(Adjust);
    setTextElideMode(Qt::ElideNone);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(ScrollPerPixel);
    setFrameShape(NoFrame);
    setIconSize({signSize, signSize});
    setSpacing(3);
    setAccessibleName(tr("Problems"));
    connect(&document, &Document::scenarioChanged, this, &FindingsPanel::refill);
    connect(&document, &Document::scenarioReplaced, this, &FindingsPanel::refill);
    connect(this, &QListWidget::itemClicked, this, &FindingsPanel::onActivated);
    connect(this, &QListWidget::itemActivated, this, &FindingsPanel::onActivated);
    refill();
}

void FindingsPanel::refill() {
    clear();
    for (const Finding& finding : m_document.findings()) {
        auto* item = new QListWidgetItem(severitySign(finding.severity, signSize, devicePixelRatioF()),
                                         QString::fromStdString(finding.sentence), this);
        item->setData(pointerRole, QString::fromStdString(finding.pointer));
        item->setData(Qt::AccessibleDescriptionRole, severityWord(finding.severity));
    }
    if (count() > 0)
        return;
    auto* item = new QListWidgetItem(tr("No problems."), this);
    item->setFlags(Qt::ItemIsEnabled);
}

void FindingsPanel::onActivated(const QListWidgetItem* item) {
    const QString pointer = item->data(pointerRole).toString();
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

void FindingsPanel::changeEvent(QEvent* event) {
    QListWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        refill();
}

} // namespace lockstep::ui
