#include "ui/charts/Chart.h"

#include <algorithm>
#include <cmath>

#include <QAreaSeries>
#include <QBarSet>
#include <QChart>
#include <QGraphicsLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineSeries>
#include <QResizeEvent>
#include <QStackedBarSeries>
#include <QValueAxis>

#include "ui/theme/CauseFill.h"
#include "ui/timeline/TimeAxis.h"

namespace lockstep::ui {

namespace {

// Around the plot, in logical pixels: fixed, so that charts keep their plots in line whatever their labels.
constexpr QMarginsF plotMargins{62, 30, 22, 44};
constexpr int legendHeight = 24;
constexpr int ticksUp = 4;

QFont boldFont(QFont font) {
    font.setBold(true);
    return font;
}

} // namespace

QString valueRow(const QString& name, const QString& value) {
    return QStringLiteral("<tr><td>%1&nbsp;&nbsp;</td><td align='right'>%2</td></tr>")
        .arg(name.toHtmlEscaped(), value.toHtmlEscaped());
}

NumberUnit metricUnit(double most) {
    constexpr std::array<const char*, 5> prefixes{"", "k", "M", "G", "T"};
    std::size_t index = 0;
    double size = 1;
    while (most / size >= 1000 && index + 1 < prefixes.size()) {
        size *= 1000;
        ++index;
    }
    return {size, QLatin1String(prefixes[index])};
}

Chart::Chart(const QString& name, const QString& heading)
    : m_heading(heading)
    , m_title(new QLabel(heading))
    , m_legend(new QWidget(this))
    , m_legendRow(new QHBoxLayout(m_legend))
    , m_valueAxis(new QValueAxis) {
    setAccessibleName(name);
    setFrameShape(QFrame::NoFrame);
    setMouseTracking(true);
    setMinimumSize(200, 120);
    setFocusPolicy(Qt::StrongFocus);
    chart()->legend()->hide();
    chart()->setAnimationOptions(QChart::NoAnimation);
    chart()->setBackgroundRoundness(0);
    chart()->setLocalizeNumbers(true);
    chart()->setMargins(QMargins());
    chart()->layout()->setContentsMargins(0, 0, 0, 0);
    chart()->addAxis(m_valueAxis, Qt::AlignLeft);
    m_valueAxis->setTickType(QValueAxis::TicksDynamic);
    m_valueAxis->setTruncateLabels(false);
    m_axes.push_back(m_valueAxis);
    m_legendRow->setContentsMargins(0, 0, 0, 0);
    m_legendRow->setSpacing(4);
    m_title->setFont(boldFont(font()));
    m_title->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Preferred);
    m_legendRow->addWidget(m_title);
    m_legendRow->addStretch(1);
    m_title->setVisible(!heading.isEmpty());
}

QValueAxis* Chart::addBottomAxis() {
    auto* axis = new QValueAxis;
    axis->setTickType(QValueAxis::TicksDynamic);
    axis->setTruncateLabels(false);
    chart()->addAxis(axis, Qt::AlignBottom);
    m_axes.push_back(axis);
    return axis;
}

void Chart::setTitle(QValueAxis& axis, const QString& title) {
    if (axis.titleText() != title)
        axis.setTitleText(title);
}

void Chart::setRound(QValueAxis& axis, double first, double last, int mostSteps) {
    const double step = niceStep(std::max(last - first, 1e-9), mostSteps);
    const int decimals = std::max(0, static_cast<int>(-std::floor(std::log10(step) + 1e-9)));
    const QString format = QStringLiteral("%.%1f").arg(decimals);
    if (axis.tickInterval() != step)
        axis.setTickInterval(step);
    if (axis.labelFormat() != format)
        axis.setLabelFormat(format);
    axis.setRange(first, last);
}

void Chart::setValueRange(double least, double most) {
    const double step = niceStep(std::max(most - least, 1e-9), ticksUp);
    const double bottom = std::floor(least / step + 1e-9) * step;
    const double top = std::max(std::ceil(most / step - 1e-9) * step, bottom + step);
    if (m_valueAxis->min() != bottom || m_valueAxis->max() != top)
        setRound(*m_valueAxis, bottom, top, ticksUp);
}

void Chart::attach(QAbstractSeries* series, QAbstractAxis* bottom) {
    chart()->addSeries(series);
    if (bottom)
        series->attachAxis(bottom);
    series->attachAxis(m_valueAxis);
}

LegendEntry* Chart::addEntry(const QString& name) {
    auto* entry = new LegendEntry(name, m_legend);
    m_legendRow->insertWidget(m_legendRow->count() - 1, entry);
    m_entries.push_back(entry);
    entry->show();
    return entry;
}

void Chart::clearEntries() {
    for (LegendEntry* entry : m_entries) {
        m_legendRow->removeWidget(entry);
        entry->hide();
        entry->deleteLater();
    }
    m_entries.clear();
}

