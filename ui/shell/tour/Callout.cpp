#include "ui/shell/tour/Callout.h"

#include <algorithm>

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPainter>
#include <QPainterPath>
#include <QPushButton>
#include <QVBoxLayout>

#include "ui/theme/Theme.h"

namespace lockstep::ui {

namespace {

constexpr int textWidth = 300; // logical pixels
constexpr int point = 12;      ///< length of the point; also the room kept free around the note for it
constexpr int corner = 6;
constexpr int inset = 12;

} // namespace

Callout::Callout(QWidget* window)
    : QFrame(window)
    , m_title(new QLabel)
    , m_text(new QLabel)
    , m_count(new QLabel)
    , m_back(new QPushButton(tr("&Back")))
    , m_next(new QPushButton)
    , m_close(new QPushButton(tr("&Skip"))) {
    setAccessibleName(tr("Guided start"));
    QFont bold = font();
    bold.setBold(true);
    m_title->setFont(bold);
    m_text->setWordWrap(true);
    m_text->setFixedWidth(textWidth);
    m_close->setToolTip(tr("Not to be shown again by itself; Help, Guided Start brings it back"));
    for (QPushButton* button : {m_back, m_next, m_close})
        button->setAutoDefault(true);
    auto* head = new QHBoxLayout;
    head->addWidget(m_title, 1);
    head->addWidget(m_count);
    auto* foot = new QHBoxLayout;
    foot->addWidget(m_close);
    foot->addStretch();
    foot->addWidget(m_back);
    foot->addWidget(m_next);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(point + inset, point + inset, point + inset, point + inset);
    column->addLayout(head);
    column->addWidget(m_text);
    column->addLayout(foot);
    connect(m_back, &QPushButton::clicked, this, &Callout::backRequested);
    connect(m_next, &QPushButton::clicked, this, &Callout::nextRequested);
    connect(m_close, &QPushButton::clicked, this, &Callout::closeRequested);
}

void Callout::showAt(const QRect& place, const QString& title, const QString& text, int step, int steps) {
    m_title->setText(title);
    m_text->setText(text);
    m_text->setFixedHeight(m_text->heightForWidth(textWidth));
    m_count->setText(tr("%1 of %2").arg(step + 1).arg(steps));
    setAccessibleDescription(title + QStringLiteral(". ") + text);
    m_back->setEnabled(step > 0);
    m_next->setText(step + 1 < steps ? tr("&Next") : tr("&Done"));
    m_close->setVisible(step + 1 < steps);
    layout()->activate();
    resize(sizeHint());
    moveTo(place);
    show();
    raise();
    m_next->setFocus(Qt::OtherFocusReason);
    update();
}

/// Where there is room for it outside of the part; a part that fills the window gets it inside.
Callout::Side Callout::sideFor(const QRect& place, QSize size) const {
    const QRect all = parentWidget()->rect();
    if (place.bottom() + size.height() < all.bottom())
        return Side::below;
    if (place.top() - size.height() > all.top())
        return Side::above;
    if (place.right() + size.width() < all.right())
        return Side::right;
    return place.left() - size.width() > all.left() ? Side::left : Side::above;
}

void Callout::moveTo(const QRect& place) {
    m_side = sideFor(place, size());
    const QPoint middle = place.center();
    QPoint at;
    switch (m_side) {
    case Side::below:
        at = {middle.x() - width() / 2, place.bottom() + 1};
        break;
    case Side::above:
        at = {middle.x() - width() / 2, place.top() - height()};
        break;
    case Side::right:
        at = {place.right() + 1, middle.y() - height() / 2};
        break;
    case Side::left:
        at = {place.left() - width(), middle.y() - height() / 2};
        break;
    }
    const QRect all = parentWidget()->rect();
    at.setX(std::clamp(at.x(), 0, std::max(0, all.width() - width())));
    at.setY(std::clamp(at.y(), 0, std::max(0, all.height() - height())));
    move(at);
    const QPoint toward = middle - at;
    const int along = point + 2 * corner;
    m_tip = {std::clamp(toward.x(), along, width() - along), std::clamp(toward.y(), along, height() - along)};
    if (m_side == Side::below || m_side == Side::above)
        m_tip.setY(m_side == Side::below ? 0 : height());
    else
        m_tip.setX(m_side == Side::right ? 0 : width());
}

void Callout::paintEvent(QPaintEvent*) {
    const Theme& theme = currentTheme();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QPainterPath shape;
    const QRectF body = QRectF(rect()).adjusted(point, point, -point, -point);
    shape.addRoundedRect(body, corner, corner);
    QPainterPath tip;
    const bool upright = m_side == Side::below || m_side == Side::above;
    const double base = m_side == Side::below   ? body.top()
                        : m_side == Side::above ? body.bottom()
                        : m_side == Side::right ? body.left()
                                                : body.right();
    const QPointF one = upright ? QPointF(m_tip.x() - point, base) : QPointF(base, m_tip.y() - point);
    const QPointF two = upright ? QPointF(m_tip.x() + point, base) : QPointF(base, m_tip.y() + point);
    tip.addPolygon(QPolygonF({one, QPointF(m_tip), two, one}));
    painter.setPen(QPen(theme.accent, 2));
    painter.setBrush(theme.raised);
    painter.drawPath(shape.united(tip));
}

void Callout::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Escape)
        Q_EMIT closeRequested();
    else
        QFrame::keyPressEvent(event);
}

} // namespace lockstep::ui
