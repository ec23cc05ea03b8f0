#pragma once

#include <QTableView>

namespace lockstep::ui {

/// A sortable table whose rows go to the clipboard as text with tabs, which a spreadsheet takes as it is.
class CopyableTable : public QTableView {
    Q_OBJECT

public:
    explicit CopyableTable(QWidget* parent = nullptr);

    /// The selected rows under their headings, or all where none is selected.
    QString asText() const;
    void copy() const;

protected:
    void keyPressEvent(QKeyEvent* event) override;
};

} // namespace lockstep::ui
