#include "ui/inspector/OwnTypesForm.h"

#include <algorithm>

#include <QLabel>

#include "ui/inspector/ChoiceField.h"
#include "ui/words/CoreWords.h"

namespace lockstep::ui {

OwnTypesForm::OwnTypesForm(Document& document, QWidget* parent)
    : InspectorForm(document, parent), m_types(new ChoiceField([this](int index) {
        const auto& [kind, name] = m_listed.at(static_cast<std::size_t>(index));
        choose(kind, name);
    })) {
    setTitle(tr("Own types"));
    makeFoldable(QStringLiteral("own-types"));
    addRow(tr("Own type"), m_types, tr("Types that this scenario brings along; its figures are below"));
    m_users = addReading(tr("Used by"));
    m_types->setPlaceholderText(tr("choose one to see it"));
    refresh();
}

void OwnTypesForm::choose(CatalogKind kind, const std::string& name) {
    m_chosen = Choice{kind, name};
    refresh();
    Q_EMIT choiceChanged();
}

void OwnTypesForm::refresh() {
    m_listed.clear();
    QStringList names;
    for (const CatalogKind kind :
         {CatalogKind::gpu, CatalogKind::rack, CatalogKind::link, CatalogKind::model})
        for (const std::string& name : typeNames(kind, scenario().ownTypes)) {
            m_listed.emplace_back(kind, name);
            names << toText(name);
        }
    if (m_chosen && std::ranges::find(m_listed, *m_chosen) == m_listed.end())
        m_chosen.reset();
    m_types->setChoices(names);
    const auto at = m_chosen ? std::ranges::find(m_listed, *m_chosen) : m_listed.end();
    m_types->setCurrentIndex(at == m_listed.end() ? -1 : static_cast<int>(at - m_listed.begin()));
    const std::string users =
        m_chosen ? usersOfType(m_chosen->first, m_chosen->second, scenario()) : std::string();
    m_users->setText(users.empty() ? tr("nobody") : partFromCore(users));
    showRow(m_users, m_chosen.has_value());
}

} // namespace lockstep::ui
