#include "ui/charts/CauseLegend.h"

#include <algorithm>

#include "core/quantity/QuantityText.h"
#include "ui/charts/LegendEntry.h"
#include "ui/charts/LegendPlaces.h"
#include "ui/theme/Swatch.h"
#include "ui/words/Text.h"

namespace lockstep::ui {

namespace {

constexpr int left = 6; // logical pixels
constexpr int right = 4;
constexpr int above = 4;
constexpr int mostRows = 100; // all are to be seen; the panel scrolls

} // namespace

CauseLegend::CauseLegend(QWidget* parent) : QWidget(parent) {
    setAccessibleName(tr("Causes"));
}

void CauseLegend::setCauses(const std::vector<Cause>& causes) {
    if (causes == m_causes)
        return;
    m_causes = causes;
    for (LegendEntry* entry : m_entries) {
        entry->hide();
        entry->deleteLater();
    }
    m_entries.clear();
    for (const Cause cause : causes) {
        const std::string_view id = nameOf(cause);
        auto* entry = new LegendEntry(toText(id), causeLabel(cause), this);
        entry->setSample({cause});
        entry->setChecked(isShown(cause));
        entry->setToolTip(causeMeaning(cause));
        connect(entry, &QAbstractButton::toggled, this, [this, cause](bool shown) {
            if (shown)
                m_hidden.erase(cause);
            else
                m_hidden.insert(cause);
            Q_EMIT shownChanged(cause, shown);
        });
        entry->show();
        m_entries.push_back(entry);
    }
    arrange();
}

void CauseLegend::setHidden(const std::set<Cause>& causes) {
    for (const Cause cause : allCauses) {
        const bool shown = !causes.contains(cause);
        const auto at = std::ranges::find(m_causes, cause);
        if (at != m_causes.end()) {
            m_entries[static_cast<std::size_t>(at - m_causes.begin())]->setChecked(shown);
        } else if (shown != isShown(cause)) {
            shown ? static_cast<void>(m_hidden.erase(cause)) : static_cast<void>(m_hidden.insert(cause));
            Q_EMIT shownChanged(cause, shown);
        }
    }
}

void CauseLegend::setShares(const CauseShares* shares) {
    for (std::size_t i = 0; i < m_entries.size(); ++i)
        m_entries[i]->setValue(shares ? QString::fromStdString(printPercent((*shares)[indexOf(m_causes[i])]))
                                      : QString());
    if (m_isInRows)
        arrange();
}

void CauseLegend::setInRows(bool inRows) {
    m_isInRows = inRows;
    arrange();
}

std::vector<QRect> CauseLegend::placesIn(int width) const {
    std::vector<QRect> places;
    std::vector<LegendWish> wishes;
    const int row = fontMetrics().height() + 3;
    for (const LegendEntry* entry : m_entries) {
        wishes.push_back({entry->lastingWidth(), entry->sizeHint().width()});
        places.emplace_back(0, static_cast<int>(places.size()) * row, width - left - right, row);
    }
    if (m_isInRows && !wishes.empty())
        places = legendPlaces(wishes, {width - left - right, 0, row, mostRows});
    for (QRect& place : places)
        place.translate(left, above);
    return places;
}

int CauseLegend::heightIn(int width) const {
    const std::vector<QRect> places = placesIn(width);
    return places.empty() ? 0 : places.back().bottom() + 1 + above;
}

void CauseLegend::arrange() {
    const std::vector<QRect> places = placesIn(width());
    for (std::size_t i = 0; i < m_entries.size(); ++i)
        m_entries[i]->setGeometry(places[i]);
    setMinimumHeight(heightIn(width()));
}

void CauseLegend::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    arrange();
}

void CauseLegend::applyTheme(const Theme& theme) {
    QPalette colors = palette();
    colors.setColor(QPalette::Window, theme.surface);
    setPalette(colors);
    setAutoFillBackground(true);
    update();
}

} // namespace lockstep::ui
