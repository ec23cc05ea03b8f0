#pragma once

#include <vector>

#include <QWidget>

#include "ui/theme/Theme.h"

class QVBoxLayout;

namespace lockstep::ui {

/// Which color is which cause, of those that occur. An entry switches its cause off and on in the chart.
class CauseLegend : public QWidget {
    Q_OBJECT

public:
    explicit CauseLegend(QWidget* parent = nullptr);

    /// From the top of the stack down. Entries that were switched off stay so.
    void setCauses(const std::vector<Cause>& causes);
    void applyTheme(const Theme& theme);

Q_SIGNALS:
    void shownChanged(lockstep::Cause cause, bool shown);

private:
    std::vector<Cause> m_causes;
    std::array<bool, causeCount> m_hidden{};
    QVBoxLayout* m_entries;
};

} // namespace lockstep::ui
