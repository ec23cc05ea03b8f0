#pragma once

#include "ui/inspector/JobSection.h"

namespace lockstep::ui {

/// What is trained, on how much at a time, and by which software.
class ModelForm : public JobSection {
    Q_OBJECT

public:
    ModelForm(Document& document, QWidget* parent = nullptr);

    void refresh() override;

private:
    void addBatch();

    QLabel* m_parameters;
};

} // namespace lockstep::ui
