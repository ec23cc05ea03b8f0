#pragma once

#include <array>

#include <QBrush>
#include <QColor>

#include "core/simulation/Cause.h"

class QApplication;
class QPalette;

namespace lockstep::ui {

/// Every color on screen has a role; nothing else in `ui` names a color.
struct Theme {
    enum class Kind { light, dark, print };

    Kind kind = Kind::light;
    QColor window;  ///< behind panels
    QColor surface; ///< canvas, timeline, charts, lists
    QColor raised;  ///< tiles and cards on a surface
    QColor outline; ///< hairlines, tile borders
    QColor edge;    ///< around what one types into, chooses or presses: to be found without searching
    QColor grid;    ///< canvas and chart grid, fainter than outline
    QColor text;
    QColor mutedText;
    QColor accent;     ///< selection, focus, the running state
    QColor accentText; ///< on accent
    QColor focus; ///< ring around what the keys go to; stands out from every ground and from accent's text
    QColor warning;
    QColor error;
    QColor link;                           ///< a link at rest
    std::array<QColor, causeCount> causes; ///< tell apart without hue: lightness differs, patterns help

    QColor cause(Cause cause) const { return causes[indexOf(cause)]; }
    QColor disabledText() const; ///< of controls that cannot be used now; not for reading

    static Theme light();
    static Theme dark();
    static Theme print(); ///< white paper, whatever the screen shows
};

/// A tile pattern for the cause, over its color, so that no reading depends on hue alone. Solid for compute.
QBrush brushFor(const Theme& theme, Cause cause);

/// The theme in use. `useTheme` also sets the application's palette and style and has every widget repaint.
const Theme& currentTheme();
void useTheme(QApplication& application, const Theme& theme);

/// Light or dark as the desktop's palette suggests.
Theme::Kind preferredKind(const QPalette& palette);

} // namespace lockstep::ui
