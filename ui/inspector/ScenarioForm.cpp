#include "ui/inspector/ScenarioForm.h"

#include <QLineEdit>

#include "core/edit/Edits.h"
#include "ui/inspector/TextField.h"

namespace lockstep::ui {

ScenarioForm::ScenarioForm(Document& scenarioOf, QWidget* parent)
    : InspectorForm(scenarioOf, parent)
    , m_name(new ValueField([this](const QString& text) {
        if (text.isEmpty())
            return tr("A scenario needs a name.");
        document().commit(renameScenario(scenario(), text.toStdString()));
        return QString();
    }))
    , m_question(new TextField(
          [this](const QString& text) { document().commit(changeQuestion(scenario(), text.toStdString())); }))
    , m_seed(new ValueField([this](const QString& text) {
        bool valid = false;
        const quint64 seed = text.toULongLong(&valid);
        if (!valid)
            return tr("“%1” is not a whole number.").arg(text);
        document().commit(changeSeed(scenario(), seed));
        return QString();
    })) {
    setTitle(tr("Scenario"));
    makeFoldable(QStringLiteral("scenario"));
    addWideRow(tr("Name"), m_name);
    addWideRow(tr("Question"), m_question, tr("What this scenario is to answer"));
    addRow(tr("Seed"), m_seed, tr("The same seed gives every GPU the same luck again"));
    refresh();
}

void ScenarioForm::refresh() {
    m_name->setText(toText(scenario().name));
    m_name->setToolTip(plainToolTip(toText(scenario().name)));
    m_question->setText(toText(scenario().question));
    m_question->setToolTip(plainToolTip(toText(scenario().question)));
    m_seed->setText(QString::number(scenario().seed));
}

} // namespace lockstep::ui
