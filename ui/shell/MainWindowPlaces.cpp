// Going to things on the canvas of MainWindow by their names, and adding to it by name.
#include <algorithm>
#include <limits>

#include <QLocale>
#include <QRegularExpression>

#include "core/edit/Edits.h"
#include "core/scenario/UniqueName.h"
#include "ui/canvas/CanvasDrop.h"
#include "ui/canvas/CanvasScale.h"
#include "ui/canvas/CanvasView.h"
#include "ui/inspector/FindingsPanel.h"
#include "ui/shell/MainWindow.h"
#include "ui/shell/palette/CommandPalette.h"
#include "ui/theme/ThemedIcon.h"
#include "ui/timeline/TimelineWidget.h"
#include "ui/words/Text.h"

namespace lockstep::ui {

namespace {

QString nameOf(CampusId id, const Scenario& scenario) {
    const Campus* campus = scenario.find(id);
    return campus ? toText(campus->name) : QString();
}

/// The campus that racks added here go to: the selected one, else the nearest.
CampusId campusFor(CanvasPoint at, const Scenario& scenario, const Selection& selection) {
    if (selection.campuses().size() == 1)
        return selection.campuses().front();
    CampusId nearest;
    double least = std::numeric_limits<double>::infinity();
    for (const Campus& campus : scenario.campuses) {
        const double x = campus.position.x.value - at.x.value;
        const double y = campus.position.y.value - at.y.value;
        if (x * x + y * y < least) {
            least = x * x + y * y;
            nearest = campus.id;
        }
    }
    return nearest;
}

} // namespace

std::vector<PaletteEntry> MainWindow::thingsToFind() {
    const Scenario& scenario = m_document.scenario();
    std::vector<PaletteEntry> entries;
    const auto add = [&](const QString& title, const QString& about, const char* icon, ThingSet thing) {
        entries.push_back(
            {QString(), title, about, QString(), themedIcon(QLatin1String(icon)), [this, thing] {
                 m_selection.set(thing);
                 m_canvas->fitThings(thing);
                 m_canvas->setFocus(Qt::OtherFocusReason);
             }});
    };
    for (const Campus& campus : scenario.campuses)
        add(toText(campus.name), tr("Campus"), "canvas", {{campus.id}});
    for (const CampusContent& campus : m_canvas->canvas().content().campuses)
        for (const GroupContent& group : campus.groups)
            add(group.label, tr("Racks in %1").arg(campus.name), "library", {{}, {group.id}});
    for (const Link& link : scenario.links)
        add(tr("%1 – %2").arg(nameOf(link.from, scenario), nameOf(link.to, scenario)),
            tr("Link, %1").arg(toText(link.type)), "select-connected", {{}, {}, {link.id}});
    for (const Note& note : scenario.notes)
        add(toText(note.text).simplified(), tr("Note"), "note", {{}, {}, {}, {note.id}});
    for (const CanvasFrame& frame : scenario.frames)
        add(toText(frame.title), tr("Frame"), "frame", {{}, {}, {}, {}, {frame.id}});
    return entries;
}

/// "GPU 17" and "17" are GPUs, "Rack 3" is a rack: of every group that has so many, the selected one first.
std::vector<PaletteEntry> MainWindow::partsToFind(const QString& typed) {
    static const QRegularExpression number(QStringLiteral("^\\s*(gpu|rack)?\\s*(\\d{1,9})\\s*$"),
                                           QRegularExpression::CaseInsensitiveOption);
    const QRegularExpressionMatch match = number.match(QString(typed).remove(QLocale().groupSeparator()));
    std::vector<PaletteEntry> entries;
    if (!match.hasMatch())
        return entries;
    const bool isRack = match.captured(1).toLower() == QLatin1String("rack");
    const std::uint32_t place = match.captured(2).toUInt();
    for (const CampusContent& campus : m_canvas->canvas().content().campuses)
        for (const GroupContent& group : campus.groups) {
            const auto each = static_cast<std::uint32_t>(isRack ? group.gpusPerRack : 1);
            if (std::uint64_t{place} * each >= group.gpus)
                continue;
            const bool isSelected = std::ranges::count(m_selection.rackGroups(), group.id) > 0;
            entries.insert(
                isSelected ? entries.begin() : entries.end(),
                PaletteEntry{
                    QString(), (isRack ? tr("Rack %1") : tr("GPU %1")).arg(QLocale().toString(place)),
                    tr("%1 in %2").arg(group.label, campus.name), QString(),
                    themedIcon(isRack ? QStringLiteral("rack-lane") : QStringLiteral("gpu-lane")),
                    [this, part = GroupPart{group.id, place * each, each}] { goToPart(part); }, true});
        }
    return entries;
}

void MainWindow::goToPart(const GroupPart& part) {
    m_selection.pick(Pick::of(part));
    m_canvas->goToPart(part);
    m_timeline->showPart(part);
    m_canvas->setFocus(Qt::OtherFocusReason);
}

void MainWindow::findThing() {
    if (!m_finder) {
        m_finder =
            new CommandPalette({tr("Go to"), tr("Go to a campus, racks, “GPU 17”, a link, a note or a frame"),
                                tr("Nothing on the canvas has these letters.")},
                               this);
        m_finder->setMaker([this](const QString& typed) { return partsToFind(typed); });
    }
    m_finder->open(thingsToFind());
}

void MainWindow::addCampusNamed(const QString& name, CanvasPoint at) {
    const Scenario& scenario = m_document.scenario();
    const CampusId id{scenario.nextId()};
    m_document.commit(addCampus(scenario, name.toStdString(), m_canvas->newCampusPlace(at)));
    m_selection.set({id}, {}, {});
}

void MainWindow::addNoteSaying(const QString& words, CanvasPoint at) {
    Note note;
    note.position = at;
    note.text = words.toStdString();
    const NoteId id{m_document.scenario().nextId()};
    m_document.commit(addNote(m_document.scenario(), note));
    m_selection.set({{}, {}, {}, {id}});
}

std::vector<PaletteEntry> MainWindow::thingsToAdd(CanvasPoint at) {
    std::vector<PaletteEntry> entries;
    const Scenario& scenario = m_document.scenario();
    const QString campus = toText(nextCampusName(scenario, tr("Campus").toStdString()));
    entries.push_back({QString(), campus, tr("Campus"), QString(), themedIcon(QStringLiteral("canvas")),
                       [this, campus, at] { addCampusNamed(campus, at); }});
    const CampusId home = campusFor(at, scenario, m_selection);
    if (home.valid())
        for (const RackType& rack : m_document.catalog().racks)
            entries.push_back({QString(), toText(rack.name), tr("Racks in %1").arg(nameOf(home, scenario)),
                               QString(), themedIcon(QStringLiteral("library")),
                               [this, home, name = rack.name] {
                                   m_document.commit(addRacks(m_document.scenario(), home, name, racksADrop));
                               }});
    entries.push_back({QString(), tr("Note"), tr("Text on the canvas"), QString(),
                       themedIcon(QStringLiteral("note")), [this, at] { addNoteSaying(tr("Note"), at); }});
    return entries;
}

void MainWindow::addByName(QPoint at) {
    const CanvasPoint place = toCanvas(m_canvas->mapToScene(at));
    if (!m_adder)
        m_adder =
            new CommandPalette({tr("Add"), tr("Add a campus by its name, racks by their type, or a note"),
                                tr("Nothing that can be added has these letters.")},
                               this);
    m_adder->setMaker([this, place](const QString& typed) -> std::vector<PaletteEntry> {
        return {{QString(), tr("New campus “%1”").arg(typed), tr("Campus"), QString(),
                 themedIcon(QStringLiteral("canvas")),
                 [this, typed, place] { addCampusNamed(typed, place); }},
                {QString(), tr("New note “%1”").arg(typed), tr("Text on the canvas"), QString(),
                 themedIcon(QStringLiteral("note")), [this, typed, place] { addNoteSaying(typed, place); }}};
    });
    m_adder->open(thingsToAdd(place));
}

void MainWindow::showProblem(const QString& pointer) {
    goToPanel(QStringLiteral("problems"));
    m_findings->goTo(pointer);
}

} // namespace lockstep::ui
