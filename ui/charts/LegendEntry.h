#pragma once

#include <optional>

#include <QAbstractButton>
#include <QPen>

#include "ui/theme/Theme.h"

namespace lockstep::ui {

/// What a line or an area of a chart looks like beside its name.
struct LegendSample {
    std::optional<Cause> cause; ///< its color and pattern; else a line
    QPen line = {};
};

/// Paints a sample into a square; hollow where it is not shown.
void paintSample(QPainter& painter, const QRectF& box, const LegendSample& sample, bool shown,
                 const Theme& theme);

/// A sample, a name, which is cut where there is no room for it, and the value under the cursor. It is
/// checked while its line or area is shown: a click or the space bar switches.
class LegendEntry : public QAbstractButton {
    Q_OBJECT

public:
    explicit LegendEntry(const QString& name, QWidget* parent = nullptr);

    const QString& name() const { return m_name; }
    void setSample(const LegendSample& sample);
    const LegendSample& sample() const { return m_sample; }
    void setValue(const QString& value); ///< empty: none
    QString words() const;               ///< name and value

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QString m_name;
    LegendSample m_sample;
    QString m_value;
};

} // namespace lockstep::ui
