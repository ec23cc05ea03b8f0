#include "core/quantity/QuantityText.h"
#include "ui/tables/ThingTable.h"
#include "ui/theme/Swatch.h"

namespace lockstep::ui {

namespace {

bool isWork(Cause cause) {
    return cause == Cause::compute || cause == Cause::prefill || cause == Cause::decode;
}

bool belongs(const Fleet& fleet, const FleetGroup& group, const ThingKey& key) {
    if (const auto* id = std::get_if<RackGroupId>(&key))
        return group.id == *id;
    const auto* campus = std::get_if<CampusId>(&key);
    return campus && fleet.campuses[group.campus].id == *campus;
}

} // namespace

TableCell wordCell(const QString& text) {
    return {text, {}};
}

TableCell numberCell(const QString& text, double number) {
    return {text, number};
}

TableCell emptyCell() {
    return {QStringLiteral("–"), -1.0};
}

std::optional<LaneUse> laneUse(const Frame* frame, const ThingKey& key) {
    if (!frame || !isLatestOfFleet(*frame))
        return {};
    std::array<double, causeCount> amounts{};
    for (std::size_t block = 0; block < frame->fleet->blocks.size(); ++block)
        if (belongs(*frame->fleet, frame->fleet->groups[frame->fleet->blocks[block].group], key))
            for (std::size_t cause = 0; cause < causeCount; ++cause)
                amounts[cause] += static_cast<double>(frame->latest->blockCauses[block][cause]);
    LaneUse use;
    const auto shares = sharesOf(amounts);
    double whole = 0;
    for (const Cause cause : allCauses) {
        const double share = shares[indexOf(cause)];
        whole += share;
        if (isWork(cause)) {
            use.busy += share;
        } else if (share > use.loss) {
            use.loss = share;
            use.largestLoss = cause;
        }
    }
    return whole > 0 ? std::optional(use) : std::nullopt;
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
