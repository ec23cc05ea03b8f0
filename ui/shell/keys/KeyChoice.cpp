#include "ui/shell/keys/KeyChoice.h"

#include <QAction>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include "ui/shell/CommandRegistry.h"
#include "ui/shell/keys/KeyConflicts.h"

namespace lockstep::ui {

namespace {

bool isModifier(int key) {
    return key == Qt::Key_Shift || key == Qt::Key_Control || key == Qt::Key_Alt || key == Qt::Key_Meta ||
           key == Qt::Key_AltGr || key == Qt::Key_CapsLock || key == Qt::Key_unknown || key == 0;
}

/// Keys the dialog needs for itself, without modifiers.
bool isReserved(const QKeyEvent& event) {
    if (event.modifiers() & ~(Qt::ShiftModifier | Qt::KeypadModifier))
        return false;
    switch (event.key()) {
    case Qt::Key_Escape:
    case Qt::Key_Tab:
    case Qt::Key_Backtab:
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
        return true;
    default:
        return false;
    }
}

/// A shifted sign is that sign: "?" and not "Shift+?".
QKeySequence keyOf(const QKeyEvent& event) {
    Qt::KeyboardModifiers modifiers = event.modifiers() & ~Qt::KeypadModifier;
    const QString text = event.text();
    if (text.size() == 1 && text[0].isPrint() && !text[0].isLetterOrNumber())
        modifiers &= ~Qt::ShiftModifier;
    return QKeySequence(QKeyCombination(modifiers, static_cast<Qt::Key>(event.key())));
}

QString namesOf(const std::vector<QAction*>& actions) {
    QStringList names;
    for (const QAction* action : actions)
        names.append(KeyChoice::tr("“%1”").arg(titleOf(*action)));
    return names.join(KeyChoice::tr(" and "));
}

} // namespace

KeyChoice::KeyChoice(const CommandRegistry& commands, const QString& id, QWidget* parent)
    : QDialog(parent)
    , m_commands(commands)
    , m_id(id)
    , m_pressed(new QLabel)
    , m_verdict(new QLabel)
    , m_use(new QPushButton(tr("Use"))) {
    const QAction& action = *commands.action(id);
    setWindowTitle(tr("Keys of “%1”").arg(titleOf(action)));
    QFont large = font();
    large.setPointSizeF(large.pointSizeF() * 1.6);
    m_pressed->setFont(large);
    m_pressed->setAlignment(Qt::AlignCenter);
    m_pressed->setMinimumHeight(2 * QFontMetrics(large).height());
    m_verdict->setWordWrap(true);
    m_verdict->setMinimumWidth(380);
    m_verdict->setMinimumHeight(2 * fontMetrics().lineSpacing());
    m_verdict->setAlignment(Qt::AlignHCenter | Qt::AlignTop);
    auto* none = new QPushButton(tr("No Keys"));
    auto* cancel = new QPushButton(tr("Cancel"));
    for (QPushButton* button : {none, cancel})
        button->setAutoDefault(false);
    m_use->setDefault(true);
    auto* row = new QHBoxLayout;
    row->addWidget(none);
    row->addStretch();
    row->addWidget(m_use);
    row->addWidget(cancel);
    auto* column = new QVBoxLayout(this);
    column->addWidget(m_pressed);
    column->addWidget(m_verdict);
    column->addLayout(row);
    connect(m_use, &QPushButton::clicked, this, &QDialog::accept);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(none, &QPushButton::clicked, this, [this] {
        m_key = {};
        accept();
    });
    show(action.shortcut());
    m_verdict->setText(tr("Press the new keys."));
    m_use->setEnabled(false);
    m_use->setFocus();
}

QString KeyChoice::verdict() const {
    return m_verdict->text();
}

bool KeyChoice::event(QEvent* event) {
    // Before any button or shortcut gets them.
    if (event->type() == QEvent::ShortcutOverride) {
        event->accept();
        return true;
    }
    if (event->type() == QEvent::KeyPress && press(*static_cast<QKeyEvent*>(event)))
        return true;
    return QDialog::event(event);
}

bool KeyChoice::press(const QKeyEvent& event) {
    if (isModifier(event.key()) || isReserved(event))
        return false;
    show(keyOf(event));
    return true;
}

void KeyChoice::show(const QKeySequence& key) {
    m_key = key;
    m_pressed->setText(key.isEmpty() ? tr("–") : key.toString(QKeySequence::NativeText));
    const auto others = conflictsOf(m_commands, m_id, key);
    m_use->setEnabled(true);
    m_use->setText(others.empty() ? tr("Use") : tr("Take Over"));
    m_verdict->setText(
        others.empty()
            ? tr("Free.")
            : tr("These are the keys of %1, which works %2. Taking them over leaves it without.")
                  .arg(namesOf(others), titleOf(m_commands.scopeOf(others.front()->objectName()))));
}

} // namespace lockstep::ui
