#include <QCoreApplication>

#include "core/edit/Edits.h"
#include "core/edit/Placement.h"
#include "core/quantity/QuantityText.h"
#include "ui/tables/ThingTable.h"
#include "ui/words/Text.h"

namespace lockstep::ui {

namespace {

struct AnnotationTable {
    Q_DECLARE_TR_FUNCTIONS(AnnotationTable)
};

enum Column { text };

/// Lines are told one after the other; a text of several is edited on the canvas.
TableCell textCell(const std::string& words) {
    const QString whole = toText(words);
    return {whole.simplified(), {}, whole.contains(QLatin1Char('\n')) ? QVariant() : QVariant(whole)};
}

TableCell placeCell(Kilometers along) {
    return numberCell(toText(printDistance(along)), along.value);
}

/// Notes keep their size on screen, whatever the zoom: they stand below every frame.
TableCell sizeOf(const Note& note) {
    constexpr double belowFrames = 1e-15;
    return numberCell(AnnotationTable::tr("%1 × %2 pixels").arg(qRound(note.width)).arg(qRound(note.height)),
                      note.width * note.height * belowFrames);
}

TableCell sizeOf(const CanvasFrame& frame) {
    return numberCell(AnnotationTable::tr("%1 × %2").arg(toText(printDistance(frame.width)),
                                                         toText(printDistance(frame.height))),
                      frame.width.value * frame.height.value);
}

/// "Memphis 1, Southaven and 2 notes": what moves with the frame.
TableCell contentOf(const Scenario& scenario, FrameId frame) {
    QStringList held;
    int notes = 0;
    for (const PlacedId& id : movedWith(scenario, {.frames = {frame}}))
        if (const auto* campus = std::get_if<CampusId>(&id))
            held << toText(scenario.find(*campus)->name);
        else if (std::holds_alternative<NoteId>(id))
            ++notes;
    const int things = static_cast<int>(held.size()) + notes;
    if (notes > 0)
        held << (notes == 1 ? AnnotationTable::tr("1 note") : AnnotationTable::tr("%1 notes").arg(notes));
    return things > 0 ? numberCell(held.join(QStringLiteral(", ")), things) : emptyCell();
}

std::vector<ThingRow> rowsOf(const Scenario& scenario, const TypeCatalog&, const Frame*) {
    std::vector<ThingRow> rows;
    for (const CanvasFrame& frame : scenario.frames)
        rows.push_back(
            {frame.id,
             {textCell(frame.title), wordCell(AnnotationTable::tr("Frame")), placeCell(frame.position.x),
              placeCell(frame.position.y), sizeOf(frame), contentOf(scenario, frame.id)}});
    for (const Note& note : scenario.notes)
        rows.push_back({note.id,
                        {textCell(note.text), wordCell(AnnotationTable::tr("Note")),
                         placeCell(note.position.x), placeCell(note.position.y), sizeOf(note), emptyCell()}});
    return rows;
}

ScenarioEdit changeIn(const Scenario& scenario, const ThingKey& key, int column, const QVariant& value) {
    const std::string words = value.toString().trimmed().toStdString();
    if (column != text)
        return {};
    if (const auto* id = std::get_if<FrameId>(&key)) {
        CanvasFrame frame = *scenario.find(*id);
        frame.title = words;
        return changeFrame(scenario, frame);
    }
    Note note = *scenario.find(std::get<NoteId>(key));
    note.text = words;
    return words.empty() ? ScenarioEdit{} : changeNote(scenario, note);
}

} // namespace

ThingTable annotationTable() {
    return {AnnotationTable::tr("Notes and Frames"),
            AnnotationTable::tr("Every note and frame with its place and what lies in it"),
            {{AnnotationTable::tr("Text"),
              AnnotationTable::tr("Of the note, or the frame's title; one line can be changed here")},
             {AnnotationTable::tr("Kind"), AnnotationTable::tr("A note or a frame")},
             {AnnotationTable::tr("East"), AnnotationTable::tr("Of the canvas' origin, its center"), true},
             {AnnotationTable::tr("South"), AnnotationTable::tr("Of the canvas' origin, its center"), true},
             {AnnotationTable::tr("Size"),
              AnnotationTable::tr("Width and height; a note keeps its size on screen"), true},
             {AnnotationTable::tr("Holds"),
              AnnotationTable::tr("The campuses and notes that lie in the frame and move with it")}},
            rowsOf,
            changeIn,
            AnnotationTable::tr("No notes or frames yet: add one to the canvas.")};
}

} // namespace lockstep::ui
