#include "ui/tables/RangeTables.h"

#include <algorithm>
#include <cmath>

#include <QCoreApplication>

#include "core/quantity/QuantityText.h"
#include "core/simulation/StepReader.h"
#include "ui/theme/Swatch.h"
#include "ui/timeline/GpuDayLayer.h"
#include "ui/words/Text.h"

namespace lockstep::ui {

namespace {

struct RangeTables {
    Q_DECLARE_TR_FUNCTIONS(lockstep::ui::RangeTables)
};

constexpr double secondsPerHour = 3600;

TableCell percent(double share) {
    return numberCell(toText(printPercent(share)), share);
}

/// GPU time, in hours as it is paid for.
TableCell gpuHours(double seconds) {
    const double hours = seconds / secondsPerHour;
    return numberCell(toText(hours < 1000 ? printNumber(hours) : printCount(std::round(hours))), hours);
}

TableCell count(double number) {
    return numberCell(toText(number < 100 ? printNumber(number) : printCount(std::round(number))), number);
}

TableColumn number(const QString& title, const QString& meaning) {
    return {title, meaning, true};
}

double workShare(const GroupStatistics& group) {
    return group.share(Cause::compute) + group.share(Cause::prefill) + group.share(Cause::decode);
}

TableCell largestLoss(const GroupStatistics& group) {
    Cause largest = Cause::compute;
    double share = 0;
    for (const Cause cause : allCauses)
        if (!isWork(cause) && group.share(cause) > share) {
            largest = cause;
            share = group.share(cause);
        }
    if (share <= 0)
        return emptyCell();
    return numberCell(QStringLiteral("%1 %2").arg(causeLabel(largest), toText(printPercent(share))), share);
}

double utilizationOf(const TimelineColumn& step) {
    return step.offered > 0 ? step.useful / step.offered : 0;
}

double mfuOf(const TimelineColumn& step) {
    return step.allocated > 0 ? step.modelFlops / step.allocated : 0;
}

/// A figure of two steps: the second and the difference are left out where there is one step only.
class StepRows {
public:
    StepRows(const std::optional<StepAt>& a, const std::optional<StepAt>& b, std::vector<CellRow>& rows)
        : m_a(a), m_b(b), m_rows(rows) {}

    /// Of the steps under the cursors.
    template<class Figure, class Print>
    void addOfStep(const QString& name, Figure figure, Print print) {
        add(
            name, [&](const StepAt& at) { return figure(*at.step); }, print);
    }

