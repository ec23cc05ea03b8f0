#include "ui/charts/UtilizationGauge.h"

#include <algorithm>
#include <cmath>

#include <QFontMetricsF>
#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

#include "core/quantity/QuantityText.h"
#include "ui/theme/Swatch.h"
#include "ui/words/CoreWords.h"

namespace lockstep::ui {

namespace {

constexpr double barHeight = 12; // logical pixels
constexpr double gap = 18;
constexpr double betweenFigureAndBand = 5;
constexpr double swatchSize = 8;
constexpr int inset = 8;

QString percent(double share) {
    // What takes any time at all is not called nothing.
    if (share > 0 && share < 0.0005)
        return UtilizationGauge::tr("< 0.1 %");
    return QString::fromStdString(printPercent(share));
}

} // namespace

UtilizationGauge::UtilizationGauge(QWidget* parent) : QWidget(parent) {
    setAccessibleName(tr("Effective utilization"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    describeForReaders();
}

void UtilizationGauge::setSummary(const RunSummary& summary) {
    if (summary.steps == 0)
        return clear();
    m_utilization = summary.effectiveUtilization;
    m_parts.clear();
    for (const Cause cause : allCauses)
        if (summary.shareByCause[indexOf(cause)] > 0)
            m_parts.push_back({cause, summary.shareByCause[indexOf(cause)]});
    std::stable_sort(m_parts.begin(), m_parts.end(),
                     [](const Part& a, const Part& b) { return a.share > b.share; });
    describeForReaders();
    update();
}

void UtilizationGauge::clear() {
    m_utilization.reset();
    m_parts.clear();
    describeForReaders();
    update();
}

void UtilizationGauge::setBand(const ErrorBand& band) {
    m_band = band;
    describeForReaders();
    update();
}

/// Short enough to stand beside the figure; whole percent are all a band can tell.
QString UtilizationGauge::bandText() const {
    if (!m_utilization || m_band.n == 0)
        return {};
    const QString size = QString::number(std::max(1.0, std::ceil(100 * m_band.relative)), 'f', 0);
    return m_band.inRange ? tr("±%1 %").arg(size) : tr("≥ ±%1 %").arg(size);
}

QString UtilizationGauge::bandMeaning() const {
    return tr("Error of the step time, and to first order of this figure, relative: %1 %2")
        .arg(fromCore(shortText(m_band)) + QLatin1Char('.'), explanationOf(m_band));
}

void UtilizationGauge::describeForReaders() {
    if (!m_utilization)
        return setAccessibleDescription(tr("No steps yet."));
    QStringList parts;
    for (const Part& part : m_parts)
        parts << tr("%1 %2").arg(causeLabel(part.cause), percent(part.share));
    QString text = tr("%1. GPU time: %2.").arg(percent(*m_utilization), parts.join(QStringLiteral(", ")));
    if (!bandText().isEmpty())
        text += QLatin1Char(' ') + bandMeaning();
    // Readers are told of every change, so only of those that can be heard.
    if (text != accessibleDescription())
        setAccessibleDescription(text);
}

QString UtilizationGauge::figure() const {
    return m_utilization ? percent(*m_utilization) : tr("–");
}

QFont UtilizationGauge::figureFont() const {
    QFont large = font();
    large.setPointSizeF(large.pointSizeF() * 1.9);
    large.setBold(true);
    return large;
}

QFont UtilizationGauge::smallFont() const {
    QFont small = font();
    small.setPointSizeF(small.pointSizeF() * 0.85);
    return small;
}

int UtilizationGauge::figureWidth() const {
    const double caption = QFontMetricsF(smallFont()).horizontalAdvance(tr("EFFECTIVE UTILIZATION"));
    // As wide as it can get, so that the bar stands still.
    const double widest = QFontMetricsF(figureFont()).horizontalAdvance(tr("100.0 %"));
    return static_cast<int>(std::max(caption, widest + bandWidth())) + 1;
}

double UtilizationGauge::bandWidth() const {
    return betweenFigureAndBand + QFontMetricsF(smallFont()).horizontalAdvance(tr("≥ ±%1 %").arg(99));
}

QSize UtilizationGauge::sizeHint() const {
    const double height = QFontMetricsF(smallFont()).height() + QFontMetricsF(figureFont()).height();
    return {figureWidth() + 420, static_cast<int>(height) + 4};
}

QSize UtilizationGauge::minimumSizeHint() const {
    return {figureWidth() + 160, sizeHint().height()};
}

QRectF UtilizationGauge::bar() const {
    const double left = inset + figureWidth() + gap;
    const double names = QFontMetricsF(smallFont()).height();
    const double top = (height() - barHeight - 6 - names) / 2;
    return {left, top, std::max(1.0, width() - left - inset), barHeight};
}

std::vector<UtilizationGauge::PlacedPart> UtilizationGauge::placedParts() const {
    std::vector<PlacedPart> placed;
    const QRectF whole = bar();
    double left = whole.left();
    for (const Part& part : m_parts) {
        const double width = whole.width() * part.share;
        placed.push_back({part, QRectF(left, whole.top(), width, whole.height())});
        left += width;
    }
    return placed;
}

void UtilizationGauge::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    paintFigure(painter);
    paintBar(painter);
    paintNames(painter);
}

void UtilizationGauge::paintFigure(QPainter& painter) const {
    const Theme& theme = currentTheme();
    const double captionHeight = QFontMetricsF(smallFont()).height();
    const double figureHeight = QFontMetricsF(figureFont()).height();
    const double top = (height() - captionHeight - figureHeight) / 2;
    painter.setFont(smallFont());
    painter.setPen(theme.mutedText);
    painter.drawText(QRectF(inset, top, figureWidth(), captionHeight), Qt::AlignLeft,
                     tr("EFFECTIVE UTILIZATION"));
    painter.setFont(figureFont());
    painter.setPen(theme.text);
    painter.drawText(QRectF(inset, top + captionHeight - 2, figureWidth(), figureHeight), Qt::AlignLeft,
                     figure());
    // On the figure's baseline.
    const double left =
        inset + QFontMetricsF(figureFont()).horizontalAdvance(figure()) + betweenFigureAndBand;
    painter.setFont(smallFont());
    painter.setPen(theme.mutedText);
    painter.drawText(QPointF(left, top + captionHeight - 2 + QFontMetricsF(figureFont()).ascent()),
                     bandText());
}

void UtilizationGauge::paintBar(QPainter& painter) const {
    const Theme& theme = currentTheme();
    painter.fillRect(bar(), theme.grid);
    for (const PlacedPart& placed : placedParts())
        painter.fillRect(placed.box, brushFor(theme, placed.part.cause));
    painter.setPen(theme.outline);
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(bar().adjusted(-0.5, -0.5, 0.5, 0.5));
}

/// As many of the largest as fit, each with its color.
void UtilizationGauge::paintNames(QPainter& painter) const {
    const Theme& theme = currentTheme();
    painter.setFont(smallFont());
    const QFontMetricsF metrics(smallFont());
    double x = bar().left();
    const double top = bar().bottom() + 6;
    for (const Part& part : m_parts) {
        const QString text = tr("%1 %2").arg(causeLabel(part.cause), percent(part.share));
        const double width = swatchSize + 5 + metrics.horizontalAdvance(text);
        if (x + width > bar().right())
            break;
        painter.fillRect(QRectF(x, top + (metrics.height() - swatchSize) / 2, swatchSize, swatchSize),
                         brushFor(theme, part.cause));
        painter.setPen(theme.mutedText);
        painter.drawText(QRectF(x + swatchSize + 5, top, width, metrics.height()), Qt::AlignLeft, text);
        x += width + 14;
    }
}

bool UtilizationGauge::event(QEvent* event) {
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto* help = static_cast<QHelpEvent*>(event);
    for (const PlacedPart& placed : placedParts()) {
        // A part too thin to hit still tells of itself to the pixel's right.
        if (!placed.box.adjusted(0, -4, 1, 4).contains(help->pos()))
            continue;
        QToolTip::showText(help->globalPos(),
                           QStringLiteral("<p><b>%1</b> %2</p><p>%3</p>")
                               .arg(causeLabel(placed.part.cause).toHtmlEscaped(), percent(placed.part.share),
                                    causeMeaning(placed.part.cause).toHtmlEscaped()),
                           this);
        return true;
    }
    const QString meaning =
        tr("Useful work over what the nameplates of all GPUs owned could have done in the time.");
    const QString band = bandText().isEmpty() ? QString() : bandMeaning();
    QToolTip::showText(help->globalPos(),
                       QStringLiteral("<p>%1</p><p>%2</p>").arg(meaning, band.toHtmlEscaped()), this);
    return true;
}

} // namespace lockstep::ui
