// A comparison as a picture.
#include <algorithm>

#include <QFontMetricsF>
#include <QPainter>

#include "ui/compare/ComparePanel.h"
#include "ui/compare/ComparisonModel.h"
#include "ui/compare/ComparisonStrips.h"
#include "ui/theme/CauseKey.h"

namespace lockstep::ui {

namespace {

constexpr int pictureWidth = 900; // logical pixels
constexpr double pictureEdge = 12;
constexpr double stripsHeight = 220;
constexpr double paragraph = 8;

} // namespace

QSize ComparePanel::pictureSize() const {
    const QFontMetricsF metrics(font());
    const QRectF room(0, 0, pictureWidth - 2 * pictureEdge, 1e6);
    const double words = metrics.boundingRect(room, Qt::TextWordWrap, conclusion()).height() +
                         metrics.boundingRect(room, Qt::TextWordWrap, differences()).height();
    const double key = paintCauseKey(nullptr, font(), room, causes(), currentTheme());
    const double rows = m_rows->heightIn(font());
    return {pictureWidth,
            static_cast<int>(2 * pictureEdge + words + stripsHeight + key + rows + 5 * paragraph)};
}

/// In the order of a GPU's day.
std::vector<Cause> ComparePanel::causes() const {
    std::vector<Cause> found;
    for (const Cause cause : dayOrder)
        if (m_comparison && std::ranges::find(m_comparison->comparison.causes, cause,
                                              &ComparedCause::cause) != m_comparison->comparison.causes.end())
            found.push_back(cause);
    return found;
}

void ComparePanel::paintPicture(QPainter& painter, const Theme& theme) const {
    const double width = pictureWidth - 2 * pictureEdge;
    double top = pictureEdge;
    QFont bold = font();
    bold.setBold(true);
    const auto say = [&](const QFont& with, const QString& text) {
        painter.setFont(with);
        painter.setPen(theme.text);
        QRectF taken;
        painter.drawText(QRectF(pictureEdge, top, width, 1e6), Qt::TextWordWrap, text, &taken);
        top = taken.bottom() + paragraph;
    };
    say(bold, conclusion());
    say(font(), differences());
    m_strips->paintPicture(painter, QRectF(0, top, pictureWidth, stripsHeight), theme);
    top += stripsHeight + paragraph;
    top += paintCauseKey(&painter, font(), QRectF(pictureEdge, top, width, 0), causes(), theme) + paragraph;
    m_rows->paint(painter, QRectF(pictureEdge, top, width, 0), font(), theme);
}

} // namespace lockstep::ui
