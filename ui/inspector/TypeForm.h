#pragma once

#include <functional>
#include <string>
#include <vector>

#include "core/edit/OwnTypeEdits.h"
#include "ui/inspector/InspectorForm.h"

class QPushButton;

namespace lockstep::ui {

class ChoiceField;

/// Every figure of one type with its unit and its source in words. Those of a shipped type can be read; an
/// own type can be made from it, whose name and figures can be changed.
class TypeForm : public InspectorForm {
    Q_OBJECT

public:
    TypeForm(Document& document, CatalogKind kind, QWidget* parent = nullptr);

    /// An empty name hides the form. `users` are those that an own type made here is for.
    void show(std::string name, TypeUsers users);
    void refresh() override;

    CatalogKind kind() const { return m_kind; }

Q_SIGNALS:
    void renamed(const QString& name);

private:
    struct Row {
        ValueField* value;
        ValueField* source;
        ResetButton* reset;
        std::function<QString(double)> print; ///< in the unit of the figure
    };

    void addFigures();
    void addNames();
    void addButtons();
    void addFigure(std::size_t index, const TypeFigure& figure);
    bool isOwn() const;
    QString rename(const QString& text);
    void setFigure(std::size_t index, double value, const std::string& source);
    void showFigures(const std::vector<TypeFigure>& figures);
    void showChoices();
    void showButtons();
    void makeOwn();
    void returnToOriginal();
    void remove();

    CatalogKind m_kind;
    std::string m_name;
    TypeUsers m_users;
    ValueField* m_nameField;
    ChoiceField* m_gpu = nullptr;       ///< of a rack type
    ChoiceField* m_transport = nullptr; ///< of a link type
    std::vector<Row> m_rows;
    QPushButton* m_make;
    QPushButton* m_return;
    QPushButton* m_remove;
    QLabel* m_refusal;
};

} // namespace lockstep::ui
