#include "ui/inspector/FrameForm.h"

#include "core/quantity/QuantityText.h"
#include "core/scenario/Limits.h"

namespace lockstep::ui {

FrameForm::FrameForm(Document& document, QWidget* parent)
    : ThingForm(document, changeFrame, "frames", parent)
    , m_frameTitle(new ValueField([this](const QString& text) {
        change([&](CanvasFrame& frame) { frame.title = text.toStdString(); });
        return QString();
    }))
    , m_width(sizeField(&CanvasFrame::width))
    , m_height(sizeField(&CanvasFrame::height)) {
    addRow(tr("Title"), m_frameTitle);
    addRow(tr("Width"), m_width, tr("From west to east; a frame is to scale"));
    addRow(tr("Height"), m_height, tr("From north to south; a frame is to scale"));
    setMember(m_frameTitle, QStringLiteral("title"));
}

ValueField* FrameForm::sizeField(Kilometers CanvasFrame::*side) {
    const auto apply = [this, side](Kilometers length) {
        if (length.value <= 0 || length.value > limits::position)
            return tr("A frame is larger than nothing and smaller than the earth.");
        change([=](CanvasFrame& frame) { frame.*side = length; });
        return QString();
    };
    return new ValueField(parsed(parseDistance, tr("a distance such as 16 km"), apply));
}

void FrameForm::refresh() {
    const std::vector<const CanvasFrame*> things = shown();
    if (things.empty())
        return;
    setTitle(things.size() == 1 ? tr("Frame") : tr("%1 frames").arg(things.size()));
    showText(m_frameTitle, things, &CanvasFrame::title);
    showFigure(m_width, things, &CanvasFrame::width, printDistance);
    showFigure(m_height, things, &CanvasFrame::height, printDistance);
}

} // namespace lockstep::ui
