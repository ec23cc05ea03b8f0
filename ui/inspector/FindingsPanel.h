#pragma once

#include <map>
#include <optional>
#include <vector>

#include <QListWidget>

#include "core/edit/ScenarioEdit.h"
#include "core/scenario/Validation.h"
#include "ui/inspector/RepairSeeker.h"

namespace lockstep::ui {

class Document;
class FindingDelegate;
class Selection;

/// A sign for a severity that is told by its shape: an octagon, a triangle, a circle.
QPixmap severitySign(Severity severity, int size, qreal devicePixelRatio);

/// What validation says of the scenario; activating a line selects the thing it is about. Where there is an
/// obvious repair its button does it, and so does Ctrl and Enter. What the author has muted is hidden; a last
/// line says how much that is, and shows it.
class FindingsPanel : public QListWidget {
    Q_OBJECT

public:
    FindingsPanel(Document& document, Selection& selection, QWidget* parent = nullptr);

    /// Goes to the finding that names this place of the scenario file.
    void goTo(const QString& pointer);
    /// Where the button of a row is in the viewport; empty while it has none.
    QRect repairRect(int row) const;
    /// Does the repair of the current row, where there is one.
    void repairCurrent();

    /// Whether the current one is muted; nothing where it cannot be.
    std::optional<bool> currentIsMuted() const;
    /// Mutes the current one, or has it told again.
    void toggleMuted() { toggleMuted(currentRow()); }
    QRect muteRect(int row) const; ///< likewise
    bool showsMuted() const { return m_showsMuted; }
    void setShowsMuted(bool shows);
    int mutedCount() const { return m_muted; }

Q_SIGNALS:
    void mutingChanged();                          ///< another current one, or what is muted or shown of it
    void pointerActivated(const QString& pointer); ///< JSON pointer into the scenario file

protected:
    void changeEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void refill();
    void addRow(const Finding& finding, bool isMuted);
    void addFooter();
    void selectAgain(int row, const QString& pointer);
    void toggleMuted(int row);
    void later(void (FindingsPanel::*act)(int), int row);
    QStyleOptionViewItem optionOf(int row) const;
    void seekRepairs();
    void offer(int row, const ScenarioEdit& repair);
    void repair(int row);
    void onActivated(const QListWidgetItem* item);

    Document& m_document;
    Selection& m_selection;
    FindingDelegate* m_delegate;
    RepairSeeker m_seeker;
    std::vector<Finding> m_rows;           ///< those shown, in their order
    std::map<int, ScenarioEdit> m_repairs; ///< by row, as far as found
    int m_muted = 0;                       ///< of all findings
    bool m_showsMuted = false;
    bool m_hasRepaired = false; ///< or muted, by the click being handled
};

} // namespace lockstep::ui
