// How a fragment comes into a scenario: new ids, free names, own types that mean the same as where they came
// from.
#include <algorithm>
#include <limits>
#include <map>

#include "core/edit/Fragment.h"
#include "core/scenario/Limits.h"
#include "core/scenario/UniqueName.h"

namespace lockstep {

namespace {

template<class Type>
const Type* named(const std::vector<Type>& types, const std::string& name) {
    const auto found = std::ranges::find(types, name, &Type::name);
    return found == types.end() ? nullptr : &*found;
}

/// The types a fragment brings, and what they are called in the scenario it comes to.
class TypeImport {
public:
    TypeImport(const Scenario& fragment, const Scenario& into, const TypeCatalog& catalog)
        : m_own(into.ownTypes) {
        for (const GpuType& gpu : fragment.ownTypes.gpus)
            import(gpu, catalog.gpus, m_own.gpus, m_gpuNames);
        for (RackType rack : fragment.ownTypes.racks) {
            rack.gpu = renamed(rack.gpu, m_gpuNames);
            import(rack, catalog.racks, m_own.racks, m_rackNames);
        }
        for (const LinkType& link : fragment.ownTypes.links)
            import(link, catalog.links, m_own.links, m_linkNames);
    }

    const TypeCatalog& own() const { return m_own; }
    std::string rack(const std::string& name) const { return renamed(name, m_rackNames); }
    std::string link(const std::string& name) const { return renamed(name, m_linkNames); }

private:
    using Names = std::map<std::string, std::string>;

    template<class Type>
    static void import(Type type, const std::vector<Type>& known, std::vector<Type>& own, Names& names) {
        const std::string before = type.name;
        const auto meansOther = [&] {
            const Type* ours = named(own, type.name);
            if (!ours)
                ours = named(known, type.name);
            return ours && !(*ours == type);
        };
        for (int number = 2; meansOther(); ++number)
            type.name = before + " (" + std::to_string(number) + ")";
        names[before] = type.name;
        if (!named(own, type.name) && !named(known, type.name))
            own.push_back(std::move(type));
    }

    static std::string renamed(const std::string& name, const Names& names) {
        const auto found = names.find(name);
        return found == names.end() ? name : found->second;
    }

    TypeCatalog m_own;
    Names m_gpuNames;
    Names m_rackNames;
    Names m_linkNames;
};

class Paster {
public:
    Paster(const Scenario& fragment, const Scenario& into, const TypeCatalog& catalog,
           const PasteTarget& target)
        : m_fragment(fragment)
        , m_target(target)
        , m_types(fragment, into, catalog)
        , m_into(into)
        , m_grown(into)
        , m_nextId(into.nextId())
        , m_way(wayOf()) {}

    std::variant<Paste, std::string> run() {
        if (!(m_types.own() == m_into.ownTypes))
            m_paste.edit.steps.emplace_back(AssignOwnTypes{m_into.ownTypes, m_types.own()});
        addCampuses();
        addRacks();
        addLinks();
        for (const Note& note : m_fragment.notes)
            addPlaced(note, m_grown.notes, m_paste.added.notes);
        for (const CanvasFrame& frame : m_fragment.frames)
            addPlaced(frame, m_grown.frames, m_paste.added.frames);
        if (m_paste.added.empty())
            return m_refusal;
        m_paste.edit.name = nameOf();
        return std::move(m_paste);
    }

private:
    CanvasPoint wayOf() const {
        if (!m_target.center)
            return m_target.offset;
        constexpr double far = std::numeric_limits<double>::infinity();
        double left = far, top = far, right = -far, bottom = -far;
        const auto stretch = [&](const auto& things) {
            for (const auto& thing : things) {
                left = std::min(left, thing.position.x.value);
                right = std::max(right, thing.position.x.value);
                top = std::min(top, thing.position.y.value);
                bottom = std::max(bottom, thing.position.y.value);
            }
        };
        stretch(m_fragment.campuses);
        stretch(m_fragment.notes);
        stretch(m_fragment.frames);
        if (left > right)
            return {};
        return {m_target.center->x - Kilometers{(left + right) / 2},
                m_target.center->y - Kilometers{(top + bottom) / 2}};
    }

