#pragma once

#include "ui/inspector/ThingForm.h"

namespace lockstep::ui {

class TextField;

/// The text of one note on the canvas. Of several, how many there are: texts are not changed alike.
class NoteForm : public ThingForm<Note> {
    Q_OBJECT

public:
    NoteForm(Document& document, QWidget* parent = nullptr);

    void refresh() override;

private:
    void setText(const QString& text);

    TextField* m_text;
};

} // namespace lockstep::ui
