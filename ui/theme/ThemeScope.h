#pragma once

#include "ui/theme/Theme.h"

namespace lockstep::ui {

/// While it lives, what is painted has another theme. Palettes stay, so that nothing on screen changes.
class ThemeScope {
public:
    explicit ThemeScope(const Theme& theme);
    ~ThemeScope();
    ThemeScope(const ThemeScope&) = delete;
    ThemeScope& operator=(const ThemeScope&) = delete;

private:
    Theme m_before;
};

} // namespace lockstep::ui
