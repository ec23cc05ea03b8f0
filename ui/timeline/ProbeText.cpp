#include <QCoreApplication>
#include <QLocale>

#include "core/quantity/QuantityText.h"
#include "ui/theme/Swatch.h"
#include "ui/timeline/TimelineProbe.h"

namespace lockstep::ui {

namespace {

struct ProbeText {
    Q_DECLARE_TR_FUNCTIONS(lockstep::ui::TimelineProbe)
};

QString count(quint64 number) {
    return QLocale().toString(number);
}

QString lane(const Fleet& fleet, const FleetGroup& group) {
    return ProbeText::tr("%1, %2").arg(
        QString::fromStdString(group.label).toHtmlEscaped(),
        QString::fromStdString(fleet.campuses[group.campus].name).toHtmlEscaped());
}

QString gpus(const TimelineProbe& probe) {
    if (probe.gpus == 1)
        return ProbeText::tr("GPU %1").arg(count(probe.firstGpu));
    return ProbeText::tr("GPUs %1 to %2").arg(count(probe.firstGpu), count(probe.firstGpu + probe.gpus - 1));
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

QString blocker(const TimelineProbe& probe) {
    for (const FleetGroup& group : probe.fleet->groups)
        if (probe.blocker < group.gpus.end())
            return ProbeText::tr("The last to be ready in step %1 was GPU %2 of %3.")
                .arg(count(probe.firstStep), count(probe.blocker - group.gpus.first),
                     lane(*probe.fleet, group));
    return {};
}

} // namespace

QString describe(const TimelineProbe& probe) {
    const FleetGroup& group = probe.fleet->groups[probe.group];
    QString text = QStringLiteral("<p style='white-space:nowrap'><b>%1</b><br>%2 · %3</p>")
                       .arg(lane(*probe.fleet, group), gpus(probe), steps(probe));
    text += QStringLiteral("<p><b>%1</b> %2</p><p>%3")
                .arg(causeLabel(probe.cause).toHtmlEscaped(),
                     ProbeText::tr("%1 a step, %2 of the time")
                         .arg(QString::fromStdString(printSeconds(probe.duration)),
                              QString::fromStdString(printPercent(probe.share))),
                     causeMeaning(probe.cause).toHtmlEscaped());
    if (isWait(probe.cause))
        text += QLatin1Char(' ') + blocker(probe);
    return text + QStringLiteral("</p>");
}

} // namespace lockstep::ui
