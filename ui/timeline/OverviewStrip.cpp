#include "ui/timeline/OverviewStrip.h"

#include <algorithm>
#include <cmath>

#include <QEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

#include "ui/theme/Theme.h"
#include "ui/theme/VectorPainting.h"
#include "ui/timeline/LaneShapes.h"
#include "ui/timeline/TimeAxis.h"

namespace lockstep::ui {

namespace {

constexpr int redrawMilliseconds = 500;
constexpr double keyStep = 0.05; // of the run, a key press
constexpr double leastWindow = 6;

/// GPU time by cause under each of so many columns over [0, to).
std::vector<CauseSums> stripColumns(const TimelineView& view, Ticks to, int count) {
    const double perColumn = static_cast<double>(to.count) / count;
    std::vector<CauseSums> columns(static_cast<std::size_t>(count), CauseSums{});
    for (const auto& column : view.columnsBetween({0}, view.end, columns.size())) {
        const double first = static_cast<double>(column->start.count) / perColumn;
        const double last = static_cast<double>(column->end().count) / perColumn;
        for (int x = static_cast<int>(first); x < count && x < last; ++x) {
            const double part = (std::min(last, x + 1.0) - std::max(first, double(x))) / (last - first);
            for (std::size_t cause = 0; cause < causeCount; ++cause)
                columns[static_cast<std::size_t>(x)][cause] += column->causes[cause] * part;
        }
    }
    return columns;
}

void drawColumn(QImage& image, int x, const CauseSums& shares, const Theme& theme) {
    const double total = totalOf(shares);
    if (total <= 0)
        return;
    double below = 0;
    int bottom = image.height();
    for (const Cause cause : dayOrder) {
        below += shares[indexOf(cause)];
        const int top = image.height() - static_cast<int>(std::lround(below / total * image.height()));
        for (int y = std::max(top, 0); y < bottom; ++y)
            image.setPixel(x, y, theme.cause(cause).rgb());
        bottom = std::min(bottom, top);
    }
}

} // namespace

QImage stripOf(const TimelineView& view, Ticks to, QSize size) {
    const Theme& theme = currentTheme();
    QImage image(size, QImage::Format_RGB32);
    image.fill(theme.window);
    if (to.count <= 0 || size.isEmpty())
        return image;
    const std::vector<CauseSums> columns = stripColumns(view, to, size.width());
    for (int x = 0; x < size.width(); ++x)
        drawColumn(image, x, columns[static_cast<std::size_t>(x)], theme);
    return image;
}

OverviewStrip::OverviewStrip(TimeSelection& selection, QWidget* parent)
    : QWidget(parent), m_selection(selection) {
    setFocusPolicy(Qt::StrongFocus);
    setFixedHeight(sizeHint().height());
    setAccessibleName(tr("Overview of the run"));
    setAccessibleDescription(
        tr("Left and Right move the timeline through the run, Home and End to its ends."));
    setToolTip(tr("The whole run: press or drag to go there"));
    for (const auto changed :
         {&TimeSelection::cursorChanged, &TimeSelection::rangeChanged, &TimeSelection::bookmarksChanged})
        connect(&selection, changed, this, qOverload<>(&QWidget::update));
}

QRectF OverviewStrip::strip() const {
    return QRectF(timeMargin, 3, std::max(1, width() - timeMargin), height() - 6);
}

Ticks OverviewStrip::shownTo() const {
    return m_frame ? std::max(m_frame->timeline.end, Ticks{1}) : Ticks{1};
}

void OverviewStrip::setFrame(std::shared_ptr<const Frame> frame) {
    const bool isSame = m_frame && frame && m_frame->timeline.steps == frame->timeline.steps;
    m_frame = std::move(frame);
    const bool isRunning = m_frame && m_frame->state == RunState::running;
    if (isSame || (isRunning && m_age.isValid() && !m_age.hasExpired(redrawMilliseconds)))
        return;
    redraw();
}

void OverviewStrip::setVisibleRange(Ticks from, Ticks to) {
    m_visible = {from, to};
    update();
}

void OverviewStrip::redraw() {
    m_age.start();
    m_image = {};
    if (m_frame && m_frame->timeline.steps > 0) {
        const QSizeF pixels = strip().size() * devicePixelRatioF();
        m_image = stripOf(m_frame->timeline, shownTo(), pixels.toSize());
    }
    update();
}

void OverviewStrip::paintEvent(QPaintEvent*) {
    const Theme& theme = currentTheme();
    QPainter painter(this);
    painter.fillRect(rect(), theme.surface);
    const QRectF box = strip();
    painter.setPen(theme.mutedText);
    painter.drawText(QRectF(10, 0, timeMargin - 20, height()), Qt::AlignLeft | Qt::AlignVCenter,
                     tr("Whole run"));
    if (m_image.isNull()) {
        painter.fillRect(box, theme.window);
        return;
    }
    if (isVector(painter))
        paintLaneStack(painter,
                       {box.top(), box.height(), false, box.left(), 1,
                        stripColumns(m_frame->timeline, shownTo(), static_cast<int>(box.width()))},
                       RasterColors::of(theme));
    else
        painter.drawImage(box, m_image);
    const auto x = [&](Ticks at) {
        const double share = static_cast<double>(at.count) / static_cast<double>(shownTo().count);
        return box.left() + std::clamp(share, 0.0, 1.0) * box.width();
    };
    QRectF window(x(m_visible.from), box.top(), x(m_visible.to) - x(m_visible.from), box.height());
    if (window.width() < leastWindow)
        window.adjust(window.width() / 2 - leastWindow / 2, 0, leastWindow / 2 - window.width() / 2, 0);
    QColor veil = theme.surface;
    veil.setAlpha(150);
    painter.fillRect(QRectF(box.topLeft(), window.bottomLeft()), veil);
    painter.fillRect(QRectF(window.topRight(), box.bottomRight()), veil);
    painter.setPen(QPen(theme.text, 1.5));
    painter.drawRect(window);
    painter.setPen(QPen(theme.accent, 2));
    if (m_selection.cursor())
        painter.drawLine(QPointF(x(*m_selection.cursor()), 0), QPointF(x(*m_selection.cursor()), height()));
    painter.setPen(QPen(theme.warning, 2));
    for (const Bookmark& bookmark : m_selection.bookmarks())
        painter.drawLine(QPointF(x(bookmark.time), 0), QPointF(x(bookmark.time), 6));
    if (hasFocus()) {
        painter.setPen(QPen(theme.accent, 2));
        painter.drawRect(QRectF(rect()).adjusted(1, 1, -1, -1));
    }
}

void OverviewStrip::seekTo(double x) {
    if (!m_frame || m_frame->timeline.steps == 0)
        return;
    const QRectF box = strip();
    const double share = std::clamp((x - box.left()) / box.width(), 0.0, 1.0);
    Q_EMIT seekRequested({static_cast<std::int64_t>(share * static_cast<double>(shownTo().count))});
}

void OverviewStrip::mousePressEvent(QMouseEvent* event) {
    if (event->button() == Qt::LeftButton)
        seekTo(event->position().x());
}

void OverviewStrip::mouseMoveEvent(QMouseEvent* event) {
    if (event->buttons().testFlag(Qt::LeftButton))
        seekTo(event->position().x());
}

void OverviewStrip::keyPressEvent(QKeyEvent* event) {
    const double middle = static_cast<double>((m_visible.from + m_visible.to).count) / 2;
    const auto end = static_cast<double>(shownTo().count);
    const auto go = [this](double to) {
        Q_EMIT seekRequested({static_cast<std::int64_t>(std::max(to, 0.0))});
    };
    if (event->key() == Qt::Key_Left)
        go(middle - keyStep * end);
    else if (event->key() == Qt::Key_Right)
        go(std::min(middle + keyStep * end, end));
    else if (event->key() == Qt::Key_Home)
        go(0);
    else if (event->key() == Qt::Key_End)
        go(end);
    else
        QWidget::keyPressEvent(event);
}

void OverviewStrip::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    redraw();
}

void OverviewStrip::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        redraw();
}

} // namespace lockstep::ui
