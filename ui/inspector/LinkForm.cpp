#include "ui/inspector/LinkForm.h"

#include <functional>

#include <QCheckBox>
#include <QHBoxLayout>
#include <QLabel>

#include "core/network/LinkGoodput.h"
#include "core/quantity/QuantityText.h"
#include "core/scenario/Limits.h"
#include "ui/inspector/NumberFields.h"
#include "ui/inspector/SliderField.h"
#include "ui/inspector/TransportWords.h"

namespace lockstep::ui {

namespace {

QString limitText(LinkBound bound) {
    switch (bound) {
    case LinkBound::window:
        return LinkForm::tr(", limited by windows");
    case LinkBound::buffer:
        return LinkForm::tr(", limited by buffers");
    case LinkBound::loss:
        return LinkForm::tr(", limited by loss");
    case LinkBound::channel:
        break;
    }
    return {};
}

} // namespace

LinkForm::LinkForm(Document& document, QWidget* parent)
    : ThingForm(document, changeLink, "links", parent)
    , m_type(new ChoiceField([this](int index) {
        const std::string name = m_type->itemText(index).toStdString();
        change([&](Link& link) { link.type = name; });
    }))
    , m_channels(new SliderField(
          {1, 256, 1, SliderField::Scale::logarithmic, limits::channels},
          countWords(tr("a number of channels")),
          [this](double count) { change([count](Link& link) { link.channels = toCount(count); }); }))
    , m_age(new SliderField({0, 15, 0.5, SliderField::Scale::linear, limits::age}, ageWords(),
                            [this](double age) { change([age](Link& link) { link.age = {age}; }); }))
    , m_routeFactor(new ValueField(parsed(parseCount, tr("a number such as 1.5"),
                                          [this](double factor) { return setRouteFactor(factor); })))
    , m_length(new ValueField(parsed(parseDistance, tr("a distance such as 16 km"),
                                     [this](Kilometers length) { return pinAt(length); })))
    , m_pinned(new QCheckBox(tr("Pin")))
    , m_transport(new ChoiceField([this](int index) {
        change([index](Link& link) {
            link.transport = index == 0 ? std::nullopt : std::optional(static_cast<Transport>(index - 1));
        });
    })) {
    addFields();
    connect(m_pinned, &QCheckBox::clicked, this, &LinkForm::pin);
}

void LinkForm::addFields() {
    auto* length = new QWidget;
    auto* row = new QHBoxLayout(length);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_length, 1, Qt::AlignTop);
    row->addWidget(m_pinned, 0, Qt::AlignTop);
    length->setFocusProxy(m_length);
    addRow(tr("Type"), m_type);
    addRow(tr("Channels"), m_channels);
    addMemberRow(tr("Age"), m_age, tr("Aging optics make more bit errors"),
                 ageWords().print(Link{}.age.value), &Link::age);
    addMemberRow(tr("Route factor"), m_routeFactor,
                 tr("Fiber follows roads: route length over straight line"),
                 toText(printNumber(Link{}.routeFactor)), &Link::routeFactor);
    addRow(tr("Length"), length,
           tr("Of the route. A pinned length stays when a campus moves; typing one pins it."));
    addMemberRow(tr("Transport"), m_transport, tr("How bytes that were lost are made good"),
                 tr("what the type says"), &Link::transport);
    setMember(m_type, QStringLiteral("type"));
    setMember(m_transport, {}); // a link that is held back
    m_capacity = addReading(tr("Installed"), tr("All channels, one way"));
    m_roundTrip = addReading(tr("Round trip"), tr("Fiber both ways at 200,000 km/s, and equipment"));
    m_loss = addReading(tr("Packet loss"));
    m_goodput = addReading(tr("Goodput"), tr("One way, after windows and loss"));
    m_load = addReading(tr("Each step"), tr("What a step of the run sends over this link, one way"));
}

void LinkForm::pin(bool pinned) {
    change([&](Link& link) {
        link.pinnedLength = pinned ? std::optional(lengthOf(link, scenario())) : std::nullopt;
    });
    refresh();
}

