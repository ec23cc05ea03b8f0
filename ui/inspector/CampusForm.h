#pragma once

#include "ui/inspector/ThingForm.h"

namespace lockstep::ui {

/// The fields of one campus, or what several have in common.
class CampusForm : public ThingForm<Campus> {
    Q_OBJECT

public:
    CampusForm(Document& document, QWidget* parent = nullptr);

    void refresh() override;
    void setFrame(const std::shared_ptr<const Frame>& frame) override;

private:
    ValueField* positionField(Kilometers CanvasPoint::*axis);
    QString rename(const QString& text);
    void addFabric();
    void showFabric(const std::vector<const Campus*>& things);
    void showReadings();

    std::shared_ptr<const Frame> m_frame;
    ValueField* m_name;
    ValueField* m_x;
    ValueField* m_y;
    ValueField* m_oversubscription;
    ChoiceField* m_leaves;
    ValueField* m_leafPorts;
    QLabel* m_gpus;
    QLabel* m_busy;
};

} // namespace lockstep::ui
