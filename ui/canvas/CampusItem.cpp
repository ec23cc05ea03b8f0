#include "ui/canvas/CampusItem.h"

#include <algorithm>

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QPainter>

#include "core/quantity/QuantityText.h"
#include "ui/canvas/CellImage.h"
#include "ui/canvas/PixelPainter.h"
#include "ui/theme/Theme.h"

namespace lockstep::ui {

namespace {

struct Tile {
    Q_DECLARE_TR_FUNCTIONS(Tile)
};

/// Room around the tile for handles and the selection frame, in pixels.
constexpr double margin = handleRadius + 3;

void drawElided(QPainter* painter, const QRectF& rect, int flags, const QString& text) {
    const QFontMetricsF metrics(painter->font());
    painter->drawText(rect, flags | Qt::AlignVCenter, metrics.elidedText(text, Qt::ElideRight, rect.width()));
}

std::span<const std::uint8_t> causesOf(RackGroupId id, const Frame* frame) {
    if (!frame || !frame->fleet || !frame->gpuCauses)
        return {};
    const auto group = std::ranges::find(frame->fleet->groups, id, &FleetGroup::id);
    if (group == frame->fleet->groups.end() || group->gpus.end() > frame->gpuCauses->size())
        return {};
    return std::span(*frame->gpuCauses).subspan(group->gpus.first, group->gpus.count);
}

} // namespace

CampusItem::CampusItem() {
    setZValue(2);
}

void CampusItem::show(const CampusContent& content) {
    m_content = content;
    setTexts();
    update();
}

void CampusItem::place(const CanvasTile& tile, double pixelsPerUnit) {
    prepareGeometryChange();
    m_tile = tile;
    m_tile.rect.translate(-tile.anchor);
    m_pixelsPerUnit = pixelsPerUnit;
    setPos(tile.anchor / pixelsPerUnit);
}

void CampusItem::setEmphasis(const Emphasis& emphasis) {
    if (emphasis == m_emphasis)
        return;
    m_emphasis = emphasis;
    setZValue(emphasis.selected || emphasis.hovered ? 3 : 2);
    update();
}

void CampusItem::setSelectedGroups(std::vector<RackGroupId> groups) {
    if (groups == m_selectedGroups)
        return;
    m_selectedGroups = std::move(groups);
    update();
}

void CampusItem::setFrame(const Frame* frame) {
    m_shares = frame ? campusShares(m_content.id, *frame) : std::nullopt;
    m_cells.resize(m_tile.plan.groups.size());
    for (std::size_t i = 0; i < m_cells.size() && i < m_content.groups.size(); ++i) {
        const GroupContent& group = m_content.groups[i];
        paintCells(m_cells[i], causesOf(group.id, frame), group.cells, m_tile.plan.groups[i], currentTheme());
    }
    update();
}

QRectF CampusItem::tileRect() const {
    return {pos() + m_tile.rect.topLeft() / m_pixelsPerUnit, m_tile.rect.size() / m_pixelsPerUnit};
}

QRectF CampusItem::boundingRect() const {
    const QRectF pixels = m_tile.rect.united(QRectF(-4, -4, 8, 8)).adjusted(-margin, -margin, margin, margin);
    return {pixels.topLeft() / m_pixelsPerUnit, pixels.size() / m_pixelsPerUnit};
}

QPainterPath CampusItem::shape() const {
    QPainterPath path;
    path.addRect({m_tile.rect.topLeft() / m_pixelsPerUnit, m_tile.rect.size() / m_pixelsPerUnit});
    return path;
}

void CampusItem::setTexts() {
    QStringList lines{m_content.name, m_content.facts};
    for (const GroupContent& group : m_content.groups)
        lines << group.label;
    setToolTip(lines.join(QLatin1Char('\n')));
}

void CampusItem::paint(QPainter* painter, const QStyleOptionGraphicsItem*, QWidget*) {
    const Theme& theme = currentTheme();
    const PixelPainter pixels(painter, m_pixelsPerUnit);
    const bool strong = m_emphasis.selected || m_emphasis.target || hidesSelectedGroup();
    const QColor border = strong ? theme.accent : m_emphasis.hovered ? theme.mutedText : theme.outline;
    const double inset = strong ? 0 : 0.5;
    painter->translate(m_tile.rect.topLeft());
    paintCard(painter, QRectF(QPointF(), m_tile.rect.size()).adjusted(inset, inset, -inset, -inset),
              theme.raised, QPen(border, strong ? 2 : 1, m_emphasis.target ? Qt::DashLine : Qt::SolidLine));
    paintHead(painter);
    paintBar(painter);
    for (std::size_t i = 0; i < m_tile.plan.groups.size() && i < m_content.groups.size(); ++i)
        paintGroup(painter, i);
    if (!m_tile.plan.more.isEmpty()) {
        painter->setPen(theme.mutedText);
        const int hidden = static_cast<int>(m_content.groups.size() - m_tile.plan.groups.size());
        painter->drawText(m_tile.plan.more, Qt::AlignVCenter, Tile::tr("and %1 more").arg(hidden));
    }
    paintHandles(painter);
}

void CampusItem::paintHead(QPainter* painter) const {
    const Theme& theme = currentTheme();
    painter->setFont(titleFont());
    painter->setPen(theme.text);
    drawElided(painter, m_tile.plan.title, Qt::AlignLeft, m_content.name);
    painter->setFont(labelFont());
    painter->setPen(theme.mutedText);
    drawElided(painter, m_tile.plan.facts, Qt::AlignLeft, m_content.facts);
    if (!m_shares)
        return;
    painter->setPen(theme.text);
    const QString busy = Tile::tr("%1 busy").arg(QString::fromStdString(printPercent(busyShare(*m_shares))));
    painter->drawText(m_tile.plan.facts, Qt::AlignRight | Qt::AlignVCenter, busy);
}

void CampusItem::paintBar(QPainter* painter) const {
    const Theme& theme = currentTheme();
    painter->setRenderHint(QPainter::Antialiasing, false);
    painter->fillRect(m_tile.plan.bar, theme.grid);
    if (!m_shares)
        return;
    double left = m_tile.plan.bar.left();
    for (const Cause cause : allCauses) {
        const double width = (*m_shares)[indexOf(cause)] * m_tile.plan.bar.width();
        painter->fillRect(QRectF(left, m_tile.plan.bar.top(), width, m_tile.plan.bar.height()),
                          theme.cause(cause));
        left += width;
    }
}

void CampusItem::paintGroup(QPainter* painter, std::size_t index) const {
    const Theme& theme = currentTheme();
    const TileGroupPlan& plan = m_tile.plan.groups[index];
    if (isSelected(m_content.groups[index].id)) {
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(QPen(theme.accent, 1.5));
        painter->setBrush(Qt::NoBrush);
        painter->drawRoundedRect(plan.whole, 4, 4);
    }
    painter->setPen(theme.text);
    drawElided(painter, plan.label, Qt::AlignLeft, m_content.groups[index].label);
    if (index < m_cells.size())
        painter->drawImage(plan.cells.topLeft(), m_cells[index]);
}

void CampusItem::paintHandles(QPainter* painter) const {
    if (!m_emphasis.hovered && !m_emphasis.selected)
        return;
    const Theme& theme = currentTheme();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(theme.accent, 1.5));
    painter->setBrush(theme.surface);
    for (const QPointF handle : handlesOf(QRectF(QPointF(), m_tile.rect.size())))
        painter->drawEllipse(handle, handleRadius - 1, handleRadius - 1);
}

bool CampusItem::hidesSelectedGroup() const {
    for (std::size_t i = m_tile.plan.groups.size(); i < m_content.groups.size(); ++i)
        if (isSelected(m_content.groups[i].id))
            return true;
    return false;
}

bool CampusItem::isSelected(RackGroupId id) const {
    return std::ranges::find(m_selectedGroups, id) != m_selectedGroups.end();
}

} // namespace lockstep::ui
