// Stress majorization (Gansner, Koren, North 2004): every pair of joined campuses wants to be as far apart as
// the links between them are long, near pairs more than far ones; each campus in turn goes to the mean of
// where the others want it. Only +, -, *, / and sqrt, so that every machine gives the same bytes.
#include <algorithm>
#include <cmath>
#include <limits>
#include <queue>
#include <utility>

#include "core/edit/Arrange.h"
#include "core/scenario/Limits.h"

namespace lockstep {

namespace {

constexpr double apart = std::numeric_limits<double>::infinity();
constexpr double leastLength = 0.001; ///< kilometers; nearer is the same place
constexpr double usualLength = 10;    ///< kilometers, where nothing says how long a link is
constexpr double betweenGroups = 5;   ///< kilometers between campuses that no links join
constexpr double linkEmphasis =
    20;                           ///< a link's own length counts so much more than that of a way over several
constexpr double rounding = 1000; ///< a kilometer in the unit that places are rounded to: meters
constexpr double mostPairSteps = 8e6; ///< bounds the work: some tens of milliseconds
constexpr std::size_t mostRounds = 300;

struct Point {
    double x = 0;
    double y = 0;
};

double distance(Point a, Point b) {
    return std::sqrt((a.x - b.x) * (a.x - b.x) + (a.y - b.y) * (a.y - b.y));
}

struct Joint {
    std::size_t to;
    double length; ///< kilometers it is to be drawn
};
using Graph = std::vector<std::vector<Joint>>;

double drawnLength(const Link& link, double present) {
    if (link.pinnedLength && link.routeFactor > 0)
        return std::max(leastLength, link.pinnedLength->value / link.routeFactor);
    return present >= leastLength ? present : usualLength;
}

Graph graphOf(const Scenario& scenario, const std::vector<Point>& points) {
    const auto indexOf = [&](CampusId id) {
        const auto at = std::ranges::find(scenario.campuses, id, &Campus::id);
        return static_cast<std::size_t>(at - scenario.campuses.begin());
    };
    Graph graph(points.size());
    for (const Link& link : scenario.links) {
        const std::size_t from = indexOf(link.from);
        const std::size_t to = indexOf(link.to);
        if (from >= points.size() || to >= points.size() || from == to)
            continue;
        const double length = drawnLength(link, distance(points[from], points[to]));
        graph[from].push_back({to, length});
        graph[to].push_back({from, length});
    }
    return graph;
}

/// Along links; infinite to what no links lead to.
std::vector<double> lengthsFrom(std::size_t start, const Graph& graph) {
    std::vector<double> lengths(graph.size(), apart);
    using Stop = std::pair<double, std::size_t>;
    std::priority_queue<Stop, std::vector<Stop>, std::greater<>> next;
    lengths[start] = 0;
    next.push({0, start});
    while (!next.empty()) {
        const auto [length, at] = next.top();
        next.pop();
        if (length > lengths[at])
            continue;
        for (const Joint& joint : graph[at])
            if (length + joint.length < lengths[joint.to]) {
                lengths[joint.to] = length + joint.length;
                next.push({lengths[joint.to], joint.to});
            }
    }
    return lengths;
}

/// Campuses in one place have no direction to part in: put them on a circle, by rational points of it.
void partCoincident(std::vector<Point>& points) {
    for (std::size_t i = 0; i < points.size(); ++i)
        for (std::size_t j = 0; j < i; ++j)
            if (distance(points[i], points[j]) < leastLength) {
                const double t = static_cast<double>(i) / 2;
                points[i].x += leastLength * 2 * (1 - t * t) / (1 + t * t);
                points[i].y += leastLength * 4 * t / (1 + t * t);
                break;
            }
}

/// Collects where the others want one campus.
struct Wishes {
    Point at; ///< of the campus itself
    Point sum;
    double weights = 0;

