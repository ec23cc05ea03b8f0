#pragma once

#include <utility>
#include <vector>

#include <QObject>

#include "ui/document/Pick.h"

namespace lockstep::ui {

/// What is selected, shared by canvas, timeline and inspector: things, and where that is one rack group
/// alone, perhaps a part of it. Ids of things that are gone are dropped by `retain`.
class Selection : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;

    const ThingSet& things() const { return m_picked.things; }
    const std::vector<CampusId>& campuses() const { return things().campuses; }
    const std::vector<RackGroupId>& rackGroups() const { return things().rackGroups; }
    const std::vector<LinkId>& links() const { return things().links; }
    const std::vector<NoteId>& notes() const { return things().notes; }
    const std::vector<FrameId>& frames() const { return things().frames; }
    /// Need not be in the fleet: the racks may have become fewer.
    const std::optional<GroupPart>& part() const { return m_picked.part; }
    bool isEmpty() const { return m_picked.empty(); }

    void pick(Pick picked);
    void set(ThingSet things) { pick({std::move(things), std::nullopt}); }
    void set(std::vector<CampusId> campuses, std::vector<RackGroupId> rackGroups, std::vector<LinkId> links) {
        set({std::move(campuses), std::move(rackGroups), std::move(links)});
    }
    void clear() { set(ThingSet{}); }
    void retain(const Scenario& scenario);

Q_SIGNALS:
    void changed();

private:
    Pick m_picked;
};

} // namespace lockstep::ui
