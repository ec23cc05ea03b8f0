#include "ui/theme/CauseFill.h"

#include <algorithm>
#include <cmath>

#include <QPainter>
#include <QTransform>

namespace lockstep::ui {

namespace {

/// Lines of one direction.
struct Hatch {
    double spacing; // logical pixels
    double degrees; ///< to the x axis
    Qt::PenStyle style = Qt::SolidLine;
};

std::vector<Hatch> hatchesOf(Cause cause) {
    switch (cause) {
    case Cause::compute:
    case Cause::prefill:
        return {};
    case Cause::decode:
    case Cause::commScaleUp:
        return {{4, 0, Qt::DotLine}};
    case Cause::commFabric:
    case Cause::kvTransfer:
        return {{4, 0}};
    case Cause::commLinkBandwidth:
    case Cause::lost:
        return {{3.5, -45}};
    case Cause::commLinkLatency:
    case Cause::throttled:
        return {{3.5, 45}};
    case Cause::pipelineBubble:
    case Cause::checkpoint:
        return {{4, 90}};
    case Cause::waitGeneration:
    case Cause::waitMemory:
        return {{5, 0}, {5, 90}};
    case Cause::waitStraggler:
    case Cause::noWork:
    case Cause::unallocated:
        break;
    }
    return {{7, 45}};
}

QColor inkOn(const QColor& color) {
    return qGray(color.rgb()) > 120 ? color.darker(150) : color.lighter(190);
}

} // namespace

std::vector<QLineF> linesInside(const QPolygonF& area, double spacing, double degrees) {
    // Turned so that the lines lie flat, then row by row.
    QTransform turn;
    turn.rotate(-degrees);
    const QTransform back = turn.inverted();
    const QPolygonF flat = turn.map(area);
    const QRectF box = flat.boundingRect();
    std::vector<QLineF> lines;
    std::vector<double> crossings;
    for (double row = std::ceil(box.top() / spacing) * spacing; row < box.bottom(); row += spacing) {
        crossings.clear();
        for (qsizetype i = 0; i < flat.size(); ++i) {
            const QPointF a = flat[i];
            const QPointF b = flat[(i + 1) % flat.size()];
            if ((a.y() <= row) != (b.y() <= row))
                crossings.push_back(a.x() + (row - a.y()) / (b.y() - a.y()) * (b.x() - a.x()));
        }
        std::ranges::sort(crossings);
        for (std::size_t i = 0; i + 1 < crossings.size(); i += 2)
            if (crossings[i + 1] > crossings[i])
                lines.push_back(back.map(QLineF(crossings[i], row, crossings[i + 1], row)));
    }
    return lines;
}

namespace {

/// The pattern's lines alone.
void hatchCause(QPainter& painter, const QPolygonF& area, const Theme& theme, Cause cause) {
    painter.save();
    for (const Hatch& hatch : hatchesOf(cause)) {
        painter.setPen(QPen(inkOn(theme.cause(cause)), 0.7, hatch.style));
        const std::vector<QLineF> lines = linesInside(area, hatch.spacing, hatch.degrees);
        painter.drawLines(lines.data(), static_cast<int>(lines.size()));
    }
    painter.restore();
}

} // namespace

void fillWithCause(QPainter& painter, const QPolygonF& area, const Theme& theme, Cause cause) {
    painter.save();
    painter.setPen(Qt::NoPen);
    const bool isPrint = theme.kind == Theme::Kind::print;
    painter.setBrush(isPrint ? QBrush(theme.cause(cause)) : brushFor(theme, cause));
    painter.drawPolygon(area);
    painter.restore();
    if (isPrint)
        hatchCause(painter, area, theme, cause);
}

} // namespace lockstep::ui