QString LinkForm::pinAt(Kilometers length) {
    if (length <= Kilometers{})
        return tr("A route has a length above zero.");
    if (length.value > limits::length)
        return tr("No route is longer than once around the earth.");
    change([length](Link& link) { link.pinnedLength = length; });
    return {};
}

QString LinkForm::setRouteFactor(double factor) {
    if (factor < 1)
        return tr("No route is shorter than the straight line: 1 or more.");
    if (factor > limits::routeFactor)
        return tr("The most here is %1.").arg(limits::routeFactor);
    change([factor](Link& link) { link.routeFactor = factor; });
    return {};
}

QString LinkForm::titleOf(const std::vector<const Link*>& things) const {
    if (things.size() > 1)
        return tr("%1 links").arg(things.size());
    const Campus* from = scenario().find(things.front()->from);
    const Campus* to = scenario().find(things.front()->to);
    return tr("Link %1 – %2").arg(from ? toText(from->name) : tr("?"), to ? toText(to->name) : tr("?"));
}

void LinkForm::refresh() {
    const std::vector<const Link*> things = shown();
    if (things.empty())
        return;
    setTitle(titleOf(things));
    showType(m_type, document().catalog().links, things, &Link::type);
    m_channels->setValues(eachOf(things, [](const Link& link) { return double(link.channels); }));
    m_age->setValues(eachOf(things, [](const Link& link) { return link.age.value; }));
    showFigure(m_routeFactor, things, &Link::routeFactor, printNumber);
    showTransport(things);
    showLength(things);
    showResets();
    showCondition();
}

void LinkForm::showTransport(const std::vector<const Link*>& things) {
    const LinkType* type = document().catalog().link(things.front()->type);
    const QString said = type ? transportWords().value(static_cast<int>(type->transport)) : tr("unknown");
    const bool oneType = commonOf(things, &Link::type).has_value();
    m_transport->setChoices(QStringList(oneType ? tr("By type: %1").arg(said) : tr("By type")) +
                            transportWords());
    m_transport->setChoice(commonOf(
        things, [](const Link& link) { return link.transport ? static_cast<int>(*link.transport) + 1 : 0; }));
    if (type && oneType)
        m_type->setToolTip(tr("%1 a channel. %2")
                               .arg(toText(printBitRate(type->channel.value)), toText(type->channel.source)));
}

void LinkForm::showLength(const std::vector<const Link*>& things) {
    showFigure(
        m_length, things, [this](const Link& link) { return lengthOf(link, scenario()); }, printDistance);
    const auto pinned = commonOf(things, [](const Link& link) { return link.pinnedLength.has_value(); });
    m_pinned->setTristate(!pinned);
    m_pinned->setCheckState(!pinned ? Qt::PartiallyChecked : *pinned ? Qt::Checked : Qt::Unchecked);
}

void LinkForm::setFrame(const std::shared_ptr<const Frame>& frame) {
    m_frame = frame;
    showCondition();
}

void LinkForm::showCondition() {
    const std::vector<const Link*> things = shown();
    const LinkType* type = things.size() == 1 ? document().catalog().link(things.front()->type) : nullptr;
    const QString several = things.size() > 1 ? tr("several links") : tr("unknown type");
    for (QLabel* label : {m_capacity, m_roundTrip, m_loss, m_goodput})
        label->setText(several);
    m_load->setText(things.size() > 1 ? several : tr("not run yet"));
    if (!type)
        return;
    const Link& link = *things.front();
    const LinkCondition condition = conditionOf(link, *type, lengthOf(link, scenario()));
    m_capacity->setText(toText(printBitRate(condition.capacity)));
    m_roundTrip->setText(toText(printSeconds(condition.roundTrip)));
    m_loss->setText(QString::number(condition.loss, 'g', 3));
    m_goodput->setText(toText(printBitRate(condition.goodput)) + limitText(condition.bound));
    if (!m_frame || !m_frame->fleet)
        return;
    for (const LinkUse& use : m_frame->fleet->links)
        if (use.id == link.id)
            m_load->setText(tr("%1 in %2")
                                .arg(toText(printBytes(use.bytesPerStep)),
                                     toText(printSeconds(use.bytesPerStep / use.goodput))));
}

} // namespace lockstep::ui
