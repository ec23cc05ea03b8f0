#include "ui/shell/palette/CommandPalette.h"

#include <algorithm>

#include <QApplication>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QVBoxLayout>

#include "ui/shell/palette/PaletteDelegate.h"

namespace lockstep::ui {

namespace {

constexpr int widest = 640;
constexpr int rowsShown = 12;
constexpr int distanceFromTop = 60;

} // namespace

CommandPalette::CommandPalette(const PaletteWords& words, QWidget* window)
    : QFrame(window), m_query(new QLineEdit), m_list(new QListView), m_nothing(new QLabel) {
    setFrameShape(StyledPanel);
    setAutoFillBackground(true);
    setAccessibleName(words.name);
    m_query->setPlaceholderText(words.prompt);
    m_query->setAccessibleName(words.name);
    m_query->setClearButtonEnabled(true);
    m_query->installEventFilter(this);
    m_list->setModel(&m_model);
    m_list->setItemDelegate(new PaletteDelegate(m_list));
    m_list->setFrameShape(NoFrame);
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setUniformItemSizes(true);
    m_list->setAccessibleName(tr("Found"));
    m_nothing->setText(words.nothing);
    m_nothing->setAlignment(Qt::AlignCenter);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(8, 8, 8, 8);
    column->addWidget(m_query);
    column->addWidget(m_list);
    column->addWidget(m_nothing);
    hide();
    connect(m_query, &QLineEdit::textChanged, this, &CommandPalette::search);
    connect(m_list, &QListView::clicked, this, &CommandPalette::use);
    connect(qApp, &QApplication::focusChanged, this,
            [this](const QWidget*, const QWidget* now) { onFocusChanged(now); });
}

void CommandPalette::open(std::vector<PaletteEntry> entries) {
    if (!isVisible())
        m_focusBefore = QApplication::focusWidget();
    m_model.setEntries(std::move(entries));
    m_query->clear();
    search({});
    show();
    raise();
    m_query->setFocus(Qt::ShortcutFocusReason);
}

void CommandPalette::fitToRows() {
    const int width = std::min(widest, parentWidget()->width() - 40);
    const int rows = std::clamp(m_model.rowCount(), 1, rowsShown);
    const int around = m_query->sizeHint().height() + 2 * frameWidth() + 24;
    const int row = std::max(m_list->sizeHintForRow(0), 2 * fontMetrics().height());
    const int height = std::min(rows * row + around, parentWidget()->height() - 80);
    setGeometry((parentWidget()->width() - width) / 2, distanceFromTop, width, height);
}

void CommandPalette::search(const QString& query) {
    m_model.setQuery(query);
    const bool finds = m_model.rowCount() > 0;
    m_list->setVisible(finds);
    m_nothing->setVisible(!finds);
    m_list->setCurrentIndex(m_model.index(0));
    m_list->scrollToTop();
    fitToRows();
}

void CommandPalette::moveBy(int rows) {
    const int last = m_model.rowCount() - 1;
    const int row = m_list->currentIndex().row() + rows;
    // A single step goes around; a page stops at the end.
    const int wanted = std::abs(rows) > 1 ? std::clamp(row, 0, last)
                                          : (row < 0      ? last
                                             : row > last ? 0
                                                          : row);
    m_list->setCurrentIndex(m_model.index(wanted));
}

bool CommandPalette::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() != QEvent::KeyPress)
        return QFrame::eventFilter(watched, event);
    switch (static_cast<QKeyEvent*>(event)->key()) {
    case Qt::Key_Down:
        moveBy(1);
        return true;
    case Qt::Key_Up:
        moveBy(-1);
        return true;
    case Qt::Key_PageDown:
        moveBy(rowsShown - 1);
        return true;
    case Qt::Key_PageUp:
        moveBy(1 - rowsShown);
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        use(m_list->currentIndex());
        return true;
    default:
        return QFrame::eventFilter(watched, event);
    }
}

void CommandPalette::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Escape)
        leave();
    else
        QFrame::keyPressEvent(event);
}

void CommandPalette::use(const QModelIndex& index) {
    if (!index.isValid())
        return;
    const PaletteEntry entry = m_model.entryAt(index.row());
    if (!entry.id.isEmpty())
        rememberEntry(entry.id);
    leave(); // first: the command finds the focus where it was
    entry.act();
}

void CommandPalette::leave() {
    const bool hadFocus = isAncestorOf(QApplication::focusWidget());
    const QPointer<QWidget> before = m_focusBefore;
    hide();
    if (hadFocus && before)
        before->setFocus(Qt::OtherFocusReason);
}

void CommandPalette::onFocusChanged(const QWidget* now) {
    if (isVisible() && now && !isAncestorOf(now))
        hide();
}

} // namespace lockstep::ui
