#pragma once

#include <functional>
#include <string>
#include <vector>

#include <QDialog>
#include <QString>

class QListWidget;
class QPushButton;

namespace lockstep::ui {

/// A table that can be written. `csv` may run on any thread.
struct ExportTable {
    QString fileName; ///< without an ending
    QString title;
    std::function<std::string()> csv;
};

/// Which tables are to be written, each as a CSV file of a folder.
class TableDialog : public QDialog {
    Q_OBJECT

public:
    explicit TableDialog(std::vector<ExportTable> tables, QWidget* parent = nullptr);

    std::vector<ExportTable> chosen() const;

private:
    std::vector<ExportTable> m_tables;
    QListWidget* m_list;
};

} // namespace lockstep::ui
