#include "ui/inspector/AssumptionsForm.h"

#include <algorithm>

#include <QLabel>
#include <QVBoxLayout>

#include "ui/document/Selection.h"
#include "ui/inspector/ScenarioPointer.h"
#include "ui/inspector/WrapInside.h"

namespace lockstep::ui {

namespace {

QLabel* readable(const QString& text) {
    auto* label = new QLabel(text);
    label->setTextFormat(Qt::PlainText);
    wrapInside(*label);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    return label;
}

} // namespace

AssumptionsForm::AssumptionsForm(Document& document, const Selection& selection, QWidget* parent)
    : InspectorForm(document, parent)
    , m_selection(selection)
    , m_list(new QWidget)
    , m_entries(new QVBoxLayout(m_list)) {
    setTitle(tr("Assumptions"));
    makeFoldable(QStringLiteral("assumptions"));
    m_entries->setContentsMargins(0, 0, 0, 0);
    m_entries->setSpacing(2);
    addBlock(m_list);
    hide();
}

bool AssumptionsForm::isAboutSelected(const Assumption& assumption) const {
    const QString pointer = toText(assumption.about);
    const auto about = [&](auto id) { return isAbout(pointer, id, scenario()); };
    return m_selection.isEmpty() || std::ranges::any_of(m_selection.campuses(), about) ||
           std::ranges::any_of(m_selection.rackGroups(), about) ||
           std::ranges::any_of(m_selection.links(), about);
}

void AssumptionsForm::refresh() {
    std::vector<Assumption> told;
    for (const Assumption& assumption : scenario().assumptions)
        if (isAboutSelected(assumption))
            told.push_back(assumption);
    setVisible(!told.empty());
    // Only what is new is built again: text that someone is marking stays.
    if (told != m_shown)
        show(told);
    m_shown = std::move(told);
}

void AssumptionsForm::show(const std::vector<Assumption>& assumptions) {
    while (QLayoutItem* item = m_entries->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    for (const Assumption& assumption : assumptions) {
        m_entries->addWidget(readable(toText(assumption.text)));
        QLabel* source =
            readable(assumption.source.empty() ? tr("The author's assumption")
                                               : tr("Source: %1").arg(toText(assumption.source)));
        source->setForegroundRole(QPalette::PlaceholderText);
        source->setContentsMargins(0, 0, 0, 8);
        m_entries->addWidget(source);
    }
}

} // namespace lockstep::ui
