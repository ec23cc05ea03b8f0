#include "ui/tables/LaneUse.h"

#include "core/quantity/QuantityText.h"
#include "ui/theme/Swatch.h"

namespace lockstep::ui {

namespace {

bool belongs(const Fleet& fleet, const FleetGroup& group, const ThingKey& key) {
    if (const auto* id = std::get_if<RackGroupId>(&key))
        return group.id == *id;
    const auto* campus = std::get_if<CampusId>(&key);
    return campus && fleet.campuses[group.campus].id == *campus;
}

} // namespace

std::optional<LaneUse> laneUse(const Frame* frame, const ThingKey& key) {
    if (!frame)
        return std::nullopt;
    const auto shares =
        latestShares(*frame, [&](const FleetGroup& group) { return belongs(*frame->fleet, group, key); });
    if (!shares)
        return std::nullopt;
    LaneUse use;
    for (const Cause cause : allCauses) {
        const double share = (*shares)[indexOf(cause)];
        if (isWork(cause)) {
            use.busy += share;
        } else if (share > use.loss) {
            use.loss = share;
            use.largestLoss = cause;
        }
    }
    return use;
}

TableCell busyCell(const std::optional<LaneUse>& use) {
    return use ? numberCell(QString::fromStdString(printPercent(use->busy)), use->busy) : emptyCell();
}

TableCell lossCell(const std::optional<LaneUse>& use) {
    if (!use || use->loss == 0)
        return emptyCell();
    return numberCell(QStringLiteral("%1 %2").arg(causeLabel(use->largestLoss),
                                                  QString::fromStdString(printPercent(use->loss))),
                      use->loss);
}

} // namespace lockstep::ui
