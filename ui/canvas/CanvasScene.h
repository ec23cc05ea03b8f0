#pragma once

#include <map>
#include <memory>
#include <optional>
#include <vector>

#include <QGraphicsScene>

#include "core/edit/Placement.h"
#include "ui/canvas/AnnotationLayer.h"
#include "ui/canvas/CanvasContent.h"
#include "ui/canvas/CanvasFit.h"
#include "ui/canvas/CanvasLayout.h"
#include "ui/canvas/CanvasRun.h"
#include "ui/canvas/FindingBadges.h"

namespace lockstep::ui {

class CampusItem;
class Document;
class LinkDraftItem;
class LinkItem;
class Selection;

/// The canvas as a function of the document, the selection, the newest frame and the zoom. Items come, change
/// and go only in answer to the document, or to a preview that the document never sees.
class CanvasScene : public QGraphicsScene {
    Q_OBJECT

public:
    CanvasScene(Document& document, Selection& selection, QObject* parent = nullptr);
    ~CanvasScene() override;

    const CanvasContent& content() const { return m_content; }
    /// In pixels: scene units times pixelsPerUnit().
    const CanvasLayout& layout() const { return m_layout; }

    bool showsCells() const { return !m_form.compactTiles; }
    /// What the cells stand for at this zoom.
    CellScale cellScale() const { return cellScaleAt(m_form.magnification); }
    double pixelsPerUnit() const { return m_pixelsPerUnit; }
    void setZoom(double pixelsPerUnit, CanvasForm form);
    /// How everything fits into `room` pixels.
    CanvasFit fitInto(QSizeF room) const;

    void setFrame(std::shared_ptr<const Frame> frame);
    const CanvasRun& run() const { return m_run; }
    void refreshColors();

    CanvasHit hitAt(QPointF scenePoint) const;
    CampusId handleAt(QPointF scenePoint) const;
    std::optional<Badge> badgeAt(QPointF scenePoint) const;
    /// A cell of a rack group under a point.
    struct CellHit {
        RackGroupId group;
        CellRange gpus; ///< of the group
        QRectF rect;    ///< scene units
    };
    std::optional<CellHit> cellAt(QPointF scenePoint) const;
    /// The cell beside a part's, that way, where cells are racks or GPUs; `way` is of length one.
    std::optional<GroupPart> neighborOf(const GroupPart& part, QPointF way) const;
    /// The cells of a part, or what stands for them: its group, its campus. Pixels of the layout.
    QRectF rectOf(const GroupPart& part) const;
    /// For a tooltip: what a GPU spends the step on, or what a cell of several stands for. May be empty.
    QString describe(const CellHit& cell) const;

    /// A place on a campus' tile, which stays what it is when the tile grows.
    struct PlaceInTile {
        CampusId campus;   ///< invalid: no tile
        RackGroupId group; ///< invalid: none
        QPointF share;     ///< of the group's cells, else of the tile
    };
    PlaceInTile placeInTile(QPointF scenePoint) const;
    std::optional<QPointF> sceneOf(const PlaceInTile& place) const;
    /// What things take at a zoom, in its pixels.
    QRectF boundsAt(const ThingSet& things, double pixelsPerKilometer, CanvasForm form) const;
    /// Everything a rectangle in scene units touches, and the frames it holds.
    ThingSet thingsIn(const QRectF& sceneRect) const;
    QRectF tileRect(CampusId id) const; ///< scene units
    /// Whether one tile covers all of a rectangle in scene units.
    bool isCovered(const QRectF& sceneRect) const;

    void setHovered(const CanvasHit& hit);
    void setTarget(const CanvasHit& hit);
    void setFocused(bool focused);

    using Moves = std::vector<Move>;
    /// Shows things elsewhere than the document has them, until endPreview().
    void previewMoves(const Moves& moves);
    /// Shows what an edit of the document would come to, likewise.
    void preview(const ScenarioEdit& edit);
    void endPreview();

    /// What is shown instead of the document's scenario; null where nothing is.
    const Scenario* previewed() const { return m_preview ? &*m_preview : nullptr; }

    void showDraft(CampusId from, QPointF to, const QString& text, bool lands);
    void hideDraft();

Q_SIGNALS:
    /// A preview began, goes on otherwise, or ended.
    void previewChanged();

private:
    CellScale cellScaleAt(double magnification) const;
    const Scenario& shown() const;
    const CanvasTile* tileOf(RackGroupId group) const;
    void rebuild();
    void syncItems();
    void showBadges();
    void relayout();
    void placeItems();
    std::vector<TileRequest> tileRequests(double magnification) const;
    std::vector<LinkRequest> linkRequests() const;
    void applyFrame();
    void emphasize();

    Document& m_document;
    Selection& m_selection;
    std::map<CampusId, CampusItem*> m_campuses;
    std::map<LinkId, LinkItem*> m_links;
    AnnotationLayer m_annotations;
    LinkDraftItem* m_draft;
    CanvasContent m_content;
    CanvasLayout m_layout;
    double m_pixelsPerUnit = 0.4;
    CanvasForm m_form;
    CanvasRun m_run;
    FindingBadges m_badges;
    std::optional<Scenario> m_preview;
    std::map<CampusId, QPointF> m_heldOffsets; ///< tiles do not make way while a campus is dragged
    CanvasHit m_hovered;
    CanvasHit m_target;
    bool m_focused = false;
    double m_phase = 0;        ///< pixels the signs of traffic have moved
    std::uint64_t m_steps = 0; ///< of the frame before
};

} // namespace lockstep::ui
