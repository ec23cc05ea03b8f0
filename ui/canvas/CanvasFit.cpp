#include "ui/canvas/CanvasFit.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <tuple>

#include "ui/canvas/AnnotationLayout.h"

namespace lockstep::ui {

namespace {

constexpr double roomyZoom = 60; ///< pixels a kilometer, where nothing needs more
constexpr double nearestZoom = 400;
constexpr int stepsADecade = 30;
constexpr int decades = 5;
/// Zooming out further than this from where the tiles fit only leaves labels less room.
constexpr int stepsForLabels = stepsADecade / 2;

constexpr std::size_t mostLookedAt = 24; ///< campuses and links: beyond it a fit is found more roughly
constexpr int halvings = 9;

constexpr double farOut = 0.55;     ///< of the fit's zoom: from there on a campus is one small tile
constexpr double roomForMore = 1.2; ///< nearer than a fit of compact tiles, full ones are shown

constexpr std::array forms{CanvasForm{false, LabelForm::full, 1}, CanvasForm{false, LabelForm::brief, 1},
                           CanvasForm{true, LabelForm::full, 1}, CanvasForm{true, LabelForm::brief, 1}};

/// What is wrong with a layout, worst first: how much too large it is, how many labels are hidden, and how
/// many are not as wanted.
using Faults = std::tuple<double, std::ptrdiff_t, std::ptrdiff_t>;
constexpr Faults noFaults{1, 0, 0};

double excessOf(const CanvasLayout& layout, QSizeF room) {
    const QSizeF size = layout.bounds().size();
    return std::max({1.0, size.width() / room.width(), size.height() / room.height()});
}

Faults faultsOf(const CanvasLayout& layout, LabelForm wanted, QSizeF room) {
    const auto all = std::ssize(layout.links);
    return {excessOf(layout, room), std::ranges::count(layout.links, LabelForm::none, &CanvasLine::form),
            all - std::ranges::count(layout.links, wanted, &CanvasLine::form)};
}

class FitSearch {
public:
    FitSearch(QSizeF room, const std::vector<TileRequest>& tiles, const std::vector<LinkRequest>& links,
              const Scenario& scenario)
        : m_room(room), m_tiles(tiles), m_links(links), m_scenario(scenario) {}

    /// Looks at one form at every zoom, the greatest first.
    void look(CanvasForm form) {
        if (m_tiles.size() + m_links.size() > mostLookedAt)
            return lookBriefly(form);
        if (m_tiles.size() + m_scenario.notes.size() < 2 && m_scenario.frames.empty()) {
            look(roomyZoom, form);
            return;
        }
        int fitting = 0;
        for (int step = 0; step <= stepsADecade * decades && fitting < stepsForLabels && !perfect(); ++step)
            fitting += look(nearestZoom * std::pow(10.0, -double(step) / stepsADecade), form) ? 1 : 0;
    }

    bool perfect() const { return m_faults == noFaults; }
    const CanvasFit& best() const { return m_best; }

private:
    /// Halves the range of zooms without regard to labels: where there are many things, most labels are
    /// hidden anyway, and each look at them takes long.
    void lookBriefly(CanvasForm form) {
        double area = 0;
        for (const TileRequest& tile : m_tiles) {
            const QSizeF size = form.compactTiles ? tile.compactPlan.size : tile.plan.size;
            area += size.width() * size.height();
        }
        if (!form.compactTiles && area > m_room.width() * m_room.height())
            return; // whatever the zoom
        double least = nearestZoom * std::pow(10.0, -decades);
        double most = nearestZoom;
        for (int step = 0; step < halvings; ++step) {
            const double zoom = std::sqrt(least * most);
            CanvasLayout layout = layOut(m_tiles, {}, zoom, form);
            placeAnnotations(layout, m_scenario);
            const double excess = excessOf(layout, m_room);
            (excess <= 1 ? least : most) = zoom;
            const Faults faults{excess, 0, 0};
            if (faults < m_faults || (excess <= 1 && faults == m_faults)) {
                m_faults = faults;
                m_best = {zoom, form};
            }
        }
    }

    bool look(double zoom, CanvasForm form) {
        CanvasLayout layout = layOut(m_tiles, m_links, zoom, form);
        placeAnnotations(layout, m_scenario);
        const Faults faults = faultsOf(layout, form.labels, m_room);
        if (faults < m_faults) {
            m_faults = faults;
            m_best = {zoom, form};
        }
        return std::get<double>(faults) <= 1;
    }

    QSizeF m_room;
    const std::vector<TileRequest>& m_tiles;
    const std::vector<LinkRequest>& m_links;
    const Scenario& m_scenario;
    Faults m_faults{std::numeric_limits<double>::infinity(), 0, 0};
    CanvasFit m_best;
};

} // namespace

CanvasForm formAt(double pixelsPerKilometer, const CanvasFit& fit, double mostMagnification) {
    const double nearness = pixelsPerKilometer / zoomFor(1, fit);
    if (nearness > 1.01)
        return {false, LabelForm::full, std::clamp(nearness, 1.0, std::max(1.0, mostMagnification))};
    CanvasForm form = fit.form;
    form.compactTiles = form.compactTiles || pixelsPerKilometer < farOut * fit.pixelsPerKilometer;
    return form;
}

double zoomFor(double magnification, const CanvasFit& fit) {
    return magnification * fit.pixelsPerKilometer * (fit.form.compactTiles ? roomForMore : 1);
}

CanvasFit fitInto(QSizeF room, const std::vector<TileRequest>& tiles, const std::vector<LinkRequest>& links,
                  const Scenario& scenario) {
    FitSearch search(room, tiles, links, scenario);
    for (const CanvasForm form : forms)
        if (!search.perfect())
            search.look(form);
    return search.best();
}

} // namespace lockstep::ui
