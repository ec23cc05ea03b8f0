// What each line chart tells of a bin.
#include <algorithm>

#include <QCoreApplication>

#include "core/operations/PowerDraw.h"
#include "core/quantity/QuantityText.h"
#include "ui/charts/ChartKind.h"
#include "ui/charts/LineChart.h"
#include "ui/words/Text.h"

namespace lockstep::ui {

namespace {

using Color = LineLook::Color;

/// "13.3 M"
QString brief(double count) {
    const NumberUnit unit = metricUnit(count);
    const QString number = QString::number(count / unit.size, 'g', 3);
    return unit.prefix.isEmpty() ? number : number + QChar(0xA0) + unit.prefix;
}

const Scenario* newestScenario(const Frame& frame) {
    return frame.log && !frame.log->revisions.empty() ? frame.log->revisions.back().scenario.get() : nullptr;
}

constexpr std::size_t mostLinks = 6;
constexpr std::array linkColors{Color::first,  Color::second, Color::third,
                                Color::fourth, Color::fifth,  Color::sixth};

} // namespace

UtilizationChart::UtilizationChart() : LineChart(meaningOf(ChartKind::utilization), {}, tr("%")) {
    setLines({{QStringLiteral("effective"), tr("Effective utilization"), {}},
              {QStringLiteral("mfu"), tr("MFU"), {Color::muted, Qt::DashLine}}});
    setUnit(0.01, tr("%"));
    setLeastTop(1);
    setValueRange(0, 100);
}

std::vector<TimeChart::Figure> UtilizationChart::figuresOf(const ChartBin& bin) const {
    return {{"effective_utilization", tr("Effective utilization"), bin.utilization,
             toText(printPercent(bin.utilization))},
            {"mfu", tr("MFU"), bin.mfu, toText(printPercent(bin.mfu))}};
}

StepTimeChart::StepTimeChart() : LineChart(meaningOf(ChartKind::stepTime), {}, tr("s")) {
    setLines({{QStringLiteral("mean"), tr("Step time"), {}},
              {QStringLiteral("shortest"), tr("shortest"), {Color::outline, Qt::DotLine}},
              {QStringLiteral("longest"), tr("longest"), {Color::outline, Qt::DashLine}}});
}

std::vector<TimeChart::Figure> StepTimeChart::figuresOf(const ChartBin& bin) const {
    const auto figure = [](const char* column, const QString& name, Seconds time) {
        return Figure{column, name, time.value, toText(printSeconds(time))};
    };
    return {figure("mean_step_seconds", tr("Mean"), bin.meanStep),
            figure("shortest_step_seconds", tr("Shortest"), bin.shortestStep),
            figure("longest_step_seconds", tr("Longest"), bin.longestStep)};
}

TokenChart::TokenChart() : LineChart(meaningOf(ChartKind::tokens), {}, tr("tokens/s")) {
    setLines({{QStringLiteral("tokens"), tr("Tokens a second"), {}}});
    setLeastTop(0);
}

void TokenChart::prepare(const ChartSource&) {
    double most = 0;
    for (const ChartBin& bin : bins())
        most = std::max(most, bin.tokensPerSecond);
    const NumberUnit unit = metricUnit(most);
    setUnit(unit.size, unit.prefix.isEmpty() ? tr("tokens/s") : tr("%1 tokens/s").arg(unit.prefix));
}

std::vector<TimeChart::Figure> TokenChart::figuresOf(const ChartBin& bin) const {
    return {{"tokens_per_second", tr("Tokens a second"), bin.tokensPerSecond,
             toText(printCount(bin.tokensPerSecond)), brief(bin.tokensPerSecond)}};
}

PowerChart::PowerChart() : LineChart(meaningOf(ChartKind::power), {}, tr("W")) {
    setLines({{QStringLiteral("drawn"), tr("Power"), {}},
              {QStringLiteral("full"), tr("at full load"), {Color::muted, Qt::DashLine}}});
    setLeastTop(0);
}

void PowerChart::prepare(const ChartSource& source) {
    m_draws.clear();
    double most = 0;
    for (const ChartBin& bin : bins()) {
        Draw sum{bin.begin};
        for (const TimelineView::Column& column : bin.columns) {
            const double part = toSeconds(column->duration) / (bin.end - bin.begin);
            const PowerDraw draw =
                powerOf(*column, *source.frame->timeline.fleets[column->revision], source.rackPowers);
            sum.drawn += part * draw.drawn.value;
            sum.fullLoad += part * draw.fullLoad.value;
        }
        most = std::max(most, sum.fullLoad);
        m_draws.push_back(sum);
    }
    const NumberUnit unit = metricUnit(most);
    setUnit(unit.size, unit.prefix + tr("W"));
}

std::vector<TimeChart::Figure> PowerChart::figuresOf(const ChartBin& bin) const {
    const auto found = std::ranges::find(m_draws, bin.begin, &Draw::begin);
    const Draw draw = found == m_draws.end() ? Draw() : *found;
    return {{"watts", tr("Power"), draw.drawn, toText(printPower({draw.drawn}))},
            {"full_load_watts", tr("at full load"), draw.fullLoad, toText(printPower({draw.fullLoad}))}};
}

LinkChart::LinkChart() : LineChart(meaningOf(ChartKind::links), tr("Links"), tr("%")) {
    setUnit(0.01, tr("%"));
    setLeastTop(1);
}

/// Several between the same campuses are counted.
QString LinkChart::nameOf(const Link& link, const Scenario& scenario) {
    const auto end = [&scenario](CampusId id) {
        const Campus* campus = scenario.find(id);
        return campus ? toText(campus->name) : QString();
    };
    const QString name = tr("%1 – %2").arg(end(link.from), end(link.to));
    int before = 0;
    int all = 0;
    for (const Link& other : scenario.links)
        if (other.from == link.from && other.to == link.to) {
            ++all;
            before += other.id.value < link.id.value ? 1 : 0;
        }
    return all > 1 ? QStringLiteral("%1 (%2)").arg(name).arg(before + 1) : name;
}

/// In the order of their ids, so that nothing jumps where loads are alike.
std::vector<LinkChart::Named> LinkChart::busiest(const std::vector<ChartBin>& bins, const Frame& frame) {
    std::vector<Named> links;
    const Scenario* scenario = newestScenario(frame);
    if (bins.empty() || scenario == nullptr)
        return links;
    for (const LinkLoad& load : linkLoads(bins.back(), frame.timeline))
        if (const Link* link = scenario->find(load.id))
            links.push_back({load.id, nameOf(*link, *scenario), load.load});
    std::ranges::stable_sort(links, std::ranges::greater{}, &Named::load);
    links.resize(std::min(links.size(), mostLinks));
    std::ranges::sort(links, {}, [](const Named& link) { return link.id.value; });
    return links;
}

void LinkChart::prepare(const ChartSource& source) {
    m_frame = source.frame;
    const Scenario* scenario = newestScenario(*m_frame);
    m_hasLinks = scenario && !scenario->links.empty();
    std::vector<Named> links = busiest(bins(), *m_frame);
    if (links == m_links)
        return;
    m_links = std::move(links);
    nameLines();
}

void LinkChart::nameLines() {
    std::vector<Line> lines;
    for (std::size_t i = 0; i < m_links.size(); ++i) {
        const QString id = QStringLiteral("link %1").arg(m_links[i].id.value);
        lines.push_back({id, m_links[i].name, {linkColors[i]}});
        lines.push_back({id, tr("goodput"), {linkColors[i], Qt::DotLine}, true});
    }
    setLines(lines);
}

QString LinkChart::lack() const {
    const QString why = LineChart::lack();
    if (!why.isEmpty() || !m_links.empty())
        return why;
    return m_hasLinks ? tr("What links carried in these steps is not kept any more: look at newer ones.")
                      : tr("No links here: draw one between two campuses to see what it carries.");
}

std::vector<TimeChart::Figure> LinkChart::figuresOf(const ChartBin& bin) const {
    const std::vector<LinkLoad> loads = m_frame ? linkLoads(bin, m_frame->timeline) : std::vector<LinkLoad>();
    std::vector<Figure> figures;
    for (const Named& link : m_links) {
        const auto found = std::ranges::find(loads, link.id, &LinkLoad::id);
        const LinkLoad load = found == loads.end() ? LinkLoad() : *found;
        const std::string id = "link_" + std::to_string(link.id.value);
        figures.push_back(
            {id + "_load_share", link.name, load.load,
             tr("%1 · %2").arg(toText(printPercent(load.load)), toText(printBitRate(load.carried))),
             toText(printPercent(load.load))});
        figures.push_back(
            {id + "_goodput_share", tr("goodput"), load.goodput,
             tr("%1 · %2").arg(toText(printPercent(load.goodput)), toText(printBitRate(load.possible)))});
    }
    return figures;
}

} // namespace lockstep::ui
