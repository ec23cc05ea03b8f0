#pragma once

#include <functional>
#include <string>
#include <utility>
#include <vector>

#include "core/edit/Edits.h"
#include "ui/inspector/ChoiceField.h"
#include "ui/inspector/InspectorForm.h"
#include "ui/inspector/MemberResets.h"

namespace lockstep::ui {

/// The fields of one thing of the scenario, or what several of a kind have in common.
template<class Thing>
class ThingForm : public InspectorForm {
public:
    void show(std::vector<decltype(Thing::id)> ids) {
        m_ids = std::move(ids);
        refresh();
    }

protected:
    /// The edit that makes the thing of that id what `after` is.
    using MakeEdit = ScenarioEdit (*)(const Scenario& scenario, const Thing& after);

    /// `plural` names an edit of several: "rack groups".
    ThingForm(Document& document, MakeEdit makeEdit, const char* plural, QWidget* parent)
        : InspectorForm(document, parent), m_makeEdit(makeEdit), m_plural(plural) {}

    /// Those that the scenario still has.
    std::vector<const Thing*> shown() const { return foundIn(scenario(), m_ids); }

    /// Changes every thing alike, as one edit.
    void change(const std::function<void(Thing&)>& change) {
        const std::vector<const Thing*> before = shown();
        std::vector<ScenarioEdit> edits;
        for (const Thing* thing : before) {
            Thing after = *thing;
            change(after);
            edits.push_back(m_makeEdit(scenario(), after));
        }
        document().commit(
            merged("Change " + std::to_string(before.size()) + " " + m_plural, std::move(edits)));
    }

    /// A row of a member that has a default, with the way back to it, which `usual` says in words.
    template<class Value>
    void addMemberRow(const QString& label, QWidget* field, const QString& toolTip, const QString& usual,
                      Value Thing::*member) {
        ResetButton* button = addRow(label, field, toolTip, usual, [this, field, member] {
            field->setFocus(); // the button goes away
            change([member](Thing& thing) { thing.*member = Thing{}.*member; });
        });
        m_resets.add(button, member);
    }
    void showResets() const { m_resets.show(shown()); }

private:
    MakeEdit m_makeEdit;
    const char* m_plural;
    std::vector<decltype(Thing::id)> m_ids;
    MemberResets<Thing> m_resets;
};

/// Shows a text that all things have, or all that they have.
template<class Thing>
void showText(ValueField* field, const std::vector<const Thing*>& things, std::string Thing::*member) {
    const auto project = [member](const Thing& thing) { return toText(thing.*member); };
    if (const auto common = commonOf(things, project))
        field->setText(*common);
    else
        field->setMixed(listOf(eachOf(things, project)).join(QStringLiteral(", ")));
}

/// Shows which type of `types` all things have, or all that they have. Sets the tooltip too.
template<class Thing, class Type>
void showType(ChoiceField* field, const std::vector<Type>& types, const std::vector<const Thing*>& things,
              std::string Thing::*member) {
    QStringList names;
    for (const Type& type : types)
        names << toText(type.name);
    field->setChoices(names);
    const auto project = [member](const Thing& thing) { return toText(thing.*member); };
    const auto common = commonOf(things, project);
    if (!common)
        return field->setMixed(listOf(eachOf(things, project)));
    field->setChoice(common);
    field->setToolTip({}); // that of mixed types is over
}

} // namespace lockstep::ui
