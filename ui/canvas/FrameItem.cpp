#include "ui/canvas/FrameItem.h"

#include <QPainter>

#include "ui/canvas/AnnotationLayout.h"
#include "ui/canvas/NoteItem.h"
#include "ui/canvas/PixelPainter.h"
#include "ui/theme/Theme.h"

namespace lockstep::ui {

namespace {

constexpr double margin = gripRadius + 2;

} // namespace

FrameItem::FrameItem() {
    setZValue(-1); // behind links and campuses
}

void FrameItem::show(const CanvasFrame& frame) {
    m_title = QString::fromStdString(frame.title);
    update();
}

void FrameItem::place(const CanvasFrameBox& frame, double pixelsPerUnit) {
    prepareGeometryChange();
    m_rect = frame.rect.translated(-frame.rect.center());
    m_titleRect = frame.title.isNull() ? QRectF() : frame.title.translated(-frame.rect.center());
    m_pixelsPerUnit = pixelsPerUnit;
    setPos(frame.rect.center() / pixelsPerUnit);
}

void FrameItem::setEmphasis(const Emphasis& emphasis) {
    if (emphasis == m_emphasis)
        return;
    m_emphasis = emphasis;
    update();
}

QRectF FrameItem::boundingRect() const {
    const QRectF pixels = m_rect.united(m_titleRect).adjusted(-margin, -margin, margin, margin);
    return {pixels.topLeft() / m_pixelsPerUnit, pixels.size() / m_pixelsPerUnit};
}

void FrameItem::paint(QPainter* painter, const QStyleOptionGraphicsItem*, QWidget*) {
    const Theme& theme = currentTheme();
    const PixelPainter pixels(painter, m_pixelsPerUnit);
    const bool strong = m_emphasis.selected;
    QColor fill = theme.accent;
    fill.setAlphaF(0.05F);
    paintCard(painter, m_rect, fill,
              QPen(strong               ? theme.accent
                   : m_emphasis.hovered ? theme.text
                                        : theme.mutedText,
                   strong ? 2 : 1.25));
    if (!m_titleRect.isNull()) {
        painter->setFont(titleFont());
        painter->setPen(strong ? theme.accent : theme.mutedText);
        painter->drawText(m_titleRect, Qt::AlignCenter, m_title);
    }
    if (strong)
        paintGrips(painter, m_rect);
}

} // namespace lockstep::ui
