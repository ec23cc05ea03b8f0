#include "core/network/CampusTour.h"

#include <algorithm>
#include <tuple>

#include "core/network/TourPace.h"

namespace lockstep {

namespace {

constexpr std::size_t mostPermuted = 6;   // 5! = 120 rings, 6! = 720 chains
constexpr std::size_t mostThresholds = 8; // where orders are improved

/// Orders that go to the best neighbor, each from another campus; time grows with the fourth power of
/// campuses.
std::size_t startsFor(std::size_t campuses) {
    return std::min<std::size_t>(campuses, campuses <= 16 ? 4 : 1);
}

/// All of them for few campuses, else some, evenly spaced, nothing included.
std::vector<BytesPerSecond> thresholds(const std::vector<GraphLink>& links, bool all) {
    const std::vector<BytesPerSecond> steps = goodputSteps(links);
    if (all || steps.size() <= mostThresholds)
        return steps;
    std::vector<BytesPerSecond> some;
    for (std::size_t i = 0; i < mostThresholds; ++i)
        some.push_back(steps[i * steps.size() / mostThresholds]);
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
    explicit OrderSearch(const TourPace& tours) : m_tours(tours) {}

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

    /// Takes every step that helps until a whole sweep finds none.
    void climb(Order& order, std::size_t fixed, Better isBetterPace) {
        Pace now = m_tours.pace(order);
        bool helped = true;
        const auto tries = [&](const Order& step) {
            const Pace pace = m_tours.pace(step);
            if (!isBetterPace(pace, now))
                return;
            now = pace;
            order = step;
            helped = true;
        };
        while (helped) {
            helped = false;
            for (std::size_t i = fixed; i < order.size(); ++i)
                for (std::size_t j = i + 1; j < order.size(); ++j)
                    forEachStep(order, i, j, tries);
        }
    }

    /// The stretch from i to j turned around, its first campus moved behind it, its last moved before it.
    template<class Try>
    static void forEachStep(const Order& order, std::size_t i, std::size_t j, const Try& tries) {
        const auto begin = static_cast<std::ptrdiff_t>(i);
        const auto end = static_cast<std::ptrdiff_t>(j) + 1;
        Order step = order;
        std::reverse(step.begin() + begin, step.begin() + end);
        tries(step);
        step = order;
        std::rotate(step.begin() + begin, step.begin() + begin + 1, step.begin() + end);
        tries(step);
        step = order;
        std::rotate(step.begin() + begin, step.begin() + end - 1, step.begin() + end);
        tries(step);
    }

    const TourPace& m_tours;
    std::optional<Order> m_best;
    Pace m_pace;
};

} // namespace

bool isBetter(const CampusTour& a, const CampusTour& b) {
    return a.slowestHop > b.slowestHop || (a.slowestHop == b.slowestHop && a.longestHop < b.longestHop);
}

std::optional<CampusTour> findTour(TourShape shape, std::size_t campusCount,
                                   const std::vector<std::size_t>& taking,
                                   const std::vector<GraphLink>& links, TourSearch search) {
    const bool tryAll =
        search == TourSearch::everyOrder || (search == TourSearch::bySize && taking.size() <= mostPermuted);
    const std::size_t fixed = shape == TourShape::ring && !taking.empty() ? 1 : 0;
    std::optional<CampusTour> best;
    if (!tryAll)
        best = tourInOrder(shape, campusCount, taking, links);
    for (const BytesPerSecond least : thresholds(links, tryAll)) {
        const TourPace tours(shape, campusCount, taking, links, least);
        if (!tours.reachesAll())
            continue;
        OrderSearch orders(tours);
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
    std::optional<CampusTour> best;
    for (const BytesPerSecond least : thresholds(links, order.size() <= mostPermuted)) {
        const TourPace tours(shape, campusCount, order, links, least);
        if (!tours.reachesAll())
            continue;
        const CampusTour tour = tours.tour(order);
        if (!best || isBetter(tour, *best))
            best = tour;
    }
    return best;
}

} // namespace lockstep
