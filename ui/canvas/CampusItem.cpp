#include "ui/canvas/CampusItem.h"

#include <algorithm>

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QPainter>
#include <QStyleOptionGraphicsItem>

#include "core/quantity/QuantityText.h"
#include "ui/canvas/CellDrawing.h"
#include "ui/canvas/CellImage.h"
#include "ui/canvas/CellShapes.h"
#include "ui/canvas/PixelPainter.h"
#include "ui/theme/Theme.h"
#include "ui/theme/VectorPainting.h"

namespace lockstep::ui {

namespace {

struct Tile {
    Q_DECLARE_TR_FUNCTIONS(Tile)
};

/// Room around the tile for handles and the selection frame, in pixels.
constexpr double margin = handleRadius + 3;
constexpr double badgeSize = 13;
constexpr double badgeGap = 4;
constexpr double markGap = 2;    ///< between a marked cell and its ring
constexpr double leastMark = 11; ///< inside the ring: smaller ones are overlooked

void drawElided(QPainter* painter, const QRectF& rect, int flags, const QString& text) {
    const QFontMetricsF metrics(painter->font());
    painter->drawText(rect, flags | Qt::AlignVCenter, metrics.elidedText(text, Qt::ElideRight, rect.width()));
}

/// Made anew when the theme turns.
const CellPalette& currentPalette() {
    static Theme::Kind kind = currentTheme().kind;
    static CellPalette palette = CellPalette::of(currentTheme());
    if (kind != currentTheme().kind) {
        kind = currentTheme().kind;
        palette = CellPalette::of(currentTheme());
    }
    return palette;
}

/// Grown to whole pixels.
QRectF whole(const QRectF& rect) {
    return rect.toAlignedRect();
}

/// What is painted of a group's cells, on whole pixels.
QRectF shownCells(const TileGroupPlan& plan, const QRectF& exposed) {
    return whole(plan.cells.intersected(exposed.adjusted(-1, -1, 1, 1))).intersected(whole(plan.cells));
}

} // namespace

CampusItem::CampusItem() {
    setZValue(2);
    setFlag(ItemUsesExtendedStyleOption);
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

void CampusItem::setMarked(std::optional<GroupPart> part) {
    if (part == m_marked)
        return;
    m_marked = part;
    update();
}

void CampusItem::setRun(const CanvasRun& run) {
    m_causes.setRun(run);
    m_shares = run.sharesOf(m_content.id);
    update();
}

void CampusItem::setBadges(const FindingBadges& badges) {
    std::vector<std::optional<Badge>> groups;
    for (const GroupContent& group : m_content.groups)
        groups.push_back(badges.of(group.id));
    const std::optional<Badge> badge = badges.of(m_content.id);
    if (badge == m_badge && groups == m_groupBadges)
        return;
    m_badge = badge;
    m_groupBadges = std::move(groups);
    update();
}

/// With those of groups that the tile does not show.
std::optional<Badge> CampusItem::ownBadge() const {
    std::optional<Badge> badge = m_badge;
    for (std::size_t i = m_tile.plan.groups.size(); i < m_groupBadges.size(); ++i)
        badge = worse(badge, m_groupBadges[i]);
    return badge;
}

QRectF CampusItem::badgeRect() const {
    const QRectF& title = m_tile.plan.title;
    return {title.right() - badgeSize, title.center().y() - badgeSize / 2, badgeSize, badgeSize};
}

QRectF CampusItem::badgeRect(std::size_t group) const {
    const QRectF& label = m_tile.plan.groups[group].label;
    return {label.right() - badgeSize, label.center().y() - badgeSize / 2, badgeSize, badgeSize};
}

std::optional<Badge> CampusItem::badgeAt(QPointF point) const {
    const QPointF inside = point - m_tile.anchor - m_tile.rect.topLeft();
    if (badgeRect().adjusted(-2, -2, 2, 2).contains(inside))
        return ownBadge();
    for (std::size_t i = 0; i < m_tile.plan.groups.size() && i < m_groupBadges.size(); ++i)
        if (badgeRect(i).adjusted(-2, -2, 2, 2).contains(inside))
            return m_groupBadges[i];
    return std::nullopt;
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

void CampusItem::paint(QPainter* painter, const QStyleOptionGraphicsItem* option, QWidget*) {
    const Theme& theme = currentTheme();
    const QRectF exposed(option->exposedRect.topLeft() * m_pixelsPerUnit - m_tile.rect.topLeft(),
                         option->exposedRect.size() * m_pixelsPerUnit);
    const PixelPainter pixels(painter, m_pixelsPerUnit);
    const bool strong = m_emphasis.selected || m_emphasis.target || hidesSelectedGroup();
    const QColor border = strong ? theme.accent : m_emphasis.hovered ? theme.mutedText : theme.outline;
    const double inset = strong ? 0 : 0.5;
    painter->translate(m_tile.rect.topLeft());
    const QRectF card = QRectF(QPointF(), m_tile.rect.size()).adjusted(inset, inset, -inset, -inset);
    if (card.adjusted(margin, margin, -margin, -margin).contains(exposed))
        fillBetweenCells(painter, exposed); // no border in sight, and nothing round to be smoothed
    else
        paintCard(painter, card, theme.raised,
                  QPen(border, strong ? 2 : 1, m_emphasis.target ? Qt::DashLine : Qt::SolidLine));
    paintHead(painter);
    paintBar(painter);
    for (std::size_t i = 0; i < m_tile.plan.groups.size() && i < m_content.groups.size(); ++i)
        paintGroup(painter, i, exposed);
    paintMark(painter);
    if (!m_tile.plan.more.isEmpty()) {
        painter->setPen(theme.mutedText);
        const int hidden = static_cast<int>(m_content.groups.size() - m_tile.plan.groups.size());
        painter->drawText(m_tile.plan.more, Qt::AlignVCenter, Tile::tr("and %1 more").arg(hidden));
    }
    paintHandles(painter);
}

/// All but what cells will cover, which may be most of a large screen.
void CampusItem::fillBetweenCells(QPainter* painter, const QRectF& exposed) const {
    QRegion ground(exposed.toAlignedRect());
    for (std::size_t i = 0; i < m_tile.plan.groups.size() && i < m_content.groups.size(); ++i)
        if (const TileGroupPlan& plan = m_tile.plan.groups[i]; plan.grid.gpus > 0 && !isVector(*painter))
            ground -= shownCells(plan, exposed).toAlignedRect().adjusted(1, 1, -1, -1);
    for (const QRect& rect : ground)
        painter->fillRect(rect, currentTheme().raised);
}

void CampusItem::paintHead(QPainter* painter) const {
    const Theme& theme = currentTheme();
    painter->setFont(titleFont());
    painter->setPen(theme.text);
    QRectF title = m_tile.plan.title;
    if (const std::optional<Badge> badge = ownBadge()) {
        paintBadge(*painter, badgeRect(), badge->severity);
        title.setRight(badgeRect().left() - badgeGap);
        painter->setPen(theme.text);
    }
    drawElided(painter, title, Qt::AlignLeft, m_content.name);
    painter->setFont(labelFont());
    painter->setPen(theme.mutedText);
    drawElided(painter, m_tile.plan.facts, Qt::AlignLeft, m_content.facts);
    if (!m_shares)
        return;
    painter->setPen(theme.text);
    const QString busy = Tile::tr("%1 busy").arg(QString::fromStdString(printPercent(workShare(*m_shares))));
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

void CampusItem::paintGroup(QPainter* painter, std::size_t index, const QRectF& exposed) {
    const TileGroupPlan& plan = m_tile.plan.groups[index];
    if (!plan.whole.adjusted(-margin, -margin, margin, margin).intersects(exposed))
        return;
    const Theme& theme = currentTheme();
    if (isSelected(m_content.groups[index].id)) {
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(QPen(theme.accent, 1.5));
        painter->setBrush(Qt::NoBrush);
        painter->drawRoundedRect(plan.whole, 4, 4);
    }
    QRectF label = plan.label;
    if (index < m_groupBadges.size() && m_groupBadges[index]) {
        paintBadge(*painter, badgeRect(index), m_groupBadges[index]->severity);
        label.setRight(badgeRect(index).left() - badgeGap);
    }
    painter->setPen(theme.text);
    drawElided(painter, label, Qt::AlignLeft, m_content.groups[index].label);
    paintGroupCells(painter, index, exposed);
}

void CampusItem::paintGroupCells(QPainter* painter, std::size_t index, const QRectF& exposed) {
    const TileGroupPlan& plan = m_tile.plan.groups[index];
    const QRectF part = shownCells(plan, exposed);
    if (part.isEmpty() || plan.grid.gpus == 0)
        return;
    const QRectF window = part.translated(-plan.cells.topLeft());
    const std::span<const std::uint8_t> causes = m_causes.of(m_content.groups[index].id, plan.grid);
    if (isVector(*painter) && cellsIn(plan.grid, window) <= mostCellShapes) {
        painter->save();
        painter->translate(plan.cells.topLeft());
        paintCellShapes(*painter, plan.grid, window, causes, currentTheme());
        painter->restore();
        return;
    }
    drawCells(*painter, plan.grid, plan.cells.topLeft(), part, causes, currentPalette());
}

/// Two lines, one of them light and one dark, so that it stands out from the colors of all causes.
void CampusItem::paintMark(QPainter* painter) const {
    const QRectF cells = m_marked ? cellsOf(m_tile, *m_marked) : QRectF();
    if (cells.isNull())
        return;
    const double grow = std::max(markGap, (leastMark - std::min(cells.width(), cells.height())) / 2);
    const QRectF ring = cells.translated(-m_tile.rect.topLeft()).adjusted(-grow, -grow, grow - 1, grow - 1);
    const Theme& theme = currentTheme();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setBrush(Qt::NoBrush);
    painter->setPen(QPen(theme.surface, 5, Qt::SolidLine, Qt::SquareCap, Qt::MiterJoin));
    painter->drawRect(ring);
    painter->setPen(QPen(theme.text, 2, Qt::SolidLine, Qt::SquareCap, Qt::MiterJoin));
    painter->drawRect(ring);
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
