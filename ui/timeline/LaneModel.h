#pragma once

#include <memory>

#include <QObject>

#include "ui/timeline/LaneArrangement.h"
#include "ui/timeline/LaneFilter.h"

namespace lockstep::ui {

/// The lanes of the timeline: which, in what order, how tall. Knows nothing of pixels and painting.
class LaneModel : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;

    const std::vector<Lane>& lanes() const { return m_lanes; }
    const std::shared_ptr<const Fleet>& fleet() const { return m_fleet; }
    const LaneArrangement& arrangement() const { return m_arrangement; }
    const QString& filter() const { return m_filterText; }
    std::size_t hiddenGroups() const; ///< of the fleet, by hand
    std::size_t filteredGroups() const;

    void setFleet(std::shared_ptr<const Fleet> fleet);
    /// What the fleet's groups do where one looks, one a group: for the filter, and for sorting.
    void setSums(std::vector<CauseSums> ofGroups);
    void setFilter(const QString& text);
    void setArrangement(LaneArrangement arrangement);
    /// What is changed while the run goes on: a copy, changed, then taken as a whole.
    template<class Change, class... Arguments>
    void apply(Change change, Arguments&&... arguments) {
        LaneArrangement changed = m_arrangement;
        change(changed, std::forward<Arguments>(arguments)...);
        setArrangement(std::move(changed));
    }

    /// Lanes for a part of a rack group and for the rack around it, until another part is looked at. Their
    /// group comes back where it is hidden or folded away. What a person opens stays besides.
    void lookAt(const GroupPart& part);
    /// Takes the lane of a rack or a GPU away, however it was opened.
    void close(const LaneKey& part);

    /// The idlest first, by the sums: now, not from now on.
    void sortByIdle();
    void showHidden();
    void unfoldAll();
    /// The order of the scenario, nothing pinned, hidden, folded or taller.
    void reset();

Q_SIGNALS:
    void lanesChanged();       ///< others, in another order, or of another height
    void arrangementChanged(); ///< by a person

private:
    void filterGroups();
    void relist();
    void relistAs(LaneArrangement arrangement);

    std::shared_ptr<const Fleet> m_fleet;
    LaneArrangement m_arrangement;
    QString m_filterText;
    LaneFilter m_filter;
    std::vector<CauseSums> m_sums;
    std::vector<bool> m_passes;
    std::vector<LaneKey> m_lookedAt; ///< the rack before the GPU
    std::vector<Lane> m_lanes;
};

} // namespace lockstep::ui
