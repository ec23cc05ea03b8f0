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

void addSight(CommandRegistry& commands, ChartPanel& charts) {
    commands.add({QStringLiteral("chart.zoomIn"),
                  CommandRegistry::tr("Zoom &In"),
                  CommandRegistry::tr("Show a shorter stretch of time in the charts"),
                  {QKeySequence(Qt::Key_W), QKeySequence(Qt::Key_Plus)},
                  QStringLiteral("zoom-in"),
                  false,
                  CommandScope::charts},
                 [&charts](bool) { charts.zoom(2); });
    commands.add({QStringLiteral("chart.zoomOut"),
                  CommandRegistry::tr("Zoom &Out"),
                  CommandRegistry::tr("Show a longer stretch of time in the charts"),
                  {QKeySequence(Qt::Key_S), QKeySequence(Qt::Key_Minus)},
                  QStringLiteral("zoom-out"),
                  false,
                  CommandScope::charts},
                 [&charts](bool) { charts.zoom(0.5); });
    QAction* reset = commands.add({QStringLiteral("chart.resetZoom"),
                                   CommandRegistry::tr("&Reset Zoom"),
                                   CommandRegistry::tr("Show in the charts what the timeline shows"),
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
    addSight(commands, charts);
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