    template<class Figure, class Print>
    void add(const QString& name, Figure figure, Print print) {
        const double a = figure(*m_a);
        std::vector<TableCell> cells{wordCell(name), numberCell(print(a), a), emptyCell(), emptyCell()};
        if (m_b) {
            const double b = figure(*m_b);
            const QString mark = b < a ? QStringLiteral("−") : QStringLiteral("+");
            cells[2] = numberCell(print(b), b);
            cells[3] = numberCell(mark + print(std::abs(b - a)), b - a);
        }
        m_rows.push_back({std::move(cells)});
    }

private:
    const std::optional<StepAt>& m_a;
    const std::optional<StepAt>& m_b;
    std::vector<CellRow>& m_rows;
};

} // namespace

CellTable causeTable(const RangeReport& report) {
    CellTable table{RangeTables::tr("Causes"),
                    RangeTables::tr("What GPU time went to"),
                    {{RangeTables::tr("Cause"), RangeTables::tr("What the GPUs did or waited for")},
                     number(RangeTables::tr("GPU hours"), RangeTables::tr("Of all GPUs together")),
                     number(RangeTables::tr("Share"), RangeTables::tr("Of all GPU time")),
                     {RangeTables::tr("Meaning"), RangeTables::tr("What a GPU in this state does")}},
                    {}};
    table.lack = RangeTables::tr("Nothing has run yet: start the run to see its figures.");
    for (const Cause cause : dayOrder)
        if (const double seconds = report.statistics.causes[indexOf(cause)]; seconds > 0)
            table.rows.push_back({{wordCell(causeLabel(cause)), gpuHours(seconds),
                                   percent(report.statistics.share(cause)), wordCell(causeMeaning(cause))}});
    return table;
}

CellTable waitTable(const RangeReport& report, const LinkNames& links) {
    CellTable table{
        RangeTables::tr("Waits"),
        RangeTables::tr("What GPUs lost time to and what they waited for"),
        {{RangeTables::tr("Lost to"), RangeTables::tr("Cause of the loss")},
         {RangeTables::tr("Waits for"), RangeTables::tr("The link, rack group or GPU, where there "
                                                        "is one; Enter selects it")},
         number(RangeTables::tr("GPU hours"), RangeTables::tr("Of all GPUs together")),
         number(RangeTables::tr("Share"), RangeTables::tr("Of all GPU time")),
         number(RangeTables::tr("Steps"), RangeTables::tr("In which it was so"))},
        {}};
    table.lack = RangeTables::tr("No waits: nothing has run yet, or no GPU waited.");
    for (const WaitStatistics& wait : report.waits) {
        const QString name = nameOf(wait.heldUpBy, *report.fleet, links);
        table.rows.push_back(
            {{wordCell(causeLabel(wait.cause)), wordCell(name.isEmpty() ? QStringLiteral("–") : name),
              gpuHours(wait.seconds), percent(wait.share), count(wait.steps)},
             pickOf(wait.heldUpBy, *report.fleet)});
    }
    return table;
}

CellTable groupTable(const QString& name, const std::vector<GroupStatistics>& groups) {
    CellTable table{name,
                    RangeTables::tr("What GPUs did, by where they stand"),
                    {{RangeTables::tr("Name"), RangeTables::tr("Rack group, GPU type or campus")},
                     {RangeTables::tr("Campus"), RangeTables::tr("Where the GPUs stand")},
                     number(RangeTables::tr("GPUs"), RangeTables::tr("At the end of the range")),
                     number(RangeTables::tr("Works"), RangeTables::tr("Share of the time that it computes")),
                     number(RangeTables::tr("Idles"), RangeTables::tr("The rest: traffic and waiting")),
                     number(RangeTables::tr("Idle GPU hours"), RangeTables::tr("Of all its GPUs together")),
                     number(RangeTables::tr("Largest loss"), RangeTables::tr("What took most of the rest"))},
                    {}};
    table.lack = RangeTables::tr("Nothing has run yet: start the run to see its figures.");
    for (const GroupStatistics& group : groups) {
        const double work = workShare(group);
        Pick pick;
        if (group.id.valid())
            pick.things.rackGroups = {group.id};
        table.rows.push_back({{wordCell(toText(group.label)),
                               wordCell(group.id.valid() ? toText(group.campus) : QStringLiteral("–")),
                               numberCell(toText(printCount(group.gpus)), group.gpus), percent(work),
                               percent(1 - work), gpuHours(group.seconds() * (1 - work)), largestLoss(group)},
                              pick});
    }
    return table;
}

CellTable linkTable(const RangeReport& report, const LinkNames& links) {
    CellTable table{RangeTables::tr("Links"),
                    RangeTables::tr("What links between campuses carried"),
                    {{RangeTables::tr("Link"), RangeTables::tr("The campuses it joins")},
                     number(RangeTables::tr("Carried"), RangeTables::tr("One way, over the range")),
                     number(RangeTables::tr("Under way"),
                            RangeTables::tr("Share of the range in which traffic was under way, also while "
                                            "it waited for round trips or slower links")),
                     number(RangeTables::tr("Goodput"), RangeTables::tr("One way, after loss and window")),
                     number(RangeTables::tr("Capacity"), RangeTables::tr("One way, as installed"))},
                    {}};
    table.lack =
        RangeTables::tr("No links in this run: draw one between two campuses to see what it carries.");
    for (const LinkStatistics& link : report.links) {
        const auto name = links.find(link.id);
        table.rows.push_back(
            {{wordCell(name == links.end() ? QStringLiteral("–") : name->second),
              numberCell(toText(printBytes(link.bytes)), link.bytes.value), percent(link.busyShare),
              numberCell(toText(printBitRate(link.goodput)), link.goodput.value),
              numberCell(toText(printBitRate(link.capacity)), link.capacity.value)},
             Pick{{{}, {}, {link.id}}}});
    }
    return table;
}

CellTable cursorTable(const std::optional<StepAt>& a, const std::optional<StepAt>& b) {
    CellTable table{RangeTables::tr("Cursors"),
                    RangeTables::tr("The steps under the two cursors and what is different"),
                    {{RangeTables::tr("Figure"), RangeTables::tr("Of the step under a cursor")},
                     number(RangeTables::tr("Cursor"), RangeTables::tr("A click in the timeline sets it")),
                     number(RangeTables::tr("Second cursor"),
                            RangeTables::tr("Shift and a click in the timeline set it")),
                     number(RangeTables::tr("Difference"), RangeTables::tr("The second less the first"))},
                    {}};
    table.lack = RangeTables::tr("No cursor yet: a click in the timeline or in a chart sets it.");
    if (!a)
        return table;
    StepRows rows(a, b, table.rows);
    const auto seconds = [](double value) { return toText(printSeconds(Seconds{value})); };
    const auto share = [](double value) { return toText(printPercent(value)); };
    const auto whole = [](double value) { return toText(printCount(value)); };
    rows.add(
        RangeTables::tr("Time"), [](const StepAt& at) { return toSeconds(at.time).value; }, seconds);
    rows.addOfStep(
        RangeTables::tr("Step"), [](const TimelineColumn& step) { return double(step.firstStep); }, whole);
    rows.addOfStep(
        RangeTables::tr("Step time"),
        [](const TimelineColumn& step) { return toSeconds(step.duration).value / step.steps; }, seconds);
    rows.addOfStep(RangeTables::tr("Effective utilization"), utilizationOf, share);
    rows.addOfStep(RangeTables::tr("MFU"), mfuOf, share);
    rows.addOfStep(
        RangeTables::tr("Tokens per second"),
        [](const TimelineColumn& step) { return step.tokens / toSeconds(step.duration).value; }, whole);
    for (const Cause cause : dayOrder) {
        const auto of = [cause](const TimelineColumn& step) { return sharesOf(step.causes)[indexOf(cause)]; };
        if (of(*a->step) > 0 || (b && of(*b->step) > 0))
            rows.addOfStep(causeLabel(cause), of, share);
    }
    return table;
}

CellTable gpuTable(const TimelineView& view, const std::optional<StepAt>& at, const LaneKey& gpu,
                   const LinkNames& links) {
    CellTable table{RangeTables::tr("GPU"),
                    RangeTables::tr("What the GPU that was picked in the timeline does in one step"),
                    {{RangeTables::tr("Does"), RangeTables::tr("Pass, collective, wait or exchange")},
                     number(RangeTables::tr("From"), RangeTables::tr("Since the begin of the step")),
                     number(RangeTables::tr("Lasts"), RangeTables::tr("How long")),
                     number(RangeTables::tr("Share"), RangeTables::tr("Of the step")),
                     {RangeTables::tr("Held up by"), RangeTables::tr("The link, rack group or GPU that it "
                                                                     "waits for; Enter selects it")}},
                    {}};
    table.lack = RangeTables::tr("No GPU is picked yet: click on one in the timeline or on the canvas.");
    const Fleet* fleet = at && at->step->steps == 1 ? view.fleets[at->step->revision].get() : nullptr;
    const GpuRange gpus = fleet && !fleet->classes.empty() ? gpusOf(*fleet, gpu) : GpuRange{};
    if (gpus.count == 0)
        return table;
    const TimelineColumn& step = *at->step;
    const auto add = [&](const QString& what, Ticks from, Ticks lasts, const HeldUpBy& by) {
        const double share = toSeconds(lasts) / toSeconds(step.duration);
        const auto time = [](Ticks ticks) {
            return numberCell(toText(printSeconds(toSeconds(ticks))), double(ticks.count));
        };
        const QString name = nameOf(by, *fleet, links);
        table.rows.push_back({{wordCell(what), time(from), time(lasts), percent(share),
                               wordCell(name.isEmpty() ? QStringLiteral("–") : name)},
                              pickOf(by, *fleet)});
    };
    add(RangeTables::tr("Step %1 of %2").arg(toText(printCount(step.firstStep)), gpuName(*fleet, gpus.first)),
        {}, step.duration, {});
    StepReader reader(*fleet);
    for (const Activity& activity :
         activitiesOf(reader, gpus.first, step.firstStep, step.outcome, step.blocker))
        add(labelsOf({activity.kind, activity.cause, {}, {}, activity.microBatch, activity.chunk, {}}, *fleet,
                     links)
                .front(),
            activity.start, activity.duration(), activity.heldUpBy);
    return table;
}

QString headline(const RangeStatistics& statistics) {
    const auto figure = [](const QString& name, const std::string& value) {
        return QStringLiteral("%1 <b>%2</b>").arg(name, toText(value).toHtmlEscaped());
    };
    const double steps = statistics.steps;
    return QStringList{
        figure(RangeTables::tr("Duration"), printSeconds(toSeconds(statistics.to - statistics.from))),
        figure(RangeTables::tr("Steps"), steps < 100 ? printNumber(steps) : printCount(steps)),
        figure(RangeTables::tr("Effective utilization"), printPercent(statistics.effectiveUtilization)),
        figure(RangeTables::tr("MFU"), printPercent(statistics.mfu)),
        figure(RangeTables::tr("Tokens per second"), printCount(statistics.tokensPerSecond)),
        figure(RangeTables::tr("Step time"), printSeconds(toSeconds(statistics.shortest)) + " – " +
                                                 printSeconds(toSeconds(statistics.longest)))}
        .join(QStringLiteral(" &nbsp;·&nbsp; "));
}

} // namespace lockstep::ui
