#pragma once

#include <functional>
#include <optional>
#include <vector>

#include <QAction>
#include <QKeySequence>
#include <QList>
#include <QObject>
#include <QPointer>
#include <QString>
#include <QWidget>

namespace lockstep::ui {

/// What a command is about: the first word of its id. In the order menus and lists show them.
enum class CommandCategory { file, edit, arrange, view, run, timeline, chart, help };
inline constexpr std::size_t commandCategoryCount = 8;

QString titleOf(CommandCategory category);
std::optional<CommandCategory> categoryOf(const QString& commandId);

/// Where a command's keys work: in the whole window, or only while the focus is in that part of it.
/// Two scopes other than the window may use the same key.
enum class CommandScope { window, canvas, timeline, charts };

bool overlap(CommandScope a, CommandScope b);
QString titleOf(CommandScope scope);

/// A command's text as people read it: without mnemonic and dots.
QString titleOf(const QAction& action);

/// What a person can ask for. Menus, tool bars, keys, palette and tests all take it from the registry.
struct Command {
    QString id;                    ///< "file.open"; stable; "category.what"
    QString text;                  ///< with a mnemonic
    QString tip;                   ///< one sentence without a period
    QList<QKeySequence> keys = {}; ///< as shipped; the first is the one menus show
    QString icon = {};             ///< name of a resource under :/icons
    bool checkable = false;
    CommandScope scope = CommandScope::window;
};

class CommandRegistry : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;

    /// `act` is called with the checked state. Keys the person has chosen take the place of the shipped ones.
    QAction* add(const Command& command, std::function<void(bool)> act);
    QAction* action(const QString& id) const; ///< null where there is none
    const std::vector<QAction*>& actions() const { return m_actions; }
    CommandScope scopeOf(const QString& id) const;

    /// The keys of the scope's commands, present and to come, work while the focus is in `widget`.
    void attach(CommandScope scope, QWidget& widget);

    QList<QKeySequence> shippedKeys(const QString& id) const;
    /// Takes effect everywhere at once and is kept in the settings.
    void setKeys(const QString& id, const QList<QKeySequence>& keys);
    void resetKeys(const QString& id);

    /// Another drawing for a command whose meaning has turned; nothing where it has that one already.
    void setIcon(const QString& id, const QString& icon);

    /// Draws the icons anew, in the colors of the current theme.
    void refreshIcons();

Q_SIGNALS:
    void keysChanged(const QString& id);

private:
    struct Entry {
        QList<QKeySequence> shippedKeys;
        CommandScope scope;
        QString tip;
        QString icon;
    };
    struct Attached {
        CommandScope scope;
        QPointer<QWidget> widget;
    };

    std::optional<std::size_t> find(const QString& id) const;
    void applyKeys(std::size_t index, const QList<QKeySequence>& keys);

    std::vector<QAction*> m_actions;
    std::vector<Entry> m_entries; ///< one for each action
    std::vector<Attached> m_attached;
};

} // namespace lockstep::ui