int Chart::pointCount() const {
    int points = 0;
    for (const QAbstractSeries* series : chart()->series()) {
        if (const auto* line = qobject_cast<const QLineSeries*>(series))
            points += static_cast<int>(line->count());
        if (const auto* area = qobject_cast<const QAreaSeries*>(series))
            points += static_cast<int>(area->upperSeries()->count() +
                                       (area->lowerSeries() ? area->lowerSeries()->count() : 0));
        if (const auto* bars = qobject_cast<const QStackedBarSeries*>(series))
            for (const QBarSet* set : bars->barSets())
                points += set->count();
    }
    return points;
}

void Chart::applyTheme(const Theme& theme) {
    chart()->setBackgroundBrush(theme.surface);
    chart()->setBackgroundPen(Qt::NoPen);
    setBackgroundBrush(theme.surface);
    QPalette colors = m_title->palette();
    colors.setColor(QPalette::WindowText, theme.text);
    m_title->setPalette(colors);
    QFont small = font();
    small.setPointSizeF(small.pointSizeF() * 0.9);
    for (QAbstractAxis* axis : m_axes) {
        axis->setLabelsFont(small);
        axis->setTitleFont(small);
        axis->setLabelsBrush(theme.mutedText);
        axis->setTitleBrush(theme.mutedText);
        axis->setLinePen(QPen(theme.outline, 1));
        axis->setGridLinePen(QPen(theme.grid, 1));
    }
}

QBrush Chart::fillOf(const Theme& theme, Cause cause) {
    // Vector formats lose textures; there the pattern is drawn as lines afterwards.
    return theme.kind == Theme::Kind::print ? QBrush(theme.cause(cause)) : brushFor(theme, cause);
}

QPolygonF Chart::inScene(const QPolygonF& values, QAbstractSeries* series) const {
    QPolygonF places;
    places.reserve(values.size());
    for (const QPointF& value : values)
        places.append(chart()->mapToPosition(value, series));
    return places;
}

void Chart::resizeEvent(QResizeEvent* event) {
    QChartView::resizeEvent(event);
    const QRectF plot = QRectF(QPointF(), QSizeF(event->size())).marginsRemoved(plotMargins);
    if (plot.width() > 1 && plot.height() > 1)
        chart()->setPlotArea(plot);
    const int left = static_cast<int>(plotMargins.left()) - 4;
    m_title->setMinimumWidth(m_title->sizeHint().width()); // entries give way
    m_legend->setGeometry(left, 3, std::max(10, width() - left - 4), legendHeight);
}

void Chart::drawForeground(QPainter* painter, const QRectF& rect) {
    QChartView::drawForeground(painter, rect);
    const Theme& theme = currentTheme();
    paintOver(*painter, theme);
    if (hasFocus()) {
        painter->setPen(QPen(theme.focus, 1));
        painter->setBrush(Qt::NoBrush);
        painter->drawRect(QRectF(rect.topLeft(), QSizeF(viewport()->size())).adjusted(0.5, 0.5, -0.5, -0.5));
    }
}

void Chart::paintPicture(QPainter& painter, const QRectF& target, const Theme& theme) {
    applyTheme(theme);
    painter.save();
    painter.translate(target.topLeft());
    painter.scale(target.width() / width(), target.height() / height());
    const QRectF whole(rect());
    scene()->render(&painter, whole, whole);
    if (theme.kind == Theme::Kind::print)
        hatch(painter, theme);
    paintOver(painter, theme);
    paintHeading(painter, theme);
    painter.restore();
    applyTheme(currentTheme());
}

/// What the legend's widgets show on screen.
void Chart::paintHeading(QPainter& painter, const Theme& theme) const {
    constexpr double sampleWidth = 18;
    double x = m_legend->x() + 4;
    const double right = width() - 4;
    const QRectF row(x, m_legend->y(), right - x, legendHeight);
    if (!m_heading.isEmpty()) {
        painter.setFont(boldFont(font()));
        painter.setPen(theme.text);
        painter.drawText(row, Qt::AlignLeft | Qt::AlignVCenter, m_heading);
        x += painter.fontMetrics().horizontalAdvance(m_heading) + 14;
    }
    painter.setFont(font());
    for (const LegendEntry* entry : m_entries) {
        if (!entry->isChecked())
            continue;
        const double width = sampleWidth + 5 + painter.fontMetrics().horizontalAdvance(entry->words());
        if (x + width > right)
            break;
        const QRectF box(x, row.center().y() - 6, entry->sample().cause ? 12 : sampleWidth, 12);
        paintSample(painter, box, entry->sample(), true, theme);
        painter.setPen(theme.text);
        painter.drawText(QRectF(x + sampleWidth + 5, row.top(), width, row.height()),
                         Qt::AlignLeft | Qt::AlignVCenter, entry->words());
        x += width + 14;
    }
}

} // namespace lockstep::ui
