#pragma once

#include "ui/inspector/InspectorForm.h"

namespace lockstep::ui {

class TextField;

/// What the scenario is called, what it asks, and its luck.
class ScenarioForm : public InspectorForm {
    Q_OBJECT

public:
    ScenarioForm(Document& document, QWidget* parent = nullptr);

    void refresh() override;

private:
    ValueField* m_name;
    TextField* m_question;
    ValueField* m_seed;
};

} // namespace lockstep::ui
