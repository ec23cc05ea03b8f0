#include "ui/canvas/CanvasAnnotations.h"

#include <algorithm>

#include <QFontMetricsF>

#include "core/edit/Edits.h"
#include "core/scenario/Limits.h"
#include "ui/canvas/CanvasScale.h"
#include "ui/canvas/CanvasView.h"
#include "ui/canvas/PixelPainter.h"
#include "ui/document/Document.h"
#include "ui/document/Selection.h"

namespace lockstep::ui {

namespace {

constexpr double around = 24; ///< pixels from a new frame to what it holds
const QSizeF emptyFrame(320, 200);
constexpr quint64 neverAdded = 0; ///< no edition: the text was there before

/// Pixels of the layout that the selected campuses and notes take.
QRectF selectedRect(CanvasView& view) {
    const CanvasLayout& layout = view.canvas().layout();
    const ThingSet& things = view.selection().things();
    QRectF all;
    for (const CanvasTile& tile : layout.tiles)
        if (std::ranges::find(things.campuses, tile.id) != things.campuses.end())
            all |= tile.rect;
    for (const CanvasNote& note : layout.notes)
        if (std::ranges::find(things.notes, note.id) != things.notes.end())
            all |= note.rect;
    return all;
}

QRect onView(CanvasView& view, const QRectF& pixels) {
    const double zoom = view.canvas().pixelsPerUnit();
    return {view.mapFromScene(pixels.topLeft() / zoom), pixels.size().toSize()};
}

/// A text typed into what was just added belongs to that step.
void commitText(Document& document, quint64 added, ScenarioEdit edit) {
    if (document.edition() != added || edit.empty())
        return document.commit(std::move(edit));
    edit.name = document.journal().nextUndo()->name;
    document.amend(edit);
}

void editNote(CanvasView& view, NoteId id, quint64 added) {
    for (const CanvasNote& box : view.canvas().layout().notes)
        if (const Note* note = view.document().scenario().find(id); note && box.id == id)
            view.startText(QString::fromStdString(note->text), false, onView(view, box.rect),
                           [&view, id, added](const QString& text) {
                               const Note* before = view.document().scenario().find(id);
                               if (!before)
                                   return;
                               Note after = *before;
                               after.text = text.toStdString();
                               commitText(view.document(), added,
                                          changeNote(view.document().scenario(), after));
                           });
}

void editTitle(CanvasView& view, FrameId id, quint64 added) {
    for (const CanvasFrameBox& box : view.canvas().layout().frames) {
        const CanvasFrame* frame = view.document().scenario().find(id);
        if (!frame || box.id != id)
            continue;
        const double height = QFontMetricsF(titleFont()).height() + 10;
        const QRectF place(box.rect.left(), box.rect.top() - height, std::max(160.0, box.title.width() + 60),
                           height);
        view.startText(QString::fromStdString(frame->title), true, onView(view, place),
                       [&view, id, added](const QString& text) {
                           const CanvasFrame* before = view.document().scenario().find(id);
                           if (!before)
                               return;
                           CanvasFrame after = *before;
                           after.title = text.toStdString();
                           commitText(view.document(), added, changeFrame(view.document().scenario(), after));
                       });
    }
}

} // namespace

void addNoteTo(CanvasView& view) {
    Note note;
    note.position = toCanvas(view.mapToScene(view.placeForNew()));
    note.position = view.snappedNew(note.position, QSizeF(note.width, note.height));
    note.text = CanvasView::tr("Note").toStdString();
    const NoteId id{view.document().scenario().nextId()};
    view.document().commit(addNote(view.document().scenario(), note));
    view.selection().set({{}, {}, {}, {id}});
    editNote(view, id, view.document().edition());
}

void addFrameTo(CanvasView& view) {
    const double zoom = view.canvas().pixelsPerUnit();
    QRectF pixels = selectedRect(view).adjusted(-around, -around, around, around);
    if (selectedRect(view).isEmpty()) {
        pixels = QRectF(QPointF(), emptyFrame);
        pixels.moveCenter(view.mapToScene(view.placeForNew()) * zoom);
    }
    const auto side = [&view](double length) {
        return Kilometers{
            std::clamp(length / view.pixelsPerKilometer(), limits::leastFrameSide, limits::frameSide)};
    };
    CanvasFrame frame;
    frame.position = toCanvas(pixels.center() / zoom);
    frame.width = side(pixels.width());
    frame.height = side(pixels.height());
    frame.title = CanvasView::tr("Frame").toStdString();
    const FrameId id{view.document().scenario().nextId()};
    view.document().commit(addFrame(view.document().scenario(), frame));
    view.selection().set({{}, {}, {}, {}, {id}});
    editTitle(view, id, view.document().edition());
}

void editTextOn(CanvasView& view) {
    const ThingSet things = view.selection().things();
    if (things.count() != 1)
        return;
    if (!things.notes.empty())
        editNote(view, things.notes.front(), neverAdded);
    else if (!things.frames.empty())
        editTitle(view, things.frames.front(), neverAdded);
}

} // namespace lockstep::ui
