#pragma once

#include "ui/inspector/ThingForm.h"

class QCheckBox;

namespace lockstep::ui {

class SliderField;

/// The fields of one link, or what several have in common, and what they do for traffic.
class LinkForm : public ThingForm<Link> {
    Q_OBJECT

public:
    LinkForm(Document& document, QWidget* parent = nullptr);

    void refresh() override;
    void setFrame(const std::shared_ptr<const Frame>& frame) override;

private:
    void addFields();
    void pin(bool pinned);
    QString pinAt(Kilometers length);
    QString setRouteFactor(double factor);
    QString titleOf(const std::vector<const Link*>& things) const;
    void showTransport(const std::vector<const Link*>& things);
    void showLength(const std::vector<const Link*>& things);
    void showCondition();

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
