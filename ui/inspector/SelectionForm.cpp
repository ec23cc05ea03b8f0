#include "ui/inspector/SelectionForm.h"

#include <algorithm>
#include <iterator>

#include <QLabel>

#include "core/edit/Edits.h"
#include "core/quantity/QuantityText.h"
#include "core/scenario/Limits.h"
#include "core/scenario/PlanFit.h"
#include "ui/document/Selection.h"
#include "ui/inspector/NumberFields.h"
#include "ui/inspector/SliderField.h"

namespace lockstep::ui {

SelectionForm::SelectionForm(Document& document, const Selection& selection, QWidget* parent)
    : InspectorForm(document, parent)
    , m_selection(selection)
    , m_age(new SliderField({0, 15, 0.5, SliderField::Scale::linear, limits::age}, ageWords(),
                            [this](double age) { changeAge(age); })) {
    addRow(tr("Age of all"), m_age, tr("Of the racks and of the links that are selected"));
    m_gpus = addReading(tr("GPUs in all"), tr("On the selected campuses and in the selected rack groups"));
    m_power = addReading(tr("Power in all"), tr("Of these racks at full load"));
    hide();
}

bool SelectionForm::isMixed() const {
    return int(!m_selection.campuses().empty()) + int(!m_selection.rackGroups().empty()) +
               int(!m_selection.links().empty()) + int(!m_selection.notes().empty()) +
               int(!m_selection.frames().empty()) >
           1;
}

void SelectionForm::changeAge(double age) {
    std::vector<ScenarioEdit> edits;
    for (const RackGroup* group : foundIn(scenario(), m_selection.rackGroups())) {
        RackGroup after = *group;
        after.age = {age};
        edits.push_back(changeRackGroup(scenario(), after));
    }
    for (const Link* link : foundIn(scenario(), m_selection.links())) {
        Link after = *link;
        after.age = {age};
        edits.push_back(changeLink(scenario(), after));
    }
    document().commit(merged("Change age of " + std::to_string(edits.size()) + " items", std::move(edits)));
}

void SelectionForm::refresh() {
    setVisible(isMixed());
    if (!isMixed())
        return;
    setTitle(titleOfAll());
    showAges();
    showReadings();
}

QString SelectionForm::titleOfAll() const {
    QStringList counts;
    const auto count = [&counts](std::size_t things, const QString& one, const QString& several) {
        if (things > 0)
            counts << (things == 1 ? one : several.arg(things));
    };
    count(foundIn(scenario(), m_selection.campuses()).size(), tr("1 campus"), tr("%1 campuses"));
    count(foundIn(scenario(), m_selection.rackGroups()).size(), tr("1 rack group"), tr("%1 rack groups"));
    count(foundIn(scenario(), m_selection.links()).size(), tr("1 link"), tr("%1 links"));
    count(m_selection.notes().size(), tr("1 note"), tr("%1 notes"));
    count(m_selection.frames().size(), tr("1 frame"), tr("%1 frames"));
    return counts.join(QStringLiteral(", "));
}

void SelectionForm::showAges() {
    const auto groups = foundIn(scenario(), m_selection.rackGroups());
    const auto links = foundIn(scenario(), m_selection.links());
    std::vector<double> ages = eachOf(groups, [](const RackGroup& group) { return group.age.value; });
    std::ranges::copy(eachOf(links, [](const Link& link) { return link.age.value; }),
                      std::back_inserter(ages));
    m_age->setValues(ages);
    showRow(m_age, !groups.empty() && !links.empty());
}

/// Racks that are selected, or stand on a campus that is, each once.
void SelectionForm::showReadings() {
    double gpus = 0;
    Watts power;
    for (const RackGroup& group : scenario().rackGroups) {
        const bool isMeant = std::ranges::count(m_selection.rackGroups(), group.id) > 0 ||
                             std::ranges::count(m_selection.campuses(), group.campus) > 0;
        const RackType* rack = document().catalog().rack(group.rack);
        if (!isMeant || !rack)
            continue;
        gpus += gpusOf(group, document().catalog());
        power += rack->power.value * group.count;
    }
    m_gpus->setText(toText(printCount(gpus)));
    m_power->setText(toText(printPower(power)));
    showRow(m_gpus, gpus > 0);
    showRow(m_power, gpus > 0);
}

} // namespace lockstep::ui
