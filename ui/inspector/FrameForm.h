#pragma once

#include "ui/inspector/InspectorForm.h"

namespace lockstep::ui {

/// Title and size of one frame on the canvas, or what several have in common.
class FrameForm : public InspectorForm {
    Q_OBJECT

public:
    FrameForm(Document& document, QWidget* parent = nullptr);

    void show(std::vector<FrameId> ids);
    void refresh() override;

private:
    std::vector<const CanvasFrame*> frames() const { return foundIn(scenario(), m_ids); }
    ValueField* sizeField(Kilometers CanvasFrame::*side);
    void change(const std::function<void(CanvasFrame&)>& change);

    std::vector<FrameId> m_ids;
    ValueField* m_frameTitle;
    ValueField* m_width;
    ValueField* m_height;
};

} // namespace lockstep::ui
