#pragma once

#include <QString>

#include "core/edit/ScenarioEdit.h"
#include "ui/canvas/CanvasLayout.h"
#include "ui/document/TypeMime.h"

namespace lockstep::ui {

class Document;

/// How many racks a drop adds: enough to show as a block; the count is easy to change after.
inline constexpr std::uint32_t racksADrop = 8;

/// What would happen if a library entry were let go over `hit`.
struct DropPlan {
    ScenarioEdit edit;  ///< empty: refused
    CanvasHit target;   ///< what lights up
    QString hint;       ///< a sentence for the status bar
    CampusId newCampus; ///< set where the edit adds one

    bool accepted() const { return !edit.empty(); }
};

DropPlan planDrop(const LibraryType& type, const CanvasHit& hit, CanvasPoint at, const Document& document);

} // namespace lockstep::ui
