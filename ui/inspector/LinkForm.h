#pragma once

#include "ui/inspector/InspectorForm.h"
#include "ui/inspector/MemberResets.h"

class QCheckBox;

namespace lockstep::ui {

class ChoiceField;
class SliderField;

/// The fields of one link, or what several have in common, and what they do for traffic.
class LinkForm : public InspectorForm {
    Q_OBJECT

public:
    LinkForm(Document& document, QWidget* parent = nullptr);

    void show(std::vector<LinkId> ids);
    void refresh() override;
    void setFrame(const std::shared_ptr<const Frame>& frame) override;

private:
    std::vector<const Link*> links() const { return foundIn(scenario(), m_ids); }
    void change(const std::function<void(Link&)>& change);
    void addFields();
    template<class Value>
    void addRowWithReset(const QString& label, QWidget* field, const QString& toolTip, const QString& usual,
                         Value Link::*member);
    void pin(bool pinned);
    QString pinAt(Kilometers length);
    QString setRouteFactor(double factor);
    QString titleOf(const std::vector<const Link*>& things) const;
    void showTransport(const std::vector<const Link*>& things);
    void showLength(const std::vector<const Link*>& things);
    void showCondition();

    std::vector<LinkId> m_ids;
    MemberResets<Link> m_resets;
    std::shared_ptr<const Frame> m_frame;
    ChoiceField* m_type;
    SliderField* m_channels;
    SliderField* m_age;
    ValueField* m_routeFactor;
    ValueField* m_length;
    QCheckBox* m_pinned;
    ChoiceField* m_transport;
    QLabel* m_capacity;
    QLabel* m_roundTrip;
    QLabel* m_loss;
    QLabel* m_goodput;
    QLabel* m_load;
};

} // namespace lockstep::ui
