#include "core/network/CampusTour.h"

#include <algorithm>
#include <tuple>

#include "core/network/TourPace.h"

namespace lockstep {

namespace {

constexpr std::size_t mostPermuted = 6; // 5! = 120 rings, 6! = 720 chains
/// Hops that one search may look at, half of them over all links: this bounds its time to some milliseconds.
/// A dozen campuses seldom need so many.
constexpr std::size_t mostHops = 400000;

/// Thin links are left out in so many steps where orders are improved.
std::size_t mostThresholds(std::size_t campuses) {
    return campuses <= 16 ? 8 : 4;
}

/// Orders that go to the best neighbor, each from another campus; time grows with the fourth power of
/// campuses.
std::size_t startsFor(std::size_t campuses) {
    return std::min<std::size_t>(campuses, campuses <= 16 ? 4 : 1);
}

/// All of them, or so many of them, evenly spaced, nothing included.
std::vector<BytesPerSecond> thresholds(const std::vector<GraphLink>& links, std::size_t most) {
    std::vector<BytesPerSecond> steps = goodputSteps(links);
    if (steps.size() <= most)
        return steps;
    std::vector<BytesPerSecond> some;
    for (std::size_t i = 0; i < most; ++i)
        some.push_back(steps[i * steps.size() / most]);
    return some;
}

using Order = std::vector<std::size_t>;

/// Which of two paces a search follows. A slowest hop is often shared by several, so that no single step
/// improves it: then what eases the links as a whole leads on.
using Better = bool (*)(const Pace&, const Pace&);

bool isEasier(const Pace& a, const Pace& b) {
    return std::tuple(-a.slowest.value, a.congestion, a.longest) <
           std::tuple(-b.slowest.value, b.congestion, b.longest);
}

bool isShorter(const Pace& a, const Pace& b) {
    return std::tuple(-a.slowest.value, a.longest, a.whole) <
           std::tuple(-b.slowest.value, b.longest, b.whole);
}

/// The search over one routing.
class OrderSearch {
public:
    OrderSearch(const TourPace& tours, TourShape shape, std::size_t hops)
        : m_tours(tours), m_isRing(shape == TourShape::ring), m_hopsLeft(hops) {}

    void consider(const Order& order) {
        const Pace pace = m_tours.pace(order);
        if (!m_best || isBest(pace)) {
            m_best = order;
            m_pace = pace;
        }
    }
    /// A ring begins anywhere, so its first campus stays.
    void considerAll(Order order, std::size_t fixed) {
        const auto first = order.begin() + static_cast<std::ptrdiff_t>(fixed);
        std::sort(first, order.end());
        do {
            consider(order);
        } while (std::next_permutation(first, order.end()));
    }
    void improve(Order order, std::size_t fixed) {
        consider(order);
        climb(order, fixed, isEasier);
        climb(order, fixed, isShorter);
        consider(order);
    }
    /// From `start` always to the campus that is reached fastest, then soonest.
    Order bestNeighbors(Order left, std::size_t start) const {
        std::swap(left.front(), left[start]);
        for (std::size_t i = 1; i < left.size(); ++i) {
            const std::size_t from = left[i - 1];
            const auto next = std::min_element(
                left.begin() + static_cast<std::ptrdiff_t>(i), left.end(), [&](std::size_t a, std::size_t b) {
                    return std::tuple(-m_tours.rate(from, a).value, m_tours.delay(from, a), a) <
                           std::tuple(-m_tours.rate(from, b).value, m_tours.delay(from, b), b);
                });
            std::swap(left[i], *next);
        }
        return left;
    }
    const std::optional<Order>& best() const { return m_best; }

private:
    bool isBest(const Pace& pace) const {
        return pace.slowest > m_pace.slowest ||
               (pace.slowest == m_pace.slowest && pace.longest < m_pace.longest);
    }

    /// Takes every step that helps until a whole sweep finds none, or the search has taken long enough.
    void climb(Order& order, std::size_t fixed, Better isBetterPace) {
        Pace now = m_tours.pace(order);
        bool helped = true;
        const auto tries = [&](const Order& step, std::size_t changed) {
            const Pace pace = m_tours.pace(step, now.slowest, changed);
            m_hopsLeft -= std::min(m_hopsLeft, step.size());
            if (pace.slowest < now.slowest || !isBetterPace(pace, now))
                return;
            now = pace;
            order = step;
            helped = true;
        };
        while (helped) {
            helped = false;
            for (std::size_t i = fixed; i < order.size(); ++i)
                for (std::size_t j = i + 1; j < order.size() && m_hopsLeft > 0; ++j)
                    forEachStep(order, i, j, now, tries);
        }
    }

