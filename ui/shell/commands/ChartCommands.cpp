#include <functional>
#include <utility>

#include <QClipboard>
#include <QGuiApplication>
#include <QImage>
#include <QPainter>

#include "ui/charts/ChartPanel.h"
#include "ui/shell/CommandRegistry.h"
#include "ui/shell/commands/Commands.h"

namespace lockstep::ui {

namespace {

constexpr double clipboardScale = 2;

void copyPicture(const ChartPanel& charts) {
    const auto kind = charts.chartInHand();
    if (!kind)
        return;
    const QSize size = charts.pictureSize(*kind);
    QImage image((QSizeF(size) * clipboardScale).toSize(), QImage::Format_ARGB32_Premultiplied);
    image.setDevicePixelRatio(clipboardScale);
    image.fill(currentTheme().surface);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    charts.paintPicture(painter, QRectF(QPointF(), QSizeF(size)), currentTheme(), *kind);
    painter.end();
    QGuiApplication::clipboard()->setImage(image);
}

void copyCsv(const ChartPanel& charts) {
    if (const auto kind = charts.chartInHand())
        QGuiApplication::clipboard()->setText(charts.csvOf(*kind));
}

struct ShowCommand {
    ChartKind kind;
    QString text; ///< with a mnemonic
};

std::array<ShowCommand, chartKindCount> showCommands() {
    return {{{ChartKind::utilization, CommandRegistry::tr("&Utilization")},
             {ChartKind::causes, CommandRegistry::tr("GPU Time by &Cause")},
             {ChartKind::stepTime, CommandRegistry::tr("&Step Time")},
             {ChartKind::histogram, CommandRegistry::tr("Step Time &Histogram")},
             {ChartKind::campuses, CommandRegistry::tr("Ca&mpuses")},
             {ChartKind::gpuTypes, CommandRegistry::tr("&GPU Types")},
             {ChartKind::links, CommandRegistry::tr("&Links")},
             {ChartKind::tokens, CommandRegistry::tr("&Tokens")},
             {ChartKind::power, CommandRegistry::tr("&Power")}}};
}

QString commandOf(ChartKind kind) {
    const QString id = idOf(kind);
    return QStringLiteral("chart.show") + id.front().toUpper() + id.mid(1);
}

void addShowing(CommandRegistry& commands, ChartPanel& charts) {
    for (const ShowCommand& command : showCommands()) {
        const ChartKind kind = command.kind;
        QAction* action = commands.add({commandOf(kind),
                                        command.text,
                                        meaningOf(kind),
                                        {},
                                        QStringLiteral("chart-") + idOf(kind).toLower(),
                                        true},
                                       [&charts, kind](bool shown) { charts.setShown(kind, shown); });
        action->setChecked(charts.isShown(kind));
        QObject::connect(&charts, &ChartPanel::shownChanged, action,
                         [action, kind](ChartKind changed, bool shown) {
                             if (changed == kind)
                                 action->setChecked(shown);
                         });
    }
}

/// What moves or stretches an axis, in the charts only.
struct SightCommand {
    const char* id;
    QString text;
    QString tip;
    QList<QKeySequence> keys;
    const char* icon;
};

void addSight(CommandRegistry& commands, const SightCommand& command, std::function<void()> move) {
    commands.add({QLatin1String(command.id), command.text, command.tip, command.keys,
                  QLatin1String(command.icon), false, CommandScope::charts},
                 [move = std::move(move)](bool) { move(); });
}

void addZooms(CommandRegistry& commands, ChartPanel& charts) {
    addSight(commands,
             {"chart.zoomIn",
              CommandRegistry::tr("Zoom &In"),
              CommandRegistry::tr("Show a shorter stretch of time in the charts"),
              {QKeySequence(Qt::Key_W), QKeySequence(Qt::Key_Plus)},
              "zoom-in"},
             [&charts] { charts.zoom(ChartAxis::bottom, 2); });
    addSight(commands,
             {"chart.zoomOut",
              CommandRegistry::tr("Zoom &Out"),
              CommandRegistry::tr("Show a longer stretch of time in the charts"),
              {QKeySequence(Qt::Key_S), QKeySequence(Qt::Key_Minus)},
              "zoom-out"},
             [&charts] { charts.zoom(ChartAxis::bottom, 0.5); });
    addSight(commands,
             {"chart.zoomInValues",
              CommandRegistry::tr("Zoom I&n to Values"),
              CommandRegistry::tr(
                  "Show a shorter range of values in the chart that has the focus, or was pressed last"),
              {QKeySequence(Qt::SHIFT | Qt::Key_W)},
              "zoom-in-values"},
             [&charts] { charts.zoom(ChartAxis::values, 2); });
    addSight(commands,
             {"chart.zoomOutValues",
              CommandRegistry::tr("Zoom Out of V&alues"),
              CommandRegistry::tr(
                  "Show a longer range of values in the chart that has the focus, or was pressed last"),
              {QKeySequence(Qt::SHIFT | Qt::Key_S)},
              "zoom-out-values"},
             [&charts] { charts.zoom(ChartAxis::values, 0.5); });
}

void addPans(CommandRegistry& commands, ChartPanel& charts) {
    static constexpr double share = 0.2;
    addSight(commands,
             {"chart.panLeft",
              CommandRegistry::tr("Earlier"),
              CommandRegistry::tr("Move the charts to earlier steps"),
              {QKeySequence(Qt::Key_A), QKeySequence(Qt::Key_Left)},
              "earlier"},
             [&charts] { charts.pan(ChartAxis::bottom, -share); });
    addSight(commands,
             {"chart.panRight",
              CommandRegistry::tr("Later"),
              CommandRegistry::tr("Move the charts to later steps"),
              {QKeySequence(Qt::Key_D), QKeySequence(Qt::Key_Right)},
              "later"},
             [&charts] { charts.pan(ChartAxis::bottom, share); });
    addSight(commands,
             {"chart.panUp",
              CommandRegistry::tr("Higher Values"),
              CommandRegistry::tr("Move the zoomed chart to higher values"),
              {QKeySequence(Qt::Key_Up)},
              "higher"},
             [&charts] { charts.pan(ChartAxis::values, share); });
    addSight(commands,
             {"chart.panDown",
              CommandRegistry::tr("Lower Values"),
              CommandRegistry::tr("Move the zoomed chart to lower values"),
              {QKeySequence(Qt::Key_Down)},
              "lower"},
             [&charts] { charts.pan(ChartAxis::values, -share); });
}

void addReset(CommandRegistry& commands, ChartPanel& charts) {
    QAction* reset =
        commands.add({QStringLiteral("chart.resetZoom"),
                      CommandRegistry::tr("&Reset Zoom"),
                      CommandRegistry::tr("Show in the charts what the timeline shows, and all values"),
                      {QKeySequence(Qt::Key_F), QKeySequence(Qt::Key_0)},
                      QStringLiteral("fit"),
                      false,
                      CommandScope::charts},
                     [&charts](bool) { charts.resetZoom(); });
    reset->setEnabled(charts.isZoomed());
    QObject::connect(&charts, &ChartPanel::zoomedChanged, reset, &QAction::setEnabled);
}

} // namespace

void addChartCommands(CommandRegistry& commands, ChartPanel& charts) {
    addShowing(commands, charts);
    addZooms(commands, charts);
    addPans(commands, charts);
    addReset(commands, charts);
    commands.add({QStringLiteral("chart.copyPicture"),
                  CommandRegistry::tr("Copy as Pictur&e"),
                  CommandRegistry::tr("Copy the chart that has the focus, or was pressed last, as a picture"),
                  {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_C)},
                  QStringLiteral("copy-picture"),
                  false,
                  CommandScope::charts},
                 [&charts](bool) { copyPicture(charts); });
    commands.add(
        {QStringLiteral("chart.copyCsv"),
         CommandRegistry::tr("Copy as CS&V"),
         CommandRegistry::tr("Copy the figures of the chart that has the focus, or was pressed last"),
         {QKeySequence::Copy},
         QStringLiteral("copy-table"),
         false,
         CommandScope::charts},
        [&charts](bool) { copyCsv(charts); });
}

} // namespace lockstep::ui
