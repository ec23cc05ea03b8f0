#include "app/window/Render.h"

#include <algorithm>
#include <vector>

#include <QByteArray>
#include <QCoreApplication>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QTimer>

#include "core/storage/ScenarioFile.h"
#include "ui/shell/Figures.h"
#include "ui/shell/MainWindow.h"

namespace lockstep {

namespace {

void processFor(int milliseconds) {
    QEventLoop loop;
    QTimer::singleShot(milliseconds, &loop, &QEventLoop::quit);
    loop.exec();
}

QString namesOf(const std::vector<ui::FigureSubject>& figures) {
    QStringList names;
    for (const ui::FigureSubject& figure : figures)
        names.append(figure.id);
    return names.join(QStringLiteral(", "));
}

} // namespace

std::optional<QString> render(ui::MainWindow& window, const RenderOptions& options) {
    const QStringList sides = options.size.split(QLatin1Char('x'));
    const QSize size = sides.size() == 2 ? QSize(sides[0].toInt(), sides[1].toInt()) : QSize();
    if (size.width() < 320 || size.height() < 240 || options.scale < 0.5 || options.scale > 8)
        return QObject::tr("A picture needs a size of at least 320x240 and a scale from 0.5 to 8.");
    window.resize(size);
    window.show();
    window.runControl().session().step(options.steps);
    window.runControl().session().settle();

    // Panels draw one after the other and partly on other threads; a picture is taken when all are done.
    constexpr int longestWait = 10000;
    QElapsedTimer waited;
    waited.start();
    do
        processFor(300);
    while (!window.isSettled() && waited.elapsed() < longestWait);
    const std::vector<ui::FigureSubject> figures = ui::figuresOf(window);
    const auto subject = std::ranges::find(figures, options.part, &ui::FigureSubject::id);
    if (subject == figures.end())
        return QObject::tr("There is no “%1” to make a picture of; there are %2.")
            .arg(options.part, namesOf(figures));
    const ui::FigureOptions figure{*ui::formatOf(options.file),
                                   options.scale,
                                   options.theme,
                                   false,
                                   printScenario(window.document().scenario()),
                                   window.document().displayName()};
    return ui::writeFigure(window.figure(*subject, figure), options.file);
}

} // namespace lockstep
