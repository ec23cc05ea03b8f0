#include "ui/inspector/PartForm.h"

#include <QLabel>
#include <QLocale>

#include "core/quantity/QuantityText.h"
#include "core/scenario/PlanFit.h"
#include "ui/theme/Swatch.h"
#include "ui/timeline/LaneWords.h"
#include "ui/timeline/TimelineProbe.h"

namespace lockstep::ui {

namespace {

constexpr qint64 readablePeriod = 250; ///< milliseconds between figures of a run that goes on

QString count(std::uint32_t number) {
    return QLocale().toString(number);
}

} // namespace

PartForm::PartForm(Document& document, QWidget* parent) : InspectorForm(document, parent) {
    m_place = addReading(tr("Place"));
    m_rack = addReading(tr("Rack"), tr("Of the rack group, counted from 0"));
    m_gpus = addReading(tr("GPUs"), tr("Of the rack group, counted from 0"));
    m_now = addReading(tr("Now"), tr("The largest loss of the step that the canvas shows"));
    m_waitsFor = addReading(tr("Waits for"), tr("Click to select it"));
    m_waitsFor->setTextInteractionFlags(m_waitsFor->textInteractionFlags() | Qt::LinksAccessibleByMouse |
                                        Qt::LinksAccessibleByKeyboard);
    connect(m_waitsFor, &QLabel::linkActivated, this, [this] { Q_EMIT blockerWanted(m_blocker); });
    hide();
}

void PartForm::show(const std::optional<GroupPart>& part) {
    m_part = part;
    refresh();
}

void PartForm::setMoment(std::shared_ptr<const Frame> frame) {
    m_moment = std::move(frame);
    const bool isRunning = m_moment && m_moment->state == RunState::running;
    if (!isRunning || !m_age.isValid() || m_age.hasExpired(readablePeriod))
        showMoment();
}

std::uint32_t PartForm::gpusPerRack() const {
    const RackGroup* group = m_part ? scenario().find(m_part->group) : nullptr;
    const RackType* type = group ? document().catalog().rack(group->rack) : nullptr;
    return type && m_part->first < gpusOf(*group, document().catalog())
               ? static_cast<std::uint32_t>(std::max(1.0, type->gpus.value))
               : 0;
}

QString PartForm::name() const {
    return m_part->isGpu() ? tr("GPU %1").arg(count(m_part->first)) : tr("Rack %1").arg(rack());
}

QString PartForm::rack() const {
    return count(m_part->first / gpusPerRack());
}

QString PartForm::place() const {
    const RackGroup& group = *scenario().find(m_part->group);
    const Campus* campus = scenario().find(group.campus);
    return tr("%1 in %2")
        .arg(toText(document().catalog().rack(group.rack)->gpu),
             campus ? toText(campus->name) : tr("no campus"));
}

QString PartForm::gpus() const {
    return tr("%1 to %2").arg(count(m_part->first), count(m_part->first + m_part->count - 1));
}

void PartForm::refresh() {
    setVisible(gpusPerRack() > 0);
    if (gpusPerRack() == 0)
        return;
    setTitle(name());
    m_place->setText(place());
    m_rack->setText(rack());
    m_gpus->setText(gpus());
    showRow(m_rack, m_part->isGpu());
    showRow(m_gpus, !m_part->isGpu());
    showMoment();
}

void PartForm::showMoment() {
    if (gpusPerRack() == 0)
        return;
    m_age.start();
    const auto found = m_moment ? probePart(*m_moment, LaneKey::of(*m_part)) : std::nullopt;
    m_now->setText(
        found ? tr("%1, %2 of the step").arg(causeLabel(found->cause), toText(printPercent(found->share)))
              : QString());
    showRow(m_now, found.has_value());
    const QString by = found ? nameOf(found->heldUpBy, *found->fleet, linkNamesOf(scenario())) : QString();
    m_blocker = found ? pickOf(found->heldUpBy, *found->fleet) : Pick{};
    m_waitsFor->setText(m_blocker.empty() ? by.toHtmlEscaped()
                                          : QStringLiteral("<a href=\"#\">%1</a>").arg(by.toHtmlEscaped()));
    showRow(m_waitsFor, !by.isEmpty());
}

QString PartForm::sentence() const {
    if (gpusPerRack() == 0)
        return {};
    const QString what = m_part->isGpu() ? tr("%1, rack %2, %3").arg(name(), rack(), place())
                                         : tr("%1, GPUs %2, %3").arg(name(), gpus(), place());
    return m_now->text().isEmpty() ? what : tr("%1: %2").arg(what, m_now->text());
}

} // namespace lockstep::ui
