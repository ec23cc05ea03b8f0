#pragma once

#include "ui/inspector/JobSection.h"

namespace lockstep::ui {

/// What makes GPUs late beyond the spreads of their type, by time scale.
class StragglerForm : public JobSection {
    Q_OBJECT

public:
    StragglerForm(Document& document, QWidget* parent = nullptr);

private:
    void addWandering();
    void addSpikes();
    void addFailSlow();
};

} // namespace lockstep::ui
