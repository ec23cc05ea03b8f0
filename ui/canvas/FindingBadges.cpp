#include "ui/canvas/FindingBadges.h"

#include "core/scenario/Muting.h"
#include "ui/canvas/PixelPainter.h"
#include "ui/inspector/ScenarioPointer.h"
#include "ui/theme/Theme.h"

namespace lockstep::ui {

namespace {

template<class Key>
std::optional<Badge> found(const std::map<Key, Badge>& badges, Key id) {
    const auto at = badges.find(id);
    return at == badges.end() ? std::nullopt : std::optional(at->second);
}

template<class Key>
void mark(std::map<Key, Badge>& badges, Key id, const Badge& badge) {
    if (!id.valid())
        return;
    const auto [at, isNew] = badges.emplace(id, badge);
    if (!isNew && at->second.severity < badge.severity)
        at->second = badge;
}

} // namespace

FindingBadges::FindingBadges(const std::vector<Finding>& findings, const Scenario& scenario) {
    for (const Finding& finding : findings) {
        if (finding.severity == Severity::note || isMuted(finding, scenario))
            continue;
        const Badge badge{finding.severity, QString::fromStdString(finding.pointer),
                          QString::fromStdString(finding.sentence)};
        const PointedThing thing = thingAt(badge.pointer, scenario);
        mark(m_campuses, thing.campus, badge);
        mark(m_groups, thing.rackGroup, badge);
        mark(m_links, thing.link, badge);
    }
}

std::optional<Badge> FindingBadges::of(CampusId id) const {
    return found(m_campuses, id);
}
std::optional<Badge> FindingBadges::of(RackGroupId id) const {
    return found(m_groups, id);
}
std::optional<Badge> FindingBadges::of(LinkId id) const {
    return found(m_links, id);
}

std::optional<Badge> worse(const std::optional<Badge>& a, const std::optional<Badge>& b) {
    if (!a || !b)
        return a ? a : b;
    return a->severity < b->severity ? b : a;
}

void paintBadge(QPainter& painter, const QRectF& rect, Severity severity) {
    const Theme& theme = currentTheme();
    if (severity == Severity::error)
        paintErrorMark(&painter, rect, theme.error, theme.surface);
    else
        paintWarningMark(&painter, rect, theme.warning, theme.surface);
}

} // namespace lockstep::ui
