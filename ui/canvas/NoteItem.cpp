#include "ui/canvas/NoteItem.h"

#include <QPainter>

#include "ui/canvas/AnnotationLayout.h"
#include "ui/canvas/PixelPainter.h"
#include "ui/theme/Theme.h"

namespace lockstep::ui {

namespace {

constexpr double margin = gripRadius + 2;
constexpr double padding = 8;
constexpr double tint = 0.16; ///< of the warning color in a note's paper

QColor mixed(const QColor& a, const QColor& b, double share) {
    const auto part = [share](float x, float y) { return static_cast<float>(x + (y - x) * share); };
    return QColor::fromRgbF(part(a.redF(), b.redF()), part(a.greenF(), b.greenF()),
                            part(a.blueF(), b.blueF()));
}

} // namespace

NoteItem::NoteItem() {
    setZValue(4);
}

void NoteItem::show(const Note& note) {
    m_text = QString::fromStdString(note.text);
    setToolTip(m_text);
    update();
}

void NoteItem::place(const CanvasNote& note, double pixelsPerUnit) {
    prepareGeometryChange();
    m_rect = note.rect.translated(-note.rect.center());
    m_pixelsPerUnit = pixelsPerUnit;
    setPos(note.rect.center() / pixelsPerUnit);
}

void NoteItem::setEmphasis(const Emphasis& emphasis) {
    if (emphasis == m_emphasis)
        return;
    m_emphasis = emphasis;
    update();
}

QRectF NoteItem::boundingRect() const {
    const QRectF pixels = m_rect.adjusted(-margin, -margin, margin, margin);
    return {pixels.topLeft() / m_pixelsPerUnit, pixels.size() / m_pixelsPerUnit};
}

void NoteItem::paint(QPainter* painter, const QStyleOptionGraphicsItem*, QWidget*) {
    const Theme& theme = currentTheme();
    const PixelPainter pixels(painter, m_pixelsPerUnit);
    const bool strong = m_emphasis.selected;
    const QColor border = strong ? theme.accent : m_emphasis.hovered ? theme.mutedText : theme.outline;
    paintCard(painter, m_rect, mixed(theme.raised, theme.warning, tint), QPen(border, strong ? 2 : 1));
    painter->setFont(labelFont());
    painter->setPen(m_text.isEmpty() ? theme.mutedText : theme.text);
    const QRectF inner = m_rect.adjusted(padding, padding - 2, -padding, -padding + 2);
    painter->save();
    painter->setClipRect(inner, Qt::IntersectClip);
    painter->drawText(inner, Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap, m_text);
    painter->restore();
    if (strong)
        paintGrips(painter, m_rect);
}

void paintGrips(QPainter* painter, const QRectF& rect) {
    const Theme& theme = currentTheme();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(theme.accent, 1.5));
    painter->setBrush(theme.surface);
    for (const QPointF corner : cornersOf(rect))
        painter->drawRect(QRectF(corner.x() - gripRadius + 1, corner.y() - gripRadius + 1, 2 * gripRadius - 2,
                                 2 * gripRadius - 2));
}

} // namespace lockstep::ui
