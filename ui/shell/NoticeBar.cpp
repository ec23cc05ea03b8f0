#include "ui/shell/NoticeBar.h"

#include <QAccessible>
#include <QAccessibleEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPainter>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

#include "ui/theme/Theme.h"

namespace lockstep::ui {

namespace {

constexpr int stripeWidth = 4;
constexpr int detailLines = 5;

} // namespace

NoticeBar::NoticeBar(Notice notice, QWidget* parent) : QFrame(parent), m_notice(std::move(notice)) {
    setObjectName(m_notice.id);
    setAccessibleName(m_notice.text);
    auto* rows = new QVBoxLayout(this);
    rows->setContentsMargins(stripeWidth + 10, 6, 6, 6);
    rows->setSpacing(4);
    auto* row = new QHBoxLayout;
    row->setSpacing(6);
    rows->addLayout(row);
    auto* text = new QLabel(m_notice.text, this);
    text->setTextFormat(Qt::PlainText);
    text->setWordWrap(true);
    text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    row->addWidget(text, 1);
    if (!m_notice.details.isEmpty()) {
        QWidget* details = makeDetails();
        auto* toggle = new QPushButton(tr("Deta&ils"), this);
        toggle->setCheckable(true);
        connect(toggle, &QPushButton::toggled, details, &QWidget::setVisible);
        row->addWidget(toggle);
        rows->addWidget(details);
    }
    for (const NoticeChoice& choice : m_notice.choices) {
        auto* button = new QPushButton(choice.text, this);
        connect(button, &QPushButton::clicked, this, [this, act = choice.act] {
            Q_EMIT putAway();
            act();
        });
        row->addWidget(button);
    }
    auto* close = new QToolButton(this);
    close->setText(QStringLiteral("✕"));
    close->setAutoRaise(true);
    close->setFocusPolicy(Qt::TabFocus);
    close->setToolTip(tr("Put this notice away (Esc)"));
    close->setAccessibleName(tr("Put this notice away"));
    connect(close, &QToolButton::clicked, this, &NoticeBar::putAway);
    row->addWidget(close);
}

QWidget* NoticeBar::makeDetails() {
    auto* details = new QPlainTextEdit(m_notice.details.join(QLatin1Char('\n')), this);
    details->setReadOnly(true);
    details->setTabChangesFocus(true);
    details->setAccessibleName(tr("Details"));
    details->setFixedHeight(details->fontMetrics().lineSpacing() * detailLines + 12);
    details->hide();
    return details;
}

void NoticeBar::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Escape)
        Q_EMIT putAway();
    else
        QFrame::keyPressEvent(event);
}

void NoticeBar::paintEvent(QPaintEvent*) {
    const Theme& theme = currentTheme();
    QPainter painter(this);
    painter.fillRect(rect(), theme.raised);
    painter.fillRect(QRect(0, 0, stripeWidth, height()),
                     m_notice.kind == Notice::Kind::warning ? theme.warning : theme.accent);
    painter.fillRect(QRect(0, height() - 1, width(), 1), theme.outline);
}

NoticeArea::NoticeArea(QWidget* parent) : QWidget(parent), m_layout(new QVBoxLayout(this)) {
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(0);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
}

void NoticeArea::tell(Notice notice) {
    putAway(notice.id);
    auto* bar = new NoticeBar(std::move(notice), this);
    connect(bar, &NoticeBar::putAway, this, [this, bar] { putAway(bar->notice().id); });
    m_layout->addWidget(bar);
    bar->show();
    QAccessibleEvent alert(bar, QAccessible::Alert); // read out, though the focus stays where it is
    QAccessible::updateAccessibility(&alert);
}

void NoticeArea::putAway(const QString& id) {
    NoticeBar* old = bar(id);
    if (!old)
        return;
    old->setObjectName({});
    old->hide();
    old->deleteLater(); // it may be one of its buttons that asked
}

NoticeBar* NoticeArea::bar(const QString& id) const {
    return findChild<NoticeBar*>(id, Qt::FindDirectChildrenOnly);
}

} // namespace lockstep::ui
