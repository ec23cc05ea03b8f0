#include "core/network/MaxMinShare.h"

#include <algorithm>

namespace lockstep {

namespace {

constexpr double never = std::numeric_limits<double>::infinity();

/// The state of progressive filling: `level` is the rate of a flow of weight 1 that nothing has stopped yet.
class Filling {
public:
    Filling(std::span<const BytesPerSecond> capacities, std::span<const SharedFlow> flows)
        : m_flows(flows)
        , m_rates(flows.size())
        , m_frozen(flows.size(), false)
        , m_weights(capacities.size(), 0) {
        for (const BytesPerSecond capacity : capacities)
            m_left.push_back(capacity.value);
        for (const SharedFlow& flow : flows)
            for (const std::size_t link : flow.links)
                m_weights[link] += flow.weight;
        m_open = flows.size();
    }

    std::vector<BytesPerSecond> fill() {
        while (m_open > 0)
            freezeAt(nextLevel());
        return std::move(m_rates);
    }

private:
    double levelOf(std::size_t flow) const {
        double level = m_flows[flow].limit.value / m_flows[flow].weight;
        for (const std::size_t link : m_flows[flow].links)
            level = std::min(level, levelOfLink(link));
        return level;
    }
    double levelOfLink(std::size_t link) const { return std::max(0.0, m_left[link]) / m_weights[link]; }
    double nextLevel() const {
        double level = never;
        for (std::size_t i = 0; i < m_flows.size(); ++i)
            if (!m_frozen[i])
                level = std::min(level, levelOf(i));
        return level;
    }
    /// All that this level stops, found before any of them is taken off its links.
    void freezeAt(double level) {
        std::vector<std::size_t> stopped;
        for (std::size_t i = 0; i < m_flows.size(); ++i)
            if (!m_frozen[i] && levelOf(i) <= level * (1 + 1e-12))
                stopped.push_back(i);
        for (const std::size_t i : stopped) {
            m_frozen[i] = true;
            --m_open;
            m_rates[i] = {level * m_flows[i].weight};
            for (const std::size_t link : m_flows[i].links) {
                m_left[link] -= m_rates[i].value;
                m_weights[link] -= m_flows[i].weight;
            }
        }
    }

    std::span<const SharedFlow> m_flows;
    std::vector<BytesPerSecond> m_rates;
    std::vector<bool> m_frozen;
    std::vector<double> m_weights; ///< of the open flows on each link
    std::vector<double> m_left;
    std::size_t m_open = 0;
};

struct Moving {
    double begins = 0;
    double left = 0;
    bool done = false;
};

/// Advances all transfers to the next instant at which one joins or ends.
class Clock {
public:
    Clock(std::span<const BytesPerSecond> capacities, std::span<const Transfer> transfers)
        : m_capacities(capacities), m_transfers(transfers), m_finish(transfers.size(), Seconds{never}) {
        for (const Transfer& transfer : transfers)
            m_moving.push_back({(transfer.start + transfer.latency).value, transfer.amount.value, false});
    }

    std::vector<Seconds> run() {
        while (step()) {
        }
        return std::move(m_finish);
    }

private:
    bool step() {
        std::vector<std::size_t> active;
        std::vector<SharedFlow> flows;
        double next = never;
        for (std::size_t i = 0; i < m_moving.size(); ++i) {
            if (m_moving[i].done)
                continue;
            if (m_moving[i].begins > m_now) {
                next = std::min(next, m_moving[i].begins);
                continue;
            }
            active.push_back(i);
            flows.push_back(m_transfers[i].flow);
        }
        const auto rates = maxMinShare(m_capacities, flows);
        for (std::size_t a = 0; a < active.size(); ++a)
            next = std::min(next, endOf(active[a], rates[a].value));
        if (next == never)
            return false;
        for (std::size_t a = 0; a < active.size(); ++a)
            move(active[a], rates[a].value, next);
        m_now = next;
        return true;
    }
    double endOf(std::size_t i, double rate) const {
        return m_moving[i].left <= 0 ? m_now : m_now + m_moving[i].left / rate;
    }
    void move(std::size_t i, double rate, double until) {
        if (endOf(i, rate) <= until * (1 + 1e-12)) {
            m_moving[i].done = true;
            m_finish[i] = {until};
        } else {
            m_moving[i].left -= rate * (until - m_now);
        }
    }

    std::span<const BytesPerSecond> m_capacities;
    std::span<const Transfer> m_transfers;
    std::vector<Moving> m_moving;
    std::vector<Seconds> m_finish;
    double m_now = 0;
};

} // namespace

std::vector<BytesPerSecond> maxMinShare(std::span<const BytesPerSecond> capacities,
                                        std::span<const SharedFlow> flows) {
    return Filling(capacities, flows).fill();
}

std::vector<Seconds> finishTimes(std::span<const BytesPerSecond> capacities,
                                 std::span<const Transfer> transfers) {
    return Clock(capacities, transfers).run();
}

} // namespace lockstep
