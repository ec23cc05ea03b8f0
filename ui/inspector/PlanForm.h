#pragma once

#include "ui/inspector/JobSection.h"

namespace lockstep::ui {

/// How the model is cut over GPUs, and what that comes to.
class PlanForm : public JobSection {
    Q_OBJECT

public:
    PlanForm(Document& document, QWidget* parent = nullptr);

    void refresh() override;

private:
    void addSizes();
    void addReplicas();
    void addPipeline();
    void addSharing();
    QString setReplicas(const QString& text);

    QLabel* m_replicas;
    QLabel* m_gpus;
};

} // namespace lockstep::ui
