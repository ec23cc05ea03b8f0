#pragma once

#include <string>

#include "core/edit/Edits.h"
#include "tests/core/SampleScenario.h"
#include "ui/document/Document.h"
#include "ui/document/Selection.h"

namespace lockstep::ui {

/// Kilometers: places are kept to a millimeter, so that what was moved lies at most so far off.
constexpr double halfMillimeter = 0.5000001e-6;

/// A document with two empty campuses, East a few kilometers east of West, and what is selected of it.
struct TwoCampuses {
    Document document{sharedBasis()};
    Selection selection;
    CampusId west = add("West", {{0}, {0}});
    CampusId east;

    explicit TwoCampuses(Kilometers apart = {20}) : east(add("East", {apart, {0}})) {}

    const Scenario& scenario() const { return document.scenario(); }
    const Campus& campus(CampusId id) const { return *scenario().find(id); }

    CampusId add(std::string name, CanvasPoint at) {
        const CampusId id{scenario().nextId()};
        document.commit(addCampus(scenario(), std::move(name), at));
        return id;
    }
    /// The two by a link as `prototype`, which needs a type.
    LinkId join(const Link& prototype) {
        document.commit(addLink(scenario(), west, east, prototype));
        return scenario().links.back().id;
    }
    LinkId join() {
        Link fiber;
        fiber.type = "Dark fiber 400ZR";
        return join(fiber);
    }
};

} // namespace lockstep::ui
