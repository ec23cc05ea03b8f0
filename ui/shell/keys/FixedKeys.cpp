#include "ui/shell/keys/FixedKeys.h"

#include <QCoreApplication>

namespace lockstep::ui {

namespace {

struct Movements {
    Q_DECLARE_TR_FUNCTIONS(FixedKeys)
};

} // namespace

std::vector<FixedKeys> fixedKeys() {
    return {
        {Movements::tr("Canvas: next campus or link"), Movements::tr("Tab, Shift+Tab")},
        {Movements::tr("Canvas: nudge what is selected, or move the view"),
         Movements::tr("Arrow keys; finer with Shift")},
        {Movements::tr("Canvas: move the view"),
         Movements::tr("Drag with the middle or right button, or Space and drag")},
        {Movements::tr("Canvas: zoom at the pointer"), Movements::tr("Wheel, + and −")},
        {Movements::tr("Canvas: go nearer to a campus, add on empty canvas"), Movements::tr("Double-click")},
        {Movements::tr("Canvas: link two campuses"), Movements::tr("Pull from a campus' edge")},
        {Movements::tr("Canvas: leave a drag, select nothing"), Movements::tr("Esc")},
        {Movements::tr("Library: add to the canvas"), Movements::tr("Enter, or drag")},
        {Movements::tr("Timeline: zoom, scroll, lane height"),
         Movements::tr("Wheel, Shift+Wheel, Ctrl+Wheel")},
        {Movements::tr("Timeline: move in time and lanes"), Movements::tr("Drag, Up and Down")},
        {Movements::tr("Timeline: a GPU's own lane, pass by pass"), Movements::tr("Double-click")},
        {Movements::tr("Timeline: another order of lanes"), Movements::tr("Drag a lane's name")},
        {Movements::tr("Tables: edit a value"), Movements::tr("Enter or F2")},
    };
}

} // namespace lockstep::ui
