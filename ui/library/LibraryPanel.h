#pragma once

#include <functional>

#include <QListView>
#include <QWidget>

#include "ui/library/LibraryModel.h"

class QDrag;

namespace lockstep::ui {

class Document;
class FilterField;

/// The list of a library, which starts drags of library types.
class LibraryList : public QListView {
    Q_OBJECT

public:
    using ExecuteDrag = std::function<Qt::DropAction(QDrag*)>;

    explicit LibraryList(LibraryModel& model, QWidget* parent = nullptr);

    void setExecuteDrag(ExecuteDrag execute) { m_executeDrag = std::move(execute); }

Q_SIGNALS:
    void chosen(const LibraryType& type); ///< double-clicked, or Enter

protected:
    void startDrag(Qt::DropActions actions) override;
    void keyPressEvent(QKeyEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    LibraryModel& m_types;
    ExecuteDrag m_executeDrag;
};

/// Everything a scenario can be made of: drag it to the canvas, or press Enter to add it there.
class LibraryPanel : public QWidget {
    Q_OBJECT

public:
    explicit LibraryPanel(const Document& document, QWidget* parent = nullptr);

    LibraryList& list() { return *m_list; }
    /// How a drag is run; a test may put its own in place, since not every platform has drags.
    void setExecuteDrag(LibraryList::ExecuteDrag execute) { m_list->setExecuteDrag(std::move(execute)); }
    /// Selects an entry as a click would.
    bool selectType(const LibraryType& type);
    std::optional<LibraryType> selectedType() const { return m_model.typeAt(m_list->currentIndex()); }
    /// Asks for the selected entry to be added, as Enter does.
    void addSelected();

Q_SIGNALS:
    void addRequested(const lockstep::ui::LibraryType& type);

private:
    void showTypes();
    bool selectFirst();
    void goToList();
    void addFound();

    const Document& m_document;
    LibraryModel m_model;
    FilterField* m_filter;
    LibraryList* m_list;
};

} // namespace lockstep::ui
