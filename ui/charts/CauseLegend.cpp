#include "ui/charts/CauseLegend.h"

#include <memory>

#include <QVBoxLayout>

#include "core/quantity/QuantityText.h"
#include "ui/charts/LegendEntry.h"
#include "ui/theme/Swatch.h"

namespace lockstep::ui {

CauseLegend::CauseLegend(QWidget* parent) : QWidget(parent), m_entries(new QVBoxLayout(this)) {
    setAccessibleName(tr("Causes"));
    m_entries->setContentsMargins(6, 4, 0, 4);
    m_entries->setSpacing(0);
    m_entries->addStretch(1);
}

void CauseLegend::setCauses(const std::vector<Cause>& causes) {
    if (causes == m_causes)
        return;
    m_causes = causes;
    for (LegendEntry* button : m_buttons) {
        m_entries->removeWidget(button);
        button->hide();
        button->deleteLater();
    }
    m_buttons.clear();
    for (const Cause cause : causes) {
        auto* entry = new LegendEntry(causeLabel(cause), this);
        entry->setSample({cause});
        entry->setChecked(isShown(cause));
        entry->setToolTip(causeMeaning(cause));
        entry->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
        connect(entry, &QAbstractButton::toggled, this, [this, cause](bool shown) {
            m_hidden[indexOf(cause)] = !shown;
            Q_EMIT shownChanged(cause, shown);
        });
        m_entries->insertWidget(m_entries->count() - 1, entry);
        m_buttons.push_back(entry);
    }
}

void CauseLegend::setShares(const Shares* shares) {
    for (std::size_t i = 0; i < m_buttons.size(); ++i)
        m_buttons[i]->setValue(shares ? QString::fromStdString(printPercent((*shares)[indexOf(m_causes[i])]))
                                      : QString());
}

void CauseLegend::applyTheme(const Theme& theme) {
    QPalette colors = palette();
    colors.setColor(QPalette::Window, theme.surface);
    setPalette(colors);
    setAutoFillBackground(true);
    update();
}

} // namespace lockstep::ui
