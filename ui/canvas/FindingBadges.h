#pragma once

#include <map>
#include <optional>
#include <vector>

#include <QRectF>
#include <QString>

#include "core/scenario/Finding.h"
#include "core/scenario/Scenario.h"

class QPainter;

namespace lockstep::ui {

/// What a thing on the canvas is marked with: the worst of its findings.
struct Badge {
    Severity severity = Severity::warning;
    QString pointer;  ///< of that finding
    QString sentence; ///< likewise

    friend bool operator==(const Badge&, const Badge&) = default;
};

/// Errors and warnings by the things they are about. Notes mark nothing, nor does what is muted.
class FindingBadges {
public:
    FindingBadges() = default;
    FindingBadges(const std::vector<Finding>& findings, const Scenario& scenario);

    std::optional<Badge> of(CampusId id) const;
    std::optional<Badge> of(RackGroupId id) const;
    std::optional<Badge> of(LinkId id) const;

private:
    std::map<CampusId, Badge> m_campuses;
    std::map<RackGroupId, Badge> m_groups;
    std::map<LinkId, Badge> m_links;
};

/// The worse of both.
std::optional<Badge> worse(const std::optional<Badge>& a, const std::optional<Badge>& b);

/// Told by its shape, not only by its color.
void paintBadge(QPainter& painter, const QRectF& rect, Severity severity);

} // namespace lockstep::ui
