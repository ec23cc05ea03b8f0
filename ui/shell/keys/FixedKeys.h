#pragma once

#include <vector>

#include <QString>

namespace lockstep::ui {

/// A movement of mouse or keys that is not a command and cannot be chosen.
struct FixedKeys {
    QString what;
    QString keys;
};

std::vector<FixedKeys> fixedKeys();

} // namespace lockstep::ui
