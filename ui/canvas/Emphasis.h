#pragma once

namespace lockstep::ui {

/// How a thing on the canvas is emphasized.
struct Emphasis {
    bool selected = false;
    bool hovered = false;
    bool target = false;  ///< what is being dragged would land here
    bool focused = false; ///< the canvas has the keyboard

    friend bool operator==(const Emphasis&, const Emphasis&) = default;
};

} // namespace lockstep::ui
