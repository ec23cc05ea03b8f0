#pragma once

#include "ui/inspector/JobSection.h"

namespace lockstep::ui {

/// What replicas and campuses send to each other, and how often.
class ExchangeForm : public JobSection {
    Q_OBJECT

public:
    ExchangeForm(Document& document, QWidget* parent = nullptr);

private:
    void addGradients();
    void addSync();
};

} // namespace lockstep::ui
