#include "ui/charts/ChartLegend.h"

#include <QEvent>
#include <QLabel>
#include <QPainter>

#include "ui/charts/LegendEntry.h"
#include "ui/charts/LegendPlaces.h"

namespace lockstep::ui {

namespace {

constexpr int afterTitle = 8; // logical pixels

QFont boldFont(QFont font) {
    font.setBold(true);
    return font;
}

std::vector<LegendWish> wishesOf(const std::vector<LegendEntry*>& entries) {
    std::vector<LegendWish> wishes;
    for (const LegendEntry* entry : entries)
        wishes.push_back({entry->lastingWidth(), entry->sizeHint().width()});
    return wishes;
}

} // namespace

ChartLegend::ChartLegend(const QString& title, QWidget* parent)
    : QWidget(parent), m_title(new QLabel(title, this)) {
    m_title->setFont(boldFont(font()));
    m_title->setVisible(!title.isEmpty());
}

LegendEntry* ChartLegend::add(const QString& id, const QString& name) {
    auto* entry = new LegendEntry(id, name, this);
    m_entries.push_back(entry);
    entry->show();
    return entry;
}

void ChartLegend::clear() {
    for (LegendEntry* entry : m_entries) {
        entry->hide();
        entry->deleteLater();
    }
    m_entries.clear();
}

LegendRoom ChartLegend::roomIn(int width, int mostRows) const {
    const QFontMetrics metrics(font());
    const int title = m_title->text().isEmpty() ? 0 : m_title->sizeHint().width() + afterTitle;
    return {width, title, metrics.height() + 3, mostRows};
}

int ChartLegend::heightIn(int width, int mostRows) const {
    const LegendRoom room = roomIn(width, mostRows);
    return room.rowHeight * legendRows(wishesOf(m_entries), room);
}

void ChartLegend::setMostRows(int rows) {
    m_mostRows = rows;
    arrange();
}

void ChartLegend::arrange() {
    const LegendRoom room = roomIn(width(), m_mostRows);
    m_title->setGeometry(0, 0, std::min(width(), m_title->sizeHint().width()), room.rowHeight);
    const std::vector<QRect> places = legendPlaces(wishesOf(m_entries), room);
    for (std::size_t i = 0; i < m_entries.size(); ++i)
        m_entries[i]->setGeometry(places[i]);
}

bool ChartLegend::event(QEvent* event) {
    if (event->type() == QEvent::LayoutRequest)
        arrange();
    return QWidget::event(event);
}

void ChartLegend::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    arrange();
}

void ChartLegend::applyTheme(const Theme& theme) {
    QPalette colors = m_title->palette();
    colors.setColor(QPalette::WindowText, theme.text);
    m_title->setPalette(colors);
    update();
}

void ChartLegend::paint(QPainter& painter, const Theme& theme) const {
    const LegendRoom room = roomIn(width(), m_mostRows);
    painter.setFont(m_title->font());
    painter.setPen(theme.text);
    painter.drawText(QRect(0, 0, width(), room.rowHeight), Qt::AlignLeft | Qt::AlignVCenter, m_title->text());
    std::vector<LegendEntry*> shown;
    std::ranges::copy_if(m_entries, std::back_inserter(shown), &LegendEntry::isChecked);
    const std::vector<QRect> places = legendPlaces(wishesOf(shown), room);
    for (std::size_t i = 0; i < shown.size(); ++i)
        shown[i]->paint(painter, places[i], theme);
}

} // namespace lockstep::ui
