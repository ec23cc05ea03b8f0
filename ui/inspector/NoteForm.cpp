#include "ui/inspector/NoteForm.h"

#include "ui/inspector/TextField.h"

namespace lockstep::ui {

NoteForm::NoteForm(Document& document, QWidget* parent)
    : ThingForm(document, changeNote, "notes", parent)
    , m_text(new TextField([this](const QString& text) { setText(text); })) {
    addWideRow(tr("Text"), m_text, tr("Shift and Enter start a new line"));
    setMember(m_text, QStringLiteral("text"));
}

void NoteForm::setText(const QString& text) {
    const std::vector<const Note*> things = shown();
    if (things.size() != 1)
        return;
    Note after = *things.front();
    after.text = text.toStdString();
    document().commit(changeNote(scenario(), after));
}

void NoteForm::refresh() {
    const std::vector<const Note*> things = shown();
    if (things.empty())
        return;
    const bool isOne = things.size() == 1;
    setTitle(isOne ? tr("Note") : tr("%1 notes").arg(things.size()));
    if (isOne)
        m_text->setText(toText(things.front()->text));
    showRow(m_text, isOne);
}

} // namespace lockstep::ui
