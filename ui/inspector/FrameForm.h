#pragma once

#include "ui/inspector/ThingForm.h"

namespace lockstep::ui {

/// Title and size of one frame on the canvas, or what several have in common.
class FrameForm : public ThingForm<CanvasFrame> {
    Q_OBJECT

public:
    FrameForm(Document& document, QWidget* parent = nullptr);

    void refresh() override;

private:
    ValueField* sizeField(Kilometers CanvasFrame::*side);

    ValueField* m_frameTitle;
    ValueField* m_width;
    ValueField* m_height;
};

} // namespace lockstep::ui
