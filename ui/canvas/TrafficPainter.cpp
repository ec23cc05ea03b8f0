#include "ui/canvas/TrafficPainter.h"

#include <cmath>

#include <QPainter>

#include "ui/theme/Theme.h"

namespace lockstep::ui {

namespace {

constexpr double arrowLength = 4;
constexpr double arrowHalf = 3;
constexpr double arrowAside = 2.5; ///< pixels from the line's edge to an arrow

QColor colorOf(LinkTraffic::WaitsFor reason, const Theme& theme) {
    switch (reason) {
    case LinkTraffic::WaitsFor::bandwidth:
        return theme.cause(Cause::commLinkBandwidth);
    case LinkTraffic::WaitsFor::latency:
        return theme.cause(Cause::commLinkLatency);
    case LinkTraffic::WaitsFor::flap:
        return theme.error;
    case LinkTraffic::WaitsFor::slowerLink:
    case LinkTraffic::WaitsFor::nothing:
        break;
    }
    return theme.surface;
}

/// Dashes in pixels, none for a solid core: round trips come in pieces, a line that is down hardly at all.
QVector<qreal> dashesOf(LinkTraffic::WaitsFor reason) {
    switch (reason) {
    case LinkTraffic::WaitsFor::latency:
        return {3, 3};
    case LinkTraffic::WaitsFor::flap:
        return {2, 8};
    case LinkTraffic::WaitsFor::slowerLink:
        return {10, 5};
    case LinkTraffic::WaitsFor::bandwidth:
    case LinkTraffic::WaitsFor::nothing:
        break;
    }
    return {};
}

void paintCore(QPainter& painter, const QLineF& part, const TrafficLine& line, const LinkTraffic& traffic) {
    const double width = std::clamp(traffic.load * line.width, 1.0, line.width - 1);
    QPen pen(colorOf(traffic.waitsFor, currentTheme()), width, Qt::SolidLine, Qt::FlatCap);
    if (QVector<qreal> dashes = dashesOf(traffic.waitsFor); !dashes.isEmpty()) {
        for (qreal& dash : dashes)
            dash /= width;
        pen.setDashPattern(dashes);
        // What clipping took off the start would otherwise make the dashes jump.
        pen.setDashOffset(line.cut / width);
    }
    painter.setPen(pen);
    painter.drawLine(part);
}

/// Arrows along `part`, `aside` to the right of it, pointing along it or back.
void addArrows(QVector<QLineF>& strokes, const QLineF& part, double first, double aside, double sense) {
    const QPointF way = (part.p2() - part.p1()) / part.length();
    const QPointF across(-way.y(), way.x());
    for (double at = first; at < part.length() - arrowLength; at += trafficPeriod) {
        if (at < arrowLength)
            continue;
        const QPointF tip = part.p1() + way * (at + sense * arrowLength / 2) + across * aside;
        const QPointF back = tip - way * (sense * arrowLength);
        strokes.append({tip, back + across * arrowHalf});
        strokes.append({tip, back - across * arrowHalf});
    }
}

} // namespace

void paintTraffic(QPainter& painter, const QLineF& part, const TrafficLine& line,
                  const LinkTraffic& traffic) {
    if (part.length() < 1)
        return;
    paintCore(painter, part, line, traffic);
    const double aside = line.width / 2 + arrowAside + arrowHalf;
    const auto firstAt = [&](double phase) {
        const double first = std::fmod(phase + trafficPeriod / 2 - line.cut, trafficPeriod);
        return first < 0 ? first + trafficPeriod : first;
    };
    QVector<QLineF> strokes;
    addArrows(strokes, part, firstAt(line.phase), aside, 1);
    addArrows(strokes, part, firstAt(-line.phase), -aside, -1);
    painter.setPen(QPen(currentTheme().text, 1.5, Qt::SolidLine, Qt::RoundCap));
    painter.drawLines(strokes);
}

} // namespace lockstep::ui
