#include "ui/canvas/CanvasClipboard.h"

#include <algorithm>

#include <QClipboard>
#include <QGuiApplication>
#include <QMimeData>

#include "core/edit/Edits.h"
#include "core/edit/Fragment.h"
#include "core/storage/ScenarioFile.h"
#include "ui/canvas/CanvasScale.h"
#include "ui/canvas/CanvasSnap.h"
#include "ui/canvas/CanvasView.h"
#include "ui/document/Document.h"
#include "ui/document/Selection.h"
#include "ui/words/CoreWords.h"

namespace lockstep::ui {

namespace {

constexpr double besidePixels = 24; ///< from a thing to its copy

Scenario selectedFragment(CanvasView& view) {
    return fragmentOf(view.document().scenario(), view.document().catalog(), view.selection().things());
}

CanvasPoint beside(CanvasView& view) {
    const Kilometers way{besidePixels / view.pixelsPerKilometer()};
    return {way, way};
}

/// Pixels a thing that is pasted will take: those of what it was copied from, where that is here.
QSizeF sizeOf(const CanvasView& view, const Campus& campus) {
    const CanvasTile* tile = view.canvas().layout().tile(campus.id);
    return tile ? tile->rect.size() : emptyTileSize();
}

/// How far to shift what is pasted so that it stands in line with what is there.
CanvasPoint snapShift(const CanvasView& view, const Scenario& fragment, const Paste& paste) {
    std::vector<PlacedBox> moving;
    Scenario grown = view.document().scenario();
    apply(paste.edit, grown);
    const double zoom = view.pixelsPerKilometer();
    for (std::size_t i = 0; i < paste.added.campuses.size() && i < fragment.campuses.size(); ++i) {
        const QSizeF size = sizeOf(view, fragment.campuses[i]) / zoom;
        moving.push_back({paste.added.campuses[i],
                          grown.find(paste.added.campuses[i])->position,
                          {size.width()},
                          {size.height()}});
    }
    for (const NoteId id : paste.added.notes)
        moving.push_back(
            {id, grown.find(id)->position, {grown.find(id)->width / zoom}, {grown.find(id)->height / zoom}});
    for (const FrameId id : paste.added.frames)
        moving.push_back({id, grown.find(id)->position, grown.find(id)->width, grown.find(id)->height});
    return view.snapped(moving).shift;
}

QByteArray textOf(const QMimeData& mime) {
    return mime.hasFormat(QLatin1String(fragmentMimeFormat)) ? mime.data(QLatin1String(fragmentMimeFormat))
                                                             : mime.text().toUtf8();
}

QString lackOf(const QString& fault) {
    return fault.isEmpty()
               ? CanvasView::tr("The clipboard holds nothing of a scenario: copy campuses, racks, "
                                "links or notes first.")
               : CanvasView::tr("The text in the clipboard is no sound scenario: %1").arg(fault);
}

void pasteFragment(CanvasView& view, const Scenario& fragment, PasteTarget target, const char* verb) {
    Document& document = view.document();
    const auto run = [&] { return paste(fragment, document.scenario(), document.catalog(), target); };
    auto result = run();
    if (target.center && std::holds_alternative<Paste>(result)) {
        const CanvasPoint shift = snapShift(view, fragment, std::get<Paste>(result));
        target.center = CanvasPoint{target.center->x + shift.x, target.center->y + shift.y};
        result = run();
    }
    if (const auto* sentence = std::get_if<std::string>(&result))
        return Q_EMIT view.statusHint(fromCore(*sentence));
    auto& done = std::get<Paste>(result);
    if (verb)
        done.edit.name.replace(0, std::string_view("Paste").size(), verb);
    document.commit(std::move(done.edit));
    view.selection().set(std::move(done.added));
}

} // namespace

std::unique_ptr<QMimeData> mimeOfFragment(const Scenario& fragment) {
    const std::string text = printScenario(fragment);
    auto mime = std::make_unique<QMimeData>();
    mime->setData(QLatin1String(fragmentMimeFormat), QByteArray::fromStdString(text));
    mime->setText(QString::fromStdString(text));
    return mime;
}

std::optional<Scenario> fragmentIn(const QMimeData& mime) {
    const QByteArray text = textOf(mime);
    if (static_cast<std::uintmax_t>(text.size()) > largestScenarioFile)
        return std::nullopt;
    Loaded<Scenario> loaded = parseScenario(text.toStdString());
    auto* fragment = std::get_if<Scenario>(&loaded);
    return fragment && !isEmptyFragment(*fragment) ? std::optional(std::move(*fragment)) : std::nullopt;
}

QString faultIn(const QMimeData& mime) {
    const QByteArray text = textOf(mime);
    if (static_cast<std::uintmax_t>(text.size()) > largestScenarioFile || !text.contains("\"lockstep\""))
        return {};
    const Loaded<Scenario> loaded = parseScenario(text.toStdString());
    const auto* faults = std::get_if<std::vector<StorageError>>(&loaded);
    return faults ? sentenceOf(faults->front()) : QString();
}

void copySelection(CanvasView& view) {
    if (view.selection().isEmpty())
        return Q_EMIT view.statusHint(CanvasView::tr("Select what is to be copied."));
    QGuiApplication::clipboard()->setMimeData(mimeOfFragment(selectedFragment(view)).release());
}

void cutSelection(CanvasView& view) {
    if (view.selection().isEmpty())
        return Q_EMIT view.statusHint(CanvasView::tr("Select what is to be cut."));
    copySelection(view);
    ScenarioEdit edit = removeThings(view.document().scenario(), view.selection().things());
    edit.name.replace(0, std::string_view("Delete").size(), "Cut");
    view.document().commit(std::move(edit));
}

void pasteClipboard(CanvasView& view) {
    const QMimeData* mime = QGuiApplication::clipboard()->mimeData();
    const std::optional<Scenario> fragment = mime ? fragmentIn(*mime) : std::nullopt;
    if (!fragment)
        return Q_EMIT view.statusHint(lackOf(mime ? faultIn(*mime) : QString()));
    PasteTarget target{std::nullopt, beside(view), view.selection().things()};
    if (const auto pointer = view.pointer())
        target.center = toCanvas(view.mapToScene(*pointer));
    pasteFragment(view, *fragment, target, nullptr);
}

void duplicateSelection(CanvasView& view) {
    if (view.selection().isEmpty())
        return Q_EMIT view.statusHint(CanvasView::tr("Select what is to be duplicated."));
    const Scenario& scenario = view.document().scenario();
    ThingSet home; // racks stay in their campus, links between theirs
    for (const RackGroupId id : view.selection().rackGroups())
        if (const RackGroup* group = scenario.find(id))
            home.campuses = {group->campus};
    pasteFragment(view, selectedFragment(view), {std::nullopt, beside(view), home}, "Duplicate");
}

} // namespace lockstep::ui
