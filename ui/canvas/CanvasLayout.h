#pragma once

#include <optional>
#include <vector>

#include <QLineF>
#include <QRectF>

#include "core/scenario/Scenario.h"
#include "ui/canvas/TilePlan.h"
#include "ui/document/Pick.h"

namespace lockstep::ui {

/// What is to be placed. Sizes are pixels.
struct TileRequest {
    CampusId id;
    CanvasPoint at;
    std::vector<RackGroupId> groups; ///< as in `plan`
    TilePlan plan;
    TilePlan compactPlan;
    std::optional<QPointF> heldOffset; ///< keep this distance from the true place, as while dragging
};
struct LinkRequest {
    LinkId id;
    CampusId from;
    CampusId to;
    double width = 2;
    QSizeF label;
    QSizeF briefLabel;
};

enum class LabelForm { none, brief, full };

/// How much is told. A view without room for everything says less.
struct CanvasForm {
    bool compactTiles = false;
    LabelForm labels = LabelForm::full; ///< at most; a link without room for it says less, or nothing
    double magnification = 1;           ///< of tiles that are not compact

    friend bool operator==(const CanvasForm&, const CanvasForm&) = default;
};

struct CanvasTile {
    CampusId id;
    QPointF anchor; ///< the campus' true place
    QRectF rect;
    std::vector<RackGroupId> groups;
    TilePlan plan;

    QPointF offset() const { return rect.center() - anchor; }
};
struct CanvasLine {
    LinkId id;
    QLineF line;
    double width = 2;
    LabelForm form = LabelForm::none;
    QRectF label; ///< null where there is none
};

struct CanvasNote {
    NoteId id;
    QRectF rect;
};
struct CanvasFrameBox {
    FrameId id;
    QRectF rect;
    QRectF title; ///< null where there is none
};

/// What is under a point: at most one of the ids is valid, a rack group with its campus.
struct CanvasHit {
    CampusId campus;
    RackGroupId rackGroup;
    LinkId link;
    NoteId note = {};
    FrameId frame = {};

    bool isEmpty() const { return !campus.valid() && !link.valid() && !note.valid() && !frame.valid(); }
    friend bool operator==(const CanvasHit&, const CanvasHit&) = default;
};

/// Where the cells of a part lie on its tile, in pixels of the layout; null where they are not shown.
QRectF cellsOf(const CanvasTile& tile, const GroupPart& part);

/// Everything on the canvas at one zoom, in pixels from the canvas' origin. Painting and hit testing read it.
struct CanvasLayout {
    double pixelsPerKilometer = 1;
    std::vector<CanvasTile> tiles;
    std::vector<CanvasLine> links;
    std::vector<CanvasNote> notes;
    std::vector<CanvasFrameBox> frames;

    const CanvasTile* tile(CampusId id) const;
    const CanvasLine* link(LinkId id) const;
    QRectF bounds() const;
    CanvasHit hit(QPointF point) const;
    /// The campus one of whose handles is here; the tile itself does not count.
    CampusId handleAt(QPointF point) const;
};

CanvasLayout layOut(const std::vector<TileRequest>& tiles, const std::vector<LinkRequest>& links,
                    double pixelsPerKilometer, CanvasForm form = {});

} // namespace lockstep::ui
