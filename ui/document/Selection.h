#pragma once

#include <vector>

#include <QObject>

#include "core/scenario/Scenario.h"

namespace lockstep::ui {

/// What is selected, shared by canvas, timeline and inspector. Ids of things that are gone are dropped by
/// `retain`.
class Selection : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;

    const std::vector<CampusId>& campuses() const { return m_campuses; }
    const std::vector<RackGroupId>& rackGroups() const { return m_rackGroups; }
    const std::vector<LinkId>& links() const { return m_links; }
    bool isEmpty() const { return m_campuses.empty() && m_rackGroups.empty() && m_links.empty(); }

    void set(std::vector<CampusId> campuses, std::vector<RackGroupId> rackGroups, std::vector<LinkId> links);
    void clear() { set({}, {}, {}); }
    void retain(const Scenario& scenario);

Q_SIGNALS:
    void changed();

private:
    std::vector<CampusId> m_campuses;
    std::vector<RackGroupId> m_rackGroups;
    std::vector<LinkId> m_links;
};

} // namespace lockstep::ui
