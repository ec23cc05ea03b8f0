#pragma once

#include <vector>

#include <QWidget>

#include "ui/theme/Theme.h"

class QLabel;

namespace lockstep::ui {

class LegendEntry;
struct LegendRoom;

/// What stands above a plot: a title, and entries that switch their lines, in several rows where one is too
/// short for their names.
class ChartLegend : public QWidget {
    Q_OBJECT

public:
    explicit ChartLegend(const QString& title, QWidget* parent);

    /// `id` is the same in every language.
    LegendEntry* add(const QString& id, const QString& name);
    void clear();
    const std::vector<LegendEntry*>& entries() const { return m_entries; }

    /// Of all rows, where there may be `mostRows` of them.
    int heightIn(int width, int mostRows) const;
    void setMostRows(int rows);
    void applyTheme(const Theme& theme);
    /// Title and the entries that are switched on, for a picture.
    void paint(QPainter& painter, const Theme& theme) const;

protected:
    bool event(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    LegendRoom roomIn(int width, int mostRows) const;
    void arrange();

    QLabel* m_title;
    std::vector<LegendEntry*> m_entries;
    int m_mostRows = 1;
};

} // namespace lockstep::ui
