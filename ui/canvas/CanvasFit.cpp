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

constexpr std::array forms{CanvasForm{false, LabelForm::full}, CanvasForm{false, LabelForm::brief},
                           CanvasForm{true, LabelForm::full}, CanvasForm{true, LabelForm::brief}};

/// What is wrong with a layout, worst first: how much too large it is, how many labels are hidden, and how
/// many are not as wanted.
using Faults = std::tuple<double, std::ptrdiff_t, std::ptrdiff_t>;
constexpr Faults noFaults{1, 0, 0};

Faults faultsOf(const CanvasLayout& layout, LabelForm wanted, QSizeF room) {
    const QSizeF size = layout.bounds().size();
    const double excess = std::max({1.0, size.width() / room.width(), size.height() / room.height()});
    const auto all = std::ssize(layout.links);
    return {excess, std::ranges::count(layout.links, LabelForm::none, &CanvasLine::form),
            all - std::ranges::count(layout.links, wanted, &CanvasLine::form)};
}

class FitSearch {
public:
    FitSearch(QSizeF room, const std::vector<TileRequest>& tiles, const std::vector<LinkRequest>& links,
              const Scenario& scenario)
        : m_room(room), m_tiles(tiles), m_links(links), m_scenario(scenario) {}

    /// Looks at one form at every zoom, the greatest first.
    void look(CanvasForm form) {
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

CanvasFit fitInto(QSizeF room, const std::vector<TileRequest>& tiles, const std::vector<LinkRequest>& links,
                  const Scenario& scenario) {
    FitSearch search(room, tiles, links, scenario);
    for (const CanvasForm form : forms)
        if (!search.perfect())
            search.look(form);
    return search.best();
}

} // namespace lockstep::ui
