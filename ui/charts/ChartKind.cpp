#include "ui/charts/ChartKind.h"

#include <QCoreApplication>

namespace lockstep::ui {

namespace {

struct ChartKindText {
    Q_DECLARE_TR_FUNCTIONS(lockstep::ui::ChartKind)
};

constexpr std::array<const char*, chartKindCount> ids{
    "utilization", "causes", "stepTime", "histogram", "campuses", "gpuTypes", "links", "tokens", "power"};

} // namespace

QString idOf(ChartKind kind) {
    return QLatin1String(ids[static_cast<std::size_t>(kind)]);
}

QString titleOf(ChartKind kind) {
    switch (kind) {
    case ChartKind::utilization:
        return ChartKindText::tr("Utilization");
    case ChartKind::causes:
        return ChartKindText::tr("GPU time by cause");
    case ChartKind::stepTime:
        return ChartKindText::tr("Step time");
    case ChartKind::histogram:
        return ChartKindText::tr("Step times, how often");
    case ChartKind::campuses:
        return ChartKindText::tr("Campuses by cause");
    case ChartKind::gpuTypes:
        return ChartKindText::tr("GPU types by cause");
    case ChartKind::links:
        return ChartKindText::tr("Links");
    case ChartKind::tokens:
        return ChartKindText::tr("Tokens");
    case ChartKind::power:
        return ChartKindText::tr("Power");
    }
    return {};
}

QString meaningOf(ChartKind kind) {
    switch (kind) {
    case ChartKind::utilization:
        return ChartKindText::tr("Effective utilization and MFU over time");
    case ChartKind::causes:
        return ChartKindText::tr("What GPU time goes to, over time");
    case ChartKind::stepTime:
        return ChartKindText::tr("Mean, shortest and longest step over time");
    case ChartKind::histogram:
        return ChartKindText::tr("How often steps take how long, beside the step without noise");
    case ChartKind::campuses:
        return ChartKindText::tr("What the GPU time of each campus goes to");
    case ChartKind::gpuTypes:
        return ChartKindText::tr("What the GPU time of each GPU type goes to");
    case ChartKind::links:
        return ChartKindText::tr("What links carry and what would arrive, as shares of what is installed");
    case ChartKind::tokens:
        return ChartKindText::tr("Tokens a second over time");
    case ChartKind::power:
        return ChartKindText::tr("What the racks draw over time, beside their full load");
    }
    return {};
}

bool isShownAtFirst(ChartKind kind) {
    return kind == ChartKind::utilization || kind == ChartKind::causes || kind == ChartKind::stepTime ||
           kind == ChartKind::links;
}

} // namespace lockstep::ui
