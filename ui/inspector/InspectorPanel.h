#pragma once

#include <memory>
#include <vector>

#include <QScrollArea>

#include "core/simulation/Frame.h"

namespace lockstep::ui {

class AssumptionsForm;
class CampusForm;
class Document;
class FrameForm;
class InspectorForm;
class LinkForm;
class NoteForm;
class RackGroupForm;
class OwnTypesForm;
class PartForm;
class ScenarioForm;
class SelectionForm;
class Selection;
class TypeForm;

/// The fields of what is selected; of the scenario and its job where nothing is.
class InspectorPanel : public QScrollArea {
    Q_OBJECT

public:
    InspectorPanel(Document& document, Selection& selection, QWidget* parent = nullptr);

    void setFrame(std::shared_ptr<const Frame> frame);
    /// The step that the canvas shows.
    void setMoment(std::shared_ptr<const Frame> frame);
    /// What the single GPU or rack is that is selected, and what it does; empty where none is.
    QString partSentence() const;
    /// Opens the form and focuses the field of what a JSON pointer names, as far as it is selected.
    void reveal(const QString& pointer);

Q_SIGNALS:
    void picked(); ///< what a GPU waits for was selected

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    int leastWidth() const;
    std::vector<bool> page() const;
    void showSelection();
    void refresh();
    void showTypes();

    Document& m_document;
    Selection& m_selection;
    PartForm* m_part;
    SelectionForm* m_several;
    CampusForm* m_campus;
    RackGroupForm* m_rackGroup;
    LinkForm* m_link;
    NoteForm* m_note;
    FrameForm* m_frame;
    ScenarioForm* m_scenario;
    std::vector<InspectorForm*> m_job;
    OwnTypesForm* m_ownTypes;
    std::vector<TypeForm*> m_types; ///< one for each kind, in the order of CatalogKind
    AssumptionsForm* m_assumptions;
    std::vector<InspectorForm*> m_forms;
};

} // namespace lockstep::ui
