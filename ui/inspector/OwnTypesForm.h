#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "core/scenario/OwnTypes.h"
#include "ui/inspector/InspectorForm.h"

namespace lockstep::ui {

class ChoiceField;

/// Which of the scenario's own types is looked at where nothing is selected. Hidden where there is none.
class OwnTypesForm : public InspectorForm {
    Q_OBJECT

public:
    using Choice = std::pair<CatalogKind, std::string>;

    OwnTypesForm(Document& document, QWidget* parent = nullptr);

    void refresh() override;
    const std::optional<Choice>& chosen() const { return m_chosen; }
    void choose(CatalogKind kind, const std::string& name);

Q_SIGNALS:
    void choiceChanged();

private:
    std::vector<Choice> m_listed;
    std::optional<Choice> m_chosen;
    ChoiceField* m_types;
    QLabel* m_users;
};

} // namespace lockstep::ui
