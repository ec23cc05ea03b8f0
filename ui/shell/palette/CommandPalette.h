#pragma once

#include <QFrame>
#include <QPointer>

#include "ui/shell/palette/PaletteModel.h"

class QLabel;
class QLineEdit;
class QListView;

namespace lockstep::ui {

/// What a palette says it is for.
struct PaletteWords {
    QString name;    ///< "Find command"
    QString prompt;  ///< in the empty field
    QString nothing; ///< where nothing is found
};

/// Finds and does whatever it was given, by keys alone: type, Up and Down, Enter; Esc leaves.
class CommandPalette : public QFrame {
    Q_OBJECT

public:
    CommandPalette(const PaletteWords& words, QWidget* window);

    /// Opens over the window's upper part, at what was used last.
    void open(std::vector<PaletteEntry> entries);
    /// Offers more for what was typed, after what was found.
    void setMaker(PaletteModel::Maker maker) { m_model.setMaker(std::move(maker)); }
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
