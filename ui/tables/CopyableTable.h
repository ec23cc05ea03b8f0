#pragma once

#include <vector>

#include <QStringList>
#include <QTableView>

namespace lockstep::ui {

/// A sortable table whose rows go to the clipboard as text a spreadsheet takes as it is: with tabs, or with
/// commas and quotes.
class CopyableTable : public QTableView {
    Q_OBJECT

public:
    explicit CopyableTable(QWidget* parent = nullptr);

    /// The selected rows under their headings, or all where none is selected.
    QString asText() const;
    QString asCsv() const;
    void copy() const;
    void copyCsv() const;
    void saveCsv(); ///< asks where to
    /// Stands there while there are no rows: why, and what to do.
    void setLack(const QString& sentence);

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    std::vector<QStringList> shownRows() const; ///< the headings first

    QString m_lack;
};

} // namespace lockstep::ui
