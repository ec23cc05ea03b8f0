#pragma once

#include <algorithm>
#include <functional>
#include <memory>
#include <optional>
#include <vector>

#include <QList>
#include <QWidget>

#include "core/simulation/Frame.h"
#include "ui/document/Document.h"
#include "ui/inspector/ValueField.h"
#include "ui/words/Text.h"

class QFormLayout;
class QLabel;

namespace lockstep::ui {

class FoldButton;
class ResetButton;

/// A titled block of labeled fields over the document. All forms share the width of the label column, so that
/// fields of blocks above one another stand in line.
class InspectorForm : public QWidget {
    Q_OBJECT

public:
    InspectorForm(Document& document, QWidget* parent);

    /// Reads everything from the document again.
    virtual void refresh() = 0;
    virtual void setFrame(const std::shared_ptr<const Frame>&) {}

    /// The field of what a JSON pointer names inside the form's thing: "age", "plan/tensor". Null where the
    /// form has none. The longest beginning that has a field counts.
    QWidget* fieldFor(const QString& member) const;
    bool isFolded() const;
    void setFolded(bool folded);

protected:
    Document& document() const { return m_document; }
    const Scenario& scenario() const { return m_document.scenario(); }

    void setTitle(const QString& title);
    /// The title becomes a button that folds the rows away, which is remembered under `key`.
    void makeFoldable(const QString& key, bool isFoldedAtFirst = false);
    /// Says what the field edits, for `fieldFor`.
    void setMember(QWidget* field, const QString& member) { m_members.append({member, field}); }
    void addRow(const QString& label, QWidget* field, const QString& toolTip = {});
    /// With a way back to the default, which `usual` says in words, the tooltip too; empty: there is none.
    /// The button is shown by whoever knows that the value is another one.
    ResetButton* addRow(const QString& label, QWidget* field, const QString& toolTip, const QString& usual,
                        std::function<void()> reset);
    void showRow(QWidget* field, bool shown);
    /// For what needs more width: the label stands above the field.
    void addWideRow(const QString& label, QWidget* field, const QString& toolTip = {});
    /// A value that can be read and copied but not changed.
    QLabel* addReading(const QString& label, const QString& toolTip = {});
    /// As wide as the form, without a label.
    void addBlock(QWidget* block);

private:
    QLabel* labelFor(const QString& label, QWidget* field, const QString& toolTip);

    Document& m_document;
    QLabel* m_title;
    FoldButton* m_fold = nullptr;
    QWidget* m_body;
    QFormLayout* m_layout;
    QList<std::pair<QString, QWidget*>> m_members;
};

QStringList listOf(const std::vector<QString>& texts);

/// Text for a tooltip, which wraps only as rich text.
QString plainToolTip(const QString& text);

/// What all of `things` have in common, or nothing.
template<class Thing, class Project>
auto commonOf(const std::vector<const Thing*>& things, Project project)
    -> std::optional<std::decay_t<std::invoke_result_t<Project, const Thing&>>> {
    if (things.empty())
        return std::nullopt;
    auto first = std::invoke(project, *things.front());
    for (const Thing* thing : things)
        if (!(std::invoke(project, *thing) == first))
            return std::nullopt;
    return first;
}

/// What each of `things` has.
template<class Thing, class Project>
auto eachOf(const std::vector<const Thing*>& things, Project project) {
    std::vector<std::decay_t<std::invoke_result_t<Project, const Thing&>>> values;
    for (const Thing* thing : things)
        values.push_back(std::invoke(project, *thing));
    return values;
}

/// Shows a figure that all things have, or that they differ and from what to what.
template<class Thing, class Project, class Print>
void showFigure(ValueField* field, const std::vector<const Thing*>& things, Project project, Print print) {
    const auto values = eachOf(things, project);
    const auto [least, most] = std::ranges::minmax(values);
    if (least == most)
        field->setText(toText(print(least)));
    else
        field->setMixed(spanText(toText(print(least)), toText(print(most))));
}

/// The things of these ids that the scenario still has.
template<class Key>
auto foundIn(const Scenario& scenario, const std::vector<Key>& ids) {
    using Thing = std::remove_pointer_t<decltype(scenario.find(Key{}))>;
    std::vector<std::add_pointer_t<Thing>> things;
    for (const Key id : ids)
        if (const auto* thing = scenario.find(id))
            things.push_back(thing);
    return things;
}

/// A field's commit from one of core's parsers: `expected` completes "“abc” is not …".
template<class Parse, class Apply>
ValueField::Commit parsed(Parse parse, const QString& expected, Apply apply) {
    return [=](const QString& text) -> QString {
        const auto value = parse(text.toStdString());
        if (!value)
            return ValueField::tr("“%1” is not %2.").arg(text, expected);
        return apply(*value);
    };
}

} // namespace lockstep::ui
