#include "ui/theme/CauseKey.h"

#include <QFontMetricsF>
#include <QPainter>

#include "ui/theme/CauseFill.h"
#include "ui/theme/Swatch.h"

namespace lockstep::ui {

double paintCauseKey(QPainter* painter, const QFont& font, const QRectF& target,
                     const std::vector<Cause>& causes, const Theme& theme) {
    constexpr double sample = 12; // logical pixels
    constexpr double gap = 5;
    constexpr double between = 16;
    const QFontMetricsF metrics(font);
    const double row = metrics.height() + 4;
    double x = target.left();
    double y = target.top();
    if (painter)
        painter->setFont(font);
    for (const Cause cause : causes) {
        const double width = sample + gap + metrics.horizontalAdvance(causeLabel(cause));
        if (x > target.left() && x + width > target.right()) {
            x = target.left();
            y += row;
        }
        if (painter) {
            const QRectF box(x + 0.5, y + (row - sample) / 2, sample, sample);
            fillWithCause(*painter, QPolygonF(box), theme, cause);
            painter->setPen(theme.outline);
            painter->setBrush(Qt::NoBrush);
            painter->drawRect(box);
            painter->setPen(theme.text);
            painter->drawText(QRectF(x + sample + gap, y, width, row), Qt::AlignLeft | Qt::AlignVCenter,
                              causeLabel(cause));
        }
        x += width + between;
    }
    return causes.empty() ? 0 : y + row - target.top();
}

} // namespace lockstep::ui
