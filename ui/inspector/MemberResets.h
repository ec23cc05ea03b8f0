#pragma once

#include <algorithm>
#include <functional>
#include <utility>
#include <vector>

#include "ui/inspector/ResetButton.h"

namespace lockstep::ui {

/// The ways back to the default of members of a thing, which is what a new one has. A button shows only while
/// one of the things that are shown has another value.
template<class Thing>
class MemberResets {
public:
    template<class Value>
    void add(ResetButton* button, Value Thing::*member) {
        m_resets.push_back(
            {button, [member](const Thing& thing) { return thing.*member == Thing{}.*member; }});
    }

    void show(const std::vector<const Thing*>& things) const {
        for (const auto& [button, isUsual] : m_resets)
            button->setVisible(
                !std::ranges::all_of(things, [&](const Thing* thing) { return isUsual(*thing); }));
    }

private:
    std::vector<std::pair<ResetButton*, std::function<bool(const Thing&)>>> m_resets;
};

} // namespace lockstep::ui
