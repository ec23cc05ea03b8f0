#include "ui/shell/Figures.h"

#include <QPainter>

#include "ui/canvas/CanvasView.h"
#include "ui/charts/ChartPanel.h"
#include "ui/compare/ComparePanel.h"
#include "ui/shell/MainWindow.h"
#include "ui/timeline/TimelineWidget.h"

namespace lockstep::ui {

namespace {

FigureSubject windowFigure(MainWindow& window) {
    return {QStringLiteral("window"), MainWindow::tr("Window, as on screen"), window.size(),
            [&window](QPainter& painter, const Theme&) { window.render(&painter); }, true};
}

FigureSubject canvasFigure(MainWindow& window) {
    CanvasView& canvas = window.canvas();
    return {QStringLiteral("canvas"), MainWindow::tr("Canvas"), canvas.viewport()->size(),
            [&canvas](QPainter& painter, const Theme& theme) { canvas.paintPicture(painter, theme); }};
}

FigureSubject timelineFigure(MainWindow& window) {
    const TimelineWidget& timeline = window.timeline();
    return {QStringLiteral("timeline"), MainWindow::tr("Timeline"), timeline.pictureSize(),
            [&timeline](QPainter& painter, const Theme& theme) { timeline.paintPicture(painter, theme); }};
}

FigureSubject chartsFigure(MainWindow& window) {
    const ChartPanel& charts = window.charts();
    const QSize size = charts.pictureSize();
    return {QStringLiteral("charts"), MainWindow::tr("Charts"), size,
            [&charts, size](QPainter& painter, const Theme& theme) {
                charts.paintPicture(painter, QRectF(QRect(QPoint(), size)), theme);
            }};
}

FigureSubject chartFigure(MainWindow& window, ChartKind kind) {
    const ChartPanel& charts = window.charts();
    const QSize size = charts.pictureSize(kind);
    return {QStringLiteral("chart-") + idOf(kind), MainWindow::tr("Chart: %1").arg(titleOf(kind)), size,
            [&charts, size, kind](QPainter& painter, const Theme& theme) {
                charts.paintPicture(painter, QRectF(QRect(QPoint(), size)), theme, kind);
            }};
}

FigureSubject comparisonFigure(MainWindow& window) {
    const ComparePanel& compare = window.compare();
    return {QStringLiteral("comparison"), MainWindow::tr("Comparison"), compare.pictureSize(),
            [&compare](QPainter& painter, const Theme& theme) { compare.paintPicture(painter, theme); }};
}

} // namespace

std::vector<FigureSubject> figuresOf(MainWindow& window) {
    window.charts().bringUpToDate();
    std::vector<FigureSubject> figures{windowFigure(window), canvasFigure(window), timelineFigure(window),
                                       chartsFigure(window)};
    for (const ChartKind kind : allChartKinds)
        if (window.charts().isShown(kind))
            figures.push_back(chartFigure(window, kind));
    if (window.compare().comparison())
        figures.push_back(comparisonFigure(window));
    return figures;
}

} // namespace lockstep::ui
