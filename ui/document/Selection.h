#pragma once

#include <utility>
#include <vector>

#include <QObject>

#include "core/scenario/ThingSet.h"

namespace lockstep::ui {

/// What is selected, shared by canvas, timeline and inspector. Ids of things that are gone are dropped by
/// `retain`.
class Selection : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;

    const ThingSet& things() const { return m_things; }
    const std::vector<CampusId>& campuses() const { return m_things.campuses; }
    const std::vector<RackGroupId>& rackGroups() const { return m_things.rackGroups; }
    const std::vector<LinkId>& links() const { return m_things.links; }
    const std::vector<NoteId>& notes() const { return m_things.notes; }
    const std::vector<FrameId>& frames() const { return m_things.frames; }
    bool isEmpty() const { return m_things.empty(); }

    void set(ThingSet things);
    void set(std::vector<CampusId> campuses, std::vector<RackGroupId> rackGroups, std::vector<LinkId> links) {
        set({std::move(campuses), std::move(rackGroups), std::move(links)});
    }
    void clear() { set(ThingSet{}); }
    void retain(const Scenario& scenario);

Q_SIGNALS:
    void changed();

private:
    ThingSet m_things;
};

} // namespace lockstep::ui
