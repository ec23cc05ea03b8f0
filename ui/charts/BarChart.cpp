#include "ui/charts/BarChart.h"

#include <algorithm>
#include <cmath>

#include <QBarCategoryAxis>
#include <QBarSet>
#include <QChart>
#include <QMouseEvent>
#include <QPainter>
#include <QStackedBarSeries>
#include <QToolTip>
#include <QValueAxis>

#include "core/quantity/QuantityText.h"
#include "ui/charts/Clipped.h"
#include "ui/theme/CauseFill.h"
#include "ui/theme/Swatch.h"

namespace lockstep::ui {

namespace {

constexpr std::size_t columnsToSum = 30;
constexpr double widest = 0.6;    // of the room for a bar
constexpr double mostWidth = 96;  // logical pixels, of a bar
constexpr double besideLabel = 6; // logical pixels

} // namespace

BarChart::BarChart(const QString& name, const QString& heading, Grouped grouped)
    : Chart(name, heading)
    , m_grouped(grouped)
    , m_theme(currentTheme())
    , m_series(new QStackedBarSeries)
    , m_nameAxis(new QBarCategoryAxis) {
    chart()->addAxis(m_nameAxis, Qt::AlignBottom);
    m_nameAxis->setGridLineVisible(false);
    m_nameAxis->setTruncateLabels(false);
    attach(m_series, m_nameAxis);
    setTitle(valueAxis(), tr("%"));
    setValueRange(0, 100);
}

void BarChart::redraw(const ChartSource& source) {
    m_groups = m_grouped(statisticsOf(source.frame->timeline, source.from, source.to, columnsToSum));
    std::vector<QString> names;
    for (const GroupStatistics& group : m_groups)
        names.push_back(QString::fromStdString(group.label));
    std::vector<Cause> causes;
    std::ranges::copy_if(dayOrder, std::back_inserter(causes), [this](Cause cause) {
        return std::ranges::any_of(m_groups, [cause](const auto& group) { return group.share(cause) > 0; });
    });
    if (names != m_names || causes != m_causes) {
        m_names = std::move(names);
        m_causes = std::move(causes);
        rebuild();
    }
    nameBars();
    fill();
}

void BarChart::rebuild() {
    m_series->clear();
    for (const Cause cause : m_causes) {
        auto* set = new QBarSet(causeLabel(cause));
        for (std::size_t i = 0; i < m_groups.size(); ++i)
            set->append(0);
        set->setPen(Qt::NoPen);
        set->setBrush(brushFor(m_theme, cause));
        m_series->append(set);
    }
    m_labels.clear();
}

/// What tells names apart stands at their ends as often as at their beginnings.
void BarChart::nameBars() {
    const QFontMetricsF metrics(m_nameAxis->labelsFont());
    const double room =
        chart()->plotArea().width() / static_cast<double>(std::max<std::size_t>(m_names.size(), 1));
    m_barWidth = std::min(widest, mostWidth / std::max(room, 1.0));
    if (m_series->barWidth() != m_barWidth)
        m_series->setBarWidth(m_barWidth);
    QStringList labels;
    for (const QString& name : m_names) {
        QString label = metrics.elidedText(name, Qt::ElideMiddle, room - besideLabel);
        while (labels.contains(label))
            label += QChar(0x200B); // no two categories may be called alike
        labels.append(label);
    }
    if (labels != m_labels) {
        m_labels = labels;
        m_nameAxis->setCategories(labels);
    }
}

double BarChart::shown(const GroupStatistics& group, Cause cause) const {
    return m_hidden[indexOf(cause)] ? 0 : 100 * group.share(cause);
}

void BarChart::fill() {
    const QList<QBarSet*> sets = m_series->barSets();
    double most = 0;
    for (std::size_t g = 0; g < m_groups.size(); ++g) {
        double sum = 0;
        for (std::size_t i = 0; i < m_causes.size(); ++i) {
            const double value = shown(m_groups[g], m_causes[i]);
            sum += value;
            if (sets[static_cast<qsizetype>(i)]->at(static_cast<int>(g)) != value)
                sets[static_cast<qsizetype>(i)]->replace(static_cast<int>(g), value);
        }
        most = std::max(most, sum);
    }
    setValueRange(0, std::max(most, 0.1));
}

void BarChart::setCauseShown(Cause cause, bool shown) {
    m_hidden[indexOf(cause)] = !shown;
    fill();
}

void BarChart::applyTheme(const Theme& theme) {
    Chart::applyTheme(theme);
    m_theme = theme;
    QFont small = font();
    small.setPointSizeF(small.pointSizeF() * 0.9);
    m_nameAxis->setLabelsFont(small);
    m_nameAxis->setLabelsBrush(theme.text);
    m_nameAxis->setLinePen(QPen(theme.outline, 1));
    const QList<QBarSet*> sets = m_series->barSets();
    for (std::size_t i = 0; i < m_causes.size(); ++i)
        sets[static_cast<qsizetype>(i)]->setBrush(brushFor(theme, m_causes[i]));
}

Table BarChart::table() const {
    return groupTable("chart", m_groups);
}

QString BarChart::lack() const {
    const QString why = Chart::lack();
    const bool isHidden = !m_causes.empty() && std::ranges::all_of(m_causes, [this](Cause cause) {
        return m_hidden[indexOf(cause)];
    });
    return why.isEmpty() && isHidden ? tr("All causes are switched off: click on one in the list of causes.")
                                     : why;
}

/// What takes most of each group's time.
QString BarChart::spoken() const {
    QStringList words;
    for (const GroupStatistics& group : m_groups) {
        const auto most =
            std::ranges::max_element(m_causes, {}, [&group](Cause cause) { return group.share(cause); });
        if (most != m_causes.end())
            words.append(QStringLiteral("%1: %2 %3")
                             .arg(QString::fromStdString(group.label), causeLabel(*most),
                                  QString::fromStdString(printPercent(group.share(*most)))));
    }
    return words.join(QStringLiteral(", "));
}

void BarChart::paintSeries(QPainter& painter, const Theme& theme) const {
    painter.setPen(Qt::NoPen);
    for (std::size_t g = 0; g < m_groups.size(); ++g) {
        const double left = static_cast<double>(g) - m_barWidth / 2;
        double bottom = 0;
        for (const Cause cause : m_causes) {
            const double top = bottom + shown(m_groups[g], cause);
            const QPolygonF box =
                inScene(QPolygonF(QRectF(QPointF(left, bottom), QPointF(left + m_barWidth, top))), m_series);
            if (top > bottom && box.boundingRect().intersects(chart()->plotArea()))
                fillWithCause(painter, partInside(box, chart()->plotArea()), theme, cause);
            bottom = top;
        }
    }
}

void BarChart::mouseMoveEvent(QMouseEvent* event) {
    Chart::mouseMoveEvent(event);
    if (isChoosing())
        return;
    const double at = chart()->mapToValue(event->position(), m_series).x();
    const auto index = static_cast<std::size_t>(std::max(0.0, std::round(at)));
    if (!chart()->plotArea().contains(event->position()) || index >= m_groups.size())
        return QToolTip::hideText();
    QString rows;
    for (auto cause = m_causes.rbegin(); cause != m_causes.rend(); ++cause)
        rows +=
            valueRow(causeLabel(*cause), QString::fromStdString(printPercent(m_groups[index].share(*cause))));
    QToolTip::showText(event->globalPosition().toPoint(),
                       QStringLiteral("<b>%1</b><table>%2</table>").arg(m_names[index].toHtmlEscaped(), rows),
                       this);
}

} // namespace lockstep::ui
