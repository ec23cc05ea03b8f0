#pragma once

#include <QDialog>

class QPushButton;
class QTreeWidget;
class QTreeWidgetItem;

namespace lockstep::ui {

class CommandRegistry;
class FilterField;

/// Every command by category with its keys: to be searched, printed, and changed by pressing others.
class ShortcutSheet : public QDialog {
    Q_OBJECT

public:
    explicit ShortcutSheet(CommandRegistry& commands, QWidget* parent = nullptr);

    QTreeWidget& list() { return *m_list; }
    /// Every command on a line: category, command, keys and where they work.
    QString asText() const;
    /// Asks for the keys of the command in the row; nothing where the row is none.
    void change(QTreeWidgetItem* row);

private:
    void addButtons();
    void fill();
    void addCategory(int category);
    void addFixedKeys();
    void refresh(const QString& id);
    void search(const QString& words);
    void goToList();
    void onSelected();
    void print();

    CommandRegistry& m_commands;
    FilterField* m_words;
    QTreeWidget* m_list;
    QPushButton* m_change;
    QPushButton* m_reset;
};

} // namespace lockstep::ui
