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

/// What stands for a name where it is too long.
struct ShortNames {
    QString alone;
    QString besideValue;

    friend bool operator==(const ShortNames&, const ShortNames&) = default;
};

/// A sample, a name, which is cut where there is no room for it, and the value under the cursor. It is
/// checked while its line or area is shown: a click or the space bar switches.
class LegendEntry : public QAbstractButton {
    Q_OBJECT

public:
    /// `id` is the same in every language.
    LegendEntry(const QString& id, const QString& name, QWidget* parent);

    const QString& id() const { return m_id; }
    const QString& name() const { return m_name; }
    void setSample(const LegendSample& sample);
    const LegendSample& sample() const { return m_sample; }
    void setValue(const QString& value); ///< empty: none
    /// The value is no visitor under the cursor: it has room of its own.
    void setLasting(bool lasting) { m_isLasting = lasting; }
    /// There is room for a value that comes and goes.
    void setReserving(bool reserving) { m_isReserving = reserving; }
    void setShortNames(const ShortNames& names);
    const ShortNames& shortNames() const { return m_short; }
    /// For the name in an entry of that width.
    int nameRoom(int width, bool besideValue) const;

    QSize sizeHint() const override;
    int lastingWidth() const; ///< of what always stands there
    /// As on screen, but for the focus.
    void paint(QPainter& painter, const QRect& place, const ShortNames& names, const Theme& theme) const;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    int widthOf(const QString& words) const;
    int valueRoom() const;

    QString m_id;
    QString m_name;
    ShortNames m_short;
    LegendSample m_sample;
    QString m_value;
    bool m_isLasting = false;
    bool m_isReserving = false;
};

} // namespace lockstep::ui