    /// Whether a hop from the campus at one place to that at another would do alone: where it would not, no
    /// order with it does.
    bool mayJoin(const Order& order, std::size_t from, std::size_t to, BytesPerSecond enough) const {
        return m_tours.rate(order[from], order[to]) >= enough;
    }

    /// The stretch from i to j turned around, its first campus moved behind it, its last moved before it:
    /// those whose new hops may all be as fast as `now`. Each starts from what the one before has left.
    template<class Try>
    void forEachStep(const Order& order, std::size_t i, std::size_t j, const Pace& now,
                     const Try& tries) const {
        const auto joins = [&](std::size_t from, std::size_t to) {
            return mayJoin(order, from, to, now.slowest);
        };
        const auto enters = [&](std::size_t place) { return i == 0 || joins(i - 1, place); };
        const auto leaves = [&](std::size_t place) {
            return j + 1 < order.size() ? joins(place, j + 1) : !m_isRing || joins(place, 0);
        };
        const auto change = [&](auto turn) {
            Order step = order;
            const auto begin = step.begin() + static_cast<std::ptrdiff_t>(i);
            turn(begin, step.begin() + static_cast<std::ptrdiff_t>(j) + 1);
            tries(step, i == 0 ? 0 : i - 1);
        };
        if (enters(j) && leaves(i))
            change([](auto first, auto last) { std::reverse(first, last); });
        if (enters(i + 1) && leaves(i) && joins(j, i))
            change([](auto first, auto last) { std::rotate(first, first + 1, last); });
        if (enters(j) && leaves(j - 1) && joins(j, i))
            change([](auto first, auto last) { std::rotate(first, last - 1, last); });
    }

    const TourPace& m_tours;
    bool m_isRing;
    std::size_t m_hopsLeft;
    std::optional<Order> m_best;
    Pace m_pace;
};

} // namespace

bool isBetter(const CampusTour& a, const CampusTour& b) {
    return a.slowestHop > b.slowestHop || (a.slowestHop == b.slowestHop && a.longestHop < b.longestHop);
}

namespace {

/// The hops over all links, and with thin ones left out, as far as these reach every campus.
std::vector<TourPace> routings(TourShape shape, std::size_t campusCount,
                               const std::vector<std::size_t>& taking, const std::vector<GraphLink>& links,
                               bool all) {
    std::vector<TourPace> list;
    for (const BytesPerSecond least :
         thresholds(links, all ? links.size() + 1 : mostThresholds(taking.size()))) {
        TourPace tours(shape, campusCount, taking, links, least);
        if (tours.reachesAll())
            list.push_back(std::move(tours));
    }
    return list;
}

std::optional<CampusTour> bestOf(const std::vector<TourPace>& routings, const Order& order) {
    std::optional<CampusTour> best;
    for (const TourPace& tours : routings) {
        const CampusTour tour = tours.tour(order);
        if (!best || isBetter(tour, *best))
            best = tour;
    }
    return best;
}

} // namespace

std::optional<CampusTour> findTour(TourShape shape, std::size_t campusCount,
                                   const std::vector<std::size_t>& taking,
                                   const std::vector<GraphLink>& links, TourSearch search) {
    const bool tryAll =
        search == TourSearch::everyOrder || (search == TourSearch::bySize && taking.size() <= mostPermuted);
    const std::size_t fixed = shape == TourShape::ring && !taking.empty() ? 1 : 0;
    const std::vector<TourPace> ways = routings(shape, campusCount, taking, links, tryAll);
    std::optional<CampusTour> best;
    if (!tryAll)
        best = bestOf(ways, taking);
    for (const TourPace& tours : ways) {
        const std::size_t part = &tours == &ways.front() ? 1 : ways.size() - 1;
        OrderSearch orders(tours, shape, mostHops / 2 / part);
        if (tryAll)
            orders.considerAll(taking, fixed);
        else
            orders.improve(best ? best->order : taking, fixed);
        for (std::size_t start = 0; !tryAll && start < startsFor(taking.size()); ++start)
            orders.improve(orders.bestNeighbors(taking, start), fixed);
        const CampusTour tour = tours.tour(*orders.best());
        if (!best || isBetter(tour, *best))
            best = tour;
    }
    return best;
}

std::optional<CampusTour> tourInOrder(TourShape shape, std::size_t campusCount,
                                      const std::vector<std::size_t>& order,
                                      const std::vector<GraphLink>& links) {
    return bestOf(routings(shape, campusCount, order, links, order.size() <= mostPermuted), order);
}

} // namespace lockstep
