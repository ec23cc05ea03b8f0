#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <vector>

#include <QElapsedTimer>
#include <QGraphicsView>
#include <QPointer>

#include "ui/canvas/CanvasGesture.h"
#include "ui/canvas/CanvasScene.h"
#include "ui/canvas/CanvasSnap.h"
#include "ui/document/TypeMime.h"

namespace lockstep::ui {

class InPlaceEditor;
class Minimap;
class SightTrail;
class Tidying;
struct Theme;

/// The canvas on screen: zoom, pan, selection, gestures, drops and keys.
class CanvasView : public QGraphicsView {
    Q_OBJECT

public:
    CanvasView(Document& document, Selection& selection, QWidget* parent = nullptr);
    ~CanvasView() override;

    CanvasScene& canvas() { return *m_scene; }
    const CanvasScene& canvas() const { return *m_scene; }
    Document& document() { return m_document; }
    const Document& document() const { return m_document; }
    Selection& selection() { return m_selection; }
    Tidying& tidying() { return *m_tidying; }

    double pixelsPerKilometer() const;
    CanvasForm formAt(double pixelsPerKilometer) const;
    /// Keeps the place under `anchor`, in viewport pixels, where it is.
    void zoomTo(double pixelsPerKilometer, QPoint anchor);
    void panBy(QPoint pixels);
    /// As near as all of them fit.
    void fitThings(const ThingSet& things);
    /// Brings what is selected into view where it is not, at the same zoom.
    void revealSelection();
    /// As near as its GPUs are told apart.
    void goToPart(const GroupPart& part);
    /// Nearer to what was hit: the campus, then its racks, then its single GPUs; both ends of a link.
    void drillInto(const CanvasHit& hit, QPoint at);
    void setShowsMinimap(bool shows);

    /// What is on view, in the colors of the theme. The painter's origin must be the device's.
    void paintPicture(QPainter& painter, const Theme& theme);

    void setFrame(std::shared_ptr<const Frame> frame) { m_scene->setFrame(std::move(frame)); }

    /// As the library's Enter key: a campus at the center, racks into the selected campuses, a link between
    /// two selected campuses.
    void addType(const LibraryType& type);

    // For gestures.
    bool isSelected(const CanvasHit& hit) const;
    void select(const CanvasHit& hit);
    /// What was clicked at a place: the rack or the GPU, where each has a cell.
    void selectAt(const CanvasHit& hit, QPointF scenePoint);
    void toggle(const CanvasHit& hit);
    /// What a drag that began on `grabbed` moves, and where to; nothing grabbed: what is selected.
    CanvasScene::Moves movedBy(const CanvasHit& grabbed, CanvasPoint way) const;
    /// `amend`: as part of the edit before.
    void commitMoves(const CanvasScene::Moves& moves, bool amend);

    // Snapping: one for all that creates, drags, pastes or nudges.
    bool snaps() const { return m_snaps; }
    void setSnaps(bool snaps) { m_snaps = snaps; }
    /// Nothing where snapping is off.
    Snapped snapped(const std::vector<PlacedBox>& moving, SnapAxes axes = {},
                    double pixels = snapPixels) const;
    /// Moves them all on to where they stop, and shows why; not while `suspended`.
    void snapMoves(CanvasScene::Moves& moves, bool suspended);
    /// Where a new thing of so many pixels stops.
    CanvasPoint snappedNew(CanvasPoint center, QSizeF pixels) const;
    Snapped newCampusStop(CanvasPoint center) const;
    CanvasPoint newCampusPlace(CanvasPoint center) const; ///< where it stops
    void setGuides(std::vector<SnapGuide> guides);

    /// In the viewport, while it is over the canvas.
    std::optional<QPoint> pointer() const { return m_pointer; }
    /// The pointer, or the middle of the view.
    QPoint placeForNew() const { return m_pointer.value_or(viewport()->rect().center()); }
    /// Edits a text at a place of the viewport.
    void startText(const QString& text, bool oneLine, const QRect& place,
                   std::function<void(const QString&)> keep);

