#pragma once

#include "ui/inspector/InspectorForm.h"

namespace lockstep::ui {

class TextField;

/// The text of one note on the canvas. Of several, how many there are: texts are not changed alike.
class NoteForm : public InspectorForm {
    Q_OBJECT

public:
    NoteForm(Document& document, QWidget* parent = nullptr);

    void show(std::vector<NoteId> ids);
    void refresh() override;

private:
    std::vector<const Note*> notes() const { return foundIn(scenario(), m_ids); }
    void setText(const QString& text);

    std::vector<NoteId> m_ids;
    TextField* m_text;
};

} // namespace lockstep::ui
