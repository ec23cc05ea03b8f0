#pragma once

#include "core/edit/Arrange.h"
#include "core/edit/Edits.h"
#include "core/edit/Fragment.h"
#include "tests/core/RandomScenario.h"

namespace lockstep {

/// What is copied of the scenario and pasted into it.
inline ScenarioEdit randomPaste(const Scenario& scenario, Dice& dice) {
    const auto anId = [&] { return dice.whole(1, scenario.nextId()); };
    const TypeCatalog& catalog = scenario.ownTypes;
    const ThingSet things{{{anId()}, {anId()}}, {{anId()}}, {{anId()}}, {{anId()}}, {{anId()}}};
    auto result = paste(fragmentOf(scenario, catalog, things), scenario, catalog,
                        {std::nullopt, {{dice.real(-9, 9)}, {1}}, {{{anId()}}}});
    auto* done = std::get_if<Paste>(&result);
    return done ? std::move(done->edit) : ScenarioEdit{};
}

/// Some change a person could make; ids of things that are not there among them.
inline ScenarioEdit randomEdit(const Scenario& scenario, Dice& dice) {
    const auto anId = [&] { return dice.whole(1, scenario.nextId()); };
    switch (dice.whole(0, 19)) {
    case 0:
        return addCampus(scenario, randomName(dice), {{dice.real(-9, 9)}, {dice.real(-9, 9)}});
    case 1:
        return moveCampus(scenario, {anId()}, {{dice.real(-9, 9)}, {dice.real(-9, 9)}});
    case 2:
        return changeCampus(scenario, randomCampus(dice, anId()));
    case 3:
        return addRacks(scenario, {anId()}, dice.chance(0.5) ? "H100 HGX rack" : "GB200 NVL72 rack",
                        dice.whole(0, 5));
    case 4:
        return changeRackGroup(scenario, randomRackGroup(dice, anId(), {anId()}));
    case 5:
        return addLink(scenario, {anId()}, {anId()}, randomLink(dice, 0, {}, {}));
    case 6:
        return changeLink(scenario, randomLink(dice, anId(), {anId()}, {anId()}));
    case 7:
        return changeJob(scenario, randomJob(dice));
    case 8:
        return changeSeed(scenario, dice.whole(0, 3));
    case 9:
        return renameScenario(scenario, randomName(dice));
    case 10:
        return changeOwnFactors(scenario,
                                {{randomName(dice), Precision::fp8, dice.real(0.1, 10), randomName(dice)}});
    case 11:
        return addNote(scenario, randomNote(dice, 0));
    case 12:
        return changeNote(scenario, randomNote(dice, anId()));
    case 13:
        return addFrame(scenario, randomFrame(dice, 0));
    case 14:
        return changeFrame(scenario, randomFrame(dice, anId()));
    case 15:
        return collapseCampuses(scenario, {{anId()}, {anId()}}, dice.chance(0.5));
    case 16:
        return moveThings(
            scenario, shifted(scenario, {CampusId{anId()}, CampusId{anId()}, NoteId{anId()}, FrameId{anId()}},
                              {{dice.real(-9, 9)}, {dice.real(-9, 9)}}));
    case 17:
        // A copy of a copy doubles what there is: only of few things.
        return scenario.campuses.size() < 20 ? randomPaste(scenario, dice)
                                             : moveThings(scenario, tidied(scenario), "Tidy layout");
    case 18: {
        const std::string link = "/links/" + std::to_string(dice.whole(0, 3));
        return muteFinding(scenario, {Severity::warning, link, "", "link_held_back"}, dice.chance(0.7));
    }
    default:
        return removeThings(scenario, {{{anId()}, {anId()}},
                                       {{anId()}, {anId()}},
                                       {{anId()}},
                                       {{anId()}, {anId()}},
                                       {{anId()}, {anId()}}});
    }
}

} // namespace lockstep
