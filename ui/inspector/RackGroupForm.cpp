#include "ui/inspector/RackGroupForm.h"

#include <QLabel>

#include "core/quantity/QuantityText.h"
#include "core/scenario/Limits.h"
#include "core/scenario/PlanFit.h"
#include "core/scenario/TypeFigures.h"
#include "ui/inspector/NumberFields.h"
#include "ui/inspector/SliderField.h"
#include "ui/words/CoreWords.h"

namespace lockstep::ui {

namespace {

/// Every figure of a GPU with its source, for a tooltip.
QString figuresOf(const GpuType& gpu) {
    QStringList lines;
    visitGpuFigures(gpu, [&](const FigureForm& form, const auto& figure) {
        lines << RackGroupForm::tr("%1: %2 %3 (%4)")
                     .arg(fromCore(form.label), toText(printNumber(baseValue(figure.value) / form.scale)),
                          toText(std::string(form.unit)), toText(figure.source));
    });
    return lines.join(QLatin1Char('\n'));
}

} // namespace

RackGroupForm::RackGroupForm(Document& document, QWidget* parent)
    : ThingForm(document, changeRackGroup, "rack groups", parent)
    , m_rack(new ChoiceField([this](int index) {
        const std::string name = m_rack->itemText(index).toStdString();
        change([&](RackGroup& group) { group.rack = name; });
    }))
    , m_count(new SliderField(
          {1, 20000, 1, SliderField::Scale::logarithmic, limits::racks}, countWords(tr("a number of racks")),
          [this](double count) { change([count](RackGroup& group) { group.count = toCount(count); }); }))
    , m_age(new SliderField({0, 15, 0.5, SliderField::Scale::linear, limits::age}, ageWords(),
                            [this](double age) { change([age](RackGroup& group) { group.age = {age}; }); })) {
    addRow(tr("Rack type"), m_rack);
    addRow(tr("Racks"), m_count);
    addMemberRow(tr("Age"), m_age, tr("Older GPUs differ more from one another"),
                 ageWords().print(RackGroup{}.age.value), &RackGroup::age);
    setMember(m_rack, QStringLiteral("rack"));
    setMember(m_count, QStringLiteral("count"));
    setMember(m_age, QStringLiteral("age_years"));
    m_gpus = addReading(tr("GPUs"));
    m_power = addReading(tr("Power"), tr("At full load"));
    m_gpu = addReading(tr("GPU"));
}

QString RackGroupForm::titleOf(const std::vector<const RackGroup*>& things) const {
    if (things.size() > 1)
        return tr("%1 rack groups").arg(things.size());
    const Campus* campus = scenario().find(things.front()->campus);
    return tr("Racks in %1").arg(campus ? toText(campus->name) : tr("no campus"));
}

void RackGroupForm::refresh() {
    const std::vector<const RackGroup*> things = shown();
    if (things.empty())
        return;
    setTitle(titleOf(things));
    showType(m_rack, document().catalog().racks, things, &RackGroup::rack);
    m_count->setValues(eachOf(things, [](const RackGroup& group) { return double(group.count); }));
    m_age->setValues(eachOf(things, [](const RackGroup& group) { return group.age.value; }));
    showResets();
    showReadings(things);
}

void RackGroupForm::showReadings(const std::vector<const RackGroup*>& things) {
    const TypeCatalog& catalog = document().catalog();
    double gpus = 0;
    Watts power;
    for (const RackGroup* group : things) {
        gpus += gpusOf(*group, catalog);
        if (const RackType* rack = catalog.rack(group->rack))
            power += rack->power.value * group->count;
    }
    m_gpus->setText(toText(printCount(gpus)));
    m_power->setText(toText(printPower(power)));
    const RackType* rack = catalog.rack(things.front()->rack);
    const bool oneType = commonOf(things, &RackGroup::rack).has_value();
    const GpuType* gpu = rack && oneType ? catalog.gpu(rack->gpu) : nullptr;
    m_gpu->setText(gpu ? tr("%1, %2 BF16, %3")
                             .arg(toText(gpu->name), toText(printFlopRate(gpu->bf16.value)),
                                  toText(printBytes(gpu->memory.value)))
                       : tr("mixed"));
    m_gpu->setToolTip(gpu ? figuresOf(*gpu) : QString());
    m_power->setToolTip(rack && oneType ? tr("At full load. %1").arg(toText(rack->power.source)) : QString());
}

} // namespace lockstep::ui
