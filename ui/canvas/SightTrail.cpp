#include "ui/canvas/SightTrail.h"

#include <algorithm>

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QToolButton>

#include "ui/canvas/CanvasView.h"
#include "ui/theme/Theme.h"

namespace lockstep::ui {

namespace {

constexpr int edge = 8; ///< pixels to the viewport's border

} // namespace

SightTrail::SightTrail(CanvasView& view) : QWidget(&view), m_view(view) { // the viewport would scroll it
    setAccessibleName(tr("Place on the canvas"));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(4, 2, 8, 2);
    row->setSpacing(2);
    m_all = addPart();
    m_all->setText(tr("All campuses"));
    m_all->setToolTip(tr("Show all campuses"));
    row->addWidget(new QLabel(QStringLiteral("›")));
    m_campusPart = addPart();
    m_campusPart->setToolTip(tr("Show the whole campus"));
    m_secondSign = new QLabel(QStringLiteral("›"));
    row->addWidget(m_secondSign);
    m_groupPart = new QLabel;
    m_groupPart->setTextFormat(Qt::PlainText);
    m_groupPart->setContentsMargins(4, 0, 4, 0);
    row->addWidget(m_groupPart);
    move(edge, edge);
    hide();
    connect(m_all, &QToolButton::clicked, &m_view, &CanvasView::fitAll);
    connect(m_campusPart, &QToolButton::clicked, this, [this] { m_view.fitThings({{m_campus}}); });
}

QToolButton* SightTrail::addPart() {
    auto* button = new QToolButton;
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::NoFocus); // F and Ctrl+0 do the same by keys
    layout()->addWidget(button);
    return button;
}

void SightTrail::follow() {
    const CanvasScene& scene = m_view.canvas();
    const QRectF sight = m_view.mapToScene(m_view.viewport()->rect()).boundingRect();
    const CanvasHit middle = scene.hitAt(sight.center());
    const CampusContent* campus = scene.content().campus(middle.campus);
    const bool isInside = campus && !sight.contains(scene.tileRect(middle.campus));
    setVisible(isInside);
    if (!isInside)
        return;
    m_campus = middle.campus;
    m_campusPart->setText(campus->name);
    const auto group = std::ranges::find(campus->groups, middle.rackGroup, &GroupContent::id);
    const bool isInGroup = group != campus->groups.end();
    m_secondSign->setVisible(isInGroup);
    m_groupPart->setVisible(isInGroup);
    if (isInGroup)
        m_groupPart->setText(group->label);
    adjustSize();
}

void SightTrail::paintEvent(QPaintEvent*) {
    const Theme& theme = currentTheme();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(theme.outline, 1));
    painter.setBrush(theme.surface);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 5, 5);
}

} // namespace lockstep::ui
