#pragma once

#include <string>

#include "core/edit/ScenarioEdit.h"

namespace lockstep {

/// What a step changes, in words: "channels 16 → 32, age 6 y → 0 y". Empty where the edit's name already says
/// it all, as for something added or removed.
std::string changeText(const Replace<Campus>& step);
std::string changeText(const Replace<RackGroup>& step);
std::string changeText(const Replace<Link>& step);
std::string changeText(const Replace<Note>& step);
std::string changeText(const Replace<CanvasFrame>& step);
std::string changeText(const AssignJob& step);
std::string changeText(const AssignSeed& step);
std::string changeText(const AssignName& step);
std::string changeText(const AssignQuestion& step);
std::string changeText(const AssignOwnTypes& step);
std::string changeText(const AssignOwnFactors& step);
std::string changeText(const AssignAssumptions& step);
std::string changeText(const AssignMuted& step);

} // namespace lockstep
