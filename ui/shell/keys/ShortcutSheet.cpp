#include "ui/shell/keys/ShortcutSheet.h"

#include <QAction>
#include <QClipboard>
#include <QDialogButtonBox>
#include <QGuiApplication>
#include <QHeaderView>
#include <QMessageBox>
#include <QPrintDialog>
#include <QPrinter>
#include <QPushButton>
#include <QTextDocument>
#include <QTreeWidget>
#include <QVBoxLayout>

#include "ui/shell/CommandRegistry.h"
#include "ui/shell/keys/FixedKeys.h"
#include "ui/shell/keys/KeyChoice.h"
#include "ui/shell/keys/KeyConflicts.h"
#include "ui/tables/FilterField.h"

namespace lockstep::ui {

namespace {

enum Column { command, keys, where };
constexpr int idRole = Qt::UserRole;
constexpr int commandWidth = 300; // logical pixels, for the names; what mouse and fixed keys do is longer

QString keysText(const QAction& action) {
    QStringList texts;
    for (const QKeySequence& key : action.shortcuts())
        texts.append(key.toString(QKeySequence::NativeText));
    return texts.join(QStringLiteral(", "));
}

QTreeWidgetItem* heading(QTreeWidget& list, const QString& title) {
    auto* row = new QTreeWidgetItem(&list, {title});
    QFont bold = list.font();
    bold.setBold(true);
    row->setFont(command, bold);
    row->setFlags(Qt::ItemIsEnabled);
    row->setFirstColumnSpanned(true);
    return row;
}

template<class Act>
void eachRow(const QTreeWidget& list, Act act) {
    for (int i = 0; i < list.topLevelItemCount(); ++i)
        for (int j = 0; j < list.topLevelItem(i)->childCount(); ++j)
            act(list.topLevelItem(i), list.topLevelItem(i)->child(j));
}

} // namespace

ShortcutSheet::ShortcutSheet(CommandRegistry& commands, QWidget* parent)
    : QDialog(parent)
    , m_commands(commands)
    , m_words(new FilterField)
    , m_list(new QTreeWidget)
    , m_change(new QPushButton(tr("&Change…")))
    , m_reset(new QPushButton(tr("&Reset"))) {
    setWindowTitle(tr("Keyboard Shortcuts"));
    m_words->setPlaceholderText(tr("Search by command or key"));
    m_words->setAccessibleName(tr("Search shortcuts"));
    m_list->setHeaderLabels({tr("Command"), tr("Keys"), tr("Works")});
    m_list->setRootIsDecorated(false);
    m_list->setIndentation(12);
    m_list->setAlternatingRowColors(true);
    m_list->setAccessibleName(tr("Shortcuts"));
    m_list->setTabKeyNavigation(false);
    m_list->header()->setSectionResizeMode(command, QHeaderView::Stretch);
    m_list->header()->setSectionResizeMode(keys, QHeaderView::ResizeToContents);
    m_list->header()->setSectionResizeMode(where, QHeaderView::ResizeToContents);
    m_list->header()->setStretchLastSection(false);
    auto* column = new QVBoxLayout(this);
    column->addWidget(m_words);
    column->addWidget(m_list);
    addButtons();
    fill();
    const QAbstractItemView& list = *m_list;
    resize(commandWidth + list.sizeHintForColumn(keys) + list.sizeHintForColumn(where), 640);
    connect(m_words, &FilterField::textChanged, this, &ShortcutSheet::search);
    connect(m_words, &FilterField::listWanted, this, &ShortcutSheet::goToList);
    connect(m_list, &QTreeWidget::itemActivated, this, &ShortcutSheet::change);
    connect(m_list, &QTreeWidget::itemSelectionChanged, this, &ShortcutSheet::onSelected);
    connect(&commands, &CommandRegistry::keysChanged, this, &ShortcutSheet::refresh);
    onSelected();
}

void ShortcutSheet::addButtons() {
    auto* box = new QDialogButtonBox(QDialogButtonBox::Close);
    box->addButton(m_change, QDialogButtonBox::ActionRole);
    box->addButton(m_reset, QDialogButtonBox::ActionRole);
    auto* all = box->addButton(tr("Reset &All"), QDialogButtonBox::ResetRole);
    auto* copy = box->addButton(tr("Cop&y as Text"), QDialogButtonBox::ActionRole);
    auto* paper = box->addButton(tr("&Print…"), QDialogButtonBox::ActionRole);
    for (QPushButton* button : {m_change, m_reset, all, copy, paper, box->button(QDialogButtonBox::Close)})
        button->setAutoDefault(false); // Enter belongs to the list
    layout()->addWidget(box);
    connect(box, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_change, &QPushButton::clicked, this, [this] { change(m_list->currentItem()); });
    connect(m_reset, &QPushButton::clicked, this,
            [this] { m_commands.resetKeys(m_list->currentItem()->data(command, idRole).toString()); });
    connect(all, &QPushButton::clicked, this, [this] {
        if (QMessageBox::question(this, tr("Reset all keys"),
                                  tr("Give every command the keys it came with?")) == QMessageBox::Yes)
            resetAllKeys(m_commands);
    });
    connect(copy, &QPushButton::clicked, this, [this] { QGuiApplication::clipboard()->setText(asText()); });
    connect(paper, &QPushButton::clicked, this, &ShortcutSheet::print);
}

void ShortcutSheet::fill() {
    for (int category = 0; category < static_cast<int>(commandCategoryCount); ++category)
        addCategory(category);
    addFixedKeys();
    m_list->expandAll();
}

void ShortcutSheet::addCategory(int category) {
    QTreeWidgetItem* head = nullptr;
    for (const QAction* action : m_commands.actions()) {
        if (categoryOf(action->objectName()) != static_cast<CommandCategory>(category))
            continue;
        if (!head)
            head = heading(*m_list, titleOf(static_cast<CommandCategory>(category)));
        auto* row = new QTreeWidgetItem(
            head, {titleOf(*action), keysText(*action), titleOf(m_commands.scopeOf(action->objectName()))});
        row->setData(command, idRole, action->objectName());
        row->setToolTip(command, action->statusTip());
    }
}

void ShortcutSheet::addFixedKeys() {
    QTreeWidgetItem* head = heading(*m_list, tr("Mouse and fixed keys"));
    for (const FixedKeys& fixed : fixedKeys())
        new QTreeWidgetItem(head, {fixed.what, fixed.keys});
}

void ShortcutSheet::refresh(const QString& id) {
    eachRow(*m_list, [&](QTreeWidgetItem*, QTreeWidgetItem* row) {
        if (row->data(command, idRole).toString() == id)
            row->setText(keys, keysText(*m_commands.action(id)));
    });
    onSelected();
}

void ShortcutSheet::search(const QString& words) {
    QSet<QTreeWidgetItem*> filled;
    eachRow(*m_list, [&](QTreeWidgetItem* head, QTreeWidgetItem* row) {
        const QString text =
            head->text(command) + QLatin1Char(' ') + row->text(command) + QLatin1Char(' ') + row->text(keys);
        bool found = true;
        for (const QString& word : words.split(QLatin1Char(' '), Qt::SkipEmptyParts))
            found = found && text.contains(word, Qt::CaseInsensitive);
        row->setHidden(!found);
        if (found)
            filled.insert(head);
    });
    for (int i = 0; i < m_list->topLevelItemCount(); ++i)
        m_list->topLevelItem(i)->setHidden(!filled.contains(m_list->topLevelItem(i)));
}

void ShortcutSheet::goToList() {
    const QTreeWidgetItem* current = m_list->currentItem();
    QTreeWidgetItem* first = nullptr;
    eachRow(*m_list, [&](QTreeWidgetItem*, QTreeWidgetItem* row) {
        if (!row->isHidden() && (!first || row == current))
            first = row;
    });
    if (!first)
        return;
    m_list->setCurrentItem(first);
    m_list->setFocus(Qt::TabFocusReason);
}

void ShortcutSheet::onSelected() {
    const QTreeWidgetItem* row = m_list->currentItem();
    const QString id = row ? row->data(command, idRole).toString() : QString();
    const QAction* action = m_commands.action(id);
    m_change->setEnabled(action != nullptr);
    m_reset->setEnabled(action && action->shortcuts() != m_commands.shippedKeys(id));
}

void ShortcutSheet::change(QTreeWidgetItem* row) {
    const QString id = row ? row->data(command, idRole).toString() : QString();
    if (id.isEmpty())
        return;
    KeyChoice choice(m_commands, id, this);
    if (choice.exec() != QDialog::Accepted)
        return;
    if (choice.key().isEmpty())
        m_commands.setKeys(id, {});
    else
        takeKey(m_commands, id, choice.key());
}

QString ShortcutSheet::asText() const {
    QString text;
    const QTreeWidgetItem* last = nullptr;
    eachRow(*m_list, [&](QTreeWidgetItem* head, QTreeWidgetItem* row) {
        if (head != last)
            text += (last ? QStringLiteral("\n") : QString()) + head->text(command) + QLatin1Char('\n');
        last = head;
        text += QStringLiteral("  %1\t%2\t%3\n").arg(row->text(command), row->text(keys), row->text(where));
    });
    return text;
}

void ShortcutSheet::print() {
    QPrinter printer;
    QPrintDialog dialog(&printer, this);
    if (dialog.exec() != QDialog::Accepted)
        return;
    QString html = QStringLiteral("<h2>%1</h2><table cellpadding=2>").arg(windowTitle().toHtmlEscaped());
    const QTreeWidgetItem* last = nullptr;
    eachRow(*m_list, [&](QTreeWidgetItem* head, QTreeWidgetItem* row) {
        if (head != last)
            html += QStringLiteral("<tr><td colspan=3><b>%1</b></td></tr>")
                        .arg(head->text(command).toHtmlEscaped());
        last = head;
        html += QStringLiteral("<tr><td>%1</td><td>%2</td><td>%3</td></tr>")
                    .arg(row->text(command).toHtmlEscaped(), row->text(keys).toHtmlEscaped(),
                         row->text(where).toHtmlEscaped());
    });
    QTextDocument document;
    document.setHtml(html + QStringLiteral("</table>"));
    document.print(&printer);
}

} // namespace lockstep::ui
