#include "ui/shell/welcome/ScenarioSketch.h"

#include <algorithm>
#include <cmath>
#include <map>

#include <QPainter>

#include "core/scenario/PlanFit.h"
#include "ui/theme/Theme.h"

namespace lockstep::ui {

namespace {

constexpr double largest = 44; // logical pixels across, of a campus
constexpr double smallest = 14;

/// Where each campus is drawn.
std::map<CampusId, QRectF> placesOf(const QRectF& box, const Scenario& scenario, const TypeCatalog& catalog) {
    QRectF extent;
    double most = 1;
    for (const Campus& campus : scenario.campuses) {
        const QRectF point(campus.position.x.value, campus.position.y.value, 1e-9, 1e-9);
        extent = extent.isNull() ? point : extent.united(point);
        most = std::max(most, gpusIn(scenario, campus.id, catalog));
    }
    const QRectF inner = box.adjusted(largest / 2 + 4, largest / 2 + 4, -largest / 2 - 4, -largest / 2 - 4);
    const double scale = std::min(inner.width() / std::max(extent.width(), 1e-6),
                                  inner.height() / std::max(extent.height(), 1e-6));
    std::map<CampusId, QRectF> places;
    for (const Campus& campus : scenario.campuses) {
        // Campuses that stand at one place, or alone, are drawn in the middle.
        const QPointF away = QPointF(campus.position.x.value, campus.position.y.value) - extent.center();
        const bool spread = extent.width() > 1e-6 || extent.height() > 1e-6;
        const double size =
            std::max(smallest, largest * std::sqrt(gpusIn(scenario, campus.id, catalog) / most));
        QRectF place(0, 0, size, size);
        place.moveCenter(inner.center() + (spread ? away * scale : QPointF()));
        places[campus.id] = place;
    }
    return places;
}

/// Each kind of GPU in the scenario has a pattern of its own, whatever its color.
Qt::BrushStyle patternOf(std::size_t kind) {
    constexpr std::array patterns{Qt::SolidPattern, Qt::BDiagPattern, Qt::Dense6Pattern, Qt::HorPattern,
                                  Qt::DiagCrossPattern};
    return patterns[std::min(kind, patterns.size() - 1)];
}

void paintCampus(QPainter& painter, const QRectF& place, const Scenario& scenario, CampusId id,
                 const ModelBasis& basis, const Theme& theme) {
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.raised);
    painter.drawRoundedRect(place, 4, 4);
    std::vector<std::string> kinds;
    double top = place.top();
    const double whole = std::max(1.0, gpusIn(scenario, id, basis.types));
    for (const RackGroup& group : scenario.rackGroups) {
        if (std::ranges::find(kinds, group.rack) == kinds.end())
            kinds.push_back(group.rack);
        if (group.campus != id)
            continue;
        const auto kind = static_cast<std::size_t>(std::ranges::find(kinds, group.rack) - kinds.begin());
        const double height = place.height() * gpusOf(group, basis.types) / whole;
        QColor ink = theme.cause(Cause::compute);
        painter.fillRect(QRectF(place.left(), top, place.width(), height), QBrush(ink, patternOf(kind)));
        top += height;
    }
    painter.setPen(QPen(theme.text, 1.2));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(place, 3, 3);
}

} // namespace

void paintSketch(QPainter& painter, const QRectF& box, const Scenario& scenario, const ModelBasis& basis,
                 const Theme& theme) {
    painter.save();
    painter.setClipRect(box);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(box, theme.surface);
    const auto places = placesOf(box, scenario, basis.types);
    painter.setPen(QPen(theme.link, 2.5));
    for (const Link& link : scenario.links)
        if (places.contains(link.from) && places.contains(link.to))
            painter.drawLine(places.at(link.from).center(), places.at(link.to).center());
    for (const auto& [id, place] : places)
        paintCampus(painter, place, scenario, id, basis, theme);
    painter.restore();
}

void paintCauseBar(QPainter& painter, const QRectF& box, const RunSummary& summary, const Theme& theme) {
    std::vector<Cause> causes(allCauses.begin(), allCauses.end());
    const auto share = [&](Cause cause) { return summary.shareByCause[indexOf(cause)]; };
    std::stable_sort(causes.begin() + 3, causes.end(), [&](Cause a, Cause b) { return share(a) > share(b); });
    double left = box.left();
    for (const Cause cause : causes) {
        const double width = box.width() * share(cause);
        painter.fillRect(QRectF(left, box.top(), width, box.height()), brushFor(theme, cause));
        left += width;
    }
    painter.setPen(theme.outline);
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(box.adjusted(-0.5, -0.5, 0.5, 0.5));
}

} // namespace lockstep::ui
