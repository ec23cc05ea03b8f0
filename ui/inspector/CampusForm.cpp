#include "ui/inspector/CampusForm.h"

#include <algorithm>
#include <cmath>

#include <QLabel>

#include "core/quantity/QuantityText.h"
#include "core/scenario/Limits.h"
#include "core/scenario/PlanFit.h"
#include "ui/inspector/NumberFields.h"
#include "ui/inspector/ScenarioPointer.h"

namespace lockstep::ui {

CampusForm::CampusForm(Document& document, QWidget* parent)
    : ThingForm(document, changeCampus, "campuses", parent)
    , m_name(new ValueField([this](const QString& text) { return rename(text); }))
    , m_x(positionField(&CanvasPoint::x))
    , m_y(positionField(&CanvasPoint::y))
    , m_oversubscription(new ValueField(numberCommit(
          numberWords(tr("a number such as 2")), 1, limits::oversubscription,
          [this](double factor) { change([=](Campus& campus) { campus.oversubscription = factor; }); })))
    , m_leaves(
          new ChoiceField([this](int index) { change([=](Campus& campus) { campus.rails = index == 0; }); }))
    , m_leafPorts(new ValueField(
          numberCommit(countWords(tr("a number of ports")), 1, limits::leafPorts, [this](double ports) {
              change([=](Campus& campus) { campus.leafPorts = toCount(ports); });
          }))) {
    addRow(tr("Name"), m_name);
    addRow(tr("East"), m_x, tr("Kilometers east of the canvas' origin"));
    addRow(tr("South"), m_y, tr("Kilometers south of the canvas' origin; north is negative"));
    addFabric();
    setMember(m_name, QStringLiteral("name"));
    setMember(m_name, {}); // a campus without links
    m_gpus = addReading(tr("GPUs"));
    m_busy = addReading(tr("Busy"), tr("Share of GPU time spent computing in the latest step"));
}

ValueField* CampusForm::positionField(Kilometers CanvasPoint::*axis) {
    const auto apply = [this, axis](Kilometers place) {
        if (std::abs(place.value) > limits::position)
            return tr("The earth is not that large.");
        change([=](Campus& campus) { campus.position.*axis = place; });
        return QString();
    };
    return new ValueField(parsed(parseDistance, tr("a distance such as 16 km"), apply));
}

void CampusForm::addFabric() {
    const Campus usual;
    const QStringList leaves{tr("One for each rail"), tr("One for whole nodes")};
    m_leaves->setChoices(leaves);
    addMemberRow(
        tr("Oversubscription"), m_oversubscription,
        tr("Of the campus fabric: 2 means that half of the network cards' rate leaves a leaf switch, "
           "1 that all of it does"),
        toText(printNumber(usual.oversubscription)), &Campus::oversubscription);
    addMemberRow(tr("Leaf switches"), m_leaves,
                 tr("One for each rail: GPUs of the same place in their nodes share a leaf. One for whole "
                    "nodes: all network cards of a node go to the same leaf."),
                 leaves.value(usual.rails ? 0 : 1), &Campus::rails);
    addMemberRow(tr("Leaf ports"), m_leafPorts, tr("Of a leaf switch, toward GPUs"),
                 toText(printCount(usual.leafPorts)), &Campus::leafPorts);
}

QString CampusForm::rename(const QString& text) {
    if (text.isEmpty())
        return tr("A campus needs a name.");
    change([&](Campus& campus) { campus.name = text.toStdString(); });
    return {};
}

void CampusForm::refresh() {
    const std::vector<const Campus*> things = shown();
    if (things.empty())
        return;
    setTitle(things.size() == 1 ? campusTitle(toText(things.front()->name))
                                : tr("%1 campuses").arg(things.size()));
    showText(m_name, things, &Campus::name);
    showFigure(
        m_x, things, [](const Campus& campus) { return campus.position.x; }, printDistance);
    showFigure(
        m_y, things, [](const Campus& campus) { return campus.position.y; }, printDistance);
    showFabric(things);
    showReadings();
}

void CampusForm::showFabric(const std::vector<const Campus*>& things) {
    showFigure(m_oversubscription, things, &Campus::oversubscription, printNumber);
    m_leaves->setChoice(commonOf(things, [](const Campus& campus) { return campus.rails ? 0 : 1; }));
    showFigure(m_leafPorts, things, &Campus::leafPorts, printCount);
    showResets();
}

void CampusForm::setFrame(const std::shared_ptr<const Frame>& frame) {
    m_frame = frame;
    showReadings();
}

void CampusForm::showReadings() {
    double gpus = 0;
    double busy = 0;
    bool known = m_frame != nullptr;
    for (const Campus* campus : shown()) {
        const double owned = gpusIn(scenario(), campus->id, document().catalog());
        const std::optional<CauseShares> shares = known ? latestShares(*m_frame, campus->id) : std::nullopt;
        known = known && (shares || owned == 0);
        gpus += owned;
        busy += shares ? workShare(*shares) * owned : 0;
    }
    m_gpus->setText(toText(printCount(gpus)));
    m_busy->setText(gpus == 0 ? tr("no racks yet")
                    : known   ? toText(printPercent(busy / gpus))
                              : tr("not run yet"));
}

} // namespace lockstep::ui
