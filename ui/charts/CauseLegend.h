#pragma once

#include <array>
#include <vector>

#include <QWidget>

#include "ui/theme/Theme.h"

class QVBoxLayout;

namespace lockstep::ui {

class LegendEntry;

/// Which color is which cause, of those that occur. An entry switches its cause off and on in the charts.
class CauseLegend : public QWidget {
    Q_OBJECT

public:
    using Shares = std::array<double, causeCount>;

    explicit CauseLegend(QWidget* parent = nullptr);

    /// From the top of the stack down. Entries that were switched off stay so.
    void setCauses(const std::vector<Cause>& causes);
    const std::vector<Cause>& causes() const { return m_causes; }
    bool isShown(Cause cause) const { return !m_hidden[indexOf(cause)]; }
    /// Under the cursor; null: none to tell.
    void setShares(const Shares* shares);
    void applyTheme(const Theme& theme);

Q_SIGNALS:
    void shownChanged(lockstep::Cause cause, bool shown);

private:
    std::vector<Cause> m_causes;
    std::array<bool, causeCount> m_hidden{};
    QVBoxLayout* m_entries;
    std::vector<LegendEntry*> m_buttons; ///< one a cause
};

} // namespace lockstep::ui
