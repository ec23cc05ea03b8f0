#include <QCoreApplication>
#include <QLocale>

#include "core/quantity/QuantityText.h"
#include "ui/theme/Swatch.h"
#include "ui/timeline/GpuDayLayer.h"
#include "ui/timeline/TimelineProbe.h"

namespace lockstep::ui {

namespace {

struct ProbeText {
    Q_DECLARE_TR_FUNCTIONS(lockstep::ui::TimelineProbe)
};

QString count(quint64 number) {
    return QLocale().toString(number);
}

/// A group with its campus, or the campus alone where the GPUs are of several groups.
QString lane(const TimelineProbe& probe) {
    const FleetGroup& first = groupOf(*probe.fleet, probe.firstGpu);
    const bool isOfOne = probe.firstGpu + probe.gpus <= first.gpus.end();
    return (isOfOne ? groupName(*probe.fleet, first)
                    : QString::fromStdString(probe.fleet->campuses[first.campus].name))
        .toHtmlEscaped();
}

QString gpus(const TimelineProbe& probe) {
    const FleetGroup& group = groupOf(*probe.fleet, probe.firstGpu);
    const std::uint32_t first = probe.firstGpu - group.gpus.first;
    if (probe.gpus == 1)
        return ProbeText::tr("GPU %1 in rack %2").arg(count(first), count(first / group.gpusPerRack));
    if (probe.firstGpu + probe.gpus > group.gpus.end())
        return ProbeText::tr("%1 GPUs").arg(count(probe.gpus));
    return ProbeText::tr("mean of GPUs %1 to %2").arg(count(first), count(first + probe.gpus - 1));
}

QString steps(const TimelineProbe& probe) {
    const std::uint32_t inner = probe.fleet->roundSteps();
    if (probe.steps == 1 && inner > 1)
        return ProbeText::tr("round %1, %2 inner steps").arg(count(probe.firstStep), count(inner));
    if (probe.steps == 1)
        return ProbeText::tr("step %1").arg(count(probe.firstStep));
    return ProbeText::tr("steps %1 to %2")
        .arg(count(probe.firstStep), count(probe.firstStep + probe.steps - 1));
}

QString blocker(const TimelineProbe& probe, const LinkNames& links) {
    const QString name = nameOf(probe.heldUpBy, *probe.fleet, links).toHtmlEscaped();
    if (name.isEmpty())
        return {};
    if (probe.heldUpBy.gpu && probe.steps > 1)
        return ProbeText::tr("Of these steps, %1 waited longest for its last GPU, %2.")
            .arg(count(probe.blockerStep), name);
    if (probe.heldUpBy.gpu && !probe.activity)
        return ProbeText::tr("The last to be ready in step %1 was %2.").arg(count(probe.firstStep), name);
    return probe.heldUpBy.link ? ProbeText::tr("It is held up by %1.").arg(name)
                               : ProbeText::tr("It waits for %1.").arg(name);
}

QString state(const TimelineProbe& probe, const LinkNames& links) {
    if (!probe.activity)
        return causeLabel(probe.cause);
    return labelsOf(*probe.activity, *probe.fleet, links).front();
}

QString amount(const TimelineProbe& probe) {
    const QString share = QString::fromStdString(printPercent(probe.share));
    const QString duration = QString::fromStdString(printSeconds(probe.duration));
    if (probe.activity)
        return ProbeText::tr("%1, %2 of the step").arg(duration, share);
    return ProbeText::tr("%1 a step, %2 of the time").arg(duration, share);
}

} // namespace

QString describe(const TimelineProbe& probe, const LinkNames& links) {
    QString text = QStringLiteral("<p style='white-space:nowrap'><b>%1</b><br>%2 · %3</p>")
                       .arg(lane(probe), gpus(probe), steps(probe));
    text += QStringLiteral("<p><b>%1</b><br>%2</p><p>%3")
                .arg(state(probe, links).toHtmlEscaped(), amount(probe),
                     causeMeaning(probe.cause).toHtmlEscaped());
    const QString by = blocker(probe, links);
    return text + (by.isEmpty() ? by : QLatin1Char(' ') + by) + QStringLiteral("</p>");
}

} // namespace lockstep::ui