    void commitLink(CampusId from, CampusId to);
    Link prototypeLink() const;
    void setBand(const QRect& band);
    void showMenu(QPoint at);

public Q_SLOTS:
    void fitAll();
    void fitSelection();
    void zoomIn();
    void zoomOut();
    void selectAll();
    void deleteSelection();

Q_SIGNALS:
    void statusHint(const QString& hint); ///< empty: nothing to say any more
    void zoomChanged(double pixelsPerKilometer);
    void menuRequested(QPoint globalPosition);
    /// Something is to be added there, in viewport pixels, that the person will name.
    void addRequested(QPoint at);
    /// A cell was chosen: a GPU's, or a rack's.
    void partPicked(const lockstep::ui::GroupPart& part);
    /// A badge was clicked; JSON pointer into the scenario file.
    void problemRequested(const QString& pointer);

protected:
    void drawBackground(QPainter* painter, const QRectF& rect) override;
    void drawForeground(QPainter* painter, const QRectF& rect) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void keyReleaseEvent(QKeyEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dragMoveEvent(QDragMoveEvent* event) override;
    void dragLeaveEvent(QDragLeaveEvent* event) override;
    void dropEvent(QDropEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    bool focusNextPrevChild(bool next) override;
    void resizeEvent(QResizeEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void changeEvent(QEvent* event) override;
    void scrollContentsBy(int dx, int dy) override;
    void leaveEvent(QEvent* event) override;
    bool viewportEvent(QEvent* event) override;

private:
    CanvasGesture::Pointer pointerAt(QPoint viewPoint, Qt::KeyboardModifiers modifiers) const;
    std::unique_ptr<CanvasGesture> gestureFor(const QMouseEvent& event);
    void endGesture(bool finish);
    void hoverAt(QPoint viewPoint);
    void tellHandle(bool isAtHandle);
    void hoverCell(QPointF scenePoint);
    void frameCell(std::optional<CanvasScene::CellHit> cell);
    QRectF room() const;
    void centerOnPixels(const QRectF& pixels);
    void onSightChanged();
    bool nudge(int key, bool fine);
    bool stepPart(QPointF way);
    void pickPart(const GroupPart& part);
    void snapNudge(CanvasScene::Moves& moves, SnapAxes axes);
    void commitNudge(int key, const CanvasScene::Moves& moves);
    void finishText(bool keep);
    void onScenarioReplaced();
    void setZoom(double pixelsPerKilometer, CanvasForm form, QPoint anchor);
    void addAtCenter(const LibraryType& type);
    void addRacksToSelected(const LibraryType& type);
    void useLinkType(const LibraryType& type);

    Document& m_document;
    Selection& m_selection;
    CanvasScene* m_scene;
    Minimap* m_minimap;
    Tidying* m_tidying;
    SightTrail* m_trail;
    std::optional<CanvasScene::CellHit> m_hoveredCell;
    std::unique_ptr<CanvasGesture> m_gesture;
    Qt::MouseButton m_gestureButton = Qt::NoButton;
    QRect m_band;
    std::optional<QPoint> m_pointer;
    bool m_snaps = true;
    std::vector<SnapGuide> m_guides;
    QPointer<InPlaceEditor> m_editor;
    /// Steps by the same arrow key that follow each other soon are one step of undo.
    struct Burst {
        int key = 0;
        quint64 edition = 0; ///< of the document after its last step
        QElapsedTimer since;
    };
    Burst m_burst;
    QString m_linkType; ///< used last; empty: none yet
    bool m_spaceHeld = false;
    bool m_tellsHandle = false; ///< what can be done with the handle under the pointer
    CanvasFit m_fit;
    bool m_fitsByItself = true; ///< until the person moves the view
    bool m_showsFocus = false;  ///< the focus came by keyboard
};

} // namespace lockstep::ui
