#include "ui/compare/ComparisonStrips.h"

#include <algorithm>
#include <cmath>

#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

#include "core/quantity/QuantityText.h"
#include "ui/theme/CauseFill.h"
#include "ui/theme/Swatch.h"
#include "ui/timeline/TimeAxis.h"
#include "ui/words/CoreWords.h"
#include "ui/words/Text.h"

namespace lockstep::ui {

namespace {

constexpr double nameWidth = 96;  // logical pixels
constexpr double axisHeight = 34; ///< numbers and their title
constexpr double between = 6;
constexpr std::size_t mostBars = 240;

} // namespace

ComparisonStrips::ComparisonStrips(QWidget* parent) : QWidget(parent) {
    setAccessibleName(tr("Steps of both runs"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
}

ComparisonStrips::Strip ComparisonStrips::stripOf(const QString& name, const TimelineView& view,
                                                  std::uint64_t firstStep) {
    Strip strip{name, {}};
    const auto columns = view.columnsBetween({}, view.end, mostBars / 4);
    const std::size_t together = (columns.size() + mostBars - 1) / mostBars;
    for (std::size_t i = 0; i < columns.size(); i += std::max<std::size_t>(together, 1)) {
        Bar bar{static_cast<double>(columns[i]->firstStep - firstStep), 0, {}, {}};
        std::array<double, causeCount> causes{};
        for (std::size_t j = i; j < std::min(i + together, columns.size()); ++j) {
            bar.steps += columns[j]->steps;
            bar.duration += toSeconds(columns[j]->duration);
            for (std::size_t cause = 0; cause < causeCount; ++cause)
                causes[cause] += columns[j]->causes[cause];
        }
        bar.duration = bar.duration / bar.steps;
        bar.shares = sharesOf(causes);
        strip.bars.push_back(bar);
    }
    return strip;
}

void ComparisonStrips::setComparison(std::shared_ptr<const RunComparison> comparison) {
    m_comparison = std::move(comparison);
    m_strips = {};
    m_longest = {};
    if (m_comparison) {
        m_strips = {stripOf(tr("A"), m_comparison->a, m_comparison->firstStep),
                    stripOf(tr("B"), m_comparison->b, m_comparison->firstStep)};
        for (const Strip& strip : m_strips)
            for (const Bar& bar : strip.bars)
                m_longest = std::max(m_longest, bar.duration);
        setAccessibleDescription(fromCore(conclusionOf(m_comparison->comparison)));
    }
    update();
}

QRectF ComparisonStrips::plotIn(const QRectF& target, std::size_t strip) {
    const double height = (target.height() - axisHeight - 3 * between) / 2;
    return {target.left() + nameWidth,
            target.top() + between + static_cast<double>(strip) * (height + between),
            target.width() - nameWidth - 10, std::max(1.0, height)};
}

void ComparisonStrips::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.fillRect(rect(), currentTheme().surface);
    if (m_comparison)
        return paintPicture(painter, QRectF(rect()), currentTheme());
    painter.setPen(currentTheme().mutedText);
    painter.drawText(rect().adjusted(10, 10, -10, -10), Qt::AlignCenter | Qt::TextWordWrap,
                     tr("Both runs over the same steps appear here."));
}

void ComparisonStrips::paintPicture(QPainter& painter, const QRectF& target, const Theme& theme) const {
    painter.save();
    painter.setFont(font());
    for (std::size_t i = 0; i < m_strips.size(); ++i)
        paintStrip(painter, plotIn(target, i), m_strips[i], theme);
    paintAxis(painter, target, theme);
    painter.restore();
}

void ComparisonStrips::paintStrip(QPainter& painter, const QRectF& plot, const Strip& strip,
                                  const Theme& theme) const {
    const RunSummary& summary =
        &strip == &m_strips[0] ? m_comparison->comparison.a : m_comparison->comparison.b;
    const QRectF label(plot.left() - nameWidth + 8, plot.top(), nameWidth - 14, plot.height());
    painter.setPen(theme.text);
    painter.drawText(label, Qt::AlignLeft | Qt::AlignVCenter,
                     tr("%1 · %2").arg(strip.name, toText(printSeconds(summary.meanStep))));
    const double steps = static_cast<double>(std::max<std::uint64_t>(m_comparison->steps, 1));
    for (const Bar& bar : strip.bars) {
        const double left = plot.left() + plot.width() * bar.first / steps;
        const double width = plot.width() * bar.steps / steps;
        double bottom = plot.bottom();
        for (const Cause cause : dayOrder) {
            const double height = plot.height() * bar.shares[indexOf(cause)] * (bar.duration / m_longest);
            if (height <= 0)
                continue;
            fillWithCause(painter, QPolygonF(QRectF(left, bottom - height, width, height)), theme, cause);
            bottom -= height;
        }
    }
    painter.setPen(theme.outline);
    painter.drawLine(plot.bottomLeft(), plot.bottomRight());
}

void ComparisonStrips::paintAxis(QPainter& painter, const QRectF& target, const Theme& theme) const {
    const QRectF plot = plotIn(target, 1);
    const double first = static_cast<double>(m_comparison->firstStep);
    const double steps = static_cast<double>(std::max<std::uint64_t>(m_comparison->steps, 1));
    const double step = std::max(1.0, niceStep(steps, std::max(1, static_cast<int>(plot.width() / 90))));
    const double line = painter.fontMetrics().height();
    painter.setPen(theme.mutedText);
    for (double at = std::ceil(first / step) * step; at <= first + steps; at += step) {
        const double x = plot.left() + plot.width() * (at - first) / steps;
        painter.drawLine(QPointF(x, plot.bottom()), QPointF(x, plot.bottom() + 3));
        const QString label = toText(printCount(at));
        const double width = painter.fontMetrics().horizontalAdvance(label) + 2;
        const double left = std::min(x - width / 2, target.right() - width);
        painter.drawText(QRectF(left, plot.bottom() + 3, width, line), Qt::AlignHCenter, label);
    }
    const QString title = painter.fontMetrics().elidedText(tr("step; as tall as it is long, by cause"),
                                                           Qt::ElideRight, static_cast<int>(target.width()));
    const double width = painter.fontMetrics().horizontalAdvance(title) + 2;
    const double left = std::clamp(plot.center().x() - width / 2, target.left(),
                                   std::max(target.left(), target.right() - width));
    painter.drawText(QRectF(left, plot.bottom() + 2 + line, width, line), Qt::AlignHCenter, title);
}

const ComparisonStrips::Bar* ComparisonStrips::barAt(const Strip& strip, double step) const {
    for (const Bar& bar : strip.bars)
        if (step >= bar.first && step < bar.first + bar.steps)
            return &bar;
    return nullptr;
}

bool ComparisonStrips::event(QEvent* event) {
    if (event->type() != QEvent::ToolTip || !m_comparison)
        return QWidget::event(event);
    const auto* help = static_cast<QHelpEvent*>(event);
    const QRectF plot = plotIn(QRectF(rect()), 0);
    const double share = (help->pos().x() - plot.left()) / plot.width();
    const double step = share * static_cast<double>(m_comparison->steps);
    const Bar* a = barAt(m_strips[0], step);
    const Bar* b = barAt(m_strips[1], step);
    if (share < 0 || a == nullptr || b == nullptr) {
        QToolTip::hideText();
        return true;
    }
    const auto row = [](const QString& name, const QString& left, const QString& right) {
        return QStringLiteral("<tr><td>%1&nbsp;&nbsp;</td><td align='right'>%2&nbsp;&nbsp;</td>"
                              "<td align='right'>%3</td></tr>")
            .arg(name.toHtmlEscaped(), left, right);
    };
    QString rows = row(QString(), tr("A"), tr("B")) +
                   row(tr("Step"), toText(printSeconds(a->duration)), toText(printSeconds(b->duration)));
    for (const ComparedCause& cause : m_comparison->comparison.causes)
        rows += row(causeLabel(cause.cause), toText(printPercent(a->shares[indexOf(cause.cause)])),
                    toText(printPercent(b->shares[indexOf(cause.cause)])));
    const double number = static_cast<double>(m_comparison->firstStep) + std::floor(step);
    QToolTip::showText(
        help->globalPos(),
        QStringLiteral("<b>%1</b><table>%2</table>").arg(tr("step %1").arg(toText(printCount(number))), rows),
        this);
    return true;
}

} // namespace lockstep::ui