    void add(Point other, double length, double emphasis) {
        const double weight = emphasis / (length * length);
        const double pull = length / std::max(distance(at, other), leastLength / 1000);
        sum.x += weight * (other.x + pull * (at.x - other.x));
        sum.y += weight * (other.y + pull * (at.y - other.y));
        weights += weight;
    }
    Point mean() const { return weights > 0 ? Point{sum.x / weights, sum.y / weights} : at; }
};

Point wantedPlace(std::size_t i, const std::vector<Point>& points, const std::vector<double>& lengths,
                  const std::vector<Joint>& joints) {
    Wishes wishes{points[i], {}};
    for (std::size_t j = 0; j < points.size(); ++j)
        if (j != i && lengths[j] != apart)
            wishes.add(points[j], lengths[j], 1);
    for (const Joint& joint : joints)
        wishes.add(points[joint.to], joint.length, linkEmphasis);
    return wishes.mean();
}

Point centerOf(const std::vector<Point>& points, const std::vector<std::size_t>& members) {
    Point sum;
    for (const std::size_t i : members)
        sum = {sum.x + points[i].x, sum.y + points[i].y};
    const auto count = static_cast<double>(members.size());
    return {sum.x / count, sum.y / count};
}

std::vector<std::vector<std::size_t>> componentsOf(const std::vector<std::vector<double>>& lengths) {
    std::vector<std::vector<std::size_t>> components;
    std::vector<bool> seen(lengths.size(), false);
    for (std::size_t i = 0; i < lengths.size(); ++i) {
        if (seen[i])
            continue;
        std::vector<std::size_t>& members = components.emplace_back();
        for (std::size_t j = 0; j < lengths.size(); ++j)
            if (lengths[i][j] != apart) {
                seen[j] = true;
                members.push_back(j);
            }
    }
    return components;
}

void relax(std::vector<Point>& points, const std::vector<std::vector<double>>& lengths, const Graph& graph) {
    const double pairs = std::max<double>(1, static_cast<double>(points.size() * points.size()));
    const auto rounds = std::min(mostRounds, static_cast<std::size_t>(mostPairSteps / pairs) + 1);
    for (std::size_t round = 0; round < rounds; ++round)
        for (std::size_t i = 0; i < points.size(); ++i)
            points[i] = wantedPlace(i, points, lengths[i], graph[i]);
}

/// Where the stress left it does not matter: what was joined keeps its center of mass.
void recenter(std::vector<Point>& points, const std::vector<Point>& before,
              const std::vector<std::vector<std::size_t>>& components) {
    for (const std::vector<std::size_t>& members : components) {
        const Point was = centerOf(before, members);
        const Point is = centerOf(points, members);
        for (const std::size_t i : members)
            points[i] = {points[i].x + was.x - is.x, points[i].y + was.y - is.y};
    }
}

struct Extent {
    Point least{apart, apart};
    Point most{-apart, -apart};

    bool near(const Extent& other) const {
        return least.x < other.most.x + betweenGroups && other.least.x < most.x + betweenGroups &&
               least.y < other.most.y + betweenGroups && other.least.y < most.y + betweenGroups;
    }
};

Extent extentOf(const std::vector<Point>& points, const std::vector<std::size_t>& members) {
    Extent extent;
    for (const std::size_t i : members) {
        extent.least = {std::min(extent.least.x, points[i].x), std::min(extent.least.y, points[i].y)};
        extent.most = {std::max(extent.most.x, points[i].x), std::max(extent.most.y, points[i].y)};
    }
    return extent;
}

/// Groups that no link joins go to the right of those they would overlap.
void partComponents(std::vector<Point>& points, const std::vector<std::vector<std::size_t>>& components) {
    std::vector<Extent> taken;
    for (const std::vector<std::size_t>& members : components) {
        Extent extent = extentOf(points, members);
        for (auto other = taken.begin(); other != taken.end();) {
            if (!extent.near(*other)) {
                ++other;
                continue;
            }
            const double way = other->most.x + betweenGroups - extent.least.x;
            for (const std::size_t i : members)
                points[i].x += way;
            extent = extentOf(points, members);
            other = taken.begin();
        }
        taken.push_back(extent);
    }
}

double rounded(double kilometers) {
    return std::clamp(std::round(kilometers * rounding) / rounding, -limits::position, limits::position);
}

} // namespace

std::vector<Move> tidied(const Scenario& scenario) {
    std::vector<Point> before;
    for (const Campus& campus : scenario.campuses)
        before.push_back({campus.position.x.value, campus.position.y.value});
    std::vector<Point> points = before;
    const Graph graph = graphOf(scenario, points);
    std::vector<std::vector<double>> lengths;
    for (std::size_t i = 0; i < points.size(); ++i)
        lengths.push_back(lengthsFrom(i, graph));
    partCoincident(points);
    relax(points, lengths, graph);
    const std::vector<std::vector<std::size_t>> components = componentsOf(lengths);
    recenter(points, before, components);
    partComponents(points, components);
    std::vector<Move> moves;
    for (std::size_t i = 0; i < points.size(); ++i)
        moves.push_back({scenario.campuses[i].id, {{rounded(points[i].x)}, {rounded(points[i].y)}}});
    return moves;
}

} // namespace lockstep
