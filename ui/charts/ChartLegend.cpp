#include "ui/charts/ChartLegend.h"

#include <QEvent>
#include <QLabel>
#include <QPainter>

#include "ui/charts/LegendEntry.h"
#include "ui/charts/LegendNames.h"
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

/// So that no two look alike, with a value as without one.
std::vector<ShortNames> shortNames(const std::vector<LegendEntry*>& entries,
                                   const std::vector<QRect>& places) {
    QStringList names;
    std::vector<int> alone;
    std::vector<int> besideValue;
    for (std::size_t i = 0; i < entries.size(); ++i) {
        names.append(entries[i]->name());
        alone.push_back(entries[i]->nameRoom(places[i].width(), false));
        besideValue.push_back(entries[i]->nameRoom(places[i].width(), true));
    }
    if (entries.empty())
        return {};
    const QFontMetrics metrics = entries.front()->fontMetrics();
    const QStringList first = namesApart(metrics, names, alone);
    const QStringList second = namesApart(metrics, names, besideValue);
    std::vector<ShortNames> found;
    for (qsizetype i = 0; i < names.size(); ++i)
        found.push_back({first[i], second[i]});
    return found;
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
    const std::vector<ShortNames> names = shortNames(m_entries, places);
    for (std::size_t i = 0; i < m_entries.size(); ++i) {
        m_entries[i]->setGeometry(places[i]);
        m_entries[i]->setShortNames(names[i]);
    }
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
    const std::vector<ShortNames> names = shortNames(shown, places);
    for (std::size_t i = 0; i < shown.size(); ++i)
        shown[i]->paint(painter, places[i], names[i], theme);
}

} // namespace lockstep::ui
