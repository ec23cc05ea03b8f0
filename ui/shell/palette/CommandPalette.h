#pragma once

#include <QFrame>
#include <QPointer>

#include "ui/shell/palette/PaletteModel.h"

class QLabel;
class QLineEdit;
class QListView;

namespace lockstep::ui {

/// Finds and does whatever the window can do, by keys alone: type, Up and Down, Enter; Esc leaves.
class CommandPalette : public QFrame {
    Q_OBJECT

public:
    explicit CommandPalette(QWidget* window);

    /// Opens over the window's upper part, at what was used last.
    void open(std::vector<PaletteEntry> entries);
    const PaletteModel& model() const { return m_model; }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void search(const QString& query);
    void fitToRows();
    void moveBy(int rows);
    void use(const QModelIndex& index);
    void leave();
    void onFocusChanged(const QWidget* now);

    PaletteModel m_model;
    QLineEdit* m_query;
    QListView* m_list;
    QLabel* m_nothing;
    QPointer<QWidget> m_focusBefore;
};

} // namespace lockstep::ui
