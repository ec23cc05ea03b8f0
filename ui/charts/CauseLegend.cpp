#include "ui/charts/CauseLegend.h"

#include <QAbstractButton>
#include <QPainter>
#include <QVBoxLayout>

#include "ui/theme/Swatch.h"

namespace lockstep::ui {

namespace {

constexpr int swatchSize = 12; // logical pixels
constexpr int inset = 10;

/// A swatch and a name; hollow and muted where its cause is switched off.
class LegendEntry : public QAbstractButton {
public:
    LegendEntry(Cause cause, bool shown) : m_cause(cause) {
        setCheckable(true);
        setChecked(shown);
        setText(causeLabel(cause));
        setToolTip(causeMeaning(cause));
        setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
        setFocusPolicy(Qt::StrongFocus);
        setCursor(Qt::PointingHandCursor);
    }

    QSize sizeHint() const override { return {120, fontMetrics().height() + 3}; }

protected:
    void paintEvent(QPaintEvent*) override {
        const Theme& theme = currentTheme();
        QPainter painter(this);
        const QRect box(inset, (height() - swatchSize) / 2, swatchSize, swatchSize);
        if (isChecked()) {
            painter.drawPixmap(box.topLeft(), swatch(theme, m_cause, swatchSize, devicePixelRatioF()));
        } else {
            painter.setPen(theme.cause(m_cause));
            painter.drawRect(box.adjusted(0, 0, -1, -1));
        }
        painter.setPen(isChecked() ? theme.text : theme.mutedText);
        const QRect words = rect().adjusted(2 * inset + swatchSize, 0, -2, 0);
        painter.drawText(words, Qt::AlignVCenter,
                         painter.fontMetrics().elidedText(text(), Qt::ElideRight, words.width()));
        if (hasFocus()) {
            painter.setPen(theme.accent);
            painter.drawRect(rect().adjusted(2, 0, -3, -1));
        }
    }

private:
    Cause m_cause;
};

} // namespace

CauseLegend::CauseLegend(QWidget* parent) : QWidget(parent), m_entries(new QVBoxLayout(this)) {
    setAccessibleName(tr("Causes"));
    m_entries->setContentsMargins(0, 4, 0, 4);
    m_entries->setSpacing(0);
    m_entries->addStretch(1);
}

void CauseLegend::setCauses(const std::vector<Cause>& causes) {
    if (causes == m_causes)
        return;
    m_causes = causes;
    while (m_entries->count() > 1) {
        const std::unique_ptr<QLayoutItem> entry(m_entries->takeAt(0));
        entry->widget()->deleteLater();
        entry->widget()->hide();
    }
    for (const Cause cause : causes) {
        auto* entry = new LegendEntry(cause, !m_hidden[indexOf(cause)]);
        connect(entry, &QAbstractButton::toggled, this, [this, cause](bool shown) {
            m_hidden[indexOf(cause)] = !shown;
            Q_EMIT shownChanged(cause, shown);
        });
        m_entries->insertWidget(m_entries->count() - 1, entry);
    }
}

void CauseLegend::applyTheme(const Theme& theme) {
    QPalette colors = palette();
    colors.setColor(QPalette::Window, theme.surface);
    setPalette(colors);
    setAutoFillBackground(true);
    update();
}

} // namespace lockstep::ui