    template<class Thing>
    void add(Thing thing, std::vector<Thing>& list, std::vector<Id<Thing>>& added) {
        thing.id = {m_nextId++};
        added.push_back(thing.id);
        m_paste.edit.steps.push_back(Replace<Thing>{std::nullopt, thing, list.size()});
        list.push_back(std::move(thing));
    }

    template<class Thing>
    void addPlaced(Thing thing, std::vector<Thing>& list, std::vector<Id<Thing>>& added) {
        const auto onCanvas = [](double along) {
            return std::clamp(along, -limits::position, limits::position);
        };
        thing.position = {{onCanvas(thing.position.x.value + m_way.x.value)},
                          {onCanvas(thing.position.y.value + m_way.y.value)}};
        add(std::move(thing), list, added);
    }

    void addCampuses() {
        for (Campus campus : m_fragment.campuses) {
            const CampusId before = campus.id;
            m_campuses[before] = {m_nextId};
            campus.name = freeCampusName(m_grown, campus.name);
            addPlaced(std::move(campus), m_grown.campuses, m_paste.added.campuses);
        }
    }

    /// The one campus that is selected, by itself or by its racks.
    CampusId campusForRacks() const {
        std::vector<CampusId> campuses = m_target.selected.campuses;
        for (const RackGroupId id : m_target.selected.rackGroups)
            if (const RackGroup* group = m_into.find(id))
                if (std::ranges::find(campuses, group->campus) == campuses.end())
                    campuses.push_back(group->campus);
        if (campuses.empty() && m_into.campuses.size() == 1)
            campuses.push_back(m_into.campuses.front().id);
        return campuses.size() == 1 && m_into.find(campuses.front()) ? campuses.front() : CampusId{};
    }

    void addRacks() {
        std::vector<RackGroupId> among; // of copied campuses: they come with them and are not selected
        for (RackGroup group : m_fragment.rackGroups) {
            const auto home = m_campuses.find(group.campus);
            const bool comesAlong = home != m_campuses.end();
            group.campus = comesAlong ? home->second : campusForRacks();
            group.rack = m_types.rack(group.rack);
            if (!group.campus.valid())
                m_refusal = "Select the one campus the racks go to, then paste.";
            else
                add(std::move(group), m_grown.rackGroups, comesAlong ? among : m_paste.added.rackGroups);
        }
    }

    /// An end that was copied is the copy. One that was not is the same campus, in the scenario it came from.
    CampusId endOf(CampusId id) const {
        if (const auto copy = m_campuses.find(id); copy != m_campuses.end())
            return copy->second;
        return m_into.name == m_fragment.name && m_into.find(id) ? id : CampusId{};
    }

    void addLinks() {
        const std::vector<CampusId>& chosen = m_target.selected.campuses;
        for (Link link : m_fragment.links) {
            link.from = endOf(link.from);
            link.to = endOf(link.to);
            if (m_fragment.campuses.empty() && chosen.size() == 2) {
                link.from = chosen[0];
                link.to = chosen[1];
            }
            link.type = m_types.link(link.type);
            if (!link.from.valid() || !link.to.valid() || link.from == link.to)
                m_refusal = "Select the two campuses the link joins, then paste.";
            else
                add(std::move(link), m_grown.links, m_paste.added.links);
        }
    }

    std::string nameOf() const {
        const ThingSet& added = m_paste.added;
        if (added.campuses.size() == 1)
            return "Paste " + m_grown.find(added.campuses.front())->name;
        const bool single = added.count() == 1;
        if (single && !added.rackGroups.empty())
            return "Paste " + m_grown.find(added.rackGroups.front())->rack;
        if (single)
            return !added.links.empty() ? "Paste link" : !added.notes.empty() ? "Paste note" : "Paste frame";
        return "Paste " + std::to_string(added.count()) + " items";
    }

    const Scenario& m_fragment;
    const PasteTarget& m_target;
    TypeImport m_types;
    const Scenario& m_into;
    Scenario m_grown; ///< `into` with what was added so far
    std::uint32_t m_nextId;
    CanvasPoint m_way;
    std::map<CampusId, CampusId> m_campuses; ///< from the fragment's ids to the new ones
    Paste m_paste;
    std::string m_refusal = "There is nothing to paste.";
};

} // namespace

std::variant<Paste, std::string> paste(const Scenario& fragment, const Scenario& into,
                                       const TypeCatalog& catalog, const PasteTarget& target) {
    return Paster(fragment, into, catalog, target).run();
}

} // namespace lockstep
