#pragma once

#include <set>
#include <vector>

#include <QWidget>

#include "ui/theme/Theme.h"

namespace lockstep::ui {

class LegendEntry;

/// Which color is which cause, of those that occur. An entry switches its cause off and on in the charts.
class CauseLegend : public QWidget {
    Q_OBJECT

public:
    explicit CauseLegend(QWidget* parent = nullptr);

    /// From the top of the stack down. Entries that were switched off stay so.
    void setCauses(const std::vector<Cause>& causes);
    const std::vector<Cause>& causes() const { return m_causes; }
    bool isShown(Cause cause) const { return !m_hidden.contains(cause); }
    void setHidden(const std::set<Cause>& causes);
    const std::set<Cause>& hidden() const { return m_hidden; }
    /// Under the cursor; null: none to tell.
    void setShares(const CauseShares* shares);
    /// Below each other, or beside each other in as many rows as it takes.
    void setInRows(bool inRows);
    int heightIn(int width) const;
    void applyTheme(const Theme& theme);

Q_SIGNALS:
    void shownChanged(lockstep::Cause cause, bool shown);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    std::vector<QRect> placesIn(int width) const;
    void arrange();

    std::vector<Cause> m_causes;
    std::set<Cause> m_hidden;
    std::vector<LegendEntry*> m_entries; ///< one a cause
    bool m_isInRows = false;
};

} // namespace lockstep::ui
